//! What stands under a heading, told by its form: a number to dial, a postal code that exists, hours, a point in France.

use std::collections::HashSet;

use vocabulary::caution::{CautionKind, Place, cautions};
use vocabulary::fold;
use vocabulary::hours::OpeningHours;
use vocabulary::phone::PhoneNumber;
use vocabulary::territory::Territory;

use crate::fields::{DayOrder, has_host, has_key, has_web_scheme, is_digits, is_email, read_date};

use super::sheet::Sheet;
use super::target::Target;
use super::{address, terms};

/// Cells looked at in a column, spread over its whole length.
const LOOKED_AT: usize = 60;
/// Longest cell looked at, in letters.
const LONGEST: usize = 400;

/// What can be told by form, with how sure it makes alone, in a column whose heading says nothing.
const FORMS: &[(Target, u32)] = &[
    (Target::Email, 88),
    (Target::Phone, 86),
    (Target::Website, 84),
    (Target::RegisterNumber, 90),
    (Target::Coordinates, 84),
    (Target::Hours, 80),
    (Target::WholeAddress, 76),
    (Target::Street, 66),
    (Target::PostalCode, 82),
    (Target::CommuneCode, 72),
    (Target::City, 74),
    (Target::Latitude, 70),
    (Target::Longitude, 70),
    (Target::SourceDate, 58),
    (Target::Audiences, 64),
    (Target::Topics, 62),
    (Target::OrganizationKind, 60),
    (Target::PersonName, 58),
];

/// Share of the cells of a column that have the form of each target, from 0 to 100.
pub(super) struct Evidence {
    /// Cells looked at.
    pub(super) looked_at: usize,
    shares: Vec<(Target, u32)>,
    /// Share of cells made of figures alone, from 0 to 100.
    pub(super) figures: u32,
    /// Share of cells that only say how often, from 0 to 100.
    pub(super) frequencies: u32,
    /// True when no two cells of the whole column are the same.
    pub(super) all_different: bool,
}

impl Evidence {
    pub(super) fn of(sheet: &Sheet, column: usize) -> Self {
        let values: Vec<&str> = sheet.values(column).filter(|cell| !terms::is_nothing(cell)).collect();
        let step = values.len().div_ceil(LOOKED_AT).max(1);
        let looked: Vec<String> =
            values.iter().step_by(step).map(|cell| cell.chars().take(LONGEST).collect()).collect();
        let part = |fits: &dyn Fn(&str) -> bool| {
            let fit = looked.iter().filter(|cell| fits(cell)).count();
            u32::try_from(fit * 100 / looked.len().max(1)).unwrap_or(0)
        };
        let share = |target: Target| part(&|cell| has_form(cell, target));
        let different: HashSet<&&str> = values.iter().collect();
        Self {
            looked_at: looked.len(),
            figures: part(&is_digits),
            frequencies: part(&terms::is_frequency),
            all_different: !values.is_empty() && different.len() == values.len(),
            shares: FORMS.iter().map(|(target, _)| (*target, share(*target))).collect(),
        }
    }

    /// The share of cells with the form of a target; none for a target that no form tells.
    pub(super) fn share(&self, target: Target) -> Option<u32> {
        let looked_like = match target {
            Target::PersonPhone => Target::Phone,
            Target::PersonEmail => Target::Email,
            Target::SourcePage => Target::Website,
            other => other,
        };
        self.shares.iter().find(|(known, _)| *known == looked_like).map(|(_, share)| *share)
    }

    /// What the cells alone say, with how sure that is. Few cells say less than many.
    pub(super) fn suggestions(&self) -> impl Iterator<Item = (Target, u32)> {
        let doubt = if self.looked_at < 3 { 25 } else { 0 };
        let fitting = FORMS.iter().zip(&self.shares).filter(|(_, (_, share))| *share >= 70);
        fitting.map(move |((target, sure), (_, share))| (*target, (sure * share / 100).saturating_sub(doubt)))
    }
}

/// Targets whose heading alone is not believed when no cell has their form.
pub(super) fn is_told_by_form(target: Target) -> bool {
    !matches!(
        target,
        Target::Street
            | Target::Audiences
            | Target::Topics
            | Target::OrganizationKind
            | Target::PersonName
            | Target::Hours
            | Target::Phone
    ) && (FORMS.iter().any(|(known, _)| *known == target)
        || matches!(target, Target::PersonPhone | Target::PersonEmail | Target::SourcePage))
}

fn has_form(cell: &str, target: Target) -> bool {
    match target {
        Target::Email => cell.split([' ', ';', ',', '/']).any(is_email),
        Target::Phone => is_phone(cell),
        Target::Website => is_web(cell),
        Target::RegisterNumber => is_register_number(cell),
        Target::Coordinates => address::point_in(cell).is_some(),
        Target::Hours => is_hours(cell),
        Target::WholeAddress => address::separated(cell).is_some(),
        Target::Street => is_street(cell),
        Target::PostalCode => is_postal_code(cell),
        Target::CommuneCode => Territory::france().commune(&padded(cell)).is_some(),
        Target::City => is_city(cell),
        Target::Latitude => degrees(cell).is_some_and(|north| {
            (41.0..=51.6).contains(&north) || (-22.0..=18.5).contains(&north) && north.abs() > 1.0
        }),
        Target::Longitude => degrees(cell).is_some_and(|east| {
            (-5.6..=9.8).contains(&east) || (-63.5..=56.0).contains(&east) && east.abs() > 40.0
        }),
        Target::SourceDate => is_date(cell),
        Target::Audiences => terms::audience(cell).is_some() && cell.chars().count() <= 80,
        Target::Topics => {
            let parts = terms::parts(cell);
            parts.iter().all(|part| part.chars().count() <= 90)
                && parts.iter().any(|part| terms::topic(part).is_some())
        }
        Target::OrganizationKind => {
            terms::kind(cell).is_some() && cell.chars().count() <= 50 && !cell.contains([';', '|'])
        }
        Target::PersonName => is_person(cell),
        _ => false,
    }
}

