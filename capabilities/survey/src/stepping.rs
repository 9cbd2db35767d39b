//! One step of a survey, by the clock or by hand: opened, reminded, called, closed, told about.

use chrono::{DateTime, NaiveDate, Utc};
use questionnaire::BuildFault;
use store::{Conn, Fact, StoreError};

use crate::ladder::next_on;
use crate::store::recipients::count_recipients;
use crate::store::surveys::{StepRow, StepUpRow, insert_step, set_closed, set_opened, step_up};
use crate::survey::{Survey, SurveyState};

/// Why a draft cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Unready {
    /// Something of the questionnaire must be mended first.
    Faults(Vec<BuildFault>),
    /// Nobody is on the list.
    Nobody,
}

/// What still keeps a draft from opening.
pub(crate) fn unready(conn: &mut Conn, survey: &Survey) -> Result<Option<Unready>, StoreError> {
    let faults = survey.questionnaire.faults();
    if !faults.is_empty() {
        return Ok(Some(Unready::Faults(faults)));
    }
    Ok((count_recipients(conn, survey.id.uuid())? == 0).then_some(Unready::Nobody))
}

/// Takes the step to a state, once. Of two who take it at the same time only one does; says which.
pub(crate) fn take_step(
    conn: &mut Conn,
    survey: &Survey,
    to: SurveyState,
    (today, now): (NaiveDate, DateTime<Utc>),
    by_hand: bool,
) -> Result<bool, StoreError> {
    let id = survey.id.uuid();
    let row = StepUpRow {
        id,
        from_state: survey.state.code().to_owned(),
        to_state: to.code().to_owned(),
        next_on: next_on(survey, to, today),
    };
    if step_up(conn, &row)? == 0 {
        return Ok(false);
    }
    match to {
        SurveyState::Open => set_opened(conn, id, today).map(|_| ())?,
        SurveyState::Closed => set_closed(conn, id, now).map(|_| ())?,
        _ => {}
    }
    insert_step(conn, &StepRow { survey: id, state: to.code().to_owned(), reached_at: now, by_hand })?;
    let payload = serde_json::json!({ "state": to.code() });
    store::record(conn, &Fact { name: "survey.stepped", subject: Some(id), payload, recorded_at: now })?;
    Ok(true)
}
