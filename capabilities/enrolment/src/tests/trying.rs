//! A small house in which people sign up, wait and open their letters.

use std::ops::Deref;
use std::sync::Arc;

use ::action::demo::{self, BALADES_SEASON, action};
use ::action::{Beginning, By, Carrier, Contact, Domain, Essentials, NewAction, Unit};
use ::store::{Conn, StoreError};
use axum::http::StatusCode;
use chrono::TimeDelta;
use membership::trial::{self, Answer as Page, Town, Tried, between};
use post::Desk;
use session::{Kind, NewSession, Place, Plan};
use vocabulary::id::{ActionSessionId, CollectiveActionId, EnrolmentId};
use vocabulary::time::paris;

use crate::rule::{Places, Rule, Scope, Way};
use crate::ruling::set_rule;
use crate::store::entries::{EntryRow, entries_of};
use crate::{Enrolments, Round, hourly, paths, places};

/// A small house with this room open in it.
pub(super) struct House(Town);

impl Deref for House {
    type Target = Town;

    fn deref(&self) -> &Town {
        &self.0
    }
}

/// Runs a test in a house with one action, on SQLite, then on PostgreSQL where there is a server.
pub(super) fn in_houses(test: impl Fn(&House)) {
    each(|house| {
        house.write(declare_season);
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
            ("enrolment", crate::FRENCH, crate::ENGLISH),
        ],
        doors: crate::DOORS,
        open: &|db, key, shell| {
            crate::routes().with_state(Enrolments::new(db.clone(), key.clone(), Arc::clone(shell)))
        },
    };
    let schema = trial::schema(&[::action::ROOM, session::ROOM, crate::ROOM]);
    ::store::trial::both(&schema, |db| test(&House(Town::over(db, &tried))));
}

/// One action, so that a house is quickly built.
fn declare_season(conn: &mut Conn) -> Result<(), StoreError> {
    declare(conn, season())
}

/// Declares an action like the one of every house.
pub(super) fn declare(conn: &mut Conn, id: CollectiveActionId) -> Result<(), StoreError> {
    let unit = Unit { id: demo::unit(1), name: "MDS 1".to_owned(), rank: 1, communes: Vec::new() };
    ::action::keep_unit(conn, &unit)?;
    let contact = Contact {
        role: "accueil".to_owned(),
        phone: String::new(),
        mail: "accueil.mds@essai.example".to_owned(),
    };
    let essentials = Essentials {
        title: "Balades en scène".to_owned(),
        domain: Domain::LeisureAndCulture,
        unit: unit.id,
        starts_on: paris(trial::beginning()).date(),
        ends_on: None,
        contact,
    };
    let new = NewAction {
        id,
        essentials,
        carrier: Carrier::Organization(trial::organization("mds-demo")),
        beginning: Beginning::Preparing,
        since: None,
    };
    let by = By { account: None, now: trial::beginning() };
    let declared = ::action::declare(conn, &new, by)?;
    assert!(declared.kept().is_some(), "the action is declared");
    Ok(())
}

/// The action that is signed up for here, carried by « mds-demo ».
pub(super) fn season() -> CollectiveActionId {
    action(BALADES_SEASON)
}

/// A rule with so many seats.
pub(super) fn rule(way: Way, seats: u16) -> Rule {
    Rule { action: season(), way, capacity: Some(seats), opens_on: None, closes_on: None, asks_coming: false }
}

impl House {
    /// Says how one signs up.
    pub(super) fn rules(&self, rule: &Rule) -> bool {
        self.does(|conn, desk| set_rule(conn, desk, rule))
    }

    /// Plans a date of two hours, so many days from now.
    pub(super) fn plans(&self, number: u128, days: i64) -> ActionSessionId {
        let id = ActionSessionId::from(uuid::Uuid::from_u128(number));
        let starts = self.now() + TimeDelta::days(days);
        let plan = Plan {
            starts,
            ends: starts + TimeDelta::hours(2),
            title: String::new(),
            place: Place::default(),
            kind: Kind::Ordinary,
            capacity: None,
        };
        let new = NewSession { id, part_of: None, plan, from_rule: false };
        let now = self.now();
        self.write(|conn| session::plan(conn, season(), std::slice::from_ref(&new), now));
        id
    }

