//! Surveys as their table keeps them, with the steps they took.

use chrono::{DateTime, NaiveDate, Utc};
use questionnaire::Questionnaire;
use serde_json::Value;
use store::{Conn, StoreError, row, sql};
use uuid::Uuid;
use vocabulary::id::{OrganizationId, SurveyId};

use super::{counted, unknown};
use crate::survey::{Pauses, Survey, SurveyState};

row! {
    /// A survey as its table keeps it.
    struct SurveyRow {
        id: Uuid,
        title: String,
        state: String,
        sender: Uuid,
        questionnaire: Value,
        revision: i64,
        opens_on: NaiveDate,
        closes_on: NaiveDate,
        first_pause: i64,
        second_pause: i64,
        phone_pause: i64,
        next_on: Option<NaiveDate>,
        closed_at: Option<DateTime<Utc>>,
        can_undo: bool,
    }
}
row! {
    /// A survey as it is first written.
    struct NewSurveyRow {
        id: Uuid,
        title: String,
        state: String,
        sender: Uuid,
        questionnaire: Value,
        opens_on: NaiveDate,
        closes_on: NaiveDate,
        first_pause: i64,
        second_pause: i64,
        phone_pause: i64,
        created_at: DateTime<Utc>,
    }
}
row! {
    /// What the settings of a survey say.
    #[derive(Clone)]
    struct SettingsRow {
        id: Uuid,
        title: String,
        sender: Uuid,
        opens_on: NaiveDate,
        closes_on: NaiveDate,
        first_pause: i64,
        second_pause: i64,
        phone_pause: i64,
    }
}
row! {
    /// When the next step comes by itself; of a draft, when it opens.
    #[derive(Clone)]
    struct PlanRow {
        id: Uuid,
        state: String,
        next_on: Option<NaiveDate>,
        opens_on: NaiveDate,
        closes_on: NaiveDate,
    }
}
row! {
    /// A state that a survey reached.
    #[derive(Clone)]
    pub(crate) struct StepRow {
        pub(crate) survey: Uuid,
        pub(crate) state: String,
        pub(crate) reached_at: DateTime<Utc>,
        pub(crate) by_hand: bool,
    }
}
row! {
    /// A step about to be taken, from a state to another.
    #[derive(Clone)]
    pub(crate) struct StepUpRow {
        pub(crate) id: Uuid,
        pub(crate) from_state: String,
        pub(crate) to_state: String,
        pub(crate) next_on: Option<NaiveDate>,
    }
}

sql! {
    fn survey_by_id(id: Uuid) -> Option<SurveyRow> =
        "select id, title, state, sender, questionnaire, revision, opens_on, closes_on, first_pause, second_pause,
                phone_pause, next_on, closed_at, case when undone is null then false else true end as can_undo
         from survey where id = $1";
    fn every_survey(most: i64) -> Vec<SurveyRow> =
        "select id, title, state, sender, questionnaire, revision, opens_on, closes_on, first_pause, second_pause,
                phone_pause, next_on, closed_at, case when undone is null then false else true end as can_undo
         from survey order by created_at desc, id desc limit $1";
    fn every_survey_under_way() -> Vec<SurveyRow> =
        "select id, title, state, sender, questionnaire, revision, opens_on, closes_on, first_pause, second_pause,
                phone_pause, next_on, closed_at, case when undone is null then false else true end as can_undo
         from survey where state in ('open', 'reminder-1', 'reminder-2', 'phone')
            or (state = 'draft' and next_on is not null) order by created_at, id";
    fn insert_survey(row: &NewSurveyRow) -> () =
        "insert into survey (id, title, state, sender, questionnaire, revision, opens_on, closes_on, first_pause,
                second_pause, phone_pause, created_at)
         values ($1, $2, $3, $4, $5, 0, $6, $7, $8, $9, $10, $11)";
    fn write_settings(row: &SettingsRow) -> Affected =
        "update survey set title = $2, sender = $3, closes_on = $5, first_pause = $6, second_pause = $7,
                phone_pause = $8, opens_on = case when state = 'draft' then $4 else opens_on end
         where id = $1";
    fn write_plan(row: &PlanRow) -> Affected =
        "update survey set next_on = $3, opens_on = $4, closes_on = $5 where id = $1 and state = $2";
    fn rewrite_questionnaire(id: Uuid, questionnaire: &Value, revision: i64, state: &str) -> Affected =
        "update survey set undone = questionnaire, questionnaire = $2, revision = revision + 1
         where id = $1 and revision = $3 and state = $4";
    fn undo_questionnaire(id: Uuid, revision: i64) -> Affected =
        "update survey set undone = questionnaire, questionnaire = undone, revision = revision + 1
         where id = $1 and revision = $2 and undone is not null and state = 'draft'";
    /// Takes a step, once. The number of rows says whether it was this call that did.
    pub(crate) fn step_up(row: &StepUpRow) -> Affected =
        "update survey set state = $3, next_on = $4 where id = $1 and state = $2";
    /// A survey that begins to ask opens today, whatever was planned.
    pub(crate) fn set_opened(id: Uuid, opens_on: NaiveDate) -> Affected =
        "update survey set opens_on = $2 where id = $1";
    /// Notes when a survey was closed.
    pub(crate) fn set_closed(id: Uuid, closed_at: DateTime<Utc>) -> Affected =
        "update survey set closed_at = $2, next_on = null where id = $1";
    /// Notes a step in the history of a survey.
    pub(crate) fn insert_step(row: &StepRow) -> () =
        "insert into survey_step (survey, state, reached_at, by_hand) values ($1, $2, $3, $4)";
    /// The steps a survey took, the first first.
    pub(crate) fn steps_of(survey: Uuid) -> Vec<StepRow> =
        "select survey, state, reached_at, by_hand from survey_step where survey = $1 order by reached_at, state";
    /// Removes a draft that nobody was asked by.
    pub(crate) fn delete_draft(id: Uuid) -> Affected = "delete from survey where id = $1 and state = 'draft'";
    /// How many drafts should have opened by a day.
    pub(crate) fn count_to_open(today: NaiveDate) -> One<i64> =
        "select count(*) as surveys from survey where state = 'draft' and opens_on < $1";
    /// How many surveys that ask end by a day.
    pub(crate) fn count_closing_by(day: NaiveDate) -> One<i64> =
        "select count(*) as surveys from survey
         where state in ('open', 'reminder-1', 'reminder-2', 'phone') and closes_on <= $1";
    /// How many closed surveys have not been told about yet.
    pub(crate) fn count_to_restitute() -> One<i64> =
        "select count(*) as surveys from survey where state = 'closed'";
}

