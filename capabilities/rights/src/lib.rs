//! What the house holds about a person, and her rights over it.

/// This room's tables.
pub const ROOM: ::store::Room = ::store::Room {
    name: "rights",
    migrations: &[(1, "0001_rights", include_str!("../migrations/0001_rights.sql"))],
};
/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");
