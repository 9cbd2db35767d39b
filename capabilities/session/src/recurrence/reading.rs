//! Reading what people say into a rule.

mod assembling;
mod excepting;

use chrono::{NaiveTime, Weekday};

use super::words::{Span, Token, tokens};
use super::{Exceptions, LONGEST, Misread, Parity, Rule, Which};
use chrono::NaiveDate;

impl Rule {
    /// Reads a rule as people say it, in French or English. Days without a year, and a rule without a beginning,
    /// are counted from `first`.
    ///
    /// # Errors
    /// What was not understood.
    pub fn read(text: &str, first: NaiveDate) -> Result<Self, Misread> {
        if text.trim().is_empty() {
            return Err(Misread::Empty);
        }
        if text.chars().nth(LONGEST).is_some() {
            return Err(Misread::TooLong);
        }
        let tokens = tokens(text);
        let mut reader = Reader { rest: &tokens, said: Said::default() };
        while !reader.rest.is_empty() {
            reader.step()?;
        }
        reader.said.rule(first)
    }
}

/// What was said so far.
#[derive(Default)]
struct Said {
    cadence: Option<(u32, Span)>,
    which: Vec<Which>,
    days: Vec<Weekday>,
    month_days: Vec<u32>,
    dates: Vec<Edge>,
    parity: Option<Parity>,
    from: Option<Edge>,
    until: Option<Edge>,
    /// Whether `from` names a month that stands for all of it: « les mardis de juin ».
    whole_month: bool,
    length: Option<(u32, Span)>,
    count: Option<u16>,
    clock: Option<(NaiveTime, Option<NaiveTime>)>,
    /// How long it takes, in minutes.
    lasting: Option<u32>,
    school_year: bool,
    except: Exceptions,
    excepted: Vec<(Edge, Edge)>,
}

/// A day or a month, as it was said.
#[derive(Clone, Copy)]
enum Edge {
    Day(u32, u32, Option<i32>),
    Month(u32, Option<i32>),
    EndOfMonth(u32, Option<i32>),
    MiddleOfMonth(u32, Option<i32>),
}

struct Reader<'a> {
    rest: &'a [Token],
    said: Said,
}

