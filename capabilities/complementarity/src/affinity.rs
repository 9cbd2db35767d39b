//! Which cooperation would help, and why: pairs of organisations by reasons that can be said aloud.

use std::collections::BTreeSet;

use uuid::Uuid;
use vocabulary::codes::{Audience, MeanKind, Topic};

use crate::actor::{Actor, Offer};
use crate::gist::{CATEGORIES, Gist};
use crate::lacks;

/// Needs that often come one after the other on one person's way.
pub(crate) const WAYS: &[(Topic, Topic)] = &[
    (Topic::Food, Topic::BudgetManagement),
    (Topic::Food, Topic::AccessToRights),
    (Topic::Food, Topic::SocialTies),
    (Topic::Debt, Topic::RentArrears),
    (Topic::Debt, Topic::BudgetManagement),
    (Topic::RentArrears, Topic::HousingInformation),
    (Topic::TemporaryShelter, Topic::PostalDomicile),
    (Topic::TemporaryShelter, Topic::Hygiene),
    (Topic::TemporaryShelter, Topic::RentHome),
    (Topic::RentHome, Topic::HouseholdAppliances),
    (Topic::PostalDomicile, Topic::AccessToRights),
    (Topic::ConflictSeparationViolence, Topic::TemporaryShelter),
    (Topic::ConflictSeparationViolence, Topic::JudicialMatters),
    (Topic::OnlineServices, Topic::DigitalBasics),
    (Topic::OnlineServices, Topic::Paperwork),
    (Topic::FrenchLanguage, Topic::AccessToRights),
    (Topic::FrenchLanguage, Topic::OrganiseJobSearch),
    (Topic::Childcare, Topic::OrganiseJobSearch),
    (Topic::MobilitySupport, Topic::OrganiseJobSearch),
    (Topic::MobilitySupport, Topic::AccessToCare),
    (Topic::MentalHealth, Topic::SocialTies),
    (Topic::Addictions, Topic::AccessToCare),
    (Topic::CarerSupport, Topic::DependentPersonCare),
    (Topic::DomesticHelp, Topic::SocialTies),
    (Topic::MotherAndChildHealth, Topic::Parenting),
];

/// Two organisations, the smaller identifier first.
pub(crate) type Pair = (Uuid, Uuid);

/// The two in their order.
pub(crate) fn pair(a: Uuid, b: Uuid) -> Pair {
    (a.min(b), a.max(b))
}

/// What is known between organisations already.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Ties {
    /// Those that work together: nothing is suggested to them.
    pub(crate) linked: BTreeSet<Pair>,
    /// Those that both wish to.
    pub(crate) wished: BTreeSet<Pair>,
}

/// Why two organisations would do well to work together; `first` is the one that lacks or could use something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Reason {
    /// Both wish to.
    BothWish,
    /// What one's limits leave out, the other does.
    Limit { first: Uuid, sentence: String, lacking: Uuid, filling: Uuid },
    /// Needs that often follow each other.
    Way { first: Uuid, need: Topic, then: Topic },
    /// One is open on days the other is closed, for the same family of needs.
    Days { first: Uuid, days: u8, category: usize },
    /// One shares what a service of the other could use.
    Mean { first: Uuid, kind: MeanKind, text: String, service: Uuid },
    /// They meet the same people, for other needs.
    People { audience: Audience },
    /// They are of different families.
    Families,
    /// They stand in one commune.
    Town { commune: String },
}

#[cfg(test)]
impl Reason {
    /// Whether it is a reason by itself; the others only add to one.
    pub(crate) fn stands_alone(&self) -> bool {
        !matches!(self, Reason::Families | Reason::Town { .. })
    }
}

/// Two organisations with the reasons why they would do well to work together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Suggestion {
    pub(crate) pair: Pair,
    pub(crate) weight: u32,
    pub(crate) reasons: Vec<Reason>,
}

/// How much there is between two, without saying what; 0 when no reason stands by itself.
pub(crate) fn weight(a: &Gist, b: &Gist, is_wished: bool) -> u32 {
    let near = a.meets(b);
    if !is_wished && !near {
        return 0;
    }
    let mut weight = if is_wished { 20 } else { 0 };
    if near {
        weight += 5 * (u32::from(is_filled(a, b)) + u32::from(is_filled(b, a)));
        weight += 4 * u32::from(ways(a, b).next().is_some());
        weight += 3 * u32::from(days(a, b).is_some());
        weight += 3 * (u32::from(a.is_served_by(b) != 0) + u32::from(b.is_served_by(a) != 0));
        weight += 2 * u32::from(shared_people(a, b) != 0);
    }
    if weight == 0 {
        return 0;
    }
    weight += u32::from(a.stands_with(b));
    if is_across(a, b) { weight * 3 / 2 } else { weight }
}

/// Whether `b` does what the limits of `a` leave out and `a` does nowhere else.
fn is_filled(a: &Gist, b: &Gist) -> bool {
    let common = a.lacks & b.fills;
    let within =
        |n: usize| common & 1 << n != 0 && a.lacked_topics[n] & !a.filled_topics[n] & b.filled_topics[n] != 0;
    // The lacks that need not be filled within one need come after those that must.
    (common & !a.fills) >> lacks::WITHIN_NEED != 0 || common != 0 && (0..lacks::WITHIN_NEED).any(within)
}

