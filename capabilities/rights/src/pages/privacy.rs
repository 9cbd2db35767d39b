//! What everybody may know of how data are treated here: who, why, how long, and which rights they have.

use axum::extract::State;
use web::{Page, Visit};

use super::Rights;
use crate::register::{Entry, entries};

#[derive(askama::Template)]
#[template(path = "pages/privacy.html")]
struct PrivacyPage<'a> {
    visit: &'a Visit,
    controller: String,
    contact: String,
    officer: &'a str,
    host: &'a str,
    entries: Vec<Entry>,
}

pub(super) async fn show(visit: Visit, State(rights): State<Rights>) -> Page {
    let installation = &rights.installation;
    let or_missing = |text: &str| match text.is_empty() {
        true => visit.say("rights-not-set").into_owned(),
        false => text.to_owned(),
    };
    let body = PrivacyPage {
        controller: or_missing(&installation.controller),
        contact: or_missing(&installation.contact),
        officer: &installation.protection_officer,
        host: &installation.host,
        entries: entries(&visit, &rights.holdings),
        visit: &visit,
    };
    let page = visit.page(visit.say("rights-privacy-title"), &body);
    page.description(visit.say("rights-privacy-description"))
}
