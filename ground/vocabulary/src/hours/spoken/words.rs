//! The words hours are said with, in French and in English, one meaning each.

use std::ops::Range;

use super::Half;
use crate::fold;

/// What a word of the text means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    /// A day of the week, 0 is Monday.
    Day(usize),
    Month(u32),
    Number(u32),
    /// « 1er », « 3e »; negative from the end: « dernier ».
    Ordinal(i8),
    /// « 24/12 », « 24/12/2026 »; the year 0 where none is written.
    Date(u32, u32, i32),
    /// A minute of the day.
    Time(u16),
    /// Dawn, sunrise, sunset, dusk.
    Sun(&'static str),
    Until,
    And,
    Comma,
    Next,
    From,
    Closed,
    Except,
    Unsure,
    Holidays,
    School,
    EveryDay,
    AllDay,
    Always,
    OfMonth,
    Half(Half),
    /// Words kept as a note: « sur rendez-vous », what stands in brackets.
    Note,
    Week,
    Odd,
    Even,
    Included,
    Otherwise,
    Also,
    /// Says nothing about when: « le », « ouvert ».
    Filler,
    Strange,
}

/// A word and where it stands in the text as typed, in bytes.
#[derive(Debug, Clone)]
pub(super) struct Token {
    pub(super) word: Word,
    pub(super) at: Range<usize>,
}

/// Phrases of several words or signs, tried before words; the longest that fits is taken.
const PHRASES: &[(&str, Word)] = &[
    ("24h/24 et 7j/7", Word::Always),
    ("24h/24, 7j/7", Word::Always),
    ("24h/24 7j/7", Word::Always),
    ("7j/7 - 24h/24", Word::Always),
    ("7j/7, 24h/24", Word::Always),
    ("7j/7 24h/24", Word::Always),
    ("24h/24-7j/7", Word::Always),
    ("24/7", Word::Always),
    ("24 h sur 24", Word::AllDay),
    ("24h sur 24", Word::AllDay),
    ("24h/24", Word::AllDay),
    ("24/24", Word::AllDay),
    ("toute la journee", Word::AllDay),
    ("round the clock", Word::AllDay),
    ("all day", Word::AllDay),
    ("7 jours sur 7", Word::EveryDay),
    ("7j/7", Word::EveryDay),
    ("7/7", Word::EveryDay),
    ("tous les jours", Word::EveryDay),
    ("chaque jour", Word::EveryDay),
    ("every day", Word::EveryDay),
    ("daily", Word::EveryDay),
    ("jusqu'au", Word::Until),
    ("jusqu'a", Word::Until),
    ("a partir du", Word::From),
    ("a partir de", Word::From),
    ("a compter du", Word::From),
    ("de chaque mois", Word::OfMonth),
    ("du mois", Word::OfMonth),
    ("par mois", Word::OfMonth),
    ("of the month", Word::OfMonth),
    ("jours feries", Word::Holidays),
    ("jour ferie", Word::Holidays),
    ("on public holidays", Word::Holidays),
    ("public holidays", Word::Holidays),
    ("pendant les vacances scolaires", Word::School),
    ("vacances scolaires", Word::School),
    ("during school holidays", Word::School),
    ("school holidays", Word::School),
    ("a confirmer", Word::Unsure),
    ("to be confirmed", Word::Unsure),
    ("uniquement sur rendez-vous", Word::Note),
    ("seulement sur rendez-vous", Word::Note),
    ("sur rendez-vous uniquement", Word::Note),
    ("sur rendez-vous", Word::Note),
    ("avec rendez-vous", Word::Note),
    ("sans rendez-vous", Word::Note),
    ("avec ou sans rendez-vous", Word::Note),
    ("sur rdv uniquement", Word::Note),
    ("sur rdv", Word::Note),
    ("avec rdv", Word::Note),
    ("sans rdv", Word::Note),
    ("rendez-vous", Word::Note),
    ("rdv", Word::Note),
    ("by appointment", Word::Note),
    ("apres-midi", Word::Half(Half::Afternoon)),
    ("apres midi", Word::Half(Half::Afternoon)),
    ("a l'exception de", Word::Except),
    ("a l'exception des", Word::Except),
    ("a l'exception du", Word::Except),
    ("y compris", Word::And),
    ("et aussi", Word::Also),
    ("and also", Word::Also),
    ("en plus", Word::Also),
    ("lever du soleil", Word::Sun("sunrise")),
    ("coucher du soleil", Word::Sun("sunset")),
    ("semaines impaires", Word::Odd),
    ("semaine impaire", Word::Odd),
    ("odd weeks", Word::Odd),
    ("semaines paires", Word::Even),
    ("semaine paire", Word::Even),
    ("even weeks", Word::Even),
    ("avant-dernier", Word::Ordinal(-2)),
    ("avant dernier", Word::Ordinal(-2)),
    ("last but one", Word::Ordinal(-2)),
];

