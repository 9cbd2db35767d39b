//! What this room does by itself: asks the carrier, once, how many came to a date that is over.

use std::collections::BTreeMap;
use std::sync::Arc;

use ::store::{Conn, Db, SealKey, StoreError};
use chrono::{DateTime, TimeDelta, Utc};
use post::News;
use uuid::Uuid;
use vocabulary::id::{LetterId, OrganizationId};
use vocabulary::time::paris;
use web::Shell;

use crate::paths;
use crate::store::rounds::{dates_to_count, note_reminded};

/// The word under which the letters of this room stand in the outbox.
const KIND: &str = "session";
/// How long after its end a date is asked about.
const ASKED_AFTER: TimeDelta = TimeDelta::hours(2);
/// Dates that ended longer ago are not asked about: a season that was typed afterwards.
const ASKED_UNTIL: TimeDelta = TimeDelta::days(10);
/// The most people of an organisation who are asked.
const MOST_KEEPERS: usize = 2;

/// What a round did, in counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// Dates whose carrier was asked how many came.
    pub asked: u64,
}

/// The round of every hour; what it did is not done again, by however many processes. An action that cannot be asked
/// about stops no other.
///
/// # Errors
/// Those of the store while it looks for dates.
pub async fn hourly(db: &Db, key: &SealKey, shell: &Arc<Shell>) -> Result<Round, StoreError> {
    let now = shell.clock.now();
    let due = db.read(move |conn| dates_to_count(conn, now - ASKED_UNTIL, now - ASKED_AFTER)).await?;
    let mut by_action: BTreeMap<(Uuid, Uuid), Vec<Uuid>> = BTreeMap::new();
    for row in due {
        by_action.entry((row.action, row.keeper)).or_default().push(row.id);
    }
    let mut round = Round::default();
    for ((action, keeper), dates) in by_action {
        let (key, shell) = (key.clone(), Arc::clone(shell));
        let asked = db.write(move |conn| {
            let noted = dates.iter().try_fold(0, |sum, date| Ok(sum + note_reminded(conn, *date, now)?))?;
            if noted > 0 {
                ask(conn, (&key, &shell), (action, keeper.into(), noted), now)?;
            }
            Ok(noted)
        });
        match asked.await {
            Ok(noted) => round.asked += noted,
            Err(fault) => tracing::warn!(%fault, %action, "nobody was asked how many came"),
        }
    }
    Ok(round)
}

/// Asks those who keep the organisation, as often as each wishes to be written to.
fn ask(
    conn: &mut Conn,
    (key, shell): (&SealKey, &Shell),
    (action, keeper, dates): (Uuid, OrganizationId, u64),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let members = membership::members_of(conn, keeper, paris(now).date())?;
    for held in members.iter().filter(|held| held.keeps()).take(MOST_KEEPERS) {
        let Some(to) = accounts::recipient(conn, key, held.account)? else { continue };
        let stamp = format!("{action}/{}", now.timestamp_micros());
        let news = News {
            id: LetterId::from_source(KIND, &stamp, &held.account.to_string()),
            to: &to,
            text: shell
                .words
                .say_with(to.locale, "session-letter-count", &[("count", dates.into())])
                .into_owned(),
            link: format!("{}{}", shell.base_url, paths::dates(action)),
            kind: KIND,
            now,
        };
        post::tell(conn, key, &news)?;
    }
    Ok(())
}
