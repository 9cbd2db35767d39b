//! The addresses of surveys, written in one place.

use vocabulary::id::{RecipientId, SurveyId};

/// Every survey.
pub const SURVEYS: &str = "/questionnaires";
/// Beginning a survey (`new_survey`).
pub const NEW_SURVEY: &str = "/questionnaires/nouveau";
/// A survey: how far it has got (`survey`).
pub const SURVEY: &str = "/questionnaires/{id}";
/// Writing its questions (`builder`).
pub const BUILDER: &str = "/questionnaires/{id}/questions";
/// One question (`question`).
pub const QUESTION: &str = "/questionnaires/{id}/questions/{key}";
/// One section (`section`).
pub const SECTION: &str = "/questionnaires/{id}/parties/{key}";
/// The questionnaire as a file (`builder`).
pub const FILE: &str = "/questionnaires/{id}/questions.json";
/// Title, sender, dates and pauses (`settings`).
pub const SETTINGS: &str = "/questionnaires/{id}/reglages";
/// Who is asked: from the directory, and from a list (`recipients`).
pub const RECIPIENTS: &str = "/questionnaires/{id}/destinataires";
/// Adding organisations of the directory.
pub const FROM_DIRECTORY: &str = "/questionnaires/{id}/destinataires/annuaire";
/// Adding a pasted list (`pasted`).
pub const FROM_LIST: &str = "/questionnaires/{id}/destinataires/liste";
/// One recipient (`recipient`).
pub const RECIPIENT: &str = "/questionnaires/{id}/destinataires/{recipient}";
/// The phone list, to print and to type back (`phone_list`).
pub const PHONE_LIST: &str = "/questionnaires/{id}/telephone";
/// One step further, by hand.
pub const STEP: &str = "/questionnaires/{id}/etape";
/// Asking the same recipients again, as a new draft.
pub const REPLAY: &str = "/questionnaires/{id}/rejouer";
/// Throwing a draft away.
pub const DISCARD: &str = "/questionnaires/{id}/abandonner";

/// The page of a survey.
#[must_use]
pub fn survey(id: SurveyId) -> String {
    format!("{SURVEYS}/{id}")
}

/// A page or an act under a survey.
#[must_use]
pub fn under(id: SurveyId, rest: &str) -> String {
    format!("{SURVEYS}/{id}/{rest}")
}

/// The page of a recipient.
#[must_use]
pub fn recipient(survey: SurveyId, id: RecipientId) -> String {
    format!("{SURVEYS}/{survey}/destinataires/{id}")
}

/// Answering, for who holds the secret of a letter; the page stands in the room of responses.
#[must_use]
pub fn answer(secret: &str) -> String {
    format!("/questionnaire/{secret}")
}

/// The questionnaire as respondents see it; the page stands in the room of responses.
#[must_use]
pub fn preview(id: SurveyId) -> String {
    under(id, "apercu")
}

/// Blank questionnaires to print; the page stands in the room of responses.
#[must_use]
pub fn paper(id: SurveyId) -> String {
    under(id, "papier")
}

/// Typing the answers of a call or of a sheet; the page stands in the room of responses.
#[must_use]
pub fn typing(id: SurveyId, recipient: RecipientId) -> String {
    format!("{SURVEYS}/{id}/saisie/{recipient}")
}

/// What the answers say; the page stands in the room of findings.
#[must_use]
pub fn results(id: SurveyId) -> String {
    under(id, "resultats")
}
