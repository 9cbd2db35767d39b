//! A form of this room: fields under headings, drawn with the parts of the house, shown again as it was sent.

use askama::Template;
use chrono::{Datelike, NaiveDate};
use vocabulary::caution::{CautionKind, Place, cautions};
use web::{Choice, Faults, Filled, Visit};

/// The box by which somebody says that words worth a second look may stay.
const READ_AGAIN: &str = "relu";

/// How a field is filled in.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Shape {
    /// One line: text, tel, email, number.
    Line(&'static str),
    /// One line with the names of organisations offered while one types.
    Organization,
    /// So many lines.
    Area(u8),
    /// A day.
    Day,
    /// One of a list.
    Select(Vec<Choice>),
    /// Several of a list.
    Boxes(Vec<Choice>),
    /// One of a few, each seen.
    Radios(Vec<Choice>),
    /// Several of a long list, in groups that unfold.
    Groups(Vec<(String, Vec<Choice>)>),
    /// A box to tick.
    Tick,
}

/// One field: what it is called, says and holds.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Field {
    pub(crate) id: String,
    pub(crate) label: String,
    pub(crate) hint: String,
    pub(crate) value: String,
    pub(crate) shape: Shape,
}

impl Field {
    /// A field whose label stands behind a key.
    pub(crate) fn new(visit: &Visit, id: impl Into<String>, key: &str, shape: Shape) -> Self {
        Self::labelled(id, visit.say(key).into_owned(), shape)
    }

    /// A field whose label is said already.
    pub(crate) fn labelled(id: impl Into<String>, label: String, shape: Shape) -> Self {
        let (hint, value) = (String::new(), String::new());
        Self { id: id.into(), label, hint, value, shape }
    }

    /// One line of text.
    pub(crate) fn line(visit: &Visit, id: &str, key: &str, value: impl Into<String>) -> Self {
        Self::new(visit, id, key, Shape::Line("text")).value(value)
    }

    /// Several lines of text.
    pub(crate) fn area(visit: &Visit, id: &str, key: &str, value: impl Into<String>) -> Self {
        Self::new(visit, id, key, Shape::Area(4)).value(value)
    }

    /// A day, or none yet.
    pub(crate) fn day(visit: &Visit, id: &str, key: &str, value: Option<NaiveDate>) -> Self {
        let value = value.map(|day| day.to_string()).unwrap_or_default();
        Self::new(visit, id, key, Shape::Day).value(value)
    }

    /// The same holding a value.
    pub(crate) fn value(mut self, value: impl Into<String>) -> Self {
        self.value = value.into();
        self
    }

    /// The same with a hint.
    pub(crate) fn hint(mut self, visit: &Visit, key: &str) -> Self {
        self.hint = visit.say(key).into_owned();
        self
    }

    /// Holds what was sent.
    fn retype(&mut self, filled: &Filled) {
        let sent: Vec<&str> = filled.all(&self.id).collect();
        let mark = |all: &mut Vec<Choice>| {
            all.iter_mut().for_each(|choice| choice.chosen = sent.contains(&choice.value.as_str()));
        };
        match &mut self.shape {
            Shape::Select(all) | Shape::Boxes(all) | Shape::Radios(all) => mark(all),
            Shape::Groups(groups) => groups.iter_mut().for_each(|(_, all)| mark(all)),
            Shape::Line(_) | Shape::Organization | Shape::Area(_) | Shape::Day | Shape::Tick => {
                filled.text(&self.id).clone_into(&mut self.value);
            }
        }
    }
}

/// Fields under a heading; without one they stand alone.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Group {
    pub(crate) legend: String,
    pub(crate) hint: String,
    pub(crate) fields: Vec<Field>,
}

impl Group {
    /// Fields without a heading.
    pub(crate) fn plain(fields: Vec<Field>) -> Self {
        Self { fields, ..Self::default() }
    }

    /// Fields under a heading.
    pub(crate) fn under(visit: &Visit, key: &str, fields: Vec<Field>) -> Self {
        Self { legend: visit.say(key).into_owned(), hint: String::new(), fields }
    }

    /// The same with words below the heading.
    pub(crate) fn hint(mut self, visit: &Visit, key: &str) -> Self {
        self.hint = visit.say(key).into_owned();
        self
    }
}

/// A form about to be drawn.
#[derive(Clone, Debug, Default)]
pub(crate) struct Form {
    pub(crate) action: String,
    pub(crate) groups: Vec<Group>,
    pub(crate) hidden: Vec<(&'static str, String)>,
    pub(crate) submit: String,
    /// The names offered where an organisation is typed.
    pub(crate) offered: Vec<String>,
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
    /// A form whose button stands behind a key.
    pub(crate) fn new(visit: &Visit, action: String, submit: &str, groups: Vec<Group>) -> Self {
        Self { action, groups, submit: visit.say(submit).into_owned(), ..Self::default() }
    }

    /// The same with something sent along unseen.
    pub(crate) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.hidden.push((name, value.into()));
        self
    }

