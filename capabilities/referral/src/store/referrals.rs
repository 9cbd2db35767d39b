//! Referrals as their table keeps them.

use std::collections::BTreeSet;

use ::store::{Conn, SealKey, Sealed, StoreError, row, sql};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use vocabulary::codes::Topic;
use vocabulary::id::{AccountId, HerPageId, OrganizationId, ReferralId, ServiceId};

use super::{CONTENT, open, responses, seal, unknown};
use crate::code::Code;
use crate::consent::{Agreement, Consent, Said};
use crate::person::{Contact, Identity};
use crate::referral::Referral;
use crate::refusal_reason::RefusalReason;
use crate::state::{State, Urgency};

/// The day that stands for no day, so that lists sort by the clock.
pub(crate) const NEVER: NaiveDate = match NaiveDate::from_ymd_opt(9999, 12, 31) {
    Some(day) => day,
    None => NaiveDate::MAX,
};

/// What is said of a person, as it is sealed.
#[derive(Serialize, Deserialize)]
struct Content {
    wish: String,
    message: String,
    identity: Identity,
    contact: Option<Contact>,
    language: Option<String>,
}

row! {
    /// A referral as its table keeps it, without what happens to it in rounds.
    pub(crate) struct ReferralRow {
        pub(super) id: Uuid,
        code: String,
        sender: Uuid,
        author: Uuid,
        service: Uuid,
        receiver: Uuid,
        need: String,
        commune: Option<String>,
        content_sealed: Sealed,
        urgency: String,
        agreement: String,
        agreed_at: DateTime<Utc>,
        collected_by: Uuid,
        agreed_to: serde_json::Value,
        says: serde_json::Value,
        passing_on: bool,
        agreed_until: NaiveDate,
        withdrawn_at: Option<DateTime<Utc>>,
        state: String,
        pub(super) next_on: NaiveDate,
        silent_on: Option<NaiveDate>,
        chain: Option<Uuid>,
        her_page: Option<Uuid>,
        appointment: Option<DateTime<Utc>>,
        waiting_until: Option<NaiveDate>,
        reason: Option<String>,
        alternative: Option<Uuid>,
        came: Option<bool>,
        level: Option<String>,
        created_at: DateTime<Utc>,
        sent_at: Option<DateTime<Utc>>,
        acknowledged_at: Option<DateTime<Utc>>,
        answered_at: Option<DateTime<Utc>>,
        escalated_at: Option<DateTime<Utc>>,
        relayed_at: Option<DateTime<Utc>>,
        closed_at: Option<DateTime<Utc>>,
        stopped_at: Option<DateTime<Utc>>,
        moved_at: DateTime<Utc>,
        version: i64,
    }

    /// What an act changes.
    struct MovedRow {
        id: Uuid,
        agreement: String,
        agreed_at: DateTime<Utc>,
        agreed_to: serde_json::Value,
        says: serde_json::Value,
        withdrawn_at: Option<DateTime<Utc>>,
        state: String,
        next_on: NaiveDate,
        silent_on: Option<NaiveDate>,
        appointment: Option<DateTime<Utc>>,
        waiting_until: Option<NaiveDate>,
        reason: Option<String>,
        alternative: Option<Uuid>,
        came: Option<bool>,
        level: Option<String>,
        sent_at: Option<DateTime<Utc>>,
        acknowledged_at: Option<DateTime<Utc>>,
        answered_at: Option<DateTime<Utc>>,
        escalated_at: Option<DateTime<Utc>>,
        relayed_at: Option<DateTime<Utc>>,
        closed_at: Option<DateTime<Utc>>,
        stopped_at: Option<DateTime<Utc>>,
        moved_at: DateTime<Utc>,
        version: i64,
    }
}

macro_rules! referrals {
    ($where:literal) => {
        concat!(
            "select id, code, sender, author, service, receiver, need, commune, content_sealed, urgency, agreement,
                    agreed_at, collected_by, agreed_to, says, passing_on, agreed_until, withdrawn_at, state, next_on,
                    silent_on, chain, her_page, appointment, waiting_until, reason, alternative, came, level,
                    created_at, sent_at, acknowledged_at, answered_at, escalated_at, relayed_at, closed_at, stopped_at,
                    moved_at, version
             from referral ",
            $where
        )
    };
}

pub(super) use referrals;

