//! What this room does by itself: asks for minutes the day after, reminds of what is to be done, forgets.

use std::sync::Arc;

use ::store::{Conn, Db, SealKey, StoreError};
use chrono::{DateTime, Months, NaiveDate, TimeDelta, Utc};
use encounter::Encounter;
use post::{Letter, Outgoing, Recipient};
use vocabulary::id::{AccountId, LetterId, OrganizationId};
use vocabulary::permission::Action;
use web::Shell;

use crate::letters::{self, Desk, KIND};
use crate::needs::unwritten;
use crate::paths;
use crate::store::contacts::{forget_lines_before, forget_links_before, forget_sides_before};
use crate::store::records::{FollowUpRow, follow_ups_waiting, note_reminded};

/// Minutes are asked for once a meeting is over by this long.
const ASKED_AFTER: TimeDelta = TimeDelta::hours(12);
/// A follow-up is recalled this many days before its day, and once more as many days after.
const RECALLED: TimeDelta = TimeDelta::days(3);
/// The most follow-ups one round looks at.
const MOST_LOOKED_AT: i64 = 2_000;
/// The most members of one organisation who are written to.
const MOST_KEEPERS: usize = 3;
/// How long links and direct lines are kept after a meeting.
const KEPT: Months = Months::new(6);

/// What a round did, in counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// Members who were asked for minutes.
    pub asked: u64,
    /// Follow-ups whose organisation was written to.
    pub reminded: u64,
    /// People met who were forgotten.
    pub forgotten: u64,
}

/// The round of every day: the same within the day, so that several processes may make it.
///
/// # Errors
/// Those of the store.
pub async fn daily(db: &Db, key: &SealKey, shell: &Arc<Shell>) -> Result<Round, StoreError> {
    let desk = Desk::new(key, shell, shell.clock.now());
    db.write(move |conn| go_round(conn, &desk)).await
}

/// One round, at the desk's moment.
pub(crate) fn go_round(conn: &mut Conn, desk: &Desk) -> Result<Round, StoreError> {
    let mut round = Round::default();
    for encounter in unwritten(conn, desk.now, ASKED_AFTER)? {
        round.asked += ask_for_minutes(conn, desk, &encounter)?;
    }
    for row in follow_ups_waiting(conn, MOST_LOOKED_AT)? {
        if is_to_recall(&row, desk.today()) {
            round.reminded += recall(conn, desk, &row)?;
        }
    }
    let oldest = desk.now.checked_sub_months(KEPT).unwrap_or(desk.now);
    round.forgotten = forget(conn, oldest)?;
    Ok(round)
}

/// Lines and functions go; how many contacts there were stays.
fn forget(conn: &mut Conn, oldest: DateTime<Utc>) -> Result<u64, StoreError> {
    forget_links_before(conn, oldest)?;
    forget_lines_before(conn, oldest)?;
    forget_sides_before(conn, oldest)
}

/// Three days before its day, and three days after; a reminder serves once for each.
fn is_to_recall(row: &FollowUpRow, today: NaiveDate) -> bool {
    let Some(due) = row.due_on else { return false };
    let since = |day: NaiveDate| today >= day && row.reminded_on.is_none_or(|told| told < day);
    since(due + RECALLED) || (today <= due && since(due - RECALLED))
}

fn recall(conn: &mut Conn, desk: &Desk, row: &FollowUpRow) -> Result<u64, StoreError> {
    let (Some(organization), Some(due)) = (row.organization, row.due_on) else { return Ok(0) };
    note_reminded(conn, row.id, desk.today())?;
    let what = if due < desk.today() { "late" } else { "due" };
    let mut reminded = 0;
    for to in keepers(conn, desk, organization.into())? {
        let day = vocabulary::date::in_words(due, to.locale);
        let letter =
            letters::letter(desk, to.locale, what, &[("day", day.as_str().into())], paths::FOLLOW_UPS);
        let stamp = format!("{what}/{}/{due}", row.id);
        reminded += send(conn, desk, (&stamp, &to), &letter)?;
    }
    Ok(u64::from(reminded > 0))
}

fn ask_for_minutes(conn: &mut Conn, desk: &Desk, encounter: &Encounter) -> Result<u64, StoreError> {
    let asker =
        encounter.account.map_or(Ok(None), |account| accounts::recipient(conn, &desk.key, account))?;
    let to = match asker {
        Some(asker) => vec![asker],
        None => keepers(conn, desk, encounter.asked_by)?,
    };
    let page = paths::minutes(encounter.id.uuid());
    let mut asked = 0;
    for to in to {
        let letter = letters::letter(desk, to.locale, "write", &[], &page);
        asked += send(conn, desk, (&format!("write/{}", encounter.id), &to), &letter)?;
    }
    Ok(asked)
}

/// Writes a letter once for each stamp. Answers how many this call wrote.
fn send(
    conn: &mut Conn,
    desk: &Desk,
    (stamp, to): (&str, &Recipient),
    letter: &Letter,
) -> Result<u64, StoreError> {
    let id = LetterId::from_source(KIND, stamp, &to.address);
    if post::is_written(conn, id)? {
        return Ok(0);
    }
    post::send(conn, &desk.key, &Outgoing { id, to, letter, kind: KIND, now: desk.now })?;
    Ok(1)
}

/// Members of an organisation who may act on its meetings: those who keep it first.
fn keepers(conn: &mut Conn, desk: &Desk, organization: OrganizationId) -> Result<Vec<Recipient>, StoreError> {
    let mut members = membership::members_of(conn, organization, desk.today())?;
    members.sort_by_key(|held| !held.keeps());
    let joins = |held: &membership::MandateRecord| {
        held.roles()
            .into_iter()
            .any(|role| role.reach(Action::JoinEncounter) >= vocabulary::permission::Reach::Own)
    };
    let accounts: Vec<AccountId> =
        members.iter().filter(|held| joins(held)).map(|held| held.account).take(MOST_KEEPERS).collect();
    let mut to = Vec::new();
    for account in accounts {
        let Some(keeper) = accounts::recipient(conn, &desk.key, account)? else { continue };
        if post::bounced_since(conn, &desk.key, &keeper.address)?.is_none() {
            to.push(keeper);
        }
    }
    Ok(to)
}

#[cfg(test)]
mod tests;
