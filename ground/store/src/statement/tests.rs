//! The register, the numbers of parameters, and the faults the check must find.

use uuid::Uuid;

use super::check::faults_of;
use super::{Declared, Statement, check_statements, renumber, statements};
use crate::connection::Conn;
use crate::shelf::{self, ThingRow, schema};
use crate::{Engine, Parameter, Row, Shape, StoreError, trial};

#[test]
fn parameters_are_bound_by_number() {
    let table = [
        ("select $2, $1, $10", "?", 0, "select ?2, ?1, ?10"),
        ("select '$1', $1", "?", 0, "select '$1', ?1"),
        ("select 'it''s $1', $1", "?", 0, "select 'it''s $1', ?1"),
        ("($1, $2)", "$", 4, "($5, $6)"),
        ("select 1", "?", 0, "select 1"),
    ];
    for (sql, mark, shift, expected) in table {
        assert_eq!(renumber(sql, mark, shift), expected);
    }
}

static PAIRS: Statement = Statement::declare(Declared {
    name: "pairs",
    file: file!(),
    line: line!(),
    sql: "insert into pair (a, b) values ($1, lower($2)) on conflict (a) do nothing",
    parameters: &[("a", <i64 as Parameter>::SHAPES), ("b", <&str as Parameter>::SHAPES)],
    columns: &[],
});

#[test]
fn an_insert_is_written_out_for_many_rows() {
    assert_eq!(
        PAIRS.for_rows(2).as_deref(),
        Some("insert into pair (a, b) values ($1, lower($2)), ($3, lower($4)) on conflict (a) do nothing")
    );
    assert_eq!(ONLY_TEXT.for_rows(2), None);
}

#[test]
fn every_statement_of_the_store_means_what_it_says() {
    let names: Vec<_> = statements().map(|statement| statement.name).collect();
    assert!(names.contains(&"store::facts::facts_after") && names.contains(&"store::shelf::thing_by_id"));
    trial::both(&schema(), |db| {
        let faults = db.read_now(|c| Ok(check_statements(c))).unwrap();
        assert!(faults.is_empty(), "{:?}: {faults:#?}", db.engine());
    });
}

const NO_COLUMNS: &[&[Shape]] = &[];

const fn faulty(
    sql: &'static str,
    parameters: &'static [(&'static str, &'static [Shape])],
    columns: &'static [&'static [Shape]],
) -> Statement {
    Statement::declare(Declared { name: "faulty", file: "here.rs", line: 7, sql, parameters, columns })
}

crate::row! {
    /// The wrong name for a column.
    struct Misnamed { title: String }
}

static ONLY_TEXT: Statement = faulty("select $1", &[("a", <&str as Parameter>::SHAPES)], NO_COLUMNS);
static NO_TABLE: Statement = faulty("delete from nowhere", &[], NO_COLUMNS);
static TOO_FEW: Statement = faulty("delete from thing where id = $1", &[], NO_COLUMNS);
static WRONG_PARAMETER: Statement =
    faulty("delete from thing where id = $1", &[("id", <i64 as Parameter>::SHAPES)], NO_COLUMNS);
static WRONG_COLUMN: Statement = faulty("select label from thing", &[], &[<i64 as Row>::SHAPES]);
static WRONG_NAME: Statement = faulty("select label from thing", &[], &[<Misnamed as Row>::SHAPES]);
static MISSING_COLUMNS: Statement = faulty("select label from thing", &[], &[<ThingRow as Row>::SHAPES]);
static NULLABLE: Statement = faulty("select maybe_label from thing", &[], &[<String as Row>::SHAPES]);
static STAR: Statement = faulty("select * from tally", &[], &[<(String, i64) as Row>::SHAPES]);
static CLOCK: Statement = faulty("delete from thing where seen_at < now()", &[], NO_COLUMNS);
static GOOD: Statement = faulty(
    "select maybe_id from thing where id = $1",
    &[("id", <Uuid as Parameter>::SHAPES)],
    &[<Option<Uuid> as Row>::SHAPES],
);

#[test]
fn the_check_finds_what_is_wrong() {
    use Engine::{Postgres, Sqlite};
    let table: [(&'static Statement, &[Engine], &str); 9] = [
        (&NO_TABLE, &[Sqlite, Postgres], "refuses it"),
        (&TOO_FEW, &[Sqlite, Postgres], "declares 0 parameters, the engine counts 1"),
        (&WRONG_PARAMETER, &[Postgres], "parameter $1 is uuid in PostgreSQL, declared as Integer"),
        (&WRONG_COLUMN, &[Sqlite, Postgres], "read as Integer"),
        (&WRONG_NAME, &[Sqlite, Postgres], "column label is read into the field title"),
        (&MISSING_COLUMNS, &[Sqlite, Postgres], "declares 18 columns, the engine counts 1"),
        (&NULLABLE, &[Postgres], "may be null"),
        (&STAR, &[Sqlite, Postgres], "names its columns"),
        (&CLOCK, &[Sqlite, Postgres], "takes the time as a parameter"),
    ];
    trial::both(&schema(), |db| {
        for (statement, engines, what) in table {
            let faults = found(db, statement);
            let expected = engines.contains(&db.engine());
            assert_eq!(faults.contains(what), expected, "{:?} {}: {faults}", db.engine(), statement.sql);
            assert!(!expected || faults.starts_with("faulty (here.rs:7): "), "{faults}");
        }
        assert_eq!(found(db, &GOOD), "");
    });
}

fn found(db: &crate::Db, statement: &'static Statement) -> String {
    let work = |c: &mut Conn| -> Result<String, StoreError> {
        let lines: Vec<_> = faults_of(c, statement).iter().map(ToString::to_string).collect();
        Ok(lines.join("\n"))
    };
    db.read_now(work).unwrap()
}

#[test]
fn a_statement_knows_where_it_was_declared() {
    let statement = statements().find(|statement| statement.name == "store::shelf::set_tally").unwrap();
    assert!(statement.file.ends_with("shelf.rs") && statement.line > 1);
    assert_eq!(statement.parameters.iter().map(|(name, _)| *name).collect::<Vec<_>>(), ["name", "amount"]);
    assert_eq!(shelf::thing(1).id, Uuid::from_u128(1));
}
