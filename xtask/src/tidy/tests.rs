//! What the tests of all rules share: a small repository written in a few lines.

use super::{Document, Fault};

/// Documents from pairs of path and text.
pub(super) fn repository(files: &[(&str, &str)]) -> Vec<Document> {
    files.iter().map(|(path, text)| Document { path: (*path).to_owned(), text: (*text).to_owned() }).collect()
}

/// Where the faults are, as `path:line`.
pub(super) fn places(faults: &[Fault]) -> Vec<String> {
    faults.iter().map(|fault| format!("{}:{}", fault.path, fault.line)).collect()
}

#[test]
fn a_fault_reads_like_a_line_of_the_compiler() {
    let documents = repository(&[("app/src/lib.rs", "")]);
    let fault = documents[0].fault(3, "is too long");
    assert_eq!(fault.to_string(), "app/src/lib.rs:3: is too long");
}

#[test]
fn the_stem_is_the_name_alone() {
    let documents = repository(&[("capabilities/directory/src/pages/home.rs", ""), ("README.md", "")]);
    let stems: Vec<&str> = documents.iter().map(super::Document::stem).collect();
    assert_eq!(stems, ["home", "README"]);
}
