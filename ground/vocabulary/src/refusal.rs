//! Numbers about a person that must never be kept here: social security, bank account, bank card.
//!
//! A social security number may only be used for the purposes a decree lists (décret 2019-341); none is ours.

use std::borrow::Cow;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Which personal number was met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PersonalNumberKind {
    /// French social security number, with or without its key.
    Nir,
    /// International bank account number.
    Iban,
    /// Bank card.
    BankCard,
}

/// A personal number met in a text; only its kind and its place are kept, never its digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonalNumber {
    /// Which number it is.
    pub kind: PersonalNumberKind,
    /// Where it stands in the text, in bytes.
    pub range: Range<usize>,
}

/// No personal number has fewer digits.
const FEWEST_DIGITS: usize = 10;

/// The longest number looked for: an IBAN has at most 34 letters and digits.
const LONGEST: usize = 34;

/// What stands in the text in place of a number taken out.
const BLANK: &str = "[…]";

/// The first personal number of a text.
pub fn personal_number(text: &str) -> Option<PersonalNumber> {
    personal_numbers(text).into_iter().next()
}

/// Every personal number of a text, in order, none overlapping.
pub fn personal_numbers(text: &str) -> Vec<PersonalNumber> {
    if text.chars().filter(|letter| plain(*letter).is_ascii_digit()).nth(FEWEST_DIGITS - 1).is_none() {
        return Vec::new();
    }
    let seen = text.char_indices().filter(|(_, letter)| !is_unseen(*letter));
    let letters: Vec<Letter> = seen.map(Letter::read).collect();
    let mut met = Vec::new();
    let mut free_from = 0;
    for place in 0..letters.len() {
        let start = letters[place].start;
        let opening = opening(&letters, place);
        if start < free_from || opening == Opening::Inside {
            continue;
        }
        if let Some((kind, end)) = number_in(&run_from(&letters[place..]), opening) {
            met.push(PersonalNumber { kind, range: start..end });
            free_from = end;
        }
    }
    met
}

/// A letter of the text: plain, with where it begins and ends, in bytes.
struct Letter {
    plain: char,
    start: usize,
    end: usize,
}

impl Letter {
    fn read((start, letter): (usize, char)) -> Self {
        Self { plain: plain(letter), start, end: start + letter.len_utf8() }
    }
}

/// What leaves no mark of its own: combining marks, and what Unicode calls default ignorable.
fn is_unseen(letter: char) -> bool {
    let ignorable = matches!(
        letter,
        '\u{ad}' | '\u{61c}' | '\u{feff}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{e0000}'..='\u{e0fff}'
    );
    ignorable || is_combining_mark(letter)
}

/// Digits and letters of other keyboards and of mathematics, as plain ones: full-width, Arabic, Persian, in circles.
fn plain(letter: char) -> char {
    let digit = |first: u32| char::from_digit((u32::from(letter) - first) % 10, 10).unwrap_or(letter);
    match letter {
        '¹' => '1',
        '²' => '2',
        '³' => '3',
        '\0'..='\u{65f}' => letter,
        '\u{660}'..='\u{669}' => digit(0x660),
        '\u{6f0}'..='\u{6f9}' => digit(0x6f0),
        '\u{ff10}'..='\u{ff5a}' => char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter),
        '\u{1d7ce}'..='\u{1d7ff}' => digit(0x1d7ce),
        // Raised, lowered or in a circle it is the same digit (compatibility form of Unicode, NFKC).
        '\u{2070}'..='\u{2089}' | '\u{2460}'..='\u{24ff}' | '\u{2776}'..='\u{2793}' => {
            std::iter::once(letter).nfkc().next().unwrap_or(letter)
        }
        _ => letter,
    }
}

/// What stands before a letter at which a number may begin.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Opening {
    /// Nothing of the same word.
    Free,
    /// Letters stuck to it: « NIR184… », « IBANFR76… ». Only a number whose key agrees is believed there.
    Glued,
    /// It goes on a number, the decimals of a figure or a word: none begins there.
    Inside,
}

fn opening(letters: &[Letter], place: usize) -> Opening {
    let here = letters[place].plain;
    if !here.is_ascii_alphanumeric() {
        return Opening::Inside;
    }
    let before = |steps: usize| place.checked_sub(steps).map_or(' ', |at| letters[at].plain);
    let after = |steps: usize| letters.get(place + steps).map_or(' ', |letter| letter.plain);
    match before(1) {
        '.' | ',' if before(2).is_ascii_digit() && here.is_ascii_digit() => Opening::Inside,
        last if last.is_ascii_digit() => Opening::Inside,
        last if last.is_alphabetic() => {
            let begins_iban =
                here.is_ascii_alphabetic() && after(1).is_ascii_alphabetic() && after(2).is_ascii_digit();
            if here.is_ascii_digit() || begins_iban { Opening::Glued } else { Opening::Inside }
        }
        last if last.is_alphanumeric() => Opening::Inside,
        _ => Opening::Free,
    }
}

