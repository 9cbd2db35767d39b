//! Which needs are answered in which commune: at a place there, by who comes or is within ten kilometres, or by nobody.

use vocabulary::codes::{Topic, TopicCategory};
use vocabulary::place::Point;
use vocabulary::territory::{Area, Commune};

use crate::everybody::Offer;

/// A need is met nearby within this distance, in metres, from the centre of the commune.
const NEARBY_M: f64 = 10_000.0;
/// A degree of latitude is never shorter than this, in metres.
const DEGREE_M: f64 = 110_500.0;

/// How a need is met in a commune.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Reach {
    /// Nobody there, nobody who comes, nobody within ten kilometres: a white area.
    Nobody,
    /// Somebody who comes, or within ten kilometres.
    Near,
    /// Somebody who receives at a place in the commune.
    Here,
}

impl Reach {
    /// From the best to the worst.
    pub(crate) const ALL: [Self; 3] = [Self::Here, Self::Near, Self::Nobody];

    /// The key of its words.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Here => "portrait-reach-here",
            Self::Near => "portrait-reach-near",
            Self::Nobody => "portrait-reach-nobody",
        }
    }

    /// Its sign, so that no colour is needed.
    pub(crate) const fn sign(self) -> &'static str {
        match self {
            Self::Here => "●",
            Self::Near => "◐",
            Self::Nobody => "○",
        }
    }
}

/// How many services answer a need.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Answers {
    /// At a place in the commune.
    pub(crate) here: u32,
    /// Coming there, or within ten kilometres; those with a place in the commune left out.
    pub(crate) near: u32,
}

impl Answers {
    fn count(&mut self, reach: Reach) {
        match reach {
            Reach::Here => self.here += 1,
            Reach::Near => self.near += 1,
            Reach::Nobody => {}
        }
    }

    /// How the need is met.
    pub(crate) fn reach(self) -> Reach {
        match (self.here, self.near) {
            (0, 0) => Reach::Nobody,
            (0, _) => Reach::Near,
            _ => Reach::Here,
        }
    }
}

/// The answers to each need in each commune.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Coverage {
    /// For each commune, in their order: the families of needs in the order of their list.
    categories: Vec<Vec<Answers>>,
    /// The same for each precise need: where a family has an answer, one of its needs may have none.
    topics: Vec<Vec<Answers>>,
}

impl Coverage {
    /// Counts what is offered. A service counts where it has a place and around, for those whom it receives; one that
    /// comes to people counts in all its communes, but not as being there; one that is only had by telephone or online
    /// counts nowhere: it would hide that nobody is near.
    pub(crate) fn of(offers: &[Offer], communes: &[&'static Commune]) -> Self {
        let needs: Vec<(Vec<usize>, Vec<usize>)> = offers.iter().map(needs).collect();
        let mut coverage = Self::default();
        for commune in communes {
            let mut categories = vec![Answers::default(); TopicCategory::ALL.len()];
            let mut topics = vec![Answers::default(); Topic::ALL.len()];
            for (offer, needs) in offers.iter().zip(&needs) {
                let reach = reach(offer, commune);
                needs.0.iter().for_each(|place| categories[*place].count(reach));
                needs.1.iter().for_each(|place| topics[*place].count(reach));
            }
            coverage.categories.push(categories);
            coverage.topics.push(topics);
        }
        coverage
    }

    /// The answers to a family of needs in the commune at this place.
    pub(crate) fn answers(&self, commune: usize, category: TopicCategory) -> Answers {
        let need = TopicCategory::ALL.iter().position(|one| *one == category);
        at(&self.categories, commune, need)
    }

    /// The answers to a precise need in the commune at this place.
    pub(crate) fn answers_to(&self, commune: usize, topic: Topic) -> Answers {
        at(&self.topics, commune, Topic::ALL.iter().position(|one| *one == topic))
    }

    /// How many precise needs nobody answers in the commune at this place.
    pub(crate) fn unanswered(&self, commune: usize) -> usize {
        let row = self.topics.get(commune).into_iter().flatten();
        row.filter(|answers| answers.reach() == Reach::Nobody).count()
    }
}

fn at(rows: &[Vec<Answers>], commune: usize, need: Option<usize>) -> Answers {
    let row = rows.get(commune).zip(need);
    row.and_then(|(row, need)| row.get(need)).copied().unwrap_or_default()
}

/// The families and the precise needs an offer answers, by their places in the lists, each once.
fn needs(offer: &Offer) -> (Vec<usize>, Vec<usize>) {
    let holds = |topic: &&Topic| offer.topics.contains(topic);
    let category = |one: &TopicCategory| offer.topics.iter().any(|topic| topic.category() == *one);
    let categories = TopicCategory::ALL.iter().enumerate().filter(|(_, one)| category(one));
    let topics = Topic::ALL.iter().enumerate().filter(|(_, one)| holds(one));
    (categories.map(|(place, _)| place).collect(), topics.map(|(place, _)| place).collect())
}

fn reach(offer: &Offer, commune: &Commune) -> Reach {
    if !receives(offer, commune) {
        return Reach::Nobody;
    }
    if offer.receives && offer.spots.iter().any(|(spot, _)| spot.code == commune.code) {
        return Reach::Here;
    }
    // Who comes without saying where comes around its own places only.
    if offer.comes && !offer.areas.is_empty() {
        return Reach::Near;
    }
    let near = |(spot, point): &(&Commune, Option<Point>)| {
        let there = point.or(spot.point);
        there.zip(commune.point).is_some_and(|(there, here)| {
            (there.latitude() - here.latitude()).abs() * DEGREE_M <= NEARBY_M
                && there.distance_m(&here) <= NEARBY_M
        })
    };
    if offer.spots.iter().any(near) { Reach::Near } else { Reach::Nobody }
}

/// Whether the people of a commune are received. Units drawn by a network itself are not resolved here: they are taken
/// to hold the commune.
fn receives(offer: &Offer, commune: &Commune) -> bool {
    let holds = |area: &Area| matches!(area, Area::Custom(_)) || area.covers(commune);
    offer.areas.is_empty() || offer.areas.iter().any(holds)
}

#[cfg(test)]
mod tests;
