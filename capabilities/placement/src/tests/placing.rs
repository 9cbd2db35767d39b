//! The seed’s case: everybody placed, nobody at home, capacities kept, wishes met; and what is settled is settled.

use std::collections::BTreeMap;

use super::stage::{PARTNERS, TEAM, april, material, offer, organization, worker};
use crate::asked::{Asked, Kind};
use crate::calendar_picture::Calendar;
use crate::computing::{Unplaced, compute, moved, reasons};
use crate::overview::Overview;
use crate::question::read;
use crate::version::{Seat, seats};
use directory::OrganizationNames;

fn proposed(asked: &[Asked]) -> (crate::Legend, Vec<Seat>, crate::summary::Summary) {
    let (question, legend) = read(material(), asked);
    let (computed, placement) = compute(&question).expect("a proposal");
    let reasons = reasons(&question, &legend, &placement);
    let pins: Vec<usize> = question.pins.iter().map(|pin| pin.worker).collect();
    let seats = seats(&computed, &legend, &pins, reasons);
    (legend, seats, computed.summary)
}

fn settles(number: usize, slug: &str, day: Option<u32>, kind: Kind) -> Asked {
    Asked {
        id: uuid::Uuid::from_u128(u128::try_from(number).expect("few")),
        worker: worker(number),
        offer: offer(slug),
        day: day.map(april),
        kind,
    }
}

#[test]
fn everybody_is_placed_nobody_at_home_and_wishes_are_met() {
    let (legend, seats, summary) = proposed(&[]);
    assert_eq!(legend.days.len(), 20, "Easter Monday is no working day");
    assert!(!legend.days.contains(&april(18)));
    assert_eq!((summary.placed, summary.people), (24, 24));
    assert!(summary.first_or_second() * 100 >= 80 * summary.people, "{summary:?}");
    assert_eq!(summary.reciprocal, 9, "every organisation sends and hosts: {summary:?}");
    let mut taken: BTreeMap<_, u16> = BTreeMap::new();
    let mut visits: BTreeMap<_, u16> = BTreeMap::new();
    for seat in &seats {
        let place = seat.place.expect("a place");
        assert_ne!(place.host, seat.organization, "nobody is placed at home");
        let at = legend.workers.iter().find(|one| one.id == seat.worker).expect("a worker");
        assert!(at.days.contains(&place.day), "on a day she can");
        *taken.entry((place.offer, place.day)).or_default() += 1;
        *visits.entry(place.offer).or_default() += 1;
    }
    assert!(taken.iter().all(|((id, _), people)| *people <= if *id == offer(TEAM) { 2 } else { 1 }));
    assert!(PARTNERS.iter().all(|slug| visits[&offer(slug)] <= 2), "{visits:?}");
}

#[test]
fn the_same_seed_gives_the_same_places_and_a_trial_changes_nothing() {
    assert_eq!(proposed(&[]).1, proposed(&[]).1);
}

#[test]
fn pins_and_refusals_hold_and_say_whom_they_move() {
    let (_, before, _) = proposed(&[]);
    let first = before.iter().find(|seat| seat.worker == worker(0)).expect("a seat").place.expect("a place");
    let (_, refused, _) = proposed(&[Asked { offer: first.offer, ..settles(0, TEAM, None, Kind::Forbid) }]);
    let after = refused.iter().find(|seat| seat.worker == worker(0)).expect("a seat");
    assert_ne!(after.place.map(|place| place.offer), Some(first.offer));
    let pin = settles(1, PARTNERS[3], Some(22), Kind::Pin);
    let (_, pinned, _) = proposed(&[pin]);
    let held = pinned.iter().find(|seat| seat.worker == worker(1)).expect("a seat");
    let place = held.place.expect("a place");
    assert_eq!((place.offer, place.day, held.is_pinned), (offer(PARTNERS[3]), april(22), true));
    assert_eq!(held.rank, None, "she did not ask for it");
    let (without, with) = (read(material(), &[]).0, read(material(), &[pin]).0);
    let (without, with) = (compute(&without).expect("without").0, compute(&with).expect("with").0);
    let moved = moved(&without, &with);
    assert!(moved.contains(&1), "the pinned one moves: {moved:?}");
    assert!(without.levels.against(&with.levels).is_some(), "a pin against wishes has a price");
}

#[test]
fn a_pin_at_home_is_refused_in_words_and_nothing_is_computed() {
    let (question, _) = read(material(), &[settles(0, TEAM, None, Kind::Pin)]);
    assert!(matches!(compute(&question), Err(Unplaced::Unfit(_))));
    let mut nobody = material();
    nobody.workers.clear();
    nobody.wishes.clear();
    assert_eq!(compute(&read(nobody, &[]).0).err(), Some(Unplaced::Nothing));
}

#[test]
fn whoever_has_not_the_first_wish_can_read_why() {
    let (_, seats, _) = proposed(&[]);
    let others: Vec<_> = seats.iter().filter(|seat| seat.rank.is_none_or(|rank| rank > 1)).collect();
    assert_eq!(others.len(), 8, "four partners take eight of the sixteen who wish for them first");
    for seat in others {
        assert!(seat.reason.is_known);
        assert!(!seat.reason.better.is_empty(), "{seat:?}");
    }
    let best = seats.iter().filter(|seat| seat.rank == Some(1));
    assert!(best.into_iter().all(|seat| seat.reason.better.is_empty()));
}

#[test]
fn the_calendar_and_the_flow_show_every_place_once() {
    let (legend, seats, _) = proposed(&[]);
    let overview = Overview::of(&legend, &OrganizationNames::default(), &seats);
    let people: usize = overview.calendar.iter().flatten().map(Vec::len).sum();
    assert_eq!(people, 24);
    assert!(overview.cells.iter().flatten().all(|cell| cell.taken <= cell.places));
    assert_eq!(overview.flow.bands.iter().map(|band| band.people).sum::<u32>(), 24);
    let team = overview.balances.iter().find(|one| one.organization == organization(TEAM)).expect("the team");
    assert_eq!((team.sent, team.hosted), (16, 8));
    assert!(overview.balances.iter().all(|one| one.is_both()));
    let picture = Calendar {
        days: &legend.days,
        hosts: overview.hosts.len(),
        cells: &overview.cells,
        locale: vocabulary::Locale::French,
    };
    assert!(picture.svg("Calendrier").contains("ven. 1"));
}
