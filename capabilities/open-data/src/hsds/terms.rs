//! The lists of words and their terms: the house's own, and those other directories brought.

use std::collections::HashSet;
use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use exchange::write::hsds::{Taxonomy, TaxonomyTerm, taxonomy_json, taxonomy_term_json};
use uuid::Uuid;
use vocabulary::fold;

use super::lists::{page, window};
use super::{INTERFACE, TAXONOMIES, TERMS, USUAL_A_PAGE};
use crate::OpenData;
use crate::answer::{self, Trouble};
use crate::parameter::Asked;
use crate::question::Question;
use crate::roll::Lists;
use crate::sending::Draw;

/// `GET` and `POST /taxonomies`.
pub(crate) async fn taxonomies(State(house): State<OpenData>, question: Question) -> Response {
    let answered = async {
        let asked = question.of(&TAXONOMIES)?;
        let all = &question.roll.lists.taxonomies;
        let found = all.iter().filter(|one| says(&asked, &[&one.name, &one.description])).collect();
        let draw: Draw<Taxonomy> = Arc::new(|_, lists| Ok(lists.iter().map(taxonomy_json).collect()));
        page(&house, window(&asked, USUAL_A_PAGE).on(found, Clone::clone), draw).await
    };
    answered.await.unwrap_or_else(|trouble| trouble.answer(&INTERFACE, &question.visit))
}

/// `GET /taxonomies/{id}`.
pub(crate) async fn taxonomy(question: Question) -> Response {
    let id = Uuid::try_parse(&question.id).ok();
    match id.and_then(|id| question.roll.lists.taxonomy(id)) {
        Some(taxonomy) => answer::json(&taxonomy_json(taxonomy)),
        None => Trouble::Unknown.answer(&INTERFACE, &question.visit),
    }
}

/// `GET` and `POST /taxonomy_terms`.
pub(crate) async fn taxonomy_terms(State(house): State<OpenData>, question: Question) -> Response {
    let answered = async {
        let asked = question.of(&TERMS)?;
        let found = listed(&question.roll.lists, &asked);
        let draw: Draw<TaxonomyTerm> =
            Arc::new(|_, terms| Ok(terms.iter().map(taxonomy_term_json).collect()));
        page(&house, window(&asked, USUAL_A_PAGE).on(found, Clone::clone), draw).await
    };
    answered.await.unwrap_or_else(|trouble| trouble.answer(&INTERFACE, &question.visit))
}

/// `GET /taxonomy_terms/{id}`.
pub(crate) async fn taxonomy_term(question: Question) -> Response {
    let id = Uuid::try_parse(&question.id).ok();
    match id.and_then(|id| question.roll.lists.term(id)) {
        Some(term) => answer::json(&taxonomy_term_json(term)),
        None => Trouble::Unknown.answer(&INTERFACE, &question.visit),
    }
}

/// The terms a list holds. `top_only` keeps, as the standard words it, those without a term below them.
fn listed<'a>(lists: &'a Lists, asked: &Asked) -> Vec<&'a TaxonomyTerm> {
    let above: HashSet<Uuid> = lists.terms.iter().filter_map(|(_, term)| term.parent).collect();
    let fits = |(list, term): &&(Option<Uuid>, TaxonomyTerm)| {
        asked.id("taxonomy_id").is_none_or(|id| *list == Some(id))
            && asked.id("parent_id").is_none_or(|id| term.parent == Some(id))
            && (!asked.flag("top_only") || !above.contains(&term.id))
            && says(asked, &[&term.name, &term.code])
    };
    lists.terms.iter().filter(fits).map(|(_, term)| term).collect()
}

/// Whether these texts hold every word sought.
fn says(asked: &Asked, texts: &[&str]) -> bool {
    let words = fold(asked.words("search"));
    let text = fold(&texts.join(" "));
    words.split_whitespace().all(|word| text.contains(word))
}
