//! A collective action: what people do together, and everything that is said of it in public.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use vocabulary::codes::{Audience, Topic};
use vocabulary::id::{
    CollectiveActionId, FrameworkId, FunderId, LocationId, OrganizationId, ProgrammeId, TerritoryUnitId,
};
use vocabulary::permission::Action;
use vocabulary::place::Point;
use vocabulary::territory::Territory;

use crate::change::Section;
use crate::lists::{Age, Domain, Flag, Initiator, NeedKind, Openness, Participation, PartnerRole};
use crate::state::State;

/// The most letters of a title.
pub const LONGEST_TITLE: usize = 120;
/// The most letters of a summary or a statement.
pub const LONGEST_WORDS: usize = 4_000;
/// The most letters of a line: a role, a hint, a place.
pub const LONGEST_LINE: usize = 300;
/// The most lines of a list: partners, funders, tags.
pub const MOST_LINES: usize = 40;

/// Whom to reach about an action: a function, never a person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// The function: « accueil de la MDS ».
    pub role: String,
    /// The telephone of the organisation, as it is shown. Empty: none.
    pub phone: String,
    /// The mailbox of the organisation. Empty: none.
    pub mail: String,
}

/// Who carries an action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Carrier {
    /// An organisation of the directory.
    Organization(OrganizationId),
    /// A group of inhabitants, and the organisation that accompanies it.
    Inhabitants {
        /// What the group calls itself.
        name: String,
        /// Who accompanies it, and edits with it.
        accompanied_by: OrganizationId,
    },
}

impl Carrier {
    /// The organisation that answers: the carrier, or who accompanies the inhabitants.
    pub const fn organization(&self) -> OrganizationId {
        match self {
            Carrier::Organization(id) | Carrier::Inhabitants { accompanied_by: id, .. } => *id,
        }
    }

    /// Whether inhabitants carry it.
    pub const fn is_inhabitants(&self) -> bool {
        matches!(self, Carrier::Inhabitants { .. })
    }
}

/// Where an action takes place.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// The code of the commune (INSEE).
    pub commune: Option<String>,
    /// The organisation that receives it, if the directory has it.
    pub organization: Option<OrganizationId>,
    /// The place of that organisation.
    pub location: Option<LocationId>,
    /// The place in words: « salle des fêtes ».
    pub words: String,
    /// Where it is on the map; without one, the middle of the commune stands for it.
    pub point: Option<Point>,
}

impl Place {
    /// Where it stands on the map: its point, or the middle of its commune.
    pub fn on_map(&self) -> Option<Point> {
        self.point.or_else(|| Territory::france().commune(self.commune.as_deref()?)?.point)
    }

    /// The name of the commune.
    pub fn commune_name(&self) -> Option<&'static str> {
        Some(Territory::france().commune(self.commune.as_deref()?)?.name)
    }
}

/// Who takes part beside the carrier: an organisation of the directory, or one told in words.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PartnerName {
    /// An organisation of the directory.
    Organization(OrganizationId),
    /// An organisation that has no record here.
    Words(String),
}

/// A partner with what it does.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Partner {
    /// Who.
    pub who: PartnerName,
    /// What it does.
    pub role: PartnerRole,
}

/// The need an action answers, and where it was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NeedLink {
    /// Where it was read.
    pub kind: NeedKind,
    /// What it says.
    pub words: String,
    /// The page of this house that tells it. Empty: none.
    pub path: String,
}

/// The problem as somebody states it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// What is said.
    pub text: String,
    /// When it was said.
    pub on: NaiveDate,
}

/// Money for an action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FundingLine {
    /// Who pays.
    pub funder: FunderId,
    /// How much, in cents of euros.
    pub cents: i64,
    /// For which year.
    pub year: i32,
    /// Whether it was granted; otherwise it is asked for.
    pub granted: bool,
}

/// Somebody from outside who takes part, by what she does, and what it costs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contributor {
    /// What she does: « comédien ».
    pub role: String,
    /// What it costs, in cents of euros.
    pub cents: i64,
}

/// The edition of a programme an action is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditionOf {
    /// The programme.
    pub programme: ProgrammeId,
    /// The year.
    pub year: i32,
}

/// Where an action comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// Its method was copied from this one.
    CopyOf(CollectiveActionId),
    /// It is announced as the next of this one.
    NextOf(CollectiveActionId),
}

/// The five things without which nothing can be declared. All else may come later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Essentials {
    /// Its title.
    pub title: String,
    /// What it is about.
    pub domain: Domain,
    /// The unit of the territory it is counted to.
    pub unit: TerritoryUnitId,
    /// Its first day.
    pub starts_on: NaiveDate,
    /// Its last day, if one is known.
    pub ends_on: Option<NaiveDate>,
    /// Whom to reach.
    pub contact: Contact,
}