/// The ways on which `a` answers one need only and `b` the other only; true when `a` answers the first.
fn ways(a: &Gist, b: &Gist) -> impl Iterator<Item = (Topic, Topic, bool)> {
    let (only_a, only_b) = (a.topics & !b.topics, b.topics & !a.topics);
    let bit = |topic: Topic| 1_u128 << topic as u128;
    WAYS.iter().filter_map(move |(need, then)| {
        let forth = only_a & bit(*need) != 0 && only_b & bit(*then) != 0;
        let back = only_b & bit(*need) != 0 && only_a & bit(*then) != 0;
        (forth || back).then_some((*need, *then, forth))
    })
}

/// A family of needs for which each is open on days when the other is closed.
fn days(a: &Gist, b: &Gist) -> Option<usize> {
    (0..CATEGORIES).find(|need| {
        let (ours, theirs) = (a.days_by_need[*need], b.days_by_need[*need]);
        ours & !theirs != 0 && theirs & !ours != 0
    })
}

/// The audiences both name, where each answers a need the other does not.
fn shared_people(a: &Gist, b: &Gist) -> u16 {
    let apart = a.categories & !b.categories != 0 && b.categories & !a.categories != 0;
    if apart { a.audiences & b.audiences } else { 0 }
}

fn is_across(a: &Gist, b: &Gist) -> bool {
    matches!((a.family, b.family), (Some(ours), Some(theirs)) if ours != theirs)
}

/// One side of a pair: the organisation and its gist.
#[derive(Clone, Copy)]
pub(crate) struct Side<'a> {
    pub(crate) actor: &'a Actor,
    pub(crate) gist: &'a Gist,
}

/// Every reason between two, in the order people should read them; none when none stands by itself.
pub(crate) fn reasons(a: Side<'_>, b: Side<'_>, is_wished: bool) -> Vec<Reason> {
    let mut found = Vec::new();
    found.extend(is_wished.then_some(Reason::BothWish));
    if a.gist.meets(b.gist) {
        found.extend(limit(a, b));
        found.extend(limit(b, a));
        found.extend(ways(a.gist, b.gist).next().map(|(need, then, forth)| {
            let first = if forth { a.actor.id } else { b.actor.id };
            Reason::Way { first, need, then }
        }));
        found.extend(days(a.gist, b.gist).map(|category| days_reason((a, b), category)));
        found.extend(mean(a, b));
        found.extend(mean(b, a));
        let shared = shared_people(a.gist, b.gist);
        let audience = Audience::ALL.iter().copied().find(|one| shared & 1 << *one as u16 != 0);
        found.extend(audience.map(|audience| Reason::People { audience }));
    }
    if found.is_empty() {
        return found;
    }
    found.extend(is_across(a.gist, b.gist).then_some(Reason::Families));
    let town = a.actor.communes.intersection(&b.actor.communes).next();
    found.extend(town.map(|code| Reason::Town { commune: (*code).to_owned() }));
    found
}

/// The first limit of one that the other fills, with the sentence and both services.
fn limit(a: Side<'_>, b: Side<'_>) -> Option<Reason> {
    let (sentence, lacking, filling) = filled((a.actor, a.gist), b.actor).into_iter().next()?;
    let (lacking, filling) = (lacking.id, filling.id);
    Some(Reason::Limit { first: a.actor.id, sentence: sentence.to_owned(), lacking, filling })
}

/// A sentence of limits, the service that says it, and the service of the other that does what it leaves out.
pub(crate) type Filled<'a> = (&'a str, &'a Offer, &'a Offer);

fn filled<'a>((a, gist): (&'a Actor, &Gist), b: &'a Actor) -> Vec<Filled<'a>> {
    let mut found = Vec::new();
    for offer in &a.offers {
        for (number, sentence) in &offer.lacks {
            let by = b.offers.iter().find(|other| fills(gist, offer, *number, other));
            found.extend(by.map(|by| (sentence.as_str(), offer, by)));
        }
    }
    found
}

/// Whether another's service does what this one lacks, and its own organisation does not.
fn fills(own: &Gist, offer: &Offer, number: usize, other: &Offer) -> bool {
    let bit = 1_u32 << number;
    if other.fills & bit == 0 {
        return false;
    }
    if !lacks::is_within_need(number) {
        return own.fills & bit == 0;
    }
    offer.topic_bits() & other.main_topic_bit() & !own.filled_topics[number] != 0
}

/// What `b` does of what the limits of `a` leave out, wherever they stand.
pub(crate) fn filled_by<'a>(a: &'a Actor, b: &'a Actor) -> Vec<Filled<'a>> {
    filled((a, &Gist::of(a)), b)
}

/// The days on which one is open and the other closed, said of the one that opens on more of them.
fn days_reason((a, b): (Side<'_>, Side<'_>), category: usize) -> Reason {
    let (ours, theirs) = (a.gist.days_by_need[category], b.gist.days_by_need[category]);
    let (alone_a, alone_b) = (ours & !theirs, theirs & !ours);
    let a_first = (alone_a.count_ones(), b.actor.id) >= (alone_b.count_ones(), a.actor.id);
    let (first, days) = if a_first { (a.actor.id, alone_a) } else { (b.actor.id, alone_b) };
    Reason::Days { first, days, category }
}

/// What `b` shares and a service of `a` could use.
fn mean(a: Side<'_>, b: Side<'_>) -> Option<Reason> {
    let served = a.gist.is_served_by(b.gist);
    let kind = MeanKind::ALL.iter().copied().find(|kind| served & 1 << *kind as u8 != 0)?;
    let (service, mean) = (a.actor.could_use(kind)?.id, b.actor.lends(kind)?);
    Some(Reason::Mean { first: a.actor.id, kind, text: mean.text.clone(), service })
}

#[cfg(test)]
mod tests;
