//! Going through the words of spoken hours, rule by rule.

use super::rule::{Joint, Rule, State};
use super::when::{When, when};
use super::words::{Token, Word};
use super::{Misread, MisreadKind};

/// Where the reading stands.
pub(super) struct Sentence<'a> {
    text: &'a str,
    tokens: &'a [Token],
    at: usize,
    rules: Vec<Rule>,
    rule: Rule,
    /// Whether « et » stands just before.
    after_and: bool,
}

type Step = Result<(), MisreadKind>;

impl<'a> Sentence<'a> {
    /// The rules a text says.
    pub(super) fn read(text: &'a str, tokens: &'a [Token]) -> Result<Vec<Rule>, Misread> {
        let mut sentence =
            Self { text, tokens, at: 0, rules: Vec::new(), rule: Rule::default(), after_and: false };
        while sentence.at < tokens.len() {
            let from = sentence.at;
            sentence.step().map_err(|kind| sentence.misread(from, kind))?;
        }
        let last = tokens.len().saturating_sub(1);
        sentence.finish().map_err(|kind| sentence.misread(last, kind))?;
        match sentence.rules.is_empty() {
            true => Err(Misread { part: text.trim().to_owned(), kind: MisreadKind::Word }),
            false => Ok(sentence.rules),
        }
    }

    /// The words at fault: the rule that could not be finished, or the word where the reading stopped.
    fn misread(&self, from: usize, kind: MisreadKind) -> Misread {
        let word = self.tokens.get(from).map_or(0..0, |token| token.at.clone());
        let range = match kind {
            MisreadKind::Word | MisreadKind::Date => word,
            _ if self.rule.at.is_empty() => word,
            _ => self.rule.at.start..self.rule.at.end.max(word.end),
        };
        let part = self.text.get(range).unwrap_or_default();
        Misread { part: part.trim_matches([' ', ',', ';', '\n', '-']).to_owned(), kind }
    }

    fn word(&self, ahead: usize) -> Option<Word> {
        self.tokens.get(self.at + ahead).map(|token| token.word)
    }

    /// Marks so many words as read, as part of the present rule.
    fn take(&mut self, count: usize) {
        let first = self.tokens.get(self.at).map_or(0, |token| token.at.start);
        let last = self.tokens.get(self.at + count.saturating_sub(1)).map_or(first, |token| token.at.end);
        if self.rule.at.is_empty() {
            self.rule.at = first..last;
        }
        self.rule.at.end = last;
        self.at += count;
    }

    fn step(&mut self) -> Step {
        if let Some((times, taken)) = self.span()? {
            return self.add_times(times, taken);
        }
        if let Some((said, taken)) = when(&self.tokens[self.at..])? {
            return self.add_when(said, taken);
        }
        let Some(word) = self.word(0) else { return Ok(()) };
        let after_and = std::mem::take(&mut self.after_and);
        match word {
            Word::And => {
                self.after_and = true;
                self.at += 1;
            }
            Word::Comma => {
                self.rule.after_comma = true;
                self.at += 1;
            }
            Word::Next => return self.end_sentence(),
            // A hyphen before a line of a list.
            Word::Until if self.rule.is_blank() && !after_and => self.at += 1,
            Word::From => self.at += 1,
            Word::AllDay => return self.add_times("00:00-24:00".to_owned(), 1),
            Word::Always => return self.add_times("00:00-24:00".to_owned(), 1),
            Word::Closed | Word::Unsure | Word::Except => return self.set_state(word),
            Word::Half(half) => {
                if self.rule.times.is_empty() && !self.times_follow() {
                    self.rule.half = Some(half);
                }
                self.take(1);
            }
            Word::Note => self.add_note(),
            Word::Included => return self.include(),
            Word::Otherwise | Word::Also => {
                self.finish()?;
                self.rule.joint = if word == Word::Also { Joint::Also } else { Joint::Otherwise };
                self.at += 1;
            }
            Word::Time(_) | Word::Sun(_) | Word::Number(_) | Word::Ordinal(_) => {
                return Err(MisreadKind::Times);
            }
            _ => return Err(MisreadKind::Word),
        }
        Ok(())
    }

