//! The form of one section of a record: the same on its page and behind a confirm link.
//!
//! It is drawn without its `<form>` and its buttons, which belong to the page around it.

mod before;
mod cautions;
mod controls;
mod fields;
mod hours;
mod inputs;
mod lines;
mod readings;
mod view;
mod words;

use directory::{Conflict, FieldChange, RecordKind, Section, Shown};
use serde_json::Value;
use uuid::Uuid;
use web::{Faults, Filled, Visit};

pub(crate) use lines::{AreaFault, is_email, read_commune};

use fields::{Field, Kind};
use inputs::{Inputs, list};
use readings::Reading;

/// The unseen input that tells a form that was sent from a page just opened.
const SENT: &str = "envoi";
/// The box that keeps hours as they were typed.
const AS_GIVEN: &str = "tel-quel";

/// A place an organisation keeps, as the form of places names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedPlace {
    /// The place.
    pub id: Uuid,
    /// Its name, or its address.
    pub name: String,
}

/// A section of a record about to be drawn or understood.
#[derive(Clone, Copy, Debug)]
pub struct Sheet<'a> {
    /// The record.
    pub shown: &'a Shown,
    /// Its section.
    pub section: Section,
    /// The places of its organisation; needed for [`Section::Places`] alone.
    pub places: &'a [NamedPlace],
}

impl Sheet<'_> {
    /// The places that may be ticked: those of the organisation and those it is given at already.
    fn place_ids(&self) -> Vec<Uuid> {
        let given: Vec<directory::ServiceAtLocation> = list(&self.shown.says["places"]);
        let mut ids: Vec<Uuid> = given.iter().map(|place| place.location.uuid()).collect();
        ids.extend(self.places.iter().map(|place| place.id));
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    fn fields(&self) -> Vec<Field> {
        fields::fields(self.shown.key.kind, self.section)
    }

    /// What the record says of a field.
    fn says(&self, field: &Field) -> &Value {
        self.shown.says.get(field.name).unwrap_or(&Value::Null)
    }
}

/// Draws the fields of a section, as HTML of a template. With an empty `filled` (a page just opened) they say what the
/// record says; once something was sent, they say what was typed, with what is wrong beside each. `conflicts` are
/// fields that somebody else changed meanwhile: each is shown with what it was, what it is and what was typed, and
/// asks which to keep.
pub fn draw(
    visit: &Visit,
    shown: &Shown,
    section: Section,
    filled: &Filled,
    conflicts: &[Conflict],
) -> String {
    draw_sheet(visit, &Sheet { shown, section, places: &[] }, filled, conflicts)
}

/// As [`draw`], with the names of the places of the organisation.
pub fn draw_sheet(visit: &Visit, sheet: &Sheet<'_>, filled: &Filled, conflicts: &[Conflict]) -> String {
    view::drawn(visit, sheet, filled, conflicts)
}

/// What a filled form changes, field by field, each with what it said when the form was drawn. A field that was not
/// touched is not among them, and neither is one where the person chose what somebody else had typed.
///
/// # Errors
///
/// What is wrong, field by field, in words; the names are those of the form. Words worth a second look (a name in a
/// public text) are among them once; the form then offers a box that lets them stand.
pub fn understand(
    visit: &Visit,
    filled: &Filled,
    shown: &Shown,
    section: Section,
) -> Result<Vec<FieldChange>, Faults> {
    understand_sheet(visit, filled, &Sheet { shown, section, places: &[] })
}

/// As [`understand`], with the places of the organisation.
///
/// # Errors
///
/// As [`understand`].
pub fn understand_sheet(
    visit: &Visit,
    filled: &Filled,
    sheet: &Sheet<'_>,
) -> Result<Vec<FieldChange>, Faults> {
    let reckoned = reckon(visit, filled, sheet);
    if reckoned.faults.is_empty() { Ok(reckoned.changes) } else { Err(reckoned.faults) }
}

/// Everything a filled form comes to.
struct Reckoned {
    changes: Vec<FieldChange>,
    faults: Faults,
    /// Whether words worth a second look are among the faults.
    cautioned: bool,
}

