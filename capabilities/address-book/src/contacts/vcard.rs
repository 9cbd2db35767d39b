//! vCards: the form telephones and mail programs read.

use std::collections::BTreeSet;
use std::fmt::Write;

use directory::{NamedContact, Phone};
use uuid::Uuid;
use web::Visit;

use super::{Entry, hours_in_words};
use crate::record::Brief;

/// The most bytes of a line before it is folded (RFC 6350, 3.2).
const LINE_BYTES: usize = 75;

/// One card per favourite, one per direct line that may be read; a line of several favourites comes once.
pub(crate) fn vcards(visit: &Visit, entries: &[Entry]) -> String {
    let mut text = String::new();
    let mut written = BTreeSet::new();
    for entry in entries {
        card_of_record(&mut text, visit, &entry.brief);
        for person in &entry.people {
            let id = id_of(&entry.brief, person);
            if written.insert(id) {
                card_of_person(&mut text, (id, &entry.brief.organization_name), person);
            }
        }
    }
    text
}

/// The same person of the same organisation keeps the same id, so that a telephone replaces the card it has.
fn id_of(brief: &Brief, person: &NamedContact) -> Uuid {
    let named = format!("{}\u{1f}{}", person.name, person.function);
    Uuid::new_v5(&brief.organization.uuid(), named.as_bytes())
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

/// A line that names nobody is a card of its function: every card needs a name (RFC 6350, 6.2.1).
fn card_of_person(text: &mut String, (id, organization): (Uuid, &str), person: &NamedContact) {
    let named = [person.name.trim(), person.function.trim(), organization];
    let name = named.into_iter().find(|name| !name.is_empty()).unwrap_or("…");
    begin(text, if person.name.trim().is_empty() { "org" } else { "individual" }, id);
    property(text, "FN", name);
    property(text, "ROLE", &person.function);
    property(text, "ORG", organization);
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
    let plain = |href: &String| !href.contains(|c: char| c.is_whitespace() || c.is_control());
    match phone.href().filter(plain) {
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
