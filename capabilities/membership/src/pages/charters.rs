//! The charters that a member is asked to accept, and what was accepted when.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use vocabulary::permission::Role;
use web::{Failure, Filled, Visit};

use super::{Membership, done, failure, member_of};
use crate::charter::{Acceptance, Charter, needs_charter};
use crate::members::day;
use crate::paths;
use crate::store::charters::{accept_charter, acceptances_of};
use crate::store::mandates::mandates_of;
use crate::store::roles::network_roles_of;

#[derive(askama::Template)]
#[template(path = "pages/charters.html")]
struct Charters<'a> {
    visit: &'a Visit,
    missing: Vec<Charter>,
    accepted: Vec<(&'static str, i64, String)>,
}

pub(super) async fn show(visit: Visit, State(room): State<Membership>) -> Result<Response, Failure> {
    let account = member_of(&visit)?.account;
    let today = day(visit.now);
    let known = room.db.read(move |conn| {
        // A coordinator's role acts only once its charter is accepted: here it is asked of those who hold it.
        let held = network_roles_of(conn, account, today)?;
        let mut roles: Vec<Role> = held.iter().map(|held| held.role.role()).collect();
        roles.extend(mandates_of(conn, account, today)?.iter().flat_map(crate::MandateRecord::roles));
        Ok((roles, acceptances_of(conn, account)?))
    });
    let (roles, accepted) = known.await.map_err(failure)?;
    let told = |one: &Acceptance| (one.charter.key(), one.version, visit.date(day(one.accepted_at)));
    let body = Charters {
        visit: &visit,
        missing: needs_charter(&roles, &accepted),
        accepted: accepted.iter().map(told).collect(),
    };
    Ok(visit.page(visit.say("membership-charters"), &body).not_indexed().into_response())
}

/// Accepts one charter, in its text of today.
pub(super) async fn accept(
    visit: Visit,
    State(room): State<Membership>,
    filled: Filled,
) -> Result<Response, Failure> {
    let (account, now) = (member_of(&visit)?.account, visit.now);
    let charter = Charter::from_code(filled.text("charter")).ok_or(Failure::NotFound)?;
    // What was read is what is accepted: a text that changed in between is asked again.
    done(filled.text("version") == charter.version().to_string())?;
    room.db.write(move |conn| accept_charter(conn, account, charter, now)).await.map_err(failure)?;
    Ok(visit.go(paths::CHARTERS, "membership-charter-accepted"))
}
