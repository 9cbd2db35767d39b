//! The organisations a member acts for; with one only, straight to it.

use axum::response::{IntoResponse, Response};
use web::{Failure, Mandate, Visit};

use super::member_of;
use crate::paths;

#[derive(askama::Template)]
#[template(path = "pages/organizations.html")]
struct Organizations<'a> {
    visit: &'a Visit,
    mandates: &'a [Mandate],
}

pub(super) async fn show(visit: Visit) -> Result<Response, Failure> {
    let member = member_of(&visit)?;
    if let [only] = member.mandates.as_slice() {
        return Ok(visit.go(&paths::organization(only.organization.uuid()), ""));
    }
    let title = visit.say("membership-organizations").into_owned();
    let body = Organizations { visit: &visit, mandates: &member.mandates };
    Ok(visit.page(title, &body).not_indexed().into_response())
}
