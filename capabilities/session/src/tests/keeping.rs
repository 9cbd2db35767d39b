//! Planning, moving, cancelling, counting, finding again.

use chrono::TimeDelta;
use vocabulary::codes::Audience;

use crate::session::{Group, Headcount, Place, Plan, State};
use crate::tests::trying::{House, in_houses, new};
use crate::{
    Filter, Told, cancel, change, count, next_of, plan, remove, restore, told_sum, totals, upcoming,
};

#[test]
fn a_date_that_moves_says_so_and_counts_its_changes() {
    in_houses(|house| {
        let action = house.own_action().id;
        let id = house.plans(action, &[48])[0];
        let before = house.session(id);
        assert_eq!((before.sequence, before.state), (0, State::Planned));
        let later = Plan { starts: before.plan.starts + TimeDelta::hours(1), ..before.plan.clone() };
        let now = house.now();
        house.write(|conn| change(conn, id, &later, now));
        house.write(|conn| change(conn, id, &later, now));
        let moved = house.session(id);
        assert_eq!((moved.sequence, moved.state), (1, State::Moved), "the same twice changes nothing");
        let named = Plan { title: "Bal".to_owned(), ..later };
        house.write(|conn| change(conn, id, &named, now));
        assert_eq!(house.session(id).sequence, 2);
        let facts = house.read(|conn| ::store::facts_after(conn, 0, 10_000));
        let told = facts.iter().filter(|fact| fact.subject == Some(id.uuid())).map(|fact| fact.name.as_str());
        assert_eq!(told.collect::<Vec<_>>(), ["session.moved", "session.changed"]);
    });
}

#[test]
fn what_is_cancelled_stays_on_the_list_and_what_is_removed_does_not() {
    in_houses(|house| {
        let action = house.own_action().id;
        let ids = house.plans(action, &[24, 48, 72]);
        let now = house.now();
        assert!(house.write(|conn| cancel(conn, ids[0], "La salle est prise", now)));
        assert!(!house.write(|conn| cancel(conn, ids[0], "La salle est prise", now)), "once is enough");
        let mut part = new(now + TimeDelta::hours(49));
        part.part_of = Some(ids[1]);
        house.write(|conn| plan(conn, action, std::slice::from_ref(&part), now));
        assert!(house.write(|conn| remove(conn, ids[1], now)), "with its activities");
        let listed: Vec<_> = house.dates(action).iter().map(|one| (one.id, one.takes_place())).collect();
        assert_eq!(listed, [(ids[0], false), (ids[2], true)]);
        assert!(house.session(part.id).is_removed && !house.session(ids[1]).takes_place());
        let next = house.read(move |conn| next_of(conn, &[action], now));
        assert_eq!(next[&action].id, ids[2]);
        assert!(house.write(|conn| restore(conn, ids[0], now)));
        assert_eq!(house.read(move |conn| next_of(conn, &[action], now))[&action].id, ids[0]);
    });
}

#[test]
fn the_activities_of_a_day_go_where_it_goes() {
    in_houses(|house| {
        let action = house.own_action().id;
        let day = house.plans(action, &[240])[0];
        let now = house.now();
        let mut part = new(now + TimeDelta::hours(241));
        part.part_of = Some(day);
        house.write(|conn| plan(conn, action, std::slice::from_ref(&part), now));
        let before = house.session(day).plan;
        let week = TimeDelta::days(7);
        let later = Plan { starts: before.starts + week, ends: before.ends + week, ..before };
        house.write(|conn| change(conn, day, &later, now));
        assert_eq!(house.session(part.id).plan.starts, part.plan.starts + week);
        house.write(|conn| cancel(conn, day, "Il neige", now));
        assert_eq!(house.session(part.id).state, State::Cancelled { why: "Il neige".to_owned() });
        house.write(|conn| restore(conn, day, now));
        assert!(house.session(part.id).takes_place());
    });
}

fn castle() -> Headcount {
    let group = |audience, people| Group { audience, brought_by: None, people };
    Headcount { groups: vec![group(Audience::YoungPeople, 12), group(Audience::OlderPeople, 9)], others: 3 }
}

