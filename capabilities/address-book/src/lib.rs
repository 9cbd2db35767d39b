//! Each member’s own address book.

/// This room's tables.
pub const ROOM: ::store::Room = ::store::Room {
    name: "address_book",
    migrations: &[(1, "0001_address_book", include_str!("../migrations/0001_address_book.sql"))],
};
/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");
