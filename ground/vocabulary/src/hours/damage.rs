//! Reading hours that people wrote for people: « lundi au vendredi 9h-12h / 14h-17h, fermé le mercredi ».
//!
//! Only damage with one possible meaning is mended: a word that is not known stops the reading.

use super::phrases::WEEK;
use crate::fold;
use chrono::Weekday;

/// What a word of the text means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Word {
    Day(Weekday),
    Holidays,
    EveryDay,
    Time { hour: u16, minute: u16 },
    Until,
    And,
    Next,
    Closed,
    Always,
}

/// The OpenStreetMap expression meant by a damaged text, not yet checked.
pub(super) fn mended(text: &str) -> Option<String> {
    let folded = fold(text.trim());
    if folded.contains(['[', '(', '/', '|']) && folded.contains('"') {
        return None;
    }
    let words = words(&folded)?;
    if words.contains(&Word::Always) {
        return (words == [Word::Always]).then(|| "24/7".to_owned());
    }
    assembled(&words)
}

/// The words of a folded text; `None` when one of them is not known.
fn words(folded: &str) -> Option<Vec<Word>> {
    let flat: String = folded.split_whitespace().collect();
    if ["24/7", "24h/24", "24h/24et7j/7", "24h/247j/7", "7j/7-24h/24", "7j/724h/24", "24h/24-7j/7"]
        .contains(&flat.as_str())
    {
        return Some(vec![Word::Always]);
    }
    let mut words = Vec::new();
    let mut rest = folded;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '0'..='9' => time(rest, &mut words)?,
            'a'..='z' => word(rest, &mut words)?,
            _ => sign(rest, first, &mut words)?,
        };
        rest = &rest[length..];
    }
    Some(words)
}

/// `9h30`, `9 h 30`, `09:30`, `09:30:00`, `9.30` or a bare hour; gives the length read.
fn time(rest: &str, words: &mut Vec<Word>) -> Option<usize> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let hour_length = digits(rest);
    let hour: u16 = rest.get(..hour_length)?.parse().ok()?;
    let after_hour = &rest[hour_length..];
    let spaced = after_hour.trim_start();
    let mark = ["heures", "heure", "hrs", "h", ":", "."].into_iter().find(|mark| spaced.starts_with(mark))?;
    let mut length = rest.len() - spaced.len() + mark.len();
    let after_mark = &rest[length..];
    let skipped = after_mark.len() - after_mark.trim_start().len();
    let minutes = after_mark.trim_start();
    let minute = match digits(minutes) {
        2 if !minutes[2..].trim_start().starts_with('h') => {
            length += skipped + 2;
            minutes[..2].parse().ok()?
        }
        _ if mark.starts_with('h') => 0,
        _ => return None,
    };
    if rest[length..].starts_with(":00") {
        length += 3;
    }
    (hour <= 24 && minute < 60).then(|| words.push(Word::Time { hour, minute }))?;
    Some(length)
}

fn word(rest: &str, words: &mut Vec<Word>) -> Option<usize> {
    let length = rest.bytes().take_while(|byte| byte.is_ascii_lowercase()).count();
    let word = &rest[..length];
    if let Some(day) = day(word) {
        words.push(Word::Day(day));
        return Some(length);
    }
    match word {
        "a" | "au" | "jusqu" | "to" => words.push(Word::Until),
        "et" | "puis" | "and" => words.push(Word::And),
        "ferme" | "fermee" | "off" | "closed" | "fermeture" => words.push(Word::Closed),
        "ph" | "feries" | "ferie" => words.push(Word::Holidays),
        "tous" => words.push(Word::EveryDay),
        "midi" => words.push(Word::Time { hour: 12, minute: 0 }),
        "minuit" => words.push(Word::Time { hour: 24, minute: 0 }),
        "de" | "du" | "le" | "les" | "jours" | "jour" | "ouvert" | "ouverte" | "open" | "ouverture"
        | "from" => {}
        _ => return None,
    }
    Some(length)
}

