//! Changing an action part by part; two who change the same part at once.

use std::collections::BTreeSet;

use action::{CollectiveAction, NeedKind, PartnerName, PartnerRole, demo};
use axum::http::StatusCode;
use membership::trial::{Answer, organization};

use super::trying::{House, as_drawn, in_houses};
use crate::paths;

fn saves(
    house: &House,
    (code, action): (&str, &CollectiveAction),
    section: &str,
    form: &[(&str, &str)],
) -> Answer {
    let revision = action.revision.to_string();
    let mut sent = vec![("revision", revision.as_str())];
    sent.extend(form);
    house.post(&paths::below(action.id.uuid(), section), &house.signs_in(code), &sent)
}

#[test]
fn partners_are_found_in_the_directory_or_kept_in_words() {
    in_houses(|house| {
        let action = house.declares("agent-ccas", "Jardin partagé");
        let name = house
            .read(|conn| directory::organization(conn, organization("centre-social-passerelle").uuid()))
            .expect("a record")
            .says
            .name;
        let form = [
            ("partenaire_1", name.as_str()),
            ("role_1", "accueille"),
            ("partenaire_2", "Compagnie du Pas de côté"),
            ("role_2", "finance"),
            ("initiative", "habitants"),
        ];
        let saved = saves(house, ("agent-ccas", &action), "partenaires", &form);
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
        let kept = house.action(action.id);
        assert_eq!(kept.partners[0].who, PartnerName::Organization(organization("centre-social-passerelle")));
        assert_eq!(house.letters_to("relectrice"), 1, "who is named hears of it");
        assert_eq!(kept.partners[1].who, PartnerName::Words("Compagnie du Pas de côté".to_owned()));
        assert_eq!((kept.partners[0].role, kept.partners[1].role), (PartnerRole::Hosts, PartnerRole::Funds));
        let page = house.get(&paths::edit(action.id.uuid()), &house.signs_in("agent-ccas")).body;
        assert!(
            page.contains(&name) && page.contains("accueille") && !page.contains("Sans partenaire"),
            "{page}"
        );
        let emptied = saves(house, ("agent-ccas", &kept), "partenaires", &[("partenaire_1", "")]);
        assert_eq!(emptied.status, StatusCode::SEE_OTHER);
        assert!(house.action(action.id).partners.is_empty());
    });
}

#[test]
fn two_who_change_the_same_part_see_both_versions_and_nothing_is_lost() {
    in_houses(|house| {
        let action = house.declares("agent-ccas", "Atelier couture");
        let mine = [("resume", "On coud ensemble le jeudi.")];
        let theirs = [("resume", "On répare les vêtements.")];
        assert_eq!(
            saves(house, ("responsable-ccas", &action), "presentation", &theirs).status,
            StatusCode::SEE_OTHER
        );
        let clash = saves(house, ("agent-ccas", &action), "presentation", &mine);
        assert_eq!(clash.status, StatusCode::UNPROCESSABLE_ENTITY);
        for words in ["On coud ensemble le jeudi.", "On répare les vêtements.", "Les deux versions"] {
            assert!(clash.body.contains(words), "{words}: {}", clash.body);
        }
        assert_eq!(house.action(action.id).summary, "On répare les vêtements.", "nothing is overwritten");
        let elsewhere = saves(house, ("agent-ccas", &action), "lieu", &[("commune", "Melun")]);
        assert_eq!(elsewhere.status, StatusCode::SEE_OTHER, "another part does not clash");
        let now = house.action(action.id);
        assert_eq!(
            saves(house, ("agent-ccas", &now), "presentation", &mine).status,
            StatusCode::SEE_OTHER,
            "who has seen both decides"
        );
        assert_eq!(house.action(action.id).summary, "On coud ensemble le jeudi.");
    });
}

#[test]
fn the_place_of_a_host_gives_its_commune_and_stands_on_the_map_unless_it_is_hidden() {
    in_houses(|house| {
        let action = house.declares("agent-ccas", "Chorale");
        let host = organization("centre-social-escale");
        let name = house.read(|conn| directory::organization(conn, host.uuid())).expect("a record").says.name;
        let form = [("commune", ""), ("chez", name.as_str()), ("lieu", "Salle du bas")];
        let saved = saves(house, ("agent-ccas", &action), "lieu", &form);
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
        let place = house.action(action.id).place;
        assert_eq!((place.organization, place.words.as_str()), (Some(host), "Salle du bas"));
        assert!(place.commune.is_some() && place.location.is_some(), "{place:?}");
        let hidden = house.read(hidden_host);
        let form = [("commune", ""), ("chez", hidden.as_str())];
        let now = house.action(action.id);
        assert_eq!(saves(house, ("agent-ccas", &now), "lieu", &form).status, StatusCode::SEE_OTHER);
        let place = house.action(action.id).place;
        assert!(place.location.is_none() && place.point.is_none(), "nobody learns where it is: {place:?}");
        let nowhere = [("commune", "Nulle-Part"), ("chez", "Personne")];
        let refused = saves(house, ("agent-ccas", &house.action(action.id)), "lieu", &nowhere);
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    });
}

/// The name of an organisation of the demo whose places are all hidden.
fn hidden_host(conn: &mut ::store::Conn) -> Result<String, ::store::StoreError> {
    let (mut hidden, mut open) = (BTreeSet::new(), BTreeSet::new());
    directory::each_location(conn, &mut |kept| {
        let set = if kept.says.hidden { &mut hidden } else { &mut open };
        set.extend(kept.says.organization);
    })?;
    let host = hidden.difference(&open).next().expect("a shelter of the demo");
    Ok(directory::organization(conn, host.uuid())?.expect("a record").says.name)
}

