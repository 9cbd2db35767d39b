//! What is held of members: what they wrote and did, and what remains of it once they are gone.

use membership::trial::account;

use super::{in_houses, sender};
use crate::{Act, HOLDING};

#[test]
fn a_member_reads_what_is_held_of_her_and_what_she_did_forgets_her() {
    in_houses(|house| {
        let kept = house.sends(&house.demand("panier-d-a-cote"));
        house.does(kept.id, &Act::Relaunch, sender()).expect("again");
        let (her, now) = (account("assistante-sociale").uuid(), house.now());
        let held = house.read(|conn| (HOLDING.gather)(conn, &house.key, her));
        let what: Vec<_> = held.iter().map(|one| one.what).collect();
        assert_eq!(what, ["referral-held-written", "referral-held-typed", "referral-held-typed"]);
        let residue = house.write(|conn| (HOLDING.erase)(conn, her, now));
        assert_eq!(residue.iter().map(|one| one.count).collect::<Vec<_>>(), [1]);
        let events = house.read(|conn| crate::history(conn, &house.key, kept.id));
        assert!(events.iter().all(|event| event.account.is_none() && event.organization.is_some()));
    });
}
