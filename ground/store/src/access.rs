//! The journal of access: who read, changed, exported or erased what about whom. Never what it said.
//!
//! It is for the person concerned, and for finding out after an accident (CNIL, recommendation of 2021-10-14 on
//! logging). It is never a report on a worker: nothing here asks by the one who acted.
//!
//! Rows are only ever added. Each carries a SHA-256 over the one before and its own fields, so that a row changed,
//! removed or moved afterwards is found by [`verify`]. That is detection, not prevention: whoever may write the
//! database may also compute the whole chain anew. [`head`] gives the last link; a copy of it kept elsewhere
//! shows even that.

use std::ops::RangeInclusive;

use chrono::{DateTime, Months, Utc};
use uuid::Uuid;
use vocabulary::class::DataClass;

use crate::column::coded;
use crate::connection::Conn;
use crate::error::StoreError;
use crate::value::to_microseconds;
use crate::{row, sql};

mod chain;
use chain::{SHA_256, digest_of};
pub use chain::{Soundness, verify};

/// How long rows are kept where a network says nothing, in months.
pub const RETENTION_MONTHS: u32 = 12;
/// What a network may choose, in months: the CNIL recommends six months to a year.
pub const RETENTION_BOUNDS: RangeInclusive<u32> = 6..=12;

/// What was done with a person's data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Deed {
    /// Looked at it.
    Read,
    /// Wrote or changed it.
    Write,
    /// Took it out of the house.
    Export,
    /// Erased it.
    Erase,
}

impl Deed {
    /// Every deed.
    pub const ALL: [Self; 4] = [Self::Read, Self::Write, Self::Export, Self::Erase];

    /// The word that is stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Write => "write",
            Self::Export => "export",
            Self::Erase => "erase",
        }
    }

    /// The deed stored as this word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|deed| deed.code() == code)
    }
}

coded!(Deed);

/// Something done with a person's data, to be noted in the same transaction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Access {
    /// The identity of the row.
    pub id: Uuid,
    /// When, cut to microseconds.
    pub at: DateTime<Utc>,
    /// The account that acted; nothing when the house did it by itself.
    pub actor: Option<Uuid>,
    /// The organisation it acted for.
    pub organization: Option<Uuid>,
    /// The person concerned.
    pub subject: Uuid,
    /// How closely what was touched is kept.
    pub class: DataClass,
    /// What was done.
    pub deed: Deed,
    /// What for: a code of the room that notes it, such as `rights-desk`, never a free text.
    pub purpose: &'static str,
}

row! {
    /// A row as it stands in the journal of access.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct AccessRow {
        /// Its number: from 1, without a gap, in the order of commit.
        pub number: i64,
        /// Its identity.
        pub id: Uuid,
        /// When.
        pub at: DateTime<Utc>,
        /// The account that acted.
        pub actor: Option<Uuid>,
        /// The organisation it acted for.
        pub organization: Option<Uuid>,
        /// The person concerned.
        pub subject: Uuid,
        /// How closely what was touched is kept.
        pub class: DataClass,
        /// What was done.
        pub deed: Deed,
        /// What for.
        pub purpose: String,
        /// SHA-256 over the digest of the row before and the fields above.
        pub digest: Vec<u8>,
    }

    /// The two ends of the chain.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Head {
        /// The number of the last row; 0 before the first.
        pub last: i64,
        /// Its digest.
        pub digest: Option<Vec<u8>>,
        /// The number of the last row that was purged; 0 when none was.
        pub purged: i64,
        /// Its digest, from which the chain goes on.
        pub anchor: Option<Vec<u8>>,
    }
}

