//! The code of a referral: eight signs that are said on the telephone, and tell nothing.

use std::fmt;

/// The signs of Crockford's base 32: no I, L, O nor U, so that nothing is misread or spells a word.
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH: usize = 8;
/// What was typed is not read beyond this many signs.
const LONGEST_TYPED: usize = 40;

/// Eight signs in two groups, such as « 7K4M-2QXP ». It opens nothing by itself.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Code([u8; LENGTH]);

impl Code {
    /// A code from forty bits of chance.
    pub fn draw(chance: [u8; 5]) -> Self {
        let bits = chance.iter().fold(0_u64, |bits, byte| (bits << 8) | u64::from(*byte));
        Self(std::array::from_fn(|at| SIGNS[((bits >> (35 - 5 * at)) & 31) as usize]))
    }

    /// The code somebody typed: in small letters, with or without its dash, O for 0, I or L for 1.
    pub fn parse(typed: &str) -> Option<Self> {
        let mut signs = [0; LENGTH];
        let mut count = 0;
        for letter in typed.chars().take(LONGEST_TYPED).filter(|letter| letter.is_alphanumeric()) {
            *signs.get_mut(count)? = sign(letter)?;
            count += 1;
        }
        (count == LENGTH).then_some(Self(signs))
    }
}

fn sign(letter: char) -> Option<u8> {
    let sign = match letter.to_ascii_uppercase() {
        'O' => b'0',
        'I' | 'L' => b'1',
        other => u8::try_from(other).ok()?,
    };
    SIGNS.contains(&sign).then_some(sign)
}

impl fmt::Display for Code {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, sign) in self.0.iter().enumerate() {
            if at == LENGTH / 2 {
                to.write_str("-")?;
            }
            write!(to, "{}", char::from(*sign))?;
        }
        Ok(())
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, to)
    }
}

#[cfg(test)]
mod tests;
