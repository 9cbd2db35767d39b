//! Rounds are kept as they were made, measures name nobody, and each finding has its words in both languages.

use std::time::Duration;

use ::store::{Schema, trial};
use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use vocabulary::Locale;
use web::{Traffic, Way, Words};

use crate::store::rounds;
use crate::{
    ENGLISH, FRENCH, Finding, Gauges, Kind, Ledger, Measures, Process, ROOM, Ways, about_process, together,
};

fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 23, 9, 0, 0).single().expect("a moment")
}

#[test]
fn a_round_that_fails_keeps_the_day_on_which_it_succeeded_and_stands_first() {
    trial::both(&Schema::new([ROOM], now()), |db| {
        let ledger = Ledger::default();
        let keep = |at: DateTime<Utc>| {
            let due = ledger.due(at);
            db.write_now(|c| Ledger::write(c, &due)).expect("written");
            ledger.written(&due, at);
            due.len()
        };
        let took = Duration::from_millis(7);
        ledger.note("letters", now(), took, None);
        ledger.note("campaigns", now(), took, None);
        assert_eq!(keep(now()), 2);
        let minute = |n: i64| now() + TimeDelta::minutes(n);
        ledger.note("letters", minute(1), took, None);
        assert_eq!(keep(minute(1)), 0, "what goes on well is written down now and then");
        ledger.note("letters", minute(2), took, Some("The disk is full.".to_owned()));
        assert_eq!(keep(minute(2)), 1, "a failure is written down at once");
        let kept = db.read_now(rounds).expect("read");
        let first = kept.first().expect("a round");
        assert_eq!((first.name.as_str(), first.fault.as_deref()), ("letters", Some("The disk is full.")));
        assert_eq!((first.made_at, first.tried_at, first.took), (Some(minute(1)), minute(2), 7));
        ledger.note("letters", minute(3), took, None);
        assert_eq!(keep(minute(3)), 1, "and so is its end");
        assert!(db.read_now(rounds).expect("read").iter().all(|round| round.fault.is_none()));
    });
}

#[test]
fn measures_count_by_door_and_repeat_nothing_that_a_visitor_wrote() {
    let measures = Measures::new(Ledger::default(), "1.2.3", now());
    measures.answered("GET", "/recherche", 200, Duration::from_millis(3));
    measures.answered("GET", "/recherche", 503, Duration::from_millis(300));
    measures.answered("MADEMOISELLE", "(none)", 404, Duration::from_millis(1));
    let outbox = post::Outbox { waiting: 3, lost: 1, ..post::Outbox::default() };
    let gauges = Gauges {
        journal: Some((40, 38)),
        outbox: Some(outbox),
        backup: Some(now()),
        failing: Some(vec![Kind::Export]),
        ..Gauges::default()
    };
    let of_process = measures.about_process(&Process::default()).expect("written");
    let text = together(&[of_process, measures.written(None, &gauges).expect("written")]);
    for line in [
        "maillage_requests_total{door=\"/recherche\",method=\"GET\",status=\"2xx\"} 1",
        "maillage_requests_total{door=\"/recherche\",method=\"GET\",status=\"5xx\"} 1",
        "maillage_requests_total{door=\"(none)\",method=\"other\",status=\"4xx\"} 1",
        "maillage_request_seconds_bucket{le=\"0.005\",door=\"/recherche\"} 1",
        "maillage_request_seconds_count{door=\"/recherche\"} 2",
        "maillage_index_lag 2",
        "maillage_letters{state=\"waiting\"} 3",
        "maillage_version{version=\"1.2.3\"} 1",
        "maillage_failing{what=\"export\"} 1",
        "maillage_failing{what=\"backup\"} 0",
    ] {
        assert!(text.lines().any(|told| told == line), "{line} is missing in\n{text}");
    }
    assert!(!text.contains("MADEMOISELLE"));
    assert!(text.ends_with("# EOF\n"));
}

#[test]
fn networks_of_one_process_are_told_apart_and_each_family_stands_once() {
    let measured = |door: &str| {
        let measures = Measures::new(Ledger::default(), "1.2.3", now());
        measures.answered("GET", door, 200, Duration::from_millis(3));
        measures.ledger().note("campaigns", now(), Duration::from_millis(7), None);
        measures
    };
    let [melun, brie] = ["melun", "brie"]
        .map(|name| measured("/recherche").written(Some(name), &Gauges::default()).expect("written"));
    let networks = [("brie".to_owned(), true), ("melun".to_owned(), true), ("ruine".to_owned(), false)];
    let of_process = about_process(("1.2.3", now()), &Process::default(), &networks).expect("written");
    let text = together(&[of_process, melun, brie]);
    for line in [
        "maillage_requests_total{network=\"melun\",door=\"/recherche\",method=\"GET\",status=\"2xx\"} 1",
        "maillage_requests_total{network=\"brie\",door=\"/recherche\",method=\"GET\",status=\"2xx\"} 1",
        "maillage_database_waiting{network=\"melun\"} 0",
        "maillage_round_failing{network=\"brie\",round=\"campaigns\"} 0",
        "maillage_network_open{network=\"ruine\"} 0",
        "process_threads 0",
    ] {
        assert!(text.lines().any(|told| told == line), "{line} is missing in\n{text}");
    }
    let mut headings: Vec<&str> = text.lines().filter(|line| line.starts_with("# TYPE")).collect();
    let all = headings.len();
    headings.dedup();
    assert_eq!((headings.len(), text.matches("# EOF").count()), (all, 1), "{text}");
    assert!(text.ends_with("# EOF\n"));
}

#[test]
fn what_visits_say_of_the_proxies_is_told_once() {
    let measures = Measures::new(Ledger::default(), "1.2.3", now());
    measures.came(Way::Plain);
    assert_eq!(measures.ways(), Ways::default());
    measures.came(Way::Silent);
    assert_eq!(measures.ways(), Ways { silent: true, stranger: false });
    assert_eq!(measures.ways(), Ways::default());
}

#[test]
fn every_fault_says_what_why_and_what_to_do_in_both_languages() {
    let words = Words::new(&[("observatory", FRENCH, ENGLISH)]).expect("words");
    let finding =
        Finding::fault("database", "unreachable").with("path", "db.example").with("detail", "refused");
    let told = finding.told(&words, Locale::French);
    assert_eq!(told.check, "base de données");
    assert!(told.what.contains("db.example") && told.what.contains("refused"), "{}", told.what);
    let keys = FRENCH.lines().filter_map(|line| line.split_once(" = ").map(|(key, _)| key));
    let headings = ["observatory-do", "observatory-health-do"];
    for key in keys.filter(|key| key.ends_with("-do") && !headings.contains(key)) {
        let fault = key.trim_end_matches("-do");
        for key in [fault.to_owned(), format!("{fault}-why"), key.to_owned()] {
            assert!(words.knows(Locale::French, &key) && words.knows(Locale::English, &key), "{key}");
        }
    }
}
