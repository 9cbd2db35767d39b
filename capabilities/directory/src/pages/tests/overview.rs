//! Pages that look at many records: who does what, every organisation, the list for search engines.

use axum::http::StatusCode;
use store::trial;

use super::{House, schema, somebody};
use crate::slots::Slots;

#[test]
fn who_does_what_tells_families_services_and_whom_to_call() {
    trial::both(&schema(), |db| {
        let house = House::over(db, Slots::default());
        let (_, sheet, _) = somebody(db);
        let category = "difficultes-administratives-ou-juridiques";
        for view in ["", "&view=table"] {
            let page = house.page(&format!("/qui-fait-quoi?category={category}&commune=77288{view}"), "");
            for told in
                ["Service public", "Entraide et bénévolat", &sheet, "Domiciliation", "Accueil du CCAS"]
            {
                assert!(page.contains(told), "{view}: {told}");
            }
            assert_eq!(page.contains("<table>"), !view.is_empty());
            assert_eq!(page.matches("<h1").count(), 1);
        }
        let far = house.page(&format!("/qui-fait-quoi?category={category}"), "");
        assert!(far.contains("CCAS de Melun"), "the whole area is a choice too");
        assert!(!house.page("/qui-fait-quoi", "").contains("CCAS de Melun"), "a need is chosen first");
    });
}

#[test]
fn who_does_what_is_for_the_inhabitants_of_the_town() {
    let db = trial::sqlite(&schema());
    let house = House::over(&db, Slots::default());
    let (_, sheet, _) = somebody(&db);
    let elsewhere = house.page("/qui-fait-quoi?category=difficultes-financieres&commune=77285", "");
    assert!(!elsewhere.contains(&sheet), "the social centre of Melun receives the people of Melun");
}

#[test]
fn a_code_that_is_not_in_the_list_is_told() {
    let db = trial::sqlite(&schema());
    let house = House::over(&db, Slots::default());
    for address in ["/qui-fait-quoi?category=inconnu", "/qui-fait-quoi?category=sante&commune=99999"] {
        assert_eq!(house.get(address, "").0, StatusCode::BAD_REQUEST, "{address}");
    }
}

#[test]
fn organisations_are_listed_by_name_and_search_engines_know_every_sheet() {
    trial::both(&schema(), |db| {
        let house = House::over(db, Slots::default());
        let (organization, sheet, service) = somebody(db);
        let list = house.page("/organisations", "");
        assert_eq!(list.matches("<li><a href=\"/organisations/").count(), 60);
        assert!(list.contains("Service public"), "with their families");
        let names: Vec<String> = list
            .split("<li><a href=\"/organisations/")
            .skip(1)
            .filter_map(|line| line.split(['>', '<']).nth(1).map(vocabulary::fold))
            .collect();
        assert!(names.is_sorted(), "{names:?}");
        let map = house.page("/sitemap.xml", "");
        assert!(map.contains(&sheet) && map.contains(&service) && map.contains("/qui-fait-quoi"));
        let gone = now_gone(db, organization);
        assert!(gone);
        assert!(!house.page("/organisations", "").contains(&sheet), "what is gone is not listed");
        assert!(!house.page("/sitemap.xml", "").contains(&sheet));
    });
}

fn now_gone(db: &store::Db, id: uuid::Uuid) -> bool {
    use crate::{organization::Organization, store::records};
    db.write_now(|conn| {
        let mut kept = records::find::<Organization>(conn, id)?.expect("the organisation");
        kept.dates.gone_on = Some(super::now().date_naive());
        records::update(conn, &kept).map(|()| true)
    })
    .expect("written")
}
