//! The cross table: domains in rows, units of the territory in columns, and sums that agree because they are added up here.

use std::collections::BTreeMap;

use action::{Domain, Unit};
use vocabulary::id::TerritoryUnitId;

/// How many actions of each domain in each unit. Every domain and every unit is there, also those without any.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct CrossTable {
    units: Vec<Unit>,
    cells: BTreeMap<(Domain, TerritoryUnitId), u64>,
}

impl CrossTable {
    /// A table of these units, in their order, with what was counted. Units that are not among them cannot be shown,
    /// and are not counted: the database knows none.
    pub(crate) fn new(
        units: Vec<Unit>,
        counted: impl IntoIterator<Item = (Domain, TerritoryUnitId, u64)>,
    ) -> Self {
        let mut cells = BTreeMap::new();
        for (domain, unit, count) in counted {
            if units.iter().any(|one| one.id == unit) {
                *cells.entry((domain, unit)).or_default() += count;
            }
        }
        Self { units, cells }
    }

    /// The units, in their order.
    pub(crate) fn units(&self) -> &[Unit] {
        &self.units
    }

    /// How many of a domain in a unit.
    pub(crate) fn count(&self, domain: Domain, unit: TerritoryUnitId) -> u64 {
        self.cells.get(&(domain, unit)).copied().unwrap_or(0)
    }

    /// How many of a domain.
    pub(crate) fn of_domain(&self, domain: Domain) -> u64 {
        self.units.iter().map(|unit| self.count(domain, unit.id)).sum()
    }

    /// How many of a unit.
    pub(crate) fn of_unit(&self, unit: TerritoryUnitId) -> u64 {
        Domain::ALL.iter().map(|domain| self.count(*domain, unit)).sum()
    }

    /// How many in all: the sum of the domains, which is that of the units.
    pub(crate) fn total(&self) -> u64 {
        self.cells.values().sum()
    }

    /// The units without any action.
    pub(crate) fn empty_units(&self) -> impl Iterator<Item = &Unit> {
        self.units.iter().filter(|unit| self.of_unit(unit.id) == 0)
    }
}

/// A theme that sentences speak of: one domain or several that people take for one thing. Each domain is in one theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Theme {
    /// The key of its words.
    pub(crate) key: &'static str,
    pub(crate) domains: &'static [Domain],
}

/// The themes, in the order of the domains.
pub(crate) const THEMES: &[Theme] = &[
    Theme { key: "register-theme-parenthood", domains: &[Domain::Parenthood, Domain::Prevention] },
    Theme { key: "register-theme-food", domains: &[Domain::FoodAndBudget] },
    Theme { key: "register-theme-ties", domains: &[Domain::LeisureAndCulture, Domain::SocialTies] },
    Theme { key: "register-theme-networks", domains: &[Domain::ProfessionalNetworks] },
    Theme { key: "register-theme-language", domains: &[Domain::LanguageAndDigital] },
    Theme { key: "register-theme-carers", domains: &[Domain::Carers] },
    Theme { key: "register-theme-inclusion", domains: &[Domain::Inclusion] },
];

impl Theme {
    /// How many actions speak of it.
    pub(crate) fn counted(self, table: &CrossTable) -> u64 {
        self.domains.iter().map(|domain| table.of_domain(*domain)).sum()
    }
}

#[cfg(test)]
mod tests;
