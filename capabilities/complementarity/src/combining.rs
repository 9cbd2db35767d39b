//! Several needs at once: the fewest organisations that answer them all from one commune.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use matching::covering::{Choice, Cover, Covering, Flaw, Question, check, cover};
use vocabulary::territory::Commune;

use crate::absence::{NEARBY_M, Need};
use crate::actor::{Actor, Offer};
use crate::everybody::Everybody;

/// An organisation that answers some of the needs for somebody of this commune.
pub(crate) struct Answerer<'a> {
    pub(crate) actor: &'a Actor,
    /// For each need, what answers it: nothing else of hers is both nearer and sooner.
    offers: Vec<Vec<Reached<'a>>>,
}

/// A service as it is reached from a commune.
#[derive(Clone, Copy)]
pub(crate) struct Reached<'a> {
    pub(crate) offer: &'a Offer,
    pub(crate) metres: u32,
    pub(crate) waiting_days: u16,
}

/// A door: an organisation, and how far and how long one goes for it.
struct Opening {
    answerer: usize,
    cover: Cover,
}

/// Needs, who answers them, and the choices there are.
pub(crate) struct Combination<'a> {
    pub(crate) needs: Vec<Need>,
    answerers: Vec<Answerer<'a>>,
    openings: Vec<Opening>,
    pub(crate) covering: Covering,
}

/// A need of a choice: who answers it, and who else could.
pub(crate) struct Answered<'a, 'b> {
    pub(crate) need: Need,
    pub(crate) by: (&'b Answerer<'a>, Reached<'a>),
    pub(crate) otherwise: Option<(&'b Answerer<'a>, Reached<'a>)>,
}

impl<'a> Combination<'a> {
    /// The choices for these needs from this commune. An organisation is reached where a service of it receives the
    /// inhabitants of the commune, within [`NEARBY_M`] of its centre, at home, or from afar; farther ones only for needs
    /// that nobody answers there.
    pub(crate) fn of(everybody: &'a Everybody, needs: Vec<Need>, commune: &Commune) -> Result<Self, Flaw> {
        let mut answerers: Vec<Answerer<'a>> =
            everybody.actors.iter().map(|actor| answerer(everybody, actor, &needs, commune)).collect();
        for need in 0..needs.len() {
            let is_near = |reached: &Reached<'_>| f64::from(reached.metres) <= NEARBY_M;
            if answerers.iter().flat_map(|one| &one.offers[need]).any(is_near) {
                answerers.iter_mut().for_each(|one| one.offers[need].retain(is_near));
            }
        }
        let openings: Vec<Opening> = answerers.iter().enumerate().flat_map(openings).collect();
        let question = Question {
            needs: u32::try_from(needs.len()).unwrap_or(u32::MAX),
            organizations: openings.iter().map(|opening| opening.cover).collect(),
        };
        let covering = cover(&question).map_err(Flaw::Question)?;
        check(&question, &covering)?;
        Ok(Self { needs, answerers, openings, covering })
    }

    /// The needs nobody answers.
    pub(crate) fn uncovered(&self) -> impl Iterator<Item = Need> + '_ {
        let bits = self.covering.uncovered;
        self.needs.iter().enumerate().filter(move |(at, _)| bits >> at & 1 == 1).map(|(_, need)| *need)
    }

    /// For each need of a choice, who of it answers, the soonest, then the nearest; and who else could.
    pub(crate) fn shared_out(&self, choice: &Choice) -> Vec<Answered<'a, '_>> {
        let chosen: Vec<&Opening> = choice.organizations.iter().map(|at| &self.openings[*at]).collect();
        let others = |one: &usize| chosen.iter().all(|opening| opening.answerer != *one);
        let answered = |(at, need): (usize, &Need)| {
            let by = chosen.iter().filter_map(|opening| {
                let one = &self.answerers[opening.answerer];
                let within = one.offers[at].iter().filter(|reached| {
                    reached.metres <= opening.cover.metres
                        && reached.waiting_days <= opening.cover.waiting_days
                });
                within.min_by_key(|reached| reached.effort()).map(|reached| (one, *reached))
            });
            let outside = (0..self.answerers.len()).filter(others).filter_map(|one| {
                let one = &self.answerers[one];
                one.offers[at].iter().min_by_key(|reached| reached.effort()).map(|reached| (one, *reached))
            });
            let otherwise = outside.min_by_key(|(_, reached)| reached.effort());
            by.min_by_key(|(_, reached)| reached.effort()).map(|by| Answered { need: *need, by, otherwise })
        };
        self.needs.iter().enumerate().filter_map(answered).collect()
    }
}

impl Reached<'_> {
    /// What matters first: how soon, then how near.
    fn effort(&self) -> (u16, u32) {
        (self.waiting_days, self.metres)
    }
}

