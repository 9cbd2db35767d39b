//! A small house in which an action has ended, and what it left is kept.

use std::ops::Deref;
use std::sync::Arc;

use ::action::demo;
use ::action::{Beginning, By, Carrier, Contact, Domain, Essentials, NewAction, State, StateDay, Unit};
use ::store::{Conn, StoreError};
use chrono::{Days, NaiveDate, TimeDelta};
use membership::trial::{self, Answer, Town, Tried, between};
use session::{Headcount, Kind, NewSession, Place, Plan};
use uuid::Uuid;
use vocabulary::id::{ActionSessionId, CollectiveActionId, TestimonyId};
use vocabulary::time::paris;

use crate::keeping::{NewTrace, agree, keep};
use crate::lists::Way;
use crate::picture::Picture;
use crate::trace::{Consent, Credit, Uses};
use crate::{Outcomes, Shown, Use, paths, shown};

/// A telephone's picture, with its place in every corner a file has.
pub(super) const PLACED: &[u8] = include_bytes!("../picture/placed.jpg");

/// A small house with this room open in it.
pub(super) struct House(Town);

impl Deref for House {
    type Target = Town;

    fn deref(&self) -> &Town {
        &self.0
    }
}

/// Runs a test in a house with one action that has ended, on SQLite, then on PostgreSQL where there is a server.
pub(super) fn in_houses(test: impl Fn(&House)) {
    each(|house| {
        house.write(declare);
        test(house);
    });
}

/// Runs a test in a house with all actions of the demo.
pub(super) fn with_actions(test: impl Fn(&House)) {
    each(|house| {
        demo::fill(&house.db, trial::beginning()).expect("the demo's actions");
        test(house);
    });
}

fn each(test: impl Fn(&House)) {
    let tried = Tried {
        words: &[
            ("action", ::action::FRENCH, ::action::ENGLISH),
            ("session", session::FRENCH, session::ENGLISH),
            ("outcome", crate::FRENCH, crate::ENGLISH),
        ],
        doors: crate::DOORS,
        open: &|db, key, shell| {
            crate::routes().with_state(Outcomes::new(db.clone(), key.clone(), Arc::clone(shell)))
        },
    };
    let schema = trial::schema(&[::action::ROOM, session::ROOM, crate::ROOM]);
    ::store::trial::both(&schema, |db| test(&House(Town::over(db, &tried))));
}

/// The action of these tests, carried by « mds-demo ».
pub(super) fn walk() -> CollectiveActionId {
    demo::action("balade")
}

/// One action that took place last month and ended, with a date that eighteen people came to.
fn declare(conn: &mut Conn) -> Result<(), StoreError> {
    let unit = Unit { id: demo::unit(1), name: "MDS 1".to_owned(), rank: 1, communes: Vec::new() };
    ::action::keep_unit(conn, &unit)?;
    let now = trial::beginning();
    let starts_on = paris(now - TimeDelta::days(30)).date();
    let essentials = Essentials {
        title: "Balades en scène".to_owned(),
        domain: Domain::LeisureAndCulture,
        unit: unit.id,
        starts_on,
        ends_on: None,
        contact: Contact { role: "accueil".to_owned(), ..Contact::default() },
    };
    let new = NewAction {
        id: walk(),
        essentials,
        carrier: Carrier::Organization(trial::organization("mds-demo")),
        beginning: Beginning::Preparing,
        since: Some(StateDay::day(starts_on)),
    };
    let by = By { account: None, now };
    assert!(::action::declare(conn, &new, by)?.kept().is_some(), "declared");
    for (state, days) in [(State::Running, 20), (State::Ended, 10)] {
        let on = StateDay::day(paris(now - TimeDelta::days(days)).date());
        assert!(::action::move_to(conn, walk(), (state, on), "", by)?.kept().is_some(), "{state:?}");
    }
    come(conn)
}

fn come(conn: &mut Conn) -> Result<(), StoreError> {
    let now = trial::beginning();
    let id = ActionSessionId::from(Uuid::from_u128(1));
    let plan = Plan {
        starts: now - TimeDelta::days(15),
        ends: now - TimeDelta::days(15) + TimeDelta::hours(2),
        title: String::new(),
        place: Place::default(),
        kind: Kind::Ordinary,
        capacity: None,
    };
    let new = NewSession { id, part_of: None, plan, from_rule: false };
    session::plan(conn, walk(), &[new], now)?;
    session::count(conn, id, &Headcount { groups: Vec::new(), others: 18 }, now).map(drop)
}

