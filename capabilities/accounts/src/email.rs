//! The address letters go to: read from what somebody typed, and written in one way so that it is found again.

use std::fmt;

/// The longest address that can exist (RFC 5321, 4.5.3.1.3 without the angle brackets), in bytes.
const LONGEST: usize = 254;
/// The longest part before the sign (RFC 5321, 4.5.3.1.1), in bytes.
const LONGEST_LOCAL: usize = 64;

/// An e-mail address in small letters. Its `Debug` is blank: it names a person.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct EmailAddress(String);

impl EmailAddress {
    /// Reads an address; none when no letter could ever arrive there. Whether it exists only a letter can tell.
    ///
    /// Capital letters make no difference: no mail server still in use tells them apart.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim().to_lowercase();
        let (local, domain) = text.rsplit_once('@')?;
        let bad =
            |letter: char| letter.is_whitespace() || letter.is_control() || "\"(),:;<>[\\]@".contains(letter);
        let sized = text.len() <= LONGEST && !local.is_empty() && local.len() <= LONGEST_LOCAL;
        let dotted = domain.contains('.') && domain.split('.').all(is_label);
        let sound = sized && dotted && !text.replacen('@', "", 1).contains(bad);
        sound.then_some(Self(text))
    }

    /// The address as it is written on a letter.
    pub fn text(&self) -> &str {
        &self.0
    }
}

/// Whether a part of a domain between two dots may stand there.
fn is_label(label: &str) -> bool {
    let ends = label.starts_with('-') || label.ends_with('-');
    (1..=63).contains(&label.len())
        && !ends
        && label.chars().all(|letter| letter.is_alphanumeric() || letter == '-')
}

impl fmt::Debug for EmailAddress {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("EmailAddress(…)")
    }
}

#[cfg(test)]
mod tests;
