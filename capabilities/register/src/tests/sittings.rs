//! A sitting is prepared, gives its opinions, and tells the actions that they were presented.

use action::{Domain, Essentials, State};
use axum::http::StatusCode;
use vocabulary::id::{CollectiveActionId, IsicSessionId};

use crate::sitting::{Opinion, Sitting};
use crate::tests::trying::{House, in_houses};
use crate::{demo, paths};

fn sitting(house: &House, id: IsicSessionId) -> Sitting {
    house.read(|conn| crate::store::sittings::sitting(conn, id)).expect("the sitting")
}

/// Plans a sitting of MDS 3 on a day, so many days from now.
fn planned(house: &House, cookie: &str, days: i64) -> IsicSessionId {
    let day = (vocabulary::time::paris(house.now()).date() + chrono::TimeDelta::days(days)).to_string();
    let unit = action::demo::unit(3).to_string();
    let form = [("jour", day.as_str()), ("unite", unit.as_str()), ("lieu", "Salle bleue")];
    let sent = house.post(paths::SITTINGS, cookie, &form);
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    sent.to.rsplit('/').next().expect("an id").parse().expect("an id")
}

/// An action of MDS 3 that somebody only thinks of.
fn idea(house: &House) -> CollectiveActionId {
    let id = CollectiveActionId::from_source("test", "collective-action", "idea");
    let essentials = Essentials {
        title: "Un jardin derrière la gare".to_owned(),
        domain: Domain::SocialTies,
        unit: action::demo::unit(3),
        starts_on: vocabulary::time::paris(house.now()).date(),
        ends_on: None,
        contact: action::Contact { role: "Accueil".to_owned(), ..action::Contact::default() },
    };
    let carrier = action::Carrier::Organization(membership::trial::organization("mds-demo"));
    let beginning = action::Beginning::Idea;
    let new = action::NewAction { id, essentials, carrier, beginning, since: None };
    let by = action::By { account: None, now: house.now() };
    house.write(|conn| action::declare(conn, &new, by)).kept().expect("declared");
    id
}

#[test]
fn an_action_is_presented_and_its_opinion_kept() {
    in_houses(|house| {
        let cookie = house.signs_in("coordinatrice");
        let (idea, id) = (idea(house), planned(house, &cookie, 0));
        let path = paths::sitting(id);
        let action = idea.to_string();
        assert!(house.get(&path, &cookie).body.contains("Un jardin derrière la gare"));
        let post = |form: &[(&str, &str)]| house.post(&path, &cookie, form);
        let on = post(&[("acte", "ordre"), ("action-a-presenter", &action)]);
        assert_eq!(on.status, StatusCode::SEE_OTHER, "{}", on.body);
        let without = post(&[
            ("acte", "avis"),
            ("action", &action),
            ("version", "0"),
            ("avis", "reserve"),
            ("mots", ""),
        ]);
        assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(without.body.contains("Dites pourquoi"), "{}", without.body);
        let words = "Commencer plus tôt, et avec le centre social.";
        let given = post(&[
            ("acte", "avis"),
            ("action", &action),
            ("version", "0"),
            ("avis", "reserve"),
            ("mots", words),
        ]);
        assert_eq!(given.status, StatusCode::SEE_OTHER, "{}", given.body);
        let kept = sitting(house, id);
        assert_eq!(
            (kept.presented[0].opinion, kept.presented[0].words.as_str()),
            (Some(Opinion::Reserved), words)
        );
        let told = house.read(|conn| action::action(conn, idea)).expect("the action");
        assert_eq!((told.state, told.isic_on), (State::IsicPresented, Some(kept.sits_on)));
        let off = post(&[("acte", "ordre-retirer"), ("action", &action)]);
        assert_eq!(
            (off.status, sitting(house, id).presented.len()),
            (StatusCode::SEE_OTHER, 1),
            "it was heard"
        );
        let moved = post(&[("acte", "date"), ("jour", "2026-12-24"), ("lieu", "")]);
        assert_eq!(moved.status, StatusCode::UNPROCESSABLE_ENTITY, "it was held");
    });
}

