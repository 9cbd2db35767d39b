//! What a record is called, before its people and before everybody.

use directory::{RecordKind, Shown};

/// The name of a record, or the address of a place that has none. Before others than those who may read where hidden
/// places stand, such a place is called by its town alone: a name may tell where it is (invariant I15).
pub(crate) fn name_of(shown: &Shown, reads_hidden: bool) -> String {
    if shown.key.kind != RecordKind::Location {
        return shown.name.clone();
    }
    let says = |field: &str| shown.says[field].as_str().unwrap_or_default().to_owned();
    match says("name") {
        _ if shown.says["hidden"].as_bool() == Some(true) && !reads_hidden => says("city"),
        name if !name.is_empty() => name,
        _ => format!("{} {}", says("address"), says("city")).trim().to_owned(),
    }
}
