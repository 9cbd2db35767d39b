//! The moments of a day as a table.

use askama::Template;
use web::Visit;

use crate::timetable::Stop;

#[derive(Template)]
#[template(path = "stops.html")]
struct Stops<'a> {
    visit: &'a Visit,
    stops: &'a [Stop],
}

/// The moments of a day, as part of a page.
pub(crate) fn stops(visit: &Visit, stops: &[Stop]) -> String {
    Stops { visit, stops }.render().unwrap_or_default()
}
