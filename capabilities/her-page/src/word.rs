//! The words a person says, by a button or by text message, and the code she writes with them.

use referral::Code;

use crate::paper_code::PaperCode;

/// A text message is not read beyond this many characters.
const LONGEST: usize = 320;

/// One word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Word {
    /// « Oui. »
    Yes,
    /// « Non. »
    No,
    /// « Stop. »
    Stop,
    /// The appointment took place.
    Came,
    /// It did not.
    Missed,
    /// She got help.
    Helped,
    /// She needs somebody now.
    Call,
}

/// The code beside a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Typed {
    /// That of one request, which those who help know as well.
    Request(Code),
    /// That of her sheet, which only she has.
    Sheet(PaperCode),
}

impl Word {
    /// The word of a button.
    pub(crate) fn sent(value: &str) -> Option<Self> {
        Some(match value {
            "oui" => Self::Yes,
            "non" => Self::No,
            "stop" => Self::Stop,
            "venu" => Self::Came,
            "pas-venu" => Self::Missed,
            "aide" => Self::Helped,
            "appel" => Self::Call,
            _ => return None,
        })
    }

    /// The word of a text message, in capitals and without accents.
    fn written(word: &str) -> Option<Self> {
        Some(match word {
            "OUI" | "YES" => Self::Yes,
            "NON" | "NO" => Self::No,
            "STOP" | "ARRET" | "ARRETER" | "ARRETEZ" => Self::Stop,
            "VENU" | "VENUE" | "VENUS" | "VENUES" => Self::Came,
            "TROUVE" | "TROUVEE" | "TROUVES" | "TROUVEES" => Self::Helped,
            // Whoever writes one of these may be asking for help: nobody is taken for helped by mistake.
            "AIDE" | "AIDEE" | "AIDES" | "AIDEES" | "AIDER" | "AIDEZ" | "HELP" | "SOS" => Self::Call,
            _ => return None,
        })
    }
}

/// What a text message says: its first word, and the code after it. Nothing where either is missing.
pub(crate) fn understood(message: &str) -> Option<(Word, Typed)> {
    if message.chars().count() > LONGEST {
        return None;
    }
    let message = message.trim_start_matches(|letter: char| !letter.is_alphanumeric());
    let end = message.find(|letter: char| !letter.is_alphabetic()).unwrap_or(message.len());
    let (word, rest) = message.split_at(end);
    Some((Word::written(&plain(word))?, code_in(rest)?))
}

/// The code in what follows a word.
pub(crate) fn code_in(text: &str) -> Option<Typed> {
    match PaperCode::parse(text) {
        Some(code) => Some(Typed::Sheet(code)),
        None => Code::parse(text).map(Typed::Request),
    }
}

/// In capitals, without the accents that these words may carry.
fn plain(word: &str) -> String {
    let letter = |letter: char| match letter {
        'é' | 'è' | 'ê' | 'É' | 'È' | 'Ê' => 'E',
        other => other.to_ascii_uppercase(),
    };
    word.chars().map(letter).collect()
}

#[cfg(test)]
mod tests;
