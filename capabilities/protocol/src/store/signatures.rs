//! Signatures and their scans, as their tables keep them.

use ::store::{Conn, SealKey, Sealed, StoreError, row, sql};
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;
use vocabulary::id::{AccountId, OrganizationId, ProtocolVersionId, SignatureId};

use super::{SCAN, WITHDRAWAL, counted, open, seal, unfit};
use crate::signature::{Code, Signature};
use crate::standing::LastAct;
use crate::vote::Means;

row! {
    struct SignatureRow {
        id: Uuid,
        version: Uuid,
        number: i64,
        organization: Uuid,
        organization_name: String,
        means: String,
        function: String,
        signed_on: NaiveDate,
        recorded_at: DateTime<Utc>,
        signed_by: Option<Uuid>,
        recorded_by: Option<Uuid>,
        digest: String,
        code: String,
        withdrawn_on: Option<NaiveDate>,
    }
}

row! {
    struct NewSignatureRow {
        id: Uuid,
        version: Uuid,
        number: i64,
        organization: Uuid,
        means: String,
        function: String,
        signed_on: NaiveDate,
        recorded_at: DateTime<Utc>,
        signed_by: Option<Uuid>,
        recorded_by: Option<Uuid>,
        digest: String,
        code: String,
    }
}

row! {
    struct LastRow { organization: Uuid, number: i64, signed_on: NaiveDate, withdrawn_on: Option<NaiveDate> }
}

row! {
    struct WithdrawalRow { id: Uuid, name: String, withdrawn_on: Option<NaiveDate>, withdrawal_sealed: Option<Sealed> }
}

/// That an organisation left, and has not come back.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Withdrawal {
    pub(crate) name: String,
    pub(crate) on: NaiveDate,
    /// Why, if it said so.
    pub(crate) reason: String,
}

row! {
    struct ScanRow { id: Uuid, kind: String, content_sealed: Sealed }
}

sql! {
    fn insert_signature(row: &NewSignatureRow) -> () =
        "insert into protocol_signature (id, version, number, organization, means, function, signed_on, recorded_at,
                signed_by, recorded_by, digest, code)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    fn signature_by_code(code: &str) -> Option<SignatureRow> =
        "select s.id, s.version, s.number, s.organization, o.name as organization_name, s.means, s.function,
                s.signed_on, s.recorded_at, s.signed_by, s.recorded_by, s.digest, s.code, s.withdrawn_on
         from protocol_signature s join organization o on o.id = s.organization where s.code = $1";
    fn signature_by_id(id: Uuid) -> Option<SignatureRow> =
        "select s.id, s.version, s.number, s.organization, o.name as organization_name, s.means, s.function,
                s.signed_on, s.recorded_at, s.signed_by, s.recorded_by, s.digest, s.code, s.withdrawn_on
         from protocol_signature s join organization o on o.id = s.organization where s.id = $1";
    fn signatures_by_organization(organization: Uuid) -> Vec<SignatureRow> =
        "select s.id, s.version, s.number, s.organization, o.name as organization_name, s.means, s.function,
                s.signed_on, s.recorded_at, s.signed_by, s.recorded_by, s.digest, s.code, s.withdrawn_on
         from protocol_signature s join organization o on o.id = s.organization
         where s.organization = $1 order by s.recorded_at desc, s.id desc";
    fn signatures_by_account(account: Uuid) -> Vec<SignatureRow> =
        "select s.id, s.version, s.number, s.organization, o.name as organization_name, s.means, s.function,
                s.signed_on, s.recorded_at, s.signed_by, s.recorded_by, s.digest, s.code, s.withdrawn_on
         from protocol_signature s join organization o on o.id = s.organization
         where s.signed_by = $1 or s.recorded_by = $1 order by s.recorded_at, s.id";
    fn signatures_standing() -> Vec<SignatureRow> =
        "select s.id, s.version, s.number, s.organization, o.name as organization_name, s.means, s.function,
                s.signed_on, s.recorded_at, s.signed_by, s.recorded_by, s.digest, s.code, s.withdrawn_on
         from protocol_signature s join organization o on o.id = s.organization
         where s.withdrawn_on is null order by s.organization, s.recorded_at, s.id";
    fn withdrawals_known() -> Vec<WithdrawalRow> =
        "select s.id, o.name, s.withdrawn_on, s.withdrawal_sealed
         from protocol_signature s join organization o on o.id = s.organization
         where s.withdrawn_on is not null
           and not exists (select 1 from protocol_signature later
                           where later.organization = s.organization and later.recorded_at > s.recorded_at)
         order by s.withdrawn_on desc, o.name, s.id";
    fn forget_scans_withdrawn(before: NaiveDate) -> Affected =
        "delete from protocol_scan where id in (select id from protocol_signature where withdrawn_on < $1)";
    fn forget_withdrawn(before: NaiveDate) -> Affected =
        "delete from protocol_signature where withdrawn_on < $1";
    /// How many signatures of a version by an organisation stand.
    pub(crate) fn count_standing(version: Uuid, organization: Uuid) -> One<i64> =
        "select count(*) as signatures from protocol_signature
         where version = $1 and organization = $2 and withdrawn_on is null";
    fn last_acts_of(organization: Uuid) -> Vec<LastRow> =
        "select organization, number, signed_on, withdrawn_on from protocol_signature
         where organization = $1 order by organization, recorded_at, id";
    fn every_act() -> Vec<LastRow> =
        "select s.organization, s.number, s.signed_on, s.withdrawn_on
         from protocol_signature s join organization o on o.id = s.organization
         where o.gone_on is null order by s.organization, s.recorded_at, s.id";
    fn withdraw_all(organization: Uuid, on: NaiveDate) -> Affected =
        "update protocol_signature set withdrawn_on = $2 where organization = $1 and withdrawn_on is null";
    fn set_withdrawal(id: Uuid, withdrawal_sealed: &Sealed) -> Affected =
        "update protocol_signature set withdrawal_sealed = $2 where id = $1";
    fn insert_scan(row: &ScanRow) -> () =
        "insert into protocol_scan (id, kind, content_sealed) values ($1, $2, $3)";
    fn scan_by_id(id: Uuid) -> Option<ScanRow> =
        "select id, kind, content_sealed from protocol_scan where id = $1";
    /// Whether a signature has a scan.
    pub(crate) fn count_scans(id: Uuid) -> One<i64> = "select count(*) as scans from protocol_scan where id = $1";
}

