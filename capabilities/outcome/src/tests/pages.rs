//! Every page is whole, warns where it should, and is closed to whom it does not concern.

use axum::http::StatusCode;
use membership::trial::between;

use super::trying::{House, in_houses, walk};
use crate::{Effect, effects, paths};

fn is_whole(house: &House, path: &str, cookie: &str) {
    for locale in ["fr", "en"] {
        let page = house.get(&format!("{path}?langue={locale}"), cookie);
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert_eq!(page.body.matches("<h1").count(), 1, "{path}");
        assert!(!page.body.contains(">outcome-"), "{path} says a key: {}", page.body);
    }
}

/// Writes the review with these fields.
fn writes(house: &House, cookie: &str, fields: &[(&str, &str)]) -> membership::trial::Answer {
    house.post(&paths::writing(walk()), cookie, fields)
}

#[test]
fn pages_are_whole_empty_and_full() {
    in_houses(|house| {
        let cookie = house.signs_in("assistante-sociale");
        let own = [
            paths::writing(walk()),
            paths::keeping(walk()),
            paths::words(walk()),
            paths::photo(walk()),
            paths::reminder(walk()),
        ];
        let open = [paths::review(walk()), paths::traces(walk())];
        let every = || {
            own.iter().chain(&open).for_each(|path| is_whole(house, path, &cookie));
            open.iter().for_each(|path| is_whole(house, path, ""));
        };
        every();
        writes(house, &cookie, &[("version", "0"), ("effet-confiance", "1"), ("devenir", "Une troupe")]);
        house.sends_picture(&cookie, "1");
        every();
        let list = house.get(&paths::keeping(walk()), &cookie).body;
        let trace = between(&list, "/temoignages/garder/", "\"").expect("it stands on the list");
        is_whole(house, &format!("{}/{trace}", paths::keeping(walk())), &cookie);
    });
}

