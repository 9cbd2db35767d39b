//! The addresses of this room's pages: readable, permanent, written in one place.

use directory::{RecordKind, Section};
pub use editing::paths::{kind_of, kind_word, section_word};
use uuid::Uuid;

/// Confirming an organisation's records, by the link of a letter.
pub const LINK: &str = "/fiche/{secret}";
/// Thanks, and what happens next.
pub const THANKS: &str = "/fiche/{secret}/merci";
/// Which service is full or closed.
pub const STATES: &str = "/fiche/{secret}/etat";
/// « Complet jusqu'au … » for one service.
pub const STATE: &str = "/fiche/{secret}/etat/{handle}";
/// Handing the link over to a colleague.
pub const HAND_OVER: &str = "/fiche/{secret}/transmettre";
/// Asking for a new link, to the same address.
pub const RENEW: &str = "/fiche/{secret}/renouveler";
/// Answering a report by the link of a letter.
pub const ANSWER_BY_LINK: &str = "/fiche/{secret}/signalements/{report}";
/// « N'existe plus »: first the question, then the act.
pub const END: &str = "/fiche/{secret}/{kind}/{handle}/fin";
/// Taking it back.
pub const REVIVE: &str = "/fiche/{secret}/{kind}/{handle}/reprise";
/// Changing one part of one record.
pub const CHANGE: &str = "/fiche/{secret}/{kind}/{handle}/changer/{section}";
/// Reporting an error in a record.
pub const REPORT: &str = "/signaler/{kind}/{handle}";
/// Following what became of a report.
pub const FOLLOW_REPORT: &str = "/signalement/{secret}";
/// Proposing a record.
pub const PROPOSE: &str = "/proposer";
/// Following what became of a proposal or a suggested change.
pub const FOLLOW_PROPOSAL: &str = "/proposition/{secret}";
/// Which part of a record a change is suggested to.
pub const SUGGEST_WHERE: &str = "/proposer/{kind}/{handle}";
/// Suggesting a change to one part of a record.
pub const SUGGEST: &str = "/proposer/{kind}/{handle}/{section}";
/// What waits for an organisation: reports and suggestions about its records.
pub const WAITING: &str = "/mes-organisations/{organization}/signalements";
/// A report, for whoever answers it.
pub const ANSWER: &str = "/signalements/{report}";
/// A suggested change, for whoever decides.
pub const DECIDE: &str = "/suggestions/{suggestion}";
/// The coordinator's worklist of records.
pub const WORKLIST: &str = "/coordination/fiches";
/// After how long a record is to be confirmed, stale, archived.
pub const THRESHOLDS: &str = "/coordination/fiches/seuils";
/// Bringing an archived record back.
pub const REVIVE_ARCHIVED: &str = "/coordination/fiches/reprise";
/// A proposed record, for the coordinator.
pub const PROPOSAL: &str = "/coordination/fiches/propositions/{proposal}";

/// The page of a link.
pub fn link(secret: &str) -> String {
    format!("/fiche/{secret}")
}

/// A page under the page of a link.
pub fn under_link(secret: &str, rest: &str) -> String {
    format!("/fiche/{secret}/{rest}")
}

/// The form that changes a part of a record by a link.
pub fn change(secret: &str, kind: RecordKind, handle: &str, section: Section) -> String {
    format!("/fiche/{secret}/{}/{handle}/changer/{}", kind_word(kind), section_word(section))
}

/// The form that reports an error in a record.
pub fn report(kind: RecordKind, handle: &str) -> String {
    format!("/signaler/{}/{handle}", kind_word(kind))
}

/// The page where a reporter follows.
pub fn follow_report(secret: &str) -> String {
    format!("/signalement/{secret}")
}

/// The page where a proposer follows.
pub fn follow_proposal(secret: &str) -> String {
    format!("/proposition/{secret}")
}

/// The choice of the part a change is suggested to.
pub fn suggest_where(kind: RecordKind, handle: &str) -> String {
    format!("/proposer/{}/{handle}", kind_word(kind))
}

/// The form that suggests a change to a part of a record.
pub fn suggest(kind: RecordKind, handle: &str, section: Section) -> String {
    format!("/proposer/{}/{handle}/{}", kind_word(kind), section_word(section))
}

/// What waits for an organisation.
pub fn waiting(organization: Uuid) -> String {
    format!("/mes-organisations/{organization}/signalements")
}

/// A report, for whoever answers it.
pub fn answer(report: Uuid) -> String {
    format!("/signalements/{report}")
}

/// A suggested change, for whoever decides.
pub fn decide(suggestion: Uuid) -> String {
    format!("/suggestions/{suggestion}")
}

/// A proposed record, for the coordinator.
pub fn proposal(proposal: Uuid) -> String {
    format!("/coordination/fiches/propositions/{proposal}")
}

/// The part of a record a word of an address stands for, of whichever kind.
pub fn section_of(word: &str) -> Option<Section> {
    Section::ALL.into_iter().find(|section| section_word(*section) == word)
}
