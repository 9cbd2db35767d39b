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
        ] {
            assert!(!set(disorder), "{disorder:?}");
        }
        assert_eq!(db.read_now(thresholds).expect("read"), crisis);
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
