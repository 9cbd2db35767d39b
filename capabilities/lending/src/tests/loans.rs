//! Shared means: one at a time, hours of a month, and what comes back early.

use chrono::{DateTime, TimeDelta, Utc};
use membership::trial::beginning;
use vocabulary::id::{LoanId, SharedMeanId};

use super::trying::{Bench, day, on_benches, somebody};
use crate::{
    LoanRefused, LoanState, NewLoan, SharedMean, SharedMeanKind, Sharing, Span, borrow, bring_back, cancel,
    figures, grant, loan, loans_of, loans_to_grant, mean, means, minutes_left, refuse, save_mean, take_out,
};

pub(super) fn shared(name: &str, sharing: Sharing) -> SharedMean {
    SharedMean {
        id: SharedMeanId::from_source("essai", "mean", name),
        owner: somebody("prêteur"),
        kind: SharedMeanKind::Minibus,
        name: name.to_owned(),
        conditions: "Propre".to_owned(),
        place: "Au garage".to_owned(),
        requires: String::new(),
        sharing,
        withdrawn_on: None,
    }
}

pub(super) fn wish(name: &str, mean: &SharedMean, from: DateTime<Utc>, hours: i64) -> NewLoan {
    NewLoan {
        id: LoanId::from_source("essai", "loan", name),
        mean: mean.id,
        organization: somebody(name),
        purpose: "Sortie".to_owned(),
        from,
        until: from + TimeDelta::hours(hours),
    }
}

fn borrows(bench: &Bench<'_>, new: &NewLoan) -> Result<LoanState, LoanRefused> {
    let desk = bench.desk();
    bench.write(|conn| borrow(conn, &desk, new))
}

#[test]
fn a_minibus_is_lent_to_one_at_a_time() {
    on_benches(|bench| {
        let bus = shared("minibus", Sharing::OneAtATime);
        bench.write(|conn| save_mean(conn, &bus, beginning()));
        let noon = beginning() + TimeDelta::days(2);
        let one = wish("un", &bus, noon, 4);
        assert_eq!(borrows(bench, &one), Ok(LoanState::Asked));
        assert_eq!(borrows(bench, &one), Ok(LoanState::Asked), "sent twice makes one");
        let late = wish("deux", &bus, noon + TimeDelta::hours(3), 2);
        let free_from = noon + TimeDelta::hours(4);
        assert_eq!(borrows(bench, &late), Err(LoanRefused::Taken { free_from }));
        assert_eq!(borrows(bench, &wish("deux", &bus, free_from, 2)), Ok(LoanState::Asked));
        assert_eq!(
            borrows(bench, &wish("prêteur", &bus, noon - TimeDelta::hours(5), 5)),
            Ok(LoanState::Granted)
        );
        assert_eq!(borrows(bench, &wish("trois", &bus, noon, 0)), Err(LoanRefused::BadTimes));
        let passed = wish("trois", &bus, beginning() - TimeDelta::hours(1), 1);
        assert_eq!(borrows(bench, &passed), Err(LoanRefused::BadTimes));
        assert_eq!(bench.read(|conn| loans_to_grant(conn, somebody("prêteur"))).len(), 2);
    });
}

