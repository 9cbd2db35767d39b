//! What the house does by itself: asks once more, ends what is over, forgets.

use axum::http::StatusCode;
use chrono::TimeDelta;
use post::Desk;

use crate::question::{Ended, Standing};
use crate::rounds::go_round;
use crate::taking::{Outcome, confirm};
use crate::tests::trying::{SHELTER, count_links, count_words, in_houses, ticked};
use crate::{needs, paths, room_of};

#[test]
fn who_did_not_answer_is_asked_once_more_and_who_did_is_left_in_peace() {
    in_houses(|house| {
        let page = house.asks(&house.signs_in("assistante-sociale"), "1");
        let asked = house.known(&page).1;
        assert_eq!(house.round().reminded, 0, "not on the day of the question");
        house.answers(&house.link_to(&asked[0]), ("non", "", 4));
        house.wait(1);
        let others = u64::try_from(asked.len() - 1).expect("few");
        assert_eq!((house.round().reminded, house.round().reminded), (others, 0));
        assert_eq!(house.letters_of("Il reste peu de temps"), asked.len() - 1);
    });
}

#[test]
fn a_question_whose_days_are_over_ends_and_counts_on_the_desk() {
    in_houses(|house| {
        let cookie = house.signs_in("assistante-sociale");
        let page = house.asks(&cookie, "1");
        house.wait(3);
        assert_eq!((house.round().ended, house.round().ended), (1, 0));
        assert_eq!(house.known(&page).0.standing, Standing::Ended(Ended::Over));
        assert_eq!(house.letters_of("Votre demande de place est close"), 1);
        assert_eq!(house.read(|conn| needs(conn, house.now())).unmet, 1);
        let unmet = house.get(paths::UNMET, &house.signs_in("coordinatrice"));
        assert!(unmet.body.contains("<td>moins de 5</td>"), "{}", unmet.body);
        assert_eq!(
            house.get(paths::UNMET, &cookie).status,
            StatusCode::NOT_FOUND,
            "for the coordination alone"
        );
        let (_, asked) = house.known(&page);
        let link = house.link_to(&asked[0]);
        house.answers(&link, ("oui", "1", 5));
        let room = house.read(|conn| room_of(conn, asked[0].service, house.today()));
        assert!(room.is_some(), "a late answer is useful all the same");
        assert_eq!(house.letters_of("Une place s’est trouvée"), 0, "nobody waits for it any more");
    });
}

#[test]
fn a_place_that_is_held_on_the_last_evening_may_still_be_confirmed() {
    in_houses(|house| {
        let cookie = house.signs_in("assistante-sociale");
        let page = house.asks(&cookie, "1");
        house.wait(2);
        let first = house.known(&page).1.remove(0);
        house.answers(&house.link_to(&first), ("oui", "1", 5));
        house.acts(&cookie, &page, ("reserve", first.id));
        let next_morning = Desk::new(&house.key, &house.shell, house.now() + TimeDelta::hours(20));
        let round = house.write(|conn| go_round(conn, &next_morning));
        assert_eq!((round.ended, round.lapsed), (0, 0), "its hours are not over");
        assert_eq!(house.write(|conn| confirm(conn, &next_morning, first.id)), Outcome::Done);
        assert_eq!(house.known(&page).0.standing, Standing::Ended(Ended::Taken));
    });
}

#[test]
fn words_links_and_room_are_forgotten_in_their_time() {
    in_houses(|house| {
        let cookie = house.signs_in("assistante-sociale");
        let form = house.get(&format!("{}?besoin={SHELTER}&nombre=1", paths::ASK), &cookie).body;
        let page = house.sends(&cookie, &form, ("1", &ticked(&form)), "Au rez-de-chaussée").to;
        let first = house.known(&page).1.remove(0);
        house.answers(&house.link_to(&first), ("oui", "1", 3));
        house.wait(4);
        house.round();
        assert_eq!(house.read(count_words), 1);
        assert!(house.read(count_links) > 0);
        house.wait(31);
        house.round();
        assert_eq!((house.read(count_words), house.known(&page).0.words.as_str()), (0, ""));
        house.wait(50);
        house.round();
        assert_eq!(house.read(count_links), 0);
        assert!(house.known(&page).0.asked_by.is_some());
        house.wait(300);
        house.round();
        assert!(house.known(&page).0.asked_by.is_none(), "then it is a count");
    });
}
