//! What stands on the page of the glossary: the words of this network, and for the coordination the way to add one.

use ::store::Db;
use askama::Template;
use vocabulary::permission::{Action, Reach};
use web::Visit;

use crate::store::terms::{Term, terms};

#[derive(Template)]
#[template(path = "glossary.html")]
struct Beside<'a> {
    visit: &'a Visit,
    terms: Vec<Term>,
    may_add: bool,
}

/// The words of this network, as HTML under those of the field; nothing when there is none and the visitor may add none.
pub async fn beside_glossary(visit: &Visit, db: &Db) -> Option<String> {
    let read = db.read(terms).await;
    let terms =
        read.map_err(|error| tracing::warn!(%error, "the words of the network could not be read")).ok()?;
    let may_add =
        visit.member.as_ref().is_some_and(|member| member.reach(Action::PublishCard) == Reach::Everything);
    if terms.is_empty() && !may_add {
        return None;
    }
    Beside { visit, terms, may_add }.render().ok()
}
