//! What may follow what, and how long it lasted.

use chrono::NaiveDate;

use super::{Lives, Moved, State, StateDay};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day")
}

fn line(state: State, since: StateDay) -> Moved {
    Moved { state, since, words: String::new(), by: None }
}

#[test]
fn every_state_is_reached_and_only_what_was_shared_is_over_for_good() {
    for state in State::ALL {
        let reached = State::ALL.iter().any(|from| from.may_become(*state));
        assert_eq!(reached, *state != State::Idea, "{state:?}");
        assert!(!state.may_become(*state), "{state:?}");
        assert_eq!(state.next().is_empty(), *state == State::Shared, "{state:?}");
    }
}

#[test]
fn what_is_ahead_is_what_the_catalogue_asks_the_table_for() {
    let ahead: Vec<&str> =
        State::ALL.iter().filter(|state| state.is_ahead()).map(|state| state.code()).collect();
    assert_eq!(ahead, ["presentee", "en-preparation", "en-cours", "diffusion"]);
}

#[test]
fn the_exhibition_was_an_idea_for_fifteen_months() {
    let log = [
        line(State::Idea, StateDay::month(day(2015, 10, 20))),
        line(State::Running, StateDay::month(day(2017, 1, 9))),
        line(State::Showing, StateDay::day(day(2017, 10, 2))),
        line(State::Ended, StateDay::day(day(2018, 9, 3))),
    ];
    let lives = Lives::of(&log, day(2026, 11, 22));
    let days: Vec<i64> = lives.stages.iter().map(|stage| stage.days).collect();
    assert_eq!(days, [458, 274, 336, 3002]);
    assert_eq!(lives.whole_days(), 458 + 274 + 336);
    assert_eq!(lives.reached(State::Running), Some(StateDay { on: day(2017, 1, 1), is_month: true }));
    assert_eq!(lives.stages.last().and_then(|stage| stage.until), None);
}

#[test]
fn codes_come_back_and_keys_are_made_of_them() {
    for state in State::ALL {
        assert_eq!(State::from_code(state.code()), Some(*state));
        assert_eq!(state.key(), format!("action-state-{}", state.code()));
    }
    assert_eq!(State::from_code("en cours"), None);
}

#[test]
fn a_reason_is_asked_for_what_was_put_off_or_dropped_and_for_nothing_else() {
    for state in State::ALL {
        let off = matches!(state, State::Postponed | State::Dropped);
        assert_eq!((state.is_off(), state.asks_why()), (off, off), "{state:?}");
    }
}

#[test]
fn what_still_holds_is_counted_to_today_and_what_comes_later_not_at_all() {
    let log = [
        line(State::Idea, StateDay::day(day(2026, 11, 21))),
        line(State::Dropped, StateDay::day(day(2026, 11, 24))),
    ];
    let days = |today| Lives::of(&log[..1], today).stages[0].days;
    assert_eq!([20, 21, 22, 23].map(|today| days(day(2026, 11, today))), [0, 0, 1, 2]);
    let dropped = Lives::of(&log, day(2026, 12, 24));
    assert_eq!((dropped.whole_days(), dropped.stages[1].days), (3, 30));
    assert_eq!(dropped.reached(State::Running), None);
}
