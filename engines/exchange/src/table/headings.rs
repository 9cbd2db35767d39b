//! What a heading means, whatever its accents, capitals, small words and slips of the finger.

use std::sync::LazyLock;

use chrono::Weekday;
use vocabulary::fold;

use super::synonyms::{GEOCODER, SMALL, SYNONYMS};
use super::target::Target;

/// Score of a heading that is, word for word, one of the names of a target.
const EXACT: u32 = 95;
/// Below this, a likeness is chance.
const LEAST: u32 = 55;
/// Score of a column that a geocoder added.
const GEOCODED: u32 = 56;

/// A synonym, cut into words once.
struct Synonym {
    target: Target,
    words: Vec<String>,
    squeezed: String,
}

static KNOWN: LazyLock<Vec<Synonym>> = LazyLock::new(|| {
    let synonym = |target: Target, text: &str| {
        let words: Vec<String> = text.split(' ').map(str::to_owned).collect();
        Synonym { target, squeezed: words.concat(), words }
    };
    SYNONYMS.iter().flat_map(|(target, list)| list.iter().map(|text| synonym(*target, text))).collect()
});

/// How well each target fits a heading, from 0 to 100; only those that fit.
pub(super) fn scores(heading: &str) -> Vec<(Target, u32)> {
    let lower = fold(heading);
    if lower.starts_with("result_") {
        let known = GEOCODER.iter().find(|(name, _)| *name == lower);
        return known.map(|(_, target)| (*target, GEOCODED)).into_iter().collect();
    }
    if day_of(heading).is_some() {
        return vec![(Target::DayHours, 90)];
    }
    let mut scores = liked(&words(&lower));
    // `contact.tel` in an object is the way to reach whoever the object is about.
    if let Some((_, last)) = lower.rsplit_once('.').filter(|_| !lower.contains(' ')) {
        let reaches = |target: &Target| matches!(target, Target::Phone | Target::Email | Target::Website);
        scores.extend(liked(&words(last)).into_iter().filter(|(target, _)| reaches(target)));
    }
    scores.sort_by_key(|(target, score)| (std::cmp::Reverse(*score), *target));
    scores
}

fn liked(words: &[String]) -> Vec<(Target, u32)> {
    let mut scores: Vec<(Target, u32)> = Vec::new();
    for synonym in KNOWN.iter() {
        let score = likeness(words, synonym);
        if score < LEAST {
            continue;
        }
        match scores.iter_mut().find(|(target, _)| *target == synonym.target) {
            Some((_, best)) => *best = score.max(*best),
            None => scores.push((synonym.target, score)),
        }
    }
    scores
}

/// The target that fits best.
pub(super) fn best(heading: &str) -> Option<Target> {
    scores(heading).first().map(|(target, _)| *target)
}

/// True of columns that hold long figures by nature, which are no numbers of a person.
pub(super) fn holds_figures(heading: &str) -> bool {
    matches!(
        best(heading),
        Some(
            Target::RegisterNumber
                | Target::Latitude
                | Target::Longitude
                | Target::Coordinates
                | Target::Easting
                | Target::Northing
        )
    )
}

/// The weekday a heading names, alone of its kind.
pub(super) fn day_of(heading: &str) -> Option<Weekday> {
    const DAYS: [(&str, &str, Weekday); 7] = [
        ("lundi", "monday", Weekday::Mon),
        ("mardi", "tuesday", Weekday::Tue),
        ("mercredi", "wednesday", Weekday::Wed),
        ("jeudi", "thursday", Weekday::Thu),
        ("vendredi", "friday", Weekday::Fri),
        ("samedi", "saturday", Weekday::Sat),
        ("dimanche", "sunday", Weekday::Sun),
    ];
    let folded = fold(heading);
    let words: Vec<&str> = folded.split(|sign: char| !sign.is_alphanumeric()).collect();
    let mut named =
        DAYS.iter().filter(|(french, english, _)| words.contains(french) || words.contains(english));
    let first = named.next()?;
    named.next().is_none().then_some(first.2)
}

