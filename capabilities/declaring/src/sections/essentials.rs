//! The five things without which nothing is declared: title, domain, unit, dates, contact.

use action::{Contact, Domain, Essentials, LONGEST_LINE, LONGEST_TITLE};
use vocabulary::phone::PhoneNumber;
use web::{Choice, Visit};

use super::{Known, choices, or_none};
use crate::form::{Field, Group, Reading, Shape};

/// The five as fields, empty where nothing was said yet.
pub(crate) fn essentials_fields(visit: &Visit, known: &Known, says: Option<&Essentials>) -> Vec<Group> {
    let title = says.map_or("", |says| says.title.as_str());
    let what = vec![
        Field::line(visit, "titre", "declaring-field-title", title).hint(visit, "declaring-hint-title"),
        Field::new(visit, "domaine", "declaring-field-domain", Shape::Select(domains(visit, says))),
        Field::new(visit, "unite", "declaring-field-unit", Shape::Select(units(visit, known, says))),
    ];
    let when = vec![
        Field::day(visit, "debut", "declaring-field-starts", says.map(|says| says.starts_on)),
        Field::day(visit, "fin", "declaring-field-ends", says.and_then(|says| says.ends_on))
            .hint(visit, "declaring-hint-ends"),
    ];
    let contact = says.map(|says| says.contact.clone()).unwrap_or_default();
    vec![
        Group::plain(what),
        Group::under(visit, "declaring-group-dates", when),
        Group::under(visit, "declaring-group-contact", contact_fields(visit, &contact))
            .hint(visit, "declaring-hint-contact"),
    ]
}

fn contact_fields(visit: &Visit, contact: &Contact) -> Vec<Field> {
    let line =
        |id: &str, key: &str, kind, value: &str| Field::new(visit, id, key, Shape::Line(kind)).value(value);
    vec![
        line("fonction", "declaring-field-role", "text", &contact.role).hint(visit, "declaring-hint-role"),
        line("telephone", "declaring-field-phone", "tel", &contact.phone),
        line("courriel", "declaring-field-mail", "email", &contact.mail),
    ]
}

fn domains(visit: &Visit, says: Option<&Essentials>) -> Vec<Choice> {
    let chosen = says.map(|says| says.domain);
    let all = choices(visit, Domain::ALL, |one| (one.code(), one.key()), |one| Some(one) == chosen);
    if chosen.is_some() { all } else { or_none(visit, "declaring-choose", true, all) }
}

fn units(visit: &Visit, known: &Known, says: Option<&Essentials>) -> Vec<Choice> {
    let chosen = says.map(|says| says.unit).or(match known.units.as_slice() {
        [only] => Some(only.id),
        _ => None,
    });
    let choice =
        |unit: &action::Unit| Choice::new(unit.id.to_string(), unit.name.clone(), Some(unit.id) == chosen);
    let all: Vec<Choice> = known.units.iter().map(choice).collect();
    if chosen.is_some() { all } else { or_none(visit, "declaring-choose", true, all) }
}

/// The five as they were typed.
pub(crate) fn essentials_of(reading: &mut Reading<'_>, known: &Known) -> Option<Essentials> {
    let title = reading.needed("titre", LONGEST_TITLE, "declaring-fault-title");
    let domain = Domain::from_code(reading.filled.text("domaine"));
    if domain.is_none() {
        reading.note("domaine", "declaring-fault-domain");
    }
    let sent = reading.filled.text("unite");
    let unit = known.units.iter().find(|unit| unit.id.to_string() == sent).map(|unit| unit.id);
    if unit.is_none() {
        reading.note("unite", "declaring-fault-unit");
    }
    let (starts_on, ends_on) = (reading.day("debut"), reading.day("fin"));
    if starts_on.is_none() {
        reading.note("debut", "declaring-fault-starts");
    }
    if ends_on.is_some_and(|last| starts_on.is_some_and(|first| last < first)) {
        reading.note("fin", "declaring-fault-ends");
    }
    let contact = contact_of(reading);
    Some(Essentials { title, domain: domain?, unit: unit?, starts_on: starts_on?, ends_on, contact })
}

/// Whom to reach: a function, and a number or a mailbox that leads somewhere.
fn contact_of(reading: &mut Reading<'_>) -> Contact {
    let role = reading.function("fonction", LONGEST_LINE, "declaring-fault-role");
    let (phone, mail) = (reading.filled.text("telephone"), reading.filled.text("courriel"));
    let read = PhoneNumber::parse(phone).ok();
    if read.is_none() && !phone.is_empty() {
        reading.note("telephone", "declaring-fault-phone");
    }
    if !mail.is_empty() && accounts::EmailAddress::read(mail).is_none() {
        reading.note("courriel", "declaring-fault-mail");
    }
    if phone.is_empty() && mail.is_empty() {
        reading.note("telephone", "declaring-fault-contact");
    }
    let shown = read.map(|(number, _)| number.shown()).unwrap_or_default();
    Contact { role, phone: shown, mail: mail.to_owned() }
}
