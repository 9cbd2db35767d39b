//! Documents and questions for measuring, made by rule: nothing real in them but the communes.
//!
//! The same number always gives the same documents, whatever else is generated. Communes are drawn by population,
//! words from a social vocabulary (often) and from made-up ones (rarely), so that lists are as long, and as
//! uneven, as real ones.

mod chance;
mod questions;
mod texts;

use chrono::{Days, NaiveDate, NaiveDateTime};
use uuid::Uuid;
use vocabulary::codes::Topic;
use vocabulary::hours::OpeningHours;
use vocabulary::place::Point;
use vocabulary::territory::{Area, Commune, Territory};

use crate::document::{Document, FacetId, Place, Unavailable};
use crate::thesaurus::{Section, Thesaurus};
use chance::Chance;
pub use questions::{Kind, SampleQuestion, questions};

/// The facets of the generated documents, in the order of their numbers.
pub const FACETS: [(FacetId, &str); 7] = [
    (FacetId(0), "organization-kind"),
    (FacetId(1), "audience"),
    (FacetId(2), "cost"),
    (FacetId(3), "language"),
    (FacetId(4), "access"),
    (FacetId(5), "family"),
    (FacetId(6), "commune"),
];

const KINDS: &[&str] =
    &["association", "ccas", "mds", "caf", "mission-locale", "centre-social", "hopital", "ei"];
const AUDIENCES: &[&str] = &[
    "tous-publics",
    "familles",
    "jeunes",
    "seniors",
    "personnes-en-situation-de-handicap",
    "femmes",
    "actifs",
    "demandeurs-demploi",
    "etudiants",
    "residents-qpv-frr",
    "personnes-exilees",
    "personnes-en-situation-durgence",
];
const COSTS: &[&str] = &["gratuit", "payant"];
const LANGUAGES: &[&str] = &["fr", "en", "ar", "es", "pt", "tr", "uk", "fsl"];
const ACCESSES: &[&str] = &["wheelchair", "transport", "parking"];
const FAMILIES: &[&str] = &["public", "delegation", "mutual-aid"];
const HOURS: &[&str] = &[
    "Mo-Fr 09:00-12:00,14:00-17:00; PH off",
    "Mo-Fr 08:30-17:30",
    "Mo,We,Fr 14:00-18:00; PH off",
    "Tu-Sa 10:00-19:00",
    "24/7",
    "Mo-Th 09:00-12:30,13:30-17:30; Fr 09:00-12:30; PH off",
    "We[1] 14:00-17:00",
    "Sep-Jun Tu 10:00-12:00; Jul-Aug off",
    "2026 Nov 15-2027 Mar 31 Mo-Su 18:00-08:00",
];

/// The moment every measure is taken at: a Monday morning.
pub fn moment() -> NaiveDateTime {
    today().and_hms_opt(10, 15, 0).unwrap_or_default()
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap_or_default()
}

/// A thesaurus for the measures.
pub fn thesaurus() -> Thesaurus {
    let (thesaurus, _) = Thesaurus::parse(texts::THESAURUS);
    thesaurus.with_facets(&[(Section::Kind, FacetId(0)), (Section::Audience, FacetId(1))])
}

/// Documents by number, from zero on.
pub fn documents(count: u32) -> impl Iterator<Item = Document> {
    let towns = Towns::new();
    (0..count).map(move |number| document(number, &towns))
}

/// Communes drawn by population.
struct Towns {
    communes: Vec<(&'static Commune, Point)>,
    sums: Vec<u64>,
}

impl Towns {
    fn new() -> Self {
        let all = Territory::france().communes().iter();
        let communes: Vec<_> = all.filter_map(|commune| Some((commune, commune.point?))).collect();
        let sums = communes.iter().scan(0, |sum, (commune, _)| {
            *sum += u64::from(commune.population) + 300;
            Some(*sum)
        });
        Self { sums: sums.collect(), communes }
    }

