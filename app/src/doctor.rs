//! The doctor: looks at an installation from outside and from within, and says what is well and what is not.

mod letters;
mod machine;
mod outward;
mod records;
mod running;
#[cfg(test)]
mod tests;

use std::path::Path;

use observatory::Finding;
use store::Db;
use web::Clock;

use crate::settings::Settings;

/// What the doctor looks at, and when.
pub(crate) struct Exam<'a> {
    pub(crate) settings: &'a Settings,
    /// The settings file, where one is named.
    pub(crate) file: Option<&'a Path>,
    pub(crate) clock: Clock,
    pub(crate) enough: Enough,
}

/// How much must be free, in bytes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Enough {
    /// On the disk: an import takes as much for a while.
    pub(crate) disk: u64,
    /// In memory.
    pub(crate) memory: u64,
}

impl Default for Enough {
    fn default() -> Self {
        Self { disk: 500 << 20, memory: 100 << 20 }
    }
}

/// What to add to a command that is advised, so that it speaks of this installation and of no other.
pub(crate) fn options(settings: &Settings) -> String {
    match &settings.written_in {
        Some(file) => format!("--config {}", file.display()),
        None => format!("--data {}", settings.data.display()),
    }
}

impl<'a> Exam<'a> {
    pub(crate) fn new(settings: &'a Settings, file: Option<&'a Path>, clock: Clock) -> Self {
        Self { settings, file, clock, enough: Enough::default() }
    }

    /// Everything, the answers of other machines included. Each finding is told as soon as it is known. Blocks; never
    /// called on an async thread.
    pub(crate) fn whole(&self, tell: &mut dyn FnMut(Finding)) {
        let settings = self.settings;
        let options = options(settings);
        let tell: &mut dyn FnMut(Finding) = &mut |finding| tell(finding.with("options", &options));
        let listens =
            Finding::well("settings", "ok").with("listen", settings.listen).with("url", &settings.public_url);
        tell(listens);
        tell(outward::settings_file(self.file));
        self.machine(tell);
        let db = records::database(self, tell);
        if let Some(db) = &db {
            self.records(db, tell);
        }
        let serves = outward::port(settings, tell);
        outward::address(settings, serves, tell);
        tell(outward::proxy(settings));
        tell(letters::mail_server(settings));
        tell(outward::press(settings));
        tell(outward::geocoder(settings));
        tell(outward::outlines(settings));
        tell(outward::controller(settings));
        tell(outward::metrics(settings));
    }

    /// What can be found out in a moment, while the house serves from these records.
    pub(crate) fn inside(&self, db: &Db) -> Vec<Finding> {
        let mut found = Vec::new();
        let options = options(self.settings);
        let mut tell = |finding: Finding| found.push(finding.with("options", &options));
        self.machine(&mut tell);
        self.kept(db, &mut tell);
        tell(outward::proxy(self.settings));
        if self.settings.smtp.is_none() {
            tell(letters::mail_server(self.settings));
        }
        tell(outward::press(self.settings));
        tell(outward::controller(self.settings));
        tell(outward::metrics(self.settings));
        found
    }

    fn machine(&self, tell: &mut dyn FnMut(Finding)) {
        tell(machine::disk(&self.settings.data, self.enough.disk));
        tell(machine::folder(&self.settings.data));
        tell(machine::memory(self.enough.memory));
        tell(machine::zones(self.clock.now()));
    }

    fn records(&self, db: &Db, tell: &mut dyn FnMut(Finding)) {
        tell(records::key(self.settings, db));
        tell(records::journal(db));
        tell(records::index(self.settings, db));
        self.kept(db, tell);
    }

    /// What the records tell of themselves, quickly.
    fn kept(&self, db: &Db, tell: &mut dyn FnMut(Finding)) {
        let now = self.clock.now();
        tell(machine::clock(now, records::last_noted(db)));
        let kept = [
            letters::outbox(db, now),
            records::people(db, now),
            running::rounds(db, now),
            running::backup(db, self.settings.backup.is_some(), now),
        ];
        kept.into_iter().for_each(|found| tell(found.unwrap_or_else(|error| records::unread(&error))));
        running::notices(db, now).into_iter().for_each(tell);
    }
}
