//! From requests to routes: the example of the network, spans that suit, days that come back.

use super::*;
use chrono::{DateTime, Utc};
use lending::{Origin, RequestState, Site, Window};
use matching::routes::{Effort, check, plan};
use vocabulary::codes::OrganizationKind;
use vocabulary::id::{LoanRequestId, TouringResourceId};

fn on(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

const RULE: SlotRule = SlotRule { slot_days: 42, servicing_days: 0, km_per_day: 0 };

fn asks(point: Option<Point>, windows: &[(&str, &str)]) -> LoanRequest {
    let window = |(from, until): &(&str, &str)| Window { from: on(from), until: on(until) };
    LoanRequest {
        id: LoanRequestId::from_source("test", "request", "a"),
        resource: TouringResourceId::from_source("test", "resource", "a"),
        organization: None,
        site: Site { point, ..Site::new("Ici", "77288", OrganizationKind::SocialCentre) },
        windows: windows.iter().map(window).collect(),
        origin: Origin::Paper,
        asked_at: DateTime::<Utc>::UNIX_EPOCH,
        state: RequestState::Queued,
    }
}

#[test]
fn fifteen_sites_and_two_copies_end_when_the_network_said() {
    let from = on("2017-10-02");
    let copies = [CopyStart { point: None, free_from: from }; 2];
    let sites: Vec<LoanRequest> =
        (0..15).map(|n| asks(Point::new(46.0 + f64::from(n) / 50.0, 5.3), &[])).collect();
    let tour = tour(RULE, from, &copies, &sites);
    let plan = plan(&tour, Effort::default()).expect("a plan");
    check(&tour, &plan).expect("a plan that holds");
    let mut stops: Vec<usize> = plan.routes.iter().map(Vec::len).collect();
    stops.sort_unstable();
    assert_eq!(stops, [7, 8]);
    let end = |route: &Vec<matching::routes::Stop>| day(route.last().expect("a stop").first_day + 42);
    let mut ends: Vec<NaiveDate> = plan.routes.iter().map(end).collect();
    ends.sort_unstable();
    assert_eq!(ends, [on("2018-07-23"), on("2018-09-03")]);
}

#[test]
fn a_stay_lies_within_what_suits() {
    let usual = ["2017-10-02", "2017-11-13", "2017-11-27"].map(on);
    let days = |windows: &[(&str, &str)]| first_days(RULE, (on("2017-10-02"), &usual), &asks(None, windows));
    assert_eq!(days(&[("2017-11-20", "2018-01-10")]), ["2017-11-20", "2017-11-27"].map(on));
    assert!(days(&[("2017-11-20", "2017-12-20")]).is_empty());
    assert_eq!(days(&[]), usual);
    assert_eq!(days(&[("2017-01-01", "2017-11-14")]), ["2017-10-02"].map(on));
}

#[test]
fn ways_take_days_and_unknown_places_none() {
    let rule = SlotRule { km_per_day: 30, ..RULE };
    let ways = journeys(rule, &[Point::new(48.54, 2.65), Point::new(48.54, 3.33), None]);
    assert_eq!(ways.metres[0][0], 0);
    assert!((45_000..55_000).contains(&ways.metres[0][1]), "{}", ways.metres[0][1]);
    assert_eq!((ways.days[0][1], ways.days[0][2]), (1, 0));
}

#[test]
fn days_come_back() {
    for text in ["1970-01-01", "2017-10-02", "2026-11-22"] {
        assert_eq!(day(number(on(text))), on(text));
    }
    assert_eq!(number(on("1970-01-01")), 0);
}
