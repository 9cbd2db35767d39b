//! A form of this room: its fields in order, drawn with the parts of the house.

use askama::Template;
use chrono::NaiveDate;
use vocabulary::caution::{CautionKind, Place, cautions};
pub(crate) use web::form::day;
use web::{Choice, Faults, Filled, Visit, form};

/// The box by which somebody says that words worth a second look may stay.
const READ_AGAIN: &str = "relu";

/// One field.
pub(crate) enum Field {
    /// One line.
    Line(Entry),
    /// A whole number.
    Number(Entry),
    /// Several lines.
    Area(Entry),
    /// A day.
    Day(Entry),
    /// One of a list.
    Choose(Entry, Vec<Choice>),
    /// Several of a list.
    Several(Entry, Vec<Choice>),
    /// One of a few, each seen.
    OneOf(Entry, Vec<Choice>),
    /// A file, with what the browser offers first.
    File(Entry, &'static str),
    /// What is sent along.
    Hidden(String, String),
}

impl Field {
    /// The name it is sent under, where it is seen.
    fn id(&self) -> &str {
        match self {
            Self::Line(entry) | Self::Number(entry) | Self::Area(entry) | Self::Day(entry) => entry.id,
            Self::Choose(entry, _) | Self::Several(entry, _) | Self::OneOf(entry, _) => entry.id,
            Self::File(entry, _) => entry.id,
            Self::Hidden(..) => "",
        }
    }

    /// Holds what was typed into it.
    fn retype(&mut self, filled: &Filled) {
        match self {
            Self::Line(entry) | Self::Number(entry) | Self::Area(entry) | Self::Day(entry) => {
                filled.text(entry.id).clone_into(&mut entry.value);
            }
            Self::Choose(entry, all) | Self::Several(entry, all) | Self::OneOf(entry, all) => {
                for choice in all {
                    choice.chosen = filled.all(entry.id).any(|sent| sent == choice.value);
                }
            }
            Self::File(..) | Self::Hidden(..) => {}
        }
    }
}

/// What was sent with a form that is shown again.
#[derive(Default)]
pub(crate) struct Typed<'a> {
    pub(crate) faults: Faults,
    pub(crate) filled: Option<&'a Filled>,
}

/// What a field is called, says and holds.
#[derive(Default)]
pub(crate) struct Entry {
    pub(crate) id: &'static str,
    pub(crate) label: String,
    pub(crate) hint: String,
    pub(crate) value: String,
}

impl Entry {
    /// A field of this name whose words are `<key>` and, where there is one, `<key>-hint`.
    pub(crate) fn new(visit: &Visit, id: &'static str, key: &str) -> Self {
        Self { id, label: visit.say(key).into_owned(), ..Self::default() }
    }

    /// The same with a hint.
    pub(crate) fn hint(mut self, visit: &Visit, key: &str) -> Self {
        self.hint = visit.say(key).into_owned();
        self
    }

    /// The same holding a value.
    pub(crate) fn value(mut self, value: impl Into<String>) -> Self {
        self.value = value.into();
        self
    }
}

/// A form about to be drawn.
pub(crate) struct Form {
    pub(crate) action: String,
    pub(crate) fields: Vec<Field>,
    pub(crate) submit: String,
    pub(crate) kind: &'static str,
    /// Whether it only looks for something.
    pub(crate) looks: bool,
}

#[derive(Template)]
#[template(path = "form.html")]
struct Drawn<'a> {
    visit: &'a Visit,
    form: &'a Form,
    faults: &'a Faults,
    has_file: bool,
    asks_to_reread: bool,
}

impl Form {
    /// A form that does something.
    pub(crate) fn new(visit: &Visit, action: String, submit: &str, fields: Vec<Field>) -> Self {
        Self { action, fields, submit: visit.say(submit).into_owned(), kind: "primary", looks: false }
    }

    /// One button, with what is sent along.
    pub(crate) fn button(visit: &Visit, action: String, submit: &str, hidden: &[(&str, String)]) -> Self {
        let fields =
            hidden.iter().map(|(name, value)| Field::Hidden((*name).to_owned(), value.clone())).collect();
        Self { kind: "plain", ..Self::new(visit, action, submit, fields) }
    }

    /// The form as HTML; what is wrong with it stands above it.
    pub(crate) fn draw(&self, visit: &Visit, faults: &Faults) -> String {
        let has_file = self.fields.iter().any(|field| matches!(field, Field::File(..)));
        let asks_to_reread = !faults.of(READ_AGAIN).is_empty();
        let drawn = Drawn { visit, form: self, faults, has_file, asks_to_reread };
        drawn.render().unwrap_or_else(|fault| {
            tracing::error!(%fault, "a form could not be drawn");
            String::new()
        })
    }

    /// The form as it was sent, with what is wrong with it, if it was this one: of several on a page one is sent.
    pub(crate) fn again(mut self, visit: &Visit, typed: &Typed<'_>) -> String {
        if !self.fields.iter().any(|field| !typed.faults.of(field.id()).is_empty()) {
            return self.plain(visit);
        }
        if let Some(filled) = typed.filled {
            self.fields.iter_mut().for_each(|field| field.retype(filled));
        }
        self.draw(visit, &typed.faults)
    }

    /// The same without faults.
    pub(crate) fn plain(&self, visit: &Visit) -> String {
        self.draw(visit, &Faults::default())
    }
}

/// Asks for words in a field, at most so many letters.
pub(crate) fn words(
    (visit, filled): (&Visit, &Filled),
    (field, longest): (&str, usize),
    missing: Option<&str>,
    faults: &mut Faults,
) -> String {
    match missing {
        Some(missing) => form::required((visit, filled), (field, missing), longest, faults),
        None => form::words((visit, filled), field, longest, faults),
    }
}

/// Asks for a function: the name of a person is refused, whoever read it again.
pub(crate) fn function(
    (visit, filled): (&Visit, &Filled),
    (field, longest): (&str, usize),
    missing: &str,
    faults: &mut Faults,
) -> String {
    let text = filled.text(field);
    if text.is_empty() {
        faults.note(field, visit.say(missing));
    }
    if text.chars().count() > longest {
        faults.note(field, visit.say_count("web-fault-longer", longest));
    }
    let named = cautions(text, Place::Public).into_iter().find(|one| one.kind == CautionKind::PersonName);
    if let Some(caution) = named {
        faults.note(field, caution.kind.label(visit.locale));
    }
    text.to_owned()
}

/// A day that may be left out: what was typed and is no day is told.
pub(crate) fn day_if_any(
    (visit, filled): (&Visit, &Filled),
    field: &str,
    faults: &mut Faults,
) -> Option<NaiveDate> {
    let day = day(filled, field);
    if day.is_none() && !filled.text(field).is_empty() {
        faults.note(field, visit.say("cooperation-fault-no-day"));
    }
    day
}

/// The choices of a closed list.
pub(crate) fn choices<T: Copy>(
    visit: &Visit,
    all: &[T],
    named: impl Fn(T) -> (&'static str, &'static str),
    chosen: &str,
) -> Vec<Choice> {
    let choice = |one: &T| {
        let (code, key) = named(*one);
        Choice::new(code, visit.say(key), code == chosen)
    };
    all.iter().map(choice).collect()
}
