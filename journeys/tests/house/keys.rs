//! What is personal is sealed, in every room, and stays readable when the key turns.

use std::collections::BTreeSet;
use std::path::Path;

use app::House;
use journeys::{Outcome, Trouble, apart};
use store::{Engine, keys, sealed_columns};

/// A column: its table and its name.
type Column = (String, String);

#[test]
fn every_sealed_column_is_on_the_register() {
    let mut created: BTreeSet<Column> = BTreeSet::new();
    for room in app::schema(chrono::DateTime::UNIX_EPOCH).rooms() {
        for (_, _, migration) in room.migrations {
            created.extend(sealed_in(migration));
        }
    }
    let registered: BTreeSet<Column> =
        sealed_columns().map(|column| (column.table.to_owned(), column.column.to_owned())).collect();
    assert_eq!(created, registered, "left: the migrations; right: what a rotation walks over");
    assert!(created.len() > 10, "{created:?}");
}

#[test]
fn columns_are_read_as_migrations_are_written() {
    let migration = "create table person (\n  id {uuid},\n  name_sealed {bytes} not null, -- a name\n  n {int}\n);\n\
                     alter table person add column note_sealed {bytes};";
    let column = |name: &str| ("person".to_owned(), name.to_owned());
    assert_eq!(sealed_in(migration), [column("name_sealed"), column("note_sealed")]);
}

/// The sealed columns that a migration creates.
fn sealed_in(migration: &str) -> Vec<Column> {
    let mut table = String::new();
    let mut found = Vec::new();
    for line in migration.lines() {
        let words: Vec<&str> = line.split("--").next().unwrap_or_default().split_whitespace().collect();
        if let Some(at) = words.iter().position(|word| *word == "table") {
            table = words.get(at + 1).map(|name| name.trim_end_matches('(').to_owned()).unwrap_or_default();
        }
        let sealed =
            words.windows(2).find(|pair| pair[0].ends_with("sealed") && pair[1].starts_with("{bytes}"));
        found.extend(sealed.map(|pair| (table.clone(), pair[0].to_owned())));
    }
    found
}

#[test]
fn a_house_full_of_people_turns_its_key() -> Outcome {
    apart(Engine::Sqlite, turn_the_key)
}

#[test]
fn a_house_full_of_people_turns_its_key_on_postgresql() -> Outcome {
    apart(Engine::Postgres, turn_the_key)
}

async fn turn_the_key(house: &House, data: &Path) -> Outcome {
    let (db, file) = (house.db().clone(), data.join("personal.key"));
    let turned = tokio::task::spawn_blocking(move || keys::rotate(&db, &file, &mut |_| {})).await;
    let turned = turned.map_err(|cause| Trouble::while_("turning the key", cause))?;
    let rotation = turned.map_err(|fault| Trouble::while_("turning the key", fault))?;
    assert_eq!(rotation.unopened, Vec::<String>::new(), "each text opens in its place");
    assert!(rotation.rows > 50, "{} texts are too few for a demo full of people", rotation.rows);
    assert_eq!(rotation.retired, 1);
    Ok(())
}
