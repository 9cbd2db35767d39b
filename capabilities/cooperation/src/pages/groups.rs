//! Working groups: those at work, then those that are done.

use axum::extract::State;
use vocabulary::permission::{Action, Reach};
use web::{Failure, Page, Visit};

use super::Cooperation;
use crate::group::WorkingGroup;
use crate::panel::{Badge, Card, Fact, Panel, Section};
use crate::paths;
use crate::store::groups::groups;
use directory::OrganizationNames;

pub(super) async fn show(visit: Visit, State(room): State<Cooperation>) -> Result<Page, Failure> {
    let read = |conn: &mut ::store::Conn| Ok((groups(conn)?, OrganizationNames::read(conn)?));
    let (all, names) = room.read(read).await?;
    let (open, closed): (Vec<_>, Vec<_>) = all.into_iter().partition(WorkingGroup::is_open);
    let mut panel = Panel::new(visit.say("cooperation-groups-title"), visit.say("cooperation-groups-lead"));
    if visit.member.as_ref().is_some_and(|member| member.reach(Action::EditRecord) >= Reach::Own) {
        panel = panel.way(&visit, "cooperation-group-open", paths::NEW_GROUP);
    }
    let cards = open.iter().map(|one| card(&visit, one, &names)).collect();
    let keys = ("cooperation-groups-open", "cooperation-groups-none");
    panel.sections.push(Section::new(&visit, "au-travail", keys, cards));
    if !closed.is_empty() {
        let cards = closed.iter().map(|one| card(&visit, one, &names)).collect();
        let keys = ("cooperation-groups-closed", "cooperation-groups-none");
        panel.sections.push(Section::new(&visit, "termines", keys, cards));
    }
    Ok(panel.public_page(&visit))
}

fn card(visit: &Visit, group: &WorkingGroup, names: &OrganizationNames) -> Card {
    Card {
        title: group.name.clone(),
        href: paths::under(paths::GROUPS, group.id.uuid()),
        badges: badges(group),
        text: group.objective.clone(),
        facts: vec![members(visit, group, names), ends(visit, group)],
        ..Card::default()
    }
}

/// Whether a group is at work, and whether it is « sans partenaire ».
pub(super) fn badges(group: &WorkingGroup) -> Vec<Badge> {
    let mut badges = vec![match group.is_open() {
        true => Badge { kind: "open", icon: "circle-full", key: "cooperation-group-at-work" },
        false => Badge { kind: "plain", icon: "check", key: "cooperation-group-closed" },
    }];
    if group.is_alone() {
        badges.push(Badge { kind: "closes-soon", icon: "alert", key: "cooperation-without-partner" });
    }
    badges
}

/// The organisations of a group, each with what it does.
pub(super) fn members(visit: &Visit, group: &WorkingGroup, names: &OrganizationNames) -> Fact {
    let mut known: Vec<_> = group.members.iter().filter(|(id, _)| names.knows(*id)).collect();
    known.sort_by_key(|(id, role)| (role.is_none(), *role, names.name(*id)));
    let values = known.into_iter().map(|(id, role)| {
        let mut link = names.link(*id);
        if let Some(role) = role {
            let said = visit.say(role.key());
            link.label = format!("{} ({said})", link.label);
        }
        link
    });
    Fact::links(visit, "cooperation-who", values.collect())
}

/// Until when a group works, or since when it is done.
pub(super) fn ends(visit: &Visit, group: &WorkingGroup) -> Fact {
    match group.closed_on {
        Some(day) => Fact::text(visit, "cooperation-ended-on", visit.date(day)),
        None => Fact::text(visit, "cooperation-group-until", visit.date(group.ends_on)),
    }
}
