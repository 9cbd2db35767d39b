//! What stands in the fields of a form: answers written as people type them.

use std::collections::BTreeMap;

use questionnaire::{Answer, Answers, Kind, OTHER, Question};
use vocabulary::Locale;
use vocabulary::hours::OpeningHours;
use web::Filled;

use super::places;

/// How many organisations have a field of their own; more of them go on lines below.
pub(crate) const FIELDS_OF_NAMES: usize = 4;

/// The name of the field of a question.
#[must_use]
pub(crate) fn name(key: &str) -> String {
    format!("q_{key}")
}

/// The name of the field that says what « autre » is. Keys hold no underscore, so that no two fields meet.
#[must_use]
pub(crate) fn name_of_other(key: &str) -> String {
    format!("q_{key}_autre")
}

/// The name of the field for more organisations, one on each line.
#[must_use]
pub(crate) fn name_of_more(key: &str) -> String {
    format!("q_{key}_suite")
}

/// The texts that stand in the fields of a form, by the names of the fields. `Debug` tells how many.
#[derive(Clone, Default, PartialEq, Eq)]
pub(crate) struct Entries(BTreeMap<String, Vec<String>>);

impl Entries {
    /// What is typed to give these answers; where nothing was understood, what was typed.
    #[must_use]
    pub(crate) fn of(answers: &Answers, misread: &BTreeMap<String, Vec<String>>, locale: Locale) -> Self {
        let mut entries = Self::default();
        for (key, answer) in answers {
            entries.take(key, answer, locale);
        }
        entries.0.extend(misread.clone());
        entries
    }

    /// Puts what was just sent in the place of what stood there, for the questions of a page.
    #[must_use]
    pub(crate) fn overlaid<'a>(
        mut self,
        filled: &Filled,
        questions: impl Iterator<Item = &'a Question>,
    ) -> Self {
        for question in questions {
            for field in fields(question) {
                let typed: Vec<String> = filled.all(&field).map(str::to_owned).collect();
                self.0.insert(field, typed);
            }
        }
        self
    }

    /// The first text of a field; nothing where nothing stands.
    #[must_use]
    pub(crate) fn text(&self, field: &str) -> &str {
        self.all(field).next().unwrap_or_default()
    }

    /// Every text of a field.
    pub(crate) fn all<'a>(&'a self, field: &str) -> impl Iterator<Item = &'a str> {
        self.0.get(field).into_iter().flatten().map(String::as_str)
    }

    /// Every field with its texts, as a browser would send them.
    #[cfg(test)]
    pub(crate) fn each(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().flat_map(|(field, texts)| texts.iter().map(move |text| (field.as_str(), text.as_str())))
    }

    fn take(&mut self, key: &str, answer: &Answer, locale: Locale) {
        let field = name(key);
        let mut put = |texts: Vec<String>| self.0.insert(field.clone(), texts);
        match answer {
            Answer::One(code) => put(vec![code.clone()]),
            Answer::Several(codes) => put(codes.clone()),
            Answer::Other { codes, words } => {
                put(codes.iter().cloned().chain([OTHER.to_owned()]).collect());
                self.0.insert(name_of_other(key), vec![words.clone()])
            }
            Answer::Scale(step) => put(vec![step.to_string()]),
            Answer::Number(number) => put(vec![number.to_string()]),
            Answer::Text(text) => put(vec![text.clone()]),
            Answer::Place(code) => put(vec![places::line(code)]),
            Answer::Hours(osm) => put(vec![hours_as_typed(osm, locale)]),
            Answer::Organizations(named) => {
                let names: Vec<&str> = named.iter().map(|one| one.name.as_str()).collect();
                let (own, more) = names.split_at(names.len().min(FIELDS_OF_NAMES));
                put(own.iter().map(|name| (*name).to_owned()).collect());
                self.0.insert(name_of_more(key), vec![more.join("\n")])
            }
        };
    }
}

impl std::fmt::Debug for Entries {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "Entries({} fields)", self.0.len())
    }
}

/// The names of the fields of a question.
pub(crate) fn fields(question: &Question) -> Vec<String> {
    let mut names = vec![name(&question.key)];
    if question.kind.admits_other() {
        names.push(name_of_other(&question.key));
    }
    if matches!(question.kind, Kind::Organizations { .. }) {
        names.push(name_of_more(&question.key));
    }
    names
}

/// Hours in words where the words are read as the same hours, else the expression itself.
fn hours_as_typed(osm: &str, locale: Locale) -> String {
    let Ok(hours) = OpeningHours::parse(osm) else { return osm.to_owned() };
    // Spaces that do not break are for the eyes; nobody types them.
    let words = hours.in_words(locale).join("\n").replace('\u{a0}', " ");
    let same = OpeningHours::spoken(&words).is_ok_and(|read| read.text() == osm);
    if same { words } else { osm.to_owned() }
}
