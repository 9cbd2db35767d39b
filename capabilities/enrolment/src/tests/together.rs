//! Many at once, on threads of their own: the last seat is given once.

use std::sync::Barrier;

use post::Desk;
use vocabulary::Locale;
use vocabulary::id::EnrolmentId;

use super::trying::{in_houses, rule, season};
use crate::enrolment::{Channel, Contact};
use crate::rule::{Scope, Way};
use crate::signing::{Newcomer, Outcome, sign_up};

#[test]
fn the_last_seat_is_given_once() {
    in_houses(|house| {
        house.rules(&rule(Way::Series, 3));
        house.signs_up("Yasmina", "", "2");
        let gate = Barrier::new(8);
        let desk = Desk::new(&house.key, &house.shell, house.now());
        let arrive = |number: u128| {
            let new = Newcomer {
                id: EnrolmentId::from(uuid::Uuid::from_u128(number)),
                scope: Scope::series(season()),
                name: format!("Personne {number}"),
                contact: Contact::Nothing,
                seats: 1,
                locale: Locale::French,
                channel: Channel::Online,
                is_silent: false,
            };
            gate.wait();
            house.db.write_now(|conn| sign_up(conn, &desk, &new)).expect("signed up or waiting")
        };
        let outcomes: Vec<Outcome> = std::thread::scope(|scope| {
            let arriving: Vec<_> = (1..=8).map(|number| scope.spawn(move || arrive(number))).collect();
            arriving.into_iter().map(|one| one.join().expect("a thread")).collect()
        });
        assert_eq!(outcomes.iter().filter(|one| **one == Outcome::In).count(), 1, "{outcomes:?}");
        assert_eq!(house.places().taken, 3);
        let ranks: Vec<i64> = house.entries().iter().map(|row| row.arrived).collect();
        assert_eq!(ranks, [1, 2, 3, 4, 5, 6, 7, 8, 9]);
    });
}