impl SignatureRow {
    fn understood(self) -> Result<Signature, StoreError> {
        Ok(Signature {
            id: SignatureId::from(self.id),
            version: ProtocolVersionId::from(self.version),
            number: counted(self.number),
            organization: OrganizationId::from(self.organization),
            organization_name: self.organization_name,
            means: Means::from_code(&self.means).ok_or_else(|| unfit(self.id, &"unknown means"))?,
            function: self.function,
            signed_on: self.signed_on,
            recorded_at: self.recorded_at,
            signed_by: self.signed_by.map(AccountId::from),
            recorded_by: self.recorded_by.map(AccountId::from),
            digest: self.digest,
            code: Code::read(&self.code).ok_or_else(|| unfit(self.id, &"no code"))?,
            withdrawn_on: self.withdrawn_on,
        })
    }
}

/// Keeps a signature.
pub(crate) fn insert(conn: &mut Conn, signature: &Signature) -> Result<(), StoreError> {
    let row = NewSignatureRow {
        id: signature.id.uuid(),
        version: signature.version.uuid(),
        number: i64::from(signature.number),
        organization: signature.organization.uuid(),
        means: signature.means.code().to_owned(),
        function: signature.function.clone(),
        signed_on: signature.signed_on,
        recorded_at: signature.recorded_at,
        signed_by: signature.signed_by.map(AccountId::uuid),
        recorded_by: signature.recorded_by.map(AccountId::uuid),
        digest: signature.digest.clone(),
        code: signature.code.text().to_owned(),
    };
    insert_signature(conn, &row)
}

/// The signature a code names.
pub(crate) fn signature_of(conn: &mut Conn, code: &Code) -> Result<Option<Signature>, StoreError> {
    signature_by_code(conn, code.text())?.map(SignatureRow::understood).transpose()
}

/// A signature.
pub(crate) fn signature(conn: &mut Conn, id: SignatureId) -> Result<Option<Signature>, StoreError> {
    signature_by_id(conn, id.uuid())?.map(SignatureRow::understood).transpose()
}

