//! Placements against every placement there is, against the checker, and on an April in eight organisations.

use proptest::prelude::*;

use super::*;

/// A small question from some numbers.
fn small() -> impl Strategy<Value = Question> {
    let worker = (0..4_usize, 0..8_u64, prop::collection::vec((0..4_usize, 1..4_u8), 0..4), 0..4_u8);
    let offer = (0..4_usize, prop::collection::vec(0..3_u16, 3), prop::option::of(0..3_u32));
    let settled = prop::collection::vec((0..5_usize, 0..4_usize, prop::option::of(0..3_usize)), 0..3);
    let workers = prop::collection::vec(worker, 1..6);
    (workers, prop::collection::vec(offer, 4), settled, any::<u64>()).prop_map(
        |(workers, offers, settled, seed)| {
            let workers = workers.into_iter().map(|(organization, days, wishes, mood)| {
                let mut asked = [false; 4];
                let wishes =
                    wishes.into_iter().filter(|(offer, _)| !std::mem::replace(&mut asked[*offer], true));
                Worker {
                    organization,
                    days: (0..3).filter(|day| days >> day & 1 == 1).collect(),
                    wishes: wishes.map(|(offer, rank)| Wish { offer, rank }).collect(),
                    anywhere: mood & 1 == 1,
                    unplaced_last_time: mood & 2 == 2,
                }
            });
            let offers = offers.into_iter().map(|(organization, places, at_most_in_all)| Offer {
                organization,
                places,
                at_most_in_all,
            });
            let mut question = Question {
                organizations: 4,
                days: 3,
                workers: workers.collect(),
                offers: offers.collect(),
                pins: Vec::new(),
                forbidden: Vec::new(),
                seed,
            };
            for (at, (worker, offer, day)) in settled.into_iter().enumerate() {
                if worker < question.workers.len() && at == 0 && seed % 3 == 0 {
                    question.forbidden.push(Forbidden { worker, offer });
                } else if worker < question.workers.len() && seed % 2 == 0 {
                    question.pins.push(Pin { worker, offer, day });
                    if question.fitness().is_err() {
                        question.pins.pop();
                    }
                }
            }
            question
        },
    )
}

/// The best levels, by trying every placement; `None` where the pins cannot be kept.
fn by_trying_all(question: &Question) -> Option<Levels> {
    fn go(question: &Question, seats: &mut Vec<Option<Seat>>, best: &mut Option<Levels>) {
        let worker = seats.len();
        if worker == question.workers.len() {
            let levels = measuring::levels(question, seats);
            let better = |best: &Levels| {
                best.against(&levels).is_some_and(|(_, order)| order == std::cmp::Ordering::Greater)
            };
            if best.as_ref().is_none_or(better) {
                *best = Some(levels);
            }
            return;
        }
        let pin = question.pins.iter().find(|pin| pin.worker == worker);
        if pin.is_none() {
            seats.push(None);
            go(question, seats, best);
            seats.pop();
        }
        let who = &question.workers[worker];
        for offer in 0..question.offers.len() {
            let asked = who.anywhere || who.wishes.iter().any(|wish| wish.offer == offer);
            for day in 0..question.days {
                let settled = pin.is_some_and(|pin| pin.offer == offer && pin.day.is_none_or(|on| on == day));
                let free = pin.is_none() && asked && question.could_be(worker, offer, Some(day));
                let here = |seat: &&Seat| seat.offer == offer;
                let taken = seats.iter().flatten().filter(here).count();
                let that_day = seats.iter().flatten().filter(here).filter(|seat| seat.day == day).count();
                let place = &question.offers[offer];
                let room = that_day < usize::from(place.places[day])
                    && place.at_most_in_all.is_none_or(|most| taken < usize::try_from(most).unwrap());
                if room && (free || settled && question.could_be(worker, offer, Some(day))) {
                    seats.push(Some(Seat { offer, day }));
                    go(question, seats, best);
                    seats.pop();
                }
            }
        }
    }
    let mut best = None;
    go(question, &mut Vec::new(), &mut best);
    best
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn no_placement_is_better_at_any_level(question in small()) {
        let effort = Effort { sets: 1_000 };
        match (place(&question, effort), by_trying_all(&question)) {
            (Ok(placement), best) => {
                prop_assert_eq!(Some(placement.levels.clone()), best);
                prop_assert_eq!(check(&question, &placement), Ok(placement.levels));
            }
            (Err(Unfit::Pins), best) => prop_assert_eq!(best, None),
            (other, _) => prop_assert!(false, "{:?}", other),
        }
    }
}

