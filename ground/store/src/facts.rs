//! The journal of facts: what happened, in the order in which it became true.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::connection::Conn;
use crate::error::StoreError;
use crate::{row, sql};

/// A piece of news, to be recorded in the same transaction as the change it tells of.
///
/// An import of a hundred thousand records is one fact whose payload holds the id of the import.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// What happened, such as `directory.service.changed`.
    pub name: &'static str,
    /// What it happened to, if it is one thing.
    pub subject: Option<Uuid>,
    /// What a listener needs; ids and codes, never personal data.
    pub payload: serde_json::Value,
    /// When.
    pub recorded_at: DateTime<Utc>,
}

row! {
    /// A fact as it stands in the journal.
    #[derive(Clone, Debug, PartialEq)]
    pub struct RecordedFact {
        /// Its number: from 1, without a gap, in the order of commit.
        pub seq: i64,
        /// When it happened.
        pub recorded_at: DateTime<Utc>,
        /// What happened.
        pub name: String,
        /// What it happened to.
        pub subject: Option<Uuid>,
        /// What a listener needs.
        pub payload: serde_json::Value,
    }
}

sql! {
    fn next_number() -> One<i64> = "update fact_counter set last = last + 1 where id = 1 returning last";

    fn insert_fact(row: &RecordedFact) -> () =
        "insert into fact (seq, recorded_at, name, subject, payload) values ($1, $2, $3, $4, $5)";

    /// The facts numbered above `seq`, in order, at most `limit` of them.
    pub fn facts_after(seq: i64, limit: i64) -> Vec<RecordedFact> =
        "select seq, recorded_at, name, subject, payload from fact where seq > $1 order by seq limit $2";

    /// The number of the last fact; 0 when nothing has happened yet.
    pub fn last_fact() -> One<i64> = "select last from fact_counter where id = 1";
}

/// Writes a fact into the journal and answers its number.
///
/// The number comes from a counter row, which the transaction keeps until it commits: whoever reads number 8
/// can be sure that 7 is there. Record facts last in a transaction: others wait from here on.
pub fn record(c: &mut Conn, fact: &Fact) -> Result<i64, StoreError> {
    let seq = next_number(c)?;
    let row = RecordedFact {
        seq,
        recorded_at: fact.recorded_at,
        name: fact.name.to_owned(),
        subject: fact.subject,
        payload: fact.payload.clone(),
    };
    insert_fact(c, &row)?;
    Ok(seq)
}

#[cfg(test)]
mod tests;
