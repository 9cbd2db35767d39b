//! The addresses of this room's pages: readable, permanent, written in one place.

/// The page of health.
pub const HEALTH: &str = "/administration/sante";
/// Letters that wait in vain are tried again at once.
pub const RESEND: &str = "/administration/sante/renvoyer";
