//! How long it takes to lay out networks of 60, 600 and 6 000: `cargo run --release -p layout --example measure`.
#![expect(clippy::print_stdout, reason = "a measure speaks to whoever runs it")]

use std::time::Instant;

use layout::{Edge, Frame, Network, Node, lay_out};

/// How many times each is laid out.
const ROUNDS: usize = 5;

fn main() {
    println!("| organisations | lines | fastest | median | slowest | named |");
    println!("|---|---|---|---|---|---|");
    for count in [60, 600, 6_000] {
        let network = town(count);
        let mut times = Vec::new();
        let mut named = 0;
        for _ in 0..ROUNDS {
            let begun = Instant::now();
            named = lay_out(&network, Frame::for_count(count)).labels.len();
            times.push(begun.elapsed().as_secs_f64() * 1_000.0);
        }
        times.sort_by(f64::total_cmp);
        let (first, middle, last) = (times[0], times[ROUNDS / 2], times[ROUNDS - 1]);
        println!(
            "| {count} | {} | {first:.1} ms | {middle:.1} ms | {last:.1} ms | {named} |",
            network.edges.len()
        );
    }
}

/// Three families; four in five work with some neighbours and with a hub now and then.
fn town(count: usize) -> Network {
    let node = |place: usize| Node {
        key: place as u64,
        group: [0, 1, 2, 2, 2][place % 5],
        weight: 0.0,
        label: format!("Association du quartier {place}"),
        before: None,
    };
    let mut network = Network { nodes: (0..count).map(node).collect(), edges: Vec::new() };
    for place in (0..count).filter(|place| place % 6 != 5) {
        let hub = place * 7_919 % (count / 20).max(1);
        for to in [(place + 1) % count, (place + 6) % count, hub] {
            if to % 6 != 5 && to != place && (to != hub || place % 4 == 0) {
                network.edges.push(Edge { from: place, to, weight: 1.0 });
                network.nodes[place].weight += 1.0;
                network.nodes[to].weight += 1.0;
            }
        }
    }
    network
}