    fn draw(&self, chance: &mut Chance) -> (&'static Commune, Point) {
        let drawn = chance.below(self.sums.last().copied().unwrap_or(1));
        self.communes[self.sums.partition_point(|sum| *sum <= drawn).min(self.communes.len() - 1)]
    }
}

/// The document with this number.
fn document(number: u32, towns: &Towns) -> Document {
    let mut chance = Chance::new(u64::from(number));
    let (commune, point) = towns.draw(&mut chance);
    let topics = draw_topics(&mut chance);
    let organization = texts::organization(&mut chance, commune.name);
    let name = texts::name(&mut chance, topics[0]);
    let mut body = texts::body(&mut chance, &topics);
    if chance.one_in(3) {
        body.push_str(commune.name);
    }
    let card =
        format!("{{\"name\":\"{name}\",\"organization\":\"{organization}\",\"phone\":\"+33199000000\"}}");
    Document {
        id: Uuid::from_u128(0x4d61_696c_6c61_4765_8000_0000_0000_0000 | u128::from(number)),
        keywords: if chance.one_in(4) { vec![texts::word(&mut chance)] } else { Vec::new() },
        places: draw_places(&mut chance, commune, point),
        areas: draw_areas(&mut chance, commune),
        comes_to_people: chance.one_in(12),
        remote: chance.one_in(15),
        facets: draw_facets(&mut chance, commune),
        confirmed_on: (!chance.one_in(10)).then(|| today() - Days::new(chance.below(420))),
        unavailable: chance.one_in(40).then(|| Unavailable { receives: chance.one_in(2), until: None }),
        standing: chance.share(),
        action_first: chance.one_in(30),
        card: card.into_bytes(),
        organization,
        topics,
        name,
        body,
    }
}

fn draw_topics(chance: &mut Chance) -> Vec<Topic> {
    let count = 1 + chance.skewed(4);
    (0..count).map(|_| Topic::ALL[chance.skewed(Topic::ALL.len())]).collect()
}

fn draw_places(chance: &mut Chance, commune: &Commune, point: Point) -> Vec<Place> {
    let count = if chance.one_in(20) { 0 } else { 1 + chance.skewed(3) };
    let mut places = Vec::new();
    for _ in 0..count {
        let mut around = || f64::from(chance.share() - 0.5) * 0.06;
        let point = Point::new(point.latitude() + around(), point.longitude() + around());
        let hours = (!chance.one_in(4)).then(|| draw_hours(chance)).flatten();
        let closed = if chance.one_in(50) { vec![(today(), today() + Days::new(7))] } else { Vec::new() };
        places.push(Place { point, commune: commune.code.to_owned(), hours, closed });
    }
    places
}

/// Mostly the usual hours; one in five of its own.
fn draw_hours(chance: &mut Chance) -> Option<OpeningHours> {
    let text = if chance.one_in(5) {
        let (from, to) = (8 + chance.below(3), 16 + chance.below(4));
        format!("Mo-Fr {from:02}:{:02}-{to:02}:00; PH off", chance.below(4) * 15)
    } else {
        HOURS[chance.skewed(HOURS.len())].to_owned()
    };
    OpeningHours::parse(&text).ok()
}

fn draw_areas(chance: &mut Chance, commune: &Commune) -> Vec<Area> {
    match chance.below(10) {
        0..=2 => vec![Area::Commune(commune.code.to_owned())],
        3..=4 => commune.epci.map(|code| Area::Epci(code.to_owned())).into_iter().collect(),
        5..=7 => vec![Area::Departement(commune.departement.to_owned())],
        8 => vec![Area::Region(commune.region.to_owned())],
        _ => Vec::new(),
    }
}

fn draw_facets(chance: &mut Chance, commune: &Commune) -> Vec<(FacetId, String)> {
    let mut facets = vec![(FacetId(6), commune.code.to_owned())];
    let lists = [(KINDS, 1), (AUDIENCES, 3), (COSTS, 1), (LANGUAGES, 3), (ACCESSES, 2), (FAMILIES, 1)];
    for ((facet, _), (codes, most)) in FACETS.iter().zip(lists) {
        for _ in 0..1 + chance.skewed(most) {
            let code = codes[chance.skewed(codes.len())].to_owned();
            if !facets.contains(&(*facet, code.clone())) {
                facets.push((*facet, code));
            }
        }
    }
    facets
}

#[cfg(test)]
mod tests;
