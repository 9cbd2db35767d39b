//! A programme: editions on one line over the years, and which one gathered most.

use axum::extract::{Path, State};
use vocabulary::id::ProgrammeId;
use web::{Crumb, Failure, Page, Visit};

use super::Agenda;
use crate::asked::When;
use crate::editions::{EditionLine, Told, told};
use crate::paths;

#[derive(askama::Template)]
#[template(path = "pages/programme.html")]
struct Programme<'a> {
    visit: &'a Visit,
    told: &'a Told,
    crumbs: Vec<Crumb>,
    editions: Vec<EditionLine>,
    drawing: String,
    sentence: String,
    /// The edition to come, if one is announced.
    next: Option<Crumb>,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Agenda>,
    Path(id): Path<String>,
) -> Result<Page, Failure> {
    let id: ProgrammeId = id.parse().map_err(|_| Failure::NotFound)?;
    let told = room.read(move |conn| told(conn, id)).await?.ok_or(Failure::NotFound)?;
    let editions = told.lines(&visit);
    let coming = editions.iter().rev().find(|edition| edition.state.is_some());
    let body = Programme {
        crumbs: vec![
            Crumb { label: visit.say("agenda-title").into_owned(), href: paths::ACTIONS.to_owned() },
            Crumb { label: told.programme.name.clone(), href: String::new() },
        ],
        next: coming.map(|edition| Crumb { label: edition.title.clone(), href: edition.href.clone() }),
        sentence: sentence(&visit, &told),
        drawing: told.drawing(),
        editions,
        visit: &visit,
        told: &told,
    };
    Ok(visit.page(told.programme.name.clone(), &body))
}

/// « Huit éditions, de 2012 à 2019. »
fn sentence(visit: &Visit, told: &Told) -> String {
    let over = told.editions.iter().filter(|(edition, _)| When::Over.holds(edition.state));
    let years = over.map(|(edition, _)| edition.year);
    let (Some(first), Some(last)) = (years.clone().min(), years.clone().max()) else {
        return visit.say("agenda-programme-empty").into_owned();
    };
    let (first, last, count) = (first.to_string(), last.to_string(), years.count());
    let values = [("count", count.into()), ("first", first.as_str().into()), ("last", last.as_str().into())];
    visit.say_with("agenda-programme-years", &values).into_owned()
}
