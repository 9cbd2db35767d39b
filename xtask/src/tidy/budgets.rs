//! Sizes: a file or a template that has grown too long is two things that should be told apart.

use super::{Document, Fault};

const LONGEST_FILE: usize = 400;
const LONGEST_TEMPLATE: usize = 120;

/// A file that is clearer whole says so in a line that starts like this, in a comment of its language.
const REASON: &str = "tidy: long because ";

/// Finds Rust files and templates above their budget without a reason. (Functions are clippy's affair.)
pub(super) fn check(documents: &[Document]) -> Vec<Fault> {
    documents.iter().filter_map(too_long).collect()
}

fn too_long(document: &Document) -> Option<Fault> {
    let budget = match document {
        rust if rust.is_rust() => LONGEST_FILE,
        template if template.is_template() => LONGEST_TEMPLATE,
        _ => return None,
    };
    let lines = document.text.lines().count();
    let excused =
        document.text.lines().any(|line| line.trim_start_matches(['/', '{', '#', ' ']).starts_with(REASON));
    let sentence =
        format!("{lines} lines, the budget is {budget}; cut it, or say « {REASON}… » in a comment");
    (lines > budget && !excused).then(|| document.fault(budget + 1, sentence))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{places, repository};
    use super::check;

    #[test]
    fn length_is_counted_by_kind_and_excused_by_a_reason() {
        let long = "x\n".repeat(401);
        let excused = format!("// tidy: long because it is one table\n{long}");
        let template = "<p>\n".repeat(121);
        let excused_template = format!("{{# tidy: long because it is the gallery #}}\n{template}");
        for (path, text, expected) in [
            ("a.rs", "x\n".repeat(400), None),
            ("a.rs", long, Some("a.rs:401")),
            ("a.rs", excused, None),
            ("a.html", "<p>\n".repeat(120), None),
            ("a.html", template, Some("a.html:121")),
            ("a.html", excused_template, None),
            ("a.csv", "x\n".repeat(9000), None),
        ] {
            let faults = check(&repository(&[(path, &text)]));
            assert_eq!(places(&faults), Vec::from_iter(expected.map(str::to_owned)), "{path}");
        }
    }
}
