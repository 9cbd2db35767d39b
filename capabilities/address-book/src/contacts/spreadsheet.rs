//! The address book as a table for a spreadsheet.

use directory::Phone;
use web::{Failure, Spreadsheet, Visit};

use super::{Entry, hours_in_words};

/// The keys of the headings, in the order of the columns.
const HEADINGS: [&str; 9] = [
    "address-book-column-theme",
    "address-book-column-name",
    "address-book-column-organization",
    "address-book-column-phones",
    "address-book-column-email",
    "address-book-column-addresses",
    "address-book-column-hours",
    "address-book-column-people",
    "address-book-column-sheet",
];

/// One line per favourite.
pub(crate) fn spreadsheet(visit: &Visit, entries: &[Entry]) -> Result<String, Failure> {
    let mut table = Spreadsheet::default();
    table.line(HEADINGS.map(|key| visit.say(key)))?;
    for entry in entries {
        table.line(line(visit, entry))?;
    }
    table.finish()
}

fn line(visit: &Visit, entry: &Entry) -> [String; 9] {
    let brief = &entry.brief;
    let functions = brief.functions.iter().flat_map(|function| &function.phones);
    let phones: Vec<String> = brief.phones.iter().chain(functions).map(shown).collect();
    let people = entry.people.iter().map(|person| {
        let phones = person.phones.iter().map(shown);
        let parts = [person.name.clone(), person.function.clone(), person.email.clone()];
        parts.into_iter().chain(phones).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    });
    [
        brief.theme.map_or_else(String::new, |theme| theme.label(visit.locale).to_owned()),
        brief.name.clone(),
        brief.organization_name.clone(),
        phones.join("\n"),
        brief.email.clone(),
        brief.addresses.join("\n"),
        hours_in_words(&brief.hours, visit.locale).join("\n"),
        people.collect::<Vec<_>>().join("\n"),
        visit.absolute(&brief.path()),
    ]
}

fn shown(phone: &Phone) -> String {
    match phone.extension.is_empty() {
        true => phone.shown.clone(),
        false => format!("{} ({})", phone.shown, phone.extension),
    }
}
