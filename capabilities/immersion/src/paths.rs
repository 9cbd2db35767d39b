//! The addresses of this room, written in one place.

use vocabulary::id::{ImmersionId, ImmersionWorkerId, OrganizationId};

/// What immersion is, for everybody, and the programmes (`programmes`).
pub const PROGRAMMES: &str = "/immersions";
/// Who sends and who hosts over every programme; the room of placement answers there.
pub const LEDGER: &str = "/immersions/reciprocite";
/// Beginning a programme (`prepare`).
pub const PREPARE: &str = "/immersions/preparer";
/// One programme, with its steps and what comes next (`programme`).
pub const PROGRAMME: &str = "/immersions/{id}";
/// Whom one asks, and what they answered (`partners`).
pub const PARTNERS: &str = "/immersions/{id}/partenaires";
/// One partner's page: its answer, its offers, its workers (`partner`).
pub const PARTNER: &str = "/immersions/{id}/partenaires/{organization}";
/// The framing meeting: what each one expects, and its limits (`frame`).
pub const FRAME: &str = "/immersions/{id}/cadre";
/// Everybody who takes part (`workers`).
pub const WORKERS: &str = "/immersions/{id}/participants";
/// The wishes of one worker, from paper (`paper`).
pub const PAPER: &str = "/immersions/{id}/participants/{worker}";
/// Preparatory mornings and who was there (`mornings`).
pub const MORNINGS: &str = "/immersions/{id}/matinees";
/// A worker's or a partner's own page, by the link of a letter (`own`).
pub const OWN: &str = "/immersion/{secret}";

/// One programme.
pub fn programme(id: ImmersionId) -> String {
    format!("{PROGRAMMES}/{id}")
}

/// What stands below one programme: `placements`, `fiches`, `retours`.
pub fn below(id: ImmersionId, what: &str) -> String {
    format!("{PROGRAMMES}/{id}/{what}")
}

/// One partner's page.
pub fn partner(id: ImmersionId, organization: OrganizationId) -> String {
    format!("{PROGRAMMES}/{id}/partenaires/{organization}")
}

/// The wishes of one worker.
pub fn worker(id: ImmersionId, worker: ImmersionWorkerId) -> String {
    format!("{PROGRAMMES}/{id}/participants/{worker}")
}

/// The own page of who was written to.
pub fn own(secret: &str) -> String {
    format!("/immersion/{secret}")
}
