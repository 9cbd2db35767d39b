//! Two who agree are not three.

use chrono::DateTime;
use uuid::Uuid;

use super::{Agreement, Party, Standing, all_agreed};

fn says(party: Party, standing: Standing) -> Agreement {
    Agreement {
        placement: Uuid::nil().into(),
        party,
        standing,
        channel: None,
        asked_at: DateTime::UNIX_EPOCH,
        answered_at: None,
    }
}

#[test]
fn a_day_is_agreed_by_three_different_people() {
    let yes = |party| says(party, Standing::Agreed);
    let three = [yes(Party::Host), yes(Party::Visitor), yes(Party::Employer)];
    assert!(all_agreed(&three));
    assert!(!all_agreed(&three[..2]));
    assert!(!all_agreed(&[]));
    assert!(!all_agreed(&[yes(Party::Host), yes(Party::Host), yes(Party::Employer)]));
    assert!(!all_agreed(&[yes(Party::Visitor), yes(Party::Employer), says(Party::Host, Standing::Declined)]));
}
