//! Who works with whom in the demo: the same each time, at a distance from today.

mod articulations;
mod assemblies;
mod relations;

use ::store::{Conn, Db, SealKey, StoreError};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use vocabulary::id::OrganizationId;

use crate::store::relations::count_relations;
use directory::OrganizationNames;

/// The source every identity of the demo is drawn from.
const SOURCE: &str = "demo";

/// What the demo is filled with.
struct Filling<'a> {
    names: OrganizationNames,
    now: DateTime<Utc>,
    key: &'a SealKey,
}

impl Filling<'_> {
    /// An organisation of the demo territory, if the directory holds it.
    fn organization(&self, slug: &str) -> Option<OrganizationId> {
        let id = OrganizationId::from_source(SOURCE, "organization", slug);
        Some(id).filter(|id| self.names.knows(*id))
    }

    fn today(&self) -> NaiveDate {
        vocabulary::time::paris(self.now).date()
    }

    /// A day at a distance from today.
    fn day(&self, from_today: i64) -> NaiveDate {
        self.today() + TimeDelta::days(from_today)
    }

    /// A moment some days ago.
    fn ago(&self, days: i64) -> DateTime<Utc> {
        self.now - TimeDelta::days(days)
    }
}

/// Fills the demo once, after the directory's records and the members' mandates. What names an organisation that is
/// not there is left out. Answers how many relations there are.
///
/// # Errors
/// Those of the store.
pub fn fill(db: &Db, key: &SealKey, now: DateTime<Utc>) -> Result<usize, StoreError> {
    db.write_now(|conn| {
        if count_relations(conn)? == 0 {
            let names = OrganizationNames::read(conn)?;
            fill_all(conn, &Filling { names, now, key })?;
        }
        count_relations(conn).map(|count| usize::try_from(count).unwrap_or(0))
    })
}

fn fill_all(conn: &mut Conn, filling: &Filling<'_>) -> Result<(), StoreError> {
    relations::fill(conn, filling)?;
    articulations::fill(conn, filling)?;
    assemblies::fill(conn, filling)
}
