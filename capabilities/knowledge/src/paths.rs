//! The addresses of this room, written in one place.

use vocabulary::id::{CardCommentId, CardId};

/// Every published card.
pub const CARDS: &str = "/fiches-reflexes";
/// A published card.
pub const CARD: &str = "/fiches-reflexes/{handle}";
/// Asking for it on paper: counts one, and leads to the sheet or to the file.
pub const PRINT: &str = "/fiches-reflexes/{handle}/imprimer";
/// The card as a sheet, to be printed from the browser.
pub const SHEET: &str = "/fiches-reflexes/{handle}/feuille";
/// The card as a file.
pub const PDF: &str = "/fiches-reflexes/{handle}/pdf";
/// Its versions, and what changed.
pub const VERSIONS: &str = "/fiches-reflexes/{handle}/versions";
/// What was said of it, and saying something.
pub const REMARKS: &str = "/fiches-reflexes/{handle}/remarques";
/// One's own remark, by the link given when it was written.
pub const REMARK: &str = "/fiches-reflexes/remarque/{secret}";
/// Remarks that wait for an answer.
pub const ANSWERS: &str = "/fiches-reflexes/remarques";
/// Answering one.
pub const ANSWER: &str = "/fiches-reflexes/remarques/{id}";
/// The check-list before a case is told.
pub const CHECKLIST: &str = "/fiches-reflexes/anonymisation";
/// Cards on their way: who writes, who reads, what waits.
pub const WORKSHOP: &str = "/fiches-reflexes/atelier";
/// Beginning one.
pub const NEW: &str = "/fiches-reflexes/atelier/nouvelle";
/// One card on its way.
pub const WORK: &str = "/fiches-reflexes/atelier/{id}";
/// Writing it.
pub const WRITE: &str = "/fiches-reflexes/atelier/{id}/ecrire";
/// A step on its way: give it to be read, look at it again, take it away.
pub const STEP: &str = "/fiches-reflexes/atelier/{id}/etape";
/// Saying what one thinks of it, as a professional.
pub const REVIEW: &str = "/fiches-reflexes/atelier/{id}/relire";
/// Readers: links for them, and what they said on paper.
pub const READERS: &str = "/fiches-reflexes/atelier/{id}/lecteurs";
/// Publishing it.
pub const PUBLISH: &str = "/fiches-reflexes/atelier/{id}/publier";
/// Reading it again without an account.
pub const READING: &str = "/fiches-reflexes/relecture/{secret}";
/// Words of this network for the glossary.
pub const TERMS: &str = "/glossaire/mots-du-reseau";

/// Last parts of addresses that are pages of this room and no cards.
const TAKEN: [&str; 6] = ["atelier", "remarque", "remarques", "anonymisation", "relecture", "nouvelle"];

/// Whether no card may have this address.
pub(crate) fn is_taken(handle: &str) -> bool {
    TAKEN.contains(&handle)
}

/// The address of a published card.
pub fn card(handle: &str) -> String {
    format!("{CARDS}/{handle}")
}

/// A page under a published card: `imprimer`, `feuille`, `pdf`, `versions`, `remarques`.
pub fn of_card(handle: &str, page: &str) -> String {
    format!("{CARDS}/{handle}/{page}")
}

/// The address of a card on its way.
pub fn work(id: CardId) -> String {
    format!("{WORKSHOP}/{id}")
}

/// A page under a card on its way: `ecrire`, `etape`, `relire`, `lecteurs`, `publier`.
pub fn of_work(id: CardId, page: &str) -> String {
    format!("{WORKSHOP}/{id}/{page}")
}

/// The address where readers without account say what they think.
pub fn reading(secret: &str) -> String {
    format!("{CARDS}/relecture/{secret}")
}

/// The address where the author of a remark follows it.
pub fn remark(secret: &str) -> String {
    format!("{CARDS}/remarque/{secret}")
}

/// The address where a remark is answered.
pub fn answer(id: CardCommentId) -> String {
    format!("{ANSWERS}/{id}")
}
