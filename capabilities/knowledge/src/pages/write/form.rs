//! What somebody typed into the form of a card, understood: one point for each line, facts of law with source and date.

use chrono::{Datelike, NaiveDate};
use vocabulary::codes::Topic;
use web::{Faults, Filled, Visit};

use super::{MOST_FACTS, MOST_TOPICS};
use crate::content::{
    Content, LONGEST_CASE, LONGEST_LINE, LONGEST_SUMMARY, LONGEST_TITLE, LawFact, MOST_LINES,
};

/// A fact as its fields show it.
pub(super) struct FactFields {
    pub(super) place: usize,
    pub(super) words: String,
    pub(super) source: String,
    pub(super) until: String,
}

/// The facts of a card, and two more to fill in.
pub(super) fn facts_shown(content: &Content) -> Vec<FactFields> {
    let shown = (content.facts.len() + 2).min(MOST_FACTS);
    let fields = |place: usize| {
        let fact = content.facts.get(place).cloned().unwrap_or_default();
        let until = fact.valid_until.map(|day| day.to_string()).unwrap_or_default();
        FactFields { place: place + 1, words: fact.words, source: fact.source, until }
    };
    (0..shown).map(fields).collect()
}

/// What was typed, and what is wrong with it.
pub(super) fn understood(visit: &Visit, filled: &Filled) -> (Content, Faults) {
    let mut reading = Reading { visit, filled, faults: filled.faults() };
    let content = Content {
        title: reading.text("title", LONGEST_TITLE),
        summary: reading.text("summary", LONGEST_SUMMARY),
        topics: reading.topics(),
        signs: reading.lines("signs"),
        steps: reading.lines("steps"),
        avoid: reading.lines("avoid"),
        afterwards: reading.lines("afterwards"),
        urgent: reading.lines("urgent"),
        facts: reading.facts(),
        lived_case: reading.text("case", LONGEST_CASE),
    };
    if content.title.chars().count() < 3 {
        reading.faults.note("title", visit.say("knowledge-fault-title"));
    }
    if content.summary.is_empty() {
        reading.faults.note("summary", visit.say("knowledge-fault-summary"));
    }
    (content, reading.faults)
}

struct Reading<'a> {
    visit: &'a Visit,
    filled: &'a Filled,
    faults: Faults,
}

impl Reading<'_> {
    fn text(&mut self, name: &str, most: usize) -> String {
        let text = self.filled.text(name).split_whitespace().collect::<Vec<_>>().join(" ");
        if text.chars().count() > most {
            self.faults.note(name, self.visit.say_count("knowledge-fault-long", most));
        }
        text
    }

    /// One point for each line; bullets and numbers that were pasted along are left out.
    fn lines(&mut self, name: &str) -> Vec<String> {
        let lines: Vec<String> =
            self.filled.text(name).lines().map(without_bullet).filter(|line| !line.is_empty()).collect();
        if lines.len() > MOST_LINES {
            self.faults.note(name, self.visit.say_count("knowledge-fault-lines", MOST_LINES));
        }
        if lines.iter().any(|line| line.chars().count() > LONGEST_LINE) {
            self.faults.note(name, self.visit.say_count("knowledge-fault-line", LONGEST_LINE));
        }
        lines
    }

    fn topics(&self) -> Vec<Topic> {
        let mut topics = Vec::new();
        for place in 1..=MOST_TOPICS {
            let topic = Topic::from_code(self.filled.text(&format!("topic-{place}")));
            topics.extend(topic.filter(|topic| !topics.contains(topic)));
        }
        topics
    }

    fn facts(&mut self) -> Vec<LawFact> {
        (1..=MOST_FACTS).filter_map(|place| self.fact(place)).collect()
    }

    /// A fact is said with its law and its date, or not at all.
    fn fact(&mut self, place: usize) -> Option<LawFact> {
        let words = self.text(&format!("fact-{place}"), LONGEST_LINE);
        let source = self.text(&format!("source-{place}"), LONGEST_LINE);
        let until = self.filled.text(&format!("until-{place}"));
        if words.is_empty() && source.is_empty() && until.is_empty() {
            return None;
        }
        let valid_until = day(until);
        for (name, missing) in
            [("fact", words.is_empty()), ("source", source.is_empty()), ("until", valid_until.is_none())]
        {
            if missing {
                self.faults
                    .note(&format!("{name}-{place}"), self.visit.say(&format!("knowledge-fault-{name}")));
            }
        }
        Some(LawFact { words, source, valid_until })
    }
}

/// A day as a form sends it, of this century.
pub(in crate::pages) fn day(text: &str) -> Option<NaiveDate> {
    text.parse::<NaiveDate>().ok().filter(|day| (2000..=2100).contains(&day.year()))
}

/// A line without the dash, the dot or the number that stood before it in whatever it was pasted from.
fn without_bullet(line: &str) -> String {
    let line = line.trim();
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let numbered = line[digits..].strip_prefix(['.', ')']).filter(|rest| digits > 0 && rest.starts_with(' '));
    let rest = numbered.unwrap_or_else(|| line.trim_start_matches(['-', '–', '—', '•', '*', '·']));
    rest.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
