//! A small house in which organisations meet, and their letters are opened.

use std::ops::Deref;
use std::sync::Arc;

use membership::trial::{self, Town, Tried};
use vocabulary::id::EncounterId;

use crate::{Encounter, Encounters, Round, daily};

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
        words: &[
            ("encounter", crate::FRENCH, crate::ENGLISH),
            ("cooperation", cooperation::FRENCH, cooperation::ENGLISH),
        ],
        doors: crate::DOORS,
        open: &|db, key, shell| {
            crate::routes().with_state(Encounters::new(db.clone(), key.clone(), Arc::clone(shell)))
        },
    };
    let schema = trial::schema(&[cooperation::ROOM, crate::ROOM]);
    ::store::trial::both(&schema, |db| test(&House(Town::over(db, &tried))));
}

impl House {
    /// The round of the house.
    pub(super) fn round(&self) -> Round {
        self.run(daily(&self.db, &self.key, &self.shell)).expect("a round")
    }

    /// The day at a distance from today, as forms send it.
    pub(super) fn day(&self, from_today: i64) -> String {
        let today = vocabulary::time::paris(self.now()).date();
        (today + chrono::TimeDelta::days(from_today)).to_string()
    }

    /// The encounter of a page.
    pub(super) fn of(&self, path: &str) -> Encounter {
        let id: EncounterId = path.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an identity");
        self.read(|conn| crate::encounter(conn, id)).expect("the encounter")
    }
}
