//! People named in a text: « Mme D. », « M. Martin », « Sylvie NOM », « Prénom Nom »; not streets nor schools.

use super::Word;
use super::lists::{FIRST_NAMES, HONORIFICS, NAMED_PLACES};

/// How many words before a name are looked at for what is named after people: « maison pour tous Louise Nom ».
const LOOKED_BACK: usize = 4;

/// What does not stand before the name of a person.
const ARTICLES: [&str; 3] = ["la", "les", "l"];

/// How many words the name that begins here takes.
pub(super) fn name_at(words: &[Word<'_>], at: usize) -> Option<usize> {
    let length = addressed(words, at).or_else(|| in_full(words, at))?;
    (!names_a_place(words, at)).then_some(length)
}

/// « Mme D. », « Monsieur Jean Martin »: an honorific, then one or two words with a capital.
fn addressed(words: &[Word<'_>], at: usize) -> Option<usize> {
    let [honorific, name, ..] = &words[at..] else { return None };
    let gap_is_sound = match honorific.folded.as_str() {
        // Without its dot and a space « M » is a size, a metre, or the beginning of an acronym.
        "m" | "mm" => honorific.text.starts_with('M') && name.gap != "." && name.gap.trim() == ".",
        word if HONORIFICS.contains(&word) => matches!(name.gap.trim(), "" | ".") && name.gap != ".",
        _ => false,
    };
    if !gap_is_sound || !has_capital(name) || HONORIFICS.contains(&name.folded.as_str()) {
        return None;
    }
    let surname = words.get(at + 2).filter(|next| next.follows() && has_capital(next));
    Some(2 + usize::from(surname.is_some()))
}

/// « Sylvie NOM », « NOM Sylvie », « Sylvie Nom », « Jean-Pierre Nom ».
fn in_full(words: &[Word<'_>], at: usize) -> Option<usize> {
    let first = &words[at];
    if is_first_name(first) {
        // A composed first name takes two words joined by a hyphen.
        let composed = words.get(at + 1).is_some_and(|next| is_hyphen(next.gap) && is_first_name(next));
        let length = 1 + usize::from(composed);
        let surname = words.get(at + length)?;
        return (is_space(surname.gap) && is_surname(surname)).then_some(length + 1);
    }
    let next = words.get(at + 1)?;
    // Three capitals are an acronym: « CSC Jean Moulin » is a centre.
    let is_long = first.text.chars().count() > if is_shouted(first) { 3 } else { 2 };
    let is_reversed = is_long && has_capital(first) && is_space(next.gap) && is_first_name(next);
    // « Contact Sylvie Nom »: the name begins with the next word.
    let ends = !words.get(at + 2).is_some_and(|after| is_space(after.gap) && is_surname(after));
    (is_reversed && ends && !NAMED_PLACES.contains(&first.folded.as_str())).then_some(2)
}

fn is_first_name(word: &Word<'_>) -> bool {
    has_capital(word) && FIRST_NAMES.binary_search(&word.folded.as_str()).is_ok()
}

/// A word with a capital that is neither a Roman number nor a first name again: « Louis XIV », « Anne Marie ».
fn is_surname(word: &Word<'_>) -> bool {
    let is_roman = word.text.chars().all(|letter| "IVXL".contains(letter));
    has_capital(word) && !is_roman && word.text.chars().count() > 1 && !is_first_name(word)
}

fn has_capital(word: &Word<'_>) -> bool {
    word.text.starts_with(char::is_uppercase)
}

/// Written in capitals, as surnames often are.
fn is_shouted(word: &Word<'_>) -> bool {
    word.text.chars().count() > 2 && word.text.chars().all(char::is_uppercase)
}

fn is_space(gap: &str) -> bool {
    !gap.is_empty() && gap.chars().all(|sign| sign == ' ' || sign == '\u{a0}')
}

fn is_hyphen(gap: &str) -> bool {
    matches!(gap, "-" | "‑")
}

/// Whether the words before say that a place bears the name, or a hyphen makes it part of a longer one.
fn names_a_place(words: &[Word<'_>], at: usize) -> bool {
    if at > 0 && is_hyphen(words[at].gap) {
        return true;
    }
    let mut place = at;
    for steps in 0..LOOKED_BACK {
        // A stop, a comma or a new line ends what the name belongs to; quotes do not: médiathèque « Hugo Nom ».
        let goes_on = words[place].gap.chars().all(|sign| " \u{a0}\u{202f}-‑'’\"«“".contains(sign));
        if place == 0 || !goes_on {
            return false;
        }
        place -= 1;
        let word = words[place].folded.as_str();
        // « La Pierre Percée » is a stone, and nobody writes an article before a person.
        if NAMED_PLACES.contains(&word) || (steps == 0 && ARTICLES.contains(&word)) {
            return true;
        }
    }
    false
}
