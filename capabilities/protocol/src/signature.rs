//! The signature of an organisation: of exactly which text, when, how, and in which function.

use chrono::{DateTime, NaiveDate, Utc};
use vocabulary::id::{AccountId, OrganizationId, ProtocolVersionId, SignatureId};

use crate::vote::Means;

/// The letters of a code: Crockford's, without those that look like digits.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// How many of them a code has.
const LENGTH: usize = 12;
/// The longest function, in letters.
pub(crate) const LONGEST_FUNCTION: usize = 80;

/// The code printed on a certificate: twelve letters and digits, short enough to be typed from paper. It names a
/// public fact and opens nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Code(String);

impl Code {
    /// A code from chance.
    pub(crate) fn new(chance: [u8; 8]) -> Self {
        let bits = u64::from_be_bytes(chance);
        let letter = |place: usize| char::from(LETTERS[((bits >> (5 * place)) & 31) as usize]);
        Self((0..LENGTH).map(letter).collect())
    }

    /// Reads a code as people type it: hyphens, spaces and small letters do not matter, and look-alikes are one.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let mut code = String::with_capacity(LENGTH);
        for letter in text.chars().filter(|letter| !matches!(letter, '-' | ' ')) {
            let letter = match letter.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            let known = u8::try_from(letter).is_ok_and(|byte| LETTERS.contains(&byte));
            if !known || code.len() == LENGTH {
                return None;
            }
            code.push(letter);
        }
        (code.len() == LENGTH).then_some(Self(code))
    }

    /// The code as it is stored.
    pub(crate) fn text(&self) -> &str {
        &self.0
    }

    /// The code as it is printed: three groups of four.
    pub(crate) fn shown(&self) -> String {
        let groups: Vec<&str> = (0..3).filter_map(|group| self.0.get(4 * group..4 * group + 4)).collect();
        groups.join("-")
    }
}

/// A signature as it was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Signature {
    pub(crate) id: SignatureId,
    pub(crate) version: ProtocolVersionId,
    pub(crate) number: u32,
    pub(crate) organization: OrganizationId,
    pub(crate) organization_name: String,
    pub(crate) means: Means,
    /// The function in which somebody signed, never a name.
    pub(crate) function: String,
    pub(crate) signed_on: NaiveDate,
    pub(crate) recorded_at: DateTime<Utc>,
    /// Who signed here, while her account lasts.
    pub(crate) signed_by: Option<AccountId>,
    /// The coordinator who recorded a signature on paper.
    pub(crate) recorded_by: Option<AccountId>,
    /// SHA-256 of what was signed, in hexadecimal.
    pub(crate) digest: String,
    pub(crate) code: Code,
    pub(crate) withdrawn_on: Option<NaiveDate>,
}

#[cfg(test)]
mod tests;
