//! From records to what is compared: words as numbers with their weight, addresses taken apart, phones as digits.

use rustc_hash::{FxHashMap, FxHashSet, FxHasher};
use std::hash::{Hash, Hasher};

use vocabulary::fold;
use vocabulary::place::Point;

use crate::address;
use crate::subject::{Scheme, Subject};
use crate::words;

/// How many names of a record are compared, and how many words of each: enough for any real one.
const NAMES: usize = 4;
const WORDS: usize = 24;
/// How many phones, mails, sites and identifiers of a record are compared.
const VALUES: usize = 6;
/// The most words of the name of a town.
const LONGEST_TOWN: usize = 4;
/// So many names are taken as read before the first, with the usual share of usual words.
const EXPECTED_NAMES: f32 = 2000.0;
/// The bits of a word that stands in no main name of the list.
const UNREAD: f32 = 10.0;

/// One word of a name: its number in the dictionary, and how much of its weight counts here.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Word {
    pub id: u32,
    /// Bits, less for legal words, towns, and what stands in brackets.
    pub weight: f32,
    pub town: bool,
    /// In brackets, where branches are named: what two names share there counts little, what they lack not at all.
    pub aside: bool,
}

/// What is compared of a record.
#[derive(Debug, Clone, Default)]
pub(crate) struct Traits {
    pub names: Box<[Box<[Word]>]>,
    /// Numbers that stand in the main name: « collège n° 3 ».
    pub numbers: Box<[u32]>,
    pub place: Box<[Word]>,
    pub street: Box<[u32]>,
    pub number: u32,
    pub suffix: u64,
    pub unit: u64,
    pub postal: u64,
    /// The postal code cut to the size of a département.
    pub district: u64,
    pub commune: u64,
    pub city: u64,
    pub point: Option<Point>,
    pub phones: Box<[u64]>,
    pub mails: Box<[u64]>,
    pub mail_domains: Box<[u64]>,
    pub pages: Box<[u64]>,
    pub hosts: Box<[u64]>,
    pub sirens: Box<[u64]>,
    pub identifiers: Box<[u64]>,
    pub parent: Box<[Word]>,
    pub kind: BodyKind,
}

/// What a name says a body is, where towns have one of each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum BodyKind {
    #[default]
    Other,
    TownHall,
    SocialCentre,
}

/// Every word that was read, how often, and how telling it is.
#[derive(Debug, Default)]
pub(crate) struct Dictionary {
    ids: FxHashMap<Box<str>, u32>,
    texts: Vec<Box<str>>,
    /// In how many names.
    counts: Vec<u32>,
    /// Towns of the list, each as its words in a row.
    towns: FxHashSet<u64>,
    weights: Vec<f32>,
    names: u32,
}

impl Dictionary {
    /// Reads the words of every name and town first, so that each record can be weighed by all of them.
    pub(crate) fn of(subjects: &[Subject]) -> Self {
        let mut dictionary = Self::default();
        for subject in subjects {
            dictionary.count(&subject.name);
            let town: Vec<String> = name_words(&subject.city).into_iter().map(|(word, _)| word).collect();
            let known_word = matches!(town.as_slice(), [only] if words::expected_per_thousand(only) > 1.0);
            if !town.is_empty() && !known_word {
                dictionary.towns.insert(mark(&town.as_slice()));
            }
            dictionary.number_others(subject);
        }
        dictionary.settle();
        dictionary.weigh();
        dictionary
    }

    fn count(&mut self, name: &str) {
        self.names = self.names.saturating_add(1);
        let mut seen: Vec<u32> = Vec::new();
        for word in name_words(name) {
            let id = self.number(&word.0);
            if !seen.contains(&id) {
                seen.push(id);
                self.counts[id as usize] += 1;
            }
        }
    }

    /// Numbers the words that no main name holds, so that they too are settled whatever the order of the list.
    fn number_others(&mut self, subject: &Subject) {
        for text in subject.alternate_names.iter().chain([&subject.place, &subject.parent]) {
            for (word, _) in name_words(text) {
                self.number(&word);
            }
        }
        for word in address::read(&subject.number, &subject.street, &subject.details).street {
            self.number(&word);
        }
    }

    /// The number of a word, new or known.
    pub(crate) fn number(&mut self, word: &str) -> u32 {
        if let Some(id) = self.ids.get(word) {
            return *id;
        }
        let id = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
        self.ids.insert(word.into(), id);
        self.texts.push(word.into());
        self.counts.push(0);
        id
    }

    /// Numbers the words anew in the order of the alphabet, so that the order of the list leaves no trace.
    fn settle(&mut self) {
        let mut words: Vec<_> =
            std::mem::take(&mut self.texts).into_iter().zip(std::mem::take(&mut self.counts)).collect();
        words.sort_unstable();
        (self.texts, self.counts) = words.into_iter().unzip();
        for (id, text) in self.texts.iter().enumerate() {
            self.ids.insert(text.clone(), u32::try_from(id).unwrap_or(u32::MAX));
        }
    }

