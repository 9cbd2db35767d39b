//! A small house with the actions of the demo and this room open in it.

use std::ops::Deref;
use std::sync::Arc;

use membership::trial::{self, Town, Tried};

use crate::Register;

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
        words: &[("action", action::FRENCH, action::ENGLISH), ("register", crate::FRENCH, crate::ENGLISH)],
        doors: crate::DOORS,
        open: &|db, _key, shell| crate::routes().with_state(Register::new(db.clone(), Arc::clone(shell))),
    };
    ::store::trial::both(&trial::schema(&[action::ROOM, session::ROOM, crate::ROOM]), |db| {
        let house = House(Town::over(db, &tried));
        action::demo::fill(db, house.now()).expect("the actions of the demo");
        crate::demo::fill(db, house.now()).expect("the sittings of the demo");
        test(&house);
        assert_eq!(house.shell.words.missing(), Vec::<String>::new(), "every word is there");
    });
}
