//! Articulation agreements, by need: for members of the network, and to print.

use axum::extract::State;
use vocabulary::permission::Action;
use vocabulary::territory::{Area, Territory};
use web::{Failure, Page, Visit};

use super::{Cooperation, spoken_for};
use crate::articulation::{Articulation, ArticulationStanding};
use crate::panel::{Badge, Card, Fact, Panel, Section};
use crate::paths;
use crate::store::articulations::not_ended;
use directory::OrganizationNames;

pub(super) async fn show(visit: Visit, State(room): State<Cooperation>) -> Result<Page, Failure> {
    let today = visit.today();
    let read = move |conn: &mut ::store::Conn| Ok((not_ended(conn, today)?, OrganizationNames::read(conn)?));
    let (mut all, names) = room.read(read).await?;
    all.retain(|one| names.knows(one.first) && names.knows(one.next));
    all.sort_by_key(|one| (one.need.label(visit.locale), area_name(&one.area)));
    let (proposed, agreed): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|one| one.standing == ArticulationStanding::Proposed);
    let mut panel =
        Panel::new(visit.say("cooperation-circuits-title"), visit.say("cooperation-circuits-lead"));
    if visit
        .member
        .as_ref()
        .is_some_and(|member| member.reach(Action::EditRecord) >= vocabulary::permission::Reach::Own)
    {
        panel = panel.way(&visit, "cooperation-circuit-propose", paths::NEW_CIRCUIT);
    }
    let cards = agreed.iter().map(|one| card(&visit, one, &names)).collect();
    let keys = ("cooperation-circuits-agreed", "cooperation-circuits-none");
    panel.sections.push(Section::new(&visit, "circuits", keys, cards));
    let waiting = proposed.iter().filter(|one| !spoken_for(&visit, [one.first, one.next]).is_empty());
    let waiting: Vec<Card> = waiting.map(|one| card(&visit, one, &names)).collect();
    if !waiting.is_empty() {
        let keys = ("cooperation-circuits-waiting", "cooperation-circuits-none");
        panel.sections.push(Section::new(&visit, "proposes", keys, waiting));
    }
    Ok(panel.page(&visit).not_indexed())
}

fn card(visit: &Visit, circuit: &Articulation, names: &OrganizationNames) -> Card {
    Card {
        title: title(visit, circuit),
        href: paths::under(paths::CIRCUITS, circuit.id.uuid()),
        badges: vec![badge(circuit.standing)],
        facts: facts(visit, circuit, names),
        ..Card::default()
    }
}

/// « Manger : Melun ».
pub(crate) fn title(visit: &Visit, circuit: &Articulation) -> String {
    let values =
        [("need", circuit.need.label(visit.locale).into()), ("area", area_name(&circuit.area).into())];
    visit.say_with("cooperation-circuit-title", &values).into_owned()
}

/// The name of an area; its code where nobody named it.
fn area_name(area: &Area) -> String {
    Territory::france().name_of(area).map_or_else(|| area.code(), str::to_owned)
}

/// What somebody needs to know to go the way of a circuit.
pub(super) fn facts(visit: &Visit, circuit: &Articulation, names: &OrganizationNames) -> Vec<Fact> {
    let mut facts = vec![
        Fact::links(visit, "cooperation-circuit-first", vec![names.link(circuit.first)]),
        Fact::links(visit, "cooperation-circuit-next", vec![names.link(circuit.next)]),
        Fact::text(visit, "cooperation-circuit-contact", circuit.contact.clone()),
        Fact::text(
            visit,
            "cooperation-circuit-delay",
            visit.say_count("cooperation-circuit-days", circuit.delay_days),
        ),
    ];
    if !circuit.bring.is_empty() {
        facts.push(Fact::text(visit, "cooperation-circuit-bring", circuit.bring.clone()));
    }
    let values = [("from", visit.date(circuit.from).into()), ("review", visit.date(circuit.until).into())];
    facts.push(Fact::text(visit, "cooperation-when", visit.say_with("cooperation-circuit-dates", &values)));
    facts
}

/// Where an agreement stands, with its sign.
pub(super) const fn badge(standing: ArticulationStanding) -> Badge {
    let (kind, icon) = match standing {
        ArticulationStanding::Proposed => ("note", "half"),
        ArticulationStanding::Agreed => ("open", "check"),
        ArticulationStanding::ToReview => ("closes-soon", "hourglass"),
        ArticulationStanding::Ended => ("plain", "circle-empty"),
    };
    Badge { kind, icon, key: standing.key() }
}
