//! Where people live: every commune of France, its groups, départements and regions.
//!
//! Open data of INSEE's official geographic code of 2026 and of the groups of communes (Licence Ouverte 2.0),
//! embedded: nothing is downloaded.

mod area;
mod names;
mod reading;
mod units;

pub use area::Area;
pub use units::{Membership, Unit, Units};

use crate::place::Point;
use names::{Names, Wanted};
use std::sync::LazyLock;

/// What a line of the list of communes is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CommuneKind {
    /// A commune.
    Commune,
    /// An arrondissement of Paris, Lyon or Marseille.
    Arrondissement,
}

/// A commune of France, or an arrondissement of Paris, Lyon or Marseille.
#[derive(Debug, Clone, PartialEq)]
pub struct Commune {
    /// The INSEE code, five characters.
    pub code: &'static str,
    /// The official name, with accents.
    pub name: &'static str,
    /// The postal codes that serve it; several communes may share one.
    pub postal_codes: Vec<&'static str>,
    /// The code of its département.
    pub departement: &'static str,
    /// The code of its region.
    pub region: &'static str,
    /// The SIREN of its group of communes, nine digits; an arrondissement has that of its commune.
    pub epci: Option<&'static str>,
    /// Inhabitants.
    pub population: u32,
    /// Its centre; for an arrondissement, that of its commune.
    pub point: Option<Point>,
    /// Commune or arrondissement.
    pub kind: CommuneKind,
    /// For an arrondissement, the code of its commune.
    pub parent: Option<&'static str>,
}

/// A group of communes with its own taxes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Epci {
    /// The SIREN, nine digits.
    pub code: &'static str,
    /// The name.
    pub name: &'static str,
    /// Its legal kind: `CC`, `CA`, `CU`, `METRO`.
    pub kind: &'static str,
    /// Inhabitants.
    pub population: u32,
}

/// A département.
#[derive(Debug, Clone, PartialEq)]
pub struct Departement {
    /// Two or three characters.
    pub code: &'static str,
    /// The name.
    pub name: &'static str,
    /// The code of its region.
    pub region: &'static str,
    /// Inhabitants.
    pub population: u32,
    /// Where its people live on average.
    pub point: Option<Point>,
}

/// A region.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Region {
    /// Two or three digits.
    pub code: &'static str,
    /// The name.
    pub name: &'static str,
}

/// The whole territory of France, as INSEE described it on 1 January 2026.
#[derive(Debug)]
pub struct Territory {
    /// Ordered by code.
    communes: Vec<Commune>,
    epcis: Vec<Epci>,
    departements: Vec<Departement>,
    regions: Vec<Region>,
    /// Postal code and place in `communes`, ordered by postal code, then the most populated first.
    postal_codes: Vec<(&'static str, usize)>,
    names: Names,
}

impl Territory {
    /// France, read once from the embedded open data (some 40 ms in a release build, the first time only).
    pub fn france() -> &'static Self {
        static FRANCE: LazyLock<Territory> = LazyLock::new(reading::france);
        &FRANCE
    }

    /// The commune or arrondissement with this INSEE code.
    pub fn commune(&self, code: &str) -> Option<&Commune> {
        let place = self.communes.binary_search_by(|commune| commune.code.cmp(code)).ok()?;
        self.communes.get(place)
    }

    /// Every commune and arrondissement, ordered by code.
    pub fn communes(&self) -> &[Commune] {
        &self.communes
    }

    /// The communes a postal code serves, the most populated first. The beginning of a code is not a code.
    pub fn by_postal_code(&self, postal_code: &str) -> Vec<&Commune> {
        let postal_code = postal_code.trim();
        self.with_postal_prefix(postal_code)
            .filter(|(code, _)| *code == postal_code)
            .map(|(_, commune)| commune)
            .collect()
    }

    /// The communes of this name: exact first, then those whose name begins so, the most populated first.
    /// Articles, accents, hyphens and « St » do not matter; « melun 77 », « Melun (77) » and « 77000 Melun » are
    /// understood.
    pub fn by_name(&self, name: &str) -> Vec<&Commune> {
        let wanted = Wanted::read(name);
        let exact = self.names.exact(&wanted.name);
        let begun = self.names.beginning_with(&wanted.name);
        self.ranked([exact, begun], &wanted)
    }

    /// The communes someone may mean while typing: exact names, names that begin so, names with a word that
    /// begins so, then names with one slip of the finger (two in long words). Digits are postal codes.
    pub fn suggest(&self, text: &str, limit: usize) -> Vec<&Commune> {
        let wanted = Wanted::read(text);
        let mut found = if wanted.name.is_empty() {
            self.of_digits(&wanted)
        } else {
            let exact = self.names.exact(&wanted.name);
            let begun = self.names.beginning_with(&wanted.name);
            self.ranked([exact, begun, self.names.with_word(&wanted.name)], &wanted)
        };
        if found.is_empty() {
            found = self.ranked(self.names.near(&wanted.name), &wanted);
        }
        found.truncate(limit);
        found
    }

    /// The group of communes with this SIREN.
    pub fn epci(&self, code: &str) -> Option<&Epci> {
        self.epcis.iter().find(|epci| epci.code == code)
    }

    /// Every group of communes.
    pub fn epcis(&self) -> &[Epci] {
        &self.epcis
    }

    /// The communes of a group, the most populated first.
    pub fn communes_of_epci(&self, code: &str) -> Vec<&Commune> {
        self.communes_in(&Area::Epci(code.to_owned()))
    }