impl Reader<'_> {
    fn skip(&mut self, tokens: usize) {
        self.rest = self.rest.get(tokens..).unwrap_or_default();
    }

    /// Reads one thing that was said.
    fn step(&mut self) -> Result<(), Misread> {
        if self.clock() || self.range() {
            return Ok(());
        }
        match self.rest {
            [Token::Except, ..] => self.exceptions(),
            [Token::During, ..] => self.during(),
            [Token::Each, ..] => self.each(),
            [Token::Number(number), ..] => self.number(*number),
            [Token::Ordinal(_) | Token::Last, ..] => self.ordinals(),
            [Token::Day(day), Token::Out, Token::Number(every), ..] => {
                self.said.days.push(*day);
                self.cadence(3, (*every, Span::Week))
            }
            [Token::Day(day), ..] => {
                self.said.days.push(*day);
                self.skip(1);
                Ok(())
            }
            [Token::Per | Token::To, Token::Span(span), ..] => self.cadence(2, (1, *span)),
            [Token::Span(Span::Week), Token::Even, ..] | [Token::Even, ..] => self.parity(Parity::Even),
            [Token::Span(Span::Week), Token::Odd, ..] | [Token::Odd, ..] => self.parity(Parity::Odd),
            [Token::Span(span), ..] => self.cadence(1, (1, *span)),
            [Token::Times | Token::And | Token::Dash | Token::From | Token::To | Token::Per, ..] => {
                self.skip(1);
                Ok(())
            }
            other => Err(unknown(other)),
        }
    }

    fn parity(&mut self, parity: Parity) -> Result<(), Misread> {
        self.said.parity = Some(parity);
        self.skip(if matches!(self.rest.first(), Some(Token::Span(_))) { 2 } else { 1 });
        Ok(())
    }

    fn cadence(&mut self, taken: usize, cadence: (u32, Span)) -> Result<(), Misread> {
        self.skip(taken);
        match self.said.cadence {
            Some(before) if before != cadence => Err(Misread::TwoRhythms),
            _ => {
                self.said.cadence = Some(cadence);
                Ok(())
            }
        }
    }

    /// « de 14 h à 16 h », « à 14 h », « 14 h – 16 h », « 14-16 h ».
    fn clock(&mut self) -> bool {
        use Token::{And, Clock, Dash, From, Number, To};
        let (clock, taken) = match self.rest {
            [From | To, Clock(from), To | Dash | And, Clock(to), ..] => ((*from, Some(*to)), 4),
            [Clock(from), To | Dash, Clock(to), ..] => ((*from, Some(*to)), 3),
            [From, Number(hour), To | Dash | And, Clock(to), ..] => match hour_before(*hour, *to) {
                Some(from) => ((from, Some(*to)), 4),
                None => return false,
            },
            [Number(hour), To | Dash, Clock(to), ..] => match hour_before(*hour, *to) {
                Some(from) => ((from, Some(*to)), 3),
                None => return false,
            },
            [From | To, Clock(from), ..] => ((*from, None), 2),
            [Clock(from), ..] => ((*from, None), 1),
            _ => return false,
        };
        self.said.clock = Some(clock);
        self.skip(taken);
        true
    }

    /// « du lundi au vendredi », « de septembre à juin », « à partir du 6 janvier », « jusqu'à fin juin », a date.
    fn range(&mut self) -> bool {
        if let [Token::From, Token::Day(from), Token::To, Token::Day(to), ..] = self.rest {
            let days = std::iter::successors(Some(*from), |day| Some(day.succ())).take(7);
            let before: Vec<Weekday> = days.take_while(|day| day != to).collect();
            self.said.days.extend(before.into_iter().chain([*to]));
            self.skip(4);
            return true;
        }
        let (begins, ends, links) = match self.rest {
            [Token::Starting, ..] => (true, false, 1),
            [Token::Until, ..] => (false, true, 1),
            [Token::From, ..] => (true, false, 1),
            [Token::To, ..] => (false, true, 1),
            _ => (false, false, 0),
        };
        let strong = matches!(self.rest.first(), Some(Token::Starting));
        let links = links + links_at(self.rest.get(links..).unwrap_or_default());
        let Some((edge, taken)) = edge_at(self.rest.get(links..).unwrap_or_default()) else { return false };
        match edge {
            _ if ends => self.said.until = Some(edge),
            Edge::Day(..) if !begins => self.said.dates.push(edge),
            _ => {
                self.said.from = Some(edge);
                self.said.whole_month = !strong && !matches!(edge, Edge::Day(..));
            }
        }
        self.skip(links + taken);
        true
    }

    /// « pendant six mois », « pendant 2 heures », « pendant les vacances », « pendant l'année scolaire ».
    fn during(&mut self) -> Result<(), Misread> {
        self.skip(1);
        if matches!(self.rest.first(), Some(Token::Each)) {
            self.skip(1);
        }
        match self.rest {
            [Token::Number(number), Token::Span(span), ..] => {
                self.said.length = Some((*number, *span));
                self.skip(2);
            }
            [Token::Number(number), Token::Times, ..] => {
                self.said.count = u16::try_from(*number).ok();
                self.skip(2);
            }
            [Token::Clock(length), ..] => {
                self.said.lasting = Some(minutes(*length));
                self.skip(1);
            }
            [Token::Span(Span::Year), Token::School, ..] => {
                self.said.school_year = true;
                self.skip(2);
            }
            [Token::School | Token::Holidays, ..] => {
                self.said.except.all_but_school_holidays = true;
                while matches!(self.rest.first(), Some(Token::School | Token::Holidays)) {
                    self.skip(1);
                }
            }
            other => return Err(unknown(other)),
        }
        Ok(())
    }

    /// « chaque semaine », « toutes les deux semaines », « tous les 15 jours »; before a day it says nothing more.
    fn each(&mut self) -> Result<(), Misread> {
        self.skip(1);
        match self.rest {
            [Token::Number(every), Token::Span(span), ..] => self.cadence(2, (*every, *span)),
            [Token::Other, Token::Span(span), ..] | [Token::Ordinal(2), Token::Span(span), ..] => {
                self.cadence(2, (2, *span))
            }
            [Token::Other, Token::Day(day), ..] => {
                self.said.days.push(*day);
                self.cadence(2, (2, Span::Week))
            }
            [Token::Span(Span::Week), Token::Even | Token::Odd, ..] => Ok(()),
            [Token::Span(span), ..] => self.cadence(1, (1, *span)),
            _ => Ok(()),
        }
    }

    fn number(&mut self, number: u32) -> Result<(), Misread> {
        use Token::{Day, Each, Number, Out, Per, Times, To};
        let (taken, cadence) = match self.rest {
            [_, Day(_), Out, Number(every), ..] => (4, Some((*every, Span::Week))),
            [_, Token::Span(span @ (Span::Week | Span::Month)), Out, Number(every), ..] => {
                (4, Some((*every, *span)))
            }
            [_, Day(_) | Times | Token::Span(Span::Day), Per | Each | To, Token::Span(span), ..] => {
                (4, Some((1, *span)))
            }
            [_, Per | To | Each, Token::Span(span), ..] => (3, Some((1, *span))),
            [_, Day(_), ..] => (2, None),
            [_, Times, Each, ..] => (2, None),
            _ => return self.number_alone(number),
        };
        if number != 1 {
            return Err(Misread::WhichOnes);
        }
        if let Some(Day(day)) = self.rest.get(1) {
            self.said.days.push(*day);
        }
        match cadence {
            Some(cadence) => self.cadence(taken, cadence),
            None => {
                self.skip(taken);
                Ok(())
            }
        }
    }

    /// « 10 séances », « six mois », « le 15 du mois »; « un » says nothing.
    fn number_alone(&mut self, number: u32) -> Result<(), Misread> {
        if self.days_of_the_month() {
            return Ok(());
        }
        match self.rest {
            [_, Token::Times, ..] => {
                self.said.count = u16::try_from(number).ok();
                self.skip(2);
            }
            [_, Token::Span(span), ..] => {
                self.said.length = Some((number, *span));
                self.skip(2);
            }
            _ if number == 1 => self.skip(1),
            _ => return Err(Misread::Unknown(number.to_string())),
        }
        Ok(())
    }

    /// « le 1er et le 15 du mois », « le 15 de chaque mois ».
    fn days_of_the_month(&mut self) -> bool {
        let mut numbers = Vec::new();
        let mut taken = 0;
        while let Some(token) = self.rest.get(taken) {
            match token {
                Token::Number(number) => numbers.push(*number),
                Token::Ordinal(number) => numbers.push(u32::from(*number)),
                Token::And => {}
                _ => break,
            }
            taken += 1;
        }
        let links = match self.rest.get(taken..) {
            Some([Token::From, Token::Each, Token::Span(Span::Month), ..]) => 3,
            Some([Token::From, Token::Span(Span::Month), ..]) => 2,
            _ => return false,
        };
        self.said.month_days.extend(numbers);
        self.skip(taken + links);
        true
    }

    /// « les 1er et 3e mardis du mois », « le dernier vendredi ».
    fn ordinals(&mut self) -> Result<(), Misread> {
        if self.days_of_the_month() {
            return Ok(());
        }
        let read = self.rest;
        loop {
            match self.rest {
                [Token::Ordinal(number), ..] => self.said.which.push(Which::Nth(*number)),
                [Token::Last, ..] => self.said.which.push(Which::Last),
                [Token::And, Token::Ordinal(_) | Token::Last, ..] => {}
                _ => break,
            }
            self.skip(1);
        }
        let [Token::Day(day), ..] = self.rest else { return Err(unknown(read)) };
        self.said.days.push(*day);
        self.skip(1);
        while let [Token::From | Token::Per | Token::Each, ..] = self.rest {
            let of_month = self.rest.iter().take(3).any(|token| matches!(token, Token::Span(_)));
            if !of_month {
                return Ok(());
            }
            self.skip(1);
        }
        if let [Token::Span(span @ (Span::Month | Span::Quarter)), ..] = self.rest {
            return self.cadence(1, (1, *span));
        }
        Ok(())
    }
}

