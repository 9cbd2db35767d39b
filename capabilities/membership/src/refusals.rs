//! Refusals, counted for the coordinator: who knocked at which door how often on a day, and nothing of what they sought.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use chrono::NaiveDate;
use store::{Db, StoreError};
use tokio::sync::watch;
use uuid::Uuid;
use web::{Refusal, RefusalWitness};

use crate::store::refusals::{RefusalRow, count_refusals};

/// How often what was counted in memory is written down.
const EVERY: Duration = Duration::from_secs(5);

/// The most doors, days and accounts counted apart between two writings; what comes beyond is counted together, so
/// that a flood costs no memory.
const MOST: usize = 4_096;

/// What is counted apart: the day, the account, the door.
type Tally = HashMap<(NaiveDate, Uuid, &'static str, &'static str), i64>;

/// Counts refusals in memory and writes them down now and then: the answer waits for nothing.
#[derive(Clone, Debug, Default)]
pub struct Refusals(Arc<Mutex<Tally>>);

impl Refusals {
    /// Nothing counted yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Writes down what was counted since the last time. What cannot be written stays counted.
    pub async fn flush(&self, db: &Db) -> Result<(), StoreError> {
        let counted = std::mem::take(&mut *self.tally());
        if counted.is_empty() {
            return Ok(());
        }
        let rows: Vec<RefusalRow> = counted.iter().map(|(at, times)| RefusalRow::new(*at, *times)).collect();
        let written = db.write(move |conn| count_refusals(conn, &rows)).await;
        if written.is_err() {
            let mut tally = self.tally();
            counted.into_iter().for_each(|(at, times)| *tally.entry(at).or_default() += times);
        }
        written
    }

    /// Writes down every few seconds, and once more when the house closes.
    pub async fn keep(self, db: Db, mut closed: watch::Receiver<bool>) {
        loop {
            let closing = tokio::select! {
                () = tokio::time::sleep(EVERY) => false,
                _ = closed.wait_for(|closed| *closed) => true,
            };
            if let Err(error) = self.flush(&db).await {
                tracing::warn!(%error, "refusals could not be written down");
            }
            if closing {
                return;
            }
        }
    }

    fn tally(&self) -> std::sync::MutexGuard<'_, Tally> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl RefusalWitness for Refusals {
    fn refused(&self, refusal: Refusal) {
        let account = refusal.account.map_or(Uuid::nil(), |account| account.uuid());
        let apart = (refusal.at.date_naive(), account, refusal.method, refusal.route);
        let mut tally = self.tally();
        let at = if tally.len() < MOST || tally.contains_key(&apart) {
            apart
        } else {
            (apart.0, Uuid::nil(), "", "")
        };
        *tally.entry(at).or_default() += 1;
    }
}

#[cfg(test)]
mod tests;
