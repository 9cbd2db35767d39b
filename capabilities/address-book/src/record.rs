//! A record of the directory as an address book shows it, and what changes of it are worth telling.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use vocabulary::codes::{TemporaryState, TopicCategory};
use vocabulary::id::OrganizationId;

use directory::{FunctionContact, Phone};

/// What can be kept in an address book.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RecordKind {
    /// A service.
    Service,
    /// An organisation.
    Organization,
}

impl RecordKind {
    /// The word its kind is stored by.
    pub fn code(self) -> &'static str {
        match self {
            Self::Service => "service",
            Self::Organization => "organization",
        }
    }

    /// The kind behind a stored word.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Service, Self::Organization].into_iter().find(|kind| kind.code() == code)
    }
}

/// A record in short: who it is and how to reach it. Everything in it is public (class C0).
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Brief {
    /// Its identifier.
    pub(crate) id: Uuid,
    /// A service or an organisation.
    pub(crate) kind: RecordKind,
    /// Its name.
    pub(crate) name: String,
    /// The organisation that gives the service; for an organisation, itself.
    pub(crate) organization: OrganizationId,
    /// The name of that organisation.
    pub(crate) organization_name: String,
    /// The family of needs it answers first; an organisation has none.
    pub(crate) theme: Option<TopicCategory>,
    /// Numbers to call, the first one first.
    pub(crate) phones: Vec<Phone>,
    /// The mailbox, or empty.
    pub(crate) email: String,
    /// Its own page, or empty.
    pub(crate) url: String,
    /// Functions that answer.
    pub(crate) functions: Vec<FunctionContact>,
    /// When it is open, in OpenStreetMap's syntax, place by place; texts as given where they could not be read.
    pub(crate) hours: Vec<String>,
    /// Where, as far as it may be shown: « 3 rue des Lilas, 77350 Le Mée-sur-Seine ».
    pub(crate) addresses: Vec<String>,
    /// A passing state and its last day, as it was set.
    pub(crate) passing: Option<(TemporaryState, NaiveDate)>,
    /// The day it was found gone from its source.
    pub(crate) gone_on: Option<NaiveDate>,
}

impl Brief {
    /// The address of its sheet.
    pub(crate) fn path(&self) -> String {
        match self.kind {
            RecordKind::Service => directory::paths::service(self.id, &self.name),
            RecordKind::Organization => directory::paths::organization(self.id, &self.name),
        }
    }

    /// What is compared from one day to the next.
    pub(crate) fn shown(&self) -> Shown {
        Shown {
            phones: self.phones.iter().map(|phone| format!("{} {}", phone.number, phone.extension)).collect(),
            hours: self.hours.clone(),
            addresses: self.addresses.clone(),
            passing: self.passing.map(|(state, until)| (state.code().to_owned(), until)),
            gone: self.gone_on.is_some(),
        }
    }
}

/// What of a favourite its keepers rely on. A last day that passes changes nothing of it: a state that ends by
/// itself is no news.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Shown {
    phones: Vec<String>,
    hours: Vec<String>,
    addresses: Vec<String>,
    passing: Option<(String, NaiveDate)>,
    gone: bool,
}

/// One thing that changed about a favourite.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Change {
    /// It is no longer in the directory.
    Gone,
    /// It is in the directory again.
    Back,
    /// Another number to call.
    Phone,
    /// Other hours.
    Hours,
    /// Another place.
    Address,
    /// Full, low on stock, closed for a while, or open again.
    State,
}

impl Change {
    /// The end of the keys of its words.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Gone => "gone",
            Self::Back => "back",
            Self::Phone => "phone",
            Self::Hours => "hours",
            Self::Address => "address",
            Self::State => "state",
        }
    }
}

impl Shown {
    /// What changed since; what has gone or come back is told alone, the rest of it is beside the point.
    pub(crate) fn changes_since(&self, before: &Self) -> Vec<Change> {
        match (before.gone, self.gone) {
            (false, true) => return vec![Change::Gone],
            (true, false) => return vec![Change::Back],
            (true, true) => return Vec::new(),
            (false, false) => {}
        }
        let compared = [
            (Change::Phone, self.phones != before.phones),
            (Change::Hours, self.hours != before.hours),
            (Change::Address, self.addresses != before.addresses),
            (Change::State, self.passing != before.passing),
        ];
        compared.into_iter().filter(|(_, differs)| *differs).map(|(change, _)| change).collect()
    }
}

#[cfg(test)]
mod tests;
