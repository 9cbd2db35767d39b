//! A room that exists for the tests of the store alone: a shelf with every kind of value.

use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use uuid::Uuid;

use crate::{Room, Schema, Sealed, row, sql};

pub(crate) const SHELF: Room = Room {
    name: "shelf",
    migrations: &[(
        1,
        "0001_shelf",
        "-- Every kind of value, once required and once not; a semicolon; in a comment.
        create table thing (
          id {uuid} not null primary key,
          label {text} not null,
          amount {int} not null constraint amount_is_positive check (amount >= 0),
          weight {real} not null,
          kept {bool} not null,
          seen_at {time} not null,
          made_on {date} not null,
          detail {json} not null,
          picture {bytes} not null,
          maybe_id {uuid},
          maybe_label {text} default 'a;b',
          maybe_amount {int},
          maybe_weight {real},
          maybe_kept {bool},
          maybe_seen_at {time},
          maybe_made_on {date},
          maybe_detail {json},
          maybe_picture {bytes}
        );
        create table label (
          thing_id {uuid} not null references thing (id) on delete cascade,
          word {text} not null,
          primary key (thing_id, word)
        ) {clustered};
        create table tally (name {text} not null primary key, amount {int} not null);
        create table entry (seq {seq}, word {text} not null);
        create table secret (id {uuid} not null primary key, note_sealed {bytes}, amount {int} not null);",
    )],
};

pub(crate) fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 22, 9, 30, 0).unwrap()
}

pub(crate) fn schema() -> Schema {
    Schema::new([SHELF], now())
}

crate::sealed_column! { table: "secret", id: "id", column: "note_sealed", place: "secret/note" }

row! {
    /// One thing.
    #[derive(Clone, Debug, PartialEq)]
    pub(crate) struct ThingRow {
        pub(crate) id: Uuid,
        pub(crate) label: String,
        pub(crate) amount: i64,
        pub(crate) weight: f64,
        pub(crate) kept: bool,
        pub(crate) seen_at: DateTime<Utc>,
        pub(crate) made_on: NaiveDate,
        pub(crate) detail: serde_json::Value,
        pub(crate) picture: Vec<u8>,
        pub(crate) maybe_id: Option<Uuid>,
        pub(crate) maybe_label: Option<String>,
        pub(crate) maybe_amount: Option<i64>,
        pub(crate) maybe_weight: Option<f64>,
        pub(crate) maybe_kept: Option<bool>,
        pub(crate) maybe_seen_at: Option<DateTime<Utc>>,
        pub(crate) maybe_made_on: Option<NaiveDate>,
        pub(crate) maybe_detail: Option<serde_json::Value>,
        pub(crate) maybe_picture: Option<Vec<u8>>,
    }

    /// A note nobody may read in the file.
    #[derive(Clone, Debug, PartialEq)]
    pub(crate) struct SecretRow {
        pub(crate) id: Uuid,
        pub(crate) note_sealed: Option<Sealed>,
        pub(crate) amount: i64,
    }

    /// One word on one thing.
    #[derive(Clone, Debug, PartialEq)]
    pub(crate) struct LabelRow {
        pub(crate) thing_id: Uuid,
        pub(crate) word: String,
    }
}

/// A thing without anything optional.
pub(crate) fn thing(number: u128) -> ThingRow {
    ThingRow {
        id: Uuid::from_u128(number),
        label: format!("Thing {number}"),
        amount: 1,
        weight: 0.5,
        kept: true,
        seen_at: now(),
        made_on: now().date_naive(),
        detail: serde_json::json!({}),
        picture: Vec::new(),
        maybe_id: None,
        maybe_label: None,
        maybe_amount: None,
        maybe_weight: None,
        maybe_kept: None,
        maybe_seen_at: None,
        maybe_made_on: None,
        maybe_detail: None,
        maybe_picture: None,
    }
}

sql! {
    pub(crate) fn insert_thing(row: &ThingRow) -> () =
        "insert into thing (id, label, amount, weight, kept, seen_at, made_on, detail, picture, maybe_id,
           maybe_label, maybe_amount, maybe_weight, maybe_kept, maybe_seen_at, maybe_made_on, maybe_detail,
           maybe_picture)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)";
    pub(crate) fn insert_things() -> Bulk<ThingRow> =
        "insert into thing (id, label, amount, weight, kept, seen_at, made_on, detail, picture, maybe_id,
           maybe_label, maybe_amount, maybe_weight, maybe_kept, maybe_seen_at, maybe_made_on, maybe_detail,
           maybe_picture)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)";
    pub(crate) fn thing_by_id(id: Uuid) -> Option<ThingRow> =
        "select id, label, amount, weight, kept, seen_at, made_on, detail, picture, maybe_id, maybe_label,
           maybe_amount, maybe_weight, maybe_kept, maybe_seen_at, maybe_made_on, maybe_detail, maybe_picture
         from thing where id = $1";
    pub(crate) fn each_thing_id() -> Each<Uuid> = "select id from thing order by id";
    pub(crate) fn things_seen_between(until: DateTime<Utc>, from: DateTime<Utc>) -> Vec<Uuid> =
        "select id from thing where seen_at < $1 and seen_at >= $2 order by seen_at";
    pub(crate) fn things_with(label: Option<&str>) -> Vec<(Uuid, String, Option<String>)> =
        "select id, label, maybe_label from thing where $1 is null or label = $1 order by label";
    pub(crate) fn count_things() -> One<i64> = "select count(*) from thing";
    pub(crate) fn remove_thing(id: Uuid) -> Affected = "delete from thing where id = $1";
    pub(crate) fn insert_label(row: &LabelRow) -> () = "insert into label (thing_id, word) values ($1, $2)";
    pub(crate) fn insert_labels() -> Bulk<LabelRow> =
        "insert into label (thing_id, word) values ($1, $2) on conflict (thing_id, word) do nothing";
    pub(crate) fn count_labels() -> One<i64> = "select count(*) from label";
    pub(crate) fn words_in_order() -> Vec<String> = "select word from label order by word";
    pub(crate) fn set_tally(name: &str, amount: i64) -> () =
        "insert into tally (name, amount) values ($1, $2) on conflict (name) do update set amount = excluded.amount";
    pub(crate) fn tally(name: &str) -> Option<i64> = "select amount from tally where name = $1";
    pub(crate) fn one_tally(name: &str) -> One<i64> = "select amount from tally where name = $1";
    pub(crate) fn insert_entry(word: &str) -> One<i64> = "insert into entry (word) values ($1) returning seq";
    pub(crate) fn put_secret(row: &SecretRow) -> () =
        "insert into secret (id, note_sealed, amount) values ($1, $2, $3)
         on conflict (id) do update set note_sealed = excluded.note_sealed, amount = excluded.amount";
    pub(crate) fn put_secrets() -> Bulk<SecretRow> =
        "insert into secret (id, note_sealed, amount) values ($1, $2, $3)";
    pub(crate) fn secrets() -> Vec<SecretRow> = "select id, note_sealed, amount from secret order by id";
    pub(crate) fn secret_by_id(id: Uuid) -> Option<SecretRow> =
        "select id, note_sealed, amount from secret where id = $1";
    pub(crate) fn move_secret(from: Uuid, to: Uuid) -> () =
        "update secret set note_sealed = (select s.note_sealed from secret s where s.id = $1) where id = $2";
}
