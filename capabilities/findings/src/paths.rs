//! The addresses of this room, written in one place; they stand under those of the surveys.

use vocabulary::id::SurveyId;

/// What the answers say (`results`).
pub const RESULTS: &str = "/questionnaires/{id}/resultats";
/// Everything written in answer to a question (`sayings`).
pub const SAYINGS: &str = "/questionnaires/{id}/resultats/{key}";
/// The answers, one line each, for a spreadsheet (`files`).
pub const TABLE: &str = "/questionnaires/{id}/resultats/reponses.csv";
/// What the columns and codes of that table mean (`files`).
pub const CODES: &str = "/questionnaires/{id}/resultats/codes.csv";
/// The same as a workbook, with the texts (`files`).
pub const WORKBOOK: &str = "/questionnaires/{id}/resultats/classeur.xlsx";
/// What was learned, for everybody, once it is given back (`restitution`).
pub const RESTITUTION: &str = "/questionnaires/{id}/restitution";

/// What the answers say.
#[must_use]
pub fn results(id: SurveyId) -> String {
    survey::paths::results(id)
}

/// Everything written in answer to a question.
#[must_use]
pub fn sayings(id: SurveyId, key: &str) -> String {
    survey::paths::under(id, &format!("resultats/{key}"))
}

/// A file of the results.
#[must_use]
pub fn file(id: SurveyId, name: &str) -> String {
    survey::paths::under(id, &format!("resultats/{name}"))
}

/// What was learned, for everybody.
#[must_use]
pub fn restitution(id: SurveyId) -> String {
    survey::paths::under(id, "restitution")
}
