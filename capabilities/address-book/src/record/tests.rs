//! What is news about a favourite, and what is not.

use super::*;

fn shown(phone: &str, hours: &str) -> Shown {
    Shown { phones: vec![phone.to_owned()], hours: vec![hours.to_owned()], ..Shown::default() }
}

#[test]
fn changes_are_told_by_kind_and_gone_is_told_alone() {
    let before = shown("01", "Mo-Fr");
    let passing = Some(("full".to_owned(), "2026-12-01".parse().expect("a date")));
    for (after, changes) in [
        (before.clone(), vec![]),
        (shown("02", "Mo-Fr"), vec![Change::Phone]),
        (shown("02", "Sa"), vec![Change::Phone, Change::Hours]),
        (Shown { passing, ..before.clone() }, vec![Change::State]),
        (Shown { addresses: vec!["1 rue d’Essai".to_owned()], ..before.clone() }, vec![Change::Address]),
        (Shown { gone: true, ..shown("02", "Sa") }, vec![Change::Gone]),
    ] {
        assert_eq!(after.changes_since(&before), changes);
    }
    let gone = Shown { gone: true, ..before.clone() };
    assert_eq!(before.changes_since(&gone), [Change::Back]);
    assert_eq!(Shown { gone: true, ..shown("02", "Sa") }.changes_since(&gone), []);
}
