//! Drawing the form of a section.

use askama::Template;
use directory::Conflict;
use serde_json::Value;
use web::{Choice, Faults, Filled, Visit};

use super::cautions::READ_AGAIN;
use super::controls::{Control, Drawing, Shape};
use super::fields::{Field, Kind};
use super::inputs::{Inputs, of_filled, of_value};
use super::readings::conflict_of;
use super::{AS_GIVEN, Reckoned, SENT, Sheet, before, hours, reckon, was_sent, words};

/// The unseen input that names a field somebody else changed meanwhile.
pub(crate) const CONFLICT: &str = "conflit";

/// The input that says which of two texts to keep.
pub(crate) fn choice(field: &str) -> String {
    format!("choix-{field}")
}

#[derive(Template)]
#[template(path = "form/form.html")]
struct Form<'a> {
    visit: &'a Visit,
    fields: Vec<FieldView>,
    /// Unseen inputs: their names and values.
    hidden: Vec<(String, String)>,
    /// Whether the box « j’ai relu » is offered.
    offers_reading_again: bool,
    read_again: bool,
}

impl Form<'_> {
    /// What is wrong, beside the control where it is not told above the group already.
    fn error_of<'f>(&self, field: &'f FieldView, control: &Control) -> &'f str {
        if field.legend.is_none() && control.id == field.id { &field.error } else { "" }
    }
}

struct FieldView {
    id: &'static str,
    legend: Option<String>,
    controls: Vec<Control>,
    error: String,
    conflict: Option<ConflictView>,
    /// What stands below, as HTML of a template.
    below: String,
}

struct ConflictView {
    who: String,
    was: Vec<String>,
    theirs: Vec<String>,
    ours: Vec<String>,
    choices: Vec<Choice>,
    name: String,
}

/// The fields of a section as HTML.
pub(super) fn drawn(visit: &Visit, sheet: &Sheet<'_>, filled: &Filled, conflicts: &[Conflict]) -> String {
    let sent = was_sent(filled);
    let empty = || Reckoned { changes: Vec::new(), faults: Faults::default(), cautioned: false };
    let reckoned = if sent { reckon(visit, filled, sheet) } else { empty() };
    let canvas = Canvas { visit, sheet, filled, conflicts, faults: &reckoned.faults, sent };
    let fields: Vec<Field> = sheet.fields();
    let mut hidden = vec![(SENT.to_owned(), "1".to_owned())];
    for field in &fields {
        hidden.push((before::input(field.name), before::written(&canvas.before(field))));
    }
    for conflict in conflicts {
        hidden.push((CONFLICT.to_owned(), conflict.field.clone()));
    }
    let form = Form {
        visit,
        fields: fields.into_iter().filter_map(|field| canvas.field(field)).collect(),
        hidden,
        offers_reading_again: reckoned.cautioned || filled.is_ticked(READ_AGAIN),
        read_again: filled.is_ticked(READ_AGAIN),
    };
    form.render().unwrap_or_else(|error| {
        tracing::error!(%error, "a form could not be drawn");
        String::new()
    })
}

struct Canvas<'a> {
    visit: &'a Visit,
    sheet: &'a Sheet<'a>,
    filled: &'a Filled,
    conflicts: &'a [Conflict],
    faults: &'a Faults,
    sent: bool,
}

impl Canvas<'_> {
    /// What the field is taken to have said from now on: what somebody else made of it, where they did.
    fn before(&self, field: &Field) -> Value {
        match conflict_of(self.conflicts, field.name) {
            Some(conflict) => conflict.theirs.clone(),
            None => before::read(self.filled, field.name, self.sheet.says(field)),
        }
    }

    fn inputs(&self, field: &Field) -> Inputs {
        let settled = self.filled.text(&choice(field.name)) == "theirs";
        match field.kind {
            Kind::Hours if !self.sent || settled => {
                let typed = hours::before(self.filled, self.sheet).typed(self.visit.locale);
                vec![(field.name.to_owned(), typed)]
            }
            _ if self.sent && !settled => of_filled(field, self.filled, self.sheet),
            _ => of_value(field, &self.before(field), self.visit.locale),
        }
    }

    fn field(&self, field: Field) -> Option<FieldView> {
        let inputs = self.inputs(&field);
        let drawing = Drawing { visit: self.visit, sheet: self.sheet, field, inputs: &inputs };
        let controls = drawing.controls();
        if controls.is_empty() {
            return None;
        }
        Some(FieldView {
            id: field.name,
            legend: drawing.legend(),
            error: self.faults.of(field.name).to_owned(),
            conflict: conflict_of(self.conflicts, field.name).map(|conflict| self.conflict(&field, conflict)),
            below: if matches!(field.kind, Kind::Hours) { self.hours(&inputs) } else { String::new() },
            controls,
        })
    }

    fn hours(&self, inputs: &Inputs) -> String {
        let as_given = match self.sent {
            true => self.filled.is_ticked(AS_GIVEN),
            false => hours::before(self.filled, self.sheet).is_as_given(),
        };
        let typed = super::inputs::text(inputs, "hours");
        hours::told(self.visit, self.filled, typed, as_given).render().unwrap_or_default()
    }

    fn conflict(&self, field: &Field, conflict: &Conflict) -> ConflictView {
        let said = |value: &Value| {
            let lines = words::said(self.visit, field, value, self.sheet.places);
            if lines.is_empty() { vec![self.visit.say("editing-blank").into_owned()] } else { lines }
        };
        let say = |key: &str| self.visit.say(key).into_owned();
        let local = vocabulary::time::paris(conflict.at);
        let when = format!("{}, {}", self.visit.date(local.date()), local.format("%H:%M"));
        let told = [("who", conflict.by.as_str().into()), ("when", when.as_str().into())];
        ConflictView {
            who: self.visit.say_with("editing-conflict-who", &told).into_owned(),
            was: said(&conflict.before),
            theirs: said(&conflict.theirs),
            ours: said(&conflict.ours),
            choices: vec![
                Choice::new("theirs", say("editing-conflict-theirs"), false),
                Choice::new("ours", say("editing-conflict-ours"), false),
            ],
            name: choice(field.name),
        }
    }
}
