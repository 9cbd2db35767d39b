//! The controls a field is filled in with, holding what was typed.

use std::collections::BTreeSet;

use directory::Section;
use vocabulary::codes::{Topic, TopicCategory};
use web::{Choice, Visit};

use super::Sheet;
use super::fields::{Field, Kind, LANGUAGES, MEANS, Words};
use super::inputs::{Inputs, place_names, text};
use super::words::{label, language, place_name};

/// One thing to fill in.
pub(crate) struct Control {
    pub(crate) id: String,
    pub(crate) label: String,
    pub(crate) hint: String,
    pub(crate) value: String,
    pub(crate) shape: Shape,
}

/// What a control looks like.
pub(crate) enum Shape {
    /// One line; the kind is that of the input: text, email, tel, url.
    Line(&'static str),
    /// So many lines.
    Area(u8),
    Tick,
    Select(Vec<Choice>),
    Boxes(Vec<Choice>),
    /// Boxes in groups that unfold: their names, whether each stands open, and the boxes.
    Groups(Vec<(String, bool, Vec<Choice>)>),
}

/// Somebody putting controls together.
pub(crate) struct Drawing<'a> {
    pub(crate) visit: &'a Visit,
    pub(crate) sheet: &'a Sheet<'a>,
    pub(crate) field: Field,
    pub(crate) inputs: &'a Inputs,
}

impl Drawing<'_> {
    /// The controls of the field; none for one that is filled in with another.
    pub(crate) fn controls(&self) -> Vec<Control> {
        match self.field.kind {
            Kind::HoursAsGiven => Vec::new(),
            Kind::Means => self.means(),
            Kind::Languages => self.languages(),
            Kind::Places => self.places(),
            Kind::Email => vec![self.control(Shape::Line("email"))],
            Kind::Line(_)
            | Kind::Web
            | Kind::Age
            | Kind::Count
            | Kind::Year
            | Kind::Postal
            | Kind::Commune
            | Kind::Point => vec![self.control(Shape::Line("text"))],
            Kind::Flag => vec![self.control(Shape::Tick)],
            Kind::One(words) => vec![self.select(words)],
            Kind::Many(words) => vec![self.control(Shape::Boxes(self.choices(words)))],
            Kind::Topics => vec![self.control(Shape::Groups(self.topics()))],
            Kind::Hours => vec![self.control(Shape::Area(5))],
            Kind::Text(_) | Kind::Phones | Kind::Contacts | Kind::List | Kind::Areas => {
                vec![self.control(Shape::Area(4))]
            }
        }
    }

    fn control(&self, shape: Shape) -> Control {
        let name = self.field.name;
        Control {
            id: name.to_owned(),
            label: self.label(),
            hint: self.hint(name),
            value: text(self.inputs, name).to_owned(),
            shape,
        }
    }

    /// The label; « Nom de l’organisation » where the word alone is too short.
    fn label(&self) -> String {
        label(self.visit, self.field.name)
    }

    /// A word of help, where there is one for this field.
    fn hint(&self, name: &str) -> String {
        let key = format!("editing-hint-{}", name.replace('_', "-"));
        match self.visit.shell.words.knows(self.visit.locale, &key) {
            true => self.visit.say(&key).into_owned(),
            false => String::new(),
        }
    }

    fn is_chosen(&self, code: &str) -> bool {
        self.inputs.iter().any(|(name, value)| name == self.field.name && value == code)
    }

    fn choices(&self, words: Words) -> Vec<Choice> {
        let words = words(self.visit.locale).into_iter();
        words.map(|(code, label)| Choice::new(code, label, self.is_chosen(code))).collect()
    }

    fn select(&self, words: Words) -> Control {
        let none = Choice::new("", self.visit.say("editing-unsaid"), false);
        self.control(Shape::Select([vec![none], self.choices(words)].concat()))
    }

    /// Topics by category; those that hold a chosen one stand open.
    fn topics(&self) -> Vec<(String, bool, Vec<Choice>)> {
        let locale = self.visit.locale;
        let group = |category: &TopicCategory| {
            let own = Topic::ALL.iter().filter(|topic| topic.category() == *category);
            let choices: Vec<Choice> = own
                .map(|topic| Choice::new(topic.code(), topic.label(locale), self.is_chosen(topic.code())))
                .collect();
            let open = choices.iter().any(|choice| choice.chosen);
            (category.label(locale).to_owned(), open, choices)
        };
        TopicCategory::ALL.iter().map(group).collect()
    }

    fn languages(&self) -> Vec<Control> {
        let choice = |code: &&str| Choice::new(*code, language(code, self.visit), self.is_chosen(code));
        let boxes = self.control(Shape::Boxes(LANGUAGES.iter().map(choice).collect()));
        let id = format!("{}-other", self.field.name);
        let other = Control {
            label: self.visit.say("editing-languages-other").into_owned(),
            hint: self.visit.say("editing-languages-other-hint").into_owned(),
            value: text(self.inputs, &id).to_owned(),
            shape: Shape::Line("text"),
            id,
        };
        vec![boxes, other]
    }

    fn means(&self) -> Vec<Control> {
        let control = |(code, label): (&str, &str)| {
            let id = format!("{}-{code}", self.field.name);
            Control {
                label: label.to_owned(),
                hint: String::new(),
                value: text(self.inputs, &id).to_owned(),
                shape: Shape::Area(2),
                id,
            }
        };
        (MEANS)(self.visit.locale).into_iter().map(control).collect()
    }

    fn places(&self) -> Vec<Control> {
        let ids: BTreeSet<uuid::Uuid> = self.sheet.place_ids().into_iter().collect();
        let mut controls = Vec::new();
        for id in ids {
            let place = place_name(self.visit, id, self.sheet.places);
            let [given, hours, note] = place_names(id);
            let said = |key: &str| self.visit.say_of(key, &place).into_owned();
            let control = |id: String, label: String, hint: String, shape: Shape| {
                let value = text(self.inputs, &id).to_owned();
                Control { id, label, hint, value, shape }
            };
            controls.push(control(given, said("editing-place-given"), String::new(), Shape::Tick));
            controls.push(control(
                hours,
                said("editing-place-hours"),
                self.hint("place-hours"),
                Shape::Area(2),
            ));
            controls.push(control(note, said("editing-place-note"), String::new(), Shape::Line("text")));
        }
        controls
    }

    /// Whether the controls need a common name: several of them, or a group.
    pub(crate) fn legend(&self) -> Option<String> {
        matches!(self.field.kind, Kind::Means | Kind::Languages | Kind::Places | Kind::Topics)
            .then(|| self.label())
            .filter(|_| self.sheet.section != Section::Places || !self.sheet.place_ids().is_empty())
    }
}
