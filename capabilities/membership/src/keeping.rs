//! An organisation's people: given a mandate, described, made deputy, let go; every change told in the journal.

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::json;
use store::{Conn, Fact, SealKey, StoreError};
use uuid::Uuid;
use vocabulary::id::{AccountId, OrganizationId};

use crate::mandate::{Activity, MandateRecord, Secrecy, Standing};
use crate::members::day;
use crate::sealing::{PROFESSION, seal};
use crate::store::mandates::{
    MandateRow, WorkRow, end_lapsed_mandates, end_mandate, insert_mandate, mandate, members_of, set_standing,
    set_work,
};

/// A mandate about to be given. The id and the moment come from outside the transaction.
#[derive(Clone)]
pub(crate) struct NewMandate {
    pub(crate) id: Uuid,
    pub(crate) account: AccountId,
    pub(crate) organization: OrganizationId,
    pub(crate) standing: Standing,
    pub(crate) work: Work,
    pub(crate) now: DateTime<Utc>,
}

/// What an organisation says of a member's work. Its `Debug` shows no profession.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Work {
    /// In what quality.
    pub(crate) activity: Activity,
    /// Bound by what.
    pub(crate) secrecy: Secrecy,
    /// The profession in words; may be empty.
    pub(crate) profession: String,
    /// The last day, if it is known.
    pub(crate) ends_on: Option<NaiveDate>,
}

impl Work {
    /// Nothing said yet.
    pub(crate) const fn plain() -> Self {
        Self {
            activity: Activity::Professional,
            secrecy: Secrecy::DiscretionOnly,
            profession: String::new(),
            ends_on: None,
        }
    }
}

/// Gives a mandate; an account that holds one for this organisation keeps it as it is. Says whether it is new.
///
/// Where somebody owns the organisation already, a second owner is a member: there is one owner at a time, and a deputy
/// is appointed by her alone.
pub(crate) fn give(conn: &mut Conn, key: &SealKey, new: &NewMandate) -> Result<bool, StoreError> {
    let today = day(new.now);
    end_lapsed_mandates(conn, new.organization.uuid(), today, new.now)?;
    let people = members_of(conn, new.organization, today)?;
    if people.iter().any(|held| held.account == new.account) {
        return Ok(false);
    }
    let owned = people.iter().any(|held| held.standing == Standing::Owner);
    let standing = match (new.work.activity, new.standing) {
        (Activity::Elected, _) => Standing::Member,
        (_, Standing::Owner) if owned => Standing::Member,
        (_, asked) => asked,
    };
    let row = MandateRow {
        id: new.id,
        account: new.account.uuid(),
        organization: new.organization.uuid(),
        standing: standing.code().to_owned(),
        activity: new.work.activity.code().to_owned(),
        secrecy: new.work.secrecy.code().to_owned(),
        profession_sealed: Some(seal(key, PROFESSION, new.id, &new.work.profession)?),
        since: today,
        ends_on: new.work.ends_on,
    };
    insert_mandate(conn, &row)?;
    tell(conn, "membership.mandate.given", new.id, new.now)?;
    Ok(true)
}

/// As what the next person is invited: where nobody keeps the organisation, to keep it.
pub(crate) fn standing_of_next(
    conn: &mut Conn,
    organization: OrganizationId,
    today: NaiveDate,
) -> Result<Standing, StoreError> {
    let kept = members_of(conn, organization, today)?.iter().any(MandateRecord::keeps);
    Ok(if kept { Standing::Member } else { Standing::Owner })
}

/// What an organisation now says of a member's work. Says whether the mandate was there to be changed.
///
/// Whoever keeps the organisation stays able to: an owner or deputy made « elected » becomes a member first, and an
/// owner hands over before.
pub(crate) fn describe(
    conn: &mut Conn,
    key: &SealKey,
    mandate: &MandateRecord,
    work: &Work,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let elects_owner = work.activity == Activity::Elected && mandate.standing == Standing::Owner;
    if elects_owner || !is_as_before(conn, mandate, now)? {
        return Ok(false);
    }
    let row = WorkRow {
        id: mandate.id,
        activity: work.activity.code().to_owned(),
        secrecy: work.secrecy.code().to_owned(),
        profession_sealed: Some(seal(key, PROFESSION, mandate.id, &work.profession)?),
        ends_on: work.ends_on,
    };
    if set_work(conn, &row)? == 0 {
        return Ok(false);
    }
    if work.activity == Activity::Elected {
        set_standing(conn, mandate.id, Standing::Member.code())?;
    }
    tell(conn, "membership.mandate.described", mandate.id, now)?;
    Ok(true)
}

/// Makes a member a deputy, or a deputy a member again. The owner changes by handing over alone.
pub(crate) fn appoint(
    conn: &mut Conn,
    mandate: &MandateRecord,
    standing: Standing,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let fits = standing != Standing::Owner
        && mandate.standing != Standing::Owner
        && mandate.activity != Activity::Elected;
    if !fits || !is_as_before(conn, mandate, now)? || set_standing(conn, mandate.id, standing.code())? == 0 {
        return Ok(false);
    }
    tell(conn, "membership.mandate.appointed", mandate.id, now)?;
    Ok(true)
}

/// Whether a mandate still holds with the standing it was seen with: another hand may have been quicker.
pub(crate) fn is_as_before(
    conn: &mut Conn,
    seen: &MandateRecord,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let today = day(now);
    let same = |held: MandateRecord| held.holds_on(today) && held.standing == seen.standing;
    Ok(mandate(conn, seen.id)?.is_some_and(same))
}

/// Ends a mandate: from the next page on the member sees nothing of the organisation. Says whether it was held.
pub(crate) fn end(conn: &mut Conn, mandate: Uuid, now: DateTime<Utc>) -> Result<bool, StoreError> {
    if end_mandate(conn, mandate, now)? == 0 {
        return Ok(false);
    }
    tell(conn, "membership.mandate.ended", mandate, now)?;
    Ok(true)
}

/// News of this room: an id and nothing more.
pub(crate) fn tell(
    conn: &mut Conn,
    name: &'static str,
    subject: Uuid,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let fact = Fact { name, subject: Some(subject), payload: json!({}), recorded_at: now };
    store::record(conn, &fact).map(|_| ())
}

impl std::fmt::Debug for Work {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "Work({:?}, {:?}, {:?})", self.activity, self.secrecy, self.ends_on)
    }
}
