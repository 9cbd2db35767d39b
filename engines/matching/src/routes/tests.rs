//! Plans against every plan there is, against a checker, and on the tour of an exhibition.

use proptest::prelude::*;

use super::*;

/// So many sites along a road, a kilometre apart.
fn road(sites: usize) -> Journeys {
    let metres = (0..sites)
        .map(|from| (0..sites).map(|to| u32::try_from(from.abs_diff(to) * 1_000).unwrap()).collect())
        .collect();
    Journeys { metres, days: vec![vec![0; sites]; sites] }
}

fn tour(copies: usize, visits: Vec<Vec<i32>>, stay_days: u32) -> Tour {
    let journeys = road(visits.len());
    let visits =
        visits.into_iter().enumerate().map(|(place, first_days)| Visit { place, first_days }).collect();
    let copies = vec![Start { place: None, free_from: 0 }; copies];
    Tour { copies, visits, stay_days, servicing_days: 0, journeys }
}

/// Every way to serve the visits, by trying all of them: the most served, then the least metres.
fn by_trying_all(tour: &Tour) -> (usize, u64) {
    fn go(tour: &Tour, ends: &mut Vec<(timing::From, u64)>, left: &mut Vec<usize>, best: &mut (usize, u64)) {
        let served = tour.visits.len() - left.len();
        let metres: u64 = ends.iter().map(|(_, metres)| metres).sum();
        if served > best.0 || (served == best.0 && metres < best.1) {
            *best = (served, metres);
        }
        for at in 0..left.len() {
            let visit = left.remove(at);
            for copy in 0..ends.len() {
                let (from, metres) = ends[copy];
                if let Some(first_day) = timing::next_day(tour, visit, timing::arrives(tour, from, visit)) {
                    let way = u64::from(timing::way(tour, from, visit));
                    ends[copy] = (timing::From::Stop(Stop { visit, first_day }), metres + way);
                    go(tour, ends, left, best);
                    ends[copy] = (from, metres);
                }
            }
            left.insert(at, visit);
        }
    }
    let mut ends = (0..tour.copies.len()).map(|copy| (timing::From::Start(copy), 0)).collect();
    let mut best = (0, 0);
    go(tour, &mut ends, &mut (0..tour.visits.len()).collect(), &mut best);
    best
}

fn served(tour: &Tour, plan: &Plan) -> (usize, u64) {
    (tour.visits.len() - plan.unserved.len(), plan.metres)
}

/// 2017-10-02, counted from 1970-01-01.
const SECOND_OF_OCTOBER_2017: i32 = 17_441;

#[test]
fn two_copies_for_six_weeks_each_serve_fifteen_sites_in_eight_and_seven_stops() {
    let days = soonest(SECOND_OF_OCTOBER_2017, 42, 2, 15);
    let tour = tour(2, vec![days; 15], 42);
    let plan = plan(&tour, Effort::default()).unwrap();
    let checked = check(&tour, &plan).unwrap();
    assert_eq!((checked.served, plan.bound.exact), (15, true));
    assert_eq!(plan.routes.iter().map(Vec::len).collect::<Vec<_>>(), [8, 7]);
    // Each copy serves one end of the road: fourteen kilometres in all less the one between them.
    assert_eq!(plan.metres, 13_000);
    let ends: Vec<i32> = plan.routes.iter().map(|stops| stops.last().unwrap().first_day + 42).collect();
    // 2018-09-03 and 2018-07-23.
    assert_eq!(ends, [SECOND_OF_OCTOBER_2017 + 336, SECOND_OF_OCTOBER_2017 + 294]);
}

#[test]
fn who_withdraws_moves_nobody_and_gives_a_place_to_who_waits() {
    let days = soonest(0, 42, 2, 6);
    let mut tour = tour(2, vec![days.clone(); 7], 42);
    tour.visits[6].first_days = vec![days[1]];
    let first = plan(&tour, Effort::default()).unwrap();
    let left_out = first.unserved.clone();
    assert_eq!(left_out.len(), 1);
    let second_stop = first.routes[0][1].visit;
    let again = replan(&tour, &first, &[second_stop]).unwrap();
    let moved: Vec<usize> = again.moved.iter().map(|moved| moved.visit).collect();
    assert_eq!(moved, left_out, "only who waited moves, into the gap");
    assert!(check(&tour, &again.plan).is_ok());
    assert_eq!(again.plan.unserved, [second_stop]);
}

