//! Prose: every file opens with a sentence, nothing is left for later, and no text knows someone's machine.

use regex_lite::Regex;

use super::{Document, Fault};

/// Finds Rust files without an opening sentence, marks of unfinished work, and paths of a machine.
pub(super) fn check(documents: &[Document]) -> Vec<Fault> {
    // The brackets keep these patterns from finding themselves.
    let unfinished = Regex::new(r"\b(?:TO[D]O|FIX[M]E|X[X]X|HA[C]K)\b");
    let machine = Regex::new(r#"(?:^|[\s"'`(=<])/(?:home|root|Users|work)/[\w.]"#);
    let (Ok(unfinished), Ok(machine)) = (unfinished, machine) else { return Vec::new() };
    let mut faults: Vec<Fault> = documents.iter().filter_map(without_opening).collect();
    for document in documents.iter().filter(|document| is_ours(document)) {
        for (line, text) in document.lines() {
            if unfinished.is_match(text) {
                faults.push(document.fault(line, "leaves something for later; do it, or write an issue"));
            }
            if machine.is_match(text) {
                faults.push(document.fault(line, "names a folder of somebody's machine"));
            }
        }
    }
    faults
}

/// Vendored and open data are the words of others.
fn is_ours(document: &Document) -> bool {
    let ending = document.path.rsplit('.').next().unwrap_or_default();
    let is_minified = document.path.contains(".min.");
    matches!(ending, "rs" | "html" | "md" | "toml" | "sql" | "ftl" | "css" | "js" | "run" | "txt")
        && !is_minified
}

fn without_opening(document: &Document) -> Option<Fault> {
    let opening = document.text.lines().next().unwrap_or_default();
    let is_sentence = opening.strip_prefix("//! ").is_some_and(|sentence| sentence.contains(' '));
    let includes_readme = opening.starts_with("#![doc = include_str!(");
    let wrong = document.is_rust() && !is_sentence && !includes_readme;
    wrong.then(|| {
        document.fault(1, "does not open with a `//!` sentence that a member of the network could read")
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::{places, repository};
    use super::check;

    #[test]
    fn prose_is_looked_at_line_by_line() {
        let later = concat!("//! A sentence here.\n// TO", "DO: later\n");
        let machine = concat!("Look into `/ho", "me/ana/notes`.");
        for (path, text, expected) in [
            ("a.rs", "//! People and places.\n", None),
            ("a.rs", "#![doc = include_str!(\"../README.md\")]\n", None),
            ("a.rs", "use std::fmt;\n", Some("a.rs:1")),
            ("a.rs", "//! Places\n", Some("a.rs:1")),
            ("a.rs", "", Some("a.rs:1")),
            ("a.rs", later, Some("a.rs:2")),
            ("a.md", machine, Some("a.md:1")),
            ("a.md", "See https://example.org/home/ana and /home.", None),
            ("a.min.js", later, None),
        ] {
            let faults = check(&repository(&[(path, text)]));
            assert_eq!(places(&faults), Vec::from_iter(expected.map(str::to_owned)), "{path}: {text}");
        }
    }
}
