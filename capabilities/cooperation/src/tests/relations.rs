//! A relation from its declaration to its end, with letters to the other side.

use axum::http::StatusCode;
use chrono::TimeDelta;
use vocabulary::id::{OrganizationId, RelationId};

use crate::store::relations::relation;
use crate::tests::trying::{Town, in_towns, organization};
use crate::{NewRelation, RelationKind, RelationStanding, declare_existing, paths, relations};

/// Le Panier d’à côté declares that it works with the CCAS of Le Mée. Answers the path of the relation.
fn declared(town: &Town, kind: &str, ends: &str) -> String {
    let (own, with) = (organization("panier-d-a-cote").to_string(), organization("ccas-le-mee").to_string());
    let form = [
        ("from", own.as_str()),
        ("with", with.as_str()),
        ("kind", kind),
        ("purpose", "Un colis d’urgence sur demande du CCAS."),
        ("need", "equipement-et-alimentation--alimentation"),
        ("role_own", "carries"),
        ("ends", ends),
    ];
    let cookie = town.signs_in("responsable-associatif");
    let answer = town.send(paths::DECLARE, &cookie, &form, ("convention", b"%PDF-1.4 a scan"));
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    answer.to
}

fn id_of(path: &str) -> RelationId {
    path.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id")
}

fn says(town: &Town, who: &str, path: &str, act: &str, slug: &str) -> StatusCode {
    let side = organization(slug).to_string();
    let seen = "Un colis d’urgence sur demande du CCAS.";
    let form = [("act", act), ("side", side.as_str()), ("seen", seen), ("purpose", "Un colis le jeudi.")];
    town.post(path, &town.signs_in(who), &form).status
}

fn standing(town: &Town, path: &str) -> RelationStanding {
    let today = town.today();
    town.read(|conn| relation(conn, id_of(path), today)).expect("a relation").standing
}

#[test]
fn one_side_declares_the_other_is_told_corrects_and_both_agree() {
    in_towns(|town| {
        let path = declared(town, "cooperation", "");
        assert_eq!(town.letters_to("responsable-ccas").len(), 1);
        assert_eq!(standing(town, &path), RelationStanding::Declared);
        assert!(town.get(paths::COOPERATIONS, "").body.contains("Déclaré par un côté"));
        assert_eq!(says(town, "maraude", &path, "agree", "ccas-le-mee"), StatusCode::NOT_FOUND, "a stranger");
        assert_eq!(says(town, "responsable-ccas", &path, "correct", "ccas-le-mee"), StatusCode::SEE_OTHER);
        assert_eq!(
            standing(town, &path),
            RelationStanding::Declared,
            "the first side has not read the new words"
        );
        says(town, "responsable-associatif", &path, "agree", "panier-d-a-cote");
        assert_eq!(standing(town, &path), RelationStanding::Declared, "nobody agrees to words of yesterday");
        let sheet = town.get(&path, &town.signs_in("responsable-associatif")).body;
        assert!(sheet.contains("Un colis le jeudi.") && sheet.contains("confirme ce lien"), "{sheet}");
        let side = organization("panier-d-a-cote").to_string();
        let form = [("act", "agree"), ("side", side.as_str()), ("seen", "Un colis le jeudi.")];
        town.post(&path, &town.signs_in("responsable-associatif"), &form);
        assert_eq!(standing(town, &path), RelationStanding::Agreed);
        assert!(town.get(paths::COOPERATIONS, "").body.contains("Confirmé par les deux"));
        assert_eq!(says(town, "responsable-ccas", &path, "end", "ccas-le-mee"), StatusCode::SEE_OTHER);
        assert_eq!(standing(town, &path), RelationStanding::Ended);
        let today = town.today();
        assert!(town.read(|conn| relations(conn, today)).is_empty());
    });
}

#[test]
fn a_contested_relation_is_shown_to_its_sides_alone_and_no_answer_brings_it_back() {
    in_towns(|town| {
        let path = declared(town, "cooperation", "");
        assert_eq!(says(town, "responsable-ccas", &path, "contest", "ccas-le-mee"), StatusCode::SEE_OTHER);
        assert_eq!(town.letters_to("responsable-associatif").len(), 1);
        assert_eq!(town.get(&path, "").status, StatusCode::NOT_FOUND);
        assert_eq!(town.get(&path, &town.signs_in("responsable-ccas")).status, StatusCode::OK);
        let again = |by: OrganizationId, name: &str| {
            let other = if by == organization("ccas-le-mee") { "panier-d-a-cote" } else { "ccas-le-mee" };
            let id = RelationId::from_source("test", "relation", name);
            let new = NewRelation::named_in_answer(id, (by, organization(other)), "", town.now());
            town.write(|conn| declare_existing(conn, &new))
        };
        assert!(!again(organization("panier-d-a-cote"), "first"), "not by the side that was contested");
        assert!(again(organization("ccas-le-mee"), "second"), "by the side that contested");
        assert!(!again(organization("ccas-le-mee"), "third"), "once");
        assert!(!again(organization("panier-d-a-cote"), "fourth"), "named by the other too: both agree");
        let today = town.today();
        let all = town.read(|conn| relations(conn, today));
        assert_eq!(all.iter().map(|one| one.standing).collect::<Vec<_>>(), [RelationStanding::Agreed]);
    });
}

