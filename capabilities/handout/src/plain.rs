//! Plain words for needs and papers, and hours as each language says them.

use chrono::{NaiveDate, NaiveDateTime, Timelike, Weekday};
use paper::Tongue;
use vocabulary::Locale;
use vocabulary::codes::{Topic, TopicCategory};
use vocabulary::hours::{HoursWords, OpeningHours, WeeklyPattern};

use crate::lexicon::Lexicon;

/// How far ahead the next opening is looked for, in days.
const HORIZON: usize = 62;
/// Minutes of a day.
const DAY: u16 = 1_440;
/// The openings of a day, in minutes of it.
type Openings = [(u16, u16)];
/// Monday first.
const WEEK: [Weekday; 7] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

/// The key of a need's plain words. What must not be read off a sheet is « quelqu'un à qui parler ».
pub(crate) const fn topic(topic: Topic) -> &'static str {
    match topic {
        Topic::Food => "food",
        Topic::Clothing => "clothing",
        Topic::Hygiene => "hygiene",
        Topic::TemporaryShelter => "shelter",
        Topic::HouseholdAppliances => "furniture",
        Topic::PostalDomicile => "postal",
        Topic::Paperwork => "paperwork",
        Topic::DomesticHelp => "home_help",
        Topic::DependentPersonCare | Topic::CarerSupport => "care",
        Topic::DisabilityClaim => "disability",
        Topic::ConflictSeparationViolence
        | Topic::Addictions
        | Topic::MentalHealth
        | Topic::SexualHealth
        | Topic::JudicialMatters
        | Topic::RightsAgainstDiscrimination
        | Topic::ChildProtection => NEUTRAL,
        other => family(other.category()),
    }
}

/// The key of a title that tells nothing.
pub(crate) const NEUTRAL: &str = "talk";

const fn family(category: TopicCategory) -> &'static str {
    match category {
        TopicCategory::AdministrativeOrLegal => "rights",
        TopicCategory::Money => "money",
        TopicCategory::EquipmentAndFood => "food",
        TopicCategory::Family => "family",
        TopicCategory::ReadingWritingArithmetic => "french",
        TopicCategory::Housing => "housing",
        TopicCategory::Mobility => "transport",
        TopicCategory::Digital => "digital",
        TopicCategory::ChooseTrade | TopicCategory::Training => "training",
        TopicCategory::PrepareApplication
        | TopicCategory::FindWork
        | TopicCategory::StartBusiness
        | TopicCategory::International => "work",
        TopicCategory::Remobilisation => "together",
        TopicCategory::Health => "health",
    }
}

/// What papers are called, folded, and the key of their plain words; the more particular first.
const DOCUMENTS: [(&str, &str); 35] = [
    ("piece d'identite ou titre de sejour", "identity"),
    ("titre de sejour", "permit"),
    ("piece d'identite", "identity"),
    ("carte d'identite", "identity"),
    ("papier d'identite", "identity"),
    ("papiers d'identite", "identity"),
    ("passeport", "identity"),
    ("recepisse", "permit"),
    ("justificatif de domicile", "address"),
    ("attestation d'hebergement", "address"),
    ("quittance", "rent"),
    ("bail", "lease"),
    ("bulletins de salaire", "wages"),
    ("fiches de paie", "wages"),
    ("avis d'impo", "tax"),
    ("ressources", "income"),
    ("revenus", "income"),
    ("livret de famille", "family"),
    ("acte de naissance", "birth"),
    ("carte vitale", "health"),
    ("attestation de securite sociale", "health"),
    ("attestation de droits", "rights"),
    ("allocataire", "benefits"),
    ("caf", "benefits"),
    ("releves de compte", "statements"),
    ("rib", "bank"),
    ("courriers recus", "letters"),
    ("certificat medical", "medical"),
    ("curriculum", "cv"),
    ("cv", "cv"),
    ("photo", "photo"),
    ("telephone", "phone"),
    ("cabas", "bag"),
    ("sac", "bag"),
    ("jugement", "judgment"),
];

/// Papers somebody brings because another sent them.
const REFERRALS: [&str; 3] = ["orientation", "bon d'", "courrier du"];

/// The key of a paper's plain words, where it is one that everybody asks for.
pub(crate) fn document(text: &str) -> Option<&'static str> {
    let folded = vocabulary::fold(text);
    if REFERRALS.iter().any(|words| holds(&folded, words)) {
        return Some("referral");
    }
    DOCUMENTS.iter().find(|(words, _)| holds(&folded, words)).map(|(_, key)| *key)
}

