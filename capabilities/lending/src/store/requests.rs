//! Requests for touring resources, as the tables keep them: the queue is the order in which they came.

use ::store::sealing::{open_some, seal_some};
use ::store::{Conn, SealKey, Sealed, StoreError, row, sql};
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;
use vocabulary::codes::OrganizationKind;
use vocabulary::id::{LoanRequestId, OrganizationId, TouringResourceId};
use vocabulary::place::Point;

use super::{as_json, counted, from_json, unfit};
use crate::queue::{LoanRequest, NewRequest, Origin, Ranked, RequestState, Site};

/// Where the mailbox of a host is sealed.
const CONTACT: &str = "lending_request/contact_sealed";
::store::sealed_column! { table: "lending_request", id: "id", column: "contact_sealed", place: "lending_request/contact_sealed" }
const STATEMENT: &str = "request for a touring resource";

row! {
    struct RequestRow {
        id: Uuid,
        resource: Uuid,
        organization: Option<Uuid>,
        site_name: String,
        commune: String,
        host: String,
        latitude: Option<f64>,
        longitude: Option<f64>,
        windows: serde_json::Value,
        origin: String,
        forum: String,
        asked_at: DateTime<Utc>,
        state: String,
    }
}
row! {
    struct NewRequestRow {
        id: Uuid,
        resource: Uuid,
        organization: Option<Uuid>,
        site_name: String,
        commune: String,
        host: String,
        latitude: Option<f64>,
        longitude: Option<f64>,
        windows: serde_json::Value,
        origin: String,
        forum: String,
        asked_at: DateTime<Utc>,
        state: String,
        site_key: String,
        contact_sealed: Option<Sealed>,
    }
}

sql! {
    fn request_by_id(id: Uuid) -> Option<RequestRow> =
        "select id, resource, organization, site_name, commune, host, latitude, longitude, windows, origin, forum,
                asked_at, state
         from lending_request where id = $1";
    fn waiting_for(resource: Uuid) -> Vec<RequestRow> =
        "select id, resource, organization, site_name, commune, host, latitude, longitude, windows, origin, forum,
                asked_at, state
         from lending_request where resource = $1 and state in ('requested', 'queued') order by asked_at, id";
    fn asked_by(organization: Uuid) -> Vec<RequestRow> =
        "select id, resource, organization, site_name, commune, host, latitude, longitude, windows, origin, forum,
                asked_at, state
         from lending_request where organization = $1 order by asked_at desc, id";
    fn every_waiting() -> Vec<RequestRow> =
        "select id, resource, organization, site_name, commune, host, latitude, longitude, windows, origin, forum,
                asked_at, state
         from lending_request where state in ('requested', 'queued') order by asked_at, id";
    fn unseen_of(owner: Uuid) -> Vec<RequestRow> =
        "select q.id as id, q.resource as resource, q.organization as organization, q.site_name as site_name,
                q.commune as commune, q.host as host, q.latitude as latitude, q.longitude as longitude,
                q.windows as windows, q.origin as origin, q.forum as forum, q.asked_at as asked_at, q.state as state
         from lending_request q join lending_resource r on r.id = q.resource
         where r.owner = $1 and q.state = 'requested' order by q.asked_at, q.id";
    fn insert_request(row: &NewRequestRow) -> Affected =
        "insert into lending_request
         (id, resource, organization, site_name, commune, host, latitude, longitude, windows, origin, forum, asked_at,
          state, site_key, contact_sealed)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) on conflict (id) do nothing";
    fn count_before(resource: Uuid, asked_at: DateTime<Utc>, id: Uuid) -> One<i64> =
        "select count(*) from lending_request
         where resource = $1 and state in ('requested', 'queued') and (asked_at < $2 or (asked_at = $2 and id < $3))";
    fn waiting_at(resource: Uuid, site_key: &str) -> Option<Uuid> =
        "select id from lending_request
         where resource = $1 and site_key = $2 and state in ('requested', 'queued') order by asked_at, id limit 1";
    /// How many wait for a resource in this state.
    pub(crate) fn count_waiting(resource: Uuid, state: &str) -> One<i64> =
        "select count(*) from lending_request where resource = $1 and state = $2";
    /// Sites that had a resource, have it, will have it or wait for it: their keys, each once.
    pub(crate) fn site_keys(resource: Uuid) -> Vec<String> =
        "select distinct site_key from lending_request
         where resource = $1 and state in ('requested', 'queued', 'reserved') order by site_key";
    /// From one state into another; answers whether it was in it.
    fn move_between(id: Uuid, before: &str, after: &str) -> Affected =
        "update lending_request set state = $3 where id = $1 and state = $2";
    fn sealed_contact(id: Uuid) -> Option<Option<Sealed>> =
        "select contact_sealed from lending_request where id = $1";
    /// Forgets mailboxes of requests that no longer wait and whose stays were over or given up before a day.
    pub(crate) fn forget_contacts_before(day: NaiveDate, moment: DateTime<Utc>) -> Affected =
        "update lending_request set contact_sealed = null
         where contact_sealed is not null and state not in ('requested', 'queued') and asked_at < $2
               and not exists (select 1 from lending_booking b
                               where b.request = lending_request.id and b.end_on >= $1 and b.cancelled_on is null)";
}

/// A request.
pub(crate) fn bare_request(conn: &mut Conn, id: LoanRequestId) -> Result<Option<LoanRequest>, StoreError> {
    request_by_id(conn, id.uuid())?.map(understood).transpose()
}