/// Single words. What is in none of these lists is strange, and stops the reading.
const WORDS: &[(&[&str], Word)] = &[
    (&["mo", "lu", "lun", "lundi", "lundis", "monday", "mondays"], Word::Day(0)),
    (&["tu", "ma", "mar", "mardi", "mardis", "tuesday", "tuesdays"], Word::Day(1)),
    (&["we", "me", "mer", "mercredi", "mercredis", "wednesday", "wednesdays"], Word::Day(2)),
    (&["th", "je", "jeu", "jeudi", "jeudis", "thursday", "thursdays"], Word::Day(3)),
    (&["fr", "ve", "ven", "vendredi", "vendredis", "friday", "fridays"], Word::Day(4)),
    (&["sa", "sam", "samedi", "samedis", "saturday", "saturdays"], Word::Day(5)),
    (&["su", "di", "dim", "dimanche", "dimanches", "sunday", "sundays"], Word::Day(6)),
    (&["janvier", "janv", "jan", "january"], Word::Month(1)),
    (&["fevrier", "fevr", "fev", "feb", "february"], Word::Month(2)),
    (&["mars", "march"], Word::Month(3)),
    (&["avril", "avr", "apr", "april"], Word::Month(4)),
    (&["mai", "may"], Word::Month(5)),
    (&["juin", "jun", "june"], Word::Month(6)),
    (&["juillet", "juil", "jul", "july"], Word::Month(7)),
    (&["aout", "aug", "august"], Word::Month(8)),
    (&["septembre", "sept", "sep", "september"], Word::Month(9)),
    (&["octobre", "oct", "october"], Word::Month(10)),
    (&["novembre", "nov", "november"], Word::Month(11)),
    (&["decembre", "dec", "december"], Word::Month(12)),
    (&["premier", "premiers", "first"], Word::Ordinal(1)),
    (&["deuxieme", "deuxiemes", "second", "seconds"], Word::Ordinal(2)),
    (&["troisieme", "troisiemes", "third"], Word::Ordinal(3)),
    (&["quatrieme", "quatriemes", "fourth"], Word::Ordinal(4)),
    (&["cinquieme", "fifth"], Word::Ordinal(5)),
    (&["dernier", "derniers", "last"], Word::Ordinal(-1)),
    (&["midi", "noon"], Word::Time(720)),
    (&["minuit", "midnight"], Word::Time(1440)),
    (&["a", "au", "aux", "jusqu", "to", "until"], Word::Until),
    (&["et", "puis", "and"], Word::And),
    (&["des", "from"], Word::From),
    (&["ferme", "fermee", "fermes", "fermees", "fermeture", "fermetures", "off", "closed"], Word::Closed),
    (&["sauf", "excepte", "hors", "except"], Word::Except),
    (&["ph", "feries", "ferie"], Word::Holidays),
    (&["sh", "vacances"], Word::School),
    (&["toujours", "always"], Word::Always),
    (&["matin", "matins", "matinee", "morning", "mornings"], Word::Half(Half::Morning)),
    (&["aprem", "afternoon", "afternoons"], Word::Half(Half::Afternoon)),
    (&["soir", "soirs", "soiree", "evening", "evenings"], Word::Half(Half::Evening)),
    (&["aube", "dawn"], Word::Sun("dawn")),
    (&["crepuscule", "dusk"], Word::Sun("dusk")),
    (&["sunrise"], Word::Sun("sunrise")),
    (&["sunset"], Word::Sun("sunset")),
    (&["semaine", "semaines", "week", "weeks"], Word::Week),
    (&["inclus", "incluse", "inclusive", "compris", "comprise", "included"], Word::Included),
    (&["sinon", "otherwise"], Word::Otherwise),
    (FILLERS, Word::Filler),
];

