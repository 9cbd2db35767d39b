//! What is looked at before something that happened to somebody is told: nobody may recognise her.

use web::Filled;

/// The points of the list, as the ends of their keys `knowledge-checklist-…` and the names of their boxes.
pub const POINTS: [&str; 10] =
    ["agreed", "names", "age", "place", "dates", "family", "health", "services", "crossed", "reread"];

/// The key of the words of a point.
pub(crate) fn key(point: &str) -> String {
    format!("knowledge-checklist-{point}")
}

/// Whether every point was ticked.
pub(crate) fn is_whole(filled: &Filled) -> bool {
    POINTS.iter().all(|point| filled.is_ticked(point))
}
