//! Bodies of an invented country, in its towns and streets.

use vocabulary::place::Point;

use super::Chance;
use crate::subject::{Identifier, Scheme, Subject};

const STARTS: &[&str] = &[
    "Bel", "Mont", "Ker", "Val", "Roc", "Lan", "Cour", "Fon", "Mar", "Sau", "Vil", "Ar", "Bro", "Char",
    "Dor", "Far", "Gra", "Har", "Jou", "Lor", "Mer", "Nor", "Pin", "Ras", "Sil", "Tor", "Ver", "Wes", "Yv",
    "Zel",
];
const MIDDLES: &[&str] = &["a", "e", "i", "o", "ou", "an", "er", "in", "on", "al", "or", "ey"];
const ENDS: &[&str] = &[
    "ville", "mont", "court", "ham", "ton", "nay", "gny", "zac", "bourg", "dale", "field", "sart", "rand",
    "lieu", "bec", "nne", "tte", "val",
];
const FRENCH_KINDS: &[&str] = &[
    "Association",
    "Centre social",
    "Épicerie solidaire",
    "Foyer",
    "Maison de quartier",
    "Mission locale",
    "Atelier",
    "Comité",
    "Relais",
    "Accueil de jour",
    "Résidence",
    "École",
    "Espace numérique",
    "Amicale",
    "Crèche",
    "Ludothèque",
];
const ENGLISH_KINDS: &[&str] = &[
    "Community Center",
    "Food Bank",
    "Church",
    "Family Services",
    "Health Clinic",
    "Senior Center",
    "School District",
    "Fire Department",
    "Public Library",
    "Shelter",
    "Foundation",
    "Housing Authority",
    "Youth Services",
    "Counseling Center",
    "Police Department",
];
const FRENCH_STREETS: &[&str] = &["rue", "avenue", "boulevard", "place", "chemin", "impasse", "route"];
const ENGLISH_STREETS: &[&str] = &["Street", "Avenue", "Road", "Drive", "Parkway", "Lane"];
const OFFICES: &[&str] =
    &["Accueil", "Logement", "Emploi", "Enfance", "Records", "Admissions", "Housing", "Finance"];

struct Town {
    name: String,
    postal: String,
    code: String,
    point: (f64, f64),
    streets: Vec<String>,
    french: bool,
}

/// The invented country.
pub(crate) struct World {
    towns: Vec<Town>,
    federations: Vec<String>,
    next_number: usize,
}

fn invented(chance: &mut Chance) -> String {
    let mut name = chance.pick(STARTS).to_owned();
    if chance.percent(60) {
        name.push_str(chance.pick(MIDDLES));
    }
    name + chance.pick(ENDS)
}

impl World {
    pub(crate) fn new(towns: usize, chance: &mut Chance) -> Self {
        let towns = (0..towns).map(|number| town(number, chance)).collect::<Vec<_>>();
        let federations = (0..towns.len() / 3 + 2).map(|_| body_name(chance.percent(50), chance)).collect();
        Self { towns, federations, next_number: 0 }
    }

    /// Some bodies that belong into one place, each described in full.
    pub(crate) fn next_bodies(&mut self, chance: &mut Chance) -> Vec<Subject> {
        let at = chance.below(self.towns.len());
        match chance.below(100) {
            0..=49 => vec![self.alone(at, chance)],
            50..=69 => self.branches(chance),
            70..=77 => self.town_hall(at, chance),
            78..=83 => self.schools(at, chance),
            84..=93 => self.house(at, chance),
            _ => self.offices(at, chance),
        }
    }

    fn at(&mut self, town: usize, name: String, chance: &mut Chance) -> Subject {
        self.next_number += 1;
        let number = self.next_number;
        let town = &self.towns[town];
        let street = chance.below(town.streets.len());
        let host = vocabulary::slug(&name);
        let spread = |chance: &mut Chance| (chance.below(400) as f64 - 200.0) / 10_000.0;
        Subject {
            number: (1 + chance.below(180)).to_string(),
            street: town.streets[street].clone(),
            postal_code: town.postal.clone(),
            commune: town.code.clone(),
            city: town.name.clone(),
            point: Point::new(town.point.0 + spread(chance), town.point.1 + spread(chance)),
            phones: vec![format!("01{:08}", number * 7919 % 100_000_000)],
            mails: vec![format!("contact@{host}.{}", if town.french { "fr" } else { "org" })],
            sites: vec![format!("https://www.{host}.{}", if town.french { "fr" } else { "org" })],
            identifiers: vec![siret(number, 1)],
            name,
            ..Subject::default()
        }
    }

