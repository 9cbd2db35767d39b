//! Receiving an exhibition by the link of a letter: looking changes nothing, the buttons do.

use axum::http::StatusCode;
use lending::demo::travelling;
use lending::{Booking, BookingState, Condition};
use membership::trial::organization;

use crate::paths;
use crate::tests::trying::{House, in_houses};

/// The stay at the mission locale, three weeks ahead.
fn stay(house: &House) -> Booking {
    let ours = Some(organization("mission-locale"));
    house.stays(travelling()).into_iter().find(|stay| stay.organization == ours).expect("a stay")
}

#[test]
fn a_host_receives_it_and_gives_it_back_in_four_pages() {
    in_houses(|house| {
        house.wait(23);
        house.run(lending::hourly(&house.db, &house.key, &house.shell)).expect("a round");
        let mine = |link: &String| house.get(link, "").body.contains("Mission locale du Val");
        let link = house.links_to("/passage/").into_iter().find(mine).expect("a link to the stay");
        for _ in 0..2 {
            house.is_whole(&link, "");
        }
        assert_eq!(stay(house).state, BookingState::Reserved);
        let game =
            house.read(|conn| lending::resource(conn, &house.key, travelling())).expect("it").kit[3].clone();
        let id = game.id.to_string();
        let come = house.post(&link, "", &[("acte", "arrivee")]);
        assert_eq!((come.status, come.to.as_str()), (StatusCode::SEE_OTHER, link.as_str()), "{}", come.body);
        assert_eq!(stay(house).state, BookingState::OnSite);
        let form = [
            ("acte", "animation"),
            ("titre", "Café du logement"),
            ("jour", "2026-12-16"),
            ("heure", "14:30"),
            ("ouvert", "1"),
        ];
        assert_eq!(house.post(&link, "", &form).status, StatusCode::SEE_OTHER);
        assert!(house.get(paths::EXHIBITIONS, "").body.contains("Café du logement"));
        house.wait(28);
        house.is_whole(&link, "");
        house.post(&link, "", &[("acte", "depart"), (&id, Condition::Missing.code())]);
        assert_eq!(stay(house).condition_in.get(&game.id), Some(&Condition::Missing));
        let nothing = house.post(&link, "", &[("acte", "retour")]);
        assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
        let told = [
            ("acte", "retour"),
            ("visiteurs", "40"),
            ("effets", "raised-in-interview"),
            ("encore", "yes"),
            ("mots", "Prévoir deux grilles."),
        ];
        assert_eq!(house.post(&link, "", &told).status, StatusCode::SEE_OTHER);
        assert!(stay(house).feedback_at.is_some(), "told, while the game is still missing");
        house.is_whole(&link, "");
    });
}

#[test]
fn a_member_of_the_host_does_the_same_and_who_lends_receives_it() {
    in_houses(|house| {
        house.wait(23);
        let (member, coordinator) = (house.signs_in("referente-parcours"), house.signs_in("coordinatrice"));
        let path = paths::stay(stay(house).id.uuid());
        house.is_whole(&path, &member);
        house.post(&path, &member, &[("acte", "arrivee")]);
        house.post(&path, &member, &[("acte", "depart")]);
        assert_eq!(house.post(&path, &member, &[("acte", "reception")]).status, StatusCode::NOT_FOUND);
        let guide =
            house.read(|conn| lending::resource(conn, &house.key, travelling())).expect("it").kit[4].clone();
        house.post(&path, &coordinator, &[("acte", "reception"), (&guide.id.to_string(), "missing")]);
        let tasks = house.get(paths::TASKS, &member).body;
        assert!(tasks.contains("Guide d’animation"), "{tasks}");
        let open = house.read(|conn| lending::tasks_of(conn, organization("mission-locale")));
        let settled = house.post(paths::TASKS, &member, &[("tache", &open[0].id.to_string())]);
        assert_eq!(settled.status, StatusCode::SEE_OTHER);
        assert_eq!(house.letters_about("est dite réparée ou retrouvée"), 1, "who lends can make sure");
        assert!(!house.get(paths::TASKS, &member).body.contains("Guide d’animation"));
        let stranger = house.signs_in("maraude");
        assert_eq!(house.get(&path, &stranger).status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn a_host_gives_up_and_who_lends_takes_back_each_for_itself_only() {
    in_houses(|house| {
        let (member, coordinator) = (house.signs_in("referente-parcours"), house.signs_in("coordinatrice"));
        let path = paths::stay(stay(house).id.uuid());
        for (who, act) in [(&coordinator, "renoncer"), (&member, "reprendre")] {
            let sent = house.post(&path, who, &[("acte", act)]);
            assert_eq!(sent.status, StatusCode::NOT_FOUND, "{act} is the other side's to say");
        }
        assert_eq!(stay(house).state, BookingState::Reserved);
        let offered = |cookie: &str| {
            let page = house.get(&path, cookie).body;
            [page.contains("Renoncer au passage"), page.contains("Reprendre le passage")]
        };
        assert_eq!((offered(&member), offered(&coordinator)), ([true, false], [false, true]));
        assert_eq!(house.letters_about("votre passage est reporté"), 0);
        let request = stay(house).request;
        house.post(&path, &coordinator, &[("acte", "reprendre")]);
        assert_eq!(stay(house).state, BookingState::Cancelled);
        assert_eq!(house.letters_about("votre passage est reporté"), 1, "the host is told");
        let ranked = house.read(|conn| lending::request(conn, request)).expect("the request");
        assert_eq!(ranked.rank, Some(1), "and waits again");
        house.is_whole(&path, &coordinator);
        house.is_whole(&path, &member);
    });
}

#[test]
fn who_forgot_to_say_that_it_came_finds_the_four_questions() {
    in_houses(|house| {
        house.wait(80);
        let member = house.signs_in("referente-parcours");
        let path = paths::stay(stay(house).id.uuid());
        let page = house.get(&path, &member).body;
        assert!(page.contains("Quatre questions") && !page.contains("Elle est arrivée"), "{page}");
        house.post(&path, &member, &[("acte", "renoncer")]);
        assert_eq!(stay(house).state, BookingState::Reserved, "what took place is not undone");
        let told = [("acte", "retour"), ("visiteurs", "40"), ("encore", "yes")];
        assert_eq!(house.post(&path, &member, &told).status, StatusCode::SEE_OTHER);
        assert_eq!(stay(house).state, BookingState::FeedbackGiven);
        house.is_whole(&path, &member);
        let contents = format!("{}?passage={}", paths::below(travelling().uuid(), "contenu"), stay(house).id);
        let place = "Mission locale du Val";
        assert!(house.get(&contents, &member).body.contains(place));
        assert!(
            !house.get(&contents, "").body.contains(place),
            "what was found where is for the two of them"
        );
    });
}

#[test]
fn a_host_gives_up_what_has_not_begun() {
    in_houses(|house| {
        let member = house.signs_in("referente-parcours");
        let path = paths::stay(stay(house).id.uuid());
        house.post(&path, &member, &[("acte", "renoncer")]);
        assert_eq!(stay(house).state, BookingState::Cancelled);
        assert_eq!(house.letters_about("renonce à"), 1, "who lends is told");
        house.is_whole(&path, &member);
    });
}
