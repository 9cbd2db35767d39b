//! The rule of a slot, what lies between two stays, whose turn it is, and plans that are kept whole or not at all.

use chrono::{NaiveDate, TimeDelta};
use proptest::prelude::*;
use vocabulary::codes::OrganizationKind;
use vocabulary::id::BookingId;

use super::trying::{Bench, FAR, MELUN, copy, day, exhibition, on_benches, request, somebody, whole};
use crate::timetable::Timetable;
use crate::{
    Applied, AskRefused, BookingState, NewStay, Perimeter, PlanRefused, PlannedStay, Refused, Site, SlotRule,
    TouringResource, Whereabout, Window, apply_plan, arrive, ask, booking, bookings_of, next_free, queue,
    release, reserve, resource, set_perimeter, where_is, withdraw,
};

const MONDAY: (i32, u32, u32) = (2026, 12, 7);

fn monday() -> NaiveDate {
    day(MONDAY.0, MONDAY.1, MONDAY.2)
}

fn six_weeks_after(start: NaiveDate) -> NaiveDate {
    start + TimeDelta::days(42)
}

#[test]
fn seven_weeks_are_refused_and_the_next_start_is_the_end_before() {
    on_benches(|bench| {
        bench.offers(&exhibition());
        bench.asks(&["un", "deux"]);
        bench.reserves("un", copy("A"), monday()).expect("free");
        let new = NewStay { request: request("deux").id, copy: copy("A"), start: monday(), days: 49 };
        let desk = bench.desk();
        let refused = bench.write(|conn| reserve(conn, &desk, &new));
        let free_from = six_weeks_after(monday());
        assert_eq!(refused, Err(Refused::SlotLength { days: 42, free_from }));
        let taken = bench.reserves("deux", copy("A"), monday() + TimeDelta::days(41));
        assert_eq!(taken, Err(Refused::Taken { free_from }));
        let next = bench.read(|conn| next_free(conn, copy("A"), None, monday()));
        assert_eq!(next, Some(free_from));
        bench.reserves("deux", copy("A"), free_from).expect("the end is no longer in it");
    });
}

#[test]
fn servicing_and_the_road_lie_between_two_stays() {
    on_benches(|bench| {
        let rule = SlotRule { slot_days: 42, servicing_days: 3, km_per_day: 400 };
        bench.offers(&TouringResource { rule, ..exhibition() });
        bench.asks(&["un", "deux"]);
        let far = Site::new("loin", FAR, OrganizationKind::SocialCentre);
        let distant = crate::NewRequest { site: far.clone(), ..request("loin") };
        let desk = bench.desk();
        bench.write(|conn| ask(conn, &desk, &distant)).expect("taken");
        bench.reserves("un", copy("A"), monday()).expect("free");
        let end = six_weeks_after(monday());
        let near = bench.read(|conn| next_free(conn, copy("A"), Some(&request("deux").site), monday()));
        assert_eq!(near, Some(end + TimeDelta::days(3)), "servicing alone, in the same town");
        let there = bench.read(|conn| next_free(conn, copy("A"), Some(&far), monday()));
        assert_eq!(there, Some(end + TimeDelta::days(4)), "600 km are one whole day more");
        let early = bench.reserves("loin", copy("A"), end + TimeDelta::days(3));
        assert_eq!(early, Err(Refused::Taken { free_from: end + TimeDelta::days(4) }));
        let before = monday() - TimeDelta::days(44);
        assert!(matches!(bench.reserves("deux", copy("A"), before), Err(Refused::Taken { .. })));
    });
}

#[test]
fn nobody_has_it_twice_before_everybody_had_it() {
    on_benches(|bench| {
        bench.offers(&exhibition());
        bench.asks(&["un", "deux"]);
        bench.reserves("un", copy("A"), monday()).expect("free");
        let again = crate::NewRequest {
            id: vocabulary::id::LoanRequestId::from_source("essai", "request", "un encore"),
            ..request("un")
        };
        let desk = bench.desk_after(9);
        bench.write(|conn| ask(conn, &desk, &again)).expect("one may ask again");
        let later = six_weeks_after(monday());
        let new = NewStay { request: again.id, copy: copy("A"), start: later, days: 42 };
        let refused = bench.write(|conn| reserve(conn, &desk, &new));
        assert_eq!(refused, Err(Refused::ServedBefore { waiting: 1 }));
        let stay = |request, start| PlannedStay { request, copy: copy("A"), start };
        let unfair = [stay(again.id, later), stay(request("deux").id, six_weeks_after(later))];
        let refused = bench.write(|conn| apply_plan(conn, &desk, again.resource, &unfair));
        let why = Refused::ServedBefore { waiting: 1 };
        assert_eq!(refused, Err(PlanRefused { request: again.id, refused: why }));
        assert_eq!(count(bench), 1, "nothing of the plan was kept");
        let fair = [stay(again.id, six_weeks_after(later)), stay(request("deux").id, later)];
        bench.write(|conn| apply_plan(conn, &desk, again.resource, &fair)).expect("fair");
        assert_eq!(count(bench), 3);
    });
}

