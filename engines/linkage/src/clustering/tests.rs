//! What gathering records that are one promises, tried on small cases.

use proptest::prelude::*;

use super::*;

fn pairs(links: &[(u32, u32, f64)]) -> impl Fn(u32, u32) -> Option<f64> {
    let known: FxHashMap<_, _> = links.iter().map(|(one, other, weight)| ((*one, *other), *weight)).collect();
    move |one, other| Some(known.get(&(one, other)).copied().unwrap_or(-9.0))
}

#[test]
fn likeness_does_not_chain() {
    let links = [(0, 1, 6.0), (1, 2, 6.0), (2, 3, 6.0), (3, 4, 6.0)];
    let groups = gather(5, links.to_vec(), &[], &pairs(&links));
    assert_eq!(groups, [vec![0, 1], vec![2, 3]]);
}

#[test]
fn three_that_agree_with_each_other_are_one_group() {
    let links = [(0, 1, 9.0), (1, 2, 8.0), (0, 2, 3.0)];
    assert_eq!(gather(3, links.to_vec(), &[], &pairs(&links)), [vec![0, 1, 2]]);
}

#[test]
fn a_decision_wins_over_every_weight() {
    let links = [(0, 1, 30.0), (2, 3, -30.0)];
    let decided = |one, other, verdict| Decided { one, other, verdict };
    let decisions = [decided(1, 0, Verdict::Different), decided(2, 3, Verdict::Same)];
    assert_eq!(gather(4, links.to_vec(), &decisions, &pairs(&links)), [vec![2, 3]]);
    let parts = [decided(0, 1, Verdict::PartOf)];
    assert!(gather(4, vec![links[0]], &parts, &pairs(&links)).is_empty());
}

#[test]
fn no_group_outgrows_what_a_person_can_look_at() {
    let everybody: Vec<_> = (1..300).map(|other| (other - 1, other, 9.0)).collect();
    let groups = gather(300, everybody, &[], &|_, _| Some(9.0));
    assert!(groups.iter().all(|group| group.len() <= LARGEST_CLUSTER));
}

proptest! {
    #[test]
    fn a_veto_is_never_overruled_inside_a_group_and_decisions_are_obeyed(
        weights in proptest::collection::vec((0_u32..12, 0_u32..12, -10.0_f64..20.0), 0..60),
        vetoes in proptest::collection::vec((0_u32..12, 0_u32..12), 0..12),
        decided in proptest::collection::vec((0_usize..14, 0_usize..14, 0_u8..3), 0..8),
    ) {
        let links: Vec<_> = weights.into_iter().filter(|(one, other, _)| one < other).collect();
        let known = pairs(&links);
        let vetoed = |one: u32, other: u32| vetoes.contains(&(one, other)) || vetoes.contains(&(other, one));
        let verdicts = [Verdict::Same, Verdict::Different, Verdict::PartOf];
        let decisions: Vec<_> = decided.into_iter().map(|(one, other, verdict)| {
            Decided { one, other, verdict: verdicts[usize::from(verdict)] }
        }).collect();
        let groups = gather(12, links.clone(), &decisions, &|one, other| {
            if vetoed(one, other) { None } else { known(one, other) }
        });
        let about = |one: usize, other: usize, same: bool| decisions.iter().any(|decided| {
            (decided.verdict == Verdict::Same) == same
                && ordered(index(decided.one), index(decided.other)) == ordered(index(one), index(other))
        });
        for group in &groups {
            for one in group {
                for other in group.iter().filter(|other| one < other) {
                    prop_assert!(!about(*one, *other, false), "decided to be two: {one} {other}");
                    prop_assert!(!vetoed(index(*one), index(*other)) || about(*one, *other, true) || touched(&decisions, *one, *other), "{one} {other}");
                }
            }
        }
        let mut shuffled = links.clone();
        shuffled.reverse();
        let again = gather(12, shuffled, &decisions, &|one, other| if vetoed(one, other) { None } else { known(one, other) });
        prop_assert_eq!(groups.len(), again.len());
    }
}

/// Whether decisions alone bring two records together, over others.
fn touched(decisions: &[Decided], one: usize, other: usize) -> bool {
    let mut reached = vec![one];
    let mut at = 0;
    while at < reached.len() {
        for decided in decisions.iter().filter(|decided| decided.verdict == Verdict::Same) {
            for (from, to) in [(decided.one, decided.other), (decided.other, decided.one)] {
                if from == reached[at] && !reached.contains(&to) {
                    reached.push(to);
                }
            }
        }
        at += 1;
    }
    reached.contains(&other)
}
