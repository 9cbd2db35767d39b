//! Counting what was sought in vain, so that a network sees what it lacks; never who sought it.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use chrono::{Datelike, NaiveDate};
use search::Understood;
use store::{Db, StoreError};
use vocabulary::caution::{self, CautionKind, cautions};

use crate::store::places;

/// Counts are written down once so many are waiting, or on closing: never one write a search.
const WRITE_AFTER: usize = 20;
/// The most different needs kept in memory; beyond it new ones are dropped, so that nobody can fill the memory.
const MOST: usize = 2_000;
/// The most words of a need that are kept: more would be a sentence, and a sentence may tell of a person.
const MOST_WORDS: usize = 3;

/// Needs sought in vain less often than this are not told: rare words may be a person's (observatory, O13).
const TOLD_FROM: i64 = 5;

/// A need sought in vain, and how often.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnmetNeed {
    /// Topics by code, or the few words that were typed.
    pub words: String,
    /// INSEE code of the town, or empty.
    pub commune: String,
    /// How often.
    pub times: i64,
}

/// What was sought in vain since a day, the most often first.
pub fn unmet_needs(db: &Db, since: NaiveDate) -> Result<Vec<UnmetNeed>, StoreError> {
    let rows = db.read_now(|conn| places::unmet_needs_since(conn, month_of(since), TOLD_FROM))?;
    let need =
        |row: places::UnmetNeedRow| UnmetNeed { words: row.words, commune: row.commune, times: row.times };
    Ok(rows.into_iter().map(need).collect())
}

/// Needs counted since they were last written down.
#[derive(Default)]
pub(crate) struct UnmetNeeds {
    waiting: Mutex<HashMap<(String, String), i64>>,
}

impl UnmetNeeds {
    /// One more search that found nothing. What is kept is the topics it was understood as, else at most three
    /// words without any figure: a name, a number or a story never enters.
    pub(crate) fn count(&self, words: &str, understood: &Understood, commune: &str) {
        let Some(words) = kept_words(words, understood) else { return };
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        let key = (words, commune.to_owned());
        if waiting.len() < MOST || waiting.contains_key(&key) {
            *waiting.entry(key).or_default() += 1;
        }
    }

    /// Writes the counts down when enough are waiting.
    pub(crate) fn write_down(&self, db: &Db, today: NaiveDate) -> Result<(), StoreError> {
        let waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner).len();
        if waiting < WRITE_AFTER { Ok(()) } else { self.write_down_now(db, today) }
    }

    /// Writes the counts down.
    pub(crate) fn write_down_now(&self, db: &Db, today: NaiveDate) -> Result<(), StoreError> {
        let counted = std::mem::take(&mut *self.waiting.lock().unwrap_or_else(PoisonError::into_inner));
        if counted.is_empty() {
            return Ok(());
        }
        db.write_now(|conn| {
            counted.iter().try_for_each(|((words, commune), times)| {
                places::count_unmet_need(conn, month_of(today), words, commune, *times)
            })
        })
    }
}

/// The first day of a day's month: unmet needs are counted by month and no finer.
fn month_of(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

fn kept_words(words: &str, understood: &Understood) -> Option<String> {
    if !understood.topics.is_empty() {
        let codes: Vec<&str> = understood.topics.iter().map(|topic| topic.code()).collect();
        return Some(codes.join(" "));
    }
    let folded = vocabulary::fold(words);
    let kept: Vec<&str> = folded.split_whitespace().collect();
    let plain = !kept.is_empty() && kept.len() <= MOST_WORDS && !folded.chars().any(char::is_numeric);
    (plain && folded.len() <= 60 && !names_somebody(&kept)).then(|| kept.join(" "))
}

/// Whether words look like the name of a person once they have their capitals: people seek without them.
fn names_somebody(words: &[&str]) -> bool {
    let mut written = String::new();
    for letter in words.join(" ").chars() {
        let begins = !written.ends_with(char::is_alphabetic);
        if begins { written.extend(letter.to_uppercase()) } else { written.push(letter) }
    }
    let cautions = cautions(&written, caution::Place::Public);
    cautions.iter().any(|caution| caution.kind == CautionKind::PersonName)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_topics_or_few_plain_words_are_kept() {
        let nothing = Understood::default();
        let kept = |words: &str| kept_words(words, &nothing);
        assert_eq!(kept("Garde de chien"), Some("garde de chien".to_owned()));
        assert_eq!(kept("je m'appelle Zoé et je cherche un toit"), None, "a sentence may tell of a person");
        assert_eq!(kept("0601020304"), None, "a number may be a person's");
        assert_eq!(kept("   "), None);
        for person in ["jean dupont", "Mme D.", "DUPONT Karim", "madame petit", "marie-claude martin"] {
            assert_eq!(kept(person), None, "{person} may be a person");
        }
        for number in
            ["1 84 12 76 451 089 46", "１８４１２７６４５１０８９４６", "NIR184127645108946", "١٨٤ ١٢٧"]
        {
            assert_eq!(kept(number), None, "{number}");
        }
    }

    #[test]
    fn a_need_is_told_once_it_was_sought_five_times() {
        let now = chrono::DateTime::UNIX_EPOCH;
        let today = now.date_naive();
        store::trial::both(&store::Schema::new([crate::ROOM], now), |db| {
            let unmet = UnmetNeeds::default();
            let seek = || unmet.count("Garde de chien", &Understood::default(), "77288");
            (0..4).for_each(|_| seek());
            unmet.write_down_now(db, today).expect("written");
            assert_eq!(unmet_needs(db, today).expect("read"), [], "four times may be one person");
            seek();
            unmet.write_down_now(db, today).expect("written");
            let told = unmet_needs(db, today).expect("read");
            assert_eq!(
                told.iter().map(|need| (need.words.as_str(), need.times)).collect::<Vec<_>>(),
                [("garde de chien", 5)]
            );
        });
    }

    #[test]
    fn what_was_understood_is_kept_rather_than_what_was_typed() {
        let understood = Understood {
            topics: vec![
                vocabulary::codes::Topic::from_code("sante--addictions").expect("a topic of the list"),
            ],
            ..Understood::default()
        };
        let kept = kept_words("mon fils Zoé boit trop depuis 2019", &understood);
        assert_eq!(kept, Some("sante--addictions".to_owned()));
    }
}
