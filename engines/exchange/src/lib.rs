//! Reads and writes the formats of other directories, repairs and reports, loses nothing in silence.
//!
//! [`read`] opens a file, a folder or a zip, recognises data·inclusion v1, HSDS 1.1 to 3.1 and Ohana by
//! their content, and gives a [`Batch`] of records with a [`ReadingReport`]. Every input row ends in
//! exactly one of three places: the `rows` of one record, the merged count of its table, or the rows set
//! aside with their raw text. [`finish`] turns that into the operator's [`Report`], whose sums hold.
//!
//! A file in no known format is read as a [`table`] with columns of its own.
//!
//! [`mod@write`] goes the other way: one scribe for each format (HSDS 3.1 as JSON, lines and tables, data·inclusion v1,
//! tables for people, GeoJSON, vCard, feeds and calendars), fed record by record. What is written in HSDS and read
//! again is the same, field for field; what data·inclusion cannot say is counted.

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
#[cfg(feature = "fuzz")]
pub use reading::fuzz_one;
pub use reading::{Format, Options, Progress, Reading, read};
pub use record::{
    AccessibilityRecord, AddressRecord, Batch, CapacityRecord, ContactRecord, CostOption, Extras,
    HoursRecord, IdentifierRecord, LocationKind, LocationRecord, OrganizationRecord, PhoneRecord,
    ProgramRecord, RowRef, ServiceAtLocationRecord, ServiceRecord, Term,
};
pub use refusal::{Measure, Reason, Refusal};
pub use report::{FileNote, NoteKind, ReadingReport, Repair, SetAside, SetAsideReason, TableCount};
pub use rule::{Rule, Severity};
