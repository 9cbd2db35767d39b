//! Two hundred questions of every kind, the same every time.

use vocabulary::territory::Territory;

use super::{moment, texts::ranked};
use crate::document::FacetId;
use crate::question::{Near, OpenAt, Question};

/// What a question exercises.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// One word.
    OneWord,
    /// Two words, as typed in a hurry, without accents.
    TwoWords,
    /// A word mistyped.
    Typo,
    /// A whole sentence.
    Sentence,
    /// Only a place.
    Place,
    /// A word and a place.
    WordsAndPlace,
    /// Words, place, filters, distance, and the values counted.
    Full,
    /// A word and a moment at which it must be open.
    OpenAt,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 8] = [
        Self::OneWord,
        Self::TwoWords,
        Self::Typo,
        Self::Sentence,
        Self::Place,
        Self::WordsAndPlace,
        Self::Full,
        Self::OpenAt,
    ];
}

/// A question and what it exercises; the fields are plain so that other engines can be asked the same.
#[derive(Debug, Clone)]
pub struct SampleQuestion {
    /// What it exercises.
    pub kind: Kind,
    /// The question.
    pub question: Question,
}

const SENTENCES: &[&str] = &[
    "je n'ai plus rien à manger",
    "mon proprio veut me virer",
    "j'arrive pas à payer l'edf",
    "je cherche un médecin qui prend sans mutuelle",
    "je dors dehors avec mes enfants",
    "où apprendre le français gratuitement",
    "ma mère est seule et ne sort plus de chez elle",
    "comment remplir mon dossier de retraite",
];

const MISTYPED: &[&str] = &[
    "surendetement",
    "allimentaire",
    "apartement",
    "hebergemnt",
    "acceuil",
    "formtion",
    "acompagnement",
    "vetemens",
    "psycologue",
    "juridiqe",
    "electromenagr",
    "discriminaton",
    "bibliotheqe",
];

/// Towns of every size; one in two questions is asked in the country.
const TOWNS: &[&str] =
    &["77288", "77285", "69123", "13055", "35238", "59350", "31555", "67482", "77152", "23096"];

/// The questions, in a mixed order.
pub fn questions() -> Vec<SampleQuestion> {
    let of_kind = |kind: Kind, number: usize| SampleQuestion { kind, question: question(kind, number) };
    (0..200).map(|number| of_kind(Kind::ALL[number % Kind::ALL.len()], number / Kind::ALL.len())).collect()
}

fn question(kind: Kind, number: usize) -> Question {
    let mut question = Question::of("", moment());
    let word = ranked(number * 7 + 1);
    question.words = match kind {
        Kind::OneWord | Kind::WordsAndPlace | Kind::OpenAt => word.to_owned(),
        Kind::TwoWords => vocabulary::fold(&format!("{} {}", ranked(number * 3), ranked(number * 11 + 5))),
        Kind::Full => format!("{word} {}", ranked(number * 5 + 2)),
        Kind::Typo => MISTYPED[number % MISTYPED.len()].to_owned(),
        Kind::Sentence => SENTENCES[number % SENTENCES.len()].to_owned(),
        Kind::Place => String::new(),
    };
    if matches!(kind, Kind::Place | Kind::WordsAndPlace | Kind::Full) {
        question.near = Some(near(number));
    }
    if kind == Kind::Full {
        question.radius_m = Some(if number.is_multiple_of(2) { 10_000.0 } else { 30_000.0 });
        question.filters = vec![
            (FacetId(1), vec!["tous-publics".to_owned(), "familles".to_owned()]),
            (FacetId(2), vec!["gratuit".to_owned()]),
        ];
        question.count_facets = true;
    }
    if kind == Kind::OpenAt {
        let days = chrono::Days::new(number as u64 % 7);
        question.open = moment().checked_add_days(days).map(OpenAt::Moment);
    }
    question
}

fn near(number: usize) -> Near {
    let code = if number.is_multiple_of(2) {
        TOWNS[number / 2 % TOWNS.len()]
    } else {
        let communes = Territory::france().communes();
        communes[number * 1_373 % communes.len()].code
    };
    Near { commune: Some(code.to_owned()), point: None }
}
