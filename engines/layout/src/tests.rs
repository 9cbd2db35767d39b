//! Any network is laid out: nobody outside, no name over another, the same each time.

use proptest::prelude::*;

use super::*;

/// A network of three groups whose members work together by twos and threes, some with nobody.
fn town(count: usize) -> Network {
    let node = |place: usize| Node {
        key: place as u64 * 7_919 + 17,
        group: place % 3,
        weight: 0.0,
        label: format!("Association du quartier {place}"),
        before: None,
    };
    let mut network = Network { nodes: (0..count).map(node).collect(), edges: Vec::new() };
    for place in (0..count).filter(|place| place % 5 != 4) {
        let hub = place * 7_919 % (count / 25).max(1);
        for to in [(place + 3) % count, if place % 2 == 0 { hub } else { place }] {
            if to % 5 != 4 && to != place {
                network.edges.push(Edge { from: place, to, weight: 1.0 });
                network.nodes[place].weight += 1.0;
                network.nodes[to].weight += 1.0;
            }
        }
    }
    network
}

fn stands_well(network: &Network, picture: &Picture) {
    let all = picture.frame.rectangle();
    assert_eq!(picture.spots.len(), network.nodes.len());
    assert_eq!(picture.curves.len(), network.edges.len());
    for (spot, node) in picture.spots.iter().zip(&network.nodes) {
        assert!(all.holds(&spot.covers()), "{spot:?} leaves the frame");
        let region = picture.regions.iter().find(|region| region.group == node.group).expect("a region");
        assert!(region.place.shrunk(-1.0).holds(&spot.covers()), "{spot:?} leaves {region:?}");
    }
    for (place, label) in picture.labels.iter().enumerate() {
        assert!(all.holds(&label.covers), "{label:?} leaves the frame");
        for other in &picture.labels[place + 1..] {
            assert!(!label.covers.meets(&other.covers), "{label:?} covers {other:?}");
        }
    }
    for (edge, curve) in network.edges.iter().zip(&picture.curves) {
        assert_eq!(curve.is_some(), network.joins(edge));
    }
}

#[test]
fn towns_of_every_size_stand_well_and_the_same_each_time() {
    for count in [0, 1, 2, 3, 10, 60, 200, 600] {
        let network = town(count);
        let picture = lay_out(&network, Frame::for_count(count));
        stands_well(&network, &picture);
        assert!(
            lay_out(&network, Frame::for_count(count)) == picture,
            "{count} drawn twice are not the same"
        );
    }
}

#[test]
fn circles_stand_apart_where_there_is_room() {
    for count in [60, 600] {
        let network = town(count);
        let picture = lay_out(&network, Frame::for_count(count));
        for (place, spot) in picture.spots.iter().enumerate() {
            for other in &picture.spots[place + 1..] {
                let apart = geometry::distance(spot.at, other.at);
                assert!(apart > spot.radius + other.radius, "{count}: {spot:?} covers {other:?}");
            }
        }
    }
}

#[test]
fn with_sixty_most_are_named_and_with_six_hundred_the_most_connected_are() {
    let picture = lay_out(&town(60), Frame::for_count(60));
    assert!(picture.labels.len() >= 50, "{} of 60 are named", picture.labels.len());
    let network = town(600);
    let picture = lay_out(&network, Frame::for_count(600));
    let named = picture.labels.len();
    assert!((30..=200).contains(&named), "{named} of 600 are named");
    let mut heaviest: Vec<usize> = (0..600).collect();
    heaviest.sort_by(|one, other| network.nodes[*other].weight.total_cmp(&network.nodes[*one].weight));
    let is_named = |place: &&usize| picture.labels.iter().any(|label| label.node == **place);
    let named = heaviest.iter().take(20).filter(is_named).count();
    assert!(named >= 6, "{named} of the twenty most connected are named");
}

#[test]
fn those_who_work_together_stand_near_each_other() {
    let network = town(120);
    let picture = lay_out(&network, Frame::for_count(120));
    let apart = |one: usize, other: usize| geometry::distance(picture.spots[one].at, picture.spots[other].at);
    let within = |edge: &&Edge| network.joins(edge) && edge.from % 3 == edge.to % 3;
    let joined: Vec<f64> =
        network.edges.iter().filter(within).map(|edge| apart(edge.from, edge.to)).collect();
    let others: Vec<f64> = (0..117)
        .filter(|place| !picture.spots[*place].alone && !picture.spots[place + 3].alone)
        .flat_map(|place| (0..117).step_by(3).map(move |step| (place, (place + step) % 117)))
        .filter(|(one, other)| one % 3 == other % 3 && one != other && !picture.spots[*other].alone)
        .map(|(one, other)| apart(one, other))
        .collect();
    let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
    assert!(mean(&joined) < mean(&others) * 0.75, "{} and {}", mean(&joined), mean(&others));
}

