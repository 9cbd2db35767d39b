//! How French text becomes words that can be compared: without accents, without endings, without « le » and « de ».
//!
//! Accents go before endings are cut: cutting first loses one accented word in four when it is typed without
//! accents. Compounds are kept both ways (« rendez-vous » is found by « rendezvous »), elisions are dropped
//! (« l'épicerie »), acronyms lose their dots (« R.S.A. »).

mod stop;

use rust_stemmers::{Algorithm, Stemmer};

pub(crate) use stop::{Stop, is_personal};

/// Words longer than this are cut off: they are addresses and accidents.
pub(crate) const LONGEST_WORD: usize = 40;

/// One word as read in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Token {
    /// As typed, in lower case.
    pub(crate) typed: String,
    /// Without accents.
    pub(crate) folded: String,
    /// Whether it carries meaning of its own.
    pub(crate) stop: Stop,
    /// Its neighbours in a hyphenated compound: how many tokens the compound that starts here has, else 0.
    pub(crate) compound: u8,
}

/// Cuts a text into words, in order.
pub(crate) fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::new();
    for chunk in chunks(text) {
        read_chunk(chunk, &mut found);
    }
    found
}

/// The runs without spaces of a text: what each is read as never depends on the others.
pub(crate) fn chunks(text: &str) -> impl Iterator<Item = &str> {
    let runs = text.split(|c: char| !is_part_of_chunk(c));
    runs.map(|run| run.trim_matches(|c: char| !c.is_alphanumeric())).filter(|chunk| !chunk.is_empty())
}

/// Letters and digits, and the signs that tie them: apostrophes, hyphens, the dots of acronyms.
fn is_part_of_chunk(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\'' | '’' | 'ʼ' | '-' | '‑' | '.' | '\u{300}'..='\u{36f}')
}

/// A run without spaces. What stands before an apostrophe is an elided article or pronoun; the rest is an acronym
/// with dots, or parts tied by hyphens.
fn read_chunk(chunk: &str, found: &mut Vec<Token>) {
    if vocabulary::fold(chunk) == "aujourd'hui" {
        return push("aujourdhui", found);
    }
    for piece in chunk.split(['\'', '’', 'ʼ']) {
        match dotted_acronym(piece) {
            Some(acronym) => push(&acronym, found),
            None => piece.split('.').for_each(|compound| read_compound(compound, found)),
        }
    }
}

/// « R.S.A. » and « C.A.F » are one word each.
fn dotted_acronym(piece: &str) -> Option<String> {
    let letters: Vec<&str> = piece.split('.').collect();
    let dotted = letters.len() > 1 && letters.iter().all(|letter| letter.chars().count() == 1);
    dotted.then(|| letters.concat())
}

/// Parts tied by hyphens: the first one tells how many they are.
fn read_compound(compound: &str, found: &mut Vec<Token>) {
    let start = found.len();
    for part in compound.split(['-', '‑']) {
        push(part, found);
    }
    let parts = found.len() - start;
    if parts > 1 {
        found[start].compound = u8::try_from(parts).unwrap_or(0);
    }
}

fn push(piece: &str, found: &mut Vec<Token>) {
    let typed: String = piece.chars().take(LONGEST_WORD).flat_map(char::to_lowercase).collect();
    let folded: String = vocabulary::fold(&typed).chars().filter(|c| c.is_alphanumeric()).collect();
    if !folded.is_empty() {
        let stop = stop::judge(&folded);
        found.push(Token { typed, folded, stop, compound: 0 });
    }
}

/// Cuts endings off words already without accents.
pub(crate) struct Endings(Stemmer);

impl Endings {
    pub(crate) fn new() -> Self {
        Self(Stemmer::create(Algorithm::French))
    }

    /// The stem under which a folded word is indexed and looked up.
    pub(crate) fn stem(&self, folded: &str) -> String {
        if folded.len() <= 3 || folded.bytes().any(|byte| byte.is_ascii_digit()) {
            return folded.to_owned();
        }
        if let Some((_, stem)) = IRREGULAR.iter().find(|(word, _)| *word == folded) {
            return (*stem).to_owned();
        }
        let stem = self.0.stem(folded);
        // « isolée » has lost its accent and keeps an e that « isolé » loses.
        let bare = stem.trim_end_matches('e');
        let bare = if bare.len() < 3 { &stem } else { bare };
        CONFLATED.iter().find_map(|(from, to)| (*from == bare).then_some(*to)).unwrap_or(bare).to_owned()
    }
}

/// Words whose ending the algorithm gets wrong.
const IRREGULAR: &[(&str, &str)] = &[
    ("loyer", "loyer"),
    ("loyers", "loyer"),
    ("travail", "travail"),
    ("travaux", "travail"),
    ("yeux", "oeil"),
    ("permis", "permis"),
    ("bail", "bail"),
    ("baux", "bail"),
    // Whoever helps somebody close is not help: « aidant » would otherwise meet every « aide ».
    ("aidant", "aidant"),
    ("aidants", "aidant"),
    ("aidante", "aidant"),
    ("aidantes", "aidant"),
    ("repit", "repit"),
    ("cafe", "cafe"),
    ("cafes", "cafe"),
    ("saisie", "saisie"),
    ("saisies", "saisie"),
    ("batiment", "batiment"),
    ("batiments", "batiment"),
];

/// Stems the algorithm keeps apart although people mean the same by them.
const CONFLATED: &[(&str, &str)] = &[
    ("solidair", "solidarit"),
    ("impay", "impai"),
    ("endet", "dett"),
    ("surendet", "surendett"),
    ("refugi", "refug"),
];

#[cfg(test)]
mod tests;
