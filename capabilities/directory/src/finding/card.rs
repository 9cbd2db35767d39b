//! What a result shows of a service, kept in the index so that drawing results asks the database nothing.

use std::borrow::Cow;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A result as it lies in the index. Public facts only (class C0): what stands here is seen by anybody.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Card<'a> {
    /// Its name.
    #[serde(borrow, rename = "n")]
    pub(crate) name: Cow<'a, str>,
    /// Its organisation.
    #[serde(borrow, rename = "o")]
    pub(crate) organization: Cow<'a, str>,
    /// Its address on this site, without the leading slash's site.
    #[serde(borrow, rename = "u")]
    pub(crate) path: Cow<'a, str>,
    /// The number to call, as shown.
    #[serde(borrow, rename = "p", default)]
    pub(crate) phone: Cow<'a, str>,
    /// The number to call, as dialled.
    #[serde(borrow, rename = "t", default)]
    pub(crate) tel: Cow<'a, str>,
    /// What it does in plain words.
    #[serde(borrow, rename = "s", default)]
    pub(crate) summary: Cow<'a, str>,
    /// What it does not do.
    #[serde(borrow, rename = "l", default)]
    pub(crate) limits: Cow<'a, str>,
    /// Its needs, the main one first, as codes.
    #[serde(borrow, rename = "k", default)]
    pub(crate) topics: Vec<Cow<'a, str>>,
    /// The day it was last confirmed.
    #[serde(rename = "c", default)]
    pub(crate) confirmed_on: Option<NaiveDate>,
    /// Since when it is in doubt.
    #[serde(rename = "d", default)]
    pub(crate) doubted_on: Option<NaiveDate>,
    /// A passing state and its last day.
    #[serde(borrow, rename = "a", default)]
    pub(crate) state: Option<(Cow<'a, str>, NaiveDate)>,
    /// Where it is given, in the order of the index.
    #[serde(borrow, rename = "w", default)]
    pub(crate) places: Vec<CardPlace<'a>>,
    /// Codes of the family and of right or mutual aid.
    #[serde(borrow, rename = "f", default)]
    pub(crate) family: Cow<'a, str>,
    /// Right or mutual aid.
    #[serde(borrow, rename = "b", default)]
    pub(crate) basis: Cow<'a, str>,
    /// Free or paid.
    #[serde(borrow, rename = "€", default)]
    pub(crate) cost: Cow<'a, str>,
}

/// A place of a result.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct CardPlace<'a> {
    /// The town.
    #[serde(borrow, rename = "c")]
    pub(crate) town: Cow<'a, str>,
    /// Its INSEE code.
    #[serde(borrow, rename = "i", default)]
    pub(crate) commune: Cow<'a, str>,
    /// What to know about this place.
    #[serde(borrow, rename = "n", default)]
    pub(crate) note: Cow<'a, str>,
    /// A number of its own.
    #[serde(borrow, rename = "p", default)]
    pub(crate) phone: Cow<'a, str>,
    /// The same, as dialled.
    #[serde(borrow, rename = "t", default)]
    pub(crate) tel: Cow<'a, str>,
}

impl<'a> Card<'a> {
    /// The bytes kept in the index.
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// Reads what the index kept; a card that cannot be read is shown empty rather than breaking a page.
    pub(crate) fn from_bytes(bytes: &'a [u8]) -> Card<'a> {
        serde_json::from_slice(bytes).unwrap_or_default()
    }
}
