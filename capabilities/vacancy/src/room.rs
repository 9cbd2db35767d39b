//! The room a service says it has: what it answered, less what was held or taken since, until its last day.

use ::store::{Conn, StoreError};
use chrono::{DateTime, NaiveDate, Utc};
use directory::Channel;
use vocabulary::id::ServiceId;
use vocabulary::time::paris;

use crate::question::Asked;
use crate::store::rooms::{places_held, room_said};

/// Room in a service, by its own word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// How many places are left; none where all were held or taken since.
    pub places: u32,
    /// The last day they are there.
    pub until: NaiveDate,
    /// The day it was said.
    pub told_on: NaiveDate,
}

/// The room of a service on a day, if it said so and its days are not over.
///
/// # Errors
/// Those of the store.
pub fn room_of(conn: &mut Conn, service: ServiceId, today: NaiveDate) -> Result<Option<Room>, StoreError> {
    let Some(row) = room_said(conn, service.uuid(), today)? else { return Ok(None) };
    let held = places_held(conn, service.uuid(), row.told_at)?;
    let places = u32::try_from((row.places - held).max(0)).unwrap_or(0);
    Ok(Some(Room { places, until: row.until, told_on: day(row.told_at) }))
}

/// How many places are left of what a service answered by itself; none where the answer was typed after a call, and
/// nothing is known of what others took.
pub(crate) fn left(conn: &mut Conn, asked: &Asked, today: NaiveDate) -> Result<Option<u32>, StoreError> {
    if matches!(asked.answer, Some((_, _, Channel::Phone))) {
        return Ok(None);
    }
    Ok(Some(room_of(conn, asked.service, today)?.map_or(0, |room| room.places)))
}

fn day(moment: DateTime<Utc>) -> NaiveDate {
    paris(moment).date()
}
