//! From an address as people write it to its number, its street and its room.

use vocabulary::fold;

use crate::words;

/// An address taken apart. Anything may be missing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Address {
    /// The number in the street: its digits.
    pub number: Option<u32>,
    /// What follows the number: `bis`, `b`.
    pub suffix: String,
    /// The words of the street, each in one way of writing.
    pub street: Vec<String>,
    /// The room, suite or floor, where one is numbered.
    pub unit: Option<String>,
}

/// The words of a text: folded, letters and digits only.
pub(crate) fn tokens(text: &str) -> Vec<String> {
    fold(text)
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Takes an address apart: a number in a field of its own, the street or whole line, what completes it.
pub(crate) fn read(number: &str, line: &str, details: &str) -> Address {
    let mut address = Address::default();
    let folded = fold(line);
    let parts: Vec<&str> =
        folded.split([',', ';', '\n']).map(str::trim).filter(|part| !part.is_empty()).collect();
    let main = main_part(&parts);
    let mut words = parts.get(main).map(|part| tokens(part)).unwrap_or_default();
    take_number(&mut words, &mut address);
    let apart = main.checked_sub(1).and_then(|before| parts.get(before)).copied().unwrap_or("");
    for apart in [number, apart] {
        if address.number.is_none() {
            take_number(&mut tokens(apart), &mut address);
        }
    }
    take_unit(&mut words, &mut address);
    take_box(&mut words, &mut address);
    let rest = parts.iter().enumerate().filter(|(index, _)| *index != main).map(|(_, part)| *part);
    for part in rest.chain(std::iter::once(details)) {
        let mut others = tokens(part);
        take_unit(&mut others, &mut address);
        take_bare_unit(&others, &mut address);
    }
    address.street = words.iter().filter_map(|word| words::of_street(word)).map(str::to_owned).collect();
    address
}

/// The part between commas that holds the street: the first that begins with a number and goes on.
fn main_part(parts: &[&str]) -> usize {
    let begins = |part: &&str| part.starts_with(|letter: char| letter.is_ascii_digit());
    let alone = |part: &&str| part.chars().all(|letter| letter.is_ascii_digit() || letter == ' ');
    let with_street = parts.iter().position(|part| begins(part) && !alone(part));
    // « 12, rue des Lilas »: the number stands alone and the street follows it.
    let after_number = parts.iter().position(alone).map(|at| (at + 1).min(parts.len() - 1));
    with_street.or(after_number).unwrap_or(0)
}

fn take_number(words: &mut Vec<String>, address: &mut Address) {
    let Some(first) = words.first() else { return };
    let digits: String = first.chars().take_while(char::is_ascii_digit).take(9).collect();
    let after = first[digits.len()..].to_owned();
    let ordinal = matches!(after.as_str(), "st" | "nd" | "rd" | "th" | "er" | "e" | "eme");
    if digits.is_empty() || after.len() > 3 || ordinal {
        return;
    }
    address.number = digits.parse().ok();
    address.suffix = after;
    words.remove(0);
    // « 12 bis », « 12-14 », « 12 b »: the first number counts, its suffix is kept.
    while let Some(next) = words.first() {
        let number = next.chars().all(|letter| letter.is_ascii_digit());
        let letter =
            next.len() == 1 && !matches!(next.as_str(), "n" | "s" | "e" | "w" | "r") && words.len() > 2;
        if !number && !letter && !matches!(next.as_str(), "bis" | "ter" | "quater") {
            break;
        }
        if !number && address.suffix.is_empty() {
            address.suffix.clone_from(next);
        }
        words.remove(0);
    }
}

/// Takes « suite 401 », « room 2b », « 2nd floor » out of the words.
fn take_unit(words: &mut Vec<String>, address: &mut Address) {
    let numbered = |word: &String| {
        word.chars().any(|letter| letter.is_ascii_digit()) || word.len() == 1 && word.is_ascii()
    };
    let Some(at) = words.iter().rposition(|word| words::is_unit(word)) else { return };
    let behind = words.get(at + 1).filter(|word| numbered(word)).cloned();
    let before = at.checked_sub(1).and_then(|at| words.get(at)).filter(|word| {
        word.starts_with(|letter: char| letter.is_ascii_digit()) && !word.chars().all(|l| l.is_ascii_digit())
    });
    match (behind, before.cloned()) {
        (Some(unit), _) => {
            address.unit.get_or_insert(unit);
            words.truncate(at);
        }
        (None, Some(unit)) => {
            address.unit.get_or_insert(unit);
            words.truncate(at.saturating_sub(1));
        }
        (None, None) => {}
    }
}

/// A box at the post office is a street of its own, and its number is the number in it.
fn take_box(words: &mut Vec<String>, address: &mut Address) {
    let Some(at) = words.iter().position(|word| words::is_box(word)) else { return };
    let Some(number) = words.get(at + 1).and_then(|word| word.parse().ok()) else { return };
    if address.number.is_none() {
        address.number = Some(number);
        words.clear();
        words.push("box".to_owned());
    } else {
        words.truncate(at);
    }
}

/// « 200 » alone in the line of details is a room.
fn take_bare_unit(words: &[String], address: &mut Address) {
    if let [only] = words
        && address.unit.is_none()
        && only.len() <= 5
        && only.starts_with(|letter: char| letter.is_ascii_digit())
    {
        address.unit = Some(only.clone());
    }
}

#[cfg(test)]
mod tests;
