//! Pairs of records that may be one, and what was decided about them.

use chrono::{DateTime, Utc};
use serde_json::Value;
use store::{Conn, StoreError, row, sql};
use uuid::Uuid;

row! {
    /// A pair that was found.
    pub(crate) struct LinkRow {
        pub(crate) id: Uuid,
        pub(crate) record_kind: String,
        pub(crate) one_id: Uuid,
        pub(crate) other_id: Uuid,
        pub(crate) zone: String,
        pub(crate) relation: String,
        pub(crate) weight: f64,
        pub(crate) identical: bool,
        pub(crate) cluster_id: Option<Uuid>,
        pub(crate) signals: Value,
        pub(crate) found_at: DateTime<Utc>,
    }
}
row! {
    /// What was decided about two records.
    pub(crate) struct DecisionRow {
        pub(crate) id: Uuid,
        pub(crate) record_kind: String,
        pub(crate) one_source: String,
        pub(crate) one_external: String,
        pub(crate) other_source: String,
        pub(crate) other_external: String,
        pub(crate) verdict: String,
        pub(crate) decided_at: DateTime<Utc>,
    }
}

sql! {
    fn delete_links() -> () = "delete from link_found";
    fn insert_links() -> Bulk<LinkRow> =
        "insert into link_found (id, record_kind, one_id, other_id, zone, relation, weight, identical, cluster_id, signals,
                found_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    fn delete_search() -> () = "delete from link_search";
    fn insert_search(now: DateTime<Utc>, records: i64) -> () =
        "insert into link_search (id, found_at, records) values (1, $1, $2)";
    /// When records were compared last, and how many.
    pub(crate) fn last_search() -> Option<(DateTime<Utc>, i64)> = "select found_at, records from link_search where id = 1";
    /// A page of the pairs of one zone and relation, the surest first.
    pub(crate) fn page_of_links(zone: &str, relation: &str, limit: i64, skip: i64) -> Vec<LinkRow> =
        "select id, record_kind, one_id, other_id, zone, relation, weight, identical, cluster_id, signals, found_at
         from link_found where zone = $1 and relation = $2 order by weight desc, id limit $3 offset $4";
    /// How many pairs each zone and relation holds.
    pub(crate) fn count_links() -> Vec<(String, String, i64)> =
        "select zone, relation, count(*) as total from link_found group by zone, relation";
    /// The pairs that share a number of a register, surely one.
    pub(crate) fn identical_links(limit: i64) -> Vec<LinkRow> =
        "select id, record_kind, one_id, other_id, zone, relation, weight, identical, cluster_id, signals, found_at
         from link_found where zone = 'same' and identical order by weight desc, id limit $1";
    /// A pair.
    pub(crate) fn link_by_id(id: Uuid) -> Option<LinkRow> =
        "select id, record_kind, one_id, other_id, zone, relation, weight, identical, cluster_id, signals, found_at
         from link_found where id = $1";
    /// Other pairs of the same group.
    pub(crate) fn links_of_cluster(cluster: Uuid) -> Vec<LinkRow> =
        "select id, record_kind, one_id, other_id, zone, relation, weight, identical, cluster_id, signals, found_at
         from link_found where cluster_id = $1 order by weight desc, id";
    /// Forgets a pair that is settled.
    pub(crate) fn delete_link(id: Uuid) -> () = "delete from link_found where id = $1";
    /// Forgets every pair a record stands in.
    pub(crate) fn delete_links_of(record: Uuid) -> () = "delete from link_found where one_id = $1 or other_id = $1";
    fn insert_decision(row: &DecisionRow) -> () =
        "insert into link_decision (id, record_kind, one_source, one_external, other_source, other_external, verdict,
                decided_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)";
    /// Takes a decision back.
    pub(crate) fn delete_decision(id: Uuid) -> () = "delete from link_decision where id = $1";
    /// Everything that was decided.
    pub(crate) fn all_decisions() -> Vec<DecisionRow> =
        "select id, record_kind, one_source, one_external, other_source, other_external, verdict, decided_at
         from link_decision order by decided_at, id";
}

/// Puts what was found now in the place of what was found before.
pub(crate) fn replace(
    conn: &mut Conn,
    rows: &[LinkRow],
    (now, records): (DateTime<Utc>, i64),
) -> Result<(), StoreError> {
    delete_links(conn)?;
    insert_links(conn, rows)?;
    delete_search(conn)?;
    insert_search(conn, now, records)
}

/// Writes a decision down, in the place of an earlier one about the same two.
pub(crate) fn decide(conn: &mut Conn, row: &DecisionRow) -> Result<(), StoreError> {
    delete_decision(conn, row.id)?;
    insert_decision(conn, row)
}
