//! Refusals are counted, written down, and never lost nor multiplied.

use chrono::DateTime;
use store::{Schema, trial};
use uuid::Uuid;
use vocabulary::id::AccountId;
use web::{Refusal, RefusalWitness};

use super::{MOST, Refusals};
use crate::store::refusals::refusals_since;

fn refusal(account: Option<AccountId>, route: &'static str) -> Refusal {
    Refusal { account, method: "GET", route, at: DateTime::UNIX_EPOCH }
}

#[test]
fn refusals_are_counted_by_door_and_account() {
    let schema = Schema::new([crate::ROOM], DateTime::UNIX_EPOCH);
    trial::both(&schema, |db| {
        let refusals = Refusals::new();
        let account = AccountId::from(Uuid::from_u128(7));
        for _ in 0..3 {
            refusals.refused(refusal(Some(account), "/administration"));
        }
        refusals.refused(refusal(None, "/administration"));
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
        runtime.block_on(refusals.flush(db)).expect("written");
        refusals.refused(refusal(Some(account), "/administration"));
        runtime.block_on(refusals.flush(db)).expect("written");
        runtime.block_on(refusals.flush(db)).expect("nothing left to write");
        let rows = db.read_now(|conn| refusals_since(conn, DateTime::UNIX_EPOCH.date_naive())).expect("read");
        let counted: Vec<(Uuid, i64)> = rows.iter().map(|row| (row.account, row.times)).collect();
        assert_eq!(counted, [(account.uuid(), 4), (Uuid::nil(), 1)]);
    });
}

#[test]
fn a_flood_is_counted_whole_and_costs_no_memory() {
    let refusals = Refusals::new();
    let many = 3 * MOST;
    for number in 0..many {
        refusals
            .refused(refusal(Some(AccountId::from(Uuid::from_u128(number as u128 + 1))), "/coordination"));
    }
    let tally = refusals.tally();
    assert!(tally.len() <= MOST + 1, "{}", tally.len());
    assert_eq!(tally.values().sum::<i64>(), i64::try_from(many).expect("fits"));
}
