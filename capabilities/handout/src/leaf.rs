//! What stands on the sheet: for each service the facts in French, and the same in the person's language.

use chrono::{NaiveDate, NaiveDateTime};
use directory::{Freshness, Passing};
use paper::Tongue;
use vocabulary::codes::{AccessMode, Cost, DeliveryMode, TemporaryState, WhoCanRefer};
use vocabulary::hours::OpeningHours;
use web::map::Outlines;

use crate::chosen::{Chosen, Place};
use crate::lexicon::{Lexicon, lexicon};
use crate::{Basket, ShortName, discretion, plain, spot};

/// The most places of one service on a sheet: the short address leads to the others.
const MOST_PLACES: usize = 2;
/// The most papers named.
const MOST_PAPERS: usize = 6;
/// The longest summary, in letters.
const LONGEST_SUMMARY: usize = 150;

/// Who sends the person, where both agreed to be named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnBehalf {
    /// Whom to ask for: a function (« l'accueil »); empty when nobody in particular.
    pub function: String,
    /// In whose name.
    pub name: String,
}

/// What the sheet is made with.
pub(crate) struct Making<'a> {
    pub(crate) basket: &'a Basket,
    /// The time on the wall.
    pub(crate) now: NaiveDateTime,
    /// The public address of the house.
    pub(crate) base_url: &'a str,
    pub(crate) outlines: &'a [&'static Outlines],
}

/// One service on the sheet.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) short: ShortName,
    /// The whole address, for the square.
    pub(crate) address: String,
    /// The same as people type it.
    pub(crate) typed: String,
    pub(crate) name: String,
    pub(crate) organization: String,
    pub(crate) summary: String,
    pub(crate) phone: String,
    pub(crate) french: Column,
    pub(crate) second: Option<Column>,
    /// The small map, or nothing.
    pub(crate) map: String,
}

/// What is said of a service in one language.
#[derive(Clone, Debug)]
pub(crate) struct Column {
    pub(crate) tongue: Tongue,
    pub(crate) heading: String,
    /// What to heed before anything else.
    pub(crate) warnings: Vec<String>,
    pub(crate) facts: Vec<Fact>,
    /// When somebody last confirmed it.
    pub(crate) checked: String,
}

/// What a thing is called, and the thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fact {
    pub(crate) label: String,
    pub(crate) lines: Vec<String>,
}

/// A service on the sheet.
pub(crate) fn entry(chosen: &Chosen, behalf: Option<&OnBehalf>, making: &Making<'_>) -> Entry {
    let discreet = chosen.is_sensitive() && !making.basket.named;
    let nameless = discreet && discretion::telling_name(&chosen.organization);
    let address = format!("{}{}", making.base_url, crate::paths::short(&chosen.short));
    let column = |tongue| {
        let (words, crowded, now) = (lexicon(tongue), making.basket.is_crowded(), making.now);
        Telling { tongue, words, chosen, discreet, crowded, now }.column(behalf)
    };
    let place = chosen.places.first();
    let town = place.map(|place| place.location.shown().town).unwrap_or_default();
    Entry {
        short: chosen.short.clone(),
        typed: address.split_once("://").map_or(address.as_str(), |(_, rest)| rest).to_owned(),
        address,
        name: if discreet { String::new() } else { chosen.service.name.clone() },
        organization: if nameless { String::new() } else { chosen.organization.name.clone() },
        summary: if discreet { String::new() } else { first_sentences(&chosen.service.summary) },
        phone: chosen.phone().map(|phone| phone.shown.clone()).unwrap_or_default(),
        french: column(Tongue::French),
        second: making.basket.second().map(column),
        map: place
            .and_then(|place| spot::drawing(&place.location, making.outlines, &town))
            .unwrap_or_default(),
    }
}

/// What is told of a service in one language.
struct Telling<'a> {
    tongue: Tongue,
    words: &'static Lexicon,
    chosen: &'a Chosen,
    discreet: bool,
    crowded: bool,
    now: NaiveDateTime,
}

