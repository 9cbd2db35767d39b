//! The demo lives: every page answers, counts are right, and each sees what is hers.

use axum::http::StatusCode;

use crate::paths;
use crate::standing::Standing;
use crate::standings::standing;
use crate::tests::trying::{Town, in_towns, organization};
use crate::{may_share, needs, standings};

fn counts(town: &Town) -> (usize, usize) {
    let today = vocabulary::time::paris(town.now()).date();
    let all = town.read(|conn| standings(conn, today));
    let of = |wanted: fn(&Standing) -> bool| all.iter().filter(|(_, one)| wanted(one)).count();
    (
        of(|one| matches!(one, Standing::Signatory { number: 2, .. })),
        of(|one| matches!(one, Standing::ToResign { signed: 1, effective: 2, .. })),
    )
}

#[test]
fn forty_one_signed_nine_are_to_sign_again_and_ten_are_listed() {
    in_towns(|town| {
        assert_eq!((town.fills(), town.fills()), (50, 50), "once");
        assert_eq!(counts(town), (41, 9));
        let all = town.read(crate::store::organizations::organizations_named).len();
        assert_eq!(all, 60);
        let desk = town.read(|conn| needs(conn, town.now()));
        assert_eq!((desk.to_resign, desk.amendments, desk.votes_ending), (9, 2, 0));
        let own = organization("panier-d-a-cote");
        let share = |days: i64| {
            let today = vocabulary::time::paris(town.now()).date() + chrono::TimeDelta::days(days);
            town.read(|conn| may_share(conn, own, today))
        };
        assert!(share(0) && share(30), "sixty days");
        assert!(!share(31));
        let today = vocabulary::time::paris(town.now()).date();
        let ccas = town.read(|conn| standing(conn, organization("ccas-le-mee"), today));
        assert!(matches!(ccas, Standing::Signatory { number: 2, .. }));
    });
}

#[test]
fn who_has_to_sign_again_is_told_in_time_and_once_each_time() {
    in_towns(|town| {
        town.fills();
        let told = |days: i64| {
            town.wait(days);
            let reminded = town.round().reminded;
            assert_eq!(town.round().reminded, 0, "not twice");
            (reminded, town.letters_to("responsable-associatif").len())
        };
        assert_eq!(told(0), (1, 1), "thirty days are left");
        assert_eq!(told(20), (0, 1));
        assert_eq!(told(4), (1, 2), "six days are left");
        assert_eq!(told(7), (1, 3), "it is over");
        assert_eq!(told(100), (0, 3));
        let desk = |town: &Town| town.read(|conn| needs(conn, town.now())).to_resign;
        assert_eq!(desk(town), 9);
        assert_eq!(told(3 * 365), (0, 3), "long after, it is left in peace");
        assert_eq!(desk(town), 0);
        assert!(town.letters_to("responsable-ccas").is_empty(), "who has signed is left in peace");
    });
}

