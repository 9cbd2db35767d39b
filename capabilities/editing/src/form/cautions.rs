//! Words worth a second look before everybody reads them: told once, and then the person decides.

use directory::FieldChange;
use serde_json::Value;
use vocabulary::caution::{Place, cautions};
use web::{Faults, Filled, Visit};

/// The box that says « j’ai relu, ces mots peuvent rester ».
pub(crate) const READ_AGAIN: &str = "relu";

/// Notes what is worth a second look in the texts that change, unless the person said they looked. Says whether
/// there is anything.
pub(crate) fn note(visit: &Visit, filled: &Filled, changes: &[FieldChange], faults: &mut Faults) -> bool {
    if filled.is_ticked(READ_AGAIN) {
        return false;
    }
    let before = faults.len();
    for change in changes {
        for text in texts(&change.after) {
            if let Some(caution) = cautions(text, Place::Public).first() {
                let words = text.get(caution.range.clone()).unwrap_or_default();
                let told = [("part", words.into()), ("why", caution.kind.label(visit.locale).into())];
                faults.note(&change.field, visit.say_with("editing-caution", &told));
            }
        }
    }
    faults.len() > before
}

/// The texts of a value, whatever its shape.
fn texts(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => vec![text],
        Value::Array(values) => values.iter().flat_map(texts).collect(),
        Value::Object(fields) => fields.values().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}
