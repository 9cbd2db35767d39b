//! The words people say dates with, French and English, taken apart so that the reader of rules can follow.

mod lexicon;

use chrono::{NaiveTime, Weekday};
use vocabulary::fold;

use lexicon::{is_empty, is_half, is_hour, is_ordinal_mark, lexicon, month};

use crate::school::Break;

/// A part of what was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// « tous les », « chaque ».
    Each,
    /// A number: « deux », « 15 », « un ».
    Number(u32),
    /// « 2e », « premier ».
    Ordinal(u8),
    /// « dernier ».
    Last,
    /// « mardi ».
    Day(Weekday),
    /// « semaine », « mois ».
    Span(Span),
    /// « de », « du », « entre ».
    From,
    /// « à partir », « dès ».
    Starting,
    /// « à », « au ».
    To,
    /// « jusqu'à ».
    Until,
    /// « pendant », « durant ».
    During,
    /// « sauf », « hors ».
    Except,
    /// « scolaires ».
    School,
    /// « fériés ».
    Public,
    /// « vacances ».
    Holidays,
    /// « Noël », as a break of the school year.
    Named(Break),
    /// « zone B ».
    Zone(char),
    /// « et », a comma.
    And,
    /// « par ».
    Per,
    /// « sur », as in « un mardi sur deux ».
    Out,
    /// « fois », « séances ».
    Times,
    /// « paire ».
    Even,
    /// « impaire ».
    Odd,
    /// “other”, as in “every other Tuesday”.
    Other,
    /// « fin », as in « fin juin ».
    End,
    /// « mi », as in « mi-juin ».
    Middle,
    /// A dash.
    Dash,
    /// A time of day.
    Clock(NaiveTime),
    /// A day of the calendar; the year may be left unsaid.
    Date(u32, u32, Option<i32>),
    /// A month; the year may be left unsaid.
    Month(u32, Option<i32>),
    /// A word that is not known here.
    Unknown(String),
}

/// A length of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Span {
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

/// Takes a text apart. Words that say nothing here, such as « le », are dropped.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let pieces = pieces(&fold(text));
    let mut tokens = Vec::new();
    let mut rest = pieces.as_slice();
    while let Some((first, behind)) = rest.split_first() {
        let (token, taken) = match first {
            Piece::Number(number) => numbered(*number, behind),
            Piece::Word(word) => worded(word, behind),
            Piece::Sign('-') => (Some(Token::Dash), 0),
            Piece::Sign(',' | ';') => (Some(Token::And), 0),
            Piece::Sign(_) => (None, 0),
        };
        tokens.extend(token);
        rest = behind.get(taken..).unwrap_or_default();
    }
    days_before_their_month(&mut tokens);
    tokens
}

#[derive(Debug, PartialEq, Eq)]
enum Piece {
    Number(u32),
    Word(String),
    Sign(char),
}

fn pieces(folded: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = folded;
    while let Some(first) = rest.chars().next() {
        let same = |letter: char| {
            if first.is_ascii_digit() { letter.is_ascii_digit() } else { letter.is_alphabetic() }
        };
        let end = rest.find(|letter| !same(letter)).unwrap_or(rest.len()).max(first.len_utf8());
        let (piece, behind) = rest.split_at(end);
        match first {
            '0'..='9' => pieces.push(Piece::Number(piece.parse().unwrap_or(u32::MAX))),
            letter if letter.is_alphabetic() => pieces.push(Piece::Word(piece.to_owned())),
            sign if sign.is_whitespace() => {}
            sign => pieces.push(Piece::Sign(sign)),
        }
        rest = behind;
    }
    pieces
}

/// What a number begins: a time, a date, an ordinal, or a number alone; and how many pieces behind it belong to it.
fn numbered(number: u32, behind: &[Piece]) -> (Option<Token>, usize) {
    use Piece::{Number, Sign, Word};
    let said = match behind {
        [Sign('-'), Number(month), Sign('-'), Number(day), ..] if number > 999 => {
            (Some(Token::Date(*day, *month, i32::try_from(number).ok())), 4)
        }
        [Sign('/'), Number(month), Sign('/'), Number(year), ..] => {
            (Some(Token::Date(number, *month, Some(full_year(*year)))), 4)
        }
        [Sign('/'), Number(month), ..] => (Some(Token::Date(number, *month, None)), 2),
        [Sign(':'), Number(minute), Word(half), ..] if is_half(half) => {
            (clock(afternoon(number, half), *minute), 3)
        }
        [Sign(':'), Number(minute), ..] => (clock(number, *minute), 2),
        [Word(half), ..] if is_half(half) => (clock(afternoon(number, half), 0), 1),
        [Word(hour), Number(minute), ..] if is_hour(hour) && *minute < 60 => (clock(number, *minute), 2),
        [Word(hour), ..] if is_hour(hour) => (clock(number, 0), 1),
        [Word(mark), rest @ ..] if is_ordinal_mark(mark) => match dated(number, rest) {
            Some((date, taken)) => (Some(date), taken + 1),
            None => (u8::try_from(number).ok().map(Token::Ordinal), 1),
        },
        rest => {
            dated(number, rest).map_or((Some(Token::Number(number)), 0), |(date, taken)| (Some(date), taken))
        }
    };
    if said.0.is_some() { said } else { (Some(Token::Unknown(number.to_string())), said.1) }
}

