//! Who takes part: partners at their tables, groups that go round, and a box to type more of them at once.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use vocabulary::id::{SpeedPartnerId, SpeedVisitorId};
use web::{Crumb, Failure, Faults, Filled, Page, Visit};

use super::new::lines;
use super::{SpeedMeetings, way};
use crate::enlisting::{Known, add_visitors, seat_partners};
use crate::keeping::{put_partner, put_visitor, speed_meeting};
use crate::paper_list::Line;
use crate::paths;
use crate::settings::no_groups;
use crate::showing::guest_name;
use crate::speed_meeting::{Guest, MOST_PARTICIPANTS, Partner, SpeedMeeting, Visitor};

#[derive(askama::Template)]
#[template(path = "pages/participants.html")]
struct Participants<'a> {
    visit: &'a Visit,
    way: Vec<Crumb>,
    here: String,
    is_open: bool,
    sides: Vec<Listed>,
    faults: &'a Faults,
}

/// One side of the list, and its box.
struct Listed {
    title: String,
    none: String,
    heads: Vec<String>,
    rows: Vec<Row>,
    field: &'static str,
    label: String,
    hint: String,
    typed: String,
}

struct Row {
    name: String,
    href: String,
    cells: Vec<String>,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<SpeedMeetings>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let meeting = room.found(id).await?;
    Ok(page(&visit, &meeting, (["", ""], &Faults::default())))
}

fn page(visit: &Visit, meeting: &SpeedMeeting, (typed, faults): ([&str; 2], &Faults)) -> Page {
    let title = visit.say("speed-meeting-participants-title").into_owned();
    let id = meeting.id.uuid();
    let partner = |one: &Partner| Row {
        name: one.name.clone(),
        href: paths::partner(id, one.id.uuid()),
        cells: vec![
            one.table.to_string(),
            one.domain.clone(),
            visit.say(one.answer.key()).into_owned(),
            in_directory(visit, one.organization.is_some()),
        ],
    };
    let visitor = |one: &Visitor| Row {
        name: guest_name(visit, meeting, Guest::Visitor(one.id)),
        href: paths::visitor(id, one.id.uuid()),
        cells: vec![
            visit.number(one.people),
            visit.say(one.answer.key()).into_owned(),
            in_directory(visit, one.organization.is_some()),
        ],
    };
    let partners = meeting.partners.iter().map(partner).collect();
    let visitors = meeting.visitors.iter().map(visitor).collect();
    let heads = [&["name", "table", "domain", "answer", "known"][..], &["name", "people", "answer", "known"]];
    let body = Participants {
        visit,
        way: way(visit, meeting, title.clone()),
        here: paths::below(id, "participants"),
        is_open: meeting.state.is_open(),
        sides: vec![
            listed(visit, ("partenaires", "partners"), (heads[0], partners), typed[0]),
            listed(visit, ("groupes", "groups"), (heads[1], visitors), typed[1]),
        ],
        faults,
    };
    visit.page(title, &body).not_indexed()
}

fn listed(
    visit: &Visit,
    (field, words): (&'static str, &str),
    (heads, rows): (&[&str], Vec<Row>),
    typed: &str,
) -> Listed {
    let say = |key: &str| visit.say(key).into_owned();
    Listed {
        title: say(&format!("speed-meeting-list-{words}")),
        none: say(&format!("speed-meeting-list-{words}-none")),
        heads: heads.iter().map(|head| say(&format!("speed-meeting-head-{head}"))).collect(),
        rows,
        field,
        label: say(&format!("speed-meeting-more-{words}")),
        hint: say(&format!("speed-meeting-field-{words}-hint")),
        typed: typed.to_owned(),
    }
}

/// Whether the directory has a record of it, so that the meeting stands in the log.
fn in_directory(visit: &Visit, is_known: bool) -> String {
    let key = if is_known { "speed-meeting-known" } else { "speed-meeting-unknown" };
    visit.say(key).into_owned()
}

pub(super) async fn add(
    visit: Visit,
    State(room): State<SpeedMeetings>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let meeting = room.found(id).await?;
    if !meeting.state.is_open() {
        return Ok(visit.go(&paths::one(id), "speed-meeting-told-locked"));
    }
    let mut faults = filled.faults();
    let partners = lines((&visit, &filled), "partenaires", &mut faults);
    let groups = lines((&visit, &filled), "groupes", &mut faults);
    no_groups((&visit, "groupes"), meeting.shape, groups.len(), &mut faults);
    for (field, more) in [("partenaires", partners.len()), ("groupes", groups.len())] {
        let there = if field == "groupes" { meeting.visitors.len() } else { meeting.partners.len() };
        if there + more > MOST_PARTICIPANTS {
            faults.note(field, visit.say_count("speed-meeting-fault-many", MOST_PARTICIPANTS));
        }
    }
    if !faults.is_empty() {
        let typed = ["partenaires", "groupes"].map(|field| filled.text(field));
        return Ok(page(&visit, &meeting, (typed, &faults)).again().into_response());
    }
    let new_partner = |line| (SpeedPartnerId::new_v7(visit.now, visit.chance()), line);
    let new_visitor = |line| (SpeedVisitorId::new_v7(visit.now, visit.chance()), line);
    let new: New =
        (partners.into_iter().map(new_partner).collect(), groups.into_iter().map(new_visitor).collect());
    let (key, meeting) = (room.key.clone(), meeting.id);
    room.write(move |conn| {
        let Some(found) = speed_meeting(conn, &key, meeting)? else { return Ok(()) };
        write(conn, &key, found, new.clone())
    })
    .await?;
    Ok(visit.go(&paths::below(id, "participants"), "speed-meeting-added"))
}

type New = (Vec<(SpeedPartnerId, Line)>, Vec<(SpeedVisitorId, Line)>);

/// Keeps those who were added, after those who are there.
fn write(
    conn: &mut ::store::Conn,
    key: &::store::SealKey,
    mut meeting: SpeedMeeting,
    (partners, visitors): New,
) -> Result<(), ::store::StoreError> {
    let (partners_before, visitors_before) = (meeting.partners.len(), meeting.visitors.len());
    let known = Known::read(conn)?;
    seat_partners(conn, &mut meeting, &known, partners)?;
    add_visitors(&mut meeting, &known, visitors);
    for (rank, one) in meeting.partners.iter().enumerate().skip(partners_before) {
        put_partner(conn, key, (meeting.id, rank), one)?;
    }
    for (rank, one) in meeting.visitors.iter().enumerate().skip(visitors_before) {
        put_visitor(conn, key, (meeting.id, rank), one)?;
    }
    Ok(())
}
