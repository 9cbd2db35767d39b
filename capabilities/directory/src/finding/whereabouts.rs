//! Understanding a place as people give it: a town, a postal code that serves several, a point on the map.

use search::Near;
use vocabulary::place::Point;
use vocabulary::territory::{Commune, Territory};

/// Where somebody looks for help.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) enum Whereabouts {
    /// Nowhere in particular.
    #[default]
    Anywhere,
    /// One commune.
    Commune(&'static Commune),
    /// A postal code that serves several communes: the largest is taken, the others are offered.
    PostalCode {
        /// The code as typed.
        code: String,
        /// Its communes, the largest first, never empty.
        communes: Vec<&'static Commune>,
    },
    /// A point told by a telephone or computer, used once and never kept.
    Point(Point),
    /// Words that name no place known here, with those that come nearest.
    Unknown {
        /// What was typed.
        typed: String,
        /// Towns whose names come near.
        suggestions: Vec<&'static Commune>,
    },
}

/// How many towns are proposed for a name that is not known.
const SUGGESTIONS: usize = 4;

impl Whereabouts {
    /// Reads a town, a postal code or an INSEE code.
    pub(crate) fn read(typed: &str) -> Whereabouts {
        let typed = typed.trim();
        if typed.is_empty() {
            return Whereabouts::Anywhere;
        }
        let france = Territory::france();
        let communes = france.by_postal_code(typed);
        if communes.len() > 1 {
            return Whereabouts::PostalCode { code: typed.to_owned(), communes };
        }
        let found = communes.first().copied().or_else(|| france.commune(typed));
        let found = found.or_else(|| france.by_name(typed).first().copied());
        let suggestions = || france.suggest(typed, SUGGESTIONS);
        match found {
            Some(commune) => Whereabouts::Commune(commune),
            // A slip of the finger is read as what it must mean when only one town comes near.
            None => match suggestions().as_slice() {
                [only] => Whereabouts::Commune(only),
                several => Whereabouts::Unknown { typed: typed.to_owned(), suggestions: several.to_vec() },
            },
        }
    }

    /// The commune that decides who may be received.
    pub(crate) fn commune(&self) -> Option<&'static Commune> {
        match self {
            Whereabouts::Commune(commune) => Some(commune),
            Whereabouts::PostalCode { communes, .. } => communes.first().copied(),
            _ => None,
        }
    }

    /// What the index is asked.
    pub(crate) fn near(&self) -> Option<Near> {
        match self {
            Whereabouts::Point(point) => Some(Near { commune: None, point: Some(*point) }),
            _ => self.commune().map(|commune| Near { commune: Some(commune.code.to_owned()), point: commune.point }),
        }
    }

    /// The point distances are counted from.
    pub(crate) fn point(&self) -> Option<Point> {
        match self {
            Whereabouts::Point(point) => Some(*point),
            _ => self.commune().and_then(|commune| commune.point),
        }
    }
}
