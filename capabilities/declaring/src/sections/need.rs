//! Why an action is: the need it answers, the problem as both sides state it, how far inhabitants decide, and what it
//! is counted to.

use std::collections::BTreeSet;

use action::{
    EditionOf, LONGEST_LINE, LONGEST_TITLE, LONGEST_WORDS, NeedKind, NeedLink, Participation, Programme,
    Statement,
};
use chrono::Datelike;
use vocabulary::fold;
use vocabulary::id::{FrameworkId, OrganizationId, ProgrammeId};
use web::{Choice, Visit};

use super::{Known, choices, or_none};
use crate::form::{Field, Group, Reading, Shape};

/// The years an edition may be of.
const YEARS: std::ops::RangeInclusive<i32> = 1980..=2100;

pub(super) fn fields(visit: &Visit, link: Option<&NeedLink>) -> Vec<Group> {
    let chosen = link.map(|link| link.kind);
    let kinds = choices(visit, NeedKind::ALL, |one| (one.code(), one.key()), |one| Some(one) == chosen);
    let kinds = or_none(visit, "declaring-need-none", chosen.is_none(), kinds);
    vec![Group::plain(vec![
        Field::new(visit, "source", "declaring-field-need-kind", Shape::Radios(kinds)),
        Field::area(
            visit,
            "constat",
            "declaring-field-need-words",
            link.map_or("", |link| link.words.as_str()),
        )
        .hint(visit, "declaring-hint-need-words"),
        Field::line(visit, "page", "declaring-field-need-path", link.map_or("", |link| link.path.as_str()))
            .hint(visit, "declaring-hint-need-path"),
    ])]
}

/// The need as it was typed; a page is one of this house.
pub(super) fn of(reading: &mut Reading<'_>) -> Option<NeedLink> {
    let kind = NeedKind::from_code(reading.filled.text("source"));
    let words = reading.words("constat", LONGEST_LINE);
    let typed = reading.filled.text("page");
    let path = typed.strip_prefix(reading.visit.shell.base_url.as_str()).unwrap_or(typed);
    if !path.is_empty() && (web::inside(path).is_none() || path.chars().count() > LONGEST_LINE) {
        reading.note("page", "declaring-fault-need-path");
    }
    if kind.is_some() && words.is_empty() {
        reading.note("constat", "declaring-fault-need-words");
    }
    if kind.is_none() && !(words.is_empty() && path.is_empty()) {
        reading.note("source", "declaring-fault-need-kind");
    }
    Some(NeedLink { kind: kind?, words, path: path.to_owned() })
}

pub(super) fn professionals_fields(visit: &Visit, said: Option<&Statement>) -> Vec<Group> {
    statement_fields(visit, ("declaring-field-professionals", "declaring-hint-professionals"), said)
}

pub(super) fn inhabitants_fields(visit: &Visit, said: Option<&Statement>) -> Vec<Group> {
    statement_fields(visit, ("declaring-field-inhabitants", "declaring-hint-inhabitants"), said)
}

fn statement_fields(visit: &Visit, (key, hint): (&str, &str), said: Option<&Statement>) -> Vec<Group> {
    let on = said.map_or_else(|| visit.today(), |said| said.on);
    vec![Group::plain(vec![
        Field::new(visit, "parole", key, Shape::Area(8))
            .value(said.map_or("", |said| said.text.as_str()))
            .hint(visit, hint),
        Field::day(visit, "le", "declaring-field-said-on", Some(on)),
    ])]
}

/// What one side states; nothing where the text was emptied.
pub(super) fn statement_of(reading: &mut Reading<'_>) -> Option<Statement> {
    let text = reading.words("parole", LONGEST_WORDS);
    let on = reading.day("le").unwrap_or_else(|| reading.visit.today());
    if on > reading.visit.today() {
        reading.note("le", "declaring-fault-to-come");
    }
    (!text.is_empty()).then_some(Statement { text, on })
}