sql! {
    fn insert_rows() -> Bulk<ReferralRow> =
        "insert into referral (id, code, sender, author, service, receiver, need, commune, content_sealed, urgency,
                agreement, agreed_at, collected_by, agreed_to, says, passing_on, agreed_until, withdrawn_at, state,
                next_on, silent_on, chain, her_page, appointment, waiting_until, reason, alternative, came, level,
                created_at, sent_at, acknowledged_at, answered_at, escalated_at, relayed_at, closed_at, stopped_at,
                moved_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
                $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39)";
    /// A referral as its table keeps it.
    pub(super) fn by_id(id: Uuid) -> Option<ReferralRow> = referrals!("where id = $1");
    fn by_code(code: &str) -> Option<ReferralRow> = referrals!("where code = $1");
    fn following(id: Uuid) -> Vec<ReferralRow> = referrals!("where chain = $1 order by created_at, id");
    fn move_row(row: &MovedRow) -> Affected =
        "update referral set agreement = $2, agreed_at = $3, agreed_to = $4, says = $5, withdrawn_at = $6, state = $7,
                next_on = $8, silent_on = $9, appointment = $10, waiting_until = $11, reason = $12, alternative = $13,
                came = $14, level = $15, sent_at = $16, acknowledged_at = $17, answered_at = $18, escalated_at = $19,
                relayed_at = $20, closed_at = $21, stopped_at = $22, moved_at = $23, version = $24
         where id = $1";
    /// What rounds noted is over: something happened.
    pub(crate) fn forget_alerts(id: Uuid) -> () =
        "update referral set alerted_on = null, reminded_on = null, bounced_on = null where id = $1";
}

/// Keeps a new referral.
pub(crate) fn insert(conn: &mut Conn, key: &SealKey, new: &Referral) -> Result<(), StoreError> {
    insert_rows(conn, &[row_of(key, new)?]).map(|_| ())
}

/// Keeps many at once, as they are by now.
#[cfg(any(test, feature = "trial"))]
pub(crate) fn insert_many(conn: &mut Conn, key: &SealKey, new: &[Referral]) -> Result<u64, StoreError> {
    let rows: Vec<ReferralRow> = new.iter().map(|one| row_of(key, one)).collect::<Result<_, _>>()?;
    insert_rows(conn, &rows)
}

/// Keeps what an act changed.
pub(crate) fn keep_move(conn: &mut Conn, after: &Referral) -> Result<(), StoreError> {
    let row = MovedRow {
        id: after.id.uuid(),
        agreement: after.consent.agreement.code().to_owned(),
        agreed_at: after.consent.on,
        agreed_to: ids(&after.consent.to),
        says: codes(&after.consent.says),
        withdrawn_at: after.consent.withdrawn_at,
        state: after.state.code().to_owned(),
        next_on: after.next_on.unwrap_or(NEVER),
        silent_on: after.silent_on,
        appointment: after.appointment,
        waiting_until: after.waiting_until,
        reason: after.reason.map(|reason| reason.code().to_owned()),
        alternative: after.alternative.map(ServiceId::uuid),
        came: after.came,
        level: after.level().map(|level| level.code().to_owned()),
        sent_at: after.sent_at,
        acknowledged_at: after.acknowledged_at,
        answered_at: after.answered_at,
        escalated_at: after.escalated_at,
        relayed_at: after.relayed_at,
        closed_at: after.closed_at,
        stopped_at: after.stopped_at,
        moved_at: after.moved_at,
        version: after.version,
    };
    move_row(conn, &row).map(|_| ())
}

/// A referral by its identity; none once it is purged.
///
/// # Errors
/// Those of the store.
pub fn referral(conn: &mut Conn, key: &SealKey, id: ReferralId) -> Result<Option<Referral>, StoreError> {
    by_id(conn, id.uuid())?.map(|row| understood(conn, key, row)).transpose()
}

/// A referral by its code.
///
/// # Errors
/// Those of the store.
pub fn referral_by_code(conn: &mut Conn, key: &SealKey, code: Code) -> Result<Option<Referral>, StoreError> {
    by_code(conn, &code.to_string())?.map(|row| understood(conn, key, row)).transpose()
}

/// The whole chain a referral belongs to, from the first address on.
///
/// # Errors
/// Those of the store.
pub fn chain(conn: &mut Conn, key: &SealKey, id: ReferralId) -> Result<Vec<Referral>, StoreError> {
    let Some(mut first) = by_id(conn, id.uuid())? else { return Ok(Vec::new()) };
    let mut passed = BTreeSet::from([first.id]);
    while let Some(before) = first.chain.filter(|before| passed.insert(*before)) {
        match by_id(conn, before)? {
            Some(row) => first = row,
            None => break,
        }
    }
    let mut rows = vec![first];
    let mut at = 0;
    while at < rows.len() {
        let next = following(conn, rows[at].id)?;
        rows.extend(next);
        at += 1;
    }
    all(conn, key, rows)
}

/// Every row with what it holds.
pub(super) fn all(
    conn: &mut Conn,
    key: &SealKey,
    rows: Vec<ReferralRow>,
) -> Result<Vec<Referral>, StoreError> {
    rows.into_iter().map(|row| understood(conn, key, row)).collect()
}

fn ids(organizations: &[OrganizationId]) -> serde_json::Value {
    organizations.iter().map(ToString::to_string).collect()
}

fn codes(says: &BTreeSet<Said>) -> serde_json::Value {
    says.iter().map(|said| said.code()).collect()
}

