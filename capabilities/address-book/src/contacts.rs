//! An address book to take away: for a telephone (vCard 4.0, RFC 6350) and for a spreadsheet (CSV).

mod spreadsheet;
mod vcard;

pub(crate) use spreadsheet::spreadsheet;
pub(crate) use vcard::vcards;

use directory::NamedContact;
use vocabulary::Locale;
use vocabulary::hours::OpeningHours;

use crate::record::Brief;

/// A favourite with the people its reader may read.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Entry {
    pub(crate) brief: Brief,
    /// Class C1: direct lines of people who agreed to it.
    pub(crate) people: Vec<NamedContact>,
}

/// Opening hours in words, line by line; what cannot be read stays as it was given.
pub(crate) fn hours_in_words(hours: &[String], locale: Locale) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for text in hours {
        match OpeningHours::parse(text) {
            Ok(read) => lines.extend(read.in_words(locale)),
            Err(_) => lines.extend(text.lines().map(str::to_owned)),
        }
    }
    lines.dedup();
    lines
}

#[cfg(test)]
mod tests;
