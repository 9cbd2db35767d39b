//! What the pages of the portrait show, and what they refuse.

use axum::http::StatusCode;
use cooperation::RelationKind;
use vocabulary::codes::LegalFamily;

use super::trying::{Town, in_towns};

/// Joins the first public body with two associations, and these with each other; gives back their names.
fn joined(town: &Town) -> [String; 3] {
    let all = town.organizations();
    let of = |family| all.iter().filter(move |(_, one)| one.legal_family == Some(family));
    let (public, mut aid) =
        (of(LegalFamily::Public).next().expect("a public body"), of(LegalFamily::MutualAid));
    let (one, other) = (aid.next().expect("an association"), aid.next().expect("another"));
    town.join(public.0, one.0, RelationKind::Partnership);
    town.join(one.0, other.0, RelationKind::Cooperation);
    [public.1.name.clone(), one.1.name.clone(), other.1.name.clone()]
}

fn shown(name: &str) -> String {
    web::escaped(name)
}

#[test]
fn the_network_is_told_in_figures_with_its_picture_and_the_links_handed_over() {
    in_towns(|town| {
        joined(town);
        let page = town.page("/reseau");
        for part in ["<strong>60</strong>", "convention", "<svg class=\"network\"", "href=\"/ailleurs\""] {
            assert!(page.contains(part), "{part} is missing");
        }
        assert!(page.contains("famille=public") && page.contains("famille=mutual-aid"));
    });
}

#[test]
fn the_picture_and_its_table_say_the_same() {
    in_towns(|town| {
        let [public, one, other] = joined(town);
        let page = town.page("/reseau/carte-des-liens");
        assert_eq!(page.matches("<path stroke-opacity=\"0.3\"").count(), 2, "two lines said by one side");
        for name in [&public, &one, &other] {
            assert!(
                page.contains(&format!("aria-label=\"{}, ", shown(name))),
                "{name} is not in the picture"
            );
        }
        let csv = town.get("/reseau/carte-des-liens.csv?tri=nom");
        assert!(csv.file.contains("carte-des-liens.csv"));
        assert_eq!(csv.body.lines().count(), 61);
        assert!(
            csv.body.lines().any(|line| line.contains(&one) && line.contains(";2;")),
            "{one} has two links"
        );
        let book = town.get("/reseau/carte-des-liens.xlsx");
        assert!(book.file.contains(".xlsx") && book.body.starts_with("PK"));
    });
}

#[test]
fn a_family_a_kind_and_a_neighbourhood_are_shown_alone() {
    in_towns(|town| {
        let [public, one, other] = joined(town);
        let rows = |query: &str| town.get(&format!("/reseau/carte-des-liens.csv?{query}")).body;
        let publics = rows("famille=public");
        assert!(
            publics.contains(&public)
                && !publics.lines().any(|line| line.trim_start_matches('"').starts_with(&one))
        );
        assert!(
            rows("lien=partnership").lines().any(|line| line.starts_with(&other) && line.ends_with(";0;"))
        );
        let id = town.organizations().into_iter().find(|(_, party)| party.name == public).expect("it").0;
        let around = rows(&format!("autour={id}"));
        assert_eq!(around.lines().count(), 4, "itself, its partner, and its partner’s partner: {around}");
        let page = town.page(&format!("/reseau/carte-des-liens?autour={id}"));
        assert!(page.contains(&shown(&other)) && page.contains("Autour de"));
    });
}

#[test]
fn what_does_not_exist_is_refused_in_words() {
    in_towns(|town| {
        for query in ["famille=x", "commune=99999", "lien=x", "autour=x"] {
            let answer = town.get(&format!("/reseau/carte-des-liens?{query}"));
            assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{query}");
        }
        let stranger = uuid::Uuid::nil();
        assert_eq!(
            town.get(&format!("/reseau/carte-des-liens?autour={stranger}")).status,
            StatusCode::NOT_FOUND
        );
        assert_eq!(town.get("/reseau/couverture?besoin=x").status, StatusCode::BAD_REQUEST);
        assert_eq!(town.get("/reseau/familles?secteur=x").status, StatusCode::BAD_REQUEST);
    });
}

#[test]
fn families_stand_face_to_face_with_what_is_missing() {
    in_towns(|town| {
        let [public, one, _] = joined(town);
        let page = town.page("/reseau/familles");
        assert!(page.contains(&shown(&public)) && page.contains(&shown(&one)));
        assert!(page.contains("id=\"public-mutual-aid\"") && page.contains("href=\"#public-mutual-aid\""));
        assert!(page.contains("une convention, aucune coopération") && page.contains("sans lien vers"));
        let lines = town.get("/reseau/familles.csv").body;
        assert!(lines.lines().count() > 10, "{lines}");
        assert!(town.get("/reseau/familles.xlsx").body.starts_with("PK"));
    });
}

#[test]
fn coverage_shows_white_areas_a_need_and_its_map() {
    in_towns(|town| {
        let page = town.page("/reseau/couverture");
        assert!(page.contains("Zones blanches") && page.contains("Melun"));
        let need = vocabulary::codes::TopicCategory::ALL[1];
        let page = town.page(&format!("/reseau/couverture?besoin={}", need.code()));
        assert_eq!(
            page.matches("<a href=\"/qui-fait-quoi?category=").count() > 0,
            page.contains("aria-label=\"Melun : ")
        );
        assert!(page.contains("carte-titre"));
        let lines = town.get("/reseau/couverture.csv").body;
        let communes = 20;
        assert_eq!(lines.lines().count(), communes * vocabulary::codes::TopicCategory::ALL.len() + 1);
        assert!(town.get("/reseau/couverture.xlsx?besoin=").body.starts_with("PK"));
    });
}

#[test]
fn a_new_relation_is_seen_at_once() {
    in_towns(|town| {
        let before = town.page("/reseau/carte-des-liens");
        assert!(!before.contains("<path stroke-opacity"));
        joined(town);
        assert!(town.page("/reseau/carte-des-liens").contains("<path stroke-opacity"));
    });
}

#[test]
fn what_one_side_says_is_told_apart_from_what_both_agreed() {
    in_towns(|town| {
        joined(town);
        let page = town.page("/reseau");
        assert!(page.contains("<strong>0</strong> convention<") && page.contains("2 autres liens"), "{page}");
        let links = town.page("/reseau/carte-des-liens");
        assert!(links.contains("2 liens, dont 2 dits par un seul côté"), "{links}");
    });
}

#[test]
fn only_the_whole_picture_is_for_search_engines_and_workbooks_have_a_limit() {
    in_towns(|town| {
        let noindex = "name=\"robots\" content=\"noindex\"";
        assert!(!town.page("/reseau/carte-des-liens").contains(noindex));
        assert!(town.page("/reseau/carte-des-liens?famille=public").contains(noindex));
        let asked = || town.get("/reseau/familles.xlsx").status;
        let given = (0..30).take_while(|_| asked() == StatusCode::OK).count();
        assert!((1..30).contains(&given), "{given} workbooks, one after the other");
        assert_eq!(asked(), StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(town.get("/reseau/familles.csv").status, StatusCode::OK, "the table is light");
    });
}

#[test]
fn those_who_did_not_say_where_they_are_are_asked_for_by_a_word() {
    in_towns(|town| {
        let rows =
            |query: &str| town.get(&format!("/reseau/carte-des-liens.csv?{query}")).body.lines().count();
        assert_eq!(rows("commune="), 61);
        assert_eq!(rows("commune=non-dite"), 1, "in the demo everybody says it");
    });
}
