//! A survey: what a draft still lacks; then how many answered, how far it has climbed and what comes next.

use axum::extract::{Path, State};
use axum::response::Response;
use store::Conn;
use uuid::Uuid;
use vocabulary::id::SurveyId;
use web::{Crumb, Failure, Filled, Page, Visit};

use super::surveys::{badge, dates};
use super::{Surveys, day_of, day_read, failure, survey_of};
use crate::board::{Board, Tally, board};
use crate::paths;
use crate::recipient::Recipient;
use crate::replay::replay_of;
use crate::rounds::{Round, write_letters};
use crate::stepping::{Unready, take_step, unready};
use crate::store::organization_name;
use crate::store::recipients::{delete_recipients_of_draft, recipients};
use crate::store::surveys::{StepRow, delete_draft, plan, steps_of};
use crate::survey::{Survey, SurveyState};

#[derive(askama::Template)]
#[template(path = "pages/survey.html")]
struct SurveyPage<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    survey: &'a Survey,
    badge: (&'static str, &'static str, &'static str),
    dates: String,
    sender: String,
    draft: Option<DraftView>,
    board: Option<BoardView>,
    /// The states of the ladder, and which of them is reached, from 1.
    ladder: Vec<String>,
    at: usize,
    /// The step that follows: its code and its words.
    next: Option<(&'static str, &'static str)>,
    next_day: String,
    next_on: Option<String>,
    closes_on: String,
}

/// What a draft has and lacks.
struct DraftView {
    questions: usize,
    recipients: usize,
    faults: usize,
    is_ready: bool,
}

struct BoardView {
    whole: Tally,
    families: Vec<TallyLine>,
    sectors: Vec<TallyLine>,
    steps: Vec<(String, String, bool)>,
    /// The sender's own recipient, when it has not answered.
    own: Option<String>,
}

struct TallyLine {
    id: String,
    label: String,
    tally: Tally,
}

/// What the page needs of the records.
struct Found {
    sender: String,
    recipients: Vec<Recipient>,
    steps: Vec<StepRow>,
    unready: Option<Unready>,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Surveys>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let survey = survey_of(&room.db, id).await?;
    let of = survey.clone();
    let read = move |conn: &mut Conn| {
        Ok(Found {
            sender: organization_name(conn, of.sender.uuid())?.unwrap_or_default(),
            recipients: recipients(conn, of.id)?,
            steps: steps_of(conn, of.id.uuid())?,
            unready: unready(conn, &of)?,
        })
    };
    let found = room.db.read(read).await.map_err(failure)?;
    let is_draft = survey.state == SurveyState::Draft;
    let surveys = visit.say("survey-surveys-title").into_owned();
    let place = SurveyState::ALL.iter().position(|state| *state == survey.state).unwrap_or(0);
    let next = survey.state.next().map(|state| (state.code(), step_words(state)));
    let body = SurveyPage {
        crumbs: vec![
            Crumb { label: surveys, href: paths::SURVEYS.to_owned() },
            Crumb { label: survey.title.clone(), href: String::new() },
        ],
        badge: badge(&visit, &survey),
        dates: dates(&visit, &survey),
        draft: is_draft.then(|| draft_view(&survey, &found)),
        board: (!is_draft).then(|| board_view(&visit, &survey, &found)),
        ladder: SurveyState::ALL.iter().map(|state| visit.say(state.key()).into_owned()).collect(),
        at: place + 1,
        next,
        next_day: survey.next_on.map(|day| day.to_string()).unwrap_or_default(),
        next_on: survey.next_on.map(|day| visit.date(day)),
        closes_on: visit.date(survey.closes_on),
        sender: found.sender,
        survey: &survey,
        visit: &visit,
    };
    Ok(visit.page(survey.title.clone(), &body).not_indexed())
}

/// The words of the button that takes the step to a state.
const fn step_words(state: SurveyState) -> &'static str {
    match state {
        SurveyState::Draft | SurveyState::Open => "survey-do-open",
        SurveyState::Reminder1 => "survey-do-reminder-1",
        SurveyState::Reminder2 => "survey-do-reminder-2",
        SurveyState::Phone => "survey-do-phone",
        SurveyState::Closed => "survey-do-close",
        SurveyState::Restituted => "survey-do-restitute",
    }
}

fn draft_view(survey: &Survey, found: &Found) -> DraftView {
    let faults = match &found.unready {
        Some(Unready::Faults(faults)) => faults.len(),
        _ => 0,
    };
    DraftView {
        questions: survey.questionnaire.questions().count(),
        recipients: found.recipients.len(),
        faults,
        is_ready: found.unready.is_none(),
    }
}

