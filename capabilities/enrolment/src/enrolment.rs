//! Somebody signed up for an action: the name she uses, one contact if she likes, where she stands. Nothing else.

use std::fmt;

use ::store::{SealKey, StoreError};
use accounts::EmailAddress;
use chrono::{DateTime, Utc};
use vocabulary::Locale;
use vocabulary::id::EnrolmentId;
use vocabulary::phone::PhoneNumber;

use crate::rule::Scope;
use crate::sealing::{CONTACT, NAME, open, open_some};
use crate::store::entries::EntryRow;

/// The most seats one sign-up may ask for: a family.
pub(crate) const MOST_SEATS: u8 = 4;
/// The longest name in use, in letters.
pub(crate) const LONGEST_NAME: usize = 60;

/// How she can be reached; nothing is asked for.
#[derive(Clone, PartialEq, Eq)]
pub enum Contact {
    /// Not at all: she looks at her page.
    Nothing,
    /// By letter.
    Mail(EmailAddress),
    /// By telephone, called by whoever carries the action.
    Phone(PhoneNumber),
}

/// Where she stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// She has her seats.
    In,
    /// Seats are held for her until this moment.
    Offered {
        /// The moment the seats go to the next.
        until: DateTime<Utc>,
    },
    /// She waits, in the order of arrival.
    Waiting,
}

/// Which way she came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Channel {
    /// By herself, on the page of the action.
    Online,
    /// On paper, typed by whoever carries the action.
    Paper,
    /// With a member beside her, with her spoken agreement.
    Beside,
}

/// Somebody signed up, or waiting.
#[derive(Clone, PartialEq, Eq)]
pub struct Enrolment {
    /// Its identity.
    pub id: EnrolmentId,
    /// The list it stands on.
    pub scope: Scope,
    /// The order of arrival on this list, from 1.
    pub arrived: u32,
    /// The seats she asks for.
    pub seats: u8,
    /// Where she stands.
    pub standing: Standing,
    /// How many offers passed without an answer.
    pub missed: u8,
    /// The name she uses, or a pseudonym.
    pub name: String,
    /// How she can be reached.
    pub contact: Contact,
    /// The language she reads.
    pub locale: Locale,
    /// Which way she came.
    pub channel: Channel,
    /// When.
    pub signed_at: DateTime<Utc>,
    /// Whether she is reminded of the dates.
    pub wants_reminders: bool,
}

impl Enrolment {
    /// An entry of the table, opened.
    pub(crate) fn of(key: &SealKey, row: &EntryRow) -> Result<Self, StoreError> {
        let contact = open_some(key, CONTACT, row.id, row.contact_sealed.as_ref())?;
        Ok(Self {
            id: row.id.into(),
            scope: Scope { action: row.action.into(), session: row.session.map(Into::into) },
            arrived: u32::try_from(row.arrived).unwrap_or(u32::MAX),
            seats: u8::try_from(row.seats).unwrap_or(MOST_SEATS),
            standing: Standing::of(&row.standing, row.offered_until),
            missed: u8::try_from(row.missed).unwrap_or(u8::MAX),
            name: open(key, NAME, row.id, &row.name_sealed)?,
            contact: Contact::stored(&row.contact_kind, &contact),
            locale: Locale::from_code(&row.locale).unwrap_or(Locale::French),
            channel: Channel::from_code(&row.channel),
            signed_at: row.signed_at,
            wants_reminders: row.wants_reminders,
        })
    }
}

impl Contact {
    /// What somebody typed in one field: an address, a number or nothing. `None` where it is neither.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        if text.is_empty() {
            return Some(Self::Nothing);
        }
        if text.contains('@') {
            return EmailAddress::read(text).map(Self::Mail);
        }
        let (number, repairs) = PhoneNumber::parse(text).ok()?;
        let is_certain = !repairs.contains(&vocabulary::phone::PhoneRepair::CountryUnknown);
        is_certain.then_some(Self::Phone(number))
    }

    /// The word that is stored.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Nothing => "none",
            Self::Mail(_) => "mail",
            Self::Phone(_) => "phone",
        }
    }

    /// The text that is sealed; empty for nothing.
    pub fn text(&self) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Mail(address) => address.text().to_owned(),
            Self::Phone(number) => number.e164(),
        }
    }

    /// What is shown to herself and to whoever carries the action.
    pub fn shown(&self) -> String {
        match self {
            Self::Phone(number) => number.shown(),
            _ => self.text(),
        }
    }

    fn stored(kind: &str, text: &str) -> Self {
        match kind {
            "mail" => EmailAddress::read(text).map_or(Self::Nothing, Self::Mail),
            "phone" => PhoneNumber::parse(text).map_or(Self::Nothing, |(number, _)| Self::Phone(number)),
            _ => Self::Nothing,
        }
    }
}

impl Standing {
    /// The word that is stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::In => "in",
            Self::Offered { .. } => "offered",
            Self::Waiting => "waiting",
        }
    }

    pub(crate) fn of(code: &str, until: Option<DateTime<Utc>>) -> Self {
        match (code, until) {
            ("in", _) => Self::In,
            ("offered", Some(until)) => Self::Offered { until },
            _ => Self::Waiting,
        }
    }
}

impl Channel {
    /// The word that is stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Online => "online",
            Self::Paper => "paper",
            Self::Beside => "beside",
        }
    }

    fn from_code(code: &str) -> Self {
        match code {
            "paper" => Self::Paper,
            "beside" => Self::Beside,
            _ => Self::Online,
        }
    }
}

impl fmt::Debug for Contact {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "Contact({})", self.code())
    }
}

impl fmt::Debug for Enrolment {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "Enrolment({}, {:?}, {} seats)", self.id, self.standing, self.seats)
    }
}
