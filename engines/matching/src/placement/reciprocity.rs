//! The most organisations that can both visit and be visited, while as many people as possible are placed.
//!
//! Which workers can go together, and which places can be taken together, are two matroids, and any largest set of the
//! one goes with any largest set of the other (Mendelsohn and Dulmage 1958, Perfect 1968). So the organisations that can
//! all visit form a matroid (Rado 1942), those that can all be visited another, and the most that can do both is a common
//! independent set: one flow through two copies of the network, from the places of an organisation in the first to its
//! workers in the second. What it cannot pass is a cut, and the cut is the proof.

use super::network::{Arc, Kind, Nodes, number};
use super::settling::Flow;
use super::{Effort, Question};

/// The largest sets of organisations.
pub(super) struct Sets {
    /// One set or more, all of one size.
    pub(super) found: Vec<Vec<usize>>,
    /// Whether there is no other.
    pub(super) complete: bool,
    /// The nodes of both copies, the first first, that can still reach the end.
    pub(super) cut: Vec<bool>,
}

/// Which organisations have somebody who can go somewhere, and a place somebody can come to.
pub(super) fn able(question: &Question, nodes: Nodes, arcs: &[Arc]) -> Vec<bool> {
    let mut sends = vec![false; nodes.count()];
    let mut takes_in = vec![false; nodes.count()];
    // Every arc leads onward and arcs are laid worker by worker: from the front, who can be reached from a worker.
    let reached = |kind: Kind| matches!(kind, Kind::Takes { .. } | Kind::Anywhere { .. });
    let mut by_tail: Vec<&Arc> = arcs.iter().collect();
    by_tail.sort_by_key(|arc| arc.tail);
    for arc in &by_tail {
        if reached(arc.kind) || takes_in[arc.tail as usize] {
            takes_in[arc.head as usize] = true;
        }
    }
    sends[nodes.sink()] = true;
    for arc in by_tail.iter().rev() {
        sends[arc.tail as usize] |= sends[arc.head as usize];
    }
    let able = |organization| sends[nodes.sends(organization)] && takes_in[nodes.hosts(organization)];
    (0..question.organizations).map(able).collect()
}

/// The largest sets that can both visit and be visited: one, and then others, as far as the effort goes.
///
/// From a set, each other that can be found without one of its members is looked for, and so on from there: every other
/// set lacks a member of the first, so none is forgotten where the search comes to its end.
pub(super) fn largest(question: &Question, nodes: Nodes, arcs: &[Arc], effort: Effort) -> Sets {
    let (first, cut) = without(question, nodes, arcs, &[]);
    let mut sets = Sets { found: vec![first.clone()], complete: true, cut };
    let mut left = vec![(first, Vec::new())];
    let mut seen: std::collections::BTreeSet<Vec<usize>> = std::collections::BTreeSet::new();
    let mut searches = (WORK / (arcs.len() + 1)).min(effort.sets.saturating_mul(question.organizations));
    while let Some((set, barred)) = left.pop() {
        for member in &set {
            let mut barred: Vec<usize> = barred.iter().copied().chain([*member]).collect();
            barred.sort_unstable();
            if !seen.insert(barred.clone()) {
                continue;
            }
            if searches == 0 || sets.found.len() >= effort.sets.max(1) {
                sets.complete = false;
                return sets;
            }
            searches -= 1;
            let (other, _) = without(question, nodes, arcs, &barred);
            if other.len() == set.len() {
                if !sets.found.contains(&other) {
                    sets.found.push(other.clone());
                }
                left.push((other, barred));
            }
        }
    }
    sets
}

/// So many arcs are looked at, at most, in the search for other sets.
const WORK: usize = 20_000_000;

/// A largest set without these members, and the nodes that can still reach the end.
fn without(question: &Question, nodes: Nodes, arcs: &[Arc], barred: &[usize]) -> (Vec<usize>, Vec<bool>) {
    let end = 2 * nodes.count() - 1;
    let copy = number(nodes.count());
    let mut flow = Flow::new(twice(question, nodes, arcs, barred), 2 * nodes.count());
    let mut settled = Vec::new();
    for (at, arc) in flow.arcs.iter().enumerate() {
        if arc.lower == 1 {
            settled.push((arc.head as usize, 1));
            flow.carried[at] = 1;
        }
    }
    flow.send(&settled, (end, copy));
    flow.send(&[(Nodes::SOURCE, copy)], (end, copy));
    let joined = flow.arcs.iter().zip(&flow.carried).filter_map(|(arc, carried)| match arc.kind {
        Kind::Hosts { organization, .. } if *carried > 0 && arc.tail < copy => Some(organization as usize),
        _ => None,
    });
    let set = joined.collect();
    (set, flow.cut(end).into_iter().map(|reached| reached == 1).collect())
}

/// The arcs of both copies: in the first, people come to organisations; from there one each goes on as somebody the same
/// organisation sends, in the second. Who has a settled place goes through the second copy first of all.
fn twice(question: &Question, nodes: Nodes, arcs: &[Arc], barred: &[usize]) -> Vec<Arc> {
    let copy = number(nodes.count());
    let mut settled = vec![false; question.organizations];
    let mut both = Vec::with_capacity(2 * arcs.len());
    for arc in arcs.iter().filter(|arc| !matches!(arc.kind, Kind::Hosts { .. })) {
        both.push(Arc { lower: 0, ..*arc });
    }
    for arc in arcs {
        let mut second = Arc { tail: arc.tail + copy, head: arc.head + copy, ..*arc };
        match arc.kind {
            Kind::Sends { .. } => continue,
            Kind::Goes { worker } if arc.lower == 1 => {
                settled[question.workers[worker as usize].organization] = true;
                second.tail = number(Nodes::SOURCE);
            }
            _ => {}
        }
        both.push(second);
    }
    for organization in (0..question.organizations).filter(|organization| !barred.contains(organization)) {
        let sends = nodes.sends(organization) + nodes.count();
        let there = if settled[organization] { 2 * nodes.count() - 1 } else { sends };
        let (tail, head) = (number(nodes.hosts(organization)), number(there));
        let kind = Kind::Hosts { organization: number(organization), nth: 1 };
        both.push(Arc { tail, head, lower: 0, upper: 1, kind });
    }
    both
}
