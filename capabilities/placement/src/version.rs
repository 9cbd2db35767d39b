//! Proposals as they are kept: every computation has its number, one of them is published.

use ::store::{Conn, StoreError};
use chrono::{DateTime, NaiveDate, Utc};
use serde_json::Value;
use uuid::Uuid;
use vocabulary::id::{HostOfferId, ImmersionId, ImmersionWorkerId, OrganizationId};

use crate::computing::Computed;
use crate::question::Legend;
use crate::reason::KeptReason;
use crate::store::versions::{
    SeatRow, VersionRow, insert_seats, insert_version, last_number, programme_of, published_seat, seats_of,
    versions_of,
};
use crate::summary::Summary;

/// A proposal that was computed and checked.
#[derive(Clone, Debug)]
pub(crate) struct Version {
    pub(crate) id: Uuid,
    pub(crate) programme: ImmersionId,
    /// From 1, in the order of computing.
    pub(crate) number: i64,
    /// What its lottery was drawn from.
    pub(crate) seed: u64,
    pub(crate) summary: Summary,
    pub(crate) made_at: DateTime<Utc>,
    /// When its places were told; the last one that was told holds.
    pub(crate) published_at: Option<DateTime<Utc>>,
}

/// A place in a proposal: which offer, whose, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) offer: HostOfferId,
    pub(crate) host: OrganizationId,
    pub(crate) day: NaiveDate,
}

/// One worker in a proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Seat {
    pub(crate) worker: ImmersionWorkerId,
    /// Where she works.
    pub(crate) organization: OrganizationId,
    /// Nothing where nobody could take her.
    pub(crate) place: Option<Place>,
    /// The rank she gave to it; nothing where she did not ask for it.
    pub(crate) rank: Option<u8>,
    /// Whether her place was settled beforehand.
    pub(crate) is_pinned: bool,
    pub(crate) reason: KeptReason,
}

impl Version {
    fn of(row: VersionRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id,
            programme: row.programme.into(),
            number: row.number,
            seed: row.seed.unsigned_abs(),
            summary: read(row.summary)?,
            made_at: row.made_at,
            published_at: row.published_at,
        })
    }
}

impl Seat {
    fn of(row: SeatRow) -> Result<Self, StoreError> {
        let place = match (row.offer, row.host, row.day) {
            (Some(offer), Some(host), Some(day)) => {
                Some(Place { offer: offer.into(), host: host.into(), day })
            }
            _ => None,
        };
        Ok(Self {
            worker: row.worker.into(),
            organization: row.organization.into(),
            place,
            rank: row.rank.and_then(|rank| u8::try_from(rank).ok()),
            is_pinned: row.is_pinned,
            reason: read(row.reason)?,
        })
    }
}

fn read<T: serde::de::DeserializeOwned>(kept: Value) -> Result<T, StoreError> {
    serde_json::from_value(kept).map_err(|fault| unfit(&fault))
}

fn written(value: &impl serde::Serialize) -> Result<Value, StoreError> {
    serde_json::to_value(value).map_err(|fault| unfit(&fault))
}

fn unfit(fault: &serde_json::Error) -> StoreError {
    StoreError::Unfit { statement: "placement_version", reason: fault.to_string() }
}

/// The seats of a proposal that was just computed, with their reasons.
pub(crate) fn seats(
    computed: &Computed,
    legend: &Legend,
    pins: &[usize],
    reasons: Vec<KeptReason>,
) -> Vec<Seat> {
    let seat_of = |(at, reason): (usize, KeptReason)| {
        let worker = legend.workers.get(at)?;
        let seat = computed.seats.get(at).copied().flatten();
        Some(Seat {
            worker: worker.id,
            organization: worker.organization,
            place: seat.and_then(|seat| placed(legend, seat)),
            rank: computed.ranks.get(at).copied().flatten(),
            is_pinned: pins.contains(&at),
            reason,
        })
    };
    reasons.into_iter().enumerate().filter_map(seat_of).collect()
}

/// The place a seat of the engine stands for.
fn placed(legend: &Legend, seat: matching::placement::Seat) -> Option<Place> {
    let offer = legend.offers.get(seat.offer)?;
    Some(Place { offer: offer.id, host: offer.organization, day: *legend.days.get(seat.day)? })
}

/// Keeps a proposal under its identity; kept twice it stands once, by whoever came first.
pub(crate) fn keep(
    conn: &mut Conn,
    (id, legend): (Uuid, &Legend),
    (summary, seats): (&Summary, &[Seat]),
    now: DateTime<Utc>,
) -> Result<i64, StoreError> {
    let programme = legend.programme.id.uuid();
    let number = last_number(conn, programme)? + 1;
    let row = VersionRow {
        id,
        programme,
        number,
        seed: i64::try_from(legend.programme.seed).unwrap_or(i64::MAX),
        summary: written(summary)?,
        made_at: now,
        published_at: None,
    };
    insert_version(conn, &row)?;
    let rows = seats.iter().map(|seat| {
        Ok(SeatRow {
            version: id,
            worker: seat.worker.uuid(),
            organization: seat.organization.uuid(),
            offer: seat.place.map(|place| place.offer.uuid()),
            host: seat.place.map(|place| place.host.uuid()),
            day: seat.place.map(|place| place.day),
            rank: seat.rank.map(i64::from),
            is_pinned: seat.is_pinned,
            reason: written(&seat.reason)?,
        })
    });
    insert_seats(conn, &rows.collect::<Result<Vec<_>, StoreError>>()?)?;
    Ok(number)
}

/// The proposals of a programme, the last first.
pub(crate) fn versions(conn: &mut Conn, programme: ImmersionId) -> Result<Vec<Version>, StoreError> {
    versions_of(conn, programme.uuid())?.into_iter().map(Version::of).collect()
}

/// The seats of a proposal, in the order of days; those without a place wherever the engine puts nothing.
pub(crate) fn seats_in(conn: &mut Conn, version: Uuid) -> Result<Vec<Seat>, StoreError> {
    seats_of(conn, version)?.into_iter().map(Seat::of).collect()
}

/// The seat that was told to a worker, that of the last published proposal, with its programme.
pub(crate) fn told(
    conn: &mut Conn,
    worker: ImmersionWorkerId,
) -> Result<Option<(Seat, ImmersionId)>, StoreError> {
    let Some(row) = published_seat(conn, worker.uuid())? else { return Ok(None) };
    let Some(programme) = programme_of(conn, row.version)? else { return Ok(None) };
    Ok(Some((Seat::of(row)?, programme.into())))
}
