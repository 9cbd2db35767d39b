//! Four people, three places, two wishes in order, and the proof: `cargo run -p matching --example flow`.
#![expect(clippy::print_stdout, reason = "an example speaks to whoever runs it")]

use matching::flow::Network;

/// What each person would rather have, the first first; places are 0, 1 and 2, the last has room for two.
const WISHES: [[usize; 2]; 4] = [[0, 1], [0, 2], [0, 1], [1, 2]];

fn main() {
    let (begin, end) = (7, 8);
    let mut network = Network::new(9);
    for person in 0..4 {
        network.connect(begin, person, 1, 0);
    }
    for (place, room) in [(4, 1), (5, 1), (6, 2)] {
        network.connect(place, end, room, 0);
    }
    let back = network.connect(end, begin, 4, -1);
    let seats: Vec<_> = WISHES
        .iter()
        .enumerate()
        .flat_map(|(person, wishes)| wishes.map(|place| (person, place)))
        .map(|(person, place)| (person, place, network.connect(person, 4 + place, 1, 0)))
        .collect();

    network.cheapest();
    println!("First as many people as can be: {}.", network.carried(back));
    network.restrict_to_face();

    network.price(back, 0);
    for (person, place, seat) in &seats {
        network.price(*seat, i64::from(WISHES[*person][0] != *place));
    }
    let second = network.cheapest().unwrap_or_default();
    println!("Then as many first wishes as can be: {second} of them have their second wish.");
    for (person, place, _) in seats.iter().filter(|(.., seat)| network.carried(*seat) > 0) {
        println!("  person {} has place {}", person + 1, place + 1);
    }
    println!("Whoever adds up the potentials finds the same: {}.", network.proof().holds());
}
