//! The next free day is the first one, and nobody has it twice before everybody had it, whatever is asked (I4).

use std::collections::BTreeSet;

use chrono::{NaiveDate, TimeDelta};
use proptest::prelude::*;
use vocabulary::codes::OrganizationKind;
use vocabulary::id::{BookingId, CopyId};

use super::{Timetable, Turns};
use crate::queue::Site;
use crate::touring::SlotRule;

/// Melun, Bourg-en-Bresse, and nowhere that is known.
const PLACES: [&str; 3] = ["77288", "01053", ""];

fn site(place: usize) -> Site {
    Site::new("ici", PLACES[place], OrganizationKind::SocialCentre)
}

fn copy() -> CopyId {
    CopyId::from_source("essai", "copy", "A")
}

fn day(number: i64) -> NaiveDate {
    NaiveDate::default() + TimeDelta::days(number)
}

#[test]
fn a_road_takes_whole_days_and_none_where_nobody_knows_the_way() {
    let [here, there, nowhere] = [0, 1, 2].map(|place| site(place).point);
    let kilometres = here.zip(there).map(|(here, there)| here.distance_m(&there) / 1000.0).expect("a road");
    assert!((300.0..400.0).contains(&kilometres), "{kilometres}");
    for (km_per_day, days) in [(0, 0), (50, 6), (100, 3), (300, 1), (400, 0)] {
        let rule = SlotRule { slot_days: 42, servicing_days: 0, km_per_day };
        assert_eq!(rule.travel_days(here, there), days, "{km_per_day} km a day");
        assert_eq!(rule.travel_days(there, here), days);
        assert_eq!((rule.travel_days(here, nowhere), rule.travel_days(nowhere, here)), (0, 0));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_next_free_day_is_the_first_that_is_free(
        stays in prop::collection::vec((0_i64..200, 0_usize..2), 0..8),
        (from, place) in (0_i64..200, 0_usize..2),
        (slot_days, servicing_days) in (1_u16..15, 0_u16..4),
    ) {
        let rule = SlotRule { slot_days, servicing_days, km_per_day: 150 };
        let mut table = Timetable::of(rule, &[]);
        let mut taken = Vec::new();
        for (wished, place) in stays {
            let start = table.earliest(copy(), site(place).point, day(wished));
            table.add((BookingId::default(), copy()), &site(place), (start, rule.end(start)));
            taken.push((start, place));
        }
        let gap = |from: usize, to: usize| {
            let road = rule.travel_days(site(from).point, site(to).point);
            TimeDelta::days(i64::from(road) + i64::from(servicing_days))
        };
        let is_free = |start: NaiveDate| taken.iter().all(|(other, at)| {
            rule.end(start) + gap(place, *at) <= *other || rule.end(*other) + gap(*at, place) <= start
        });
        let found = table.earliest(copy(), site(place).point, day(from));
        prop_assert!(found >= day(from) && is_free(found));
        prop_assert!(day(from).iter_days().take_while(|day| *day < found).all(|day| !is_free(day)));
    }

    #[test]
    fn nobody_has_it_twice_while_another_waits(
        waiting in prop::collection::btree_set(0_u8..6, 0..6),
        turns in prop::collection::vec(0_u8..7, 0..20),
    ) {
        let rule = SlotRule { slot_days: 1, servicing_days: 0, km_per_day: 0 };
        let keys = waiting.iter().map(u8::to_string).collect();
        let (mut asked, mut had) = (Turns::new(&Timetable::of(rule, &[]), keys), BTreeSet::new());
        for site in turns {
            let others = waiting.iter().filter(|one| **one != site && !had.contains(*one)).count();
            let expected = (had.contains(&site) && others > 0).then_some(others);
            prop_assert_eq!(asked.take(&site.to_string()), expected.map(|count| u32::try_from(count).expect("few")));
            if expected.is_none() {
                had.insert(site);
            }
        }
    }
}
