//! One line of a table, under its column names, before anybody asks what it means.

use std::borrow::Cow;
use std::rc::Rc;

use vocabulary::refusal::without_personal_numbers;

use crate::log::Log;
use crate::record::{Extras, RowRef};
use crate::rule::Rule;

/// What stands in a kept text where a personal number stood.
pub(crate) const REMOVED: &str = "[…]";

/// The non-blank cells of one row, in column order. Reading a cell takes it away, so that whatever nobody
/// understood is still there at the end and is kept as surplus.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    pub(crate) at: RowRef,
    pub(crate) cells: Vec<(Rc<str>, String)>,
}

impl Row {
    pub(crate) fn new(at: RowRef) -> Self {
        Self { at, cells: Vec::new() }
    }

    /// Adds a cell, trimmed and without personal numbers; a blank one is not kept.
    pub(crate) fn push(&mut self, column: &Rc<str>, value: &str, log: &mut Log<'_>) {
        if value.is_empty() {
            return;
        }
        let mut trimmed = value.trim();
        let cleaned;
        if may_hold_personal_number(column, trimmed)
            && let Some(text) = without_personal_number(trimmed)
        {
            log.repair(self.at, column, (REMOVED, &text), Rule::PersonalNumberRemoved);
            cleaned = text;
            trimmed = &cleaned;
        } else if trimmed.len() != value.len() {
            log.repair(self.at, column, (value, trimmed), Rule::BlanksTrimmed);
        }
        if !trimmed.is_empty() {
            self.cells.push((Rc::clone(column), trimmed.to_owned()));
        }
    }

    pub(crate) fn get(&self, column: &str) -> Option<&str> {
        self.cells.iter().find(|(name, _)| &**name == column).map(|(_, value)| value.as_str())
    }

    pub(crate) fn take(&mut self, column: &str) -> Option<String> {
        let index = self.cells.iter().position(|(name, _)| &**name == column)?;
        Some(self.cells.remove(index).1)
    }

    /// Puts a value under a column that the row does not have.
    pub(crate) fn set(&mut self, column: &Rc<str>, value: &str) {
        self.cells.push((Rc::clone(column), value.to_owned()));
    }

    /// The row as one JSON object.
    pub(crate) fn raw(&self) -> String {
        let object: serde_json::Map<String, serde_json::Value> =
            self.cells.iter().map(|(name, value)| (name.to_string(), value.clone().into())).collect();
        serde_json::Value::Object(object).to_string()
    }

    /// Adds what the other row says; false, and nothing changed, when both say different things of one column.
    pub(crate) fn absorb(&mut self, other: &Row) -> bool {
        let agrees = |(name, value): &(Rc<str>, String)| self.get(name).is_none_or(|own| own == value);
        if !other.cells.iter().all(agrees) {
            return false;
        }
        for (name, value) in &other.cells {
            if self.get(name).is_none() {
                self.cells.push((Rc::clone(name), value.clone()));
            }
        }
        true
    }

    /// Everything nobody took.
    pub(crate) fn into_extras(self) -> Extras {
        self.cells.into_iter().map(|(name, value)| (name.to_string(), value)).collect()
    }
}

/// Fewer digits than this are no number of a person; a cheap look before a dear one. The columns named here
/// hold long figures by nature.
fn may_hold_personal_number(column: &str, value: &str) -> bool {
    // Digits of any script: a full-width number is a number.
    value.chars().filter(|letter| letter.is_numeric()).count() >= 10
        && !matches!(column, "siret" | "siren" | "latitude" | "longitude" | "zone_eligibilite" | "identifier")
        // One identifier in some thousands has the figures of an insurance number.
        && uuid::Uuid::try_parse(value).is_err()
}

/// The text without any personal number, or nothing when it holds none.
pub(crate) fn without_personal_number(text: &str) -> Option<String> {
    match without_personal_numbers(text) {
        Cow::Borrowed(_) => None,
        Cow::Owned(clean) => Some(clean),
    }
}

/// Column names that occur often, kept once.
#[derive(Default)]
pub(crate) struct Names(std::collections::HashMap<Box<str>, Rc<str>>);

impl Names {
    pub(crate) fn intern(&mut self, name: &str) -> Rc<str> {
        if let Some(known) = self.0.get(name) {
            return Rc::clone(known);
        }
        let fresh: Rc<str> = name.into();
        self.0.insert(name.into(), Rc::clone(&fresh));
        fresh
    }
}
