//! Taking: held for a day, taken or free again, never twice; and who hears of it.

use axum::http::StatusCode;

use crate::question::{Ended, Standing};
use crate::taking::{Outcome, confirm, reserve};
use crate::tests::trying::{House, in_houses};
use crate::{Asked, room_of};

/// A question with so many services that say yes, in the order of their answers.
fn answered(house: &House, cookie: &str, yes: usize) -> (String, Vec<Asked>) {
    let page = house.asks(cookie, "1");
    for one in house.known(&page).1.iter().take(yes) {
        house.answers(&house.link_to(one), ("oui", "1", 6));
    }
    let asked = house.known(&page).1;
    (page, asked)
}

fn standing(house: &House, page: &str) -> Standing {
    house.known(page).0.standing
}

#[test]
fn the_first_yes_is_held_then_taken_and_the_others_are_told() {
    in_houses(|house| {
        let cookie = house.signs_in("assistante-sociale");
        let (page, asked) = answered(house, &cookie, 2);
        house.acts(&cookie, &page, ("reserve", asked[0].id));
        assert!(matches!(standing(house, &page), Standing::Held { asked: held, .. } if held == asked[0].id));
        assert_eq!(house.letters_of("Une place est réservée chez vous"), 1);
        assert_eq!(house.letters_of("Une place est trouvée"), 0, "nobody is sent away before it is sure");
        house.acts(&cookie, &page, ("confirm", asked[0].id));
        assert_eq!(standing(house, &page), Standing::Ended(Ended::Taken));
        assert_eq!(house.letters_of("La place est prise"), 1);
        assert_eq!(house.letters_of("Une place est trouvée"), asked.len() - 1);
        let left = house.read(|conn| room_of(conn, asked[0].service, house.today()));
        assert_eq!(left.map(|room| room.places), Some(0), "the record no longer offers it");
        assert!(house.get(&page, &cookie).body.contains("/orienter?service="));
    });
}

#[test]
fn of_two_colleagues_at_once_one_holds() {
    in_houses(|house| {
        let cookie = house.signs_in("assistante-sociale");
        let (page, asked) = answered(house, &cookie, 2);
        let [first, second] = [asked[0].id, asked[1].id];
        std::thread::scope(|scope| {
            for id in [first, second, first, second] {
                let (house, cookie, page) = (&house, &cookie, &page);
                scope.spawn(move || {
                    let answer = house.acts(cookie, page, ("reserve", id));
                    assert_eq!(answer.status, StatusCode::SEE_OTHER);
                });
            }
        });
        assert!(matches!(standing(house, &page), Standing::Held { .. }));
        assert_eq!(house.letters_of("Une place est réservée chez vous"), 1);
    });
}

#[test]
fn the_last_place_of_a_service_goes_to_one_question_only() {
    in_houses(|house| {
        let one = house.signs_in("assistante-sociale");
        let (page, asked) = answered(house, &one, 1);
        let other = house.signs_in("agent-ccas");
        let second = house.asks(&other, "1");
        let same = house.known(&second).1;
        let same = same.iter().find(|one| one.service == asked[0].service).expect("asked as well");
        let link = house
            .links_of("Avez-vous de la place")
            .into_iter()
            .find(|link| {
                let body = house.get(link, "").body;
                body.contains("CCAS du Mée")
                    && house
                        .read(|conn| directory::service(conn, same.service.uuid()))
                        .is_some_and(|kept| body.contains(&web::escaped(&kept.says.name)))
            })
            .expect("its link");
        house.answers(&link, ("oui", "1", 6));
        house.acts(&one, &page, ("reserve", asked[0].id));
        house.acts(&other, &second, ("reserve", same.id));
        assert!(matches!(standing(house, &page), Standing::Held { .. }));
        assert_eq!(standing(house, &second), Standing::Open);
        assert!(house.get(&second, &other).body.contains("prises par quelqu’un d’autre"));
        house.acts(&one, &page, ("release", asked[0].id));
        assert_eq!(house.letters_of("de nouveau libre"), 1);
        house.acts(&other, &second, ("reserve", same.id));
        assert!(matches!(standing(house, &second), Standing::Held { .. }), "free again for the other");
    });
}

#[test]
fn a_place_that_nobody_confirms_is_free_after_a_day_and_confirming_then_is_too_late() {
    in_houses(|house| {
        let cookie = house.signs_in("assistante-sociale");
        let (page, asked) = answered(house, &cookie, 2);
        house.acts(&cookie, &page, ("reserve", asked[0].id));
        house.wait(1);
        assert_eq!(house.does(|conn, desk| confirm(conn, desk, asked[0].id)), Outcome::NotHeld);
        assert_eq!(house.round().lapsed, 1);
        assert_eq!(house.round().lapsed, 0, "the same hour does nothing more");
        assert_eq!(standing(house, &page), Standing::Open);
        assert_eq!(house.letters_of("n’a pas été confirmée"), 1);
        assert_eq!(house.does(|conn, desk| reserve(conn, desk, asked[1].id)), Outcome::Done);
    });
}

#[test]
fn a_hold_that_is_over_does_not_keep_the_next_from_holding() {
    in_houses(|house| {
        let cookie = house.signs_in("assistante-sociale");
        let (page, asked) = answered(house, &cookie, 2);
        house.acts(&cookie, &page, ("reserve", asked[0].id));
        house.wait(1);
        house.acts(&cookie, &page, ("reserve", asked[1].id));
        assert!(matches!(standing(house, &page), Standing::Held { asked: held, .. } if held == asked[1].id));
        assert_eq!(house.letters_of("de nouveau libre"), 1);
    });
}

#[test]
fn a_service_that_has_room_no_more_frees_the_hold_and_who_waited_hears() {
    in_houses(|house| {
        let cookie = house.signs_in("assistante-sociale");
        let (page, asked) = answered(house, &cookie, 2);
        let link = house.link_to(&asked[0]);
        house.acts(&cookie, &page, ("reserve", asked[0].id));
        house.answers(&link, ("non", "", 6));
        assert_eq!(standing(house, &page), Standing::Open);
        assert_eq!(house.letters_of("n’est plus là"), 1);
        house.acts(&cookie, &page, ("confirm", asked[0].id));
        assert_eq!(standing(house, &page), Standing::Open, "what is gone cannot be taken");
    });
}

#[test]
fn a_request_that_is_withdrawn_is_told_to_all_but_those_who_said_no() {
    in_houses(|house| {
        let cookie = house.signs_in("assistante-sociale");
        let (page, asked) = answered(house, &cookie, 1);
        house.answers(&house.link_to(&asked[1]), ("non", "", 6));
        house.acts(&cookie, &page, ("reserve", asked[0].id));
        for _ in 0..2 {
            house.post(&page, &cookie, &[("act", "withdraw")]);
        }
        assert_eq!(standing(house, &page), Standing::Ended(Ended::Withdrawn));
        assert_eq!(house.letters_of("Une demande de place est close"), asked.len() - 1);
        house.acts(&cookie, &page, ("reserve", asked[0].id));
        assert_eq!(standing(house, &page), Standing::Ended(Ended::Withdrawn));
        let nonsense = house.post(&page, &cookie, &[("act", "reserve"), ("service", "x")]);
        assert_eq!(nonsense.status, StatusCode::NOT_FOUND);
    });
}
