//! A failure is told once, its mending once, a silence that lasts too long as well, and nothing twice on one day.

use ::store::{Schema, trial};
use chrono::{DateTime, TimeDelta, TimeZone, Utc};

use super::{Kind, News, Watched, failing, look};
use crate::ROOM;

fn at(hours: i64) -> DateTime<Utc> {
    let first = Utc.with_ymd_and_hms(2026, 11, 23, 3, 0, 0).single().expect("a moment");
    first + TimeDelta::hours(hours)
}

/// The back-up: failing since an hour, or well since one.
fn backup(failing: Option<i64>, good: Option<i64>) -> Watched {
    Watched {
        kind: Kind::Backup,
        failing_since: failing.map(at),
        good_at: good.map(at),
        promised: Some(TimeDelta::days(2)),
        patience: TimeDelta::zero(),
    }
}

#[test]
fn a_failure_is_told_once_and_its_mending_once() {
    trial::both(&Schema::new([ROOM], at(0)), |db| {
        let told =
            |one: Watched, hour: i64| db.write_now(|c| look(c, &[one], true, at(hour))).expect("looked at");
        assert_eq!(told(backup(None, Some(0)), 1), []);
        assert_eq!(told(backup(Some(2), Some(0)), 2), [News::Fails(Kind::Backup, at(2))]);
        assert_eq!(db.read_now(failing).expect("read"), [(Kind::Backup, at(2))]);
        for hour in [3, 20, 30, 300] {
            assert_eq!(told(backup(Some(2), Some(0)), hour), [], "hour {hour}: it is known");
        }
        assert_eq!(told(backup(None, Some(301)), 301), [News::Mended(Kind::Backup, at(2))]);
        assert_eq!(told(backup(None, Some(301)), 302), []);
        assert_eq!(db.read_now(failing).expect("read"), []);
    });
}

#[test]
fn what_comes_and_goes_writes_one_letter_of_each_sort_a_day() {
    trial::both(&Schema::new([ROOM], at(0)), |db| {
        let mut letters = Vec::new();
        for minute in (0..3 * 24 * 60).step_by(5) {
            let now = at(0) + TimeDelta::minutes(minute);
            // Ten minutes of failure, ten minutes of success, for three days.
            let failing = (minute / 10 % 2 == 0).then_some(0);
            let one = Watched { promised: None, ..backup(failing, Some(0)) };
            let news = db.write_now(|c| look(c, &[one], true, now)).expect("looked at");
            letters.extend(news.into_iter().map(|news| matches!(news, News::Fails(..))));
        }
        let (fails, mended) = (letters.iter().filter(|fails| **fails).count(), letters.len());
        assert_eq!((fails, mended - fails), (3, 3), "failures and mendings told in three days");
    });
}

#[test]
fn silence_is_a_failure_once_it_lasts_longer_than_was_promised() {
    trial::both(&Schema::new([ROOM], at(0)), |db| {
        let told =
            |one: Watched, hour: i64| db.write_now(|c| look(c, &[one], true, at(hour))).expect("looked at");
        assert_eq!(told(backup(None, None), 0), [], "watched from now on");
        assert_eq!(told(backup(None, None), 47), []);
        assert_eq!(told(backup(None, None), 49), [News::Fails(Kind::Backup, at(0))]);
        assert_eq!(told(backup(None, Some(50)), 50), [News::Mended(Kind::Backup, at(0))]);
        assert_eq!(told(backup(None, Some(50)), 99), [News::Fails(Kind::Backup, at(50))]);
        let drill = Watched { kind: Kind::Drill, promised: None, ..backup(None, None) };
        assert_eq!([told(drill, 100), told(drill, 10_000)], [[], []], "nothing was promised");
    });
}

#[test]
fn where_nobody_listens_it_is_told_as_soon_as_somebody_does() {
    trial::both(&Schema::new([ROOM], at(0)), |db| {
        let told = |failing: Option<i64>, listens: bool, hour: i64| {
            let one = [backup(failing, Some(hour))];
            db.write_now(|c| look(c, &one, listens, at(hour))).expect("looked at")
        };
        assert_eq!(told(Some(0), false, 1), []);
        assert_eq!(told(Some(0), true, 2), [News::Fails(Kind::Backup, at(0))]);
        assert_eq!(told(None, false, 3), []);
        assert_eq!(told(None, true, 4), [News::Mended(Kind::Backup, at(0))]);
        assert_eq!(told(Some(30), false, 31), []);
        assert_eq!(told(None, true, 32), [], "what nobody heard of is not said to be mended");
    });
}

#[test]
fn what_passes_by_itself_is_not_told() {
    trial::both(&Schema::new([ROOM], at(0)), |db| {
        let index = |failing: Option<i64>| Watched {
            kind: Kind::Index,
            promised: None,
            patience: TimeDelta::minutes(90),
            ..backup(failing, None)
        };
        let told = |failing: Option<i64>, hour: i64| {
            db.write_now(|c| look(c, &[index(failing)], true, at(hour))).expect("looked at")
        };
        assert_eq!([told(Some(0), 0), told(Some(1), 1), told(None, 2), told(None, 3)], [[], [], [], []]);
        assert_eq!([told(Some(4), 4), told(Some(5), 5)], [[], []]);
        assert_eq!(told(Some(6), 6), [News::Fails(Kind::Index, at(4))], "since it was first seen");
    });
}
