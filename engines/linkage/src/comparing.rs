//! Two records side by side, field by field: how far each agrees.

use std::cmp::Ordering;

use crate::dictionary::{Dictionary, Word};
use crate::names::{self, NameLevel, NameMatch};
use crate::reading::Traits;

/// What is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SignalKind {
    /// Numbers of registers.
    Identifier,
    /// Names.
    Name,
    /// Names of places within the body.
    Place,
    /// Commune, town, postal code.
    Area,
    /// Street and number.
    Street,
    /// Distance.
    Point,
    /// Telephone numbers.
    Phone,
    /// Mail addresses and their domains.
    Mail,
    /// Sites and their hosts.
    Site,
    /// The body one is said to belong to.
    Parent,
    /// What overrules the rest: see [`crate::Veto`].
    Veto,
}

/// The fields that weigh, in the order of a [`Comparison`].
pub(crate) const FIELDS: [SignalKind; 10] = [
    SignalKind::Identifier,
    SignalKind::Name,
    SignalKind::Place,
    SignalKind::Area,
    SignalKind::Street,
    SignalKind::Point,
    SignalKind::Phone,
    SignalKind::Mail,
    SignalKind::Site,
    SignalKind::Parent,
];

/// No field has more levels.
pub(crate) const LEVELS: usize = 6;
/// The level of a field that one of the two records does not have.
pub(crate) const MISSING: u8 = 15;

/// Positions in a comparison.
pub(crate) const IDENTIFIER: usize = 0;
pub(crate) const NAME: usize = 1;
pub(crate) const PLACE: usize = 2;
pub(crate) const AREA: usize = 3;
pub(crate) const STREET: usize = 4;
pub(crate) const POINT: usize = 5;
pub(crate) const PHONE: usize = 6;
pub(crate) const MAIL: usize = 7;
pub(crate) const SITE: usize = 8;
pub(crate) const PARENT: usize = 9;

/// How far two records agree: one level for each field, higher is nearer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Comparison {
    pub levels: [u8; FIELDS.len()],
    /// Bits told by the words both names hold.
    pub shared: f32,
}

impl Comparison {
    /// The levels as one number, to count equal ones.
    pub(crate) fn pattern(&self) -> u64 {
        self.levels.iter().fold(0, |pattern, level| pattern << 4 | u64::from(*level))
    }

    pub(crate) fn name(&self) -> NameLevel {
        match self.levels[NAME] {
            5 => NameLevel::Same,
            4 => NameLevel::Near,
            3 => NameLevel::Contained,
            2 => NameLevel::Partial,
            1 => NameLevel::Little,
            _ => NameLevel::Different,
        }
    }

    pub(crate) fn is(&self, field: usize, level: u8) -> bool {
        self.levels[field] == level
    }

    /// At least at this level, and not missing.
    pub(crate) fn reaches(&self, field: usize, level: u8) -> bool {
        self.levels[field] != MISSING && self.levels[field] >= level
    }

    /// Below this level, and not missing.
    pub(crate) fn below(&self, field: usize, level: u8) -> bool {
        self.levels[field] < level
    }
}

/// Compares two records.
pub(crate) fn compare(one: &Traits, other: &Traits, dictionary: &Dictionary) -> Comparison {
    let name = best_name(one, other, dictionary);
    let street = street(one, other, dictionary);
    let levels = [
        identifier(one, other),
        if one.names.is_empty() || other.names.is_empty() { MISSING } else { name.level as u8 },
        place(one, other, dictionary),
        area(one, other),
        street,
        point(one, other),
        values(&one.phones, &other.phones),
        addresses((&one.mails, &one.mail_domains), (&other.mails, &other.mail_domains)),
        addresses((&one.pages, &one.hosts), (&other.pages, &other.hosts)),
        parent(one, other, dictionary),
    ];
    Comparison { levels, shared: name.shared }
}

fn best_name(one: &Traits, other: &Traits, dictionary: &Dictionary) -> NameMatch {
    let mut best = NameMatch::default();
    for left in &one.names {
        for right in &other.names {
            let found = names::compare(left, right, dictionary);
            let better = (found.level, found.shared) > (best.level, best.shared);
            best = if better { found } else { best };
        }
    }
    best
}

fn meet(one: &[u64], other: &[u64]) -> bool {
    one.iter().any(|value| other.contains(value))
}

/// 3: one number in common; 2: establishments of one organisation; 0: other numbers.
fn identifier(one: &Traits, other: &Traits) -> u8 {
    let sirens = !one.sirens.is_empty() && !other.sirens.is_empty();
    if meet(&one.identifiers, &other.identifiers) {
        3
    } else if sirens && meet(&one.sirens, &other.sirens) {
        if one.identifiers.is_empty() || other.identifiers.is_empty() { 3 } else { 2 }
    } else if sirens {
        0
    } else {
        MISSING
    }
}

