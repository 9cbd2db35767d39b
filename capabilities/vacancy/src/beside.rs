//! What stands on a service's sheet: the room it says it has, and the way to ask several at once.

use ::store::Db;
use askama::Template;
use uuid::Uuid;
use vocabulary::id::ServiceId;
use vocabulary::permission::{Action, Reach};
use web::Visit;

use crate::paths;
use crate::room::room_of;
use crate::saying::room_in_words;

#[derive(Template)]
#[template(path = "beside.html")]
struct Beside<'a> {
    visit: &'a Visit,
    words: String,
    is_free: bool,
}

#[derive(Template)]
#[template(path = "beside_action.html")]
struct BesideAction<'a> {
    visit: &'a Visit,
    href: String,
}

/// The room of a service, as HTML for its sheet: « 2 places, dit le … jusqu'au … »; nothing where it said nothing.
pub async fn beside_service(visit: &Visit, db: &Db, service: Uuid) -> Option<String> {
    let (id, today) = (ServiceId::from(service), visit.today());
    let found = db.read(move |conn| room_of(conn, id, today)).await;
    let room = found.map_err(|error| tracing::warn!(%error, "room could not be read")).ok()??;
    Beside { visit, words: room_in_words(visit, room), is_free: room.places > 0 }.render().ok()
}

/// « Demander s'il y a de la place », for who may orient people, and not beside a person.
pub async fn beside_service_actions(visit: &Visit, service: Uuid) -> Option<String> {
    let may_ask = |member: &web::Member| member.reach(Action::CreateReferral) == Reach::Everything;
    if visit.companion || !visit.member.as_ref().is_some_and(may_ask) {
        return None;
    }
    BesideAction { visit, href: paths::ask_service(service) }.render().ok()
}
