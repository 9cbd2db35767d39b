//! A list typed at once: one line, one partner or one group, in the order of the tables.

use crate::speed_meeting::MOST_PEOPLE;

/// The most lines of one list.
pub(crate) const MOST_LINES: usize = 100;
/// The longest name, domain or language, in letters.
pub(crate) const LONGEST_NAME: usize = 120;

/// One line understood. What it does not say is empty; a group of nobody knows how many is one person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) name: String,
    /// The domain of a partner, the organisation of a group.
    pub(crate) second: String,
    pub(crate) people: u32,
    pub(crate) mailbox: String,
}

/// Why a line is not understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unclear {
    /// It has no name, or one that is too long.
    Name,
    /// The number of people is none.
    People,
    /// The address is none.
    Mail,
    /// There are more lines than one list may have.
    TooMany,
}

/// Reads « name ; domain or organisation ; people ; mailbox » line by line: all but the name may be left out, and a
/// number or an address is known by its look, wherever it stands. Answers the lines, or those that are not understood
/// with their number, from 1.
pub(crate) fn read(text: &str) -> Result<Vec<Line>, Vec<(usize, Unclear)>> {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let (mut understood, mut faulty) = (Vec::new(), Vec::new());
    for (count, (at, line)) in lines.take(MOST_LINES + 1).enumerate() {
        if count == MOST_LINES {
            faulty.push((at + 1, Unclear::TooMany));
            break;
        }
        match read_line(line) {
            Ok(line) => understood.push(line),
            Err(unclear) => faulty.push((at + 1, unclear)),
        }
    }
    if faulty.is_empty() { Ok(understood) } else { Err(faulty) }
}

fn read_line(line: &str) -> Result<Line, Unclear> {
    let mut fields = line.split([';', '\t']).map(str::trim);
    let fits = |text: &str| text.chars().count() <= LONGEST_NAME;
    let name = fields.next().filter(|name| !name.is_empty() && fits(name)).ok_or(Unclear::Name)?;
    let mut read = Line { name: name.to_owned(), people: 1, ..Line::default() };
    for field in fields.filter(|field| !field.is_empty()) {
        if field.contains('@') {
            let mail = accounts::EmailAddress::read(field).ok_or(Unclear::Mail)?;
            mail.text().clone_into(&mut read.mailbox);
        } else if field.chars().all(|letter| letter.is_ascii_digit()) {
            read.people = people(field).ok_or(Unclear::People)?;
        } else if fits(field) {
            field.clone_into(&mut read.second);
        } else {
            return Err(Unclear::Name);
        }
    }
    Ok(read)
}

/// A number of people that a group may have.
pub(crate) fn people(text: &str) -> Option<u32> {
    text.trim().parse().ok().filter(|people| (1..=MOST_PEOPLE).contains(people))
}

#[cfg(test)]
mod tests;
