//! Every rung, from every side.

use chrono::{DateTime, NaiveDate};
use vocabulary::codes::LegalFamily;
use vocabulary::id::{RecipientId, SurveyId};

use super::{Address, Rung, after_august, rung, step_of};
use crate::recipient::{Recipient, RecipientState, RecipientStep};
use crate::survey::SurveyState;

fn recipient(state: RecipientState, step: RecipientStep, letters: u32) -> Recipient {
    Recipient {
        id: RecipientId::default(),
        survey: SurveyId::default(),
        number: 37,
        organization: None,
        name: "Le Nid".to_owned(),
        family: LegalFamily::MutualAid,
        sectors: Vec::new(),
        commune: None,
        importance: 0,
        state,
        step,
        since: DateTime::UNIX_EPOCH,
        letters,
        calls: 0,
        call_back_on: None,
        channel: None,
        answered_at: None,
        opened_at: None,
        covered: false,
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

const HEARS: Address = Address::Known { silent_in_august: true };

#[test]
fn who_is_behind_is_written_to_and_who_cannot_be_is_called() {
    let (june, letter, first) = (day("2027-06-10"), RecipientStep::Letter, RecipientStep::Reminder1);
    let new = recipient(RecipientState::ToSend, RecipientStep::Nothing, 0);
    assert_eq!(rung(&new, letter, HEARS, june), Some(Rung::Letter(letter)));
    assert_eq!(rung(&new, letter, Address::Missing, june), Some(Rung::Call));
    assert_eq!(rung(&new, letter, Address::Bounces, june), Some(Rung::BadAddress));
    let sent = recipient(RecipientState::Sent, letter, 1);
    assert_eq!(rung(&sent, letter, HEARS, june), None, "nobody is written to twice");
    assert_eq!(rung(&sent, first, HEARS, june), Some(Rung::Letter(first)));
    assert_eq!(rung(&sent, RecipientStep::Phone, HEARS, june), Some(Rung::Call));
    assert_eq!(rung(&new, RecipientStep::Phone, HEARS, june), Some(Rung::Letter(RecipientStep::Phone)));
    let bad = recipient(RecipientState::BadAddress, letter, 1);
    assert_eq!(rung(&bad, first, Address::Bounces, june), None, "until it has a new address");
}

#[test]
fn who_answered_declined_or_is_covered_is_left_in_peace() {
    let june = day("2027-06-10");
    for state in [RecipientState::Answered, RecipientState::Declined, RecipientState::PaperReceived] {
        let done = recipient(state, RecipientStep::Letter, 1);
        assert_eq!(rung(&done, RecipientStep::Phone, Address::Bounces, june), None, "{state:?}");
    }
    let mut twin = recipient(RecipientState::Sent, RecipientStep::Letter, 1);
    twin.covered = true;
    assert_eq!(rung(&twin, RecipientStep::Reminder1, HEARS, june), None);
}

#[test]
fn august_is_silent_for_reminders_and_not_for_first_letters() {
    let august = day("2027-08-10");
    let sent = recipient(RecipientState::Sent, RecipientStep::Letter, 1);
    assert_eq!(rung(&sent, RecipientStep::Reminder1, HEARS, august), None);
    let awake = Address::Known { silent_in_august: false };
    assert!(rung(&sent, RecipientStep::Reminder1, awake, august).is_some());
    let new = recipient(RecipientState::ToSend, RecipientStep::Nothing, 0);
    assert!(rung(&new, RecipientStep::Letter, HEARS, august).is_some());
    assert_eq!(after_august(august), day("2027-09-01"));
    assert_eq!(after_august(day("2027-07-31")), day("2027-07-31"));
}

#[test]
fn a_survey_that_asks_nobody_moves_nobody() {
    for state in [SurveyState::Draft, SurveyState::Closed, SurveyState::Restituted] {
        assert_eq!(step_of(state), None);
    }
}
