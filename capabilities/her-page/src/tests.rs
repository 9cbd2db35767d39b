//! This room in a small house: the demo territory, its people, real referrals, real doors.

mod doors;
mod entitled;
mod keeping;
mod messages;
mod page;
mod trying;
