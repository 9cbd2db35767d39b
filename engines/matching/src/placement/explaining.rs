//! Why somebody has this place, what another would have cost the rest, and what a pin costs.

use super::{Days, Effort, Level, Levels, Pin, Placement, Question, Seat, Unfit, place};

/// Why a worker has the place she has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// Her place.
    pub got: Option<Seat>,
    /// Its rank for her; `None` where she has none.
    pub rank: Option<u8>,
    /// The offers she asked for with a better rank, best first, and why none of them.
    pub better: Vec<NotHere>,
    /// The first thing that, had it been otherwise, would have given her a better place.
    pub would_change: Option<Change>,
}

/// An offer somebody asked for and has not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotHere {
    /// Which offer.
    pub offer: usize,
    /// Its rank for her.
    pub rank: u8,
    /// Whether others hold every place there on her days.
    pub full: bool,
    /// Why not.
    pub why: WhyNot,
}

/// Why somebody is not placed where she asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyNot {
    /// She works there.
    OwnOrganization,
    /// The pair is forbidden.
    Forbidden,
    /// The offer has no place on any day she can.
    NotThatDay,
    /// The coordinator has settled another place for her.
    PinnedElsewhere,
    /// The places there are settled for others.
    SettledForOthers,
    /// So many people fewer would have a place.
    WouldUnplace(usize),
    /// This level would be worse.
    WouldWorsen(Level),
    /// It was not tried: the tries were used up.
    Untried,
}

/// What would have had to be otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// One more place at this offer on the days she can.
    OneMorePlace {
        /// Which offer.
        offer: usize,
    },
    /// More days on which she can.
    MoreDays,
    /// Going also where she did not ask for.
    Anywhere,
}

/// What a pin costs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Price {
    /// What was reached without it.
    pub before: Levels,
    /// What is reached with it.
    pub after: Levels,
    /// The workers whose place changes, the pinned one included.
    pub moved: Vec<usize>,
    /// The placement with it.
    pub placement: Placement,
}

/// Why this worker has this place, in a placement that [`place`] made of this question. A number that names nobody has
/// no reason.
///
/// Each better offer is tried: she is settled there, everybody else is placed anew in the same order, and the first level
/// that suffers is the reason.
pub fn explain(question: &Question, placement: &Placement, worker: usize) -> Option<Reason> {
    let mut tries = usize::MAX;
    explain_within(question, placement, worker, &mut tries)
}

/// The same with at most so many placements computed; what is used is taken off. Each better offer takes one, each change
/// one more; what they no longer reach to is told [`WhyNot::Untried`], and no change is looked for.
pub fn explain_within(
    question: &Question,
    placement: &Placement,
    worker: usize,
    tries: &mut usize,
) -> Option<Reason> {
    let got = *placement.seats.get(worker)?;
    let who = question.workers.get(worker)?;
    let rank = got.map(|seat| question.rank(worker, seat.offer));
    let mut asked = who.wishes.clone();
    asked.retain(|wish| rank.is_none_or(|rank| wish.rank < rank));
    asked.sort_by_key(|wish| (wish.rank, wish.offer));
    let better: Vec<NotHere> = asked
        .into_iter()
        .map(|wish| NotHere {
            offer: wish.offer,
            rank: wish.rank,
            full: is_full(question, placement, worker, wish.offer),
            why: why_not(question, placement, (worker, wish.offer), tries),
        })
        .collect();
    let content = got.is_some() && better.is_empty();
    let would_change = if content { None } else { would_change(question, (worker, rank), &better, tries) };
    Some(Reason { got, rank, better, would_change })
}

/// What it costs to settle this beforehand; a pin she has already is replaced.
pub fn price(question: &Question, placement: &Placement, pin: Pin) -> Result<Price, Unfit> {
    let with = place(&settled(question, pin), Effort::default())?;
    let moved =
        (0..with.seats.len()).filter(|at| with.seats[*at] != placement.seats.get(*at).copied().flatten());
    Ok(Price {
        before: placement.levels.clone(),
        after: with.levels.clone(),
        moved: moved.collect(),
        placement: with,
    })
}

