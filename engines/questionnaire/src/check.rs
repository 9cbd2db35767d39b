//! Whether an answer is one its question admits.

use vocabulary::hours::OpeningHours;

use crate::answer::{Answer, Named};
use crate::limits::{LARGEST_NUMBER, LONGEST_HOURS, LONGEST_LINE, LONGEST_OTHER, LONGEST_TEXT};
use crate::questionnaire::{Kind, Question};

/// Why an answer is not admitted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerFault {
    /// It is an answer to another kind of question.
    OtherKind,
    /// A choice the question does not offer.
    UnknownChoice,
    /// The same choice or organisation twice.
    Twice,
    /// More than this many.
    TooMany(usize),
    /// « Autre » is not admitted, or not beside a choice.
    NoOther,
    /// A step or a number below this.
    Below(i64),
    /// A step or a number above this.
    Above(i64),
    /// More letters than this.
    TooLong(usize),
    /// An organisation without a name.
    NoName,
    /// No code of a commune.
    NotAPlace,
    /// No opening hours.
    NotHours,
}

impl AnswerFault {
    /// What it is worded by.
    pub const fn code(self) -> &'static str {
        match self {
            Self::OtherKind => "other-kind",
            Self::UnknownChoice => "unknown-choice",
            Self::Twice => "twice",
            Self::TooMany(_) => "too-many",
            Self::NoOther => "no-other",
            Self::Below(_) => "below",
            Self::Above(_) => "above",
            Self::TooLong(_) => "too-long",
            Self::NoName => "no-name",
            Self::NotAPlace => "not-a-place",
            Self::NotHours => "not-hours",
        }
    }

    /// The number its words need, where they do: a bound.
    pub fn bound(self) -> Option<i64> {
        match self {
            Self::TooMany(bound) | Self::TooLong(bound) => i64::try_from(bound).ok(),
            Self::Below(bound) | Self::Above(bound) => Some(bound),
            _ => None,
        }
    }
}

/// Whether the question admits the answer; an empty one always, since what must be answered is told by `missing`.
pub fn check(question: &Question, answer: &Answer) -> Result<(), AnswerFault> {
    if answer.is_empty() {
        return Ok(());
    }
    match (&question.kind, answer) {
        (Kind::One { .. }, Answer::One(code)) => offered(&question.kind, std::slice::from_ref(code)),
        (Kind::One { other, .. }, Answer::Other { codes, words }) => {
            if *other && codes.is_empty() {
                short(words, LONGEST_OTHER)
            } else {
                Err(AnswerFault::NoOther)
            }
        }
        (Kind::Several { at_most, .. }, Answer::Several(codes)) => {
            offered(&question.kind, codes)?;
            few(codes.len(), *at_most)
        }
        (Kind::Several { at_most, other, .. }, Answer::Other { codes, words }) => {
            offered(&question.kind, codes)?;
            few(codes.len() + usize::from(answer.is_other()), *at_most)?;
            if *other { short(words, LONGEST_OTHER) } else { Err(AnswerFault::NoOther) }
        }
        (Kind::Scale { from, to, .. }, Answer::Scale(step)) => {
            between(i64::from(*step), i64::from(*from), i64::from(*to))
        }
        (Kind::Text { longest, .. }, Answer::Text(text)) => {
            short(text, usize::from((*longest).min(LONGEST_TEXT)))
        }
        (Kind::Number { least, most, .. }, Answer::Number(number)) => {
            between(*number, least.unwrap_or(-LARGEST_NUMBER), most.unwrap_or(LARGEST_NUMBER))
        }
        (Kind::Place, Answer::Place(code)) => commune(code),
        (Kind::Organizations { at_most }, Answer::Organizations(named)) => organizations(named, *at_most),
        (Kind::Hours, Answer::Hours(text)) => hours(text),
        _ => Err(AnswerFault::OtherKind),
    }
}

/// Whether an answer that was sent counts. Hours were read when they were sent: to read ten thousand again costs time.
pub(crate) fn counts(question: &Question, answer: &Answer) -> bool {
    let is_hours = matches!((&question.kind, answer), (Kind::Hours, Answer::Hours(_)));
    !answer.is_empty() && (is_hours || check(question, answer).is_ok())
}

fn offered(kind: &Kind, codes: &[String]) -> Result<(), AnswerFault> {
    for (place, code) in codes.iter().enumerate() {
        if !kind.choices().iter().any(|choice| choice.code == *code) {
            return Err(AnswerFault::UnknownChoice);
        }
        if codes[..place].contains(code) {
            return Err(AnswerFault::Twice);
        }
    }
    Ok(())
}

fn few(count: usize, at_most: Option<u8>) -> Result<(), AnswerFault> {
    let most = at_most.map_or(usize::MAX, usize::from);
    if count > most { Err(AnswerFault::TooMany(most)) } else { Ok(()) }
}

fn short(text: &str, longest: usize) -> Result<(), AnswerFault> {
    // Bytes first: no letter is smaller than one, so a text that is far too long is not walked to its end.
    let too_long = text.len() > longest && text.chars().nth(longest).is_some();
    if too_long { Err(AnswerFault::TooLong(longest)) } else { Ok(()) }
}

fn between(size: i64, least: i64, most: i64) -> Result<(), AnswerFault> {
    if size < least {
        return Err(AnswerFault::Below(least));
    }
    if size > most { Err(AnswerFault::Above(most)) } else { Ok(()) }
}

/// Codes of communes have five signs: digits, or 2A and 2B in Corsica, or the five digits of Belgian communes.
fn commune(code: &str) -> Result<(), AnswerFault> {
    let five =
        code.len() == 5 && code.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'A' | b'B'));
    if five { Ok(()) } else { Err(AnswerFault::NotAPlace) }
}

fn organizations(named: &[Named], at_most: u8) -> Result<(), AnswerFault> {
    if named.len() > usize::from(at_most) {
        return Err(AnswerFault::TooMany(usize::from(at_most)));
    }
    for (place, one) in named.iter().enumerate() {
        if one.name.trim().is_empty() {
            return Err(AnswerFault::NoName);
        }
        short(&one.name, LONGEST_LINE)?;
        if one.id.is_some() && named[..place].iter().any(|before| before.id == one.id) {
            return Err(AnswerFault::Twice);
        }
    }
    Ok(())
}

fn hours(text: &str) -> Result<(), AnswerFault> {
    short(text, LONGEST_HOURS)?;
    OpeningHours::parse(text).map(|_| ()).map_err(|_| AnswerFault::NotHours)
}
