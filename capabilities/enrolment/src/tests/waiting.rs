//! Waiting: ranks, offers, answers, and what a stranger cannot learn.

use axum::http::StatusCode;
use chrono::TimeDelta;

use super::trying::{in_houses, rule, season};
use crate::paths;
use crate::rule::Way;

#[test]
fn a_seat_that_frees_is_offered_by_order_and_taken_by_a_letter() {
    in_houses(|house| {
        house.rules(&rule(Way::Series, 1));
        let first = house.signs_up("Yasmina", "", "1");
        let second = house.signs_up("Gégé", "gege@essai.example", "1");
        let third = house.signs_up("Colette", "colette@essai.example", "1");
        assert!(house.get(&second, "").body.contains("première personne"));
        assert!(house.get(&third, "").body.contains("la 2e personne"));
        let public = house.get(&paths::sign_up(season(), None), "").body;
        assert!(public.contains("Complet, liste d’attente ouverte"), "{public}");
        assert!(!public.contains("Gégé") && !public.contains("2e personne"), "{public}");
        assert_eq!(house.presses(&first, "leave").to, paths::action(season()));
        assert_eq!(house.get(&first, "").status, StatusCode::NOT_FOUND);
        let link = house.links_of("Une place se libère pour vous").remove(0);
        let page = house.get(&link, "").body;
        assert!(page.contains("24 novembre 2026") && page.contains("Je prends la place"), "{page}");
        assert_eq!(house.entries()[0].standing, "offered", "looking changes nothing");
        house.presses(&link, "accept");
        assert!(house.get(&second, "").body.contains("place est réservée"));
        assert!(house.get(&third, "").body.contains("première personne"));
    });
}

#[test]
fn an_offer_without_an_answer_goes_to_the_next_and_the_rank_is_kept() {
    in_houses(|house| {
        house.rules(&rule(Way::Series, 1));
        let first = house.signs_up("Yasmina", "", "1");
        let second = house.signs_up("Gégé", "gege@essai.example", "1");
        let third = house.signs_up("Colette", "colette@essai.example", "1");
        house.presses(&first, "leave");
        house.wait(1);
        assert_eq!(house.round().missed, 0, "never less than told");
        house.wait(2);
        let round = house.round();
        assert_eq!((round.missed, round.offered), (1, 1));
        assert!(house.get(&second, "").body.contains("Je prends la place"), "asked again, being the first");
        house.wait(3);
        assert_eq!(house.round().missed, 1);
        assert!(house.get(&second, "").body.contains("Attendez-vous toujours"));
        assert!(house.get(&third, "").body.contains("Je prends la place"));
        assert_eq!(house.links_of("Attendez-vous toujours une place").len(), 1);
        house.presses(&third, "accept");
        house.presses(&second, "still");
        house.presses(&third, "leave");
        assert!(house.get(&second, "").body.contains("Je prends la place"));
    });
}

#[test]
fn fewer_seats_free_the_others() {
    in_houses(|house| {
        house.rules(&rule(Way::Series, 3));
        let family = house.signs_up("La famille", "", "3");
        let waits = house.signs_up("Momo", "", "2");
        house.post(&family, "", &[("act", "fewer"), ("places", "4")]);
        assert_eq!(house.places().taken, 3, "more seats would pass those who wait");
        house.post(&family, "", &[("act", "fewer"), ("places", "1")]);
        assert!(house.get(&waits, "").body.contains("2 places se sont libérées"));
        assert_eq!(house.places().taken, 3);
    });
}

#[test]
fn the_same_address_twice_is_asked_by_letter_and_told_to_nobody() {
    in_houses(|house| {
        house.rules(&rule(Way::Series, 5));
        let form = ("id", "0199b3a0-0000-7000-8000-000000000002");
        let fields = [form, ("nom", "Colette"), ("contact", "Colette@essai.example"), ("places", "1")];
        let sends = || house.post(&paths::sign_up(season(), None), "", &fields);
        let first = sends().to;
        let second = house.signs_up("Mme C.", "colette@essai.example", "2");
        let page = house.get(&second, "").body;
        assert!(!page.contains("Colette<") && !page.contains("meme-personne"), "{page}");
        let link = house.links_of("Une autre inscription porte votre adresse").remove(0);
        assert!(house.get(&link, "").body.contains("Mme C."));
        assert_eq!(house.entries().len(), 2, "looking changes nothing");
        house.presses(&link, "one");
        assert_eq!((house.entries().len(), house.places().taken), (1, 1));
        for own in [first, second, link] {
            assert_eq!(house.get(&own, "").status, StatusCode::NOT_FOUND, "whoever saw it may be a stranger");
        }
        let pages =
            house.links_of("Votre inscription est faite").into_iter().map(|link| house.get(&link, ""));
        let open: Vec<_> = pages.filter(|page| page.status == StatusCode::OK).collect();
        assert!(open.len() == 1 && open[0].body.contains("Colette"), "her address alone receives the way in");
    });
}

#[test]
fn too_near_to_the_date_the_carrier_calls_by_order() {
    in_houses(|house| {
        house.rules(&rule(Way::Series, 1));
        house.plans(1, 1);
        let first = house.signs_up("Yasmina", "", "1");
        house.signs_up("Gégé", "06 39 98 01 23", "1");
        house.does(|conn, desk| {
            let mut late = desk.clone();
            late.now += TimeDelta::hours(23);
            crate::moving::leave(conn, &late, house.entries_first()).map(drop)
        });
        assert_eq!(house.get(&first, "").status, StatusCode::NOT_FOUND);
        assert_eq!(house.entries()[0].standing, "waiting", "nobody is written to at the last moment");
        assert_eq!(house.links_of("Des personnes inscrites sont à appeler"), [paths::people(season())]);
    });
}