fn reckon(visit: &Visit, filled: &Filled, sheet: &Sheet<'_>) -> Reckoned {
    let mut faults = filled.faults();
    let mut changes = Vec::new();
    for field in sheet.fields() {
        match change(visit, filled, sheet, field) {
            Ok(change) => changes.extend(change),
            Err(words) => faults.note(field.name, words),
        }
    }
    check_ages(visit, filled, &mut faults);
    let cautioned = cautions::note(visit, filled, &changes, &mut faults);
    Reckoned { changes, faults, cautioned }
}

/// What a field says, line by line, in the words of the form; for histories and sheets of other rooms.
pub fn in_words(visit: &Visit, kind: RecordKind, field: &str, value: &Value) -> Vec<String> {
    in_words_knowing(visit, (kind, field), value, &[])
}

/// As [`in_words`], with the names of the places a field may speak of.
pub(crate) fn in_words_knowing(
    visit: &Visit,
    (kind, field): (RecordKind, &str),
    value: &Value,
    places: &[NamedPlace],
) -> Vec<String> {
    // A passing state is announced, and never stands in a form.
    if field == "availability" {
        return vec![words::passing(visit, value)];
    }
    let sections = Section::of(kind).iter();
    let known = sections.flat_map(|section| section.fields(kind)).find(|known| **known == field);
    match known {
        Some(name) => words::said(visit, &fields::field(kind, name), value, places),
        None => Vec::new(),
    }
}

/// The label of a field, as the form writes it.
pub fn label(visit: &Visit, field: &str) -> String {
    words::label(visit, field)
}

/// Whether a form was sent, rather than a page opened.
fn was_sent(filled: &Filled) -> bool {
    filled.is_ticked(SENT)
}

/// What is to become of a field; nothing when nobody touched it.
fn change(
    visit: &Visit,
    filled: &Filled,
    sheet: &Sheet<'_>,
    field: Field,
) -> Result<Option<FieldChange>, String> {
    let before = before::read(filled, field.name, sheet.says(&field));
    match filled.text(&view::choice(field.name)) {
        "theirs" => return Ok(None),
        "" if filled.all(view::CONFLICT).any(|name| name == field.name) => {
            return Err(visit.say("editing-fault-choose").into_owned());
        }
        _ => {}
    }
    let inputs = inputs::of_filled(&field, filled, sheet);
    if is_untouched(visit, filled, sheet, (&field, &before), &inputs) {
        return Ok(None);
    }
    let places = sheet.place_ids();
    let reading = Reading {
        visit,
        field,
        inputs: &inputs,
        before: &before,
        postal_code: filled.text("postal_code"),
        as_given: filled.is_ticked(AS_GIVEN),
        places: &places,
    };
    let after = reading.value()?;
    let change = FieldChange { field: field.name.to_owned(), before, after };
    Ok(Some(change).filter(|change| change.before != change.after))
}

/// Whether the inputs still say what the form was drawn with, so that nothing is lost in reading it back.
fn is_untouched(
    visit: &Visit,
    filled: &Filled,
    sheet: &Sheet<'_>,
    (field, before): (&Field, &Value),
    inputs: &Inputs,
) -> bool {
    match field.kind {
        Kind::Hours | Kind::HoursAsGiven => {
            let told = hours::before(filled, sheet);
            let typed = inputs::text(inputs, "hours");
            typed == told.typed(visit.locale) && filled.is_ticked(AS_GIVEN) == told.is_as_given()
        }
        _ => inputs::are_same(field, inputs, &inputs::of_value(field, before, visit.locale)),
    }
}

fn check_ages(visit: &Visit, filled: &Filled, faults: &mut Faults) {
    let age = |name: &str| filled.text(name).replace(',', ".").parse::<f64>().ok();
    if let (Some(least), Some(most)) = (age("minimum_age"), age("maximum_age"))
        && least > most
    {
        faults.note("maximum_age", visit.say("editing-fault-ages"));
    }
}

#[cfg(test)]
mod tests;
