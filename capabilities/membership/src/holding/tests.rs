//! What the room tells of a person, and what remains once erased.

use store::Residue;

use super::HOLDING;
use crate::members::day;
use crate::store::mandates::mandates_of;
use crate::trying::in_towns;

#[test]
fn everything_held_is_told_and_nothing_that_names_remains() {
    in_towns(|town| {
        let account = town.account("responsable-associatif");
        let gathered = |town: &crate::trying::Town| {
            town.db.read_now(|conn| (HOLDING.gather)(conn, &town.key, account.uuid())).expect("gathered")
        };
        let held = gathered(town);
        let mandate = held.iter().find(|one| one.what == "membership-held-mandate").expect("a mandate");
        assert!(mandate.fields.contains(&("membership-held-profession", "Présidence".to_owned().into())));
        assert_eq!(held.iter().filter(|one| one.what == "membership-held-charter").count(), 2);
        let erased = town.db.write_now(|conn| (HOLDING.erase)(conn, account.uuid(), town.now()));
        let remains = Residue {
            what: "membership-residue-mandates",
            why: "membership-residue-mandates-why",
            until: None,
            count: 1,
        };
        assert_eq!(erased.expect("erased"), [remains]);
        let left = gathered(town);
        assert_eq!(left.len(), 1);
        assert!(!left[0].fields.iter().any(|(key, _)| *key == "membership-held-profession"));
        let today = day(town.now());
        assert!(town.db.read_now(|conn| mandates_of(conn, account, today)).expect("read").is_empty());
    });
}

#[test]
fn who_has_nothing_here_leaves_nothing() {
    in_towns(|town| {
        let nobody = uuid::Uuid::from_u128(42);
        let held = town.db.read_now(|conn| (HOLDING.gather)(conn, &town.key, nobody)).expect("gathered");
        assert!(held.is_empty());
        let erased = town.db.write_now(|conn| (HOLDING.erase)(conn, nobody, town.now())).expect("erased");
        assert!(erased.is_empty());
    });
}