#[test]
fn an_opinion_given_meanwhile_is_not_written_over() {
    in_houses(|house| {
        let cookie = house.signs_in("coordinatrice");
        let kept = |house: &House| sitting(house, demo::past()).presented[1].clone();
        let (before, action) = (kept(house), kept(house).action.to_string());
        assert_eq!((before.opinion, before.revision), (Some(Opinion::Reserved), 1));
        let form = [("acte", "avis"), ("action", &*action), ("avis", "favorable"), ("mots", "")];
        let post = |form: &[(&str, &str)]| house.post(&paths::sitting(demo::past()), &cookie, form);
        let overtaken = post(&[&form[..], &[("version", "0")]].concat());
        assert_eq!(overtaken.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(overtaken.body.contains("entre-temps") && overtaken.body.contains(&before.words));
        assert_eq!(post(&form).status, StatusCode::NOT_FOUND, "nobody overwrites what was not read");
        assert_eq!(kept(house).opinion, before.opinion);
        let read = post(&[&form[..], &[("version", "1")]].concat());
        assert_eq!((read.status, kept(house).opinion), (StatusCode::SEE_OTHER, Some(Opinion::Favourable)));
    });
}

#[test]
fn no_opinion_comes_before_its_day() {
    in_houses(|house| {
        let cookie = house.signs_in("coordinatrice");
        let coming = sitting(house, demo::coming());
        let action = coming.presented.first().expect("an action").action.to_string();
        let path = paths::sitting(coming.id);
        let early = house.post(
            &path,
            &cookie,
            &[("acte", "avis"), ("action", &action), ("version", "0"), ("avis", "favorable")],
        );
        assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(sitting(house, coming.id).waiting(), coming.waiting());
        let waiting = |house: &House| house.read(|conn| crate::needs(conn, house.now())).opinions;
        assert_eq!(waiting(house), 0);
        house.wait(20);
        assert_eq!(usize::try_from(waiting(house)).expect("a count"), coming.presented.len());
        let cookie = house.signs_in("coordinatrice");
        let off = house.post(&path, &cookie, &[("acte", "ordre-retirer"), ("action", &action)]);
        assert_eq!(off.status, StatusCode::SEE_OTHER);
        assert_eq!(sitting(house, coming.id).presented.len(), coming.presented.len() - 1);
    });
}

#[test]
fn who_runs_it_and_what_was_said_are_kept() {
    in_houses(|house| {
        let cookie = house.signs_in("coordinatrice");
        let path = paths::sitting(demo::past());
        let organization = membership::trial::organization("mission-locale").to_string();
        let post = |form: &[(&str, &str)]| house.post(&path, &cookie, form).status;
        assert_eq!(post(&[("acte", "animation"), ("organisation", &organization)]), StatusCode::SEE_OTHER);
        assert_eq!(sitting(house, demo::past()).co_animators.len(), 3);
        assert_eq!(
            post(&[("acte", "animation-retirer"), ("organisation", &organization)]),
            StatusCode::SEE_OTHER
        );
        assert_eq!(sitting(house, demo::past()).co_animators.len(), 2);
        let text = "Les porteurs se retrouvent en janvier.";
        let version = sitting(house, demo::past()).revision.to_string();
        let minutes = [("acte", "compte-rendu"), ("version", version.as_str()), ("texte", text)];
        assert_eq!(post(&minutes), StatusCode::SEE_OTHER);
        assert_eq!(sitting(house, demo::past()).minutes, text);
        assert_eq!(post(&minutes), StatusCode::UNPROCESSABLE_ENTITY, "somebody wrote them meanwhile");
        assert_eq!(post(&[("acte", "rien")]), StatusCode::NOT_FOUND);
    });
}

#[test]
fn a_name_in_the_minutes_is_read_again() {
    in_houses(|house| {
        let cookie = house.signs_in("coordinatrice");
        let path = paths::sitting(demo::past());
        let version = sitting(house, demo::past()).revision.to_string();
        let form = [
            ("acte", "compte-rendu"),
            ("version", version.as_str()),
            ("texte", "Mme Dupont présente son projet."),
        ];
        let asked = house.post(&path, &cookie, &form);
        assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(asked.body.contains("name=\"relu\""), "{}", asked.body);
        let again = [&form[..], &[("relu", "1")]].concat();
        assert_eq!(house.post(&path, &cookie, &again).status, StatusCode::SEE_OTHER);
    });
}

#[test]
fn members_read_sittings_and_change_nothing() {
    in_houses(|house| {
        let path = paths::sitting(demo::past());
        assert_eq!(house.get(&path, "").status, StatusCode::SEE_OTHER, "strangers sign in first");
        let cookie = house.signs_in("assistante-sociale");
        let page = house.get(&path, &cookie);
        assert!(page.status == StatusCode::OK && page.body.contains("Ordre du jour"), "{}", page.body);
        assert!(!page.body.contains("name=\"acte\""), "no form");
        let sent = house.post(&path, &cookie, &[("acte", "date"), ("jour", "2026-12-24")]);
        assert_eq!(sent.status, StatusCode::NOT_FOUND);
        assert_eq!(
            house.post(paths::SITTINGS, &cookie, &[("jour", "2026-12-24")]).status,
            StatusCode::NOT_FOUND
        );
        let list = house.get(paths::SITTINGS, &cookie);
        assert!(list.body.contains("Celles qui ont eu lieu") && !list.body.contains("Prévoir une séance"));
        assert_eq!(house.get("/actions/registre/isic/rien", &cookie).status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn a_day_that_is_none_is_told() {
    in_houses(|house| {
        let cookie = house.signs_in("coordinatrice");
        let sent =
            house.post(paths::SITTINGS, &cookie, &[("jour", "9999-99-99"), ("unite", "x"), ("lieu", "")]);
        assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(sent.body.contains("Ce jour ne convient pas") && sent.body.contains("Choisissez une unité"));
    });
}
