//! One need of a team: the coordination answers with a form, gives it a day, and says when it took place.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use vocabulary::id::TeamNeedId;
use web::{Failure, Faults, Filled, Page, Visit};

use super::new_team_need::LONGEST;
use super::team_needs::{badge, facts};
use super::{Cooperation, coordinates, speaks_for};
use crate::form::{Entry, Field, Form, Typed, choices, day, words};
use crate::letters::Told;
use crate::panel::{Panel, Section};
use crate::paths;
use crate::store::team_needs as kept;
use crate::team_need::{MeetingFormat, NeedMove, TeamNeed, TeamNeedState, moved};
use directory::OrganizationNames;

async fn found(
    visit: &Visit,
    room: &Cooperation,
    id: Uuid,
) -> Result<(TeamNeed, OrganizationNames), Failure> {
    let read = move |conn: &mut ::store::Conn| {
        Ok((kept::team_need(conn, TeamNeedId::from(id))?, OrganizationNames::read(conn)?))
    };
    let (need, names) = room.read(read).await?;
    let need = need.filter(|need| speaks_for(visit, need.organization)).ok_or(Failure::NotFound)?;
    Ok((need, names))
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Cooperation>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    draw(&visit, &room, id, &Typed::default()).await
}

async fn draw(visit: &Visit, room: &Cooperation, id: Uuid, typed: &Typed<'_>) -> Result<Page, Failure> {
    let (need, names) = found(visit, room, id).await?;
    let mut panel = Panel::new(visit.say("cooperation-team-need-title"), need.subject.clone());
    panel = panel.below(visit, "cooperation-team-needs-title", paths::TEAM_NEEDS);
    panel.badges = vec![badge(need.state)];
    panel.facts = facts(visit, &need, &names);
    if matches!(need.state, TeamNeedState::Filed | TeamNeedState::Answered) {
        panel = panel.way(visit, "cooperation-team-need-meet", &paths::meet_for_need(id));
    }
    if coordinates(visit) && !need.state.is_over() {
        let forms = acts(visit, &need, typed);
        panel.sections.push(Section::acts(visit, "agir", "cooperation-acts", forms));
    }
    Ok(panel.page(visit).not_indexed())
}

fn acts(visit: &Visit, need: &TeamNeed, typed: &Typed<'_>) -> Vec<String> {
    let path = paths::under(paths::TEAM_NEEDS, need.id.uuid());
    let hidden = |act: &str| Field::Hidden("act".to_owned(), act.to_owned());
    let next = match need.state {
        TeamNeedState::Filed => {
            let formats = choices(visit, MeetingFormat::ALL, |one| (one.code(), one.key()), "");
            let fields = vec![
                hidden("answer"),
                Field::OneOf(Entry::new(visit, "format", "cooperation-team-need-format"), formats),
                Field::Area(Entry::new(visit, "answer", "cooperation-team-need-field-answer")),
            ];
            Form::new(visit, path.clone(), "cooperation-team-need-act-answer", fields)
        }
        _ => {
            let day = Entry::new(visit, "day", "cooperation-meeting-day-field");
            let fields = vec![hidden("plan"), Field::Day(day)];
            Form::new(visit, path.clone(), "cooperation-team-need-act-plan", fields)
        }
    };
    let mut forms = vec![next.again(visit, typed)];
    if need.state == TeamNeedState::Planned {
        let sent = [("act", "finish".to_owned())];
        forms.push(Form::button(visit, path.clone(), "cooperation-team-need-act-finish", &sent).plain(visit));
    }
    let fields =
        vec![hidden("close"), Field::Area(Entry::new(visit, "reason", "cooperation-team-need-field-reason"))];
    let form = Form::new(visit, path, "cooperation-team-need-act-close", fields);
    forms.push(Form { kind: "plain", ..form }.again(visit, typed));
    forms
}

pub(super) async fn act(
    visit: Visit,
    State(room): State<Cooperation>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let (need, _) = found(&visit, &room, id).await?;
    if !coordinates(&visit) {
        return Err(Failure::NotFound);
    }
    let mut faults = filled.faults();
    let by = understood((&visit, &filled), &mut faults)?;
    let Some(by) = by.filter(|_| faults.is_empty()) else {
        let typed = Typed { faults, filled: Some(&filled) };
        return Ok(draw(&visit, &room, id, &typed).await?.again().into_response());
    };
    let (before, after) = (need.state, moved(&need, &by).ok_or(Failure::NotFound)?);
    let (path, desk, now) = (paths::under(paths::TEAM_NEEDS, id), room.desk(&visit), visit.now);
    let what = match after.state {
        TeamNeedState::Planned => "need-planned",
        TeamNeedState::Done => "need-done",
        TeamNeedState::Closed => "need-closed",
        TeamNeedState::Filed | TeamNeedState::Answered => "need-answered",
    };
    let told = Told { what, about: id, path: path.clone(), names: Vec::new() };
    let is_moved = room.write(move |conn| {
        let is_moved = kept::keep_moved(conn, before, &after, now)?;
        if is_moved {
            match after.filed_by {
                Some(account) => desk.tell(conn, account, &told)?,
                None => desk.tell_keepers(conn, after.organization, &told)?,
            };
        }
        Ok(is_moved)
    });
    let notice = if is_moved.await? { "cooperation-done-moved" } else { "cooperation-done-nothing" };
    Ok(visit.go(&path, notice))
}

fn understood((visit, filled): (&Visit, &Filled), faults: &mut Faults) -> Result<Option<NeedMove>, Failure> {
    let act = filled.text("act");
    Ok(match act {
        "answer" => {
            let format = MeetingFormat::from_code(filled.text("format"));
            if format.is_none() {
                faults.note("format", visit.say("cooperation-fault-format"));
            }
            let answer = words((visit, filled), ("answer", LONGEST), None, faults);
            format.map(|format| NeedMove::Answer(format, answer))
        }
        "plan" => {
            let day = day(filled, "day").filter(|day| *day >= visit.today());
            if day.is_none() {
                faults.note("day", visit.say("cooperation-fault-day"));
            }
            day.map(NeedMove::Plan)
        }
        "finish" => Some(NeedMove::Finish),
        "close" => {
            let missing = Some("cooperation-fault-reason");
            Some(NeedMove::Close(words((visit, filled), ("reason", LONGEST), missing, faults)))
        }
        _ => return Err(Failure::NotFound),
    })
}
