//! Whatever is done in whatever order: what is open has a next date, and nothing is closed without an answer.

use chrono::{Days, TimeDelta};
use proptest::prelude::*;

use super::{LONGEST_WORDS, Refused};
use crate::act::{Act, ActKind, By, Channel, Teller};
use crate::clock::{day, later};
use crate::consent::{Agreement, Said};
use crate::fixture::{by, sent, service, sunday};
use crate::referral::Referral;
use crate::refusal_reason::RefusalReason;
use crate::state::{Level, State};

fn acts() -> impl Strategy<Value = Act> {
    let words = || "[a-z ]{0,20}";
    prop_oneof![
        Just(Act::Acknowledge),
        proptest::option::of(0_i64..40)
            .prop_map(|days| Act::Accept { appointment: days.map(|days| sunday() + TimeDelta::days(days)) }),
        words().prop_map(|words| Act::AskInformation { words }),
        words().prop_map(|words| Act::GiveInformation { words }),
        (0_u64..60).prop_map(|days| Act::WaitingList { until: later(day(sunday()), Days::new(days)) }),
        words().prop_map(|words| Act::Redirect { to: service("other"), words }),
        (0..RefusalReason::ALL.len()).prop_map(|at| Act::Refuse {
            reason: RefusalReason::ALL[at],
            alternative: None,
            words: String::new()
        }),
        Just(Act::Came),
        Just(Act::DidNotCome),
        Just(Act::Helped),
        (0..3_usize).prop_map(|at| Act::Respond { level: Level::ALL[at], words: String::new() }),
        Just(Act::Close),
        words().prop_map(|words| Act::Escalate { words }),
        proptest::option::of(Just(service("other"))).prop_map(|to| Act::Relay { to, words: String::new() }),
        Just(Act::Relaunch),
        (0_u64..120).prop_map(|days| Act::Postpone { next_on: later(day(sunday()), Days::new(days)) }),
        Just(Act::PersonAgrees),
        Just(Act::PersonDeclines),
        Just(Act::Stop),
    ]
}

fn stories() -> impl Strategy<Value = Vec<(Act, usize, i64)>> {
    proptest::collection::vec((acts(), 0..Teller::ALL.len(), 0_i64..12), 0..25)
}

/// What must hold of a referral just after something happened to it.
fn check(referral: &Referral, now: chrono::DateTime<chrono::Utc>) -> Result<(), TestCaseError> {
    prop_assert_eq!(referral.state.is_open(), referral.next_on.is_some());
    if let Some(next_on) = referral.next_on {
        prop_assert!(next_on >= day(now), "{:?} on {next_on}", referral);
    }
    if referral.state == State::Closed {
        prop_assert!(referral.level().is_some() || referral.relayed_at.is_some());
        prop_assert!(referral.closed_at.is_some());
    }
    if referral.state == State::Frozen {
        prop_assert!(referral.consent.withdrawn_at.is_some() && referral.stopped_at.is_some());
    }
    if referral.state.is_open() {
        prop_assert!(referral.mover() != Teller::Clock, "somebody moves next: {:?}", referral);
    }
    let versions: Vec<u32> = referral.responses.iter().map(|response| response.version).collect();
    prop_assert_eq!(versions, (1..=referral.responses.len() as u32).collect::<Vec<_>>());
    Ok(())
}