/// A request with its rank.
///
/// # Errors
/// Those of the store.
pub fn request(conn: &mut Conn, id: LoanRequestId) -> Result<Option<Ranked>, StoreError> {
    let found = bare_request(conn, id)?;
    found.map(|request| ranked(conn, request)).transpose()
}

/// Those who wait for a resource, the first first, each with its rank.
///
/// # Errors
/// Those of the store.
pub fn queue(conn: &mut Conn, resource: TouringResourceId) -> Result<Vec<Ranked>, StoreError> {
    let rows = waiting_for(conn, resource.uuid())?;
    let ranked =
        (1..).zip(rows).map(|(rank, row)| Ok(Ranked { rank: Some(rank), request: understood(row)? }));
    ranked.collect()
}

/// What an organisation asked for, the last first.
///
/// # Errors
/// Those of the store.
pub fn requests_of(conn: &mut Conn, organization: OrganizationId) -> Result<Vec<Ranked>, StoreError> {
    let rows = asked_by(conn, organization.uuid())?;
    rows.into_iter().map(|row| ranked(conn, understood(row)?)).collect()
}

/// Requests for what an organisation lends that nobody has looked at yet.
///
/// # Errors
/// Those of the store.
pub fn to_moderate(conn: &mut Conn, owner: OrganizationId) -> Result<Vec<Ranked>, StoreError> {
    let rows = unseen_of(conn, owner.uuid())?;
    rows.into_iter().map(|row| ranked(conn, understood(row)?)).collect()
}

/// Every request that waits, for the round.
pub(crate) fn all_waiting(conn: &mut Conn) -> Result<Vec<LoanRequest>, StoreError> {
    every_waiting(conn)?.into_iter().map(understood).collect()
}

/// The mailbox that was typed with a request; empty when none was, or it was forgotten.
///
/// # Errors
/// Those of the store; a mailbox that no key opens.
pub fn contact_of(conn: &mut Conn, key: &SealKey, id: LoanRequestId) -> Result<String, StoreError> {
    let sealed = sealed_contact(conn, id.uuid())?.flatten();
    open_some(key, CONTACT, id.uuid(), sealed.as_ref())
}

/// The request of a site that waits already.
pub(crate) fn waiting_of(
    conn: &mut Conn,
    resource: TouringResourceId,
    site: &Site,
) -> Result<Option<LoanRequestId>, StoreError> {
    Ok(waiting_at(conn, resource.uuid(), &site.key())?.map(LoanRequestId::from))
}

/// Keeps a request. Answers whether it is new.
pub(crate) fn insert(
    conn: &mut Conn,
    key: &SealKey,
    new: &NewRequest,
    (asked_at, state): (DateTime<Utc>, RequestState),
) -> Result<bool, StoreError> {
    let (origin, forum) = match &new.origin {
        Origin::Online => ("online", ""),
        Origin::Forum(name) => ("forum", name.as_str()),
        Origin::Paper => ("paper", ""),
    };
    let row = NewRequestRow {
        id: new.id.uuid(),
        resource: new.resource.uuid(),
        organization: new.organization.map(OrganizationId::uuid),
        site_name: new.site.name.clone(),
        commune: new.site.commune.clone(),
        host: new.site.host.code().to_owned(),
        latitude: new.site.point.map(|point| point.latitude()),
        longitude: new.site.point.map(|point| point.longitude()),
        windows: as_json(STATEMENT, &new.windows)?,
        origin: origin.to_owned(),
        forum: forum.to_owned(),
        asked_at,
        state: state.code().to_owned(),
        site_key: new.site.key(),
        contact_sealed: seal_some(key, CONTACT, new.id.uuid(), new.contact.trim())?,
    };
    insert_request(conn, &row).map(|inserted| inserted == 1)
}

/// From one state into another. Answers whether it was this call that did.
pub(crate) fn turn(
    conn: &mut Conn,
    id: LoanRequestId,
    before: RequestState,
    after: RequestState,
) -> Result<bool, StoreError> {
    move_between(conn, id.uuid(), before.code(), after.code()).map(|moved| moved == 1)
}

fn ranked(conn: &mut Conn, request: LoanRequest) -> Result<Ranked, StoreError> {
    if !request.state.is_waiting() {
        return Ok(Ranked { rank: None, request });
    }
    let before = count_before(conn, request.resource.uuid(), request.asked_at, request.id.uuid())?;
    Ok(Ranked { rank: Some(counted(STATEMENT, before + 1)?), request })
}

fn understood(row: RequestRow) -> Result<LoanRequest, StoreError> {
    let origin = match row.origin.as_str() {
        "online" => Origin::Online,
        "forum" => Origin::Forum(row.forum),
        "paper" => Origin::Paper,
        other => return Err(unfit(STATEMENT, other)),
    };
    let site = site_of(row.site_name, row.commune, &row.host, (row.latitude, row.longitude))?;
    Ok(LoanRequest {
        id: LoanRequestId::from(row.id),
        resource: TouringResourceId::from(row.resource),
        organization: row.organization.map(OrganizationId::from),
        site,
        windows: from_json(STATEMENT, row.windows)?,
        origin,
        asked_at: row.asked_at,
        state: RequestState::from_code(&row.state).ok_or_else(|| unfit(STATEMENT, &row.state))?,
    })
}

/// A site from its columns.
pub(crate) fn site_of(
    name: String,
    commune: String,
    host: &str,
    (latitude, longitude): (Option<f64>, Option<f64>),
) -> Result<Site, StoreError> {
    let host = OrganizationKind::from_code(host).ok_or_else(|| unfit(STATEMENT, host))?;
    let point = latitude.zip(longitude).and_then(|(latitude, longitude)| Point::new(latitude, longitude));
    Ok(Site { name, commune, host, point })
}