#[test]
fn one_move_serves_who_could_not_be_served_otherwise() {
    // One copy; the first can come early or late, the other early only, and asks after the plan was made.
    let mut tour = tour(1, vec![vec![0, 10], vec![0]], 10);
    let before = Plan {
        routes: vec![vec![Stop { visit: 0, first_day: 0 }]],
        unserved: vec![1],
        metres: 0,
        bound: Bound { served_at_most: 2, metres_at_least: 0, exact: false },
        proof: Proof::Prices { served: None, metres: None },
    };
    let again = replan(&tour, &before, &[]).unwrap();
    assert!(again.plan.unserved.is_empty());
    assert_eq!(again.moved.len(), 2);
    tour.visits[0].first_days = vec![0];
    let again = replan(&tour, &before, &[]).unwrap();
    assert_eq!((again.plan.unserved, again.moved), (vec![1], Vec::new()), "nobody moves for nothing");
}

#[test]
fn servicing_and_roads_are_kept_between_stays() {
    let mut tour = tour(1, vec![vec![0], vec![10], vec![13]], 10);
    assert_eq!(plan(&tour, Effort::default()).unwrap().unserved.len(), 1);
    tour.servicing_days = 3;
    let serviced = plan(&tour, Effort::default()).unwrap();
    assert_eq!(serviced.routes[0].iter().map(|stop| stop.visit).collect::<Vec<_>>(), [0, 2]);
    tour.journeys.days = vec![vec![1; 3]; 3];
    assert_eq!(served(&tour, &plan(&tour, Effort::default()).unwrap()).0, 1);
}

#[test]
fn what_is_unfit_is_refused() {
    let mut unsorted = tour(1, vec![vec![0], vec![5, 3]], 10);
    assert_eq!(plan(&unsorted, Effort::default()), Err(Unfit::Unsorted(1)));
    unsorted.visits[1] = Visit { place: 7, first_days: vec![0] };
    assert_eq!(plan(&unsorted, Effort::default()), Err(Unfit::NoSuchPlace));
    let endless = tour(1, vec![vec![0]], 0);
    assert_eq!(plan(&endless, Effort::default()), Err(Unfit::NoSuchDay));
    let many = tour(51, vec![vec![0]], 1);
    assert_eq!(plan(&many, Effort::default()), Err(Unfit::TooMuch));
}

#[test]
fn nobody_to_serve_and_nothing_to_lend_are_plans_as_well() {
    for empty in
        [tour(2, Vec::new(), 10), tour(0, vec![vec![0], vec![0, 4]], 10), tour(1, vec![Vec::new()], 10)]
    {
        let plan = plan(&empty, Effort::default()).unwrap();
        assert_eq!(check(&empty, &plan).map(|checked| checked.served), Ok(0));
    }
}

#[test]
fn a_plan_that_lies_is_found_out() {
    let tour = tour(2, vec![vec![0, 7], vec![0, 9], vec![3, 12], vec![20]], 6);
    let good = plan(&tour, Effort::default()).unwrap();
    let lies: [fn(&mut Plan); 5] = [
        |plan| plan.metres += 1,
        |plan| plan.unserved.push(0),
        |plan| plan.routes[0].clear(),
        |plan| {
            let stop = plan.routes[1][0];
            plan.routes[1].push(stop);
        },
        |plan| plan.routes[0][0].first_day += 1,
    ];
    for lie in lies {
        let mut lying = good.clone();
        lie(&mut lying);
        assert!(check(&tour, &lying).is_err());
    }
    let mut boasting = searched(&tour);
    boasting.bound.metres_at_least += 1_000_000;
    assert_eq!(check(&tour, &boasting), Err(Flaw::Proof));
}

