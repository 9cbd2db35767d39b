//! What teams need to know of others: one's own, or everybody's for the coordination.

use axum::extract::State;
use web::{Failure, Page, Visit};

use super::{Cooperation, speaks_for};
use crate::panel::{Badge, Card, Fact, Panel, Section};
use crate::paths;
use crate::store::team_needs::team_needs;
use crate::team_need::{TeamNeed, TeamNeedState};
use directory::OrganizationNames;

pub(super) async fn show(visit: Visit, State(room): State<Cooperation>) -> Result<Page, Failure> {
    let read = |conn: &mut ::store::Conn| Ok((team_needs(conn)?, OrganizationNames::read(conn)?));
    let (mut all, names) = room.read(read).await?;
    all.retain(|need| speaks_for(&visit, need.organization));
    let (over, ongoing): (Vec<_>, Vec<_>) = all.into_iter().partition(|need| need.state.is_over());
    let panel =
        Panel::new(visit.say("cooperation-team-needs-title"), visit.say("cooperation-team-needs-lead"));
    let mut panel = panel.way(&visit, "cooperation-team-need-file", paths::NEW_TEAM_NEED);
    for (list, id, heading) in [
        (&ongoing, "en-cours", "cooperation-team-needs-ongoing"),
        (&over, "termines", "cooperation-team-needs-over"),
    ] {
        let cards = list.iter().map(|one| card(&visit, one, &names)).collect();
        panel.sections.push(Section::new(&visit, id, (heading, "cooperation-team-needs-none"), cards));
    }
    Ok(panel.page(&visit).not_indexed())
}

fn card(visit: &Visit, need: &TeamNeed, names: &OrganizationNames) -> Card {
    Card {
        title: need.subject.clone(),
        href: paths::under(paths::TEAM_NEEDS, need.id.uuid()),
        badges: vec![badge(need.state)],
        facts: facts(visit, need, names),
        ..Card::default()
    }
}

/// Where a need stands, with its sign.
pub(super) const fn badge(state: TeamNeedState) -> Badge {
    let (kind, icon) = match state {
        TeamNeedState::Filed => ("note", "document"),
        TeamNeedState::Answered => ("note", "message"),
        TeamNeedState::Planned => ("closes-soon", "calendar"),
        TeamNeedState::Done => ("open", "check"),
        TeamNeedState::Closed => ("plain", "circle-empty"),
    };
    Badge { kind, icon, key: state.key() }
}

/// What is known of a need, and what came of it.
pub(super) fn facts(visit: &Visit, need: &TeamNeed, names: &OrganizationNames) -> Vec<Fact> {
    let mut facts = vec![Fact::links(visit, "cooperation-team-need-by", vec![names.link(need.organization)])];
    if let Some(family) = need.family {
        facts.push(Fact::text(visit, "cooperation-team-need-family", family.label(visit.locale)));
    }
    if !need.wanted.is_empty() {
        let links = need.wanted.iter().map(|id| names.link(*id)).collect();
        facts.push(Fact::links(visit, "cooperation-team-need-wanted", links));
    }
    if let Some(day) = need.before {
        facts.push(Fact::text(visit, "cooperation-team-need-before", visit.date(day)));
    }
    facts.push(Fact::text(visit, "cooperation-team-need-filed-on", visit.date(need.filed_on)));
    if let Some(format) = need.format {
        facts.push(Fact::text(visit, "cooperation-team-need-format", visit.say(format.key())));
    }
    for (key, text) in [
        ("cooperation-team-need-answer", &need.answer),
        ("cooperation-team-need-reason", &need.closing_reason),
    ] {
        if !text.is_empty() {
            facts.push(Fact::text(visit, key, text.clone()));
        }
    }
    if let Some(day) = need.planned_on {
        facts.push(Fact::text(visit, "cooperation-meeting-day", visit.date(day)));
    }
    facts
}
