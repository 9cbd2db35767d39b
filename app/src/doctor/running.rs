//! What the house does by itself: rounds, back-ups, and what it noticed while it served.

use chrono::{DateTime, TimeDelta, Utc};
use observatory::Finding;
use store::{Db, StoreError};

/// Rounds come each minute and each hour; without any for longer, nobody makes them.
const LATE: TimeDelta = TimeDelta::hours(3);
/// A back-up is made each day; two that are missing are no accident.
const OLD: TimeDelta = TimeDelta::days(2);
/// What was noticed longer ago is over.
const NOTICED_LATELY: TimeDelta = TimeDelta::hours(2);

pub(super) fn rounds(db: &Db, now: DateTime<Utc>) -> Result<Finding, StoreError> {
    let rounds = db.read_now(observatory::rounds)?;
    if let Some((round, fault)) = rounds.iter().find_map(|round| Some((round, round.fault.as_ref()?))) {
        let found = Finding::fault("rounds", "failing").with("round", &round.name).with("name", &round.name);
        return Ok(found.with("detail", fault));
    }
    let Some(last) = rounds.iter().map(|round| round.tried_at).max() else {
        return Ok(Finding::well("rounds", "none"));
    };
    let ago = now - last;
    Ok(match ago >= LATE {
        true => Finding::fault("rounds", "late").with("hours", ago.num_hours()),
        false => Finding::well("rounds", "ok")
            .with("minutes", ago.num_minutes().max(0))
            .with("count", rounds.len()),
    })
}

/// A back-up that nobody read back may be empty, and an old one brings back an old house.
pub(super) fn backup(db: &Db, is_set: bool, now: DateTime<Utc>) -> Result<Finding, StoreError> {
    let (last, good) = db.read_now(|c| Ok((archive::last_backup(c)?, archive::last_good_backup(c)?)))?;
    let when = |at: DateTime<Utc>| at.format("%Y-%m-%d %H:%M UTC");
    // What failed after the last good one is told even while that one is young: tonight's may fail as well.
    if let Some(failed) = last.as_ref().filter(|last| !last.fault.is_empty()) {
        let found = Finding::fault("backup", "failed").with("when", when(failed.at));
        return Ok(found.with("detail", &failed.fault));
    }
    Ok(match (last, good) {
        (_, Some(good)) if now - good.at < OLD => Finding::well("backup", "ok").with("when", when(good.at)),
        (_, Some(good)) => Finding::fault("backup", "old").with("when", when(good.at)),
        (Some(last), None) => Finding::fault("backup", "unverified").with("when", when(last.at)),
        (None, None) if is_set => Finding::care("backup", "never"),
        (None, None) => Finding::care("backup", "unset"),
    })
}

/// What the house saw of itself and nobody sees from outside.
pub(super) fn notices(db: &Db, now: DateTime<Utc>) -> Vec<Finding> {
    let notices = db.read_now(observatory::notices).unwrap_or_default();
    let lately = notices.into_iter().filter(|notice| now - notice.noticed_at < NOTICED_LATELY);
    let found = lately.filter_map(|notice| {
        let when = notice.noticed_at.format("%Y-%m-%d %H:%M UTC");
        match notice.code.as_str() {
            "proxy-silent" => Some(Finding::fault("proxy", "silent").with("when", when)),
            "proxy-stranger" => Some(Finding::care("proxy", "stranger").with("when", when)),
            "index-lagging" => Some(Finding::fault("index", "lagging")),
            _ => None,
        }
    });
    found.collect()
}
