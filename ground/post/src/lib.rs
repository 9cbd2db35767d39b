//! Letters on their way: an outbox in the database, a postman, and what he may carry.

/// This room's tables.
pub const ROOM: ::store::Room = ::store::Room {
    name: "post",
    migrations: &[(1, "0001_post", include_str!("../migrations/0001_post.sql"))],
};
/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");
