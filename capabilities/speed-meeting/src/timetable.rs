//! The clock of a speed-meeting: when each round starts and ends, with the walks and the pauses between.

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use vocabulary::time::paris;

use crate::speed_meeting::{Presence, SpeedMeeting};

/// When a round starts and ends; rounds are counted from 1.
pub fn hours(meeting: &SpeedMeeting, round: u32) -> (DateTime<Utc>, DateTime<Utc>) {
    let before = i64::from(round.saturating_sub(1));
    let walked = before * i64::from(meeting.minutes + meeting.buffer);
    let paused = meeting.breaks.iter().filter(|pause| pause.after_round < round);
    let paused: i64 = paused.map(|pause| i64::from(pause.minutes)).sum();
    let starts = meeting.starts_at + TimeDelta::minutes(walked + paused);
    (starts, starts + TimeDelta::minutes(i64::from(meeting.minutes)))
}

/// Whether somebody is there for the whole of a round.
pub fn is_there(meeting: &SpeedMeeting, presence: Presence, round: u32) -> bool {
    let (starts, ends) = hours(meeting, round);
    // Hours are those of the day itself: who leaves at five is not back the next morning.
    let on_the_day = |hour: NaiveTime| meeting.day().and_time(hour);
    let has_come = presence.arrives.is_none_or(|arrives| on_the_day(arrives) <= paris(starts));
    has_come && presence.leaves.is_none_or(|leaves| paris(ends) <= on_the_day(leaves))
}