    /// The same with names to choose from where an organisation is typed.
    pub(crate) fn offering(mut self, names: Vec<String>) -> Self {
        self.offered = names;
        self
    }

    /// The form as HTML, as it was sent where it was; what is wrong with it stands above it.
    pub(crate) fn draw(mut self, visit: &Visit, filled: Option<&Filled>, faults: &Faults) -> String {
        if let Some(filled) = filled {
            let fields = self.groups.iter_mut().flat_map(|group| &mut group.fields);
            fields.for_each(|field| field.retype(filled));
        }
        let asks_to_reread = !faults.of(READ_AGAIN).is_empty();
        let drawn = Drawn { visit, form: &self, faults, asks_to_reread };
        drawn.render().unwrap_or_else(|fault| {
            tracing::error!(%fault, "a form could not be drawn");
            String::new()
        })
    }
}

/// Whether one of a group is chosen, so that the group stands open.
pub(crate) fn any_chosen(choices: &[Choice]) -> bool {
    choices.iter().any(|choice| choice.chosen)
}

/// What is being understood: who reads, what was sent, what is wrong with it so far.
pub(crate) struct Reading<'a> {
    pub(crate) visit: &'a Visit,
    pub(crate) filled: &'a Filled,
    pub(crate) faults: Faults,
}

/// The years a day of a form may be in: actions people remember, and those they can plan.
const YEARS: std::ops::RangeInclusive<i32> = 1980..=2100;

impl<'a> Reading<'a> {
    /// A form as it came.
    pub(crate) fn new(visit: &'a Visit, filled: &'a Filled) -> Self {
        Self { visit, filled, faults: filled.faults() }
    }

    /// Notes what is wrong with a field.
    pub(crate) fn note(&mut self, field: &str, key: &str) {
        self.faults.note(field, self.visit.say(key));
    }

    /// Words everybody will read, at most so many letters: names and judgements are told once.
    pub(crate) fn words(&mut self, field: &str, longest: usize) -> String {
        let text = self.filled.text(field);
        self.bounded(field, longest);
        let doubt = cautions(text, Place::Public).into_iter().next();
        if let Some(caution) = doubt.filter(|_| !self.filled.is_ticked(READ_AGAIN)) {
            let part = text.get(caution.range.clone()).unwrap_or_default();
            let told = [("part", part.into()), ("why", caution.kind.label(self.visit.locale).into())];
            self.faults.note(field, self.visit.say_with("declaring-fault-caution", &told));
            self.note(READ_AGAIN, "declaring-fault-reread");
        }
        text.to_owned()
    }

    /// The same on one line, and there must be some.
    pub(crate) fn needed(&mut self, field: &str, longest: usize, missing: &str) -> String {
        if self.filled.text(field).is_empty() {
            self.note(field, missing);
        }
        self.words(field, longest).replace('\n', " ")
    }

    /// A function and never a person: a name is refused, whoever read it again.
    pub(crate) fn function(&mut self, field: &str, longest: usize, missing: &str) -> String {
        let text = self.filled.text(field);
        if text.is_empty() {
            self.note(field, missing);
        }
        let named = cautions(text, Place::Public).into_iter().find(|one| one.kind == CautionKind::PersonName);
        if let Some(caution) = named {
            self.faults.note(field, caution.kind.label(self.visit.locale));
        }
        self.bounded(field, longest);
        text.replace('\n', " ")
    }

    fn bounded(&mut self, field: &str, longest: usize) {
        if self.filled.text(field).chars().count() > longest {
            self.faults.note(field, self.visit.say_count("declaring-fault-long", longest));
        }
    }

    /// A day that may be left out: what was typed and is no day between 1980 and 2100 is told.
    pub(crate) fn day(&mut self, field: &str) -> Option<NaiveDate> {
        let text = self.filled.text(field);
        let day = text.parse().ok().filter(|day: &NaiveDate| YEARS.contains(&day.year()));
        if day.is_none() && !text.is_empty() {
            self.note(field, "declaring-fault-no-day");
        }
        day
    }

    /// Money in whole cents, or none where nothing was typed.
    pub(crate) fn cents(&mut self, field: &str) -> Option<i64> {
        let text = self.filled.text(field);
        let cents = crate::money::cents(text);
        if cents.is_none() && !text.is_empty() {
            self.note(field, "declaring-fault-money");
        }
        cents
    }
}

#[cfg(test)]
mod tests;
