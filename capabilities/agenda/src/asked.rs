//! What somebody asks of the agenda, understood from the address of the page.

use action::{Age, Domain, State};
use vocabulary::codes::Topic;
use vocabulary::id::{OrganizationId, TerritoryUnitId};
use vocabulary::place::Point;
use vocabulary::territory::Area;

use crate::whereabouts::Whereabouts;

/// How far one goes without saying so, in kilometres.
pub(crate) const USUAL_KM: u32 = 10;
/// Distances offered, in kilometres.
pub(crate) const RADII: [u32; 4] = [5, USUAL_KM, 25, 50];
/// The longest words that are looked for, in letters.
const LONGEST: usize = 200;
/// The last page that can be asked for.
const LAST_PAGE: usize = 1_000;

/// Which part of an action's life one looks at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum When {
    /// What takes place, is prepared or is put off: what one may still join.
    #[default]
    Ahead,
    /// What is being prepared: one may still take part in making it.
    Preparing,
    /// What is over.
    Over,
}

impl When {
    /// Every part, in the order it is offered.
    pub(crate) const ALL: [Self; 3] = [Self::Ahead, Self::Preparing, Self::Over];

    /// As it stands in an address.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Ahead => "",
            Self::Preparing => "en-preparation",
            Self::Over => "passees",
        }
    }

    /// The key of what is read.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Ahead => "agenda-when-ahead",
            Self::Preparing => "agenda-when-preparing",
            Self::Over => "agenda-when-over",
        }
    }

    /// The states looked at. Ideas are not announced, and what was dropped is not on.
    pub(crate) const fn states(self) -> &'static [State] {
        match self {
            Self::Ahead => &[State::Preparing, State::Running, State::Showing, State::Postponed],
            Self::Preparing => &[State::Preparing, State::Postponed],
            Self::Over => &[State::Ended, State::Reviewed, State::Shared],
        }
    }

    /// Whether an action in this state is looked at.
    pub(crate) fn holds(self, state: State) -> bool {
        self.states().contains(&state)
    }
}

/// What comes first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Order {
    /// The next date.
    #[default]
    Date,
    /// The nearest place.
    Distance,
}

/// What somebody asks of the agenda. What no list holds asks for nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Asked {
    /// Words looked for.
    pub(crate) words: String,
    /// The place as it was typed.
    pub(crate) near: String,
    /// The place as it was understood.
    pub(crate) whereabouts: Whereabouts,
    /// How far from there, in kilometres.
    pub(crate) within_km: u32,
    /// What it is about.
    pub(crate) domain: Option<Domain>,
    /// The unit of the territory.
    pub(crate) unit: Option<TerritoryUnitId>,
    /// Which part of its life.
    pub(crate) when: When,
    /// For which age.
    pub(crate) age: Option<Age>,
    /// Which need it answers.
    pub(crate) topic: Option<Topic>,
    /// Kept, carried or accompanied by this organisation, or with it as partner; no address asks for it.
    pub(crate) organization: Option<OrganizationId>,
    /// Only where one comes without being sent.
    pub(crate) is_open: bool,
    /// Only where ages meet.
    pub(crate) mixes_ages: bool,
    /// What comes first.
    pub(crate) order: Order,
    /// The page, from 1.
    pub(crate) page: usize,
}

impl Asked {
    /// Understands the pairs of an address.
    pub(crate) fn read(pairs: &[(String, String)], area: Option<&Area>) -> Self {
        let value = |name: &str| {
            pairs.iter().rev().find(|(key, _)| key == name).map_or("", |(_, value)| value.trim())
        };
        let point = point(value("lat"), value("lon"));
        let typed = if value("commune").is_empty() { value("near") } else { value("commune") };
        let whereabouts = point.map_or_else(|| Whereabouts::read(typed, area), Whereabouts::Point);
        let within = value("rayon").parse().ok().filter(|within| RADII.contains(within));
        let near =
            whereabouts.commune().filter(|_| value("near").is_empty()).map(|found| found.name.to_owned());
        Self {
            words: value("q").chars().take(LONGEST).collect(),
            near: near.unwrap_or_else(|| value("near").chars().take(LONGEST).collect()),
            whereabouts,
            within_km: within.unwrap_or(USUAL_KM),
            domain: Domain::from_code(value("domaine")),
            unit: value("unite").parse().ok(),
            when: When::ALL.into_iter().find(|when| when.code() == value("etat")).unwrap_or_default(),
            age: Age::from_code(value("age")),
            topic: Topic::from_code(value("besoin")),
            organization: None,
            is_open: !value("libre").is_empty(),
            mixes_ages: !value("ages-meles").is_empty(),
            order: if value("ordre") == "distance" { Order::Distance } else { Order::Date },
            page: value("page").parse().ok().filter(|page| (1..=LAST_PAGE).contains(page)).unwrap_or(1),
        }
    }

    /// Whether a place is near enough; what has no place is not near.
    pub(crate) fn is_near(&self, distance_m: Option<f64>) -> bool {
        self.whereabouts.point().is_none()
            || distance_m.is_some_and(|metres| metres <= f64::from(self.within_km) * 1_000.0)
    }
}

/// A point as a telephone tells it; half of one, or one outside the world, is none.
fn point(latitude: &str, longitude: &str) -> Option<Point> {
    Point::new(latitude.parse().ok()?, longitude.parse().ok()?)
}

#[cfg(test)]
mod tests;
