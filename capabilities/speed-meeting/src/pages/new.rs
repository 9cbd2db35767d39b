//! Putting a speed-meeting together from one page: a day, a list of partners, a list of groups, and the rounds are there.

use axum::extract::{Query, State};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use vocabulary::id::{SpeedPartnerId, SpeedVisitorId, TeamNeedId};
use web::{Choice, Crumb, Failure, Faults, Filled, Page, Visit};

use super::{SpeedMeetings, unclear};
use crate::acting::{computed, lay as lay_down};
use crate::enlisting::{Known, add_visitors, seat_partners};
use crate::paper_list::{Line, read};
use crate::paths;
use crate::settings::{Values, no_groups, proposed, understood};

#[derive(askama::Template)]
#[template(path = "pages/new.html")]
struct New<'a> {
    visit: &'a Visit,
    way: Vec<Crumb>,
    values: &'a Values,
    shapes: Vec<Choice>,
    is_open: bool,
    faults: &'a Faults,
}

/// The need a page is asked for, where it is.
#[derive(serde::Deserialize)]
pub(super) struct Asked {
    besoin: Option<Uuid>,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<SpeedMeetings>,
    Query(asked): Query<Asked>,
) -> Result<Page, Failure> {
    let need = asked.besoin.map(TeamNeedId::from);
    let mut values = Values::now(&proposed(&visit, need));
    if let Some(need) = need {
        let found = room.read(move |conn| asked_for(conn, need)).await?.ok_or(Failure::NotFound)?;
        values.need(need, &found);
    }
    Ok(page(&visit, &values, &Faults::default()))
}

/// What a team needs: its subject, whom it wishes to meet line by line, and its own organisation.
fn asked_for(conn: &mut ::store::Conn, need: TeamNeedId) -> Result<Option<[String; 3]>, ::store::StoreError> {
    let Some(need) = cooperation::team_need(conn, need)? else { return Ok(None) };
    let mut names = Vec::new();
    for id in std::iter::once(need.organization).chain(need.wanted) {
        let kept = directory::organization(conn, id.uuid())?;
        names.extend(kept.map(|kept| kept.says.name));
    }
    let own = if names.is_empty() { String::new() } else { names.remove(0) };
    Ok(Some([need.subject, names.join("\n"), own]))
}

fn page(visit: &Visit, values: &Values, faults: &Faults) -> Page {
    let here = visit.say("speed-meeting-new-title").into_owned();
    let list = visit.say("speed-meeting-list-title").into_owned();
    let body = New {
        visit,
        way: vec![
            Crumb { label: list, href: paths::SPEED_MEETINGS.to_owned() },
            Crumb { label: here.clone(), href: String::new() },
        ],
        values,
        shapes: values.shapes(visit),
        is_open: !faults.is_empty(),
        faults,
    };
    visit.page(here, &body).not_indexed()
}

pub(super) async fn lay(
    visit: Visit,
    State(room): State<SpeedMeetings>,
    filled: Filled,
) -> Result<Response, Failure> {
    let mut faults = filled.faults();
    let need = filled.text("besoin").parse::<Uuid>().ok().map(TeamNeedId::from);
    let mut empty = proposed(&visit, need);
    // The form brings its identity: a second click finds what the first laid.
    empty.id = filled.text("numero").parse().unwrap_or(empty.id);
    let meeting = understood((&visit, &filled), empty, &mut faults);
    let partners = lines((&visit, &filled), "partenaires", &mut faults);
    let groups = lines((&visit, &filled), "groupes", &mut faults);
    no_groups((&visit, "groupes"), meeting.shape, groups.len(), &mut faults);
    if !faults.is_empty() {
        return Ok(page(&visit, &Values::sent(&filled), &faults).again().into_response());
    }
    let partners: Vec<(SpeedPartnerId, Line)> =
        partners.into_iter().map(|line| (SpeedPartnerId::new_v7(visit.now, visit.chance()), line)).collect();
    let groups: Vec<(SpeedVisitorId, Line)> =
        groups.into_iter().map(|line| (SpeedVisitorId::new_v7(visit.now, visit.chance()), line)).collect();
    let read = move |conn: &mut ::store::Conn| {
        let (mut meeting, known) = (meeting.clone(), Known::read(conn)?);
        seat_partners(conn, &mut meeting, &known, partners.clone())?;
        add_visitors(&mut meeting, &known, groups.clone());
        let computed = computed(&meeting);
        Ok((meeting, computed))
    };
    let (meeting, computed) = room.read(read).await?;
    let by = visit.member.as_ref().map(|member| member.account);
    let (desk, id) = (room.desk(&visit), meeting.id.uuid());
    let notice = if computed.is_ok() { "speed-meeting-laid" } else { "speed-meeting-laid-draft" };
    room.write(move |conn| lay_down(conn, &desk.key, (&meeting, &computed), (by, desk.now))).await?;
    Ok(visit.go(&paths::one(id), notice))
}

/// The lines of a typed list; faults are noted.
pub(super) fn lines((visit, filled): (&Visit, &Filled), field: &str, faults: &mut Faults) -> Vec<Line> {
    read(filled.text(field)).unwrap_or_else(|faulty| {
        faults.note(field, unclear(visit, &faulty));
        Vec::new()
    })
}
