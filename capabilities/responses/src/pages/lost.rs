//! A link that leads nowhere: why that happens, and what one can do.

use web::{Page, Visit};

#[derive(askama::Template)]
#[template(path = "pages/lost.html")]
struct Lost<'a> {
    visit: &'a Visit,
}

/// The page of a link nobody knows.
pub(crate) fn page(visit: &Visit) -> Page {
    visit.page(visit.say("responses-lost-title"), &Lost { visit }).not_indexed()
}
