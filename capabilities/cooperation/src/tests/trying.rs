//! A whole small house for tests: the demo territory and its people, real tables, real doors, a clock that turns.

use std::ops::Deref;
use std::sync::Arc;

use membership::trial::{self, Town as House, Tried};
pub(crate) use membership::trial::{Answer, account, between, organization};

use ::store::{Conn, Schema, StoreError};
use uuid::Uuid;

use crate::{Round, daily};

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
        words: &[("cooperation", crate::FRENCH, crate::ENGLISH)],
        doors: crate::DOORS,
        open: &|db, key, shell| {
            let room = crate::Cooperation { db: db.clone(), key: key.clone(), shell: Arc::clone(shell) };
            crate::routes().with_state(room)
        },
    };
    ::store::trial::both(&schema(), |db| test(&Town(House::over(db, &tried))));
}

impl Town {
    /// The day it is.
    pub(crate) fn today(&self) -> chrono::NaiveDate {
        vocabulary::time::paris(self.now()).date()
    }

    /// The round of the house.
    pub(crate) fn round(&self) -> Round {
        self.run(daily(&self.db, &self.key, &self.shell)).expect("a round")
    }

    /// A visit of a persona, or of a passer-by, to some page.
    pub(crate) fn visit(&self, code: Option<&str>) -> web::Visit {
        self.0.visit(code, "/recherche")
    }

    /// Sends a form with a document.
    pub(crate) fn send(
        &self,
        path: &str,
        cookie: &str,
        form: &[(&str, &str)],
        (field, bytes): (&str, &[u8]),
    ) -> Answer {
        self.send_file(path, cookie, form, (field, "scan.pdf", bytes))
    }

    /// The letters to a persona, the first first.
    pub(crate) fn letters_to(&self, code: &str) -> Vec<Uuid> {
        let account = account(code).uuid();
        self.read(|conn| letters_of(conn, account))
    }
}

store::sql! {
    /// The letters of this room to an account.
    fn letters_of(account: Uuid) -> Vec<Uuid> =
        "select id from letter where account = $1 and kind = 'cooperation' order by written_at, id";
    /// Who owns an organisation is now this account.
    pub(crate) fn keep_alone(account: Uuid, organization: Uuid) -> Affected =
        "update mandate set account = $1 where organization = $2 and standing = 'owner'";
    /// An organisation is gone.
    pub(crate) fn leave_the_directory(organization: Uuid, today: chrono::NaiveDate) -> Affected =
        "update organization set gone_on = $2 where id = $1";
}

/// What the facts of a name say, the first first.
pub(crate) fn facts_named(conn: &mut Conn, name: &str) -> Result<Vec<serde_json::Value>, StoreError> {
    let facts = store::facts_after(conn, 0, 1000)?;
    Ok(facts.into_iter().filter(|fact| fact.name == name).map(|fact| fact.payload).collect())
}
