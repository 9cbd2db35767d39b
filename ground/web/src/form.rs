//! A form whose fields stand one below the other, drawn with the parts of the house.

use askama::Template;
use chrono::{NaiveDate, NaiveTime};
use vocabulary::caution::{Place, cautions};

use crate::{Choice, Faults, Filled, Visit};

/// The box by which somebody says that words worth a second look may stay.
const READ_AGAIN: &str = "relu";

/// What is filled in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Line,
    Number,
    Area,
    Day,
    Time,
    Select,
    Boxes,
    Radios,
    Tick,
    File,
    Hidden,
    /// From here on fields are folded away; they are open where one of them was filled.
    Fold,
    /// Up to here.
    Unfold,
}

/// One field.
pub struct Field {
    kind: Kind,
    id: String,
    label: String,
    hint: String,
    value: String,
    choices: Vec<Choice>,
}

impl Field {
    fn of(kind: Kind, id: &str, label: String) -> Self {
        Self {
            kind,
            id: id.to_owned(),
            label,
            hint: String::new(),
            value: String::new(),
            choices: Vec::new(),
        }
    }

    /// One line, called by the words of a key.
    pub fn line(visit: &Visit, id: &str, key: &str) -> Self {
        Self::of(Kind::Line, id, visit.say(key).into_owned())
    }

    /// A whole number.
    pub fn number(visit: &Visit, id: &str, key: &str) -> Self {
        Self::of(Kind::Number, id, visit.say(key).into_owned())
    }

    /// Several lines.
    pub fn area(visit: &Visit, id: &str, key: &str) -> Self {
        Self::of(Kind::Area, id, visit.say(key).into_owned())
    }

    /// A day.
    pub fn day(visit: &Visit, id: &str, key: &str) -> Self {
        Self::of(Kind::Day, id, visit.say(key).into_owned())
    }

    /// An hour of the day.
    pub fn time(visit: &Visit, id: &str, key: &str) -> Self {
        Self::of(Kind::Time, id, visit.say(key).into_owned())
    }

    /// One of a list.
    pub fn select(visit: &Visit, id: &str, key: &str, choices: Vec<Choice>) -> Self {
        Self { choices, ..Self::of(Kind::Select, id, visit.say(key).into_owned()) }
    }

    /// Several of a list.
    pub fn boxes(visit: &Visit, id: &str, key: &str, choices: Vec<Choice>) -> Self {
        Self { choices, ..Self::of(Kind::Boxes, id, visit.say(key).into_owned()) }
    }

    /// One of a few, each seen, under words that were chosen before.
    pub fn radios(id: &str, label: impl Into<String>, choices: Vec<Choice>) -> Self {
        Self { choices, ..Self::of(Kind::Radios, id, label.into()) }
    }

    /// A box to tick.
    pub fn tick(visit: &Visit, id: &str, key: &str) -> Self {
        Self::of(Kind::Tick, id, visit.say(key).into_owned())
    }

    /// A file to print.
    pub fn file(visit: &Visit, id: &str, key: &str) -> Self {
        Self::of(Kind::File, id, visit.say(key).into_owned())
    }

    /// What is sent along.
    pub fn hidden(id: &str, value: impl Into<String>) -> Self {
        Self { value: value.into(), ..Self::of(Kind::Hidden, id, String::new()) }
    }

    /// The fields from here on are folded away under these words.
    pub fn fold(visit: &Visit, key: &str) -> Self {
        Self::of(Kind::Fold, "", visit.say(key).into_owned())
    }

    /// The fields from here on are seen again.
    pub fn unfold() -> Self {
        Self::of(Kind::Unfold, "", String::new())
    }

    /// The same with a hint.
    pub fn hint(mut self, visit: &Visit, key: &str) -> Self {
        self.hint = visit.say(key).into_owned();
        self
    }

    /// The same called by these words.
    pub fn called(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// The same holding a value.
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = value.into();
        self
    }

    /// What may be chosen.
    fn choices(&self) -> &[Choice] {
        &self.choices
    }

    /// Whether it is ticked.
    fn is_ticked(&self) -> bool {
        !self.value.is_empty()
    }

    /// Holds what was typed into it.
    fn retype(&mut self, filled: &Filled) {
        match self.kind {
            Kind::Select | Kind::Boxes | Kind::Radios => {
                for choice in &mut self.choices {
                    choice.chosen = filled.all(&self.id).any(|sent| sent == choice.value);
                }
            }
            _ => filled.text(&self.id).clone_into(&mut self.value),
        }
    }
}

