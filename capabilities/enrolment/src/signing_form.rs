//! The form of a sign-up: which date, the name in use, one contact, how many seats. Nothing else can be typed.

use askama::Template;
use vocabulary::id::EnrolmentId;
use web::{Choice, Faults, Filled, Visit};

use crate::choosing::Choosing;
use crate::enrolment::{Channel, Contact, LONGEST_NAME, MOST_SEATS};
use crate::rule::{Opening, Scope};
use crate::saying;
use crate::signing::{Newcomer, identity};

/// What was typed.
#[derive(Clone)]
pub(crate) struct Typed {
    pub(crate) id: String,
    pub(crate) date: String,
    pub(crate) name: String,
    pub(crate) contact: String,
    pub(crate) seats: String,
    pub(crate) agreed: bool,
}

/// The fields, for a page whose form they stand in.
#[derive(Template)]
#[template(path = "signing_form.html")]
struct Fields<'a> {
    visit: &'a Visit,
    typed: &'a Typed,
    dates: Vec<Choice>,
    seats: Vec<Choice>,
    asks_agreement: bool,
    /// What the name is asked with, as keys: an adult's where the action is for minors.
    asks: [&'static str; 2],
    faults: &'a Faults,
}

impl Typed {
    /// A new form, for a date if one was asked for.
    pub(crate) fn new(visit: &Visit, date: &str) -> Self {
        Self {
            id: EnrolmentId::new_v7(visit.now, visit.chance()).to_string(),
            date: date.to_owned(),
            name: String::new(),
            contact: String::new(),
            seats: "1".to_owned(),
            agreed: false,
        }
    }

    /// A form that was sent.
    pub(crate) fn sent(filled: &Filled) -> Self {
        let text = |name| filled.text(name).to_owned();
        Self {
            id: text("id"),
            date: text("date"),
            name: text("nom"),
            contact: text("contact"),
            seats: text("places"),
            agreed: filled.is_ticked("accord"),
        }
    }

    /// The fields with what was typed in them.
    pub(crate) fn fields(
        &self,
        visit: &Visit,
        choosing: &Choosing,
        (channel, faults): (Channel, &Faults),
    ) -> String {
        let fields = Fields {
            visit,
            typed: self,
            dates: dates(visit, choosing, &self.date),
            seats: seats(visit, &self.seats),
            asks_agreement: channel == Channel::Beside,
            asks: match choosing.is_for_minors() {
                true => ["enrolment-field-name-adult", "enrolment-field-name-adult-hint"],
                false => ["enrolment-field-name", "enrolment-field-name-hint"],
            },
            faults,
        };
        fields.render().unwrap_or_default()
    }

    fn identity(&self, visit: &Visit, scope: Scope, who: (&str, &Contact)) -> EnrolmentId {
        match self.id.parse::<EnrolmentId>() {
            Ok(form) => identity(&form.to_string(), scope, who, 0),
            Err(_) => EnrolmentId::new_v7(visit.now, visit.chance()),
        }
    }

    /// Who signs up, or what is wrong.
    pub(crate) fn newcomer(
        &self,
        visit: &Visit,
        choosing: &Choosing,
        (channel, mut faults): (Channel, Faults),
    ) -> Result<Newcomer, Faults> {
        let mut note = |field: &str, key: &str| faults.note(field, visit.say(key));
        let chosen = choosing.of(&self.date);
        if chosen.is_none_or(|list| list.places.open != Opening::Open) {
            note("date", "enrolment-fault-date");
        }
        let name = self.name.split_whitespace().collect::<Vec<_>>().join(" ");
        if name.is_empty() {
            note("nom", "enrolment-fault-name");
        } else if name.chars().count() > LONGEST_NAME {
            note("nom", "enrolment-fault-name-long");
        }
        let contact = Contact::read(&self.contact);
        if contact.is_none() {
            note("contact", "enrolment-fault-contact");
        }
        let seats = self.seats.parse().ok().filter(|seats| (1..=MOST_SEATS).contains(seats));
        if seats.is_none() {
            note("places", "enrolment-fault-seats");
        }
        if channel == Channel::Beside && !self.agreed {
            note("accord", "enrolment-fault-agreement");
        }
        match (chosen, contact, seats) {
            (Some(list), Some(contact), Some(seats)) if faults.is_empty() => Ok(Newcomer {
                id: self.identity(visit, list.scope, (&name, &contact)),
                scope: list.scope,
                name,
                contact,
                seats,
                locale: visit.locale,
                channel,
                is_silent: false,
            }),
            _ => Err(faults),
        }
    }
}

/// The dates to choose from, each with what is left; none where there is nothing to choose.
fn dates(visit: &Visit, choosing: &Choosing, chosen: &str) -> Vec<Choice> {
    let [_, _, ..] = choosing.lists.as_slice() else { return Vec::new() };
    let open = choosing.lists.iter().filter(|list| list.places.open == Opening::Open);
    let choice = |list: &crate::choosing::Choosable| {
        let id = list.scope.session.map(|id| id.to_string()).unwrap_or_default();
        let starts = list.starts.map(|at| saying::moment(at, visit.locale)).unwrap_or_default();
        let is_chosen = id == chosen;
        Choice::new(id, format!("{starts} · {}", saying::places(visit, &list.places)), is_chosen)
    };
    let mut choices: Vec<Choice> = open.map(choice).collect();
    if choices.iter().all(|choice| !choice.chosen)
        && let Some(first) = choices.first_mut()
    {
        first.chosen = true;
    }
    choices
}

fn seats(visit: &Visit, chosen: &str) -> Vec<Choice> {
    let choice = |seats: u8| {
        let value = seats.to_string();
        let is_chosen = value == chosen;
        Choice::new(value, visit.say_count("enrolment-seats", u32::from(seats)), is_chosen)
    };
    (1..=MOST_SEATS).map(choice).collect()
}
