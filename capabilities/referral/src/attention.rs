//! What needs a human: silence, escalation, dates that passed, letters that come back. Nothing of the person.

use ::store::{Conn, StoreError};
use chrono::NaiveDate;
use vocabulary::codes::Topic;
use vocabulary::id::{OrganizationId, ReferralId, ServiceId};
use vocabulary::named;

use crate::code::Code;
use crate::state::State;
use crate::store::alerts;

named! {
    /// Why a referral needs a human.
    pub Why {
        /// The coordination was asked, and has not answered.
        Escalated = "escalated", "referral-why-escalated";
        /// Eight days without a word.
        Silent = "silent", "referral-why-silent";
        /// Letters to the receiver come back.
        Bounced = "bounced", "referral-why-bounced";
        /// Its date passed.
        DatePassed = "date-passed", "referral-why-date-passed";
    }
}

/// A referral that needs a human.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attention {
    /// Which.
    pub id: ReferralId,
    /// Its code.
    pub code: Code,
    /// The need.
    pub need: Topic,
    /// The organisation that entrusted.
    pub from: OrganizationId,
    /// The organisation that was asked.
    pub receiver: OrganizationId,
    /// The service that was asked.
    pub to: ServiceId,
    /// How far it has come.
    pub state: State,
    /// Why; the gravest reason where there are several.
    pub why: Why,
    /// Since when.
    pub since: NaiveDate,
}

/// Every referral that needs a human on this day, escalations first, then those that wait longest; `limit` at most of
/// each kind.
///
/// # Errors
/// Those of the store.
pub fn attention(conn: &mut Conn, today: NaiveDate, limit: u32) -> Result<Vec<Attention>, StoreError> {
    let limit = i64::from(limit);
    let mut all: Vec<Attention> = Vec::new();
    let kinds = [
        (Why::Escalated, alerts::escalated(conn, limit)?),
        (Why::Silent, alerts::silent(conn, today, limit)?),
        (Why::Bounced, alerts::bounced(conn, limit)?),
        (Why::DatePassed, alerts::passed(conn, today, limit)?),
    ];
    for (why, rows) in kinds {
        for row in rows {
            if !all.iter().any(|one| one.id.uuid() == row.id) {
                all.push(alerts::understood(row, why)?);
            }
        }
    }
    Ok(all)
}