/// The text with each personal number replaced by `[…]`.
pub fn without_personal_numbers(text: &str) -> Cow<'_, str> {
    let met = personal_numbers(text);
    if met.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut clean = String::with_capacity(text.len());
    let mut from = 0;
    for number in met {
        clean.push_str(&text[from..number.range.start]);
        clean.push_str(BLANK);
        from = number.range.end;
    }
    clean.push_str(&text[from..]);
    Cow::Owned(clean)
}

/// A letter or digit of a possible number.
struct Sign {
    letter: char,
    /// What stood between this sign and the one before: nothing, or spaces, dots and dashes.
    joint: Vec<char>,
    /// Where it ends in the text, in bytes.
    end: usize,
    /// Whether its group of signs ends with it.
    closes: bool,
    /// Whether a letter is stuck to it: « …46abc ».
    is_before_letter: bool,
}

/// The letters and digits that follow, joined by at most three spaces, dots or dashes. Slashes part dates, never
/// these numbers.
fn run_from(letters: &[Letter]) -> Vec<Sign> {
    let mut run = Vec::new();
    let mut joint = Vec::new();
    for (place, letter) in letters.iter().enumerate() {
        if letter.plain.is_ascii_alphanumeric() {
            let next = letters.get(place + 1).map_or(' ', |next| next.plain);
            run.push(Sign {
                letter: letter.plain.to_ascii_uppercase(),
                joint: std::mem::take(&mut joint),
                end: letter.end,
                closes: !next.is_alphanumeric(),
                is_before_letter: next.is_alphabetic(),
            });
        } else if joint.len() < 3 && is_joint(letter.plain) {
            joint.push(letter.plain);
        } else {
            break;
        }
        if run.len() == LONGEST {
            break;
        }
    }
    run
}

/// Spaces, dots and dashes of every kind.
fn is_joint(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '.' | '-' | '_' | '·' | '•' | '−' | '\u{2010}'..='\u{2015}')
}

/// The personal number a run begins with, and where it ends.
fn number_in(run: &[Sign], opening: Opening) -> Option<(PersonalNumberKind, usize)> {
    use PersonalNumberKind::{BankCard, Iban, Nir};
    let whole = |length: usize| run.get(..length).filter(|signs| signs[length - 1].closes);
    // A number with a key is believed even where letters are stuck to its end.
    let keyed = |length: usize| {
        let ends = |signs: &&[Sign]| signs[length - 1].closes || signs[length - 1].is_before_letter;
        run.get(..length).filter(ends)
    };
    let end = |signs: &[Sign]| signs[signs.len() - 1].end;
    if let Some(signs) = keyed(15).filter(|signs| !is_decimal(signs) && has_nir_key(&text_of(signs))) {
        return Some((Nir, end(signs)));
    }
    let unkeyed = whole(13).filter(|_| opening == Opening::Free);
    if let Some(signs) = unkeyed.filter(|signs| evenly_joined(signs) && is_dated_nir(&text_of(signs))) {
        return Some((Nir, end(signs)));
    }
    if let Some(signs) =
        keyed(16).filter(|signs| !is_decimal(signs) && in_fours(signs) && is_bank_card(&text_of(signs)))
    {
        return Some((BankCard, end(signs)));
    }
    let country = run.get(..2)?.iter().map(|sign| sign.letter).collect::<String>();
    let signs = keyed(iban_length(&country)?).filter(|signs| is_iban(&text_of(signs)))?;
    Some((Iban, end(signs)))
}

/// « 45.477120122849215 » is a coordinate: one dot and nothing else between the digits.
fn is_decimal(signs: &[Sign]) -> bool {
    let mut joints = signs[1..].iter().filter(|sign| !sign.joint.is_empty());
    joints.next().is_some_and(|sign| sign.joint == ['.']) && joints.next().is_none()
}

/// Without a key to check, the digits must stand in one go or be parted everywhere by the same single sign:
/// « 19-2019 - 06-3-2020 » are dates. One dot alone makes a decimal.
fn evenly_joined(signs: &[Sign]) -> bool {
    let mut joints = signs[1..].iter().map(|sign| &sign.joint).filter(|joint| !joint.is_empty());
    let Some(first) = joints.next() else { return true };
    first.len() == 1 && !is_decimal(signs) && joints.all(|joint| joint == first)
}

