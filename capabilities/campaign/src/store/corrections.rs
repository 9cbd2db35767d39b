//! What was said on the telephone and is to be put into a record by hand; the words are sealed.

use chrono::{DateTime, Utc};
use store::sealing::{open, seal};
use store::{Conn, SealKey, Sealed, StoreError, row, sql};
use uuid::Uuid;
use vocabulary::id::CampaignId;

use ::directory::{RecordKey, RecordKind};

use super::unknown;

row! {
    /// A correction as its table keeps it.
    struct CorrectionRow {
        id: Uuid,
        kind: String,
        record: Uuid,
        note_sealed: Sealed,
        noted_at: DateTime<Utc>,
    }
}
row! {
    /// A correction about to be kept.
    struct NewCorrectionRow {
        id: Uuid,
        campaign: Uuid,
        organization: Uuid,
        kind: String,
        record: Uuid,
        note_sealed: Sealed,
        noted_at: DateTime<Utc>,
    }
}

sql! {
    fn insert_correction(row: &NewCorrectionRow) -> () =
        "insert into campaign_correction (id, campaign, organization, kind, record, note_sealed, noted_at)
         values ($1, $2, $3, $4, $5, $6, $7)";
    fn waiting_corrections(campaign: Uuid) -> Vec<CorrectionRow> =
        "select id, kind, record, note_sealed, noted_at from campaign_correction
         where campaign = $1 and done_at is null order by noted_at, id";
    /// The correction is in the record.
    pub(crate) fn note_done(id: Uuid, campaign: Uuid, now: DateTime<Utc>) -> Affected =
        "update campaign_correction set done_at = $3 where id = $1 and campaign = $2 and done_at is null";
    /// How many corrections wait.
    pub(crate) fn count_waiting() -> One<i64> =
        "select count(*) as corrections from campaign_correction where done_at is null";
    /// Forgets what was noted before a moment, done or not.
    pub(crate) fn forget_noted_before(moment: DateTime<Utc>) -> Affected =
        "delete from campaign_correction where noted_at < $1";
    /// Forgets what was done before a moment.
    pub(crate) fn forget_done_before(moment: DateTime<Utc>) -> Affected =
        "delete from campaign_correction where done_at < $1";
}

/// Where the note of a correction is sealed.
const NOTE: &str = "campaign_correction/note";

store::sealed_column! {
    table: "campaign_correction", id: "id", column: "note_sealed", place: "campaign_correction/note"
}

/// A correction: which record, and what was said.
#[derive(Clone)]
pub(crate) struct Correction {
    pub(crate) id: Uuid,
    pub(crate) record: RecordKey,
    pub(crate) note: String,
    pub(crate) noted_at: DateTime<Utc>,
}

/// Keeps a correction of a record of an organisation.
pub(crate) fn keep(
    conn: &mut Conn,
    key: &SealKey,
    (campaign, organization): (CampaignId, Uuid),
    correction: &Correction,
) -> Result<(), StoreError> {
    let id = correction.id;
    let row = NewCorrectionRow {
        id,
        campaign: campaign.uuid(),
        organization,
        kind: correction.record.kind.code().to_owned(),
        record: correction.record.id,
        note_sealed: seal(key, NOTE, id, &correction.note)?,
        noted_at: correction.noted_at,
    };
    insert_correction(conn, &row)
}

/// The corrections of a campaign that wait, the oldest first.
pub(crate) fn waiting(
    conn: &mut Conn,
    key: &SealKey,
    campaign: CampaignId,
) -> Result<Vec<Correction>, StoreError> {
    let opened = |row: CorrectionRow| {
        let kind =
            RecordKind::from_code(&row.kind).ok_or_else(|| unknown("campaign_correction", &row.kind))?;
        Ok(Correction {
            id: row.id,
            record: RecordKey { kind, id: row.record },
            note: open(key, NOTE, row.id, &row.note_sealed)?,
            noted_at: row.noted_at,
        })
    };
    waiting_corrections(conn, campaign.uuid())?.into_iter().map(opened).collect()
}

impl std::fmt::Debug for Correction {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "Correction({})", self.id)
    }
}
