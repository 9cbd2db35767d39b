//! Once a day: accounts nobody uses are warned, then closed and erased; what has served is forgotten.

use chrono::{DateTime, Utc};
use std::sync::Arc;
use store::{Db, Holding, SealKey, StoreError};
use vocabulary::id::{AccountId, LetterId};
use web::Shell;

use crate::closing::erase_and_close;
use crate::letters;
use crate::store::accounts::account;
use crate::store::changes::apply_ripe;
use crate::store::upkeep::{Warning, note_warning, purge, remove_ended, turn};

/// What was done today.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Daily {
    /// How many holders were warned.
    pub warned: usize,
    /// The accounts that were closed, with what every room held of these people.
    pub closed: Vec<AccountId>,
    /// How many sessions were removed of accounts whose access had ended.
    pub ended: u64,
    /// How many new addresses were written that had waited long enough.
    pub readdressed: u64,
    /// How many rows were forgotten that had served.
    pub purged: u64,
}

/// Does what is due today; called again the same day it finds nothing left to do. Whoever is called away in the
/// middle goes on where it stopped. `rooms` is what every room holds about people, erased with an account that is closed.
///
/// # Errors
///
/// Those of the store.
pub async fn daily(
    db: &Db,
    key: &SealKey,
    shell: &Arc<Shell>,
    rooms: &[Holding],
) -> Result<Daily, StoreError> {
    let now = shell.clock.now();
    let turn = db.read(move |conn| turn(conn, now)).await?;
    let mut done = Daily::default();
    for (id, warning) in turn.warned {
        let due = Due { id, warning, letter: LetterId::new_v7(now, shell.randomness.bytes()), now };
        done.warned += usize::from(warn(db, key, shell, due).await?);
    }
    for id in turn.closed {
        let rooms = rooms.to_vec();
        if db.write(move |conn| erase_and_close(conn, &rooms, id, now)).await? {
            done.closed.push(id);
        }
    }
    done.ended = db.write(move |conn| remove_ended(conn, now)).await?;
    let own = key.clone();
    done.readdressed = db.write(move |conn| apply_ripe(conn, &own, now)).await?;
    done.purged = db.write(move |conn| purge(conn, now)).await?;
    Ok(done)
}

/// A warning that is due.
#[derive(Clone, Copy)]
struct Due {
    id: AccountId,
    warning: Warning,
    letter: LetterId,
    now: DateTime<Utc>,
}

/// Warns one holder, once.
async fn warn(db: &Db, key: &SealKey, shell: &Arc<Shell>, due: Due) -> Result<bool, StoreError> {
    let (key, shell) = (key.clone(), Arc::clone(shell));
    let write = move |conn: &mut store::Conn| {
        let Some(account) = account(conn, &key, due.id)? else { return Ok(false) };
        if !note_warning(conn, due.id, due.warning, due.now)? {
            return Ok(false);
        }
        letters::warn_unused(conn, &key, &shell, (&account, due.letter, due.warning.days(), due.now))?;
        Ok(true)
    };
    db.write(write).await
}
