//! Who acts for which organisation: mandates, roles, invitations, charters.

/// This room's tables.
pub const ROOM: ::store::Room = ::store::Room {
    name: "membership",
    migrations: &[(1, "0001_membership", include_str!("../migrations/0001_membership.sql"))],
};
/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");
