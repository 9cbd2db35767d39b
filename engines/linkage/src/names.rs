//! How near two names are: by the words they share, each counted for as much as it tells.

use crate::dictionary::{Dictionary, Word};

/// Two names side by side.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct NameMatch {
    pub level: NameLevel,
    /// The bits told by the words both names hold.
    pub shared: f32,
}

/// How near two names are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum NameLevel {
    #[default]
    Different,
    /// A word or a town in common.
    Little,
    /// Half of what they say.
    Partial,
    /// All the words of one stand in the other.
    Contained,
    /// Nearly all.
    Near,
    Same,
}

/// Words nearer than this are one word with a slip of the finger.
const SAME_WORD: f64 = 0.93;
/// The words in common must tell this much, in bits, for a name to be held by a longer one.
const ENOUGH_TO_HOLD: f32 = 8.0;

/// Compares two names. The dictionary gives the letters of words that differ.
pub(crate) fn compare(one: &[Word], other: &[Word], dictionary: &Dictionary) -> NameMatch {
    if one.is_empty() || other.is_empty() {
        return NameMatch::default();
    }
    // Which slip is matched first may matter: the order is that of the names themselves, not of who asks.
    let after =
        |one: &[Word], other: &[Word]| one.iter().map(|word| word.id).gt(other.iter().map(|word| word.id));
    let (one, other) = if one.len() > other.len() || one.len() == other.len() && after(one, other) {
        (other, one)
    } else {
        (one, other)
    };
    let shared = shared(one, other, dictionary);
    let (all_one, all_other) = (sum(one), sum(other));
    let dice = 2.0 * shared / (all_one + all_other).max(0.01);
    let held = holds(one, other, dictionary) || holds(other, one, dictionary);
    let level = match dice {
        dice if dice >= 0.97 => NameLevel::Same,
        dice if dice >= 0.85 => NameLevel::Near,
        _ if initials(one, other, dictionary) || initials(other, one, dictionary) => NameLevel::Near,
        _ if held && shared >= ENOUGH_TO_HOLD => NameLevel::Contained,
        dice if dice >= 0.6 => NameLevel::Partial,
        dice if dice >= 0.25 => NameLevel::Little,
        _ => NameLevel::Different,
    };
    let level = if towns_differ(one, other) { level.min(NameLevel::Little) } else { level };
    NameMatch { level, shared }
}

fn sum(words: &[Word]) -> f32 {
    words.iter().map(|word| word.weight).sum()
}

fn shared(one: &[Word], other: &[Word], dictionary: &Dictionary) -> f32 {
    let mut shared = 0.0;
    let mut left = Vec::new();
    for word in one {
        match other.iter().find(|candidate| candidate.id == word.id) {
            Some(same) => shared += word.weight.min(same.weight),
            None => left.push(word),
        }
    }
    if left.is_empty() || left.len() == one.len() && shared == 0.0 && left.len() > 6 {
        return shared;
    }
    let free = other.iter().filter(|word| one.iter().all(|known| known.id != word.id));
    let mut free: Vec<&Word> = free.collect();
    for word in left {
        let text = dictionary.text(word.id);
        let found = free.iter().position(|candidate| resemble(text, dictionary.text(candidate.id)));
        if let Some(at) = found {
            let other = free.swap_remove(at);
            // A slip makes a rare word of a frequent one: the frequent one tells how much was said.
            shared += 0.9 * word.weight.min(other.weight);
        }
    }
    shared
}

/// Whether every word of a name that stands outside brackets stands in the other.
fn holds(short: &[Word], long: &[Word], dictionary: &Dictionary) -> bool {
    short.len() <= long.len() + 6
        && short.iter().filter(|word| !word.aside).all(|word| {
            let text = dictionary.text(word.id);
            long.iter().any(|other| other.id == word.id || resemble(text, dictionary.text(other.id)))
        })
}

/// Whether two words are one, with a slip of the finger or cut short.
fn resemble(one: &str, other: &str) -> bool {
    let (short, long) = if (one.len(), one) <= (other.len(), other) { (one, other) } else { (other, one) };
    let numbered = |word: &str| word.bytes().any(|byte| byte.is_ascii_digit());
    if short.len() < 4 || long.len() > short.len() + 3 || numbered(one) || numbered(other) {
        return false;
    }
    let first = |text: &str| text.chars().next();
    first(short) == first(long) && strsim::jaro_winkler(short, long) >= SAME_WORD
}

/// Whether one name is, alone or beside a town, the initials of the other.
fn initials(short: &[Word], long: &[Word], dictionary: &Dictionary) -> bool {
    let mut telling = short.iter().filter(|word| !word.town);
    let (Some(only), None) = (telling.next(), telling.next()) else { return false };
    let text = dictionary.text(only.id);
    if text.len() < 3 || long.len() < text.chars().count() {
        return false;
    }
    let mut letters = text.chars();
    let firsts = long.iter().filter_map(|word| dictionary.text(word.id).chars().next());
    firsts.take(text.chars().count()).all(|first| letters.next() == Some(first)) && letters.next().is_none()
}

/// Whether both names name towns, and none in common.
fn towns_differ(one: &[Word], other: &[Word]) -> bool {
    let towns =
        |words: &[Word]| words.iter().filter(|word| word.town).map(|word| word.id).collect::<Vec<_>>();
    let (here, there) = (towns(one), towns(other));
    !here.is_empty() && !there.is_empty() && here.iter().all(|town| !there.contains(town))
}

#[cfg(test)]
mod tests;