    fn alone(&mut self, town: usize, chance: &mut Chance) -> Subject {
        let french = self.towns[town].french;
        let mut name = body_name(french, chance);
        if chance.percent(35) {
            let city = &self.towns[town].name;
            name = if french { format!("{name} de {city}") } else { format!("{city} {name}") };
        }
        self.at(town, name, chance)
    }

    fn branches(&mut self, chance: &mut Chance) -> Vec<Subject> {
        let federation = self.federations[chance.below(self.federations.len())].clone();
        let seat = self.at(0, federation.clone(), chance);
        let wanted = 1 + chance.below(4);
        (0..wanted)
            .map(|branch| {
                let town = chance.below(self.towns.len());
                let mut subject = self.at(town, federation.clone(), chance);
                subject.sites.clone_from(&seat.sites);
                subject.identifiers = vec![siret(vocabulary::slug(&federation).len() * 31, branch + 1)];
                if chance.percent(50) {
                    subject.place = format!("{federation} {}", subject.city);
                }
                subject
            })
            .collect()
    }

    fn town_hall(&mut self, town: usize, chance: &mut Chance) -> Vec<Subject> {
        let city = self.towns[town].name.clone();
        let hall = self.at(town, format!("Mairie de {city}"), chance);
        let mut centre = self.at(town, format!("Centre communal d'action sociale de {city}"), chance);
        centre.sites.clone_from(&hall.sites);
        if chance.percent(60) {
            centre.number.clone_from(&hall.number);
            centre.street.clone_from(&hall.street);
            centre.point = hall.point;
            centre.phones.clone_from(&hall.phones);
        }
        vec![hall, centre]
    }

    fn schools(&mut self, town: usize, chance: &mut Chance) -> Vec<Subject> {
        let name = invented(chance);
        (1..=3).map(|number| self.at(town, format!("Collège {name} n° {number}"), chance)).collect()
    }

    fn house(&mut self, town: usize, chance: &mut Chance) -> Vec<Subject> {
        let first = self.alone(town, chance);
        let wanted = 2 + chance.below(4);
        let share_phone = chance.percent(50);
        (0..wanted)
            .map(|_| {
                let own = self.alone(town, chance);
                let phones = if share_phone { first.phones.clone() } else { own.phones.clone() };
                Subject {
                    number: first.number.clone(),
                    street: first.street.clone(),
                    point: first.point,
                    phones,
                    ..own
                }
            })
            .collect()
    }

    fn offices(&mut self, town: usize, chance: &mut Chance) -> Vec<Subject> {
        let whole = self.alone(town, chance);
        let wanted = 2 + chance.below(3);
        let first = chance.below(OFFICES.len());
        (0..wanted)
            .map(|office| Subject {
                place: format!("{} {}", whole.name, OFFICES[(first + office) % OFFICES.len()]),
                details: format!("room {}", 100 + office * 7),
                identifiers: Vec::new(),
                ..whole.clone()
            })
            .collect()
    }
}

fn siret(number: usize, establishment: usize) -> Identifier {
    Identifier { scheme: Scheme::Siret, value: format!("{:09}{establishment:05}", 100_000_000 + number * 37) }
}

fn town(number: usize, chance: &mut Chance) -> Town {
    let french = chance.percent(50);
    let streets = (0..12).map(|_| {
        let name = invented(chance);
        match french {
            true => format!(
                "{} {}{name}",
                chance.pick(FRENCH_STREETS),
                chance.pick(&["de ", "du ", "", "Saint-"])
            ),
            false => format!(
                "{}{name} {}",
                chance.pick(&["", "North ", "East ", ""]),
                chance.pick(ENGLISH_STREETS)
            ),
        }
    });
    let streets = streets.collect();
    let name = invented(chance);
    let name = if chance.percent(20) { format!("{name}-sur-{}", invented(chance)) } else { name };
    let postal = format!("{:05}", 1_000 + number * 37 % 95_000);
    let point = (42.0 + chance.below(800) as f64 / 100.0, chance.below(600) as f64 / 100.0);
    Town { name, code: format!("{number:05}"), postal, point, streets, french }
}

fn body_name(french: bool, chance: &mut Chance) -> String {
    let kind = chance.pick(if french { FRENCH_KINDS } else { ENGLISH_KINDS });
    let own = invented(chance);
    let own = if chance.percent(30) { format!("{own} {}", invented(chance)) } else { own };
    if french { format!("{kind} {own}") } else { format!("{own} {kind}") }
}
