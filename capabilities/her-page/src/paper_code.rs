//! The twelve signs on a person's sheet, which open her page when she types them.

use std::fmt;

/// The signs of Crockford's base 32: no I, L, O or U, which look like others or spell words.
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// How many there are: sixty bits, which nobody guesses at ten tries in ten minutes.
const LENGTH: usize = 12;
/// Longer texts are no code, and are not looked at.
const LONGEST: usize = 60;

/// Twelve signs in three groups: « 7K4M-2QXP-9ABC ». Its `Debug` is blank.
#[derive(Clone, PartialEq, Eq)]
pub struct PaperCode(String);

impl PaperCode {
    /// A code from chance.
    #[must_use]
    pub fn draw(chance: [u8; 8]) -> Self {
        let bits = u64::from_le_bytes(chance);
        let sign = |place: usize| char::from(SIGNS[(bits >> (5 * place)) as usize & 31]);
        Self((0..LENGTH).map(sign).collect())
    }

    /// The code somebody typed: small or capital letters, spaces and lines as she likes, O for 0, I and L for 1, and
    /// digits as Arabic and Persian keyboards write them. Nothing if there are not twelve signs.
    #[must_use]
    pub fn parse(typed: &str) -> Option<Self> {
        if typed.chars().count() > LONGEST {
            return None;
        }
        let signs: Option<String> = typed.chars().filter(|letter| !is_gap(*letter)).map(sign_of).collect();
        signs.filter(|signs| signs.len() == LENGTH).map(Self)
    }

    /// The twelve signs without lines, as they are looked up.
    #[must_use]
    pub fn signs(&self) -> &str {
        &self.0
    }
}

/// What stands between signs: spaces, dashes, points, and the marks that turn the direction of writing.
fn is_gap(letter: char) -> bool {
    letter.is_whitespace()
        || letter.is_control()
        || matches!(letter, '-' | '.' | '_' | '·' | '‐'..='―' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
        || matches!(letter, '\u{2066}'..='\u{2069}' | '\u{feff}')
}

fn sign_of(letter: char) -> Option<char> {
    let letter = match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        '٠'..='٩' => digit_from(letter, '٠'),
        '۰'..='۹' => digit_from(letter, '۰'),
        other => other,
    };
    (letter.is_ascii() && SIGNS.contains(&(letter as u8))).then_some(letter)
}

fn digit_from(letter: char, zero: char) -> char {
    char::from_digit(u32::from(letter) - u32::from(zero), 10).unwrap_or(letter)
}

impl fmt::Display for PaperCode {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}-{}-{}", &self.0[..4], &self.0[4..8], &self.0[8..])
    }
}

impl fmt::Debug for PaperCode {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("PaperCode(…)")
    }
}

#[cfg(test)]
mod tests;
