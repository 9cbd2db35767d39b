//! How much is shared: sites served, weeks on site and idle, return forms, loans and hours.

use axum::extract::State;
use chrono::{Datelike, NaiveDate};
use lending::{MeanFigures, ResourceFigures, Span};
use web::{Choice, Crumb, Failure, Page, Visit};

use super::mean::hours;
use super::{Borrowing, asked};
use crate::paths;
use web::body::{Body, Cell};
use web::form::{Field, Form};

/// The first year figures are asked for.
const FIRST: i32 = 2012;

pub(super) async fn show(visit: Visit, State(room): State<Borrowing>) -> Result<Page, Failure> {
    let (today, this) = (visit.today(), visit.today().year());
    let year =
        asked(&visit, "annee").parse().ok().filter(|year| (FIRST..=this).contains(year)).unwrap_or(this);
    let first = |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default();
    let span = Span { from: first(year), until: first(year + 1) };
    let figures = room.read(move |conn| lending::figures(conn, span, today)).await?;
    let mut body = Body::titled(&visit, "borrowing-figures-title");
    let list =
        Crumb { label: visit.say("borrowing-means-title").into_owned(), href: paths::MEANS.to_owned() };
    body.below(vec![list]).lead(visit.say_of("borrowing-figures-lead", &year.to_string()));
    let years = (FIRST..=this).rev().map(|one| Choice::new(one.to_string(), one.to_string(), one == year));
    let field = Field::select(&visit, "annee", "borrowing-year", years.collect());
    body.html(Form::looking(&visit, paths::FIGURES, "borrowing-see", vec![field]).plain(&visit));
    body.heading("expositions", "borrowing-figures-exhibitions");
    body.table(
        ("borrowing-figures-exhibitions", "borrowing-figures-none"),
        &[
            "borrowing-exhibition",
            "borrowing-figures-sites",
            "borrowing-figures-weeks",
            "borrowing-figures-idle",
            "borrowing-figures-forms",
        ],
        figures.resources.iter().map(|one| exhibition(&visit, one)).collect(),
    );
    body.heading("moyens", "borrowing-figures-means");
    body.table(
        ("borrowing-figures-means", "borrowing-figures-none"),
        &[
            "borrowing-mean",
            "borrowing-figures-loans",
            "borrowing-figures-hours",
            "borrowing-figures-borrowers",
        ],
        figures.means.iter().map(|one| mean(&visit, one)).collect(),
    );
    body.hint("borrowing-figures-how");
    Ok(body.public_page())
}

fn exhibition(visit: &Visit, one: &ResourceFigures) -> Vec<Cell> {
    let of = |part: u32, whole: u32| {
        let told = [("part", part.into()), ("whole", whole.into())];
        Cell::text(visit.say_with("borrowing-of", &told))
    };
    vec![
        Cell::link(&one.name, paths::exhibition(one.resource.uuid())),
        of(one.sites_served, one.sites_asked),
        Cell::text(weeks(one.days_on_site)),
        Cell::text(weeks(one.days_idle)),
        of(one.forms, one.stays_over),
    ]
}

/// Days as weeks, to the tenth: « 6 », « 6,5 ».
fn weeks(days: u32) -> String {
    let tenths = (days * 10 + 3) / 7;
    if tenths.is_multiple_of(10) {
        (tenths / 10).to_string()
    } else {
        format!("{},{}", tenths / 10, tenths % 10)
    }
}

fn mean(visit: &Visit, one: &MeanFigures) -> Vec<Cell> {
    vec![
        Cell::link(&one.name, paths::mean(one.mean.uuid())),
        Cell::text(visit.number(one.loans)),
        Cell::text(hours(one.minutes)),
        Cell::text(visit.number(one.borrowers)),
    ]
}
