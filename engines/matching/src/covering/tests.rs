//! Coverings against every set of organisations, against the checker, and with more needs than can be tried.

use proptest::prelude::*;

use super::*;

fn cover_of(answers: u64, doors: u32, metres: u32, waiting_days: u16) -> Cover {
    Cover { answers, doors, metres, waiting_days }
}

fn small() -> impl Strategy<Value = Question> {
    let cover = (0..32_u64, 0..4_u32, 0..40_u32, 0..6_u16);
    prop::collection::vec(cover, 0..9).prop_map(|covers| Question {
        needs: 5,
        organizations: covers.into_iter().map(|(a, d, m, w)| cover_of(a, d, m, w)).collect(),
    })
}

/// The sums of which none is better, by trying every set of organisations.
fn by_trying_all(question: &Question) -> Vec<(u32, u64, u16)> {
    let answered = question.answered();
    let mut sums: Vec<(u32, u64, u16)> = Vec::new();
    for set in 0..1_usize << question.organizations.len() {
        let within = (0..question.organizations.len()).filter(|at| set >> at & 1 == 1);
        let covers: Vec<Cover> = within.map(|at| question.organizations[at]).collect();
        if covers.iter().fold(0, |set, cover| set | cover.answers) == answered {
            let doors = covers.iter().map(|cover| cover.doors).sum();
            let metres = covers.iter().map(|cover| u64::from(cover.metres)).sum();
            sums.push((doors, metres, covers.iter().map(|cover| cover.waiting_days).max().unwrap_or(0)));
        }
    }
    let replaces = |a: &(u32, u64, u16), b: &(u32, u64, u16)| a.0 <= b.0 && a.1 <= b.1 && a.2 <= b.2;
    sums.sort_unstable();
    sums.dedup();
    let best = sums.iter().filter(|sum| !sums.iter().any(|other| other != *sum && replaces(other, sum)));
    best.copied().collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn the_front_is_what_trying_every_set_finds(question in small()) {
        let covering = cover(&question).unwrap();
        let sums = |choice: &Choice| (choice.doors, choice.metres, choice.waiting_days);
        prop_assert_eq!(covering.front.iter().map(sums).collect::<Vec<_>>(), by_trying_all(&question));
        prop_assert_eq!(check(&question, &covering), Ok(()));
    }

    #[test]
    fn many_needs_are_covered_within_a_bound_that_is_proved(
        answers in prop::collection::vec((any::<u64>(), any::<u64>(), 0..3_u32), 0..30),
    ) {
        let organizations = answers.into_iter().map(|(a, b, doors)| cover_of(a & b & ((1 << 40) - 1), doors, 1, 0));
        let question = Question { needs: 40, organizations: organizations.collect() };
        let covering = cover(&question).unwrap();
        prop_assert_eq!(check(&question, &covering), Ok(()));
        let Proof::Greedy { doors_at_least, .. } = covering.proof else { panic!("more than sixteen needs") };
        prop_assert!(doors_at_least <= covering.front[0].doors);
    }
}

#[test]
fn one_door_for_all_stands_beside_two_nearer_ones() {
    let question = Question {
        needs: 4,
        organizations: vec![
            cover_of(0b0111, 1, 9_000, 3),
            cover_of(0b0011, 1, 300, 10),
            cover_of(0b0100, 1, 200, 2),
            cover_of(0b0100, 1, 800, 1),
        ],
    };
    let covering = cover(&question).unwrap();
    assert_eq!(covering.uncovered, 0b1000);
    let chosen: Vec<Vec<usize>> = covering.front.iter().map(|choice| choice.organizations.clone()).collect();
    assert_eq!(chosen, vec![vec![0], vec![1, 2]]);
    assert_eq!(covering.front[0].second_choice, vec![Some(1), Some(1), Some(2), None]);
    assert_eq!(covering.front[1].second_choice, vec![Some(0), Some(0), Some(3), None]);
    assert_eq!(check(&question, &covering), Ok(()));
}

#[test]
fn a_covering_that_leaves_something_out_is_refused() {
    let question = Question {
        needs: 2,
        organizations: vec![cover_of(1, 1, 10, 0), cover_of(2, 1, 10, 0), cover_of(3, 1, 30, 0)],
    };
    let covering = cover(&question).unwrap();
    assert_eq!(covering.front.len(), 2);
    let mut fewer = covering.clone();
    fewer.front.pop();
    assert_eq!(check(&question, &fewer), Err(Flaw::Proof));
    let mut open = covering.clone();
    open.front[0].organizations = vec![0];
    assert_eq!(check(&question, &open), Err(Flaw::Choice(0)));
    let wrong = Covering { uncovered: 1, ..covering };
    assert_eq!(check(&question, &wrong), Err(Flaw::Uncovered));
    let beyond = Question { needs: 1, organizations: question.organizations };
    assert_eq!(cover(&beyond), Err(Unfit::NoSuchNeed(1)));
}

#[test]
fn nothing_to_cover_is_covered_by_nobody() {
    let covering = cover(&Question { needs: 3, organizations: Vec::new() }).unwrap();
    assert_eq!((covering.front.len(), covering.uncovered), (1, 0b111));
    assert!(covering.front[0].organizations.is_empty());
}

#[test]
fn an_answer_that_is_made_up_is_refused_and_never_falls() {
    let question = Question {
        needs: 2,
        organizations: vec![cover_of(3, 10, 0, 0), cover_of(1, 1, 0, 0), cover_of(2, 0, 0, 0)],
    };
    let honest = cover(&question).unwrap();
    assert_eq!(check(&question, &honest), Ok(()));
    let dear = Covering {
        front: vec![question.choice(vec![0])],
        proof: Proof::Greedy { doors_at_least: 0, prices: vec![0, 0] },
        ..honest.clone()
    };
    assert_eq!(check(&question, &dear), Err(Flaw::Proof), "so few needs are tried, not searched");
    let mut long = honest.clone();
    long.front[0].second_choice = vec![None; 70];
    assert_eq!(check(&question, &long), Err(Flaw::Choice(0)));
    let many = Question { needs: 20, organizations: vec![cover_of(1, 1, 0, 0)] };
    let mut prices = cover(&many).unwrap();
    prices.proof = Proof::Greedy { doors_at_least: 0, prices: vec![0; 70] };
    assert_eq!(check(&many, &prices), Err(Flaw::Proof));
}
