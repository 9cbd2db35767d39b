//! Contacts are accepted by each side, by a member's page or by the link of a letter.

use ::store::sql;
use axum::http::StatusCode;
use membership::trial::{account, between, organization};
use uuid::Uuid;
use vocabulary::Locale;

use super::trying::{House, in_houses};
use crate::contacts::{MetAt, NewOffer, Says, Side, Tally, answer, contacts, offer, tally};
use crate::paths;
use crate::store::contacts::sides_of_account;

sql! {
    /// How many marks « je connais » an account has on an organisation.
    fn count_marks(account: Uuid, organization: Uuid) -> One<i64> =
        "select count(*) from acquaintance where account_id = $1 and record_id = $2";
    /// Whether an organisation is in the address book of an account.
    fn count_favourites(account: Uuid, organization: Uuid) -> One<i64> =
        "select count(*) from favourite where account_id = $1 and record_id = $2";
    /// How many agreements to be named there are.
    fn count_agreements() -> One<i64> = "select count(*) from warm_agreement";
    /// How many people met are kept.
    fn count_sides() -> One<i64> = "select count(*) from minutes_side";
}

const SOURCE: Uuid = Uuid::from_u128(77);

fn member(code: &str, slug: &str) -> Side {
    Side::Member {
        account: account(code),
        organization: organization(slug),
        function: "assistante sociale".to_owned(),
    }
}

fn offers(house: &House, one: Side, other: Side) -> bool {
    let on = vocabulary::time::paris(house.now()).date();
    let new = NewOffer { between: (one, other), from: MetAt::Immersion, source: SOURCE, on };
    let desk = house.desk();
    house.write(|conn| offer(conn, &desk, &new)).is_some()
}

#[test]
fn both_address_books_are_written_once_both_said_yes_and_a_refusal_is_told_to_nobody() {
    in_houses(|house| {
        let by_link = Side::ByLink {
            address: "accueil@association.example".to_owned(),
            organization: organization("panier-d-a-cote"),
            function: "accueil".to_owned(),
            locale: Locale::French,
        };
        let social = member("assistante-sociale", "mds-demo");
        assert!(offers(house, social.clone(), by_link.clone()));
        assert!(offers(house, by_link.clone(), social.clone()), "the same, asked again");
        assert!(offers(house, social.clone(), member("maraude", "veilleurs-du-val")));
        assert!(!offers(house, social.clone(), member("developpement-social", "mds-demo")), "colleagues");
        let links = house.links_of("garder le contact");
        assert_eq!(links.len(), 3, "one letter for each person: {links:?}");
        let link = links.iter().find(|link| link.starts_with("/contact/")).expect("a link of her own");
        let page = house.whole(link, "");
        let contact = between(&page, "name=\"contact-", "\"").expect("somebody to accept");
        assert_eq!(house.read(|conn| tally(conn, SOURCE)), Tally { offered: 2, settled: 0, refused: 0 });
        let said = [(format!("contact-{contact}"), "oui"), ("ligne".to_owned(), "01 99 00 11 22")];
        let said: Vec<(&str, &str)> = said.iter().map(|(name, value)| (name.as_str(), *value)).collect();
        assert_eq!(house.post(link, "", &said).status, StatusCode::SEE_OTHER);
        let cookie = house.signs_in("assistante-sociale");
        let before = house.whole(paths::CONTACTS, &cookie);
        assert!(!before.contains("01 99 00 11 22"), "a line is read once both said yes");
        let side = between(&before, "name=\"moi\" value=\"", "\"").expect("who she is");
        let theirs = house.signs_in("maraude");
        let forged = house.post(paths::CONTACTS, &theirs, &[("moi", &side), ("tous", "oui")]);
        assert_eq!(forged.status, StatusCode::NOT_FOUND, "nobody answers for somebody else");
        house.post(paths::CONTACTS, &cookie, &[("moi", &side), ("tous", "oui")]);
        assert!(house.whole(paths::CONTACTS, &cookie).contains("01 99 00 11 22"));
        let (social, panier) = (account("assistante-sociale").uuid(), organization("panier-d-a-cote").uuid());
        assert_eq!(house.read(|conn| count_marks(conn, social, panier)), 1);
        assert_eq!(house.read(count_agreements), 0, "who has no account is named to nobody");
        are_told_what_concerns_them(house, &cookie);
        are_forgotten(house, link);
    });
}

