//! A small house in which meetings were held, and something is written down about them.

use std::ops::Deref;
use std::sync::Arc;

use axum::http::StatusCode;
use membership::trial::{self, Town, Tried, between};
use vocabulary::id::EncounterId;

use crate::{MinutesRoom, Round, daily, paths};

/// A small house with this room open in it.
pub(super) struct House(Town);

impl Deref for House {
    type Target = Town;

    fn deref(&self) -> &Town {
        &self.0
    }
}

/// The tables of this room and of those it stands on.
pub(super) fn schema() -> ::store::Schema {
    trial::schema(&[address_book::ROOM, upkeep::ROOM, encounter::ROOM, crate::ROOM])
}

/// Runs a test in a house on SQLite, then on PostgreSQL where there is a server.
pub(super) fn in_houses(test: impl Fn(&House)) {
    let tried = Tried {
        words: &[
            ("encounter", encounter::FRENCH, encounter::ENGLISH),
            ("minutes", crate::FRENCH, crate::ENGLISH),
        ],
        doors: crate::DOORS,
        open: &|db, key, shell| {
            crate::routes().with_state(MinutesRoom::new(db.clone(), key.clone(), Arc::clone(shell)))
        },
    };
    ::store::trial::both(&schema(), |db| {
        let house = House(Town::over(db, &tried));
        encounter::demo::fill(&house.db, &house.key, &house.shell).expect("meetings");
        test(&house);
    });
}

/// Fields of a form with what was typed into them.
pub(super) type Typed<'a> = &'a [(&'a str, &'a str)];

/// A meeting of the demo.
pub(super) fn meeting(name: &str) -> EncounterId {
    EncounterId::from_source("demo", "encounter", name)
}

impl House {
    /// The round of the house.
    pub(super) fn round(&self) -> Round {
        self.run(daily(&self.db, &self.key, &self.shell)).expect("a round")
    }

    /// What letters are written with now.
    pub(super) fn desk(&self) -> crate::contacts::Desk {
        crate::contacts::Desk::new(&self.key, &self.shell, self.now())
    }

    /// The day at a distance from today, as forms send it.
    pub(super) fn day(&self, from_today: i64) -> String {
        let today = vocabulary::time::paris(self.now()).date();
        (today + chrono::TimeDelta::days(from_today)).to_string()
    }

    /// A page, whole in both languages; the French one.
    pub(super) fn whole(&self, path: &str, cookie: &str) -> String {
        let mut french = String::new();
        for locale in ["en", "fr"] {
            let joint = if path.contains('?') { '&' } else { '?' };
            let page = self.get(&format!("{path}{joint}langue={locale}"), cookie);
            assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.body);
            assert_eq!(page.body.matches("<h1").count(), 1, "{path}");
            for key in [">minutes-", "\"minutes-", ">encounter-"] {
                assert!(!page.body.contains(key), "{path} says a key: {}", page.body);
            }
            french = page.body;
        }
        french
    }

    /// Keeps minutes as the form sends them: who came, and more fields.
    pub(super) fn keeps(
        &self,
        cookie: &str,
        id: EncounterId,
        (came, more): (Typed<'_>, Typed<'_>),
    ) -> trial::Answer {
        let path = paths::minutes(id.uuid());
        let form = self.get(&format!("{path}?corriger=1"), cookie).body;
        let seen = between(&form, "name=\"vu\" value=\"", "\"").expect("when it was drawn");
        let day = between(&form, "name=\"tenue-le\" type=\"date\" value=\"", "\"").expect("a day");
        let fields: Vec<(String, &str)> = came
            .iter()
            .map(|(slug, people)| (format!("present-{}", trial::organization(slug)), *people))
            .collect();
        let mut sent: Vec<(&str, &str)> = vec![("vu", &seen), ("tenue-le", &day)];
        sent.extend(fields.iter().map(|(name, value)| (name.as_str(), *value)));
        sent.extend(more);
        self.post(&path, cookie, &sent)
    }
}