impl Telling<'_> {
    fn column(&self, behalf: Option<&OnBehalf>) -> Column {
        let words = &self.words.words;
        let mut facts = vec![
            self.fact(&words.place, self.place_lines()),
            self.fact(&words.when, self.hours()),
            self.fact(&words.next_time, self.next_times()),
            self.fact(&words.how, self.how(behalf)),
            self.fact(&words.bring, one_line(self.words.listed(&self.papers()))),
        ];
        facts.retain(|fact| !fact.lines.is_empty());
        Column {
            tongue: self.tongue,
            heading: self.heading(),
            warnings: self.warnings(),
            facts,
            checked: match self.chosen.assured_on {
                Some(day) => words.checked.replace("{date}", &self.words.day(day)),
                None => words.unchecked.clone(),
            },
        }
    }

    fn fact(&self, label: &str, lines: Vec<String>) -> Fact {
        Fact { label: label.to_owned(), lines }
    }

    fn is_french(&self) -> bool {
        self.tongue == Tongue::French
    }

    fn heading(&self) -> String {
        let need = self.chosen.service.topics.first().filter(|_| !self.discreet);
        let key = need.map_or(plain::NEUTRAL, |need| plain::topic(*need));
        self.words.topics.get(key).cloned().unwrap_or_default()
    }

    /// Where: in French, which the person can show; in her language only what is no address.
    fn place_lines(&self) -> Vec<String> {
        let words = &self.words.words;
        let places = &self.chosen.places;
        if places.is_empty() {
            return if self.comes_or_calls() { Vec::new() } else { vec![words.no_place.clone()] };
        }
        let mut lines: Vec<String> = Vec::new();
        for place in places.iter().take(MOST_PLACES) {
            match place.location.hidden {
                true => lines.push(words.hidden.clone()),
                false if self.is_french() => lines.extend(self.address(place)),
                false => {}
            }
        }
        lines.dedup();
        lines
    }

    fn address(&self, place: &Place) -> Vec<String> {
        let shown = place.location.shown();
        // Who receives stands above already.
        let known = shown.name == self.chosen.organization.name;
        let name = if known { String::new() } else { shown.name };
        let (name, details) = (self.discreetly(name), self.discreetly(shown.details));
        let parts = [name, shown.street, details, shown.town];
        let line = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        let way = self.discreetly(shown.transportation);
        [line, way].into_iter().filter(|line| !line.is_empty()).collect()
    }

    /// A text of the record; nothing where the sheet is discreet and the text tells.
    fn discreetly(&self, text: String) -> String {
        if self.discreet && discretion::tells(&text) { String::new() } else { text }
    }

    fn comes_or_calls(&self) -> bool {
        self.chosen.service.comes_to_people() || self.chosen.service.is_remote()
    }

    /// The hours of all places when they are the same; else those of each place, after its town.
    fn hours(&self) -> Vec<String> {
        let texts = self.hour_texts();
        let several = texts.len() > 1;
        let mut lines = Vec::new();
        for (town, text) in texts {
            let said = self.hours_of(&text);
            lines
                .extend(said.into_iter().map(|line| if several { format!("{town} : {line}") } else { line }));
        }
        lines
    }

    fn hours_of(&self, text: &str) -> Vec<String> {
        match OpeningHours::parse(text) {
            Ok(hours) => plain::hours(self.words, self.tongue, &hours),
            Err(_) if self.is_french() => {
                let given = self.chosen.service.hours_as_given.lines().take(3);
                given.map(|line| self.discreetly(line.to_owned())).filter(|line| !line.is_empty()).collect()
            }
            Err(_) => Vec::new(),
        }
    }

    /// Each text of hours once, with the town of its place.
    fn hour_texts(&self) -> Vec<(String, String)> {
        let mut texts: Vec<(String, String)> = Vec::new();
        for place in self.chosen.places.iter().take(MOST_PLACES) {
            let text = place.hours(self.chosen).to_owned();
            if !texts.iter().any(|(_, known)| *known == text) {
                texts.push((place.location.shown().town, text));
            }
        }
        if texts.is_empty() {
            let own = [&self.chosen.service.hours, &self.chosen.organization.hours];
            let text = own.into_iter().find(|hours| !hours.is_empty()).cloned().unwrap_or_default();
            texts.push((String::new(), text));
        }
        texts
    }

    /// The next days it is open: one beside the week; two or three where only dates can say the rule. On a crowded
    /// sheet the week is enough.
    fn next_times(&self) -> Vec<String> {
        let texts = self.hour_texts();
        let [(_, text)] = texts.as_slice() else { return Vec::new() };
        let Ok(hours) = OpeningHours::parse(text) else { return Vec::new() };
        let always = hours.weekly().is_some_and(|weekly| weekly.minutes_a_week() == 7 * 24 * 60);
        if always {
            return Vec::new();
        }
        let said = self.is_french() || hours.weekly().is_some();
        let most = match (said, self.crowded) {
            (true, true) => return Vec::new(),
            (true, false) => 1,
            (false, true) => 2,
            (false, false) => 3,
        };
        let closed = self.passing().filter(|passing| passing.state == TemporaryState::Closed);
        let next = plain::next_times(&hours, self.now, closed.map(|passing| passing.until), most);
        next.iter().map(|time| plain::time(self.words, self.tongue, time)).collect()
    }

    fn how(&self, behalf: Option<&OnBehalf>) -> Vec<String> {
        let words = &self.words.words;
        let service = &self.chosen.service;
        let asks = |mode| service.access_modes.contains(&mode);
        let goes = |mode| service.delivery_modes.contains(&mode);
        let by_others = service.who_can_refer.as_slice() == [WhoCanRefer::Professionals];
        let chosen = [
            (self.by_appointment(), &words.appointment),
            (!self.by_appointment() && !by_others && asks(AccessMode::ComeInPerson), &words.come),
            (!self.by_appointment() && !by_others && asks(AccessMode::Telephone), &words.call),
            (asks(AccessMode::WriteEmail) && service.access_modes.len() == 1, &words.write),
            (asks(AccessMode::FollowLink) && service.access_modes.len() == 1, &words.online),
            (by_others, &words.professional),
            (goes(DeliveryMode::AtHome), &words.at_home),
            (goes(DeliveryMode::Outreach), &words.outreach),
            (!self.is_french() && self.speaks(), &words.spoken),
        ];
        let mut lines: Vec<String> =
            chosen.into_iter().filter(|(holds, _)| *holds).map(|(_, line)| line.clone()).collect();
        lines.extend(self.cost());
        lines.extend(behalf.map(|behalf| self.discreetly(self.on_behalf(behalf))));
        lines.retain(|line| !line.is_empty());
        one_line(lines.join(". "))
    }

    fn on_behalf(&self, behalf: &OnBehalf) -> String {
        let words = &self.words.words;
        let pattern = if behalf.function.is_empty() { &words.on_behalf } else { &words.ask_for };
        pattern.replace("{function}", &behalf.function).replace("{name}", &behalf.name)
    }

    fn by_appointment(&self) -> bool {
        let service = &self.chosen.service;
        let notes = self.chosen.places.iter().map(|place| place.at.note.as_str());
        let mut told = notes.chain([service.access_details.as_str(), service.hours_as_given.as_str()]);
        told.any(|text| vocabulary::fold(text).contains("sur rendez-vous"))
    }

    fn speaks(&self) -> bool {
        let spoken = [&self.chosen.service.languages, &self.chosen.organization.languages];
        let spoken = spoken.into_iter().find(|languages| !languages.is_empty());
        spoken.is_some_and(|languages| languages.iter().any(|code| code == self.tongue.code()))
    }

    fn cost(&self) -> Vec<String> {
        let words = &self.words.words;
        let said = |cost| match cost {
            Cost::Free => words.free.clone(),
            Cost::Paying => words.paying.clone(),
        };
        let mut lines: Vec<String> = self.chosen.service.cost.map(said).into_iter().collect();
        let details = &self.chosen.service.cost_details;
        if self.is_french() && self.chosen.service.cost == Some(Cost::Paying) && !details.is_empty() {
            lines.push(self.discreetly(first_sentences(details)));
        }
        lines
    }

    /// Papers in plain words; one that nobody translated keeps its French name, which can be shown.
    fn papers(&self) -> Vec<String> {
        let mut papers: Vec<String> = Vec::new();
        for text in self.chosen.service.documents.iter().take(MOST_PAPERS) {
            let known = plain::document(text).filter(|_| !self.is_french());
            let said = known.and_then(|key| self.words.documents.get(key)).unwrap_or(text);
            let said = self.discreetly(said.clone());
            if !said.is_empty() && !papers.contains(&said) {
                papers.push(said);
            }
        }
        papers
    }

    fn passing(&self) -> Option<Passing<'_>> {
        self.chosen.service.availability.on(self.now.date())
    }

    /// What to heed: a passing state, then a record nobody may rely on.
    fn warnings(&self) -> Vec<String> {
        let words = &self.words.words;
        let until = |pattern: &str, day: NaiveDate| pattern.replace("{date}", &self.words.day(day));
        let passing = self.passing().and_then(|passing| match passing.state {
            TemporaryState::Full => Some(until(&words.full, passing.until)),
            TemporaryState::Closed => Some(until(&words.closed, passing.until)),
            TemporaryState::LowStock => Some(until(&words.low, passing.until)),
            TemporaryState::Open => None,
        });
        let unsure = matches!(
            self.chosen.freshness,
            Freshness::Stale | Freshness::Doubtful | Freshness::NeverConfirmed
        );
        passing.into_iter().chain(unsure.then(|| words.check.clone())).collect()
    }
}

/// A text as the only line, or no line.
fn one_line(text: String) -> Vec<String> {
    if text.is_empty() { Vec::new() } else { vec![text] }
}

/// As many whole sentences as a sheet has room for; a first sentence that is longer is cut at a word.
pub(crate) fn first_sentences(text: &str) -> String {
    let text = text.trim();
    if text.chars().count() <= LONGEST_SUMMARY {
        return text.to_owned();
    }
    let end = text.char_indices().nth(LONGEST_SUMMARY).map_or(text.len(), |(at, _)| at);
    let head = &text[..end];
    if let Some(at) = head.rfind(". ") {
        return head[..=at].to_owned();
    }
    let at = head.rfind(' ').unwrap_or(end);
    format!("{}…", head[..at].trim_end_matches([',', ';', ':']))
}
