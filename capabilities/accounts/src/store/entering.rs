//! Coming in: from a proof of who somebody is to a session, new or renewed.

use chrono::{DateTime, Utc};
use store::{Conn, SealKey, StoreError, row, sql};
use uuid::Uuid;
use vocabulary::id::SessionId;

use super::sessions::{end_session_by_digest, session_by_digest, start_session};
use crate::account::{Account, AccountKind};
use crate::session::{Assurance, LIVES, NewSession};

row! {
    /// A session that goes on under a new secret.
    struct RenewedRow {
        id: Uuid,
        digest: Vec<u8>,
        last_used_at: DateTime<Utc>,
        expires_at: DateTime<Utc>,
        assured_until: Option<DateTime<Utc>>,
    }
}

sql! {
    /// The same stay under a new secret: a cookie stolen before opens nothing any more.
    fn renew(row: &RenewedRow) -> () =
        "update session set digest = $2, last_used_at = $3, expires_at = $4,
                assured_until = coalesce($5, assured_until)
         where id = $1";
}

/// Somebody at the door who has just proved who they are.
#[derive(Debug, Clone)]
pub(crate) struct Entering {
    /// The session to begin, or the secret under which the one of this browser goes on.
    pub(crate) new: NewSession,
    /// The digest of the session cookie this browser already shows.
    pub(crate) shown: Option<Vec<u8>>,
}

/// What awaits somebody who came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Next {
    /// The house.
    Inside,
    /// At a shared mailbox: to say who is there today.
    SayName,
}

/// Lets somebody in. A member who only proved again who they are stays in the same session under a new secret; a
/// session of somebody else in the same browser ends.
pub(crate) fn enter(
    conn: &mut Conn,
    key: &SealKey,
    account: &Account,
    entering: &Entering,
) -> Result<Next, StoreError> {
    let new = &entering.new;
    if let Some(shown) = &entering.shown {
        match session_by_digest(conn, key, shown, new.now)? {
            Some(found) if found.account == account.id => {
                renew(conn, &renewed(found.session, new))?;
                return Ok(Next::Inside);
            }
            _ => end_session_by_digest(conn, shown)?,
        }
    }
    start_session(conn, account, new)?;
    Ok(match account.kind {
        AccountKind::Personal => Next::Inside,
        AccountKind::Shared => Next::SayName,
    })
}

fn renewed(session: SessionId, new: &NewSession) -> RenewedRow {
    RenewedRow {
        id: session.uuid(),
        digest: new.secret.digest(),
        last_used_at: new.now,
        expires_at: new.now + LIVES,
        assured_until: (new.assurance == Assurance::Fresh).then(|| new.now + web::ASSURED_FOR),
    }
}
