//! Which referrals need a human, as their table tells without opening anything.

use ::store::{StoreError, row, sql};
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;
use vocabulary::codes::Topic;
use vocabulary::id::{OrganizationId, ReferralId, ServiceId};

use super::unknown;
use crate::attention::{Attention, Why};
use crate::clock::day;
use crate::code::Code;
use crate::state::State;

row! {
    /// What is told of a referral that needs a human.
    pub(crate) struct AlertRow {
        pub(crate) id: Uuid,
        code: String,
        need: String,
        sender: Uuid,
        receiver: Uuid,
        service: Uuid,
        state: String,
        next_on: NaiveDate,
        silent_on: Option<NaiveDate>,
        bounced_on: Option<NaiveDate>,
        escalated_at: Option<DateTime<Utc>>,
    }
}

sql! {
    /// With the coordination, and not answered.
    pub(crate) fn escalated(limit: i64) -> Vec<AlertRow> =
        "select id, code, need, sender, receiver, service, state, next_on, silent_on, bounced_on, escalated_at
         from referral where state = 'escalated' and relayed_at is null order by escalated_at, id limit $1";
    /// Eight days without a word.
    pub(crate) fn silent(today: NaiveDate, limit: i64) -> Vec<AlertRow> =
        "select id, code, need, sender, receiver, service, state, next_on, silent_on, bounced_on, escalated_at
         from referral where silent_on <= $1 order by silent_on, id limit $2";
    /// Letters to the receiver come back.
    pub(crate) fn bounced(limit: i64) -> Vec<AlertRow> =
        "select id, code, need, sender, receiver, service, state, next_on, silent_on, bounced_on, escalated_at
         from referral where bounced_on is not null and next_on < '9999-12-31' order by bounced_on, id limit $1";
    /// Its date passed.
    pub(crate) fn passed(today: NaiveDate, limit: i64) -> Vec<AlertRow> =
        "select id, code, need, sender, receiver, service, state, next_on, silent_on, bounced_on, escalated_at
         from referral where next_on < $1 order by next_on, id limit $2";
}

pub(crate) fn understood(row: AlertRow, why: Why) -> Result<Attention, StoreError> {
    let none = |code: &str| unknown("referral", code);
    let since = match why {
        Why::Escalated => row.escalated_at.map(day),
        Why::Silent => row.silent_on,
        Why::Bounced => row.bounced_on,
        Why::DatePassed => None,
    };
    Ok(Attention {
        id: ReferralId::from(row.id),
        code: Code::parse(&row.code).ok_or_else(|| none(&row.code))?,
        need: Topic::from_code(&row.need).ok_or_else(|| none(&row.need))?,
        from: OrganizationId::from(row.sender),
        receiver: OrganizationId::from(row.receiver),
        to: ServiceId::from(row.service),
        state: State::from_code(&row.state).ok_or_else(|| none(&row.state))?,
        why,
        since: since.unwrap_or(row.next_on),
    })
}
