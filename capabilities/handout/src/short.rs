//! The short address of a service: twelve letters and digits that can be read out, copied by hand and mistyped a little.

use std::fmt;

use uuid::Uuid;

/// How many letters and digits there are.
const LENGTH: usize = 12;
/// How many stand together when they are written down.
const GROUP: usize = 4;

/// The lasting part of a service's address ([`directory::handle`]), as people copy it from paper: « 3kf9-x2m1-abcd ».
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ShortName(String);

impl ShortName {
    /// The short name of the service with this identifier.
    pub fn of(service: Uuid) -> ShortName {
        ShortName(directory::handle(service))
    }

    /// Reads what somebody copied: capitals, spaces and hyphens do not matter, and the signs that Crockford's base 32
    /// leaves out (I, L, O) are read as those they are mistaken for.
    pub fn parse(typed: &str) -> Option<ShortName> {
        let mut name = String::with_capacity(LENGTH);
        for sign in typed.chars().filter(|sign| !matches!(sign, '-' | ' ' | '\u{a0}' | '.')) {
            if name.len() == LENGTH {
                return None;
            }
            name.push(read(sign)?);
        }
        (name.len() == LENGTH).then_some(ShortName(name))
    }

    /// The twelve signs without a hyphen, as the directory knows them.
    pub fn handle(&self) -> &str {
        &self.0
    }
}

fn read(sign: char) -> Option<char> {
    match sign.to_ascii_lowercase() {
        'o' => Some('0'),
        'i' | 'l' => Some('1'),
        'u' => None,
        sign if sign.is_ascii_alphanumeric() => Some(sign),
        _ => None,
    }
}

impl fmt::Display for ShortName {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        // All signs are of one byte: see `read`.
        let group = |from: usize| self.0.get(from..from + GROUP).unwrap_or_default();
        write!(to, "{}-{}-{}", group(0), group(GROUP), group(2 * GROUP))
    }
}

#[cfg(test)]
mod tests;