    /// « de 9h à 12h », « 9-12h », « à partir de 18h ».
    fn span(&self) -> Result<Option<(String, usize)>, MisreadKind> {
        if self.word(0) == Some(Word::From) {
            let ends = self.word(2) == Some(Word::Until) && moment(self.word(3)).is_some();
            let from = moment(self.word(1)).filter(|_| !ends);
            return Ok(from.map(|from| (format!("{from}+"), 2)));
        }
        let (Some(Word::Until), Some(last)) = (self.word(1), self.word(2)) else { return Ok(None) };
        let bare = |word: Option<Word>| match word {
            Some(Word::Number(hour)) if hour <= 24 => Some(format!("{hour:02}:00")),
            _ => None,
        };
        let (first, second) = (moment(self.word(0)), moment(Some(last)));
        let is_date = matches!(self.word(3), Some(Word::Month(_)));
        let span = match (first, second) {
            (Some(first), Some(second)) => Some((first, second)),
            (Some(first), None) if !is_date => bare(Some(last)).map(|second| (first, second)),
            (None, Some(second)) => bare(self.word(0)).map(|first| (first, second)),
            _ => None,
        };
        Ok(span.map(|(first, second)| (format!("{first}-{second}"), 3)))
    }

    /// Whether the times of this half day are said: « le matin de 9h à 12h ».
    fn times_follow(&self) -> bool {
        matches!(self.word(1), Some(Word::Time(_) | Word::Number(_) | Word::Sun(_) | Word::From))
    }

    fn add_times(&mut self, times: String, taken: usize) -> Step {
        if self.rule.excepted {
            // « sauf le mercredi 14h-17h »: other hours, not none.
            self.rule.state = State::Open;
        }
        self.after_and = false;
        self.rule.after_comma = false;
        self.rule.half = None;
        self.rule.times.push(times);
        self.take(taken);
        Ok(())
    }

    fn add_when(&mut self, said: When, taken: usize) -> Step {
        let after_and = std::mem::take(&mut self.after_and);
        let full = !self.rule.times.is_empty() || self.rule.half.is_some() || self.rule.settled;
        let closed = self.rule.state == State::Closed && !self.rule.when.is_empty();
        let other_kind = !self.rule.when.iter().any(|when| same_kind(when, &said));
        if full {
            self.next_rule()?;
        } else if closed && self.rule.after_comma {
            self.next_rule()?;
            self.rule.after_comma = true;
        } else if closed && after_and && other_kind {
            self.next_rule()?;
            self.rule.state = State::Closed;
        }
        self.rule.when.push(said);
        self.take(taken);
        Ok(())
    }

    /// Ends the present rule and begins another in the same sentence.
    fn next_rule(&mut self) -> Step {
        self.finish()?;
        self.rule.same_sentence = true;
        Ok(())
    }

    fn set_state(&mut self, word: Word) -> Step {
        let told = !self.rule.times.is_empty() || self.rule.half.is_some() || self.rule.state != State::Open;
        let excepts = word == Word::Except;
        if told || (excepts && !self.rule.when.is_empty()) {
            self.except_of_days_alone(excepts)?;
        }
        self.rule.settled = !excepts && !self.rule.when.is_empty();
        self.rule.state = if word == Word::Unsure { State::Unsure } else { State::Closed };
        self.rule.excepted = excepts;
        self.take(1);
        self.rule.settled &= self.rule.state == State::Closed;
        Ok(())
    }

