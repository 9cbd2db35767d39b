//! Entrusting a person's need to another organisation, and hearing back: what it is, who moves next, and by when.
#![doc = include_str!("../README.md")]

mod act;
mod attention;
mod clock;
mod code;
mod consent;
mod deciding;
pub mod demo;
mod desk;
mod event;
mod figures;
#[cfg(test)]
mod fixture;
mod holding;
mod letters;
mod link;
mod look;
mod mailbox;
pub mod paths;
mod performing;
mod person;
mod purging;
mod referral;
mod refusal_reason;
mod resembling;
mod rounds;
mod seen;
mod sending;
mod state;
mod store;
#[cfg(test)]
mod tests;
#[cfg(any(test, feature = "trial"))]
pub mod trial;

pub use act::{Act, ActKind, By, Channel, Teller};
pub use attention::{Attention, Why, attention};
pub use clock::acknowledge_by;
pub use code::Code;
pub use consent::{Agreement, Consent, Said};
pub use deciding::{Change, LONGEST_WORDS, Refused};
pub use desk::Desk;
pub use event::{Event, Happening};
pub use figures::{Count, FEWEST_SHOWN, Figures, NeedFigures, Outcome, figures};
pub use holding::HOLDING;
pub use link::{Link, LinkState, Renewed, bind_link, link_by_secret, renew_link};
pub use look::{Look, PURPOSE, looks, note_look};
pub use mailbox::{mailboxes, mailboxes_of};
pub use performing::{Performed, asked_in_chain, lets_say, perform, withdraw};
pub use person::{Contact, Identity};
pub use purging::{KEPT_MONTHS, Purged, purge, purges};
pub use referral::{NewReferral, Referral, Scan};
pub use refusal_reason::RefusalReason;
pub use resembling::resembling;
pub use rounds::{Round, hourly};
pub use seen::{Exchange, Seen, Viewer};
pub use sending::{Sent, send};
pub use state::{Level, Response, State, Urgency};
pub use store::events::history;
pub use store::lists::{Page, SentBy, Which, of_her_page, received_by, sent_by};
pub use store::referrals::{chain, referral, referral_by_code};
pub use store::scans::scan;

/// This room's tables.
pub const ROOM: ::store::Room = ::store::Room {
    name: "referral",
    migrations: &[(1, "0001_referral", include_str!("../migrations/0001_referral.sql"))],
};
/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");
