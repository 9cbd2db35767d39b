//! A small house in which a worker of one organisation is placed at another's.

use std::ops::Deref;
use std::sync::Arc;

use ::store::{Room, row, sql};
use axum::http::StatusCode;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use membership::trial::{self, Town, Tried};
use placement::State;
use post::Desk;
use uuid::Uuid;
use vocabulary::id::{ImmersionId, OrganizationId, PlacementId};

use crate::day::Day;
use crate::{Returns, Round, daily};

/// Where the worker works.
pub(super) const EMPLOYER: &str = "ccas-melun";
/// What her team calls her: a function, as in the demo.
pub(super) const WORKER: &str = "assistante sociale 3";
/// Her mailbox.
const MAIL: &str = "as3@ccas.exemple.fr";

/// A small house with this room open in it.
pub(super) struct House(Town);

impl Deref for House {
    type Target = Town;

    fn deref(&self) -> &Town {
        &self.0
    }
}

const ROOMS: [Room; 7] = [
    upkeep::ROOM,
    address_book::ROOM,
    encounter::ROOM,
    minutes::ROOM,
    immersion::ROOM,
    placement::ROOM,
    crate::ROOM,
];

/// Runs a test in a house on SQLite, then on PostgreSQL where there is a server.
pub(super) fn in_houses(test: impl Fn(&House)) {
    let tried = Tried {
        words: &[
            ("upkeep", upkeep::FRENCH, upkeep::ENGLISH),
            ("minutes", minutes::FRENCH, minutes::ENGLISH),
            ("immersion", immersion::FRENCH, immersion::ENGLISH),
            ("placement", placement::FRENCH, placement::ENGLISH),
            ("returns", crate::FRENCH, crate::ENGLISH),
        ],
        doors: crate::DOORS,
        open: &|db, key, shell| {
            crate::routes().with_state(Returns::new(db.clone(), key.clone(), Arc::clone(shell)))
        },
    };
    ::store::trial::both(&trial::schema(&ROOMS), |db| test(&House(Town::over(db, &tried))));
}

impl House {
    /// What letters are written with now.
    pub(super) fn desk(&self) -> Desk {
        Desk::new(&self.key, &self.shell, self.now())
    }

    /// The round of the house.
    pub(super) fn round(&self) -> Round {
        self.run(daily(&self.db, &self.key, &self.shell)).expect("a round")
    }

    /// The day it is.
    pub(super) fn today(&self) -> NaiveDate {
        vocabulary::time::paris(self.now()).date()
    }

    /// The programme of the tests.
    pub(super) fn programme(&self) -> ImmersionId {
        ImmersionId::from_source("essai", "immersion", "1")
    }

    /// A worker placed at a host's in so many days, the programme made where there is none.
    pub(super) fn places(&self, number: u32, days: i64) -> PlacementId {
        let (programme, now) = (self.programme(), self.now());
        let id = PlacementId::from_source("essai", "placement", &number.to_string());
        let worker = Uuid::from_u128(u128::from(number) + 1_000);
        let day = self.today() + TimeDelta::days(days);
        let version = Uuid::from_u128(1);
        let mail = if number == 0 { "" } else { MAIL };
        let seal = |place, text: &str| ::store::sealing::seal_some(&self.key, place, worker, text);
        let (name, mail) = (seal("immersion_worker/name", WORKER), seal("immersion_worker/mail", mail));
        let row = WorkerRow {
            id: worker,
            programme: programme.uuid(),
            organization: self.employer().uuid(),
            work: "assistante sociale".to_owned(),
            name_sealed: name.expect("sealed"),
            mail_sealed: mail.expect("sealed"),
            anywhere: true,
            missed_out: false,
            added_at: now,
        };
        let placed = PlacedRow {
            id: id.uuid(),
            programme: programme.uuid(),
            version,
            worker,
            organization: self.employer().uuid(),
            host: self.host().uuid(),
            offer: Uuid::from_u128(2),
            service: "Accueil de jour".to_owned(),
            day,
            state: State::Proposed.code().to_owned(),
            changed_at: now,
        };
        self.write(|conn| {
            begin_programme(conn, programme.uuid(), self.today(), self.today() + TimeDelta::days(30), now)?;
            begin_version(conn, version, programme.uuid(), &serde_json::json!({}), now)?;
            insert_worker(conn, &row)?;
            insert_placed(conn, &placed)
        });
        id
    }

    /// Where the worker works.
    pub(super) fn employer(&self) -> OrganizationId {
        trial::organization(EMPLOYER)
    }

