//! Which part of a record somebody wishes to correct.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use directory::Section;
use web::{Failure, Visit};

use super::suggest::may_be_suggested;
use super::{Upkeep, current};
use crate::compact::public_name;
use crate::paths;

#[derive(askama::Template)]
#[template(path = "pages/suggest_where.html")]
struct WherePage<'a> {
    visit: &'a Visit,
    name: String,
    report: String,
    sections: Vec<(String, String)>,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Upkeep>,
    Path((kind, handle)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let shown = current(&room, &kind, &handle).await?;
    let sections = Section::of(shown.key.kind).iter().filter(|section| may_be_suggested(&shown, **section));
    let line = |section: &Section| {
        let href = paths::suggest(shown.key.kind, &shown.handle, *section);
        (href, visit.say(section.key()).into_owned())
    };
    let body = WherePage {
        visit: &visit,
        name: public_name(&shown),
        report: paths::report(shown.key.kind, &shown.handle),
        sections: sections.map(line).collect(),
    };
    Ok(visit.page(visit.say("upkeep-suggest"), &body).not_indexed().into_response())
}
