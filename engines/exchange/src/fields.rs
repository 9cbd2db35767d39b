//! Takes the cells of a row one by one, mends what can be mended, and keeps aside what cannot.

mod contact;
mod number;
mod text;
mod time;

pub(crate) use contact::{has_host, has_web_scheme, is_email};
pub(crate) use number::{has_key, is_digits};
pub(crate) use text::plain_text;
pub(crate) use time::{DayOrder, clock, read_date};

use crate::log::Log;
use crate::record::Extras;
use crate::row::Row;
use crate::rule::Rule;

/// A row being read. Each method takes a column away; [`Fields::finish`] gives what is left.
pub(crate) struct Fields<'r, 'l> {
    pub(crate) row: Row,
    pub(crate) log: &'r mut Log<'l>,
    extras: Extras,
}

impl<'r, 'l> Fields<'r, 'l> {
    pub(crate) fn new(row: Row, log: &'r mut Log<'l>) -> Self {
        Self { row, log, extras: Extras::new() }
    }

    /// The surplus: what no method took and what could not be kept in its field.
    pub(crate) fn finish(self) -> Extras {
        let mut extras = self.row.into_extras();
        extras.extend(self.extras);
        extras
    }

    pub(crate) fn repair(&mut self, column: &str, before: &str, after: &str, rule: Rule) {
        self.log.repair(self.row.at, column, (before, after), rule);
    }

    /// Keeps a value beside its field and says so.
    pub(crate) fn keep_aside(&mut self, column: &str, value: &str, rule: Rule) {
        self.repair(column, value, "", rule);
        self.extras.insert(column.to_owned(), value.to_owned());
    }

    /// A text of one or several lines, without markup.
    pub(crate) fn text(&mut self, column: &str) -> Option<String> {
        let before = self.row.take(column)?;
        let (text, rules) = plain_text(before);
        for (before, rule) in rules {
            self.repair(column, &before, &text, rule);
        }
        (!text.is_empty()).then_some(text)
    }

    /// The first of several columns that says something.
    pub(crate) fn first_text(&mut self, columns: &[&str]) -> Option<String> {
        columns.iter().find_map(|column| self.text(column))
    }

    /// A text as it stands: an id, a code.
    pub(crate) fn raw(&mut self, column: &str) -> Option<String> {
        self.row.take(column)
    }

    /// Says that a required field is blank.
    pub(crate) fn require(&mut self, column: &str, present: bool) {
        if !present {
            self.repair(column, "", "", Rule::RequiredBlank);
        }
    }

    /// The name of a record, made up from the nearest thing it says when it has none.
    pub(crate) fn name(&mut self, column: &str, stand_ins: &[&str]) -> String {
        if let Some(name) = self.text(column) {
            return name.replace(['\n', '\r'], " ");
        }
        let found = stand_ins.iter().find_map(|stand_in| self.row.get(stand_in));
        let name = found.map_or_else(|| "—".to_owned(), |text| first_words(&plain_text(text.to_owned()).0));
        self.repair(column, "", &name, Rule::NameMadeUp);
        name
    }

    /// One code of a list; an unknown one is kept aside.
    pub(crate) fn code<T>(&mut self, column: &str, from_code: impl Fn(&str) -> Option<T>) -> Option<T> {
        let value = self.row.take(column)?;
        if let Some(code) = from_code(&value) {
            return Some(code);
        }
        let tidy = tidy_code(&value);
        let Some(code) = from_code(&tidy) else {
            self.keep_aside(column, &value, Rule::CodeUnknown);
            return None;
        };
        self.repair(column, &value, &tidy, Rule::CodeUnderstood);
        Some(code)
    }

    /// Several codes in one cell, each once; unknown ones are kept aside together.
    pub(crate) fn codes<T: PartialEq>(
        &mut self,
        column: &str,
        from_code: impl Fn(&str) -> Option<T>,
    ) -> Vec<T> {
        let Some(value) = self.row.take(column) else { return Vec::new() };
        let mut known = Vec::new();
        let mut unknown = Vec::new();
        for part in list(&value) {
            let found = from_code(&part).or_else(|| {
                let tidy = tidy_code(&part);
                let found = from_code(&tidy);
                if found.is_some() {
                    self.repair(column, &part, &tidy, Rule::CodeUnderstood);
                }
                found
            });
            match found {
                Some(code) if known.contains(&code) => self.repair(column, &part, "", Rule::ValueRepeated),
                Some(code) => known.push(code),
                None => unknown.push(part),
            }
        }
        if !unknown.is_empty() {
            self.keep_aside(column, &unknown.join(", "), Rule::CodeUnknown);
        }
        known.shrink_to_fit();
        known
    }

    /// Several free texts in one cell.
    pub(crate) fn list(&mut self, column: &str) -> Vec<String> {
        self.row.take(column).map(|value| list(&value).collect()).unwrap_or_default()
    }

    /// The id of a detail row is used for links only; it is taken away so that it does not stay as surplus.
    pub(crate) fn drop_column(&mut self, column: &str) {
        let _ = self.row.take(column);
    }
}

/// Parts of a list kept in one cell: separated by commas, semicolons, bars or lines, or written as JSON.
pub(crate) fn list(value: &str) -> impl Iterator<Item = String> + use<> {
    let parts: Vec<String> = match serde_json::from_str::<Vec<serde_json::Value>>(value) {
        Ok(values) => values.into_iter().map(scalar).collect(),
        Err(_) => value.trim_matches(['{', '}']).split([',', ';', '|', '\n']).map(str::to_owned).collect(),
    };
    parts
        .into_iter()
        .map(|part| part.trim().trim_matches(['"', '\'']).to_owned())
        .filter(|part| !part.is_empty())
}

fn scalar(value: serde_json::Value) -> String {
    match value {
        serde_json::Value::String(text) => text,
        other => other.to_string(),
    }
}

/// The spelling that codes have: lower case, hyphens, no accents; the double hyphen that parts a topic from
/// its category is kept.
fn tidy_code(value: &str) -> String {
    let halves: Vec<_> = value.split("--").map(vocabulary::slug).collect();
    halves.join("--")
}

/// The first line of a text, cut between words.
fn first_words(text: &str) -> String {
    const LONGEST: usize = 80;
    let line = text.lines().next().unwrap_or_default();
    if line.chars().count() <= LONGEST {
        return line.to_owned();
    }
    let cut: String = line.chars().take(LONGEST).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{}…", &cut[..end])
}

#[cfg(test)]
mod tests;
