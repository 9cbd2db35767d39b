//! My data: read by me alone, taken along after a proof, erased whole or not at all.

use store::access::{self, Access, Deed};
use store::trial::both;

use super::*;
use crate::paths;
use crate::store::tests::letters_of_rights;

#[test]
fn a_member_reads_what_is_held_and_who_looked() {
    both(&schema(), |db| {
        let account = open(db, 1);
        let noted = |number: u128, actor: Option<u128>, months: u32| Access {
            id: Uuid::from_u128(number),
            at: now() - chrono::Months::new(months),
            actor: actor.map(Uuid::from_u128),
            organization: None,
            subject: account.uuid(),
            class: DataClass::C3,
            deed: Deed::Read,
            purpose: "own-export",
        };
        let rows = [noted(50, Some(9), 14), noted(51, Some(9), 2), noted(52, None, 1)];
        db.write_now(|conn| access::note_all(conn, &rows)).expect("noted");
        let house =
            House::new(db, vec![member(1, &[], true), member(1, &[], false)], &[OTHER, crate::HOLDING]);
        assert!(
            house.get(1, paths::MINE).location().starts_with("/connexion/prouver?"),
            "without a recent proof"
        );
        let page = house.get(0, paths::MINE);
        assert_eq!(page.status, 200);
        for shown in [
            "Vœux",
            "Un vœu",
            "=1+1 &#60;b&#62;",
            "Retenir un vœu.",
            "Un membre du réseau",
            "prendre ses propres données",
            "Le site",
        ] {
            assert!(page.text.contains(shown), "{shown}: {}", page.text);
        }
        assert_eq!(page.text.matches("<tbody>").count(), 1);
        assert_eq!(page.text.matches("A lu").count(), 2, "older than twelve months is left out");
        assert!(!page.text.contains('⟦'), "{}", page.text);
        assert!(house.get(NOBODY, paths::MINE).location().starts_with("/connexion?"));
    });
}

#[test]
fn data_are_taken_along_after_a_proof_and_it_is_noted() {
    both(&schema(), |db| {
        let account = open(db, 1);
        let house = House::new(db, vec![member(1, &[], false), member(1, &[], true)], &[OTHER]);
        let sent = house.get(0, paths::DATA);
        assert_eq!(sent.location(), "/connexion/prouver?retour=%2Fmes-droits");
        let given = house.get(1, paths::DATA);
        let json: serde_json::Value = serde_json::from_str(&given.text).expect("readable");
        assert_eq!((&json["format"], &json["version"]), (&"maillage-personal-data".into(), &1.into()));
        let item = &json["rooms"][0]["items"][0];
        assert_eq!((&item["what"], &item["class"]), (&"essai-wish".into(), &"C1".into()));
        assert_eq!(item["fields"][0]["value"], "=1+1 <b>");
        assert_eq!(given.headers["cache-control"], "no-store");
        let rows = db.read_now(|conn| access::about(conn, account.uuid(), 10)).expect("read");
        assert_eq!(rows.iter().map(|row| row.deed).collect::<Vec<_>>(), [Deed::Export]);
    });
}

#[test]
fn erasing_is_asked_for_confirmed_whole_and_told() {
    both(&schema(), |db| {
        let account = open(db, 1);
        let house =
            House::new(db, vec![member(1, &[], true), member(1, &[], false)], &[OTHER, crate::HOLDING]);
        assert!(house.get(1, paths::ERASE).location().starts_with("/connexion/prouver"));
        assert!(house.post(1, paths::ERASE, "confirmation=oui").location().starts_with("/connexion/prouver"));
        let before = house.get(0, paths::ERASE);
        assert!(before.text.contains("Un vœu") && before.text.contains("Ce qui reste"), "{}", before.text);
        assert_eq!(house.post(0, paths::ERASE, "").status, 422, "not confirmed");
        let known = || db.read_now(|conn| accounts::account(conn, &key(), account)).expect("read").is_some();
        assert!(known());
        let done = house.post(0, paths::ERASE, "confirmation=oui");
        assert_eq!(done.status, 200, "{}", done.text);
        assert!(done.text.contains("Un vœu (2).") && done.text.contains("Pour l’essai."), "{}", done.text);
        let cookies: Vec<_> = done.headers.get_all("set-cookie").iter().collect();
        assert!(cookies.iter().any(|cookie| {
            cookie.to_str().is_ok_and(|text| text.contains("session=; ") && text.contains("Max-Age=0"))
        }));
        assert!(!done.text.contains('⟦') && !known());
        assert_eq!(db.read_now(letters_of_rights).expect("read"), 1);
        let rows = db.read_now(|conn| access::about(conn, account.uuid(), 10)).expect("read");
        assert_eq!(rows.iter().map(|row| row.deed).collect::<Vec<_>>(), [Deed::Erase]);
    });
}

#[test]
fn if_one_room_cannot_erase_nothing_is_erased() {
    both(&schema(), |db| {
        let account = open(db, 1);
        let house = House::new(db, vec![member(1, &[], true)], &[OTHER, BROKEN]);
        assert_eq!(house.post(0, paths::ERASE, "confirmation=oui").status, 500);
        let known = db.read_now(|conn| accounts::account(conn, &key(), account)).expect("read");
        assert!(known.is_some_and(|account| account.name == "Membre 1"));
        assert_eq!(db.read_now(letters_of_rights).expect("read"), 0);
    });
}
