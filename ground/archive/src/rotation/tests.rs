//! Rotation: what is kept is what the table says, and the last good archive always is.

use chrono::{DateTime, TimeDelta, Utc};

use super::{Keep, superseded};

fn at(text: &str) -> DateTime<Utc> {
    format!("{text}:00Z").parse().expect("a moment")
}

#[test]
fn what_goes_is_what_the_table_says() {
    let two_days = Keep { daily: 2, weekly: 0, monthly: 0 };
    let months = Keep { daily: 1, weekly: 1, monthly: 3 };
    let nothing = Keep { daily: 0, weekly: 0, monthly: 0 };
    for (keep, archives, going) in [
        (two_days, vec![], vec![]),
        (two_days, vec![("2026-11-01T03:00", true)], vec![]),
        // Two on one day: both stay for a day, then the newer is the day's.
        (two_days, vec![("2026-11-01T03:00", true), ("2026-11-01T09:00", true)], vec![]),
        (
            two_days,
            vec![("2026-11-01T03:00", true), ("2026-11-01T09:00", true), ("2026-11-02T03:00", true)],
            vec!["2026-11-01T03:00"],
        ),
        (
            two_days,
            vec![("2026-11-01T03:00", true), ("2026-11-02T03:00", true), ("2026-11-03T03:00", true)],
            vec!["2026-11-01T03:00"],
        ),
        // A house that rested keeps what it had.
        (two_days, vec![("2026-01-01T03:00", true), ("2026-11-03T03:00", true)], vec![]),
        // The last good one stays, and what failed after it is left to be looked at.
        (two_days, vec![("2026-11-01T03:00", true), ("2026-11-02T03:00", false)], vec![]),
        // What failed before a good one goes.
        (two_days, vec![("2026-11-01T03:00", false), ("2026-11-02T03:00", true)], vec!["2026-11-01T03:00"]),
        // None is good: nothing goes.
        (nothing, vec![("2026-11-01T03:00", false), ("2026-11-02T03:00", false)], vec![]),
        (nothing, vec![("2026-11-01T03:00", true), ("2026-11-02T03:00", true)], vec!["2026-11-01T03:00"]),
        // A failed night keeps no place of a good one.
        (
            two_days,
            vec![("2026-11-01T03:00", true), ("2026-11-02T03:00", true), ("2026-11-03T03:00", false)],
            vec![],
        ),
        (
            months,
            vec![
                ("2026-08-31T03:00", true),
                ("2026-09-01T03:00", true),
                ("2026-09-30T03:00", true),
                ("2026-10-31T03:00", true),
                ("2026-11-02T03:00", true),
            ],
            vec!["2026-08-31T03:00", "2026-09-01T03:00"],
        ),
    ] {
        let archives: Vec<_> = archives.iter().map(|(moment, good)| (at(moment), *good)).collect();
        let going: Vec<_> = going.iter().map(|moment| at(moment)).collect();
        assert_eq!(superseded(&archives, keep), going, "{keep:?} {archives:?}");
    }
}

#[test]
fn two_years_of_nights_come_down_to_a_handful_and_never_to_none() {
    let (mut kept, first) = (Vec::new(), at("2025-01-01T02:00"));
    for night in 0..730 {
        let tonight = first + TimeDelta::days(night);
        // Every fifth night fails.
        kept.push((tonight, night % 5 != 0));
        let going = superseded(&kept, Keep::default());
        kept.retain(|(at, _)| !going.contains(at));
        let newest_good = kept.iter().filter(|(_, good)| *good).map(|(at, _)| *at).max();
        let expected = if night % 5 == 0 { tonight - TimeDelta::days(1) } else { tonight };
        assert_eq!(newest_good, (night > 0).then_some(expected), "night {night}");
    }
    let good = kept.iter().filter(|(_, good)| *good).count();
    assert!((7..=24).contains(&good), "{good}");
    let oldest = kept.iter().map(|(at, _)| *at).min().expect("some are kept");
    let months = (first + TimeDelta::days(729) - oldest).num_days() / 30;
    assert!((10..=12).contains(&months), "the oldest is {months} months old");
}
