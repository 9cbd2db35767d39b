//! What is lent in the demo: an exhibition whose tour of long ago is over and whose queue is new, one that travels now,
//! and means that are shared.

mod means;
mod now;
mod sites;
mod taboo;

use std::sync::Arc;

use ::store::{Conn, Db, SealKey, StoreError};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use post::Desk;
use vocabulary::id::{OrganizationId, SharedMeanId, TouringResourceId};
use web::Shell;

use crate::store::people::organization_name;
use crate::store::resources::count_resources;
use crate::store::unfit;

/// The source every identity of the demo is drawn from.
const SOURCE: &str = "demo";

/// « Sus au tabou », whose two copies went to fifteen sites.
pub fn taboo() -> TouringResourceId {
    TouringResourceId::from_source(SOURCE, "touring-resource", "sus-au-tabou")
}

/// The exhibition that travels now.
pub fn travelling() -> TouringResourceId {
    TouringResourceId::from_source(SOURCE, "touring-resource", "bien-chez-soi")
}

/// The shared minibus.
pub fn minibus() -> SharedMeanId {
    SharedMeanId::from_source(SOURCE, "shared-mean", "minibus")
}

/// Fills the demo once, after the directory's records and the members' mandates. Answers how many touring resources
/// there are.
///
/// # Errors
/// Those of the store.
pub fn fill(db: &Db, key: &SealKey, shell: &Arc<Shell>) -> Result<usize, StoreError> {
    let filling = Filling { key, shell, now: shell.clock.now() };
    db.write_now(|conn| {
        if count_resources(conn)? == 0 {
            taboo::fill(conn, &filling)?;
            now::fill(conn, &filling)?;
            means::fill(conn, &filling)?;
        }
        count_resources(conn).map(|count| usize::try_from(count).unwrap_or(0))
    })
}

/// What the demo is filled with.
struct Filling<'a> {
    key: &'a SealKey,
    shell: &'a Arc<Shell>,
    now: DateTime<Utc>,
}

impl Filling<'_> {
    /// What letters are written with at a moment.
    fn desk_at(&self, moment: DateTime<Utc>) -> Desk {
        Desk::new(self.key, self.shell, moment)
    }

    /// What letters are written with in the morning of a day.
    fn desk_on(&self, day: NaiveDate) -> Desk {
        self.desk_at(morning(day))
    }

    fn today(&self) -> NaiveDate {
        vocabulary::time::paris(self.now).date()
    }

    /// A day at a distance from today.
    fn day(&self, from_today: i64) -> NaiveDate {
        self.today() + TimeDelta::days(from_today)
    }
}

/// Nine in the morning, UTC.
fn morning(day: NaiveDate) -> DateTime<Utc> {
    day.and_hms_opt(9, 0, 0).map(|at| at.and_utc()).unwrap_or_default()
}

/// An organisation of the demo territory.
fn organization(slug: &str) -> OrganizationId {
    OrganizationId::from_source(SOURCE, "organization", slug)
}

/// An organisation of the demo territory, if the directory holds it.
fn known(conn: &mut Conn, slug: &str) -> Result<Option<OrganizationId>, StoreError> {
    let id = organization(slug);
    Ok(organization_name(conn, id.uuid())?.map(|_| id))
}

/// A text of the demo that the house refuses is a fault of the demo.
fn refused(what: impl std::fmt::Debug) -> StoreError {
    unfit("demo of lending", &format!("{what:?}"))
}
