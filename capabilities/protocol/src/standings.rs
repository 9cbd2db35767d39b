//! How organisations stand today: what other rooms ask before they open what needs a signature.

use ::store::{Conn, StoreError};
use chrono::NaiveDate;
use vocabulary::id::OrganizationId;

use crate::standing::{InForce, Standing};
use crate::store::{signatures, versions};

/// The versions that are or were in force by a day, by number.
fn in_force(conn: &mut Conn, today: NaiveDate) -> Result<Vec<InForce>, StoreError> {
    let versions = versions::versions(conn)?;
    Ok(versions.iter().filter_map(|version| version.in_force_by(today)).collect())
}

/// How an organisation stands to the protocol today.
///
/// # Errors
/// Those of the store.
pub(crate) fn standing(
    conn: &mut Conn,
    organization: OrganizationId,
    today: NaiveDate,
) -> Result<Standing, StoreError> {
    let in_force = in_force(conn, today)?;
    Ok(Standing::of(signatures::last_act(conn, organization)?, &in_force))
}

/// How every organisation of the directory stands that ever signed, by identifier; all others are listed. Those whose
/// record has gone are left out.
///
/// # Errors
/// Those of the store.
pub fn standings(conn: &mut Conn, today: NaiveDate) -> Result<Vec<(OrganizationId, Standing)>, StoreError> {
    let in_force = in_force(conn, today)?;
    let acts = signatures::last_acts(conn)?.into_iter();
    Ok(acts.map(|(organization, act)| (organization, Standing::of(Some(act), &in_force))).collect())
}

/// Whether what needs a valid signature is open to an organisation today: it has signed the effective version, or
/// one before within sixty days of its end. This is asked of the records each time, and of no screen.
///
/// # Errors
/// Those of the store.
pub fn may_share(
    conn: &mut Conn,
    organization: OrganizationId,
    today: NaiveDate,
) -> Result<bool, StoreError> {
    Ok(standing(conn, organization, today)?.may_share(today))
}
