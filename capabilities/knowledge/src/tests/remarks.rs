//! Remarks: anybody's, read before they are published, taken back by their author, able to open a review.

use super::trying::{House, in_houses};
use crate::card::{Reason, Stage};
use crate::paths;

const WORDS: &str = "Le délai indiqué n’est plus le bon.";

fn page() -> String {
    paths::of_card("surendettement", "remarques")
}

/// What somebody writes, and the address where she follows it.
fn written(house: &House) -> String {
    let sent = house.post(&page(), "", &[("remarque", WORDS)]);
    assert_eq!(sent.status, 303, "{}", sent.body);
    sent.to
}

/// The address where the last remark is answered.
fn to_answer(house: &House) -> String {
    let list = house.get(paths::ANSWERS, &house.signs_in("coordinatrice")).body;
    let last = list.rsplit("href=\"/fiches-reflexes/remarques/").next().expect("a remark");
    format!("{}/{}", paths::ANSWERS, last.split('"').next().expect("its end"))
}

#[test]
fn a_remark_is_told_to_the_author_and_the_coordination_and_read_by_nobody_else() {
    in_houses(|house| {
        let follow = written(house);
        assert_eq!(house.letters(), 2);
        assert!(!house.get(&page(), "").body.contains(WORDS));
        assert!(house.get(&follow, "").body.contains("attend une réponse"));
        let other = house.get(&to_answer(house), &house.signs_in("responsable-associatif"));
        assert_eq!(other.status, 404, "it is no card of hers");
    });
}

#[test]
fn an_answer_publishes_it_and_opens_a_review_where_it_says_so() {
    in_houses(|house| {
        let follow = written(house);
        let (answer, who) = (to_answer(house), house.signs_in("coordinatrice"));
        let form =
            [("decision", "published"), ("reponse", "Merci, nous vérifions ce délai."), ("relecture", "1")];
        assert_eq!(house.post(&answer, &who, &form).status, 303);
        assert_eq!(house.post(&answer, &who, &form).status, 404, "once");
        let card = house.shipped("surendettement");
        assert_eq!((card.stage, card.reason), (Stage::ToReview, Some(Reason::Comment)));
        let shown = house.get(&page(), "").body;
        assert!(shown.contains(WORDS) && shown.contains("nous vérifions ce délai"), "{shown}");
        assert!(house.get(&paths::card("surendettement"), "").body.contains("En cours de relecture"));
        house.post(&follow, "", &[]);
        assert!(!house.get(&page(), "").body.contains(WORDS), "her author took it back");
    });
}

#[test]
fn numbers_nobody_may_keep_and_names_do_not_come_in() {
    in_houses(|house| {
        let nir =
            house.post(&page(), "", &[("remarque", "Pour le dossier 2 85 05 78 006 084 36 il manque tout.")]);
        assert_eq!(nir.status, 422);
        let name = house.post(&page(), "", &[("remarque", "C’est Mme Durand qui a tort.")]);
        assert_eq!(name.status, 422, "a name is looked at again");
        assert_eq!(house.letters(), 0);
    });
}

#[test]
fn no_visitor_drowns_a_card() {
    in_houses(|house| {
        let sent: Vec<u16> =
            (0..8).map(|_| house.post(&page(), "", &[("remarque", WORDS)]).status.as_u16()).collect();
        assert!(sent.contains(&429), "{sent:?}");
    });
}
