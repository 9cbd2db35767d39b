//! What stands on the page of an action: the places that are left, and the button to sign up.

use ::store::{Db, StoreError};
use askama::Template;
use vocabulary::id::CollectiveActionId;
use vocabulary::permission::{Action, Reach};
use web::Visit;

use crate::choosing::Choosing;
use crate::list::places;
use crate::pages::carries;
use crate::rule::{Opening, Places, Scope};
use crate::saying;
use crate::store::calls::count_calls_of;

#[derive(Template)]
#[template(path = "beside.html")]
struct Beside<'a> {
    visit: &'a Visit,
    places: Places,
    /// Whether whoever signs up waits, at every date.
    is_full: bool,
    words: String,
    action: CollectiveActionId,
    orients: bool,
    /// The way to those signed up, in words, for whoever carries the action.
    to_people: Option<String>,
}

/// The places of an action and the button to sign up, as HTML for its page: of its next date where one signs up for
/// each. « Venez comme vous êtes » where no sign-up is needed. Whoever carries the action finds the way to the list.
pub async fn beside_action(visit: &Visit, db: &Db, action: CollectiveActionId) -> Option<String> {
    let now = visit.now;
    let read = db.read(move |conn| -> Result<_, StoreError> {
        let calls = count_calls_of(conn, action.uuid())?;
        Ok((places(conn, Scope::series(action), now)?, Choosing::read(conn, action, now)?, calls))
    });
    let (found, choosing, calls) =
        read.await.map_err(|error| tracing::warn!(%error, "places could not be read")).ok()?;
    let choosing = choosing?;
    let may_orient = |member: &web::Member| member.reach(Action::CreateReferral) == Reach::Everything;
    let orients = visit.member.as_ref().is_some_and(may_orient);
    let to_people = carries(&choosing.action, visit).then(|| match calls {
        0 => visit.say("enrolment-to-people").into_owned(),
        calls => visit.say_count("enrolment-to-people-calls", calls).into_owned(),
    });
    let is_full = !choosing.lists.iter().any(|list| !list.places.is_full() && list.places.open == found.open);
    let words = if found.is_full() && !is_full {
        visit.say("enrolment-other-dates").into_owned()
    } else {
        saying::places(visit, &found)
    };
    Beside { visit, places: found, is_full, words, action, orients, to_people }.render().ok()
}
