//! The records followed during each visit: their trouble is told in words, and a copy answers who looks at public pages.

use std::collections::BTreeSet;
use std::sync::Arc;

use anyhow::Context;
use store::Db;
use web::{Attendance, Attended, Demand, Door, Trouble, Visiting};

use crate::settings::Settings;

/// The rooms whose open pages show everybody the same: a copy that is a little behind may answer there.
const FOR_EVERYBODY: [&[Door]; 6] =
    [directory::DOORS, open_data::DOORS, portrait::DOORS, register::DOORS, agenda::DOORS, syndication::DOORS];

/// The records as the doors follow them.
#[derive(Debug)]
pub(super) struct Records {
    has_copy: bool,
    may_lag: BTreeSet<&'static str>,
}

impl Records {
    /// The records of this installation.
    pub(super) fn new(settings: &Settings) -> Self {
        let doors = FOR_EVERYBODY.into_iter().flatten().filter(|door| door.demand == Demand::Anyone);
        Self { has_copy: settings.read_database.is_some(), may_lag: doors.map(|door| door.path).collect() }
    }
}

impl Attendance for Records {
    fn attend<'a>(&'a self, route: Option<&str>, looks: bool, visit: Visiting<'a>) -> Attended<'a> {
        let may_lag = self.has_copy && looks && route.is_some_and(|route| self.may_lag.contains(route));
        Box::pin(async move {
            let (answer, trouble) = store::attend(may_lag, visit).await;
            let trouble = trouble.map(|trouble| match trouble {
                store::Trouble::Away => Trouble::Away,
                store::Trouble::Uncertain => Trouble::Uncertain,
            });
            (answer, trouble)
        })
    }

    fn has_copy(&self) -> bool {
        self.has_copy
    }
}

/// The database with the copy that the settings name, if they do.
pub(super) fn with_copy(db: Db, settings: &Settings) -> anyhow::Result<Db> {
    let Some(copy) = &settings.read_database else { return Ok(db) };
    let most = settings.read_lag;
    db.with_copy(&settings.database, copy, most).context("read_database cannot be used")
}

/// What follows the records of this installation.
pub(super) fn attendance(settings: &Settings) -> Arc<dyn Attendance> {
    Arc::new(Records::new(settings))
}