/// The most surveys one page lists.
const MOST_LISTED: i64 = 100;

/// A survey.
///
/// # Errors
/// Those of the store; a row that this version cannot read.
pub fn survey(conn: &mut Conn, id: SurveyId) -> Result<Option<Survey>, StoreError> {
    survey_by_id(conn, id.uuid())?.map(understood).transpose()
}

/// Every survey, the last first.
///
/// # Errors
/// As [`survey`].
pub(crate) fn surveys(conn: &mut Conn) -> Result<Vec<Survey>, StoreError> {
    every_survey(conn, MOST_LISTED)?.into_iter().map(understood).collect()
}

/// Every survey that asks, and every draft that opens by itself: those a round looks at, however many there are.
pub(crate) fn surveys_under_way(conn: &mut Conn) -> Result<Vec<Survey>, StoreError> {
    every_survey_under_way(conn)?.into_iter().map(understood).collect()
}

/// Writes a new survey.
pub(crate) fn insert(conn: &mut Conn, survey: &Survey, now: DateTime<Utc>) -> Result<(), StoreError> {
    let row = NewSurveyRow {
        id: survey.id.uuid(),
        title: survey.title.clone(),
        state: survey.state.code().to_owned(),
        sender: survey.sender.uuid(),
        questionnaire: written(&survey.questionnaire)?,
        opens_on: survey.opens_on,
        closes_on: survey.closes_on,
        first_pause: i64::from(survey.pauses.first),
        second_pause: i64::from(survey.pauses.second),
        phone_pause: i64::from(survey.pauses.phone),
        created_at: now,
    };
    insert_survey(conn, &row)
}

/// Writes title, sender, last day and pauses, of a draft also the first day; never the next step, which a round may
/// just have taken. Says whether the survey still was there.
pub(crate) fn keep_settings(conn: &mut Conn, survey: &Survey) -> Result<bool, StoreError> {
    let row = SettingsRow {
        id: survey.id.uuid(),
        title: survey.title.clone(),
        sender: survey.sender.uuid(),
        opens_on: survey.opens_on,
        closes_on: survey.closes_on,
        first_pause: i64::from(survey.pauses.first),
        second_pause: i64::from(survey.pauses.second),
        phone_pause: i64::from(survey.pauses.phone),
    };
    Ok(write_settings(conn, &row)? == 1)
}

/// Writes when the next step comes, unless a step was taken since the survey was read. Says whether it was written.
pub(crate) fn plan(conn: &mut Conn, survey: &Survey) -> Result<bool, StoreError> {
    let row = PlanRow {
        id: survey.id.uuid(),
        state: survey.state.code().to_owned(),
        next_on: survey.next_on,
        opens_on: survey.opens_on,
        closes_on: survey.closes_on,
    };
    Ok(write_plan(conn, &row)? == 1)
}

/// Writes a changed questionnaire over the revision it was changed from, while the survey stands where it stood: what
/// may change of a draft may not of one that asks. Says whether nobody was faster.
pub(crate) fn rewrite(
    conn: &mut Conn,
    (id, state): (SurveyId, SurveyState),
    changed: &Questionnaire,
    revision: i64,
) -> Result<bool, StoreError> {
    Ok(rewrite_questionnaire(conn, id.uuid(), &written(changed)?, revision, state.code())? == 1)
}

/// Takes the last change back; done twice, it is made again. Says whether there was one and nobody was faster.
pub(crate) fn undo(conn: &mut Conn, id: SurveyId, revision: i64) -> Result<bool, StoreError> {
    Ok(undo_questionnaire(conn, id.uuid(), revision)? == 1)
}

fn written(questionnaire: &Questionnaire) -> Result<Value, StoreError> {
    serde_json::to_value(questionnaire).map_err(|error| unreadable(&error))
}

fn unreadable(error: &serde_json::Error) -> StoreError {
    StoreError::Unfit { statement: "survey", reason: error.to_string() }
}

fn understood(row: SurveyRow) -> Result<Survey, StoreError> {
    Ok(Survey {
        id: SurveyId::from(row.id),
        title: row.title,
        state: SurveyState::from_code(&row.state).ok_or_else(|| unknown("survey", &row.state))?,
        questionnaire: serde_json::from_value(row.questionnaire).map_err(|error| unreadable(&error))?,
        sender: OrganizationId::from(row.sender),
        opens_on: row.opens_on,
        closes_on: row.closes_on,
        pauses: Pauses {
            first: counted(row.first_pause),
            second: counted(row.second_pause),
            phone: counted(row.phone_pause),
        },
        next_on: row.next_on,
        closed_at: row.closed_at,
        revision: row.revision,
        can_undo: row.can_undo,
    })
}
