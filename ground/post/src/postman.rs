//! The postman: takes what is due out of the outbox and hands it to the carrier.

use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;
use store::{Db, SealKey, StoreError};
use tokio::sync::{Notify, watch};
use uuid::Uuid;
use vocabulary::Locale;
use web::Shell;

use crate::carrier::{Carrier, Mishap, Parcel, Ride, Unsubscribe};
use crate::content::{Column, Content, open, open_json};
use crate::gathering::gather;
use crate::holding::purge;
use crate::settling::{Outcome, settle};
use crate::store::{LetterRow, claim, count_news_due, letter_by_id, letters_due};
use crate::writing::Said;

/// How often the postman looks by himself.
const PAUSE: Duration = Duration::from_secs(2);
/// How long he rests when the mail server or the database does not answer.
const REST: Duration = Duration::from_secs(30);
/// A letter that left and could not be written down as such would leave again when its lease has passed: while the
/// records are away, that is tried so often, after such a pause.
const WRITTEN_DOWN: (u32, Duration) = (24, Duration::from_secs(5));
/// How long a letter is his: far longer than a delivery may take, for nobody else carries it meanwhile.
const LEASE: TimeDelta = TimeDelta::minutes(10);
/// Letters looked up at once; between two looks, one that somebody waits for comes to the front.
const LETTERS_AT_ONCE: i64 = 20;
/// How often what was kept long enough is removed.
const PURGE_EVERY: Duration = Duration::from_secs(6 * 3600);

/// Takes what is due out of the outbox; cheap to clone, and safe to run in several processes over one database.
#[derive(Clone)]
pub struct Postman {
    db: Db,
    key: SealKey,
    shell: Arc<Shell>,
    carrier: Carrier,
    preferences: String,
    bell: Arc<Notify>,
}

/// What one round of the postman did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// Letters accepted by the mail server, or shown in the demo.
    pub sent: u32,
    /// Letters that will be tried again.
    pub postponed: u32,
    /// Letters refused for good.
    pub refused: u32,
    /// Letters given up after three days.
    pub given_up: u32,
    /// Whether the mail server itself could not be used: the round ended there.
    pub unreachable: bool,
}

/// A letter that is this postman's for the length of a lease.
pub(crate) struct Claimed {
    pub(crate) row: LetterRow,
    pub(crate) lease: Uuid,
}

impl Postman {
    /// A postman for this outbox.
    pub fn new(db: Db, key: SealKey, shell: Arc<Shell>, carrier: Carrier) -> Self {
        let preferences = shell.base_url.clone();
        Self { db, key, shell, carrier, preferences, bell: Arc::default() }
    }

    /// The path of the page where members choose their rhythm; the foot of news and `List-Unsubscribe` lead there.
    #[must_use]
    pub fn with_preferences_at(mut self, path: &str) -> Self {
        self.preferences = format!("{}{path}", self.shell.base_url);
        self
    }

    /// Lets him look now rather than at the next round.
    pub fn wake(&self) {
        self.bell.notify_one();
    }

    /// Goes round every few seconds until `closed` says true or its sender is gone. A letter being handed over is
    /// finished first.
    pub async fn run(self, mut closed: watch::Receiver<bool>) {
        let mut purged: Option<tokio::time::Instant> = None;
        while !*closed.borrow() {
            let round = self.go_round(&closed).await;
            if purged.is_none_or(|then| then.elapsed() >= PURGE_EVERY) {
                purged = Some(tokio::time::Instant::now());
                self.remove_old().await;
            }
            let pause = match round {
                Ok(round) if !round.unreachable => PAUSE,
                Ok(_) => REST,
                Err(error) => {
                    tracing::error!(%error, "the postman cannot read the outbox; he tries again");
                    REST
                }
            };
            tokio::select! {
                _ = closed.wait_for(|closed| *closed) => return,
                () = self.bell.notified() => {}
                () = tokio::time::sleep(pause) => {}
            }
        }
    }

    /// Delivers everything that is due now.
    ///
    /// # Errors
    /// Those of the store. What the mail server refuses is no error: it is counted, noted and tried again.
    pub async fn deliver_due(&self) -> Result<Round, StoreError> {
        let (_open, closed) = watch::channel(false);
        self.go_round(&closed).await
    }

