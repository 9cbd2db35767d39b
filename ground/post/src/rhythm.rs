//! When news may leave: the member's rhythm, the quiet of August, the growing patience after a failure.

use chrono::{DateTime, Datelike, Days, Duration, NaiveDate, NaiveTime, Utc, Weekday};
use vocabulary::time::{TimeZoneName, paris};

use crate::letter::Rhythm;

/// Letters of the week leave at this hour, Paris time.
const MORNING: NaiveTime = match NaiveTime::from_hms_opt(8, 0, 0) {
    Some(morning) => morning,
    None => NaiveTime::MIN,
};

/// How long a letter is tried before it is given up.
const PATIENCE: Duration = Duration::days(3);

/// More tries than patience lasts for; bounds the sum of the waits.
const MOST_TRIES: usize = 50;

/// The waits after the first failures, in minutes; the last one is repeated.
const WAITS: [i64; 6] = [1, 5, 15, 60, 240, 720];

/// When news of this moment leaves; `None` when the member wants none.
pub(crate) fn turn(rhythm: Rhythm, silent_in_august: bool, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let turn = match rhythm {
        Rhythm::Immediate => now,
        Rhythm::Weekly => next_monday(now),
        Rhythm::Never => return None,
    };
    Some(after_silence(silent_in_august, turn))
}

/// The same moment, or the morning of 1 September when it falls into a silent August.
pub(crate) fn after_silence(silent_in_august: bool, turn: DateTime<Utc>) -> DateTime<Utc> {
    let day = paris(turn).date();
    if !silent_in_august || day.month() != 8 {
        return turn;
    }
    NaiveDate::from_ymd_opt(day.year(), 9, 1).map_or(turn, morning_of)
}

/// How long to wait after so many failures; `None` when the letter has been tried long enough.
pub(crate) fn next_try(failures: i64) -> Option<Duration> {
    let waits = || WAITS.iter().copied().chain(std::iter::repeat(WAITS[WAITS.len() - 1]));
    let failures = usize::try_from(failures.max(1)).unwrap_or(usize::MAX).min(MOST_TRIES);
    let tried_for: i64 = waits().take(failures).sum();
    let wait = waits().nth(failures - 1).map(Duration::minutes);
    wait.filter(|_| Duration::minutes(tried_for) <= PATIENCE)
}

/// The first Monday morning after this moment.
fn next_monday(now: DateTime<Utc>) -> DateTime<Utc> {
    let today = paris(now).date();
    let coming = (0..=7).filter_map(|ahead| today.checked_add_days(Days::new(ahead)));
    let mut mornings = coming.filter(|day| day.weekday() == Weekday::Mon).map(morning_of);
    mornings.find(|morning| *morning > now).unwrap_or(now)
}

/// Eight in the morning of a day in Paris.
fn morning_of(day: NaiveDate) -> DateTime<Utc> {
    TimeZoneName::PARIS.instant(day.and_time(MORNING))
}

#[cfg(test)]
mod tests;
