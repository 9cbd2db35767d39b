//! Who may pass, for each role.

use axum::http::StatusCode;
use directory::{RecordKind, Section};

use super::{filled, in_towns, organization};
use crate::paths;

#[test]
fn members_of_the_organisation_and_coordinators_mend_and_nobody_else() {
    in_towns(|town| {
        let key = town.record("ccas-le-mee", RecordKind::Service).key;
        let own = organization("ccas-le-mee").uuid();
        let section = paths::section(key, Section::Identity);
        let doors = [
            paths::overview(key),
            section.clone(),
            paths::retire(key),
            paths::records(own),
            paths::new_record(own),
        ];
        for code in ["agent-ccas", "responsable-ccas", "coordinatrice"] {
            let cookie = town.signs_in(code);
            for path in &doors {
                assert_eq!(town.get(path, &cookie).status, StatusCode::OK, "{code} at {path}");
            }
        }
        for code in ["assistante-sociale", "elue", "administrateur", "maraude"] {
            let cookie = town.signs_in(code);
            for path in &doors {
                let answer = town.get(path, &cookie);
                assert_eq!(answer.status, StatusCode::NOT_FOUND, "{code} at {path}, sent to {}", answer.to);
            }
            for path in [section.clone(), paths::confirm(key), paths::announce(key), paths::restore(key)] {
                assert_eq!(town.post(&path, &cookie, "").status, StatusCode::NOT_FOUND, "{code} at {path}");
            }
        }
        for path in &doors {
            let answer = town.get(path, "");
            assert!(answer.to.starts_with("/connexion"), "a stranger at {path} goes to {}", answer.to);
        }
        assert_eq!(town.get(&paths::history(key), "").status, StatusCode::OK, "the history is public");
    });
}

#[test]
fn looking_changes_nothing() {
    in_towns(|town| {
        let key = town.record("ccas-le-mee", RecordKind::Service).key;
        let before = town.shown(key);
        let cookie = town.signs_in("agent-ccas");
        for path in [
            paths::overview(key),
            paths::retire(key),
            paths::section(key, Section::Hours),
            paths::history(key),
        ] {
            town.get(&path, &cookie);
        }
        assert_eq!(town.shown(key), before);
    });
}

#[test]
fn a_coordinator_s_change_is_traced_and_told_to_the_owner_and_to_nobody_else() {
    in_towns(|town| {
        let key = town.record("ccas-le-mee", RecordKind::Service).key;
        let (cookie, owner) = (town.signs_in("coordinatrice"), town.signs_in("responsable-ccas"));
        let path = paths::section(key, Section::Access);
        let own = filled(&town.get(&path, &owner).body, &[("wait_time", "Un jour")]);
        assert_eq!(town.post(&path, &owner, &own).notice, "editing-saved");
        assert_eq!(letters(town), 0, "one's own change needs no letter");

        let page = town.get(&path, &cookie).body;
        assert!(page.contains("recevra une lettre"));
        let form = filled(&page, &[("wait_time", "Deux jours")]);
        assert_eq!(town.post(&path, &cookie, &form).notice, "editing-saved");
        assert_eq!(letters(town), 1, "the owner alone");
        let closed = town.post(&paths::announce(key), &cookie, "etat=closed&jusqu-au=2026-11-29");
        assert_eq!(closed.notice, "editing-announced");
        assert_eq!(letters(town), 2, "what is said of its doors too");
        let history = town.db.read_now(|conn| directory::history(conn, key, 10)).expect("read");
        assert!(!history[0].owns);
        assert_eq!(history[0].account, Some(town.account("coordinatrice")));

        let public = town.get(&paths::history(key), "").body;
        assert!(public.contains("La coordination du réseau") && public.contains("Deux jours"));
        let name = name_of(town, "coordinatrice");
        assert!(!public.contains(&name), "nobody is named to everybody");
        assert!(town.get(&paths::history(key), &owner).body.contains(&name), "members read who");
        let other = town.signs_in("assistante-sociale");
        assert!(!town.get(&paths::history(key), &other).body.contains(&name), "members of others do not");
    });
}

#[test]
fn a_passing_state_is_told_in_words_in_the_history() {
    in_towns(|town| {
        let key = town.record("ccas-le-mee", RecordKind::Service).key;
        let cookie = town.signs_in("agent-ccas");
        for form in ["etat=closed&jusqu-au=2026-11-29&mot=Travaux", "etat=open"] {
            assert!(town.post(&paths::announce(key), &cookie, form).notice.starts_with("editing-"), "{form}");
        }
        let page = town.get(&paths::history(key), "").body;
        let facts: Vec<&str> = page.split("<dt>État du moment</dt>").skip(1).collect();
        assert_eq!(facts.len(), 2, "{page}");
        assert!(
            facts.iter().all(|fact| fact.contains("29 novembre 2026") && fact.contains("Travaux")),
            "{page}"
        );
        assert!(facts.iter().all(|fact| fact.contains("Ouvert comme d’habitude")), "{page}");
        assert!(!page.contains("Rien n’est écrit"), "no side of it is blank");
    });
}