/// An identity of these tests.
pub(super) fn id(number: u128) -> TestimonyId {
    TestimonyId::from(Uuid::from_u128(number))
}

impl House {
    /// The day it is.
    pub(super) fn today(&self) -> NaiveDate {
        paris(self.now()).date()
    }

    /// What may be shown in this use today.
    pub(super) fn shows(&self, used: Use) -> Vec<Shown> {
        let today = self.today();
        self.read(|conn| shown(conn, &self.key, walk(), used, today))
    }

    /// A consent to everything for so many days from today.
    pub(super) fn consent(&self, days: u64, uses: Uses) -> Consent {
        let until = self.today().checked_add_days(Days::new(days)).expect("a day");
        Consent { who: "Yasmina B.".to_owned(), way: Way::Spoken, given_on: self.today(), until, uses }
    }

    /// Keeps words.
    pub(super) fn keeps_words(&self, number: u128, words: &str, credit: Credit) {
        let new = NewTrace {
            id: id(number),
            action: walk(),
            words: words.to_owned(),
            credit,
            picture: None,
            faces: 0,
        };
        let now = self.now();
        assert!(self.write(|conn| keep(conn, &self.key, &new, now)));
    }

    /// Keeps a picture with so many recognisable people on it.
    pub(super) fn keeps_picture(&self, number: u128, faces: u8) {
        let picture = Picture::read(PLACED).expect("a picture");
        let new = NewTrace {
            id: id(number),
            action: walk(),
            words: String::new(),
            credit: Credit::Anonymous,
            picture: Some((picture, "Des gens jouent au croquet".to_owned())),
            faces,
        };
        let now = self.now();
        assert!(self.write(|conn| keep(conn, &self.key, &new, now)));
    }

    /// Somebody agrees to a part, with a secret made of both numbers.
    pub(super) fn agrees(&self, number: u128, part: u8, consent: &Consent) -> bool {
        let row = Uuid::from_u128(
            number * 100
                + u128::from(part)
                + u128::from(consent.until.to_epoch_days().unsigned_abs()) * 10_000,
        );
        let digest = web::secret::digest(&format!("{number}/{part}/{}", consent.until));
        self.write(|conn| agree(conn, &self.key, (id(number), part, row), consent, digest.clone()))
    }

    /// Sends the form of a page as it was drawn, with these fields.
    pub(super) fn sends(&self, path: &str, cookie: &str, fields: &[(&str, &str)]) -> Answer {
        let form = self.get(path, cookie).body;
        let drawn = between(&form, "name=\"id\" value=\"", "\"").unwrap_or_default();
        let mut all = vec![("id", drawn.as_str())];
        all.extend(fields);
        self.post(path, cookie, &all)
    }

    /// Sends the telephone's picture in.
    pub(super) fn sends_picture(&self, cookie: &str, faces: &str) -> Answer {
        let until = self.in_a_year();
        let form = self.get(&paths::photo(walk()), cookie).body;
        let drawn = between(&form, "name=\"id\" value=\"", "\"").expect("an identity");
        let fields = [
            ("id", drawn.as_str()),
            ("description", "Des gens jouent au croquet"),
            ("visages", faces),
            ("nomme", "anonymous"),
            ("accord", "spoken"),
            ("usages", "pages"),
            ("jusqu", until.as_str()),
        ];
        self.send_file(&paths::photo(walk()), cookie, &fields, ("photo", "IMG_2017.jpg", PLACED))
    }

    /// A day in a year, as forms send it.
    pub(super) fn in_a_year(&self) -> String {
        self.today().checked_add_days(Days::new(365)).expect("a day").to_string()
    }
}

/// Agreed to everything.
pub(super) const ALL: Uses = Uses { pages: true, print: true, exports: true };

store::sql! {
    /// How many letters were written.
    pub(super) fn count_letters() -> One<i64> = "select count(*) from letter";
    /// Addresses that no key opens.
    fn spoil_addresses(bytes: &[u8]) -> Affected = "update account set email_sealed = $1 where email_sealed is not null";
}

/// No address of an account can be read any more.
pub(super) fn spoil(conn: &mut Conn) -> Result<u64, StoreError> {
    spoil_addresses(conn, b"broken")
}