#[test]
fn a_review_warns_of_names_and_moves_nothing_by_itself() {
    in_houses(|house| {
        let cookie = house.signs_in("assistante-sociale");
        let named =
            [("version", "0"), ("effet-confiance", "1"), ("mots-confiance", "Mme D. revient chaque semaine")];
        let warned = writes(house, &cookie, &named);
        assert_eq!(warned.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(warned.body.contains("Un nom de personne") && warned.body.contains("name=\"relu\""));
        let knowingly = [named.as_slice(), &[("relu", "1")]].concat();
        assert_eq!(writes(house, &cookie, &knowingly).status, StatusCode::SEE_OTHER);
        let counts = house.read(effects);
        assert_eq!(
            counts.iter().find(|(effect, _)| *effect == Effect::Trust).map(|(_, count)| *count),
            Some(1)
        );
        let state = || house.read(|conn| action::action(conn, walk())).expect("the action").state;
        assert_eq!(state(), action::State::Ended);
        assert!(house.get(&paths::writing(walk()), &cookie).body.contains("bilan fait"));
        house.post(&paths::done(walk()), &cookie, &[]);
        assert_eq!(state(), action::State::Reviewed);
        let public = house.get(&paths::review(walk()), "").body;
        assert!(public.contains("Confiance") && public.contains("18"), "{public}");
    });
}

#[test]
fn two_who_write_at_once_do_not_overwrite_each_other() {
    in_houses(|house| {
        let cookie = house.signs_in("assistante-sociale");
        let first = [("version", "0"), ("devenir", "Une troupe est née")];
        assert_eq!(writes(house, &cookie, &first).status, StatusCode::SEE_OTHER);
        let late = writes(house, &cookie, &[("version", "0"), ("devenir", "Rien")]);
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(late.body.contains("Rien") && late.body.contains("name=\"version\" value=\"1\""));
        assert!(house.get(&paths::review(walk()), "").body.contains("Une troupe est née"));
    });
}

#[test]
fn who_does_not_keep_the_action_finds_nothing_to_keep() {
    in_houses(|house| {
        let stranger = house.signs_in("agent-ccas");
        for path in [paths::writing(walk()), paths::keeping(walk()), paths::photo(walk())] {
            assert_eq!(house.get(&path, &stranger).status, StatusCode::NOT_FOUND, "{path}");
        }
        assert_eq!(house.get(&paths::reminder(walk()), &stranger).status, StatusCode::OK);
    });
}

#[test]
fn words_go_from_the_form_to_the_file_and_away() {
    in_houses(|house| {
        let cookie = house.signs_in("assistante-sociale");
        let until = house.in_a_year();
        let fields = [
            ("texte", "Je vais voir mon voisin âgé"),
            ("nomme", "anonymous"),
            ("nom", "Yasmina"),
            ("qui", "Yasmina Essai"),
            ("accord", "spoken"),
            ("usages", "pages"),
            ("usages", "exports"),
            ("jusqu", until.as_str()),
        ];
        let hers = house.sends(&paths::words(walk()), &cookie, &fields).to;
        let file = || house.get(&paths::file(walk()), "").body;
        assert!(file().contains("voisin"), "{}", file());
        assert!(!file().contains("Yasmina"), "anonymous means anonymous");
        assert!(!house.get(&paths::traces(walk()), "").body.contains("Yasmina"));
        house.post(&hers, "", &[("act", "withdraw")]);
        assert!(!file().contains("voisin") && !house.get(&paths::review(walk()), "").body.contains("voisin"));
    });
}

#[test]
fn somebody_writes_by_her_link_and_the_keeper_publishes() {
    in_houses(|house| {
        let cookie = house.signs_in("assistante-sociale");
        let page = house.post(&paths::keeping(walk()), &cookie, &[("act", "invite")]).body;
        let hers = between(&page, "<p>http://essai.example", "</p>").expect("a link");
        let until = house.in_a_year();
        let fields = [
            ("texte", "J’ai crié une réplique dans la rue"),
            ("nomme", "pseudonym"),
            ("nom", "Le Capitaine"),
            ("usages", "pages"),
            ("jusqu", until.as_str()),
        ];
        assert_eq!(house.post(&hers, "", &fields).status, StatusCode::SEE_OTHER);
        assert!(!house.get(&paths::traces(walk()), "").body.contains("réplique"), "it waits");
        let list = house.get(&paths::keeping(walk()), &cookie).body;
        let trace = between(&list, "/temoignages/garder/", "\"").expect("it stands on the list");
        let trace = format!("{}/{trace}", paths::keeping(walk()));
        house.post(&trace, &cookie, &[("act", "publish")]);
        let public = house.get(&paths::traces(walk()), "").body;
        assert!(public.contains("réplique") && public.contains("Le Capitaine"), "{public}");
    });
}

#[test]
fn a_browser_gives_one_word_and_a_guessed_link_opens_nothing() {
    in_houses(|house| {
        let cookie = house.signs_in("assistante-sociale");
        let list = house.get(&paths::keeping(walk()), &cookie).body;
        let link = between(&list, "/bilan/ressenti/", "\"").expect("the link of the team");
        let link = paths::pulse(walk(), &link);
        is_whole(house, &link, "");
        assert_eq!(house.post(&link, "", &[("ressenti", "porte")]).status, StatusCode::SEE_OTHER);
        let answered = format!("ressenti-{}=1", walk().uuid().simple());
        assert!(house.get(&link, &answered).body.contains("déjà répondu"));
        house.post(&link, &answered, &[("ressenti", "porte")]);
        assert_eq!(house.read(|conn| crate::store::pulse::count_answers(conn, walk().uuid())), 1);
        let guessed = paths::pulse(walk(), "0123");
        assert_eq!(house.get(&guessed, "").status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn a_reminder_with_a_name_is_looked_at_twice() {
    in_houses(|house| {
        let cookie = house.signs_in("assistante-sociale");
        let path = paths::reminder(walk());
        let day = house.today().checked_add_days(chrono::Days::new(7)).expect("a day").to_string();
        let warned = house.sends(&path, &cookie, &[("note", "Rappeler Mme D."), ("jour", &day)]);
        assert_eq!(warned.status, StatusCode::UNPROCESSABLE_ENTITY);
        let kept = house.sends(&path, &cookie, &[("note", "Reprendre le projet de couture"), ("jour", &day)]);
        assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.body);
        assert!(house.get(&path, &cookie).body.contains("couture"));
        let other = house.signs_in("coordinatrice");
        assert!(!house.get(&path, &other).body.contains("couture"));
        assert!(!house.get(&paths::file(walk()), &cookie).body.contains("couture"));
    });
}

#[test]
fn who_agreed_is_read_by_the_carrier_alone_and_each_reading_is_noted() {
    in_houses(|house| {
        let cookie = house.signs_in("assistante-sociale");
        let until = house.in_a_year();
        let fields = [
            ("texte", "J’ai ri"),
            ("nomme", "anonymous"),
            ("qui", "Yasmina Essai"),
            ("accord", "written"),
            ("usages", "pages"),
            ("jusqu", until.as_str()),
        ];
        house.sends(&paths::words(walk()), &cookie, &fields);
        let list = house.get(&paths::keeping(walk()), &cookie).body;
        assert!(!list.contains("Yasmina"));
        let trace = between(&list, "/temoignages/garder/", "\"").expect("it stands on the list");
        let path = format!("{}/{trace}", paths::keeping(walk()));
        let looks = || {
            let subject = trace.parse().expect("an identity");
            house.read(|conn| ::store::access::about(conn, subject, 10)).len()
        };
        assert_eq!(looks(), 0);
        assert!(house.get(&path, &cookie).body.contains("Yasmina Essai"));
        assert_eq!(looks(), 1);
        let coordination = house.get(&path, &house.signs_in("coordinatrice"));
        assert_eq!(coordination.status, StatusCode::OK);
        assert!(!coordination.body.contains("Yasmina"));
        assert_eq!(looks(), 1);
    });
}
