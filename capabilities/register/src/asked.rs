//! What was asked of the register: a domain, a unit, a year, a state, a framework, a level of participation. The address
//! holds it.

use action::{Domain, Participation, State};
use chrono::NaiveDate;
use vocabulary::id::{FrameworkId, TerritoryUnitId};
use web::encoded;

/// The years somebody may ask for.
const YEARS: std::ops::RangeInclusive<i32> = 1950..=2150;

/// Which actions are counted. Empty: all of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Asked {
    /// Those about this.
    pub(crate) domain: Option<Domain>,
    /// Those counted to this unit of the territory.
    pub(crate) unit: Option<TerritoryUnitId>,
    /// Those that took place, take place or are meant to in this year.
    pub(crate) year: Option<i32>,
    /// Those in this state.
    pub(crate) state: Option<State>,
    /// Those of this framework.
    pub(crate) framework: Option<FrameworkId>,
    /// Those at this level of participation.
    pub(crate) participation: Option<Participation>,
}

impl Asked {
    /// Reads what was asked from the pairs of an address; what means nothing asks for nothing.
    pub(crate) fn of(pairs: &[(String, String)]) -> Self {
        let said =
            |name: &str| pairs.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.trim());
        Self {
            domain: Domain::from_code(said("domaine")),
            unit: said("unite").parse().ok(),
            year: said("annee").parse().ok().filter(|year| YEARS.contains(year)),
            state: State::from_code(said("etat")),
            framework: said("cadre").parse().ok(),
            participation: Participation::from_code(said("participation")),
        }
    }

    /// The first and the last day of the year that was asked for.
    pub(crate) fn days(&self) -> Option<(NaiveDate, NaiveDate)> {
        let year = self.year?;
        Some((NaiveDate::from_ymd_opt(year, 1, 1)?, NaiveDate::from_ymd_opt(year, 12, 31)?))
    }

    /// An address of the house that asks the same.
    pub(crate) fn at(&self, path: &str) -> String {
        let pairs = [
            ("domaine", self.domain.map(|domain| domain.code().to_owned())),
            ("unite", self.unit.map(|id| id.to_string())),
            ("annee", self.year.map(|year| year.to_string())),
            ("etat", self.state.map(|state| state.code().to_owned())),
            ("cadre", self.framework.map(|id| id.to_string())),
            ("participation", self.participation.map(|level| level.code().to_owned())),
        ];
        let said = pairs.into_iter().filter_map(|(name, value)| Some(format!("{name}={}", encoded(&value?))));
        let said = said.collect::<Vec<_>>().join("&");
        if said.is_empty() { path.to_owned() } else { format!("{path}?{said}") }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Asked;

    fn pairs(text: &str) -> Vec<(String, String)> {
        let halves = text.split('&').map(|pair| pair.split_once('=').unwrap_or((pair, "")));
        halves.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
    }

    #[test]
    fn an_address_asks_what_it_was_asked() {
        let id = "01935b2e-0000-7000-8000-000000000001";
        let place = format!("domaine=lien-social&unite={id}");
        let query = format!("{place}&annee=2018&etat=en-cours&cadre={id}&participation=portent");
        let asked = Asked::of(&pairs(&query));
        assert_eq!(asked.at("/actions/registre"), format!("/actions/registre?{query}"));
        assert_eq!(Asked::default().at("/actions/registre"), "/actions/registre");
    }

    #[test]
    fn what_means_nothing_asks_for_nothing() {
        let asked = Asked::of(&pairs("domaine=z&unite=1&annee=99999&etat=x&cadre=y&participation=&autre=1"));
        assert_eq!(asked, Asked::default());
    }

    proptest! {
        #[test]
        fn no_address_makes_it_fall(text in "\\PC{0,60}", year in any::<i64>()) {
            let asked = Asked::of(&pairs(&format!("{text}&annee={year}")));
            prop_assert!(asked.year.is_none() || asked.days().is_some());
        }
    }
}
