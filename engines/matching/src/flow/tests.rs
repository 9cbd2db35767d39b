//! The flow against every flow there is, on small networks.

use proptest::prelude::*;

use super::{Arc, Network, Proof, Span, floors};

/// An arc: from, to, least, room above it, two prices.
type Drawn = (usize, usize, u32, u32, i64, i64);

fn drawn() -> impl Strategy<Value = Vec<Drawn>> {
    prop::collection::vec((0..4_usize, 0..4_usize, 0..2_u32, 0..3_u32, -4..5_i64, -4..5_i64), 1..8)
}

fn laid(arcs: &[Drawn]) -> (Network, Vec<Arc>) {
    let mut network = Network::new(4);
    let laid = arcs.iter().map(|(from, to, least, room, first, _)| {
        network.connect_between((*from, *to), (*least, least + room), *first)
    });
    let laid = laid.collect();
    (network, laid)
}

/// The least of both prices, the first first, among all flows.
fn tried(arcs: &[Drawn], at: usize, over: &mut [i64; 4], paid: (i64, i64)) -> Option<(i64, i64)> {
    let Some((from, to, least, room, first, second)) = arcs.get(at).copied() else {
        return over.iter().all(|over| *over == 0).then_some(paid);
    };
    (least..=least + room)
        .filter_map(|carried| {
            let carried = i64::from(carried);
            over[from] -= carried;
            over[to] += carried;
            let found = tried(arcs, at + 1, over, (paid.0 + first * carried, paid.1 + second * carried));
            over[from] += carried;
            over[to] -= carried;
            found
        })
        .min()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn two_levels_are_as_good_as_trying_every_flow(arcs in drawn()) {
        let (mut network, laid) = laid(&arcs);
        let best = tried(&arcs, 0, &mut [0; 4], (0, 0));
        let first = network.cheapest();
        prop_assert_eq!(first, best.map(|best| best.0));
        if first.is_none() {
            let level = super::Level { costs: vec![0; arcs.len()], potentials: network.potentials() };
            let floor = floors(network.spans(), &[level]).map(|floors| floors[0]);
            prop_assert!(floor > Some(0), "no flow is shown to exist: {floor:?}");
            return Ok(());
        }
        network.restrict_to_face();
        network.price_all(|arc| arcs[arc.0 as usize].5);
        prop_assert_eq!(network.cheapest(), best.map(|best| best.1));
        let proof = network.proof();
        prop_assert!(proof.holds());
        for arc in laid {
            let mut wrong = proof.clone();
            wrong.carried[arc.0 as usize] += 1;
            prop_assert!(!wrong.holds() || arcs[arc.0 as usize].0 == arcs[arc.0 as usize].1);
        }
    }
}

#[test]
fn as_much_as_can_run_is_sent_and_at_the_least_cost() {
    let mut network = Network::new(4);
    for (from, to, capacity, cost) in [(0, 1, 3, 1), (0, 2, 2, 4), (1, 2, 5, 1), (1, 3, 2, 6), (2, 3, 4, 1)] {
        network.connect(from, to, capacity, cost);
    }
    let sent = network.min_cost_flow(0, 3).unwrap();
    assert_eq!((sent.units, sent.cost), (5, 3 + 8 + 2 + 6 + 4));
    assert!(network.proof().holds());
}

#[test]
fn a_proof_with_another_price_does_not_hold() {
    let mut network = Network::new(2);
    let arcs = [network.connect(0, 1, 2, -3), network.connect(1, 0, 2, 1)];
    assert_eq!(network.cheapest(), Some(-4));
    assert_eq!((network.carried(arcs[0]), network.carried(arcs[1])), (2, 2));
    let mut wrong = network.proof();
    wrong.levels[0].costs[1] = 9;
    assert!(network.proof().holds() && !wrong.holds());
}

#[test]
fn a_proof_that_names_a_node_beyond_all_memory_is_refused_at_once() {
    let span = Span { from: 0, to: u32::MAX, at_least: 0, at_most: 1 };
    assert!(!Proof { spans: vec![span], carried: vec![1], levels: Vec::new() }.holds());
}