/// How many tokens only lead to what follows: « du », and « mercredi » before « 3 mars ».
fn links_at(tokens: &[Token]) -> usize {
    match tokens {
        [Token::From | Token::To, rest @ ..] => 1 + links_at(rest),
        [Token::Day(_), Token::Date(..), ..] => 1,
        _ => 0,
    }
}

/// The day or month at the head, and how many tokens say it.
fn edge_at(tokens: &[Token]) -> Option<(Edge, usize)> {
    use Token::{Dash, Date, End, From, Middle, Month};
    Some(match tokens {
        [Date(day, month, year), ..] => (Edge::Day(*day, *month, *year), 1),
        [Month(month, year), ..] => (Edge::Month(*month, *year), 1),
        [End, Month(month, year), ..] => (Edge::EndOfMonth(*month, *year), 2),
        [End, From, Month(month, year), ..] => (Edge::EndOfMonth(*month, *year), 3),
        [Middle, Month(month, year), ..] => (Edge::MiddleOfMonth(*month, *year), 2),
        [Middle, Dash, Month(month, year), ..] => (Edge::MiddleOfMonth(*month, *year), 3),
        _ => return None,
    })
}

/// « 14 » before « 16 h » is an hour; “2” before “4 pm” is one in the afternoon.
fn hour_before(hour: u32, until: NaiveTime) -> Option<NaiveTime> {
    let from = NaiveTime::from_hms_opt(hour, 0, 0)?;
    let later = NaiveTime::from_hms_opt(hour + 12, 0, 0).filter(|later| *later < until);
    Some(later.filter(|_| hour < 8).unwrap_or(from))
}

fn minutes(clock: NaiveTime) -> u32 {
    use chrono::Timelike;
    clock.hour() * 60 + clock.minute()
}

/// The word that stopped the reader, as it is shown.
fn unknown(rest: &[Token]) -> Misread {
    let word = match rest.first() {
        Some(Token::Unknown(word)) => word.clone(),
        Some(Token::Number(number)) => number.to_string(),
        Some(Token::Holidays | Token::Named(_)) => "vacances".to_owned(),
        Some(Token::School) => "scolaire".to_owned(),
        Some(Token::Public) => "férié".to_owned(),
        Some(Token::Zone(letter)) => format!("zone {letter}"),
        Some(Token::Last) => "dernier".to_owned(),
        Some(Token::Ordinal(number)) => format!("{number}e"),
        Some(Token::End) => "fin".to_owned(),
        _ => return Misread::NoRhythm,
    };
    Misread::Unknown(word)
}
