//! The area a page looks at: the network, one of its units, a group of communes, or one commune.

use std::collections::BTreeSet;

use vocabulary::territory::{Area, Commune, Territory};
use web::{Choice, Failure, Visit};

use crate::everybody::Everybody;
use crate::pages::Complementarity;

/// The area chosen, with its communes by name.
pub(crate) struct Zone {
    pub(crate) code: String,
    pub(crate) name: String,
    pub(crate) communes: Vec<&'static Commune>,
}

impl Zone {
    /// Reads the code of an area; empty is the whole network.
    pub(crate) fn read(
        visit: &Visit,
        (room, everybody): (&Complementarity, &Everybody),
        code: &str,
    ) -> Result<Zone, Failure> {
        if code.is_empty() {
            let name = visit.say("complementarity-zone-all").into_owned();
            return Ok(Zone { code: String::new(), name, communes: everybody.communes(room.area.as_ref()) });
        }
        let misread = || Failure::bad_request("zone", visit.say("complementarity-misread"));
        let area = Area::from_code(code).ok_or_else(misread)?;
        let communes = everybody.communes(Some(&area));
        let name = match &area {
            Area::Custom(own) => everybody.units.unit(own).map(|unit| unit.name.clone()),
            _ => Territory::france().name_of(&area).map(str::to_owned),
        };
        if communes.is_empty() || communes.len() > MOST_COMMUNES {
            return Err(misread());
        }
        Ok(Zone { code: code.to_owned(), name: name.unwrap_or_else(|| code.to_owned()), communes })
    }
}

/// The most communes looked at at once: a département has at most some nine hundred.
const MOST_COMMUNES: usize = 1_000;

/// The whole network, its units, groups of communes, communes.
pub(crate) fn zone_choices(
    visit: &Visit,
    (room, everybody): (&Complementarity, &Everybody),
    chosen: &str,
) -> Vec<Choice> {
    let choice = |code: String, label: &str| {
        let is_chosen = code == chosen;
        Choice::new(code, label, is_chosen)
    };
    let communes = everybody.communes(room.area.as_ref());
    let groups: BTreeSet<&str> = communes.iter().filter_map(|commune| commune.epci).collect();
    let groups = groups.into_iter().filter_map(|code| Territory::france().epci(code));
    let units = everybody.units.all();
    let mut choices = vec![choice(String::new(), &visit.say("complementarity-zone-all"))];
    choices.extend(units.iter().map(|unit| choice(format!("custom:{}", unit.code), &unit.name)));
    choices.extend(groups.map(|group| choice(group.code.to_owned(), group.name)));
    choices.extend(communes.iter().map(|commune| choice(commune.code.to_owned(), commune.name)));
    choices
}
