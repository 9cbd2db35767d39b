//! One proposal to meet: both sides say whether they would come, then the coordination finds a day.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use vocabulary::id::MeetingProposalId;
use web::{Failure, Filled, Page, Visit};

use super::meetings::badge;
use super::{Cooperation, acting_for, actor, coordinates, spoken_for};
use crate::form::{Entry, Field, Form, Typed, day};
use crate::letters::{Desk, Told};
use crate::panel::{Fact, Panel, Section};
use crate::paths;
use crate::store::meetings as kept;
use crate::wished::{MeetingProposal, MeetingState};
use directory::OrganizationNames;

async fn found(
    visit: &Visit,
    room: &Cooperation,
    id: Uuid,
) -> Result<(MeetingProposal, OrganizationNames), Failure> {
    let read = move |conn: &mut ::store::Conn| {
        Ok((kept::meeting(conn, MeetingProposalId::from(id))?, OrganizationNames::read(conn)?))
    };
    let (meeting, names) = room.read(read).await?;
    let meeting = meeting.ok_or(Failure::NotFound)?;
    let is_theirs = !spoken_for(visit, [meeting.a, meeting.b]).is_empty();
    let is_known = names.knows(meeting.a) && names.knows(meeting.b);
    if is_known && is_theirs { Ok((meeting, names)) } else { Err(Failure::NotFound) }
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Cooperation>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    draw(&visit, &room, id, &Typed::default()).await
}

async fn draw(visit: &Visit, room: &Cooperation, id: Uuid, typed: &Typed<'_>) -> Result<Page, Failure> {
    let (meeting, names) = found(visit, room, id).await?;
    let path = paths::under(paths::MEETINGS, id);
    let values = [("a", names.name(meeting.a).into()), ("b", names.name(meeting.b).into())];
    let title = visit.say_with("cooperation-meeting-title", &values).into_owned();
    let mut panel = Panel::new(title, visit.say("cooperation-meeting-reason"));
    panel.badges = vec![badge(meeting.state)];
    panel.facts =
        vec![Fact::links(visit, "cooperation-who", vec![names.link(meeting.a), names.link(meeting.b)])];
    if let Some(day) = meeting.scheduled_on {
        panel.facts.push(Fact::text(visit, "cooperation-meeting-day", visit.date(day)));
    }
    let mut forms = Vec::new();
    for side in acting_for(visit, [meeting.a, meeting.b]) {
        if !meeting.awaits(side) {
            continue;
        }
        for (act, key) in
            [("accept", "cooperation-meeting-accept"), ("decline", "cooperation-meeting-decline")]
        {
            let sent = [("act", act.to_owned()), ("side", side.to_string())];
            let mut form = Form::button(visit, path.clone(), key, &sent);
            form.submit = visit.say_of(key, names.name(side)).into_owned();
            form.kind = if act == "accept" { "primary" } else { "plain" };
            forms.push(form.plain(visit));
        }
    }
    if coordinates(visit) && matches!(meeting.state, MeetingState::ToSchedule | MeetingState::Scheduled) {
        let fields = vec![
            Field::Hidden("act".to_owned(), "schedule".to_owned()),
            Field::Day(Entry::new(visit, "day", "cooperation-meeting-day-field")),
        ];
        forms.push(Form::new(visit, path, "cooperation-meeting-schedule", fields).again(visit, typed));
    }
    if !forms.is_empty() {
        panel.sections.push(Section::acts(visit, "agir", "cooperation-acts", forms));
    }
    Ok(panel.page(visit).not_indexed())
}

pub(super) async fn act(
    visit: Visit,
    State(room): State<Cooperation>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let (meeting, names) = found(&visit, &room, id).await?;
    let path = paths::under(paths::MEETINGS, id);
    let desk = room.desk(&visit);
    if filled.text("act") == "schedule" {
        if !coordinates(&visit) {
            return Err(Failure::NotFound);
        }
        let Some(day) = day(&filled, "day").filter(|day| *day >= visit.today()) else {
            let mut faults = filled.faults();
            faults.note("day", visit.say("cooperation-fault-day"));
            let typed = Typed { faults, filled: Some(&filled) };
            return Ok(draw(&visit, &room, id, &typed).await?.again().into_response());
        };
        room.write(move |conn| {
            if kept::schedule_meeting(conn, id, day)? == 1 {
                tell_both(conn, &desk, (&meeting, &names), "meeting-scheduled")?;
            }
            Ok(())
        })
        .await?;
        return Ok(visit.go(&path, "cooperation-done-scheduled"));
    }
    // Only a side itself says whether it would come.
    let side = actor(&visit, filled.text("side"), [meeting.a, meeting.b])?;
    let side = side.filter(|side| meeting.awaits(*side)).ok_or(Failure::NotFound)?;
    let (accepts, today) = (filled.text("act") == "accept", visit.today());
    room.write(move |conn| {
        let changed = if accepts {
            kept::accept_meeting(conn, id, side.uuid())?
        } else {
            kept::decline_meeting(conn, id, side.uuid(), today)?
        };
        let other = if meeting.a == side { meeting.b } else { meeting.a };
        if changed == 1 {
            let what = if accepts { "meeting-accepted" } else { "meeting-declined" };
            desk.tell_keepers(conn, other, &told(what, id, names.name(side)))?;
        }
        Ok(())
    })
    .await?;
    Ok(visit.go(&path, if accepts { "cooperation-done-accepted" } else { "cooperation-done-declined" }))
}

/// A letter about a meeting with another organisation.
fn told(what: &'static str, id: Uuid, other: &str) -> Told {
    let path = paths::under(paths::MEETINGS, id);
    Told { what, about: id, path, names: vec![("other", other.to_owned())] }
}

/// Writes to both sides.
pub(crate) fn tell_both(
    conn: &mut ::store::Conn,
    desk: &Desk,
    (meeting, names): (&MeetingProposal, &OrganizationNames),
    what: &'static str,
) -> Result<(), ::store::StoreError> {
    for (side, other) in [(meeting.a, meeting.b), (meeting.b, meeting.a)] {
        desk.tell_keepers(conn, side, &told(what, meeting.id.uuid(), names.name(other)))?;
    }
    Ok(())
}
