//! The places of a member's own organisations: their tables, their routes, and their answers until rounds hold.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use uuid::Uuid;
use vocabulary::id::{OrganizationId, SpeedMeetingId};
use vocabulary::permission::Action;
use web::{Crumb, Failure, Filled, Page, Visit};

use super::SpeedMeetings;
use super::answer::{page, take_from_member};
use crate::keeping::rotation;
use crate::paths;
use crate::reply::{id_of, participant};
use crate::seat::{self, Ways};
use crate::showing::guest_name;
use crate::speed_meeting::{Guest, SpeedMeeting, State as Stands};

/// The participants of organisations the member acts for.
fn own(visit: &Visit, meeting: &SpeedMeeting) -> Vec<Guest> {
    let Some(member) = &visit.member else { return Vec::new() };
    let is_own = |of: Option<OrganizationId>| {
        of.is_some_and(|of| member.acts_for(of) && member.may(Action::JoinEncounter, of))
    };
    if meeting.state == Stands::Draft {
        return Vec::new();
    }
    let partners = meeting.partners.iter().filter(|one| is_own(one.organization));
    let visitors = meeting.visitors.iter().filter(|one| is_own(one.organization));
    let partners = partners.map(|one| Guest::Partner(one.id));
    partners.chain(visitors.map(|one| Guest::Visitor(one.id))).collect()
}

/// Which of several places is looked at.
#[derive(serde::Deserialize)]
pub(super) struct Asked {
    qui: Option<Uuid>,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<SpeedMeetings>,
    Path(id): Path<Uuid>,
    Query(asked): Query<Asked>,
) -> Result<Page, Failure> {
    let meeting = room.found(id).await?;
    let own = own(&visit, &meeting);
    let first = own.first().copied().ok_or(Failure::NotFound)?;
    let chosen = own.iter().copied().find(|who| Some(id_of(*who)) == asked.qui).unwrap_or(first);
    let rotation = room.read(move |conn| rotation(conn, SpeedMeetingId::from(id))).await?;
    let meeting = room.veiled(&visit, meeting, (own.clone(), rotation.clone())).await?;
    let about = (&meeting, rotation.as_ref());
    let seat = seat::html(&visit, &Ways::of_member(&meeting, chosen), about, chosen, None);
    let others = own.iter().filter(|who| **who != chosen).map(|who| Crumb {
        label: visit.say_of("speed-meeting-other-place", &guest_name(&visit, &meeting, *who)).into_owned(),
        href: paths::mine(id, id_of(*who)),
    });
    Ok(page(&visit, about, (vec![seat], others.collect())))
}

pub(super) async fn reply(
    visit: Visit,
    State(room): State<SpeedMeetings>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let meeting = room.found(id).await?;
    let named = filled.text("participant").parse::<Uuid>().unwrap_or_default();
    let who = participant(&meeting, named).filter(|who| own(&visit, &meeting).contains(who));
    let who = who.ok_or(Failure::NotFound)?;
    let own = own(&visit, &meeting);
    let meeting = room.veiled(&visit, meeting, (own, None)).await?;
    take_from_member(&visit, &room, (meeting, who), &filled).await
}
