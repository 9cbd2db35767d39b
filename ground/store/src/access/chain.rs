//! How one row of the journal of access holds on to the one before, and how a break is found.

use sha2::{Digest, Sha256};

use super::{AccessRow, each_entry, head};
use crate::connection::Conn;
use crate::error::StoreError;

/// Bytes of a digest.
pub(super) const SHA_256: usize = 32;
/// Says which fields follow in which order; another order will bear another name.
const ENCODING: &[u8] = b"maillage access 1";

/// Whether the journal of access is as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Soundness {
    /// Every row follows from the one before.
    Whole {
        /// How many rows there are.
        rows: i64,
    },
    /// A row does not follow from the one before: it was changed, put there, or moved.
    Broken {
        /// The first such row.
        number: i64,
    },
    /// A row is missing among the others, or was moved.
    Missing {
        /// The first missing number.
        number: i64,
    },
    /// The last rows are missing, or the head was changed: it names another last row than the one found.
    EndMissing {
        /// The last row found.
        found: i64,
        /// The last row the head names.
        promised: i64,
    },
}

/// SHA-256 over the row before and every field of this one, each with its length or of a fixed length, so that no
/// two rows give the same bytes.
pub(super) fn digest_of(previous: &[u8], row: &AccessRow) -> Vec<u8> {
    let mut digest = Sha256::new();
    let mut part = |bytes: &[u8]| {
        digest.update((bytes.len() as u64).to_be_bytes());
        digest.update(bytes);
    };
    part(ENCODING);
    part(previous);
    part(&row.number.to_be_bytes());
    part(row.id.as_bytes());
    part(&row.at.timestamp_micros().to_be_bytes());
    part(row.actor.as_ref().map_or(&[], |id| id.as_bytes()));
    part(row.organization.as_ref().map_or(&[], |id| id.as_bytes()));
    part(row.subject.as_bytes());
    part(row.class.code().as_bytes());
    part(row.deed.code().as_bytes());
    part(row.purpose.as_bytes());
    digest.finalize().to_vec()
}

/// Walks the whole journal of access and says where its chain breaks first, if it does. Called inside a read; keeps
/// one row in memory at a time.
pub fn verify(c: &mut Conn) -> Result<Soundness, StoreError> {
    let head = head(c)?;
    let mut last = head.purged;
    let mut previous = head.anchor.clone().unwrap_or_default();
    let mut broken = None;
    each_entry(c, |row| {
        if broken.is_none() {
            broken = break_at(last + 1, &previous, &row);
            last = row.number;
            previous = row.digest;
        }
        Ok(())
    })?;
    if let Some(broken) = broken {
        return Ok(broken);
    }
    let ends_well = last == head.last && (last == 0 || Some(&previous) == head.digest.as_ref());
    Ok(match ends_well {
        true => Soundness::Whole { rows: last - head.purged },
        false => Soundness::EndMissing { found: last, promised: head.last },
    })
}

fn break_at(expected: i64, previous: &[u8], row: &AccessRow) -> Option<Soundness> {
    if row.number > expected {
        return Some(Soundness::Missing { number: expected });
    }
    let follows = row.number == expected && digest_of(previous, row) == row.digest;
    (!follows).then_some(Soundness::Broken { number: row.number })
}