    /// Where she goes: an organisation with a mailbox.
    pub(super) fn host(&self) -> OrganizationId {
        self.read(|conn| {
            let mut found = Vec::new();
            directory::each_organization(conn, &mut |kept| {
                if kept.says.email.contains('@') && kept.id != self.employer().uuid() {
                    found.push(OrganizationId::from(kept.id));
                }
            })?;
            Ok(found.into_iter().min().expect("a host with a mailbox"))
        })
    }

    /// A day with everything around it.
    pub(super) fn day(&self, id: PlacementId) -> Day {
        self.read(|conn| crate::day::day(conn, &self.key, id)).expect("the day")
    }

    /// A page stands in both languages, with one heading and no key in place of words.
    pub(super) fn is_whole(&self, path: &str, cookie: &str) {
        for locale in ["fr", "en"] {
            let shown = self.get(&format!("{path}?langue={locale}"), cookie);
            assert_eq!(shown.status, StatusCode::OK, "{path} {}", shown.body);
            assert_eq!(shown.body.matches("<h1").count(), 1, "{path}");
            assert!(!shown.body.contains(">returns-"), "{path} says a key: {}", shown.body);
        }
    }

    /// The link of one of the three, found by what its page asks.
    pub(super) fn link_asking(&self, question: &str) -> String {
        let links = self.links_of("Une journée d’immersion à confirmer");
        let asks = |path: &&String| self.get(path, "").body.contains(question);
        links.iter().find(asks).cloned().expect("a link that asks it")
    }

    /// The links of the three, before anybody answered.
    pub(super) fn three(&self) -> Three {
        Three {
            visitor: self.link_asking("Pouvez-vous venir"),
            employer: self.link_asking("Cette personne de votre équipe"),
            host: self.link_asking("Pouvez-vous accueillir"),
        }
    }

    /// The three agree by their links.
    pub(super) fn agree_all(&self) -> Three {
        let three = self.three();
        for link in [&three.host, &three.employer, &three.visitor] {
            self.post(&format!("{link}/accord"), "", &[("accord", "oui")]);
        }
        three
    }
}

/// The links of the three around one day.
pub(super) struct Three {
    pub(super) visitor: String,
    pub(super) employer: String,
    pub(super) host: String,
}

row! {
    /// A worker as the room of immersion keeps her.
    pub(super) struct WorkerRow {
        pub(super) id: Uuid,
        pub(super) programme: Uuid,
        pub(super) organization: Uuid,
        pub(super) work: String,
        pub(super) name_sealed: Option<::store::Sealed>,
        pub(super) mail_sealed: Option<::store::Sealed>,
        pub(super) anywhere: bool,
        pub(super) missed_out: bool,
        pub(super) added_at: DateTime<Utc>,
    }
}

row! {
    /// A day as the room of placements keeps it.
    pub(super) struct PlacedRow {
        pub(super) id: Uuid,
        pub(super) programme: Uuid,
        pub(super) version: Uuid,
        pub(super) worker: Uuid,
        pub(super) organization: Uuid,
        pub(super) host: Uuid,
        pub(super) offer: Uuid,
        pub(super) service: String,
        pub(super) day: NaiveDate,
        pub(super) state: String,
        pub(super) changed_at: DateTime<Utc>,
    }
}

sql! {
    pub(super) fn begin_programme(id: Uuid, from: NaiveDate, to: NaiveDate, now: DateTime<Utc>) -> Affected =
        "insert into immersion_programme (id, title, from_on, to_on, wishes_close, state, state_at, seed, begun_at)
         values ($1, 'Immersion du printemps', $2, $3, $2, 'matched', $4, 7, $4) on conflict (id) do nothing";
    pub(super) fn begin_version(id: Uuid, programme: Uuid, summary: &serde_json::Value, now: DateTime<Utc>) -> Affected =
        "insert into placement_version (id, programme, number, seed, summary, made_at)
         values ($1, $2, 1, 7, $3, $4) on conflict (id) do nothing";
    pub(super) fn insert_worker(row: &WorkerRow) -> Affected =
        "insert into immersion_worker (id, programme, organization, work, name_sealed, mail_sealed, anywhere, missed_out,
                added_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    pub(super) fn insert_placed(row: &PlacedRow) -> Affected =
        "insert into placement_day (id, programme, version, worker, organization, host, offer, service, day, state,
                changed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    pub(super) fn count_notes() -> One<i64> =
        "select count(*) from returns_return where note_sealed is not null";
    /// The links of a party were sent to this account.
    pub(super) fn send_links_to(party: &str, account: Uuid) -> Affected =
        "update returns_link set account = $2 where party = $1";
    pub(super) fn count_links() -> One<i64> = "select count(*) from returns_link";
}
