#![doc = include_str!("../README.md")]

mod bounce;
mod carrier;
mod content;
mod desk;
mod gathering;
mod holding;
mod letter;
mod outbox;
mod pages;
pub mod paths;
mod postman;
mod rhythm;
mod settling;
mod store;
#[cfg(test)]
mod tests;
mod troubles;
mod writing;

pub use bounce::{Bounce, bounced_since, note_bounce};
pub use carrier::{Carrier, Password, Security, SmtpFault, SmtpReport, SmtpSettings};
pub use desk::Desk;
pub use holding::{HOLDING, purge};
pub use letter::{Bulletin, Letter, News, Outgoing, Recipient, Rhythm};
pub use outbox::{is_written, reschedule, send, send_bulletin, tell};
pub use pages::{DEMO_DOORS, PostOffice, demo_routes};
pub use postman::{Postman, Round};
pub use troubles::{Outbox, Trouble, outbox, troubles, try_again};

/// This room's tables.
pub const ROOM: ::store::Room = ::store::Room {
    name: "post",
    migrations: &[(1, "0001_post", include_str!("../migrations/0001_post.sql"))],
};
/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");
