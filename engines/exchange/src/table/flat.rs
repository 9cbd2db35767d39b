//! Lays objects within objects out in columns: `contact.mail`, `horaires.lundi`.

use std::collections::HashMap;

use serde_json::Value;

use crate::json::Object;
use crate::limits::Limits;
use crate::refusal::{Measure, Refusal};

use super::sheet::Line;

/// Objects become rows as they come; a column is opened at the first object that has it.
#[derive(Default)]
pub(super) struct Flat {
    headings: Vec<String>,
    places: HashMap<String, usize>,
    lines: Vec<Line>,
}

impl Flat {
    pub(super) fn add(
        &mut self,
        (rank, object): (u32, Object),
        place: &str,
        limits: &Limits,
    ) -> Result<(), Refusal> {
        let mut cells = Vec::new();
        for (key, value) in object {
            self.put(&key, value, &mut cells);
        }
        if self.headings.len() > limits.columns {
            return Err(Refusal::too_large(place, Measure::Columns, limits.columns as u64));
        }
        self.lines.push((rank, cells));
        Ok(())
    }

    fn put(&mut self, key: &str, value: Value, cells: &mut Vec<String>) {
        match value {
            Value::Null => {}
            Value::Object(object) => {
                for (inner, value) in object {
                    self.put(&format!("{key}.{inner}"), value, cells);
                }
            }
            Value::Array(values) => {
                for value in values {
                    self.put(key, value, cells);
                }
            }
            Value::String(text) => self.set(key, &text, cells),
            other => self.set(key, &other.to_string(), cells),
        }
    }

    /// Several values of one key share a cell, one after the other.
    fn set(&mut self, key: &str, text: &str, cells: &mut Vec<String>) {
        let next = self.headings.len();
        let place = *self.places.entry(key.to_owned()).or_insert(next);
        if place == next {
            self.headings.push(key.to_owned());
        }
        if cells.len() <= place {
            cells.resize(place + 1, String::new());
        }
        if cells[place].is_empty() {
            text.clone_into(&mut cells[place]);
        } else {
            cells[place].push_str("; ");
            cells[place].push_str(text);
        }
    }

    pub(super) fn into_parts(self) -> (Vec<String>, Vec<Line>) {
        let lines = self.lines.into_iter().filter(|line| line.1.iter().any(|cell| !cell.trim().is_empty()));
        (self.headings, lines.collect())
    }
}

/// The list an object stands around, such as the features of a map; or the object itself.
pub(super) fn unwrapped(object: Object) -> Vec<Object> {
    let is_list = |value: &Value| value.as_array().is_some_and(|list| list.iter().any(Value::is_object));
    let plain = object.iter().filter(|(_, value)| !is_list(value)).count();
    let at = object.iter().position(|(_, value)| is_list(value));
    let lists = object.len() - plain;
    let Some(at) = at.filter(|_| lists == 1 && plain <= 8 && !object.iter().any(|(key, _)| names(key)))
    else {
        return vec![object];
    };
    let Value::Array(list) = object.into_iter().nth(at).map(|(_, value)| value).unwrap_or_default() else {
        return Vec::new();
    };
    let objects = list.into_iter().filter_map(|value| match value {
        Value::Object(object) => Some(object.into_iter().collect()),
        _ => None,
    });
    objects.collect()
}

/// An object with a name of its own and an address is a record, lists and all.
fn names(key: &str) -> bool {
    matches!(key, "nom" | "adresse" | "address" | "code_postal" | "postal_code")
}
