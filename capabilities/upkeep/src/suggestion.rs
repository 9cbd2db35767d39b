//! A change suggested by somebody who does not own the record: kept aside, field by field, until it is decided.

use chrono::{DateTime, Utc};
use directory::{Author, Channel, Edit, Edited, FieldChange, RecordKey, RecordKind, Section};
use serde_json::{Value, json};
use store::{Conn, Fact, SealKey, StoreError};
use uuid::Uuid;
use vocabulary::id::{AccountId, OrganizationId, ProposalId, RevisionId};

use crate::sealing::{FIELD_AFTER, FIELD_BEFORE, SUGGESTION_SHOWN, open, open_some, seal, seal_some};
use crate::store::suggestions::{
    SuggestedFieldRow, SuggestionRow, decide_field, decide_suggestion, fields_of_suggestion,
    insert_suggested_fields, insert_suggestion, suggestion_by_digest, suggestion_by_id,
    waiting_suggestions_of,
};
use crate::store::unknown;

/// Where a suggestion comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SuggestionOrigin {
    /// Somebody without an account.
    Visitor,
    /// A member of another organisation.
    Member,
    /// What was seen on a day of immersion.
    Immersion,
    /// What the organisation itself answered to a questionnaire.
    Survey,
}

impl SuggestionOrigin {
    /// Every origin.
    pub const ALL: [Self; 4] = [Self::Visitor, Self::Member, Self::Immersion, Self::Survey];

    /// The code it is kept by.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Visitor => "visitor",
            Self::Member => "member",
            Self::Immersion => "immersion",
            Self::Survey => "survey",
        }
    }

    /// The origin of this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|origin| origin.code() == code)
    }

    /// The key of its words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Visitor => "upkeep-origin-visitor",
            Self::Member => "upkeep-origin-member",
            Self::Immersion => "upkeep-origin-immersion",
            Self::Survey => "upkeep-origin-survey",
        }
    }
}

/// A suggestion about to be kept: the record stays as it is.
#[derive(Clone)]
pub struct NewSuggestion {
    /// Its identity, drawn by the caller.
    pub id: ProposalId,
    /// The record.
    pub record: RecordKey,
    /// The organisation that answers for it.
    pub organization: Option<OrganizationId>,
    /// The part of the record.
    pub section: Section,
    /// Each field with what it said when the form was drawn, and what it should say.
    pub changes: Vec<FieldChange>,
    /// Where it comes from.
    pub origin: SuggestionOrigin,
    /// The member who suggests it, if one was signed in.
    pub account: Option<AccountId>,
    /// Who says so, in their words; may be empty.
    pub shown: String,
    /// The digest of the secret by which it is followed, if it is.
    pub follow: Option<Vec<u8>>,
    /// When.
    pub now: DateTime<Utc>,
}

/// Keeps a suggestion; nothing where no field is to change.
pub fn suggest(conn: &mut Conn, key: &SealKey, new: &NewSuggestion) -> Result<bool, StoreError> {
    if new.changes.is_empty() {
        return Ok(false);
    }
    let id = new.id.uuid();
    let row = SuggestionRow {
        id,
        kind: new.record.kind.code().to_owned(),
        record: new.record.id,
        organization: new.organization.map(OrganizationId::uuid),
        section: new.section.code().to_owned(),
        origin: new.origin.code().to_owned(),
        account: new.account.map(AccountId::uuid),
        shown_sealed: seal_some(key, SUGGESTION_SHOWN, id, &new.shown)?,
        follow_digest: new.follow.clone(),
        state: WAITING.to_owned(),
        suggested_at: new.now,
        decided_at: None,
    };
    let fields: Result<Vec<SuggestedFieldRow>, StoreError> =
        (0i64..).zip(&new.changes).map(|(position, change)| field_row(key, id, position, change)).collect();
    insert_suggestion(conn, &row)?;
    insert_suggested_fields(conn, &fields?)?;
    let payload = json!({ "kind": new.record.kind.code(), "record": new.record.id });
    let fact = Fact { name: "upkeep.suggested", subject: Some(id), payload, recorded_at: new.now };
    store::record(conn, &fact)?;
    Ok(true)
}

