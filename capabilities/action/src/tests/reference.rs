//! Units, frameworks, funders: kept, renamed, and not taken away while something is counted to them.

use vocabulary::id::{FrameworkId, FunderId, TerritoryUnitId};

use crate::reference::{Framework, Funder, Rules, Unit};
use crate::tests::trying::{by, day, in_houses, try_write};
use crate::{demo, frameworks, funders, keep_framework, keep_funder, keep_unit, programmes};
use crate::{remove_framework, remove_funder, remove_unit, rules, set_rules, units};

#[test]
fn what_is_counted_to_stays_and_the_rest_may_go() {
    in_houses(|db| {
        demo::fill(db, by(0).now).expect("the demo");
        assert!(!try_write(db, |conn| remove_unit(conn, demo::unit(3))));
        let id = TerritoryUnitId::from_source("test", "unit", "9");
        let communes = vec!["77288".to_owned(), "77152".to_owned(), "77288".to_owned()];
        let ninth = Unit { id, name: "MDS 9".to_owned(), rank: 9, communes };
        try_write(db, |conn| keep_unit(conn, &ninth));
        let read = db.read_now(units).expect("units");
        assert_eq!(read.len(), 9);
        assert_eq!(read[8].communes, ["77152", "77288"]);
        assert!(try_write(db, |conn| remove_unit(conn, id)));
        let id = FrameworkId::from_source("test", "framework", "x");
        let pact = Framework { id, name: "Pacte".to_owned(), from: Some(day(2024, 1, 1)), to: None };
        try_write(db, |conn| keep_framework(conn, &pact));
        assert!(db.read_now(frameworks).expect("frameworks").contains(&pact));
        assert!(try_write(db, |conn| remove_framework(conn, id)));
        assert!(!try_write(db, |conn| remove_framework(conn, demo::frameworks()[0])));
        let id = FunderId::from_source("test", "funder", "x");
        try_write(db, |conn| keep_funder(conn, &Funder { id, name: "Fondation".to_owned() }));
        try_write(db, |conn| keep_funder(conn, &Funder { id, name: "Fondation (démo)".to_owned() }));
        assert_eq!(db.read_now(funders).expect("funders").len(), 3);
        assert!(try_write(db, |conn| remove_funder(conn, id)));
        assert!(!try_write(db, |conn| remove_funder(conn, demo::funders()[1])));
        assert_eq!(db.read_now(programmes).expect("programmes").len(), 1);
    });
}

#[test]
fn a_target_is_at_most_everything() {
    in_houses(|db| {
        assert_eq!(db.read_now(rules).expect("rules"), Rules::default());
        let asked = Rules { isic_required: false, participation_target: 180 };
        try_write(db, |conn| set_rules(conn, asked));
        assert_eq!(db.read_now(rules).expect("rules").participation_target, 100);
    });
}
