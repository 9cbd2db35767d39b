//! The addresses of the address book, written in one place.

use uuid::Uuid;

/// My address book.
pub const BOOK: &str = "/carnet";
/// Adding a record: which one, and the act.
pub const ADD: &str = "/carnet/ajouter";
/// Taking a record out.
pub const REMOVE: &str = "/carnet/retirer";
/// One record as its keeper sees it: notes and « je connais ».
pub const ENTRY: &str = "/carnet/fiches/{handle}";
/// Writing one's own note.
pub const ENTRY_PRIVATE_NOTE: &str = "/carnet/fiches/{handle}/ma-note";
/// Writing a note for one's organisation.
pub const ENTRY_TEAM_NOTE: &str = "/carnet/fiches/{handle}/note-equipe";
/// Taking a note of one's organisation away.
pub const ENTRY_TEAM_NOTE_REMOVE: &str = "/carnet/fiches/{handle}/note-equipe/retirer";
/// Saying « je connais ».
pub const ENTRY_ACQUAINTANCE: &str = "/carnet/fiches/{handle}/je-connais";
/// Taking « je connais » back.
pub const ENTRY_ACQUAINTANCE_REMOVE: &str = "/carnet/fiches/{handle}/je-connais/retirer";
/// The address book for a telephone: vCard.
pub const CONTACTS_VCARD: &str = "/carnet/contacts.vcf";
/// The address book for a spreadsheet.
pub const CONTACTS_CSV: &str = "/carnet/contacts.csv";
/// The address book on paper.
pub const PRINT: &str = "/carnet/imprimer";

/// The address of a record in the address book.
pub fn entry(record: Uuid) -> String {
    format!("{BOOK}/fiches/{}", directory::handle(record))
}

/// The page that offers to add a record.
pub fn add(record: Uuid) -> String {
    format!("{ADD}?fiche={}", directory::handle(record))
}
