//! Who acts for which organisation: mandates, roles, invitations, charters.

mod mandate;
mod named;
mod network_role;
mod sealing;
mod store;

pub use mandate::{Activity, MandateRecord, Secrecy, Standing, roles_of};
pub use network_role::{NetworkRole, NetworkRoleRecord};
pub use store::mandates::{mandates_of, members_of};
pub use store::roles::network_roles_of;

/// This room's tables.
pub const ROOM: ::store::Room = ::store::Room {
    name: "membership",
    migrations: &[(1, "0001_membership", include_str!("../migrations/0001_membership.sql"))],
};
/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");
