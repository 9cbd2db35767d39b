//! The ages are chosen by the network, and in order.

use chrono::NaiveDate;
use store::trial;

use super::*;
use crate::fixture::{now, schema};
use crate::freshness::Freshness;
use crate::kept::Dates;

#[test]
fn ages_are_kept_in_order_and_disorder_is_refused() {
    trial::both(&schema(), |db| {
        assert_eq!(db.read_now(thresholds).expect("read"), Thresholds::default());
        let set = |to: Thresholds| db.write_now(|conn| set_thresholds(conn, &to, now())).expect("decided");
        let crisis = Thresholds { to_confirm_days: 7, stale_days: 14, archive_months: 12 };
        assert!(set(crisis));
        assert_eq!(db.read_now(thresholds).expect("read"), crisis);
        for disorder in [
            Thresholds { to_confirm_days: 0, ..crisis },
            Thresholds { stale_days: 7, ..crisis },
            Thresholds { stale_days: 400, ..crisis },
            Thresholds { archive_months: 0, ..crisis },
            Thresholds { archive_months: 1_200, ..crisis },
            Thresholds { archive_months: 121, ..crisis },
            Thresholds { stale_days: 12 * 28, ..crisis },
            Thresholds { to_confirm_days: 14, ..crisis },
        ] {
            assert!(!set(disorder), "{disorder:?}");
        }
        assert_eq!(db.read_now(thresholds).expect("read"), crisis);
        for order in [
            Thresholds { archive_months: 120, ..crisis },
            Thresholds { stale_days: 12 * 28 - 1, ..crisis },
            Thresholds { to_confirm_days: 13, ..crisis },
            Thresholds { to_confirm_days: 1, stale_days: 2, archive_months: 1 },
        ] {
            assert!(set(order), "{order:?}");
            assert_eq!(db.read_now(thresholds).expect("read"), order);
        }
    });
}

#[test]
fn each_day_belongs_to_one_state() {
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
    let aged = |days: u64| Dates { assured_on: Some(today - Days::new(days)), ..Dates::unconfirmed(now()) };
    let thresholds = Thresholds::default();
    let states = [0, 179, 180, 239, 240].map(|days| Freshness::on(today, &aged(days), &thresholds).code());
    assert_eq!(states, ["fresh", "fresh", "to-confirm", "to-confirm", "stale"]);
    assert_eq!(thresholds.confirmed_since(today), today - Days::new(179), "as the index counts it");
}

#[test]
fn a_doubt_weighs_more_than_any_age_and_what_nobody_confirmed_has_none() {
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
    let thresholds = Thresholds { to_confirm_days: 7, stale_days: 14, archive_months: 12 };
    let state = |assured_on, doubted_on| {
        let dates = Dates { assured_on, doubted_on, ..Dates::unconfirmed(now()) };
        Freshness::on(today, &dates, &thresholds).code()
    };
    assert_eq!(state(None, None), "never");
    assert_eq!(state(None, Some(today)), "doubtful");
    assert_eq!(state(Some(today), Some(today)), "doubtful");
    assert_eq!(state(Some(today + Days::new(1)), None), "fresh", "a clock that was ahead");
    let due = today + Days::new(7);
    assert_eq!(crate::freshness::next_due(Some(today), &thresholds), Some(due));
    assert_eq!(crate::freshness::next_due(None, &thresholds), None);
    let dates = Dates { assured_on: Some(today), ..Dates::unconfirmed(now()) };
    for (day, code) in [(due - Days::new(1), "fresh"), (due, "to-confirm")] {
        assert_eq!(
            Freshness::on(day, &dates, &thresholds).code(),
            code,
            "the day it is due it is to confirm"
        );
    }
    assert_eq!(thresholds.ages(), search::Ages { to_confirm_days: 7, stale_days: 14 });
}
