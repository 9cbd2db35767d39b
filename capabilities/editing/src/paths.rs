//! The addresses of this room, written in one place.

use directory::{RecordKey, RecordKind, Section, handle};
use uuid::Uuid;

/// The sections of a record, with their ages: where one begins to correct it.
pub const OVERVIEW: &str = "/fiches/{kind}/{handle}/modifier";
/// The form of one section.
pub const SECTION: &str = "/fiches/{kind}/{handle}/modifier/{section}";
/// What changed, when, and by whom.
pub const HISTORY: &str = "/fiches/{kind}/{handle}/historique";
/// Taking a value out of the history.
pub const BLANK: &str = "/fiches/{kind}/{handle}/historique/retirer";
/// Taking a change back.
pub const RESTORE: &str = "/fiches/{kind}/{handle}/retablir";
/// « Tout est bon ».
pub const CONFIRM: &str = "/fiches/{kind}/{handle}/confirmer";
/// « Complet jusqu'au… », and open again.
pub const ANNOUNCE: &str = "/fiches/{kind}/{handle}/complet";
/// « N'existe plus ».
pub const RETIRE: &str = "/fiches/{kind}/{handle}/n-existe-plus";
/// It exists after all.
pub const REVIVE: &str = "/fiches/{kind}/{handle}/existe-encore";
/// The records of an organisation one acts for, each with its age and its buttons.
pub const RECORDS: &str = "/mes-organisations/{organization}/nos-fiches";
/// A new service or place of an organisation.
pub const NEW_RECORD: &str = "/mes-organisations/{organization}/nouvelle-fiche";

/// The word of a kind of record in an address.
pub fn kind_word(kind: RecordKind) -> &'static str {
    match kind {
        RecordKind::Organization => "organisation",
        RecordKind::Location => "lieu",
        RecordKind::Service => "service",
    }
}

/// The kind of record of a word.
pub fn kind_of(word: &str) -> Option<RecordKind> {
    RecordKind::ALL.into_iter().find(|kind| kind_word(*kind) == word)
}

/// The word of a section in an address.
pub fn section_word(section: Section) -> &'static str {
    match section {
        Section::Identity => "identite",
        Section::Audience => "public",
        Section::Access => "acces",
        Section::Contact => "contact",
        Section::Hours => "horaires",
        Section::Places => "lieux",
        Section::Means => "moyens",
        Section::Address => "adresse",
    }
}

/// The section of a word, where this kind of record has it.
pub fn section_of(kind: RecordKind, word: &str) -> Option<Section> {
    Section::of(kind).iter().copied().find(|section| section_word(*section) == word)
}

fn record(key: RecordKey) -> String {
    format!("/fiches/{}/{}", kind_word(key.kind), handle(key.id))
}

/// Where a record is corrected.
pub fn overview(key: RecordKey) -> String {
    format!("{}/modifier", record(key))
}

/// The form of a section of a record.
pub fn section(key: RecordKey, section: Section) -> String {
    format!("{}/modifier/{}", record(key), section_word(section))
}

/// The history of a record.
pub fn history(key: RecordKey) -> String {
    format!("{}/historique", record(key))
}

/// Where a value is taken out of the history of a record.
pub fn blank(key: RecordKey) -> String {
    format!("{}/historique/retirer", record(key))
}

/// Where a change is taken back.
pub fn restore(key: RecordKey) -> String {
    format!("{}/retablir", record(key))
}

/// Where a record is confirmed.
pub fn confirm(key: RecordKey) -> String {
    format!("{}/confirmer", record(key))
}

/// Where a passing state is announced.
pub fn announce(key: RecordKey) -> String {
    format!("{}/complet", record(key))
}

/// Where a record is said to exist no longer.
pub fn retire(key: RecordKey) -> String {
    format!("{}/n-existe-plus", record(key))
}

/// Where a record is brought back.
pub fn revive(key: RecordKey) -> String {
    format!("{}/existe-encore", record(key))
}

/// The records of an organisation.
pub fn records(organization: Uuid) -> String {
    format!("/mes-organisations/{organization}/nos-fiches")
}

/// The short form of a new record.
pub fn new_record(organization: Uuid) -> String {
    format!("/mes-organisations/{organization}/nouvelle-fiche")
}
