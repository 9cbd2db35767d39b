//! The stories of the demo have the dates that are told of them.

use chrono::{Datelike, TimeDelta, Weekday};
use vocabulary::time::paris;

use crate::session::{Kind, Session};
use crate::tests::trying::in_houses;

#[test]
fn ten_wednesdays_and_three_showings_twenty_six_weeks_and_a_day_at_a_castle() {
    in_houses(|house| {
        let planned = crate::demo::fill(&house.db, house.now()).expect("filled");
        assert_eq!(crate::demo::fill(&house.db, house.now()).expect("filled"), 0, "once");
        assert!(planned > 80, "{planned}");
        let dates = |name: &str| house.dates(action::demo::action(name));
        let balades = dates(action::demo::BALADES);
        let (shown, wednesdays): (Vec<Session>, Vec<Session>) =
            balades.into_iter().partition(|one| one.plan.kind == Kind::Showing);
        assert_eq!((wednesdays.len(), shown.len()), (10, 3));
        assert!(
            wednesdays.iter().all(|one| one.day().weekday() == Weekday::Wed && one.plan.capacity == Some(20))
        );
        let clocks: Vec<String> =
            wednesdays.iter().map(|one| paris(one.plan.starts).time().to_string()).collect();
        assert!(clocks.iter().all(|clock| clock == "14:00:00"), "the clocks change and the hour stays");
        assert_eq!(dates(action::demo::EXHIBITION).len(), 26);
        let castle = dates(action::demo::CASTLE_DAY);
        let parts: Vec<&Session> = castle.iter().filter(|one| one.part_of.is_some()).collect();
        assert_eq!(parts.len(), 5);
        let at_once = parts
            .iter()
            .enumerate()
            .flat_map(|(number, one)| parts[number + 1..].iter().filter(move |other| one.meets(other)));
        assert_eq!(at_once.count(), 1, "two of them at the same time");
        let sum = house.read(|conn| crate::totals(conn, action::demo::action(action::demo::CASTLE_DAY)));
        assert_eq!((sum.dates, sum.counted, sum.people), (1, 1, 100));
        assert_eq!(sum.by_audience.iter().map(|(_, people)| people).sum::<u64>(), 100);
    });
}

#[test]
fn every_action_of_today_has_a_date_soon_that_people_can_still_sign_up_for() {
    in_houses(|house| {
        crate::demo::fill(&house.db, house.now()).expect("filled");
        let (now, soon) = (house.now(), house.now() + TimeDelta::days(40));
        for (name, words) in action::demo::NEAR {
            let action = action::demo::action(name);
            let next = house.read(move |conn| crate::next_of(conn, &[action], now));
            let next = next.get(&action).unwrap_or_else(|| panic!("« {words} » gives {name} a date"));
            assert!(next.plan.starts > now + TimeDelta::days(3) && next.plan.starts < soon, "{name}");
        }
    });
}
