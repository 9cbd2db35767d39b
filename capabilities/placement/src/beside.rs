//! What stands on a worker's own page once places were told: her place, and the way to its reason.

use ::store::Db;
use askama::Template;
use uuid::Uuid;
use vocabulary::id::ImmersionWorkerId;
use web::Visit;

use crate::version::told;
use directory::OrganizationNames;

#[derive(Template)]
#[template(path = "beside.html")]
struct Beside<'a> {
    visit: &'a Visit,
    words: String,
    href: String,
}

/// A worker's place as HTML for her own page, which the address of the visit is; nothing before places were told.
pub async fn beside_worker(visit: &Visit, db: &Db, worker: Uuid) -> Option<String> {
    let id = ImmersionWorkerId::from(worker);
    let read = db.read(move |conn| match told(conn, id)? {
        Some((seat, _)) => Ok(Some((seat, OrganizationNames::read(conn)?))),
        None => Ok(None),
    });
    let found = read.await.map_err(|error| tracing::warn!(%error, "a place could not be read"));
    let (seat, names) = found.ok()??;
    let words = match seat.place {
        None => visit.say("placement-beside-none").into_owned(),
        Some(place) => {
            let day = vocabulary::date::with_weekday(place.day, visit.locale);
            visit.say_of("placement-beside-day", &format!("{}, {day}", names.name(place.host))).into_owned()
        }
    };
    Beside { visit, words, href: format!("{}/place", visit.path) }.render().ok()
}
