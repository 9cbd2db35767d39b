//! The framing meeting: what each partner expects and where its limits are, as one table to print.

use ::store::{Conn, StoreError};
use axum::extract::{Path, State};
use axum::response::Response;
use encounter::Encounter;
use uuid::Uuid;
use vocabulary::id::{EncounterId, ImmersionId};
use web::{Choice, Failure, Filled, Page, Visit};

use super::Immersions;
use crate::partner::{Partner, partners};
use crate::paths;
use crate::preparing::frame;
use crate::programme::{self as it, ImmersionProgramme, programme};
use crate::saying;
use crate::store::names::organization_name;

/// The most meetings that are proposed.
const MOST_MEETINGS: usize = 40;

#[derive(askama::Template)]
#[template(path = "pages/frame.html")]
struct Frame<'a> {
    visit: &'a Visit,
    programme: &'a ImmersionProgramme,
    lines: Vec<Line>,
    /// The meeting, in words, with its page.
    meeting: Option<(String, String)>,
    meetings: Vec<Choice>,
    submit: String,
}

struct Line {
    name: String,
    href: String,
    expectations: String,
    limits: String,
}

/// What is read for the page.
struct Found {
    programme: ImmersionProgramme,
    partners: Vec<(Partner, String)>,
    meetings: Vec<Encounter>,
}

fn read(conn: &mut Conn, id: ImmersionId) -> Result<Option<Found>, StoreError> {
    let Some(programme) = programme(conn, id)? else { return Ok(None) };
    let mut named = Vec::new();
    for partner in partners(conn, id)?.into_iter().filter(|one| one.answer.takes_part()) {
        let name = organization_name(conn, partner.organization.uuid())?.unwrap_or_default();
        named.push((partner, name));
    }
    Ok(Some(Found { meetings: meetings_of(conn, &named)?, programme, partners: named }))
}

/// The meetings of these partners that have a day, the latest first.
fn meetings_of(conn: &mut Conn, partners: &[(Partner, String)]) -> Result<Vec<Encounter>, StoreError> {
    let mut meetings: Vec<Encounter> = Vec::new();
    for (partner, _) in partners {
        meetings.extend(encounter::encounters_of(conn, partner.organization)?);
    }
    meetings.retain(|one| one.starts.is_some());
    meetings.sort_by_key(|one| std::cmp::Reverse((one.starts, one.id)));
    meetings.dedup_by(|one, other| one.id == other.id);
    meetings.truncate(MOST_MEETINGS);
    Ok(meetings)
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Immersions>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let found = room.read(move |conn| read(conn, id.into())).await?.ok_or(Failure::NotFound)?;
    let id = found.programme.id;
    let line = |(partner, name): &(Partner, String)| Line {
        name: name.clone(),
        href: paths::partner(id, partner.organization),
        expectations: partner.expectations.clone(),
        limits: partner.limits.clone(),
    };
    let chosen = found.programme.framing;
    let meeting = found.meetings.iter().find(|one| Some(one.id) == chosen);
    let is_framed = found.programme.state >= it::State::Framed;
    let submit = if is_framed { "immersion-keep" } else { "immersion-frame-done" };
    let body = Frame {
        visit: &visit,
        programme: &found.programme,
        lines: found.partners.iter().map(line).collect(),
        meeting: meeting.map(|one| (encounter::paths::meeting(one.id), said(&visit, one))),
        meetings: meetings(&visit, &found.meetings, chosen),
        submit: visit.say(submit).into_owned(),
    };
    Ok(visit.page(visit.say_of("immersion-frame-title", &found.programme.title), &body).not_indexed())
}

fn said(visit: &Visit, meeting: &Encounter) -> String {
    let starts = meeting.starts.map(|at| saying::moment(at, visit.locale)).unwrap_or_default();
    format!("{starts} · {}", meeting.subject)
}

fn meetings(visit: &Visit, every: &[Encounter], chosen: Option<EncounterId>) -> Vec<Choice> {
    let none = Choice::new("", visit.say("immersion-frame-elsewhere"), chosen.is_none());
    let choice = |one: &Encounter| Choice::new(one.id.to_string(), said(visit, one), Some(one.id) == chosen);
    std::iter::once(none).chain(every.iter().map(choice)).collect()
}

pub(super) async fn act(
    visit: Visit,
    State(room): State<Immersions>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let programme = room.programme(id.into()).await?;
    let asked = Uuid::parse_str(filled.text("rencontre")).ok().map(EncounterId::from);
    let now = visit.now;
    room.write(move |conn| {
        let known = match asked {
            Some(id) => encounter::encounter(conn, id)?.map(|found| found.id),
            None => None,
        };
        frame(conn, programme.id, known, now)
    })
    .await?;
    Ok(visit.go(&paths::below(id.into(), "cadre"), "immersion-told-framed"))
}