/// The state of what nobody has decided yet.
const WAITING: &str = "waiting";

fn field_row(
    key: &SealKey,
    suggestion: Uuid,
    position: i64,
    change: &FieldChange,
) -> Result<SuggestedFieldRow, StoreError> {
    let id = ProposalId::from_source("upkeep", &suggestion.to_string(), &change.field).uuid();
    Ok(SuggestedFieldRow {
        id,
        suggestion,
        position,
        field: change.field.clone(),
        before_sealed: seal(key, FIELD_BEFORE, id, &change.before.to_string())?,
        after_sealed: seal(key, FIELD_AFTER, id, &change.after.to_string())?,
        state: WAITING.to_owned(),
    })
}

/// A suggestion as it is read back. Its `Debug` is blank.
#[derive(Clone)]
pub struct Suggestion {
    /// Its identity.
    pub id: ProposalId,
    /// The record.
    pub record: RecordKey,
    /// The organisation that answers for it.
    pub organization: Option<OrganizationId>,
    /// The part of the record.
    pub section: Section,
    /// Where it comes from.
    pub origin: SuggestionOrigin,
    /// Who says so, in their words.
    pub shown: String,
    /// Its fields.
    pub fields: Vec<SuggestedField>,
    /// When it was made.
    pub suggested_at: DateTime<Utc>,
    /// When it was decided.
    pub decided_at: Option<DateTime<Utc>>,
}

/// One field of a suggestion.
#[derive(Clone)]
pub struct SuggestedField {
    /// What it would change.
    pub change: FieldChange,
    /// Whether it was taken; nothing while it waits.
    pub taken: Option<bool>,
    pub(crate) id: Uuid,
}

/// What waits for an organisation's word on its own records, the oldest first.
pub fn pending_for(
    conn: &mut Conn,
    key: &SealKey,
    organization: OrganizationId,
) -> Result<Vec<Suggestion>, StoreError> {
    let rows = waiting_suggestions_of(conn, organization.uuid())?;
    rows.iter().map(|row| read(conn, key, row)).collect()
}

/// Suggestions as they are read back.
pub(crate) fn read_all(
    conn: &mut Conn,
    key: &SealKey,
    rows: &[SuggestionRow],
) -> Result<Vec<Suggestion>, StoreError> {
    rows.iter().map(|row| read(conn, key, row)).collect()
}

/// A suggestion.
pub(crate) fn suggestion_of(
    conn: &mut Conn,
    key: &SealKey,
    id: ProposalId,
) -> Result<Option<Suggestion>, StoreError> {
    suggestion_by_id(conn, id.uuid())?.map(|row| read(conn, key, &row)).transpose()
}

/// The suggestion that its author's link opens.
pub(crate) fn suggestion_followed(
    conn: &mut Conn,
    key: &SealKey,
    digest: &[u8],
) -> Result<Option<Suggestion>, StoreError> {
    suggestion_by_digest(conn, digest)?.map(|row| read(conn, key, &row)).transpose()
}

fn read(conn: &mut Conn, key: &SealKey, row: &SuggestionRow) -> Result<Suggestion, StoreError> {
    let fields = fields_of_suggestion(conn, row.id)?;
    let fields: Result<Vec<SuggestedField>, StoreError> =
        fields.iter().map(|one| read_field(key, one)).collect();
    Ok(Suggestion {
        id: ProposalId::from(row.id),
        record: RecordKey {
            kind: RecordKind::from_code(&row.kind).ok_or_else(|| unknown("suggestion", &row.kind))?,
            id: row.record,
        },
        organization: row.organization.map(OrganizationId::from),
        section: Section::from_code(&row.section).ok_or_else(|| unknown("suggestion", &row.section))?,
        origin: SuggestionOrigin::from_code(&row.origin).ok_or_else(|| unknown("suggestion", &row.origin))?,
        shown: open_some(key, SUGGESTION_SHOWN, row.id, row.shown_sealed.as_ref())?,
        fields: fields?,
        suggested_at: row.suggested_at,
        decided_at: row.decided_at,
    })
}

