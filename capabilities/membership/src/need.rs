//! What needs a coordinator today, told by the rooms above: a count, a sentence, a place to go.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use chrono::{DateTime, Utc};

/// One line of the coordinator's desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    /// How many things wait; a line of nothing is not shown.
    pub count: usize,
    /// The key of the sentence, which takes `$count`.
    pub key: &'static str,
    /// Where it is dealt with.
    pub href: String,
}

/// A page another room keeps about an organisation, offered to its people.
#[derive(Clone, Copy, Debug)]
pub struct OwnPage {
    /// The key of its words.
    pub key: &'static str,
    /// The picture beside it.
    pub icon: &'static str,
    /// Where it stands, for an organisation.
    pub path: fn(uuid::Uuid) -> String,
}

impl OwnPage {
    /// Its address for an organisation.
    pub(crate) fn address(&self, organization: &uuid::Uuid) -> String {
        (self.path)(*organization)
    }
}

/// What a room needs just now, the most pressing first.
pub type Needs<'a> = Pin<Box<dyn Future<Output = Vec<Need>> + Send + 'a>>;

/// Tells what a room above needs. One that cannot read its records tells nothing: the desk is shown all the same.
pub type NeedSource = Arc<dyn Fn(DateTime<Utc>) -> Needs<'static> + Send + Sync>;
