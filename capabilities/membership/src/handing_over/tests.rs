//! Two people reach for the same keys at the very same moment.

use std::sync::Barrier;

use uuid::Uuid;

use super::{Keys, Offer, TakeOver, Taking, offer, take_over};
use crate::demo::organization;
use crate::keeping::{NewMandate, Work, give};
use crate::mandate::Standing;
use crate::members::day;
use crate::store::mandates::members_of;
use crate::trying::{Town, in_towns};

/// An offer to a persona who becomes deputy, and the digest of its link.
fn offered(town: &Town, code: &str) -> Vec<u8> {
    let (account, organization) = (town.account(code), organization("ccas-melun"));
    let mandate = NewMandate {
        id: Uuid::new_v4(),
        account,
        organization,
        standing: Standing::Deputy,
        work: Work::plain(),
        now: town.now(),
    };
    let to = town.db.read_now(|conn| accounts::recipient(conn, &town.key, account)).expect("read");
    let keys = Keys { organization, from: None, from_leaves: false, to: account };
    let new = Offer::draw(&town.shell, keys, &to.expect("an address"));
    let kept = town.db.write_now(|conn| {
        give(conn, &town.key, &mandate)?;
        offer(conn, &town.key, &new)
    });
    kept.expect("offered");
    new.secret.digest()
}

#[test]
fn of_many_who_take_the_keys_at_once_exactly_one_has_them() {
    in_towns(|town| {
        let codes = ["assistante-sociale", "agent-ccas", "maraude", "relectrice"];
        let digests: Vec<Vec<u8>> = codes.iter().map(|code| offered(town, code)).collect();
        let start = Barrier::new(digests.len());
        let (db, now, key) = (&town.db, town.now(), &town.key);
        let taking = Taking::draw(&town.shell);
        let outcomes: Vec<TakeOver> = std::thread::scope(|scope| {
            let takers: Vec<_> = digests
                .iter()
                .map(|digest| {
                    let taking = taking.clone();
                    let start = &start;
                    scope.spawn(move || {
                        start.wait();
                        db.write_now(|conn| take_over(conn, key, digest, &taking)).expect("an answer")
                    })
                })
                .collect();
            takers.into_iter().map(|taker| taker.join().expect("no one falls")).collect()
        });
        let done = outcomes.iter().filter(|outcome| matches!(outcome, TakeOver::Done(_))).count();
        let others = outcomes.iter().filter(|outcome| **outcome == TakeOver::TakenByAnother).count();
        assert_eq!((done, others), (1, 3), "{outcomes:?}");
        let people =
            db.read_now(|conn| members_of(conn, organization("ccas-melun"), day(now))).expect("read");
        assert_eq!(people.iter().filter(|held| held.standing == Standing::Owner).count(), 1);
    });
}
