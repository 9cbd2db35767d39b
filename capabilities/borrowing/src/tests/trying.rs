//! A small house in which the demo's exhibitions travel and its means are shared.

use std::ops::Deref;
use std::sync::Arc;

use axum::http::StatusCode;
use lending::{Booking, Ranked};
use membership::trial::{self, Town, Tried, between};
use vocabulary::id::TouringResourceId;

use crate::Borrowing;

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
            ("lending", lending::FRENCH, lending::ENGLISH),
            ("borrowing", crate::FRENCH, crate::ENGLISH),
        ],
        doors: crate::DOORS,
        open: &|db, key, shell| {
            let outlines = Arc::new(web::map::embedded_outlines().to_vec());
            crate::routes().with_state(Borrowing::new(db.clone(), key.clone(), Arc::clone(shell), outlines))
        },
    };
    ::store::trial::both(&trial::schema(&[lending::ROOM]), |db| {
        let house = House(Town::over(db, &tried));
        lending::demo::fill(&house.db, &house.key, &house.shell).expect("the demo");
        test(&house);
    });
}

impl House {
    /// Who waits for an exhibition.
    pub(super) fn queue(&self, id: TouringResourceId) -> Vec<Ranked> {
        self.read(|conn| lending::queue(conn, id))
    }

    /// The stays of an exhibition.
    pub(super) fn stays(&self, id: TouringResourceId) -> Vec<Booking> {
        self.read(|conn| lending::bookings_of(conn, id))
    }

    /// Opens a page in both languages and looks whether it is whole.
    pub(super) fn is_whole(&self, path: &str, cookie: &str) {
        for locale in ["fr", "en"] {
            let joint = if path.contains('?') { '&' } else { '?' };
            let page = self.get(&format!("{path}{joint}langue={locale}"), cookie);
            assert_eq!(page.status, StatusCode::OK, "{path}");
            assert_eq!(page.body.matches("<h1").count(), 1, "{path}");
            let mut ids: Vec<&str> =
                page.body.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
            let count = ids.len();
            ids.sort_unstable();
            ids.dedup();
            assert_eq!(ids.len(), count, "{path}: an id stands twice");
            let told = page.body.contains("name=\"description\"") || page.body.contains("noindex");
            assert!(told, "{path} is neither described nor kept from search engines");
            for room in ["borrowing-", "lending-"] {
                let key = page.body.split(room).nth(1).map(|rest| rest.chars().take(30).collect::<String>());
                assert!(key.is_none(), "{path} says the key {room}{key:?}");
            }
        }
    }

    /// How many letters have these words in their subject.
    pub(super) fn letters_about(&self, words: &str) -> usize {
        self.get("/courrier", "").body.split("<tr").filter(|row| row.contains(words)).count()
    }

    /// The links in letters whose text holds this path, the newest first.
    pub(super) fn links_to(&self, path: &str) -> Vec<String> {
        let list = self.get("/courrier", "").body;
        let letters: Vec<String> =
            list.split("<tr").filter_map(|row| between(row, "href=\"", "\"")).collect();
        let start = format!("href=\"http://essai.example{path}");
        let within = |letter: &String| between(&self.get(letter, "").body, &start, "\"");
        letters.iter().filter_map(within).map(|rest| format!("{path}{rest}")).collect()
    }
}