    fn weigh(&mut self) {
        #[expect(clippy::cast_precision_loss, reason = "a count of names, for a logarithm")]
        let names = self.names as f32;
        let shares = self.texts.iter().zip(&self.counts).map(|(text, count)| {
            #[expect(clippy::cast_precision_loss, reason = "a count of names, for a logarithm")]
            let seen = *count as f32;
            let expected = words::expected_per_thousand(text) / 1000.0 * EXPECTED_NAMES;
            (*count > 0).then(|| (seen + expected) / (names + EXPECTED_NAMES))
        });
        self.weights = shares.map(|share| share.map_or(UNREAD, |share| -share.log2())).collect();
    }

    pub(crate) fn text(&self, id: u32) -> &str {
        self.texts.get(id as usize).map_or("", |text| text)
    }

    /// The bits a word tells, of a word read when the dictionary was made; others are as rare as can be.
    pub(crate) fn weight(&self, id: u32) -> f32 {
        self.weights.get(id as usize).copied().unwrap_or(UNREAD)
    }

    /// Which words of a name are those of a town of the list.
    fn town_words(&self, words: &[String]) -> Vec<bool> {
        let mut towns = vec![false; words.len()];
        for length in 1..=LONGEST_TOWN.min(words.len()) {
            for (start, phrase) in words.windows(length).enumerate() {
                if self.towns.contains(&mark(&phrase)) {
                    towns[start..start + length].fill(true);
                }
            }
        }
        towns
    }

    /// The words of a name with what each counts for.
    fn words(&mut self, name: &str) -> Box<[Word]> {
        let mut read: Vec<Word> = Vec::new();
        let (texts, asides): (Vec<String>, Vec<bool>) = name_words(name).into_iter().unzip();
        let towns = self.town_words(&texts);
        for (at, ((text, aside), town)) in texts.iter().zip(asides).zip(towns).enumerate() {
            let of_county = texts.get(at + 1).is_some_and(|next| next == "county");
            let id = self.number(text);
            if self.weights.len() < self.texts.len() {
                self.weights.push(UNREAD);
            }
            if read.len() >= WORDS || read.iter().any(|word| word.id == id) {
                continue;
            }
            let share = match (aside, words::is_legal(text), town || of_county) {
                (true, ..) => 0.2,
                (_, true, _) => 0.15,
                (_, _, true) => 0.35,
                _ => 1.0,
            };
            read.push(Word { id, weight: self.weight(id) * share, town, aside });
        }
        read.into()
    }
}