/// The question with this settled too.
fn settled(question: &Question, pin: Pin) -> Question {
    let mut question = question.clone();
    question.pins.retain(|other| other.worker != pin.worker);
    question.pins.push(pin);
    question
}

/// Whether others hold every place of an offer on the days a worker can.
fn is_full(question: &Question, placement: &Placement, worker: usize, offer: usize) -> bool {
    let asked = &question.offers[offer];
    let mut taken = vec![0_u32; question.days];
    let others = placement.seats.iter().enumerate().filter(|(other, _)| *other != worker);
    for seat in others.filter_map(|(_, seat)| *seat).filter(|seat| seat.offer == offer) {
        if let Some(taken) = taken.get_mut(seat.day) {
            *taken += 1;
        }
    }
    let mut days = question.workers[worker].days.iter().filter(|day| *day < question.days);
    asked.at_most_in_all.is_some_and(|most| taken.iter().sum::<u32>() >= most)
        || days.all(|day| taken[day] >= u32::from(asked.places[day]))
}

/// Takes one try, if there is one left.
fn takes_one(tries: &mut usize) -> bool {
    tries.checked_sub(1).map(|left| *tries = left).is_some()
}

fn why_not(
    question: &Question,
    placement: &Placement,
    (worker, offer): (usize, usize),
    tries: &mut usize,
) -> WhyNot {
    if question.offers[offer].organization == question.workers[worker].organization {
        return WhyNot::OwnOrganization;
    }
    if question.forbidden.iter().any(|pair| pair.worker == worker && pair.offer == offer) {
        return WhyNot::Forbidden;
    }
    if !question.could_be(worker, offer, None) {
        return WhyNot::NotThatDay;
    }
    if question.pins.iter().any(|pin| pin.worker == worker) {
        return WhyNot::PinnedElsewhere;
    }
    if !takes_one(tries) {
        return WhyNot::Untried;
    }
    let Ok(price) = price(question, placement, Pin { worker, offer, day: None }) else {
        return WhyNot::SettledForOthers;
    };
    match price.before.against(&price.after) {
        Some((Level::Placed, _)) => {
            WhyNot::WouldUnplace(price.before.placed.saturating_sub(price.after.placed))
        }
        Some((level, _)) => WhyNot::WouldWorsen(level),
        None => WhyNot::WouldWorsen(Level::Lottery),
    }
}

/// The first change that would have given her a better place: a place more where she asked, best first; then more days;
/// then going anywhere.
fn would_change(
    question: &Question,
    (worker, rank): (usize, Option<u8>),
    better: &[NotHere],
    tries: &mut usize,
) -> Option<Change> {
    let mut improves = |changed: &Question| {
        takes_one(tries)
            && place(changed, Effort::default()).is_ok_and(|placement| {
                let now = placement.seats[worker].map(|seat| question.rank(worker, seat.offer));
                now.is_some_and(|now| rank.is_none_or(|rank| now < rank))
            })
    };
    let takes_her = |offer: &&NotHere| matches!(offer.why, WhyNot::WouldUnplace(_) | WhyNot::WouldWorsen(_));
    for NotHere { offer, .. } in better.iter().filter(takes_her) {
        let mut changed = question.clone();
        let asked = &mut changed.offers[*offer];
        for day in question.workers[worker].days.iter().filter(|day| *day < question.days) {
            asked.places[day] = asked.places[day].saturating_add(1);
        }
        asked.at_most_in_all = asked.at_most_in_all.map(|most| most.saturating_add(1));
        if improves(&changed) {
            return Some(Change::OneMorePlace { offer: *offer });
        }
    }
    let mut changed = question.clone();
    changed.workers[worker].days = Days::first(question.days);
    if changed.workers[worker].days != question.workers[worker].days && improves(&changed) {
        return Some(Change::MoreDays);
    }
    let mut changed = question.clone();
    let open = std::mem::replace(&mut changed.workers[worker].anywhere, true);
    (!open && rank.is_none() && improves(&changed)).then_some(Change::Anywhere)
}