    /// The communes an area holds, the most populated first, arrondissements left out: their communes count.
    pub fn communes_in(&self, area: &Area) -> Vec<&Commune> {
        let whole = |commune: &&Commune| commune.kind == CommuneKind::Commune || area.code() == commune.code;
        let mut held: Vec<&Commune> =
            self.communes.iter().filter(|commune| area.covers(commune)).filter(whole).collect();
        held.sort_by_key(|commune| std::cmp::Reverse(commune.population));
        held
    }

    /// The département with this code.
    pub fn departement(&self, code: &str) -> Option<&Departement> {
        self.departements.iter().find(|departement| departement.code == code)
    }

    /// Every département and overseas territory.
    pub fn departements(&self) -> &[Departement] {
        &self.departements
    }

    /// The region with this code.
    pub fn region(&self, code: &str) -> Option<&Region> {
        self.regions.iter().find(|region| region.code == code)
    }

    /// Every region.
    pub fn regions(&self) -> &[Region] {
        &self.regions
    }

    /// The name of an area, as people say it; custom units are named by their network.
    pub fn name_of(&self, area: &Area) -> Option<&'static str> {
        match area {
            Area::Country => Some("France"),
            Area::Region(code) => self.region(code).map(|region| region.name),
            Area::Departement(code) => self.departement(code).map(|departement| departement.name),
            Area::Epci(code) => self.epci(code).map(|epci| epci.name),
            Area::Commune(code) => self.commune(code).map(|commune| commune.name),
            Area::Custom(_) => None,
        }
    }

    /// A commune or a group of communes by its code or its name, or any other area by its code; none where several
    /// communes bear the name.
    pub fn area_called(&self, words: &str) -> Option<Area> {
        if let Some(area) = Area::from_code(words) {
            return self.name_of(&area).is_some().then_some(area);
        }
        let communes = self.by_name(words);
        if let Some(commune) = communes.first().filter(|_| communes.len() == 1) {
            return Some(Area::Commune(commune.code.to_owned()));
        }
        let wanted = crate::fold(words);
        let epci = self.epcis().iter().find(|epci| crate::fold(epci.name) == wanted);
        epci.map(|epci| Area::Epci(epci.code.to_owned()))
    }

    /// The centre of an area: of a commune its own, or that of its group when it is too new to have one; of a
    /// larger area the place its people live on average.
    pub fn point_of(&self, area: &Area) -> Option<Point> {
        match area {
            Area::Country | Area::Custom(_) => None,
            Area::Commune(code) => {
                let commune = self.commune(code)?;
                commune.point.or_else(|| self.point_of(&Area::Epci(commune.epci?.to_owned())))
            }
            Area::Departement(code) => self.departement(code)?.point,
            Area::Epci(_) | Area::Region(_) => mean_point(self.communes_in(area)),
        }
    }

    /// The postal codes that begin so, each with its communes.
    fn with_postal_prefix(&self, prefix: &str) -> impl Iterator<Item = (&'static str, &Commune)> {
        let start = self.postal_codes.partition_point(|(code, _)| *code < prefix);
        let from_start = self.postal_codes[start..].iter();
        from_start
            .take_while(move |(code, _)| code.starts_with(prefix))
            .map(|(code, place)| (*code, &self.communes[*place]))
    }

    /// What digits alone may mean: the beginning of a postal code, or an INSEE code.
    fn of_digits(&self, wanted: &Wanted) -> Vec<&Commune> {
        let Some(digits) = &wanted.digits else { return Vec::new() };
        let mut served: Vec<&Commune> = self.with_postal_prefix(digits).map(|(_, commune)| commune).collect();
        served.sort_by_key(|commune| (std::cmp::Reverse(commune.population), commune.code));
        served.dedup_by_key(|commune| commune.code);
        served.extend(
            self.commune(digits).filter(|coded| !served.iter().any(|known| known.code == coded.code)),
        );
        served
    }

    /// Groups of places in `communes`, best group first, the most populated first within each, without doubles.
    fn ranked(&self, groups: impl IntoIterator<Item = Vec<usize>>, wanted: &Wanted) -> Vec<&Commune> {
        let mut ranked: Vec<&Commune> = Vec::new();
        let mut known = std::collections::HashSet::new();
        for group in groups {
            let mut communes: Vec<&Commune> = group.into_iter().map(|place| &self.communes[place]).collect();
            communes.retain(|commune| wanted.fits(commune) && known.insert(commune.code));
            communes.sort_by_key(|commune| std::cmp::Reverse(commune.population));
            ranked.append(&mut communes);
        }
        ranked
    }
}

/// Where the people of these communes live on average.
fn mean_point<'a>(communes: impl IntoIterator<Item = &'a Commune>) -> Option<Point> {
    let (mut people, mut north, mut east) = (0.0, 0.0, 0.0);
    for commune in communes {
        if let Some(point) = commune.point {
            let weight = f64::from(commune.population.max(1));
            people += weight;
            north += weight * point.latitude();
            east += weight * point.longitude();
        }
    }
    Point::new(north / people, east / people)
}

/// The outlines of the départements, GeoJSON.
pub fn departements_geojson() -> &'static str {
    include_str!("../open/departements.geojson")
}

/// The outlines of the communes of the Melun Val de Seine group, GeoJSON.
pub fn communes_of_melun_geojson() -> &'static str {
    include_str!("../open/communes-247700057.geojson")
}

#[cfg(test)]
mod tests;
