//! Wishes voiced in assemblies: those that wait, then those with an answer.

use axum::extract::State;
use vocabulary::permission::{Action, Reach, Role};
use web::{Failure, Page, Visit};

use super::{Cooperation, coordinates};
use crate::panel::{Badge, Card, Fact, Panel, Section};
use crate::paths;
use crate::store::wishes::assembly_wishes;
use crate::wish::{AssemblyWish, WishStatus};
use directory::OrganizationNames;

/// Whether what was said in assemblies is for this member: she works for an organisation, coordinates or was elected.
/// Who keeps the machines reads nothing here.
pub(super) fn are_read_by(visit: &Visit) -> bool {
    let is_elected = |member: &web::Member| member.every_role().any(|role| role == Role::Elected);
    coordinates(visit)
        || visit.member.as_ref().is_some_and(|member| !member.mandates.is_empty() || is_elected(member))
}

pub(super) async fn show(visit: Visit, State(room): State<Cooperation>) -> Result<Page, Failure> {
    if !are_read_by(&visit) {
        return Err(Failure::NotFound);
    }
    let read = |conn: &mut ::store::Conn| Ok((assembly_wishes(conn)?, OrganizationNames::read(conn)?));
    let (all, names) = room.read(read).await?;
    let (waiting, answered): (Vec<_>, Vec<_>) = all.into_iter().partition(|one| one.status.is_waiting());
    let mut panel = Panel::new(visit.say("cooperation-wishes-title"), visit.say("cooperation-wishes-lead"));
    if visit.member.as_ref().is_some_and(|member| member.reach(Action::EditRecord) >= Reach::Own) {
        panel = panel.way(&visit, "cooperation-wish-note", paths::NEW_WISH);
    }
    for (list, id, heading) in [
        (&waiting, "en-attente", "cooperation-wishes-waiting"),
        (&answered, "repondus", "cooperation-wishes-answered"),
    ] {
        let cards = list.iter().map(|one| card(&visit, one, &names)).collect();
        panel.sections.push(Section::new(&visit, id, (heading, "cooperation-wishes-none"), cards));
    }
    Ok(panel.page(&visit).not_indexed())
}

fn card(visit: &Visit, wish: &AssemblyWish, names: &OrganizationNames) -> Card {
    Card {
        title: wish.wish.clone(),
        href: paths::under(paths::WISHES, wish.id.uuid()),
        badges: badges(visit, wish),
        facts: facts(visit, wish, names),
        ..Card::default()
    }
}

/// Where a wish stands, and whether it has waited too long.
pub(super) fn badges(visit: &Visit, wish: &AssemblyWish) -> Vec<Badge> {
    let (kind, icon) = match wish.status {
        WishStatus::Noted => ("note", "document"),
        WishStatus::TakenUp => ("note", "half"),
        WishStatus::Answered => ("open", "check"),
        WishStatus::Declined => ("plain", "circle-empty"),
    };
    let mut badges = vec![Badge { kind, icon, key: wish.status.key() }];
    if wish.is_late(visit.today()) {
        badges.push(Badge { kind: "closes-soon", icon: "hourglass", key: "cooperation-wish-late" });
    }
    badges
}

/// Who voiced a wish, where and when, who works on it and what was answered.
pub(super) fn facts(visit: &Visit, wish: &AssemblyWish, names: &OrganizationNames) -> Vec<Fact> {
    let origin = [
        ("assembly", visit.say(wish.assembly.key()).into_owned().into()),
        ("day", visit.date(wish.voiced_on).into()),
    ];
    let mut facts = vec![
        match wish.organization {
            Some(id) => Fact::links(visit, "cooperation-wish-by", vec![names.link(id)]),
            None => Fact::text(visit, "cooperation-wish-by", visit.say("cooperation-wish-inhabitants")),
        },
        Fact::text(visit, "cooperation-wish-origin", visit.say_with("cooperation-wish-origin-on", &origin)),
    ];
    if let Some(day) = wish.taken_up_on {
        let nobody = || visit.say("cooperation-coordination").into_owned();
        let by = wish.taken_up_by.map_or_else(nobody, |id| names.name(id).to_owned());
        let values = [("name", by.into()), ("day", visit.date(day).into())];
        facts.push(Fact::text(
            visit,
            "cooperation-wish-taken-up",
            visit.say_with("cooperation-wish-taken-up-by", &values),
        ));
    }
    if let (Some(answer), Some(day)) = (&wish.answer, wish.answered_on) {
        let declined = wish.status == WishStatus::Declined;
        facts.push(Fact::text(
            visit,
            if declined { "cooperation-wish-reason" } else { "cooperation-wish-answer" },
            answer.clone(),
        ));
        facts.push(Fact::text(visit, "cooperation-wish-answered-on", visit.date(day)));
    }
    facts
}
