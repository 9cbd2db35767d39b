//! A list filled by hand at an event: one line, one request, in the order of the list.

use lending::Site;
use vocabulary::codes::OrganizationKind;

use crate::names::typed_commune;

/// The most lines of one list.
pub(crate) const MOST_LINES: usize = 60;
/// The longest name of a site, in letters.
const LONGEST_NAME: usize = 120;

/// One line understood: the site, and the mailbox of the organisation where one was written.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Line {
    pub(crate) site: Site,
    pub(crate) contact: String,
}

/// Why a line is not understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unclear {
    /// It has no name of a site, or too long a one.
    Name,
    /// The commune is none, or there are several of that name.
    Commune,
    /// The address is none.
    Mail,
    /// There are more lines than one list may have.
    TooMany,
}

/// Lines that are not understood, with their number, from 1.
pub(crate) type Faulty = Vec<(usize, Unclear)>;

/// Reads « site ; commune ; sort of place ; mailbox » line by line; the last two may be left out.
pub(crate) fn read(text: &str) -> Result<Vec<Line>, Faulty> {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let (mut understood, mut faulty) = (Vec::new(), Vec::new());
    for (at, line) in lines.take(MOST_LINES + 1) {
        if understood.len() + faulty.len() == MOST_LINES {
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
    let name = fields.next().filter(|name| !name.is_empty() && name.chars().count() <= LONGEST_NAME);
    let name = name.ok_or(Unclear::Name)?;
    let commune = fields.next().and_then(typed_commune).ok_or(Unclear::Commune)?;
    let (mut host, mut contact) = (OrganizationKind::ALL[0], String::new());
    let mut said = None;
    for field in fields.filter(|field| !field.is_empty()) {
        if field.contains('@') {
            let mail = accounts::EmailAddress::read(field).ok_or(Unclear::Mail)?;
            contact = mail.text().to_owned();
        } else {
            said = kind(field);
        }
    }
    if let Some(kind) = said.or_else(|| kind(name)) {
        host = kind;
    }
    Ok(Line { site: Site::new(name, commune, host), contact })
}

/// The sort of place whose name stands in some words: « CHRS Les Lilas », « centre social ».
fn kind(words: &str) -> Option<OrganizationKind> {
    let words = vocabulary::fold(words);
    let named = |kind: &OrganizationKind| {
        let label = vocabulary::fold(kind.label(vocabulary::Locale::French));
        let short = label.split(['(', ',']).next().unwrap_or(&label).trim().to_owned();
        !short.is_empty() && words.contains(&short)
    };
    let hosts = lending::HOST_KINDS.iter().chain(OrganizationKind::ALL);
    hosts.copied().find(|kind| words == kind.code() || named(kind))
}

#[cfg(test)]
mod tests;
