//! Who a person is here: the account, signing in and out, sessions.

/// This room's tables.
pub const ROOM: ::store::Room = ::store::Room {
    name: "accounts",
    migrations: &[(1, "0001_accounts", include_str!("../migrations/0001_accounts.sql"))],
};
/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");