#[test]
fn both_sides_state_the_problem_and_neither_writes_over_the_other() {
    in_houses(|house| {
        let action = house.declares("agent-ccas", "Café du matin");
        let team = [("parole", "L’isolement précède tout le reste."), ("le", "2026-10-01")];
        let people = [("parole", "On veut se voir, c’est tout."), ("le", "2026-11-02")];
        for (section, said) in [("probleme-professionnels", &team), ("probleme-habitants", &people)] {
            let saved = saves(house, ("agent-ccas", &house.action(action.id)), section, said);
            assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
        }
        let page = house.get(&paths::edit(action.id.uuid()), &house.signs_in("agent-ccas")).body;
        for words in [team[0].1, people[0].1, "Dit le 2 novembre 2026"] {
            assert!(page.contains(words), "{words}: {page}");
        }
        let to_come = [("parole", "Plus tard."), ("le", "2027-01-01")];
        let refused = saves(house, ("agent-ccas", &house.action(action.id)), "probleme-habitants", &to_come);
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    });
}

#[test]
fn a_programme_typed_too_late_is_not_made_and_everybody_stands_alone_among_the_publics() {
    in_houses(|house| {
        let action = house.declares("agent-ccas", "Fête des voisins");
        let named = |name| {
            saves(house, ("agent-ccas", &action), "programme", &[("nouveau", name), ("annee", "2026")])
        };
        assert_eq!(named("Les fêtes").status, StatusCode::SEE_OTHER);
        assert_eq!(named("Les autres fêtes").status, StatusCode::UNPROCESSABLE_ENTITY, "a conflict");
        let programmes = house.read(action::programmes);
        let is_there = |name: &str| programmes.iter().any(|one| one.name == name);
        assert!(is_there("Les fêtes") && !is_there("Les autres fêtes"));
        let both = [("ouverture", "tous"), ("publics", "tous-publics"), ("publics", "familles")];
        let refused = saves(house, ("agent-ccas", &action), "public", &both);
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("les comprend tous"), "{}", refused.body);
        let one = saves(house, ("agent-ccas", &house.action(action.id)), "public", &both[..2]);
        assert_eq!(one.status, StatusCode::SEE_OTHER);
    });
}

#[test]
fn money_needs_and_words_are_understood_or_told() {
    in_houses(|house| {
        let action = house.declares("agent-ccas", "Sorties en famille");
        let funder = demo::funders()[1].to_string();
        let money = [
            ("financeur_1", funder.as_str()),
            ("montant_1", "1 500,50 €"),
            ("annee_1", "2027"),
            ("obtenu_1", "1"),
            ("intervenant_1", "Conteuse"),
            ("cout_1", "300"),
        ];
        let saved = saves(house, ("agent-ccas", &action), "budget", &money);
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
        let kept = house.action(action.id);
        assert_eq!((kept.funding[0].cents, kept.funding[0].granted), (150_050, true));
        assert_eq!(kept.contributors[0].cents, 30_000);
        let wrong = saves(house, ("agent-ccas", &kept), "budget", &[("montant_1", "beaucoup")]);
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.body.contains("value=\"beaucoup\""), "{}", wrong.body);
        let need = [
            ("source", "constat"),
            ("constat", "Trois familles sur quatre ne partent pas."),
            ("page", "/recherche"),
        ];
        assert_eq!(saves(house, ("agent-ccas", &kept), "besoin", &need).status, StatusCode::SEE_OTHER);
        assert_eq!(house.action(action.id).need_link.map(|link| link.kind), Some(NeedKind::Observation));
        let outside =
            [("source", "constat"), ("constat", "Ailleurs."), ("page", "https://ailleurs.example/")];
        let refused = saves(house, ("agent-ccas", &house.action(action.id)), "besoin", &outside);
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "only pages of this house");
    });
}

#[test]
fn a_name_in_what_everybody_reads_is_told_once_and_may_stay_when_read_again() {
    in_houses(|house| {
        let action = house.declares("agent-ccas", "Groupe du soir");
        let form = [("resume", "Avec Mme Dupont, on cuisine.")];
        let again = saves(house, ("agent-ccas", &action), "presentation", &form);
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.body.contains("name=\"relu\""), "{}", again.body);
        let read = [form[0], ("relu", "1")];
        assert_eq!(
            saves(house, ("agent-ccas", &action), "presentation", &read).status,
            StatusCode::SEE_OTHER
        );
    });
}

#[test]
fn every_part_of_a_rich_action_is_drawn_and_saving_it_at_once_changes_nothing() {
    in_houses(|house| {
        let cookie = house.signs_in("coordinatrice");
        for name in [demo::CASTLE_DAY, demo::BALADES, demo::NEIGHBOURS] {
            let action = house.action(demo::action(name));
            for section in action::Section::ALL {
                let path = paths::below(action.id.uuid(), section.code());
                let drawn = house.get(&path, &cookie);
                assert_eq!(drawn.body.matches("<h1").count(), 1, "{section:?}");
                let mut form = as_drawn(&drawn.body);
                form.push(("relu".to_owned(), "1".to_owned()));
                let form: Vec<(&str, &str)> =
                    form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
                let saved = house.post(&path, &cookie, &form);
                assert_eq!(saved.status, StatusCode::SEE_OTHER, "{name} {section:?} {form:?} {}", saved.body);
            }
            assert_eq!(house.action(action.id), action, "{name}");
        }
        let unknown = paths::below(demo::action(demo::BALADES).uuid(), "tout");
        assert_eq!(house.get(&unknown, &cookie).status, StatusCode::NOT_FOUND);
    });
}
