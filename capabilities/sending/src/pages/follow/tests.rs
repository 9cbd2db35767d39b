//! Tests of what is said after an act.

use referral::{ActKind, Code, Sent};
use vocabulary::id::ReferralId;

use super::{Standing, ending};

#[test]
fn a_request_that_waits_or_takes_no_letter_is_not_said_to_have_passed_on() {
    let next = |state, letters| {
        let id = ReferralId::from_source("essai", "referral", "une");
        Some(Sent { id, code: Code::draw([7; 5]), state, letters })
    };
    let redirect = |next| ending(ActKind::Redirect, next, false);
    assert_eq!(redirect(next(Standing::ShownToPerson, 0)), "sending-done-redirect-waits");
    assert_eq!(redirect(next(Standing::Sent, 0)), "sending-done-redirect-telephone");
    assert_eq!(redirect(next(Standing::Sent, 1)), "sending-done-redirect");
    assert_eq!(ending(ActKind::PersonAgrees, None, true), "sending-done-telephone");
}
