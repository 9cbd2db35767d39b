//! The whole table of what may be done: every act, by every teller, in every state.

use super::{Kind, Level, State, Teller};
use crate::clock::day;
use crate::consent::Agreement;
use crate::fixture::{by, sent, sunday};
use crate::referral::Referral;
use crate::state::Response;
use State::{
    Accepted, Acknowledged, Agreed, Appointment, Came, Closed, DeclinedByPerson, DidNotCome, Draft,
    Escalated, Frozen, NeedsInformation, Redirected, Refused, Sent, ShownToPerson, WaitingList,
};

/// Sent one day, and something is still to happen.
const ON_ITS_WAY: &[State] = &[
    Sent,
    Acknowledged,
    NeedsInformation,
    WaitingList,
    Accepted,
    Appointment,
    Came,
    DidNotCome,
    Redirected,
    Refused,
    Escalated,
];
const NOBODY_CAME_YET: &[State] = &[Sent, Acknowledged, NeedsInformation, WaitingList, Accepted, Appointment];

/// What a teller may do in which states, of a request that nobody answered for good and that the coordination holds if it
/// was escalated.
fn table(teller: Teller) -> Vec<(Kind, Vec<State>)> {
    let but = |states: &[State], these: &[State]| {
        states.iter().copied().filter(|state| !these.contains(state)).collect::<Vec<_>>()
    };
    let and = |states: &[State], these: &[State]| [states, these].concat();
    let told_by_all = [
        (Kind::DidNotCome, NOBODY_CAME_YET.to_vec()),
        (Kind::Came, and(NOBODY_CAME_YET, &[DidNotCome])),
        (Kind::Helped, but(ON_ITS_WAY, &[Redirected])),
    ];
    let own = match teller {
        Teller::Sender => vec![
            (Kind::GiveInformation, vec![NeedsInformation]),
            (Kind::Redirect, but(ON_ITS_WAY, &[Came, Redirected])),
            (Kind::Relaunch, but(NOBODY_CAME_YET, &[NeedsInformation])),
            (Kind::Escalate, but(ON_ITS_WAY, &[Escalated])),
            (Kind::Respond, ON_ITS_WAY.to_vec()),
            (Kind::Postpone, ON_ITS_WAY.to_vec()),
        ],
        Teller::Receiver => vec![
            (Kind::Acknowledge, vec![Sent]),
            (Kind::Accept, and(NOBODY_CAME_YET, &[Escalated, Refused, DidNotCome])),
            (Kind::Refuse, and(NOBODY_CAME_YET, &[Escalated])),
            (Kind::Redirect, and(NOBODY_CAME_YET, &[Escalated])),
            (Kind::WaitingList, vec![Sent, Acknowledged, NeedsInformation, WaitingList, Escalated]),
            (Kind::AskInformation, vec![Sent, Acknowledged, WaitingList, Accepted]),
            (Kind::Respond, ON_ITS_WAY.to_vec()),
            (Kind::Postpone, ON_ITS_WAY.to_vec()),
        ],
        Teller::Person => vec![
            (Kind::PersonAgrees, vec![Draft, ShownToPerson]),
            (Kind::PersonDeclines, vec![Draft, ShownToPerson]),
            (Kind::Stop, and(ON_ITS_WAY, &[Draft, ShownToPerson, Agreed, Closed])),
            (Kind::GiveInformation, vec![NeedsInformation]),
            (Kind::Escalate, but(ON_ITS_WAY, &[Escalated])),
        ],
        Teller::Coordinator => return vec![(Kind::Relay, vec![Escalated])],
        Teller::Clock => return Vec::new(),
    };
    own.into_iter().chain(told_by_all).collect()
}

fn told(level: Level) -> Response {
    Response { level, words: String::new(), on: sunday(), by: by(Teller::Receiver), version: 1 }
}

/// Compares what may be done in every state with the table, `instead` saying what is otherwise.
fn agrees(referral: &Referral, instead: impl Fn(Teller, Kind, State) -> Option<bool>) {
    for teller in Teller::ALL {
        let table = table(*teller);
        for state in State::ALL {
            let stood = Referral { state: *state, ..referral.clone() };
            for kind in Kind::ALL {
                let listed = table.iter().any(|(one, states)| one == kind && states.contains(state));
                let expected = instead(*teller, *kind, *state).unwrap_or(listed);
                let may = stood.acts_for(*teller).contains(kind);
                assert_eq!(may, expected, "{kind:?} by {teller:?} in {state:?}");
            }
        }
    }
}

/// Whether this teller may close what has an answer: whoever helps, and time itself.
fn closes(teller: Teller, state: State) -> bool {
    matches!(teller, Teller::Sender | Teller::Receiver | Teller::Clock) && ON_ITS_WAY.contains(&state)
}

#[test]
fn each_teller_may_do_in_each_state_what_the_table_says_and_nothing_else() {
    agrees(&sent(), |_, _, _| None);
    let never_answered = [Draft, ShownToPerson, DeclinedByPerson, Agreed, Frozen, Closed];
    assert_eq!(ON_ITS_WAY.len() + never_answered.len(), State::ALL.len(), "no state is left out");
}

#[test]
fn what_has_an_answer_may_be_closed_and_what_was_enough_helps_no_second_time() {
    for level in [Level::Interim, Level::Partial, Level::Adequate] {
        let answered = Referral { responses: vec![told(level)], ..sent() };
        agrees(&answered, |teller, kind, state| match kind {
            Kind::Close => Some(closes(teller, state)),
            Kind::Helped if level == Level::Adequate => Some(false),
            _ => None,
        });
    }
}

#[test]
fn what_the_coordination_answered_may_be_closed_or_asked_of_it_again() {
    let relayed = Referral { relayed_at: Some(sunday()), ..sent() };
    agrees(&relayed, |teller, kind, state| match kind {
        Kind::Close => Some(closes(teller, state)),
        Kind::Relay => Some(false),
        Kind::Escalate if matches!(teller, Teller::Sender | Teller::Person) => {
            Some(ON_ITS_WAY.contains(&state))
        }
        _ => None,
    });
}

#[test]
fn of_who_carries_her_sheet_nothing_is_asked_and_nothing_told() {
    let mut carried = sent();
    carried.consent.agreement = Agreement::CarriesTheSheet;
    agrees(&carried, |_, kind, _| {
        matches!(kind, Kind::AskInformation | Kind::GiveInformation).then_some(false)
    });
}

#[test]
fn silence_is_an_alarm_on_its_day_and_not_the_day_before() {
    let one = sent();
    let alarm = one.silent_on.expect("an alarm");
    let days = [alarm.pred_opt(), Some(alarm), alarm.succ_opt()];
    assert_eq!(days.map(|today| one.is_silent(today.expect("a day"))), [false, true, true]);
    for state in State::ALL {
        let stood = Referral { state: *state, ..one.clone() };
        assert_eq!(stood.is_silent(alarm), matches!(state, Sent | Acknowledged), "{state:?}");
    }
    assert!(!Referral { silent_on: None, ..one }.is_silent(day(sunday())));
}