#[test]
fn people_are_counted_by_public_and_the_total_is_the_sum() {
    in_houses(|house| {
        let action = house.own_action().id;
        let ids = house.plans(action, &[-48, -24, -12]);
        let now = house.now();
        assert!(house.session(ids[0]).awaits_headcount(now));
        for _ in 0..2 {
            assert!(house.write(|conn| count(conn, ids[0], &castle(), now)), "again is the same");
        }
        house.write(|conn| cancel(conn, ids[2], "", now));
        assert!(
            !house.write(|conn| count(conn, ids[2], &castle(), now)),
            "nobody came to what was cancelled"
        );
        let kept = house.session(ids[0]);
        assert_eq!((kept.state, kept.headcount), (State::Held, Some(castle())));
        assert!(!house.write(|conn| cancel(conn, ids[0], "", now)), "it took place");
        house.write(|conn| count(conn, ids[1], &Headcount { groups: Vec::new(), others: 1 }, now));
        let sum = house.read(move |conn| totals(conn, action));
        assert_eq!((sum.dates, sum.counted, sum.people), (2, 2, 25));
        assert_eq!(sum.by_audience, [(Audience::YoungPeople, 12), (Audience::OlderPeople, 9)]);
    });
}

/// How many dates a filter finds.
fn found(house: &House, filter: Filter) -> usize {
    house.read(move |conn| upcoming(conn, &filter, 100)).len()
}

#[test]
fn what_is_on_is_found_by_where_what_for_whom_and_with_whom() {
    in_houses(|house| {
        let action = house.own_action();
        let ids = house.plans(action.id, &[-48, 24, 48]);
        let now = house.now();
        let elsewhere = Place { words: "place du marché".to_owned(), commune: "01202".to_owned() };
        let there = Plan { place: elsewhere, ..house.session(ids[2]).plan };
        house.write(|conn| change(conn, ids[2], &there, now));
        let all = || Filter { from: Some(now), ..Filter::default() };
        let commune = action.place.commune.clone().expect("a commune");
        assert_eq!(found(house, all()), 2);
        assert_eq!(found(house, Filter { commune: commune.clone(), ..all() }), 1);
        assert_eq!(found(house, Filter { commune: "01202".to_owned(), ..all() }), 1);
        assert_eq!(found(house, Filter { organization: Some(action.keeper), ..all() }), 2);
        let stranger = membership::trial::organization("ccas-le-mee");
        let is_partner =
            action.partners.iter().any(|one| one.who == action::PartnerName::Organization(stranger));
        assert_eq!(
            found(house, Filter { organization: Some(stranger), ..all() }),
            if is_partner { 2 } else { 0 }
        );
        assert_eq!(found(house, Filter { domain: action.domain.code().to_owned(), ..all() }), 2);
        assert_eq!(found(house, Filter { domain: "insertion-".to_owned(), ..all() }), 0);
        assert_eq!(found(house, Filter { unit: Some(action.unit), ..all() }), 2);
        for topic in vocabulary::codes::Topic::ALL {
            let expected = if action.topics.contains(topic) { 2 } else { 0 };
            assert_eq!(found(house, Filter { topic: Some(*topic), ..all() }), expected);
        }
        for age in action::Age::ALL {
            let expected = if action.ages.contains(age) { 2 } else { 0 };
            assert_eq!(found(house, Filter { age: age.code().to_owned(), ..all() }), expected);
        }
        assert_eq!(found(house, Filter { to: Some(now + TimeDelta::hours(30)), ..all() }), 1);
        let first = house.read(move |conn| upcoming(conn, &all(), 1)).remove(0);
        assert_eq!((first.action_title, first.commune), (action.title, commune));
    });
}

#[test]
fn no_sum_tells_how_many_a_small_date_had() {
    assert_eq!(told_sum([]), Told::Nobody);
    assert_eq!(told_sum([0, 0]), Told::Nobody);
    assert_eq!(told_sum([3, 4, 4]), Told::Few);
    assert_eq!(told_sum([12, 3, 0, 8]), Told::AtLeast(20));
    assert_eq!(told_sum([12, 5]), Told::Exactly(17));
}

#[test]
fn no_date_ends_before_it_begins() {
    in_houses(|house| {
        let action = house.own_action();
        let now = house.now();
        let spoilt = |starts| {
            let one = new(starts);
            let plan = Plan { ends: starts - TimeDelta::minutes(30), ..one.plan };
            crate::NewSession { plan, ..one }
        };
        let bad = spoilt(now + TimeDelta::days(3));
        assert_eq!(house.write(|conn| plan(conn, action.id, std::slice::from_ref(&bad), now)), 0);
        let id = house.plans(action.id, &[48])[0];
        house.write(|conn| change(conn, id, &bad.plan, now));
        assert_eq!(house.session(id).state, State::Planned);
    });
}
