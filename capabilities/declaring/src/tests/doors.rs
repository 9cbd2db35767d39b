//! Who comes in: members for their own actions, the coordination for all, nobody else.

use action::demo;
use axum::http::StatusCode;

use super::trying::in_houses;
use crate::{beside_action, paths};

#[test]
fn strangers_find_nothing_and_looking_changes_nothing() {
    in_houses(|house| {
        let action = house.declares("agent-ccas", "Notre action");
        let pages = ["", "/partenaires", "/vie", "/prochaine", "/habitants", "/association"];
        for page in pages {
            let path = format!("{}{page}", paths::edit(action.id.uuid()));
            assert_eq!(house.get(&path, &house.signs_in("agent-ccas")).status, StatusCode::OK, "{page}");
            assert_eq!(house.get(&path, &house.signs_in("maraude")).status, StatusCode::NOT_FOUND, "{page}");
            let technician = house.get(&path, &house.signs_in("administrateur"));
            assert_eq!(technician.status, StatusCode::NOT_FOUND, "{page}");
            assert_eq!(house.get(&path, "").status, StatusCode::SEE_OTHER, "to the entrance: {page}");
        }
        assert_eq!(house.action(action.id), action, "looking changed nothing");
        let moved = [("etat", "abandonnee"), ("jour", "2026-11-22"), ("mots", "Non.")];
        let path = paths::below(action.id.uuid(), "vie");
        assert_eq!(house.post(&path, &house.signs_in("maraude"), &moved).status, StatusCode::NOT_FOUND);
        let copied = house.get(&paths::below(action.id.uuid(), "copier"), &house.signs_in("maraude"));
        assert_eq!(copied.status, StatusCode::OK, "any member may copy a method");
    });
}

#[test]
fn the_toolbar_is_for_members_and_says_what_each_may_do() {
    in_houses(|house| {
        let id = demo::action(demo::BALADES_SEASON);
        let bar = |code: Option<&str>| {
            let visit = house.visit(code, "/actions/x");
            house.run(beside_action(&visit, &house.db, id))
        };
        assert_eq!(bar(None), None, "a passer-by sees no tools");
        assert_eq!(bar(Some("administrateur")), None);
        let others = bar(Some("maraude")).expect("a copy is offered");
        assert!(others.contains("/copier") && !others.contains("/vie"), "{others}");
        let coordination = bar(Some("coordinatrice")).expect("tools");
        assert!(
            coordination.contains("/modifier\"") && coordination.contains("/prochaine"),
            "{coordination}"
        );
    });
}
