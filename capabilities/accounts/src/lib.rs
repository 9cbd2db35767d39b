#![doc = include_str!("../README.md")]

mod account;
mod asking;
mod closing;
mod device;
mod email;
mod holding;
mod letters;
mod pages;
pub mod paths;
mod recovery;
mod session;
mod signing_in;
mod store;
#[cfg(test)]
mod tests;
mod upkeep;

pub use account::{Account, AccountKind, NewAccount, UNUSED_FOR, WARNED_BEFORE};
pub use asking::Code;
pub use device::Device;
pub use email::EmailAddress;
pub use holding::HOLDING;
pub use pages::{Accounts, DOORS, Limits, routes};
pub use recovery::{AddressChange, ChangeAsked, Help, change_email, send_sign_in_link};
pub use session::{Assurance, LIVES, NewSession, SESSION_COOKIE, Session, SessionFound};
pub use store::accounts::{
    account, account_by_email, address_print, close_account, open_account, own_address_print, recipient,
    set_end,
};
pub use store::sessions::{note_use, session_by_digest, sessions_of, start_session};
pub use store::ways_in::end_every_way_in;
pub use upkeep::{Daily, daily};

/// This room's tables.
pub const ROOM: ::store::Room = ::store::Room {
    name: "accounts",
    migrations: &[
        (1, "0001_accounts", include_str!("../migrations/0001_accounts.sql")),
        (2, "0002_old_address_may_stop", include_str!("../migrations/0002_old_address_may_stop.sql")),
        (3, "0003_asked_by_client", include_str!("../migrations/0003_asked_by_client.sql")),
    ],
};
/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");
