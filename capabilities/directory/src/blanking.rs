//! Taking a value out of a record's history, for good: a name that should never have been written there.

use chrono::NaiveDate;
use serde_json::{Value, json};
use store::{Conn, StoreError};
use vocabulary::id::RevisionId;
use vocabulary::time::paris;

use crate::life::Act;
use crate::record_action::{RecordAction, tell};
use crate::revising::{keep_blanking, revision};
use crate::store::revisions::{write_over_previous, write_over_replacement};

/// Why a value was taken out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlankReason {
    /// It named or described a person (RGPD art. 17).
    Person,
    /// It told where a place stands that hides its address.
    Place,
    /// Whoever wrote it asked for it.
    Asked,
}

/// Which of the two values of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaidWhen {
    /// What it said before the change.
    Before,
    /// What it said from then on.
    After,
}

impl BlankReason {
    /// Every reason.
    pub const ALL: [Self; 3] = [Self::Person, Self::Place, Self::Asked];

    /// The code it is kept by.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Place => "place",
            Self::Asked => "asked",
        }
    }

    /// The reason of this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }
}

/// Takes one value out of one change. Nothing of it stays but the day and the reason; the change itself, who made it and
/// when, does. Says whether there was such a value; one that was taken out already is left.
pub fn blank(
    conn: &mut Conn,
    id: RevisionId,
    (field, when): (&str, SaidWhen),
    reason: BlankReason,
    act: Act<'_>,
) -> Result<bool, StoreError> {
    let Some(past) = revision(conn, id)? else { return Ok(false) };
    let Some(said) = past.fields.iter().find(|one| one.field == field) else { return Ok(false) };
    let said = match when {
        SaidWhen::Before => &said.before,
        SaidWhen::After => &said.after,
    };
    if blanked(said).is_some() {
        return Ok(false);
    }
    let instead = json!({ "blanked_on": paris(act.now).date(), "blanked_because": reason.code() });
    match when {
        SaidWhen::Before => write_over_previous(conn, id.into(), field, &instead)?,
        SaidWhen::After => write_over_replacement(conn, id.into(), field, &instead)?,
    };
    let trace = keep_blanking(conn, past.record, id, act)?;
    let payload = json!({ "revision": trace, "blanked": id, "field": field });
    tell(conn, RecordAction::Blanked, past.record, payload, act.now).map(|()| true)
}

/// The day and the reason, where a value of a history was taken out.
pub fn blanked(value: &Value) -> Option<(NaiveDate, BlankReason)> {
    let text = |name: &str| value.get(name).and_then(Value::as_str);
    Some((text("blanked_on")?.parse().ok()?, BlankReason::from_code(text("blanked_because")?)?))
}
