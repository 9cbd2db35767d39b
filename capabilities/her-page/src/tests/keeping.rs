//! What is forgotten, and what stays said.

use chrono::TimeDelta;

use super::trying::{House, in_houses, sender};
use crate::{Found, NewHerPage, by_paper_code, paths};

fn found(house: &House, code: &str) -> Found {
    house.read(|conn| by_paper_code(conn, &house.key, code, house.now()))
}

#[test]
fn a_page_without_requests_is_erased_and_its_code_is_told_kindly_for_a_year() {
    in_houses(|house| {
        let (author, from) = sender(house);
        let new = NewHerPage::draw(&house.shell, from, author, "ar");
        let page = house.write(|conn| crate::open(conn, &house.key, &new));
        house.write(|conn| crate::open(conn, &house.key, &new));
        let code = page.paper_code.to_string();
        assert_eq!(found(house, &code), Found::Page(page.id), "opened twice, it stands once");
        let (kept, _) = house.oriented(false);
        house.wait(3);
        let round = house.run(crate::hourly(&house.db, house.now())).expect("a round");
        assert_eq!(round.erased, 1);
        assert_eq!(house.run(crate::hourly(&house.db, house.now())).expect("a round").erased, 0);
        assert!(matches!(found(house, &code), Found::Erased(_)));
        assert_eq!(found(house, &kept.paper_code.to_string()), Found::Page(kept.id));
        let told = house.post(paths::CODE, "", &[("code", &code)]).body;
        assert!(told.contains("Tout est effacé depuis le 25 novembre 2026, comme promis."), "{told}");
        let gone = house.get(&paths::requests(page.secret.text()), "");
        assert!(gone.body.contains("comme promis"));
        let row = house.read(|conn| crate::store::pages::page_by_id(conn, page.id.uuid())).expect("a row");
        assert!(row.organization.is_none() && row.opened_by.is_none() && row.language == "fr");
        let later = house.now() + TimeDelta::days(400);
        assert_eq!(house.run(crate::hourly(&house.db, later)).expect("a round").forgotten, 1);
        assert_eq!(found(house, &code), Found::Unknown);
    });
}

#[test]
fn an_account_that_goes_is_forgotten_and_the_pages_stay() {
    in_houses(|house| {
        let (page, _) = house.oriented(false);
        let (author, _) = sender(house);
        let gather = |conn: &mut ::store::Conn| (crate::HOLDING.gather)(conn, &house.key, author.uuid());
        let held = house.read(gather);
        assert_eq!(held.len(), 1);
        house.write(|conn| (crate::HOLDING.erase)(conn, author.uuid(), house.now()));
        assert!(house.read(gather).is_empty());
        house.her(&page, "");
    });
}

#[test]
fn the_demo_has_pages_and_one_opens_with_its_code() {
    in_houses(|house| {
        let told = ("Essai", "http://essai.example");
        let chance = &house.shell.randomness;
        referral::demo::fill(&house.db, &house.key, told, chance, house.now()).expect("the demo’s referrals");
        let pages = crate::demo::fill(&house.db, &house.key, house.now()).expect("the demo’s pages");
        assert!(pages > 10, "{pages}");
        assert_eq!(crate::demo::fill(&house.db, &house.key, house.now()).expect("twice is once"), pages);
        let opened = house.post(paths::CODE, "", &[("code", crate::demo::CODE)]);
        assert_eq!(opened.status.as_u16(), 303, "{}", opened.body);
        assert!(house.look(&opened.to, "").contains("Qui sait quoi"));
    });
}

#[test]
fn every_sealed_column_is_on_the_register() {
    let mine: Vec<_> = ::store::sealed_columns().filter(|one| one.table.starts_with("her_page")).collect();
    assert_eq!(mine.len(), 3);
}
