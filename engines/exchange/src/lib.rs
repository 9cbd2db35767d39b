//! Reads and writes the formats of other directories, repairs and reports, loses nothing in silence.
#![doc = include_str!("../README.md")]

mod data_inclusion;
mod decoding;
mod fields;
mod finish;
mod hsds;
mod intake;
mod json;
mod limits;
mod log;
mod nested;
mod own;
mod parcel;
mod placeholder;
mod reading;
mod record;
mod refusal;
mod report;
mod row;
mod rule;
mod separated;
mod shape;
pub mod table;
mod tabular;
mod telling;
mod workbook;
pub mod write;

pub use finish::{Fate, Fates, RecordCounts, Report, TableSum, finish};
pub use limits::Limits;
pub use reading::{Format, Options, Progress, Reading, read};
pub use record::{
    AccessibilityRecord, AddressRecord, Batch, CapacityRecord, ContactRecord, CostOption, Extras,
    HoursRecord, IdentifierRecord, LocationKind, LocationRecord, OrganizationRecord, PhoneRecord,
    ProgramRecord, RowRef, ServiceAtLocationRecord, ServiceRecord, Term,
};
pub use refusal::{Measure, Reason, Refusal};
pub use report::{FileNote, NoteKind, ReadingReport, Repair, SetAside, SetAsideReason, TableCount};
pub use rule::{Rule, Severity};
