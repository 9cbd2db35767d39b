//! A family benefit number, told by its label: seven digits alone could be anything.

use super::Word;

/// What a number may be called before « Caf ».
const NUMBER_WORDS: [&str; 7] = ["n", "no", "num", "numero", "matricule", "dossier", "identifiant"];

/// What may stand between a label and its number.
const BETWEEN: [&str; 9] = ["caf", "de", "la", "a", "est", "le", "n", "no", "numero"];

/// How many words the label and number that begin here take: « n° allocataire : 1234567 A », « matricule Caf 1234567 ».
pub(super) fn benefit_number_at(words: &[Word<'_>], at: usize) -> Option<usize> {
    let label = label_at(words, at)?;
    let rest = &words[at + label..];
    let between = rest.iter().take(4).take_while(|word| BETWEEN.contains(&word.folded.as_str())).count();
    let groups = rest[between..].iter().take_while(|word| is_figure(word)).count();
    let digits: usize = rest[between..between + groups].iter().map(|word| word.text.len()).sum();
    // Seven digits, six or eight where some were lost or added; ten are a telephone number.
    (6..=8).contains(&digits).then_some(label + between + groups)
}

/// « allocataire », or « Caf » after a word that announces a number.
fn label_at(words: &[Word<'_>], at: usize) -> Option<usize> {
    match words[at].folded.as_str() {
        "allocataire" => Some(1),
        word if NUMBER_WORDS.contains(&word) => {
            let fillers = words[at + 1..].iter().take(2);
            let fillers =
                fillers.take_while(|word| matches!(word.folded.as_str(), "de" | "la" | "a")).count();
            let label = words.get(at + 1 + fillers)?.folded.as_str();
            matches!(label, "caf" | "allocataire" | "allocations").then_some(2 + fillers)
        }
        _ => None,
    }
}

/// Figures, with at most the letter that ends such a number.
fn is_figure(word: &Word<'_>) -> bool {
    word.text
        .trim_end_matches(|letter: char| letter.is_ascii_alphabetic())
        .bytes()
        .all(|byte| byte.is_ascii_digit())
        && word.text.bytes().any(|byte| byte.is_ascii_digit())
}
