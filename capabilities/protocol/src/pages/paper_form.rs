//! A form to sign on paper: which text, with its digest, and room for a hand.

use ::store::Conn;
use axum::extract::State;
use web::{Crumb, Failure, Page, Visit};

use super::draft::crumbs;
use super::{Protocol, failure, version_words};
use crate::canonical;
use crate::paths;
use crate::store::versions;
use crate::version::effective;

#[derive(askama::Template)]
#[template(path = "pages/paper_form.html")]
struct PaperForm<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    version: String,
    digest: String,
    /// The annexes that are signed with the protocol.
    annexes: Vec<String>,
    address: String,
}

pub(super) async fn show(visit: Visit, State(room): State<Protocol>) -> Result<Page, Failure> {
    let today = visit.today();
    let read = move |conn: &mut Conn| {
        let held = effective(&versions::versions(conn)?, today);
        held.map(|version| versions::with_text(conn, version)).transpose()
    };
    let text = room.db.read(read).await.map_err(failure)?.ok_or(Failure::NotFound)?;
    let number = text.version.number;
    let title = visit.say("protocol-form-title").into_owned();
    let annexes = text.of_part(crate::version::Part::Annex);
    let body = PaperForm {
        visit: &visit,
        crumbs: crumbs(&visit, &[(title.clone(), String::new())]),
        version: version_words(&visit, number),
        digest: canonical::grouped(&canonical::digest(number, &text.articles)),
        annexes: annexes.map(|annex| super::document::heading(&visit, annex)).collect(),
        address: visit.absolute(&paths::version(number)),
    };
    Ok(visit.page(title, &body).not_indexed())
}
