//! The register of processing (RGPD art. 30): what every room declares, beside the facts of the installation.

mod document;
mod spreadsheet;

pub(crate) use document::document;
pub(crate) use spreadsheet::spreadsheet;

use store::{Holding, Processing};
use vocabulary::Locale;
use vocabulary::class::DataClass;
use web::{Shell, Visit};

/// One processing in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) name: String,
    pub(crate) purpose: String,
    pub(crate) ground: String,
    pub(crate) people: String,
    pub(crate) data: String,
    pub(crate) recipients: String,
    pub(crate) kept: String,
}

impl Entry {
    /// The cells, in the order of the headings.
    pub(crate) fn cells(&self) -> [&str; 7] {
        [&self.name, &self.purpose, &self.ground, &self.people, &self.data, &self.recipients, &self.kept]
    }
}

/// The keys of the headings.
pub(crate) const HEADINGS: [&str; 7] = [
    "rights-register-name",
    "rights-register-purpose",
    "rights-register-ground",
    "rights-register-people",
    "rights-register-data",
    "rights-register-recipients",
    "rights-register-kept",
];

/// Every processing of the house, as its rooms declare them.
pub(crate) fn entries(visit: &Visit, holdings: &[Holding]) -> Vec<Entry> {
    let declared = holdings.iter().flat_map(|holding| holding.processing);
    declared.map(|processing| entry(visit, processing)).collect()
}

fn entry(visit: &Visit, processing: &Processing) -> Entry {
    let say = |key: &str| visit.say(key).into_owned();
    Entry {
        name: say(processing.name),
        purpose: say(processing.purpose),
        ground: say(processing.ground),
        people: say(processing.people),
        data: classes_in_words(processing.classes, visit.locale),
        recipients: say(processing.recipients),
        kept: say(processing.kept),
    }
}

/// « C1 (membres du réseau : …) ; C3 (…) ».
pub(crate) fn classes_in_words(classes: &[DataClass], locale: Locale) -> String {
    let worded: Vec<String> =
        classes.iter().map(|class| format!("{} ({})", class.code(), class.label(locale))).collect();
    worded.join(" ; ")
}

/// The facts of the installation, each with the key of its words; what the settings do not say is said to be missing.
pub(crate) fn facts(visit: &Visit, installation: &crate::Installation) -> Vec<(String, String)> {
    let or_missing = |text: &str| match text.trim() {
        "" => visit.say("rights-not-set").into_owned(),
        text => text.to_owned(),
    };
    let or_none = |text: &str, none: &str| match text.trim() {
        "" => visit.say(none).into_owned(),
        text => text.to_owned(),
    };
    let say = |key: &str| visit.say(key).into_owned();
    let mut facts = vec![
        (say("rights-fact-network"), network(&visit.shell)),
        (say("rights-fact-controller"), or_missing(&installation.controller)),
        (say("rights-fact-contact"), or_missing(&installation.contact)),
        (say("rights-fact-officer"), or_none(&installation.protection_officer, "rights-no-officer")),
        (say("rights-fact-host"), or_missing(&installation.host)),
        (say("rights-fact-database"), or_missing(&installation.database)),
        (say("rights-fact-carrier"), or_none(&installation.carrier, "rights-no-carrier")),
        (say("rights-fact-security"), say("rights-security")),
        (say("rights-fact-transfers"), say("rights-no-transfers")),
    ];
    for (what, days) in &installation.retention {
        facts.push((say(what), visit.say_count("rights-days", *days).into_owned()));
    }
    facts
}

fn network(shell: &Shell) -> String {
    format!("{} ({})", shell.network_name, shell.base_url)
}
