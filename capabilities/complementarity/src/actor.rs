//! An organisation as it is compared with others: what it does, for whom, where, when and with which limits.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use directory::{Mean, Service};
use uuid::Uuid;
use vocabulary::codes::{
    AccessMode, Audience, Basis, LegalFamily, MeanKind, Sector, ServiceKind, TemporaryState, Topic,
    TopicCategory,
};
use vocabulary::fold;
use vocabulary::place::Point;
use vocabulary::territory::{Area, Commune};

use crate::lacks;
use crate::week::Week;

/// Where a service is given, no finer than what anybody may see.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Spot {
    pub(crate) commune: Option<&'static Commune>,
    pub(crate) point: Option<Point>,
}

/// A service as it is compared with others.
#[derive(Clone, Debug, Default)]
pub(crate) struct Offer {
    pub(crate) id: Uuid,
    pub(crate) name: String,
    pub(crate) kind: Option<ServiceKind>,
    pub(crate) basis: Option<Basis>,
    pub(crate) collective: bool,
    pub(crate) topics: Vec<Topic>,
    pub(crate) audiences: Vec<Audience>,
    pub(crate) conditions: String,
    pub(crate) limits: String,
    pub(crate) areas: Vec<Area>,
    pub(crate) spots: Vec<Spot>,
    pub(crate) week: Week,
    /// It goes to people: at home, in the street, on a round.
    pub(crate) comes: bool,
    pub(crate) remote: bool,
    /// One may come without asking before.
    pub(crate) walk_in: bool,
    /// What it is short of today, or full, in its words.
    pub(crate) passing: Option<(TemporaryState, String)>,
    /// The last day on which it is full or closed.
    pub(crate) shut_until: Option<NaiveDate>,
    pub(crate) languages: Vec<String>,
    pub(crate) lacks: Vec<(usize, String)>,
    pub(crate) fills: u32,
}

impl Offer {
    /// What the service says, without its places and hours.
    pub(crate) fn of(id: Uuid, says: &Service) -> Offer {
        Offer {
            id,
            name: says.name.clone(),
            kind: says.kind,
            basis: says.basis,
            collective: says.collective,
            topics: says.topics.clone(),
            audiences: says.audiences.clone(),
            conditions: says.conditions.clone(),
            limits: says.limits.clone(),
            areas: says.areas.clone(),
            comes: says.comes_to_people(),
            remote: says.is_remote(),
            languages: says.languages.clone(),
            walk_in: says.access_modes.contains(&AccessMode::ComeInPerson),
            ..Offer::default()
        }
    }

    /// Reads what the limits lack and what is filled, once places and hours are there.
    pub(crate) fn understood(mut self) -> Offer {
        self.lacks = lacks::lacks_of(&self.limits);
        self.fills = lacks::fills_of(&self);
        self
    }

    /// Whether it answers a family of needs.
    pub(crate) fn answers(&self, category: TopicCategory) -> bool {
        self.topics.iter().any(|topic| topic.category() == category)
    }

    /// The needs it answers, one bit each.
    pub(crate) fn topic_bits(&self) -> u128 {
        self.topics.iter().fold(0, |bits, topic| bits | 1 << *topic as u128)
    }

    /// The need it mainly answers, as one bit; none where it names none.
    pub(crate) fn main_topic_bit(&self) -> u128 {
        self.topics.first().map_or(0, |topic| 1 << *topic as u128)
    }

    /// The families of needs it answers, one bit each.
    pub(crate) fn categories(&self) -> u16 {
        self.topics.iter().fold(0, |bits, topic| bits | 1 << topic.category() as u16)
    }
}

/// An organisation as it is compared with others.
#[derive(Clone, Debug, Default)]
pub(crate) struct Actor {
    pub(crate) id: Uuid,
    pub(crate) name: String,
    pub(crate) acronym: String,
    pub(crate) parent: Option<Uuid>,
    pub(crate) family: Option<LegalFamily>,
    pub(crate) sectors: Vec<Sector>,
    pub(crate) languages: BTreeSet<String>,
    pub(crate) means: Vec<Mean>,
    pub(crate) volunteers: Option<u32>,
    pub(crate) volunteers_only: bool,
    pub(crate) offers: Vec<Offer>,
    /// When one of its services, or else its own door, is open.
    pub(crate) week: Week,
    /// The communes where it receives people, by code.
    pub(crate) communes: BTreeSet<&'static str>,
}

impl Actor {
    /// The audiences it names; « tous publics » is among them where a service says so.
    pub(crate) fn audiences(&self) -> BTreeSet<Audience> {
        self.offers.iter().flat_map(|offer| &offer.audiences).copied().collect()
    }

    /// The needs it answers.
    pub(crate) fn topics(&self) -> BTreeSet<Topic> {
        self.offers.iter().flat_map(|offer| &offer.topics).copied().collect()
    }

    /// What it can share of this kind. A sign language helps nobody who speaks another tongue.
    pub(crate) fn lends(&self, kind: MeanKind) -> Option<&Mean> {
        let is_of_use = |mean: &Mean| {
            kind != MeanKind::Languages
                || !["lsf", "signe"].iter().any(|sign| fold(&mean.text).contains(sign))
        };
        self.means.iter().find(|mean| mean.kind == kind && is_of_use(mean))
    }

    /// A service of its own that a mean of this kind would help, if it shares none itself.
    pub(crate) fn could_use(&self, kind: MeanKind) -> Option<&Offer> {
        if self.lends(kind).is_some() {
            return None;
        }
        let speaks_french_only = self.languages.iter().all(|code| code == "fr");
        self.offers.iter().find(|offer| match kind {
            MeanKind::Languages => speaks_french_only && offer.audiences.contains(&Audience::ExiledPeople),
            MeanKind::Rooms => {
                self.volunteers_only && (offer.collective || offer.kind == Some(ServiceKind::Workshop))
            }
            MeanKind::Vehicles => offer.comes && offer.kind == Some(ServiceKind::MaterialAid),
            MeanKind::Stock => {
                offer.passing.as_ref().is_some_and(|(state, _)| *state == TemporaryState::LowStock)
            }
            MeanKind::Volunteers => is_short_of_volunteers(&offer.limits),
            MeanKind::Training | MeanKind::Equipment => false,
        })
    }
}

/// « Le comptoir ferme quand les bénévoles manquent. »
fn is_short_of_volunteers(limits: &str) -> bool {
    let folded = fold(limits);
    let mut sentences = folded
        .split('.')
        .filter(|sentence| sentence.contains("benevole") || sentence.contains("conducteurs"));
    sentences.any(|sentence| ["manque", "attend"].iter().any(|word| sentence.contains(word)))
}
