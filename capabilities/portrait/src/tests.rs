//! The portrait of a small town: the demo territory, relations between its organisations, real doors.

mod pages;
mod town;
mod trying;
