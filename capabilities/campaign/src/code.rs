//! Short codes of records on the phone sheet: `12M` for an organisation, `12M3` for its third service.

use std::fmt;

/// The letters that check a number: 23, a prime, without those that look like digits. One digit mistyped, or two
/// neighbours exchanged, never give the same letter.
const LETTERS: &[u8; 23] = b"ABCDEFGHJKLMNPQRSTVWXYZ";
/// No campaign asks more organisations.
pub(crate) const MOST: u32 = 99_999;

/// A code of the phone sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct RecordCode {
    /// The organisation's number in the campaign, from 1.
    pub(crate) number: u32,
    /// Its record's place on the sheet, from 1; 0 for the organisation and everything it has.
    pub(crate) position: u32,
}

impl RecordCode {
    /// Reads a code as people type it: small letters, spaces and hyphens do not matter.
    pub(crate) fn read(text: &str) -> Option<RecordCode> {
        let kept: String = text.chars().filter(|letter| !matches!(letter, ' ' | '-' | '\u{a0}')).collect();
        let kept = kept.to_ascii_uppercase();
        let letter_at = kept.find(|letter: char| !letter.is_ascii_digit())?;
        let (digits, rest) = kept.split_at(letter_at);
        let number: u32 = digits.parse().ok().filter(|number| (1..=MOST).contains(number))?;
        let position = rest.strip_prefix(check_letter(number))?;
        let position = match position {
            "" => 0,
            digits if digits.len() <= 4 && digits.bytes().all(|byte| byte.is_ascii_digit()) => {
                digits.parse().ok()?
            }
            _ => return None,
        };
        Some(RecordCode { number, position })
    }
}

fn check_letter(number: u32) -> char {
    char::from(LETTERS[(number % 23) as usize])
}

impl fmt::Display for RecordCode {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}{}", self.number, check_letter(self.number))?;
        match self.position {
            0 => Ok(()),
            position => write!(to, "{position}"),
        }
    }
}

#[cfg(test)]
mod tests;
