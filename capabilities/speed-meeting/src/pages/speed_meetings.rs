//! Speed-meetings that come and that were held, for everybody; those being put together, for the coordination.

use std::collections::BTreeSet;

use axum::extract::State as Lent;
use uuid::Uuid;
use vocabulary::id::OrganizationId;
use vocabulary::permission::Action;
use web::{Failure, Page, Visit};

use super::{SpeedMeetings, runs};
use crate::paths;
use crate::showing::hour;
use crate::speed_meeting::State;
use crate::store::meetings::{LineRow, lines_before, lines_from, meetings_with};

/// So many lines of each list.
const MOST_LINES: i64 = 50;

#[derive(askama::Template)]
#[template(path = "pages/speed_meetings.html")]
struct List<'a> {
    visit: &'a Visit,
    runs: bool,
    coming: Vec<Line>,
    past: Vec<Line>,
}

struct Line {
    title: String,
    /// Where it leads; empty for who takes no part.
    href: String,
    when: String,
    place: String,
    state: String,
    who: String,
}

pub(super) async fn show(visit: Visit, Lent(room): Lent<SpeedMeetings>) -> Result<Page, Failure> {
    let now = visit.now;
    let organizations = acted_for(&visit);
    let read = move |conn: &mut ::store::Conn| {
        let mut own = BTreeSet::new();
        for organization in &organizations {
            own.extend(meetings_with(conn, organization.uuid())?);
        }
        Ok((lines_from(conn, now, MOST_LINES)?, lines_before(conn, now, MOST_LINES)?, own))
    };
    let (coming, past, own) = room.read(read).await?;
    let body = List {
        visit: &visit,
        runs: runs(&visit),
        coming: coming.iter().filter_map(|row| line(&visit, row, &own)).collect(),
        past: past.iter().filter_map(|row| line(&visit, row, &own)).collect(),
    };
    let page = visit.page(visit.say("speed-meeting-list-title"), &body);
    Ok(page.description(visit.say("speed-meeting-list-lead")))
}

/// The organisations the member takes part for.
fn acted_for(visit: &Visit) -> Vec<OrganizationId> {
    let Some(member) = &visit.member else { return Vec::new() };
    let own = member.mandates.iter().map(|mandate| mandate.organization);
    own.filter(|one| member.may(Action::JoinEncounter, *one)).collect()
}

/// What the visitor may know of one: drafts are the coordination's, and so is what was never held.
fn line(visit: &Visit, row: &LineRow, own: &BTreeSet<Uuid>) -> Option<Line> {
    let state = State::from_code(&row.state)?;
    let is_shown = match state {
        State::Draft => false,
        State::Invitations | State::RotationLocked => row.starts_at >= visit.now,
        State::Held | State::NotesShared => true,
        State::Closed => row.starts_at < visit.now,
    };
    if !is_shown && !runs(visit) {
        return None;
    }
    let href = if runs(visit) {
        paths::one(row.id)
    } else if own.contains(&row.id) && state != State::Draft {
        paths::below(row.id, "ma-place")
    } else {
        String::new()
    };
    let when = vocabulary::time::paris(row.starts_at).date();
    let values = [("day", visit.date(when).into()), ("from", hour(row.starts_at).into())];
    let counts = [("partners", row.partners.into()), ("visitors", row.visitors.into())];
    Some(Line {
        title: row.title.clone(),
        href,
        when: visit.say_with("speed-meeting-when-from", &values).into_owned(),
        place: row.place.clone(),
        state: visit.say(state.key()).into_owned(),
        who: visit.say_with("speed-meeting-who", &counts).into_owned(),
    })
}
