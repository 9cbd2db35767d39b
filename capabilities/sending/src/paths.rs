//! The addresses of this room, written in one place.

use vocabulary::id::{ReferralId, ServiceId};

/// Entrusting somebody to a service, or first finding which (`orient`, `choose`).
pub const ORIENT: &str = "/orienter";
/// What one entrusted, with what became of it (`sent`).
pub const SENT: &str = referral::paths::SENT;
/// One of them (`follow`).
pub const ONE_SENT: &str = referral::paths::ONE_SENT;
/// The same with what was said of the person (`follow`).
pub const READ: &str = "/mes-orientations/{id}/lire";
/// The agreement that she signed on paper (`agreement`).
pub const AGREEMENT: &str = "/mes-orientations/{id}/accord";

/// The same with what was said of the person.
pub fn read(id: ReferralId) -> String {
    READ.replace("{id}", &id.to_string())
}

/// The agreement that she signed on paper.
pub fn agreement(id: ReferralId) -> String {
    AGREEMENT.replace("{id}", &id.to_string())
}

/// Entrusting somebody to this service.
pub fn orient(service: ServiceId) -> String {
    format!("{ORIENT}?service={service}")
}
