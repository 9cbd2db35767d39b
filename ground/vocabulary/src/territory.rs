//! Where people live: every commune of France, its groups, departments and regions.

mod area;
mod units;

pub use area::Area;
pub use units::{Membership, Unit, Units};

use crate::place::Point;
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
    /// The SIREN of its group of communes, nine digits.
    pub epci: Option<&'static str>,
    /// Inhabitants.
    pub population: u32,
    /// Its centre.
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
    /// Its legal kind: CC, CA, CU, ME…
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
    communes: Vec<Commune>,
}

impl Territory {
    /// France, read once from the embedded open data.
    pub fn france() -> &'static Self {
        static FRANCE: LazyLock<Territory> = LazyLock::new(|| Territory { communes: Vec::new() });
        &FRANCE
    }

    /// The commune or arrondissement with this INSEE code.
    pub fn commune(&self, code: &str) -> Option<&Commune> {
        self.communes.iter().find(|commune| commune.code == code)
    }

    /// Every commune and arrondissement, ordered by code.
    pub fn communes(&self) -> &[Commune] {
        &self.communes
    }

    /// The communes a postal code serves, the most populated first.
    pub fn by_postal_code(&self, _postal_code: &str) -> Vec<&Commune> {
        Vec::new()
    }

    /// The communes of this name: exact first, then those whose name begins so, the most populated first.
    pub fn by_name(&self, _name: &str) -> Vec<&Commune> {
        Vec::new()
    }

    /// The communes someone may mean while typing.
    pub fn suggest(&self, _text: &str, _limit: usize) -> Vec<&Commune> {
        Vec::new()
    }

    /// The group of communes with this SIREN.
    pub fn epci(&self, _code: &str) -> Option<&Epci> {
        None
    }

    /// The communes of a group, the most populated first.
    pub fn communes_of_epci(&self, _code: &str) -> Vec<&Commune> {
        Vec::new()
    }

    /// The département with this code.
    pub fn departement(&self, _code: &str) -> Option<&Departement> {
        None
    }

    /// The region with this code.
    pub fn region(&self, _code: &str) -> Option<&Region> {
        None
    }

    /// The name of an area, as people say it; custom units are named by their network.
    pub fn name_of(&self, _area: &Area) -> Option<&'static str> {
        None
    }
}

/// The outlines of the départements, GeoJSON.
pub fn departements_geojson() -> &'static str {
    include_str!("../open/departements.geojson")
}

/// The outlines of the communes of the Melun Val de Seine group, GeoJSON.
pub fn communes_of_melun_geojson() -> &'static str {
    include_str!("../open/communes-247700057.geojson")
}
