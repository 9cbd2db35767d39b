//! Many recipients at once, for measures: contacts without record, who answered.

use chrono::{DateTime, Utc};
use store::{Conn, StoreError};
use vocabulary::codes::LegalFamily;
use vocabulary::id::{RecipientId, SurveyId};

use crate::recipient::{RecipientState, RecipientStep};
use crate::store::recipients::{NewRecipientRow, highest_number, insert_recipients};

/// Puts so many more on the list of a survey, the families in turn, and answers who they are. It asks nobody whether the
/// list is full: a measure goes beyond what a network needs. Fill once.
///
/// # Errors
/// Those of the store.
pub fn fill(
    conn: &mut Conn,
    survey: SurveyId,
    how_many: u32,
    now: DateTime<Utc>,
) -> Result<Vec<RecipientId>, StoreError> {
    let id = |number: i64| RecipientId::from_source("trial", "recipient", &number.to_string());
    let first = highest_number(conn, survey.uuid())? + 1;
    let numbers = first..first + i64::from(how_many);
    let row = |number: i64| NewRecipientRow {
        id: id(number).uuid(),
        survey: survey.uuid(),
        number,
        organization: None,
        name: format!("Association d’essai {number}"),
        family: family(number).code().to_owned(),
        sectors: String::new(),
        commune: String::new(),
        importance: 0,
        state: RecipientState::Answered.code().to_owned(),
        step: RecipientStep::Phone.code().to_owned(),
        since: now,
        email_sealed: None,
        email_print: None,
        phone_sealed: None,
        address_sealed: None,
    };
    insert_recipients(conn, &numbers.clone().map(row).collect::<Vec<_>>())?;
    Ok(numbers.map(id).collect())
}

fn family(number: i64) -> LegalFamily {
    let place = usize::try_from(number).unwrap_or(0) % LegalFamily::ALL.len();
    LegalFamily::ALL[place]
}
