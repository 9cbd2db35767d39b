//! From agreements to a judgement: how likely, which relation, what overrules, and every signal shown.

use crate::comparing::{
    AREA, Comparison, FIELDS, IDENTIFIER, MAIL, MISSING, NAME, PARENT, PHONE, PLACE, POINT, SITE, STREET,
    SignalKind,
};
use crate::crowds::Crowds;
use crate::learning::Weights;
use crate::names::NameLevel;
use crate::reading::{BodyKind, Traits};

/// What to do with a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Zone {
    /// Two records: nothing to ask.
    Different,
    /// A person should look.
    Ask,
    /// One record, written twice.
    Same,
}

/// How two records stand to each other, if they have to do with each other at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Relation {
    /// The same body at the same place.
    Same,
    /// One belongs to the other, or both to one body: town hall and CCAS, branch and seat.
    PartOf,
    /// Two bodies at one address.
    SamePlace,
}

/// What overrules any weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Veto {
    /// The names hold different numbers: « collège n° 3 » and « collège n° 4 ».
    NumbersInNames,
    /// Two organisations in the register of the country.
    Registers,
    /// Other numbers in the street, or other streets of one town: not one place.
    Doors,
    /// Other rooms of one house: not one place.
    Rooms,
    /// The names say town hall and CCAS, or branch and seat.
    Kinds,
    /// A person decided that they are two.
    Decided,
}

/// Whether what two records say agrees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Agreement {
    /// It differs.
    Different,
    /// It comes near.
    Near,
    /// It is the same.
    Same,
}

/// One thing that two records say, and what it counts for.
#[derive(Debug, Clone, PartialEq)]
pub struct Signal {
    /// What was compared.
    pub kind: SignalKind,
    /// Whether it agrees.
    pub agreement: Agreement,
    /// Bits for (above zero) or against being one; zero where another signal has told it already.
    pub weight: f64,
    /// What the first record says.
    pub left: String,
    /// What the second says.
    pub right: String,
}

/// What is thought of a pair, with every reason.
#[derive(Debug, Clone, PartialEq)]
pub struct Judgement {
    /// What to do.
    pub zone: Zone,
    /// How the two stand to each other.
    pub relation: Relation,
    /// Log2 odds of being one record: 10 is a thousand to one.
    pub weight: f64,
    /// The same between 0 and 1.
    pub probability: f64,
    /// What overruled the weight.
    pub vetoes: Vec<Veto>,
    /// Everything that was compared, the heaviest first.
    pub signals: Vec<Signal>,
}

/// From this weight on a pair is one record: on generated lists, precision and recall meet here, at 0.92 to 0.94.
pub const SAME_WEIGHT: f64 = 5.0;
/// From this weight on a person should look: on generated lists, hardly a twin more is found below it.
pub const ASK_WEIGHT: f64 = -2.0;

/// The bits that words in common must tell before neighbours are asked about.
const TELLING_BITS: f32 = 8.0;

/// A judgement without its words, as thousands of pairs have it.
#[derive(Debug, Clone)]
pub(crate) struct Score {
    pub zone: Zone,
    pub relation: Relation,
    pub weight: f64,
    pub weights: [f64; FIELDS.len()],
    pub vetoes: Vec<Veto>,
}

/// Two records with what was compared of them.
pub(crate) struct Pair<'a> {
    pub one: &'a Traits,
    pub other: &'a Traits,
    pub found: &'a Comparison,
}

/// Judges a pair.
pub(crate) fn score(pair: &Pair, weights: &Weights, crowds: &Crowds) -> Score {
    let by_field = weigh(pair, weights, crowds);
    let weight = weights.prior + by_field.iter().sum::<f64>();
    let vetoes = vetoes(pair);
    let relation = relation(pair, &vetoes);
    let asked = if weight >= ASK_WEIGHT { Zone::Ask } else { Zone::Different };
    let zone = match relation {
        _ if vetoes.contains(&Veto::NumbersInNames) => Zone::Different,
        // A number of a register may be mistyped: such a pair is never joined unasked, but it is asked about.
        Relation::Same if vetoes.contains(&Veto::Registers) => asked,
        Relation::Same if known_body(pair.found) && weight >= SAME_WEIGHT => Zone::Same,
        Relation::Same => asked,
        // A branch is elsewhere: that it is must not count against belonging together.
        Relation::PartOf => {
            let elsewhere =
                [PLACE, AREA, STREET, POINT, IDENTIFIER].iter().map(|field| by_field[*field].min(0.0));
            let together = weight - elsewhere.sum::<f64>();
            if together >= ASK_WEIGHT { Zone::Ask } else { Zone::Different }
        }
        // Neighbours who share a telling word may be one body under two names.
        Relation::SamePlace if pair.found.shared >= TELLING_BITS && weight >= SAME_WEIGHT => Zone::Ask,
        Relation::SamePlace => Zone::Different,
    };
    Score { zone, relation, weight, weights: by_field, vetoes }
}