#[expect(clippy::too_many_lines, reason = "one line for each column")]
fn row_of(key: &SealKey, new: &Referral) -> Result<ReferralRow, StoreError> {
    let content = Content {
        wish: new.wish.clone(),
        message: new.message.clone(),
        identity: new.identity.clone(),
        contact: new.contact.clone(),
        language: new.language.clone(),
    };
    let content = serde_json::to_string(&content)
        .map_err(|fault| StoreError::Unfit { statement: CONTENT, reason: fault.to_string() })?;
    Ok(ReferralRow {
        id: new.id.uuid(),
        code: new.code.to_string(),
        sender: new.from.uuid(),
        author: new.author.uuid(),
        service: new.to.uuid(),
        receiver: new.receiver.uuid(),
        need: new.need.code().to_owned(),
        commune: new.commune.clone(),
        content_sealed: seal(key, CONTENT, new.id.uuid(), &content)?,
        urgency: new.urgency.code().to_owned(),
        agreement: new.consent.agreement.code().to_owned(),
        agreed_at: new.consent.on,
        collected_by: new.consent.collected_by.uuid(),
        agreed_to: ids(&new.consent.to),
        says: codes(&new.consent.says),
        passing_on: new.consent.passing_on,
        agreed_until: new.consent.until,
        withdrawn_at: new.consent.withdrawn_at,
        state: new.state.code().to_owned(),
        next_on: new.next_on.unwrap_or(NEVER),
        silent_on: new.silent_on,
        chain: new.chain.map(ReferralId::uuid),
        her_page: new.her_page.map(HerPageId::uuid),
        appointment: new.appointment,
        waiting_until: new.waiting_until,
        reason: new.reason.map(|reason| reason.code().to_owned()),
        alternative: new.alternative.map(ServiceId::uuid),
        came: new.came,
        level: new.level().map(|level| level.code().to_owned()),
        created_at: new.created_at,
        sent_at: new.sent_at,
        acknowledged_at: new.acknowledged_at,
        answered_at: new.answered_at,
        escalated_at: new.escalated_at,
        relayed_at: new.relayed_at,
        closed_at: new.closed_at,
        stopped_at: new.stopped_at,
        moved_at: new.moved_at,
        version: new.version,
    })
}

/// The word of a code.
fn word<T>(list: fn(&str) -> Option<T>, code: &str) -> Result<T, StoreError> {
    list(code).ok_or_else(|| unknown("referral", code))
}

fn texts(value: &serde_json::Value) -> impl Iterator<Item = &str> {
    value.as_array().into_iter().flatten().filter_map(serde_json::Value::as_str)
}

fn consent_of(row: &ReferralRow) -> Result<Consent, StoreError> {
    Ok(Consent {
        agreement: word(Agreement::from_code, &row.agreement)?,
        on: row.agreed_at,
        collected_by: AccountId::from(row.collected_by),
        to: texts(&row.agreed_to).filter_map(|id| id.parse().ok()).collect(),
        says: texts(&row.says).map(|code| word(Said::from_code, code)).collect::<Result<_, _>>()?,
        passing_on: row.passing_on,
        until: row.agreed_until,
        withdrawn_at: row.withdrawn_at,
    })
}

fn understood(conn: &mut Conn, key: &SealKey, row: ReferralRow) -> Result<Referral, StoreError> {
    let content = open(key, CONTENT, row.id, &row.content_sealed)?;
    let content: Content = serde_json::from_str(&content)
        .map_err(|fault| StoreError::Unfit { statement: CONTENT, reason: fault.to_string() })?;
    Ok(Referral {
        id: ReferralId::from(row.id),
        code: word(Code::parse, &row.code)?,
        from: OrganizationId::from(row.sender),
        author: AccountId::from(row.author),
        to: ServiceId::from(row.service),
        receiver: OrganizationId::from(row.receiver),
        need: word(Topic::from_code, &row.need)?,
        consent: consent_of(&row)?,
        commune: row.commune,
        wish: content.wish,
        message: content.message,
        identity: content.identity,
        contact: content.contact,
        language: content.language,
        urgency: word(Urgency::from_code, &row.urgency)?,
        state: word(State::from_code, &row.state)?,
        next_on: Some(row.next_on).filter(|day| *day != NEVER),
        responses: if row.level.is_some() { responses::of(conn, key, row.id)? } else { Vec::new() },
        chain: row.chain.map(ReferralId::from),
        her_page: row.her_page.map(HerPageId::from),
        appointment: row.appointment,
        waiting_until: row.waiting_until,
        reason: row.reason.map(|code| word(RefusalReason::from_code, &code)).transpose()?,
        alternative: row.alternative.map(ServiceId::from),
        came: row.came,
        created_at: row.created_at,
        sent_at: row.sent_at,
        acknowledged_at: row.acknowledged_at,
        answered_at: row.answered_at,
        escalated_at: row.escalated_at,
        relayed_at: row.relayed_at,
        closed_at: row.closed_at,
        stopped_at: row.stopped_at,
        moved_at: row.moved_at,
        silent_on: row.silent_on,
        version: row.version,
    })
}
