//! Words worth a second look before they are kept: warnings that suggest a better word, never refusals.
//!
//! What must be refused (social security, bank account and card numbers) is [`crate::refusal`]'s.

mod lists;
mod names;
mod number;

use crate::codes::codes;
use crate::fold;
use std::ops::Range;

/// Where a text will stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Where anybody reads it: a sheet of the directory, an announcement.
    Public,
    /// In what is written about one person: a referral, a shared situation, a note.
    Personal,
}

codes! {
    /// Why a text is worth a second look. The label says so to whoever writes, and what would be better.
    CautionKind {
        Health = "health",
            "Ces mots parlent de santé. Dites plutôt ce dont la personne a besoin : « un rendez-vous médical », « un rythme allégé ».",
            "These words are about health. Say what the person needs instead: “a medical appointment”, “a lighter pace”.";
        Judgement = "judgement",
            "Ces mots jugent une personne, qui pourra les lire. Dites plutôt ce qui s’est passé : « absent à deux rendez-vous ».",
            "These words judge a person, who may read them. Say what happened instead: “missed two appointments”.";
        PersonName = "person-name",
            "Un nom de personne semble écrit ici, et tout le monde pourra le lire. Donnez plutôt une fonction : « l’accueil », « la référente familles ».",
            "This looks like a person’s name, which anyone could read. Give a function instead: “reception”, “the family officer”.";
        ChildProtection = "child-protection",
            "Un enfant en danger ne se signale pas ici. Appelez le 119, jour et nuit, ou la cellule de recueil (CRIP) du département.",
            "A child in danger is not reported here. Call 119, day or night, or the child protection unit (CRIP) of the département.";
        BenefitNumber = "benefit-number",
            "Un numéro d’allocataire semble écrit ici. Il n’est pas nécessaire : retirez-le, la personne le donnera elle-même.",
            "This looks like a benefit number. It is not needed: take it out, the person will give it herself.";
    }
}

/// Something worth a second look, and where it stands in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caution {
    /// Why.
    pub kind: CautionKind,
    /// Where, in bytes.
    pub range: Range<usize>,
}

/// No more than this is looked at: a page of writing, and no text can keep the house busy.
const LONGEST: usize = 20_000;

/// What is worth a second look in a text, in the order it stands.
///
/// In public, names and judgements only: a directory speaks of health and of children in danger all day, and rightly.
/// In what is written about one person, a name has its place and those words do not.
pub fn cautions(text: &str, place: Place) -> Vec<Caution> {
    let end = text.char_indices().nth(LONGEST).map_or(text.len(), |(at, _)| at);
    let words = words_of(&text[..end]);
    let mut met = Vec::new();
    for at in 0..words.len() {
        met.extend(caution_at(&words, at, place));
    }
    // A longer finding holds those that begin inside it: « Mme Marie Nom » is one name.
    let mut free_from = 0;
    met.retain(|caution| {
        let is_free = caution.range.start >= free_from;
        free_from = free_from.max(if is_free { caution.range.end } else { 0 });
        is_free
    });
    met
}

fn caution_at(words: &[Word<'_>], at: usize, place: Place) -> Option<Caution> {
    let listed = |kind, list| phrase_at(words, at, list).map(|length| (kind, length));
    let found = || listed(CautionKind::Judgement, lists::JUDGEMENT);
    let number = || number::benefit_number_at(words, at).map(|length| (CautionKind::BenefitNumber, length));
    let (kind, length) = match place {
        Place::Public => names::name_at(words, at)
            .map(|length| (CautionKind::PersonName, length))
            .or_else(number)
            .or_else(found)?,
        Place::Personal => listed(CautionKind::ChildProtection, lists::CHILD_PROTECTION)
            .or_else(|| listed(CautionKind::Health, lists::HEALTH).filter(|_| !is_harmless(words, at)))
            .or_else(number)
            .or_else(found)?,
    };
    Some(Caution { kind, range: words[at].range.start..words[at + length - 1].range.end })
}

/// « Assurance maladie » is an office and « dans l’enceinte » a place: the word before decides.
fn is_harmless(words: &[Word<'_>], at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |before| words[before].folded.as_str());
    lists::HARMLESS_AFTER.contains(&(before, words[at].folded.as_str()))
}

/// A word of a text: letters and digits, nothing else.
struct Word<'a> {
    text: &'a str,
    range: Range<usize>,
    /// Lower case without accents, so that spellings meet.
    folded: String,
    /// What stands between the word before and this one.
    gap: &'a str,
}

impl Word<'_> {
    /// Whether the word goes on the one before: nothing but a space, a hyphen or an apostrophe parts them.
    fn follows(&self) -> bool {
        self.gap.chars().count() <= 2
            && self.gap.chars().all(|sign| sign == ' ' || sign == '\u{a0}' || "-‑'’".contains(sign))
    }
}

fn words_of(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let (mut from, mut start) = (0, None);
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        match (letter.is_alphanumeric(), start) {
            (true, None) => start = Some(at),
            (false, Some(begun)) => {
                let word = &text[begun..at];
                words.push(Word {
                    text: word,
                    range: begun..at,
                    folded: fold(word),
                    gap: &text[from..begun],
                });
                (from, start) = (at, None);
            }
            _ => {}
        }
    }
    words
}

/// How many words a phrase of the list takes, if one begins here; the longest counts.
fn phrase_at(words: &[Word<'_>], at: usize, list: &[&str]) -> Option<usize> {
    let initial = words[at].folded.bytes().next();
    let candidates = list.iter().filter(|phrase| phrase.bytes().next() == initial);
    candidates.filter_map(|phrase| length_of(phrase, words, at)).max()
}

fn length_of(phrase: &str, words: &[Word<'_>], at: usize) -> Option<usize> {
    let mut length = 0;
    for stem in phrase.split(' ') {
        let word = words.get(at + length)?;
        if (length > 0 && !word.follows()) || !is_form_of(&word.folded, stem) {
            return None;
        }
        length += 1;
    }
    Some(length)
}

/// Whether a word is a form of another: its plural or feminine. A stem that ends with `*` goes on as it likes.
fn is_form_of(word: &str, stem: &str) -> bool {
    if let Some(beginning) = stem.strip_suffix('*') {
        return word.starts_with(beginning);
    }
    if let Some(ending) = word.strip_prefix(stem) {
        return lists::ENDINGS.contains(&ending);
    }
    let turned = |(masculine, others): &(&str, &[&str])| {
        let root = stem.strip_suffix(masculine)?;
        Some(others.contains(&word.strip_prefix(root)?))
    };
    lists::FEMININES.iter().any(|pair| turned(pair) == Some(true))
}

#[cfg(test)]
mod tests;
