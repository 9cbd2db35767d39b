//! Everybody meets everybody, a quarter of an hour each: invitations, wishes, and rounds that are proved.
#![doc = include_str!("../README.md")]

mod acting;
mod board;
mod card;
mod circle;
pub mod demo;
mod enlisting;
mod holding;
mod keeping;
mod letters;
mod needs;
mod numbering;
mod pages;
mod paper_list;
pub mod paths;
mod planning;
mod repairing;
mod reply;
mod rotation;
mod rounds;
mod seat;
mod settings;
pub mod showing;
mod speed_meeting;
mod store;
#[cfg(test)]
mod tests;
mod timetable;
mod veil;

pub use acting::{hold, move_on};
pub use holding::HOLDING;
pub use keeping::{replace_rotation, rotation, speed_meeting};
pub use letters::{LINK_LASTS, mailbox_of};
pub use needs::{Needs, needs};
pub use pages::{DOORS, SpeedMeetings, routes};
pub use planning::{NoRounds, compute, question, rotation_of};
pub use repairing::{Course, repaired};
pub use reply::{id_of, participant};
pub use rotation::{Gap, Ground, LeftOut, Meeting, Proof, Rotation, Round, Why};
pub use rounds::{KEPT, Round as HourlyRound, hourly};
pub use speed_meeting::{
    Answer, Break, Card, Guest, Interpreter, Partner, Presence, Shape, Side, SpeedMeeting, State, Visitor,
    Wish, Wished,
};
pub use timetable::{hours, is_there};

/// This room's tables.
pub const ROOM: ::store::Room = ::store::Room {
    name: "speed_meeting",
    migrations: &[(1, "0001_speed_meeting", include_str!("../migrations/0001_speed_meeting.sql"))],
};
/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");
