//! What linking the records of a list promises, tried on small cases.

use proptest::prelude::*;

use super::*;
use crate::sample::{self, Richness};
use crate::{ASK_WEIGHT, SAME_WEIGHT};

fn decided(one: usize, other: usize, verdict: Verdict) -> Decided {
    Decided { one, other, verdict }
}

#[test]
fn on_generated_lists_what_is_called_one_is_one_and_few_twins_are_missed() {
    for (seed, richness) in [(11, Richness::Sparse), (12, Richness::Full)] {
        let sample = sample::list(2500, seed, richness);
        let linkage = Linkage::learn(&sample.subjects);
        let twins = |link: &&Link| sample.truth[link.one] == sample.truth[link.other];
        let links = linkage.links(&[]);
        let same: Vec<_> = links.iter().filter(|link| link.zone == Zone::Same).collect();
        let right = same.iter().filter(|link| twins(link)).count();
        assert!(right * 100 >= same.len() * 88, "{richness:?}: {right} of {} right", same.len());
        assert!(right * 100 >= sample.twins() * 84, "{richness:?}: {right} of {} found", sample.twins());
    }
}

#[test]
fn twenty_records_give_sane_answers() {
    let sample = sample::list(20, 4, Richness::Full);
    let linkage = Linkage::learn(&sample.subjects);
    for link in linkage.links(&[]).iter().filter(|link| link.zone == Zone::Same) {
        assert_eq!(
            sample.truth[link.one],
            sample.truth[link.other],
            "{:#?}",
            linkage.judge(link.one, link.other, &[])
        );
    }
}

#[test]
fn zones_stand_on_their_thresholds() {
    let sample = sample::list(1500, 6, Richness::Full);
    for link in Linkage::learn(&sample.subjects).links(&[]) {
        match (link.zone, link.relation) {
            (Zone::Same, relation) => assert!(link.weight >= SAME_WEIGHT && relation == Relation::Same),
            (Zone::Ask, Relation::Same) => assert!(link.weight >= ASK_WEIGHT),
            (Zone::Ask, _) => {}
            (Zone::Different, _) => panic!("two different records are no link: {link:?}"),
        }
    }
}

#[test]
fn a_decision_is_obeyed_by_judgements_links_and_clusters() {
    let sample = sample::list(300, 2, Richness::Full);
    let linkage = Linkage::learn(&sample.subjects);
    let first = linkage.links(&[]).into_iter().find(|link| link.zone == Zone::Same).expect("there are twins");
    let apart = [decided(first.other, first.one, Verdict::Different)];
    let links = linkage.links(&apart);
    assert!(links.iter().all(|link| (link.one, link.other) != (first.one, first.other)));
    let judgement = linkage.judge(first.one, first.other, &apart).expect("in the list");
    assert_eq!((judgement.zone, judgement.vetoes.contains(&Veto::Decided)), (Zone::Different, true));
    let together = |group: &Vec<usize>, one, other| group.contains(&one) && group.contains(&other);
    assert!(!linkage.clusters(&links, &apart).iter().any(|group| together(group, first.one, first.other)));

    let stranger =
        (0..300).find(|other| linkage.judge(0, *other, &[]).is_some_and(|j| j.zone == Zone::Different));
    let stranger = stranger.expect("somebody is a stranger");
    let same = [decided(0, stranger, Verdict::Same)];
    let links = linkage.links(&same);
    assert!(linkage.clusters(&links, &same).iter().any(|group| together(group, 0, stranger)));
    assert_eq!(linkage.judge(0, stranger, &same).map(|judgement| judgement.zone), Some(Zone::Same));
}

#[test]
fn nobody_is_kept_together_against_a_veto() {
    let sample = sample::list(2000, 21, Richness::Full);
    let linkage = Linkage::learn(&sample.subjects);
    let links = linkage.links(&[]);
    for group in linkage.clusters(&links, &[]) {
        for one in &group {
            for other in group.iter().filter(|other| one < *other) {
                let judgement = linkage.judge(*one, *other, &[]).expect("in the list");
                assert!(judgement.vetoes.is_empty(), "{judgement:#?}");
            }
        }
    }
}

#[test]
fn a_place_outside_the_list_is_nobody() {
    assert!(Linkage::learn(&[]).judge(0, 1, &[]).is_none());
    assert!(Linkage::learn(&[]).links(&[decided(3, 4, Verdict::Same)]).is_empty());
}

/// Each pair weighs the same, to the last digits, whether the list is read forwards or backwards.
fn assert_order_is_nothing(seed: u64) {
    let sample = sample::list(90, seed, Richness::Full);
    let turned: Vec<Subject> = sample.subjects.iter().rev().cloned().collect();
    let (linkage, mirrored) = (Linkage::learn(&sample.subjects), Linkage::learn(&turned));
    for one in 0..90 {
        for other in one + 1..90 {
            let here = linkage.judge(one, other, &[]).expect("in the list");
            let there = mirrored.judge(89 - one, 89 - other, &[]).expect("in the list");
            assert!((here.weight - there.weight).abs() < 1e-9, "{seed}: {} {}", here.weight, there.weight);
            assert_eq!(here.relation, there.relation, "{seed}");
        }
    }
}

/// Lists that once told: a door written « 4 1Lantte Lane », words of streets that no name holds, towns alike.
#[test]
fn lists_that_depended_on_their_order_do_no_more() {
    for seed in [31, 1368, 2184, 6376, 6886, 8304] {
        assert_order_is_nothing(seed);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn judgements_are_the_same_from_both_sides(seed in 0_u64..10_000, one in 0_usize..120, other in 0_usize..120) {
        let sample = sample::list(120, seed, Richness::Full);
        let linkage = Linkage::learn(&sample.subjects);
        let (here, there) = (linkage.judge(one, other, &[]), linkage.judge(other, one, &[]));
        let (here, there) = (here.expect("in the list"), there.expect("in the list"));
        prop_assert_eq!((here.zone, here.relation, here.weight), (there.zone, there.relation, there.weight));
        let sides = |judgement: &Judgement| judgement.signals.iter().map(|s| (s.left.clone(), s.right.clone())).collect::<Vec<_>>();
        let turned: Vec<_> = sides(&there).into_iter().map(|(left, right)| (right, left)).collect();
        prop_assert_eq!(sides(&here), turned);
    }

    #[test]
    fn the_order_of_the_list_changes_nothing(seed in 0_u64..10_000) {
        assert_order_is_nothing(seed);
    }

    #[test]
    fn no_text_makes_a_list_fall(texts in proptest::collection::vec("\\PC{0,40}", 1..40)) {
        let subject = |at: usize| {
            let text = |offset: usize| texts[(at + offset) % texts.len()].clone();
            Subject {
                name: text(0), alternate_names: vec![text(1)], place: text(2), number: text(3), street: text(4),
                details: text(5), postal_code: text(6), city: text(7), phones: vec![text(8)], mails: vec![text(9)],
                sites: vec![text(10)], parent: text(11), ..Subject::default()
            }
        };
        let list: Vec<Subject> = (0..texts.len()).map(subject).collect();
        let linkage = Linkage::learn(&list);
        let links = linkage.links(&[]);
        linkage.clusters(&links, &[]);
    }
}
