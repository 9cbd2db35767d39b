//! Understanding a place as people give it: a town, a postal code that serves several, a point on the map.

use search::Near;
use vocabulary::place::Point;
use vocabulary::territory::{Area, Commune, Territory};

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

/// How many towns are looked at to find one of the area among them.
const LOOKED_AT: usize = 12;

/// Towns of the area first, otherwise in the order they came.
fn here_first(mut communes: Vec<&'static Commune>, area: Option<&Area>) -> Vec<&'static Commune> {
    communes.sort_by_key(|commune| !area.is_some_and(|area| area.covers(commune)));
    communes
}

impl Whereabouts {
    /// Reads a town, a postal code or an INSEE code. « Le Mée » alone names a town of another département too:
    /// among towns that may be meant, one of `area` comes first.
    pub(crate) fn read(typed: &str, area: Option<&Area>) -> Whereabouts {
        let typed = typed.trim();
        if typed.is_empty() {
            return Whereabouts::Anywhere;
        }
        let france = Territory::france();
        let communes = here_first(france.by_postal_code(typed), area);
        if communes.len() > 1 {
            return Whereabouts::PostalCode { code: typed.to_owned(), communes };
        }
        let found = communes.first().copied().or_else(|| france.commune(typed));
        let found = found.or_else(|| here_first(france.by_name(typed), area).first().copied());
        if let Some(commune) = found {
            return Whereabouts::Commune(commune);
        }
        // A slip of the finger is read as what it must mean: the only town that comes near, or the one of the area.
        let near = here_first(france.suggest(typed, LOOKED_AT), area);
        let is_here = |commune: &&Commune| area.is_some_and(|area| area.covers(commune));
        match near.as_slice() {
            [only] => Whereabouts::Commune(only),
            [first, second, ..] if is_here(first) && !is_here(second) => Whereabouts::Commune(first),
            several => {
                let suggestions = several.iter().take(SUGGESTIONS).copied().collect();
                Whereabouts::Unknown { typed: typed.to_owned(), suggestions }
            }
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
            _ => self
                .commune()
                .map(|commune| Near { commune: Some(commune.code.to_owned()), point: commune.point }),
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

#[cfg(test)]
mod tests {
    use super::*;

    fn commune_of(typed: &str) -> Option<&'static str> {
        let area = Area::Epci("247700057".to_owned());
        Whereabouts::read(typed, Some(&area)).commune().map(|commune| commune.code)
    }

    #[test]
    fn a_town_is_found_however_it_is_written() {
        for (typed, code) in [
            ("Melun", "77288"),
            ("le mée", "77285"),
            ("Le Mee sur Seine", "77285"),
            ("dammarie", "77152"),
            ("st fargeau ponthierry", "77407"),
            ("77950", "77394"),
            ("77288", "77288"),
            ("vaux le penil", "77487"),
            ("Melum", "77288"),
            ("moissy cramayel", "77296"),
        ] {
            assert_eq!(commune_of(typed), Some(code), "{typed}");
        }
    }

    #[test]
    fn a_postal_code_of_several_towns_offers_the_others() {
        let Whereabouts::PostalCode { communes, .. } = Whereabouts::read("77350", None) else {
            panic!("77350 serves several towns");
        };
        assert_eq!(
            communes.first().map(|commune| commune.name),
            Some("Le Mée-sur-Seine"),
            "the largest first"
        );
        assert_eq!(communes.len(), 3);
    }

    #[test]
    fn words_that_name_no_town_say_so() {
        let read = Whereabouts::read("zzzzqqqq", None);
        assert!(matches!(read, Whereabouts::Unknown { .. }), "{read:?}");
        assert_eq!(Whereabouts::read("  ", None), Whereabouts::Anywhere);
    }
}
