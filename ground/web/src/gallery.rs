//! The gallery: every part of the pages in every state, to be looked at and to be tested.

use crate::{Crumb, Visit};
use axum::response::{IntoResponse, Response};

#[derive(askama::Template)]
#[template(path = "gallery.html")]
struct Gallery<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
}

pub(crate) async fn show(visit: Visit) -> Response {
    let title = visit.say("web-gallery-title").into_owned();
    visit.page(title, &Gallery { visit: &visit, crumbs: vec![] }).not_indexed().into_response()
}
