//! Walks over all current records, for exports, programs and counts.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use store::{Conn, StoreError};
use uuid::Uuid;
use vocabulary::codes::LegalFamily;

use crate::freshness::Freshness;
use crate::kept::{Dates, Kept};
use crate::location::Location;
use crate::organization::Organization;
use crate::section::{RecordKey, RecordKind};
use crate::service::Service;
use crate::store::records::{self, from_row};
use crate::store::{departures, walks};
use crate::thresholds::thresholds;

/// Which page of the records.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Paging {
    /// What follows this identifier; from the start without one.
    pub after: Option<Uuid>,
    /// How many at most.
    pub limit: u32,
    /// How many to pass over first, for those who ask for a page by its number.
    pub skip: u64,
    /// Only what changed after this moment; confirming is no change.
    pub modified_after: Option<DateTime<Utc>>,
}

impl Paging {
    fn bounds(&self) -> (Uuid, i64, i64) {
        let skip = i64::try_from(self.skip).unwrap_or(i64::MAX);
        (self.after.unwrap_or_default(), i64::from(self.limit), skip)
    }
}

/// How many records are in each state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FreshnessCount {
    /// Confirmed not long ago.
    pub fresh: u32,
    /// To be confirmed.
    pub to_confirm: u32,
    /// Stale.
    pub stale: u32,
    /// In doubt.
    pub doubtful: u32,
    /// Never confirmed here.
    pub never: u32,
}

impl FreshnessCount {
    /// One more record in this state.
    pub fn add(&mut self, state: Freshness) {
        let count = match state {
            Freshness::Fresh => &mut self.fresh,
            Freshness::ToConfirm => &mut self.to_confirm,
            Freshness::Stale => &mut self.stale,
            Freshness::Doubtful => &mut self.doubtful,
            Freshness::NeverConfirmed => &mut self.never,
        };
        *count += 1;
    }

    /// How many there are in all.
    pub fn total(&self) -> u32 {
        self.fresh + self.to_confirm + self.stale + self.doubtful + self.never
    }
}

/// Every current organisation, by identifier.
pub fn each_organization(
    conn: &mut Conn,
    visit: &mut dyn FnMut(Kept<Organization>),
) -> Result<(), StoreError> {
    walks::each_current_organization(conn, |row| {
        visit(from_row(row)?);
        Ok(())
    })
}

/// Every current place, by identifier. Hidden places are among them: show them through [`Location::shown`].
pub fn each_location(conn: &mut Conn, visit: &mut dyn FnMut(Kept<Location>)) -> Result<(), StoreError> {
    walks::each_current_location(conn, |row| {
        visit(from_row(row)?);
        Ok(())
    })
}

/// Every current service, by identifier.
pub fn each_service(conn: &mut Conn, visit: &mut dyn FnMut(Kept<Service>)) -> Result<(), StoreError> {
    walks::each_current_service(conn, |row| {
        visit(from_row(row)?);
        Ok(())
    })
}

/// A page of the current organisations, by identifier.
pub fn page_of_organizations(
    conn: &mut Conn,
    paging: &Paging,
) -> Result<Vec<Kept<Organization>>, StoreError> {
    let (after, limit, skip) = paging.bounds();
    let rows = match paging.modified_after {
        Some(since) => walks::page_of_organizations_since(conn, after, limit, skip, since)?,
        None => walks::page_of_organizations(conn, after, limit, skip)?,
    };
    rows.into_iter().map(from_row).collect()
}

/// A page of the current places, by identifier.
pub fn page_of_locations(conn: &mut Conn, paging: &Paging) -> Result<Vec<Kept<Location>>, StoreError> {
    let (after, limit, skip) = paging.bounds();
    let rows = match paging.modified_after {
        Some(since) => walks::page_of_locations_since(conn, after, limit, skip, since)?,
        None => walks::page_of_locations(conn, after, limit, skip)?,
    };
    rows.into_iter().map(from_row).collect()
}

/// A page of the current services, by identifier.
pub fn page_of_services(conn: &mut Conn, paging: &Paging) -> Result<Vec<Kept<Service>>, StoreError> {
    let (after, limit, skip) = paging.bounds();
    let rows = match paging.modified_after {
        Some(since) => walks::page_of_services_since(conn, after, limit, skip, since)?,
        None => walks::page_of_services(conn, after, limit, skip)?,
    };
    rows.into_iter().map(from_row).collect()
}

