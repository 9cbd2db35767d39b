//! School holidays of metropolitan France: three zones, and the years for which the calendar is known here.
//!
//! Dates from the official school calendar (arrêtés of the minister of education, published on data.education.gouv.fr
//! under the Licence Ouverte 2.0), read from the package vacances-scolaires-france 0.12.0; the year 2026–2027 was
//! compared with a second list. Zones since 2016 are those of the academies (code de l'éducation, art. D521-1 and
//! following). Corsica and the overseas territories decide their own dates: nothing is known of them here.

use std::sync::LazyLock;

use chrono::NaiveDate;

/// One of the three zones of the school calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Zone {
    /// Besançon, Bordeaux, Clermont-Ferrand, Dijon, Grenoble, Limoges, Lyon, Poitiers.
    A,
    /// Aix-Marseille, Amiens, Lille, Nancy-Metz, Nantes, Nice, Normandie, Orléans-Tours, Reims, Rennes, Strasbourg.
    B,
    /// Créteil, Montpellier, Paris, Toulouse, Versailles.
    C,
}

/// A break of the school year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Break {
    /// Two weeks around All Saints' Day.
    Autumn,
    /// Two weeks around Christmas.
    Christmas,
    /// Two weeks in February or March.
    Winter,
    /// Two weeks in April or May.
    Spring,
    /// The days after Ascension, where they are off.
    Ascension,
    /// July and August.
    Summer,
}

/// What the school calendar says of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SchoolDay {
    /// Pupils are off.
    Off(Break),
    /// Pupils are at school, or it is an ordinary weekend.
    Ordinary,
    /// The calendar of that year, or of that place, is not known here.
    Unknown,
}

struct Period {
    first: NaiveDate,
    last: NaiveDate,
    zones: &'static str,
    of: Break,
}

static PERIODS: LazyLock<Vec<Period>> =
    LazyLock::new(|| include_str!("school/holidays.csv").lines().skip(1).filter_map(period).collect());

/// The first day of the school years that are known.
const KNOWN_FROM: Option<NaiveDate> = NaiveDate::from_ymd_opt(2016, 9, 1);
/// The last day of the school years that are known.
const KNOWN_UNTIL: Option<NaiveDate> = NaiveDate::from_ymd_opt(2028, 8, 31);

fn period(line: &'static str) -> Option<Period> {
    let fields: Vec<&'static str> = line.split(',').collect();
    let [first, last, zones, of] = fields.as_slice() else { return None };
    Some(Period { first: first.parse().ok()?, last: last.parse().ok()?, zones, of: Break::from_code(of)? })
}

/// The last day for which school holidays are known.
pub fn known_until() -> NaiveDate {
    KNOWN_UNTIL.unwrap_or(NaiveDate::MIN)
}

/// What the school calendar of a zone says of a day.
pub fn school_day(zone: Option<Zone>, day: NaiveDate) -> SchoolDay {
    let is_known = KNOWN_FROM.is_some_and(|from| from <= day) && day <= known_until();
    let Some(zone) = zone.filter(|_| is_known) else { return SchoolDay::Unknown };
    let mut of = PERIODS.iter().filter(|period| period.zones.contains(zone.letter()));
    let off = of.find(|period| period.first <= day && day <= period.last);
    off.map_or(SchoolDay::Ordinary, |period| SchoolDay::Off(period.of))
}

impl Zone {
    /// Every zone.
    pub const ALL: [Self; 3] = [Self::A, Self::B, Self::C];

    /// Its letter.
    pub const fn letter(self) -> char {
        match self {
            Self::A => 'A',
            Self::B => 'B',
            Self::C => 'C',
        }
    }

    /// The zone with this letter.
    pub fn from_letter(letter: &str) -> Option<Self> {
        let letter = letter.trim().to_ascii_uppercase();
        Self::ALL.into_iter().find(|zone| letter.len() == 1 && letter.starts_with(zone.letter()))
    }

    /// The zone of a département, by its code; none in Corsica and overseas, whose calendars are their own.
    pub fn of_departement(code: &str) -> Option<Self> {
        let lines = include_str!("school/zones.csv").lines().skip(1);
        let mut zones = lines.filter_map(|line| line.split_once(','));
        let found = zones.find(|(_, codes)| codes.split(' ').any(|one| one == code));
        found.and_then(|(zone, _)| Self::from_letter(zone))
    }

    /// The zone of a commune, by its Insee code.
    pub fn of_commune(code: &str) -> Option<Self> {
        let commune = vocabulary::territory::Territory::france().commune(code)?;
        Self::of_departement(commune.departement)
    }
}

impl Break {
    /// Every break, in the order of the school year.
    pub const ALL: [Self; 6] =
        [Self::Autumn, Self::Christmas, Self::Winter, Self::Spring, Self::Ascension, Self::Summer];

    /// The code of the break in the calendar.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Autumn => "toussaint",
            Self::Christmas => "noel",
            Self::Winter => "hiver",
            Self::Spring => "printemps",
            Self::Ascension => "ascension",
            Self::Summer => "ete",
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

#[cfg(test)]
mod tests;
