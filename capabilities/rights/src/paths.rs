//! The addresses of the rights, written in one place.

use uuid::Uuid;

/// What is held about me, and who looked at it: my data.
pub const MINE: &str = "/mes-droits";
/// The same, to take along.
pub const DATA: &str = "/mes-droits/donnees.json";
/// Erasing what is held about me.
pub const ERASE: &str = "/mes-droits/effacer";
/// The desk: requests people made.
pub const DESK: &str = "/coordination/droits";
/// Registering a request.
pub const REGISTER_REQUEST: &str = "/coordination/droits/nouvelle";
/// One request.
pub const REQUEST: &str = "/coordination/droits/{id}";
/// Giving a request more time.
pub const REQUEST_EXTEND: &str = "/coordination/droits/{id}/prolonger";
/// Recording the answer.
pub const REQUEST_ANSWER: &str = "/coordination/droits/{id}/repondre";
/// The register of processing.
pub const REGISTER: &str = "/registre";
/// The register for a spreadsheet.
pub const REGISTER_CSV: &str = "/registre/registre.csv";
/// The register for a word processor.
pub const REGISTER_ODT: &str = "/registre/registre.odt";
/// The privacy notice.
pub const PRIVACY: &str = "/vie-privee";

/// The address of a request.
pub fn request(id: Uuid) -> String {
    format!("{DESK}/{id}")
}
