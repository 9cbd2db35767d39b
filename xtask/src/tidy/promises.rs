//! A promise that names the test which holds it names one that exists.

use std::collections::BTreeSet;

use regex_lite::Regex;

use super::{Document, Fault};

/// The pages whose tables name tests.
const PAGES: [&str; 3] = ["ARCHITECTURE.md", "handbook/threat-model.md", "handbook/invariants.md"];

/// Finds names in the tables of these pages that are no function of the house.
pub(super) fn check(documents: &[Document]) -> Vec<Fault> {
    let (Ok(function), Ok(quoted)) =
        (Regex::new(r"\bfn ([a-z][a-z0-9_]*)"), Regex::new(r"`([a-z][a-z0-9_]*)`"))
    else {
        return Vec::new();
    };
    let code = documents.iter().filter(|document| document.is_rust());
    let functions: BTreeSet<&str> = code
        .flat_map(|document| function.captures_iter(&document.text))
        .filter_map(|found| found.get(1).map(|name| name.as_str()))
        .collect();
    let pages = documents.iter().filter(|document| PAGES.contains(&document.path.as_str()));
    let lines = pages.flat_map(|page| page.lines().map(move |(number, line)| (page, number, line)));
    lines
        .filter(|(_, _, line)| line.starts_with('|'))
        .flat_map(|(page, number, line)| {
            let names = quoted.captures_iter(line).filter_map(|found| found.get(1)).map(|name| name.as_str());
            // A test is a sentence; what has fewer words is a folder, a column, a setting.
            let lost = names.filter(|name| name.matches('_').count() >= 2 && !functions.contains(name));
            lost.map(|name| page.fault(number, format!("there is no test « {name} »"))).collect::<Vec<_>>()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{places, repository};
    use super::check;

    #[test]
    fn a_promise_names_a_test_that_exists() {
        let code = ("a/src/b.rs", "async fn a_door_is_shut() {}");
        for (path, text, faults) in [
            ("ARCHITECTURE.md", "| Doors | `a_door_is_shut` |", 0),
            ("handbook/threat-model.md", "| Doors | `a_door_is_open` |", 1),
            (
                "handbook/invariants.md",
                "| `a_table`, `maillage.sqlite` | `a_door_is_shut`, `no_door_at_all` |",
                1,
            ),
            ("handbook/invariants.md", "`a_door_is_open`", 0),
            ("handbook/import.md", "| `a_door_is_open` |", 0),
        ] {
            assert_eq!(places(&check(&repository(&[code, (path, text)]))).len(), faults, "{path}: {text}");
        }
    }
}
