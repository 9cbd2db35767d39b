//! The rhyme rule: one word names the page or act, its template, its address, its texts and its journey.

use regex_lite::Regex;

use super::{Document, Fault};

/// Finds pages and acts whose template, address, texts or journey go by another name.
pub(super) fn check(documents: &[Document]) -> Vec<Fault> {
    documents
        .iter()
        .filter(|document| !document.is_test())
        .flat_map(|one| faults_of(one, documents))
        .collect()
}

/// What rhymes: a page (something to look at) or an act (something to do).
#[derive(PartialEq, Eq)]
enum Kind {
    Page,
    Act,
}

fn faults_of(document: &Document, documents: &[Document]) -> Vec<Fault> {
    let Some((room, kind)) = room_of(document) else { return Vec::new() };
    let word = document.stem();
    let mut missing: Vec<String> = Vec::new();
    let own_template = document.path.replace(".rs", ".html");
    let renders = document.text.contains("#[template(");
    let in_file =
        |path: &str, word: &str| documents.iter().any(|one| one.path == path && says(&one.text, word));
    let exists = |path: &str| documents.iter().any(|one| one.path == path);
    if (renders || kind == Kind::Act)
        && !(exists(&own_template) && document.text.contains(&format!("{word}.html")))
    {
        missing.push(format!("the template {word}.html beside it"));
    }
    if !in_file(&format!("{room}/src/paths.rs"), word) {
        missing.push(format!("an address that says « {word} » in {room}/src/paths.rs"));
    }
    if kind == Kind::Act {
        let texts = format!("{room}/text/fr.ftl");
        if !documents.iter().any(|one| one.path == texts && has_key_with(&one.text, word)) {
            missing.push(format!("texts whose keys hold « {word} » in {texts}"));
        }
        let journeys = documents.iter().filter(|one| one.path.starts_with("journeys/") && one.is_rust());
        if !journeys.into_iter().any(|one| says(&one.text, word) || one.stem() == word) {
            missing.push(format!("a journey that says « {word} »"));
        }
    }
    missing.into_iter().map(|what| document.fault(1, format!("does not rhyme: missing {what}"))).collect()
}

/// The room of a file directly below its `src/pages` or `src/acts`.
fn room_of(document: &Document) -> Option<(&str, Kind)> {
    let (room, kind, rest) = match document.path.split_once("/src/pages/") {
        Some((room, rest)) => (room, Kind::Page, rest),
        None => document.path.split_once("/src/acts/").map(|(room, rest)| (room, Kind::Act, rest))?,
    };
    (rest.ends_with(".rs") && !rest.contains('/')).then_some((room, kind))
}

/// Whether a text holds the word as a word of its own, in any case, `_` and `-` being the same.
fn says(text: &str, word: &str) -> bool {
    let pattern = word.replace('_', "[-_]?");
    Regex::new(&format!(r"(?i)(?:\b|_){pattern}s?(?:\b|_)")).is_ok_and(|pattern| pattern.is_match(text))
}

fn has_key_with(fluent: &str, word: &str) -> bool {
    let word = word.replace('_', "-");
    let keys = fluent.lines().filter_map(|line| line.split_once(" =")).map(|(key, _)| key);
    keys.into_iter().any(|key| format!("-{key}-").contains(&format!("-{word}-")))
}

#[cfg(test)]
mod tests {
    use super::super::tests::repository;
    use super::check;

    const PATHS: (&str, &str) = ("capabilities/x/src/paths.rs", "pub struct HomePage;\npub fn home() {}\n");
    const PAGE: (&str, &str) = ("capabilities/x/src/pages/home.rs", "#[template(path = \"home.html\")]");
    const TEMPLATE: (&str, &str) = ("capabilities/x/src/pages/home.html", "");

    #[test]
    fn a_page_rhymes_with_its_template_and_its_address() {
        let feed = ("capabilities/x/src/pages/home.rs", "// answers in JSON");
        let other_template = ("capabilities/x/src/pages/home.rs", "#[template(path = \"list.html\")]");
        for (files, faults) in [
            (vec![PAGE, TEMPLATE, PATHS], 0),
            (vec![PAGE, PATHS], 1),
            (vec![PAGE, TEMPLATE], 1),
            (vec![other_template, TEMPLATE, PATHS], 1),
            (vec![feed, PATHS], 0),
        ] {
            let found = check(&repository(&files));
            assert_eq!(found.len(), faults, "{files:?}: {found:?}");
        }
    }

    #[test]
    fn an_act_rhymes_with_its_texts_and_its_journey_as_well() {
        let act = ("capabilities/x/src/acts/answer.rs", "#[template(path = \"answer.html\")]");
        let template = ("capabilities/x/src/acts/answer.html", "");
        let paths = ("capabilities/x/src/paths.rs", "pub struct Answer;");
        let texts = ("capabilities/x/text/fr.ftl", "referral-answer-sent = Envoyé\n");
        let journey = ("journeys/tests/referral.rs", "referent.answers(\"yes\")");
        let whole = [act, template, paths, texts, journey];
        assert_eq!(check(&repository(&whole)), []);
        for absent in 1..whole.len() {
            let mut files = whole.to_vec();
            files.remove(absent);
            assert_eq!(check(&repository(&files)).len(), 1, "without {}", whole[absent].0);
        }
    }
}
