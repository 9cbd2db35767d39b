//! From what was typed to what can be printed: every sign has a shape, and spaces stand as each language wants them.

use paper::Tongue;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use crate::type_case::type_case;

/// Stands for a sign that no font has, so that a reader sees that something is missing.
const UNKNOWN: char = '\u{25a1}';

/// Where a word may break when it is too long for a line.
const MAY_BREAK: char = '\u{200b}';

/// A word longer than this many letters may break after the signs of an address.
const LONG_WORD: usize = 12;

/// A run longer than this many letters may break anywhere.
const LONG_RUN: usize = 24;

/// The most marks above and below one letter. No language writes more, and a thousand of them would stop the press.
const MOST_MARKS: usize = 6;

/// A space that keeps its neighbours together.
const KEEPS_TOGETHER: char = '\u{a0}';

/// The text as it is printed in this language.
pub(crate) fn printable(text: &str, tongue: Tongue) -> String {
    let shaped = spaced(&shapes(text), tongue);
    breakable(shaped.trim_matches([' ', '\n']))
}

/// Every sign that has a shape, composed; the others by what they are made of, else as an empty square.
pub(crate) fn shapes(text: &str) -> String {
    let case = type_case();
    let mut shapes = String::with_capacity(text.len());
    let mut last = '\0';
    let mut marks = 0;
    for sign in text.nfc() {
        marks = if is_combining_mark(sign) { marks + 1 } else { 0 };
        match sign {
            _ if marks > MOST_MARKS => {}
            // « \r\n » is one end of line.
            '\n' if last == '\r' => {}
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => shapes.push('\n'),
            sign if is_blank(sign) => shapes.push(' '),
            sign if is_unseen(sign) => {}
            sign if case.has(sign) => shapes.push(sign),
            sign => shapes.extend(parts(sign)),
        }
        last = sign;
    }
    shapes
}

/// What a sign that no font has is made of: « ﬁ » of f and i.
fn parts(sign: char) -> Vec<char> {
    let case = type_case();
    let parts: Vec<char> = std::iter::once(sign).nfkc().collect();
    if parts.iter().all(|part| case.has(*part) && !is_unseen(*part)) { parts } else { vec![UNKNOWN] }
}

/// Blanks of every width but the two unbreakable ones, which somebody meant.
fn is_blank(sign: char) -> bool {
    sign.is_whitespace() && !matches!(sign, '\u{a0}' | '\u{202f}')
}

/// Signs without a shape of their own. The joiners of Persian and the two marks of direction stay; those that turn
/// a text around go, since a text on paper could be made to read otherwise than it was typed.
fn is_unseen(sign: char) -> bool {
    if matches!(sign, '\u{200c}'..='\u{200f}') {
        return false;
    }
    sign.is_control()
        || matches!(sign,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}'
            | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Spaces that never break where the language wants one that does not, and within numbers.
///
/// Within a number it matters twice: in a line that runs from right to left, groups of digits with plain spaces
/// between them would be read in the wrong order (Unicode annex 9: a no-break space joins numbers, a space parts them).
fn spaced(text: &str, tongue: Tongue) -> String {
    let signs: Vec<char> = text.chars().collect();
    let at = |index: Option<usize>| index.and_then(|index| signs.get(index)).copied().unwrap_or('\n');
    let mut spaced = String::with_capacity(text.len() + text.len() / 16);
    let mut joined = 0;
    for (index, &sign) in signs.iter().enumerate() {
        let (before, after) = (at(index.checked_sub(1)), at(Some(index + 1)));
        let kept = match sign {
            ' ' if before.is_numeric() && after.is_numeric() && joined < LONGEST_NUMBER => {
                joined += 1;
                KEEPS_TOGETHER
            }
            ' ' if tongue == Tongue::French => french_space(before, after),
            '\'' if tongue == Tongue::French && before.is_alphabetic() => '’',
            sign => sign,
        };
        if !kept.is_numeric() && kept != KEEPS_TOGETHER {
            joined = 0;
        }
        spaced.push(kept);
    }
    spaced
}

/// The most groups of digits kept together: an international number written in pairs has seven.
const LONGEST_NUMBER: usize = 7;

/// A space between these two signs, as French typography has it.
fn french_space(before: char, after: char) -> char {
    match (before, after) {
        (_, ';' | '!' | '?') => '\u{202f}',
        (_, ':' | '»' | '€' | '%') | ('«', _) => KEEPS_TOGETHER,
        _ => ' ',
    }
}

/// The same text, in which a word too long for a line may break: after the signs of an address, else anywhere.
fn breakable(text: &str) -> String {
    let mut breakable = String::with_capacity(text.len());
    for word in text.split_inclusive([' ', '\n']) {
        if word.chars().count() <= LONG_WORD {
            breakable.push_str(word);
        } else {
            break_word(word, &mut breakable);
        }
    }
    breakable
}

fn break_word(word: &str, into: &mut String) {
    let mut run = 0;
    let mut letters = word.chars().peekable();
    while let Some(letter) = letters.next() {
        into.push(letter);
        run += 1;
        let next_stands = letters.peek().is_some_and(|next| next.is_alphanumeric());
        let is_joint = matches!(letter, '/' | '.' | '@' | '_' | '?' | '&' | '=' | '#' | '+' | ',');
        if next_stands && (is_joint && run > 3 || run >= LONG_RUN && letter.is_alphanumeric()) {
            into.push(MAY_BREAK);
            run = 0;
        }
    }
}

#[cfg(test)]
mod tests;
