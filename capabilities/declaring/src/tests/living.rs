//! The states of an action, their days, and what they ask for.

use action::{Rules, State, demo};
use axum::http::StatusCode;

use super::trying::{essentials, in_houses};
use crate::paths;

#[test]
fn an_action_goes_on_from_state_to_state_and_its_life_is_counted() {
    in_houses(|house| {
        let action = house.declares("agent-ccas", "Lire ensemble");
        let (path, cookie) = (paths::below(action.id.uuid(), "vie"), house.signs_in("agent-ccas"));
        let to_come = [("etat", "en-cours"), ("jour", "2026-12-24")];
        assert_eq!(house.post(&path, &cookie, &to_come).status, StatusCode::UNPROCESSABLE_ENTITY);
        let sent = [("etat", "en-cours"), ("jour", "2026-11-22"), ("mots", "Premier jeudi.")];
        assert_eq!(house.post(&path, &cookie, &sent).status, StatusCode::SEE_OTHER);
        house.wait(9);
        let cookie = house.signs_in("agent-ccas");
        let page = house.get(&path, &cookie).body;
        for words in ["<svg", "Premier jeudi.", "9 jours", "aujourd’hui"] {
            assert!(page.contains(words), "{words}: {page}");
        }
        let silent = [("etat", "reportee"), ("jour", "2026-12-01")];
        let asked = house.post(&path, &cookie, &silent);
        assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY, "why is asked for");
        let why = [("etat", "reportee"), ("jour", "2026-12-01"), ("mots", "La salle est en travaux.")];
        assert_eq!(house.post(&path, &cookie, &why).status, StatusCode::SEE_OTHER);
        assert_eq!(house.action(action.id).state, State::Postponed);
        let over = || house.read(|conn| crate::needs(conn, house.now())).over;
        let unit = demo::unit(1).to_string();
        let mut week = essentials("Une semaine", &unit);
        week.retain(|(field, _)| !["debut", "fin"].contains(field));
        week.extend([("debut", "2026-12-01"), ("fin", "2026-12-02")]);
        let sent = house.post(paths::DECLARE, &cookie, &week);
        let begun = [("etat", "en-cours"), ("jour", "2026-12-01")];
        let path = paths::below(house.led_to(&sent.to).id.uuid(), "vie");
        assert_eq!(house.post(&path, &cookie, &begun).status, StatusCode::SEE_OTHER);
        let before = over();
        house.wait(2);
        assert_eq!(over() - before, 1, "it still stands as taking place");
    });
}

#[test]
fn where_the_network_asks_for_isic_the_coordination_notes_it_first() {
    in_houses(|house| {
        house.write(|conn| action::set_rules(conn, Rules { isic_required: true, ..Rules::default() }));
        let action = house.declares("agent-ccas", "Bien manger");
        let path = paths::below(action.id.uuid(), "vie");
        let begun = [("etat", "en-cours"), ("jour", "2026-11-22")];
        let refused = house.post(&path, &house.signs_in("agent-ccas"), &begun);
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("ISIC"), "{}", refused.body);
        let presented = [("etat", "presentee"), ("jour", "2026-11-22")];
        let by_member = house.post(&path, &house.signs_in("agent-ccas"), &presented);
        assert_eq!(by_member.status, StatusCode::UNPROCESSABLE_ENTITY, "not hers to note");
        let by_coordination = house.post(&path, &house.signs_in("coordinatrice"), &presented);
        assert_eq!(by_coordination.status, StatusCode::SEE_OTHER, "{}", by_coordination.body);
        assert_eq!(house.post(&path, &house.signs_in("agent-ccas"), &begun).status, StatusCode::SEE_OTHER);
        let needs = house.read(|conn| crate::needs(conn, house.now()));
        assert!(needs.without_isic > 0, "others of the demo wait: {needs:?}");
    });
}

#[test]
fn a_month_stands_where_nobody_remembers_the_day() {
    in_houses(|house| {
        let page = house
            .get(
                &paths::below(demo::action(demo::CASTLE_DAY).uuid(), "vie"),
                &house.signs_in("coordinatrice"),
            )
            .body;
        assert!(page.contains("novembre 2018"), "{page}");
    });
}

#[test]
fn the_coordination_notes_a_presentation_in_isic_of_what_takes_place_already() {
    in_houses(|house| {
        let action = house.declares("agent-ccas", "Marcher ensemble");
        let begun = [("etat", "en-cours"), ("jour", "2026-11-22")];
        house.post(&paths::below(action.id.uuid(), "vie"), &house.signs_in("agent-ccas"), &begun);
        let path = paths::below(action.id.uuid(), "isic");
        let noted = [("jour", "2026-10-02")];
        let by_member = house.post(&path, &house.signs_in("agent-ccas"), &noted);
        assert_eq!(by_member.status, StatusCode::NOT_FOUND);
        let cookie = house.signs_in("coordinatrice");
        assert_eq!(
            house.post(&path, &cookie, &[("jour", "2027-10-02")]).status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        assert_eq!(house.post(&path, &cookie, &noted).status, StatusCode::SEE_OTHER);
        assert_eq!(house.action(action.id).state, State::Running, "it goes on as it did");
        let page = house.get(&paths::edit(action.id.uuid()), &cookie).body;
        assert!(page.contains("Présentée en ISIC le 2 octobre 2026"), "{page}");
    });
}
