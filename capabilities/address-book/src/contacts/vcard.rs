//! vCards: the form telephones and mail programs read.

use std::fmt::Write;

use directory::{NamedContact, Phone};
use uuid::Uuid;
use web::Visit;

use super::{Entry, hours_in_words};
use crate::record::Brief;

/// The most bytes of a line before it is folded (RFC 6350, 3.2).
const LINE_BYTES: usize = 75;

/// One card per favourite, one per person that may be read.
pub(crate) fn vcards(visit: &Visit, entries: &[Entry]) -> String {
    let mut text = String::new();
    for entry in entries {
        card_of_record(&mut text, visit, &entry.brief);
        for (position, person) in entry.people.iter().enumerate() {
            card_of_person(&mut text, (&entry.brief, position), person);
        }
    }
    text
}

fn card_of_record(text: &mut String, visit: &Visit, brief: &Brief) {
    begin(text, "org", brief.id);
    property(text, "FN", &brief.name);
    property(text, "ORG", &brief.organization_name);
    for phone in &brief.phones {
        telephone(text, phone);
    }
    for function in &brief.functions {
        for phone in &function.phones {
            telephone(text, phone);
        }
    }
    property(text, "EMAIL", &brief.email);
    for address in &brief.addresses {
        // The parts before and after the street are left blank: an address is known as one line.
        fold_into(text, &format!("ADR:;;{};;;;", escaped(address)));
    }
    uri(text, "URL", &brief.url);
    uri(text, "SOURCE", &visit.absolute(&brief.path()));
    let theme = brief.theme.map_or("", |theme| theme.label(visit.locale));
    property(text, "CATEGORIES", theme);
    property(text, "NOTE", &hours_in_words(&brief.hours, visit.locale).join("\n"));
    text.push_str("END:VCARD\r\n");
}

fn card_of_person(text: &mut String, (brief, position): (&Brief, usize), person: &NamedContact) {
    begin(text, "individual", Uuid::new_v5(&brief.id, format!("person {position}").as_bytes()));
    property(text, "FN", &person.name);
    property(text, "ROLE", &person.function);
    property(text, "ORG", &brief.organization_name);
    for phone in &person.phones {
        telephone(text, phone);
    }
    property(text, "EMAIL", &person.email);
    text.push_str("END:VCARD\r\n");
}

fn begin(text: &mut String, kind: &str, id: Uuid) {
    let _ = write!(text, "BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:{kind}\r\nUID:urn:uuid:{id}\r\n");
}

fn telephone(text: &mut String, phone: &Phone) {
    match phone.href() {
        Some(href) => fold_into(text, &format!("TEL;VALUE=uri;TYPE=\"work,voice\":{href}")),
        None => property(text, "TEL;VALUE=text;TYPE=\"work,voice\"", &phone.shown),
    }
}

/// A property with a text; nothing for an empty one.
fn property(text: &mut String, name: &str, value: &str) {
    if !value.trim().is_empty() {
        fold_into(text, &format!("{name}:{}", escaped(value.trim())));
    }
}

/// A property with an address of the web, whose commas and semicolons are its own. What holds a space or a line
/// end is no address and is left out.
fn uri(text: &mut String, name: &str, value: &str) {
    let is_address =
        value.starts_with("http") && !value.contains(|c: char| c.is_whitespace() || c.is_control());
    if is_address {
        fold_into(text, &format!("{name}:{value}"));
    }
}

/// A text as vCard writes it (RFC 6350, 3.4): backslash, comma, semicolon and line end are written with a backslash.
fn escaped(value: &str) -> String {
    let mut safe = String::with_capacity(value.len());
    for letter in value.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ',' | ';' => {
                safe.push('\\');
                safe.push(letter);
            }
            '\n' | '\r' => safe.push_str("\\n"),
            letter if letter.is_control() && letter != '\t' => {}
            letter => safe.push(letter),
        }
    }
    safe
}

/// Writes a line, cut where it grows too long; the rest follows behind a space, and no letter is cut in two.
fn fold_into(text: &mut String, line: &str) {
    let mut width = 0;
    for letter in line.chars() {
        if width + letter.len_utf8() > LINE_BYTES {
            text.push_str("\r\n ");
            width = 1;
        }
        text.push(letter);
        width += letter.len_utf8();
    }
    text.push_str("\r\n");
}