/// The words of a name, each with whether it stands in brackets or after a dash, where branches are named.
fn name_words(name: &str) -> Vec<(String, bool)> {
    let folded =
        words::shorten(&fold(name)).replace("n°", " ").replace('\'', if name.is_ascii() { "" } else { " " });
    let mut depth = 0_u32;
    let mut read = Vec::new();
    let mut word = String::new();
    for letter in folded.chars().chain(std::iter::once(' ')) {
        if letter.is_alphanumeric() {
            word.push(letter);
            continue;
        }
        if !word.is_empty() {
            if let Some(spelled) = words::of_name(&word) {
                read.push((spelled.to_owned(), depth > 0));
            }
            word.clear();
        }
        match letter {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    // A name that stands in brackets altogether is a name.
    if read.iter().all(|(_, aside)| *aside) {
        read.iter_mut().for_each(|(_, aside)| *aside = false);
    }
    read
}

/// A text as one number. Zero is kept for what is missing.
pub(crate) fn mark(text: &impl Hash) -> u64 {
    let mut hasher = FxHasher::default();
    text.hash(&mut hasher);
    hasher.finish().max(1)
}

fn mark_text(text: &str) -> u64 {
    if text.is_empty() { 0 } else { mark(&text) }
}

impl Traits {
    /// Reads one record.
    pub(crate) fn of(subject: &Subject, dictionary: &mut Dictionary) -> Self {
        let names = std::iter::once(&subject.name).chain(&subject.alternate_names);
        let names: Vec<Box<[Word]>> =
            names.map(|name| dictionary.words(name)).filter(|name| !name.is_empty()).take(NAMES).collect();
        let address = address::read(&subject.number, &subject.street, &subject.details);
        let postal: String =
            fold(&subject.postal_code).chars().filter(|l| l.is_alphanumeric()).take(5).collect();
        let starts_with_number = subject.place.starts_with(|letter: char| letter.is_ascii_digit());
        let place = if starts_with_number { "" } else { subject.place.as_str() };
        let mut traits = Self {
            numbers: numbers(&subject.name),
            kind: kind(&subject.name),
            names: names.into(),
            place: dictionary.words(place),
            street: address.street.iter().map(|word| dictionary.number(word)).collect(),
            number: address.number.map_or(0, |number| number.saturating_add(1)),
            suffix: mark_text(&address.suffix),
            unit: address.unit.map_or(0, |unit| mark(&unit)),
            district: mark_text(postal.get(..2).unwrap_or("")),
            postal: mark_text(&postal),
            commune: mark_text(&fold(&subject.commune)),
            city: mark_text(&city(&subject.city)),
            point: subject.point,
            parent: dictionary.words(&subject.parent),
            ..Self::default()
        };
        traits.read_contacts(subject);
        traits.read_identifiers(subject);
        traits
    }

    fn read_contacts(&mut self, subject: &Subject) {
        self.phones = subject.phones.iter().filter_map(|phone| phone_mark(phone)).take(VALUES).collect();
        let mails = subject.mails.iter().map(|mail| fold(mail.trim()));
        let mails: Vec<String> = mails.filter(|mail| mail.contains('@')).take(VALUES).collect();
        self.mails = mails.iter().map(mark).collect();
        let domains = mails.iter().filter_map(|mail| mail.rsplit('@').next());
        self.mail_domains =
            domains.filter(|host| !words::is_free_mail(host)).map(|host| mark(&host)).collect();
        let sites = subject.sites.iter().filter_map(|site| site_parts(site)).take(VALUES);
        let (hosts, pages): (Vec<_>, Vec<_>) = sites.unzip();
        let own = hosts.iter().filter(|host| !words::is_shared_host(host));
        self.hosts = own.map(|host| mark(&host.as_str())).collect();
        self.pages = pages.iter().map(mark).collect();
    }

    fn read_identifiers(&mut self, subject: &Subject) {
        let (mut sirens, mut identifiers) = (Vec::new(), Vec::new());
        for identifier in subject.identifiers.iter().take(VALUES) {
            let value: String =
                fold(&identifier.value).chars().filter(|letter| letter.is_alphanumeric()).collect();
            match identifier.scheme {
                Scheme::Siret if value.len() == 14 && value.is_ascii() && value[..9] != *"000000000" => {
                    sirens.push(mark(&&value[..9]));
                    identifiers.push(mark(&value));
                }
                Scheme::Siren if value.len() == 9 && value != "000000000" => {
                    sirens.push(mark(&value.as_str()))
                }
                Scheme::Rna | Scheme::Other if value.len() > 3 => {
                    identifiers.push(mark(&(identifier.scheme, value.as_str())));
                }
                _ => {}
            }
        }
        (self.sirens, self.identifiers) = (sirens.into(), identifiers.into());
    }

    /// The strongest sign of being in the same commune: its code, else the name of the town, else the postal code.
    pub(crate) fn area(&self) -> u64 {
        [self.city, self.commune, self.postal].into_iter().find(|mark| *mark != 0).unwrap_or(0)
    }
}

fn kind(name: &str) -> BodyKind {
    let words = name_words(name);
    let says = |kinds: &[&str]| words.iter().any(|(word, _)| kinds.contains(&word.as_str()));
    if says(&["ccas", "cias"]) {
        BodyKind::SocialCentre
    } else if says(&["mairie"]) {
        BodyKind::TownHall
    } else {
        BodyKind::Other
    }
}

/// Numbers among the words of a name. Years and codes of départements written in brackets are numbers too.
fn numbers(name: &str) -> Box<[u32]> {
    let words = address::tokens(name);
    words.iter().filter_map(|word| roman(word).or_else(|| word.parse().ok())).take(4).collect()
}

fn roman(word: &str) -> Option<u32> {
    ["ii", "iii", "iv", "vi", "vii", "viii", "ix"]
        .iter()
        .position(|numeral| *numeral == word)
        .map(|at| u32::try_from(at).unwrap_or(0) + if at > 2 { 3 } else { 2 })
}

fn city(text: &str) -> String {
    let words = address::tokens(text);
    let kept = words.iter().take_while(|word| *word != "cedex").map(|word| match word.as_str() {
        "saint" => "st",
        "sainte" => "ste",
        other => other,
    });
    kept.collect::<Vec<_>>().join(" ")
}

/// The last nine digits of a number: with or without the code of its country, it is the same.
fn phone_mark(phone: &str) -> Option<u64> {
    let digits: Vec<u8> = phone.bytes().filter(u8::is_ascii_digit).take(20).collect();
    let end = digits.get(digits.len().saturating_sub(9)..)?;
    let alike = end.iter().all(|digit| Some(digit) == end.first());
    (end.len() >= 6 && !alike).then(|| mark(&end))
}

/// The host of a site without `www`, and the whole page.
fn site_parts(site: &str) -> Option<(String, String)> {
    let folded = fold(site.trim());
    let bare = folded.split_once("://").map_or(folded.as_str(), |(_, rest)| rest);
    let bare = bare.strip_prefix("www.").unwrap_or(bare).trim_end_matches('/');
    let host = bare.split(['/', '?', '#', ':']).next().unwrap_or("");
    (host.contains('.') && !host.contains(' ')).then(|| (host.to_owned(), bare.to_owned()))
}

#[cfg(test)]
mod tests;
