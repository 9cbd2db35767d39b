//! What stands on an organisation's sheet and on other screens: « se rencontrer », and when one met last.

use ::store::{Conn, Db, StoreError};
use askama::Template;
use chrono::NaiveDate;
use uuid::Uuid;
use vocabulary::id::OrganizationId;
use web::Visit;

use crate::format::Format;
use crate::pages::own;
use crate::paths;
use crate::store::figures::{last_day_of, last_met};

#[derive(Template)]
#[template(path = "beside.html")]
struct Beside<'a> {
    visit: &'a Visit,
    last: String,
    ways: Vec<(&'static str, String)>,
}

/// « Se rencontrer », as HTML for an organisation's sheet: when my organisation met it last, and a call, a visit or a
/// meeting to propose. To a passer-by, when it was met last; nothing beside a person, nothing on one's own sheet.
pub async fn beside_organization(visit: &Visit, db: &Db, organization: Uuid) -> Option<String> {
    if visit.companion {
        return None;
    }
    let (other, own) = (OrganizationId::from(organization), own(visit));
    if own.contains(&other) {
        return None;
    }
    let is_member = !own.is_empty();
    let found = db.read(move |conn| last(conn, other, &own)).await;
    let found = found.map_err(|error| tracing::warn!(%error, "meetings could not be read")).ok()?;
    if found.is_none() && !is_member {
        return None;
    }
    let key = if is_member { "encounter-beside-last" } else { "encounter-beside-last-any" };
    let last = match found {
        Some(day) => visit.say_of(key, &visit.date(day)).into_owned(),
        None => visit.say("encounter-beside-never").into_owned(),
    };
    Beside { visit, last, ways: if is_member { ways(other) } else { Vec::new() } }.render().ok()
}

/// A call, a visit and a meeting to propose to an organisation, as HTML for any screen of a member on which one looks
/// at it; nothing beside a person and to a passer-by.
pub fn meet(visit: &Visit, organization: OrganizationId) -> Option<String> {
    let own = own(visit);
    if visit.companion || own.is_empty() || own.contains(&organization) {
        return None;
    }
    Beside { visit, last: String::new(), ways: ways(organization) }.render().ok()
}

fn ways(other: OrganizationId) -> Vec<(&'static str, String)> {
    let way = |(format, key): (Format, &'static str)| (key, paths::propose_to(other, format.code()));
    let forms = [
        (Format::Call20, "encounter-beside-call"),
        (Format::Visit, "encounter-beside-visit"),
        (Format::Meeting, "encounter-beside-meeting"),
    ];
    forms.into_iter().map(way).collect()
}

fn last(
    conn: &mut Conn,
    other: OrganizationId,
    own: &[OrganizationId],
) -> Result<Option<NaiveDate>, StoreError> {
    if own.is_empty() {
        return last_day_of(conn, other.uuid());
    }
    let met = last_met(conn, other)?;
    Ok(met.into_iter().filter(|(id, _)| own.contains(id)).map(|(_, day)| day).max())
}