/// True of what stands under a heading and never in one: an address to write to, a number to dial, a web page.
pub(super) fn is_a_value(cell: &str) -> bool {
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    let letters = cell.chars().filter(|sign| sign.is_alphabetic()).count();
    cell.contains('@')
        || cell.contains("://")
        || (digits >= 5 && digits > letters)
        || cell.chars().count() > 200
}

/// The words of a folded heading without the small ones; `NUM_TEL`, `Num.Tél` and `n° tel` are cut alike.
fn words(folded: &str) -> Vec<String> {
    let all: Vec<String> = folded
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    let telling: Vec<String> = all.iter().filter(|word| !SMALL.contains(&word.as_str())).cloned().collect();
    if telling.is_empty() { all } else { telling }
}

fn likeness(words: &[String], synonym: &Synonym) -> u32 {
    let squeezed = words.concat();
    if words == synonym.words || squeezed == synonym.squeezed {
        return EXACT;
    }
    let by_words = if contains(words, &synonym.words) { covered(words, synonym) } else { 0 };
    by_words.max(by_letters(&squeezed, &synonym.squeezed))
}

/// Words in their order, one after the other; a cut word of four letters or more still counts.
fn contains(words: &[String], wanted: &[String]) -> bool {
    words
        .windows(wanted.len())
        .any(|window| window.iter().zip(wanted).all(|(word, wanted)| same(word, wanted)))
}

fn same(word: &str, wanted: &str) -> bool {
    let (short, long) = if word.len() < wanted.len() { (word, wanted) } else { (wanted, word) };
    word == wanted || (short.len() >= 4 && long.starts_with(short) && long.len() - short.len() <= 4)
}

/// The more of the heading a synonym covers, the surer; the last word of a French heading tells less than the first.
fn covered(words: &[String], synonym: &Synonym) -> u32 {
    let share = u32::try_from(synonym.words.len() * 22 / words.len().max(1)).unwrap_or(0);
    let first = words.first().zip(synonym.words.first()).is_some_and(|(word, wanted)| same(word, wanted));
    62 + share + if first { 4 } else { 0 } + u32::try_from(synonym.words.len().min(3)).unwrap_or(0)
}

/// Glued headings (`Nomdelastructure`) and slips of the finger (`telehpone`).
fn by_letters(squeezed: &str, wanted: &str) -> u32 {
    let length = wanted.chars().count();
    if length >= 6 && squeezed.len() > wanted.len() && squeezed.contains(wanted) {
        let start = if squeezed.starts_with(wanted) { 8 } else { 0 };
        return 52 + start + u32::try_from(length.min(22)).unwrap_or(0);
    }
    let allowed = match length {
        0..5 => 0,
        5..9 => 1,
        _ => 2,
    };
    let gap = squeezed.len().abs_diff(wanted.len());
    if allowed > 0 && gap <= allowed && slips(squeezed, wanted) <= allowed { 78 } else { 0 }
}

/// Letters put in, left out, changed, or swapped with a neighbour (optimal string alignment distance).
fn slips(one: &str, other: &str) -> usize {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().take(40).collect(), other.chars().collect());
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for row in 1..=one.len() {
        let mut next = vec![row; other.len() + 1];
        for column in 1..=other.len() {
            let changed = usize::from(one[row - 1] != other[column - 1]);
            next[column] = (last[column] + 1).min(next[column - 1] + 1).min(last[column - 1] + changed);
            let swapped = row > 1
                && column > 1
                && one[row - 1] == other[column - 2]
                && one[row - 2] == other[column - 1];
            if swapped {
                next[column] = next[column].min(before[column - 2] + 1);
            }
        }
        before = std::mem::replace(&mut last, next);
    }
    last.last().copied().unwrap_or(usize::MAX)
}
