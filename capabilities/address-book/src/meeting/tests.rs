//! A meeting leaves one entry and one mark, however often it is told.

use store::trial;
use uuid::Uuid;

use super::{Met, meet};
use crate::acquaintance::{Acquaintance, MetAt};
use crate::store::{acquaintances, favourites};
use crate::tests::{account, filled, key, now, schema};

#[test]
fn a_meeting_told_twice_is_one_entry_and_one_mark() {
    trial::both(&schema(), |db| {
        let organization = filled(db).services[0].says.organization;
        let mark = Acquaintance {
            id: Uuid::from_u128(5),
            function: "assistante sociale ".repeat(9),
            met_at: MetAt::Immersion,
            met_on: Some(now().date_naive()),
        };
        let met = Met { account: account(1), organization, mark, now: now() };
        db.write_now(|conn| {
            assert!(meet(conn, &key(), &met)?);
            assert!(meet(conn, &key(), &met)?);
            assert!(favourites::contains(conn, met.account.uuid(), organization.uuid())?);
            let marks = acquaintances::on(conn, &key(), met.account.uuid(), organization.uuid())?;
            assert_eq!(marks.len(), 1);
            assert_eq!(marks[0].function.chars().count(), crate::note::LONGEST_FUNCTION);
            let nowhere = Met { organization: Uuid::from_u128(9).into(), ..met.clone() };
            assert!(!meet(conn, &key(), &nowhere)?);
            Ok(())
        })
        .expect("written");
    });
}
