//! What a copy of the data asks of the migrations: which there are, what they make, and laying those of an older copy.

use super::{Schema, Step, applied_migrations, dialect};
use crate::address::Engine;
use crate::connection::Conn;
use crate::copying::Step as Copied;
use crate::error::StoreError;

impl Step {
    fn as_copied(&self) -> Copied {
        Copied {
            room: self.room.to_owned(),
            number: self.number,
            name: self.name.to_owned(),
            checksum: self.checksum(),
        }
    }
}

impl Schema {
    /// Every migration, in the order of application.
    pub(crate) fn ledger(&self) -> Vec<Copied> {
        self.steps().map(|step| step.as_copied()).collect()
    }

    /// Every migration with its text, the type tokens standing where an engine's types would.
    pub(crate) fn texts(&self) -> impl Iterator<Item = (Copied, Result<String, String>)> {
        self.steps().map(|step| (step.as_copied(), dialect::named(step.text)))
    }

    /// Refuses a database that another version has taken further meanwhile: its new tables would be forgotten.
    pub(crate) fn is_applied(&self, c: &mut Conn) -> Result<(), StoreError> {
        let ledger = self.ledger();
        let known = |room: &str, number: i64| {
            ledger.iter().any(|step| step.room == room && i64::from(step.number) == number)
        };
        match applied_migrations(c)?.into_iter().find(|row| !known(&row.room, row.number)) {
            None => Ok(()),
            Some(row) => Err(StoreError::TooNew { unknown: format!("{}/{}", row.room, row.name) }),
        }
    }

    /// Puts away the tables of this version, which hold nothing, and lays those of an older one in their place.
    pub(crate) fn lay_again(
        &self,
        c: &mut Conn,
        tables: &[String],
        steps: &[Copied],
    ) -> Result<(), StoreError> {
        let names = tables.iter().rev().map(String::as_str).chain(["migration"]);
        match c.engine() {
            // One at a time, those that point to others first.
            Engine::Sqlite => {
                for name in names {
                    c.script(&format!("drop table \"{name}\""))?;
                }
            }
            Engine::Postgres => {
                let names: Vec<_> = names.map(|name| format!("\"{name}\"")).collect();
                c.script(&format!("drop table {}", names.join(", ")))?;
            }
        }
        self.apply_missing(c, &|step| steps.contains(&step.as_copied()))
    }

    /// Applies what an older copy had not gone through, in the transaction that took it in.
    pub(crate) fn catch_up(&self, c: &mut Conn) -> Result<(), StoreError> {
        if c.engine() == Engine::Postgres {
            // A table with checks still to be made cannot be altered.
            c.script("set constraints all immediate")?;
        }
        self.apply_missing(c, &|_| true)
    }
}
