//! Hours as people say them: « lundi au vendredi 9h-12h, fermé le mercredi ; en août : le matin seulement ».
//!
//! Only what has one possible meaning is understood. Of the rest, the words that stopped the reading are told, with
//! what to write instead.

mod figures;
mod halves;
mod rule;
mod sentence;
mod when;
mod words;

use super::OpeningHours;
use crate::codes::codes;
use rule::{Joint, Rule, State};
use sentence::Sentence;

/// The longest text read, in letters: hours are not a letter.
const LONGEST: usize = 2_000;

codes! {
    /// Why hours as somebody said them are not understood. The label tells what can be written.
    MisreadKind {
        Word = "word",
            "Ces mots ne sont pas compris. Écrivez des jours et des heures : « lundi au vendredi 9h-12h, fermé le mercredi ».",
            "These words are not understood. Write days and hours: “Monday to Friday 9:00-12:00, closed on Wednesday”.";
        Times = "times",
            "Il manque une heure de début ou de fin. Écrivez par exemple « de 9h à 12h ».",
            "A beginning or an end is missing. Write for example “from 9:00 to 12:00”.";
        Days = "days",
            "Il manque les jours. Écrivez par exemple « lundi 9h-12h ; mardi 14h-17h ».",
            "The days are missing. Write for example “Monday 9:00-12:00; Tuesday 14:00-17:00”.";
        Openings = "openings",
            "Il manque les heures de ces jours, ou le mot « fermé ».",
            "The hours of these days are missing, or the word “closed”.";
        Half = "half",
            "Les heures de cette demi-journée ne sont pas connues. Écrivez-les : « samedi 9h-12h ».",
            "The hours of this half day are not known. Write them: “Saturday 9:00-12:00”.";
        Date = "date",
            "Cette date n’existe pas.",
            "There is no such date.";
        YearMissing = "year-missing",
            "Ajoutez l’année : ce jour de la semaine n’a pas la même date chaque année.",
            "Add the year: this day of the week has another date each year.";
        Weekday = "weekday",
            "Ce jour de la semaine n’est pas celui de cette date.",
            "This day of the week is not that of this date.";
        Empty = "empty",
            "Rien n’est écrit.",
            "Nothing is written.";
        TooLong = "too-long",
            "Ce texte est trop long : 2 000 lettres au plus.",
            "This text is too long: 2 000 letters at most.";
    }
}

/// What of a text was not understood, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misread {
    /// The words that stopped the reading, as they were typed.
    pub part: String,
    /// Why.
    pub kind: MisreadKind,
}

/// A part of a day, where no hour is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Half {
    Morning,
    Afternoon,
    Evening,
}

impl OpeningHours {
    /// Reads hours as people say them, in French or in English, or the OpenStreetMap way: days, times, seasons,
    /// dates, holidays, « sur rendez-vous » (kept as a note), ranked days (« le 1er mardi du mois »), closings and
    /// exceptions, half days (« en août : le matin seulement »).
    ///
    /// # Errors
    ///
    /// The words that are not understood, and what can be written instead.
    pub fn spoken(text: &str) -> Result<Self, Misread> {
        if let Ok(hours) = Self::parse(text) {
            return Ok(hours);
        }
        Self::parse(&expression(text)?)
            .map_err(|_| Misread { part: text.trim().to_owned(), kind: MisreadKind::Word })
    }
}

/// The OpenStreetMap expression a text means.
pub(super) fn expression(text: &str) -> Result<String, Misread> {
    let whole = |kind| Misread { part: text.trim().chars().take(60).collect(), kind };
    if text.trim().is_empty() {
        return Err(whole(MisreadKind::Empty));
    }
    if text.chars().nth(LONGEST).is_some() {
        return Err(whole(MisreadKind::TooLong));
    }
    let tokens = words::tokens(text);
    if let [only] = tokens.as_slice()
        && only.word == words::Word::Always
    {
        return Ok("24/7".to_owned());
    }
    let rules = Sentence::read(text, &tokens)?;
    assembled(rules).map_err(|(at, kind)| Misread { part: text[at].trim().to_owned(), kind })
}

type Fault = (std::ops::Range<usize>, MisreadKind);

/// The rules in the order their meaning asks for, notes where they belong, half days spelled out.
fn assembled(rules: Vec<Rule>) -> Result<String, Fault> {
    let mut rules = noted(rules);
    rules.sort_by_key(Rule::rank);
    if rules.len() > 1 {
        let dayless = |rule: &&Rule| rule.when.is_empty() && !rule.times.is_empty();
        if let Some(rule) = rules.iter().find(dayless) {
            return Err((rule.at.clone(), MisreadKind::Days));
        }
    }
    // What half days are halves of: the ordinary week.
    let week: Vec<String> =
        rules.iter().filter(|rule| rule.is_of_the_week() && rule.half.is_none()).map(Rule::text).collect();
    let week = week.join("; ");
    let mut text = String::new();
    for rule in &rules {
        let written = match rule.half {
            Some(half) => halves::written(rule, half, &week).ok_or((rule.at.clone(), MisreadKind::Half))?,
            None => rule.text(),
        };
        let joint = match rule.joint {
            _ if text.is_empty() => "",
            Joint::Instead => "; ",
            Joint::Also => ", ",
            Joint::Otherwise => " || ",
        };
        text.push_str(joint);
        text.push_str(&written);
    }
    Ok(text)
}

/// A note said on its own belongs to every opening that has none; where there is none, it stands alone.
fn noted(rules: Vec<Rule>) -> Vec<Rule> {
    let (notes, mut rules): (Vec<Rule>, Vec<Rule>) =
        rules.into_iter().partition(|rule| rule.is_note() && rule.joint == Joint::Instead);
    if rules.iter().all(|rule| rule.state == State::Closed) {
        let mut all = notes;
        // Closings weigh more than a note that holds all year.
        all.append(&mut rules);
        return all;
    }
    let words: Vec<String> = notes.into_iter().flat_map(|rule| rule.notes).collect();
    for rule in rules.iter_mut().filter(|rule| rule.state == State::Open && rule.notes.is_empty()) {
        rule.notes.clone_from(&words);
    }
    rules
}

#[cfg(test)]
mod tests;
