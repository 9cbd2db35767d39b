//! Chosen meetings put into rounds when nobody is away: the colouring of the edges of a graph with two sides.

use super::case::Case;
use super::choosing::disjoint;
use crate::flow::{Arc, Network};

const NONE: u32 = u32::MAX;

/// The round of each meeting; as many rounds as the busiest participant has meetings.
///
/// König 1916: where an edge finds no colour free at both ends, the path that takes a colour free at one end and a colour
/// free at the other in turn ends elsewhere, and exchanging both along it frees one. At most as many steps as meetings
/// times participants, in practice few for each meeting.
pub(super) fn colours(participants: usize, edges: &[[usize; 2]]) -> Vec<u32> {
    let mut degrees = vec![0_usize; participants];
    edges.iter().flatten().for_each(|end| degrees[*end] += 1);
    let mut colouring = Colouring {
        colours: degrees.into_iter().max().unwrap_or(0),
        edges,
        at: Vec::new(),
        coloured: vec![NONE; edges.len()],
    };
    colouring.at = vec![NONE; participants * colouring.colours];
    for edge in 0..edges.len() {
        colouring.colour(edge);
    }
    colouring.coloured
}

struct Colouring<'a> {
    colours: usize,
    edges: &'a [[usize; 2]],
    /// The edge of each colour at each participant.
    at: Vec<u32>,
    coloured: Vec<u32>,
}

impl Colouring<'_> {
    fn slot(&mut self, end: usize, colour: usize) -> &mut u32 {
        &mut self.at[end * self.colours + colour]
    }

    fn row(&self, end: usize) -> &[u32] {
        &self.at[end * self.colours..(end + 1) * self.colours]
    }

    fn colour(&mut self, edge: usize) {
        let [one, other] = self.edges[edge];
        let (ones, others) = (self.row(one), self.row(other));
        let both = ones.iter().zip(others).position(|(here, there)| *here == NONE && *there == NONE);
        let first = |row: &[u32]| row.iter().position(|edge| *edge == NONE).unwrap_or(0);
        let (mine, theirs) = (first(ones), first(others));
        let colour = both.unwrap_or_else(|| {
            self.exchange(other, mine, theirs);
            mine
        });
        self.set(edge, [one, other], colour);
    }

    fn set(&mut self, edge: usize, ends: [usize; 2], colour: usize) {
        let number = u32::try_from(edge).unwrap_or(NONE);
        ends.into_iter().for_each(|end| *self.slot(end, colour) = number);
        self.coloured[edge] = u32::try_from(colour).unwrap_or(NONE);
    }

    /// Exchanges two colours along the path that begins here with the first.
    fn exchange(&mut self, from: usize, first: usize, second: usize) {
        let (mut node, mut old, mut new) = (from, first, second);
        let mut edge = std::mem::replace(self.slot(node, old), NONE);
        while edge != NONE {
            let at = edge as usize;
            let [one, other] = self.edges[at];
            let far = if one == node { other } else { one };
            let next = *self.slot(far, new);
            *self.slot(far, old) = NONE;
            self.set(at, [node, far], new);
            (node, edge) = (far, next);
            (old, new) = (new, old);
        }
    }
}

/// The round of each of these meetings, with no more rounds than given, interpreters kept.
///
/// Each round takes a fair share of what is left at every participant and interpreter, rounded either way: such a flow always
/// exists, because whole flows with bounds are whole combinations of flows with a share of the bounds (Baum and Trotter
/// 1977).
pub(super) fn shares(case: &Case, chosen: &[usize], rounds: u32) -> Option<Vec<u32>> {
    let mut placed = vec![NONE; chosen.len()];
    for round in 0..rounds {
        let rest: Vec<usize> = (0..chosen.len()).filter(|at| placed[*at] == NONE).collect();
        let meetings: Vec<usize> = rest.iter().map(|at| chosen[*at]).collect();
        let (mut network, arcs) = share(case, &meetings, rounds - round);
        network.cheapest()?;
        for (at, arc) in rest.iter().zip(arcs) {
            if network.carried(arc) > 0 {
                placed[*at] = round;
            }
        }
    }
    placed.iter().all(|round| *round != NONE).then_some(placed)
}

/// The network of one round out of those left.
fn share(case: &Case, meetings: &[usize], left: u32) -> (Network, Vec<Arc>) {
    let (people, partners) = (case.reach.len(), case.question.partners);
    let mut degrees = vec![0_u32; people + case.question.interpreters.len()];
    let mut counted = vec![None; case.question.visitors];
    for (number, visitors) in disjoint(case) {
        visitors.iter().for_each(|visitor| counted[*visitor] = Some(people + number));
    }
    let mut network = Network::new(degrees.len() + 2);
    let (parting, arriving) = (degrees.len(), degrees.len() + 1);
    let mut arcs = Vec::with_capacity(meetings.len());
    for meeting in meetings {
        let [partner, visitor] = case.ends(*meeting);
        let interpreter = counted[visitor - partners];
        [Some(partner), Some(visitor), interpreter].into_iter().flatten().for_each(|who| degrees[who] += 1);
        arcs.push(network.connect(partner, visitor, 1, 0));
    }
    for (who, degree) in degrees.iter().enumerate() {
        let ends = match who.checked_sub(partners) {
            None => (parting, who),
            Some(visitor) => (who, counted.get(visitor).copied().flatten().unwrap_or(arriving)),
        };
        network.connect_between(ends, (degree / left, degree.div_ceil(left)), 0);
    }
    network.connect(arriving, parting, u32::MAX, 0);
    (network, arcs)
}
