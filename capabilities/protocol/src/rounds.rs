//! What the protocol does by itself: ends votes, lets versions take their turn, reminds of signatures to renew.

use std::sync::Arc;

use ::store::{Conn, Db, SealKey, StoreError};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use web::Shell;

use crate::letters::{self, Rung, Told};
use crate::standing::Standing;
use crate::standings::standings;
use crate::store::{self, signatures, versions};
use crate::version::effective;
use crate::voting;

/// How long the signatures of an organisation that left are kept as proof (Code civil art. 2224).
const PROOF_KEPT: TimeDelta = TimeDelta::days(5 * 365 + 1);
/// How long it is remembered what was told: longer than anything is told again.
const TOLD_KEPT: TimeDelta = TimeDelta::days(3 * 365);

/// What a round did, in counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// Votes that ended.
    pub ended: u64,
    /// Letters to organisations whose signature is to be renewed.
    pub reminded: u64,
}

/// The round of every day, made every hour or more often: the same on the same day, so that several processes may
/// make it.
///
/// # Errors
/// Those of the store.
pub async fn daily(db: &Db, key: &SealKey, shell: &Arc<Shell>) -> Result<Round, StoreError> {
    let now = shell.clock.now();
    let (key, shell) = (key.clone(), Arc::clone(shell));
    db.write(move |conn| {
        let ended = voting::end_due(conn, (&key, &shell), now)?;
        voting::replace(conn, day(now))?;
        let reminded = remind(conn, (&key, &shell), now)?;
        store::forget_told(conn, now - TOLD_KEPT)?;
        signatures::forget_left(conn, day(now) - PROOF_KEPT)?;
        Ok(Round { ended: u64::from(ended.is_some()), reminded })
    })
    .await
}

/// Writes to each organisation whose signature is to be renewed: when the version comes, with thirty days and with
/// seven days left, and when the time is over; not for longer than a year after.
fn remind(conn: &mut Conn, (key, shell): (&SealKey, &Shell), now: DateTime<Utc>) -> Result<u64, StoreError> {
    let today = day(now);
    let all = versions::versions(conn)?;
    let Some(held) = effective(&all, today) else { return Ok(0) };
    let mut written = 0;
    for (organization, standing) in standings(conn, today)? {
        if let Standing::ToResign { effective, until, .. } = standing
            && standing.is_asked(today)
        {
            let rung = Rung::at((until - today).num_days());
            let what = Told::Renew { number: effective, until, rung };
            written += letters::tell(conn, (key, shell), (organization, &what, held.id.uuid()), now)?;
        }
    }
    Ok(written)
}

/// The day it is in metropolitan France.
pub(crate) fn day(now: DateTime<Utc>) -> NaiveDate {
    vocabulary::time::paris(now).date()
}
