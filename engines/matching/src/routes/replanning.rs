//! Planning again when somebody withdraws: what is agreed stays as it is, as far as it can.

use super::timing::{self, From, arrives, next_day};
use super::{Bound, Plan, Proof, Stop, Tour, Unfit};

/// A stay that begins on another day or with another copy than was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moved {
    /// Whose stay.
    pub visit: usize,
    /// The copy and the first day that were said; `None` where it was not served.
    pub from: Option<(usize, i32)>,
    /// The copy and the first day now; `None` where it can no longer be served.
    pub to: Option<(usize, i32)>,
}

/// A plan changed as little as possible.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replanned {
    /// The plan now. It is not claimed to be the shortest: who agreed to a day keeps it.
    pub plan: Plan,
    /// Everything that is not as it was, who withdrew left out.
    pub moved: Vec<Moved>,
}

/// The plan without those who withdrew. Every other stay keeps its copy and its day; who waited gets a gap that fits,
/// the least way first; and where nobody else can be served otherwise, at most one stay moves for each who is.
pub fn replan(tour: &Tour, before: &Plan, withdrawn: &[usize]) -> Result<Replanned, Unfit> {
    tour.fitness()?;
    let mut lines = kept(tour, before, withdrawn);
    let mut waiting: Vec<usize> =
        timing::unserved(tour, &lines).into_iter().filter(|visit| !withdrawn.contains(visit)).collect();
    fill(tour, &mut lines, &mut waiting);
    for visit in std::mem::take(&mut waiting) {
        if !make_room(tour, &mut lines, visit) {
            waiting.push(visit);
        }
    }
    let moved = moved(tour, before, &lines, withdrawn);
    Ok(Replanned { plan: plan(tour, lines), moved })
}

/// The routes without who withdrew; a stay that a longer way makes late leaves its place.
fn kept(tour: &Tour, before: &Plan, withdrawn: &[usize]) -> Vec<Vec<Stop>> {
    let line = |(copy, stops): (usize, &Vec<Stop>)| {
        let mut from = From::Start(copy);
        let mut kept = Vec::new();
        for stop in
            stops.iter().filter(|stop| stop.visit < tour.visits.len() && !withdrawn.contains(&stop.visit))
        {
            if arrives(tour, from, stop.visit) <= stop.first_day {
                kept.push(*stop);
                from = From::Stop(*stop);
            }
        }
        kept
    };
    let mut lines: Vec<Vec<Stop>> =
        before.routes.iter().take(tour.copies.len()).enumerate().map(line).collect();
    lines.resize(tour.copies.len(), Vec::new());
    lines
}

/// Gives gaps to who waits, as long as one fits; nobody else moves.
fn fill(tour: &Tour, lines: &mut [Vec<Stop>], waiting: &mut Vec<usize>) {
    loop {
        let fits = waiting.iter().filter_map(|visit| gap(tour, lines, *visit).map(|gap| (gap, *visit)));
        let Some((gap, visit)) = fits.min_by_key(|(gap, _)| gap.longer) else { return };
        lines[gap.copy].insert(gap.at, Stop { visit, first_day: gap.first_day });
        waiting.retain(|other| *other != visit);
    }
}

/// Where a stay fits between two others.
#[derive(Debug, Clone, Copy)]
struct Gap {
    longer: i64,
    copy: usize,
    at: usize,
    first_day: i32,
}

/// The gap with the least way, if any.
fn gap(tour: &Tour, lines: &[Vec<Stop>], visit: usize) -> Option<Gap> {
    let gaps = lines.iter().enumerate().flat_map(|(copy, stops)| {
        (0..=stops.len()).filter_map(move |at| {
            let from = if at == 0 { From::Start(copy) } else { From::Stop(stops[at - 1]) };
            let first_day = next_day(tour, visit, arrives(tour, from, visit))?;
            let then = From::Stop(Stop { visit, first_day });
            let there = i64::from(timing::way(tour, from, visit));
            let Some(next) = stops.get(at) else { return Some(Gap { longer: there, copy, at, first_day }) };
            let on = i64::from(timing::way(tour, then, next.visit))
                - i64::from(timing::way(tour, from, next.visit));
            let in_time = arrives(tour, then, next.visit) <= next.first_day;
            in_time.then_some(Gap { longer: there + on, copy, at, first_day })
        })
    });
    gaps.min_by_key(|gap| gap.longer)
}

/// Serves somebody in the place of one stay that finds another gap; `false` where no single move helps.
fn make_room(tour: &Tour, lines: &mut [Vec<Stop>], visit: usize) -> bool {
    let places: Vec<(usize, usize)> = lines
        .iter()
        .enumerate()
        .flat_map(|(copy, stops)| (0..stops.len()).map(move |at| (copy, at)))
        .collect();
    for (copy, at) in places {
        let mut tried = lines.to_vec();
        let leaving = tried[copy].remove(at).visit;
        let Some(here) = gap(tour, &tried, visit) else { continue };
        tried[here.copy].insert(here.at, Stop { visit, first_day: here.first_day });
        if let Some(there) = gap(tour, &tried, leaving) {
            tried[there.copy].insert(there.at, Stop { visit: leaving, first_day: there.first_day });
            lines.clone_from_slice(&tried);
            return true;
        }
    }
    false
}

fn moved(tour: &Tour, before: &Plan, now: &[Vec<Stop>], withdrawn: &[usize]) -> Vec<Moved> {
    let stays = |lines: &[Vec<Stop>]| {
        let mut of = vec![None; tour.visits.len()];
        for (copy, stops) in lines.iter().enumerate() {
            for stop in stops.iter().filter(|stop| stop.visit < tour.visits.len()) {
                of[stop.visit] = Some((copy, stop.first_day));
            }
        }
        of
    };
    let (was, is) = (stays(&before.routes), stays(now));
    let changed =
        (0..tour.visits.len()).filter(|visit| was[*visit] != is[*visit] && !withdrawn.contains(visit));
    changed.map(|visit| Moved { visit, from: was[visit], to: is[visit] }).collect()
}

fn plan(tour: &Tour, routes: Vec<Vec<Stop>>) -> Plan {
    let (metres, unserved) = (timing::metres(tour, &routes), timing::unserved(tour, &routes));
    let served = tour.visits.len() - unserved.len();
    let forest = u64::try_from(super::bounding::forest(tour, served)).unwrap_or(0);
    let bound =
        Bound { served_at_most: tour.visits.len(), metres_at_least: forest.min(metres), exact: false };
    Plan { routes, unserved, metres, bound, proof: Proof::Prices { served: None, metres: None } }
}
