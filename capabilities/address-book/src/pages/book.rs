//! My address book: favourites by theme, each with the number to call.

use axum::extract::{Query, State};
use directory::Phone;
use serde::Deserialize;
use web::{Choice, Failure, Page, Visit};

use super::{AddressBook, failure, keeper};
use crate::paths;
use crate::record::{Brief, RecordKind};
use crate::store::favourites;

#[derive(Deserialize)]
pub(super) struct Asked {
    /// The word of a theme, or nothing for all.
    #[serde(default)]
    theme: String,
}

#[derive(askama::Template)]
#[template(path = "pages/book.html")]
struct BookPage<'a> {
    visit: &'a Visit,
    groups: Vec<Group>,
    themes: Vec<Choice>,
    total: usize,
}

/// The favourites of one theme.
struct Group {
    heading: String,
    anchor: &'static str,
    lines: Vec<Line>,
}

struct Line {
    name: String,
    organization: String,
    path: String,
    entry: String,
    handle: String,
    phone: Option<(String, String)>,
    state: String,
    gone: bool,
}

pub(super) async fn show(
    visit: Visit,
    State(book): State<AddressBook>,
    Query(asked): Query<Asked>,
) -> Result<Page, Failure> {
    let account = keeper(&visit)?.account.uuid();
    let briefs = book.db.read(move |conn| favourites::briefs_of(conn, account)).await.map_err(failure)?;
    let themes = themes(&visit, &briefs, &asked.theme);
    let total = briefs.len();
    let mut groups: Vec<Group> = Vec::new();
    for brief in briefs.into_iter().filter(|brief| asked.theme.is_empty() || code_of(brief) == asked.theme) {
        let anchor = code_of(&brief);
        if groups.last().is_none_or(|group| group.anchor != anchor) {
            groups.push(Group { heading: heading(&visit, &brief), anchor, lines: Vec::new() });
        }
        if let Some(group) = groups.last_mut() {
            group.lines.push(line(&visit, brief));
        }
    }
    let title = visit.say("address-book-title").into_owned();
    Ok(visit.page(title, &BookPage { visit: &visit, groups, themes, total }).not_indexed())
}

/// The word of a theme, in addresses and anchors.
fn code_of(brief: &Brief) -> &'static str {
    match (brief.theme, brief.kind) {
        (Some(theme), _) => theme.code(),
        (None, RecordKind::Organization) => "organisation",
        (None, RecordKind::Service) => "autre",
    }
}

fn heading(visit: &Visit, brief: &Brief) -> String {
    match (brief.theme, brief.kind) {
        (Some(theme), _) => theme.label(visit.locale).to_owned(),
        (None, RecordKind::Organization) => visit.say("address-book-organizations").into_owned(),
        (None, RecordKind::Service) => visit.say("address-book-other-services").into_owned(),
    }
}

/// The themes there are, for the filter, with the number of records each would leave.
fn themes(visit: &Visit, briefs: &[Brief], asked: &str) -> Vec<Choice> {
    let mut themes = vec![Choice::new("", visit.say("address-book-every-theme"), asked.is_empty())];
    for brief in briefs {
        let code = code_of(brief);
        match themes.iter_mut().find(|choice| choice.value == code) {
            Some(choice) => choice.count = choice.count.map(|count| count + 1),
            None => themes.push(Choice::new(code, heading(visit, brief), code == asked).counted(1)),
        }
    }
    themes
}

fn line(visit: &Visit, brief: Brief) -> Line {
    let is_service = brief.kind == RecordKind::Service;
    let today = visit.today();
    let passing = brief.passing.filter(|(_, until)| *until >= today);
    let state = passing.map_or_else(String::new, |(state, until)| {
        let values = [("state", state.label(visit.locale).into()), ("date", visit.date(until).into())];
        visit.say_with("address-book-state-until", &values).into_owned()
    });
    Line {
        path: brief.path(),
        entry: paths::entry(brief.id),
        handle: directory::handle(brief.id),
        phone: brief.phones.first().and_then(called),
        organization: if is_service { brief.organization_name } else { String::new() },
        state,
        gone: brief.gone_on.is_some(),
        name: brief.name,
    }
}

fn called(phone: &Phone) -> Option<(String, String)> {
    phone.href().map(|href| (href, phone.shown.clone()))
}
