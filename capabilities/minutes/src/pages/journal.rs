//! The log of meetings: who met whom, when, and what was learnt.

use std::collections::BTreeSet;

use ::store::Conn;
use axum::extract::{Query, State};
use axum::http::header::CONTENT_DISPOSITION;
use axum::response::{IntoResponse, Response};
use encounter::{Figures, HeldKind, Logged};
use uuid::Uuid;
use web::{Choice, Failure, Page, Spreadsheet, Visit};

use super::{MinutesRoom, to_meetings};
use crate::journal::{Asked, a_year_before};
use crate::paths;
use crate::store::records::published;
use directory::OrganizationNames;
use web::body::{Body, Cell};
use web::form::{Field, Form};

/// The most lines of a page.
const MOST_SHOWN: usize = 300;
/// The most lines of a table to take along.
const MOST_TAKEN: usize = 20_000;

/// The lines asked for, what they count of twelve months, and the names in them.
async fn read(
    room: &MinutesRoom,
    visit: &Visit,
    (asked, most): (&Asked, usize),
) -> Result<(Vec<Logged>, Figures, OrganizationNames), Failure> {
    let (filter, today) = (asked.filter(), visit.today());
    let look = move |conn: &mut Conn| {
        let figures = encounter::figures(conn, a_year_before(today), today)?;
        Ok((encounter::log(conn, &filter, most)?, figures, OrganizationNames::read(conn)?))
    };
    room.read(look).await
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<MinutesRoom>,
    Query(asked): Query<Asked>,
) -> Result<Page, Failure> {
    let (lines, figures, names) = read(&room, &visit, (&asked, MOST_SHOWN)).await?;
    let mut body = Body::titled(&visit, "minutes-journal-title");
    body.below(vec![to_meetings(&visit)]);
    let values = [
        ("meetings", figures.total().into()),
        ("organizations", figures.organizations.into()),
        ("pairs", figures.pairs.into()),
    ];
    body.lead(visit.say_with("minutes-journal-lead", &values));
    body.plain_ways(&[
        ("minutes-follow-ups", paths::FOLLOW_UPS.to_owned()),
        ("minutes-contacts-title", paths::CONTACTS.to_owned()),
        ("minutes-to-coverage", paths::COVERAGE.to_owned()),
        ("minutes-to-picture", paths::PICTURE.to_owned()),
        ("minutes-to-table", with_query(paths::JOURNAL_CSV, &visit)),
    ]);
    body.more("minutes-filter", form(&visit, &asked, &names));
    let published: BTreeSet<Uuid> = room.read(published).await?.into_iter().collect();
    let row = |line: &Logged| row(&visit, line, (&names, &published));
    let head = ["minutes-day", "minutes-kind", "minutes-who-met", "minutes-people", "minutes-learnt-short"];
    let keys = ("minutes-journal-title", "minutes-journal-none");
    body.table(keys, &head, lines.iter().map(row).collect());
    if lines.len() == MOST_SHOWN {
        body.hint("minutes-journal-more");
    }
    Ok(body.page())
}

fn row(visit: &Visit, line: &Logged, (names, published): (&OrganizationNames, &BTreeSet<Uuid>)) -> Vec<Cell> {
    let href =
        if published.contains(&line.source) { paths::below(line.source, "publie") } else { String::new() };
    let day = visit.date(line.on);
    vec![
        Cell::text(day),
        Cell::text(visit.say(line.kind.key())),
        Cell::text(who(line, names)),
        Cell::text(line.headcount.map(|people| visit.number(people)).unwrap_or_default()),
        Cell::text(&line.learnt).with(link(visit, &href)),
    ]
}

/// The way to what was published; none where nothing was.
fn link(visit: &Visit, href: &str) -> String {
    if href.is_empty() {
        return String::new();
    }
    format!(" <a href=\"{}\">{}</a>", web::escaped(href), web::escaped(&visit.say("minutes-to-published")))
}

fn who(line: &Logged, names: &OrganizationNames) -> String {
    let all: Vec<&str> = line.organizations.iter().map(|one| names.name(*one)).collect();
    all.join(" · ")
}

fn form(visit: &Visit, asked: &Asked, names: &OrganizationNames) -> String {
    let organization = |chosen: &str| {
        let none = Choice::new("", visit.say("minutes-any"), chosen.is_empty());
        std::iter::once(none).chain(names.choose_one(None, chosen)).collect()
    };
    let kind = |kind: HeldKind| Choice::new(kind.code(), visit.say(kind.key()), kind.code() == asked.genre);
    let none = Choice::new("", visit.say("minutes-any"), asked.genre.is_empty());
    let kinds = std::iter::once(none).chain(HeldKind::ALL.into_iter().map(kind)).collect();
    let fields = vec![
        Field::select(visit, "organisme", "minutes-organization", organization(&asked.organisme)),
        Field::select(visit, "autre", "minutes-other-organization", organization(&asked.autre)),
        Field::day(visit, "depuis", "minutes-since").value(&asked.depuis),
        Field::day(visit, "jusqu", "minutes-up-to").value(&asked.jusqu),
        Field::select(visit, "genre", "minutes-kind", kinds),
    ];
    Form::looking(visit, paths::JOURNAL, "minutes-show", fields).plain(visit)
}

/// The same question of another page.
pub(super) fn with_query(path: &str, visit: &Visit) -> String {
    if visit.query.is_empty() { path.to_owned() } else { format!("{path}?{}", visit.query) }
}

pub(super) async fn table(
    visit: Visit,
    State(room): State<MinutesRoom>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let (lines, _, names) = read(&room, &visit, (&asked, MOST_TAKEN)).await?;
    let mut table = Spreadsheet::default();
    let head = ["minutes-day", "minutes-kind", "minutes-who-met", "minutes-people", "minutes-learnt-short"];
    table.line(head.map(|key| visit.say(key).into_owned()))?;
    for line in &lines {
        let people = line.headcount.map(|people| people.to_string()).unwrap_or_default();
        let kind = visit.say(line.kind.key()).into_owned();
        table.line([line.on.to_string(), kind, who(line, &names), people, line.learnt.clone()])?;
    }
    taken(&visit, table, "journal-des-rencontres.csv")
}

/// A table as a file of this name.
pub(super) fn taken(visit: &Visit, table: Spreadsheet, name: &str) -> Result<Response, Failure> {
    let file = visit.text("text/csv; charset=utf-8", table.finish()?);
    Ok(([(CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\""))], file).into_response())
}
