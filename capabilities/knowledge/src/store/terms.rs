//! Words of this network, added to the glossary by the coordination.

use ::store::{Conn, StoreError, row, sql};
use chrono::{DateTime, Utc};
use uuid::Uuid;

row! {
    /// A word of this network.
    #[derive(Clone)]
    pub struct Term {
        /// Its identity.
        pub id: Uuid,
        /// The word, or the letters: « CTG ».
        pub short: String,
        /// What it stands for.
        pub meaning: String,
        /// What that is, in plain words; may be empty.
        pub plain: String,
        /// Who added it.
        pub added_by: Option<Uuid>,
        /// When.
        pub added_at: DateTime<Utc>,
    }
}

sql! {
    fn every_term(most: i64) -> Vec<Term> =
        "select id, short, meaning, plain, added_by, added_at from knowledge_term order by short, id limit $1";
    fn upsert_term(row: &Term) -> () =
        "insert into knowledge_term (id, short, meaning, plain, added_by, added_at) values ($1, $2, $3, $4, $5, $6)
         on conflict (short) do update set meaning = excluded.meaning, plain = excluded.plain,
             added_by = excluded.added_by, added_at = excluded.added_at";
    /// Takes a word out of the glossary.
    pub(crate) fn remove(id: Uuid) -> Affected = "delete from knowledge_term where id = $1";
}

/// The most words a network may add.
const MOST: i64 = 500;

/// The words of this network, by alphabet.
///
/// # Errors
/// Those of the store.
pub fn terms(conn: &mut Conn) -> Result<Vec<Term>, StoreError> {
    let mut all = every_term(conn, MOST)?;
    all.sort_by_cached_key(|term| vocabulary::fold(&term.short));
    Ok(all)
}

/// Writes a word down; the same word again takes the place of the one before.
pub(crate) fn keep(conn: &mut Conn, term: &Term) -> Result<(), StoreError> {
    upsert_term(conn, term)
}