#[test]
fn a_plan_is_kept_whole_or_not_at_all_and_moves_what_it_must() {
    on_benches(|bench| {
        bench.offers(&exhibition());
        bench.asks(&["un", "deux", "trois"]);
        let id = exhibition().id;
        let stay = |name: &str, label: &str, start| PlannedStay {
            request: request(name).id,
            copy: copy(label),
            start,
        };
        let desk = bench.desk();
        let clash = [stay("un", "A", monday()), stay("deux", "A", monday() + TimeDelta::days(7))];
        let refused = bench.write(|conn| apply_plan(conn, &desk, id, &clash));
        assert!(matches!(refused, Err(PlanRefused { refused: Refused::Taken { .. }, .. })), "{refused:?}");
        assert_eq!(count(bench), 0);
        let twice = [stay("un", "A", monday()), stay("un", "B", monday())];
        assert!(bench.write(|conn| apply_plan(conn, &desk, id, &twice)).is_err());
        let later = six_weeks_after(monday());
        let first = [stay("un", "A", monday()), stay("deux", "B", monday()), stay("trois", "A", later)];
        let set = bench.write(|conn| apply_plan(conn, &desk, id, &first)).expect("it fits");
        assert!(set.iter().all(|one| matches!(one, Applied::Reserved(_))));
        let swapped = [stay("trois", "A", monday()), stay("un", "A", later), stay("deux", "B", monday())];
        let moved = bench.write(|conn| apply_plan(conn, &desk, id, &swapped)).expect("it fits");
        let kinds: Vec<bool> = moved.iter().map(|one| matches!(one, Applied::Moved(_))).collect();
        assert_eq!(kinds, [true, true, false], "the third stood like this before");
        let trois = bench.read(|conn| booking(conn, moved[0].booking())).expect("kept");
        assert_eq!((trois.start, trois.copy), (monday(), copy("A")));
    });
}

#[test]
fn what_is_given_up_frees_its_days_and_what_is_taken_back_waits_at_its_rank() {
    on_benches(|bench| {
        bench.offers(&exhibition());
        bench.asks(&["un", "deux"]);
        let one = bench.reserves("un", copy("A"), monday()).expect("free");
        let two = bench.reserves("deux", copy("B"), monday()).expect("free");
        let desk = bench.desk();
        assert!(bench.write(|conn| release(conn, &desk, one)));
        let waiting = bench.read(|conn| queue(conn, exhibition().id));
        assert_eq!((waiting[0].rank, waiting[0].request.id), (Some(1), request("un").id));
        let again = bench.desk_after(1);
        let new = NewStay { request: request("un").id, copy: copy("A"), start: monday(), days: 42 };
        bench.write(|conn| reserve(conn, &again, &new)).expect("the days are free again");
        assert!(bench.write(|conn| withdraw(conn, &desk, two)));
        assert!(!bench.write(|conn| withdraw(conn, &desk, two)), "once");
        assert!(bench.read(|conn| queue(conn, exhibition().id)).is_empty());
        let state = bench.read(|conn| booking(conn, two)).expect("remembered").state;
        assert_eq!(state, BookingState::Cancelled);
    });
}

#[test]
fn a_perimeter_that_widens_touches_nothing_that_was_lent() {
    on_benches(|bench| {
        let some = Perimeter::Organizations([somebody("un")].into());
        bench.offers(&TouringResource { perimeter: some, ..exhibition() });
        bench.asks(&["un"]);
        let desk = bench.desk();
        let refused = bench.write(|conn| ask(conn, &desk, &request("deux")));
        assert_eq!(refused, Err(AskRefused::OutsidePerimeter));
        let id = bench.reserves("un", copy("A"), monday()).expect("free");
        let there = bench.desk_at(desk.now + TimeDelta::days(16));
        assert!(bench.write(|conn| arrive(conn, &there, id, &whole())));
        let before = bench.read(|conn| booking(conn, id));
        let wider = Perimeter::Communes([MELUN.to_owned()].into());
        assert!(bench.write(|conn| set_perimeter(conn, exhibition().id, &wider)));
        assert_eq!(bench.read(|conn| booking(conn, id)), before);
        bench.write(|conn| ask(conn, &desk, &request("deux"))).expect("it is lent there now");
        let kept = bench.read(|conn| resource(conn, &bench.key, exhibition().id)).expect("there");
        assert_eq!(kept, TouringResource { perimeter: wider, ..exhibition() });
    });
}

