//! A fresh database with the tables of this room, and small actions to put into it.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use store::{Conn, Db, Schema, StoreError};
use vocabulary::id::{OrganizationId, TerritoryUnitId};

use crate::change::By;
use crate::collective_action::{Carrier, CollectiveAction, Contact, Essentials};
use crate::declaring::{Beginning, NewAction};
use crate::lists::Domain;
use crate::reference::Unit;
use crate::{demo, keep_unit};

/// 2026-11-22, ten in the morning in Paris.
pub(crate) fn now() -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::seconds(1_795_338_000)
}

/// Nobody in particular, some minutes after the beginning.
pub(crate) fn by(minutes: i64) -> By {
    By { account: None, now: now() + TimeDelta::minutes(minutes) }
}

pub(crate) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day")
}

pub(crate) fn organization(slug: &str) -> OrganizationId {
    OrganizationId::from_source("demo", "organization", slug)
}

/// The unit of small actions.
pub(crate) fn unit() -> TerritoryUnitId {
    demo::unit(1)
}

pub(crate) fn essentials(title: &str) -> Essentials {
    Essentials {
        title: title.to_owned(),
        domain: Domain::SocialTies,
        unit: unit(),
        starts_on: day(2026, 12, 3),
        ends_on: None,
        contact: Contact { role: "Accueil".to_owned(), ..Contact::default() },
    }
}

pub(crate) fn new_action(name: &str) -> NewAction {
    NewAction {
        id: demo::action(name),
        essentials: essentials(name),
        carrier: Carrier::Organization(organization("mds-demo")),
        beginning: Beginning::Preparing,
        since: None,
    }
}

/// An action of which nothing but the five things is known.
pub(crate) fn bare(name: &str) -> CollectiveAction {
    crate::declaring::bare(&new_action(name), by(0))
}

/// Runs a test over a fresh database with one unit, on SQLite, then on PostgreSQL where there is a server.
pub(crate) fn in_houses(test: impl Fn(&Db)) {
    store::trial::both(&Schema::new([crate::ROOM], now()), |db| {
        let unit = Unit { id: unit(), name: "MDS 1".to_owned(), rank: 1, communes: Vec::new() };
        try_write(db, |conn| keep_unit(conn, &unit));
        test(db);
    });
}

pub(crate) fn try_write<T: Send + 'static>(db: &Db, work: impl Fn(&mut Conn) -> Result<T, StoreError>) -> T {
    db.write_now(|conn| work(conn)).expect("written")
}

/// How many facts of a name there are.
pub(crate) fn facts_named(db: &Db, name: &str) -> usize {
    let facts = db.read_now(|conn| store::facts_after(conn, 0, 1_000)).expect("facts");
    facts.iter().filter(|fact| fact.name == name).count()
}
