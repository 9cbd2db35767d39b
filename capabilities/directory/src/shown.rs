//! A record as forms, histories and exports of one need it.

use chrono::NaiveDate;
use serde_json::Value;
use store::{Conn, StoreError};
use vocabulary::id::OrganizationId;

use crate::author::Channel;
use crate::kept::{Dates, Kept, Origin, handle};
use crate::life::{GoneWhy, Life};
use crate::location::Location;
use crate::organization::Organization;
use crate::section::{RecordKey, RecordKind, Section};
use crate::service::Service;
use crate::store::assurances::sections_of;
use crate::store::damaged;
use crate::store::departures::{self, DepartureRow};
use crate::store::records::{self, Record};

/// When a section was confirmed.
#[derive(Clone, Debug, PartialEq)]
pub struct SectionDate {
    /// The section.
    pub section: Section,
    /// The day, if ever.
    pub assured_on: Option<NaiveDate>,
    /// By whom: an organisation or a function.
    pub assurer: Option<String>,
    /// By which way.
    pub channel: Option<Channel>,
}

/// A record with everything a form needs.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// Which record.
    pub key: RecordKey,
    /// The lasting part of its address.
    pub handle: String,
    /// Its name.
    pub name: String,
    /// The organisation that answers for it: itself, for an organisation.
    pub owner: Option<OrganizationId>,
    /// That organisation's name.
    pub owner_name: String,
    /// What it says, every field present.
    pub says: Value,
    /// Its dates.
    pub dates: Dates,
    /// When each section was confirmed.
    pub sections: Vec<SectionDate>,
    /// Where it comes from.
    pub origin: Option<Origin>,
    /// True when it belongs to a neighbour.
    pub read_only: bool,
    /// Whether it is current.
    pub life: Life,
}

/// The record.
pub fn shown(conn: &mut Conn, key: RecordKey) -> Result<Option<Shown>, StoreError> {
    match key.kind {
        RecordKind::Organization => {
            let found = records::find::<Organization>(conn, key.id)?;
            found.map(|kept| shown_of(conn, kept)).transpose()
        }
        RecordKind::Location => {
            let found = records::find::<Location>(conn, key.id)?;
            found.map(|kept| shown_of(conn, kept)).transpose()
        }
        RecordKind::Service => {
            let found = records::find::<Service>(conn, key.id)?;
            found.map(|kept| shown_of(conn, kept)).transpose()
        }
    }
}

/// The record at this lasting part of an address.
pub fn shown_by_handle(conn: &mut Conn, kind: RecordKind, handle: &str) -> Result<Option<Shown>, StoreError> {
    match kind {
        RecordKind::Organization => {
            let found = records::find_at::<Organization>(conn, handle)?;
            found.map(|kept| shown_of(conn, kept)).transpose()
        }
        RecordKind::Location => {
            let found = records::find_at::<Location>(conn, handle)?;
            found.map(|kept| shown_of(conn, kept)).transpose()
        }
        RecordKind::Service => {
            let found = records::find_at::<Service>(conn, handle)?;
            found.map(|kept| shown_of(conn, kept)).transpose()
        }
    }
}

/// The current records of an organisation: itself, its services, its places.
pub fn records_of(conn: &mut Conn, organization: OrganizationId) -> Result<Vec<Shown>, StoreError> {
    let id = organization.into();
    let mut shown = Vec::new();
    if let Some(kept) = records::find::<Organization>(conn, id)? {
        shown.push(shown_of(conn, kept)?);
    }
    for kept in records::services_of(conn, id)? {
        shown.push(shown_of(conn, kept)?);
    }
    for kept in records::locations_of(conn, id)? {
        shown.push(shown_of(conn, kept)?);
    }
    shown.retain(|record| record.life == Life::Current);
    Ok(shown)
}

fn shown_of<T: Record>(conn: &mut Conn, kept: Kept<T>) -> Result<Shown, StoreError> {
    let key = RecordKey { kind: T::RECORD, id: kept.id };
    let name = kept.says.name().to_owned();
    let owner = if T::RECORD == RecordKind::Organization { Some(kept.id) } else { kept.says.owner() };
    let owner_name = match owner {
        Some(id) if id == kept.id => name.clone(),
        Some(id) => records::find::<Organization>(conn, id)?.map(|owner| owner.says.name).unwrap_or_default(),
        None => String::new(),
    };
    Ok(Shown {
        key,
        handle: handle(kept.id),
        name,
        owner: owner.map(Into::into),
        owner_name,
        says: serde_json::to_value(&kept.says).map_err(|error| damaged(kept.id, &error))?,
        sections: sections_of(conn, key, &kept.dates)?,
        read_only: is_read_only(conn, kept.origin.as_ref())?,
        life: life_of(conn, key, &kept.dates)?,
        dates: kept.dates,
        origin: kept.origin,
    })
}

/// Whether a record is current, and if not, why.
pub(crate) fn life_of(conn: &mut Conn, key: RecordKey, dates: &Dates) -> Result<Life, StoreError> {
    let Some(day) = dates.gone_on else { return Ok(Life::Current) };
    let departure = departures::departure_of(conn, key.id)?;
    Ok(match departure {
        Some(DepartureRow { survivor_id: Some(id), .. }) => Life::MergedInto(RecordKey { id, ..key }),
        Some(departure) if departure.why == GoneWhy::Archived.code() => Life::Archived(day),
        _ => Life::Gone(day),
    })
}

/// Whether a record belongs to a neighbour.
pub(crate) fn is_read_only(conn: &mut Conn, origin: Option<&Origin>) -> Result<bool, StoreError> {
    match origin {
        Some(origin) => departures::read_only(conn, &origin.source).map(|found| found.is_some()),
        None => Ok(false),
    }
}

/// The dates of a record of whichever kind, and whether it is read only.
pub(crate) struct Standing {
    pub(crate) dates: Dates,
    pub(crate) read_only: bool,
}

/// How a record stands, without what it says.
pub(crate) fn standing(conn: &mut Conn, key: RecordKey) -> Result<Option<Standing>, StoreError> {
    let found = match key.kind {
        RecordKind::Organization => {
            records::find::<Organization>(conn, key.id)?.map(|kept| (kept.dates, kept.origin))
        }
        RecordKind::Location => {
            records::find::<Location>(conn, key.id)?.map(|kept| (kept.dates, kept.origin))
        }
        RecordKind::Service => records::find::<Service>(conn, key.id)?.map(|kept| (kept.dates, kept.origin)),
    };
    let Some((dates, origin)) = found else { return Ok(None) };
    Ok(Some(Standing { dates, read_only: is_read_only(conn, origin.as_ref())? }))
}
