//! What passes by itself: reminders, alerts, expiries, letters that come back; and the purge, at night.

use std::sync::Arc;

use ::store::{Conn, Db, SealKey, StoreError};
use chrono::{TimeDelta, Timelike};
use uuid::Uuid;
use vocabulary::id::ReferralId;
use web::Shell;

use crate::act::{Act, By};
use crate::clock::LINK_LASTS;
use crate::desk::Desk;
use crate::event::Happening;
use crate::letters::{Told, ask_receiver, tell_sender};
use crate::link::comes_back;
use crate::performing::perform;
use crate::purging::{Purged, purge, purges};
use crate::referral::Referral;
use crate::state::{Level, State};
use crate::store::events;
use crate::store::referrals::referral;
use crate::store::rounds::{
    note_alerted, note_bounced, note_reminded, passed, to_alert, to_remind, written_since,
};

/// How many of each kind one round looks after: the next one does the rest.
const AT_ONCE: i64 = 500;
/// The hours of the night in which it purges, Paris time.
const NIGHT: std::ops::Range<u32> = 2..6;
/// A purge no sooner than this after the one before.
const PURGED_EVERY: TimeDelta = TimeDelta::hours(20);
/// A machine that sleeps at night purges by day, once it is so late.
const OVERDUE: TimeDelta = TimeDelta::hours(48);

/// What a round did, in counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// Receivers who were reminded.
    pub reminded: u64,
    /// Silences of eight days that were told to both.
    pub alerted: u64,
    /// Dates that passed, and told to the sender.
    pub passed: u64,
    /// Receivers whose letters come back, told to the sender.
    pub bounced: u64,
    /// Referrals that closed by themselves, with the response they had.
    pub closed: u64,
    /// What was purged, at night.
    pub purged: Option<Purged>,
}

/// What a step of a round does with one referral; says whether it did.
type Step = fn(&mut Conn, &Desk, &Referral) -> Result<bool, StoreError>;

/// The round of every hour: the same in the same hour, so that several processes may make it. `months` is how long what
/// is closed is kept ([`KEPT_MONTHS`](crate::KEPT_MONTHS) at most).
///
/// # Errors
/// Those of the store; what was done before stands, and the next round does the rest.
pub async fn hourly(db: &Db, key: &SealKey, shell: &Arc<Shell>, months: u32) -> Result<Round, StoreError> {
    let desk = Desk::new(key, shell, shell.clock.now());
    let looked_after = look_after(db, &desk).await;
    // Whatever became of the rest: what is over is forgotten on its day.
    let purged = db.write(move |conn| purge_once(conn, &desk, months)).await?;
    looked_after.map(|round| Round { purged, ..round })
}

/// Everything but the purge.
async fn look_after(db: &Db, desk: &Desk) -> Result<Round, StoreError> {
    let today = desk.today();
    let mut round = Round::default();
    let due = db.read(move |conn| passed(conn, today, AT_ONCE)).await?;
    round.closed = each(db, desk, due, close).await?;
    let due = db.read(move |conn| to_remind(conn, today, AT_ONCE)).await?;
    round.reminded = each(db, desk, due, remind).await?;
    let due = db.read(move |conn| to_alert(conn, today, AT_ONCE)).await?;
    round.alerted = each(db, desk, due, alert).await?;
    let due = db.read(move |conn| passed(conn, today, AT_ONCE)).await?;
    round.passed = each(db, desk, due, date_passed).await?;
    let since = desk.now - LINK_LASTS;
    let due = db.read(move |conn| written_since(conn, since)).await?;
    round.bounced = each(db, desk, due, note_returned).await?;
    Ok(round)
}

/// Takes a step for each, one transaction at a time. One that cannot be read is passed over: the others do not wait for it.
async fn each(db: &Db, desk: &Desk, ids: Vec<Uuid>, step: Step) -> Result<u64, StoreError> {
    let mut done = 0;
    for id in ids {
        let desk = desk.clone();
        let took = db.write(move |conn| match referral(conn, &desk.key, ReferralId::from(id))? {
            Some(referral) => step(conn, &desk, &referral),
            None => Ok(false),
        });
        match took.await {
            Ok(did) => done += u64::from(did),
            Err(fault @ StoreError::Unfit { .. }) => {
                tracing::warn!(referral = %id, %fault, "a referral cannot be read");
            }
            Err(fault) => return Err(fault),
        }
    }
    Ok(done)
}

fn remind(conn: &mut Conn, desk: &Desk, referral: &Referral) -> Result<bool, StoreError> {
    if note_reminded(conn, referral.id.uuid(), desk.today())? == 0 {
        return Ok(false);
    }
    if ask_receiver(conn, desk, referral, Told::Reminder)? == 0 {
        // Nobody can be written to: the date has passed for the sender.
        return date_passed(conn, desk, referral);
    }
    note(conn, desk, referral, Happening::Reminded)
}

fn alert(conn: &mut Conn, desk: &Desk, referral: &Referral) -> Result<bool, StoreError> {
    if note_alerted(conn, referral.id.uuid(), desk.today())? == 0 {
        return Ok(false);
    }
    ask_receiver(conn, desk, referral, Told::SilentReceiver)?;
    tell_sender(conn, desk, referral, Told::SilentSender)?;
    note(conn, desk, referral, Happening::Alerted)
}

/// What helped and was not contradicted for two weeks is over.
fn close(conn: &mut Conn, desk: &Desk, referral: &Referral) -> Result<bool, StoreError> {
    if referral.level() != Some(Level::Adequate) {
        return Ok(false);
    }
    Ok(perform(conn, desk, referral.id, &Act::Close, &By::CLOCK)?.is_ok())
}

fn date_passed(conn: &mut Conn, desk: &Desk, referral: &Referral) -> Result<bool, StoreError> {
    if note_alerted(conn, referral.id.uuid(), desk.today())? == 0 {
        return Ok(false);
    }
    if matches!(referral.state, State::WaitingList | State::Accepted | State::Appointment | State::Came) {
        ask_receiver(conn, desk, referral, Told::Reminder)?;
    }
    tell_sender(conn, desk, referral, Told::DatePassed)?;
    note(conn, desk, referral, Happening::DatePassed)
}

/// Tells the sender once that no letter reaches the receiver.
fn note_returned(conn: &mut Conn, desk: &Desk, referral: &Referral) -> Result<bool, StoreError> {
    if !comes_back(conn, desk, referral.id)? || note_bounced(conn, referral.id.uuid(), desk.today())? == 0 {
        return Ok(false);
    }
    tell_sender(conn, desk, referral, Told::Bounced)?;
    note(conn, desk, referral, Happening::Bounced)
}

fn note(conn: &mut Conn, desk: &Desk, about: &Referral, what: Happening) -> Result<bool, StoreError> {
    events::note(conn, desk, about.id, (what, &By::CLOCK, ""))?;
    Ok(true)
}

pub(crate) fn purge_once(conn: &mut Conn, desk: &Desk, months: u32) -> Result<Option<Purged>, StoreError> {
    let is_night = NIGHT.contains(&vocabulary::time::paris(desk.now).hour());
    let pause = if is_night { PURGED_EVERY } else { OVERDUE };
    let last = purges(conn, 1)?;
    if last.first().is_some_and(|last| desk.now - last.at < pause) {
        return Ok(None);
    }
    purge(conn, desk, months).map(Some)
}
