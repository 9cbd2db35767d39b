//! The glossary: acronyms of the field, each written out, so that everybody speaks the same language.

use axum::extract::State;
use web::{Crumb, Page, Visit};

use super::Directory;
use crate::paths;
use crate::slots::drawn;

#[derive(askama::Template)]
#[template(path = "pages/glossary.html")]
struct Glossary<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    terms: Vec<(String, String)>,
    beside: Vec<String>,
}

pub(super) async fn show(visit: Visit, State(directory): State<Directory>) -> Page {
    let mut terms: Vec<(String, String)> = directory.catalogue.thesaurus().acronyms().to_vec();
    terms.sort_by_cached_key(|(short, _)| vocabulary::fold(short));
    let crumbs = vec![
        Crumb { label: visit.say("directory-home").into_owned(), href: paths::HOME.to_owned() },
        Crumb { label: visit.say("directory-glossary").into_owned(), href: String::new() },
    ];
    let title = visit.say("directory-glossary").into_owned();
    let beside = drawn(&directory.slots.beside_glossary, &visit, uuid::Uuid::nil()).await;
    visit
        .page(title, &Glossary { visit: &visit, crumbs, terms, beside })
        .description(visit.say("directory-glossary-lead"))
}
