//! What somebody who means harm would try, tried: at every form, every address and every name.

mod acts;
mod form;
mod intruder;
mod log;
mod others;
mod outside;
mod reflected;
mod signing_in;
mod stored;
mod verdict;

use journeys::{Outcome, apart};
use store::Engine;

use crate::house::doors::Caller;

/// How many pages each person looks at to learn what there is.
fn pages() -> usize {
    far().unwrap_or(45)
}

/// How far somebody asked to go: `MAILLAGE_ABUSE_PAGES=600` lets everybody look at 600 pages, for an evening without
/// hurry.
fn far() -> Option<usize> {
    std::env::var("MAILLAGE_ABUSE_PAGES").ok()?.parse().ok()
}

/// Those who see what the others do not; everybody, where there is no hurry.
fn callers() -> Vec<Caller> {
    let few = [
        Caller::Stranger,
        Caller::SecrecyBound,
        Caller::Neighbour,
        Caller::Coordinator,
        Caller::Administrator,
    ];
    if far().is_some() { Caller::ALL.to_vec() } else { few.to_vec() }
}

#[test]
fn an_intruder_meets_what_stops_her() -> Outcome {
    log::listens();
    apart(Engine::Sqlite, async |house, _| {
        let router = house.router();
        signing_in::nobody_learns_at_the_entrance_who_has_an_account(&router).await?;
        signing_in::a_planted_session_opens_nothing_and_each_sign_in_has_its_own(&router).await?;
        signing_in::an_address_that_is_a_proof_is_told_to_nobody_and_names_no_other_site(&router).await?;
        outside::no_address_leads_the_house_into_its_own_network(&router).await?;
        log::the_log_tells_nothing_that_a_visitor_said(&router).await
    })
}
