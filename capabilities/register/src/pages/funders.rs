//! The funders: what each gave and was asked for, with sums that agree with the budgets of the actions.

use axum::extract::{Query, State};
use web::{Bar, Choice, Crumb, Failure, Page, Visit};

use super::{Pairs, Register, crumbs, year_choices};
use crate::asked::Asked;
use crate::funding::{Funding, Sums, funding};
use crate::money::euros;
use crate::paths;
use crate::store::funding::funding_years;

/// A funder, or all of them: what stands in a row.
pub(super) struct Row {
    pub(super) label: String,
    pub(super) href: String,
    pub(super) actions: String,
    pub(super) granted: String,
    pub(super) pending: String,
    pub(super) all: String,
}

impl Row {
    pub(super) fn new(visit: &Visit, label: impl Into<String>, sums: Sums) -> Self {
        Self {
            label: label.into(),
            href: String::new(),
            actions: visit.number(sums.actions),
            granted: euros(visit, sums.granted),
            pending: euros(visit, sums.pending),
            all: euros(visit, sums.all()),
        }
    }
}

#[derive(askama::Template)]
#[template(path = "pages/funders.html")]
struct Funders<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    years: Vec<Choice>,
    chart: String,
    rows: Vec<Row>,
    sums: Row,
    /// Whether the sums agree with the budgets, in words.
    agreement: String,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Register>,
    Query(pairs): Pairs,
) -> Result<Page, Failure> {
    let year = Asked::of(&pairs).year;
    let read = move |conn: &mut ::store::Conn| {
        Ok((action::funders(conn)?, funding(conn, year)?, funding_years(conn)?))
    };
    let (funders, funding, years) = room.read(read).await?;
    let in_year = year.map(|year| format!("?annee={year}")).unwrap_or_default();
    let sums = |id| funding.by_funder.get(&id).copied().unwrap_or_default();
    let row = |one: &action::Funder| Row {
        href: format!("{}{in_year}", paths::funder(one.id)),
        ..Row::new(&visit, one.name.clone(), sums(one.id))
    };
    let bar = |one: &action::Funder| Bar {
        label: one.name.clone(),
        count: u64::try_from(sums(one.id).all()).ok(),
        written: euros(&visit, sums(one.id).all()),
    };
    let bars: Vec<Bar> = funders.iter().map(bar).collect();
    let title = visit.say("register-funders-title");
    let body = Funders {
        visit: &visit,
        crumbs: crumbs(&visit, &[], title.clone()),
        years: year_choices(&visit, years, year),
        chart: web::bars(&visit, &bars, "financeurs", &visit.say("register-by-funder")),
        rows: funders.iter().map(row).collect(),
        sums: Row::new(&visit, visit.say("register-all"), once(&funding)),
        agreement: agreement(&visit, &funding),
    };
    Ok(visit.page(title.clone(), &body).not_indexed())
}

/// All funders together, each action counted once.
fn once(funding: &Funding) -> Sums {
    Sums { actions: funding.funded_actions, ..funding.total() }
}

fn agreement(visit: &Visit, funding: &Funding) -> String {
    let key = if funding.agrees() { "register-sums-agree" } else { "register-sums-differ" };
    let budgets = euros(visit, funding.budgets);
    let values = [("sum", budgets.as_str().into()), ("count", funding.funded_actions.into())];
    visit.say_with(key, &values).into_owned()
}
