//! A setting is read, and shown without its password.

use super::{Address, Engine};

#[test]
fn an_address_is_read_and_shown_without_its_password() {
    let table = [
        (
            "postgres://user:secret@host:5432/base?sslmode=disable",
            Engine::Postgres,
            "postgres://host:5432/base",
        ),
        ("postgresql://host/base", Engine::Postgres, "postgres://host/base"),
        (" postgres://u:p@ss@host/base", Engine::Postgres, "postgres://host/base"),
        ("data/network.sqlite", Engine::Sqlite, "data/network.sqlite"),
        ("sqlite:///var/lib/network.sqlite", Engine::Sqlite, "/var/lib/network.sqlite"),
    ];
    for (text, engine, shown) in table {
        let address = Address::parse(text);
        assert_eq!((address.engine(), address.to_string().as_str()), (engine, shown));
        assert!(!format!("{address:?}").contains("secret"));
    }
}
