//! Somebody at a table: who it is, where it sits, and what it answered.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use vocabulary::id::{OrganizationId, SpeedMeetingId};
use web::{Choice, Crumb, Failure, Faults, Filled, Page, Visit};

use super::{SpeedMeetings, participant, way};
use crate::keeping::{put_partner, speed_meeting};
use crate::paper_list::LONGEST_NAME;
use crate::paths;
use crate::reply::{self, Reply};
use crate::speed_meeting::{Guest, MOST_PARTICIPANTS, Partner, SpeedMeeting};

#[derive(askama::Template)]
#[template(path = "pages/partner.html")]
struct PartnerPage<'a> {
    visit: &'a Visit,
    way: Vec<Crumb>,
    here: String,
    one: &'a Partner,
    is_open: bool,
    is_who: bool,
    organizations: Vec<Choice>,
    reply: String,
    faults: &'a Faults,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<SpeedMeetings>,
    Path((id, partner)): Path<(Uuid, Uuid)>,
) -> Result<Page, Failure> {
    let meeting = room.found(id).await?;
    let one = meeting.partner(partner.into()).cloned().ok_or(Failure::NotFound)?;
    let said = reply::said(&meeting, Guest::Partner(one.id)).ok_or(Failure::NotFound)?;
    page(&visit, &room, (&meeting, &one), (&said, &Faults::default(), false)).await
}

async fn page(
    visit: &Visit,
    room: &SpeedMeetings,
    (meeting, one): (&SpeedMeeting, &Partner),
    (said, faults, is_who): (&Reply, &Faults, bool),
) -> Result<Page, Failure> {
    let here = paths::partner(meeting.id.uuid(), one.id.uuid());
    let none = Faults::default();
    let chosen = one.organization.map(|id| id.to_string()).unwrap_or_default();
    let who = (meeting, Guest::Partner(one.id));
    let body = PartnerPage {
        visit,
        way: way(visit, meeting, one.name.clone()),
        one,
        is_open: meeting.state.is_open(),
        is_who,
        organizations: room.organizations(visit, &chosen).await?,
        reply: reply::form(visit, &here, who, (said, if is_who { &none } else { faults })),
        here,
        faults: if is_who { faults } else { &none },
    };
    Ok(visit.page(one.name.clone(), &body).not_indexed())
}

pub(super) async fn act(
    visit: Visit,
    State(room): State<SpeedMeetings>,
    Path((id, partner)): Path<(Uuid, Uuid)>,
    filled: Filled,
) -> Result<Response, Failure> {
    let meeting = room.found(id).await?;
    let one = meeting.partner(partner.into()).cloned().ok_or(Failure::NotFound)?;
    if !meeting.state.is_open() {
        return Ok(visit.go(&paths::one(id), "speed-meeting-told-locked"));
    }
    let who = Guest::Partner(one.id);
    let said = reply::said(&meeting, who).ok_or(Failure::NotFound)?;
    match filled.text("act") {
        "remove" => participant::remove(&visit, &room, (meeting.id, who)).await,
        "who" => {
            let mut faults = filled.faults();
            let changed = understood((&visit, &filled), (&meeting, one), &mut faults);
            if !faults.is_empty() {
                let page = page(&visit, &room, (&meeting, &changed), (&said, &faults, true)).await?;
                return Ok(page.again().into_response());
            }
            let (key, of) = (room.key.clone(), meeting.id);
            let is_kept = room.write(move |conn| keep_who(conn, &key, of, &changed)).await?;
            Ok(participant::done(&visit, of, is_kept))
        }
        _ => match participant::answer((&visit, &filled), &room, (&meeting, who), &said).await? {
            Ok(done) => Ok(done),
            Err((reply, faults)) => {
                let page = page(&visit, &room, (&meeting, &one), (&reply, &faults, false)).await?;
                Ok(page.again().into_response())
            }
        },
    }
}

/// Keeps who sits at a table, and nothing of what an answer by letter may have said meanwhile.
fn keep_who(
    conn: &mut ::store::Conn,
    key: &::store::SealKey,
    meeting: SpeedMeetingId,
    changed: &Partner,
) -> Result<bool, ::store::StoreError> {
    let Some(found) = speed_meeting(conn, key, meeting)?.filter(|found| found.state.is_open()) else {
        return Ok(false);
    };
    let known = known(conn, changed.organization)?;
    let mut there = found.partners.into_iter().enumerate();
    let Some((rank, one)) = there.find(|(_, one)| one.id == changed.id) else { return Ok(false) };
    let (presence, answer, card) = (one.presence, one.answer, one.card);
    let kept = Partner { presence, answer, card, organization: known, ..changed.clone() };
    put_partner(conn, key, (meeting, rank), &kept)?;
    Ok(true)
}

/// The organisation, where the directory has it.
pub(super) fn known(
    conn: &mut ::store::Conn,
    organization: Option<OrganizationId>,
) -> Result<Option<OrganizationId>, ::store::StoreError> {
    let Some(organization) = organization else { return Ok(None) };
    Ok(directory::organization(conn, organization.uuid())?.map(|_| organization))
}

/// The partner with what was sent; faults are noted.
fn understood(
    (visit, filled): (&Visit, &Filled),
    (meeting, mut one): (&SpeedMeeting, Partner),
    faults: &mut Faults,
) -> Partner {
    filled.text("nom").clone_into(&mut one.name);
    filled.text("domaine").clone_into(&mut one.domain);
    one.organization = filled.text("organisation").parse::<OrganizationId>().ok();
    one.mailbox = mailbox((visit, filled), faults);
    if one.name.is_empty() {
        faults.note("nom", visit.say("speed-meeting-fault-empty"));
    }
    for (field, text) in [("nom", &one.name), ("domaine", &one.domain)] {
        if text.chars().count() > LONGEST_NAME {
            faults.note(field, visit.say_count("speed-meeting-fault-long", LONGEST_NAME));
        }
    }
    let most = u32::try_from(MOST_PARTICIPANTS).unwrap_or(u32::MAX);
    let table = filled.text("table").parse::<u32>().ok().filter(|table| (1..=most).contains(table));
    let is_taken =
        |table: u32| meeting.partners.iter().any(|other| other.id != one.id && other.table == table);
    match table {
        Some(table) if is_taken(table) => faults.note("table", visit.say("speed-meeting-fault-table")),
        Some(table) => one.table = table,
        None => {
            let values = [("least", 1_u32.into()), ("most", most.into())];
            faults.note("table", visit.say_with("speed-meeting-fault-number", &values));
        }
    }
    one
}

/// The mailbox that was sent, empty where there is none.
pub(super) fn mailbox((visit, filled): (&Visit, &Filled), faults: &mut Faults) -> String {
    let text = filled.text("adresse");
    if !text.is_empty() && accounts::EmailAddress::read(text).is_none() {
        faults.note("adresse", visit.say("speed-meeting-fault-mail"));
    }
    text.to_owned()
}
