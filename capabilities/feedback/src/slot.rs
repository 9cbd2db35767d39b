//! What stands on a service's sheet: how many spoke, and the way to say something.

use ::store::Db;
use askama::Template;
use uuid::Uuid;
use web::Visit;

use crate::paths;
use crate::store::count_published;

#[derive(Template)]
#[template(path = "slot.html")]
struct Line<'a> {
    visit: &'a Visit,
    href: String,
    count: i64,
}

/// The line about feedback on a service's sheet. A count that cannot be read is told in the log; the way stays open.
pub async fn beside_service(visit: &Visit, db: &Db, service: Uuid) -> Option<String> {
    let count = db.read(move |conn| count_published(conn, service)).await.unwrap_or_else(|error| {
        tracing::warn!(%error, "feedback could not be counted");
        0
    });
    Line { visit, href: paths::write(service), count }.render().ok()
}
