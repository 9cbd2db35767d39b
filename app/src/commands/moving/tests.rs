//! Where the two places of a move are read from, and which are refused.

use super::*;

#[test]
fn a_password_never_stands_in_a_flag() {
    for text in [
        "postgres://reseau:secret@db.example/reseau",
        "postgres://reseau@db.example/reseau?sslmode=require&password=secret",
    ] {
        let fault = place("to", Some(text), None).expect_err("a password in a flag").to_string();
        assert!(fault.contains("MAILLAGE_MOVE_TO") && !fault.contains("secret"), "{fault}");
        assert_eq!(place("to", None, Some(text.to_owned())).expect("a place"), Address::parse(text));
    }
    for text in ["postgres://reseau@db.example:5433/reseau?sslmode=require", "data/maillage.sqlite"] {
        assert_eq!(place("from", Some(text), None).expect("a place"), Address::parse(text));
    }
    let fault = place("from", None, None).expect_err("no place").to_string();
    assert!(fault.contains("--from"), "{fault}");
}

#[test]
fn a_settings_file_says_where() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("maillage.toml");
    let file = format!("data = \"{}\"\n", folder.path().display());
    std::fs::write(&path, &file).expect("written");
    let written = path.display().to_string();
    let usual = Address::Sqlite(folder.path().join("maillage.sqlite"));
    assert_eq!(place("from", Some(&written), None).expect("a place"), usual);
    let server = "postgres://reseau:secret@db.example/reseau";
    std::fs::write(&path, format!("{file}database = \"{server}\"\n")).expect("written");
    assert_eq!(place("to", Some(&written), None).expect("a place"), Address::parse(server));
}