#[test]
fn a_plan_that_calls_itself_the_best_and_is_not_is_refused() {
    let idle = |tour: &Tour, proof: Proof| Plan {
        routes: vec![Vec::new(); tour.copies.len()],
        unserved: (0..tour.visits.len()).collect(),
        metres: 0,
        bound: Bound { served_at_most: 0, metres_at_least: 0, exact: true },
        proof,
    };
    let many = tour(2, vec![soonest(0, 42, 2, 20); 20], 42);
    assert_eq!(check(&many, &idle(&many, Proof::Tried)), Err(Flaw::Proof));
    let few = tour(2, vec![soonest(0, 42, 2, 6); 6], 42);
    for proof in [Proof::Tried, Proof::Prices { served: None, metres: None }] {
        assert_eq!(check(&few, &idle(&few, proof)), Err(Flaw::Proof));
    }
    // To and fro along the road, where once along it would do.
    let one = tour(1, vec![soonest(0, 42, 1, 6); 6], 42);
    let stops =
        [0, 5, 1, 4, 2, 3].iter().zip(0..).map(|(visit, at)| Stop { visit: *visit, first_day: 42 * at });
    let zigzag = Plan {
        routes: vec![stops.collect()],
        unserved: Vec::new(),
        metres: 15_000,
        bound: Bound { served_at_most: 6, metres_at_least: 15_000, exact: true },
        proof: Proof::Tried,
    };
    assert_eq!(check(&one, &zigzag), Err(Flaw::Proof));
    let modest = Plan { bound: Bound { metres_at_least: 5_000, exact: false, ..zigzag.bound }, ..zigzag };
    assert_eq!(check(&one, &modest).map(|checked| checked.metres_at_least), Ok(5_000));
}

/// The plan that is found where not everything can be tried.
fn searched(tour: &Tour) -> Plan {
    bounding::bounded(tour, searching::routes(tour, 300), 60)
}

prop_compose! {
    fn tours(most: usize, dates: std::ops::RangeInclusive<usize>)(
        copies in 1_usize..4,
        visits in prop::collection::vec((0_i32..60, prop::collection::vec(1_i32..25, dates.clone())), 1..most),
        points in prop::collection::vec((0_i32..100, 0_i32..100), most + 3),
        rest in 0_u32..4,
        started in prop::bool::ANY,
    ) -> Tour {
        let way = |a: &(i32, i32), b: &(i32, i32)| a.0.abs_diff(b.0) + a.1.abs_diff(b.1);
        let metres: Vec<Vec<u32>> = points.iter().map(|a| points.iter().map(|b| way(a, b)).collect()).collect();
        let days = metres.iter().map(|row| row.iter().map(|metres| metres / 80).collect()).collect();
        let visits = visits.into_iter().enumerate().map(|(place, (first, gaps))| {
            let days = gaps.iter().scan(first, |day, gap| { *day += gap; Some(*day) }).collect();
            Visit { place, first_days: days }
        }).collect();
        let copies = (0..copies).map(|copy| Start {
            place: started.then_some(most + copy % 3), free_from: 0,
        }).collect();
        Tour { copies, visits, stay_days: 9, servicing_days: rest, journeys: Journeys { metres, days } }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_plan_is_better_than_one_with_fixed_dates(tour in tours(7, 1..=1)) {
        let plan = plan(&tour, Effort::default()).unwrap();
        let checked = check(&tour, &plan);
        prop_assert!(checked.is_ok(), "{checked:?}");
        prop_assert_eq!(served(&tour, &plan), by_trying_all(&tour));
    }

    #[test]
    fn no_plan_is_better_than_one_for_few_sites(tour in tours(6, 1..=3)) {
        let plan = plan(&tour, Effort { rounds: 50, corrections: 5 }).unwrap();
        prop_assert!(check(&tour, &plan).is_ok());
        prop_assert_eq!(served(&tour, &plan), by_trying_all(&tour));
    }

    #[test]
    fn a_bound_is_never_passed(tour in tours(6, 1..=3)) {
        let (most, least) = by_trying_all(&tour);
        let plan = searched(&tour);
        let checked = check(&tour, &plan);
        prop_assert!(checked.is_ok(), "{checked:?}");
        prop_assert!(plan.bound.served_at_most >= most);
        let (here, metres) = served(&tour, &plan);
        prop_assert!(here < most || (here == most && metres >= least && plan.bound.metres_at_least <= least));
        prop_assert!(!plan.bound.exact || (here, metres) == (most, least));
    }

    #[test]
    fn planning_again_keeps_every_rule(tour in tours(9, 1..=3), gone in 0_usize..9) {
        let before = plan(&tour, Effort { rounds: 50, corrections: 0 }).unwrap();
        let again = replan(&tour, &before, &[gone]).unwrap();
        prop_assert!(check(&tour, &again.plan).is_ok());
        prop_assert!(again.plan.routes.iter().flatten().all(|stop| stop.visit != gone));
    }
}
