//! A campaign: whom it asks, about what, from when to when.

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};
use directory::{Organization, Section};
use vocabulary::codes::{LegalFamily, OrganizationKind};
use vocabulary::id::CampaignId;
use vocabulary::named;
use vocabulary::territory::{Area, Commune};

/// How long a campaign asks when nothing else is said: eight weeks, so that the whole ladder is climbed.
pub(crate) const ASKS_FOR: TimeDelta = TimeDelta::days(56);
/// A campaign closes soon: a week before its last day.
pub(crate) const SOON: TimeDelta = TimeDelta::days(7);

named! {
    /// Why everybody is asked.
    pub(crate) CampaignKind {
        /// Twice a year: is your record still true?
        Regular = "regular", "campaign-kind-regular";
        /// Now: are you open?
        Crisis = "crisis", "campaign-kind-crisis";
    }
}

named! {
    /// Where a campaign stands.
    pub(crate) CampaignState {
        /// Nobody has been asked.
        Draft = "draft", "campaign-state-draft";
        /// Everybody is being asked.
        Open = "open", "campaign-state-open";
        /// Nobody is asked any more.
        Closed = "closed", "campaign-state-closed";
    }
}

/// The two times of the year when a campaign is proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Season {
    /// Before the summer's closures.
    Summer,
    /// Before the winter.
    Winter,
}

impl Season {
    /// The key of its words, which say the year.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Season::Summer => "campaign-season-summer",
            Season::Winter => "campaign-season-winter",
        }
    }
}

/// Whom a campaign asks: an empty list leaves nobody out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Scope {
    /// Communes and groups of communes.
    pub(crate) areas: Vec<Area>,
    /// Types of organisation.
    pub(crate) kinds: Vec<OrganizationKind>,
    /// Families of organisations.
    pub(crate) families: Vec<LegalFamily>,
}

impl Scope {
    /// Whether it asks this organisation, which stands in these communes. An organisation of which nobody knows
    /// where it stands is asked: it is better asked for nothing than forgotten.
    pub(crate) fn holds(&self, organization: &Organization, communes: &[&Commune]) -> bool {
        let in_area = self.areas.is_empty()
            || communes.is_empty()
            || communes.iter().any(|commune| self.areas.iter().any(|area| area.covers(commune)));
        let of_kind =
            self.kinds.is_empty() || organization.kind.is_some_and(|kind| self.kinds.contains(&kind));
        let of_family = self.families.is_empty()
            || family_of(organization).is_some_and(|family| self.families.contains(&family));
        in_area && of_kind && of_family
    }
}

/// The family of an organisation: the one it says, else the usual one of its type.
pub(crate) fn family_of(organization: &Organization) -> Option<LegalFamily> {
    organization.legal_family.or_else(|| organization.kind.map(OrganizationKind::usual_family))
}

/// A campaign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Campaign {
    /// Its identity.
    pub(crate) id: CampaignId,
    /// Its name, as members read it: « Été 2026 ».
    pub(crate) title: String,
    /// Why everybody is asked.
    pub(crate) kind: CampaignKind,
    /// Where it stands.
    pub(crate) state: CampaignState,
    /// Whom it asks.
    pub(crate) scope: Scope,
    /// What it asks about; empty for everything.
    pub(crate) sections: Vec<Section>,
    /// The day it is meant to open, then the day it opened.
    pub(crate) opens_on: NaiveDate,
    /// Its last day.
    pub(crate) closes_on: NaiveDate,
    /// When it was closed.
    pub(crate) closed_at: Option<DateTime<Utc>>,
}

impl Campaign {
    /// Whether its last day comes within a week.
    pub(crate) fn closes_soon(&self, today: NaiveDate) -> bool {
        self.state == CampaignState::Open && self.closes_on - today <= SOON
    }
}

/// A campaign as it is proposed, to be changed or taken as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Proposal {
    /// Summer or winter.
    pub(crate) season: Season,
    /// The year it is named after: that of its first day.
    pub(crate) year: i32,
    /// When it opens.
    pub(crate) opens_on: NaiveDate,
    /// Its last day.
    pub(crate) closes_on: NaiveDate,
    /// What changes with the season: who to reach, when it is open, how one asks.
    pub(crate) sections: Vec<Section>,
}

/// What the summer's and the winter's campaigns ask: closures, hours, how to reach and how to ask, as Soliguide does.
const SEASONAL: [Section; 3] = [Section::Hours, Section::Contact, Section::Access];

/// The next of the two campaigns of the year: from 15 May for the summer, from 15 November for the winter; within the
/// two months that follow, from today.
pub(crate) fn proposal(today: NaiveDate) -> Proposal {
    proposal_beside(today, &[])
}

/// The same, where the seasons of these regular campaigns have theirs already, open, closed or in preparation.
pub(crate) fn proposal_beside(today: NaiveDate, known: &[Campaign]) -> Proposal {
    let regular = known.iter().filter(|campaign| campaign.kind == CampaignKind::Regular);
    let seasons = regular.map(|campaign| proposal(campaign.opens_on));
    let taken: Vec<(Season, i32)> = seasons.map(|one| (one.season, one.year)).collect();
    let year = today.year();
    let starts = [
        (Season::Winter, year - 1, 11),
        (Season::Summer, year, 5),
        (Season::Winter, year, 11),
        (Season::Summer, year + 1, 5),
        (Season::Winter, year + 1, 11),
    ];
    let dated = starts.into_iter().filter_map(|(season, year, month)| {
        NaiveDate::from_ymd_opt(year, month, 15).map(|first| (season, first))
    });
    let next = dated.into_iter().find(|(season, first)| {
        today <= *first + TimeDelta::days(61) && !taken.contains(&(*season, first.year()))
    });
    let (season, first) = next.unwrap_or((Season::Summer, today));
    let opens_on = first.max(today);
    Proposal {
        season,
        year: first.year(),
        opens_on,
        closes_on: opens_on + ASKS_FOR,
        sections: SEASONAL.to_vec(),
    }
}

#[cfg(test)]
mod tests;