    async fn go_round(&self, closed: &watch::Receiver<bool>) -> Result<Round, StoreError> {
        while self.gather_some().await? {}
        let mut round = Round::default();
        let mut ride = Ride::new(self.carrier.clone(), &self.shell.network_name);
        loop {
            let now = self.shell.clock.now();
            let due = self.db.read(move |c| letters_due(c, now, LETTERS_AT_ONCE)).await?;
            if due.is_empty() {
                break;
            }
            for id in due {
                if round.unreachable || *closed.borrow() {
                    ride.end().await;
                    return Ok(round);
                }
                if let Some(claimed) = self.claim(id).await? {
                    self.deliver(&mut ride, &claimed, &mut round).await?;
                }
            }
        }
        ride.end().await;
        Ok(round)
    }

    /// Takes the letter, if nobody else did: two postmen who see it at once cannot both change the row.
    async fn claim(&self, id: Uuid) -> Result<Option<Claimed>, StoreError> {
        let now = self.shell.clock.now();
        let lease = Uuid::from_bytes(self.shell.randomness.bytes());
        let taken = self.db.write(move |c| match claim(c, id, now, lease, now + LEASE)? {
            1 => letter_by_id(c, id),
            _ => Ok(None),
        });
        Ok(taken.await?.map(|row| Claimed { row, lease }))
    }

    async fn deliver(&self, ride: &mut Ride, claimed: &Claimed, round: &mut Round) -> Result<(), StoreError> {
        let carried = match self.parcel(&claimed.row) {
            Ok(parcel) => ride.carry(&parcel).await,
            Err(mishap) => Err(mishap),
        };
        let now = self.shell.clock.now();
        round.unreachable = matches!(carried, Err(Mishap::House(_)));
        let outcome = match (&self.carrier, carried) {
            (Carrier::Page, Ok(())) => Outcome::Shown,
            (Carrier::Smtp(_), Ok(())) => Outcome::Sent,
            (_, Err(mishap)) => Outcome::of(mishap, &claimed.row, now),
        };
        round.count(&outcome);
        let left = matches!(outcome, Outcome::Sent);
        let mut settled = settle(&self.db, claimed, outcome, now).await;
        let (mut tries, pause) = WRITTEN_DOWN;
        while left && tries > 0 && settled.as_ref().is_err_and(StoreError::is_absence) {
            tries -= 1;
            tokio::time::sleep(pause).await;
            settled = settle(&self.db, claimed, Outcome::Sent, now).await;
        }
        settled
    }

    /// Opens the letter and writes it out.
    fn parcel(&self, row: &LetterRow) -> Result<Parcel, Mishap> {
        let unreadable = |detail: &dyn std::fmt::Display| {
            tracing::error!(letter = %row.id, %detail, "a letter cannot be read: is the key of the outbox in place?");
            Mishap::Later(String::from("unreadable"))
        };
        let sealed = row.content_sealed.as_ref().ok_or_else(|| unreadable(&"it says nothing"))?;
        let content: Content = open_json(&self.key, Column::LetterContent, row.id, sealed)
            .map_err(|error| unreadable(&error))?;
        let address = open(&self.key, Column::LetterAddress, row.id, &row.address_sealed)
            .map_err(|error| unreadable(&error))?;
        let locale = Locale::from_code(&row.locale).unwrap_or_default();
        let said = Said::new(&self.shell, locale, &content, row.is_news, &self.preferences);
        let leave = content.leave.clone().map(|address| Unsubscribe { address, one_click: true });
        let preferences = || Unsubscribe { address: self.preferences.clone(), one_click: false };
        Ok(Parcel {
            id: row.id,
            address,
            locale,
            written: said.written().map_err(|error| unreadable(&error))?,
            written_at: row.written_at,
            unsubscribe: leave.or_else(|| row.is_news.then(preferences)),
        })
    }

    async fn gather_some(&self) -> Result<bool, StoreError> {
        let (key, shell, now) = (self.key.clone(), Arc::clone(&self.shell), self.shell.clock.now());
        if self.db.read(move |c| count_news_due(c, now)).await? == 0 {
            return Ok(false);
        }
        self.db.write(move |c| gather(c, &key, &shell, now)).await
    }

    async fn remove_old(&self) {
        let now = self.shell.clock.now();
        if let Err(error) = self.db.write(move |c| purge(c, now)).await {
            tracing::error!(%error, "old letters could not be removed; they are tried again in some hours");
        }
    }
}

impl Round {
    fn count(&mut self, outcome: &Outcome) {
        match outcome {
            Outcome::Sent | Outcome::Shown => self.sent += 1,
            Outcome::Postponed { .. } => self.postponed += 1,
            Outcome::Refused { .. } => self.refused += 1,
            Outcome::GivenUp { .. } => self.given_up += 1,
        }
    }
}
