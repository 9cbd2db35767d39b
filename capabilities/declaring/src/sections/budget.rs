//! Who pays for an action, how much and for which year, and who comes from outside.

use action::{Change, Contributor, Funder, FundingLine, LONGEST_LINE, MOST_LINES};
use chrono::Datelike;
use vocabulary::id::FunderId;
use web::{Choice, Visit};

use super::{Known, or_none};
use crate::form::{Field, Group, Reading, Shape};
use crate::money::typed;

/// How many empty lines a form offers beyond what is there.
const EMPTY: usize = 2;
/// The years money may be for.
const YEARS: std::ops::RangeInclusive<i32> = 1990..=2100;

pub(super) fn fields(
    visit: &Visit,
    known: &Known,
    funding: &[FundingLine],
    contributors: &[Contributor],
) -> Vec<Group> {
    let lines = (funding.len() + EMPTY).min(MOST_LINES);
    let mut groups: Vec<Group> =
        (0..lines).map(|place| funding_line(visit, known, place, funding.get(place))).collect();
    let others = (contributors.len() + EMPTY).min(MOST_LINES);
    let each = (0..others).flat_map(|place| contributor_line(visit, place, contributors.get(place)));
    let outside = Group::under(visit, "action-field-intervenants", each.collect());
    groups.push(outside.hint(visit, "declaring-hint-contributors"));
    groups
}

fn funding_line(visit: &Visit, known: &Known, place: usize, line: Option<&FundingLine>) -> Group {
    let year = line.map_or_else(|| visit.today().year(), |line| line.year);
    let amount = line.map(|line| typed(line.cents)).unwrap_or_default();
    let granted = if line.is_some_and(|line| line.granted) { "1" } else { "" };
    let number =
        |id: String, key: &str, value: String| Field::new(visit, id, key, Shape::Line("text")).value(value);
    let chosen = line.map(|line| line.funder);
    let funder = Shape::Select(funders(visit, &known.funders, chosen));
    let fields = vec![
        Field::new(visit, id("financeur", place), "declaring-field-funder", funder),
        number(id("montant", place), "declaring-field-amount", amount),
        number(id("annee", place), "declaring-field-year", year.to_string()),
        Field::new(visit, id("obtenu", place), "declaring-field-granted", Shape::Tick).value(granted),
    ];
    let legend = visit.say_count("declaring-group-funding", place + 1).into_owned();
    Group { legend, fields, ..Group::default() }
}

fn funders(visit: &Visit, all: &[Funder], chosen: Option<FunderId>) -> Vec<Choice> {
    let choice = |one: &Funder| Choice::new(one.id.to_string(), one.name.clone(), Some(one.id) == chosen);
    or_none(visit, "declaring-none", chosen.is_none(), all.iter().map(choice).collect())
}

fn contributor_line(visit: &Visit, place: usize, line: Option<&Contributor>) -> [Field; 2] {
    let role = line.map_or("", |line| line.role.as_str());
    let cost = line.filter(|line| line.cents > 0).map(|line| typed(line.cents)).unwrap_or_default();
    let field = |word: &str, key: &str, value: &str| {
        let label = visit.say_count(key, place + 1).into_owned();
        Field::labelled(id(word, place), label, Shape::Line("text")).value(value)
    };
    [
        field("intervenant", "declaring-field-contributor", role),
        field("cout", "declaring-field-contributor-cost", &cost),
    ]
}

fn id(word: &str, place: usize) -> String {
    format!("{word}_{}", place + 1)
}

/// The lines as they were typed: one without a funder and without an amount is none.
pub(super) fn of(reading: &mut Reading<'_>, known: &Known) -> Change {
    let funding = (0..MOST_LINES).filter_map(|place| funding_of(reading, known, place)).collect();
    let contributors = (0..MOST_LINES).filter_map(|place| contributor_of(reading, place)).collect();
    Change::Budget { funding, contributors }
}

fn funding_of(reading: &mut Reading<'_>, known: &Known, place: usize) -> Option<FundingLine> {
    let (who, how_much, when) = (id("financeur", place), id("montant", place), id("annee", place));
    let (sent, amount) = (reading.filled.text(&who), reading.filled.text(&how_much));
    if sent.is_empty() && amount.is_empty() {
        return None;
    }
    let funder = known.funders.iter().find(|one| one.id.to_string() == sent).map(|one| one.id);
    if funder.is_none() {
        reading.note(&who, "declaring-fault-funder");
    }
    let cents = reading.cents(&how_much);
    if cents.is_none() {
        reading.note(&how_much, "declaring-fault-money");
    }
    let year = reading.filled.text(&when).parse().ok().filter(|year| YEARS.contains(year));
    if year.is_none() {
        reading.note(&when, "declaring-fault-year");
    }
    let granted = reading.filled.is_ticked(&id("obtenu", place));
    Some(FundingLine { funder: funder?, cents: cents?, year: year?, granted })
}

fn contributor_of(reading: &mut Reading<'_>, place: usize) -> Option<Contributor> {
    let (who, cost) = (id("intervenant", place), id("cout", place));
    if reading.filled.text(&who).is_empty() && reading.filled.text(&cost).is_empty() {
        return None;
    }
    let role = reading.function(&who, LONGEST_LINE, "declaring-fault-contributor");
    let cents = reading.cents(&cost).unwrap_or(0);
    Some(Contributor { role, cents })
}
