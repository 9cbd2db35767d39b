//! The demo: fifteen sites in two tours, five who wait, and means that are shared; filled once.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use membership::trial::{self, Town, Tried};
use vocabulary::codes::OrganizationKind;

use super::trying::{day, on_benches};
use crate::{
    Booking, BookingState, Effect, HOST_KINDS, LoanState, Origin, Span, Whereabout, bookings_of, demo,
    figures, loans_of, means, queue, resource, side_activities, tasks_of, where_is,
};

fn in_town(test: impl Fn(&Town)) {
    let tried = Tried {
        words: &[("lending", crate::FRENCH, crate::ENGLISH)],
        doors: &[],
        open: &|_, _, _| axum::Router::new(),
    };
    ::store::trial::both(&trial::schema(&[crate::ROOM]), |db| {
        let town = Town::over(db, &tried);
        assert_eq!(demo::fill(&town.db, &town.key, &town.shell).expect("the demo"), 2);
        assert_eq!(demo::fill(&town.db, &town.key, &town.shell).expect("again"), 2);
        test(&town);
    });
}

fn tour_of(stays: &[Booking], label: usize, copies: &[crate::TouringCopy]) -> (usize, Option<NaiveDate>) {
    let own: Vec<&Booking> = stays.iter().filter(|stay| stay.copy == copies[label].id).collect();
    for pair in own.windows(2) {
        assert_eq!(pair[0].end, pair[1].start, "from one place to the next");
    }
    (own.len(), own.last().map(|stay| stay.end))
}

#[test]
fn fifteen_sites_are_eight_and_seven_stays_of_six_weeks() {
    on_benches(|bench| {
        let filled = demo::fill(bench.db, &bench.key, bench.shell());
        assert_eq!(filled.expect("the demo"), 2);
        let taboo = bench.read(|conn| resource(conn, &bench.key, demo::taboo())).expect("there");
        assert_eq!((taboo.copies.len(), taboo.kit.len()), (2, 14));
        let stays = bench.read(|conn| bookings_of(conn, demo::taboo()));
        assert_eq!(stays.len(), 15);
        assert_eq!(stays.iter().map(|stay| stay.start).min(), Some(day(2017, 10, 2)));
        assert_eq!(tour_of(&stays, 0, &taboo.copies), (8, Some(day(2018, 9, 3))));
        assert_eq!(tour_of(&stays, 1, &taboo.copies), (7, Some(day(2018, 7, 23))));
        let sites: BTreeSet<String> = stays.iter().map(|stay| stay.site.key()).collect();
        assert_eq!(sites.len(), 15, "nobody twice");
        assert!(stays.iter().all(|stay| stay.site.point.is_some()), "each stands on the map");
        let kinds: BTreeSet<OrganizationKind> = stays.iter().map(|stay| stay.site.host).collect();
        assert_eq!(kinds, HOST_KINDS.into_iter().collect());
        let told = stays.iter().filter(|stay| stay.state == BookingState::FeedbackGiven).count();
        assert_eq!(told, 4);
        let asked = bench.read(|conn| queue(conn, demo::taboo()));
        let ranks: Vec<Option<u32>> = asked.iter().map(|one| one.rank).collect();
        assert_eq!(ranks, (1..=5).map(Some).collect::<Vec<_>>());
        assert!(asked.iter().all(|one| matches!(one.request.origin, Origin::Forum(_))));
        let span = Span { from: day(2017, 1, 1), until: day(2019, 1, 1) };
        let counted = bench.read(|conn| figures(conn, span, day(2026, 11, 22)));
        let shown = counted.resources.iter().find(|one| one.resource == demo::taboo()).expect("counted");
        assert_eq!((shown.sites_served, shown.sites_asked, shown.stays_over, shown.forms), (15, 20, 15, 4));
        assert_eq!(shown.days_on_site, 15 * 42);
        assert_eq!(shown.effects.get(&Effect::RaisedInInterview), Some(&2));
    });
}

#[test]
fn an_exhibition_travels_now_and_means_are_shared() {
    in_town(|town| {
        let today = vocabulary::time::paris(town.now()).date();
        let expo = town.read(|conn| resource(conn, &town.key, demo::travelling())).expect("there");
        let a = town.read(|conn| where_is(conn, expo.copies[0].id, today)).expect("a copy");
        let Whereabout::At { booking, .. } = a.now else { panic!("{a:?}") };
        assert!(a.next.is_some());
        assert_eq!(town.read(|conn| side_activities(conn, booking)).len(), 1);
        assert_eq!(town.read(|conn| queue(conn, demo::travelling())).len(), 2);
        let first_host = trial::organization("chrs-la-clairiere");
        assert_eq!(town.read(|conn| tasks_of(conn, first_host)).len(), 1, "a game is missing");
        assert_eq!(town.read(means).len(), 4);
        let (from, until) =
            (town.now() - chrono::TimeDelta::days(60), town.now() + chrono::TimeDelta::days(60));
        let lent = town.read(|conn| loans_of(conn, demo::minibus(), from, until));
        let states: Vec<LoanState> = lent.iter().map(|loan| loan.state).collect();
        assert_eq!(states, [LoanState::Back, LoanState::Back, LoanState::Granted, LoanState::Asked]);
    });
}
