//! What this room holds about people.

use ::store::{Conn, Held, HeldValue, Holding, Processing, Residue, SealKey, StoreError};
use chrono::{DateTime, Utc};
use uuid::Uuid;
use vocabulary::class::DataClass;

use crate::clock::day;
use crate::event::Happening;
use crate::state::State;
use crate::store::held::{count_written, done_by, forget_doer, forget_links_of, forget_teller, written_by};

/// What the rights of persons and the register of processing are answered from.
pub const HOLDING: Holding = Holding { room: "referral", gather, erase, processing: PROCESSING };

const PROCESSING: &[Processing] = &[Processing {
    name: "referral-processing-name",
    purpose: "referral-processing-purpose",
    ground: "referral-processing-ground",
    people: "referral-processing-people",
    classes: &[DataClass::C3],
    recipients: "referral-processing-recipients",
    kept: "referral-processing-kept",
}];

/// What a member wrote and did, by code and state: what was said of the person is hers, and is not shown here.
fn gather(conn: &mut Conn, _key: &SealKey, account: Uuid) -> Result<Vec<Held>, StoreError> {
    let words = |key: Option<&'static str>| HeldValue::words(key.unwrap_or("referral-held-state"));
    let written = written_by(conn, account)?.into_iter().map(|row| {
        let fields = vec![
            ("referral-held-code", row.code.into()),
            ("referral-held-on", day(row.created_at).into()),
            ("referral-held-state", words(State::from_code(&row.state).map(State::key))),
        ];
        Held { what: "referral-held-written", class: DataClass::C3, fields }
    });
    let mut held: Vec<Held> = written.collect();
    held.extend(done_by(conn, account)?.into_iter().map(|row| {
        let fields = vec![
            ("referral-held-code", row.code.into()),
            ("referral-held-on", day(row.happened_at).into()),
            ("referral-held-act", words(Happening::from_code(&row.what).map(Happening::key))),
        ];
        Held { what: "referral-held-typed", class: DataClass::C1, fields }
    }));
    Ok(held)
}

/// A referral stays with the person and the organisation until its time is over; what a member did on it no longer says
/// who it was.
fn erase(conn: &mut Conn, account: Uuid, _now: DateTime<Utc>) -> Result<Vec<Residue>, StoreError> {
    forget_doer(conn, account)?;
    forget_teller(conn, account)?;
    forget_links_of(conn, account)?;
    let count = count_written(conn, account)?;
    let (what, why) = ("referral-residue-written", "referral-residue-written-why");
    Ok(if count > 0 { vec![Residue { what, why, until: None, count }] } else { Vec::new() })
}
