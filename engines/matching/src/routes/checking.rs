//! Checking a plan: from the question and the answer alone, by other means than those that found it.
//!
//! What is proved of the bound rests on weak duality: for any numbers on the nodes of the network, every flow of so
//! many units costs at least the sum, over all arcs, of what is below nought in `cost + from - to`, plus the units
//! times the difference of the numbers at both ends (Ahuja, Magnanti, Orlin 1993, §9.4). The order of the nodes is said
//! in the description of the network; nothing of the code that lays it is used here.

use super::{Plan, Priced, Proof, Stop, Tour, Unfit};

/// What was found to be true of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Checked {
    /// How many visits it serves.
    pub served: usize,
    /// What all copies travel together, in metres.
    pub metres: u64,
    /// The proof shows that no plan serves more than this.
    pub served_at_most: usize,
    /// The proof shows that no plan that serves as many travels less than this, in metres.
    pub metres_at_least: u64,
}

/// What is wrong with a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// No plan is made of this question.
    Question(Unfit),
    /// There are not as many routes as copies.
    Copies,
    /// This copy visits what is not there, or begins on a day that is not offered.
    Stop {
        /// Which copy.
        copy: usize,
        /// Which of its stops.
        at: usize,
    },
    /// This copy cannot be there in time.
    Late {
        /// Which copy.
        copy: usize,
        /// Which of its stops.
        at: usize,
    },
    /// This visit is served twice.
    Twice(usize),
    /// The visits said to be unserved are others.
    Unserved,
    /// The metres do not add up.
    Metres,
    /// The proof does not show the bound.
    Proof,
}

/// Checks every stay, every way and the proof of the bound.
pub fn check(tour: &Tour, plan: &Plan) -> Result<Checked, Flaw> {
    tour.fitness().map_err(Flaw::Question)?;
    if plan.routes.len() != tour.copies.len() {
        return Err(Flaw::Copies);
    }
    let mut served = vec![false; tour.visits.len()];
    let mut metres = 0;
    for (copy, stops) in plan.routes.iter().enumerate() {
        metres += followed(tour, copy, stops, &mut served)?;
    }
    let unserved: Vec<usize> = (0..served.len()).filter(|visit| !served[*visit]).collect();
    if unserved != plan.unserved {
        return Err(Flaw::Unserved);
    }
    if metres != plan.metres {
        return Err(Flaw::Metres);
    }
    let served = tour.visits.len() - unserved.len();
    let (served_at_most, metres_at_least) = proved(tour, plan, served)?;
    Ok(Checked { served, metres, served_at_most, metres_at_least })
}

/// Follows one copy from stop to stop; its metres.
fn followed(tour: &Tour, copy: usize, stops: &[Stop], served: &mut [bool]) -> Result<u64, Flaw> {
    let start = tour.copies[copy];
    let (mut place, mut free_from, mut metres) = (start.place, i64::from(start.free_from), 0);
    for (at, stop) in stops.iter().enumerate() {
        let visit = tour.visits.get(stop.visit).ok_or(Flaw::Stop { copy, at })?;
        if !visit.first_days.contains(&stop.first_day) {
            return Err(Flaw::Stop { copy, at });
        }
        if std::mem::replace(&mut served[stop.visit], true) {
            return Err(Flaw::Twice(stop.visit));
        }
        if let Some(from) = place {
            metres += u64::from(tour.journeys.metres[from][visit.place]);
            free_from += i64::from(tour.journeys.days[from][visit.place]);
        }
        if i64::from(stop.first_day) < free_from {
            return Err(Flaw::Late { copy, at });
        }
        free_from = i64::from(stop.first_day) + i64::from(tour.stay_days) + i64::from(tour.servicing_days);
        place = Some(visit.place);
    }
    Ok(metres)
}

/// What the proof shows: the most that can be served, and the least that can be travelled.
fn proved(tour: &Tour, plan: &Plan, served: usize) -> Result<(usize, u64), Flaw> {
    let all = tour.visits.len();
    let (served_at_most, metres_at_least) = match &plan.proof {
        Proof::Flow { potentials } => {
            flow_is_cheapest(tour, plan, served, potentials)?;
            (served, plan.metres)
        }
        Proof::Tried => tried_again(tour, served)?,
        Proof::Prices { served: None, metres } => (all, at_least(tour, served, metres.as_ref())?),
        Proof::Prices { served: Some(priced), metres } => {
            (at_most(tour, priced)?.min(all), at_least(tour, served, metres.as_ref())?)
        }
    };
    let metres_at_least = metres_at_least.min(plan.metres);
    let claimed = plan.bound;
    let shown = claimed.served_at_most >= served_at_most && claimed.metres_at_least <= metres_at_least;
    let best = claimed.served_at_most == served && claimed.metres_at_least == plan.metres;
    if shown && (best || !claimed.exact) { Ok((served_at_most, metres_at_least)) } else { Err(Flaw::Proof) }
}

/// Where everything was tried, it is tried again.
fn tried_again(tour: &Tour, served: usize) -> Result<(usize, u64), Flaw> {
    let (most, metres) = super::retrying::best(tour).ok_or(Flaw::Proof)?;
    Ok((most, if most == served { metres } else { shortest_forest(tour, served) }))
}

/// With fixed dates, a served visit is worth more than all ways together; the flow must cost what its numbers show.
fn flow_is_cheapest(tour: &Tour, plan: &Plan, served: usize, potentials: &[i64]) -> Result<(), Flaw> {
    let farthest = tour.journeys.metres.iter().flatten().max().map_or(0, |metres| i128::from(*metres));
    let worth = farthest * whole(tour.visits.len()) + 1;
    let shown = dual(tour, potentials, 1, |_| -worth).ok_or(Flaw::Proof)?;
    let cost = i128::from(plan.metres) - worth * whole(served);
    if shown == cost { Ok(()) } else { Err(Flaw::Proof) }
}

