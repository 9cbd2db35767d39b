//! How much one may ask: nobody in particular by the address, a program with a key by its key.

use std::time::Duration;

use axum::http::HeaderMap;
use axum::http::header::AUTHORIZATION;
use chrono::NaiveDate;
use store::{Db, StoreError};
use web::secret::digest;
use web::{Failure, Limiter, Visit};

use crate::store::key_by_digest;

/// How many questions a minute from one address without a key: a map that is moved about asks no more.
const WITHOUT_A_KEY: u32 = 300;
/// How many questions a minute with a key: a harvester of a département asks no more.
const WITH_A_KEY: u32 = 6_000;
/// How many whole files an hour for one address.
const WHOLE_FILES: u32 = 60;
/// No key is longer than this many letters.
const LONGEST_KEY: usize = 100;

/// The limits of this room, shared by all requests.
#[derive(Clone, Debug)]
pub(crate) struct Limits {
    strangers: Limiter,
    programs: Limiter,
    files: Limiter,
}

/// Why a question is not answered.
#[derive(Debug)]
pub(crate) enum Refusal {
    /// The key is unknown, ended or past its day.
    Key,
    /// Too many questions; so many seconds to wait.
    TooMany(u64),
    /// The keys could not be read.
    Store(StoreError),
}

impl Limits {
    /// The usual limits.
    pub(crate) fn new() -> Self {
        let minute = Duration::from_secs(60);
        Self {
            strangers: Limiter::new(WITHOUT_A_KEY, minute),
            programs: Limiter::new(WITH_A_KEY, minute),
            files: Limiter::new(WHOLE_FILES, Duration::from_secs(3_600)),
        }
    }

    /// Counts a question.
    ///
    /// # Errors
    ///
    /// A key that does not open, too many questions, or keys that cannot be read.
    pub(crate) async fn admit(&self, db: &Db, visit: &Visit, headers: &HeaderMap) -> Result<(), Refusal> {
        let admitted = match key_of(db, headers, visit.today()).await? {
            Some(key) => self.programs.admit(&key, visit.now),
            None => self.strangers.admit(&visit.client_key(), visit.now),
        };
        admitted.map_err(refused)
    }

    /// Counts a whole file.
    ///
    /// # Errors
    ///
    /// Too many of them.
    pub(crate) fn admit_file(&self, visit: &Visit) -> Result<(), Failure> {
        self.files.admit(&visit.client_key(), visit.now)
    }
}

fn refused(failure: Failure) -> Refusal {
    match failure {
        Failure::TooMany { seconds } => Refusal::TooMany(seconds),
        _ => Refusal::TooMany(60),
    }
}

/// The key a question brings, as limits count it; `None` without one.
///
/// A bearer's word that is no key of this house counts as none: programs written for another house bring theirs,
/// and what is public is for them too.
async fn key_of(db: &Db, headers: &HeaderMap, today: NaiveDate) -> Result<Option<String>, Refusal> {
    let own = headers.get("x-api-key").map(|value| value.to_str().unwrap_or_default());
    let bearer = headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok());
    let bearer = bearer.and_then(|value| value.strip_prefix("Bearer "));
    let Some(said) = own.or(bearer) else { return Ok(None) };
    let opens = match said.len() {
        1..=LONGEST_KEY => {
            let digest = digest(said.trim());
            let found = db.read(move |conn| key_by_digest(conn, &digest)).await.map_err(Refusal::Store)?;
            found.filter(|key| key.opens_on(today))
        }
        _ => None,
    };
    match opens {
        Some(key) => Ok(Some(key.id.to_string())),
        None if own.is_some() => Err(Refusal::Key),
        None => Ok(None),
    }
}
