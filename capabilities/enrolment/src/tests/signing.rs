//! Signing up: by oneself, with a member, for the series or a date.

use axum::http::StatusCode;
use membership::trial;

use super::trying::{House, in_houses, rule, season};
use crate::enrolment::{Channel, Contact};
use crate::rule::{Opening, Scope, Way};
use crate::signing::{Newcomer, sign_up};
use crate::{list, paths};

#[test]
fn a_name_and_a_button_are_enough() {
    in_houses(|house| {
        assert_eq!(house.places().open, Opening::NotNeeded);
        let page = house.get(&paths::sign_up(season(), None), "");
        assert!(page.body.contains("venez comme vous êtes"), "{}", page.body);
        house.rules(&rule(Way::Series, 20));
        let own = house.signs_up("Yasmina", "", "2");
        let page = house.get(&own, "").body;
        assert!(page.contains("Vos 2 places sont réservées") && page.contains("Yasmina"), "{page}");
        assert_eq!((house.places().taken, house.places().left()), (2, Some(18)));
        let row = &house.entries()[0];
        assert!(row.contact_sealed.is_none() && row.channel == "online");
        assert!(!format!("{:?}", row.name_sealed).contains("Yasmina"));
    });
}

#[test]
fn a_form_that_is_unclear_is_told_and_keeps_what_was_typed() {
    in_houses(|house| {
        house.rules(&rule(Way::Series, 3));
        let path = paths::sign_up(season(), None);
        let sent = house.sends(&path, "", ("", "demain", "9"), &[]);
        assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(sent.body.contains("prénom ou un surnom") && sent.body.contains("demain"), "{}", sent.body);
        let sent = house.sends(&path, "", ("Une famille", "", "4"), &[]);
        assert!(sent.body.contains("moins de places que vous n’en demandez"), "{}", sent.body);
        assert!(house.entries().is_empty());
    });
}

#[test]
fn the_same_form_sent_twice_signs_up_once() {
    in_houses(|house| {
        house.rules(&rule(Way::Series, 3));
        let id = "0199b3a0-0000-7000-8000-000000000001";
        let fields = [("id", id), ("nom", "Gégé"), ("contact", ""), ("places", "1")];
        let path = paths::sign_up(season(), None);
        let (first, second) = (house.post(&path, "", &fields).to, house.post(&path, "", &fields).to);
        assert_eq!(house.entries().len(), 1);
        for own in [first, second] {
            assert!(house.get(&own, "").body.contains("Gégé"));
        }
        let next = [("id", id), ("nom", "Paul"), ("contact", "06 39 98 01 23"), ("places", "1")];
        let own = house.post(&path, "", &next).to;
        let page = house.get(&own, "").body;
        assert!(page.contains("Paul") && !page.contains("Gégé"), "a form used again is for the next person");
        assert_eq!(house.entries().len(), 2);
        house.wait(1);
        let late = house.post(&path, "", &fields);
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(late.body.contains("Cette inscription est déjà faite"), "{}", late.body);
    });
}