#[test]
fn a_coordinator_takes_a_name_out_of_a_history_for_good_and_nobody_else_does() {
    in_towns(|town| {
        let key = town.record("ccas-le-mee", RecordKind::Service).key;
        let (own, coordinator) = (town.signs_in("agent-ccas"), town.signs_in("coordinatrice"));
        let path = paths::section(key, Section::Access);
        for words in ["Sonner à la porte bleue", "Un jour"] {
            let form = filled(&town.get(&path, &own).body, &[("wait_time", words)]);
            assert_eq!(town.post(&path, &own, &form).notice, "editing-saved", "{words}");
        }
        let history = || town.db.read_now(|conn| directory::history(conn, key, 10)).expect("read");
        let (last, first) = (history()[0].id, history()[1].id);
        let form =
            |change, value: &str| format!("changement={change}&valeur={value}.wait_time&raison=person");
        let refused = town.post(&paths::blank(key), &own, &form(first, "apres"));
        assert_eq!(refused.status, StatusCode::NOT_FOUND);
        assert!(town.get(&paths::history(key), "").body.contains("porte bleue"));
        assert!(!town.get(&paths::history(key), &own).body.contains(&paths::blank(key)));
        assert!(town.get(&paths::history(key), &coordinator).body.contains(&paths::blank(key)));
        for (change, value) in [(first, "apres"), (last, "avant")] {
            assert_eq!(
                town.post(&paths::blank(key), &coordinator, &form(change, value)).notice,
                "editing-blanked"
            );
        }
        let again = town.post(&paths::blank(key), &coordinator, &form(first, "apres"));
        assert_eq!(again.notice, "editing-not-blanked");
        let page = town.get(&paths::history(key), "").body;
        assert!(
            !page.contains("porte bleue") && !format!("{:?}", history()).contains("porte bleue"),
            "{page}"
        );
        assert!(
            page.contains("elle nomme ou décrit une personne") && page.contains("Valeur retirée"),
            "{page}"
        );
        assert!(page.contains("La coordination du réseau"), "traced");
        assert_eq!(town.shown(key).says["wait_time"], "Un jour", "the record says what it said");
        let back = town.post(&paths::restore(key), &own, &format!("changement={last}"));
        assert_eq!(back.notice, "editing-restored-refused");
        assert_eq!(town.shown(key).says["wait_time"], "Un jour");
    });
}

#[test]
fn a_change_is_taken_back_unless_it_changed_since() {
    in_towns(|town| {
        let key = town.record("ccas-le-mee", RecordKind::Service).key;
        let cookie = town.signs_in("agent-ccas");
        let path = paths::section(key, Section::Access);
        let before = town.shown(key).says["wait_time"].clone();
        for words in ["Un jour", "Deux jours"] {
            let form = filled(&town.get(&path, &cookie).body, &[("wait_time", words)]);
            assert_eq!(town.post(&path, &cookie, &form).notice, "editing-saved");
        }
        let history = town.db.read_now(|conn| directory::history(conn, key, 10)).expect("read");
        let takes_back =
            |id: String| town.post(&paths::restore(key), &cookie, &format!("changement={id}")).notice;
        assert_eq!(takes_back(history[1].id.to_string()), "editing-restored-conflict");
        assert_eq!(takes_back(history[0].id.to_string()), "editing-restored");
        assert_eq!(town.shown(key).says["wait_time"], "Un jour");
        assert_eq!(takes_back(history[1].id.to_string()), "editing-restored");
        assert_eq!(town.shown(key).says["wait_time"], before);
    });
}

/// How many letters say that a record changed.
fn letters(town: &super::Town) -> usize {
    let office = post::PostOffice {
        db: town.db.clone(),
        key: town.key.clone(),
        shell: std::sync::Arc::clone(&town.shell),
        preferences: "/compte",
    };
    let rooms = post::demo_routes().with_state(office);
    let router = web::harden(rooms, &town.shell, post::DEMO_DOORS);
    town.read(router, post::paths::LETTERS).matches("Une fiche de votre organisation a été modifiée").count()
}

fn name_of(town: &super::Town, code: &str) -> String {
    let account = town.account(code);
    let account = town.db.read_now(|conn| accounts::account(conn, &town.key, account)).expect("read");
    account.expect("an open account").name
}
