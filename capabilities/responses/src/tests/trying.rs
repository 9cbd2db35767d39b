//! A whole small house for tests: the demo territory, its people and its survey, real doors, a clock that turns.

use std::ops::Deref;
use std::sync::Arc;

use ::store::Schema;
use chrono::{DateTime, Utc};
use membership::trial::{self, Town as House, Tried};
pub(crate) use membership::trial::{account, beginning, encoded, organization};
use questionnaire::Questionnaire;
use survey::{Recipient, Survey};
use uuid::Uuid;
use web::Secret;

use crate::Response;

/// A small house with this room open in it, and the demo's survey.
pub(crate) struct Town(House);

impl Deref for Town {
    type Target = House;

    fn deref(&self) -> &House {
        &self.0
    }
}

const WORDS: [(&str, &str, &str); 2] =
    [("survey", ::survey::FRENCH, ::survey::ENGLISH), ("responses", crate::FRENCH, crate::ENGLISH)];

/// Every word of the rooms these tests need.
pub(crate) fn words() -> web::Words {
    trial::words(&WORDS)
}

/// The tables these tests need.
pub(crate) fn schema() -> Schema {
    trial::schema(&[::survey::ROOM, crate::ROOM])
}

/// Runs a test in a town on SQLite, then on PostgreSQL where there is a server.
pub(crate) fn in_towns(test: impl Fn(&Town)) {
    let tried = Tried {
        words: &WORDS,
        doors: crate::DOORS,
        open: &|db, key, shell| {
            let room = crate::Responses { db: db.clone(), key: key.clone(), shell: Arc::clone(shell) };
            crate::routes().with_state(room)
        },
    };
    ::store::trial::both(&schema(), |db| {
        let town = House::over(db, &tried);
        ::survey::demo::fill(db, &town.key, beginning()).expect("the demo's survey");
        test(&Town(town));
    });
}

/// A questionnaire of two parts with every kind of question, a condition inside a part and one on a part.
pub(crate) fn small() -> Questionnaire {
    serde_json::from_str(include_str!("small.json")).expect("a questionnaire")
}

impl Town {
    /// The demo's survey, which asks the small questionnaire from now on.
    pub(crate) fn asks_little(&self) -> Survey {
        let text = serde_json::to_value(small()).expect("JSON");
        self.write(|conn| ask_this(conn, ::survey::demo::survey_id().uuid(), &text));
        self.survey()
    }

    pub(crate) fn survey(&self) -> Survey {
        let survey = self.read(|conn| ::survey::survey(conn, ::survey::demo::survey_id()));
        survey.expect("the demo's survey")
    }

    pub(crate) fn recipient(&self, slug: &str) -> Recipient {
        let recipient = self.read(|conn| ::survey::recipient(conn, ::survey::demo::recipient_id(slug)));
        recipient.expect("a recipient")
    }

    /// A link to the questionnaire of a recipient.
    pub(crate) fn link(&self, recipient: &Recipient) -> String {
        let secret = Secret::new(self.shell.randomness.bytes());
        let id = Uuid::from_bytes(self.shell.randomness.bytes());
        self.write(|conn| add_link(conn, id, recipient.id.uuid(), &secret.digest(), beginning()));
        ::survey::paths::answer(secret.text())
    }

    /// A second recipient of the same organisation.
    pub(crate) fn second(&self, first: &Recipient) -> Recipient {
        let id = Uuid::from_u128(77);
        self.write(|conn| add_second(conn, id, first.id.uuid(), beginning()));
        self.read(|conn| ::survey::recipient(conn, id.into())).expect("the second recipient")
    }

    /// What counts of the survey.
    pub(crate) fn counted(&self) -> Vec<Response> {
        self.read(|conn| crate::responses(conn, &self.key, ::survey::demo::survey_id()))
    }

    /// Ends the survey.
    pub(crate) fn close(&self) {
        let now = self.now();
        self.write(|conn| set_state(conn, ::survey::demo::survey_id().uuid(), "closed", Some(now)));
    }
}

/// A persona that keeps the records of an organisation that is asked, and that organisation's name in the demo.
pub(crate) fn keeper() -> (&'static str, &'static str) {
    ("responsable-associatif", "panier-d-a-cote")
}

store::sql! {
    /// Asks other questions.
    fn ask_this(id: Uuid, questionnaire: &serde_json::Value) -> Affected =
        "update survey set questionnaire = $2 where id = $1";
    /// Puts the survey into a state.
    fn set_state(id: Uuid, state: &str, closed_at: Option<DateTime<Utc>>) -> Affected =
        "update survey set state = $2, closed_at = $3 where id = $1";
    /// A link of a letter.
    fn add_link(id: Uuid, recipient: Uuid, digest: &[u8], now: DateTime<Utc>) -> () =
        "insert into survey_link (id, recipient, secret_digest, created_at) values ($1, $2, $3, $4)";
    /// A second recipient of the same organisation.
    fn add_second(id: Uuid, first: Uuid, now: DateTime<Utc>) -> () =
        "insert into survey_recipient (id, survey, number, organization, name, family, sectors, commune, importance,
                state, step, since, letters, calls)
         select $1, survey, 900, organization, name, family, sectors, commune, importance, 'sent', step, $3, 0, 0
         from survey_recipient where id = $2";
    /// How many facts of this name the journal holds.
    pub(crate) fn count_facts(name: &str) -> One<i64> = "select count(*) from fact where name = $1";
    /// The letters of this room.
    pub(crate) fn count_letters() -> One<i64> = "select count(*) from letter where kind = 'responses'";
    /// Every row of this room, whatever it holds.
    pub(crate) fn count_rows() -> One<i64> = "select count(*) from responses_response";
}
