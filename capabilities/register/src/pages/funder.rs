//! The report of one funder: domain by domain and action by action, to print on one page or to take along.

use std::collections::BTreeMap;

use action::{Domain, Funder, State as Stands, Unit};
use axum::extract::{Path, Query, State};
use axum::response::Response;
use vocabulary::id::{FunderId, TerritoryUnitId};
use web::{Choice, Crumb, Failure, Page, Visit};

use super::funders::Row;
use super::{Pairs, Register, crumbs, year_choices};
use crate::asked::Asked;
use crate::funding::{Funded, FunderReport, funder_report};
use crate::paths;
use crate::store::funding::funding_years;
use crate::taking::{Cell, Sheet, Taken};

/// An action with its money.
struct Line {
    href: String,
    unit: String,
    domain: String,
    state: String,
    row: Row,
}

#[derive(askama::Template)]
#[template(path = "pages/funder.html")]
struct FunderPage<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    name: String,
    year: String,
    years: Vec<Choice>,
    domains: Vec<Row>,
    lines: Vec<Line>,
    sums: Row,
    /// How many actions are not named; the sums hold them.
    more: u64,
    separated: String,
    book: String,
}

/// A report with the words it needs.
struct Found {
    funder: Funder,
    report: FunderReport,
    units: BTreeMap<TerritoryUnitId, Unit>,
    years: Vec<i64>,
}

impl Found {
    async fn read(room: &Register, id: &str, year: Option<i32>) -> Result<Self, Failure> {
        let id: FunderId = id.parse().map_err(|_| Failure::NotFound)?;
        let read = move |conn: &mut ::store::Conn| {
            let Some(funder) = action::funders(conn)?.into_iter().find(|one| one.id == id) else {
                return Ok(None);
            };
            let units = action::units(conn)?.into_iter().map(|unit| (unit.id, unit)).collect();
            let report = funder_report(conn, id, year)?;
            Ok(Some(Self { funder, report, units, years: funding_years(conn)? }))
        };
        room.read(read).await?.ok_or(Failure::NotFound)
    }

    fn unit(&self, funded: &Funded) -> String {
        self.units.get(&funded.unit).map(|unit| unit.name.clone()).unwrap_or_default()
    }
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Register>,
    Path(id): Path<String>,
    Query(pairs): Pairs,
) -> Result<Page, Failure> {
    let asked = Asked { year: Asked::of(&pairs).year, ..Asked::default() };
    let found = Found::read(&room, &id, asked.year).await?;
    let line = |one: &Funded| Line {
        href: paths::action(one.action),
        unit: found.unit(one),
        domain: domain(&visit, one.domain),
        state: state(&visit, one.state),
        row: Row::new(&visit, one.title.clone(), one.sums),
    };
    let title = visit.say_of("register-funder-title", &found.funder.name).into_owned();
    let body = FunderPage {
        visit: &visit,
        crumbs: crumbs(&visit, &[("register-funders-title", paths::FUNDERS)], found.funder.name.clone()),
        name: found.funder.name.clone(),
        year: asked.year.map(|year| year.to_string()).unwrap_or_default(),
        years: year_choices(&visit, found.years.iter().copied(), asked.year),
        domains: found
            .report
            .by_domain
            .iter()
            .map(|(of, sums)| Row::new(&visit, domain(&visit, Some(*of)), *sums))
            .collect(),
        lines: found.report.actions.iter().map(line).collect(),
        sums: Row::new(&visit, visit.say("register-all"), found.report.total()),
        more: found.report.unnamed(),
        separated: asked.at(&paths::funder_table(found.funder.id)),
        book: asked.at(&paths::funder_book(found.funder.id)),
    };
    Ok(visit.page(title, &body).not_indexed())
}

fn domain(visit: &Visit, domain: Option<Domain>) -> String {
    domain.map(|one| visit.say(one.key()).into_owned()).unwrap_or_default()
}

fn state(visit: &Visit, state: Option<Stands>) -> String {
    state.map(|one| visit.say(one.key()).into_owned()).unwrap_or_default()
}

pub(super) async fn separated(
    visit: Visit,
    room: State<Register>,
    id: Path<String>,
    pairs: Pairs,
) -> Result<Response, Failure> {
    give((visit, room.0), &id, pairs, Taken::Separated).await
}

pub(super) async fn book(
    visit: Visit,
    room: State<Register>,
    id: Path<String>,
    pairs: Pairs,
) -> Result<Response, Failure> {
    give((visit, room.0), &id, pairs, Taken::Book).await
}

async fn give(
    (visit, room): (Visit, Register),
    id: &str,
    Query(pairs): Pairs,
    taken: Taken,
) -> Result<Response, Failure> {
    room.tables.admit(&visit.client_key(), visit.now)?;
    let found = Found::read(&room, id, Asked::of(&pairs).year).await?;
    let mut sheet = Sheet::begun(taken)?;
    let headings = ["action", "unit", "domain", "state", "granted", "pending"];
    let headings = headings.map(|name| visit.say(&format!("register-column-{name}")).into_owned().into());
    sheet.line(&headings);
    for one in &found.report.actions {
        sheet.line(&[
            one.title.clone().into(),
            found.unit(one).into(),
            domain(&visit, one.domain).into(),
            state(&visit, one.state).into(),
            Cell::Cents(one.sums.granted),
            Cell::Cents(one.sums.pending),
        ]);
    }
    let total = found.report.total();
    let empty = || Cell::from("");
    let all = Cell::from(visit.say("register-all").into_owned());
    sheet.line(&[all, empty(), empty(), empty(), Cell::Cents(total.granted), Cell::Cents(total.pending)]);
    Ok(taken.answer(sheet.finish()?, "financeur"))
}
