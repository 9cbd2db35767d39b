//! Erasing a person from the house at her request, in one transaction, and saying what remains and why.

use chrono::{DateTime, Utc};
use post::{Letter, Outgoing, Recipient};
use store::access::{self, Access, Deed};
use store::{Conn, Holding, Residue, SealKey, StoreError};
use uuid::Uuid;
use vocabulary::class::DataClass;
use vocabulary::id::{AccountId, LetterId};

/// What an erasure needs, drawn before its transaction.
#[derive(Clone)]
pub(crate) struct Erasure {
    /// The account to erase.
    pub(crate) account: AccountId,
    /// The moment.
    pub(crate) now: DateTime<Utc>,
    /// The identity of the row in the journal of access.
    pub(crate) access: Uuid,
    /// The identity of the letter.
    pub(crate) letter: LetterId,
}

/// The reason told in the foot of the letter, and in the journal of access.
pub(crate) const PURPOSE_ERASE: &str = "erasure";
/// The reason told in the journal of access.
pub(crate) const PURPOSE_EXPORT: &str = "own-export";

/// Erases what every room holds, closes the account, ends its sessions, notes it, and writes the letter that says what
/// remains. All of it or nothing.
pub(crate) fn erase(
    conn: &mut Conn,
    key: &SealKey,
    (erasure, holdings): (&Erasure, &[Holding]),
    letter: impl Fn(&Recipient, &[Residue]) -> Letter,
) -> Result<Vec<Residue>, StoreError> {
    // The address is read before it is erased; the letter goes to it and no longer to an account.
    let recipient = accounts::recipient(conn, key, erasure.account)?;
    let mut residues = Vec::new();
    for holding in holdings {
        residues.extend((holding.erase)(conn, erasure.account.uuid(), erasure.now)?);
    }
    residues.retain(|residue| residue.count > 0);
    accounts::close_account(conn, erasure.account, erasure.now)?;
    if let Some(recipient) = recipient {
        let to = Recipient { account: None, ..recipient };
        let letter = letter(&to, &residues);
        let kind = "rights";
        let outgoing = Outgoing { id: erasure.letter, to: &to, letter: &letter, kind, now: erasure.now };
        post::send(conn, key, &outgoing)?;
    }
    let noted = noted(erasure.access, erasure.account, (erasure.now, Deed::Erase, PURPOSE_ERASE));
    access::note(conn, &noted)?;
    Ok(residues)
}

/// A row for the journal of access about what a person did with her own data.
pub(crate) fn noted(
    id: Uuid,
    account: AccountId,
    (at, deed, purpose): (DateTime<Utc>, Deed, &'static str),
) -> Access {
    let subject = account.uuid();
    Access { id, at, actor: Some(subject), organization: None, subject, class: DataClass::C1, deed, purpose }
}
