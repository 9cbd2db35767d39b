//! Few visits: every set of them is tried for every copy.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::timing::{From, arrives, next_day, way};
use super::{Start, Stop, Tour};

/// So many visits are tried at most: each more makes it three times longer.
pub(super) const VISITS: usize = 15;

/// More ways of having visited a set than this are not kept: then not everything can be tried.
const WAYS: usize = 4_000_000;

/// A way of having visited a set of visits, ending at one of them.
#[derive(Debug, Clone, Copy)]
struct Way {
    first_day: i32,
    metres: u64,
    /// The visit before the last, and which of its ways.
    before: Option<(u8, u16)>,
}

/// What one copy can visit.
struct Reach {
    /// For each set of visits, for each visit it can end at, the ways none of which is both earlier and shorter.
    ways: Vec<Vec<Way>>,
    visits: usize,
}

/// The best routes; `None` where there is too much to try.
pub(super) fn routes(tour: &Tour) -> Option<Vec<Vec<Stop>>> {
    // What cannot be tried again by whoever checks is not called the best.
    super::retrying::questions(tour).filter(|_| !tour.copies.is_empty())?;
    // Copies that begin alike reach alike.
    let mut alike: HashMap<(Option<usize>, i32), Reach> = HashMap::new();
    for (number, Start { place, free_from }) in tour.copies.iter().enumerate() {
        if let Entry::Vacant(unknown) = alike.entry((*place, *free_from)) {
            unknown.insert(Reach::of(tour, number)?);
        }
    }
    let reaches: Vec<&Reach> = tour.copies.iter().map(|copy| &alike[&(copy.place, copy.free_from)]).collect();
    Some(shared_out(&reaches, tour.visits.len()))
}

impl Reach {
    fn of(tour: &Tour, copy: usize) -> Option<Self> {
        let visits = tour.visits.len();
        let mut reach = Self { ways: vec![Vec::new(); visits << visits], visits };
        let mut kept = 0;
        for visit in 0..visits {
            let from = From::Start(copy);
            if let Some(first_day) = next_day(tour, visit, arrives(tour, from, visit)) {
                let metres = u64::from(way(tour, from, visit));
                reach.ways[(1 << visit) * visits + visit].push(Way { first_day, metres, before: None });
            }
        }
        for set in 1_usize..1 << visits {
            for last in (0..visits).filter(|last| set & 1 << last != 0) {
                kept += reach.ways[set * visits + last].len();
                reach.go_on(tour, set, last);
            }
            if kept > WAYS {
                return None;
            }
        }
        Some(reach)
    }

    /// From a set that ends at a visit to every set with one more.
    fn go_on(&mut self, tour: &Tour, set: usize, last: usize) {
        let here = std::mem::take(&mut self.ways[set * self.visits + last]);
        for (which, passed) in here.iter().enumerate().take(usize::from(u16::MAX)) {
            let from = From::Stop(Stop { visit: last, first_day: passed.first_day });
            for visit in (0..self.visits).filter(|visit| set & 1 << visit == 0) {
                let Some(first_day) = next_day(tour, visit, arrives(tour, from, visit)) else { continue };
                let before = u8::try_from(last).ok().zip(u16::try_from(which).ok());
                let metres = passed.metres + u64::from(way(tour, from, visit));
                let larger = (set | 1 << visit) * self.visits + visit;
                keep(&mut self.ways[larger], Way { first_day, metres, before });
            }
        }
        self.ways[set * self.visits + last] = here;
    }

    /// The shortest way to visit exactly this set: its length and where it ends.
    fn shortest(&self, set: usize) -> Option<(u64, usize, usize)> {
        let ends = (0..self.visits).flat_map(|last| {
            let ways = self.ways[set * self.visits + last].iter().enumerate();
            ways.map(move |(which, way)| (way.metres, last, which))
        });
        ends.min()
    }

    /// The stops of the shortest way to visit exactly this set.
    fn stops(&self, mut set: usize) -> Vec<Stop> {
        let mut stops = Vec::new();
        let mut at = self.shortest(set).map(|(_, last, which)| (last, which));
        while let Some((visit, which)) = at {
            let way = self.ways[set * self.visits + visit][which];
            stops.push(Stop { visit, first_day: way.first_day });
            set &= !(1 << visit);
            at = way.before.map(|(visit, which)| (usize::from(visit), usize::from(which)));
        }
        stops.reverse();
        stops
    }
}

/// Keeps a way unless another is as early and as short, and drops those it makes needless.
fn keep(ways: &mut Vec<Way>, new: Way) {
    if ways.iter().any(|way| way.first_day <= new.first_day && way.metres <= new.metres) {
        return;
    }
    ways.retain(|way| new.first_day > way.first_day || new.metres > way.metres);
    ways.push(new);
}

/// Shares the visits out among the copies: as many as possible, then the fewest metres.
fn shared_out(reaches: &[&Reach], visits: usize) -> Vec<Vec<Stop>> {
    let sets = 1_usize << visits;
    let lengths: Vec<Vec<Option<u64>>> = reaches
        .iter()
        .map(|reach| {
            (0..sets)
                .map(|set| if set == 0 { Some(0) } else { reach.shortest(set).map(|(metres, ..)| metres) })
                .collect()
        })
        .collect();
    // For each copy and each set: the metres of the copies so far over exactly this set, and the part of this copy.
    let mut best: Vec<Option<u64>> = vec![None; sets];
    best[0] = Some(0);
    let mut parts: Vec<Vec<usize>> = Vec::with_capacity(reaches.len());
    for own in &lengths {
        let (next, part) = one_more(&best, own);
        best = next;
        parts.push(part);
    }
    let chosen = (0..sets).filter_map(|set| best[set].map(|metres| (set, metres)));
    let mut set = chosen
        .max_by_key(|(set, metres)| (set.count_ones(), std::cmp::Reverse(*metres)))
        .map_or(0, |(set, _)| set);
    let mut routes = vec![Vec::new(); reaches.len()];
    for copy in (0..reaches.len()).rev() {
        let part = parts[copy][set];
        routes[copy] = reaches[copy].stops(part);
        set &= !part;
    }
    routes
}

/// The best of every set when one more copy takes part of it, and which part.
fn one_more(best: &[Option<u64>], own: &[Option<u64>]) -> (Vec<Option<u64>>, Vec<usize>) {
    let mut next: Vec<Option<u64>> = best.to_vec();
    let mut parts = vec![0; best.len()];
    for set in 1..best.len() {
        let mut part = set;
        while part > 0 {
            if let (Some(mine), Some(others)) = (own[part], best[set & !part])
                && next[set].is_none_or(|known| mine + others < known)
            {
                next[set] = Some(mine + others);
                parts[set] = part;
            }
            part = (part - 1) & set;
        }
    }
    (next, parts)
}
