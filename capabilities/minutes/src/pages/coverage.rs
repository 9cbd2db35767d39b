//! Whom an organisation met in the last twelve months, yes or no for each, and who never comes to shared hours.

use std::collections::BTreeMap;

use ::store::Conn;
use axum::extract::{Query, State};
use axum::response::Response;
use chrono::NaiveDate;
use encounter::Format;
use vocabulary::id::OrganizationId;
use web::{Choice, Failure, Page, Spreadsheet, Visit};

use super::journal::{taken, with_query};
use super::{MinutesRoom, coordinates, crumb, own, to_meetings};
use crate::journal::{Asked, Coverage, a_year_before, coverage};
use crate::paths;
use directory::OrganizationNames;
use web::body::{Body, Cell};
use web::form::{Field, Form};

/// What the page shows.
struct Shown {
    me: Option<OrganizationId>,
    lines: Vec<Coverage>,
    /// Who was not at shared hours for twelve months, with the last time.
    absent: Vec<(OrganizationId, Option<NaiveDate>)>,
    since: NaiveDate,
    names: OrganizationNames,
}

/// Whose meetings are asked about: any organisation's by the coordination, else one's own.
fn whose(visit: &Visit, asked: &Asked) -> Option<OrganizationId> {
    let mine = own(visit);
    let chosen: Option<OrganizationId> = asked.organisme.parse().ok();
    chosen.filter(|one| coordinates(visit) || mine.contains(one)).or_else(|| mine.first().copied())
}

async fn read(room: &MinutesRoom, visit: &Visit, asked: &Asked) -> Result<Shown, Failure> {
    let (me, since) = (whose(visit, asked), a_year_before(visit.today()));
    let look = move |conn: &mut Conn| {
        let names = OrganizationNames::read(conn)?;
        let shared: BTreeMap<OrganizationId, NaiveDate> =
            encounter::last_held(conn, Some(Format::SharedSession))?.into_iter().collect();
        let is_absent = |one: &OrganizationId| shared.get(one).is_none_or(|last| *last < since);
        let absent = names.all().into_iter().filter(is_absent).map(|one| (one, shared.get(&one).copied()));
        let absent = absent.collect();
        let lines = match me {
            Some(me) => coverage(me, names.all().into_iter(), &encounter::last_met(conn, me)?),
            None => Vec::new(),
        };
        Ok(Shown { me, lines, absent, since, names })
    };
    room.read(look).await
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<MinutesRoom>,
    Query(asked): Query<Asked>,
) -> Result<Page, Failure> {
    let shown = read(&room, &visit, &asked).await?;
    let mut body = Body::titled(&visit, "minutes-coverage-title");
    let journal = crumb(&visit, "minutes-journal-title", paths::JOURNAL);
    body.below(vec![to_meetings(&visit), journal]);
    let among = (!coordinates(&visit)).then(|| own(&visit));
    let chosen = shown.me.map(|me| me.to_string()).unwrap_or_default();
    let none = Choice::new("", visit.say("minutes-choose"), chosen.is_empty());
    let choices = std::iter::once(none).chain(shown.names.choose_one(among.as_deref(), &chosen)).collect();
    let fields = vec![Field::select(&visit, "organisme", "minutes-organization", choices)];
    if let Some(me) = shown.me {
        let met = shown.lines.iter().filter(|line| line.is_met_since(shown.since)).count();
        let values =
            [("name", shown.names.name(me).into()), ("met", met.into()), ("all", shown.lines.len().into())];
        body.lead(visit.say_with("minutes-coverage-lead", &values));
    } else {
        body.lead(visit.say("minutes-coverage-choose"));
    }
    body.html(Form::looking(&visit, paths::COVERAGE, "minutes-show", fields).plain(&visit));
    if shown.me.is_some() {
        body.plain_ways(&[("minutes-to-table", with_query(paths::COVERAGE_CSV, &visit))]);
        lines(&mut body, &visit, &shown);
    }
    absent(&mut body, &visit, &shown);
    Ok(body.page())
}

/// Those who were not met first, each with the way to propose a meeting.
fn lines(body: &mut Body<'_>, visit: &Visit, shown: &Shown) {
    let (met, unmet): (Vec<&Coverage>, Vec<&Coverage>) =
        shown.lines.iter().partition(|line| line.is_met_since(shown.since));
    let row = |line: &&Coverage| {
        let day = last(visit, line.last);
        let propose = paths::propose(line.organization.uuid());
        let way = Cell::link(visit.say("minutes-propose"), propose);
        vec![shown.names.cell(line.organization), Cell::text(day), way]
    };
    let head = ["minutes-organization", "minutes-last-met", "minutes-what-to-do"];
    body.heading("non", "minutes-unmet");
    body.table(("minutes-unmet", "minutes-unmet-none"), &head, unmet.iter().map(row).collect());
    body.heading("oui", "minutes-met");
    body.table(("minutes-met", "minutes-met-none"), &head, met.iter().map(row).collect());
}

fn last(visit: &Visit, day: Option<NaiveDate>) -> String {
    day.map_or_else(|| visit.say("minutes-never").into_owned(), |day| visit.date(day))
}

fn absent(body: &mut Body<'_>, visit: &Visit, shown: &Shown) {
    let row = |(organization, day): &(OrganizationId, Option<NaiveDate>)| {
        vec![shown.names.cell(*organization), Cell::text(last(visit, *day))]
    };
    let head = ["minutes-organization", "minutes-last-shared"];
    body.heading("temps-partages", "minutes-absent");
    body.text(visit.say_count("minutes-absent-lead", shown.absent.len()));
    body.table(("minutes-absent", "minutes-absent-none"), &head, shown.absent.iter().map(row).collect());
}

pub(super) async fn table(
    visit: Visit,
    State(room): State<MinutesRoom>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let shown = read(&room, &visit, &asked).await?;
    let mut table = Spreadsheet::default();
    let head = ["minutes-organization", "minutes-met-column", "minutes-last-met"];
    table.line(head.map(|key| visit.say(key).into_owned()))?;
    for line in &shown.lines {
        let key = if line.is_met_since(shown.since) { "minutes-yes" } else { "minutes-no" };
        let day = line.last.map(|day| day.to_string()).unwrap_or_default();
        table.line([shown.names.name(line.organization), &visit.say(key), &day])?;
    }
    taken(&visit, table, "organismes-rencontres.csv")
}
