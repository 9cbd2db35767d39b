//! From records to what is compared: words as numbers with their weight, addresses taken apart, phones as digits.

use rustc_hash::FxHasher;
use std::hash::{Hash, Hasher};

use vocabulary::fold;
use vocabulary::place::Point;

use crate::dictionary::{Dictionary, Word, name_words};
use crate::subject::{Scheme, Subject};
use crate::{address, hosts};

/// How many names of a record are compared: enough for any real one.
const NAMES: usize = 4;
/// How many phones, mails, sites and identifiers of a record are compared.
const VALUES: usize = 6;

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
            domains.filter(|host| !hosts::is_free_mail(host)).map(|host| mark(&host)).collect();
        let sites = subject.sites.iter().filter_map(|site| site_parts(site)).take(VALUES);
        let (named, pages): (Vec<_>, Vec<_>) = sites.unzip();
        let own = named.iter().filter(|host| !hosts::is_shared_host(host));
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
