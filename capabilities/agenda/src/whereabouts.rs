//! Near where one looks: a town as people type it, or the point a telephone tells.

use vocabulary::place::Point;
use vocabulary::territory::{Area, Commune, Territory};

/// How many towns are proposed for a name that is not known.
const PROPOSED: usize = 4;
/// The longest name of a town that is looked for, in letters.
const LONGEST: usize = 100;

/// Where somebody looks from.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) enum Whereabouts {
    /// Nowhere in particular.
    #[default]
    Anywhere,
    /// A commune.
    Commune(&'static Commune),
    /// A point told by a telephone or computer, used once and never kept.
    Point(Point),
    /// Words that name no commune, with those that come nearest.
    Unknown(Vec<&'static Commune>),
}

impl Whereabouts {
    /// Reads a town, a postal code or an INSEE code. Among towns of one name, one of `area` comes first.
    pub(crate) fn read(typed: &str, area: Option<&Area>) -> Self {
        let typed = typed.trim();
        if typed.is_empty() {
            return Self::Anywhere;
        }
        if typed.chars().count() > LONGEST {
            return Self::Unknown(Vec::new());
        }
        let france = Territory::france();
        let here_first = |mut communes: Vec<&'static Commune>| {
            communes.sort_by_key(|commune| !area.is_some_and(|area| area.covers(commune)));
            communes
        };
        let coded = here_first(france.by_postal_code(typed)).first().copied();
        let known = coded
            .or_else(|| france.commune(typed))
            .or_else(|| here_first(france.by_name(typed)).first().copied());
        if let Some(commune) = known {
            return Self::Commune(commune);
        }
        let is_here = |commune: &Commune| area.is_some_and(|area| area.covers(commune));
        match here_first(france.suggest(typed, PROPOSED)).as_slice() {
            [only] => Self::Commune(only),
            [first, second, ..] if is_here(first) && !is_here(second) => Self::Commune(first),
            several => Self::Unknown(several.to_vec()),
        }
    }

    /// The commune, where one is meant.
    pub(crate) fn commune(&self) -> Option<&'static Commune> {
        match self {
            Self::Commune(commune) => Some(commune),
            _ => None,
        }
    }

    /// The point distances are counted from.
    pub(crate) fn point(&self) -> Option<Point> {
        match self {
            Self::Point(point) => Some(*point),
            _ => self.commune().and_then(|commune| commune.point),
        }
    }
}

#[cfg(test)]
mod tests;
