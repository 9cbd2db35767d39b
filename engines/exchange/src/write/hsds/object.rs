//! A JSON object being put together: what is blank is left out.

use serde_json::{Map, Value};

use crate::write::clean;

/// An object of the standard.
#[derive(Debug, Clone, Default)]
pub(super) struct Object(Map<String, Value>);

impl Object {
    /// An object with its identifier.
    pub(super) fn new(id: impl Into<String>) -> Self {
        Self(Map::new()).put("id", Value::String(id.into()))
    }

    pub(super) fn put(mut self, key: &str, value: Value) -> Self {
        let value = match value {
            Value::String(text) => Value::String(clean::plain(&text).into_owned()),
            other => other,
        };
        self.0.insert(key.to_owned(), value);
        self
    }

    pub(super) fn text(self, key: &str, text: Option<&str>) -> Self {
        match text.map(clean::plain) {
            Some(text) if !text.trim().is_empty() => self.put(key, Value::String(text.into_owned())),
            _ => self,
        }
    }

    /// A web address; what is none is left out, because a validator would refuse the whole record.
    pub(super) fn uri(self, key: &str, text: Option<&str>) -> Self {
        let uri = text.and_then(clean::uri);
        self.text(key, uri.as_deref())
    }

    pub(super) fn email(self, key: &str, text: Option<&str>) -> Self {
        self.text(key, text.filter(|text| clean::is_email(text)))
    }

    pub(super) fn number(self, key: &str, number: Option<f64>) -> Self {
        match number.and_then(number_value) {
            Some(value) => self.put(key, value),
            None => self,
        }
    }

    pub(super) fn list(self, key: &str, values: Vec<Value>) -> Self {
        if values.is_empty() { self } else { self.put(key, Value::Array(values)) }
    }

    pub(super) fn finish(self) -> Value {
        Value::Object(self.0)
    }
}

/// A whole number without decimals, any other as it is.
pub(super) fn number_value(number: f64) -> Option<Value> {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    #[expect(clippy::cast_possible_truncation, reason = "whole and within the exact range of a double")]
    if number.fract() == 0.0 && number.abs() < EXACT {
        return Some(Value::from(number as i64));
    }
    serde_json::Number::from_f64(number).map(Value::Number)
}

/// A number that reads back as exactly this text.
pub(super) fn exact_number(text: &str) -> Option<Value> {
    let value = number_value(text.parse().ok()?)?;
    let read = value.to_string();
    (read == text).then_some(value)
}
