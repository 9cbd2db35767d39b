//! The cards that ship, and those of the demo.

use super::trying::in_houses;
use crate::card::Stage;

#[test]
fn a_new_house_finds_two_cards_to_be_read_and_each_start_leaves_them_alone() {
    let schema = membership::trial::schema(&[crate::ROOM]);
    ::store::trial::both(&schema, |db| {
        let now = membership::trial::beginning();
        assert_eq!(crate::ship(db, now).expect("shipped"), 2);
        assert_eq!(crate::ship(db, now).expect("shipped"), 0);
        let cards = db.read_now(crate::cards).expect("cards");
        assert!(cards.iter().all(|card| card.stage == Stage::ProReview && card.public().is_none()));
    });
}

#[test]
fn the_demo_shows_each_card_and_each_desk() {
    in_houses(|house| {
        let again = crate::demo::fill(&house.db, &house.key, house.now()).expect("filled");
        assert_eq!(again, 2, "two cards are read by the public, however often it is filled");
        let figures = house.read(|conn| crate::figures(conn, house.today()));
        assert_eq!((figures.published, figures.in_date, figures.being_written), (2, 2, 1));
        assert_eq!(figures.most_printed[0], ("Surendettement".to_owned(), 14));
        let needs = house.read(|conn| crate::needs(conn, house.now()));
        assert_eq!(needs.remarks, 1);
    });
}

#[test]
fn what_is_held_of_a_member_is_told_and_parts_with_her() {
    in_houses(|house| {
        let author = membership::trial::account("referente-parcours").uuid();
        let held = house.read(|conn| (crate::HOLDING.gather)(conn, &house.key, author));
        assert_eq!(held.len(), 3, "three cards she began");
        let left = house.write(|conn| (crate::HOLDING.erase)(conn, author, house.now()));
        assert_eq!(left[0].count, 3);
        let held = house.read(|conn| (crate::HOLDING.gather)(conn, &house.key, author));
        assert!(held.is_empty() && house.shipped("surendettement").public().is_some());
    });
}
