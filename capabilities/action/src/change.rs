//! Changing an action section by section: what a section says, who changed it meanwhile, what stays.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use vocabulary::codes::{Audience, Topic};
use vocabulary::id::{AccountId, FrameworkId};

use crate::collective_action::{
    CollectiveAction, Contributor, EditionOf, Essentials, FundingLine, NeedLink, Partner, Place, Statement,
};
use crate::lists::{Age, Initiator, Openness, Participation};
use crate::named::named;

named! {
    /// A section of an action: what one form changes at once.
    pub Section says "action-section-" {
        /// The five things every action says.
        Essentials = "essentiel",
        /// What it is.
        Presentation = "presentation",
        /// For whom, and how one comes.
        Audience = "public",
        /// Where.
        Place = "lieu",
        /// With whom.
        Partners = "partenaires",
        /// The need it answers.
        Need = "besoin",
        /// The problem as professionals state it.
        ProblemByProfessionals = "probleme-professionnels",
        /// The problem as inhabitants state it.
        ProblemByInhabitants = "probleme-habitants",
        /// How far inhabitants decide.
        Participation = "participation",
        /// Who pays, and who comes from outside.
        Budget = "budget",
        /// The policy frameworks.
        Frameworks = "cadres",
        /// The programme it is an edition of.
        Programme = "programme",
    }
}

/// What a section shall say from now on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// The five things every action says.
    Essentials(Essentials),
    /// What it is.
    Presentation {
        /// In some sentences.
        summary: String,
        /// In words by which it is counted.
        tags: BTreeSet<String>,
    },
    /// For whom, and how one comes.
    Audience {
        /// For whom.
        audiences: Vec<Audience>,
        /// For which ages.
        ages: BTreeSet<Age>,
        /// For which needs.
        topics: Vec<Topic>,
        /// Who may come.
        openness: Openness,
        /// How the first visit goes.
        first_visit: String,
    },
    /// Where.
    Place(Place),
    /// With whom, and whose initiative it was.
    Partners {
        /// Who takes part.
        partners: Vec<Partner>,
        /// Who began it.
        initiators: BTreeSet<Initiator>,
    },
    /// The need it answers.
    Need(Option<NeedLink>),
    /// The problem as professionals state it.
    ProblemByProfessionals(Option<Statement>),
    /// The problem as inhabitants state it.
    ProblemByInhabitants(Option<Statement>),
    /// How far inhabitants decide.
    Participation(Option<Participation>),
    /// Who pays, and who comes from outside.
    Budget {
        /// Who pays.
        funding: Vec<FundingLine>,
        /// Who comes from outside.
        contributors: Vec<Contributor>,
    },
    /// The policy frameworks.
    Frameworks(BTreeSet<FrameworkId>),
    /// The programme it is an edition of.
    Programme(Option<EditionOf>),
}

impl Change {
    /// The section it changes.
    pub const fn section(&self) -> Section {
        match self {
            Change::Essentials(_) => Section::Essentials,
            Change::Presentation { .. } => Section::Presentation,
            Change::Audience { .. } => Section::Audience,
            Change::Place(_) => Section::Place,
            Change::Partners { .. } => Section::Partners,
            Change::Need(_) => Section::Need,
            Change::ProblemByProfessionals(_) => Section::ProblemByProfessionals,
            Change::ProblemByInhabitants(_) => Section::ProblemByInhabitants,
            Change::Participation(_) => Section::Participation,
            Change::Budget { .. } => Section::Budget,
            Change::Frameworks(_) => Section::Frameworks,
            Change::Programme(_) => Section::Programme,
        }
    }

    /// What a section of an action says now, as the change that would say it again.
    pub fn said_by(action: &CollectiveAction, section: Section) -> Change {
        match section {
            Section::Essentials => Change::Essentials(action.essentials()),
            Section::Presentation => {
                Change::Presentation { summary: action.summary.clone(), tags: action.tags.clone() }
            }
            Section::Audience => Change::Audience {
                audiences: action.audiences.clone(),
                ages: action.ages.clone(),
                topics: action.topics.clone(),
                openness: action.openness,
                first_visit: action.first_visit.clone(),
            },
            Section::Place => Change::Place(action.place.clone()),
            Section::Partners => {
                Change::Partners { partners: action.partners.clone(), initiators: action.initiators.clone() }
            }
            Section::Need => Change::Need(action.need_link.clone()),
            Section::ProblemByProfessionals => {
                Change::ProblemByProfessionals(action.problem_by_professionals.clone())
            }
            Section::ProblemByInhabitants => {
                Change::ProblemByInhabitants(action.problem_by_inhabitants.clone())
            }
            Section::Participation => Change::Participation(action.participation),
            Section::Budget => {
                Change::Budget { funding: action.funding.clone(), contributors: action.contributors.clone() }
            }
            Section::Frameworks => Change::Frameworks(action.frameworks.clone()),
            Section::Programme => Change::Programme(action.programme),
        }
    }

