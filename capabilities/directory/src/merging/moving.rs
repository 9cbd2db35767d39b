//! What belonged to the absorbed record moves to the survivor, and comes back.

use serde_json::{Value, json};
use store::{Conn, StoreError};
use uuid::Uuid;

use super::Merge;
use crate::location::Location;
use crate::organization::Organization;
use crate::revising::weighing::{Fields, fields_of};
use crate::section::RecordKind;
use crate::service::Service;
use crate::store::departures::Survivors;
use crate::store::merges::{self, ChildRow};
use crate::store::records::{Led, Record, find, update};
use crate::store::{damaged, services_at_location};

/// The word a direct line is remembered by among what moved.
const LINE: &str = "line";

/// Moves everything that belonged to the absorbed record. Says how many records moved.
pub(super) fn move_children(conn: &mut Conn, merge: &Merge<'_>) -> Result<usize, StoreError> {
    let survivors = Survivors::read(conn)?;
    let from = merge.absorbed;
    let mut moved = 0;
    match merge.kind {
        RecordKind::Organization => {
            for id in merges::children_of_organization(conn, from)? {
                moved += lead::<Organization>(conn, merge, (id, &survivors))?;
            }
            for id in merges::places_of_organization(conn, from)? {
                moved += lead::<Location>(conn, merge, (id, &survivors))?;
            }
            for id in merges::offers_of_organization(conn, from)? {
                moved += lead::<Service>(conn, merge, (id, &survivors))?;
            }
        }
        RecordKind::Location => {
            for id in services_at_location(conn, from)? {
                moved += lead::<Service>(conn, merge, (id, &survivors))?;
            }
        }
        RecordKind::Service => {}
    }
    for id in merges::lines_of_record(conn, from)? {
        merges::move_line(conn, id, from, merge.survivor)?;
        let (previous, replacement) = (json!(from), json!(merge.survivor));
        let row = ChildRow {
            merge_id: merge.id.into(),
            child_kind: LINE.to_owned(),
            child_id: id,
            field: String::new(),
            previous,
            replacement,
        };
        merges::insert_child(conn, &row)?;
    }
    Ok(moved)
}

fn lead<T: Record>(
    conn: &mut Conn,
    merge: &Merge<'_>,
    (id, survivors): (Uuid, &Survivors),
) -> Result<usize, StoreError> {
    let Some(mut kept) = find::<T>(conn, id)? else { return Ok(0) };
    let led = kept.says.lead_to_survivors(survivors);
    if led.is_empty() {
        return Ok(0);
    }
    kept.dates.modified_at = merge.now;
    update(conn, &kept)?;
    for led in &led {
        merges::insert_child(conn, &child_row(merge.id.into(), (T::RECORD, id), led))?;
    }
    Ok(1)
}

fn child_row(merge: Uuid, (kind, id): (RecordKind, Uuid), led: &Led) -> ChildRow {
    ChildRow {
        merge_id: merge,
        child_kind: kind.code().to_owned(),
        child_id: id,
        field: led.field.to_owned(),
        previous: led.before.clone(),
        replacement: led.after.clone(),
    }
}

/// Remembers that an import brought a record which belongs to a survivor now, so that undoing the merge gives it back.
pub(crate) fn remember_led<T: Record>(conn: &mut Conn, id: Uuid, led: &[Led]) -> Result<(), StoreError> {
    led.iter().try_for_each(|led| merges::insert_child(conn, &child_row(led.merge, (T::RECORD, id), led)))
}

/// Gives back what had moved, unless it was moved on since. Says how many records came back.
pub(super) fn move_back(conn: &mut Conn, merge: &Merge<'_>) -> Result<usize, StoreError> {
    let mut back = 0;
    for child in merges::children_of_merge(conn, merge.id.into())? {
        if child.child_kind == LINE {
            merges::move_line(conn, child.child_id, merge.survivor, merge.absorbed)?;
            continue;
        }
        back += match RecordKind::from_code(&child.child_kind) {
            Some(RecordKind::Organization) => give_back::<Organization>(conn, merge, &child)?,
            Some(RecordKind::Location) => give_back::<Location>(conn, merge, &child)?,
            Some(RecordKind::Service) => give_back::<Service>(conn, merge, &child)?,
            None => 0,
        };
    }
    Ok(back)
}

fn give_back<T: Record>(conn: &mut Conn, merge: &Merge<'_>, child: &ChildRow) -> Result<usize, StoreError> {
    let Some(mut kept) = find::<T>(conn, child.child_id)? else { return Ok(0) };
    let unreadable = |error: serde_json::Error| damaged(child.child_id, &error);
    let mut fields: Fields = fields_of(&kept.says).map_err(unreadable)?;
    let Some(value) = fields.get(&child.field).and_then(|now| returned(merge, child, now)) else {
        return Ok(0);
    };
    fields.insert(child.field.clone(), value);
    kept.says = serde_json::from_value(Value::Object(fields)).map_err(unreadable)?;
    kept.dates.modified_at = merge.now;
    update(conn, &kept)?;
    Ok(1)
}

/// What the field says once the merge is undone; `None` where it no longer leads to the survivor.
fn returned(merge: &Merge<'_>, child: &ChildRow, now: &Value) -> Option<Value> {
    if *now == child.replacement {
        return Some(child.previous.clone());
    }
    // Its places were edited since: those that led to the survivor by the merge alone lead back.
    let were_at = |id: Uuid| {
        let places = child.previous.as_array().into_iter().flatten();
        places.filter(|place| place.get("location") == Some(&json!(id))).count()
    };
    let mut places = now.as_array()?.clone();
    let mut owed = were_at(merge.absorbed);
    let mut own = were_at(merge.survivor);
    for place in &mut places {
        if place.get("location") != Some(&json!(merge.survivor)) {
            continue;
        }
        if own > 0 {
            own -= 1;
        } else if owed > 0 {
            owed -= 1;
            place["location"] = json!(merge.absorbed);
        }
    }
    let places = Value::Array(places);
    (places != *now).then_some(places)
}