fn at_least(tour: &Tour, served: usize, priced: Option<&Priced>) -> Result<u64, Flaw> {
    let Some(priced) = priced else { return Ok(shortest_forest(tour, served)) };
    let free = served == tour.visits.len();
    if priced.prices.len() != tour.visits.len()
        || (!free && (priced.reward < 0 || priced.prices.iter().any(|price| *price < 0)))
    {
        return Err(Flaw::Proof);
    }
    let reward = i128::from(priced.reward);
    let flow = dual(tour, &priced.potentials, 1, |visit| i128::from(priced.prices[visit]) - reward);
    let prices: i128 = priced.prices.iter().map(|price| i128::from(*price)).sum();
    let shown = flow.ok_or(Flaw::Proof)? - prices + reward * whole(served);
    Ok(u64::try_from(shown.max(0)).unwrap_or(u64::MAX))
}

fn at_most(tour: &Tour, priced: &Priced) -> Result<usize, Flaw> {
    let one = i128::from(priced.reward);
    if priced.prices.len() != tour.visits.len() || one <= 0 || priced.prices.iter().any(|price| *price < 0) {
        return Err(Flaw::Proof);
    }
    let flow = dual(tour, &priced.potentials, 0, |visit| i128::from(priced.prices[visit]) - one)
        .ok_or(Flaw::Proof)?;
    let prices: i128 = priced.prices.iter().map(|price| i128::from(*price)).sum();
    usize::try_from((prices - flow).div_euclid(one)).map_err(|_| Flaw::Proof)
}

/// The shortest ways that join as many visits as are served into one tree for each copy, and one to a first visit.
/// Trees grow from wherever the shortest way is (Prim 1957), and the longest ways of the whole are left out: the
/// shortest forest of so many ways is what is left of the shortest tree.
fn shortest_forest(tour: &Tour, served: usize) -> u64 {
    let apart = |a: usize, b: usize| {
        let (a, b) = (tour.visits[a].place, tour.visits[b].place);
        tour.journeys.metres[a][b].min(tour.journeys.metres[b][a])
    };
    let mut outside: Vec<(u32, usize)> =
        (1..tour.visits.len()).map(|visit| (apart(0, visit), visit)).collect();
    let mut ways = Vec::with_capacity(outside.len());
    while let Some(nearest) = (0..outside.len()).min_by_key(|at| outside[*at].0) {
        let (metres, joined) = outside.swap_remove(nearest);
        ways.push(metres);
        for (known, visit) in &mut outside {
            *known = (*known).min(apart(joined, *visit));
        }
    }
    ways.sort_unstable();
    let firsts = tour.copies.iter().flat_map(|copy| {
        tour.visits.iter().map(|visit| copy.place.map_or(0, |from| tour.journeys.metres[from][visit.place]))
    });
    let first = firsts.min().filter(|_| served > 0).unwrap_or(0);
    let kept = ways.iter().take(served.saturating_sub(tour.copies.len()));
    u64::from(first) + kept.map(|metres| u64::from(*metres)).sum::<u64>()
}

/// What every flow costs at least, by these numbers on the nodes; `None` where there are too many or too few.
fn dual(tour: &Tour, numbers: &[i64], per_metre: i128, price: impl Fn(usize) -> i128) -> Option<i128> {
    let (begin, end, copies) = (0, 1, tour.copies.len());
    let stays: Vec<(usize, i32)> = tour
        .visits
        .iter()
        .enumerate()
        .flat_map(|(visit, asked)| asked.first_days.iter().map(move |day| (visit, *day)))
        .collect();
    if numbers.len() != 2 + copies + 2 * stays.len() {
        return None;
    }
    let at = |node: usize| i128::from(numbers[node]);
    let below = |from: usize, to: usize, cost: i128| (cost + at(from) - at(to)).min(0);
    let before = |stay: usize| 2 + copies + 2 * stay;
    let mut sum = whole(copies) * (at(end) - at(begin));
    for (copy, start) in tour.copies.iter().enumerate() {
        sum += below(begin, 2 + copy, 0) + below(2 + copy, end, 0);
        for (stay, (visit, day)) in stays.iter().enumerate() {
            let place = tour.visits[*visit].place;
            let (metres, days) = start.place.map_or((0, 0), |from| way(tour, from, place));
            if i64::from(*day) >= i64::from(start.free_from) + days {
                sum += below(2 + copy, before(stay), metres * per_metre);
            }
        }
    }
    let rest = i64::from(tour.stay_days) + i64::from(tour.servicing_days);
    for (here, (visit, day)) in stays.iter().enumerate() {
        sum += below(before(here), before(here) + 1, price(*visit)) + below(before(here) + 1, end, 0);
        for (next, (then, later)) in stays.iter().enumerate().filter(|(_, (then, _))| then != visit) {
            let (metres, days) = way(tour, tour.visits[*visit].place, tour.visits[*then].place);
            if i64::from(*later) >= i64::from(*day) + rest + days {
                sum += below(before(here) + 1, before(next), metres * per_metre);
            }
        }
    }
    Some(sum)
}

fn way(tour: &Tour, from: usize, to: usize) -> (i128, i64) {
    (i128::from(tour.journeys.metres[from][to]), i64::from(tour.journeys.days[from][to]))
}

fn whole(number: usize) -> i128 {
    i128::try_from(number).unwrap_or(i128::MAX)
}
