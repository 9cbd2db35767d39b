//! A small house in which days are placed.

use std::ops::Deref;
use std::sync::Arc;

use ::store::Schema;
use membership::trial::{self, Answer, Town, Tried};

use super::stage::put;
use crate::{Placements, paths};

/// A small house with this room open in it, and the programme of April.
pub(super) struct House(Town);

impl Deref for House {
    type Target = Town;

    fn deref(&self) -> &Town {
        &self.0
    }
}

/// The tables below and those of this room.
pub(super) fn schema() -> Schema {
    trial::schema(&[immersion::ROOM, crate::ROOM])
}

/// Runs a test in a house on SQLite, then on PostgreSQL where there is a server.
pub(super) fn in_houses(test: impl Fn(&House)) {
    let tried = Tried {
        words: &[("placement", crate::FRENCH, crate::ENGLISH)],
        doors: crate::DOORS,
        open: &|db, key, shell| {
            let room = Placements { db: db.clone(), key: key.clone(), shell: Arc::clone(shell) };
            crate::routes().with_state(room)
        },
    };
    ::store::trial::both(&schema(), |db| {
        let house = House(Town::over(db, &tried));
        immersion::demo::fill(&house.db, &house.key, house.now()).expect("the demo");
        house.write(|conn| put(conn, &house.key, house.now()));
        test(&house);
    });
}

impl House {
    /// Presses a button of the page of placements.
    pub(super) fn presses(&self, cookie: &str, act: &str, rest: &[(&str, &str)]) -> Answer {
        let form = [&[("act", act)], rest].concat();
        self.post(&paths::placements(super::stage::programme()), cookie, &form)
    }
}
