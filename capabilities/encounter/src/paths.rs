//! The addresses of this room's pages: readable, permanent, written in one place.

use vocabulary::id::{EncounterId, OrganizationId};

/// What was held, what comes next, and what is mine (`hub`).
pub const HUB: &str = "/rencontres";
/// Proposing to meet (`propose`).
pub const PROPOSE: &str = "/rencontres/proposer";
/// One encounter (`meeting`).
pub const MEETING: &str = "/rencontres/{id}";
/// The same for a calendar.
pub const MEETING_CALENDAR: &str = "/rencontres/{id}/agenda.ics";
/// Answering by the link of a letter (`answer`).
pub const ANSWER: &str = "/rencontre/{secret}";
/// The same for a calendar.
pub const ANSWER_CALENDAR: &str = "/rencontre/{secret}/agenda.ics";
/// Asking for a new link where this one has ended (`renew`).
pub const RENEW: &str = "/rencontre/{secret}/nouveau-lien";
/// Saying which days one can, by the link of a letter (`answer`).
pub const POLL: &str = "/sondage/{secret}";
/// The log, follow-ups and kits, speed-meetings and immersions: pages of rooms above.
pub(crate) const JOURNAL: &str = "/rencontres/journal";
pub(crate) const KITS: &str = "/rencontres/outils";
pub(crate) const SPEED_MEETINGS: &str = "/speed-meetings";
pub(crate) const IMMERSIONS: &str = "/immersions";

/// An encounter.
pub fn meeting(id: EncounterId) -> String {
    format!("{HUB}/{id}")
}

/// An encounter, with the answer of one of those invited.
pub(crate) fn meeting_for(id: EncounterId, organization: OrganizationId) -> String {
    format!("{HUB}/{id}?pour={organization}#reponse")
}

/// An encounter for a calendar.
pub fn meeting_calendar(id: EncounterId) -> String {
    format!("{HUB}/{id}/agenda.ics")
}

/// The record of an encounter: a page of the room above.
pub fn record(id: EncounterId) -> String {
    format!("{HUB}/{id}/compte-rendu")
}

/// Answering by a link.
pub fn answer(secret: &str) -> String {
    format!("/rencontre/{secret}")
}

/// The same for a calendar.
pub fn answer_calendar(secret: &str) -> String {
    format!("/rencontre/{secret}/agenda.ics")
}

/// Asking for a new link where this one has ended.
pub(crate) fn renew(secret: &str) -> String {
    format!("/rencontre/{secret}/nouveau-lien")
}

/// Saying which days one can, by a link.
pub fn poll(secret: &str) -> String {
    format!("/sondage/{secret}")
}

/// Proposing to meet an organisation, in a form.
pub fn propose_to(organization: OrganizationId, format: &str) -> String {
    format!("{PROPOSE}?avec={organization}&forme={format}")
}
