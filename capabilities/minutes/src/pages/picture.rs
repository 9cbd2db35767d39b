//! The year of meetings as a picture: which days, who met whom; each with its table.

use std::collections::BTreeMap;

use ::store::Conn;
use axum::extract::State;
use chrono::{Datelike, NaiveDate};
use encounter::{LogFilter, Logged, MetPair};
use vocabulary::date::month_name;
use vocabulary::id::OrganizationId;
use web::{Failure, Page, Visit};

use super::{MinutesRoom, crumb, to_meetings};
use crate::journal::a_year_before;
use crate::paths;
use crate::picture::{MOST_DRAWN, Told, by_meetings, grid, year};
use directory::OrganizationNames;
use web::body::{Body, Cell};

/// More meetings than any network holds in a year.
const MOST_LINES: usize = 5_000;
/// The most pairs of the table.
const MOST_PAIRS: usize = 200;

pub(super) async fn show(visit: Visit, State(room): State<MinutesRoom>) -> Result<Page, Failure> {
    let (since, today) = (a_year_before(visit.today()), visit.today());
    let look = move |conn: &mut Conn| {
        let filter = LogFilter { since: Some(since), until: Some(today), ..LogFilter::default() };
        let lines = encounter::log(conn, &filter, MOST_LINES)?;
        Ok((lines, encounter::met_pairs(conn, since, today)?, OrganizationNames::read(conn)?))
    };
    let (lines, pairs, names) = room.read(look).await?;
    let mut body = Body::titled(&visit, "minutes-picture-title");
    let journal = crumb(&visit, "minutes-journal-title", paths::JOURNAL);
    body.below(vec![to_meetings(&visit), journal]).lead(visit.say("minutes-picture-lead"));
    days(&mut body, &visit, &lines);
    who_met_whom(&mut body, &visit, &pairs, &names);
    Ok(body.page())
}

/// The days of the year, and the same by month.
fn days(body: &mut Body<'_>, visit: &Visit, lines: &[Logged]) {
    let mut held: BTreeMap<NaiveDate, usize> = BTreeMap::new();
    for line in lines {
        *held.entry(line.on).or_default() += 1;
    }
    let (title, description) =
        (visit.say("minutes-picture-days"), visit.say_count("minutes-picture-days-told", lines.len()));
    let told = Told { name: "annee", title: &title, description: &description };
    body.heading("jours", "minutes-picture-days");
    body.html(format!("<figure>{}</figure>", year(&held, (visit.today(), visit.locale), told)));
    let mut months: BTreeMap<(i32, u32), usize> = BTreeMap::new();
    for line in lines {
        *months.entry((line.on.year(), line.on.month())).or_default() += 1;
    }
    let row = |((year, month), count): (&(i32, u32), &usize)| {
        let name = format!("{} {year}", month_name(*month, visit.locale));
        vec![Cell::text(name), Cell::text(visit.number(*count))]
    };
    let head = ["minutes-month", "minutes-meetings"];
    body.table(("minutes-picture-months", "minutes-journal-none"), &head, months.iter().map(row).collect());
}

fn who_met_whom(body: &mut Body<'_>, visit: &Visit, pairs: &[MetPair], names: &OrganizationNames) {
    body.heading("qui", "minutes-picture-pairs");
    if pairs.is_empty() {
        body.say("minutes-journal-none");
        return;
    }
    let organizations = by_meetings(pairs);
    let title = visit.say("minutes-picture-pairs");
    let description = visit.say_count("minutes-picture-pairs-told", pairs.len());
    let told = Told { name: "qui-qui", title: &title, description: &description };
    body.html(format!("<figure>{}</figure>", grid(&organizations, pairs, told)));
    if organizations.len() > MOST_DRAWN {
        body.text(visit.say_count("minutes-picture-drawn", MOST_DRAWN));
    }
    let number = |id: OrganizationId| organizations.iter().position(|one| *one == id).unwrap_or_default() + 1;
    let mut sorted: Vec<&MetPair> = pairs.iter().collect();
    sorted.sort_by_key(|pair| (number(pair.a).min(number(pair.b)), number(pair.a).max(number(pair.b))));
    let row = |pair: &&MetPair| {
        let (one, other) = if number(pair.a) < number(pair.b) { (pair.a, pair.b) } else { (pair.b, pair.a) };
        let named = |id| Cell::text(format!("{}. {}", number(id), names.name(id)));
        vec![
            named(one),
            named(other),
            Cell::text(visit.number(pair.times)),
            Cell::text(visit.date(pair.last)),
        ]
    };
    let head = ["minutes-organization", "minutes-other-organization", "minutes-times", "minutes-last-met"];
    let rows = sorted.iter().take(MOST_PAIRS).map(row).collect();
    body.table(("minutes-picture-pairs", "minutes-journal-none"), &head, rows);
}
