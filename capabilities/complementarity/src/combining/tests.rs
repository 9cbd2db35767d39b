//! Doors, ways and waiting of several needs, over a neighbourhood drawn by hand.

use chrono::TimeDelta;
use uuid::Uuid;
use vocabulary::codes::Topic;

use super::*;
use crate::fixture::{commune, spot};

fn offer(id: u128, topic: Topic, town: &str) -> Offer {
    Offer { id: Uuid::from_u128(id), topics: vec![topic], spots: vec![spot(town)], ..Offer::default() }
}

fn actor(id: u128, offers: Vec<Offer>) -> Actor {
    Actor { id: Uuid::from_u128(id), offers, ..Actor::default() }
}

fn combined<'a>(everybody: &'a Everybody, topics: &[Topic]) -> Combination<'a> {
    let needs = topics.iter().map(|topic| Need::Topic(*topic)).collect();
    Combination::of(everybody, needs, commune("77288")).expect("a combination")
}

#[test]
fn one_door_far_and_two_doors_near_are_both_offered() {
    let far = actor(1, vec![offer(10, Topic::Food, "77288"), offer(11, Topic::Clothing, "77152")]);
    let near = actor(2, vec![offer(20, Topic::Clothing, "77288")]);
    let everybody = Everybody { actors: vec![far, near], ..Everybody::default() };
    let found = combined(&everybody, &[Topic::Food, Topic::Clothing]);
    let front: Vec<(u32, bool)> =
        found.covering.front.iter().map(|choice| (choice.doors, choice.metres == 0)).collect();
    assert_eq!(front, [(1, false), (2, true)]);
    let two = found.shared_out(&found.covering.front[1]);
    let by: Vec<Uuid> = two.iter().map(|answered| answered.by.0.actor.id).collect();
    assert_eq!(by, [Uuid::from_u128(1), Uuid::from_u128(2)]);
    let one = found.shared_out(&found.covering.front[0]);
    assert_eq!(one[1].otherwise.map(|(other, _)| other.actor.id), Some(Uuid::from_u128(2)));
}

#[test]
fn a_service_that_is_full_keeps_nobody_waiting_for_the_other() {
    let mut full = offer(11, Topic::Clothing, "77288");
    let today = NaiveDate::default();
    full.shut_until = Some(today + TimeDelta::days(9));
    let one = actor(1, vec![offer(10, Topic::Food, "77288"), full]);
    let other = actor(2, vec![offer(20, Topic::Clothing, "77288")]);
    let everybody = Everybody { actors: vec![one, other], today, ..Everybody::default() };
    let found = combined(&everybody, &[Topic::Food, Topic::Clothing, Topic::MobilityFunding]);
    let front: Vec<(u32, u16)> =
        found.covering.front.iter().map(|choice| (choice.doors, choice.waiting_days)).collect();
    assert_eq!(front, [(1, 10), (2, 0)]);
    assert_eq!(found.uncovered().count(), 1);
}