/// A form about to be drawn.
pub struct Form {
    act: String,
    fields: Vec<Field>,
    submit: String,
    kind: &'static str,
    /// Whether it only looks for something.
    looks: bool,
}

#[derive(Template)]
#[template(path = "form.html")]
struct Drawn<'a> {
    visit: &'a Visit,
    form: &'a Form,
    faults: &'a Faults,
    asks_to_reread: bool,
}

impl Form {
    /// A form that does something.
    pub fn new(visit: &Visit, act: impl Into<String>, submit: &str, fields: Vec<Field>) -> Self {
        let submit = visit.say(submit).into_owned();
        Self { act: act.into(), fields, submit, kind: "primary", looks: false }
    }

    /// A form that only looks.
    pub fn looking(visit: &Visit, act: impl Into<String>, submit: &str, fields: Vec<Field>) -> Self {
        Self { looks: true, kind: "plain", ..Self::new(visit, act, submit, fields) }
    }

    /// One button, with what is sent along.
    pub fn button(visit: &Visit, act: impl Into<String>, submit: &str, sent: &[(&str, String)]) -> String {
        let hidden = sent.iter().map(|(id, value)| Field::hidden(id, value.clone())).collect();
        Self { kind: "plain", ..Self::new(visit, act, submit, hidden) }.draw(visit, &Faults::default())
    }

    /// Whether a file travels with it.
    fn has_file(&self) -> bool {
        self.fields.iter().any(|field| field.kind == Kind::File)
    }

    /// The form as HTML; what is wrong with it stands above it.
    pub fn draw(&self, visit: &Visit, faults: &Faults) -> String {
        let asks_to_reread = !faults.of(READ_AGAIN).is_empty();
        let drawn = Drawn { visit, form: self, faults, asks_to_reread };
        drawn.render().unwrap_or_else(|fault| {
            tracing::error!(%fault, "a form could not be drawn");
            String::new()
        })
    }

    /// The form without faults.
    pub fn plain(&self, visit: &Visit) -> String {
        self.draw(visit, &Faults::default())
    }

    /// Whether one of the fields folded away after this one holds something.
    fn is_open(&self, fold: &usize) -> bool {
        let mut after = self.fields.iter().skip(fold + 1).take_while(|field| field.kind != Kind::Unfold);
        after.any(|field| !field.value.is_empty())
    }

    /// The form as it was sent, with what is wrong with it; the untouched one where nothing was sent.
    pub fn again(mut self, visit: &Visit, sent: Option<(&Filled, &Faults)>) -> String {
        let Some((filled, faults)) = sent else { return self.plain(visit) };
        self.fields.iter_mut().for_each(|field| field.retype(filled));
        self.draw(visit, faults)
    }
}

/// The words of a field that others will read, at most so many letters.
pub fn words((visit, filled): (&Visit, &Filled), field: &str, longest: usize, faults: &mut Faults) -> String {
    let text = filled.text(field);
    if text.chars().count() > longest {
        faults.note(field, visit.say_count("web-fault-longer", longest));
    }
    let doubt = cautions(text, Place::Public).into_iter().next();
    if let Some(caution) = doubt.filter(|_| !filled.is_ticked(READ_AGAIN)) {
        faults.note(field, caution.kind.label(visit.locale));
        faults.note(READ_AGAIN, visit.say("web-fault-reread"));
    }
    text.to_owned()
}

/// The same, which must not be empty.
pub fn required(
    (visit, filled): (&Visit, &Filled),
    (field, missing): (&str, &str),
    longest: usize,
    faults: &mut Faults,
) -> String {
    let text = words((visit, filled), field, longest, faults);
    if text.is_empty() {
        faults.note(field, visit.say(missing));
    }
    text
}

/// A day of a field; none when it is empty or no day of our time.
pub fn day(filled: &Filled, field: &str) -> Option<NaiveDate> {
    use chrono::Datelike;
    filled.text(field).parse().ok().filter(|day: &NaiveDate| (2000..=2100).contains(&day.year()))
}

/// An hour of a field.
pub fn time(filled: &Filled, field: &str) -> Option<NaiveTime> {
    NaiveTime::parse_from_str(filled.text(field), "%H:%M").ok()
}
