//! A whole small house for tests: the demo territory and its people, real tables, real doors, a clock that turns.

use std::ops::Deref;
use std::sync::Arc;

use membership::trial::{self, Town as House, Tried};
pub(crate) use membership::trial::{Answer, account, organization};

use ::store::Schema;
use uuid::Uuid;
use vocabulary::codes::LegalFamily;
use vocabulary::id::SurveyId;

use crate::adding::{Understood, join, join_lines, of_scope, prepared};
use crate::candidate::Scope;
use crate::recipient::Recipient;
use crate::rounds::{Round, daily, day};
use crate::stepping::take_step;
use crate::store::recipients::recipients;
use crate::store::surveys::{insert, survey};
use crate::survey::{ASKS_FOR, Pauses, Survey, SurveyState};
use crate::twelve::twelve_questions;

/// A small house with this room open in it.
pub(crate) struct Town(House);

impl Deref for Town {
    type Target = House;

    fn deref(&self) -> &House {
        &self.0
    }
}

/// The tables these tests need.
pub(crate) fn schema() -> Schema {
    trial::schema(&[crate::ROOM])
}

/// Runs a test in a town on SQLite, then on PostgreSQL where there is a server.
pub(crate) fn in_towns(test: impl Fn(&Town)) {
    let tried = Tried {
        words: &[("survey", crate::FRENCH, crate::ENGLISH)],
        doors: crate::DOORS,
        open: &|db, key, shell| {
            let room = crate::Surveys { db: db.clone(), key: key.clone(), shell: Arc::clone(shell) };
            crate::routes().with_state(room)
        },
    };
    ::store::trial::both(&schema(), |db| test(&Town(House::over(db, &tried))));
}

impl Town {
    /// The round of the house.
    pub(crate) fn round(&self) -> Round {
        self.run(daily(&self.db, &self.key, &self.shell)).expect("a round")
    }

    /// A draft with the twelve questions and everybody of the directory.
    pub(crate) fn draft(&self) -> Survey {
        let survey = Survey {
            id: SurveyId::new_v7(self.now(), self.shell.randomness.bytes()),
            title: "Enquête".to_owned(),
            state: SurveyState::Draft,
            questionnaire: twelve_questions().expect("the twelve questions"),
            sender: organization(crate::demo::SENDER),
            opens_on: day(self.now()),
            closes_on: day(self.now()) + ASKS_FOR,
            pauses: Pauses::default(),
            next_on: None,
            closed_at: None,
            revision: 0,
            can_undo: false,
        };
        self.write(|conn| {
            insert(conn, &survey, self.now())?;
            let when = (survey.id, self.now());
            let everybody = of_scope(conn, when, &Scope::default(), LegalFamily::MutualAid)?;
            join(conn, survey.id, &everybody)
        });
        survey
    }

    /// Pastes a list.
    pub(crate) fn pastes(&self, survey: SurveyId, text: &str) -> Vec<Understood> {
        let when = (survey, self.now());
        let lines = self.read(|conn| prepared(conn, &self.key, when, text, LegalFamily::MutualAid));
        self.write(|conn| join_lines(conn, survey, &lines))
    }

    /// The same, opened: the letters left with the round.
    pub(crate) fn open_survey(&self) -> Survey {
        let draft = self.draft();
        self.write(|conn| take_step(conn, &draft, SurveyState::Open, (day(self.now()), self.now()), true));
        self.round();
        self.survey(draft.id)
    }

    pub(crate) fn survey(&self, id: SurveyId) -> Survey {
        self.read(|conn| survey(conn, id)).expect("the survey")
    }

    pub(crate) fn recipients(&self, id: SurveyId) -> Vec<Recipient> {
        self.read(|conn| recipients(conn, id))
    }

    /// An organisation of the demo as a recipient.
    pub(crate) fn recipient(&self, id: SurveyId, slug: &str) -> Recipient {
        let organization = organization(slug);
        let mut all = self.recipients(id).into_iter();
        all.find(|one| one.organization == Some(organization)).expect("a recipient")
    }

    /// How many links open the questionnaire of a recipient.
    pub(crate) fn links_of(&self, one: &Recipient) -> i64 {
        self.read(|conn| count_links(conn, one.id.uuid()))
    }

    /// A form with a field for a file, in parts.
    pub(crate) fn upload(&self, path: &str, cookie: &str, parts: String) -> Answer {
        self.send(path, cookie, ("multipart/form-data; boundary=limit", parts.into_bytes()))
    }
}

store::sql! {
    fn count_links(recipient: Uuid) -> One<i64> =
        "select count(*) as links from survey_link where recipient = $1";
    /// How many letters of this room there are.
    pub(crate) fn count_letters() -> One<i64> = "select count(*) as letters from letter where kind = 'survey'";
}
