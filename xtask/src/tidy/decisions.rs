//! Decisions are dated and say why, so that whoever comes later can undo them knowingly.

use regex_lite::Regex;

use super::{Document, Fault};

const HEADINGS: [&str; 5] = ["Context", "Decision", "Consequences", "Status", "Superseded by"];

/// Finds decisions without a date in their name or without one of the five headings.
pub(super) fn check(documents: &[Document]) -> Vec<Fault> {
    let Ok(name) = Regex::new(r"^decisions/\d{4}-\d{2}-\d{2}-[a-z0-9]+(?:-[a-z0-9]+)*\.md$") else {
        return Vec::new();
    };
    let decisions = documents.iter().filter(|document| document.path.starts_with("decisions/"));
    decisions.flat_map(|document| faults_of(document, &name)).collect()
}

fn faults_of(document: &Document, name: &Regex) -> Vec<Fault> {
    let mut faults = Vec::new();
    if !name.is_match(&document.path) {
        faults.push(document.fault(1, "a decision is named YYYY-MM-DD-title.md"));
    }
    let headings: Vec<&str> =
        document.text.lines().filter_map(|line| line.strip_prefix("## ")).map(str::trim).collect();
    let missing = HEADINGS.iter().filter(|heading| !headings.contains(heading));
    faults
        .extend(missing.map(|heading| document.fault(1, format!("the heading « ## {heading} » is missing"))));
    faults
}

#[cfg(test)]
mod tests {
    use super::super::tests::{places, repository};
    use super::check;

    #[test]
    fn a_decision_has_a_date_and_five_headings() {
        let whole = "# Why\n## Context\n## Decision\n## Consequences\n## Status\n## Superseded by\n";
        for (path, text, faults) in [
            ("decisions/2026-11-22-one-binary.md", whole, 0),
            ("decisions/one-binary.md", whole, 1),
            ("decisions/2026-11-22-one-binary.md", "# Why\n## Context\n", 4),
            ("handbook/one-binary.md", "", 0),
        ] {
            assert_eq!(places(&check(&repository(&[(path, text)]))).len(), faults, "{path}: {text}");
        }
    }
}
