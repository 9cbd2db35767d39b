//! Tests of what is said after sending.

use referral::{Code, Sent};
use vocabulary::id::ReferralId;

use super::{Kept, Standing, ending};

#[test]
fn nobody_is_told_to_telephone_before_her_yes() {
    let kept = |state, letters, is_new| {
        let id = ReferralId::from_source("essai", "referral", "une");
        Kept { sent: Sent { id, code: Code::draw([7; 5]), state, letters }, is_new }
    };
    assert_eq!(ending(kept(Standing::ShownToPerson, 0, true), true), "sending-done-waiting");
    assert_eq!(ending(kept(Standing::ShownToPerson, 0, false), false), "sending-done-waiting");
    assert_eq!(ending(kept(Standing::Sent, 0, true), true), "sending-done-telephone");
    assert_eq!(ending(kept(Standing::Sent, 0, false), false), "sending-done", "sent twice, written once");
    assert_eq!(ending(kept(Standing::Sent, 1, true), false), "sending-done");
}
