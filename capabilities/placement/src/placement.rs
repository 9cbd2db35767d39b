//! The day of a worker at a host: proposed, agreed by three, lived or called off, told to the team.

use ::store::{Conn, Fact, StoreError};
use chrono::{DateTime, NaiveDate, Utc};
use serde_json::json;
use vocabulary::id::{HostOfferId, ImmersionId, ImmersionWorkerId, OrganizationId, PlacementId};

use crate::store::days::{DayRow, change_state, day_by_id, day_of_worker, days_between, days_of_programme};

vocabulary::named! {
    /// Where a day stands.
    pub State {
        /// It was published; nobody has agreed yet.
        Proposed = "proposed", "placement-state-proposed";
        /// Some of the three have agreed.
        Agreements = "agreements", "placement-state-agreements";
        /// The visitor, her employer and the host have agreed.
        Confirmed = "confirmed", "placement-state-confirmed";
        /// It took place.
        Done = "done", "placement-state-done";
        /// It was called off.
        Cancelled = "cancelled", "placement-state-cancelled";
        /// It was told to the team.
        ReturnGiven = "return-given", "placement-state-return-given";
    }
}

impl State {
    /// Whether a day may go from this state to another: one step on, or called off before it took place.
    pub const fn leads_to(self, next: Self) -> bool {
        matches!(
            (self, next),
            (Self::Proposed, Self::Agreements | Self::Confirmed | Self::Cancelled)
                | (Self::Agreements, Self::Proposed | Self::Confirmed | Self::Cancelled)
                | (Self::Confirmed, Self::Agreements | Self::Done | Self::Cancelled)
                | (Self::Done, Self::ReturnGiven)
        )
    }

    /// Whether the day takes a place at the host's.
    pub const fn stands(self) -> bool {
        !matches!(self, Self::Cancelled)
    }

    /// Whether the day took place.
    pub const fn took_place(self) -> bool {
        matches!(self, Self::Done | Self::ReturnGiven)
    }
}

/// A day of a worker at a host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placement {
    /// Its identity.
    pub id: PlacementId,
    /// The programme it belongs to.
    pub programme: ImmersionId,
    /// Who goes; her name is kept by the room of immersion.
    pub worker: ImmersionWorkerId,
    /// Where she works, which has to agree.
    pub organization: OrganizationId,
    /// Where she spends the day.
    pub host: OrganizationId,
    /// The offer of the host it was drawn from.
    pub offer: HostOfferId,
    /// The service she sees, in the words of the host; empty where the host names none.
    pub service: String,
    /// The day.
    pub day: NaiveDate,
    /// Where it stands.
    pub state: State,
    /// Since when it stands there.
    pub changed_at: DateTime<Utc>,
}

impl Placement {
    fn of(row: DayRow) -> Self {
        Self {
            id: row.id.into(),
            programme: row.programme.into(),
            worker: row.worker.into(),
            organization: row.organization.into(),
            host: row.host.into(),
            offer: row.offer.into(),
            service: row.service,
            day: row.day,
            state: State::from_code(&row.state).unwrap_or(State::Cancelled),
            changed_at: row.changed_at,
        }
    }
}

/// What came of moving a day on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moved {
    /// It stands there now.
    Done,
    /// It stood there already.
    AlreadyThere,
    /// From where it stands it cannot go there.
    NotFrom(State),
    /// There is no such day.
    Unknown,
}

/// The days of a programme, in the order of the calendar, those that were called off included.
///
/// # Errors
/// Those of the store.
pub fn placements(conn: &mut Conn, programme: ImmersionId) -> Result<Vec<Placement>, StoreError> {
    Ok(days_of_programme(conn, programme.uuid())?.into_iter().map(Placement::of).collect())
}

/// The days between two, both included: for letters before and after.
///
/// # Errors
/// Those of the store.
pub fn placements_between(
    conn: &mut Conn,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<Vec<Placement>, StoreError> {
    Ok(days_between(conn, from, to)?.into_iter().map(Placement::of).collect())
}

/// A day by its identity.
///
/// # Errors
/// Those of the store.
pub fn placement(conn: &mut Conn, id: PlacementId) -> Result<Option<Placement>, StoreError> {
    Ok(day_by_id(conn, id.uuid())?.map(Placement::of))
}

/// The day of a worker: the one that stands, else the last that was called off.
///
/// # Errors
/// Those of the store.
pub fn placement_of(conn: &mut Conn, worker: ImmersionWorkerId) -> Result<Option<Placement>, StoreError> {
    Ok(day_of_worker(conn, worker.uuid())?.map(Placement::of))
}

/// Moves a day to where it stands next.
///
/// # Errors
/// Those of the store.
pub fn move_to(
    conn: &mut Conn,
    id: PlacementId,
    state: State,
    now: DateTime<Utc>,
) -> Result<Moved, StoreError> {
    let Some(found) = placement(conn, id)? else { return Ok(Moved::Unknown) };
    if found.state == state {
        return Ok(Moved::AlreadyThere);
    }
    if !found.state.leads_to(state)
        || change_state(conn, id.uuid(), found.state.code(), state.code(), now)? == 0
    {
        return Ok(Moved::NotFrom(found.state));
    }
    if state == State::Cancelled {
        immersion::note_unplaced(conn, found.worker)?;
    }
    let payload = json!({ "state": state.code() });
    ::store::record(
        conn,
        &Fact { name: "placement.moved", subject: Some(id.uuid()), payload, recorded_at: now },
    )?;
    Ok(Moved::Done)
}