fn read_field(key: &SealKey, row: &SuggestedFieldRow) -> Result<SuggestedField, StoreError> {
    let value = |place, sealed| -> Result<Value, StoreError> {
        let text = open(key, place, row.id, sealed)?;
        // The fault of a parser could quote the text, so it is not told.
        serde_json::from_str(&text).map_err(|_| unknown("suggested_field", "…"))
    };
    Ok(SuggestedField {
        id: row.id,
        change: FieldChange {
            field: row.field.clone(),
            before: value(FIELD_BEFORE, &row.before_sealed)?,
            after: value(FIELD_AFTER, &row.after_sealed)?,
        },
        taken: match row.state.as_str() {
            "taken" => Some(true),
            "refused" => Some(false),
            _ => None,
        },
    })
}

/// What the owner or the coordination decides of a suggestion, field by field.
#[derive(Clone)]
pub(crate) struct FieldDecisions {
    pub(crate) suggestion: ProposalId,
    /// The identity of the revision the taken fields make.
    pub(crate) revision: RevisionId,
    /// The names of the fields that are taken; all others are refused.
    pub(crate) taken: Vec<String>,
    /// What stands now where a conflict was shown and seen: taken fields are written over it.
    pub(crate) seen: Vec<FieldChange>,
    pub(crate) by: Author,
    pub(crate) now: DateTime<Utc>,
}

/// What became of a decision.
#[derive(Debug)]
pub(crate) enum Decided {
    /// It is kept.
    Done,
    /// The record says something else by now: nothing was kept.
    Conflict,
    /// The record cannot say this.
    Refused(Vec<(String, &'static str)>),
    /// There is nothing to decide any more.
    Gone,
}

/// Decides a suggestion that waits. The taken fields become one edit, all or none of them.
pub(crate) fn decide(conn: &mut Conn, key: &SealKey, said: &FieldDecisions) -> Result<Decided, StoreError> {
    let Some(found) = suggestion_of(conn, key, said.suggestion)? else { return Ok(Decided::Gone) };
    if found.decided_at.is_some() {
        return Ok(Decided::Gone);
    }
    let taken = |field: &SuggestedField| said.taken.contains(&field.change.field);
    let changes: Vec<FieldChange> = found
        .fields
        .iter()
        .filter(|field| taken(field))
        .map(|field| over(&field.change, &said.seen))
        .collect();
    if !changes.is_empty() {
        let edit = Edit {
            id: said.revision,
            record: found.record,
            changes: &changes,
            by: &said.by,
            channel: Channel::Page,
            now: said.now,
        };
        match directory::edit(conn, &edit)? {
            Edited::Done { .. } | Edited::Nothing => {}
            Edited::Conflict(_) => return Ok(Decided::Conflict),
            Edited::Refused(faults) => return Ok(Decided::Refused(faults)),
            Edited::Unknown | Edited::ReadOnly => return Ok(Decided::Gone),
        }
    }
    for field in &found.fields {
        decide_field(conn, field.id, if taken(field) { "taken" } else { "refused" })?;
    }
    decide_suggestion(conn, found.id.uuid(), said.now)?;
    let fact = Fact {
        name: "upkeep.suggestion.decided",
        subject: Some(found.id.uuid()),
        payload: json!({ "fields": changes.len() }),
        recorded_at: said.now,
    };
    store::record(conn, &fact)?;
    Ok(Decided::Done)
}

/// The change as it is written over what was shown to stand there now.
fn over(change: &FieldChange, seen: &[FieldChange]) -> FieldChange {
    let stands = seen.iter().find(|one| one.field == change.field).map(|one| one.before.clone());
    FieldChange { before: stands.unwrap_or_else(|| change.before.clone()), ..change.clone() }
}

impl std::fmt::Debug for NewSuggestion {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "NewSuggestion({})", self.id)
    }
}

impl std::fmt::Debug for Suggestion {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "Suggestion({})", self.id)
    }
}

impl std::fmt::Debug for SuggestedField {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str("SuggestedField(…)")
    }
}
