//! The actions behind a count of the register, named one by one; the table to take along holds the same.

use axum::extract::{Query, State};
use web::{Crumb, Failure, Page, Visit};

use super::{Pairs, Register, crumbs};
use crate::asked::Asked;
use crate::filters::{Filters, Offered};
use crate::named::{MOST_NAMED, Named, named};
use crate::paths;
use crate::store::counts::{AskedRow, cross_table};
use crate::store::rows::listed;

#[derive(askama::Template)]
#[template(path = "pages/listed.html")]
struct ListedPage<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    filters: Filters,
    total: u64,
    named: Vec<Named>,
    /// How many are not named.
    more: u64,
    separated: String,
    book: String,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Register>,
    Query(pairs): Pairs,
) -> Result<Page, Failure> {
    let asked = Asked::of(&pairs);
    let read = move |conn: &mut ::store::Conn| {
        let rows = listed(conn, &AskedRow::from(&asked), MOST_NAMED)?;
        Ok((cross_table(conn, &asked)?, rows, Offered::read(conn)?))
    };
    let (table, rows, offered) = room.read(read).await?;
    let named = named(&visit, table.units(), &rows);
    let title = visit.say("register-named-title");
    let body = ListedPage {
        visit: &visit,
        crumbs: crumbs(&visit, &[], title.clone()),
        filters: offered.drawn(&visit, &asked, paths::LISTED),
        total: table.total(),
        more: table.total().saturating_sub(u64::try_from(named.len()).unwrap_or(u64::MAX)),
        named,
        separated: asked.at(paths::TABLE),
        book: asked.at(paths::BOOK),
    };
    Ok(visit.page(title, &body).not_indexed().canonical(paths::LISTED))
}
