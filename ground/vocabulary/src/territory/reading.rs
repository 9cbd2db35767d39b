//! Reading the embedded lists of communes, groups, départements and regions.

use super::names::Names;
use super::{Commune, CommuneKind, Departement, Epci, Region, Territory, mean_point};
use crate::place::Point;
use std::cmp::Reverse;
use std::collections::HashMap;

/// The whole of France. The lists are part of the program and a test counts their lines, so a line that is not
/// understood is left out rather than stopping the house.
pub(super) fn france() -> Territory {
    let mut communes: Vec<Commune> =
        lines(include_str!("../../open/communes.csv")).filter_map(commune).collect();
    communes.sort_unstable_by_key(|commune| commune.code);
    complete_arrondissements(&mut communes);
    let mut postal_codes: Vec<(&'static str, usize)> = Vec::new();
    for (place, commune) in communes.iter().enumerate() {
        postal_codes.extend(commune.postal_codes.iter().map(|code| (*code, place)));
    }
    postal_codes.sort_by_key(|(code, place)| (*code, Reverse(communes[*place].population)));
    Territory {
        epcis: lines(include_str!("../../open/epci.csv")).filter_map(epci).collect(),
        departements: departements(&communes),
        regions: lines(include_str!("../../open/regions.csv")).filter_map(region).collect(),
        names: Names::of(&communes),
        postal_codes,
        communes,
    }
}

/// The lines of a list, its heading left out.
fn lines(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines().skip(1)
}

fn commune(line: &'static str) -> Option<Commune> {
    let columns: Vec<&'static str> = line.split(',').collect();
    let [code, name, kind, postal_codes, departement, region, epci, population, latitude, longitude] =
        columns[..]
    else {
        return None;
    };
    let kind = match kind {
        "arrondissement" => CommuneKind::Arrondissement,
        _ => CommuneKind::Commune,
    };
    let parent = (kind == CommuneKind::Arrondissement).then_some(match departement {
        "13" => "13055",
        "69" => "69123",
        _ => "75056",
    });
    Some(Commune {
        code,
        name,
        postal_codes: postal_codes.split_whitespace().collect(),
        departement,
        region,
        epci: Some(epci).filter(|epci| !epci.is_empty()),
        population: population.parse().unwrap_or(0),
        point: latitude
            .parse()
            .ok()
            .zip(longitude.parse().ok())
            .and_then(|(north, east)| Point::new(north, east)),
        kind,
        parent,
    })
}

/// The list gives an arrondissement neither centre nor group of communes: its commune's stand for them.
fn complete_arrondissements(communes: &mut [Commune]) {
    let parents: Vec<Commune> = communes
        .iter()
        .filter(|commune| matches!(commune.code, "13055" | "69123" | "75056"))
        .cloned()
        .collect();
    for arrondissement in communes.iter_mut() {
        if let Some(parent) = parents.iter().find(|parent| Some(parent.code) == arrondissement.parent) {
            arrondissement.epci = parent.epci;
            arrondissement.point = arrondissement.point.or(parent.point);
        }
    }
}

/// The names of some groups hold a comma and stand in quotes; the columns after the name never do.
fn epci(line: &'static str) -> Option<Epci> {
    let (code, rest) = line.split_once(',')?;
    let mut from_the_end = rest.rsplitn(3, ',');
    let population = from_the_end.next()?.parse().unwrap_or(0);
    let kind = from_the_end.next()?;
    let name = from_the_end.next()?.trim_matches('"');
    Some(Epci { code, name, kind, population })
}

fn departements(communes: &[Commune]) -> Vec<Departement> {
    let read = lines(include_str!("../../open/departements.csv")).filter_map(|line| {
        let mut columns = line.split(',');
        let (code, name, region) = (columns.next()?, columns.next()?, columns.next()?);
        Some(Departement { code, name, region, population: 0, point: None })
    });
    let mut within: HashMap<&str, Vec<&Commune>> = HashMap::new();
    for commune in communes.iter().filter(|commune| commune.parent.is_none()) {
        within.entry(commune.departement).or_default().push(commune);
    }
    let peopled = read.map(|departement| {
        let communes = within.remove(departement.code).unwrap_or_default();
        let population = communes.iter().map(|commune| commune.population).sum();
        Departement { population, point: mean_point(communes), ..departement }
    });
    peopled.collect()
}

fn region(line: &'static str) -> Option<Region> {
    let (code, name) = line.split_once(',')?;
    Some(Region { code, name })
}