/// A collective action. Everything in it is public, and of organisations and functions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CollectiveAction {
    /// Its identity.
    pub id: CollectiveActionId,
    /// Its title.
    pub title: String,
    /// What it is about.
    pub domain: Domain,
    /// The unit of the territory it is counted to.
    pub unit: TerritoryUnitId,
    /// Its first day.
    pub starts_on: NaiveDate,
    /// Its last day, if one is known.
    pub ends_on: Option<NaiveDate>,
    /// Whom to reach.
    pub contact: Contact,
    /// Who carries it.
    pub carrier: Carrier,
    /// The organisation whose members edit it.
    pub keeper: OrganizationId,
    /// What it is, in some sentences.
    pub summary: String,
    /// For whom.
    pub audiences: Vec<Audience>,
    /// For which ages.
    pub ages: BTreeSet<Age>,
    /// The needs it answers, as the search knows them.
    pub topics: Vec<Topic>,
    /// Who may come.
    pub openness: Openness,
    /// How the first visit goes. Empty: nothing is said.
    pub first_visit: String,
    /// Where.
    pub place: Place,
    /// The policy frameworks it belongs to.
    pub frameworks: BTreeSet<FrameworkId>,
    /// Who takes part, and how.
    pub partners: Vec<Partner>,
    /// Whose initiative it is.
    pub initiators: BTreeSet<Initiator>,
    /// How far inhabitants decide, if it was said.
    pub participation: Option<Participation>,
    /// The need it answers, and where that was read.
    pub need_link: Option<NeedLink>,
    /// The problem as professionals state it.
    pub problem_by_professionals: Option<Statement>,
    /// The problem as inhabitants state it; neither writes over the other.
    pub problem_by_inhabitants: Option<Statement>,
    /// Who pays.
    pub funding: Vec<FundingLine>,
    /// Who comes from outside.
    pub contributors: Vec<Contributor>,
    /// Free words by which it is counted.
    pub tags: BTreeSet<String>,
    /// The edition of a programme it is.
    pub programme: Option<EditionOf>,
    /// Where it stands.
    pub state: State,
    /// Since when.
    pub state_since: NaiveDate,
    /// The day it was presented in ISIC.
    pub isic_on: Option<NaiveDate>,
    /// Where it comes from.
    pub origin: Option<Origin>,
    /// The organisation that was born of it.
    pub born_organization: Option<OrganizationId>,
    /// The day it was handed over to inhabitants.
    pub handed_over_on: Option<NaiveDate>,
    /// How often it was changed.
    pub revision: u32,
    /// When it was declared.
    pub declared_at: DateTime<Utc>,
    /// When it was last changed.
    pub changed_at: DateTime<Utc>,
    /// How many people were oriented to or from it: a count, nothing else.
    #[serde(skip)]
    pub referrals: u32,
    /// At which revision each section was last changed.
    pub(crate) sections: std::collections::BTreeMap<Section, u32>,
}

impl CollectiveAction {
    /// Whether it brings ages together.
    pub fn is_intergenerational(&self) -> bool {
        self.ages.len() > 1
    }

    /// Whether one organisation alone makes it. Inhabitants and who accompanies them are two already.
    pub fn is_alone(&self) -> bool {
        let keeper = PartnerName::Organization(self.carrier.organization());
        !self.carrier.is_inhabitants() && self.partners.iter().all(|partner| partner.who == keeper)
    }

    /// What its carrier is told: accepted, and worth a look.
    pub fn flags(&self) -> Vec<Flag> {
        let missing = [
            (Flag::WithoutPartner, self.is_alone()),
            (Flag::WithoutNeed, self.need_link.is_none()),
            (Flag::WithoutSummary, self.summary.is_empty()),
            (Flag::WithoutAudience, self.audiences.is_empty() && self.ages.is_empty()),
            (Flag::WithoutPlace, self.place.commune.is_none() && self.place.words.is_empty()),
            (Flag::WithoutFramework, self.frameworks.is_empty()),
            (Flag::WithoutParticipation, self.participation.is_none()),
        ];
        missing.into_iter().filter_map(|(flag, holds)| holds.then_some(flag)).collect()
    }

    /// The five things that had to be said.
    pub fn essentials(&self) -> Essentials {
        Essentials {
            title: self.title.clone(),
            domain: self.domain,
            unit: self.unit,
            starts_on: self.starts_on,
            ends_on: self.ends_on,
            contact: self.contact.clone(),
        }
    }

    /// What is asked for or granted, in cents: the budget as it is known.
    pub fn budget_cents(&self) -> i64 {
        self.funding.iter().map(|line| line.cents).sum()
    }

    /// Whether a section was changed after the revision a form was drawn from.
    pub fn is_changed_since(&self, section: Section, revision: u32) -> bool {
        self.sections.get(&section).is_some_and(|changed| *changed > revision)
    }

    /// Whether a member may edit it: she acts for who keeps it or accompanies it, or is the coordinator.
    pub fn may_edit(&self, member: &web::Member) -> bool {
        member.may(Action::EditCollectiveAction, self.keeper)
            || member.may(Action::EditCollectiveAction, self.carrier.organization())
    }

    /// Whether a member may read the names of those who signed up: she acts for an organisation that carries the action.
    /// The coordination edits every action and reads no names.
    pub fn may_read_names(&self, member: &web::Member) -> bool {
        self.acted_for(member).is_some()
    }

    /// The organisation carrying the action that a member acts for, if she edits the action in its name.
    pub fn acted_for(&self, member: &web::Member) -> Option<OrganizationId> {
        let mut organizations = [self.keeper, self.carrier.organization()].into_iter();
        organizations.find(|one| member.acts_for(*one) && member.may(Action::EditCollectiveAction, *one))
    }
}

#[cfg(test)]
mod tests;
