//! What referrals are kept and letters are written with: the key, the house, the moment, and chance drawn beforehand.

use std::sync::Arc;

use ::store::SealKey;
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;
use web::{Secret, Shell};

use crate::clock::day;

/// What one act works with. Make one for each act, outside the transaction: what it draws is then the same when the
/// transaction is run twice.
#[derive(Clone)]
pub struct Desk {
    pub(crate) key: SealKey,
    pub(crate) shell: Arc<Shell>,
    pub(crate) now: DateTime<Utc>,
    pub(crate) seen_version: Option<i64>,
    chance: [u8; 32],
}

impl Desk {
    /// A desk at this moment, with chance of its own.
    pub fn new(key: &SealKey, shell: &Arc<Shell>, now: DateTime<Utc>) -> Self {
        let chance = shell.randomness.bytes();
        Self { key: key.clone(), shell: Arc::clone(shell), now, seen_version: None, chance }
    }

    /// Acts only if the referral is still as it was when this version of it was shown.
    #[must_use]
    pub fn having_seen(self, version: i64) -> Self {
        Self { seen_version: Some(version), ..self }
    }

    /// The same desk at another moment.
    pub(crate) fn at(&self, now: DateTime<Utc>) -> Self {
        Self { now, ..self.clone() }
    }

    /// The day it is in metropolitan France.
    pub fn today(&self) -> NaiveDate {
        day(self.now)
    }

    /// So much chance for this purpose: the same at every call, as a transaction that is run again needs.
    pub(crate) fn drawn<const N: usize>(&self, purpose: &str) -> [u8; N] {
        let seed: String = self.chance.iter().map(|byte| format!("{byte:02x}")).collect();
        let print = self.key.fingerprint("referral/chance", &format!("{seed}/{purpose}"));
        std::array::from_fn(|at| print.get(at).copied().unwrap_or_default())
    }

    /// An identity for this purpose.
    pub(crate) fn id(&self, purpose: &str) -> Uuid {
        vocabulary::id::FactId::new_v7(self.now, self.drawn(&format!("id/{purpose}"))).uuid()
    }

    /// A secret for this purpose.
    pub(crate) fn secret(&self, purpose: &str) -> Secret {
        Secret::new(self.drawn(&format!("secret/{purpose}")))
    }
}