/// The ways to go to one organisation: each as far and as long as some of its answers ask, with everything that is
/// answered within that, and none that answers no more than a nearer and sooner one.
fn openings((answerer, one): (usize, &Answerer<'_>)) -> Vec<Opening> {
    let every = one.offers.iter().flatten();
    let metres: BTreeSet<u32> = every.clone().map(|reached| reached.metres).collect();
    let waits: BTreeSet<u16> = every.map(|reached| reached.waiting_days).collect();
    let mut openings: Vec<Opening> = Vec::new();
    for (metres, waiting_days) in
        metres.iter().flat_map(|metres| waits.iter().map(move |wait| (*metres, *wait)))
    {
        let is_within =
            |reached: &Reached<'_>| reached.metres <= metres && reached.waiting_days <= waiting_days;
        let answered = one.offers.iter().enumerate().filter(|(_, offers)| offers.iter().any(is_within));
        let answers = answered.fold(0, |bits, (at, _)| bits | 1 << at);
        let before = openings.iter().map(|opening| opening.cover);
        let is_beaten = before
            .into_iter()
            .any(|other| other.waiting_days <= waiting_days && other.answers | answers == other.answers);
        if answers != 0 && !is_beaten {
            openings.push(Opening { answerer, cover: Cover { answers, doors: 1, metres, waiting_days } });
        }
    }
    openings
}

fn answerer<'a>(everybody: &Everybody, actor: &'a Actor, needs: &[Need], commune: &Commune) -> Answerer<'a> {
    let offers = |need: &Need| {
        let offers = actor.offers.iter().filter(|offer| need.is_met_by(offer));
        let open = offers.filter(|offer| everybody.receives_from(&offer.areas, commune));
        let mut all: Vec<Reached<'a>> =
            open.filter_map(|offer| reached(offer, commune, everybody.today)).collect();
        all.sort_by_key(Reached::effort);
        let mut nearest = u32::MAX;
        all.retain(|reached| {
            let is_nearer = reached.metres < nearest;
            nearest = nearest.min(reached.metres);
            is_nearer
        });
        all
    };
    Answerer { actor, offers: needs.iter().map(offers).collect() }
}

/// How a service is reached: nought metres where it comes or answers from afar.
fn reached<'a>(offer: &'a Offer, commune: &Commune, today: NaiveDate) -> Option<Reached<'a>> {
    let ways = offer.spots.iter().filter_map(|spot| {
        let here = spot.commune.is_some_and(|own| own.code == commune.code);
        match (here, spot.point, commune.point) {
            (true, ..) => Some(0.0),
            (false, Some(point), Some(centre)) => Some(point.distance_m(&centre)),
            _ => None,
        }
    });
    let nearest = match offer.comes || offer.remote {
        true => Some(0.0),
        false => ways.min_by(f64::total_cmp),
    };
    let waiting_days = offer.shut_until.map_or(0, |until| (until - today).num_days() + 1);
    Some(Reached {
        offer,
        metres: whole_metres(nearest?),
        waiting_days: u16::try_from(waiting_days.max(0)).unwrap_or(u16::MAX),
    })
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a distance on the earth is neither negative nor longer than 20 million metres"
)]
fn whole_metres(metres: f64) -> u32 {
    metres.round() as u32
}

#[cfg(test)]
mod tests;
