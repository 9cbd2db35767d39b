//! Who acts for which organisation: mandates, roles, invitations, charters.
#![doc = include_str!("../README.md")]

mod batch;
mod beside;
mod charter;
pub mod demo;
mod handing_over;
mod holding;
mod invitation;
mod inviting;
mod joining;
mod keeping;
mod letters;
mod looking_after;
pub mod mailbox;
mod mandate;
mod members;
mod need;
mod network_role;
mod pages;
pub mod paths;
mod refusals;
mod sealing;
mod store;
#[cfg(feature = "trial")]
pub mod trial;
#[cfg(test)]
mod trying;

pub use beside::beside_organization;
pub use charter::{Acceptance, Charter, needs_charter};
pub use holding::HOLDING;
pub use inviting::{InviteNetwork, invite_network_role};
pub use looking_after::{Cared, administrators, daily};
pub use mandate::{Activity, MandateRecord, Secrecy, Standing};
pub use members::Members;
pub use need::{Need, NeedSource, Needs, OwnPage};
pub use network_role::{NetworkRole, NetworkRoleRecord};
pub use pages::{DEMO_DOORS, DOORS, Membership, demo_routes, routes};
pub use refusals::Refusals;
pub use store::charters::{accept_charter, acceptances_of};
pub use store::mandates::{mandates_of, members_of};
pub use store::roles::{coordinators, keepers, network_roles_of};

/// This room's tables.
pub const ROOM: ::store::Room = ::store::Room {
    name: "membership",
    migrations: &[(1, "0001_membership", include_str!("../migrations/0001_membership.sql"))],
};
/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");
