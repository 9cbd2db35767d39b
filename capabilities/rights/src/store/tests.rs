//! What tests look at in the tables, and that every statement means the same on both engines.

use ::store::{Conn, StoreError, check_statements, sql, trial};
use chrono::NaiveDate;
use uuid::Uuid;

use crate::tests::{now, schema};

sql! {
    /// How many letters of the rights were written into the outbox.
    pub(crate) fn letters_of_rights() -> One<i64> = "select count(*) from letter where kind = 'rights'";
    fn insert_role(id: Uuid, account: Uuid, since: NaiveDate) -> () =
        "insert into network_role (id, account, role, since) values ($1, $2, 'coordinator', $3)";
}

pub(crate) fn make_coordinator(conn: &mut Conn, account: Uuid) -> Result<(), StoreError> {
    insert_role(conn, Uuid::from_u128(77), account, now().date_naive())
}

#[test]
fn every_statement_holds_on_both_engines() {
    trial::both(&schema(), |db| {
        let faults = db.read_now(|conn| Ok(check_statements(conn))).expect("the database can be asked");
        assert!(
            faults.is_empty(),
            "{}",
            faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
        );
    });
}
