//! A small house with the actions of the demo, some dates, and this room open in it.

use std::ops::Deref;
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use membership::trial::{self, Town, Tried};
use session::{Kind, NewSession, Place, Plan};
use vocabulary::id::{ActionSessionId, CollectiveActionId};

use crate::{Agenda, Lent, Slots};

/// A small house with this room open in it.
pub(super) struct House(Town);

impl Deref for House {
    type Target = Town;

    fn deref(&self) -> &Town {
        &self.0
    }
}

/// Runs a test in a house on SQLite, then on PostgreSQL where there is a server.
pub(super) fn in_houses(test: impl Fn(&House)) {
    let tried = Tried {
        words: &[("action", action::FRENCH, action::ENGLISH), ("agenda", crate::FRENCH, crate::ENGLISH)],
        doors: crate::DOORS,
        open: &|db, key, shell| {
            let about: crate::ActionSlot = Arc::new(|_visit, action| {
                Box::pin(async move {
                    let mark = if action == walks() { " data-nosnippet" } else { "" };
                    Some(format!("<p{mark}>Sous les dates de {action}</p>"))
                })
            });
            let lent = Lent {
                area: None,
                outlines: Arc::new(web::map::embedded_outlines().to_vec()),
                press: paper::Press::absent(),
                slots: Arc::new(Slots { about_action: vec![about], toolbar: Vec::new() }),
            };
            crate::routes().with_state(Agenda::new(db.clone(), key.clone(), Arc::clone(shell), lent))
        },
    };
    let rooms = [action::ROOM, session::ROOM, enrolment::ROOM, lending::ROOM, crate::ROOM];
    ::store::trial::both(&trial::schema(&rooms), |db| {
        let house = House(Town::over(db, &tried));
        action::demo::fill(db, house.now()).expect("the demo's actions");
        test(&house);
    });
}

/// The season of walks of the demo, which takes place now.
pub(super) fn walks() -> CollectiveActionId {
    action::demo::action(action::demo::BALADES_SEASON)
}

impl House {
    /// Plans a date of an action, so many days from now, for two hours from two in the afternoon on.
    pub(super) fn plans(&self, action: CollectiveActionId, days: i64) -> ActionSessionId {
        let id = ActionSessionId::from_source("test", "session", &format!("{action}/{days}"));
        // Ten in the morning in Paris is when this house begins.
        let starts: DateTime<Utc> = self.now() + TimeDelta::days(days) + TimeDelta::hours(4);
        let plan = Plan {
            starts,
            ends: starts + TimeDelta::hours(2),
            title: String::new(),
            place: Place::default(),
            kind: Kind::Ordinary,
            capacity: None,
        };
        let new = NewSession { id, part_of: None, plan, from_rule: false };
        self.write(|conn| session::plan(conn, action, std::slice::from_ref(&new), self.now()));
        id
    }

    /// An action as it stands.
    pub(super) fn action(&self, id: CollectiveActionId) -> action::CollectiveAction {
        self.read(|conn| action::action(conn, id)).expect("the action")
    }

    /// Letters whose subject holds these words: each as its page shows it.
    pub(super) fn letters(&self, subject: &str) -> Vec<String> {
        let list = self.get("/courrier", "").body;
        let rows = list.split("<tr").filter(|row| row.contains(subject));
        let paths = rows.filter_map(|row| trial::between(row, "href=\"", "\""));
        paths.map(|path| self.get(&path, "").body).collect()
    }
}

/// Whether a page is whole: one heading, no key left unsaid.
pub(super) fn is_whole(house: &House, path: &str, cookie: &str) {
    for locale in ["fr", "en"] {
        let joint = if path.contains('?') { '&' } else { '?' };
        let page = house.get(&format!("{path}{joint}langue={locale}"), cookie);
        assert_eq!(page.status, axum::http::StatusCode::OK, "{path}");
        assert_eq!(page.body.matches("<h1").count(), 1, "{path}");
        for key in
            ["agenda-", "action-domain", "action-age", "action-state", "action-openness", "action-role"]
        {
            let said = page.body.split(key).nth(1).unwrap_or_default();
            let is_key = page.body.contains(&format!(">{key}")) || page.body.contains(&format!("\"{key}"));
            assert!(!is_key, "{path} says the key {key}{}", said.chars().take(40).collect::<String>());
        }
    }
}