    /// Says for which ages the action is.
    pub(super) fn is_for(&self, ages: &[::action::Age]) {
        let by = By { account: None, now: self.now() };
        self.write(|conn| {
            let action = ::action::action(conn, season())?.expect("the action");
            let mut said = ::action::Change::said_by(&action, ::action::Section::Audience);
            if let ::action::Change::Audience { ages: said, .. } = &mut said {
                *said = ages.iter().copied().collect();
            }
            ::action::change(conn, season(), action.revision, &said, by)
        });
    }

    /// The action comes to another state today.
    pub(super) fn becomes(&self, state: ::action::State) {
        let by = By { account: None, now: self.now() };
        let since = ::action::StateDay::day(by.today());
        self.write(|conn| ::action::move_to(conn, season(), (state, since), "", by));
    }

    /// Writes, as the pages do.
    pub(super) fn does<T>(&self, act: impl Fn(&mut Conn, &Desk) -> Result<T, StoreError>) -> T {
        let desk = Desk::new(&self.key, &self.shell, self.now());
        self.write(|conn| act(conn, &desk))
    }

    /// Signs up on the page, as anybody does; answers with the address of her own page.
    pub(super) fn signs_up(&self, name: &str, contact: &str, seats: &str) -> String {
        let sent = self.sends(&paths::sign_up(season(), None), "", (name, contact, seats), &[]);
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        assert!(sent.to.starts_with("/inscription/"), "{}", sent.to);
        sent.to
    }

    /// Sends the form of a sign-up as it was drawn, with more fields.
    pub(super) fn sends(
        &self,
        path: &str,
        cookie: &str,
        (name, contact, seats): (&str, &str, &str),
        more: &[(&str, &str)],
    ) -> Page {
        let form = self.get(path, cookie).body;
        let id = between(&form, "name=\"id\" value=\"", "\"").expect("an identity");
        let mut fields = vec![("id", id.as_str()), ("nom", name), ("contact", contact), ("places", seats)];
        fields.extend(more);
        self.post(path, cookie, &fields)
    }

    /// Presses a button of her own page.
    pub(super) fn presses(&self, page: &str, act: &str) -> Page {
        self.post(page, "", &[("act", act)])
    }

    /// What is left.
    pub(super) fn places(&self) -> Places {
        let now = self.now();
        self.read(|conn| places(conn, Scope::series(season()), now))
    }

    /// Everybody on the list of the series.
    pub(super) fn entries(&self) -> Vec<EntryRow> {
        self.read(|conn| entries_of(conn, season().uuid()))
    }

    /// The round of the house.
    pub(super) fn round(&self) -> Round {
        self.run(hourly(&self.db, &self.key, &self.shell)).expect("a round")
    }

    /// The letters that come back as nobody is there: those not among these.
    pub(super) fn returns_all_but(&self, known: &[uuid::Uuid]) {
        for id in self.read(letters).into_iter().filter(|id| !known.contains(id)) {
            let report = format!(
                "From: MAILER-DAEMON@autre.example\r\nContent-Type: multipart/report; report-type=delivery-status; \
                 boundary=x\r\n\r\n--x\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; \
                 autre.example\r\n\r\nFinal-Recipient: rfc822;x@autre.example\r\nAction: failed\r\nStatus: \
                 5.1.1\r\n\r\n--x\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: \
                 <{}@essai.example>\r\n\r\n--x--\r\n",
                id.simple()
            );
            let noted = post::note_bounce(&self.db, report.as_bytes(), self.now()).expect("a report");
            assert_eq!(noted, post::Bounce::Noted(id.into()));
        }
    }

    /// The first on the list of the series.
    pub(super) fn entries_first(&self) -> EnrolmentId {
        self.entries()[0].id.into()
    }
}

store::sql! {
    /// How many letters were written.
    pub(super) fn count_letters() -> One<i64> = "select count(*) from letter";
    /// A name whose seal no key opens.
    pub(super) fn spoil(id: uuid::Uuid, name: &[u8]) -> Affected =
        "update enrolment_entry set name_sealed = $2 where id = $1";
    /// Every letter.
    pub(super) fn letters() -> Vec<uuid::Uuid> = "select id from letter order by id";
    /// How many people were oriented to an action.
    pub(super) fn referrals_of(id: uuid::Uuid) -> One<i64> = "select referrals from action_record where id = $1";
}
