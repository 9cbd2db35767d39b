//! Asking the same organisations the same questions again: a new draft, nothing of the answers.

use chrono::{DateTime, TimeDelta, Utc};
use store::{Conn, SealKey, StoreError};
use vocabulary::id::{OrganizationId, RecipientId, SurveyId};

use crate::reach::given;
use crate::recipient::{FORGOTTEN, Recipient, RecipientState, RecipientStep};
use crate::rounds::day;
use crate::store::joined;
use crate::store::recipients::{NewRecipientRow, insert_recipients, recipients};
use crate::store::surveys::insert;
use crate::survey::{ASKS_FOR, Survey, SurveyState};

/// Writes `draft`, a copy of another survey, with the other's recipients; it lasts as long, from a week on.
pub(crate) fn replay_of(
    conn: &mut Conn,
    key: &SealKey,
    other: SurveyId,
    draft: &Survey,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let opens_on = day(now) + TimeDelta::days(7);
    let survey = Survey {
        state: SurveyState::Draft,
        opens_on,
        closes_on: opens_on + (draft.closes_on - draft.opens_on).max(ASKS_FOR),
        next_on: None,
        closed_at: None,
        ..draft.clone()
    };
    insert(conn, &survey, now)?;
    let rows: Result<Vec<NewRecipientRow>, StoreError> = recipients(conn, other)?
        .iter()
        .filter(|one| !one.covered && one.name != FORGOTTEN)
        .zip(1_i64..)
        .map(|(one, number)| copied(conn, key, (survey.id, number, now), one))
        .collect();
    insert_recipients(conn, &rows?).map(|_| ())
}

fn copied(
    conn: &mut Conn,
    key: &SealKey,
    (survey, number, now): (SurveyId, i64, DateTime<Utc>),
    one: &Recipient,
) -> Result<NewRecipientRow, StoreError> {
    let id = match one.organization {
        Some(organization) => crate::adding::of_organization(survey, organization),
        None => RecipientId::from_source(&survey.to_string(), "replayed", &one.id.to_string()),
    };
    let reach = given(conn, key, one.id)?.sealed(key, id)?;
    Ok(NewRecipientRow {
        id: id.uuid(),
        survey: survey.uuid(),
        number,
        organization: one.organization.map(OrganizationId::uuid),
        name: one.name.clone(),
        family: one.family.code().to_owned(),
        sectors: joined(one.sectors.iter().map(|sector| sector.code())),
        commune: one.commune.clone().unwrap_or_default(),
        importance: i64::from(one.importance),
        state: RecipientState::ToSend.code().to_owned(),
        step: RecipientStep::Nothing.code().to_owned(),
        since: now,
        email_sealed: reach.email_sealed,
        email_print: reach.email_print,
        phone_sealed: reach.phone_sealed,
        address_sealed: reach.address_sealed,
    })
}
