//! A whole small house for tests: the demo territory and its people, real tables, real doors, a clock that turns.

use std::ops::Deref;
use std::sync::Arc;

use membership::trial::{self, Town as House, Tried};
pub(crate) use membership::trial::{Answer, account, between, organization};

use ::store::Schema;
use directory::{Act, Author, Channel, RecordKey};
use uuid::Uuid;

use crate::rounds::{Round, daily};

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
        words: &[("protocol", crate::FRENCH, crate::ENGLISH)],
        doors: crate::DOORS,
        open: &|db, key, shell| {
            let room = crate::Protocol { db: db.clone(), key: key.clone(), shell: Arc::clone(shell) };
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

    /// Sends a form with a copy.
    pub(crate) fn upload(
        &self,
        path: &str,
        cookie: &str,
        form: &[(&str, &str)],
        (name, bytes): (&str, &[u8]),
    ) -> Answer {
        self.send_file(path, cookie, form, ("copie", name, bytes))
    }

    /// The record of an organisation goes from the directory.
    pub(crate) fn retires(&self, slug: &str) {
        let key = RecordKey::organization(organization(slug).uuid());
        let by = Author { account: None, organization: None, shown: "Coordination".to_owned(), owns: false };
        let act = Act { by: &by, channel: Channel::Page, now: self.now() };
        assert!(self.write(|conn| directory::retire(conn, key, "", act)), "{slug} was current");
    }

    /// The demo's protocol.
    pub(crate) fn fills(&self) -> usize {
        crate::demo::fill(&self.db, &self.key, self.now()).expect("the demo")
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
        "select id from letter where account = $1 and kind = 'protocol' order by written_at, id";
    /// How many letters of this room there are.
    pub(crate) fn count_letters() -> One<i64> = "select count(*) as letters from letter where kind = 'protocol'";
}
