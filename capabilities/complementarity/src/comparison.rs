//! Two organisations side by side: what they share, what each does alone, and what one does that the other cannot.

use std::collections::BTreeSet;

use vocabulary::codes::{Audience, Topic};

use crate::actor::{Actor, Offer};
use crate::affinity::{Filled, filled_by};
use crate::week::Week;

/// What is so on one side only.
#[derive(Clone, Debug)]
pub(crate) struct Alone<'a> {
    /// Services that answer a need the other does not answer.
    pub(crate) services: Vec<&'a Offer>,
    /// When it is open while the other is closed.
    pub(crate) opens: Week,
    /// Languages the other does not speak.
    pub(crate) languages: Vec<&'a str>,
    /// Sentences of its limits, with the service of the other that does what they leave out.
    pub(crate) filled: Vec<Filled<'a>>,
}

impl<'a> Alone<'a> {
    fn of(one: &'a Actor, other: &'a Actor) -> Alone<'a> {
        let topics = other.topics();
        let is_distinct = |offer: &&Offer| offer.topics.iter().any(|topic| !topics.contains(topic));
        let both_known = one.week.is_known() && other.week.is_known();
        Alone {
            services: one.offers.iter().filter(is_distinct).collect(),
            opens: if both_known { one.week.without(&other.week) } else { Week::default() },
            languages: one.languages.difference(&other.languages).map(String::as_str).collect(),
            filled: filled_by(one, other),
        }
    }

    /// What of this service's limits the other does: the sentences, each with the service that does it.
    pub(crate) fn filled_of(&self, offer: &Offer) -> Vec<(&'a str, &'a Offer)> {
        let mut found: Vec<(&str, &Offer)> = Vec::new();
        for (sentence, lacking, filling) in &self.filled {
            let is_said = found.iter().any(|(said, by)| said == sentence && by.id == filling.id);
            if lacking.id == offer.id && !is_said {
                found.push((sentence, filling));
            }
        }
        found
    }
}

/// Two organisations compared.
#[derive(Clone, Debug)]
pub(crate) struct Comparison<'a> {
    /// Whom both receive by name; « tous publics » where both say so.
    pub(crate) audiences: BTreeSet<Audience>,
    /// Needs both answer.
    pub(crate) topics: BTreeSet<Topic>,
    /// Communes where both receive people, by code.
    pub(crate) communes: BTreeSet<&'static str>,
    /// Languages both speak.
    pub(crate) languages: Vec<&'a str>,
    pub(crate) a: Alone<'a>,
    pub(crate) b: Alone<'a>,
}

impl<'a> Comparison<'a> {
    /// Compares two organisations.
    pub(crate) fn of(a: &'a Actor, b: &'a Actor) -> Comparison<'a> {
        Comparison {
            audiences: a.audiences().intersection(&b.audiences()).copied().collect(),
            topics: a.topics().intersection(&b.topics()).copied().collect(),
            communes: a.communes.intersection(&b.communes).copied().collect(),
            languages: a.languages.intersection(&b.languages).map(String::as_str).collect(),
            a: Alone::of(a, b),
            b: Alone::of(b, a),
        }
    }
}

#[cfg(test)]
mod tests;