/// Twenty-four workers of eight organisations, which all offer one place a day on each of the twenty working days of April
/// 2022 (the Monday of Easter is the 18th), three in all; everybody asks for four others.
fn april() -> Question {
    let weekdays = (1..=30_usize).filter(|day| (day + 3) % 7 < 5 && *day != 18);
    let days: Vec<usize> = weekdays.collect();
    assert_eq!(days.len(), 20);
    let offers = (0..8).map(|organization| Offer {
        organization,
        places: days.iter().map(|day| u16::from((day + organization) % 3 != 0)).collect(),
        at_most_in_all: Some(4),
    });
    let workers = (0..24_usize).map(|at| Worker {
        organization: at % 8,
        days: (0..20).filter(|day| (day + at) % 5 < 2).collect(),
        wishes: (0..4)
            .map(|wish| Wish { offer: (at * 3 + at / 8 + wish * 3 + 1) % 8, rank: [1, 2, 3, 4][wish] })
            .collect(),
        anywhere: at % 2 == 0,
        unplaced_last_time: at % 7 == 0,
    });
    Question {
        organizations: 8,
        days: 20,
        workers: workers.collect(),
        offers: offers.collect(),
        seed: 20_220_401,
        ..Question::default()
    }
}

#[test]
fn an_april_places_all_twenty_four_away_from_home_and_most_where_they_asked_first() {
    let question = april();
    let placement = place(&question, Effort::default()).unwrap();
    let levels = check(&question, &placement).unwrap();
    assert_eq!(levels.placed, 24);
    assert_eq!(levels.reciprocal, 8);
    let home = |(at, seat): (usize, &Option<Seat>)| seat.map(|seat| seat.offer) == Some(at % 8);
    assert!(!placement.seats.iter().enumerate().any(home));
    assert!(levels.by_rank[0] + levels.by_rank[1] >= 20, "{levels:?}");
    assert_eq!(
        place(&question, Effort::default()).unwrap(),
        placement,
        "the same question has the same answer"
    );
}

#[test]
fn another_seed_changes_the_lottery_and_nothing_above_it() {
    let question = april();
    let before = place(&question, Effort::default()).unwrap();
    let after = place(&Question { seed: 7, ..question }, Effort::default()).unwrap();
    assert_eq!(before.levels.against(&after.levels).map(|(level, _)| level), Some(Level::Lottery));
}

/// Two workers of organisation 0 who both ask for the one place of organisation 1 first, and for organisation 2 then.
fn rivals() -> Question {
    let worker = |unplaced_last_time| Worker {
        organization: 0,
        days: Days::first(1),
        wishes: vec![Wish { offer: 0, rank: 1 }, Wish { offer: 1, rank: 2 }],
        anywhere: false,
        unplaced_last_time,
    };
    let offer = |organization| Offer { organization, places: vec![1], at_most_in_all: None };
    Question {
        organizations: 3,
        days: 1,
        workers: vec![worker(false), worker(true)],
        offers: vec![offer(1), offer(2)],
        ..Question::default()
    }
}

#[test]
fn who_has_her_second_choice_reads_why_and_what_would_have_changed_it() {
    let question = rivals();
    let placement = place(&question, Effort::default()).unwrap();
    assert_eq!(placement.seats[1], Some(Seat { offer: 0, day: 0 }), "she had no place the last time");
    let reason = explain(&question, &placement, 0).unwrap();
    assert_eq!((reason.got, reason.rank), (Some(Seat { offer: 1, day: 0 }), Some(2)));
    let why = WhyNot::WouldWorsen(Level::ReturningRanks);
    assert_eq!(reason.better, vec![NotHere { offer: 0, rank: 1, full: true, why }]);
    assert_eq!(reason.would_change, Some(Change::OneMorePlace { offer: 0 }));
    let content = explain(&question, &placement, 1).unwrap();
    assert_eq!((content.better, content.would_change), (Vec::new(), None));
    assert_eq!(explain(&question, &placement, 2), None);
}

