//! Level after level: each is a cheapest flow among the cheapest of the level before.
//!
//! An arc whose reduced cost is not nought under the numbers of a level keeps its flow in every flow that is as cheap, so
//! it is closed; what is left open is exactly the choice that the level leaves (the face of the optimum).

use super::drawing::drawn;
use super::network::{Arc, Kind, Nodes, arcs, number};
use super::reciprocity;
use super::settling::Flow;
use super::{Choice, Effort, Level, Placement, Proof, Question, Seat, Stage, Unfit, measuring};

/// The best placement, its levels and their proof.
pub(super) fn best(question: &Question, effort: Effort) -> Result<Placement, Unfit> {
    let nodes = Nodes::of(question);
    let mut flow = Flow::new(arcs(question, nodes), nodes.count());
    let first = most_placed(question, nodes, &mut flow)?;
    let able = reciprocity::able(question, nodes, &flow.arcs);
    let all: Vec<usize> = (0..able.len()).filter(|organization| able[*organization]).collect();
    let mut tried = flow.clone();
    if keeps(&mut tried, &all, question.organizations) {
        let proof = Proof { reciprocal: all, cut: None, choice: Choice::All, stages: vec![first] };
        return Ok(below(question, nodes, tried, proof));
    }
    let sets = reciprocity::largest(question, nodes, &flow.arcs, effort);
    let mut best: Option<Placement> = None;
    let choice = if sets.complete { Choice::Tried(sets.found.len()) } else { Choice::Some(sets.found.len()) };
    for reciprocal in sets.found {
        let mut tried = flow.clone();
        keeps(&mut tried, &reciprocal, question.organizations);
        let cut = Some(sets.cut.clone());
        let placed =
            below(question, nodes, tried, Proof { reciprocal, cut, choice, stages: vec![first.clone()] });
        let better = |best: &Placement| {
            best.levels.against(&placed.levels).is_some_and(|(_, order)| order == std::cmp::Ordering::Greater)
        };
        if best.as_ref().is_none_or(better) {
            best = Some(placed);
        }
    }
    best.ok_or(Unfit::Pins)
}

/// The first level: those whose place is settled, then as many others as possible.
fn most_placed(question: &Question, nodes: Nodes, flow: &mut Flow) -> Result<Stage, Unfit> {
    let mut settled = Vec::new();
    for at in 0..flow.arcs.len() {
        if let Arc { lower: 1, kind: Kind::Goes { worker }, tail, .. } = flow.arcs[at] {
            settled.push((nodes.worker(worker as usize), 1));
            flow.carried[at] = 1;
            send_one(flow, tail);
        }
    }
    let people = number(question.workers.len());
    if flow.send(&settled, (nodes.sink(), people)) < number(settled.len()) {
        return Err(Unfit::Pins);
    }
    flow.send(&[(Nodes::SOURCE, people)], (nodes.sink(), people));
    Ok(Stage { level: Level::Placed, rank: None, potentials: flow.cut(nodes.sink()) })
}

/// One more of those whom this organisation sends.
fn send_one(flow: &mut Flow, organization: u32) {
    let arrives = |arc: &Arc| arc.head == organization && matches!(arc.kind, Kind::Sends { .. });
    let room = |at: &usize| arrives(&flow.arcs[*at]) && flow.carried[*at] < flow.arcs[*at].upper;
    if let Some(at) = (0..flow.arcs.len()).find(room) {
        flow.carried[at] += 1;
    }
}

/// Makes each of these organisations send somebody and take somebody in; whether that could be.
fn keeps(flow: &mut Flow, reciprocal: &[usize], organizations: usize) -> bool {
    let mut kept = vec![false; organizations];
    for organization in reciprocal {
        kept[*organization] = true;
    }
    let first = |arc: &Arc| match arc.kind {
        Kind::Sends { organization, first: true } | Kind::Hosts { organization, nth: 1 } => {
            kept[organization as usize]
        }
        _ => false,
    };
    flow.settle(|arc| -i32::from(first(arc)), false);
    flow.keep_only_open(|_, arc| !first(&arc));
    let carrying = (0..flow.arcs.len()).filter(|at| first(&flow.arcs[*at]) && flow.carried[*at] > 0);
    carrying.count() == 2 * reciprocal.len()
}