fn day(word: &str) -> Option<Weekday> {
    let place = match word {
        "mo" | "lu" | "lun" | "lundi" | "lundis" | "monday" => 0,
        "tu" | "ma" | "mar" | "mardi" | "mardis" | "tuesday" => 1,
        "we" | "me" | "mer" | "mercredi" | "mercredis" | "wednesday" => 2,
        "th" | "je" | "jeu" | "jeudi" | "jeudis" | "thursday" => 3,
        "fr" | "ve" | "ven" | "vendredi" | "vendredis" | "friday" => 4,
        "sa" | "sam" | "samedi" | "samedis" | "saturday" => 5,
        "su" | "di" | "dim" | "dimanche" | "dimanches" | "sunday" => 6,
        _ => return None,
    };
    Some(WEEK[place])
}

fn sign(rest: &str, first: char, words: &mut Vec<Word>) -> Option<usize> {
    match first {
        '-' => words.push(Word::Until),
        ',' | '/' | '&' => words.push(Word::And),
        ';' | '|' => words.push(Word::Next),
        ' ' | ':' | '.' | '\'' => {}
        _ => return None,
    }
    Some(rest.chars().next().map_or(1, char::len_utf8))
}

/// One rule being put together: its days, then its openings.
#[derive(Default)]
struct Rule {
    days: String,
    times: String,
    closed: bool,
    /// A range waits for its end.
    until: bool,
}

impl Rule {
    fn has_times(&self) -> bool {
        self.closed || !self.times.is_empty()
    }

    fn add_day(&mut self, code: &str) {
        let joint = match (self.days.is_empty(), self.until) {
            (true, _) => "",
            (false, true) => "-",
            (false, false) => ",",
        };
        self.days.push_str(joint);
        self.days.push_str(code);
        self.until = false;
    }

    /// Times come in pairs: the first of a pair opens, the second closes after « until ».
    fn add_time(&mut self, hour: u16, minute: u16) -> Option<()> {
        let pair_is_open = !self.times.is_empty() && !self.times.rsplit(',').next()?.contains('-');
        if pair_is_open != self.until {
            return None;
        }
        let joint = match (self.times.is_empty(), self.until) {
            (true, _) => "",
            (false, true) => "-",
            (false, false) => ",",
        };
        self.times.push_str(&format!("{joint}{hour:02}:{minute:02}"));
        self.until = false;
        Some(())
    }

    /// The rule in OpenStreetMap's words, unless something is missing.
    fn finished(&self) -> Option<String> {
        let pairs_closed = self.times.split(',').all(|pair| pair.contains('-'));
        match (self.until, self.closed, self.times.is_empty()) {
            (false, true, true) if !self.days.is_empty() => Some(format!("{} off", self.days)),
            (false, false, false) if pairs_closed => {
                Some(format!("{} {}", self.days, self.times).trim().to_owned())
            }
            _ => None,
        }
    }
}

fn assembled(words: &[Word]) -> Option<String> {
    let mut rules = Vec::new();
    let mut rule = Rule::default();
    for word in words {
        let begins_rule = match word {
            Word::Day(_) | Word::Holidays | Word::EveryDay => rule.has_times() && !rule.days.is_empty(),
            Word::Closed => !rule.times.is_empty(),
            Word::Next => rule.has_times(),
            _ => false,
        };
        if begins_rule {
            rules.push(rule.finished()?);
            rule = Rule::default();
        }
        match *word {
            // Times written before their days would read backwards.
            Word::Day(_) | Word::Holidays | Word::EveryDay if !rule.times.is_empty() => return None,
            Word::Day(day) => {
                rule.add_day(["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"][day.num_days_from_monday() as usize])
            }
            Word::Holidays if rule.until => return None,
            Word::Holidays => rule.add_day("PH"),
            Word::EveryDay => rule.add_day("Mo-Su"),
            Word::Time { hour, minute } => rule.add_time(hour, minute)?,
            Word::Until if rule.until || (rule.days.is_empty() && rule.times.is_empty()) => return None,
            Word::Until => rule.until = true,
            Word::Closed => rule.closed = true,
            Word::And | Word::Next => {}
            Word::Always => return None,
        }
    }
    if rule.has_times() || !rule.days.is_empty() {
        rules.push(rule.finished()?);
    }
    let every_rule_has_days =
        rules.len() == 1 || rules.iter().all(|rule| !rule.starts_with(|c: char| c.is_ascii_digit()));
    (!rules.is_empty() && every_rule_has_days).then(|| rules.join("; "))
}