#[test]
fn whoever_is_met_by_the_address_of_a_member_is_asked_as_the_member_she_is() {
    in_houses(|house| {
        let address = |code: &str| {
            let found = house.read(|conn| accounts::account(conn, &house.key, account(code)));
            found.expect("an account").email
        };
        let by_link = |code: &str, slug: &str| Side::ByLink {
            address: address(code).to_uppercase(),
            organization: organization(slug),
            function: "accueil".to_owned(),
            locale: Locale::French,
        };
        assert!(offers(
            house,
            by_link("assistante-sociale", "mds-demo"),
            by_link("responsable-associatif", "panier-d-a-cote")
        ));
        let elsewhere = by_link("responsable-ccas", "veilleurs-du-val");
        assert!(offers(house, member("assistante-sociale", "mds-demo"), elsewhere));
        let links = house.links_of("garder le contact");
        let by_secret = links.iter().filter(|link| link.starts_with("/contact/")).count();
        assert_eq!((links.len(), by_secret), (3, 1), "no member of that organisation, by a link: {links:?}");
        says(house, "assistante-sociale", Says::Yes);
        says(house, "responsable-associatif", Says::Yes);
        assert_eq!(house.read(count_agreements), 2, "each is named to the other");
        for (code, slug) in
            [("assistante-sociale", "panier-d-a-cote"), ("responsable-associatif", "mds-demo")]
        {
            let (who, met) = (account(code).uuid(), organization(slug).uuid());
            assert_eq!(house.read(|conn| count_marks(conn, who, met)), 1, "{code}");
            assert_eq!(house.read(|conn| count_favourites(conn, who, met)), 1, "{code}");
        }
        what_is_taken_back_leaves_what_was_agreed_elsewhere(house);
    });
}

fn what_is_taken_back_leaves_what_was_agreed_elsewhere(house: &House) {
    let (one, other) =
        (member("assistante-sociale", "mds-demo"), member("responsable-associatif", "panier-d-a-cote"));
    let on = vocabulary::time::paris(house.now()).date();
    let again = NewOffer { between: (one, other), from: MetAt::Meeting, source: Uuid::from_u128(78), on };
    let desk = house.desk();
    house.wait(1);
    house.write(|conn| offer(conn, &desk, &again));
    let marks = |house: &House| {
        let (who, met) = (account("assistante-sociale").uuid(), organization("panier-d-a-cote").uuid());
        house.read(|conn| count_marks(conn, who, met))
    };
    for code in ["assistante-sociale", "responsable-associatif"] {
        says_at(house, (code, again.source), Says::Yes);
    }
    assert_eq!((marks(house), house.read(count_agreements)), (2, 2));
    says_at(house, ("responsable-associatif", again.source), Says::No);
    assert_eq!((marks(house), house.read(count_agreements)), (1, 2), "they agreed elsewhere");
    says_at(house, ("responsable-associatif", SOURCE), Says::No);
    assert_eq!((marks(house), house.read(count_agreements)), (0, 0));
}

fn are_told_what_concerns_them(house: &House, cookie: &str) {
    says(house, "maraude", Says::No);
    assert_eq!(house.read(|conn| tally(conn, SOURCE)), Tally { offered: 2, settled: 1, refused: 1 });
    assert!(house.whole(paths::CONTACTS, cookie).contains("L’autre n’a pas répondu"));
    says(house, "maraude", Says::Yes);
    assert_eq!(house.read(count_agreements), 2);
    says(house, "maraude", Says::No);
    assert_eq!(house.read(count_agreements), 0, "a yes that is taken back");
}

fn are_forgotten(house: &House, link: &str) {
    house.wait(200);
    house.round();
    assert_eq!(house.read(count_sides), 0);
    assert_eq!(house.read(|conn| tally(conn, SOURCE)).offered, 2, "counts stay");
    house.whole(link, "");
}

fn says(house: &House, code: &str, says: Says) {
    says_at(house, (code, SOURCE), says);
}

fn says_at(house: &House, (code, source): (&str, Uuid), says: Says) {
    let desk = house.desk();
    house.write(|conn| {
        let sides = sides_of_account(conn, account(code).uuid(), 9)?;
        let side = sides.iter().find(|side| side.source == source).expect("a side").id;
        for contact in contacts(conn, &desk.key, side)? {
            answer(conn, &desk, (side, contact.id), says)?;
        }
        Ok(())
    });
}