sql! {
    fn take_numbers(count: i64) -> One<(i64, Option<Vec<u8>>)> =
        "update access_head set last = last + $1 where id = 1 returning last, digest";
    fn set_digest(digest: &[u8]) -> () = "update access_head set digest = $1 where id = 1";
    fn insert_entries() -> Bulk<AccessRow> =
        "insert into access_entry (number, id, at, actor, organization, subject, class, deed, purpose, digest)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";

    /// What was done with the data of a person, the latest first, at most `limit` rows.
    pub fn about(subject: Uuid, limit: i64) -> Vec<AccessRow> =
        "select number, id, at, actor, organization, subject, class, deed, purpose, digest
         from access_entry where subject = $1 order by number desc limit $2";
    /// The same for one deed: every export of what concerns a person.
    pub fn by_deed(subject: Uuid, deed: Deed, limit: i64) -> Vec<AccessRow> =
        "select number, id, at, actor, organization, subject, class, deed, purpose, digest
         from access_entry where subject = $1 and deed = $2 order by number desc limit $3";
    /// How many rows concern a person.
    pub fn count_about(subject: Uuid) -> One<i64> = "select count(*) from access_entry where subject = $1";

    /// The two ends of the chain; the digest of the last row is worth keeping outside the database.
    pub fn head() -> One<Head> = "select last, digest, purged, anchor from access_head where id = 1";
    pub(crate) fn each_entry() -> Each<AccessRow> =
        "select number, id, at, actor, organization, subject, class, deed, purpose, digest
         from access_entry order by number";

    fn hold_head() -> One<i64> = "update access_head set last = last where id = 1 returning last";
    fn first_number_from(time: DateTime<Utc>) -> Option<Option<i64>> =
        "select min(number) from access_entry where at >= $1";
    fn digest_at(number: i64) -> Option<Vec<u8>> = "select digest from access_entry where number = $1";
    fn remove_up_to(number: i64) -> Affected = "delete from access_entry where number <= $1";
    fn set_anchor(purged: i64, anchor: &[u8]) -> () =
        "update access_head set purged = $1, anchor = $2 where id = 1";
}

/// Notes one access, in the transaction that made it or shows it.
///
/// The head row is taken first and kept until the commit: others who note wait from here on. Note last.
pub fn note(c: &mut Conn, access: &Access) -> Result<(), StoreError> {
    note_all(c, std::slice::from_ref(access))
}

/// Notes several accesses at once, as a list of people or an export makes.
pub fn note_all(c: &mut Conn, accesses: &[Access]) -> Result<(), StoreError> {
    if accesses.is_empty() {
        return Ok(());
    }
    let count = i64::try_from(accesses.len()).unwrap_or(i64::MAX);
    let (last, digest) = take_numbers(c, count)?;
    let mut previous = digest.unwrap_or_default();
    let rows: Vec<AccessRow> = (last - count + 1..)
        .zip(accesses)
        .map(|(number, access)| {
            let row = linked(number, &previous, access);
            previous.clone_from(&row.digest);
            row
        })
        .collect();
    insert_entries(c, &rows)?;
    set_digest(c, &previous)
}

fn linked(number: i64, previous: &[u8], access: &Access) -> AccessRow {
    let mut row = AccessRow {
        number,
        id: access.id,
        at: to_microseconds(access.at),
        actor: access.actor,
        organization: access.organization,
        subject: access.subject,
        class: access.class,
        deed: access.deed,
        purpose: access.purpose.to_owned(),
        digest: Vec::with_capacity(SHA_256),
    };
    row.digest = digest_of(previous, &row);
    row
}

/// Removes what is older than `time` and answers how many rows it was. The digest of the last row removed stays as
/// the anchor of those that follow, so that [`verify`] still holds.
///
/// A row goes when every row up to it is older: the chain is cut at one place only.
pub fn purge_before(c: &mut Conn, time: DateTime<Utc>) -> Result<u64, StoreError> {
    let last = hold_head(c)?;
    let first_kept = first_number_from(c, to_microseconds(time))?.flatten();
    let cut = first_kept.map_or(last, |number| number - 1);
    match digest_at(c, cut)? {
        None => Ok(0),
        Some(anchor) => {
            set_anchor(c, cut, &anchor)?;
            remove_up_to(c, cut)
        }
    }
}

/// Until when rows are purged today, for a retention in months; a number outside the bounds is brought inside.
pub fn oldest_kept(now: DateTime<Utc>, months: u32) -> DateTime<Utc> {
    let months = months.clamp(*RETENTION_BOUNDS.start(), *RETENTION_BOUNDS.end());
    now.checked_sub_months(Months::new(months)).unwrap_or(DateTime::UNIX_EPOCH)
}

#[cfg(test)]
mod tests;
