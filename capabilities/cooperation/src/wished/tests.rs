//! Where a proposal to meet stands, whatever was said in whichever order.

use proptest::prelude::*;

use super::{MeetingState, meeting_state};

proptest! {
    #[test]
    fn a_meeting_is_to_schedule_only_when_both_accept(a in any::<bool>(), b in any::<bool>(), no in any::<bool>()) {
        let found = meeting_state((a, b), (no, false));
        prop_assert_eq!(found == MeetingState::ToSchedule, a && b && !no);
        prop_assert_eq!(found == MeetingState::Declined, no);
    }
}
