//! Proposes what each column means, from its heading and from what stands under it.

use super::address;
use super::content::{Evidence, is_told_by_form};
use super::headings;
use super::mapping::{Because, MappedColumn, Mapping};
use super::sheet::Sheet;
use super::target::Target;

/// Below this nothing is proposed.
const LEAST: u32 = 50;

/// One target a column could have.
struct Candidate {
    column: usize,
    target: Target,
    score: u32,
    because: Because,
}

/// What each column of a table means, as far as headings and cells tell. A target of which a record has one goes to
/// the surest column; what is left is kept aside.
pub fn suggest(sheet: &Sheet) -> Mapping {
    let mut columns: Vec<MappedColumn> = sheet.columns.iter().map(|column| aside(&column.heading)).collect();
    let mut candidates: Vec<Candidate> =
        (0..columns.len()).flat_map(|column| candidates(sheet, column, &mut columns[column])).collect();
    candidates.sort_by_key(|one| (std::cmp::Reverse(one.score), one.column, one.target));
    let mut given: Vec<Target> = Vec::new();
    for candidate in candidates {
        let column = &mut columns[candidate.column];
        if column.target != Target::Aside {
            continue;
        }
        if given.contains(&candidate.target) && !candidate.target.takes_many() {
            column.because = Because::TakenByAnother;
            continue;
        }
        given.push(candidate.target);
        column.target = candidate.target;
        column.confidence = u8::try_from(candidate.score.min(99)).unwrap_or(99);
        column.because = candidate.because;
    }
    settle(&mut columns);
    Mapping { columns }
}

fn aside(heading: &str) -> MappedColumn {
    MappedColumn {
        heading: heading.to_owned(),
        target: Target::Aside,
        confidence: 0,
        because: Because::Unknown,
    }
}

fn candidates(sheet: &Sheet, column: usize, told: &mut MappedColumn) -> Vec<Candidate> {
    let evidence = Evidence::of(sheet, column);
    let heading = &sheet.columns[column].heading;
    let mut found = Vec::new();
    for (target, score) in headings::scores(heading) {
        match weighed(target, score, &evidence, sheet, column) {
            Some((score, because)) if score >= LEAST => {
                found.push(Candidate { column, target, score, because });
            }
            _ => told.because = Because::Contradicted,
        }
    }
    let geocoded = vocabulary::fold(heading).starts_with("result_");
    for (target, score) in evidence.suggestions().filter(|_| !geocoded) {
        let known = found.iter().any(|one: &Candidate| one.target == target);
        if !known && score >= LEAST {
            found.push(Candidate { column, target, score, because: Because::Content });
        }
    }
    if evidence.looked_at == 0 && found.is_empty() {
        told.because = Because::Empty;
    }
    found
}

/// The score of a heading once its cells have been looked at; none when they say otherwise.
fn weighed(
    target: Target,
    score: u32,
    evidence: &Evidence,
    sheet: &Sheet,
    column: usize,
) -> Option<(u32, Because)> {
    if evidence.looked_at == 0 {
        return Some((score * 6 / 10, Because::Heading));
    }
    match target {
        Target::Easting | Target::Northing => {
            let share = projected(target, sheet, column)?;
            return (share >= 80).then_some((score, Because::HeadingAndContent));
        }
        Target::ExternalId if !evidence.all_different => return None,
        Target::HouseNumber if counts_rows(sheet, column) => return None,
        Target::OrganizationKind if evidence.figures >= 70 => return None,
        Target::Topics | Target::AccessDetails | Target::Conditions if evidence.frequencies >= 70 => {
            return None;
        }
        _ => {}
    }
    let Some(share) = evidence.share(target) else { return Some((score, Because::Heading)) };
    if share >= 50 {
        return Some((score + (share * 5 / 100), Because::HeadingAndContent));
    }
    if share < 15 && evidence.looked_at >= 3 && is_told_by_form(target) {
        return None;
    }
    Some((score.saturating_sub(4), Because::Heading))
}

/// Whether the cells are 1, 2, 3 and so on: they count the rows, and are no number in a street.
fn counts_rows(sheet: &Sheet, column: usize) -> bool {
    let numbers: Vec<Option<u32>> =
        sheet.values(column).take(20).map(|cell| cell.trim().parse().ok()).collect();
    let follows = |pair: &[Option<u32>]| matches!(pair, [Some(one), Some(next)] if *next == one + 1);
    numbers.len() >= 3 && numbers.windows(2).all(follows)
}

/// How many cells are metres of the French projection; the heading is believed for nothing else.
fn projected(target: Target, sheet: &Sheet, column: usize) -> Option<usize> {
    let fits = |cell: &&str| {
        let metres: Option<f64> = cell.replace(',', ".").parse().ok();
        metres.is_some_and(if target == Target::Easting { address::is_easting } else { address::is_northing })
    };
    let all = sheet.values(column).take(200).count();
    let fit = sheet.values(column).take(200).filter(fits).count();
    (all > 0).then(|| fit * 100 / all)
}

/// A street in which postal codes stand is a whole address; a place name without an organisation is its name.
fn settle(columns: &mut [MappedColumn]) {
    let has = |columns: &[MappedColumn], target| columns.iter().any(|column| column.target == target);
    let lone = |columns: &mut [MappedColumn], from: Target, to: Target| {
        if let Some(column) = columns.iter_mut().find(|column| column.target == from) {
            column.target = to;
        }
    };
    if !has(columns, Target::OrganizationName) && !has(columns, Target::ServiceName) {
        for from in [Target::PlaceName, Target::ParentOrganization, Target::Acronym] {
            if has(columns, from) {
                lone(columns, from, Target::OrganizationName);
                break;
            }
        }
    }
    if has(columns, Target::WholeAddress) && has(columns, Target::PostalCode) && !has(columns, Target::Street)
    {
        lone(columns, Target::WholeAddress, Target::Street);
    }
    if !has(columns, Target::PostalCode) && !has(columns, Target::WholeAddress) && !has(columns, Target::City)
    {
        lone(columns, Target::Street, Target::WholeAddress);
    }
}
