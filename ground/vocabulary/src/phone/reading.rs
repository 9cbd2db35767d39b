//! Understanding a telephone number as people write it.

use super::{Line, PhoneFault, PhoneNumber, PhoneRepair};
use crate::fold;

/// The longest text looked at, in characters.
const LONGEST_TEXT: usize = 200;

/// The most digits an international number has, its country code included (E.164).
const MOST_DIGITS: usize = 15;

/// Words and signs that announce an extension.
const EXTENSION_MARKS: [&str; 6] = ["poste", "extension", "ext", "post", "x", "#"];

pub(super) fn read(text: &str) -> Result<(PhoneNumber, Vec<PhoneRepair>), PhoneFault> {
    let text = text.trim();
    if text.is_empty() {
        return Err(PhoneFault::Empty);
    }
    if text.chars().nth(LONGEST_TEXT).is_some() {
        return Err(PhoneFault::TooLong);
    }
    let folded = fold(text);
    let mut repairs = Vec::new();
    let (first, second) = first_of_several(&folded);
    let (number, extension) = without_extension(first);
    let (written, words) = without_words(number);
    if !written.bytes().any(|byte| byte.is_ascii_digit()) {
        return Err(PhoneFault::NoNumber);
    }
    let (written, read_letters) = letters_as_digits(&written, number);
    let line = line(&written, &mut repairs)?;
    if read_letters {
        repairs.push(PhoneRepair::LettersReadAsDigits);
    } else if !words.is_empty() {
        repairs.push(PhoneRepair::WordsSetAside(words));
    }
    if let Some(second) = second {
        repairs.push(PhoneRepair::SecondNumberSetAside(second.trim().to_owned()));
    }
    Ok((PhoneNumber { line, extension }, repairs))
}

fn count_digits(text: &str) -> usize {
    text.bytes().filter(u8::is_ascii_digit).count()
}

/// The first number, and what follows when that holds a whole number too.
fn first_of_several(text: &str) -> (&str, Option<&str>) {
    for joint in ["/", ";", "|", ",", " ou ", " et ", " puis ", " - ", " or "] {
        if let Some((first, second)) = text.split_once(joint)
            && count_digits(first) >= 9
            && count_digits(second) >= 9
        {
            return (first, Some(second));
        }
    }
    (text, None)
}

/// The number, and the extension written after it: `poste 12`, `x123`, `#4`.
fn without_extension(text: &str) -> (&str, Option<String>) {
    for mark in EXTENSION_MARKS {
        let Some((number, after)) = text.rsplit_once(mark) else { continue };
        let extension = after.trim_matches(|letter: char| !letter.is_ascii_alphanumeric());
        let is_plausible = (1..=8).contains(&extension.len())
            && extension.bytes().all(|byte| byte.is_ascii_alphanumeric())
            && extension.bytes().any(|byte| byte.is_ascii_digit());
        if is_plausible && count_digits(number) >= 7 {
            return (number, Some(extension.to_ascii_uppercase()));
        }
    }
    (text, None)
}

/// The digits and signs of a number, and the words that stood around them. `+` is kept only in front.
fn without_words(text: &str) -> (String, String) {
    let (mut written, mut words) = (String::new(), String::new());
    for letter in text.chars() {
        match letter {
            '0'..='9' | '(' | ')' | '.' | '-' | '/' | '_' | ' ' => written.push(letter),
            '+' if count_digits(&written) == 0 => written.push(letter),
            other if other.is_alphanumeric() => words.push(other),
            _ if !words.is_empty() && !words.ends_with(' ') => words.push(' '),
            _ => {}
        }
    }
    (written.trim().to_owned(), words.trim().to_owned())
}

/// `O6 39 98 12 34`: when the only letters are o and l, and reading them makes ten digits, they are digits.
fn letters_as_digits(written: &str, number: &str) -> (String, bool) {
    let only_lookalikes =
        number.chars().filter(|letter| letter.is_alphabetic()).all(|letter| matches!(letter, 'o' | 'l'));
    let read: String = number
        .chars()
        .map(|letter| match letter {
            'o' => '0',
            'l' => '1',
            other => other,
        })
        .collect();
    let helps = only_lookalikes && count_digits(&read) == 10 && count_digits(written) < 10;
    if helps { (read, true) } else { (written.to_owned(), false) }
}