#[test]
fn a_convention_is_read_by_its_two_sides_and_the_coordination_alone() {
    in_towns(|town| {
        let ends = (town.today() + TimeDelta::days(80)).to_string();
        let path = declared(town, "partnership", &ends);
        let document = format!("{path}/convention");
        for who in ["responsable-associatif", "responsable-ccas", "coordinatrice"] {
            let answer = town.get(&document, &town.signs_in(who));
            assert_eq!((answer.status, answer.body.as_str()), (StatusCode::OK, "%PDF-1.4 a scan"), "{who}");
        }
        for who in ["maraude", "elue", "administrateur"] {
            assert_eq!(town.get(&document, &town.signs_in(who)).status, StatusCode::NOT_FOUND, "{who}");
        }
        let text =
            town.send(&document, &town.signs_in("responsable-ccas"), &[], ("convention", b"only words"));
        assert_eq!(text.status, StatusCode::UNPROCESSABLE_ENTITY, "a scan and nothing else");
        assert!(!town.get(&path, "").body.contains("Ouvrir la convention"));
    });
}

#[test]
fn ninety_days_before_its_end_both_are_warned_once_and_anew_when_it_is_prolonged() {
    in_towns(|town| {
        let ends = town.today() + TimeDelta::days(100);
        let path = declared(town, "partnership", &ends.to_string());
        assert_eq!(town.round().warned, 0);
        town.wait(10);
        assert_eq!(town.round().warned, 1);
        assert_eq!(town.round().warned, 0);
        assert_eq!(town.letters_to("responsable-associatif").len(), 1);
        assert_eq!(town.letters_to("responsable-ccas").len(), 2, "declared, and ends soon");
        let desk = |town: &Town| town.read(|conn| crate::needs(conn, town.now())).conventions_ending;
        assert_eq!(desk(town), 1);
        let later = (ends + TimeDelta::days(365)).to_string();
        let side = organization("ccas-le-mee").to_string();
        let form = [("act", "prolong"), ("side", side.as_str()), ("ends", later.as_str())];
        assert_eq!(town.post(&path, &town.signs_in("responsable-ccas"), &form).status, StatusCode::SEE_OTHER);
        assert_eq!((town.round().warned, desk(town)), (0, 0));
        town.wait(370);
        assert_eq!(town.round().warned, 1);
        town.wait(90 + 370);
        town.round();
        assert_eq!(standing(town, &path), RelationStanding::Ended);
        assert_eq!(
            town.get(&format!("{path}/convention"), &town.signs_in("coordinatrice")).status,
            StatusCode::NOT_FOUND,
            "forgotten a year after its end"
        );
    });
}

#[test]
fn what_is_wrong_with_a_declaration_is_told_beside_its_field() {
    in_towns(|town| {
        let (own, with) =
            (organization("panier-d-a-cote").to_string(), organization("ccas-le-mee").to_string());
        let cookie = town.signs_in("responsable-associatif");
        for (field, value) in [
            ("from", organization("ccas-le-mee").to_string()),
            ("with", own.clone()),
            ("purpose", String::new()),
            ("purpose", "Voir Mme Martine Dupont le lundi.".to_owned()),
            ("ends", "2020-01-01".to_owned()),
            ("ends", String::new()),
        ] {
            let mut form = vec![
                ("from", own.as_str()),
                ("with", with.as_str()),
                ("kind", "partnership"),
                ("purpose", "Un colis."),
                ("ends", "2027-11-22"),
            ];
            form.retain(|(name, _)| *name != field);
            form.push((field, value.as_str()));
            let answer = town.send(paths::DECLARE, &cookie, &form, ("convention", b"%PDF-1.4"));
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{field} {value}");
            assert!(answer.body.contains(&format!("href=\"#{field}\"")), "{field} {value}");
        }
        let today = town.today();
        assert!(town.read(|conn| relations(conn, today)).is_empty());
    });
}

#[test]
fn the_list_is_sifted_by_family_need_and_kind_and_the_sheet_names_partners() {
    in_towns(|town| {
        crate::demo::fill(&town.db, &town.key, town.now()).expect("the demo");
        let count = |query: &str| {
            let body = town.get(&format!("{}?{query}", paths::COOPERATIONS), "").body;
            body.matches("<li class=\"card\">").count()
        };
        assert_eq!(count(""), 24);
        assert_eq!(count("sorte=partnership"), 9);
        assert_eq!(count("sorte=partnership&famille=mutual-aid&besoin=equipement-et-alimentation"), 3);
        assert_eq!(count("besoin=numerique"), 1);
        let visit = town.visit(None);
        let id = organization("panier-d-a-cote").uuid();
        let beside = town.run(crate::beside_organization(&visit, &town.db, id)).expect("partners");
        assert!(beside.contains("CCAS de Melun") && beside.contains("Les Glaneurs du Val"), "{beside}");
        let page = town.get(&paths::partners(id), "").body;
        assert!(page.contains("Glaneurs") && !page.contains("Noter cette envie"));
        let list = town.get(paths::COOPERATIONS, "").body;
        assert!(
            list.contains("href=\"/reseau/familles\""),
            "the families have one page, in another room: {list}"
        );
        assert_eq!(RelationKind::ALL.len(), 2);
    });
}
