//! A list on paper, as it is typed: one person on a line, her contact and her seats behind commas or semicolons.

use crate::enrolment::{Contact, LONGEST_NAME, MOST_SEATS};

/// The most lines typed at once.
pub(crate) const MOST_LINES: usize = 60;

/// Somebody on the paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Written {
    /// The line as it was typed.
    pub(crate) line: String,
    pub(crate) name: String,
    pub(crate) contact: Contact,
    pub(crate) seats: u8,
}

/// Why a line could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Misread {
    /// No name stands on it.
    NoName,
    /// The name is too long to be one.
    LongName,
    /// A part is neither an address, nor a telephone number, nor a number of seats.
    Unclear,
    /// So many lines are too many at once.
    TooMany,
}

/// Everybody on the paper, or the number of each line (from 1) that could not be read, and why. Lines beyond
/// [`MOST_LINES`] are told with the first of them.
pub(crate) fn read(text: &str) -> Result<Vec<Written>, Vec<(usize, Misread)>> {
    let lines = (1..).zip(text.lines().map(str::trim)).filter(|(_, line)| !line.is_empty());
    let (mut people, mut misread) = (Vec::new(), Vec::new());
    for (number, line) in lines.take(MOST_LINES + 1) {
        match person(line) {
            _ if people.len() == MOST_LINES => misread.push((number, Misread::TooMany)),
            Ok(person) => people.push(person),
            Err(why) => misread.push((number, why)),
        }
    }
    if misread.is_empty() { Ok(people) } else { Err(misread) }
}

fn person(line: &str) -> Result<Written, Misread> {
    let mut parts = line.split([',', ';', '\t']).map(str::trim).filter(|part| !part.is_empty());
    let name = parts.next().ok_or(Misread::NoName)?.split_whitespace().collect::<Vec<_>>().join(" ");
    if !name.chars().any(char::is_alphabetic) {
        return Err(Misread::NoName);
    }
    if name.chars().count() > LONGEST_NAME {
        return Err(Misread::LongName);
    }
    let mut written = Written { line: line.to_owned(), name, contact: Contact::Nothing, seats: 1 };
    for part in parts {
        match (part.parse::<u8>(), Contact::read(part)) {
            (Ok(seats), _) if (1..=MOST_SEATS).contains(&seats) => written.seats = seats,
            (_, Some(contact)) if written.contact == Contact::Nothing => written.contact = contact,
            _ => return Err(Misread::Unclear),
        }
    }
    Ok(written)
}

#[cfg(test)]
mod tests;
