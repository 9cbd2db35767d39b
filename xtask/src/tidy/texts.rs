//! The words on the screen: the same keys and gaps in every language, every key that is said exists and is said.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use regex_lite::Regex;

use super::{Document, Fault};

/// The language in which texts are written first; the others are compared with it.
const FIRST: &str = "/text/fr.ftl";
const OTHERS: [&str; 1] = ["/text/en.ftl"];

/// A key with the gaps that are filled in when it is said, and its line.
type Keys = BTreeMap<String, (usize, BTreeSet<String>)>;

/// Finds keys and gaps that differ between languages, keys that are said and do not exist, and keys nobody says.
pub(super) fn check(documents: &[Document]) -> Vec<Fault> {
    let first: Vec<&Document> = documents.iter().filter(|document| document.path.ends_with(FIRST)).collect();
    let mut faults: Vec<Fault> = first.iter().flat_map(|document| differences(document, documents)).collect();
    let speakers: Vec<&Document> = documents.iter().filter(|document| speaks(document)).collect();
    let known: BTreeSet<String> =
        first.iter().flat_map(|document| keys_of(&document.text).into_keys()).collect();
    faults.extend(speakers.iter().flat_map(|document| unknown_keys(document, &known)));
    let said = Said::by(&speakers);
    faults.extend(first.iter().flat_map(|document| unsaid_keys(document, &said)));
    faults
}

/// Rooms below the web have no texts to say; a function of theirs called `say` is another one.
const MUTE: [&str; 5] = ["engines/", "ground/search/", "ground/store/", "ground/vocabulary/", "xtask/"];

fn speaks(document: &Document) -> bool {
    let is_mute = MUTE.iter().any(|folder| document.path.starts_with(folder));
    (document.is_rust() || document.is_template()) && !document.is_test() && !is_mute
}

fn differences(first: &Document, documents: &[Document]) -> Vec<Fault> {
    let room = first.path.trim_end_matches(FIRST);
    let mut faults = Vec::new();
    for other in OTHERS {
        let path = format!("{room}{other}");
        match documents.iter().find(|document| document.path == path) {
            None => faults.push(first.fault(1, format!("has no twin {path}"))),
            Some(other) => {
                faults.extend(lacking(first, other));
                faults.extend(
                    lacking(other, first).into_iter().filter(|fault| fault.sentence.contains("no words")),
                );
            }
        }
    }
    faults
}

/// What `other` lacks of `one`: keys, or gaps of keys.
fn lacking(one: &Document, other: &Document) -> Vec<Fault> {
    let theirs = keys_of(&other.text);
    let mine = keys_of(&one.text);
    let faults =
        mine.iter().filter_map(|(key, (line, gaps))| match theirs.get(key) {
            None => Some(one.fault(*line, format!("« {key} » has no words in {}", other.path))),
            Some((_, their_gaps)) if their_gaps != gaps => Some(one.fault(
                *line,
                format!("« {key} » fills in {gaps:?} here and {their_gaps:?} in {}", other.path),
            )),
            Some(_) => None,
        });
    faults.collect()
}

fn unknown_keys(document: &Document, known: &BTreeSet<String>) -> Vec<Fault> {
    let Ok(call) = Regex::new(r#"\bsay(?:_with|_count|_of)?\(\s*(?:[^()",]+,\s*)?"([a-z0-9-]+)"\s*[,)]"#)
    else {
        return Vec::new();
    };
    let said = call.captures_iter(&document.text).filter_map(|call| call.get(1));
    let unknown = said.filter(|key| !known.contains(key.as_str()));
    let line_of = |start: usize| document.text[..start].matches('\n').count() + 1;
    unknown
        .map(|key| {
            document.fault(line_of(key.start()), format!("says « {} », which has no words", key.as_str()))
        })
        .collect()
}

fn unsaid_keys(document: &Document, said: &Said) -> Vec<Fault> {
    let unsaid = keys_of(&document.text).into_iter().filter(|(key, _)| !said.covers(key));
    unsaid.map(|(key, (line, _))| document.fault(line, format!("« {key} » is never said"))).collect()
}

/// The quoted words of the code that may be keys, and the beginnings of keys that the code completes.
struct Said {
    whole: BTreeSet<String>,
    beginnings: BTreeSet<String>,
}

impl Said {
    /// Collects `"key"`, and `"beginning-{…}"` or `"beginning-"` as families such as one text per state.
    fn by(speakers: &[&Document]) -> Self {
        let mut said = Self { whole: BTreeSet::new(), beginnings: BTreeSet::new() };
        let Ok(quoted) = Regex::new(r#""([a-z][a-z0-9]*-[a-z0-9-]*|[a-z][a-z0-9]*)("|\{)"#) else {
            return said;
        };
        let found = speakers.iter().flat_map(|document| quoted.captures_iter(&document.text));
        for capture in found {
            let (Some(word), Some(end)) = (capture.get(1), capture.get(2)) else { continue };
            if word.as_str().ends_with('-') {
                said.beginnings.insert(word.as_str().to_owned());
            } else if end.as_str() == "\"" {
                said.whole.insert(word.as_str().to_owned());
            }
        }
        said
    }

    fn covers(&self, key: &str) -> bool {
        self.whole.contains(key) || self.beginnings.iter().any(|beginning| key.starts_with(beginning))
    }
}

/// The keys of a Fluent text. Terms (`-name`) are words within words and are not said by code.
fn keys_of(fluent: &str) -> Keys {
    let resource = fluent_syntax::parser::parse(fluent).unwrap_or_else(|(partial, _)| partial);
    let mut keys = Keys::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let mut gaps = BTreeSet::new();
        if let Some(pattern) = &message.value {
            collect_gaps(pattern, &mut gaps);
        }
        keys.insert(message.id.name.to_owned(), (line_of(fluent, message.id.name), gaps));
    }
    keys
}

fn line_of(fluent: &str, key: &str) -> usize {
    let begins = |line: &str| line.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with('='));
    fluent.lines().position(begins).map_or(1, |index| index + 1)
}

fn collect_gaps(pattern: &Pattern<&str>, gaps: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            collect_from(expression, gaps);
        }
    }
}

fn collect_from(expression: &Expression<&str>, gaps: &mut BTreeSet<String>) {
    let (Expression::Select { selector: inline, .. } | Expression::Inline(inline)) = expression;
    match inline {
        InlineExpression::VariableReference { id } => drop(gaps.insert(id.name.to_owned())),
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                if let InlineExpression::VariableReference { id } = argument {
                    gaps.insert(id.name.to_owned());
                }
            }
        }
        InlineExpression::Placeable { expression } => collect_from(expression, gaps),
        _ => {}
    }
    if let Expression::Select { variants, .. } = expression {
        variants.iter().for_each(|variant| collect_gaps(&variant.value, gaps));
    }
}

#[cfg(test)]
mod tests;
