//! The report of one framework: its counts, its actions, and what was oriented to it, on one page to print.

use action::{Framework, Participation, State as Stands};
use axum::extract::{Path, Query, State};
use chrono::NaiveDate;
use vocabulary::id::FrameworkId;
use web::{Choice, Crumb, Failure, Page, Visit};

use super::{Pairs, Register, crumbs, year_choices};
use crate::asked::Asked;
use crate::counted::Line;
use crate::cross_drawn::CrossDrawn;
use crate::cross_table::CrossTable;
use crate::figures::{Figures, figures};
use crate::named::{MOST_NAMED, Named, days, named};
use crate::paths;
use crate::store::counts::{AskedRow, cross_table, years};
use crate::store::rows::{ListedRow, listed};

#[derive(askama::Template)]
#[template(path = "pages/framework.html")]
struct FrameworkPage<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    name: String,
    period: String,
    years: Vec<Choice>,
    year: String,
    total: u64,
    cross: CrossDrawn,
    states: Vec<Line>,
    levels: Vec<Line>,
    named: Vec<Named>,
    /// How many are not named.
    more: u64,
    separated: String,
    book: String,
}

struct Found {
    framework: Framework,
    table: CrossTable,
    figures: Figures,
    listed: Vec<ListedRow>,
    years: Vec<i32>,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Register>,
    Path(id): Path<String>,
    Query(pairs): Pairs,
) -> Result<Page, Failure> {
    let id: FrameworkId = id.parse().map_err(|_| Failure::NotFound)?;
    let asked = Asked { framework: Some(id), year: Asked::of(&pairs).year, ..Asked::default() };
    let read = move |conn: &mut ::store::Conn| {
        let Some(framework) = action::frameworks(conn)?.into_iter().find(|one| one.id == id) else {
            return Ok(None);
        };
        let (table, figures) = (cross_table(conn, &asked)?, figures(conn, &asked)?);
        let listed = listed(conn, &AskedRow::from(&asked), MOST_NAMED)?;
        Ok(Some(Found { framework, table, figures, listed, years: years(conn)? }))
    };
    let found = room.read(read).await?.ok_or(Failure::NotFound)?;
    let title = visit.say_of("register-framework-title", &found.framework.name).into_owned();
    let body = body(&visit, &asked, found);
    let description = visit.say_count("register-framework-count", body.total).into_owned();
    Ok(visit.page(title, &body).description(description))
}

fn body<'a>(visit: &'a Visit, asked: &Asked, found: Found) -> FrameworkPage<'a> {
    let Found { framework, table, figures, listed, years } = found;
    let above = [("register-frameworks-title", paths::FRAMEWORKS)];
    let total = table.total();
    let count = |count: Option<&u64>| (count.copied().unwrap_or(0), total);
    let state = |one: &Stands| Line::new(visit, visit.say(one.key()), count(figures.states.get(one)));
    let level = |one: &Participation| {
        Line::new(visit, visit.say(one.key()), count(figures.participation.get(&Some(*one))))
    };
    let named = named(visit, table.units(), &listed);
    FrameworkPage {
        visit,
        crumbs: crumbs(visit, &above, framework.name.clone()),
        period: period(visit, framework.from, framework.to),
        years: year_choices(visit, years.into_iter().map(i64::from), asked.year),
        year: asked.year.map(|year| year.to_string()).unwrap_or_default(),
        cross: CrossDrawn::new(visit, (&table, asked), visit.say("register-cross-title")),
        states: Stands::ALL.iter().map(state).filter(|line| line.count > 0).collect(),
        levels: Participation::ALL.iter().map(level).filter(|line| line.count > 0).collect(),
        more: total.saturating_sub(u64::try_from(named.len()).unwrap_or(u64::MAX)),
        named,
        total,
        separated: asked.at(paths::TABLE),
        book: asked.at(paths::BOOK),
        name: framework.name,
    }
}

/// The days of a framework, as far as they are known.
fn period(visit: &Visit, first: Option<NaiveDate>, last: Option<NaiveDate>) -> String {
    match (first, last) {
        (Some(first), last) => days(visit, first, last),
        (None, Some(last)) => visit.say_of("register-days-until", &visit.date(last)).into_owned(),
        (None, None) => String::new(),
    }
}
