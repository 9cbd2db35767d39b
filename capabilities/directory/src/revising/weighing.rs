//! What a set of changes would make of a record: which apply, which clash, which cannot stand.

use serde_json::{Map, Value};

use super::{FieldChange, rules};
use crate::section::{RecordKind, Section};
use crate::store::records::Record;
use crate::store::revisions::Delta;

/// The fields of a record by name, every one present.
pub(crate) type Fields = Map<String, Value>;

/// Changes looked at against the record as it stands.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Weighed {
    /// What is to change.
    pub(crate) deltas: Vec<Delta>,
    /// What somebody else changed meanwhile; `before` here is what the form was drawn with.
    pub(crate) clashes: Vec<FieldChange>,
    /// What cannot be said, with the key of the words that tell why.
    pub(crate) refused: Vec<(String, &'static str)>,
}

/// The fields of a noun, every one present.
pub(crate) fn fields_of<T: Record>(says: &T) -> Result<Fields, serde_json::Error> {
    match serde_json::to_value(says)? {
        Value::Object(fields) => Ok(fields),
        _ => Ok(Fields::new()),
    }
}

/// A value as the noun writes it: a blank beside an absent field, 18 beside 18.0 are no change. `None` when the noun
/// cannot say it.
pub(crate) fn canonical<T: Record>(stands: &Fields, field: &str, value: &Value) -> Option<Value> {
    let mut fields = stands.clone();
    fields.insert(field.to_owned(), value.clone());
    let says: T = serde_json::from_value(Value::Object(fields)).ok()?;
    fields_of(&says).ok()?.remove(field)
}

/// Weighs changes a form asks for: only fields that stand in a section may be changed.
pub(crate) fn weigh<T: Record>(kind: RecordKind, stands: &Fields, changes: &[FieldChange]) -> Weighed {
    let mut weighed = Weighed::default();
    for change in changes {
        if Section::holding(kind, &change.field).is_none() {
            weighed.refused.push((change.field.clone(), "directory-refused-field"));
            continue;
        }
        weigh_one::<T>(stands, change, (rules::unfit, &mut weighed));
    }
    weighed
}

/// Weighs what takes a change back: any field, and what it said before it may say again, unless it held a personal
/// number.
pub(super) fn weigh_back<T: Record>(stands: &Fields, changes: &[FieldChange]) -> Weighed {
    let mut weighed = Weighed::default();
    for change in changes {
        weigh_one::<T>(stands, change, (rules::holds_personal_number, &mut weighed));
    }
    weighed
}

/// Tells why a field cannot say something.
type Refusing = fn(&str, &Value) -> Option<&'static str>;

fn weigh_one<T: Record>(stands: &Fields, change: &FieldChange, (unfit, weighed): (Refusing, &mut Weighed)) {
    let field = change.field.as_str();
    let now = stands.get(field).cloned().unwrap_or_default();
    let Some(after) = canonical::<T>(stands, field, &change.after) else {
        weighed.refused.push((field.to_owned(), "directory-refused-value"));
        return;
    };
    if after == now {
        return;
    }
    let before = canonical::<T>(stands, field, &change.before);
    if before.as_ref() != Some(&now) {
        let before = before.unwrap_or_else(|| change.before.clone());
        weighed.clashes.push(FieldChange { field: field.to_owned(), before, after });
        return;
    }
    match unfit(field, &after) {
        Some(key) => weighed.refused.push((field.to_owned(), key)),
        None => weighed.deltas.push(Delta { field: field.to_owned(), before: now, after }),
    }
}

/// The record with these changes made.
pub(crate) fn applied<T: Record>(stands: &Fields, deltas: &[Delta]) -> Result<T, serde_json::Error> {
    let mut fields = stands.clone();
    for delta in deltas {
        fields.insert(delta.field.clone(), delta.after.clone());
    }
    serde_json::from_value(Value::Object(fields))
}
