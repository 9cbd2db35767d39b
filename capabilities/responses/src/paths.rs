//! The addresses of this room, written in one place. The same pages stand in three places: behind the link of a
//! letter, among the pages of an organisation, and where the coordinator types.

use uuid::Uuid;
use vocabulary::id::{RecipientId, SurveyId};

/// By the link of a letter: who asks, and what becomes of the answers (`welcome`); or that the link is lost (`lost`).
pub const LINK: &str = "/questionnaire/{secret}";
/// One part (`part`).
pub const LINK_PART: &str = "/questionnaire/{secret}/partie/{part}";
/// Everything on one page (`part`).
pub const LINK_WHOLE: &str = "/questionnaire/{secret}/tout";
/// Reading it again, and sending (`check`).
pub const LINK_CHECK: &str = "/questionnaire/{secret}/verifier";
/// Thanks, and the receipt (`thanks`).
pub const LINK_THANKS: &str = "/questionnaire/{secret}/merci";
/// « Ne pas répondre ».
pub const LINK_DECLINE: &str = "/questionnaire/{secret}/ne-pas-repondre";

/// The questionnaires an organisation was asked (`own`).
pub const OWN: &str = "/mes-organisations/{organization}/questionnaires";
/// One of them (`welcome`).
pub const OWN_ONE: &str = "/mes-organisations/{organization}/questionnaires/{recipient}";
/// One part of it.
pub const OWN_PART: &str = "/mes-organisations/{organization}/questionnaires/{recipient}/partie/{part}";
/// Everything on one page.
pub const OWN_WHOLE: &str = "/mes-organisations/{organization}/questionnaires/{recipient}/tout";
/// Reading it again, and sending.
pub const OWN_CHECK: &str = "/mes-organisations/{organization}/questionnaires/{recipient}/verifier";
/// Thanks, and the receipt.
pub const OWN_THANKS: &str = "/mes-organisations/{organization}/questionnaires/{recipient}/merci";
/// « Ne pas répondre ».
pub const OWN_DECLINE: &str = "/mes-organisations/{organization}/questionnaires/{recipient}/ne-pas-repondre";

/// Typing: which number (`typing`).
pub const TYPING: &str = "/questionnaires/{id}/saisie";
/// Typing what a recipient answered, on one page (`part`).
pub const TYPING_ONE: &str = "/questionnaires/{id}/saisie/{recipient}";
/// One part of it.
pub const TYPING_PART: &str = "/questionnaires/{id}/saisie/{recipient}/partie/{part}";
/// Reading it again, and keeping it.
pub const TYPING_CHECK: &str = "/questionnaires/{id}/saisie/{recipient}/verifier";
/// What was kept, to print.
pub const TYPING_THANKS: &str = "/questionnaires/{id}/saisie/{recipient}/merci";

/// Blank questionnaires to print, and the guide for a call (`paper`).
pub const PAPER: &str = "/questionnaires/{id}/papier";
/// The questionnaire as respondents see it (`preview`).
pub const PREVIEW: &str = "/questionnaires/{id}/apercu";

/// The questionnaires of an organisation.
#[must_use]
pub fn own(organization: Uuid) -> String {
    format!("/mes-organisations/{organization}/questionnaires")
}

/// One of them.
#[must_use]
pub fn own_one(organization: Uuid, recipient: RecipientId) -> String {
    format!("{}/{recipient}", own(organization))
}

/// Where numbers of sheets are typed.
#[must_use]
pub fn typing(survey: SurveyId) -> String {
    survey::paths::under(survey, "saisie")
}
