//! Who the records come from.

use std::collections::BTreeSet;

use axum::response::Response;
use serde_json::{Value, json};

use crate::answer;
use crate::question::Question;

/// `GET /sources`.
pub(crate) async fn sources(question: Question) -> Response {
    let services = question.roll.services.iter().flat_map(|line| &line.inclusion);
    let structures = question.roll.organizations.iter().filter_map(|line| line.inclusion.as_ref());
    let slugs: BTreeSet<&str> =
        services.map(|line| &*line.source).chain(structures.map(|line| &*line.source)).collect();
    let network = question.visit.shell.network_name.as_str();
    let own = vocabulary::slug(network);
    let told = |slug: &str| {
        let name = if slug == own { network } else { slug };
        json!({ "slug": slug, "nom": name, "description": Value::Null })
    };
    answer::json(&slugs.into_iter().map(told).collect())
}