fn digits(cell: &str) -> usize {
    cell.chars().filter(char::is_ascii_digit).count()
}

/// A number to dial, alone or with others; five digits may be a postal code and are not counted as one.
fn is_phone(cell: &str) -> bool {
    let first = cell.split(['/', ';', ',', '\n']).next().unwrap_or(cell);
    let letters = cell.chars().filter(|sign| sign.is_alphabetic()).count();
    (9..=13).contains(&digits(first))
        && letters <= 12
        && !is_decimal_point(first)
        && PhoneNumber::parse(first).is_ok()
}

fn is_decimal_point(text: &str) -> bool {
    degrees(text).is_some()
}

fn is_web(cell: &str) -> bool {
    let first = cell.split([' ', ';', '\n']).next().unwrap_or(cell);
    let starts = has_web_scheme(first) || fold(first).starts_with("www.");
    let bare = !cell.contains('@') && !cell.contains(' ') && has_host(&format!("https://{first}"));
    starts || (bare && first.chars().any(char::is_alphabetic))
}

/// A SIRET or a SIREN whose key holds, or the number of an association in its register.
fn is_register_number(cell: &str) -> bool {
    let compact: String = cell.chars().filter(|sign| !sign.is_whitespace()).collect();
    let company = matches!(compact.len(), 9 | 14) && is_digits(&compact) && has_key(&compact);
    company || is_association_number(&compact)
}

/// `W` and nine digits (or letters of the département, overseas).
pub(super) fn is_association_number(compact: &str) -> bool {
    compact.len() == 10
        && compact.starts_with(['W', 'w'])
        && compact.chars().skip(1).all(|sign| sign.is_ascii_alphanumeric())
        && digits(compact) >= 8
}

fn is_hours(cell: &str) -> bool {
    digits(cell) >= 2
        && cell.contains([':', 'h', 'H'])
        && !cell.contains("://")
        && OpeningHours::repair(cell).is_some()
}

fn is_street(cell: &str) -> bool {
    const WAYS: [&str; 24] = [
        "rue",
        "avenue",
        "av",
        "boulevard",
        "bd",
        "place",
        "pl",
        "chemin",
        "allee",
        "impasse",
        "route",
        "quai",
        "cours",
        "square",
        "passage",
        "esplanade",
        "residence",
        "lotissement",
        "rond-point",
        "sentier",
        "faubourg",
        "mail",
        "lieu-dit",
        "street",
    ];
    let folded = fold(cell);
    let words: Vec<&str> = folded.split([' ', ',', '.']).collect();
    cell.chars().count() <= 120 && words.iter().take(6).any(|word| WAYS.contains(word))
}

fn padded(cell: &str) -> String {
    let bare = cell.strip_suffix(".0").unwrap_or(cell).trim();
    if bare.len() == 4 && is_digits(bare) { format!("0{bare}") } else { bare.to_owned() }
}

fn is_postal_code(cell: &str) -> bool {
    let code = padded(&cell.replace(' ', ""));
    code.len() == 5 && is_digits(&code) && !Territory::france().by_postal_code(&code).is_empty()
}

fn is_city(cell: &str) -> bool {
    let name = fold(cell);
    let letters = name.chars().filter(|sign| sign.is_alphabetic()).count();
    let wanted = vocabulary::slug(cell);
    letters >= 2
        && digits(&name) == 0
        && cell.chars().count() <= 45
        && Territory::france().by_name(cell).first().is_some_and(|commune| {
            vocabulary::slug(commune.name).ends_with(wanted.trim_start_matches("saint-"))
        })
}

/// A number with at least two decimals, as points have.
fn degrees(cell: &str) -> Option<f64> {
    let (_, fraction) = cell.split_once(['.', ','])?;
    let number: f64 = cell.replace(',', ".").parse().ok()?;
    (fraction.len() >= 2 && number.abs() <= 180.0).then_some(number)
}

fn is_date(cell: &str) -> bool {
    let day = cell.split(['T', ' ']).next().unwrap_or(cell);
    digits(cell) >= 5
        && cell.contains(['-', '/', '.'])
        && degrees(cell).is_none()
        && (read_date(cell, DayOrder::DayFirst).is_some() || read_date(day, DayOrder::DayFirst).is_some())
        && digits(cell) < 18
        && !is_phone(cell)
}

fn is_person(cell: &str) -> bool {
    cell.chars().count() <= 80
        && cautions(cell, Place::Public).iter().any(|caution| caution.kind == CautionKind::PersonName)
}
