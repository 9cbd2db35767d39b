//! A log is taken apart by commit and by compartment.

use super::*;

#[test]
fn files_are_counted_by_compartment() {
    let log = "\u{1e}Keep a child\n\ncapabilities/sources/src/lib.rs\ncapabilities/sources/README.md\nCargo.toml\nCHANGELOG.md\n\u{1e}Nothing\n\u{1e}Move\n\nground/store/src/lib.rs\napp/src/house.rs\nxtask/src/main.rs\n";
    let found = read(log);
    let said: Vec<_> = found
        .iter()
        .map(|commit| (commit.subject, commit.compartments.iter().map(String::as_str).collect::<Vec<_>>()))
        .collect();
    assert_eq!(
        said,
        [
            ("Keep a child", vec!["capabilities/sources", "the root"]),
            ("Move", vec!["app", "ground/store", "xtask"]),
        ]
    );
}
