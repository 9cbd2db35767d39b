//! Whether a record is current: born, retired, revived, archived; what is gone, and why.

use chrono::{DateTime, Months, NaiveDate, Utc};
use serde_json::json;
use store::{Conn, StoreError};
use uuid::Uuid;
use vocabulary::refusal::personal_number;
use vocabulary::time::paris;

use crate::author::{Author, Channel};
use crate::freshness::next_due;
use crate::kept::{Dates, Kept, handle};
use crate::location::Location;
use crate::organization::Organization;
use crate::record_action::{RecordAction, tell};
use crate::revising::{Change, keep_change};
use crate::section::{RecordKey, RecordKind, Section};
use crate::service::Service;
use crate::shown::standing;
use crate::store::departures::{self, DepartureRow};
use crate::store::records::{self, Record};
use crate::store::{assurances, walks};
use crate::thresholds::thresholds;

/// Whether a record is current.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Life {
    /// It is found.
    Current,
    /// Silent for so long that it was put away, that day.
    Archived(NaiveDate),
    /// Its organisation said it exists no longer, or its source no longer has it, since that day.
    Gone(NaiveDate),
    /// Another record stands for it.
    MergedInto(RecordKey),
}

/// Why a record is no longer found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GoneWhy {
    /// Somebody said it exists no longer.
    Retired,
    /// Nobody spoke of it for so long that it was put away.
    Archived,
    /// Another record stands for it.
    Merged(Uuid),
    /// Its source no longer has it.
    Vanished,
}

impl GoneWhy {
    /// The code it is kept and told by.
    pub fn code(self) -> &'static str {
        match self {
            GoneWhy::Retired => "retired",
            GoneWhy::Archived => "archived",
            GoneWhy::Merged(_) => "merged",
            GoneWhy::Vanished => "vanished",
        }
    }

    /// The reason of this code; the record that stands for the other is part of one of them.
    pub fn from_code(code: &str, survivor: Option<Uuid>) -> Option<GoneWhy> {
        match (code, survivor) {
            ("retired", _) => Some(GoneWhy::Retired),
            ("archived", _) => Some(GoneWhy::Archived),
            ("merged", Some(survivor)) => Some(GoneWhy::Merged(survivor)),
            ("vanished", _) => Some(GoneWhy::Vanished),
            _ => None,
        }
    }
}

/// A record that is no longer found, as harvesters are told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gone {
    /// Which record.
    pub key: RecordKey,
    /// The lasting part of its address.
    pub handle: String,
    /// When it left.
    pub on: DateTime<Utc>,
    /// Why.
    pub why: GoneWhy,
}

/// Who does something to a record, by which way, when.
#[derive(Clone, Copy, Debug)]
pub struct Act<'a> {
    /// Who.
    pub by: &'a Author,
    /// By which way.
    pub channel: Channel,
    /// When.
    pub now: DateTime<Utc>,
}

/// « N'existe plus »: the page stays with a banner, the record leaves the results, harvesters are told. The services
/// of an organisation leave with it. Says whether the record was current.
pub fn retire(conn: &mut Conn, key: RecordKey, reason: &str, act: Act<'_>) -> Result<bool, StoreError> {
    let Some(standing) = standing(conn, key)? else { return Ok(false) };
    if standing.dates.gone_on.is_some() || standing.read_only || personal_number(reason).is_some() {
        return Ok(false);
    }
    let reason: String = reason.trim().chars().take(LONGEST_REASON).collect();
    let mut leaving = vec![(key, None)];
    if key.kind == RecordKind::Organization {
        let services = records::services_of(conn, key.id)?;
        let current = services.into_iter().filter(|kept| kept.dates.gone_on.is_none());
        leaving.extend(current.map(|kept| (RecordKey::service(kept.id), Some(key.id))));
    }
    for (record, along_with) in &leaving {
        let parting =
            Parting { record: *record, why: GoneWhy::Retired, note: &reason, along_with: *along_with };
        part(conn, &parting, act.now)?;
        let change = Change { record: *record, action: RecordAction::Retired, deltas: &[] };
        keep_change(conn, &change, act)?;
    }
    for (record, _) in &leaving {
        tell(conn, RecordAction::Retired, *record, json!({}), act.now)?;
    }
    Ok(true)
}

/// The longest reason kept, in characters.
const LONGEST_REASON: usize = 300;

/// Brings back a record that was retired, archived or gone from its source, with the services that left with it. From
/// then on no import writes over it. Says whether there was anything to bring back.
pub fn revive(conn: &mut Conn, key: RecordKey, act: Act<'_>) -> Result<bool, StoreError> {
    let Some(standing) = standing(conn, key)? else { return Ok(false) };
    let absorbed = departures::departure_of(conn, key.id)?.is_some_and(|row| row.survivor_id.is_some());
    if standing.dates.gone_on.is_none() || standing.read_only || absorbed {
        return Ok(false);
    }
    let mut returning = vec![key];
    for row in departures::departed_with(conn, key.id)? {
        let kind = RecordKind::from_code(&row.record_kind);
        returning.extend(kind.map(|kind| RecordKey { kind, id: row.record_id }));
    }
    for record in &returning {
        departures::set_gone_on(conn, *record, None, act.now)?;
        departures::set_decided(conn, *record, act.now)?;
        departures::forget_departure(conn, record.id)?;
        let change = Change { record: *record, action: RecordAction::Revived, deltas: &[] };
        keep_change(conn, &change, act)?;
    }
    for record in &returning {
        tell(conn, RecordAction::Revived, *record, json!({}), act.now)?;
    }
    Ok(true)
}

