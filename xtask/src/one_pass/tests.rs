//! What is told to rustdoc.

use super::*;

fn words(text: &str) -> Vec<OsString> {
    text.split(' ').map(OsString::from).collect()
}

#[test]
fn a_library_is_documented_with_what_the_compiler_was_told() {
    let told = "rustc --crate-name web --edition=2024 ground/web/src/lib.rs --crate-type lib --emit=dep-info,metadata,link \
                -C opt-level=1 -Copt --cfg feature=\"trial\" --out-dir target/debug/deps --extern store=libstore.rmeta";
    let documented =
        of_documentation(&words(&told.split_whitespace().collect::<Vec<_>>().join(" ")), Path::new("pages"));
    let expected = "--crate-name web --edition=2024 ground/web/src/lib.rs --crate-type lib --cfg feature=\"trial\" \
                    --extern store=libstore.rmeta -D warnings -o pages";
    assert_eq!(documented, Some(words(&expected.split_whitespace().collect::<Vec<_>>().join(" "))));
}

#[test]
fn tests_programs_and_questions_are_not() {
    for told in [
        "rustc -vV",
        "rustc --crate-name app --crate-type bin",
        "rustc --crate-name web --crate-type lib --test",
    ] {
        assert_eq!(of_documentation(&words(told), Path::new("pages")), None);
    }
}