/// 3: one name; 2: one in the other; 1: one of them is the body itself; 0: two names.
fn place(one: &Traits, other: &Traits, dictionary: &Dictionary) -> u8 {
    // A place that is only said to be in its town says nothing.
    let silent = |place: &[Word]| place.iter().all(|word| word.town);
    if silent(&one.place) || silent(&other.place) {
        return MISSING;
    }
    match names::compare(&one.place, &other.place, dictionary).level {
        NameLevel::Same | NameLevel::Near => return 3,
        _ => {}
    }
    let (here, there) = (own_words(one), own_words(other));
    if here.is_empty() || there.is_empty() {
        return 1;
    }
    match names::compare(&here, &there, dictionary).level {
        NameLevel::Same | NameLevel::Near | NameLevel::Contained => 2,
        NameLevel::Partial => 1,
        NameLevel::Little | NameLevel::Different => 0,
    }
}

/// The words of a place that are not those of its body, nor of a town.
fn own_words(traits: &Traits) -> Vec<Word> {
    let known =
        |word: &&Word| !word.town && traits.names.iter().flatten().all(|of_body| of_body.id != word.id);
    traits.place.iter().filter(known).copied().collect()
}

/// 4: town and postal code; 3: one of the two; 1: the same département; 0: elsewhere.
fn area(one: &Traits, other: &Traits) -> u8 {
    let both = |left: u64, right: u64| (left != 0 && right != 0).then_some(left == right);
    let town = both(one.commune, other.commune).or(both(one.city, other.city));
    let town = if both(one.city, other.city) == Some(true) { Some(true) } else { town };
    match (town, both(one.postal, other.postal)) {
        (None, None) => MISSING,
        (Some(true), Some(true) | None) | (None, Some(true)) => 4,
        (Some(true), Some(false)) | (Some(false), Some(true)) => 3,
        _ if both(one.district, other.district) == Some(true) => 1,
        _ => 0,
    }
}

/// 4: the same door; 3: the same street, a number missing; 2: another number; 0: another street.
fn street(one: &Traits, other: &Traits, dictionary: &Dictionary) -> u8 {
    if one.street.is_empty() || other.street.is_empty() {
        return MISSING;
    }
    if !same_street(&one.street, &other.street, dictionary) {
        return 0;
    }
    match (one.number, other.number) {
        (0, _) | (_, 0) => 3,
        (left, right) if left != right => 2,
        _ if one.suffix != 0 && other.suffix != 0 && one.suffix != other.suffix => 2,
        _ => 4,
    }
}

fn same_street(one: &[u32], other: &[u32], dictionary: &Dictionary) -> bool {
    if one == other {
        return true;
    }
    let names = |street: &[u32]| -> Vec<u32> {
        let kept = street.iter().filter(|word| !crate::words::is_street_kind(dictionary.text(**word)));
        kept.copied().collect()
    };
    let (left, right) = (names(one), names(other));
    if left.is_empty() || right.is_empty() {
        return false;
    }
    let near = |word: &u32, street: &[u32]| {
        street.iter().any(|other| word == other || slip(dictionary.text(*word), dictionary.text(*other)))
    };
    let stands_in = |one: &[u32], other: &[u32]| one.iter().all(|word| near(word, other));
    // Of « avenue du Général Leclerc » and « avenue Leclerc », the longer may hold one word more. Asked from both
    // sides where both are as long: which record comes first must not matter.
    match left.len().cmp(&right.len()) {
        Ordering::Equal => stands_in(&left, &right) && stands_in(&right, &left),
        Ordering::Less => left.len() + 1 == right.len() && stands_in(&left, &right),
        Ordering::Greater => right.len() + 1 == left.len() && stands_in(&right, &left),
    }
}

fn slip(one: &str, other: &str) -> bool {
    let spelled = |word: &str| word.len() >= 5 && !word.bytes().any(|byte| byte.is_ascii_digit());
    spelled(one) && spelled(other) && strsim::jaro_winkler(one.min(other), one.max(other)) >= 0.94
}

/// 4: the same house; 3: some doors away; 2: a walk; 1: a drive; 0: far.
fn point(one: &Traits, other: &Traits) -> u8 {
    let (Some(here), Some(there)) = (&one.point, &other.point) else { return MISSING };
    match here.distance_m(there) {
        near if near <= 40.0 => 4,
        near if near <= 250.0 => 3,
        walk if walk <= 2_000.0 => 2,
        drive if drive <= 20_000.0 => 1,
        _ => 0,
    }
}

/// 2: one in common; 0: none.
fn values(one: &[u64], other: &[u64]) -> u8 {
    match (one.is_empty() || other.is_empty(), meet(one, other)) {
        (true, _) => MISSING,
        (_, true) => 2,
        _ => 0,
    }
}

/// 2: one address in common; 1: one domain; 0: none.
fn addresses(one: (&[u64], &[u64]), other: (&[u64], &[u64])) -> u8 {
    if meet(one.0, other.0) {
        2
    } else if meet(one.1, other.1) {
        1
    } else if one.1.is_empty() || other.1.is_empty() {
        MISSING
    } else {
        0
    }
}

/// 1: one is said to belong to the other; missing otherwise.
fn parent(one: &Traits, other: &Traits, dictionary: &Dictionary) -> u8 {
    let belongs = |child: &Traits, body: &Traits| {
        let near = |name: &[Word]| names::compare(&child.parent, name, dictionary).level >= NameLevel::Near;
        !child.parent.is_empty() && body.names.iter().any(|name| near(name))
    };
    if belongs(one, other) || belongs(other, one) { 1 } else { MISSING }
}

#[cfg(test)]
mod tests;