#[test]
fn what_cannot_travel_stays_at_home() {
    on_benches(|bench| {
        bench.offers(&TouringResource { transportable: false, ..exhibition() });
        let desk = bench.desk();
        let refused = bench.write(|conn| ask(conn, &desk, &request("un")));
        assert_eq!(refused, Err(AskRefused::AtHomeOnly));
        bench.asks(&["prêteur"]);
        bench.reserves("prêteur", copy("A"), monday()).expect("at home");
    });
}

#[test]
fn a_stay_lies_within_what_was_asked() {
    on_benches(|bench| {
        bench.offers(&exhibition());
        let window = Window { from: monday(), until: monday() + TimeDelta::days(50) };
        let desk = bench.desk();
        let asked = crate::NewRequest { windows: vec![window], ..request("un") };
        bench.write(|conn| ask(conn, &desk, &asked)).expect("taken");
        let early = bench.reserves("un", copy("A"), monday() - TimeDelta::days(1));
        assert_eq!(early, Err(Refused::OutsideWindows));
        let late = bench.reserves("un", copy("A"), monday() + TimeDelta::days(9));
        assert_eq!(late, Err(Refused::OutsideWindows));
        let request = bench.read(|conn| crate::request(conn, asked.id)).expect("there").request;
        let days = request.first_days(exhibition().rule, monday(), monday() + TimeDelta::days(60));
        assert_eq!((days.len(), days.first()), (9, Some(&monday())));
        bench.reserves("un", copy("A"), monday() + TimeDelta::days(8)).expect("the last day that fits");
        let short = Window { from: monday(), until: monday() + TimeDelta::days(41) };
        let short = crate::NewRequest { windows: vec![short], ..self::request("deux") };
        let refused = bench.write(|conn| ask(conn, &desk, &short));
        assert_eq!(refused, Err(AskRefused::NoWindow));
    });
}

#[test]
fn one_knows_where_each_copy_is() {
    on_benches(|bench| {
        bench.offers(&exhibition());
        bench.asks(&["un", "deux"]);
        let id = bench.reserves("un", copy("A"), monday()).expect("free");
        let gap = six_weeks_after(monday()) + TimeDelta::days(5);
        bench.reserves("deux", copy("A"), gap).expect("free");
        let at = |on| bench.read(|conn| where_is(conn, copy("A"), on)).expect("a copy");
        let before = at(monday() - TimeDelta::days(1));
        assert_eq!(before.now, Whereabout::Home(somebody("prêteur")));
        assert_eq!(before.next, Some((request("un").site, monday())));
        let until = six_weeks_after(monday());
        assert_eq!(at(monday()).now, Whereabout::At { booking: id, site: request("un").site, until });
        assert_eq!(at(until).now, Whereabout::Between(request("un").site));
        assert_eq!(at(six_weeks_after(gap)).now, Whereabout::Home(somebody("prêteur")));
        assert!(bench.read(|conn| where_is(conn, copy("C"), monday())).is_none());
    });
}

fn count(bench: &Bench<'_>) -> usize {
    bench.read(|conn| bookings_of(conn, exhibition().id)).len()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn whatever_is_wished_the_next_free_day_never_overlaps(
        wished in prop::collection::vec((0_i64..400, 0_usize..3), 1..12),
        servicing_days in 0_u16..5,
    ) {
        let rule = SlotRule { slot_days: 20, servicing_days, km_per_day: 300 };
        let places = [MELUN, FAR, "01053"];
        let site = |place: usize| Site::new("ici", places[place], OrganizationKind::SocialCentre);
        let mut table = Timetable::of(rule, &[]);
        let mut kept: Vec<(NaiveDate, NaiveDate, usize)> = Vec::new();
        for (from, place) in wished {
            let start = table.earliest(copy("A"), site(place).point, monday() + TimeDelta::days(from));
            table.add((BookingId::default(), copy("A")), &site(place), (start, rule.end(start)));
            kept.push((start, rule.end(start), place));
        }
        kept.sort_unstable();
        for pair in kept.windows(2) {
            let road = rule.travel_days(site(pair[0].2).point, site(pair[1].2).point);
            let gap = TimeDelta::days(i64::from(servicing_days) + i64::from(road));
            prop_assert!(pair[0].1 + gap <= pair[1].0, "{pair:?}");
        }
    }
}
