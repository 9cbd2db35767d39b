//! Where no version is in force yet: what the protocol will be, and where it is being written.

use web::{Page, Visit};

use super::{coordinates, reads_drafts};

#[derive(askama::Template)]
#[template(path = "pages/none.html")]
struct NonePage<'a> {
    visit: &'a Visit,
    reads: bool,
    coordinates: bool,
}

pub(super) fn page(visit: &Visit) -> Page {
    let body = NonePage { visit, reads: reads_drafts(visit), coordinates: coordinates(visit) };
    visit.page(visit.say("protocol-title"), &body)
}
