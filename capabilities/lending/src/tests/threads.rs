//! Many hands at once, on real threads: one copy in one place, one minibus for one, no hour spent twice.

use std::sync::Barrier;

use chrono::TimeDelta;
use membership::trial::beginning;
use store::StoreError;

use super::loans::{shared, wish};
use super::trying::{Bench, copy, day, exhibition, on_benches, request};
use crate::store::holds::every_hold;
use crate::{NewStay, Sharing, borrow, minutes_left, reserve, save_mean};

const HANDS: usize = 6;

/// Starts them all at once; answers what each came to.
fn at_once<T: Send>(act: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let barrier = Barrier::new(HANDS);
    std::thread::scope(|scope| {
        let (act, barrier) = (&act, &barrier);
        let hand = |hand| {
            scope.spawn(move || {
                barrier.wait();
                act(hand)
            })
        };
        let hands: Vec<_> = (0..HANDS).map(hand).collect();
        hands.into_iter().map(|one| one.join().expect("a hand")).collect()
    })
}

fn no_overlap(bench: &Bench<'_>) -> usize {
    let held = bench.read(every_hold);
    for pair in held.windows(2) {
        assert!(pair[0].item != pair[1].item || pair[0].until_at <= pair[1].from_at, "{pair:?}");
    }
    held.len()
}

#[test]
fn a_copy_is_promised_once_however_many_reach_for_it() {
    on_benches(|bench| {
        bench.offers(&exhibition());
        let names = ["a", "b", "c", "d", "e", "f"];
        bench.asks(&names);
        let desk = bench.desk();
        let came = at_once(|hand| {
            let start = day(2026, 12, 7) + TimeDelta::days(i64::try_from(hand).unwrap_or(0));
            let new = NewStay { request: request(names[hand]).id, copy: copy("A"), start, days: 42 };
            bench.db.write_now(|conn| reserve(conn, &desk, &new))
        });
        let came: Result<Vec<_>, StoreError> = came.into_iter().collect();
        let had = came.expect("no fault").into_iter().filter(Result::is_ok).count();
        assert_eq!((had, no_overlap(bench)), (1, 1));
    });
}

#[test]
fn a_minibus_is_promised_once_and_no_hour_is_spent_twice() {
    on_benches(|bench| {
        let bus = shared("minibus", Sharing::OneAtATime);
        let hours = shared("interprète", Sharing::MonthlyMinutes(120));
        bench.write(|conn| save_mean(conn, &bus, beginning()));
        bench.write(|conn| save_mean(conn, &hours, beginning()));
        let desk = bench.desk();
        let at = beginning() + TimeDelta::days(1);
        let ways = at_once(|hand| {
            let (name, spoken) = (format!("bus {hand}"), format!("heure {hand}"));
            let shift = TimeDelta::minutes(10 * i64::try_from(hand).unwrap_or(0));
            let bus = bench.db.write_now(|conn| borrow(conn, &desk, &wish(&name, &bus, at + shift, 2)));
            let hour = bench.db.write_now(|conn| borrow(conn, &desk, &wish(&spoken, &hours, at, 1)));
            (bus.expect("no fault").is_ok(), hour.expect("no fault").is_ok())
        });
        assert_eq!(ways.iter().filter(|(bus, _)| *bus).count(), 1);
        assert_eq!(ways.iter().filter(|(_, hour)| *hour).count(), 2, "two hours of one each");
        assert_eq!(no_overlap(bench), 1);
        assert_eq!(bench.read(|conn| minutes_left(conn, hours.id, at)), Some(0));
    });
}
