//! What a sheet says of a record that is no longer found, and where the sheet of an absorbed one leads.

use axum::http::header::CACHE_CONTROL;
use axum::response::{IntoResponse, Redirect, Response};
use store::{Conn, StoreError};
use uuid::Uuid;
use vocabulary::date;
use web::Visit;

use crate::kept::Dates;
use crate::life::{GoneWhy, Life};
use crate::section::RecordKey;
use crate::shown::life_of;
use crate::store::departures::{Survivors, departure_of};

/// How a record stands, and what was said when it was retired.
pub(in crate::pages) struct Standing {
    pub(in crate::pages) life: Life,
    note: String,
    why: Option<GoneWhy>,
}

/// The banner of a record that is no longer found.
pub(in crate::pages) struct GoneView {
    pub(in crate::pages) title: String,
    /// What was said of it.
    pub(in crate::pages) note: String,
    /// What to do.
    pub(in crate::pages) advice: String,
}

/// Reads how a record stands.
pub(in crate::pages) fn standing(
    conn: &mut Conn,
    key: RecordKey,
    dates: &Dates,
) -> Result<Standing, StoreError> {
    let life = life_of(conn, key, dates)?;
    if life == Life::Current {
        return Ok(Standing { life, note: String::new(), why: None });
    }
    let departure = departure_of(conn, key.id)?;
    let why = departure.as_ref().and_then(|row| GoneWhy::from_code(&row.why, row.survivor_id));
    Ok(Standing { life, note: departure.map(|row| row.note).unwrap_or_default(), why })
}

/// The record that stands for this one in the end.
pub(in crate::pages) fn survivor(conn: &mut Conn, id: Uuid) -> Result<Uuid, StoreError> {
    Ok(Survivors::read(conn)?.of(id).map_or(id, |(survivor, _)| survivor))
}

/// Leads to the sheet that stands for this one. A merge may be undone, so nobody keeps the way in memory.
pub(in crate::pages) fn lead_to(path: &str) -> Response {
    ([(CACHE_CONTROL, "no-cache")], Redirect::permanent(path)).into_response()
}

/// The banner, if the record is no longer found.
pub(in crate::pages) fn gone(visit: &Visit, standing: &Standing) -> Option<GoneView> {
    let (title, advice, day) = match (standing.life, standing.why) {
        (Life::Archived(day), _) => ("directory-archived-title", "directory-archived-text", day),
        (Life::Gone(day), Some(GoneWhy::Retired)) => {
            ("directory-retired-title", "directory-retired-text", day)
        }
        (Life::Gone(day), _) => ("directory-gone-title", "directory-gone-text", day),
        (Life::Current | Life::MergedInto(_), _) => return None,
    };
    Some(GoneView {
        title: visit.say_of(title, &date::in_words(day, visit.locale)).into_owned(),
        note: standing.note.clone(),
        advice: visit.say(advice).into_owned(),
    })
}
