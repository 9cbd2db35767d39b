//! The address book on paper: every favourite with its numbers, its hours and its place.

use axum::extract::State;
use vocabulary::Locale;
use web::{Crumb, Failure, Page, Visit};

use super::{AddressBook, contacts};
use crate::contacts::{Entry, hours_in_words};
use crate::paths;

#[derive(askama::Template)]
#[template(path = "pages/print.html")]
struct PrintPage<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    lines: Vec<Printed<'a>>,
    today: String,
}

struct Printed<'a> {
    entry: &'a Entry,
    theme: &'static str,
    hours: Vec<String>,
}

pub(super) async fn show(visit: Visit, State(book): State<AddressBook>) -> Result<Page, Failure> {
    let entries = contacts::entries(&visit, &book).await?;
    let title = visit.say("address-book-print-title").into_owned();
    let crumbs = vec![
        Crumb { label: visit.say("address-book-title").into_owned(), href: paths::BOOK.to_owned() },
        Crumb { label: title.clone(), href: String::new() },
    ];
    let lines = entries.iter().map(|entry| printed(entry, visit.locale)).collect();
    let body = PrintPage { visit: &visit, crumbs, lines, today: visit.date(visit.today()) };
    Ok(visit.page(title, &body).not_indexed())
}

fn printed(entry: &Entry, locale: Locale) -> Printed<'_> {
    Printed {
        entry,
        theme: entry.brief.theme.map_or("", |theme| theme.label(locale)),
        hours: hours_in_words(&entry.brief.hours, locale),
    }
}
