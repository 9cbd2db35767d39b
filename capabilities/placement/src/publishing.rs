//! Publishing a proposal: its places become days, and each worker hears hers, or why she has none.

use std::collections::BTreeMap;

use ::store::{Conn, Fact, StoreError};
use chrono::{DateTime, Utc};
use post::Desk;
use serde_json::json;
use vocabulary::id::{HostOfferId, ImmersionWorkerId, PlacementId};

use crate::letters;
use crate::placement::{Moved, Placement, State, move_to, placements};
use crate::question::{Legend, print, question};
use crate::store::days::{DayRow, insert_day};
use crate::store::versions::publish as publish_version;
use crate::version::{Seat, Version, seats_in};
use directory::OrganizationNames;

/// What came of publishing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Published {
    /// It was done: so many letters were written, and so many workers have to be told otherwise.
    Done { written: usize, to_tell: usize },
    /// It was published before.
    Already,
    /// Something that it was computed from is no longer so: who takes part, a wish, an offer, what is settled.
    Outdated,
}

/// Publishes a proposal. Days that stay as they were keep their agreements and no letter is written for them; those
/// that are no longer part of it are called off. Nothing is published of a question that has changed since.
pub(crate) fn publish(conn: &mut Conn, desk: &Desk, version: &Version) -> Result<Published, StoreError> {
    if version.published_at.is_some() {
        return Ok(Published::Already);
    }
    let Some((now_asked, legend)) = question(conn, &desk.key, version.programme)? else {
        return Ok(Published::Outdated);
    };
    if print(&now_asked, &legend) != version.summary.asked {
        return Ok(Published::Outdated);
    }
    if publish_version(conn, version.id, desk.now)? == 0 {
        return Ok(Published::Already);
    }
    let (seats, names) = (seats_in(conn, version.id)?, OrganizationNames::read(conn)?);
    let mut standing = standing(conn, version)?;
    let (mut written, mut to_tell) = (0, 0);
    for seat in &seats {
        let before = standing.remove(&seat.worker);
        if before.as_ref().is_some_and(|day| is_same(day, seat)) {
            continue;
        }
        if let Some(day) = before {
            call_off(conn, desk, &day)?;
        }
        if let Some(day) = day_of(version, seat, &legend, desk.now) {
            insert_day(conn, &day)?;
        }
        let is_told = letters::tell_worker(conn, desk, version, seat, (&legend, &names))?;
        written += usize::from(is_told);
        to_tell += usize::from(!is_told);
    }
    for day in standing.values() {
        call_off(conn, desk, day)?;
    }
    let placed: Vec<_> = seats.iter().filter(|seat| seat.place.is_some()).map(|seat| seat.worker).collect();
    immersion::note_placed(conn, version.programme, &placed)?;
    immersion::mark_matched(conn, version.programme, desk.now)?;
    let payload = json!({ "number": version.number, "placed": version.summary.placed, "people": version.summary.people });
    let subject = Some(version.programme.uuid());
    ::store::record(conn, &Fact { name: "placement.published", subject, payload, recorded_at: desk.now })?;
    Ok(Published::Done { written, to_tell })
}

/// The days that stand, by worker.
fn standing(
    conn: &mut Conn,
    version: &Version,
) -> Result<BTreeMap<ImmersionWorkerId, Placement>, StoreError> {
    let days = placements(conn, version.programme)?.into_iter().filter(|day| day.state.stands());
    Ok(days.map(|day| (day.worker, day)).collect())
}

/// Whether a day is that of a seat; a day that took place stays whatever is proposed afterwards.
fn is_same(day: &Placement, seat: &Seat) -> bool {
    day.state.took_place() || seat.place.is_some_and(|place| place.offer == day.offer && place.day == day.day)
}

fn call_off(conn: &mut Conn, desk: &Desk, day: &Placement) -> Result<Moved, StoreError> {
    move_to(conn, day.id, State::Cancelled, desk.now)
}

/// The day of a seat, nobody having agreed yet. Its identity comes from the proposal and the worker.
fn day_of(version: &Version, seat: &Seat, legend: &Legend, now: DateTime<Utc>) -> Option<DayRow> {
    let place = seat.place?;
    let id = PlacementId::from_source("placement", "day", &format!("{}/{}", version.id, seat.worker));
    Some(DayRow {
        id: id.uuid(),
        programme: version.programme.uuid(),
        version: version.id,
        worker: seat.worker.uuid(),
        organization: seat.organization.uuid(),
        host: place.host.uuid(),
        offer: place.offer.uuid(),
        service: service(legend, place.offer).to_owned(),
        day: place.day,
        state: State::Proposed.code().to_owned(),
        changed_at: now,
    })
}

/// What one discovers, in the words of the host.
fn service(legend: &Legend, offer: HostOfferId) -> &str {
    legend.offer(offer).and_then(|at| legend.offers.get(at)).map_or("", |offer| offer.title.as_str())
}
