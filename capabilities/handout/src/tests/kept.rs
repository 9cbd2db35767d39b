//! Nothing is kept: no trace of who chose what, in the tables, in addresses, in browsers; one count, of nobody.

use axum::http::StatusCode;

use directory::{Act, Author, Channel, RecordKey};

use super::trying::{beginning, browsing, today};
use crate::{ShortName, handed, paths};

#[test]
fn what_was_chosen_is_in_no_table_and_no_address_and_no_history() {
    browsing(|browser| {
        let id = browser.choose("Colis alimentaire, deux fois");
        browser.post(paths::SETTINGS, &[("langue", "ar"), ("papier", "a4")]);
        let answer = browser.get(paths::SHEET);
        assert_eq!(answer.kept, "no-store");
        assert_eq!(browser.db.read_now(|conn| handed(conn, id, today(), today())).expect("read"), 0);
        browser.post(paths::EMPTY, &[]);
        assert_eq!(browser.cookie("panier"), None);
        assert!(browser.sheet().contains("La fiche est encore vide"));
    });
}

#[test]
fn looking_counts_nothing_and_handing_over_counts_once_for_the_month() {
    browsing(|browser| {
        let id = browser.choose("Colis alimentaire, deux fois");
        let count = |browser: &super::trying::Browser| {
            browser.db.read_now(|conn| handed(conn, id, today(), today())).expect("read")
        };
        browser.sheet();
        browser.get(&paths::short(&ShortName::of(id)));
        assert_eq!(count(browser), 0);
        assert_eq!(browser.get(paths::HANDED).status, StatusCode::NOT_FOUND);
        browser.post(paths::HANDED, &[]);
        browser.post(paths::HANDED, &[]);
        assert_eq!(count(browser), 1, "sent twice, it counts once");
        browser.choose("Colis alimentaire, deux fois");
        browser.post(paths::HANDED, &[]);
        let figures = browser.db.read_now(|conn| crate::figures(conn, today(), today())).expect("read");
        assert_eq!(figures, [(id, 2)]);
    });
}

#[test]
fn a_service_that_left_in_the_meantime_is_told_and_not_printed() {
    browsing(|browser| {
        let id = browser.choose("Colis alimentaire, deux fois");
        browser.choose("Le vestiaire des quatre saisons");
        let author = Author { account: None, organization: None, shown: "le réseau".to_owned(), owns: true };
        let retire = |conn: &mut ::store::Conn| {
            let act = Act { by: &author, channel: Channel::ALL[0], now: beginning() };
            directory::retire(conn, RecordKey::service(id), "fermé", act)
        };
        assert!(browser.db.write_now(retire).expect("retired"));
        let sheet = browser.sheet();
        assert!(sheet.contains("Une adresse choisie n’existe plus"));
        assert!(!sheet.contains("Colis alimentaire"), "it is not on paper");
        assert!(sheet.contains("vestiaire"));
    });
}

#[test]
fn what_is_no_service_goes_on_no_sheet() {
    browsing(|browser| {
        for name in ["", "000000000000", "../../etc", "01ab"] {
            assert_eq!(
                browser.post(paths::ADD, &[("service", name)]).status,
                StatusCode::NOT_FOUND,
                "{name}"
            );
        }
        let organization = uuid::Uuid::from(vocabulary::id::OrganizationId::from_source(
            "demo",
            "organization",
            "panier-d-a-cote",
        ));
        let handle = ShortName::of(organization);
        assert_eq!(browser.post(paths::ADD, &[("service", handle.handle())]).status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn from_a_list_one_comes_back_to_the_list_and_never_to_a_stranger() {
    browsing(|browser| {
        let service = ShortName::of(browser.service(&|_| true));
        let list = "/trouver?besoin=colis&page=2";
        for (back, to) in [(list, list), ("https://ailleurs.example/", paths::SHEET), ("", paths::SHEET)] {
            let answer = browser.post(paths::ADD, &[("service", service.handle()), ("retour", back)]);
            assert_eq!(answer.to, to, "{back}");
        }
    });
}
