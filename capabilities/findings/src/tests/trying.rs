//! A whole small house for tests: the demo's territory, people, survey and fifteen answers, with real doors.

use std::ops::Deref;
use std::sync::Arc;

use axum::http::StatusCode;
use chrono::{DateTime, Utc};
pub(crate) use membership::trial::beginning;
use membership::trial::{self, Town as House, Tried};
use survey::Survey;
use uuid::Uuid;

use crate::{Findings, Memory};

/// A small house with this room open in it, and the demo's fifteen answers.
pub(crate) struct Town {
    house: House,
    pub(crate) survey: Survey,
}

impl Deref for Town {
    type Target = House;

    fn deref(&self) -> &House {
        &self.house
    }
}

/// Runs a test in a town on SQLite, then on PostgreSQL where there is a server.
pub(crate) fn in_towns(test: impl Fn(&Town)) {
    let tried = Tried {
        words: &[("survey", survey::FRENCH, survey::ENGLISH), ("findings", crate::FRENCH, crate::ENGLISH)],
        doors: crate::DOORS,
        open: &|db, key, shell| {
            let memory = Memory::default();
            let room = Findings { db: db.clone(), key: key.clone(), shell: Arc::clone(shell), memory };
            crate::routes().with_state(room)
        },
    };
    let rooms = [upkeep::ROOM, cooperation::ROOM, survey::ROOM, responses::ROOM, crate::ROOM];
    ::store::trial::both(&trial::schema(&rooms), |db| {
        let house = House::over(db, &tried);
        survey::demo::fill(db, &house.key, beginning()).expect("the demo's survey");
        responses::demo::fill(db, &house.key, beginning()).expect("the demo's answers");
        let survey = house.read(|conn| survey::survey(conn, survey::demo::survey_id()));
        test(&Town { house, survey: survey.expect("the demo's survey") });
    });
}

impl Town {
    /// The round that follows the journal.
    pub(crate) fn follow(&self) -> u64 {
        self.run(crate::follow(&self.db, &self.key, beginning())).expect("followed")
    }

    /// The responses that count.
    pub(crate) fn responses(&self) -> Vec<responses::Response> {
        self.read(|conn| responses::responses(conn, &self.key, self.survey.id))
    }

    /// A page of the coordination; no word of it may be missing.
    pub(crate) fn desk(&self, path: &str) -> String {
        let answer = self.get(path, &self.signs_in("coordinatrice"));
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        assert_eq!(self.shell.words.missing(), Vec::<String>::new(), "{path}");
        answer.body
    }
}

store::sql! {
    /// Puts a survey into a state.
    pub(crate) fn set_state(id: Uuid, state: &str) -> Affected = "update survey set state = $2 where id = $1";
    /// Counts a recipient in another family.
    pub(crate) fn set_family(id: Uuid, family: &str) -> Affected =
        "update survey_recipient set family = $2 where id = $1";
    /// Gives an organisation another name.
    pub(crate) fn rename(id: Uuid, name: &str, at: DateTime<Utc>) -> Affected =
        "update organization set name = $2, modified_at = $3 where id = $1";
}

/// What stands between two marks, each time.
pub(crate) fn all_between<'a>(text: &'a str, from: &str, to: &str) -> Vec<&'a str> {
    text.split(from).skip(1).filter_map(|rest| rest.split(to).next()).collect()
}