/// The network with everybody where the picture has them.
fn as_drawn(network: &Network, picture: &Picture) -> Network {
    let mut drawn = network.clone();
    for (node, spot) in drawn.nodes.iter_mut().zip(&picture.spots) {
        node.before = (!spot.alone).then_some(spot.at);
    }
    drawn
}

#[test]
fn nobody_moves_when_nothing_changed_and_few_when_one_comes() {
    let network = town(60);
    let first = lay_out(&network, Frame::for_count(60));
    let mut next = as_drawn(&network, &first);
    assert!(lay_out(&next, Frame::for_count(60)) == first, "somebody moved");
    let newcomer = Node { key: 5, group: 1, weight: 1.0, label: "Nouvelle venue".to_owned(), before: None };
    next.nodes.push(newcomer);
    next.edges.push(Edge { from: 60, to: 1, weight: 1.0 });
    next.nodes[1].weight += 1.0;
    let second = lay_out(&next, Frame::for_count(60));
    stands_well(&next, &second);
    let moved =
        first.spots.iter().zip(&second.spots).filter(|(was, is)| geometry::distance(was.at, is.at) > 15.0);
    assert!(moved.count() <= 3, "one newcomer moved many");
}

#[test]
fn one_that_nothing_joins_stands_on_the_shelf_of_its_group() {
    let mut network = town(12);
    network.nodes.push(Node { group: 2, label: "Seule".to_owned(), ..Node::default() });
    network.edges.push(Edge { from: 12, to: 12, weight: 1.0 });
    network.edges.push(Edge { from: 3, to: 99, weight: 1.0 });
    let picture = lay_out(&network, Frame::for_count(13));
    assert!(picture.spots[12].alone);
    let shelf = picture.regions[2].shelf.expect("a shelf");
    assert!(shelf.holds(&picture.spots[12].covers()));
    assert_eq!(picture.curves.last(), Some(&None));
    assert!(picture.labels.iter().any(|label| label.node == 12 && label.lines == ["Seule"]));
}

#[test]
fn names_on_a_shelf_are_whole_where_there_is_room() {
    let mut network = town(45);
    let alone = |place: usize| Node {
        key: 900 + place as u64,
        label: format!("Guichet social de Saint-Germain-sur-Seine {place}"),
        ..Node::default()
    };
    network.nodes.extend((0..7).map(alone));
    let picture = lay_out(&network, Frame::for_count(52));
    stands_well(&network, &picture);
    let named: Vec<_> = picture.labels.iter().filter(|label| label.node >= 45).collect();
    assert_eq!(named.len(), 7);
    assert!(named.iter().all(|label| !label.lines.iter().any(|line| line.ends_with('…'))), "{named:?}");
}

#[test]
fn two_lines_between_the_same_two_run_apart() {
    let mut network = town(10);
    network.edges = vec![Edge { from: 0, to: 3, weight: 1.0 }, Edge { from: 3, to: 0, weight: 1.0 }];
    let picture = lay_out(&network, Frame::for_count(10));
    let (one, other) = (picture.curves[0].expect("a curve"), picture.curves[1].expect("a curve"));
    assert!(geometry::distance(one.first, other.second) > 1.0);
}

#[test]
fn a_long_name_is_broken_and_cut() {
    assert_eq!(letters::lines("Croix-Rouge", 12.0, 2), ["Croix-Rouge"]);
    let lines = letters::lines("Centre communal d’action sociale de Dammarie-les-Lys", 12.0, 2);
    assert_eq!(lines.len(), 2);
    assert!(lines[1].ends_with('…') && lines.iter().all(|line| letters::width(line) <= 12.0), "{lines:?}");
    assert!(letters::lines("  ", 12.0, 2).is_empty());
}

fn any_network() -> impl Strategy<Value = Network> {
    let number = prop_oneof![Just(f64::NAN), Just(f64::INFINITY), -5.0..1e6];
    let place = prop_oneof![Just(f64::NAN), Just(f64::MAX), -100.0..3_000.0];
    let before = proptest::option::weighted(0.3, (place.clone(), place).prop_map(|(x, y)| Point { x, y }));
    let node = (0_u64..20, 0_usize..5, number.clone(), ".{0,40}", before)
        .prop_map(|(key, group, weight, label, before)| Node { key, group, weight, label, before });
    let edge = (0_usize..45, 0_usize..45, number).prop_map(|(from, to, weight)| Edge { from, to, weight });
    (proptest::collection::vec(node, 0..40), proptest::collection::vec(edge, 0..90))
        .prop_map(|(nodes, edges)| Network { nodes, edges })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_network_is_laid_out(network in any_network(), width in 0.0..2_000.0, height in 0.0..2_000.0) {
        let picture = lay_out(&network, Frame { width, height });
        stands_well(&network, &picture);
        prop_assert!(lay_out(&network, Frame { width, height }) == picture, "drawn twice is not the same");
    }
}
