//! The register: every action counted once, domain by unit, with the sentences its numbers say.

use axum::extract::{Query, State};
use web::{Failure, Page, Visit};

use super::{Pairs, Register, coordinates};
use crate::asked::Asked;
use crate::counted::Chart;
use crate::cross_drawn::{CrossDrawn, by_domain, by_unit};
use crate::cross_table::CrossTable;
use crate::filters::{Filters, Offered};
use crate::paths;
use crate::sentences::sentences;
use crate::store::counts::cross_table;

#[derive(askama::Template)]
#[template(path = "pages/register.html")]
struct RegisterPage<'a> {
    visit: &'a Visit,
    filters: Filters,
    table: CrossTable,
    /// How many domains have an action.
    domains: usize,
    sentences: Vec<String>,
    cross: CrossDrawn,
    by_domain: Chart,
    by_unit: Chart,
    separated: String,
    book: String,
    figures: String,
    coordinates: bool,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Register>,
    Query(pairs): Pairs,
) -> Result<Page, Failure> {
    let asked = Asked::of(&pairs);
    let read = move |conn: &mut ::store::Conn| Ok((cross_table(conn, &asked)?, Offered::read(conn)?));
    let (table, offered) = room.read(read).await?;
    let body = RegisterPage {
        visit: &visit,
        filters: offered.drawn(&visit, &asked, paths::REGISTER),
        domains: action::Domain::ALL.iter().filter(|domain| table.of_domain(**domain) > 0).count(),
        sentences: sentences(&visit, &table),
        cross: CrossDrawn::new(&visit, (&table, &asked), visit.say("register-cross-title")),
        by_domain: by_domain(&visit, &table),
        by_unit: by_unit(&visit, &table),
        table,
        separated: asked.at(paths::TABLE),
        book: asked.at(paths::BOOK),
        figures: asked.at(paths::FIGURES),
        coordinates: coordinates(&visit),
    };
    let description = visit.say("register-description");
    Ok(visit.page(visit.say("register-title"), &body).description(description).canonical(paths::REGISTER))
}
