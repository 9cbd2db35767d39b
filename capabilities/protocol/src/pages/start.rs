//! Where nothing is being written: the way to begin a version, for the coordination.

use web::{Crumb, Page, Visit};

use super::coordinates;

#[derive(askama::Template)]
#[template(path = "pages/start.html")]
struct StartPage<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    coordinates: bool,
}

pub(super) fn page(visit: &Visit, title: String, crumbs: Vec<Crumb>) -> Page {
    let body = StartPage { visit, crumbs, coordinates: coordinates(visit) };
    visit.page(title, &body).not_indexed()
}