proptest! {
    #[test]
    fn what_is_open_has_a_next_date_and_what_is_closed_an_answer(shown_first: bool, story in stories()) {
        let (mut referral, mut now) = (sent(), sunday());
        if shown_first {
            (referral.state, referral.sent_at) = (State::ShownToPerson, None);
        }
        for (act, teller, hours) in story {
            now += TimeDelta::hours(hours * 7);
            let teller = Teller::ALL[teller];
            let offered = referral.acts_for(teller).contains(&act.kind());
            match referral.decide(&act, &by(teller), now) {
                Ok(change) => {
                    prop_assert!(offered, "{act:?} was not offered to {teller:?}");
                    prop_assert_eq!(change.after.version, referral.version + 1);
                    referral = change.after;
                    check(&referral, now)?;
                }
                Err(refused) if offered => prop_assert!(
                    matches!(refused, Refused::DayPast | Refused::DayTooFar | Refused::SameService),
                    "{act:?} was offered to {teller:?} and refused: {refused:?}"
                ),
                Err(_) => {}
            }
        }
    }

    #[test]
    fn a_stop_is_always_possible_until_it_is_stopped(story in stories()) {
        let (mut referral, now) = (sent(), sunday());
        for (act, teller, _) in story {
            if let Ok(change) = referral.decide(&act, &by(Teller::ALL[teller]), now) {
                referral = change.after;
            }
        }
        if referral.state != State::Frozen {
            let change = referral.decide(&Act::Stop, &by(Teller::Person), now).expect("stopped");
            prop_assert_eq!(change.after.state, State::Frozen);
            prop_assert_eq!(change.after.next_on, None);
            prop_assert_eq!(Teller::ALL.iter().flat_map(|teller| change.after.acts_for(*teller)).count(), 0);
        }
    }

    #[test]
    fn every_open_state_has_a_way_on_for_somebody(story in stories()) {
        let mut referral = sent();
        for (act, teller, _) in story {
            if let Ok(change) = referral.decide(&act, &by(Teller::ALL[teller]), sunday()) {
                referral = change.after;
            }
            if referral.state.is_open() {
                prop_assert!(!referral.acts_for(referral.mover()).is_empty(), "{referral:?}");
            }
        }
    }
}

fn after(referral: &Referral, act: Act, teller: Teller) -> Referral {
    referral.decide(&act, &by(teller), sunday()).expect("it may be").after
}

#[test]
fn it_closes_with_a_response_or_goes_to_the_coordination() {
    let refused = Act::Refuse { reason: RefusalReason::Full, alternative: None, words: String::new() };
    let refused = after(&sent(), refused, Teller::Receiver);
    assert_eq!(refused.mover(), Teller::Sender);
    let close = refused.decide(&Act::Close, &by(Teller::Sender), sunday());
    assert_eq!(close.map(|_| ()), Err(Refused::NeedsResponse));
    let escalated = after(&refused, Act::Escalate { words: String::new() }, Teller::Sender);
    assert_eq!(escalated.mover(), Teller::Coordinator);
    let relayed =
        after(&escalated, Act::Relay { to: None, words: String::from("Le 115") }, Teller::Coordinator);
    assert_eq!(relayed.mover(), Teller::Sender);
    assert_eq!(after(&relayed, Act::Close, Teller::Sender).state, State::Closed);
}

#[test]
fn a_colleague_who_comes_second_is_told_what_was_answered() {
    let accepted = after(&sent(), Act::Accept { appointment: None }, Teller::Receiver);
    let late = accepted.decide(&Act::Acknowledge, &by(Teller::Receiver), sunday());
    assert_eq!(late.map(|_| ()), Err(Refused::AlreadyAnswered(State::Accepted)));
}

#[test]
fn a_word_of_the_receiver_answers_and_bien_recu_does_not() {
    let acknowledged = after(&sent(), Act::Acknowledge, Teller::Receiver);
    assert!(acknowledged.acknowledged_at.is_some() && acknowledged.answered_at.is_none());
    assert!(acknowledged.state.waits_for_receiver());
    let listed = Act::WaitingList { until: later(day(sunday()), Days::new(20)) };
    let listed = after(&acknowledged, listed, Teller::Receiver);
    assert!(listed.answered_at.is_some());
    assert_eq!((listed.next_on, listed.silent_on), (Some(later(day(sunday()), Days::new(20))), None));
}

#[test]
fn a_relaunch_is_no_news_and_a_postponement_puts_the_alarm_off() {
    let start = sent();
    let relaunched = after(&start, Act::Relaunch, Teller::Sender);
    assert_eq!(relaunched.silent_on, start.silent_on);
    assert_eq!(relaunched.moved_at, start.moved_at);
    let until = later(day(sunday()), Days::new(30));
    let postponed = after(&start, Act::Postpone { next_on: until }, Teller::Sender);
    assert_eq!((postponed.next_on, postponed.silent_on), (Some(until), Some(until)));
}