fn weigh(pair: &Pair, weights: &Weights, crowds: &Crowds) -> [f64; FIELDS.len()] {
    let (one, other, found) = (pair.one, pair.other, pair.found);
    let mut by_field = [0.0; FIELDS.len()];
    for field in [IDENTIFIER, PLACE, AREA, STREET, POINT] {
        if found.levels[field] != MISSING {
            by_field[field] = weights.base(field, found.levels[field]);
        }
    }
    by_field[NAME] = weights.of_name(found);
    for (field, here, there) in [
        (PHONE, (&one.phones, &one.phones), (&other.phones, &other.phones)),
        (MAIL, (&one.mails, &one.mail_domains), (&other.mails, &other.mail_domains)),
        (SITE, (&one.pages, &one.hosts), (&other.pages, &other.hosts)),
    ] {
        let level = found.levels[field];
        let holders = match level {
            2 => crowds.holders(here.0, there.0),
            _ => crowds.holders(here.1, there.1),
        };
        by_field[field] = if level == MISSING { 0.0 } else { weights.of_value(field, level, holders) };
    }
    // A street says where within a town: « rue de la Mairie » of two towns says nothing.
    if found.below(AREA, 3) {
        by_field[STREET] = by_field[STREET].min(0.0);
    }
    if found.is(AREA, 3) && found.is(STREET, 4) {
        by_field[AREA] = by_field[AREA].max(weights.of_town());
    }
    // The door says where; the distance then says nothing new, unless it denies the door.
    if found.reaches(STREET, 3) && found.reaches(POINT, 2) {
        by_field[POINT] = 0.0;
    } else if found.reaches(POINT, 4) {
        by_field[STREET] = by_field[STREET].max(-2.0);
    }
    by_field
}

fn vetoes(pair: &Pair) -> Vec<Veto> {
    let (one, other, found) = (pair.one, pair.other, pair.found);
    let differ = |left: &[u32], right: &[u32]| {
        !left.is_empty() && !right.is_empty() && left.iter().all(|number| !right.contains(number))
    };
    let doors = found.is(STREET, 2)
        || found.is(STREET, 0) && one.number != 0 && other.number != 0 && !found.is(POINT, 4);
    let rooms = one.unit != 0 && other.unit != 0 && one.unit != other.unit && found.reaches(STREET, 3);
    let kinds = one.kind != other.kind && one.kind != BodyKind::Other && other.kind != BodyKind::Other;
    [
        (differ(&one.numbers, &other.numbers), Veto::NumbersInNames),
        (found.is(IDENTIFIER, 0), Veto::Registers),
        (doors, Veto::Doors),
        (rooms, Veto::Rooms),
        (kinds, Veto::Kinds),
    ]
    .into_iter()
    .filter_map(|(holds, veto)| holds.then_some(veto))
    .collect()
}

/// Whether the two are known to be one body, wherever they are: sharing a house, a switchboard and a site is not enough.
fn known_body(found: &Comparison) -> bool {
    let contact = found.is(PHONE, 2) || found.is(MAIL, 2) || found.reaches(SITE, 1) || found.is(MAIL, 1);
    found.name() >= NameLevel::Contained
        || found.name() == NameLevel::Partial && (contact || found.reaches(STREET, 3))
        || found.reaches(IDENTIFIER, 2)
}

fn relation(pair: &Pair, vetoes: &[Veto]) -> Relation {
    let found = pair.found;
    let known = known_body(found);
    // One room of a house is not the house.
    let room_of_house =
        (pair.one.unit == 0) != (pair.other.unit == 0) && found.reaches(STREET, 3) && found.below(PLACE, 2);
    let apart = vetoes.contains(&Veto::Doors)
        || vetoes.contains(&Veto::Rooms)
        || found.below(AREA, 2)
        || found.below(POINT, 2);
    let one_door =
        found.is(STREET, 4) && !found.below(AREA, 3) || found.is(POINT, 4) && found.is(STREET, MISSING);
    // What stands in the town hall, with its telephone or on its site, is part of the town.
    let hall = (pair.one.kind == BodyKind::TownHall) != (pair.other.kind == BodyKind::TownHall)
        && found.name() < NameLevel::Contained;
    let of_hall = hall
        && found.reaches(AREA, 3)
        && (found.is(PHONE, 2) || found.reaches(SITE, 1) || found.reaches(MAIL, 1));
    let parts = found.is(IDENTIFIER, 2) || found.is(PARENT, 1) || vetoes.contains(&Veto::Kinds) || of_hall;
    if parts || known && (apart || room_of_house) {
        Relation::PartOf
    } else if !known && one_door && !vetoes.contains(&Veto::Rooms) {
        Relation::SamePlace
    } else {
        Relation::Same
    }
}

/// Odds as a share between 0 and 1.
pub(crate) fn probability(weight: f64) -> f64 {
    1.0 / (1.0 + (-weight).exp2())
}

/// How far a level agrees.
pub(crate) fn agreement(field: usize, level: u8) -> Agreement {
    let same = match field {
        NAME => 4,
        AREA | STREET | POINT => 4,
        IDENTIFIER | PLACE => 3,
        PARENT => 1,
        _ => 2,
    };
    match level {
        level if level >= same => Agreement::Same,
        0 => Agreement::Different,
        2 if field == STREET => Agreement::Different,
        1 if matches!(field, AREA | POINT | NAME) => Agreement::Different,
        _ => Agreement::Near,
    }
}

#[cfg(test)]
mod tests;
