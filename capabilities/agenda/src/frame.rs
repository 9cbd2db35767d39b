//! What the list, the map and the month have around them: the box, the ways to look, the filters.

use std::collections::BTreeSet;

use ::store::{Conn, StoreError};
use action::{Age, Domain, Unit};
use vocabulary::codes::Topic;
use web::{Choice, Crumb, Visit};

use crate::asked::{Asked, Order, RADII, USUAL_KM, When};
use crate::found::topics as topics_answered;
use crate::paths;
use crate::whereabouts::Whereabouts;

/// The ways to look at what is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// One after the other.
    List,
    /// On the map.
    Map,
    /// As a month.
    Month,
}

impl Way {
    const ALL: [Self; 3] = [Self::List, Self::Map, Self::Month];

    pub(crate) const fn path(self) -> &'static str {
        match self {
            Self::List => paths::ACTIONS,
            Self::Map => paths::MAP,
            Self::Month => paths::CALENDAR,
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Self::List => "agenda-tab-list",
            Self::Map => "agenda-tab-map",
            Self::Month => "agenda-tab-month",
        }
    }
}

/// What stands around the results, whatever the way to look.
pub(crate) struct Frame {
    pub(crate) asked: Asked,
    pub(crate) path: &'static str,
    pub(crate) tabs: Vec<Crumb>,
    /// The filters that are set, each with the address that takes it away.
    pub(crate) chips: Vec<Crumb>,
    /// What may be asked in one press.
    pub(crate) quick: Vec<Crumb>,
    /// Towns that may be meant by words that name none.
    pub(crate) towns: Vec<Crumb>,
    pub(crate) domains: Vec<Choice>,
    pub(crate) units: Vec<Choice>,
    pub(crate) whens: Vec<Choice>,
    pub(crate) ages: Vec<Choice>,
    pub(crate) topics: Vec<Choice>,
    pub(crate) radii: Vec<Choice>,
    pub(crate) orders: Vec<Choice>,
    /// The list to print, of the same place.
    pub(crate) sheet: String,
}

impl Frame {
    /// The frame of a way to look.
    pub(crate) fn new(visit: &Visit, asked: Asked, way: Way, offered: &Offered) -> Self {
        let units = &offered.units;
        Self {
            path: way.path(),
            tabs: tabs(visit, way),
            chips: chips(visit, &asked, units),
            quick: quick(visit, &asked),
            towns: towns(visit, &asked),
            domains: domains(visit, &asked),
            units: unit_choices(visit, &asked, units),
            whens: When::ALL
                .map(|when| Choice::new(when.code(), visit.say(when.key()), when == asked.when))
                .to_vec(),
            ages: ages(visit, &asked),
            topics: topics(visit, &asked, &offered.topics),
            radii: radii(visit, &asked),
            orders: orders(visit, &asked),
            sheet: sheet(&asked),
            asked,
        }
    }

    /// Whether a place is known from which to count.
    pub(crate) fn has_place(&self) -> bool {
        self.asked.whereabouts.point().is_some()
    }

    /// Whether the words for the place name none.
    pub(crate) fn is_lost(&self) -> bool {
        matches!(self.asked.whereabouts, Whereabouts::Unknown(_))
    }

    /// The point a telephone told, to ask again with other filters.
    pub(crate) fn point(&self) -> Option<(f64, f64)> {
        match self.asked.whereabouts {
            Whereabouts::Point(point) => Some((point.latitude(), point.longitude())),
            _ => None,
        }
    }
}

/// What the filters offer beside closed lists.
#[derive(Clone, Debug, Default)]
pub(crate) struct Offered {
    /// The units of the territory.
    units: Vec<Unit>,
    /// The needs that actions answer.
    topics: BTreeSet<Topic>,
}

impl Offered {
    /// Reads what may be chosen beside what is asked.
    ///
    /// # Errors
    /// Those of the store.
    pub(crate) fn read(conn: &mut Conn, asked: &Asked) -> Result<Self, StoreError> {
        Ok(Self { units: action::units(conn)?, topics: topics_answered(conn, asked)? })
    }
}

/// The address of this page with one thing asked otherwise, from its first page on.
fn with(visit: &Visit, name: &str, value: &str) -> String {
    let changed = visit.here_with(name, value);
    let Some((path, query)) = changed.split_once('?') else { return changed };
    let kept: Vec<&str> = query.split('&').filter(|pair| !moves_about(pair)).collect();
    if kept.is_empty() { path.to_owned() } else { format!("{path}?{}", kept.join("&")) }
}

/// What says where one stands in the results, not what is asked.
fn moves_about(pair: &str) -> bool {
    ["page=", "carte=", "mois=", "langue=", "avec="].iter().any(|name| pair.starts_with(name))
}

fn tabs(visit: &Visit, present: Way) -> Vec<Crumb> {
    let kept: Vec<&str> =
        visit.query.split('&').filter(|pair| !pair.is_empty() && !moves_about(pair)).collect();
    let tab = |way: Way| {
        let query = if kept.is_empty() { String::new() } else { format!("?{}", kept.join("&")) };
        let href = if way == present { String::new() } else { format!("{}{query}", way.path()) };
        Crumb { label: visit.say(way.key()).into_owned(), href }
    };
    Way::ALL.map(tab).to_vec()
}

