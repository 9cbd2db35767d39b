//! What the house does by itself: reminders, changed dates, forgetting.

use chrono::TimeDelta;

use vocabulary::id::CollectiveActionId;

use super::trying::{count_letters, declare, in_houses, rule, season, spoil};
use crate::enrolment::{Channel, Contact};
use crate::paths;
use crate::rule::{Rule, Scope, Way};
use crate::ruling::set_rule;
use crate::signing::{Newcomer, sign_up};

#[test]
fn who_gave_an_address_is_reminded_once_two_days_before() {
    in_houses(|house| {
        house.rules(&Rule { asks_coming: true, ..rule(Way::Series, 5) });
        house.plans(1, 5);
        let own = house.signs_up("Yasmina", "yasmina@essai.example", "1");
        house.signs_up("Gégé", "", "1");
        assert_eq!(house.round().reminded, 0);
        house.wait(3);
        assert_eq!((house.round().reminded, house.round().reminded), (1, 0));
        let link = house.links_of("Venez-vous").remove(0);
        house.presses(&link, "absent");
        assert!(house.get(&own, "").body.contains("Ne vient pas."));
        let people = house.get(&paths::people(season()), &house.signs_in("assistante-sociale")).body;
        assert!(
            people.contains("de ceux qui ne viennent pas : 1".replace(" :", "\u{a0}:").as_str()),
            "{people}"
        );
        house.presses(&own, "quiet");
        house.plans(2, 2);
        assert_eq!(house.round().reminded, 0, "she asked for no more");
    });
}

#[test]
fn a_date_that_is_cancelled_or_moved_is_told_once_to_each() {
    in_houses(|house| {
        house.rules(&rule(Way::Series, 5));
        let date = house.plans(1, 20);
        house.signs_up("Yasmina", "yasmina@essai.example", "1");
        house.signs_up("Gégé", "06 39 98 01 23", "1");
        house.wait(1);
        assert_eq!(house.round().told, 0);
        let now = house.now();
        house.write(|conn| session::cancel(conn, date, "Le comédien est malade", now));
        assert_eq!((house.round().told, house.round().told), (2, 0));
        assert_eq!(house.links_of("Une séance est annulée").len(), 1);
        let people = house.get(&paths::people(season()), &house.signs_in("assistante-sociale")).body;
        assert!(people.contains("est annulée") && people.contains("Prévenue"), "{people}");
        house.wait(1);
        let now = house.now();
        house.write(|conn| session::restore(conn, date, now));
        assert_eq!(house.round().told, 2, "it takes place after all");
        house.wait(1);
        let moved = house.read(|conn| session::session(conn, date)).expect("the date");
        let mut plan = moved.plan;
        plan.starts += TimeDelta::hours(1);
        plan.ends += TimeDelta::hours(1);
        let now = house.now();
        house.write(|conn| session::change(conn, date, &plan, now));
        assert_eq!((house.round().told, house.round().told), (2, 0));
        assert_eq!(house.links_of("Une séance change").len(), 1);
        plan.starts += TimeDelta::hours(1);
        house.wait(1);
        let now = house.now();
        house.write(|conn| session::change(conn, date, &plan, now));
        assert_eq!(house.round().told, 2, "moved once more");
        let people = house.get(&paths::people(season()), &house.signs_in("assistante-sociale")).body;
        assert_eq!(people.matches("Prévenue").count(), 1, "one call tells how it stands now");
    });
}

#[test]
fn thirty_days_after_the_last_date_nothing_is_left() {
    in_houses(|house| {
        house.rules(&rule(Way::Dates, 5));
        let date = house.plans(1, 3);
        let path = paths::sign_up(season(), Some(date));
        let sent = house.sends(&path, "", ("Yasmina", "yasmina@essai.example", "1"), &[]);
        assert!(sent.to.starts_with("/inscription/"), "{}", sent.body);
        house.wait(32);
        assert_eq!(house.round().forgotten, 0);
        house.wait(2);
        assert_eq!(house.round().forgotten, 1);
        assert!(house.get(&sent.to, "").body.contains("n’existe plus"));
        let left = house.read(crate::store::entries::count_entries);
        assert_eq!((left, house.read(count_letters) > 0), (0, true));
    });
}

#[test]
fn an_action_that_is_put_off_is_told_and_so_is_its_return() {
    in_houses(|house| {
        house.rules(&rule(Way::Series, 5));
        let own = house.signs_up("Yasmina", "yasmina@essai.example", "1");
        house.plans(1, 3);
        let becomes = |state: action::State| {
            house.wait(1);
            house.becomes(state);
            let (first, second) = (house.round(), house.round());
            (first.told, first.reminded, second.told + second.reminded)
        };
        assert_eq!(becomes(action::State::Postponed), (1, 0, 0), "no reminder of what is put off");
        assert!(house.get(&own, "").body.contains("L’action est reportée"));
        assert_eq!(becomes(action::State::Preparing), (1, 1, 0));
        house.plans(2, 2);
        assert_eq!(becomes(action::State::Dropped), (1, 0, 0), "nor of what was given up");
        assert!(house.get(&own, "").body.contains("L’action n’aura pas lieu"));
        assert_eq!(house.links_of("n’aura pas lieu").len(), 1);
        assert!(house.get(&paths::sign_up(season(), None), "").body.contains("closes"));
    });
}

#[test]
fn what_was_given_up_is_forgotten_thirty_days_later_whenever_it_would_have_ended() {
    in_houses(|house| {
        house.rules(&rule(Way::Series, 5));
        house.plans(1, 2);
        house.plans(2, 200);
        house.signs_up("Yasmina", "yasmina@essai.example", "1");
        house.wait(3);
        house.becomes(action::State::Dropped);
        assert_eq!((house.round().told, house.round().forgotten), (1, 0));
        house.wait(29);
        assert_eq!(house.round().forgotten, 0);
        house.wait(3);
        assert_eq!(house.round().forgotten, 1);
    });
}

#[test]
fn a_name_no_key_opens_keeps_nobody_else_waiting_and_is_forgotten_too() {
    in_houses(|house| {
        house.rules(&rule(Way::Series, 5));
        house.plans(1, 3);
        house.signs_up("Yasmina", "yasmina@essai.example", "1");
        let other = CollectiveActionId::from(uuid::Uuid::from_u128(9));
        house.write(|conn| declare(conn, other));
        house.does(|conn, desk| {
            set_rule(conn, desk, &Rule { action: other, ..rule(Way::Series, 5) })?;
            let new = Newcomer {
                id: vocabulary::id::EnrolmentId::from(uuid::Uuid::from_u128(10)),
                scope: Scope::series(other),
                name: "Gégé".to_owned(),
                contact: Contact::Nothing,
                seats: 1,
                locale: vocabulary::Locale::French,
                channel: Channel::Online,
                is_silent: false,
            };
            sign_up(conn, desk, &new)
        });
        let spoilt = house.entries()[0].id;
        house.write(|conn| spoil(conn, spoilt, b"broken"));
        house.wait(32);
        assert_eq!(house.round().forgotten, 1, "the other action is looked after");
        house.wait(2);
        assert_eq!(house.round().forgotten, 1, "and what cannot be read goes as well");
        assert_eq!(house.read(crate::store::entries::count_entries), 0);
    });
}
