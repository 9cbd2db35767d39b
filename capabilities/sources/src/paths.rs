//! The addresses of sources, written in one place.

use uuid::Uuid;

/// Every source.
pub const SOURCES: &str = "/coordination/sources";
/// Taking in a file: the first step.
pub const IMPORT: &str = "/coordination/sources/importer";
/// What the columns mean, and what would come of it.
pub const PENDING: &str = "/coordination/sources/importer/{id}";
/// Taking it in.
pub const CARRY_OUT: &str = "/coordination/sources/importer/{id}/valider";
/// Giving it up.
pub const GIVE_UP: &str = "/coordination/sources/importer/{id}/abandonner";
/// What came of it.
pub const RESULT: &str = "/coordination/sources/importer/{id}/resultat";
/// The rows set aside, for a spreadsheet.
pub const SET_ASIDE: &str = "/coordination/sources/importer/{id}/mises-de-cote.csv";
/// Neighbours, and subscribing to one.
pub const NEIGHBOURS: &str = "/coordination/sources/voisins";
/// Asking a neighbour now.
pub const ASK_NOW: &str = "/coordination/sources/voisins/{id}/recevoir";
/// Leaving a neighbour.
pub const LEAVE: &str = "/coordination/sources/voisins/{id}/quitter";

/// Records that may be one.
pub const DUPLICATES: &str = "/coordination/doublons";
/// Comparing all records now.
pub const DUPLICATES_SEARCH: &str = "/coordination/doublons/comparer";
/// Pairs that share a number of a register (`duplicate_batch`).
pub const DUPLICATES_BATCH: &str = "/coordination/doublons/identiques";
/// Merges of the past (`duplicate_merges`).
pub const PAST_MERGES: &str = "/coordination/doublons/fusions";
/// Taking a merge back.
pub const UNDO_MERGE: &str = "/coordination/doublons/fusions/{id}/defaire";
/// Two records side by side.
pub const DUPLICATE: &str = "/coordination/doublons/{id}";

/// The address of two records side by side.
pub fn duplicate(id: Uuid) -> String {
    format!("{DUPLICATES}/{id}")
}

/// The address where a merge is taken back.
pub fn undo_merge(id: Uuid) -> String {
    format!("{PAST_MERGES}/{id}/defaire")
}

/// The address of a file between two steps.
pub fn pending(id: Uuid) -> String {
    format!("{IMPORT}/{id}")
}

/// The address of what came of a file.
pub fn result(id: Uuid) -> String {
    format!("{IMPORT}/{id}/resultat")
}

/// An address about a neighbour.
pub fn neighbour(id: Uuid, deed: &str) -> String {
    format!("{NEIGHBOURS}/{id}/{deed}")
}
