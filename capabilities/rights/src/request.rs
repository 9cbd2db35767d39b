//! A request somebody makes about their data, and the month there is to answer it.

use chrono::{Months, NaiveDate};
use uuid::Uuid;
use vocabulary::named;

/// How many days before the last one the coordinator is reminded.
pub(crate) const REMINDED_BEFORE: i64 = 7;

/// The longest text of a request, in letters.
pub(crate) const LONGEST_WORDS: usize = 600;

/// The longest « who asks », in letters.
pub(crate) const LONGEST_ASKER: usize = 200;

/// How long who asked and what for are kept once answered, in days.
pub(crate) const KEPT_FOR: i64 = 365;

named! {
    /// Which right is used (RGPD art. 15 to 21).
    pub(crate) Kind {
        /// To know what is held (art. 15).
        Access = "access", "rights-kind-access";
        /// To have it put right (art. 16).
        Rectification = "rectification", "rights-kind-rectification";
        /// To have it erased (art. 17).
        Erasure = "erasure", "rights-kind-erasure";
        /// To have it left untouched for a time (art. 18).
        Limitation = "limitation", "rights-kind-limitation";
        /// To take it along (art. 20).
        Portability = "portability", "rights-kind-portability";
        /// To object (art. 21).
        Opposition = "opposition", "rights-kind-opposition";
    }
}

named! {
    /// How the request came.
    pub(crate) Channel {
        /// On paper.
        Letter = "letter", "rights-channel-letter";
        /// By e-mail.
        Mail = "mail", "rights-channel-mail";
        /// In person, at a counter.
        Counter = "counter", "rights-channel-counter";
        /// By telephone.
        Telephone = "telephone", "rights-channel-telephone";
    }
}

named! {
    /// How one made sure of who asks, without keeping a copy of an identity document.
    pub(crate) Identity {
        /// A worker knows the person.
        Known = "known", "rights-identity-known";
        /// A document was shown and given back.
        Shown = "shown", "rights-identity-shown";
        /// A call or a letter to contact details known before.
        CalledBack = "called-back", "rights-identity-called-back";
        /// By the person's own account.
        Account = "account", "rights-identity-account";
        /// Not yet: more is asked of the person (art. 12.6).
        Doubtful = "doubtful", "rights-identity-doubtful";
    }
}

named! {
    /// Why two more months are needed (art. 12.3).
    pub(crate) Extension {
        /// The request is complex.
        Complex = "complex", "rights-extension-complex";
        /// Many requests came at once.
        Many = "many", "rights-extension-many";
    }
}

named! {
    /// What came of it.
    pub(crate) Outcome {
        /// Done in full.
        Done = "done", "rights-outcome-done";
        /// Done in part: the person was told why.
        Partly = "partly", "rights-outcome-partly";
        /// Refused: the person was told why, and how to complain (art. 12.4).
        Refused = "refused", "rights-outcome-refused";
        /// Nothing is held about this person.
        Nothing = "nothing", "rights-outcome-nothing";
        /// Taken back by the person.
        Withdrawn = "withdrawn", "rights-outcome-withdrawn";
    }
}

/// A request. Who asks and the words are empty once erased. Its `Debug` is blank.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Request {
    /// Its identifier.
    pub(crate) id: Uuid,
    /// Which right.
    pub(crate) kind: Kind,
    /// The day it came: the clock starts here.
    pub(crate) received_on: NaiveDate,
    /// How it came.
    pub(crate) channel: Channel,
    /// How one made sure of who asks.
    pub(crate) identity: Identity,
    /// The last day to answer.
    pub(crate) due_on: NaiveDate,
    /// Why and when more time was taken.
    pub(crate) extended: Option<(Extension, NaiveDate)>,
    /// What came of it, and when.
    pub(crate) answered: Option<(Outcome, NaiveDate)>,
    /// Who asks, and where to answer.
    pub(crate) asker: String,
    /// The request in a few words.
    pub(crate) words: String,
}

impl std::fmt::Debug for Request {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "Request({})", self.id)
    }
}

impl Request {
    /// How many days are left; negative when it is late.
    pub(crate) fn days_left(&self, today: NaiveDate) -> i64 {
        (self.due_on - today).num_days()
    }

    /// The last day once extended: two further months (RGPD art. 12.3).
    pub(crate) fn extended_due(&self) -> NaiveDate {
        due(self.received_on, 3)
    }

    /// Whether it may still be extended: once, before the first month has passed, and not once answered.
    pub(crate) fn may_extend(&self, today: NaiveDate) -> bool {
        self.extended.is_none() && self.answered.is_none() && today <= self.due_on
    }
}

/// One month to answer, from the day the request came (RGPD art. 12.3). As periods of the Union are counted
/// (règlement 1182/71, art. 3), it ends with the same date of the last month, or that month's last day.
pub(crate) fn first_due(received_on: NaiveDate) -> NaiveDate {
    due(received_on, 1)
}

fn due(received_on: NaiveDate, months: u32) -> NaiveDate {
    received_on.checked_add_months(Months::new(months)).unwrap_or(received_on)
}

#[cfg(test)]
mod tests;
