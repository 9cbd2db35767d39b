//! For the coordination: proposals to meet, and wishes that the other side does not share yet.

use axum::extract::State;
use web::{Failure, Page, Visit};

use super::Cooperation;
use crate::panel::{Badge, Card, Fact, Panel, Section};
use crate::paths;
use crate::store::meetings::meetings;
use crate::store::wished::one_sided;
use crate::wished::{MeetingProposal, MeetingState, Wished};
use directory::OrganizationNames;

pub(super) async fn show(visit: Visit, State(room): State<Cooperation>) -> Result<Page, Failure> {
    let read =
        |conn: &mut ::store::Conn| Ok((meetings(conn)?, one_sided(conn)?, OrganizationNames::read(conn)?));
    let (meetings, wishes, names) = room.read(read).await?;
    let mut panel =
        Panel::new(visit.say("cooperation-meetings-title"), visit.say("cooperation-meetings-lead"));
    let cards = meetings.iter().map(|one| card(&visit, one, &names)).collect();
    let keys = ("cooperation-meetings-list", "cooperation-meetings-none");
    panel.sections.push(Section::new(&visit, "propositions", keys, cards));
    let wished = |one: &Wished| {
        let values = [("a", names.name(one.from).into()), ("b", names.name(one.to).into())];
        Card {
            title: visit.say_with("cooperation-wished-towards", &values).into_owned(),
            facts: vec![Fact::text(
                &visit,
                "cooperation-wished-on",
                visit.date(vocabulary::time::paris(one.noted_at).date()),
            )],
            ..Card::default()
        }
    };
    let keys = ("cooperation-wished-one-sided", "cooperation-wished-none");
    panel.sections.push(Section::new(&visit, "envies", keys, wishes.iter().map(wished).collect()));
    Ok(panel.page(&visit).not_indexed())
}

fn card(visit: &Visit, meeting: &MeetingProposal, names: &OrganizationNames) -> Card {
    let values = [("a", names.name(meeting.a).into()), ("b", names.name(meeting.b).into())];
    let mut facts = Vec::new();
    if let Some(day) = meeting.scheduled_on {
        facts.push(Fact::text(visit, "cooperation-meeting-day", visit.date(day)));
    }
    Card {
        title: visit.say_with("cooperation-between", &values).into_owned(),
        href: paths::under(paths::MEETINGS, meeting.id.uuid()),
        badges: vec![badge(meeting.state)],
        facts,
        ..Card::default()
    }
}

/// Where a proposal stands, with its sign.
pub(super) const fn badge(state: MeetingState) -> Badge {
    let (kind, icon) = match state {
        MeetingState::Proposed => ("note", "message"),
        MeetingState::AcceptedByA | MeetingState::AcceptedByB => ("note", "half"),
        MeetingState::ToSchedule => ("closes-soon", "calendar"),
        MeetingState::Scheduled => ("open", "check"),
        MeetingState::Declined => ("plain", "circle-empty"),
    };
    Badge { kind, icon, key: state.key() }
}