    /// « tous les jours sauf le dimanche de 9h à 12h »: the times that follow the exception are those of the rule.
    fn except_of_days_alone(&mut self, excepts: bool) -> Step {
        if !(excepts && self.rule.lacks_openings()) {
            return self.next_rule();
        }
        let mut excepted = Rule { state: State::Closed, at: self.rule.at.clone(), ..Rule::default() };
        let mut at = self.at + 1;
        while let Some((said, taken)) = when(self.tokens.get(at..).unwrap_or_default())? {
            excepted.when.push(said);
            at += taken;
            at += usize::from(matches!(self.tokens.get(at).map(|token| token.word), Some(Word::And)));
        }
        if excepted.when.is_empty() {
            return Err(MisreadKind::Word);
        }
        self.rules.push(excepted);
        self.at = at - 1;
        let kept = std::mem::take(&mut self.rule);
        self.resume(kept);
        Ok(())
    }

    fn resume(&mut self, rule: Rule) {
        self.rule = rule;
    }

    fn add_note(&mut self) {
        let range = self.tokens.get(self.at).map_or(0..0, |token| token.at.clone());
        let note = self.text.get(range).unwrap_or_default();
        let note = note.trim_matches(['(', ')', '"', '«', '»', '“', '”', ' ', '\u{a0}']);
        self.rule.notes.push(note.to_owned());
        self.take(1);
    }

    /// « jours fériés compris » opens on the holidays what was said before; « du 1er au 5 août inclus » says nothing.
    fn include(&mut self) -> Step {
        self.take(1);
        if self.rule.has_season() || self.rule.state != State::Open || !self.rule.times.is_empty() {
            return Ok(());
        }
        let included = std::mem::take(&mut self.rule);
        match self.rules.last_mut() {
            Some(before) if before.state == State::Open => {
                before.when.extend(included.when);
                Ok(())
            }
            _ => Err(MisreadKind::Openings),
        }
    }

    fn end_sentence(&mut self) -> Step {
        self.at += 1;
        self.after_and = false;
        self.finish()
    }

    /// Puts the present rule with the others, or with the one it is the rest of.
    fn finish(&mut self) -> Step {
        if self.rule.is_blank() {
            self.rule = Rule::default();
            return Ok(());
        }
        let rule = &self.rule;
        if rule.is_note() || !rule.lacks_openings() {
            let closes_nothing = rule.state == State::Closed && rule.when.is_empty() && rule.times.is_empty();
            if closes_nothing && rule.half.is_none() && !self.rules.is_empty() {
                return Err(MisreadKind::Openings);
            }
            self.rules.push(std::mem::take(&mut self.rule));
            return Ok(());
        }
        self.join_to_the_last()
    }

    /// A rule that only says when is the rest of the one before it in its sentence, or not understood.
    fn join_to_the_last(&mut self) -> Step {
        let (days, season) = (self.rule.has_days(), self.rule.has_season());
        let same_sentence = self.rule.same_sentence;
        let Some(before) = self.rules.last_mut().filter(|_| same_sentence) else {
            return Err(MisreadKind::Openings);
        };
        let widens = before.state == State::Closed && self.rule.after_comma && before.times.is_empty();
        if widens && season && !days && before.has_days() && !before.has_season() {
            // « fermé le lundi, en août » closes both.
            let rule = std::mem::take(&mut self.rule);
            self.rules.push(Rule { state: State::Closed, ..rule });
            return Ok(());
        }
        let adds_season = season && !days && !before.has_season();
        let adds_days = days && !season && before.when.is_empty();
        if !(widens || adds_season || adds_days) {
            return Err(MisreadKind::Openings);
        }
        let rest = std::mem::take(&mut self.rule);
        before.when.extend(rest.when);
        before.notes.extend(rest.notes);
        Ok(())
    }
}

fn same_kind(one: &When, other: &When) -> bool {
    let is_season = |when: &When| matches!(when, When::Season { .. } | When::Years(_) | When::Weeks(_));
    is_season(one) == is_season(other)
}

/// A moment of the day, as the grammar writes it.
fn moment(word: Option<Word>) -> Option<String> {
    match word? {
        Word::Time(minute) => Some(format!("{:02}:{:02}", minute / 60, minute % 60)),
        Word::Sun(event) => Some(event.to_owned()),
        _ => None,
    }
}
