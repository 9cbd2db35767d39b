//! What is lent: identical copies of an exhibition, kits and shared means, each in one place at a time.
#![doc = include_str!("../README.md")]

mod asking;
pub mod demo;
mod figures;
mod holding;
mod hosting;
mod kit;
mod letters;
mod loaning;
mod mean;
pub mod paths;
mod queue;
mod rank_link;
mod reserving;
mod return_form;
mod rounds;
mod stay;
mod store;
mod task;
#[cfg(test)]
mod tests;
mod timetable;
mod touring;

pub use asking::{accept, ask, ask_from_list, decline, withdraw_request};
pub use figures::{Figures, MeanFigures, ResourceFigures, Span};
pub use holding::HOLDING;
pub use hosting::{arrive, depart, give_feedback, receive, settle_task};
pub use kit::{Condition, Credit, Inventory, KitFile, KitItem, KitKind};
pub use loaning::{borrow, bring_back, cancel, grant, minutes_left, refuse, take_out};
pub use mean::{Loan, LoanRefused, LoanState, MOST_ASKED, NewLoan, SharedMean, SharedMeanKind, Sharing};
pub use post::Desk;
pub use queue::{
    AskRefused, HOST_KINDS, LoanRequest, MOST_WINDOWS, NewRequest, Origin, Ranked, RequestState, Site, Window,
};
pub use rank_link::{opens_rank, rank_path};
pub use reserving::{apply_plan, next_free, release, reserve, strike, where_is, withdraw};
pub use return_form::{Again, Effect, LONGEST_WORDS, ReturnForm};
pub use rounds::{Round, hourly};
pub use stay::{
    AgendaEntry, Applied, Booking, BookingState, Feedback, NewStay, PlanRefused, PlannedStay, Refused,
    SideActivity, Whereabout, Whereabouts,
};
pub use store::bookings::{booking, booking_by_secret, bookings_by, bookings_of};
pub use store::feedback::feedback_of;
pub use store::figures::figures;
pub use store::kits::{attach_file, file_of, item, retire_item, save_item};
pub use store::loans::{loan, loans_by, loans_of, loans_to_grant};
pub use store::means::{mean, means, save_mean};
pub use store::requests::{contact_of, queue, request, requests_of, to_moderate};
pub use store::resources::{add_copy, describe, offer, resource, resources, set_perimeter};
pub use store::side_activities::{agenda, remove_side_activity, save_side_activity, side_activities};
pub use store::tasks::{task, tasks_after, tasks_for_owner, tasks_of};
pub use task::LendingTask;
pub use touring::{LONGEST_SLOT, MOST_COPIES, Perimeter, SlotRule, TouringCopy, TouringResource};

/// This room's tables.
pub const ROOM: ::store::Room = ::store::Room {
    name: "lending",
    migrations: &[(1, "0001_lending", include_str!("../migrations/0001_lending.sql"))],
};
/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");
