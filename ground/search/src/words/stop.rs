//! Words that carry no need: small words are dropped everywhere, the words of a sentence only where they would be
//! searched for.

/// How much meaning a word carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stop {
    /// A word to search for.
    Content,
    /// A word of a sentence (« plus », « veux »): not searched for, but part of expressions (« plus rien »).
    Soft,
    /// An article, a pronoun, a preposition: dropped everywhere.
    Hard,
}

/// Without accents, in alphabetical order (a test keeps it so).
const HARD: &[&str] = &[
    "a", "ai", "aie", "as", "au", "aux", "avez", "avons", "c", "ca", "ce", "ceci", "cela", "celle", "celles",
    "celui", "ces", "cet", "cette", "ceux", "ci", "d", "dans", "de", "des", "donc", "dont", "du", "elle",
    "elles", "en", "es", "est", "et", "eu", "il", "ils", "j", "je", "jusqu", "l", "la", "le", "les", "leur",
    "leurs", "lorsqu", "lui", "m", "ma", "me", "mes", "moi", "mon", "n", "ne", "ni", "nos", "notre", "nous",
    "on", "ont", "or", "ou", "par", "pour", "puisqu", "qu", "que", "quelqu", "qui", "s", "sa", "se", "ses",
    "soi", "son", "sont", "suis", "sur", "t", "ta", "te", "tes", "toi", "ton", "tu", "un", "une", "vos",
    "votre", "vous", "y",
];

/// Without accents, in alphabetical order (a test keeps it so).
const SOFT: &[&str] = &[
    "ainsi",
    "aller",
    "alors",
    "apres",
    "arrive",
    "arriver",
    "aucun",
    "aucune",
    "aussi",
    "autre",
    "autres",
    "avant",
    "avec",
    "avoir",
    "beaucoup",
    "besoin",
    "bien",
    "bonjour",
    "car",
    "chaque",
    "cherche",
    "chercher",
    "chez",
    "comme",
    "comment",
    "contre",
    "depuis",
    "dois",
    "doit",
    "encore",
    "entre",
    "etait",
    "ete",
    "etes",
    "etre",
    "faire",
    "fait",
    "faut",
    "ici",
    "jamais",
    "juste",
    "mais",
    "meme",
    "merci",
    "moins",
    "non",
    "obtenir",
    "oui",
    "parce",
    "pas",
    "peu",
    "peut",
    "peux",
    "plus",
    "plusieurs",
    "pourquoi",
    "pouvoir",
    "pres",
    "quand",
    "quel",
    "quelle",
    "quelles",
    "quels",
    "quoi",
    "rien",
    "sans",
    "savoir",
    "sera",
    "serai",
    "serait",
    "si",
    "soit",
    "sous",
    "svp",
    "tous",
    "tout",
    "toute",
    "toutes",
    "tres",
    "trop",
    "trouver",
    "va",
    "vais",
    "vers",
    "veut",
    "veux",
    "voici",
    "voila",
    "voudrais",
];

/// Words only someone who speaks of herself or himself uses: the mark of a sentence.
const PERSONAL: &[&str] = &[
    "ai", "ils", "il", "j", "je", "ma", "me", "mes", "moi", "mon", "nous", "on", "peux", "suis", "tu",
    "veut", "veux", "comment", "cherche", "arrive", "besoin",
];

/// How much meaning a word without accents carries.
pub(crate) fn judge(folded: &str) -> Stop {
    if HARD.binary_search(&folded).is_ok() {
        Stop::Hard
    } else if SOFT.binary_search(&folded).is_ok() {
        Stop::Soft
    } else {
        Stop::Content
    }
}

/// Whether the word marks a sentence rather than keywords.
pub(crate) fn is_personal(folded: &str) -> bool {
    PERSONAL.contains(&folded)
}

#[cfg(test)]
pub(crate) const LISTS: [&[&str]; 2] = [HARD, SOFT];
