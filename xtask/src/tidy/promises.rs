//! A promise that names the test which holds it names one that exists.

use std::collections::BTreeSet;

use regex_lite::Regex;

use super::{Document, Fault};

/// The last column of a table whose rows name tests is called so.
const HEADINGS: [&str; 3] = ["test", "proved by", "tried by"];

/// Finds names in the tables of promises that are no function of the house.
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
    let pages = documents.iter().filter(|document| document.path.ends_with(".md"));
    let lines =
        pages.flat_map(|page| promises(page).into_iter().map(move |(number, line)| (page, number, line)));
    lines
        .flat_map(|(page, number, line)| {
            let names = quoted.captures_iter(line).filter_map(|found| found.get(1)).map(|name| name.as_str());
            // A test is a sentence; what has fewer words is a folder, a column, a setting.
            let lost = names.filter(|name| name.matches('_').count() >= 2 && !functions.contains(name));
            lost.map(|name| page.fault(number, format!("there is no test « {name} »"))).collect::<Vec<_>>()
        })
        .collect()
}

/// The rows of a page's tables of promises, with their numbers.
fn promises(page: &Document) -> Vec<(usize, &str)> {
    let (mut in_table, mut promising) = (false, false);
    let mut rows = Vec::new();
    for (number, line) in page.lines() {
        let is_row = line.starts_with('|');
        if is_row && !in_table {
            promising = names_tests(line);
        }
        in_table = is_row;
        rows.extend((is_row && promising).then_some((number, line)));
    }
    rows
}

fn names_tests(heading: &str) -> bool {
    let last = heading.trim().trim_end_matches('|').rsplit('|').next().unwrap_or_default();
    HEADINGS.contains(&last.trim())
}

#[cfg(test)]
mod tests {
    use super::super::tests::{places, repository};
    use super::check;

    #[test]
    fn a_promise_names_a_test_that_exists() {
        let code = ("a/src/b.rs", "async fn a_door_is_shut() {}");
        for (path, text, faults) in [
            ("ARCHITECTURE.md", "| | test |\n|---|---|\n| Doors | `a_door_is_shut` |", 0),
            ("handbook/threat-model.md", "| how | tried by |\n|---|---|\n| Doors | `a_door_is_open` |", 1),
            (
                "a/README.md",
                "| | proved by |\n|---|---|\n| `a_table`, `maillage.sqlite` | `a_door_is_shut`, `no_door_at_all` |",
                1,
            ),
            ("a/README.md", "| | test |\n|---|---|\n\n`a_door_is_open`", 0),
            ("a/README.md", "| column | what |\n|---|---|\n| `a_door_is_open` | when |", 0),
            ("a/README.md", "| | test |\n\n| column | what |\n| `a_door_is_open` | when |", 0),
        ] {
            assert_eq!(places(&check(&repository(&[code, (path, text)]))).len(), faults, "{path}: {text}");
        }
    }
}