    /// Lets an action say it.
    pub(crate) fn apply(&self, action: &mut CollectiveAction) {
        match self.clone() {
            Change::Essentials(said) => {
                action.title = said.title;
                (action.domain, action.unit) = (said.domain, said.unit);
                (action.starts_on, action.ends_on) = (said.starts_on, said.ends_on);
                action.contact = said.contact;
            }
            Change::Presentation { summary, tags } => (action.summary, action.tags) = (summary, tags),
            Change::Audience { audiences, ages, topics, openness, first_visit } => {
                (action.audiences, action.ages, action.topics) = (audiences, ages, topics);
                (action.openness, action.first_visit) = (openness, first_visit);
            }
            Change::Place(place) => action.place = place,
            Change::Partners { partners, initiators } => {
                (action.partners, action.initiators) = (partners, initiators);
            }
            Change::Need(link) => action.need_link = link,
            Change::ProblemByProfessionals(said) => action.problem_by_professionals = said,
            Change::ProblemByInhabitants(said) => action.problem_by_inhabitants = said,
            Change::Participation(level) => action.participation = level,
            Change::Budget { funding, contributors } => {
                (action.funding, action.contributors) = (funding, contributors);
            }
            Change::Frameworks(frameworks) => action.frameworks = frameworks,
            Change::Programme(edition) => action.programme = edition,
        }
    }

    /// The names of the fields in which two changes of one section differ, in the order of the form. Empty where they
    /// say the same; the name of the section where it is one field.
    pub fn differences(&self, other: &Change) -> Vec<&'static str> {
        match (self, other) {
            (Change::Essentials(one), Change::Essentials(two)) => one.differences(two),
            (
                Change::Presentation { summary, tags },
                Change::Presentation { summary: other_summary, tags: other_tags },
            ) => differing(&[("resume", summary != other_summary), ("mots", tags != other_tags)]),
            (
                Change::Partners { partners, initiators },
                Change::Partners { partners: two, initiators: who },
            ) => differing(&[("partenaires", partners != two), ("initiative", initiators != who)]),
            (
                Change::Budget { funding, contributors },
                Change::Budget { funding: two, contributors: others },
            ) => differing(&[("financements", funding != two), ("intervenants", contributors != others)]),
            (Change::Audience { .. }, Change::Audience { .. }) => self.audience_differences(other),
            _ if self == other => Vec::new(),
            _ => vec![self.section().code()],
        }
    }

    fn audience_differences(&self, other: &Change) -> Vec<&'static str> {
        let (
            Change::Audience { audiences, ages, topics, openness, first_visit },
            Change::Audience { audiences: to, ages: of, topics: about, openness: open, first_visit: first },
        ) = (self, other)
        else {
            return Vec::new();
        };
        differing(&[
            ("publics", audiences != to),
            ("ages", ages != of),
            ("besoins", topics != about),
            ("ouverture", openness != open),
            ("premiere-fois", first_visit != first),
        ])
    }
}

impl Essentials {
    fn differences(&self, other: &Essentials) -> Vec<&'static str> {
        differing(&[
            ("titre", self.title != other.title),
            ("domaine", self.domain != other.domain),
            ("unite", self.unit != other.unit),
            ("dates", (self.starts_on, self.ends_on) != (other.starts_on, other.ends_on)),
            ("contact", self.contact != other.contact),
        ])
    }
}

fn differing(fields: &[(&'static str, bool)]) -> Vec<&'static str> {
    fields.iter().filter(|(_, differs)| *differs).map(|(name, _)| *name).collect()
}

/// Who changes an action, and when.
#[derive(Clone, Copy, Debug)]
pub struct By {
    /// The member; none for the house itself.
    pub account: Option<AccountId>,
    /// When.
    pub now: DateTime<Utc>,
}

impl By {
    /// The day it is, in Paris.
    pub fn today(&self) -> chrono::NaiveDate {
        vocabulary::time::paris(self.now).date()
    }
}

/// A section that somebody else changed while a form was open: nothing was written.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// The section.
    pub section: Section,
    /// What it says now.
    pub theirs: Change,
    /// What the form would have said.
    pub yours: Change,
    /// The fields in which both differ, as [`Change::differences`] names them.
    pub fields: Vec<&'static str>,
    /// The revision a form must name to write over what it says now, knowingly.
    pub revision: u32,
    /// When it was changed.
    pub changed_at: DateTime<Utc>,
}

/// Why something was not done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// There is no such action.
    Unknown,
    /// A text is missing or too long, or the last day is before the first.
    Unfit,
    /// From where it stands the action cannot come to this state.
    NotFromHere,
    /// The day is before the last line of the log, or to come.
    DayOutOfOrder,
    /// The network asks for a presentation in ISIC before an action takes place.
    NeedsIsic,
    /// It is carried by inhabitants already.
    AlreadyHandedOver,
    /// Another organisation was born of it already.
    AlreadyBorn,
}

impl Refused {
    /// The key of the sentence that says so.
    pub const fn key(self) -> &'static str {
        match self {
            Refused::Unknown => "action-refused-unknown",
            Refused::Unfit => "action-refused-unfit",
            Refused::NotFromHere => "action-refused-not-from-here",
            Refused::DayOutOfOrder => "action-refused-day",
            Refused::NeedsIsic => "action-refused-isic",
            Refused::AlreadyHandedOver => "action-refused-handed-over",
            Refused::AlreadyBorn => "action-refused-born",
        }
    }
}

/// What became of a change.
#[derive(Clone, Debug, PartialEq)]
pub enum Changed {
    /// It stands.
    Kept(Box<CollectiveAction>),
    /// It says what was said already.
    Unchanged,
    /// Somebody else changed the section meanwhile: nothing was written.
    Conflict(Box<Conflict>),
    /// It cannot be.
    Refused(Refused),
}

impl Changed {
    /// The action as it stands, if the change was kept.
    pub fn kept(self) -> Option<CollectiveAction> {
        match self {
            Changed::Kept(action) => Some(*action),
            Changed::Unchanged | Changed::Conflict(_) | Changed::Refused(_) => None,
        }
    }
}

#[cfg(test)]
mod tests;
