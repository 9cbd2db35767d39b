//! Every room with a property about a reader is fed, and no room is named for nothing.

use std::path::Path;

use super::*;

/// Whether a folder holds a property whose name says that it feeds a reader.
fn reads(folder: &Path) -> bool {
    let Ok(entries) = std::fs::read_dir(folder) else { return false };
    entries.flatten().map(|entry| entry.path()).any(|path| match path.is_dir() {
        true => reads(&path),
        false => std::fs::read_to_string(&path).is_ok_and(|text| {
            let properties = text.split("proptest! {").skip(1);
            properties.flat_map(|block| block.split("fn ").skip(1)).any(|function| {
                PROPERTIES.iter().any(|part| function.split('(').next().unwrap_or_default().contains(part))
            })
        }),
    })
}

/// The properties of a folder, by their names.
fn properties(folder: &Path) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let of = |path: std::path::PathBuf| {
        if path.is_dir() {
            return properties(&path);
        }
        let text = std::fs::read_to_string(&path).unwrap_or_default();
        let blocks = text.split("proptest! {").skip(1);
        let names = blocks
            .flat_map(|block| block.split("fn ").skip(1).filter_map(|function| function.split('(').next()));
        names.map(str::to_owned).collect()
    };
    entries.flatten().flat_map(|entry| of(entry.path())).collect()
}

#[test]
fn every_promise_is_a_property_of_its_room() {
    for (room, names) in PROMISES {
        let folders =
            ["ground", "engines", "capabilities"].map(|shelf| house().join(shelf).join(room).join("src"));
        let found: Vec<String> = folders.iter().flat_map(|folder| properties(folder)).collect();
        for name in names {
            let drawn = found.iter().filter(|property| property.contains(name)).count();
            assert_eq!(drawn, 1, "{name} of {room}");
        }
    }
}

#[test]
fn every_room_that_reads_is_fed() {
    let named: BTreeSet<String> = READERS.iter().map(|(room, _)| (*room).to_owned()).collect();
    assert_eq!(named.len(), READERS.len(), "no room stands twice");
    let mut found = BTreeSet::new();
    for shelf in ["ground", "engines", "capabilities"] {
        for folder in std::fs::read_dir(house().join(shelf)).expect("a shelf of the house").flatten() {
            if reads(&folder.path().join("src")) {
                found.insert(folder.file_name().to_string_lossy().into_owned());
            }
        }
    }
    if reads(&house().join("app/src")) {
        found.insert("app".to_owned());
    }
    assert_eq!(found, named);
}