/// The levels below reciprocity.
fn below(question: &Question, nodes: Nodes, mut flow: Flow, mut proof: Proof) -> Placement {
    let worst = worst_rank(question, &mut flow, &mut proof.stages);
    let mut stage = |level, rank, potentials| proof.stages.push(Stage { level, rank, potentials });
    for rank in 1..worst {
        let choice = flow.open().any(|(_, arc)| rank_of(&arc) == Some(rank));
        let cost = |arc: &Arc| -i32::from(rank_of(arc) == Some(rank));
        stage(Level::Ranks, Some(rank), if choice { flow.settle(cost, true) } else { Vec::new() });
    }
    let squares = |arc: &Arc| match arc.kind {
        Kind::Hosts { nth, .. } => i32::try_from(2 * nth - 1).unwrap_or(i32::MAX / 4),
        _ => 0,
    };
    stage(Level::Spread, None, flow.settle(squares, true));
    let returning = |worker: u32| question.workers[worker as usize].unplaced_last_time;
    if question.workers.iter().any(|worker| worker.unplaced_last_time) {
        let goes = |arc: &Arc| matches!(arc.kind, Kind::Goes { worker } if returning(worker));
        stage(Level::Returning, None, flow.settle(|arc| -i32::from(goes(arc)), true));
        let ranks = |arc: &Arc| match arc.kind {
            Kind::Takes { worker, rank, .. } | Kind::Anywhere { worker, rank, .. } if returning(worker) => {
                i32::from(rank)
            }
            _ => 0,
        };
        stage(Level::ReturningRanks, None, flow.settle(ranks, true));
    }
    let asked = |worker: usize, offer: usize| {
        question.workers[worker].wishes.iter().any(|wish| wish.offer == offer).then_some(offer)
    };
    let lottery = |arc: &Arc| match arc.kind {
        Kind::Takes { worker, offer, day, .. } => {
            let (worker, offer) = (worker as usize, offer as usize);
            number_drawn(question, worker, asked(worker, offer), day)
        }
        Kind::Anywhere { worker, day, .. } => number_drawn(question, worker as usize, None, day),
        _ => 0,
    };
    stage(Level::Lottery, None, flow.settle(lottery, true));
    let seats = seats(question, nodes, &flow);
    let levels = measuring::levels(question, &seats);
    Placement { seats, levels, proof }
}

fn number_drawn(question: &Question, worker: usize, offer: Option<usize>, day: u8) -> i32 {
    i32::try_from(drawn(question.seed, worker, offer, usize::from(day))).unwrap_or(0)
}

/// The best rank that everybody placed can have at the worst; worse ones are closed.
fn worst_rank(question: &Question, flow: &mut Flow, stages: &mut Vec<Stage>) -> u8 {
    let mut known = vec![false; usize::from(question.unranked()) + 1];
    for arc in &flow.arcs {
        if let Some(rank) = rank_of(arc) {
            known[usize::from(rank)] = true;
        }
    }
    let taken = |flow: &Flow, rank| {
        (0..flow.arcs.len()).any(|at| flow.carried[at] > 0 && rank_of(&flow.arcs[at]) == Some(rank))
    };
    for rank in (1..=question.unranked()).rev().filter(|rank| known[usize::from(*rank)]) {
        if taken(flow, rank) {
            let numbers = flow.settle(|arc| i32::from(rank_of(arc) == Some(rank)), false);
            if taken(flow, rank) {
                stages.push(Stage { level: Level::WorstRank, rank: Some(rank), potentials: numbers });
                return rank;
            }
        }
        flow.keep_only_open(|_, arc| rank_of(&arc) != Some(rank));
    }
    0
}

/// The rank of the place that this arc gives somebody.
fn rank_of(arc: &Arc) -> Option<u8> {
    match arc.kind {
        Kind::Takes { rank, .. } | Kind::Anywhere { rank, .. } => Some(rank),
        _ => None,
    }
}

/// Who sits where, as the flow says.
fn seats(question: &Question, nodes: Nodes, flow: &Flow) -> Vec<Option<Seat>> {
    let mut seats = vec![None; question.workers.len()];
    let mut crossing = vec![Vec::new(); question.organizations * question.days];
    let carrying = || flow.arcs.iter().zip(&flow.carried).filter(|(_, carried)| **carried > 0);
    for (arc, _) in carrying() {
        match arc.kind {
            Kind::Takes { worker, offer, day, .. } => {
                seats[worker as usize] = Some(Seat { offer: offer as usize, day: usize::from(day) });
            }
            Kind::Anywhere { worker, day, .. } => {
                let organization = question.workers[worker as usize].organization;
                crossing[organization * question.days + usize::from(day)].push(worker as usize);
            }
            _ => {}
        }
    }
    for (arc, carried) in carrying() {
        let ends = (nodes.crossed(arc.tail as usize), nodes.seated(arc.head as usize));
        if let (Some((organization, on)), Some((offer, day))) = ends {
            let waiting = &mut crossing[organization * question.days + on];
            for worker in waiting.drain(waiting.len().saturating_sub(*carried as usize)..) {
                seats[worker] = Some(Seat { offer, day });
            }
        }
    }
    seats
}