#[test]
fn a_person_is_signed_up_with_a_member_beside_her_once_she_agreed() {
    in_houses(|house| {
        house.rules(&rule(Way::Series, 3));
        let cookie = house.signs_in("assistante-sociale");
        let path = paths::beside(season(), None);
        let before = house.read(|conn| super::trying::referrals_of(conn, season().uuid()));
        let sent = house.sends(&path, &cookie, ("Fatou", "", "1"), &[]);
        assert!(sent.body.contains("Demandez-lui d’abord"), "{}", sent.body);
        let sent = house.sends(&path, &cookie, ("Fatou", "", "1"), &[("accord", "1")]);
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        let after = house.read(|conn| super::trying::referrals_of(conn, season().uuid()));
        assert_eq!((after, house.entries()[0].channel.as_str()), (before + 1, "beside"));
        assert_eq!(house.get(&path, &house.signs_in("elue")).status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn each_date_has_its_own_seats() {
    in_houses(|house| {
        house.rules(&rule(Way::Dates, 1));
        let (first, second) = (house.plans(1, 5), house.plans(2, 12));
        let path = paths::sign_up(season(), Some(second));
        assert!(house.get(&path, "").body.contains("checked"), "the date asked for is chosen");
        let choose = |name: &str, date: vocabulary::id::ActionSessionId| {
            let sent = house.sends(&path, "", (name, "", "1"), &[("date", &date.to_string())]);
            house.get(&sent.to, "").body
        };
        assert!(choose("Abdou", second).contains("place est réservée"));
        assert!(choose("Colette", second).contains("première personne sur la liste d’attente"));
        assert!(choose("Momo", first).contains("place est réservée"));
        let third = house.plans(3, 19);
        let visit = house.visit(None, "/actions");
        let beside = house.run(crate::beside_action(&visit, &house.db, season())).expect("drawn");
        assert!(beside.contains("il reste des places à d’autres"), "{beside}");
        assert!(choose("Luis", third).contains("place est réservée"));
        let asked = |session| session::SheetAsked {
            id: uuid::Uuid::from_u128(1),
            action: season(),
            session,
            account: trial::account("assistante-sociale"),
            organization: trial::organization("mds-demo"),
            now: house.now(),
        };
        let fourth = house.plans(4, 26);
        let names = |date| house.write(|conn| list::names_for_sheet(conn, &house.key, &asked(date)));
        assert_eq!(names(second), ["Abdou"], "nobody who waits stands on the sheet");
        assert!(names(fourth).is_empty());
        let looks = house.read(|conn| ::store::access::about(conn, season().uuid(), 10));
        assert_eq!(looks.len(), 1, "each reading of a name is noted, and no other");
        assert_eq!(looks[0].actor, Some(trial::account("assistante-sociale").uuid()));
        house.wait(6);
        let sent = house.sends(&path, "", ("Trop tard", "", "1"), &[("date", &first.to_string())]);
        assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY);
    });
}

#[test]
fn days_of_opening_hold() {
    in_houses(|house: &House| {
        let today = vocabulary::time::paris(house.now()).date();
        let opens_on = Some(today + chrono::Days::new(2));
        let closes_on = Some(today + chrono::Days::new(4));
        house.rules(&crate::Rule { opens_on, closes_on, ..rule(Way::Series, 3) });
        let opening = |days: i64| {
            house.wait(days);
            house.places().open
        };
        assert_eq!(opening(0), Opening::NotYet(today + chrono::Days::new(2)));
        assert_eq!([opening(2), opening(2), opening(1)], [Opening::Open, Opening::Open, Opening::Over]);
        assert!(house.get(&paths::sign_up(season(), None), "").body.contains("closes"));
    });
}

#[test]
fn nobody_fills_the_mailbox_of_another_nor_all_seats() {
    in_houses(|house| {
        house.rules(&rule(Way::Series, 40));
        let path = paths::sign_up(season(), None);
        let tries =
            |name: &str, contact: &str, seats: &str| house.sends(&path, "", (name, contact, seats), &[]);
        for name in ["Colette", "Colette et Paul", "C.", "Coco", "Co", "Colette P."] {
            assert_eq!(tries(name, "colette@essai.example", "1").status, StatusCode::SEE_OTHER, "{name}");
        }
        let letters = house.read(super::trying::count_letters);
        assert_eq!(letters, 6, "five about sign-ups, one that asks whether two are one");
        let often = tries("Encore Colette", "colette@essai.example", "1");
        assert!(
            often.body.contains("plusieurs fois") && often.body.contains("Encore Colette"),
            "{}",
            often.body
        );
        let told = |contact: &str| {
            let tried = ["un", "deux", "trois"].map(|name| tries(name, contact, "1"));
            tried.map(|page| (page.status, page.body))
        };
        house.does(|conn, desk| sign_up(conn, desk, &by_paper("06 39 98 01 23")));
        assert_eq!(told("06 39 98 01 23"), told("06 39 98 01 24"), "nobody learns who is on the list");
        for (name, is_taken) in [("Gégé", true), ("Momo", true), ("Luis", false)] {
            let sent = tries(name, "", "4");
            assert_eq!(sent.status == StatusCode::SEE_OTHER, is_taken, "{name}: {}", sent.body);
        }
        assert!(tries("Luis", "", "1").body.contains("8 places sans contact"));
        assert_eq!(tries("Luis", "06 39 98 01 25", "1").status, StatusCode::SEE_OTHER);
    });
}

fn by_paper(contact: &str) -> Newcomer {
    Newcomer {
        id: vocabulary::id::EnrolmentId::from(uuid::Uuid::from_u128(5)),
        scope: Scope::series(season()),
        name: "Abdou".to_owned(),
        contact: Contact::read(contact).expect("a contact"),
        seats: 1,
        locale: vocabulary::Locale::French,
        channel: Channel::Paper,
        is_silent: false,
    }
}

#[test]
fn where_an_action_is_for_children_an_adult_gives_a_name() {
    in_houses(|house| {
        house.rules(&rule(Way::Series, 4));
        let page = || house.get(&paths::sign_up(season(), None), "").body;
        assert!(!page().contains("N’écrivez pas le nom d’un enfant"));
        house.is_for(&[::action::Age::Children]);
        assert!(page().contains("N’écrivez pas le nom d’un enfant"));
        let paper = house.get(&paths::paper(season(), None), &house.signs_in("assistante-sociale")).body;
        assert!(paper.contains("N’écrivez pas le nom d’un enfant"), "{paper}");
    });
}
