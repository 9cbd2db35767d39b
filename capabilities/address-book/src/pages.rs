//! The pages of the address book: the list, one record with its notes, what can be taken away.

mod add;
mod book;
mod contacts;
mod entry;
mod print;

use std::sync::Arc;

use axum::Router;
use axum::extract::FromRef;
use axum::routing::{get, post};
use store::{Db, SealKey, StoreError};
use vocabulary::permission::Action;
use web::{Demand, Door, Failure, Member, Shell, Visit};

use crate::paths;
use crate::record::Brief;
use crate::store::records;

pub use add::star;

/// What the pages of the address book stand on, lent by the house.
#[derive(Clone)]
pub struct AddressBook {
    /// The records, the notes, the marks.
    pub db: Db,
    /// The key of notes and of people's names.
    pub key: SealKey,
    /// The house.
    pub shell: Arc<Shell>,
}

impl FromRef<AddressBook> for Arc<Shell> {
    fn from_ref(book: &AddressBook) -> Arc<Shell> {
        Arc::clone(&book.shell)
    }
}

const KEEPER: Demand = Demand::May(Action::KeepAddressBook);

/// Every door of the address book: for those who may keep one, each item for its owner or its organisation alone.
pub const DOORS: &[Door] = &[
    Door::get(paths::BOOK, KEEPER),
    Door::get(paths::ADD, KEEPER),
    Door::post(paths::ADD, KEEPER),
    Door::post(paths::REMOVE, KEEPER),
    Door::get(paths::ENTRY, KEEPER),
    Door::post(paths::ENTRY_PRIVATE_NOTE, KEEPER),
    Door::post(paths::ENTRY_TEAM_NOTE, KEEPER),
    Door::post(paths::ENTRY_TEAM_NOTE_REMOVE, KEEPER),
    Door::post(paths::ENTRY_ACQUAINTANCE, KEEPER),
    Door::post(paths::ENTRY_ACQUAINTANCE_REMOVE, KEEPER),
    Door::get(paths::CONTACTS_VCARD, KEEPER),
    Door::get(paths::CONTACTS_CSV, KEEPER),
    Door::get(paths::PRINT, KEEPER),
];

/// The routes of the address book.
pub fn routes() -> Router<AddressBook> {
    Router::new()
        .route(paths::BOOK, get(book::show))
        .route(paths::ADD, get(add::show).post(add::keep))
        .route(paths::REMOVE, post(add::remove))
        .route(paths::ENTRY, get(entry::show))
        .route(paths::ENTRY_PRIVATE_NOTE, post(entry::notes::write_private))
        .route(paths::ENTRY_TEAM_NOTE, post(entry::notes::write_team))
        .route(paths::ENTRY_TEAM_NOTE_REMOVE, post(entry::notes::remove_team))
        .route(paths::ENTRY_ACQUAINTANCE, post(entry::marks::mark))
        .route(paths::ENTRY_ACQUAINTANCE_REMOVE, post(entry::marks::unmark))
        .route(paths::CONTACTS_VCARD, get(contacts::vcard))
        .route(paths::CONTACTS_CSV, get(contacts::table))
        .route(paths::PRINT, get(print::show))
}

/// The member whose address book it is; the door let nobody else in.
fn keeper(visit: &Visit) -> Result<&Member, Failure> {
    visit.member.as_ref().ok_or(Failure::SignInFirst)
}

/// The record at a handle, or nothing to show.
async fn record(book: &AddressBook, handle: &str) -> Result<Brief, Failure> {
    let handle = handle.to_owned();
    let found = book.db.read(move |conn| records::brief_at(conn, &handle)).await.map_err(failure)?;
    found.ok_or(Failure::NotFound)
}

/// What cannot be read or written is the house's fault, told in the log and not on the page.
fn failure(error: StoreError) -> Failure {
    Failure::internal(&error)
}
