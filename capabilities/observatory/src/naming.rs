//! What the house does by itself, under names that people say: each round has one in each language.

use vocabulary::Locale;
use web::Words;

/// The key of the words of a round: « back-up » is under `observatory-round-of-back-up`.
pub fn round_key(name: &str) -> String {
    format!("observatory-round-of-{}", name.replace(' ', "-"))
}

/// A round in words; one of another version, which has none here, keeps the name the log gives it.
pub(crate) fn round_in_words(words: &Words, locale: Locale, name: &str) -> String {
    let key = round_key(name);
    if words.knows(locale, &key) { words.say(locale, &key).into_owned() } else { name.to_owned() }
}

/// Why a letter did not arrive, in words and with the code the handbook explains: what a server answered has one
/// sentence for all its numbers.
pub(crate) fn reason_in_words(words: &Words, locale: Locale, reason: &str) -> String {
    let whole = format!("observatory-reason-{reason}");
    let family = format!("observatory-reason-{}", reason.split('-').next().unwrap_or_default());
    match [whole, family].into_iter().find(|key| words.knows(locale, key)) {
        Some(key) => words.say_with(locale, &key, &[("code", reason.into())]).into_owned(),
        None => reason.to_owned(),
    }
}

/// A kind of letters in words; one that has none keeps its code.
pub(crate) fn letters_in_words(words: &Words, locale: Locale, kind: &str) -> String {
    let key = format!("observatory-letters-of-{kind}");
    if words.knows(locale, &key) { words.say(locale, &key).into_owned() } else { kind.to_owned() }
}
