//! Walks over all current records, for exports, programs and counts.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate};
use store::{Conn, StoreError};
use uuid::Uuid;
use vocabulary::codes::LegalFamily;

use crate::freshness::Freshness;
use crate::kept::{Dates, Kept};
use crate::location::Location;
use crate::organization::Organization;
use crate::service::Service;
use crate::store::records::{self, from_row};
use crate::store::{departures, walks};
use crate::thresholds::thresholds;

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
