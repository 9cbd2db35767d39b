//! The ledger of reciprocity: who sent and who hosted, over all programmes. It is shown and never forced.

use axum::extract::State;
use web::{Crumb, Failure, Page, Visit};

use super::Placements;
use super::placements::{BalanceLine, balance_line};
use crate::paths;
use directory::OrganizationNames;

#[derive(askama::Template)]
#[template(path = "pages/ledger.html")]
struct LedgerPage<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    title: String,
    balances: Vec<BalanceLine>,
    both: usize,
}

pub(super) async fn show(visit: Visit, State(room): State<Placements>) -> Result<Page, Failure> {
    let (balances, names) =
        room.read(|conn| Ok((crate::ledger(conn)?, OrganizationNames::read(conn)?))).await?;
    let title = visit.say("placement-ledger-title").into_owned();
    let immersions =
        Crumb { label: visit.say("placement-immersions").into_owned(), href: "/immersions".to_owned() };
    let body = LedgerPage {
        visit: &visit,
        crumbs: vec![immersions, Crumb { label: title.clone(), href: String::new() }],
        title: title.clone(),
        both: balances.iter().filter(|one| one.is_both()).count(),
        balances: balances.iter().map(|one| balance_line(&names, *one)).collect(),
    };
    Ok(visit.page(title, &body).canonical(paths::LEDGER).not_indexed())
}
