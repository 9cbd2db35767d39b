//! Every page is whole, in both languages; each door opens to whom it should.

use axum::http::StatusCode;
use lending::demo::{minibus, taboo, travelling};

use crate::paths;
use crate::tests::trying::in_houses;

#[test]
fn anybody_sees_where_the_exhibition_is() {
    in_houses(|house| {
        house.is_whole(paths::EXHIBITIONS, "");
        let page = house.get(paths::EXHIBITIONS, "").body;
        for words in
            ["Où est l’exposition", "L’Escale des Lys, Dammarie-les-Lys", "Atelier : comprendre sa facture"]
        {
            assert!(page.contains(words), "{words}: {page}");
        }
        assert!(page.contains("class=\"map-mark\""), "the map shows the copy");
        for id in [taboo(), travelling()] {
            house.is_whole(&paths::exhibition(id.uuid()), "");
            house.is_whole(&paths::below(id.uuid(), "contenu"), "");
        }
        let page = house.get(&paths::exhibition(taboo().uuid()), "").body;
        assert!(page.contains("pour 15 passages terminés"), "{page}");
        let resource =
            house.read(|conn| lending::resource(conn, &house.key, taboo())).expect("the exhibition");
        let poster = &resource.kit[0];
        let path = paths::piece(taboo().uuid(), poster.id.uuid());
        house.is_whole(&path, "");
        let page = house.get(&path, "").body;
        assert!(
            page.contains("<svg width=\"132\"") && page.contains("Qu’est-ce qui rend un logement"),
            "{page}"
        );
        for path in [paths::MEANS.to_owned(), paths::FIGURES.to_owned(), paths::mean(minibus().uuid())] {
            house.is_whole(&path, "");
        }
        let page = house.get(&format!("{}?annee=2017", paths::FIGURES), "").body;
        assert!(page.contains("Sus au tabou"), "{page}");
        assert_eq!(house.get("/expositions/nulle-part", "").status, StatusCode::BAD_REQUEST);
        assert_eq!(house.get(&paths::passage("rien"), "").status, StatusCode::GONE);
    });
}

#[test]
fn members_and_the_coordination_see_whole_pages() {
    in_houses(|house| {
        let (member, coordinator) = (house.signs_in("referente-parcours"), house.signs_in("coordinatrice"));
        let id = travelling().uuid();
        for cookie in [&member, &coordinator] {
            for path in
                [paths::EXHIBITIONS, paths::REQUESTS, paths::TASKS, paths::OFFER, paths::MEANS, paths::SHARE]
            {
                house.is_whole(path, cookie);
            }
            house.is_whole(&paths::exhibition(id), cookie);
            house.is_whole(&paths::below(id, "demander"), cookie);
            house.is_whole(&paths::mean(minibus().uuid()), cookie);
        }
        let kept = ["file", "file/papier", "tournee", "tournee/retrait", "affiche-forum", "regler"];
        for what in kept {
            house.is_whole(&paths::below(id, what), &coordinator);
            assert_eq!(house.get(&paths::below(id, what), &member).status, StatusCode::NOT_FOUND, "{what}");
        }
        for stay in house.stays(travelling()) {
            house.is_whole(&paths::stay(stay.id.uuid()), &coordinator);
        }
        let need = house.read(|conn| crate::needs(conn, &house.key));
        assert!(need.iter().any(|need| need.key == "borrowing-desk-tasks" && need.count > 0), "{need:?}");
        house.is_whole(paths::TASKS, &coordinator);
    });
}

#[test]
fn elected_people_and_administrators_borrow_nothing() {
    in_houses(|house| {
        for code in ["elue", "administrateur"] {
            let cookie = house.signs_in(code);
            for path in [paths::REQUESTS, paths::OFFER, paths::SHARE] {
                assert_eq!(house.get(path, &cookie).status, StatusCode::NOT_FOUND, "{code} {path}");
            }
        }
        let answer = house.get(paths::REQUESTS, "");
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "a passer-by goes to the entrance");
    });
}
