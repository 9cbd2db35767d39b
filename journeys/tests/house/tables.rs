//! A table has one owner, who alone writes it; others read it only along an edge. Both engines agree on every statement.

use std::collections::{BTreeMap, BTreeSet};

use store::{Schema, check_statements, statements, trial};

use super::edges::{Edges, allowed_edges};
use super::read;

/// The store keeps its own register of migrations, which no migration can create.
const REGISTER: (&str, &str) = ("migration", "store");

#[test]
fn every_statement_says_the_same_on_both_engines() {
    let schema = schema();
    assert!(statements().count() > 10, "the statements of the rooms are not linked into this test");
    trial::both(&schema, |db| {
        let faults = db.read_now(|c| Ok(check_statements(c))).expect("the database can be asked");
        let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
        assert!(faults.is_empty(), "on {:?}:\n{}", db.engine(), faults.join("\n"));
    });
}

#[test]
fn versions_of_before_may_serve_beside_this_one_or_are_told_that_they_may_not() {
    let quiet = schema().unannounced();
    assert!(
        quiet.is_empty(),
        "what takes something away waits for a version that no longer needs it, and begins with `-- contracts: why` \
         (handbook/scaling.md):\n{}",
        quiet.join("\n")
    );
}

#[test]
fn a_table_is_created_once_and_written_by_its_owner_alone() {
    let owners = owners(&schema());
    let edges = allowed_edges(&read("ARCHITECTURE.md"));
    let faults: Vec<String> = statements()
        .flat_map(|statement| {
            let room = statement.name.split("::").next().unwrap_or_default();
            trespasses(room, statement.sql, &owners, &edges)
                .into_iter()
                .map(|fault| format!("{} ({}:{}): {fault}", statement.name, statement.file, statement.line))
        })
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn trespassers_are_recognised() {
    let owners = BTreeMap::from([("book".to_owned(), "library"), ("reader".to_owned(), "town")]);
    let edges = Edges::from([
        ("library".to_owned(), BTreeSet::from(["town".to_owned()])),
        ("town".to_owned(), BTreeSet::new()),
    ]);
    for (room, sql, faults) in [
        ("library", "insert into book (id) values ($1) on conflict (id) do update set id = $1", 0),
        ("library", "select book.id from book join reader on reader.id = book.reader", 0),
        ("library", "update reader set name = $1", 1),
        ("library", "delete from reader where id in (select reader from book)", 1),
        ("town", "select id from book", 1),
        ("town", "with late as (select id from reader) select id from late where id is distinct from $1", 0),
        ("town", "select id from shelf", 1),
        ("town", "select 'from book' as words, id from reader", 0),
        ("town", "insert into reader (id) select id from book", 1),
        ("town", "select reader.id from reader, book", 1),
    ] {
        assert_eq!(trespasses(room, sql, &owners, &edges).len(), faults, "{room}: {sql}");
    }
}

/// What a statement of a room does to tables that are not its own.
fn trespasses(room: &str, sql: &str, owners: &BTreeMap<String, &str>, edges: &Edges) -> Vec<String> {
    let named_within = common_expressions(sql);
    // Cargo writes with a dash what Rust writes with an underscore.
    let room = &room.replace('_', "-");
    let within_reach = &edges[room];
    let touched = touched(sql).into_iter().filter(|(table, _)| !named_within.contains(table));
    touched
        .filter_map(|(table, writes)| match owners.get(&table) {
            None => Some(format!("{table} is nobody's table")),
            Some(owner) if owner.replace('_', "-") == *room => None,
            Some(owner) if writes => Some(format!("writes {table}, which belongs to {owner}")),
            Some(owner) if !within_reach.contains(&owner.replace('_', "-")) => {
                Some(format!("reads {table} of {owner}, to which there is no edge"))
            }
            Some(_) => None,
        })
        .collect()
}

/// The tables a statement touches, and whether it writes them.
fn touched(sql: &str) -> Vec<(String, bool)> {
    let words = words(sql);
    let before = |index: usize, back: usize| index.checked_sub(back).map_or("", |at| words[at].as_str());
    let mut touched = Vec::new();
    let mut in_from = false;
    for (index, word) in words.iter().enumerate() {
        let is_name = word.chars().all(|letter| letter.is_alphanumeric() || letter == '_');
        let (last, one_before) = (before(index, 1), before(index, 2));
        let is_read = matches!(last, "from" | "join") && one_before != "distinct";
        let is_write =
            last == "into" || (last == "update" && word != "set") || (last, one_before) == ("from", "delete");
        if is_name && (is_write || is_read || (last == "," && in_from)) {
            touched.push((word.clone(), is_write));
        }
        in_from = match word.as_str() {
            "from" => true,
            "(" | ")" | "where" | "on" | "set" | "select" | "group" | "order" | "limit" => false,
            _ => in_from,
        };
    }
    touched
}

/// The names that a `with` gives to its parts.
fn common_expressions(sql: &str) -> BTreeSet<String> {
    let words = words(sql);
    let named =
        words.windows(3).filter(|three| three[1] == "as" && three[2] == "(").map(|three| three[0].clone());
    named.collect()
}

/// The words of a statement and its brackets and commas, in lower case, without what stands in quotes.
fn words(sql: &str) -> Vec<String> {
    let unquoted: String = sql.split('\'').step_by(2).collect::<Vec<_>>().join(" ? ").to_lowercase();
    let spaced = unquoted.replace('(', " ( ").replace(')', " ) ").replace(',', " , ");
    spaced.split_whitespace().map(str::to_owned).collect()
}

/// Each table with the room whose migrations create it.
fn owners(schema: &Schema) -> BTreeMap<String, &'static str> {
    let mut owners = BTreeMap::from([(REGISTER.0.to_owned(), REGISTER.1)]);
    for room in schema.rooms() {
        for (_, migration, text) in room.migrations {
            for table in created(text) {
                let other = owners.insert(table.clone(), room.name);
                assert_eq!(other, None, "{migration} of {} creates {table}, which exists", room.name);
            }
        }
    }
    owners
}

fn created(migration: &str) -> Vec<String> {
    let lines = migration.lines().map(|line| line.split("--").next().unwrap_or_default());
    let words = words(&lines.collect::<Vec<_>>().join(" "));
    let create = |at: usize| words[at] == "create" && words[at + 1] == "table";
    let starts = (0..words.len().saturating_sub(2)).filter(|at| create(*at));
    starts
        .map(|at| if words[at + 2] == "if" { words[at + 5].clone() } else { words[at + 2].clone() })
        .collect()
}

/// The tables of the whole house.
fn schema() -> Schema {
    app::schema(chrono::DateTime::UNIX_EPOCH)
}