/// Every signature of an organisation, the last first.
pub(crate) fn signatures_of(
    conn: &mut Conn,
    organization: OrganizationId,
) -> Result<Vec<Signature>, StoreError> {
    signatures_by_organization(conn, organization.uuid())?.into_iter().map(SignatureRow::understood).collect()
}

/// Every signature that stands, by organisation, the oldest first.
pub(crate) fn standing_signatures(conn: &mut Conn) -> Result<Vec<Signature>, StoreError> {
    signatures_standing(conn)?.into_iter().map(SignatureRow::understood).collect()
}

/// The organisations that left and have not come back, the last first.
pub(crate) fn withdrawals(conn: &mut Conn, key: &SealKey) -> Result<Vec<Withdrawal>, StoreError> {
    let mut list = Vec::new();
    for row in withdrawals_known(conn)? {
        let reason = row.withdrawal_sealed.as_ref().map(|sealed| open(key, WITHDRAWAL, row.id, sealed));
        let reason = reason.transpose()?.unwrap_or_default();
        list.extend(row.withdrawn_on.map(|on| Withdrawal { name: row.name, on, reason }));
    }
    Ok(list)
}

/// Forgets the signatures, and their scans, of organisations that left before a day.
pub(crate) fn forget_left(conn: &mut Conn, before: NaiveDate) -> Result<(), StoreError> {
    forget_scans_withdrawn(conn, before)?;
    forget_withdrawn(conn, before).map(|_| ())
}

/// What an account signed or recorded.
pub(crate) fn signed_by(conn: &mut Conn, account: Uuid) -> Result<Vec<Signature>, StoreError> {
    signatures_by_account(conn, account)?.into_iter().map(SignatureRow::understood).collect()
}

/// What an organisation last did about the protocol.
pub(crate) fn last_act(conn: &mut Conn, organization: OrganizationId) -> Result<Option<LastAct>, StoreError> {
    Ok(last_acts_of(conn, organization.uuid())?.last().map(act))
}

/// What each current organisation that ever signed last did.
pub(crate) fn last_acts(conn: &mut Conn) -> Result<Vec<(OrganizationId, LastAct)>, StoreError> {
    let mut acts: Vec<(OrganizationId, LastAct)> = Vec::new();
    for row in every_act(conn)? {
        let one = (OrganizationId::from(row.organization), act(&row));
        match acts.last_mut() {
            Some(last) if last.0 == one.0 => *last = one,
            _ => acts.push(one),
        }
    }
    Ok(acts)
}

fn act(row: &LastRow) -> LastAct {
    match row.withdrawn_on {
        Some(on) => LastAct::Left { on },
        None => LastAct::Signed { number: counted(row.number), on: row.signed_on },
    }
}

/// Withdraws an organisation on a day, with a reason on its last signature. Says whether one stood.
pub(crate) fn withdraw(
    conn: &mut Conn,
    key: &SealKey,
    (organization, on): (OrganizationId, NaiveDate),
    reason: &str,
) -> Result<bool, StoreError> {
    let last = signatures_of(conn, organization)?.into_iter().find(|one| one.withdrawn_on.is_none());
    let Some(last) = last else { return Ok(false) };
    withdraw_all(conn, organization.uuid(), on)?;
    if !reason.is_empty() {
        set_withdrawal(conn, last.id.uuid(), &seal(key, WITHDRAWAL, last.id.uuid(), reason)?)?;
    }
    Ok(true)
}

/// Keeps the scan of a signature on paper; the content is in base64.
pub(crate) fn keep_scan(
    conn: &mut Conn,
    key: &SealKey,
    signature: SignatureId,
    (kind, content): (&str, &str),
) -> Result<(), StoreError> {
    let id = signature.uuid();
    insert_scan(conn, &ScanRow { id, kind: kind.to_owned(), content_sealed: seal(key, SCAN, id, content)? })
}

/// The scan of a signature: its kind, and its content in base64.
pub(crate) fn scan(
    conn: &mut Conn,
    key: &SealKey,
    signature: SignatureId,
) -> Result<Option<(String, String)>, StoreError> {
    let Some(row) = scan_by_id(conn, signature.uuid())? else { return Ok(None) };
    Ok(Some((row.kind, open(key, SCAN, row.id, &row.content_sealed)?)))
}
