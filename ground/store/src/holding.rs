//! What each room tells of the people it keeps data about: what, why, how long, and what remains once erased.
//!
//! The rights of persons (GDPR articles 15 to 20) and the register of processing (article 30) are answered for the
//! whole house from these declarations, so that a room cannot keep something about a person and forget to say so.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;
use vocabulary::class::DataClass;

use crate::connection::Conn;
use crate::error::StoreError;
use crate::sealed::SealKey;

/// Erases what a room may erase about the person of an account, and tells what remains.
type Erasing = fn(&mut Conn, Uuid, DateTime<Utc>) -> Result<Vec<Residue>, StoreError>;

/// What a room answers about the people it knows.
#[derive(Clone, Copy)]
pub struct Holding {
    /// The room.
    pub room: &'static str,
    /// Everything the room holds about the person of this account.
    pub gather: fn(&mut Conn, &SealKey, Uuid) -> Result<Vec<Held>, StoreError>,
    /// Erases what may be erased, and tells what remains and why.
    pub erase: Erasing,
    /// What the room does with personal data, for the register.
    pub processing: &'static [Processing],
}

/// One thing held about a person. Texts are keys of the words, except the values, which are the person's own.
#[derive(Clone, PartialEq, Eq)]
pub struct Held {
    /// What it is: the key of its words.
    pub what: &'static str,
    /// How closely it is kept.
    pub class: DataClass,
    /// Each field: the key of its words, and its value.
    pub fields: Vec<(&'static str, HeldValue)>,
}

/// A value held about a person, so that a page can say it in the person's language.
#[derive(Clone, PartialEq, Eq)]
pub enum HeldValue {
    /// A text or a number, as it is kept.
    Text(String),
    /// One of a closed list: the key of its words.
    Words(String),
    /// A day.
    Day(NaiveDate),
}

impl HeldValue {
    /// One of a closed list, by the key of its words.
    pub fn words(key: impl Into<String>) -> Self {
        Self::Words(key.into())
    }

    /// Whether there is nothing to say.
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Text(text) if text.is_empty())
    }
}

impl From<String> for HeldValue {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for HeldValue {
    fn from(number: i64) -> Self {
        Self::Text(number.to_string())
    }
}

impl From<NaiveDate> for HeldValue {
    fn from(day: NaiveDate) -> Self {
        Self::Day(day)
    }
}

impl From<Option<NaiveDate>> for HeldValue {
    fn from(day: Option<NaiveDate>) -> Self {
        day.map_or(Self::Text(String::new()), Self::Day)
    }
}

impl std::fmt::Debug for HeldValue {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str("HeldValue(…)")
    }
}

/// What remains of a person once erased, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Residue {
    /// What remains: the key of its words.
    pub what: &'static str,
    /// The reason: the key of its words.
    pub why: &'static str,
    /// Until when, if it ends by itself.
    pub until: Option<NaiveDate>,
    /// How many of them.
    pub count: i64,
}

/// One processing of personal data, as the register names it; every text is a key of the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Processing {
    /// Its name.
    pub name: &'static str,
    /// What for.
    pub purpose: &'static str,
    /// On which legal ground.
    pub ground: &'static str,
    /// About whom.
    pub people: &'static str,
    /// Which classes of data.
    pub classes: &'static [DataClass],
    /// Who receives them.
    pub recipients: &'static str,
    /// How long they are kept.
    pub kept: &'static str,
}

impl std::fmt::Debug for Held {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "Held({}, {:?}, {} fields)", self.what, self.class, self.fields.len())
    }
}
