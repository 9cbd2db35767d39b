//! A wish goes forwards only, and an answer is final.

use super::WishStatus;

#[test]
fn an_answer_is_final_and_nothing_goes_back() {
    for from in WishStatus::ALL {
        for to in WishStatus::ALL {
            let may = from.may_become(*to);
            assert!(!may || from.is_waiting(), "{from:?} {to:?}");
            assert!(!may || *to != WishStatus::Noted, "{from:?} {to:?}");
        }
    }
    assert!(WishStatus::Noted.may_become(WishStatus::Declined));
    assert!(!WishStatus::TakenUp.may_become(WishStatus::TakenUp));
}