const FILLERS: &[&str] = &[
    "de",
    "du",
    "d",
    "le",
    "la",
    "les",
    "l",
    "un",
    "une",
    "en",
    "jours",
    "jour",
    "ouvert",
    "ouverte",
    "ouverts",
    "ouvertes",
    "ouverture",
    "open",
    "opening",
    "horaires",
    "horaire",
    "accueil",
    "public",
    "seulement",
    "uniquement",
    "only",
    "tous",
    "toutes",
    "tout",
    "chaque",
    "mois",
    "pendant",
    "durant",
    "the",
    "on",
    "in",
    "of",
    "every",
    "during",
    "heures",
    "min",
    "mn",
    "permanence",
    "permanences",
    "j",
    "s",
];

/// The words of a text, with what each one means.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let flat = Flat::of(text);
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(rest) = flat.folded.get(at..).filter(|rest| !rest.is_empty()) {
        let (word, length) = one(rest, flat.after_letter(at));
        let length = length.clamp(1, rest.len());
        let length = (length..=rest.len()).find(|end| rest.is_char_boundary(*end)).unwrap_or(rest.len());
        if word != Word::Filler {
            tokens.push(Token { word, at: flat.origin(at)..flat.origin(at + length) });
        }
        at += length;
    }
    tokens
}

/// A folded text that remembers where each of its bytes comes from.
struct Flat {
    folded: String,
    origins: Vec<usize>,
    end: usize,
}

impl Flat {
    fn of(text: &str) -> Self {
        let mut flat = Self { folded: String::new(), origins: Vec::new(), end: text.len() };
        for (place, letter) in text.char_indices() {
            let part = if letter == '\n' { "\n".to_owned() } else { fold(letter.encode_utf8(&mut [0; 4])) };
            flat.origins.extend(std::iter::repeat_n(place, part.len()));
            flat.folded.push_str(&part);
        }
        flat
    }

    fn origin(&self, at: usize) -> usize {
        self.origins.get(at).copied().unwrap_or(self.end)
    }

    fn after_letter(&self, at: usize) -> bool {
        self.folded[..at].chars().next_back().is_some_and(|letter| letter.is_ascii_alphabetic())
    }
}

/// The first word of a text and its length.
fn one(rest: &str, after_letter: bool) -> (Word, usize) {
    if !after_letter && let Some((phrase, word)) = phrase(rest) {
        return (word, phrase);
    }
    let first = rest.chars().next().unwrap_or(' ');
    match first {
        '0'..='9' => super::figures::figure(rest),
        'a'..='z' => {
            let length = rest.bytes().take_while(u8::is_ascii_lowercase).count();
            let meaning = WORDS.iter().find(|(words, _)| words.contains(&&rest[..length]));
            (meaning.map_or(Word::Strange, |(_, word)| *word), length)
        }
        '(' => bracket(rest, ')'),
        '"' => bracket(rest, '"'),
        '-' => (Word::Until, 1),
        ',' => (Word::Comma, 1),
        '/' | '&' | '+' => (Word::And, 1),
        ';' | '|' => (Word::Next, 1),
        ':' => (Word::Filler, rest.len() - rest[1..].trim_start().len()),
        '\n' => (Word::Next, 1),
        '.' if rest[1..].starts_with([' ', '\n']) => (Word::Next, 1),
        ' ' | '.' | '\'' | '\t' | '•' | '*' | '\r' => (Word::Filler, first.len_utf8()),
        _ => (Word::Strange, first.len_utf8()),
    }
}

fn phrase(rest: &str) -> Option<(usize, Word)> {
    let ends_there =
        |length: usize| !rest[length..].starts_with(|letter: char| letter.is_ascii_alphanumeric());
    let fitting = PHRASES.iter().filter(|(phrase, _)| rest.starts_with(phrase) && ends_there(phrase.len()));
    fitting.max_by_key(|(phrase, _)| phrase.len()).map(|(phrase, word)| (phrase.len(), *word))
}

/// What stands in brackets or quotes is a note.
fn bracket(rest: &str, closing: char) -> (Word, usize) {
    match rest[1..].find(closing) {
        Some(length) => (Word::Note, length + 2),
        None => (Word::Strange, 1),
    }
}
