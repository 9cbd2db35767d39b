//! The sections of an action as forms: what each holds, and how what was typed is understood.

mod audience;
mod budget;
mod essentials;
mod known;
mod need;
mod partners;
mod place;

use action::{Change, Section};
use web::{Choice, Visit};

use crate::form::{Group, Reading};

pub(crate) use essentials::{essentials_fields, essentials_of};
pub(crate) use known::Known;
pub(crate) use need::new_programme;
pub(crate) use partners::{organizations, shown as partner_name};

/// What a section holds, as fields.
pub(crate) fn fields(visit: &Visit, known: &Known, says: &Change) -> Vec<Group> {
    match says {
        Change::Essentials(says) => essentials_fields(visit, known, Some(says)),
        Change::Presentation { summary, tags } => audience::presentation_fields(visit, summary, tags),
        Change::Audience { .. } => audience::fields(visit, says),
        Change::Place(place) => place::fields(visit, known, place),
        Change::Partners { partners, initiators } => partners::fields(visit, known, partners, initiators),
        Change::Need(link) => need::fields(visit, link.as_ref()),
        Change::ProblemByProfessionals(said) => need::professionals_fields(visit, said.as_ref()),
        Change::ProblemByInhabitants(said) => need::inhabitants_fields(visit, said.as_ref()),
        Change::Participation(level) => need::participation_fields(visit, *level),
        Change::Budget { funding, contributors } => budget::fields(visit, known, funding, contributors),
        Change::Frameworks(chosen) => need::framework_fields(visit, known, chosen),
        Change::Programme(edition) => need::programme_fields(visit, known, edition.as_ref()),
    }
}

/// What was typed into a section, beside what it said before; none where something is wrong with it.
pub(crate) fn understood(reading: &mut Reading<'_>, known: &Known, was: &Change) -> Option<Change> {
    let change = match was {
        Change::Essentials(_) => Change::Essentials(essentials_of(reading, known)?),
        Change::Presentation { .. } => audience::presentation_of(reading),
        Change::Audience { .. } => audience::of(reading, was),
        Change::Place(was) => Change::Place(place::of(reading, known, was)),
        Change::Partners { partners, .. } => partners::of(reading, known, partners),
        Change::Need(_) => Change::Need(need::of(reading)),
        Change::ProblemByProfessionals(_) => Change::ProblemByProfessionals(need::statement_of(reading)),
        Change::ProblemByInhabitants(_) => Change::ProblemByInhabitants(need::statement_of(reading)),
        Change::Participation(_) => Change::Participation(need::participation_of(reading)),
        Change::Budget { .. } => budget::of(reading, known),
        Change::Frameworks(_) => Change::Frameworks(need::frameworks_of(reading, known)),
        Change::Programme(_) => Change::Programme(need::programme_of(reading, known)),
    };
    reading.faults.is_empty().then_some(change)
}

/// The key of what a form of this section is for, said above it.
pub(crate) const fn lead(section: Section) -> &'static str {
    match section {
        Section::Essentials => "declaring-lead-essentials",
        Section::Presentation => "declaring-lead-presentation",
        Section::Audience => "declaring-lead-audience",
        Section::Place => "declaring-lead-place",
        Section::Partners => "declaring-lead-partners",
        Section::Need => "declaring-lead-need",
        Section::ProblemByProfessionals => "declaring-lead-professionals",
        Section::ProblemByInhabitants => "declaring-lead-inhabitants",
        Section::Participation => "declaring-lead-participation",
        Section::Budget => "declaring-lead-budget",
        Section::Frameworks => "declaring-lead-frameworks",
        Section::Programme => "declaring-lead-programme",
    }
}

/// The choices of a closed list, each with its code and the key of its words.
fn choices<T: Copy>(
    visit: &Visit,
    all: &[T],
    named: impl Fn(T) -> (&'static str, &'static str),
    is_chosen: impl Fn(T) -> bool,
) -> Vec<Choice> {
    let choice = |one: &T| {
        let (code, key) = named(*one);
        Choice::new(code, visit.say(key), is_chosen(*one))
    };
    all.iter().map(choice).collect()
}

/// What stands for nothing chosen, before the others.
fn or_none(visit: &Visit, key: &str, chosen: bool, others: Vec<Choice>) -> Vec<Choice> {
    std::iter::once(Choice::new("", visit.say(key), chosen)).chain(others).collect()
}

#[cfg(test)]
mod tests;
