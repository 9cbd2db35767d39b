//! Where people must live to be received, and the commune as it was typed.

use chrono::NaiveDate;
use directory::Service;
use vocabulary::territory::{Area, Commune, Territory, Units};

use super::{Fit, Level, Reason};

/// How many parts of an area are named before « … ».
const MOST_NAMED: usize = 4;

/// What the area of a service says about somebody who lives there; nothing where it receives from anywhere.
pub(super) fn area(
    says: &Service,
    commune: Option<&'static Commune>,
    ground: (&Units, NaiveDate),
) -> Option<Fit> {
    if says.areas.is_empty() {
        return None;
    }
    let received = names(&says.areas, ground.0);
    let Some(commune) = commune else {
        return Some(Fit { level: Level::ToKnow, reason: Reason::AreaUnasked { received } });
    };
    if receives(says, commune, ground) {
        return Some(Fit { level: Level::Fits, reason: Reason::InArea { commune: commune.name } });
    }
    Some(Fit { level: Level::Refuses, reason: Reason::OutsideArea { commune: commune.name, received } })
}

/// Whether a service receives who lives there.
pub(super) fn receives(says: &Service, commune: &Commune, (units, today): (&Units, NaiveDate)) -> bool {
    says.areas.is_empty() || says.areas.iter().any(|area| units.covers(area, commune, today))
}

/// The parts of an area by their names.
fn names(areas: &[Area], units: &Units) -> String {
    let name = |area: &Area| match area {
        Area::Custom(code) => units.unit(code).map(|unit| unit.name.clone()),
        _ => Territory::france().name_of(area).map(str::to_owned),
    };
    let mut named: Vec<String> = areas.iter().take(MOST_NAMED).filter_map(name).collect();
    if areas.len() > MOST_NAMED {
        named.push("…".to_owned());
    }
    named.join(", ")
}

/// The commune somebody typed: its INSEE code, its postal code or its name, those of the network first.
pub(crate) fn commune_typed(text: &str, network: Option<&Area>) -> Option<&'static Commune> {
    let text = text.trim();
    if text.is_empty() || text.chars().count() > 100 {
        return None;
    }
    let france = Territory::france();
    // A name is what people type; « 77000 » is a postal code before it is anything else.
    let mut found = france.by_postal_code(text);
    if found.is_empty() {
        found = france.commune(text).into_iter().collect();
    }
    if found.is_empty() {
        found = france.by_name(text);
    }
    let near = found.iter().find(|commune| network.is_some_and(|area| area.covers(commune)));
    near.or(found.first()).copied()
}

/// Whether a service names this very commune among those it is kept for.
pub(super) fn is_kept_for(says: &Service, commune: &Commune) -> bool {
    says.areas.iter().any(|area| matches!(area, Area::Commune(code) if code == commune.code))
}