fn line(written: &str, repairs: &mut Vec<PhoneRepair>) -> Result<Line, PhoneFault> {
    let digits: String = written.chars().filter(char::is_ascii_digit).collect();
    if digits.bytes().all(|digit| digit == b'0') {
        return Err(PhoneFault::NotDialable);
    }
    let international = written.trim_start_matches(['(', ' ']).starts_with('+');
    if let Some(after) = digits.strip_prefix("00").filter(|_| !international && digits.len() > 10) {
        return with_country(after, repairs);
    }
    if international {
        return with_country(&digits, repairs);
    }
    if is_short(&digits) {
        return Ok(Line::Short(digits));
    }
    if let Some(nine) = digits.strip_prefix('0').filter(|nine| nine.len() == 9 && !nine.starts_with('0')) {
        return Ok(french(nine));
    }
    if digits.len() == 9 && !digits.starts_with('0') && !written.contains('(') {
        repairs.push(PhoneRepair::FirstZeroRestored);
        return Ok(french(&digits));
    }
    if digits.starts_with("33") && digits.len() == 11 {
        return with_country(&digits, repairs);
    }
    unplaced(written, &digits, repairs)
}

/// Emergency and service numbers of France: 15, 115, 3919, 1022, 116117, 118218.
fn is_short(digits: &str) -> bool {
    match digits.len() {
        2 => matches!(digits, "15" | "17" | "18"),
        3 => digits.starts_with('1'),
        4 => digits.starts_with('3') || digits.starts_with("10"),
        6 => digits.starts_with("116") || digits.starts_with("118"),
        _ => false,
    }
}

/// Nine digits after the zero.
fn french(nine: &str) -> Line {
    Line::French { calling_code: french_calling_code(nine), digits: nine.to_owned() }
}

/// The overseas départements have calling codes of their own, told by the first digits of the number.
fn french_calling_code(nine: &str) -> &'static str {
    match &nine[..3] {
        // 06 39 98 is kept for fiction by the regulator; the rest of 06 39 is Mayotte.
        "639" if nine.starts_with("63998") => "33",
        "262" | "263" | "269" | "639" | "692" | "693" | "976" => "262",
        "590" | "690" | "691" | "977" => "590",
        "594" | "694" | "980" => "594",
        "596" | "696" | "697" => "596",
        _ => "33",
    }
}

fn with_country(digits: &str, repairs: &mut Vec<PhoneRepair>) -> Result<Line, PhoneFault> {
    let start = digits.get(..2).ok_or(PhoneFault::TooShort)?.parse().map_err(|_| PhoneFault::NoNumber)?;
    let code_length = match start {
        0..=9 => return Err(PhoneFault::NotDialable),
        10..=19 | 70..=79 => 1,
        20 | 27 | 30..=34 | 36 | 39..=41 | 43..=49 | 51..=58 | 60..=66 | 81 | 82 | 84 | 86 | 90..=95 | 98 => {
            2
        }
        _ => 3,
    };
    let (calling_code, rest) = digits.split_at_checked(code_length).ok_or(PhoneFault::TooShort)?;
    // Italy alone keeps the zero of its numbers after the country code.
    let rest = match rest.strip_prefix('0').filter(|_| calling_code != "39") {
        Some(rest) => {
            repairs.push(PhoneRepair::ZeroAfterCountryCodeDropped);
            rest
        }
        None => rest,
    };
    if rest.starts_with('0') && calling_code != "39" {
        return Err(PhoneFault::NotDialable);
    }
    let is_french = ["33", "262", "590", "594", "596"].contains(&calling_code);
    match rest.len() {
        0..9 if is_french => Err(PhoneFault::TooShort),
        10.. if is_french => Err(PhoneFault::TooLong),
        0..4 => Err(PhoneFault::TooShort),
        length if length + code_length > MOST_DIGITS => Err(PhoneFault::TooLong),
        9 if calling_code == "33" || calling_code == french_calling_code(rest) => Ok(french(rest)),
        _ => Ok(Line::Foreign { calling_code: calling_code.to_owned(), digits: rest.to_owned() }),
    }
}

/// A number that is not French: kept as written when it has as many digits as numbers have elsewhere. French
/// numbers with a digit missing or in excess begin with a zero and are told so.
fn unplaced(written: &str, digits: &str, repairs: &mut Vec<PhoneRepair>) -> Result<Line, PhoneFault> {
    let looks_french = digits.starts_with('0') && !written.contains('(');
    match digits.len() {
        0..7 => Err(PhoneFault::TooShort),
        7..10 if looks_french => Err(PhoneFault::TooShort),
        11.. if looks_french => Err(PhoneFault::TooLong),
        7..=MOST_DIGITS => {
            repairs.push(PhoneRepair::CountryUnknown);
            Ok(Line::Unplaced(written.split_whitespace().collect::<Vec<_>>().join(" ")))
        }
        _ => Err(PhoneFault::TooLong),
    }
}
