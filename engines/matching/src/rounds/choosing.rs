//! Which meetings are held when rounds are too few for all: a flow, solved level after level.
//!
//! Nobody has more meetings than rounds she is there for, no interpreter more than it can accompany in all of them, and in no round do more meet than are there on the smaller side. Whatever is
//! held in rounds keeps that, so no schedule is better than this choice. Where nobody is away and interpreters share no visitor, the choice always
//! fits into the rounds (König 1916; with interpreters, Baum and Trotter 1977): it is the best there is.

use super::case::{Case, Score};
use crate::flow::{Arc, Level, Network, Span, floors};

const PARTING: usize = 0;
const ARRIVING: usize = 1;

/// The meetings chosen and the numbers that show that none are better.
pub(super) struct Choice {
    /// Whether each wished meeting is chosen.
    pub(super) held: Vec<bool>,
    /// What no schedule passes.
    pub(super) best: Score,
    pub(super) no_more_for_all: Option<Vec<i64>>,
    pub(super) potentials: Vec<Vec<i64>>,
}

/// The network of a case, with the arc of each open meeting.
struct Laid {
    network: Network,
    arcs: Vec<Option<Arc>>,
}

/// Chooses the best meetings.
pub(super) fn choose(case: &Case) -> Choice {
    let (least, mut laid, no_more_for_all) = fairest(case);
    let mut potentials = Vec::new();
    for worth in worths(case) {
        laid.network.price_all(|_| 0);
        for (arc, worth) in laid.arcs.iter().zip(&worth) {
            arc.iter().for_each(|arc| laid.network.price(*arc, -worth));
        }
        laid.network.cheapest();
        laid.network.restrict_to_face();
        potentials.push(laid.network.potentials());
    }
    let held: Vec<bool> =
        laid.arcs.iter().map(|arc| arc.is_some_and(|arc| laid.network.carried(arc) > 0)).collect();
    let best = Score { least, ..case.score(|meeting| held[meeting]) };
    Choice { held, best, no_more_for_all, potentials }
}

/// How many meetings everybody can have, a network that grants them, and what shows that one more cannot be.
fn fairest(case: &Case) -> (u32, Laid, Option<Vec<i64>>) {
    let (mut least, mut granted, mut no_more) = (0, laid(case, 0), None);
    if !case.question.at_least_for_all {
        return (least, granted, no_more);
    }
    let mut beyond = case.reach.iter().copied().max().unwrap_or(0) + 1;
    let seats = u64::from(case.seats());
    let hoped = (1..beyond).rev().find(|least| could_be(case, seats, *least)).unwrap_or(0);
    let mut guesses = vec![hoped + 1, hoped];
    while least + 1 < beyond {
        let guess = guesses.pop().unwrap_or(0);
        let middle = if (least + 1..beyond).contains(&guess) { guess } else { least.midpoint(beyond) };
        let mut tried = laid(case, middle);
        if tried.network.cheapest().is_some() {
            (least, granted) = (middle, tried);
        } else {
            (beyond, no_more) = (middle, Some(tried.network.potentials()));
        }
    }
    (least, granted, no_more)
}

/// Whether each side has room for what the other would get: if not, so many for everybody cannot be.
fn could_be(case: &Case, seats: u64, least: u32) -> bool {
    let (partners, visitors) = case.reach.split_at(case.question.partners);
    let wants = |side: &[u32]| side.iter().map(|reach| u64::from(least.min(*reach))).sum::<u64>();
    let room = |side: &[u32]| side.iter().map(|reach| u64::from(*reach)).sum::<u64>();
    wants(partners) <= room(visitors).min(seats) && wants(visitors) <= room(partners).min(seats)
}

/// What each meeting is worth at each level: musts, likes, newcomers.
fn worths(case: &Case) -> [Vec<i64>; 3] {
    let worth = |level: usize| {
        let meetings = 0..case.question.meetings.len();
        meetings.map(|meeting| i64::try_from(case.worth(meeting)[level]).unwrap_or(0)).collect()
    };
    [worth(0), worth(1), worth(2)]
}

/// From where all part to each partner, over each meeting to its visitor, over her interpreter to where all arrive, and back.
fn laid(case: &Case, least: u32) -> Laid {
    let question = case.question;
    let people = question.partners + question.visitors;
    let mut network = Network::new(2 + people + question.interpreters.len());
    let bounds = |who: usize| (least.min(case.reach[who]), case.reach[who]);
    for partner in 0..question.partners {
        network.connect_between((PARTING, 2 + partner), bounds(partner), 0);
    }
    let mut counted = vec![None; question.visitors];
    for (number, interpreter) in disjoint(case) {
        interpreter.iter().for_each(|visitor| counted[*visitor] = Some(2 + people + number));
        let most = question.interpreters[number].at_once.saturating_mul(case.rounds);
        network.connect(2 + people + number, ARRIVING, most, 0);
    }
    for (visitor, interpreter) in counted.iter().enumerate() {
        let who = question.partners + visitor;
        network.connect_between((2 + who, interpreter.unwrap_or(ARRIVING)), bounds(who), 0);
    }
    network.connect(ARRIVING, PARTING, case.seats(), 0);
    let arcs = (0..question.meetings.len())
        .map(|meeting| {
            let [partner, visitor] = case.ends(meeting);
            case.open[meeting].then(|| network.connect(2 + partner, 2 + visitor, 1, 0))
        })
        .collect();
    Laid { network, arcs }
}

/// The interpreters that share no visitor with one before them.
pub(super) fn disjoint<'a>(case: &Case<'a>) -> Vec<(usize, &'a std::collections::BTreeSet<usize>)> {
    let mut taken = vec![false; case.question.visitors];
    let mut kept = Vec::new();
    for (number, interpreter) in case.question.interpreters.iter().enumerate() {
        if interpreter.visitors.iter().all(|visitor| !taken[*visitor]) {
            interpreter.visitors.iter().for_each(|visitor| taken[*visitor] = true);
            kept.push((number, &interpreter.visitors));
        }
    }
    kept
}

/// Whether potentials show that not everybody can have so many meetings.
pub(super) fn is_refuted(case: &Case, least: u32, potentials: &[i64]) -> bool {
    let spans: Vec<Span> = laid(case, least).network.spans().to_vec();
    let level = Level { costs: vec![0; spans.len()], potentials: potentials.to_vec() };
    floors(&spans, &[level]).is_some_and(|floors| floors[0] > 0)
}

/// What the potentials of each level show that no schedule passes, everybody having so many meetings: musts, likes,
/// newcomers; each true where those before are met.
pub(super) fn ceilings(case: &Case, least: u32, potentials: &[Vec<i64>]) -> Option<Vec<u64>> {
    let laid = laid(case, least);
    let levels = worths(case).into_iter().zip(potentials).map(|(worth, potentials)| {
        let mut costs = vec![0; laid.network.spans().len()];
        for (arc, worth) in laid.arcs.iter().zip(worth) {
            arc.iter().for_each(|arc| costs[arc.number()] = -worth);
        }
        Level { costs, potentials: potentials.clone() }
    });
    let levels: Vec<Level> = levels.collect();
    let floors = floors(laid.network.spans(), &levels)?;
    floors.into_iter().map(|floor| u64::try_from(floor.checked_neg()?).ok()).collect()
}
