//! Everything the house holds about one person, room by room, and who looked at it.

pub(crate) mod portable;

use chrono::{DateTime, Months, NaiveDate, Utc};
use store::access::{self, AccessRow, Deed};
use store::{Conn, Held, Holding, Processing, SealKey, StoreError};
use uuid::Uuid;
use vocabulary::class::DataClass;
use vocabulary::id::AccountId;
use vocabulary::permission::Role;

/// How far back the journal of access is shown, in months.
const MONTHS_SHOWN: u32 = 12;
/// The most accesses shown, the latest first.
const MOST_ACCESSES: i64 = 1000;

/// What one room holds about a person.
#[derive(Debug, Clone)]
pub(crate) struct RoomHeld {
    /// The room.
    pub(crate) room: &'static str,
    /// What the room does with personal data.
    pub(crate) processing: &'static [Processing],
    /// What it holds about this person.
    pub(crate) held: Vec<Held>,
}

/// Who looked at a person's data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum By {
    /// The person.
    Oneself,
    /// The house, by itself.
    House,
    /// Another member.
    Member,
}

/// One access to a person's data, without the name of who acted: the journal is no report on a worker.
#[derive(Debug, Clone)]
pub(crate) struct Seen {
    pub(crate) at: DateTime<Utc>,
    pub(crate) by: By,
    pub(crate) role: Option<Role>,
    pub(crate) organization: String,
    pub(crate) class: DataClass,
    pub(crate) deed: Deed,
    pub(crate) purpose: String,
}

/// Everything about one person, in one picture of the data.
#[derive(Debug, Clone)]
pub(crate) struct Everything {
    pub(crate) rooms: Vec<RoomHeld>,
    pub(crate) seen: Vec<Seen>,
}

/// Asks every room what it holds about the person of this account, and the journal who looked at it.
pub(crate) fn everything(
    conn: &mut Conn,
    key: &SealKey,
    holdings: &[Holding],
    (account, now): (Uuid, DateTime<Utc>),
) -> Result<Everything, StoreError> {
    let mut rooms = Vec::new();
    for holding in holdings {
        let held = (holding.gather)(conn, key, account)?;
        rooms.push(RoomHeld { room: holding.room, processing: holding.processing, held });
    }
    let since = now.checked_sub_months(Months::new(MONTHS_SHOWN)).unwrap_or(now);
    let mut seen = Vec::new();
    for row in access::about(conn, account, MOST_ACCESSES)?.into_iter().filter(|row| row.at >= since) {
        seen.push(understood(conn, account, row)?);
    }
    Ok(Everything { rooms, seen })
}

fn understood(conn: &mut Conn, account: Uuid, row: AccessRow) -> Result<Seen, StoreError> {
    let by = match row.actor {
        None => By::House,
        Some(actor) if actor == account => By::Oneself,
        Some(_) => By::Member,
    };
    let role = match row.actor {
        Some(actor) if by == By::Member => role_of(conn, actor, (row.organization, row.at.date_naive()))?,
        _ => None,
    };
    let organization = match row.organization {
        Some(organization) => crate::store::organization_name(conn, organization)?.unwrap_or_default(),
        None => String::new(),
    };
    Ok(Seen { at: row.at, by, role, organization, class: row.class, deed: row.deed, purpose: row.purpose })
}

/// What the one who acted was that day, to the organisation acted for, or to the network.
fn role_of(
    conn: &mut Conn,
    actor: Uuid,
    (organization, day): (Option<Uuid>, NaiveDate),
) -> Result<Option<Role>, StoreError> {
    let account = AccountId::from(actor);
    if let Some(organization) = organization {
        let mandates = membership::mandates_of(conn, account, day)?;
        let there = mandates.iter().find(|mandate| mandate.organization.uuid() == organization);
        return Ok(there.and_then(|mandate| mandate.roles().first().copied()));
    }
    let roles = membership::network_roles_of(conn, account, day)?;
    Ok(roles.first().map(|held| held.role.role()))
}