/// « 30 juin 2018 » behind its number.
fn dated(day: u32, behind: &[Piece]) -> Option<(Token, usize)> {
    let skipped = usize::from(matches!(behind.first(), Some(Piece::Word(of)) if of == "of"));
    let Some(Piece::Word(name)) = behind.get(skipped) else { return None };
    let month = month(name)?;
    Some(match behind.get(skipped + 1) {
        Some(Piece::Number(year)) if *year > 999 => {
            (Token::Date(day, month, i32::try_from(*year).ok()), skipped + 2)
        }
        _ => (Token::Date(day, month, None), skipped + 1),
    })
}

fn worded(word: &str, behind: &[Piece]) -> (Option<Token>, usize) {
    if is_empty(word) {
        return (None, 0);
    }
    if let Some(month) = month(word) {
        return match behind {
            [Piece::Number(year), ..] if *year > 999 => {
                (Some(Token::Month(month, i32::try_from(*year).ok())), 1)
            }
            [Piece::Number(day), Piece::Sign(','), Piece::Number(year), ..] if *day < 32 && *year > 999 => {
                (Some(Token::Date(*day, month, i32::try_from(*year).ok())), 3)
            }
            // “December 31”, and not « décembre 14 h ».
            [Piece::Number(day), rest @ ..] if *day < 32 && !begins_clock(rest) => {
                (Some(Token::Date(*day, month, None)), 1)
            }
            _ => (Some(Token::Month(month, None)), 0),
        };
    }
    match (word, behind) {
        ("zone", [Piece::Word(letter), ..]) if matches!(letter.as_str(), "a" | "b" | "c") => {
            (letter.chars().next().map(|letter| Token::Zone(letter.to_ascii_uppercase())), 1)
        }
        ("a", [Piece::Word(start), ..]) if matches!(start.as_str(), "partir" | "compter") => {
            (Some(Token::Starting), 1)
        }
        ("apres", [Piece::Sign('-'), Piece::Word(noon), ..]) if noon == "midi" => (None, 2),
        ("apres", [Piece::Word(noon), ..]) if noon == "midi" => (None, 1),
        ("rendez", [Piece::Sign('-'), Piece::Word(you), ..]) if you == "vous" => (Some(Token::Times), 2),
        ("l", [Piece::Sign('\''), Piece::Word(exception), ..]) if exception == "exception" => {
            (Some(Token::Except), 2)
        }
        _ => (Some(lexicon(word)), 0),
    }
}

/// Whether what follows a number makes a time of it.
fn begins_clock(behind: &[Piece]) -> bool {
    match behind.first() {
        Some(Piece::Word(word)) => is_hour(word) || is_half(word),
        Some(Piece::Sign(sign)) => matches!(sign, ':' | '-'),
        _ => false,
    }
}

/// The hour of twenty-four of an hour “am” or “pm”.
fn afternoon(hour: u32, half: &str) -> u32 {
    match (hour, half) {
        (12, "am") => 0,
        (1..=11, "pm") => hour + 12,
        _ => hour,
    }
}

fn clock(hour: u32, minute: u32) -> Option<Token> {
    NaiveTime::from_hms_opt(hour, minute, 0).map(Token::Clock)
}

fn full_year(year: u32) -> i32 {
    let year = if year < 100 { year + 2_000 } else { year };
    i32::try_from(year).unwrap_or(0)
}

/// « le 3, le 10 et le 17 mars »: the first two are days of March as well.
fn days_before_their_month(tokens: &mut [Token]) {
    let mut said: Option<(u32, Option<i32>)> = None;
    for token in tokens.iter_mut().rev() {
        match token {
            Token::Date(_, month, year) => said = Some((*month, *year)),
            Token::And | Token::To | Token::Dash => {}
            Token::Number(day) => {
                if let Some((month, year)) = said {
                    *token = Token::Date(*day, month, year);
                }
            }
            _ => said = None,
        }
    }
}

#[cfg(test)]
mod tests;
