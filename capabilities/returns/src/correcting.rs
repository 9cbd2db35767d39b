//! What a day showed of the host's record: a better description is suggested, an error is reported.

use ::store::{Conn, StoreError};
use directory::{FieldChange, RecordKey, RecordKind, Section};
use post::Desk;
use serde_json::json;
use upkeep::{NewReport, NewSuggestion, SuggestionOrigin, Telling};
use uuid::Uuid;
use vocabulary::Locale;
use vocabulary::id::{OrganizationId, ProposalId, ReportId};

/// The longest description that is suggested, in letters.
pub(crate) const LONGEST_DESCRIPTION: usize = 2_000;
/// The field of the record that is shown to the visitor.
const DESCRIPTION: &str = "description";

/// What a visitor says of the host's record. Its `Debug` is blank.
#[derive(Clone, Default)]
pub(crate) struct Correction {
    /// What the record should say the host does; empty where it is right.
    pub(crate) description: String,
    /// What is wrong or missing elsewhere; empty where nothing is.
    pub(crate) error: String,
    /// What was drawn for its two identities and for the secret by which a report is followed.
    pub(crate) drawn: (Uuid, Uuid, Vec<u8>),
}

impl std::fmt::Debug for Correction {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str("Correction(…)")
    }
}

/// What the host's record says it does.
pub(crate) fn description_of(conn: &mut Conn, host: OrganizationId) -> Result<String, StoreError> {
    Ok(directory::organization(conn, host.uuid())?.map(|kept| kept.says.description).unwrap_or_default())
}

/// Hands what is to be corrected to whoever answers for the record. Answers how many corrections were kept.
pub(crate) fn correct(
    conn: &mut Conn,
    desk: &Desk,
    host: OrganizationId,
    said: &Correction,
) -> Result<u32, StoreError> {
    let record = RecordKey::organization(host.uuid());
    let mut kept = 0;
    let before = description_of(conn, host)?;
    if !said.description.is_empty() && said.description != before.trim() {
        kept += u32::from(upkeep::suggest(conn, &desk.key, &suggestion(desk, record, before, said))?);
    }
    if !said.error.is_empty() {
        kept += u32::from(upkeep::report(conn, &desk.key, &report(desk, record, said))?);
    }
    Ok(kept)
}

fn suggestion(desk: &Desk, record: RecordKey, before: String, said: &Correction) -> NewSuggestion {
    let change =
        FieldChange { field: DESCRIPTION.to_owned(), before: json!(before), after: json!(said.description) };
    NewSuggestion {
        id: ProposalId::from(said.drawn.0),
        record,
        organization: Some(record.id.into()),
        section: Section::holding(RecordKind::Organization, DESCRIPTION).unwrap_or(Section::Identity),
        changes: vec![change],
        origin: SuggestionOrigin::Immersion,
        account: None,
        shown: String::new(),
        follow: None,
        now: desk.now,
    }
}

/// A report without a letter of its own: the coordination, which follows the programme, has it from the first day.
fn report(desk: &Desk, record: RecordKey, said: &Correction) -> NewReport {
    NewReport {
        id: ReportId::from(said.drawn.1),
        record,
        organization: Some(record.id.into()),
        section: None,
        text: said.error.clone(),
        mail: None,
        locale: Locale::French,
        follow: said.drawn.2.clone(),
        told: Telling::nobody(),
        now: desk.now,
    }
}
