//! Adding a record to one's address book, taking it out, and the button that stands on its sheet.

use axum::extract::{Query, State};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use store::Db;
use uuid::Uuid;
use vocabulary::permission::{Action, Reach};
use web::{Crumb, Failure, Filled, Visit};

use super::{AddressBook, failure, keeper, record};
use crate::paths;
use crate::record::Brief;
use crate::store::favourites::{self, Added};

#[derive(Deserialize)]
pub(super) struct Asked {
    /// The handle of a record, by whichever name a link gives it.
    #[serde(default, alias = "service", alias = "organisation")]
    fiche: String,
}

#[derive(askama::Template)]
#[template(path = "pages/add.html")]
struct AddPage<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    brief: &'a Brief,
    handle: String,
    sheet: String,
}

pub(super) async fn show(
    visit: Visit,
    State(book): State<AddressBook>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let account = keeper(&visit)?.account.uuid();
    if asked.fiche.is_empty() {
        return Ok(visit.go(directory::paths::SEARCH, ""));
    }
    let brief = record(&book, &asked.fiche).await?;
    let id = brief.id;
    let kept = book.db.read(move |conn| favourites::contains(conn, account, id)).await.map_err(failure)?;
    if kept {
        return Ok(visit.go(&paths::entry(id), ""));
    }
    let title = visit.say_of("address-book-add-title", &brief.name).into_owned();
    let crumbs = vec![
        Crumb { label: visit.say("address-book-title").into_owned(), href: paths::BOOK.to_owned() },
        Crumb { label: title.clone(), href: String::new() },
    ];
    let (handle, sheet) = (directory::handle(id), brief.path());
    let body = AddPage { visit: &visit, crumbs, brief: &brief, handle, sheet };
    Ok(visit.page(title, &body).not_indexed().into_response())
}

pub(super) async fn keep(
    visit: Visit,
    State(book): State<AddressBook>,
    filled: Filled,
) -> Result<Response, Failure> {
    let account = keeper(&visit)?.account.uuid();
    let brief = record(&book, filled.text("fiche")).await?;
    let (kept, now) = (brief.clone(), visit.now);
    let added =
        book.db.write(move |conn| favourites::add(conn, account, &kept, now)).await.map_err(failure)?;
    let notice = match added {
        Added::Kept => "address-book-added",
        Added::Full => "address-book-full",
    };
    Ok(visit.go(&back(&filled, &brief), notice))
}

pub(super) async fn remove(
    visit: Visit,
    State(book): State<AddressBook>,
    filled: Filled,
) -> Result<Response, Failure> {
    let account = keeper(&visit)?.account.uuid();
    let brief = record(&book, filled.text("fiche")).await?;
    let id = brief.id;
    let removed = book.db.write(move |conn| favourites::remove(conn, account, id)).await.map_err(failure)?;
    match removed {
        true => Ok(visit.go(&back(&filled, &brief), "address-book-removed")),
        false => Err(Failure::NotFound),
    }
}

/// Back to the sheet when the button was pressed there, else to the address book.
fn back(filled: &Filled, brief: &Brief) -> String {
    match filled.text("retour") {
        "annuaire" => brief.path(),
        _ => paths::BOOK.to_owned(),
    }
}

#[derive(askama::Template)]
#[template(path = "star.html")]
struct Star<'a> {
    visit: &'a Visit,
    handle: String,
    kept: bool,
    entry: String,
}

/// The button « Garder dans mon carnet » for a record's sheet, as HTML; nothing for those who keep no address book.
pub async fn star(visit: &Visit, db: &Db, record: Uuid) -> Option<String> {
    let member = visit.member.as_ref()?;
    if member.reach(Action::KeepAddressBook) == Reach::Nothing {
        return None;
    }
    let account = member.account.uuid();
    let found = db.read(move |conn| favourites::contains(conn, account, record)).await;
    let kept =
        found.inspect_err(|fault| tracing::error!(%fault, "an address book could not be read")).ok()?;
    let star = Star { visit, handle: directory::handle(record), kept, entry: paths::entry(record) };
    askama::Template::render(&star).ok()
}
