//! Nothing is shown without everybody's consent; withdrawn, ended or anonymous means what it says.

use chrono::Days;
use membership::trial;
use uuid::Uuid;

use super::trying::{ALL, House, id, in_houses, walk};
use crate::keeping::{NewTrace, keep};
use crate::lists::Feeling;
use crate::pulse::answer;
use crate::reminder::{Reminder, hers, note};
use crate::store::traces::set_published;
use crate::trace::{Credit, Uses};
use crate::{Felt, HOLDING, Published, Use, daily, hide, publish, pulse, shown_picture, withdraw};

fn publishes(house: &House, number: u128) -> Published {
    let now = house.now();
    house.write(|conn| publish(conn, &house.key, id(number), now))
}

#[test]
fn a_picture_is_published_only_when_each_face_agrees() {
    in_houses(|house| {
        house.keeps_picture(1, 2);
        assert_eq!(publishes(house, 1), Published::Lacks(3));
        assert!(house.agrees(1, 0, &house.consent(90, ALL)), "who took it");
        assert!(house.agrees(1, 1, &house.consent(90, ALL)), "the first one on it");
        assert!(!house.agrees(1, 1, &house.consent(90, ALL)), "nobody agrees twice");
        assert!(!house.agrees(1, 3, &house.consent(90, ALL)), "there is no third face");
        assert_eq!(publishes(house, 1), Published::Lacks(1));
        let today = house.today();
        house.write(|conn| set_published(conn, id(1).uuid(), today));
        assert!(house.shows(Use::Pages).is_empty(), "not even where the row says that it is published");
        assert!(house.read(|conn| shown_picture(conn, id(1), today)).is_none());
        assert!(house.agrees(1, 2, &house.consent(90, ALL)), "the second one");
        assert_eq!(publishes(house, 1), Published::Shown);
        assert_eq!(house.shows(Use::Pages).len(), 1);
        assert!(house.read(|conn| shown_picture(conn, id(1), today)).is_some());
        let now = house.now();
        house.write(|conn| hide(conn, id(1), now));
        assert!(house.shows(Use::Pages).is_empty());
    });
}

#[test]
fn each_use_asks_for_its_own_consent() {
    in_houses(|house| {
        house.keeps_picture(1, 1);
        house.agrees(1, 0, &house.consent(90, ALL));
        house.agrees(1, 1, &house.consent(90, Uses { pages: true, print: true, exports: false }));
        publishes(house, 1);
        let counted = Use::ALL.iter().map(|used| house.shows(*used).len()).collect::<Vec<_>>();
        assert_eq!(counted, [1, 1, 0], "one of two said no to files");
    });
}

#[test]
fn a_consent_that_ends_hides_by_itself_and_may_be_given_anew() {
    in_houses(|house| {
        house.keeps_words(1, "J’ai ri", Credit::Pseudonym("Momo".to_owned()));
        house.agrees(1, 0, &house.consent(10, ALL));
        assert_eq!(publishes(house, 1), Published::Shown);
        house.wait(10);
        assert_eq!(house.shows(Use::Pages).len(), 1, "the last day is a day");
        house.wait(1);
        assert!(house.shows(Use::Pages).is_empty());
        assert!(house.agrees(1, 0, &house.consent(20, ALL)), "she agrees anew");
        assert_eq!(house.shows(Use::Pages).len(), 1);
        house.wait(21 + 31);
        let round = house.run(daily(&house.db, &house.key, &house.shell)).expect("a round");
        assert_eq!(round.erased, 1);
        assert_eq!(publishes(house, 1), Published::Unknown);
    });
}