fn text_of(signs: &[Sign]) -> String {
    signs.iter().map(|sign| sign.letter).collect()
}

/// The thirteen signs of a social security number as a number: Corsica's 2A and 2B count as 19 and 18.
fn nir_number(signs: &str) -> Option<u64> {
    let department = match &signs[5..7] {
        "2A" => "19",
        "2B" => "18",
        digits => digits,
    };
    format!("{}{department}{}", &signs[..5], &signs[7..13]).parse().ok()
}

/// Fifteen signs of which the last two are the key: 97 less the remainder by 97.
fn has_nir_key(signs: &str) -> bool {
    let sex_is_possible = signs.starts_with(['1', '2', '3', '4', '7', '8']);
    // Months above 20 stand for births whose month is not known (INSEE).
    let month_is_possible = matches!(signs[3..5].parse(), Ok(1..=12 | 20..=42 | 50..=99));
    let key = signs[13..].parse::<u64>().ok();
    sex_is_possible
        && month_is_possible
        && nir_number(signs).is_some_and(|number| Some(97 - number % 97) == key)
}

/// Thirteen signs without key: sex, year, month, department of birth, commune and rank must all be possible, so
/// that times in milliseconds and bar codes are left alone.
fn is_dated_nir(signs: &str) -> bool {
    let number = |range: Range<usize>| signs[range].parse::<u32>().ok();
    let month_is_possible = number(3..5).is_some_and(|month| matches!(month, 1..=12 | 20));
    let department_is_possible = matches!(&signs[5..7], "2A" | "2B")
        || number(5..7).is_some_and(|code| matches!(code, 1..=95 | 97..=99));
    signs.starts_with(['1', '2'])
        && nir_number(signs).is_some()
        && month_is_possible
        && department_is_possible
        && number(7..10).is_some_and(|commune| (1..=990).contains(&commune))
        && number(10..13).is_some_and(|rank| rank > 0)
}

/// Card numbers are written in one go or in fours; lists of telephone numbers in twos are not cards.
fn in_fours(signs: &[Sign]) -> bool {
    let inner = &signs[..signs.len() - 1];
    let in_one_go = inner.iter().all(|sign| !sign.closes);
    in_one_go || inner.iter().enumerate().all(|(place, sign)| sign.closes == (place % 4 == 3))
}

/// Sixteen digits of a known network that satisfy Luhn's check (ISO/IEC 7812).
fn is_bank_card(signs: &str) -> bool {
    let network = signs[..4].parse::<u32>().unwrap_or(0);
    let is_known = matches!(network, 4000..=4999 | 5100..=5599 | 2221..=2720 | 6011 | 6500..=6599);
    is_known && luhn(signs)
}

fn luhn(digits: &str) -> bool {
    let mut sum = 0;
    for (place, digit) in digits.chars().rev().enumerate() {
        let Some(digit) = digit.to_digit(10) else { return false };
        let weighted = if place % 2 == 1 { digit * 2 } else { digit };
        sum += weighted / 10 + weighted % 10;
    }
    sum % 10 == 0
}

/// How many signs the account numbers of a country have (the IBAN registry; Europe and France's neighbours).
fn iban_length(country: &str) -> Option<usize> {
    Some(match country {
        "NO" => 15,
        "BE" => 16,
        "DK" | "FI" | "NL" => 18,
        "MK" | "SI" => 19,
        "AT" | "BA" | "EE" | "LT" | "LU" => 20,
        "CH" | "HR" | "LI" | "LV" => 21,
        "BG" | "DE" | "GB" | "IE" | "ME" | "RS" => 22,
        "GI" => 23,
        "AD" | "CZ" | "ES" | "MD" | "RO" | "SE" | "SK" | "TN" | "DZ" => 24,
        "PT" => 25,
        "IS" | "TR" => 26,
        "FR" | "GR" | "IT" | "MC" | "SM" => 27,
        "AL" | "CY" | "HU" | "LB" | "PL" | "MA" | "SN" | "CI" | "ML" => 28,
        "UA" => 29,
        "MT" => 31,
        _ => return None,
    })
}

/// The remainder by 97 of the number, its first four signs moved to the end, is one (ISO 13616).
fn is_iban(signs: &str) -> bool {
    let digits = signs.bytes().filter(u8::is_ascii_digit).count();
    if digits < FEWEST_DIGITS || !signs[2..4].bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let remainder = signs[4..].chars().chain(signs[..4].chars()).fold(0, |remainder, sign| {
        let value = sign.to_digit(36).unwrap_or(0);
        (if value > 9 { remainder * 100 } else { remainder * 10 } + value) % 97
    });
    remainder == 1
}

#[cfg(test)]
mod tests;