/// A new service, born here. What it says has been checked by who proposes it. It is confirmed where its own
/// organisation describes it, and there only.
pub fn open_service(conn: &mut Conn, id: Uuid, service: &Service, act: Act<'_>) -> Result<(), StoreError> {
    open(conn, id, service, act)
}

/// A new organisation, born here.
pub fn open_organization(
    conn: &mut Conn,
    id: Uuid,
    organization: &Organization,
    act: Act<'_>,
) -> Result<(), StoreError> {
    open(conn, id, organization, act)
}

/// A new place, born here.
pub fn open_location(conn: &mut Conn, id: Uuid, location: &Location, act: Act<'_>) -> Result<(), StoreError> {
    open(conn, id, location, act)
}

/// A record that its own organisation describes is born confirmed. One that somebody else describes is born without a
/// date: its organisation has said nothing yet.
fn open<T: Record + Clone>(conn: &mut Conn, id: Uuid, says: &T, act: Act<'_>) -> Result<(), StoreError> {
    let record = RecordKey { kind: T::RECORD, id };
    let mut dates = Dates { edited_at: Some(act.now), ..Dates::unconfirmed(act.now) };
    let today = paris(act.now).date();
    if act.by.owns {
        dates.assured_on = Some(today);
        dates.assurer = Some(act.by.shown.clone());
        dates.next_due_on = next_due(Some(today), &thresholds(conn)?);
    }
    let kept = Kept { id, says: says.clone(), origin: None, dates };
    records::insert_all(conn, &[&kept])?;
    if act.by.owns {
        let confirmed = assurances::confirmed(Section::of(T::RECORD), today, act.by, act.channel);
        assurances::keep_sections(conn, &[(record, confirmed)])?;
    }
    let change = Change { record, action: RecordAction::Opened, deltas: &[] };
    let revision = keep_change(conn, &change, act)?;
    tell(conn, RecordAction::Opened, record, json!({ "revision": revision }), act.now)
}

/// The most records one round puts away: the rest is for the next one, so that nobody waits for long.
const ARCHIVED_AT_ONCE: i64 = 1_000;

/// What stands for the date of a record whose source gives none: it is as young as the last import of that source.
const UNDATED: DateTime<Utc> = DateTime::<Utc>::UNIX_EPOCH;

/// Puts away what nobody spoke of for the months the thresholds say: neither confirmed, nor edited, nor changed by its
/// source. Organisations and places only once nothing is given there any more. Run once a day.
pub fn archive_silent(
    conn: &mut Conn,
    today: NaiveDate,
    now: DateTime<Utc>,
) -> Result<Vec<RecordKey>, StoreError> {
    let months = Months::new(thresholds(conn)?.archive_months.into());
    let (Some(day), Some(moment)) = (today.checked_sub_months(months), now.checked_sub_months(months)) else {
        return Ok(Vec::new());
    };
    let services = walks::silent_services(conn, day, moment, ARCHIVED_AT_ONCE, UNDATED)?;
    let mut records = archive(conn, services.into_iter().map(RecordKey::service), now)?;
    let organizations = walks::silent_organizations(conn, day, moment, ARCHIVED_AT_ONCE, UNDATED)?;
    records.extend(archive(conn, organizations.into_iter().map(RecordKey::organization), now)?);
    let locations = walks::silent_locations(conn, day, moment, ARCHIVED_AT_ONCE, UNDATED)?;
    records.extend(archive(conn, locations.into_iter().map(RecordKey::location), now)?);
    for record in &records {
        tell(conn, RecordAction::Archived, *record, json!({}), now)?;
    }
    Ok(records)
}

fn archive(
    conn: &mut Conn,
    records: impl Iterator<Item = RecordKey>,
    now: DateTime<Utc>,
) -> Result<Vec<RecordKey>, StoreError> {
    let mut archived = Vec::new();
    for record in records {
        part(conn, &Parting { record, why: GoneWhy::Archived, note: "", along_with: None }, now)?;
        archived.push(record);
    }
    Ok(archived)
}

/// A record leaving.
pub(crate) struct Parting<'a> {
    pub(crate) record: RecordKey,
    pub(crate) why: GoneWhy,
    pub(crate) note: &'a str,
    pub(crate) along_with: Option<Uuid>,
}

fn part(conn: &mut Conn, parting: &Parting<'_>, now: DateTime<Utc>) -> Result<(), StoreError> {
    departures::set_gone_on(conn, parting.record, Some(paris(now).date()), now)?;
    let row = DepartureRow {
        record_id: parting.record.id,
        record_kind: parting.record.kind.code().to_owned(),
        left_at: now,
        why: parting.why.code().to_owned(),
        note: parting.note.to_owned(),
        along_with: parting.along_with,
        survivor_id: None,
        merge_id: None,
    };
    departures::set_departure(conn, &row)
}

/// What left since a moment, the earliest first. Records that left are never deleted.
pub fn gone_since(conn: &mut Conn, since: DateTime<Utc>, limit: i64) -> Result<Vec<Gone>, StoreError> {
    let gone = |row: DepartureRow| {
        let kind = RecordKind::from_code(&row.record_kind)?;
        let why = GoneWhy::from_code(&row.why, row.survivor_id)?;
        let key = RecordKey { kind, id: row.record_id };
        Some(Gone { key, handle: handle(key.id), on: row.left_at, why })
    };
    Ok(departures::departures_since(conn, since, limit)?.into_iter().filter_map(gone).collect())
}

#[cfg(test)]
mod tests;
