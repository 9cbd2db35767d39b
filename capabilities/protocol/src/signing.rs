//! Signing the version in force, on screen or on paper, and leaving.

use ::store::{Conn, SealKey, StoreError};
use chrono::{DateTime, NaiveDate, Utc};
use vocabulary::id::{AccountId, OrganizationId, SignatureId};

use crate::canonical;
use crate::drafting::record;
use crate::rounds::day;
use crate::signature::{Code, Signature};
use crate::standing::LastAct;
use crate::store::{organizations, signatures, versions, votes};
use crate::version::effective;
use crate::vote::Means;

/// A signature about to be given; its id and its code are drawn before.
#[derive(Clone, Debug)]
pub(crate) struct NewSignature {
    pub(crate) id: SignatureId,
    pub(crate) code: Code,
    pub(crate) organization: OrganizationId,
    pub(crate) by: By,
    /// The function of who signs.
    pub(crate) function: String,
    /// SHA-256 of the text that was shown, so that nobody signs a text that came into force in between.
    pub(crate) read: String,
}

/// Who gives a signature, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum By {
    /// A mandated person, here.
    Screen(AccountId),
    /// Somebody on paper on a day; the coordinator records it, with a scan as kind and base64.
    Paper { recorded_by: AccountId, on: NaiveDate, scan: Option<(String, String)> },
}

/// What became of a signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Signed {
    /// It is given.
    Done(Code),
    /// This version is signed already.
    Already,
    /// Another text is in force than the one that was read, or none.
    TextMoved,
    /// The paper is older than the day the organisation left.
    LeftSince(NaiveDate),
}

/// Signs the version in force for an organisation.
pub(crate) fn sign(
    conn: &mut Conn,
    key: &SealKey,
    new: &NewSignature,
    now: DateTime<Utc>,
) -> Result<Signed, StoreError> {
    let all = versions::versions(conn)?;
    let (Some(held), Some(organization)) =
        (effective(&all, day(now)), organizations::organization_named(conn, new.organization.uuid())?)
    else {
        return Ok(Signed::TextMoved);
    };
    let text = versions::with_text(conn, held)?;
    let digest = canonical::digest(held.number, &text.articles);
    if digest != new.read {
        return Ok(Signed::TextMoved);
    }
    if signatures::count_standing(conn, held.id.uuid(), new.organization.uuid())? > 0 {
        return Ok(Signed::Already);
    }
    if let (By::Paper { on, .. }, Some(LastAct::Left { on: left })) =
        (&new.by, signatures::last_act(conn, new.organization)?)
        && *on < left
    {
        return Ok(Signed::LeftSince(left));
    }
    let (means, signed_on, signed_by, recorded_by) = match &new.by {
        By::Screen(account) => (Means::Screen, day(now), Some(*account), None),
        By::Paper { recorded_by, on, .. } => (Means::Paper, *on, None, Some(*recorded_by)),
    };
    let signature = Signature {
        id: new.id,
        version: held.id,
        number: held.number,
        organization: new.organization,
        organization_name: organization.name,
        means,
        function: new.function.clone(),
        signed_on,
        recorded_at: now,
        signed_by,
        recorded_by,
        digest,
        code: new.code.clone(),
        withdrawn_on: None,
    };
    keep(conn, key, &signature, &new.by)?;
    Ok(Signed::Done(signature.code))
}

fn keep(conn: &mut Conn, key: &SealKey, signature: &Signature, by: &By) -> Result<(), StoreError> {
    signatures::insert(conn, signature)?;
    if let By::Paper { scan: Some((kind, content)), .. } = by {
        signatures::keep_scan(conn, key, signature.id, (kind, content))?;
    }
    record(conn, "protocol.signed", signature.organization.uuid(), signature.recorded_at)
}

/// Withdraws an organisation today, with a reason if it gives one; its ballot in a vote that runs goes with it. Says whether a signature stood.
pub(crate) fn withdraw(
    conn: &mut Conn,
    key: &SealKey,
    (organization, reason): (OrganizationId, &str),
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    if !signatures::withdraw(conn, key, (organization, day(now)), reason)? {
        return Ok(false);
    }
    votes::leave_out(conn, organization)?;
    record(conn, "protocol.withdrawn", organization.uuid(), now)?;
    Ok(true)
}
