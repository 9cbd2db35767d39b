//! Requests for means, and the answers to them, as the tables keep them.

use chrono::{DateTime, NaiveDate, Utc};
use store::{Conn, StoreError, row, sql};
use uuid::Uuid;
use vocabulary::codes::MeanKind;
use vocabulary::id::{MeanRequestId, OrganizationId};

use super::unknown;
use crate::mean_request::{MeanOffer, MeanRequest, MeanRequestState};

row! {
    struct RequestRow {
        id: Uuid,
        organization: Uuid,
        kind: String,
        why: String,
        from_on: NaiveDate,
        until_on: NaiveDate,
        state: String,
        taken_from: Option<Uuid>,
    }
}
row! {
    struct NewRequestRow {
        id: Uuid,
        organization: Uuid,
        kind: String,
        why: String,
        from_on: NaiveDate,
        until_on: NaiveDate,
        asked_at: DateTime<Utc>,
    }
}
row! {
    struct OfferRow {
        organization: Uuid,
        lends: bool,
        conditions: String,
        offered_at: DateTime<Utc>,
    }
}
row! {
    /// An answer as it is written.
    #[derive(Clone)]
    pub(crate) struct NewOfferRow {
        pub(crate) request: Uuid,
        pub(crate) organization: Uuid,
        pub(crate) lends: bool,
        pub(crate) conditions: String,
        pub(crate) offered_at: DateTime<Utc>,
    }
}

sql! {
    fn request_by_id(id: Uuid) -> Option<RequestRow> =
        "select id, organization, kind, why, from_on, until_on, state, taken_from
         from cooperation_mean_request where id = $1";
    fn every_request(most: i64) -> Vec<RequestRow> =
        "select id, organization, kind, why, from_on, until_on, state, taken_from
         from cooperation_mean_request order by asked_at desc, id limit $1";
    fn insert_request(row: &NewRequestRow) -> () =
        "insert into cooperation_mean_request (id, organization, kind, why, from_on, until_on, asked_at, state)
         values ($1, $2, $3, $4, $5, $6, $7, 'asked')";
    fn offers_for(request: Uuid) -> Vec<OfferRow> =
        "select organization, lends, conditions, offered_at from cooperation_mean_offer
         where request = $1 order by offered_at, organization";
    fn save_offer(row: &NewOfferRow) -> Affected =
        "insert into cooperation_mean_offer (request, organization, lends, conditions, offered_at)
         values ($1, $2, $3, $4, $5)
         on conflict (request, organization) do update set lends = $3, conditions = $4, offered_at = $5";
    /// Who would lend decides whether a request is asked or offered.
    fn weigh_request(id: Uuid) -> Affected =
        "update cooperation_mean_request
         set state = case when exists (select 1 from cooperation_mean_offer where request = $1 and lends)
                          then 'offered' else 'asked' end
         where id = $1 and state in ('asked', 'offered')";
    /// The first to be taken: only an offer that stands, of a request that is open.
    pub(crate) fn take_offer(id: Uuid, lender: Uuid) -> Affected =
        "update cooperation_mean_request set state = 'taken', taken_from = $2
         where id = $1 and state = 'offered'
               and exists (select 1 from cooperation_mean_offer where request = $1 and organization = $2 and lends)";
    /// Requests whose days are over.
    pub(crate) fn expire_requests(today: NaiveDate) -> Affected =
        "update cooperation_mean_request set state = 'expired'
         where state in ('asked', 'offered') and until_on < $1";
}

/// The most requests one page lists.
const MOST_LISTED: i64 = 200;

/// A request.
pub(crate) fn mean_request(conn: &mut Conn, id: MeanRequestId) -> Result<Option<MeanRequest>, StoreError> {
    request_by_id(conn, id.uuid())?.map(understood).transpose()
}

/// Every request, the last first.
pub(crate) fn mean_requests(conn: &mut Conn) -> Result<Vec<MeanRequest>, StoreError> {
    every_request(conn, MOST_LISTED)?.into_iter().map(understood).collect()
}

/// Writes a request.
pub(crate) fn ask(conn: &mut Conn, new: &MeanRequest, asked_at: DateTime<Utc>) -> Result<(), StoreError> {
    let row = NewRequestRow {
        id: new.id.uuid(),
        organization: new.organization.uuid(),
        kind: new.kind.code().to_owned(),
        why: new.why.clone(),
        from_on: new.from,
        until_on: new.until,
        asked_at,
    };
    insert_request(conn, &row)
}

/// Keeps an answer; the last one of an organisation counts. Answers whether the request was still open.
pub(crate) fn answer(conn: &mut Conn, offer: &NewOfferRow) -> Result<bool, StoreError> {
    let found = mean_request(conn, MeanRequestId::from(offer.request))?;
    if !found.is_some_and(|request| request.state.is_open()) {
        return Ok(false);
    }
    save_offer(conn, offer)?;
    weigh_request(conn, offer.request).map(|_| true)
}

/// The answers to a request, the first first.
pub(crate) fn offers_of(conn: &mut Conn, id: MeanRequestId) -> Result<Vec<MeanOffer>, StoreError> {
    let offer = |row: OfferRow| MeanOffer {
        organization: OrganizationId::from(row.organization),
        lends: row.lends,
        conditions: row.conditions,
        offered_on: vocabulary::time::paris(row.offered_at).date(),
    };
    Ok(offers_for(conn, id.uuid())?.into_iter().map(offer).collect())
}

fn understood(row: RequestRow) -> Result<MeanRequest, StoreError> {
    Ok(MeanRequest {
        id: MeanRequestId::from(row.id),
        organization: OrganizationId::from(row.organization),
        kind: MeanKind::from_code(&row.kind).ok_or_else(|| unknown("mean request", &row.kind))?,
        why: row.why,
        from: row.from_on,
        until: row.until_on,
        state: MeanRequestState::from_code(&row.state).ok_or_else(|| unknown("mean request", &row.state))?,
        taken_from: row.taken_from.map(OrganizationId::from),
    })
}