#[test]
fn a_loan_goes_out_and_comes_back_and_its_hours_are_counted() {
    on_benches(|bench| {
        let bus = shared("minibus", Sharing::OneAtATime);
        bench.write(|conn| save_mean(conn, &bus, beginning()));
        let noon = beginning() + TimeDelta::days(2);
        let one = wish("un", &bus, noon, 4);
        borrows(bench, &one).expect("free");
        let desk = bench.desk();
        assert!(!bench.write(|conn| take_out(conn, &desk, one.id)), "not before it is granted");
        assert!(bench.write(|conn| grant(conn, &desk, one.id)));
        assert!(!bench.write(|conn| refuse(conn, &desk, one.id)), "it is granted");
        assert!(bench.write(|conn| take_out(conn, &desk, one.id)));
        assert!(!bench.write(|conn| cancel(conn, &desk, one.id)), "it is out");
        let early = bench.desk_at(noon + TimeDelta::hours(1));
        assert!(bench.write(|conn| bring_back(conn, &early, one.id, 55)));
        let kept = bench.read(|conn| loan(conn, one.id)).expect("there");
        assert_eq!((kept.state, kept.minutes), (LoanState::Back, 55));
        let rest = wish("deux", &bus, noon + TimeDelta::hours(2), 1);
        assert_eq!(borrows(bench, &rest), Ok(LoanState::Asked), "what is left is free again");
        let span = Span { from: day(2026, 11, 1), until: day(2026, 12, 1) };
        let counted = bench.read(|conn| figures(conn, span, day(2026, 12, 1)));
        let shown = &counted.means[0];
        assert_eq!((shown.loans, shown.minutes, shown.borrowers), (1, 55, 1), "what is asked only is none");
        assert!(bench.write(|conn| cancel(conn, &desk, rest.id)));
        assert_eq!(bench.read(|conn| loans_of(conn, bus.id, noon, noon + TimeDelta::days(1))).len(), 1);
        let gone = SharedMean { withdrawn_on: Some(day(2026, 11, 22)), ..bus.clone() };
        bench.write(|conn| save_mean(conn, &gone, beginning()));
        assert!(bench.read(means).is_empty());
        assert_eq!(bench.read(|conn| mean(conn, bus.id)), Some(gone));
        assert_eq!(borrows(bench, &wish("quatre", &bus, noon, 1)), Err(LoanRefused::Unknown));
    });
}

#[test]
fn hours_of_an_interpreter_are_those_of_the_month_in_paris() {
    on_benches(|bench| {
        let hours = shared("interprète", Sharing::MonthlyMinutes(300));
        bench.write(|conn| save_mean(conn, &hours, beginning()));
        let at = beginning() + TimeDelta::days(2);
        borrows(bench, &wish("un", &hours, at, 3)).expect("three of five");
        borrows(bench, &wish("deux", &hours, at, 1)).expect("at the same time, four of five");
        let spent = borrows(bench, &wish("trois", &hours, at + TimeDelta::days(3), 2));
        assert_eq!(spent, Err(LoanRefused::HoursSpent { left: 60 }));
        let midnight_in_paris = day(2026, 11, 30).and_hms_opt(23, 0, 0).expect("a time").and_utc();
        assert_eq!(borrows(bench, &wish("quatre", &hours, midnight_in_paris, 5)), Ok(LoanState::Asked));
        let left = |at| bench.read(|conn| minutes_left(conn, hours.id, at));
        assert_eq!((left(at), left(midnight_in_paris)), (Some(60), Some(0)));
        let desk = bench.desk();
        assert!(bench.write(|conn| refuse(conn, &desk, LoanId::from_source("essai", "loan", "un"))));
        assert_eq!(left(at), Some(240));
    });
}

#[test]
fn what_is_asked_has_an_end_and_a_number() {
    on_benches(|bench| {
        let bus = shared("minibus", Sharing::OneAtATime);
        let hours = shared("heures", Sharing::MonthlyMinutes(600));
        for one in [&bus, &hours] {
            bench.write(|conn| save_mean(conn, one, beginning()));
        }
        let in_days = |days| beginning() + TimeDelta::days(days);
        assert_eq!(borrows(bench, &wish("loin", &bus, in_days(400), 2)), Err(LoanRefused::TooFar));
        let eve = vocabulary::time::TimeZoneName::PARIS
            .instant(day(2026, 12, 31).and_hms_opt(23, 0, 0).expect("a time"));
        assert_eq!(borrows(bench, &wish("nuit", &hours, eve, 2)), Err(LoanRefused::TwoMonths));
        assert_eq!(borrows(bench, &wish("soir", &hours, eve, 1)), Ok(LoanState::Asked), "up to midnight");
        let again = |number: i64| NewLoan {
            id: LoanId::from_source("essai", "again", &number.to_string()),
            ..wish("un", &bus, in_days(number), 2)
        };
        for number in 1..=10 {
            assert_eq!(borrows(bench, &again(number * 20)), Ok(LoanState::Asked));
        }
        assert_eq!(borrows(bench, &again(300)), Err(LoanRefused::TooManyAsked));
        let later = bench.desk_at(in_days(15));
        bench.write(|conn| crate::rounds::go_round(conn, &later));
        assert!(bench.read(|conn| loans_to_grant(conn, bus.owner)).is_empty(), "two weeks without an answer");
    });
}
