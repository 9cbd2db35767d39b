//! Names that say nothing: a drawer for everything ends up holding everything.

use regex_lite::Regex;

use super::{Document, Fault};

/// Words that may name no file, folder, module or type. (The noun `service` is a word of this field and stays free.)
const FORBIDDEN: [&str; 11] =
    ["utils", "util", "helpers", "helper", "common", "core", "manager", "handler", "handlers", "dto", "misc"];

/// Finds paths, modules and types that carry a forbidden word.
pub(super) fn check(documents: &[Document]) -> Vec<Fault> {
    let Ok(declaration) =
        Regex::new(r"^\s*(?:pub(?:\([a-z ]+\))?\s+)?(?:struct|enum|trait|type|mod|union)\s+(\w+)")
    else {
        return Vec::new();
    };
    documents.iter().flat_map(|document| faults_of(document, &declaration)).collect()
}

fn faults_of(document: &Document, declaration: &Regex) -> Vec<Fault> {
    let mut faults = Vec::new();
    if let Some(word) = document.path.split('/').find_map(forbidden_word) {
        faults.push(document.fault(1, format!("« {word} » says nothing about what is inside")));
    }
    if document.is_rust() {
        let named = document.lines().filter_map(|(line, text)| {
            let word = forbidden_word(declaration.captures(text)?.get(1)?.as_str())?;
            Some(document.fault(line, format!("« {word} » says nothing about what this is")))
        });
        faults.extend(named);
    }
    faults
}

/// The forbidden word within a name written as `snake_case`, `kebab-case`, `CamelCase` or with a file's ending.
fn forbidden_word(name: &str) -> Option<&'static str> {
    let mut words = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() || !letter.is_alphanumeric() {
            words.push(' ');
        }
        words.extend(letter.to_lowercase().filter(|letter| letter.is_alphanumeric()));
    }
    words.split_whitespace().find_map(|word| FORBIDDEN.iter().find(|forbidden| **forbidden == word)).copied()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{places, repository};
    use super::{check, forbidden_word};

    #[test]
    fn a_forbidden_word_is_found_in_any_way_of_writing() {
        for (name, expected) in [
            ("utils.rs", Some("utils")),
            ("date_helpers", Some("helpers")),
            ("AccountManager", Some("manager")),
            ("service_dto", Some("dto")),
            ("service.rs", None),
            ("Service", None),
            ("score", None),
            ("commons-licence.txt", None),
        ] {
            assert_eq!(forbidden_word(name), expected, "{name}");
        }
    }

    #[test]
    fn paths_modules_and_types_are_looked_at_and_other_code_is_not() {
        let documents = repository(&[
            ("ground/common/src/lib.rs", ""),
            ("a.rs", "use axum::Handler;\npub(crate) struct Kept;\npub enum ImportManager {}\nmod misc;\n"),
        ]);
        assert_eq!(places(&check(&documents)), ["ground/common/src/lib.rs:1", "a.rs:3", "a.rs:4"]);
    }
}
