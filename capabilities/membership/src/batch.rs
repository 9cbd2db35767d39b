//! A list of people to invite, as somebody pastes it or exports it: every line is understood or told why not.

use accounts::EmailAddress;
use vocabulary::refusal::personal_number;

/// The most lines taken in at once; those beyond are told as such.
const MOST: usize = 200;
/// The longest name or profession kept, in letters.
const LONGEST: usize = 120;

/// A line of a list, with its number from 1.
pub(crate) struct Line {
    pub(crate) number: usize,
    pub(crate) text: String,
    pub(crate) guest: Result<Listed, LineFault>,
}

/// Whom a line names.
pub(crate) struct Listed {
    pub(crate) email: EmailAddress,
    pub(crate) name: String,
    pub(crate) profession: String,
}

/// Why a line invites nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LineFault {
    /// No part of it is an address.
    NoAddress,
    /// The same address stands on a line above.
    Twice,
    /// It holds a number nobody may keep.
    PersonalNumber,
    /// It comes after the most lines taken in at once.
    TooMany,
}

impl LineFault {
    /// The key of its words.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::NoAddress => "membership-outcome-no-address",
            Self::Twice => "membership-outcome-twice",
            Self::PersonalNumber => "membership-outcome-number",
            Self::TooMany => "membership-outcome-too-many",
        }
    }
}

/// Reads a list: one person per line, the parts separated by semicolons, tabs or commas; the address wherever it
/// stands, then the name and the function in their order. Empty lines and a line of headings are left out.
pub(crate) fn lines(list: &str) -> Vec<Line> {
    let mut met: Vec<EmailAddress> = Vec::new();
    let numbered = list.trim_start_matches('\u{feff}').lines().enumerate();
    let is_heading = |at: usize, text: &str| at == 0 && is_heading(text);
    let said = numbered.filter(|(at, text)| !text.trim().is_empty() && !is_heading(*at, text));
    said.enumerate()
        .map(|(rank, (at, text))| {
            let guest = match understood(text) {
                _ if rank >= MOST => Err(LineFault::TooMany),
                Ok(listed) if met.contains(&listed.email) => Err(LineFault::Twice),
                understood => understood,
            };
            met.extend(guest.as_ref().ok().map(|listed| listed.email.clone()));
            Line { number: at + 1, text: text.trim().chars().take(2 * LONGEST).collect(), guest }
        })
        .collect()
}

fn understood(text: &str) -> Result<Listed, LineFault> {
    if personal_number(text).is_some() {
        return Err(LineFault::PersonalNumber);
    }
    let parts: Vec<&str> = text.split([';', '\t', ',']).map(plain).collect();
    let address = parts.iter().position(|part| part.contains('@')).ok_or(LineFault::NoAddress)?;
    let email = EmailAddress::read(inner(parts[address])).ok_or(LineFault::NoAddress)?;
    let mut others = parts.iter().enumerate().filter(|(at, _)| *at != address).map(|(_, part)| *part);
    let mut next = || others.next().unwrap_or_default().chars().take(LONGEST).collect::<String>();
    let (name, profession) = (next(), next());
    Ok(Listed { email, name, profession })
}

/// A part without the spaces and quotation marks around it.
fn plain(part: &str) -> &str {
    part.trim().trim_matches('"').trim()
}

/// The address within « Name <address> », as mail programs copy it.
fn inner(part: &str) -> &str {
    let within = part.split_once('<').and_then(|(_, rest)| rest.split_once('>'));
    within.map_or(part, |(address, _)| address)
}

/// Whether a first line names columns rather than anybody.
fn is_heading(text: &str) -> bool {
    let text = vocabulary::fold(text);
    !text.contains('@') && ["mail", "courriel", "adresse"].iter().any(|word| text.contains(word))
}

#[cfg(test)]
mod tests;