fn chips(visit: &Visit, asked: &Asked, units: &[Unit]) -> Vec<Crumb> {
    let mut chips = Vec::new();
    let mut chip = |label: String, name: &str| chips.push(Crumb { label, href: with(visit, name, "") });
    if let Some(domain) = asked.domain {
        chip(visit.say(domain.key()).into_owned(), "domaine");
    }
    if let Some(unit) = asked.unit.and_then(|id| units.iter().find(|unit| unit.id == id)) {
        chip(unit.name.clone(), "unite");
    }
    if asked.when != When::Ahead {
        chip(visit.say(asked.when.key()).into_owned(), "etat");
    }
    if let Some(age) = asked.age {
        chip(visit.say(age.key()).into_owned(), "age");
    }
    if let Some(topic) = asked.topic {
        chip(topic.label(visit.locale).to_owned(), "besoin");
    }
    if asked.is_open {
        chip(visit.say("agenda-filter-open").into_owned(), "libre");
    }
    if asked.mixes_ages {
        chip(visit.say("agenda-filter-mixed").into_owned(), "ages-meles");
    }
    if asked.whereabouts.point().is_some() && asked.within_km != USUAL_KM {
        chip(visit.say_count("agenda-within", asked.within_km).into_owned(), "rayon");
    }
    chips
}

fn quick(visit: &Visit, asked: &Asked) -> Vec<Crumb> {
    let mut quick = Vec::new();
    let mut offer = |key: &str, name: &str, value: &str| {
        quick.push(Crumb { label: visit.say(key).into_owned(), href: with(visit, name, value) });
    };
    if !asked.is_open {
        offer("agenda-quick-open", "libre", "1");
    }
    if !asked.mixes_ages {
        offer("agenda-quick-mixed", "ages-meles", "1");
    }
    if asked.domain.is_none() {
        offer("agenda-quick-ties", "domaine", Domain::SocialTies.code());
    }
    quick
}

fn towns(visit: &Visit, asked: &Asked) -> Vec<Crumb> {
    let Whereabouts::Unknown(communes) = &asked.whereabouts else { return Vec::new() };
    let town = |commune: &&vocabulary::territory::Commune| Crumb {
        label: commune.name.to_owned(),
        href: with(visit, "near", commune.name),
    };
    communes.iter().map(town).collect()
}

/// A list to choose one of, after what stands for all of them.
fn one_of(visit: &Visit, every: Vec<Choice>) -> Vec<Choice> {
    let none = every.iter().all(|choice| !choice.chosen);
    std::iter::once(Choice::new("", visit.say("agenda-filter-any"), none)).chain(every).collect()
}

fn domains(visit: &Visit, asked: &Asked) -> Vec<Choice> {
    let choice =
        |domain: &Domain| Choice::new(domain.code(), visit.say(domain.key()), asked.domain == Some(*domain));
    one_of(visit, Domain::ALL.iter().map(choice).collect())
}

fn unit_choices(visit: &Visit, asked: &Asked, units: &[Unit]) -> Vec<Choice> {
    let choice =
        |unit: &Unit| Choice::new(unit.id.to_string(), unit.name.clone(), asked.unit == Some(unit.id));
    one_of(visit, units.iter().map(choice).collect())
}

fn ages(visit: &Visit, asked: &Asked) -> Vec<Choice> {
    let choice = |age: &Age| Choice::new(age.code(), visit.say(age.key()), asked.age == Some(*age));
    one_of(visit, Age::ALL.iter().map(choice).collect())
}

/// The needs that actions answer, and the one asked for.
fn topics(visit: &Visit, asked: &Asked, answered: &BTreeSet<Topic>) -> Vec<Choice> {
    let answered: BTreeSet<Topic> = answered.iter().copied().chain(asked.topic).collect();
    let choice =
        |topic: &Topic| Choice::new(topic.code(), topic.label(visit.locale), asked.topic == Some(*topic));
    let mut choices: Vec<Choice> = answered.iter().map(choice).collect();
    choices.sort_by_key(|choice| vocabulary::fold(&choice.label));
    one_of(visit, choices)
}

fn radii(visit: &Visit, asked: &Asked) -> Vec<Choice> {
    let choice =
        |km: u32| Choice::new(km.to_string(), visit.say_count("agenda-within", km), asked.within_km == km);
    RADII.map(choice).to_vec()
}

fn orders(visit: &Visit, asked: &Asked) -> Vec<Choice> {
    let is_date = asked.order == Order::Date;
    vec![
        Choice::new("", visit.say("agenda-order-date"), is_date),
        Choice::new("distance", visit.say("agenda-order-distance"), !is_date),
    ]
}

fn sheet(asked: &Asked) -> String {
    match asked.whereabouts.commune() {
        Some(commune) => format!("{}?commune={}", paths::NEAR, commune.code),
        None => paths::NEAR.to_owned(),
    }
}
