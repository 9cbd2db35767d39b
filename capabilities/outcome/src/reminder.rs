//! What a member notes for herself after an action: that an accompaniment may start again. Nobody else reads it.

use std::fmt;

use ::store::{Conn, SealKey, StoreError};
use chrono::{Days, NaiveDate};
use uuid::Uuid;
use vocabulary::id::{AccountId, CollectiveActionId};

use crate::sealing::{NOTE, open_some, seal_some};
use crate::store::reminders::{ReminderRow, count_reminders, insert_reminder, reminder_by_id, reminders_of};

/// A reminder ends by itself so many days after it was noted.
pub(crate) const REMINDER_DAYS: u64 = 90;
/// The most letters of a reminder.
pub const LONGEST_NOTE: usize = 300;
/// The most reminders of one account.
const MOST_REMINDERS: i64 = 50;

/// A reminder, for its author alone.
#[derive(Clone, PartialEq, Eq)]
pub struct Reminder {
    /// Its identity.
    pub id: Uuid,
    /// After which action.
    pub action: CollectiveActionId,
    /// What she noted.
    pub words: String,
    /// The day she wants to be reminded.
    pub remind_on: NaiveDate,
    /// The day after which it is gone.
    pub ends_on: NaiveDate,
}

impl Reminder {
    /// A reminder noted on this day, for a day before it ends. `None` where it says nothing, too much, or is for a day
    /// that is past or too far.
    pub fn new(
        id: Uuid,
        action: CollectiveActionId,
        words: &str,
        (today, remind_on): (NaiveDate, NaiveDate),
    ) -> Option<Self> {
        let ends_on = today.checked_add_days(Days::new(REMINDER_DAYS))?;
        let words = words.trim().to_owned();
        let is_fit = !words.is_empty()
            && words.chars().count() <= LONGEST_NOTE
            && (today..=ends_on).contains(&remind_on);
        is_fit.then_some(Self { id, action, words, remind_on, ends_on })
    }

    pub(crate) fn of(key: &SealKey, row: &ReminderRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id,
            action: row.action.into(),
            words: open_some(key, NOTE, row.id, row.words_sealed.as_ref())?,
            remind_on: row.remind_on,
            ends_on: row.ends_on,
        })
    }
}

impl fmt::Debug for Reminder {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "Reminder({})", self.remind_on)
    }
}

/// Notes it for her. Answers whether it is kept: not where she has too many.
pub(crate) fn note(
    conn: &mut Conn,
    key: &SealKey,
    account: AccountId,
    reminder: &Reminder,
) -> Result<bool, StoreError> {
    if reminder_by_id(conn, reminder.id, account.uuid())?.is_some() {
        return Ok(true);
    }
    if count_reminders(conn, account.uuid())? >= MOST_REMINDERS {
        return Ok(false);
    }
    let row = ReminderRow {
        id: reminder.id,
        action: reminder.action.uuid(),
        account: account.uuid(),
        words_sealed: seal_some(key, NOTE, reminder.id, &reminder.words)?,
        remind_on: reminder.remind_on,
        ends_on: reminder.ends_on,
        reminded: false,
    };
    Ok(insert_reminder(conn, &row)? == 1)
}

/// What she noted and what still holds, after whichever action: she finds and erases all of it in one place.
pub(crate) fn hers(
    conn: &mut Conn,
    key: &SealKey,
    account: AccountId,
    today: NaiveDate,
) -> Result<Vec<Reminder>, StoreError> {
    let rows = reminders_of(conn, account.uuid(), today)?;
    rows.iter().map(|row| Reminder::of(key, row)).collect()
}
