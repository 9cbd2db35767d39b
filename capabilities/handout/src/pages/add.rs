//! The button on a service's sheet that puts it on a sheet to hand over.

use std::sync::Arc;

use askama::Template;
use directory::{LineSlot, Slot};
use uuid::Uuid;
use web::Visit;

use crate::ShortName;

#[derive(Template)]
#[template(path = "pages/add.html")]
struct Add<'a> {
    visit: &'a Visit,
    short: ShortName,
    /// How loud the button is.
    kind: &'static str,
    /// Where it leads back to; empty for the sheet.
    back: String,
}

/// For the slot `on_result` of the directory: the same on each service of a list, less loud. It leads back to the list,
/// where the next address is chosen.
pub fn add_line() -> LineSlot {
    Arc::new(|visit, service| {
        let query = if visit.query.is_empty() { String::new() } else { format!("?{}", visit.query) };
        drawn(visit, service, ("quiet", format!("{}{query}", visit.path)))
    })
}

/// For the slot `beside_service_actions` of the directory: anybody may hand over an address. It leads to the sheet.
pub fn add_button() -> Slot {
    Arc::new(|visit, service| Box::pin(async move { drawn(visit, service, ("plain", String::new())) }))
}

fn drawn(visit: &Visit, service: Uuid, (kind, back): (&'static str, String)) -> Option<String> {
    Add { visit, short: ShortName::of(service), kind, back }.render().ok()
}
