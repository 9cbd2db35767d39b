//! In a demo no letter leaves: they are read here.

mod letter;
mod letters;

use std::sync::Arc;

use axum::Router;
use axum::extract::FromRef;
use axum::routing::get;
use chrono::{DateTime, Utc};
use store::{Db, SealKey, StoreError};
use vocabulary::Locale;
use web::{Door, Failure, Shell, Visit};

use crate::content::{Column, Content, open, open_json};
use crate::paths;
use crate::store::LetterRow;

/// What the pages stand on, lent by the house.
#[derive(Clone)]
pub struct PostOffice {
    /// Where the outbox is.
    pub db: Db,
    /// The key of its sealed columns.
    pub key: SealKey,
    /// The house.
    pub shell: Arc<Shell>,
    /// The path of the page where members choose their rhythm.
    pub preferences: &'static str,
}

impl FromRef<PostOffice> for Arc<Shell> {
    fn from_ref(office: &PostOffice) -> Arc<Shell> {
        Arc::clone(&office.shell)
    }
}

/// The doors of a demo: everybody reads every letter, because nothing in it is real.
pub const DEMO_DOORS: &[Door] = &[Door::open(paths::LETTERS), Door::open(paths::LETTER)];

/// The routes of a demo; never mounted elsewhere.
pub fn demo_routes() -> Router<PostOffice> {
    Router::new().route(paths::LETTERS, get(letters::show)).route(paths::LETTER, get(letter::show))
}

/// A letter opened to be read.
pub(crate) struct Opened {
    pub(crate) id: uuid::Uuid,
    pub(crate) to: String,
    pub(crate) locale: Locale,
    pub(crate) is_news: bool,
    pub(crate) content: Content,
    pub(crate) written_at: DateTime<Utc>,
}

/// Opens a letter; `None` when it left for good and says nothing any more.
pub(crate) fn opened(key: &SealKey, row: &LetterRow) -> Result<Option<Opened>, StoreError> {
    let Some(sealed) = &row.content_sealed else { return Ok(None) };
    Ok(Some(Opened {
        id: row.id,
        to: open(key, Column::LetterAddress, row.id, &row.address_sealed)?,
        locale: Locale::from_code(&row.locale).unwrap_or_default(),
        is_news: row.is_news,
        content: open_json(key, Column::LetterContent, row.id, sealed)?,
        written_at: row.written_at,
    }))
}

/// « le 3 mars 2026 à 9:05 », on the clock of Paris.
fn moment(visit: &Visit, moment: DateTime<Utc>) -> String {
    let local = vocabulary::time::paris(moment);
    let values =
        [("day", visit.date(local.date()).into()), ("time", local.format("%H:%M").to_string().into())];
    visit.say_with("post-letter-at", &values).into_owned()
}

fn failure(error: StoreError) -> Failure {
    Failure::internal(&error)
}

#[cfg(test)]
mod tests;