fn board_view(visit: &Visit, survey: &Survey, found: &Found) -> BoardView {
    let Board { whole, families, sectors } = board(&found.recipients);
    let line = |prefix: &str, code: &str, label: String, tally| TallyLine {
        id: format!("{prefix}-{code}"),
        label,
        tally,
    };
    let own = found.recipients.iter().find(|one| one.organization == Some(survey.sender));
    BoardView {
        whole,
        families: families
            .into_iter()
            .map(|(one, tally)| line("famille", one.code(), one.label(visit.locale).to_owned(), tally))
            .collect(),
        sectors: sectors
            .into_iter()
            .map(|(one, tally)| match one {
                Some(one) => line("secteur", one.code(), one.label(visit.locale).to_owned(), tally),
                None => line("secteur", "inconnu", visit.say("survey-sector-unknown").into_owned(), tally),
            })
            .collect(),
        steps: found
            .steps
            .iter()
            .filter_map(|step| {
                let state = SurveyState::from_code(&step.state)?;
                Some((visit.say(state.key()).into_owned(), day_of(visit, step.reached_at), step.by_hand))
            })
            .collect(),
        own: own.filter(|one| one.awaits()).map(|one| paths::typing(survey.id, one.id)),
    }
}

impl BoardView {
    fn families(&self) -> &[TallyLine] {
        &self.families
    }

    fn sectors(&self) -> &[TallyLine] {
        &self.sectors
    }
}

/// One step further by hand, or another day for the next.
pub(super) async fn step(
    visit: Visit,
    State(room): State<Surveys>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let survey = survey_of(&room.db, id).await?;
    let path = paths::survey(survey.id);
    if filled.text("act") == "plan" {
        return plan_step(&visit, &room, survey, filled.text("next_on")).await;
    }
    let to = SurveyState::from_code(filled.text("to"));
    let closes = to == Some(SurveyState::Closed) && survey.takes_answers();
    let Some(to) = to.filter(|to| closes || survey.state.next() == Some(*to)) else {
        return Ok(visit.go(&path, "survey-stepped-before"));
    };
    let (of, when) = (survey.clone(), (visit.today(), visit.now));
    let step = move |conn: &mut Conn| {
        // What a draft asks may have changed since it was read.
        let now = crate::store::surveys::survey(conn, of.id)?.unwrap_or_else(|| of.clone());
        if of.state == SurveyState::Draft && unready(conn, &now)?.is_some() {
            return Ok(None);
        }
        take_step(conn, &Survey { state: of.state, ..now }, to, when, true).map(Some)
    };
    let Some(stepped) = room.db.write(step).await.map_err(failure)? else {
        return Ok(visit.go(&path, "survey-not-ready"));
    };
    if stepped {
        // The letters leave now; should the house stop meanwhile, the next round writes the others.
        let survey = survey_of(&room.db, id).await?;
        let mut round = Round::default();
        write_letters(&room.db, &room.key, &room.shell, &survey, &mut round).await.map_err(failure)?;
    }
    Ok(visit.go(&path, if stepped { stepped_notice(to) } else { "survey-stepped-before" }))
}

const fn stepped_notice(to: SurveyState) -> &'static str {
    match to {
        SurveyState::Closed => "survey-stepped-closed",
        SurveyState::Restituted => "survey-stepped-restituted",
        SurveyState::Phone => "survey-stepped-phone",
        _ => "survey-stepped",
    }
}

/// The day on which the next step comes by itself; without one it waits to be taken by hand.
async fn plan_step(
    visit: &Visit,
    room: &Surveys,
    mut survey: Survey,
    day: &str,
) -> Result<Response, Failure> {
    let path = paths::survey(survey.id);
    let planned = day_read(day);
    let is_past = planned.is_some_and(|day| day < visit.today());
    if is_past || (planned.is_none() && !day.is_empty()) {
        return Ok(visit.go(&path, "survey-plan-past"));
    }
    survey.next_on = planned;
    if let (SurveyState::Draft, Some(day)) = (survey.state, planned) {
        survey.closes_on = day + (survey.closes_on - survey.opens_on);
        survey.opens_on = day;
    }
    let kept = room.db.write(move |conn| plan(conn, &survey)).await.map_err(failure)?;
    Ok(visit.go(&path, if kept { "survey-planned" } else { "survey-stepped-before" }))
}

/// A new draft with the same questions and the same recipients.
pub(super) async fn replay(
    visit: Visit,
    State(room): State<Surveys>,
    Path(id): Path<Uuid>,
) -> Result<Response, Failure> {
    let survey = survey_of(&room.db, id).await?;
    let (new, key, when) = (SurveyId::new_v7(visit.now, visit.chance()), room.key.clone(), visit.now);
    let title = visit.say_of("survey-replay-name", &survey.title).into_owned();
    let draft = Survey { id: new, title, ..survey };
    room.db
        .write(move |conn| replay_of(conn, &key, SurveyId::from(id), &draft, when))
        .await
        .map_err(failure)?;
    Ok(visit.go(&paths::survey(new), "survey-replayed"))
}

pub(super) async fn discard(
    visit: Visit,
    State(room): State<Surveys>,
    Path(id): Path<Uuid>,
) -> Result<Response, Failure> {
    let gone = room.db.write(move |conn| {
        delete_recipients_of_draft(conn, id)?;
        delete_draft(conn, id)
    });
    if gone.await.map_err(failure)? == 0 {
        return Err(Failure::NotFound);
    }
    Ok(visit.go(paths::SURVEYS, "survey-discarded"))
}
