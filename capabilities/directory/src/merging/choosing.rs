//! Whose value each field of the survivor keeps.

use serde_json::Value;
use store::StoreError;

use super::Side;
use crate::kept::Kept;
use crate::revising::weighing::{Fields, applied, canonical, fields_of};
use crate::store::damaged;
use crate::store::records::Record;
use crate::store::revisions::Delta;

/// What the survivor would say.
pub(super) enum Chosen<T> {
    /// It can say it.
    Fits {
        /// The whole noun.
        says: T,
        /// What changes.
        deltas: Vec<Delta>,
    },
    /// It cannot.
    Refused(Vec<(String, &'static str)>),
}

/// Fields that tell whose a record is: they move by the merge itself, never by a choice.
const FIXED: [&str; 3] = ["organization", "parent", "placeholder"];

/// Chooses field by field; what is not named stays the survivor's.
pub(super) fn choose<T: Record>(
    (survivor, absorbed): (&Kept<T>, &Kept<T>),
    choices: &[(String, Side)],
) -> Result<Chosen<T>, StoreError> {
    let unreadable = |error: serde_json::Error| damaged(survivor.id, &error);
    let (ours, theirs) = (fields_of(&survivor.says), fields_of(&absorbed.says));
    let (ours, theirs) = (ours.map_err(unreadable)?, theirs.map_err(unreadable)?);
    let mut deltas = Vec::new();
    let mut refused = Vec::new();
    for (field, side) in choices {
        let known = ours.get(field).filter(|_| !FIXED.contains(&field.as_str()));
        let Some(before) = known.cloned() else {
            refused.push((field.clone(), "directory-refused-field"));
            continue;
        };
        match chosen::<T>(field, *side, (&ours, &theirs)) {
            Some(after) if after == before => {}
            Some(after) => deltas.push(Delta { field: field.clone(), before, after }),
            None => refused.push((field.clone(), "directory-refused-value")),
        }
    }
    if !refused.is_empty() {
        return Ok(Chosen::Refused(refused));
    }
    if uncovers((&ours, &theirs), &deltas) {
        return Ok(Chosen::Refused(vec![("hidden".to_owned(), "directory-refused-hidden-merge")]));
    }
    let says = applied(&ours, &deltas).map_err(unreadable)?;
    Ok(Chosen::Fits { says, deltas })
}

/// Whether one of two places hides its address and the one that stays would not (invariant I15).
fn uncovers((ours, theirs): (&Fields, &Fields), deltas: &[Delta]) -> bool {
    let hides = |fields: &Fields| fields.get("hidden") == Some(&Value::Bool(true));
    let chosen = deltas.iter().find(|delta| delta.field == "hidden");
    let stays_hidden = chosen.map_or_else(|| hides(ours), |delta| delta.after == Value::Bool(true));
    (hides(ours) || hides(theirs)) && !stays_hidden
}

fn chosen<T: Record>(field: &str, side: Side, (ours, theirs): (&Fields, &Fields)) -> Option<Value> {
    let (own, other) = (ours.get(field)?, theirs.get(field)?);
    let value = match side {
        Side::Survivor => own.clone(),
        Side::Absorbed => other.clone(),
        Side::Both => both(own, other),
    };
    canonical::<T>(ours, field, &value)
}

/// Lists are joined without saying anything twice; of anything else, what is not blank.
fn both(own: &Value, other: &Value) -> Value {
    match (own, other) {
        (Value::Array(own), Value::Array(other)) => {
            let mut joined = own.clone();
            joined.extend(other.iter().filter(|item| !own.contains(item)).cloned());
            Value::Array(joined)
        }
        (Value::Object(own), Value::Object(other)) => {
            let mut joined = other.clone();
            joined.extend(own.clone());
            Value::Object(joined)
        }
        (Value::Null, _) => other.clone(),
        (Value::String(own), _) if own.is_empty() => other.clone(),
        _ => own.clone(),
    }
}