/// How many current organisations there are, or how many changed after a moment.
pub fn count_organizations(conn: &mut Conn, after: Option<DateTime<Utc>>) -> Result<u64, StoreError> {
    let count = match after {
        Some(after) => walks::count_organizations_since(conn, after)?,
        None => walks::count_organizations(conn)?,
    };
    Ok(count.unsigned_abs())
}

/// How many current places there are, or how many changed after a moment.
pub fn count_locations(conn: &mut Conn, after: Option<DateTime<Utc>>) -> Result<u64, StoreError> {
    let count = match after {
        Some(after) => walks::count_locations_since(conn, after)?,
        None => walks::count_locations(conn)?,
    };
    Ok(count.unsigned_abs())
}

/// How many current services there are, or how many changed after a moment.
pub fn count_services(conn: &mut Conn, after: Option<DateTime<Utc>>) -> Result<u64, StoreError> {
    let count = match after {
        Some(after) => walks::count_services_since(conn, after)?,
        None => walks::count_services(conn)?,
    };
    Ok(count.unsigned_abs())
}

/// An organisation, current or not.
pub fn organization(conn: &mut Conn, id: Uuid) -> Result<Option<Kept<Organization>>, StoreError> {
    records::find(conn, id)
}

/// A place, current or not.
pub fn location(conn: &mut Conn, id: Uuid) -> Result<Option<Kept<Location>>, StoreError> {
    records::find(conn, id)
}

/// A service, current or not.
pub fn service(conn: &mut Conn, id: Uuid) -> Result<Option<Kept<Service>>, StoreError> {
    records::find(conn, id)
}

/// The current records that changed after a moment, the earliest change first. Confirming is no change.
pub fn records_changed_since(
    conn: &mut Conn,
    since: DateTime<Utc>,
    limit: i64,
) -> Result<Vec<(RecordKey, DateTime<Utc>)>, StoreError> {
    let key = |row: walks::ChangeRow| {
        let kind = RecordKind::from_code(&row.record_kind)?;
        Some((RecordKey { kind, id: row.id }, row.modified_at))
    };
    Ok(walks::changed_since(conn, since, limit)?.into_iter().filter_map(key).collect())
}

/// How many services are in each state, by family of their organisation and by commune (of their first place).
#[expect(clippy::type_complexity, reason = "family, commune, count: three columns of a table")]
pub fn freshness_counts(
    conn: &mut Conn,
    today: NaiveDate,
) -> Result<Vec<(Option<LegalFamily>, Option<String>, FreshnessCount)>, StoreError> {
    let thresholds = thresholds(conn)?;
    let mut families: HashMap<Uuid, LegalFamily> = HashMap::new();
    each_organization(conn, &mut |kept| {
        families.extend(kept.says.legal_family.map(|family| (kept.id, family)));
    })?;
    let mut communes: HashMap<Uuid, String> = HashMap::new();
    each_location(conn, &mut |kept| {
        if !kept.says.commune.is_empty() {
            communes.insert(kept.id, kept.says.commune);
        }
    })?;
    let mut counts: HashMap<(Option<LegalFamily>, Option<&str>), FreshnessCount> = HashMap::new();
    walks::ages(conn, |row| {
        let commune = row.location_id.and_then(|id| communes.get(&id)).map(String::as_str);
        let group = (families.get(&row.organization_id).copied(), commune);
        let dates = Dates {
            assured_on: row.assured_on,
            doubted_on: row.doubted_on,
            ..Dates::unconfirmed(DateTime::UNIX_EPOCH)
        };
        counts.entry(group).or_default().add(Freshness::on(today, &dates, &thresholds));
        Ok(())
    })?;
    let mut rows: Vec<_> = counts
        .into_iter()
        .map(|((family, commune), count)| (family, commune.map(str::to_owned), count))
        .collect();
    rows.sort_by(|a, b| (a.0.map(LegalFamily::code), &a.1).cmp(&(b.0.map(LegalFamily::code), &b.1)));
    Ok(rows)
}

/// Makes the records of a source read only, or editable again: a neighbour's are its own.
pub fn set_read_only(conn: &mut Conn, source: &str, read_only: bool) -> Result<(), StoreError> {
    if read_only {
        departures::insert_read_only(conn, source)
    } else {
        departures::delete_read_only(conn, source)
    }
}

#[cfg(test)]
mod tests;
