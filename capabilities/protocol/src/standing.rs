//! How an organisation stands to the protocol: listed, signatory, to sign again, withdrawn.

use chrono::{NaiveDate, TimeDelta};

/// How long a signature of the version before keeps its rights once a new version is effective.
pub(crate) const GRACE: TimeDelta = TimeDelta::days(60);

/// How an organisation stands to the protocol on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// In the directory, and never signed: which is no fault.
    Listed,
    /// Has signed the effective version.
    Signatory {
        /// The number of the version.
        number: u32,
        /// The day of the signature.
        on: NaiveDate,
    },
    /// Has signed a version that another one replaced.
    ToResign {
        /// The number of the version it signed.
        signed: u32,
        /// The number of the effective version.
        effective: u32,
        /// The day the signed version was replaced.
        since: NaiveDate,
        /// The last day its rights hold without a new signature.
        until: NaiveDate,
    },
    /// Has left the protocol.
    Withdrawn {
        /// The day it left.
        on: NaiveDate,
    },
}

/// What an organisation last did about the protocol.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LastAct {
    /// It signed a version.
    Signed { number: u32, on: NaiveDate },
    /// It left.
    Left { on: NaiveDate },
}

/// A version that is or was in force, from which day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct InForce {
    pub(crate) number: u32,
    pub(crate) since: NaiveDate,
}

/// How long after its grace an organisation is still asked to sign again.
const ASKED: TimeDelta = TimeDelta::days(365);

impl Standing {
    /// How an organisation stands by what it last did, among the versions in force by today, in the order of their
    /// numbers. The grace counts from the first version that replaced the signed one: a third version that follows
    /// soon does not lengthen it.
    pub(crate) fn of(last: Option<LastAct>, in_force: &[InForce]) -> Self {
        let (number, on) = match last {
            None => return Self::Listed,
            Some(LastAct::Left { on }) => return Self::Withdrawn { on },
            Some(LastAct::Signed { number, on }) => (number, on),
        };
        let mut later = in_force.iter().filter(|version| version.number > number);
        let Some(replaced) = later.next() else { return Self::Signatory { number, on } };
        let effective = later.next_back().unwrap_or(replaced).number;
        Self::ToResign { signed: number, effective, since: replaced.since, until: replaced.since + GRACE }
    }

    /// Whether its signature is to be renewed and it is still asked to: a year after the grace it is left in peace.
    pub(crate) fn is_asked(&self, today: NaiveDate) -> bool {
        matches!(self, Self::ToResign { until, .. } if today <= *until + ASKED)
    }

    /// Whether what needs a valid signature is open on this day: the effective version is signed, or the grace lasts.
    pub fn may_share(&self, today: NaiveDate) -> bool {
        match self {
            Self::Signatory { .. } => true,
            Self::ToResign { until, .. } => today <= *until,
            Self::Listed | Self::Withdrawn { .. } => false,
        }
    }
}

#[cfg(test)]
mod tests;
