//! Responses as their table keeps them.

use ::store::{Conn, SealKey, Sealed, StoreError, row, sql};
use chrono::{DateTime, Utc};
use uuid::Uuid;
use vocabulary::id::{AccountId, OrganizationId};

use super::{RESPONSE, open, seal_some, unknown};
use crate::act::{By, Channel, Teller};
use crate::state::{Level, Response};

row! {
    /// A response as its table keeps it.
    pub(crate) struct ResponseRow {
        id: Uuid,
        referral: Uuid,
        version: i64,
        level: String,
        words_sealed: Option<Sealed>,
        told_at: DateTime<Utc>,
        teller: String,
        channel: String,
        account: Option<Uuid>,
        organization: Option<Uuid>,
    }
}

sql! {
    /// Responses.
    pub(crate) fn insert_responses() -> Bulk<ResponseRow> =
        "insert into referral_response (id, referral, version, level, words_sealed, told_at, teller, channel, account,
                organization)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    fn responses_of(referral: Uuid) -> Vec<ResponseRow> =
        "select id, referral, version, level, words_sealed, told_at, teller, channel, account, organization
         from referral_response where referral = $1 order by version";
}

/// Keeps a response.
pub(crate) fn keep(
    conn: &mut Conn,
    key: &SealKey,
    (id, referral): (Uuid, Uuid),
    response: &Response,
) -> Result<(), StoreError> {
    insert_responses(conn, &[response_row(key, (id, referral), response)?]).map(|_| ())
}

/// A response of a referral as a row.
pub(crate) fn response_row(
    key: &SealKey,
    (id, referral): (Uuid, Uuid),
    response: &Response,
) -> Result<ResponseRow, StoreError> {
    Ok(ResponseRow {
        id,
        referral,
        version: i64::from(response.version),
        level: response.level.code().to_owned(),
        words_sealed: seal_some(key, RESPONSE, id, &response.words)?,
        told_at: response.on,
        teller: response.by.teller.code().to_owned(),
        channel: response.by.channel.code().to_owned(),
        account: response.by.account.map(AccountId::uuid),
        organization: response.by.organization.map(OrganizationId::uuid),
    })
}

/// What became of a referral, every version.
pub(crate) fn of(conn: &mut Conn, key: &SealKey, referral: Uuid) -> Result<Vec<Response>, StoreError> {
    responses_of(conn, referral)?.iter().map(|row| understood(key, row)).collect()
}

fn understood(key: &SealKey, row: &ResponseRow) -> Result<Response, StoreError> {
    let words = row.words_sealed.as_ref().map(|sealed| open(key, RESPONSE, row.id, sealed)).transpose()?;
    Ok(Response {
        level: Level::from_code(&row.level).ok_or_else(|| unknown("referral_response", &row.level))?,
        words: words.unwrap_or_default(),
        on: row.told_at,
        by: By {
            teller: Teller::from_code(&row.teller)
                .ok_or_else(|| unknown("referral_response", &row.teller))?,
            account: row.account.map(AccountId::from),
            organization: row.organization.map(OrganizationId::from),
            channel: Channel::from_code(&row.channel)
                .ok_or_else(|| unknown("referral_response", &row.channel))?,
        },
        version: u32::try_from(row.version).unwrap_or(u32::MAX),
    })
}