pub(super) fn participation_fields(visit: &Visit, level: Option<Participation>) -> Vec<Group> {
    let all = choices(visit, Participation::ALL, |one| (one.code(), one.key()), |one| Some(one) == level);
    let all = or_none(visit, "declaring-participation-none", level.is_none(), all);
    vec![Group::plain(vec![Field::new(
        visit,
        "participation",
        "declaring-field-participation",
        Shape::Radios(all),
    )])]
}

pub(super) fn participation_of(reading: &Reading<'_>) -> Option<Participation> {
    Participation::from_code(reading.filled.text("participation"))
}

pub(super) fn framework_fields(visit: &Visit, known: &Known, chosen: &BTreeSet<FrameworkId>) -> Vec<Group> {
    let choice =
        |one: &action::Framework| Choice::new(one.id.to_string(), one.name.clone(), chosen.contains(&one.id));
    let all = known.frameworks.iter().map(choice).collect();
    vec![Group::plain(vec![Field::new(visit, "cadre", "declaring-field-frameworks", Shape::Boxes(all))])]
}

pub(super) fn frameworks_of(reading: &Reading<'_>, known: &Known) -> BTreeSet<FrameworkId> {
    let sent: BTreeSet<&str> = reading.filled.all("cadre").collect();
    let chosen = known.frameworks.iter().filter(|one| sent.contains(one.id.to_string().as_str()));
    chosen.map(|one| one.id).collect()
}

pub(super) fn programme_fields(visit: &Visit, known: &Known, edition: Option<&EditionOf>) -> Vec<Group> {
    let chosen = edition.map(|edition| edition.programme);
    let choice =
        |one: &action::Programme| Choice::new(one.id.to_string(), one.name.clone(), Some(one.id) == chosen);
    let all = known.programmes.iter().map(choice).collect();
    let all = or_none(visit, "declaring-programme-none", chosen.is_none(), all);
    let year = edition.map_or_else(|| visit.today().year(), |edition| edition.year);
    vec![Group::plain(vec![
        Field::new(visit, "programme", "declaring-field-programme", Shape::Select(all)),
        Field::line(visit, "nouveau", "declaring-field-new-programme", "")
            .hint(visit, "declaring-hint-new-programme"),
        Field::line(visit, "annee", "declaring-field-edition", year.to_string()),
    ])]
}

/// The edition as it was chosen; a programme that is typed anew is one of its own.
pub(super) fn programme_of(reading: &mut Reading<'_>, known: &Known) -> Option<EditionOf> {
    let sent = reading.filled.text("programme");
    let chosen = known.programmes.iter().find(|one| one.id.to_string() == sent).map(|one| one.id);
    let typed = reading.words("nouveau", LONGEST_TITLE);
    let programme = if typed.is_empty() { chosen? } else { named_programme(known, &typed) };
    let year = reading.filled.text("annee").parse().ok().filter(|year| YEARS.contains(year));
    if year.is_none() {
        reading.note("annee", "declaring-fault-year");
    }
    Some(EditionOf { programme, year: year? })
}

/// The programme of this name: the one that is there, or one that always has the same identity.
fn named_programme(known: &Known, name: &str) -> ProgrammeId {
    let wanted = fold(name);
    let there = known.programmes.iter().find(|one| fold(&one.name) == wanted).map(|one| one.id);
    there.unwrap_or_else(|| ProgrammeId::from_source("declaring", "programme", &wanted))
}

/// The programme that was typed anew, to be kept before its first edition.
pub(crate) fn new_programme(
    typed: &str,
    known: &Known,
    edition: Option<&EditionOf>,
    carrier: OrganizationId,
) -> Option<Programme> {
    let id = edition?.programme;
    let is_known = known.programmes.iter().any(|one| one.id == id);
    let name = typed.replace('\n', " ");
    (!is_known && !name.is_empty()).then_some(Programme { id, name, about: String::new(), carrier })
}