#[test]
fn what_nobody_may_keep_and_what_is_too_long_is_refused() {
    let ask = |words: String| sent().decide(&Act::AskInformation { words }, &by(Teller::Receiver), sunday());
    assert!(ask(String::from("Son adresse ?")).is_ok());
    assert_eq!(ask("a".repeat(LONGEST_WORDS + 1)).map(|_| ()), Err(Refused::TooLong));
    assert_eq!(
        ask(String::from("Son n° : 2 69 05 49 588 157 80")).map(|_| ()),
        Err(Refused::ForbiddenNumber)
    );
}

#[test]
fn it_helped_is_a_response_and_closes_by_itself_two_weeks_later() {
    let helped = after(&sent(), Act::Helped, Teller::Person);
    assert_eq!((helped.state, helped.level(), helped.came), (State::Came, Some(Level::Adequate), Some(true)));
    assert_eq!(helped.next_on, Some(later(day(sunday()), Days::new(14))));
    assert_eq!(after(&helped, Act::Close, Teller::Clock).state, State::Closed);
}

#[test]
fn a_name_never_reaches_a_log() {
    let referral = sent();
    let act = Act::AskInformation { words: String::from("Mésange") };
    let change = referral.decide(&act, &by(Teller::Receiver), sunday()).expect("asked");
    let seen = referral.seen_by(crate::seen::Viewer::Person, day(sunday()));
    let all = format!("{referral:?} {act:?} {change:?} {seen:?} {:?}", referral.identity);
    assert!(!all.contains("Mésange") && !all.contains("01 99"), "{all}");
    assert!(ActKind::ALL.contains(&act.kind()));
}

#[test]
fn good_news_that_comes_late_is_told() {
    let refuse = || Act::Refuse { reason: RefusalReason::Full, alternative: None, words: String::new() };
    let accept = || Act::Accept { appointment: None };
    let escalated = after(&sent(), Act::Escalate { words: String::new() }, Teller::Sender);
    let relayed = after(&escalated, Act::Relay { to: None, words: String::new() }, Teller::Coordinator);
    let until = later(day(sunday()), Days::new(20));
    let missed = after(&sent(), Act::DidNotCome, Teller::Receiver);
    let refused = after(&sent(), refuse(), Teller::Receiver);
    for (stood, act, then) in [
        (&escalated, accept(), State::Accepted),
        (&relayed, accept(), State::Accepted),
        (&escalated, Act::WaitingList { until }, State::WaitingList),
        (&escalated, refuse(), State::Refused),
        (&refused, accept(), State::Accepted),
        (&missed, Act::Accept { appointment: Some(sunday() + TimeDelta::days(3)) }, State::Appointment),
    ] {
        let late = after(stood, act, Teller::Receiver);
        assert_eq!((late.state, late.reason.is_some()), (then, then == State::Refused));
        assert!(late.answered_at.is_some());
    }
    assert_eq!(after(&missed, accept(), Teller::Receiver).came, None, "another time was found");
}

#[test]
fn what_she_did_not_agree_to_say_is_not_said_later_by_another() {
    let mut silent = after(&sent(), Act::AskInformation { words: String::from("Quand ?") }, Teller::Receiver);
    silent.consent.says.remove(&Said::Message);
    let give = Act::GiveInformation { words: String::from("Le jeudi") };
    let told = silent.decide(&give, &by(Teller::Sender), sunday());
    assert_eq!(told.map(|_| ()), Err(Refused::NotAgreed));
    assert!(after(&silent, give, Teller::Person).says(Said::Message), "her own words are hers to say");
}

#[test]
fn a_yes_that_comes_later_is_dated_and_told_by_its_way() {
    let mut shown = sent();
    (shown.state, shown.sent_at) = (State::ShownToPerson, None);
    assert_eq!(shown.agreed(), None, "not yet");
    let later = sunday() + TimeDelta::days(6);
    for (channel, means) in [
        (Channel::Link, Agreement::OnHerPage),
        (Channel::Sms, Agreement::ByMessage),
        (Channel::Paper, Agreement::Written),
        (Channel::Telephone, Agreement::Spoken),
    ] {
        let yes = By { channel, ..by(Teller::Person) };
        let agreed = shown.decide(&Act::PersonAgrees, &yes, later).expect("she agrees").after;
        assert_eq!(agreed.agreed(), Some((means, later)));
    }
}
