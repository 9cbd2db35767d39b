//! The ledger of rounds: each says that it was made or why not, and now and then it is written down.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use ::store::{Conn, StoreError};
use chrono::{DateTime, TimeDelta, Utc};

use crate::store::{RoundRow, set_round};

/// A round that goes on well is written down this often; one that begins to fail, or ends failing, at once.
const WRITTEN_EVERY: TimeDelta = TimeDelta::minutes(5);

/// A round, as this process knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// When it was last tried.
    pub tried_at: DateTime<Utc>,
    /// When it last succeeded here.
    pub made_at: Option<DateTime<Utc>>,
    /// How long the last try took.
    pub took: Duration,
    /// Why the last try failed, if it did.
    pub fault: Option<String>,
    written: Option<(DateTime<Utc>, bool)>,
}

/// What this process did by itself; cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Ledger(Arc<Mutex<BTreeMap<&'static str, Made>>>);

impl Ledger {
    /// Notes that a round was tried, how long it took, and why it failed if it did.
    pub fn note(&self, name: &'static str, at: DateTime<Utc>, took: Duration, fault: Option<String>) {
        let mut rounds = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let before = rounds.remove(name);
        let made_at = if fault.is_none() { Some(at) } else { before.as_ref().and_then(|made| made.made_at) };
        let written = before.and_then(|made| made.written);
        rounds.insert(name, Made { tried_at: at, made_at, took, fault, written });
    }

    /// Every round, by name.
    pub fn rounds(&self) -> Vec<(&'static str, Made)> {
        let rounds = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        rounds.iter().map(|(name, made)| (*name, made.clone())).collect()
    }

    /// What is to be written down now.
    pub fn due(&self, now: DateTime<Utc>) -> Vec<RoundRow> {
        let due = |made: &Made| match made.written {
            Some((at, failed)) => {
                failed != made.fault.is_some() || now - at >= WRITTEN_EVERY && made.tried_at > at
            }
            None => true,
        };
        let rounds = self.rounds();
        let row = |(name, made): (&'static str, Made)| RoundRow {
            name: name.to_owned(),
            tried_at: made.tried_at,
            made_at: made.made_at,
            took: i64::try_from(made.took.as_millis()).unwrap_or(i64::MAX),
            fault: made.fault,
        };
        rounds.into_iter().filter(|(_, made)| due(made)).map(row).collect()
    }

    /// Notes that these are written down.
    pub fn written(&self, rows: &[RoundRow], now: DateTime<Utc>) {
        let mut rounds = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for row in rows {
            if let Some(made) = rounds.get_mut(row.name.as_str()) {
                made.written = Some((now, row.fault.is_some()));
            }
        }
    }

    /// Writes rounds down.
    ///
    /// # Errors
    /// Those of the store.
    pub fn write(c: &mut Conn, rows: &[RoundRow]) -> Result<(), StoreError> {
        rows.iter().try_for_each(|row| set_round(c, row))
    }
}
