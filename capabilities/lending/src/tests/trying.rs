//! A bench to try lending on: tables, a desk, an exhibition, and nobody who reads letters.

use std::sync::Arc;

use ::store::trial::TrialDb;
use ::store::{Conn, SealKey, StoreError};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use membership::trial::{self, beginning};
use post::Desk;
use vocabulary::codes::OrganizationKind;
use vocabulary::id::{CopyId, KitItemId, LoanRequestId, OrganizationId, TouringResourceId};
use web::{Clock, Shell};

use crate::{
    Condition, Credit, Inventory, KitItem, KitKind, NewRequest, NewStay, Origin, Perimeter, Refused, Site,
    SlotRule, TouringCopy, TouringResource, ask, offer, reserve,
};

/// Melun, Dammarie-les-Lys, and Marseille, which is a long way.
pub(super) const MELUN: &str = "77288";
pub(super) const FAR: &str = "13201";

/// What a test is made on.
pub(super) struct Bench<'a> {
    pub(super) db: &'a TrialDb,
    pub(super) key: SealKey,
    shell: Arc<Shell>,
}

/// Runs a test on SQLite, then on PostgreSQL where there is a server.
pub(super) fn on_benches(test: impl Fn(&Bench<'_>)) {
    let words = trial::words(&[("lending", crate::FRENCH, crate::ENGLISH)]);
    let shell = Arc::new(Shell::new(words, "Essai", "http://essai.example", Clock::new(beginning)));
    ::store::trial::both(&trial::schema(&[crate::ROOM]), |db| {
        let bench = Bench { db, key: SealKey::from_bytes([7; 32]), shell: Arc::clone(&shell) };
        test(&bench);
    });
}

/// A day.
pub(super) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day")
}

/// An organisation nobody knows.
pub(super) fn somebody(name: &str) -> OrganizationId {
    OrganizationId::from_source("essai", "organization", name)
}

/// A piece of a kit.
pub(super) fn piece(name: &str) -> KitItemId {
    KitItemId::from_source("essai", "item", name)
}

/// The copy with this label.
pub(super) fn copy(label: &str) -> CopyId {
    CopyId::from_source("essai", "copy", label)
}

/// Everything is there.
pub(super) fn whole() -> Inventory {
    ["affiche", "jeu"].into_iter().map(|name| (piece(name), Condition::Present)).collect()
}

/// Two copies, six weeks, nothing between two stays, for everybody.
pub(super) fn exhibition() -> TouringResource {
    let copy_of =
        |label: &str| TouringCopy { id: copy(label), label: label.to_owned(), home: somebody("prêteur") };
    let item = |name: &str, kind| KitItem {
        id: piece(name),
        name: name.to_owned(),
        kind,
        count: 1,
        credit: Credit::FirstName("Josiane".to_owned()),
        guide: String::new(),
        links: vec!["/fiches".to_owned()],
        file: None,
    };
    TouringResource {
        id: TouringResourceId::from_source("essai", "resource", "expo"),
        owner: somebody("prêteur"),
        name: "Expo".to_owned(),
        about: String::new(),
        rule: SlotRule { slot_days: 42, servicing_days: 0, km_per_day: 0 },
        transportable: true,
        perimeter: Perimeter::Everywhere,
        kit: vec![item("affiche", KitKind::Poster), item("jeu", KitKind::Game)],
        copies: vec![copy_of("A"), copy_of("B")],
    }
}

/// A request for the exhibition, at a site in Melun.
pub(super) fn request(name: &str) -> NewRequest {
    NewRequest {
        id: LoanRequestId::from_source("essai", "request", name),
        resource: exhibition().id,
        organization: Some(somebody(name)),
        site: Site::new(name, MELUN, OrganizationKind::SocialCentre),
        windows: Vec::new(),
        origin: Origin::Online,
        contact: String::new(),
    }
}

impl Bench<'_> {
    /// The house.
    pub(super) const fn shell(&self) -> &Arc<Shell> {
        &self.shell
    }

    /// What letters are written with now.
    pub(super) fn desk(&self) -> Desk {
        self.desk_at(beginning())
    }

    /// What letters are written with some minutes after the beginning.
    pub(super) fn desk_after(&self, minutes: i64) -> Desk {
        self.desk_at(beginning() + TimeDelta::minutes(minutes))
    }

    /// What letters are written with at a moment.
    pub(super) fn desk_at(&self, moment: DateTime<Utc>) -> Desk {
        Desk::new(&self.key, &self.shell, moment)
    }

    /// Writes, or the test fails.
    pub(super) fn write<T>(&self, write: impl Fn(&mut Conn) -> Result<T, StoreError>) -> T {
        self.db.write_now(write).expect("written")
    }

    /// Reads, or the test fails.
    pub(super) fn read<T>(&self, read: impl Fn(&mut Conn) -> Result<T, StoreError>) -> T {
        self.db.read_now(read).expect("read")
    }

    /// Offers an exhibition.
    pub(super) fn offers(&self, resource: &TouringResource) {
        self.write(|conn| offer(conn, &self.key, resource, beginning()));
    }

    /// Asks in this order, a minute apart.
    pub(super) fn asks(&self, names: &[&str]) {
        for (minute, name) in (0..).zip(names) {
            let desk = self.desk_after(minute);
            self.write(|conn| ask(conn, &desk, &request(name))).expect("taken");
        }
    }

    /// Sets a stay of six weeks.
    pub(super) fn reserves(
        &self,
        name: &str,
        copy: CopyId,
        start: NaiveDate,
    ) -> Result<vocabulary::id::BookingId, Refused> {
        let desk = self.desk();
        let new = NewStay { request: request(name).id, copy, start, days: 42 };
        self.write(|conn| reserve(conn, &desk, &new))
    }
}