#[test]
fn every_page_answers_whom_it_should() {
    in_towns(|town| {
        town.fills();
        let public = [
            paths::PROTOCOL.to_owned(),
            paths::VERSIONS.to_owned(),
            paths::version(1),
            paths::compare(1, 2),
            paths::PAPER_FORM.to_owned(),
            paths::CHECK.to_owned(),
            paths::SIGNATORIES.to_owned(),
        ];
        for path in &public {
            let page = town.get(path, "");
            assert_eq!(page.status, StatusCode::OK, "{path}");
            assert_eq!(page.body.matches("<h1").count(), 1, "{path}");
        }
        let draft = town.get(paths::DRAFT, &town.signs_in("agent-ccas"));
        assert_eq!(draft.status, StatusCode::OK);
        assert!(draft.body.contains("2 amendements en attente"));
        assert!(!draft.body.contains("Ouvrir le vote"), "that is the coordination's");
        assert!(town.get(paths::DRAFT, &town.signs_in("coordinatrice")).body.contains("Ouvrir le vote"));
        assert_eq!(town.get(paths::DRAFT, "").status, StatusCode::SEE_OTHER, "strangers sign in first");
        for path in [paths::DRAFT, paths::VOTE] {
            let cookie = town.signs_in("administrateur");
            assert_eq!(town.get(path, &cookie).status, StatusCode::NOT_FOUND, "{path}");
        }
        for path in [paths::PAPER, paths::RULE] {
            assert_eq!(town.get(path, &town.signs_in("coordinatrice")).status, StatusCode::OK, "{path}");
            assert_eq!(town.get(path, &town.signs_in("agent-ccas")).status, StatusCode::NOT_FOUND, "{path}");
        }
        let vote = town.get(paths::VOTE, &town.signs_in("agent-ccas")).body;
        assert!(vote.contains("Aucun vote n’est ouvert") && vote.matches("vote terminé le").count() == 2);
        assert_eq!(
            town.get(&paths::version(3), "").status,
            StatusCode::NOT_FOUND,
            "what is written is not public"
        );
        assert_eq!(town.get(&paths::compare(2, 3), "").status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn two_versions_stand_side_by_side_word_by_word() {
    in_towns(|town| {
        town.fills();
        let page = town.get(&paths::compare(1, 2), "").body;
        assert!(page.contains("<del><span class=\"hidden-text\">Retiré"), "{page}");
        assert!(page.contains(">cinq<") && page.contains(">trois<"));
        assert!(page.contains("Annexe 4. Durées de conservation"), "an annex that is new");
        assert!(page.contains("Rien ici."));
        assert!(page.contains("passages inchangés"));
    });
}

#[test]
fn the_list_is_public_by_family_and_as_tables() {
    in_towns(|town| {
        town.fills();
        let page = town.get(paths::SIGNATORIES, "").body;
        assert!(
            page.contains("50 organisations ont signé, sur 60"),
            "within their sixty days they stand on it"
        );
        assert!(page.contains("Service public") && page.contains("Entraide et bénévolat"));
        assert!(!page.contains("à renouveler"), "that is for those concerned");
        let desk = town.get(paths::SIGNATORIES, &town.signs_in("coordinatrice")).body;
        assert!(desk.contains("9 signatures à renouveler"));
        let table = town.get(paths::SIGNATORIES_TABLE, "").body;
        assert_eq!(table.lines().count(), 51);
        assert!(table.starts_with("\u{feff}Organisation;Famille;"));
        let book = town.get(paths::SIGNATORIES_BOOK, "");
        assert!(book.status == StatusCode::OK && book.body.starts_with("PK"));
        town.wait(40);
        let later = town.get(paths::SIGNATORIES, "").body;
        assert!(later.contains("41 organisations ont signé, sur 60"));
    });
}

#[test]
fn beside_a_record_stands_what_concerns_the_reader() {
    in_towns(|town| {
        town.fills();
        let beside = |slug: &str| {
            let visit = web::Visit {
                locale: vocabulary::Locale::French,
                now: town.now(),
                companion: false,
                path: "/".to_owned(),
                query: String::new(),
                member: None,
                client: std::net::Ipv4Addr::LOCALHOST.into(),
                notice: None,
                shell: std::sync::Arc::clone(&town.shell),
            };
            town.run(crate::beside_organization(&visit, &town.db, organization(slug).uuid()))
        };
        assert!(beside("ccas-le-mee").is_some_and(|line| line.contains("Signataire du protocole depuis")));
        assert_eq!(beside("panier-d-a-cote"), None, "to sign again: for those concerned alone");
        let today = vocabulary::time::paris(town.now()).date();
        let signed = town.read(|conn| standings(conn, today));
        let all = town.read(crate::store::organizations::organizations_named);
        let listed = all.iter().find(|row| !signed.iter().any(|(id, _)| id.uuid() == row.id)).expect("one");
        let visit_none = town.run(async {
            let visit = web::Visit {
                locale: vocabulary::Locale::French,
                now: town.now(),
                companion: false,
                path: "/".to_owned(),
                query: String::new(),
                member: None,
                client: std::net::Ipv4Addr::LOCALHOST.into(),
                notice: None,
                shell: std::sync::Arc::clone(&town.shell),
            };
            crate::beside_organization(&visit, &town.db, listed.id).await
        });
        assert_eq!(visit_none, None, "listed is no fault");
    });
}