#[test]
fn who_withdraws_leaves_nothing() {
    in_houses(|house| {
        house.keeps_picture(1, 1);
        house.agrees(1, 0, &house.consent(90, ALL));
        house.agrees(1, 1, &house.consent(90, ALL));
        publishes(house, 1);
        let now = house.now();
        assert!(house.write(|conn| withdraw(conn, id(1), now)));
        for used in Use::ALL {
            assert!(house.shows(*used).is_empty());
        }
        assert_eq!(house.read(count_all), 0, "no row of it is left");
        assert!(!house.write(|conn| withdraw(conn, id(1), now)));
    });
}

#[test]
fn an_identity_of_another_action_is_not_taken_over() {
    in_houses(|house| {
        house.keeps_words(1, "J’ai ri", Credit::Anonymous);
        let new = NewTrace {
            id: id(1),
            action: ::action::demo::action("une autre"),
            words: "Autre chose".to_owned(),
            credit: Credit::Anonymous,
            picture: None,
            faces: 0,
        };
        let now = house.now();
        assert!(!house.write(|conn| keep(conn, &house.key, &new, now)));
        house.keeps_words(1, "J’ai ri", Credit::Anonymous);
    });
}

#[test]
fn feelings_are_told_by_five_and_no_row_is_anybodys() {
    in_houses(|house| {
        let give = |feeling| house.write(|conn| answer(conn, walk(), feeling));
        for feeling in [Feeling::Lifting, Feeling::Lifting, Feeling::Heavy, Feeling::Even] {
            give(feeling);
        }
        assert_eq!(house.read(|conn| pulse(conn, walk())), None);
        give(Feeling::Lifting);
        let told = house.read(|conn| pulse(conn, walk())).expect("five answers");
        assert_eq!(told, Felt { words: Vec::new(), others: 5 }, "no word of five is told apart");
        give(Feeling::Wearing);
        assert_eq!(house.read(|conn| pulse(conn, walk())), Some(told), "the sixth is not to be guessed");
        for _ in 0..4 {
            give(Feeling::Lifting);
        }
        let told = house.read(|conn| pulse(conn, walk())).expect("ten answers");
        assert_eq!(told, Felt { words: Vec::new(), others: 10 }, "seven, but three others would be reckoned");
        for _ in 0..5 {
            give(Feeling::Heavy);
        }
        let told = house.read(|conn| pulse(conn, walk())).expect("fifteen answers");
        assert_eq!(told, Felt { words: vec![(Feeling::Lifting, 7)], others: 8 });
    });
}

#[test]
fn a_reminder_is_its_authors_alone_and_ends() {
    in_houses(|house| {
        let (mine, other) = (trial::account("assistante-sociale"), trial::account("coordinatrice"));
        let (today, key) = (house.today(), house.key.clone());
        let on = today.checked_add_days(Days::new(14)).expect("a day");
        let words = "reprendre l’idée de formation";
        let reminder = Reminder::new(Uuid::from_u128(9), walk(), words, (today, on)).expect("a reminder");
        assert!(house.write(|conn| note(conn, &key, mine, &reminder)));
        assert_eq!(house.read(|conn| hers(conn, &key, mine, today)), [reminder]);
        assert!(house.read(|conn| hers(conn, &key, other, today)).is_empty());
        let held = house.read(|conn| (HOLDING.gather)(conn, &key, mine.uuid()));
        assert_eq!(held.len(), 1, "it stands in her extract");
        assert!(house.read(|conn| (HOLDING.gather)(conn, &key, other.uuid())).is_empty());
        let round = || house.run(daily(&house.db, &house.key, &house.shell)).expect("a round");
        house.wait(14);
        assert_eq!((round().reminded, round().reminded), (1, 0));
        house.wait(77);
        assert_eq!(round().ended, 1);
        assert!(house.read(|conn| (HOLDING.gather)(conn, &key, mine.uuid())).is_empty());
    });
}

store::sql! {
    /// How many rows of traces, pictures and consents there are.
    fn count_all() -> One<i64> =
        "select (select count(*) from outcome_trace) + (select count(*) from outcome_picture)
             + (select count(*) from outcome_consent) as rows_left";
}