/// Whether a text holds these words, not in the middle of another: « rib » is not in « tribunal ».
fn holds(folded: &str, words: &str) -> bool {
    let letter = |beside: Option<char>| beside.is_some_and(char::is_alphanumeric);
    let long = words.len() > 4;
    folded.match_indices(words).any(|(at, _)| {
        let before = letter(folded[..at].chars().next_back());
        // Short words stand alone; of longer ones the ending may differ: « quittances ».
        let after = !long && letter(folded[at + words.len()..].chars().next());
        !before && !after
    })
}

/// An hour of the day.
fn clock(tongue: Tongue, minute: u16) -> String {
    let (hour, minute) = (minute / 60, minute % 60);
    match (tongue, minute) {
        (Tongue::French, 0) => format!("{hour}\u{a0}h"),
        (Tongue::French, _) => format!("{hour}\u{a0}h\u{a0}{minute:02}"),
        _ => format!("{hour}:{minute:02}"),
    }
}

fn spans(words: &Lexicon, tongue: Tongue, openings: &[(u16, u16)]) -> String {
    if openings == [(0, DAY)] {
        return words.words.always.clone();
    }
    let span = |(from, to): &(u16, u16)| words.span(&clock(tongue, *from), &clock(tongue, *to));
    words.listed(&openings.iter().map(span).collect::<Vec<_>>())
}

/// Hours that are the same every week, or in French whatever they are; nothing where this language cannot say them.
pub(crate) fn hours(words: &Lexicon, tongue: Tongue, hours: &OpeningHours) -> Vec<String> {
    match (tongue, hours.words(Locale::French)) {
        (Tongue::French, HoursWords::Sentences(lines)) => lines.iter().map(|line| capital(line)).collect(),
        _ => hours.weekly().map(|weekly| week(words, tongue, weekly)).unwrap_or_default(),
    }
}

fn week(words: &Lexicon, tongue: Tongue, weekly: &WeeklyPattern) -> Vec<String> {
    if WEEK.iter().all(|day| weekly.intervals(*day) == [(0, DAY)]) {
        return vec![words.words.always.clone()];
    }
    let mut lines: Vec<(Vec<Weekday>, &Openings)> = Vec::new();
    for day in WEEK {
        let openings = weekly.intervals(day);
        match lines.iter_mut().find(|(_, same)| *same == openings) {
            _ if openings.is_empty() => {}
            Some((days, _)) => days.push(day),
            None => lines.push((vec![day], openings)),
        }
    }
    let line = |(chosen, openings): &(Vec<Weekday>, &Openings)| {
        capital(&format!("{}: {}", days(words, chosen), spans(words, tongue, openings)))
    };
    let mut said: Vec<String> = lines.iter().map(line).collect();
    let closed_on_holidays =
        weekly.heeds_holidays() && WEEK.iter().all(|day| weekly.holiday_intervals(*day).is_empty());
    said.extend(closed_on_holidays.then(|| words.words.holidays.clone()));
    said
}

/// Days of the week: three or more that follow each other as a run.
fn days(words: &Lexicon, chosen: &[Weekday]) -> String {
    if chosen.len() == WEEK.len() {
        return words.words.every_day.clone();
    }
    let follows = |a: &Weekday, b: &Weekday| a.succ() == *b;
    let groups = chosen.chunk_by(follows).flat_map(|run| match run {
        [first, _, .., last] => vec![words.run(*first, *last)],
        few => few.iter().map(|day| words.weekday(*day).to_owned()).collect(),
    });
    words.listed(&groups.collect::<Vec<_>>())
}

fn capital(line: &str) -> String {
    let mut letters = line.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// The next times the door opens, or stays open for a while yet, from this moment on and after this day, if any.
pub(crate) fn next_times(
    hours: &OpeningHours,
    now: NaiveDateTime,
    closed_until: Option<NaiveDate>,
    most: usize,
) -> Vec<(NaiveDate, Vec<(u16, u16)>)> {
    let minute = u16::try_from(now.hour() * 60 + now.minute()).unwrap_or(0);
    let open = |date: NaiveDate| closed_until.is_none_or(|last| date > last);
    let left = |date: NaiveDate| {
        let mut openings = hours.intervals_on(date);
        // Half an hour before it closes is too late to be sent there today.
        openings.retain(|(_, to)| date > now.date() || *to > minute + 30);
        (date, openings)
    };
    let days = now.date().iter_days().take(HORIZON).filter(|date| open(*date)).map(left);
    days.filter(|(_, openings)| !openings.is_empty()).take(most).collect()
}

/// One of those times in words.
pub(crate) fn time(
    words: &Lexicon,
    tongue: Tongue,
    (date, openings): &(NaiveDate, Vec<(u16, u16)>),
) -> String {
    let comma = if tongue.left_to_right() { ", " } else { "، " };
    capital(&format!("{}{comma}{}", words.date(*date), spans(words, tongue, openings)))
}

#[cfg(test)]
mod tests;
