//! What this room does by itself each day: reminds, and erases what is over.

use std::sync::Arc;

use ::store::{Conn, Db, SealKey, StoreError};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use post::{Letter, Outgoing};
use vocabulary::id::{AccountId, CollectiveActionId, LetterId};
use vocabulary::time::paris;
use web::Shell;

use crate::keeping::withdraw;
use crate::paths;
use crate::store::consents::delete_invitations_before;
use crate::store::reminders::{ReminderRow, delete_ended, note_reminded, reminders_due};
use crate::store::traces::lapsed_before;

/// The word under which the letters of this room stand in the outbox.
pub(crate) const KIND: &str = "outcome";
/// How long after a consent has ended something may be agreed to anew; it is not shown meanwhile.
pub(crate) const KEPT_AFTER: TimeDelta = TimeDelta::days(30);
/// How long something waits to be published, from its sending in or its hiding.
pub(crate) const KEPT_WAITING: TimeDelta = TimeDelta::days(180);

/// What a round did, in counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// Members reminded of what they noted.
    pub reminded: u64,
    /// Words and pictures that were erased.
    pub erased: u64,
    /// Reminders that ended.
    pub ended: u64,
}

/// The round of every day; what it did is not done again, by however many processes. Erasing comes first, and each thing
/// in a transaction of its own: what cannot be read or sent stops nothing else.
///
/// # Errors
/// Those of the store.
pub async fn daily(db: &Db, key: &SealKey, shell: &Arc<Shell>) -> Result<Round, StoreError> {
    let now = shell.clock.now();
    let today = paris(now).date();
    let ended = db.write(move |conn| {
        delete_invitations_before(conn, today)?;
        delete_ended(conn, today)
    });
    let ended = ended.await?;
    Ok(Round { ended, erased: erase(db, now).await?, reminded: tell(db, (key, shell), today).await? })
}

/// Erases what lapsed, and what waited too long.
async fn erase(db: &Db, now: DateTime<Utc>) -> Result<u64, StoreError> {
    let (day, since, mut erased) = (paris(now - KEPT_AFTER).date(), now - KEPT_WAITING, 0);
    for id in db.read(move |conn| lapsed_before(conn, day, since)).await? {
        match db.write(move |conn| withdraw(conn, id.into(), now)).await {
            Ok(is_erased) => erased += u64::from(is_erased),
            Err(fault) => tracing::warn!(%fault, trace = %id, "what has lapsed could not be erased"),
        }
    }
    Ok(erased)
}

/// Reminds everybody whose day has come.
async fn tell(db: &Db, (key, shell): (&SealKey, &Arc<Shell>), today: NaiveDate) -> Result<u64, StoreError> {
    let mut reminded = 0;
    for row in db.read(move |conn| reminders_due(conn, today)).await? {
        let (id, key, shell) = (row.id, key.clone(), Arc::clone(shell));
        match db.write(move |conn| remind(conn, (&key, &shell), &row)).await {
            Ok(is_reminded) => reminded += u64::from(is_reminded),
            Err(fault) => tracing::warn!(%fault, reminder = %id, "nobody was reminded"),
        }
    }
    Ok(reminded)
}

/// Tells her that a day has come, because she asked to be told, and nothing of what she noted.
fn remind(conn: &mut Conn, (key, shell): (&SealKey, &Shell), row: &ReminderRow) -> Result<bool, StoreError> {
    if note_reminded(conn, row.id)? == 0 {
        return Ok(false);
    }
    let Some(to) = accounts::recipient(conn, key, AccountId::from(row.account))? else { return Ok(false) };
    let action = CollectiveActionId::from(row.action);
    let part = |part: &str| shell.words.say(to.locale, &format!("outcome-letter-{part}")).into_owned();
    let letter = Letter {
        subject: part("subject"),
        paragraphs: vec![part("what")],
        code: None,
        link: Some((part("link"), format!("{}{}", shell.base_url, paths::reminder(action)))),
        closing: vec![part("closing")],
    };
    let id = LetterId::from_source(KIND, "reminder", &row.id.to_string());
    post::send(conn, key, &Outgoing { id, to: &to, letter: &letter, kind: KIND, now: shell.clock.now() })?;
    Ok(true)
}
