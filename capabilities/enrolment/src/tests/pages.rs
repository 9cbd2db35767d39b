//! Every page is whole, in both languages, empty or full; every word a letter needs is there.

use axum::http::StatusCode;
use vocabulary::Locale;

use super::trying::{House, in_houses, rule, season};
use crate::paths;
use crate::rule::{Rule, Way};

fn is_whole(house: &House, path: &str, cookie: &str) {
    for locale in ["fr", "en"] {
        let joint = if path.contains('?') { '&' } else { '?' };
        let page = house.get(&format!("{path}{joint}langue={locale}"), cookie);
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert_eq!(page.body.matches("<h1").count(), 1, "{path}");
        assert!(!page.body.contains(">enrolment-"), "{path} says a key: {}", page.body);
    }
}

#[test]
fn pages_are_whole_empty_and_full() {
    in_houses(|house| {
        let cookie = house.signs_in("assistante-sociale");
        let member = [paths::people(season()), paths::paper(season(), None), paths::rule(season())];
        let both = [paths::sign_up(season(), None), paths::beside(season(), None)];
        let every = || member.iter().chain(&both).for_each(|path| is_whole(house, path, &cookie));
        every();
        house.rules(&Rule { asks_coming: true, ..rule(Way::Series, 1) });
        house.plans(1, 5);
        every();
        let first = house.signs_up("Yasmina", "yasmina@essai.example", "1");
        let second = house.signs_up("Gégé", "06 39 98 01 23", "1");
        let third = house.signs_up("yasmina", "yasmina@essai.example", "1");
        every();
        [&first, &second, &third].iter().for_each(|own| is_whole(house, own, ""));
        is_whole(house, &house.links_of("porte votre adresse")[0], "");
        house.presses(&first, "leave");
        every();
        is_whole(house, &second, "");
    });
}

#[test]
fn every_letter_has_its_words() {
    in_houses(|house| {
        let letters = [
            "in",
            "wait",
            "offer",
            "missed",
            "resting",
            "reminder",
            "asks",
            "cancelled",
            "moved",
            "planned",
            "dropped",
            "postponed",
            "resumed",
            "twin",
            "removed",
            "call",
        ];
        for (letter, part) in
            letters.iter().flat_map(|letter| ["subject", "what", "do", "link"].map(|part| (letter, part)))
        {
            let key = format!("enrolment-letter-{letter}-{part}");
            for locale in [Locale::French, Locale::English] {
                let values = [
                    ("action", "Une action".into()),
                    ("dated", "yes".into()),
                    ("starts", "demain".into()),
                    ("until", "demain".into()),
                    ("count", 1_u32.into()),
                    ("rank", 1_u32.into()),
                ];
                let words = house.shell.words.say_with(locale, &key, &values);
                assert!(!words.contains("enrolment-") && !words.contains('{'), "{words}");
            }
        }
    });
}

#[test]
fn the_page_of_an_action_shows_what_is_left_and_no_name() {
    in_houses(|house| {
        let beside = |code: Option<&str>| {
            let visit = house.visit(code, "/actions");
            house.run(crate::beside_action(&visit, &house.db, season())).expect("drawn")
        };
        assert!(beside(None).contains("venez comme vous êtes"));
        house.rules(&rule(Way::Series, 2));
        assert!(beside(None).contains("Il reste 2 places"));
        house.signs_up("Yasmina", "", "2");
        house.signs_up("Momo", "", "1");
        let shown = beside(None);
        assert!(shown.contains("liste d’attente") && !shown.contains("Yasmina"), "{shown}");
        assert!(beside(Some("assistante-sociale")).contains(&paths::people(season())));
        assert!(!beside(Some("coordinatrice")).contains(&paths::people(season())));
    });
}
