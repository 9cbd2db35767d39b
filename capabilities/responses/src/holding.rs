//! What this room holds about people: free words of organisations, for two years, and who typed for others.

use chrono::{DateTime, Utc};
use store::{Conn, Held, Holding, Processing, Residue, SealKey, StoreError};
use uuid::Uuid;
use vocabulary::class::DataClass;
use vocabulary::id::SurveyId;

/// Answers are an organisation's and nobody's own; of persons with an account, only who typed is known.
pub const HOLDING: Holding = Holding { room: "responses", gather, erase, processing: PROCESSING };

const PROCESSING: &[Processing] = &[Processing {
    name: "responses-processing-name",
    purpose: "responses-processing-purpose",
    ground: "responses-processing-ground",
    people: "responses-processing-people",
    classes: &[DataClass::C1],
    recipients: "responses-processing-recipients",
    kept: "responses-processing-kept",
}];

fn gather(conn: &mut Conn, _key: &SealKey, account: Uuid) -> Result<Vec<Held>, StoreError> {
    let mut held = Vec::new();
    for row in crate::store::typed_by(conn, account)? {
        let title = survey::survey(conn, SurveyId::from(row.survey))?.map(|survey| survey.title);
        let on = vocabulary::time::paris(row.changed_at).date();
        let fields = vec![
            ("responses-held-survey", title.unwrap_or_default().into()),
            ("responses-held-on", on.into()),
        ];
        held.push(Held { what: "responses-held-typed", class: DataClass::C1, fields });
    }
    Ok(held)
}

fn erase(conn: &mut Conn, account: Uuid, _now: DateTime<Utc>) -> Result<Vec<Residue>, StoreError> {
    crate::store::forget_typist(conn, account)?;
    Ok(Vec::new())
}
