//! How fast a network is laid out, and how many names find room: 60, 600 and 6 000 organisations.

use std::time::Instant;

use layout::{Edge, Frame, Network, Node, lay_out};

use crate::Measured;
use crate::figures::spread;

/// How many organisations there are.
const SIZES: [usize; 3] = [60, 600, 6_000];
/// How many times each is laid out.
const ROUNDS: usize = 5;

pub(crate) fn run() -> Measured {
    println!("\n## The picture of the network");
    println!("| organisations | links | laid out | names |");
    println!("|---|---|---|---|");
    for size in SIZES {
        let network = town(size);
        let mut times = Vec::with_capacity(ROUNDS);
        let mut names = 0;
        for _ in 0..ROUNDS {
            let begun = Instant::now();
            names = lay_out(&network, Frame::for_count(size)).labels.len();
            times.push(begun.elapsed().as_secs_f64() * 1_000.0);
        }
        println!("| {size} | {} | {} | {names} |", network.edges.len(), spread(&times, "ms"));
    }
    Ok(())
}

/// Three families; five in six work with some neighbours and now and then with a hub.
fn town(size: usize) -> Network {
    let node = |place: usize| Node {
        key: place as u64,
        group: [0, 1, 2, 2, 2][place % 5],
        weight: 0.0,
        label: format!("Association du quartier {place}"),
        before: None,
    };
    let mut network = Network { nodes: (0..size).map(node).collect(), edges: Vec::new() };
    for place in (0..size).filter(|place| place % 6 != 5) {
        let hub = place * 7_919 % (size / 20).max(1);
        for to in [(place + 1) % size, (place + 6) % size, hub] {
            if to % 6 != 5 && to != place && (to != hub || place % 4 == 0) {
                network.edges.push(Edge { from: place, to, weight: 1.0 });
                network.nodes[place].weight += 1.0;
                network.nodes[to].weight += 1.0;
            }
        }
    }
    network
}
