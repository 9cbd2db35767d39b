//! The log: what is told once or twice is counted once, and says who met whom on which day last.

use chrono::{DateTime, NaiveDate};
use store::trial::both;
use uuid::Uuid;
use vocabulary::id::OrganizationId;

use crate::{
    Format, Held, HeldKind, LogFilter, Met, figures, keep_held, last_held, last_met, log, met_pairs,
};

fn organization(name: &str) -> OrganizationId {
    OrganizationId::from_source("trial", "organization", name)
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn held(source: u128, kind: HeldKind, on: &str, met: Met) -> Held {
    Held { kind, on: day(on), source: Uuid::from_u128(source), met, headcount: Some(4), learnt: None }
}

fn together(names: &[&str]) -> Met {
    Met::Together(names.iter().map(|name| organization(name)).collect())
}

#[test]
fn what_was_held_is_counted_once_and_says_who_met_whom() {
    let schema = membership::trial::schema(&[cooperation::ROOM, crate::ROOM]);
    both(&schema, |db| {
        let now = DateTime::UNIX_EPOCH;
        let keep = |held: &Held| db.write_now(|conn| keep_held(conn, held, now)).expect("kept");
        let visit = held(1, HeldKind::Encounter(Format::Visit), "2026-03-02", together(&["a", "b"]));
        assert!(keep(&visit), "told for the first time");
        assert!(!keep(&visit), "the same again changes nothing");
        let speed =
            Met::Pairs(vec![(organization("a"), organization("b")), (organization("c"), organization("a"))]);
        assert!(keep(&held(2, HeldKind::SpeedMeeting, "2026-05-04", speed)));
        let shared = HeldKind::Encounter(Format::SharedSession);
        assert!(keep(&held(3, shared, "2025-01-06", together(&["a", "b", "c", "d"]))));
        let looked = db.read_now(|conn| {
            let year = figures(conn, day("2026-01-01"), day("2026-12-31")).expect("figures");
            assert_eq!((year.total(), year.organizations, year.pairs, year.headcount), (2, 3, 2, 8));
            let visits = [(HeldKind::Encounter(Format::Visit), 1), (HeldKind::SpeedMeeting, 1)];
            assert_eq!(year.held, visits);
            let mut of_a = last_met(conn, organization("a")).expect("met");
            of_a.sort_by_key(|(_, on)| *on);
            let days: Vec<String> = of_a.iter().map(|(_, on)| on.to_string()).collect();
            assert_eq!(days, ["2025-01-06", "2026-05-04", "2026-05-04"]);
            let pairs = met_pairs(conn, day("2026-01-01"), day("2026-12-31")).expect("pairs");
            assert_eq!(pairs.iter().map(|pair| pair.times).max(), Some(2));
            let sessions = last_held(conn, Some(Format::SharedSession)).expect("sessions");
            assert_eq!(sessions.len(), 4);
            let with_d = LogFilter { organization: Some(organization("d")), ..LogFilter::default() };
            let lines = log(conn, &with_d, 10).expect("lines");
            assert_eq!(lines.iter().map(|line| line.organizations.len()).collect::<Vec<_>>(), [4]);
            let both_of = LogFilter {
                organization: Some(organization("b")),
                with: Some(organization("c")),
                kind: Some(HeldKind::SpeedMeeting),
                ..LogFilter::default()
            };
            assert_eq!(log(conn, &both_of, 10).expect("lines").len(), 1);
            log(conn, &LogFilter::default(), 2)
        });
        assert_eq!(looked.expect("lines").len(), 2);
    });
}

#[test]
fn told_again_it_is_corrected_and_what_was_learnt_stays() {
    let schema = membership::trial::schema(&[cooperation::ROOM, crate::ROOM]);
    both(&schema, |db| {
        let now = DateTime::UNIX_EPOCH;
        let keep = |held: &Held| db.write_now(|conn| keep_held(conn, held, now)).expect("kept");
        let kind = HeldKind::Encounter(Format::Lunch);
        let first = held(1, kind, "2026-03-02", together(&["a", "b"]));
        keep(&Held { learnt: Some("Le mardi, sans rendez-vous.".to_owned()), ..first });
        assert!(keep(&Held { headcount: None, ..held(1, kind, "2026-03-03", together(&["a", "c"])) }));
        let lines = db.read_now(|conn| log(conn, &LogFilter::default(), 10)).expect("lines");
        let [line] = &lines[..] else { panic!("one line: {lines:?}") };
        assert_eq!((line.on, line.headcount), (day("2026-03-03"), Some(4)));
        assert_eq!(line.learnt, "Le mardi, sans rendez-vous.");
        let met = db.read_now(|conn| last_met(conn, organization("a"))).expect("met");
        assert_eq!(met, [(organization("c"), day("2026-03-03"))]);
    });
}
