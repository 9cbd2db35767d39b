//! « sauf vacances scolaires, jours fériés et le 1er mai ».

use super::{Edge, Reader, Said, edge_at, unknown};
use crate::recurrence::Misread;
use crate::recurrence::words::{Span, Token};
use crate::school::{Break, Zone};

impl Reader<'_> {
    /// Reads what is left out, until something else begins.
    pub(super) fn exceptions(&mut self) -> Result<(), Misread> {
        self.skip(1);
        let mut found = 0;
        loop {
            let rest = self.rest;
            while self.is_linked() {
                self.skip(1);
            }
            if !self.exception() {
                // What led to nothing may begin something else: « sauf en août, de 14 h à 16 h ».
                self.rest = rest;
                break;
            }
            found += 1;
        }
        if found == 0 { Err(unknown(self.rest)) } else { Ok(()) }
    }

    /// Whether a word only leads to an exception.
    fn is_linked(&self) -> bool {
        match self.rest {
            [Token::And | Token::From | Token::To | Token::During | Token::Each, ..] => true,
            [Token::Span(Span::Day), Token::Public, ..] => true,
            // « le mercredi 3 mars »: the date says it.
            [Token::Day(_), Token::Date(..), ..] => true,
            _ => false,
        }
    }

    fn exception(&mut self) -> bool {
        use Token::{From, Holidays, Named, Public, School};
        match self.rest {
            [Public, Holidays, ..] => self.leave(2, |said| said.except.public = true),
            [Public, ..] => self.leave(1, |said| said.except.public = true),
            [Named(of), Holidays, ..] | [Holidays, Named(of), ..] => self.leave_break(*of, 2),
            [Holidays, From, Named(of), ..] => self.leave_break(*of, 3),
            [Named(of), ..] => self.leave_break(*of, 1),
            [Holidays | School, ..] => self.leave(1, |said| said.except.school = Break::ALL.to_vec()),
            [Token::Zone(letter), ..] => {
                let zone = Zone::from_letter(&letter.to_string());
                self.leave(1, |said| said.except.zone = zone)
            }
            [Token::Day(day), ..] => {
                let day = *day;
                self.leave(1, |said| said.except.weekdays.push(day))
            }
            _ => self.excepted_days(),
        }
    }

    /// A day, a month, or from one day to another.
    fn excepted_days(&mut self) -> bool {
        let Some((from, taken)) = edge_at(self.rest) else { return false };
        let behind = self.rest.get(taken..).unwrap_or_default();
        if let [Token::To | Token::Dash, rest @ ..] = behind
            && let Some((to, more)) = edge_at(rest)
        {
            return self.leave(taken + 1 + more, |said| said.excepted.push((from, to)));
        }
        match from {
            Edge::Month(month, None) => self.leave(taken, |said| said.except.months.push(month)),
            _ => self.leave(taken, |said| said.excepted.push((from, from))),
        }
    }

    fn leave_break(&mut self, of: Break, taken: usize) -> bool {
        self.leave(taken, |said| said.except.school.push(of))
    }

    fn leave(&mut self, taken: usize, note: impl FnOnce(&mut Said)) -> bool {
        note(&mut self.said);
        self.skip(taken);
        true
    }
}
