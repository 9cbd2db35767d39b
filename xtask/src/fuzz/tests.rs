//! Every room with a property about a reader is fed, and no room is named for nothing.

use std::collections::BTreeSet;
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

#[test]
fn every_room_that_reads_is_fed() {
    let named: BTreeSet<String> =
        QUICK.iter().copied().chain(READERS.iter().map(|(room, _)| *room)).map(str::to_owned).collect();
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