#[test]
fn reasons_take_no_more_tries_than_they_are_given() {
    let question = rivals();
    let placement = place(&question, Effort::default()).unwrap();
    let mut none = 0;
    let reason = explain_within(&question, &placement, 0, &mut none).unwrap();
    assert!(reason.better.iter().any(|one| one.why == WhyNot::Untried) && reason.would_change.is_none());
    let mut ten = 10;
    assert_eq!(explain_within(&question, &placement, 0, &mut ten), explain(&question, &placement, 0));
    assert!(ten < 10);
}

#[test]
fn a_pin_says_its_price_before_it_is_kept() {
    let question = rivals();
    let placement = place(&question, Effort::default()).unwrap();
    let pin = Pin { worker: 0, offer: 0, day: None };
    let price = price(&question, &placement, pin).unwrap();
    assert_eq!(price.moved, vec![0, 1]);
    assert_eq!((price.before.returning_ranks, price.after.returning_ranks), (1, 2));
    let pinned = Question { pins: vec![pin], ..question.clone() };
    assert_eq!(check(&pinned, &price.placement), Ok(price.after));
    assert_eq!(check(&pinned, &placement), Err(Flaw::Pin(0)));
    let both = Question { pins: vec![pin, Pin { worker: 1, ..pin }], ..question };
    assert_eq!(place(&both, Effort::default()), Err(Unfit::Pins));
}

#[test]
fn a_placement_that_is_not_the_best_is_refused() {
    let question = april();
    let placement = place(&question, Effort::default()).unwrap();
    let mut fewer = placement.clone();
    fewer.seats[3] = None;
    assert_eq!(check(&question, &fewer), Err(Flaw::Levels));
    fewer.levels = measuring::levels(&question, &fewer.seats);
    assert_eq!(check(&question, &fewer), Err(Flaw::Proof(Level::Placed)));
    let mut unproved = placement.clone();
    unproved.proof.stages.pop();
    assert_eq!(check(&question, &unproved), Err(Flaw::Proof(Level::Lottery)));
    let mut home = placement.clone();
    home.seats[0] = Some(Seat { offer: 0, day: 0 });
    assert_eq!(check(&question, &home), Err(Flaw::Seat(0)));
    let mut crowded = placement;
    let day = question.workers[1].days.iter().find(|day| question.offers[4].places[*day] == 0).unwrap();
    crowded.seats[1] = Some(Seat { offer: 4, day });
    assert!(matches!(check(&question, &crowded), Err(Flaw::Full(4) | Flaw::Seat(1))));
    assert_eq!(
        place(
            &Question { pins: vec![Pin { worker: 0, offer: 0, day: None }], ..question },
            Effort::default()
        ),
        Err(Unfit::Pin(0))
    );
}

/// Three organisations whose workers all ask for the one place of a fourth, which sends two people to them: each of the
/// three could both visit and be visited, but only one of them at a time.
#[test]
fn where_not_all_can_do_both_the_cut_shows_it_and_every_choice_is_tried() {
    let ask =
        |offers: &[usize]| offers.iter().zip(1..).map(|(offer, rank)| Wish { offer: *offer, rank }).collect();
    let worker = |organization, wishes: &[usize]| Worker {
        organization,
        days: Days::first(1),
        wishes: ask(wishes),
        ..Worker::default()
    };
    let offer = |organization| Offer { organization, places: vec![1], at_most_in_all: None };
    let question = Question {
        organizations: 4,
        days: 1,
        workers: vec![
            worker(0, &[3]),
            worker(1, &[3]),
            worker(2, &[3]),
            worker(3, &[0, 1, 2]),
            worker(3, &[2]),
        ],
        offers: (0..4).map(offer).collect(),
        seed: 1,
        ..Question::default()
    };
    let placement = place(&question, Effort::default()).unwrap();
    let levels = check(&question, &placement).unwrap();
    assert_eq!((levels.placed, levels.reciprocal), (3, 2));
    assert_eq!(placement.proof.choice, Choice::Tried(3));
    assert!(placement.proof.cut.is_some());
    let hurried = place(&question, Effort { sets: 1 }).unwrap();
    assert_eq!(hurried.proof.choice, Choice::Some(1));
    assert!(check(&question, &hurried).is_ok());
    let mut boasting = placement;
    boasting.proof.cut = None;
    boasting.proof.choice = Choice::All;
    assert_eq!(check(&question, &boasting), Err(Flaw::Proof(Level::Reciprocal)));
}
