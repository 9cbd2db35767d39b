//! Every way into an account at once: sessions, codes on their way, passkeys, links with a provider.

use chrono::{DateTime, Utc};
use store::{Conn, StoreError, sql};
use uuid::Uuid;
use vocabulary::id::AccountId;

use super::sessions::end_sessions;

sql! {
    fn forget_passkeys(account: Uuid) -> () = "delete from passkey where account_id = $1";
    fn forget_identities(account: Uuid) -> () = "delete from openid_identity where account_id = $1";
    fn forget_proofs(account: Uuid) -> () = "delete from proof_begun where account_id = $1";
}

/// Undoes every link of an account with a provider: what opens there opens nothing here any more.
pub(crate) fn unlink(conn: &mut Conn, account: AccountId) -> Result<(), StoreError> {
    forget_identities(conn, account.uuid())
}

/// Ends every way into an account that somebody may have taken over: its sessions, the links and codes on their way,
/// its passkeys and its links with a provider. A new letter to its address is then the only way in. Answers how many
/// sessions there were; `end_sessions` is for sessions alone.
pub fn end_every_way_in(conn: &mut Conn, account: AccountId, now: DateTime<Utc>) -> Result<u64, StoreError> {
    forget_passkeys(conn, account.uuid())?;
    forget_identities(conn, account.uuid())?;
    forget_proofs(conn, account.uuid())?;
    end_sessions(conn, account, now)
}
