//! What is known of an action, part by part, what is missing, and what one may do with it.

use action::{Carrier, Change, CollectiveAction, Flag, Moved, Section};
use axum::extract::{Path, State};
use uuid::Uuid;
use vocabulary::permission::Action;
use web::{Crumb, Failure, Page, Visit};

use super::Declaring;
use crate::life::Life;
use crate::paths;
use crate::saying::{Said, dates, said};
use crate::sections::Known;
use crate::sheet::{place, way};

#[derive(askama::Template)]
#[template(path = "pages/edit.html")]
struct Edit<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    title: &'a str,
    state: String,
    is_handed_over: bool,
    lead: String,
    ways: Vec<Crumb>,
    flags: Vec<Crumb>,
    filled: usize,
    parts: usize,
    sides: Vec<Part>,
    sections: Vec<Part>,
    life: String,
    isic: String,
    acts: Vec<(Crumb, String)>,
}

/// A section as it is read, with the way to its form.
struct Part {
    heading: String,
    href: String,
    /// What each field says; those that say nothing are left out.
    says: Vec<Words>,
    /// What is said where nothing is.
    empty: &'static str,
    /// Whether one field says it all, so that its label would repeat the heading.
    is_plain: bool,
}

/// A field in words.
struct Words {
    label: String,
    lines: Vec<String>,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Declaring>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let (found, known) = room.theirs(&visit, id).await?;
    let action = found.id;
    let log = room.read(move |conn| action::log(conn, action)).await?;
    Ok(page(&visit, &found, &known, &log))
}

fn page(visit: &Visit, found: &CollectiveAction, known: &Known, log: &[Moved]) -> Page {
    let of = |wanted: &dyn Fn(Section) -> bool| -> Vec<Part> {
        let all = Section::ALL.iter().copied().filter(|section| wanted(*section));
        all.map(|section| part(visit, found, known, section)).collect()
    };
    let (sides, sections) = (of(&is_side), of(&|section| !is_side(section)));
    let filled = sides.iter().chain(&sections).filter(|part| !part.says.is_empty()).count();
    let body = Edit {
        visit,
        crumbs: vec![way(visit, "declaring-mine", paths::MINE), place(&found.title)],
        title: &found.title,
        state: visit.say(found.state.key()).into_owned(),
        is_handed_over: found.carrier.is_inhabitants(),
        lead: lead(visit, found, known),
        ways: ways(visit, found),
        flags: flags(visit, found),
        filled,
        parts: sides.len() + sections.len(),
        sides,
        sections,
        life: Life::of(visit, log).draw(visit),
        isic: isic(visit, found),
        acts: acts(visit, found),
    };
    visit.page(found.title.clone(), &body).not_indexed()
}

/// The two statements of the problem stand beside each other.
fn is_side(section: Section) -> bool {
    matches!(section, Section::ProblemByProfessionals | Section::ProblemByInhabitants)
}

fn part(visit: &Visit, found: &CollectiveAction, known: &Known, section: Section) -> Part {
    let said: Vec<Said> = said(visit, known, &Change::said_by(found, section));
    let is_plain = said.len() == 1;
    let words = |one: Said| Words { label: visit.say(one.label).into_owned(), lines: one.lines };
    Part {
        heading: visit.say(section.key()).into_owned(),
        href: paths::below(found.id.uuid(), section.code()),
        says: said.into_iter().filter(|one| !one.lines.is_empty()).map(words).collect(),
        empty: match section {
            Section::ProblemByInhabitants => "declaring-inhabitants-empty",
            _ => "declaring-nothing-said",
        },
        is_plain,
    }
}

/// Who carries it, and when.
fn lead(visit: &Visit, found: &CollectiveAction, known: &Known) -> String {
    let organization = known.names.name(found.carrier.organization());
    let carrier = match &found.carrier {
        Carrier::Organization(_) => visit.say_of("declaring-carried-by", organization).into_owned(),
        Carrier::Inhabitants { name, .. } => {
            let gaps = [("group", name.as_str().into()), ("organization", organization.into())];
            visit.say_with("declaring-handed-over", &gaps).into_owned()
        }
    };
    format!("{carrier} {}.", dates(visit, found.starts_on, found.ends_on))
}

fn ways(visit: &Visit, found: &CollectiveAction) -> Vec<Crumb> {
    let id = found.id.uuid();
    let mut ways = vec![
        way(visit, "declaring-to-dates", &paths::dates(id)),
        way(visit, "declaring-to-life", &paths::below(id, "vie")),
        way(visit, "declaring-to-public", &paths::public(id)),
    ];
    let opines =
        visit.member.as_ref().is_some_and(|member| member.may(Action::GiveIsicOpinion, found.keeper));
    if opines {
        ways.push(way(visit, "declaring-isic", &paths::below(id, "isic")));
    }
    ways
}

/// The day it was presented in ISIC; empty where it was not.
fn isic(visit: &Visit, found: &CollectiveAction) -> String {
    let on = found.isic_on.map(|on| visit.date(on));
    on.map(|on| visit.say_of("declaring-isic-on", &on).into_owned()).unwrap_or_default()
}

/// What is worth a look, each with the way to the form that says it.
fn flags(visit: &Visit, found: &CollectiveAction) -> Vec<Crumb> {
    let to = |flag: Flag| match flag {
        Flag::WithoutPartner => Section::Partners,
        Flag::WithoutNeed => Section::Need,
        Flag::WithoutSummary => Section::Presentation,
        Flag::WithoutAudience => Section::Audience,
        Flag::WithoutPlace => Section::Place,
        Flag::WithoutFramework => Section::Frameworks,
        Flag::WithoutParticipation => Section::Participation,
    };
    let crumb = |flag: Flag| way(visit, flag.key(), &paths::below(found.id.uuid(), to(flag).code()));
    found.flags().into_iter().map(crumb).collect()
}

/// What one may do with the whole of it, each with what it means.
fn acts(visit: &Visit, found: &CollectiveAction) -> Vec<(Crumb, String)> {
    let id = found.id.uuid();
    let act = |key: &str, note: &str, word: &str| {
        (way(visit, key, &paths::below(id, word)), visit.say(note).into_owned())
    };
    let mut acts = vec![
        act("declaring-to-next", "declaring-note-next", "prochaine"),
        act("declaring-to-copy", "declaring-note-copy", "copier"),
    ];
    if !found.carrier.is_inhabitants() {
        acts.push(act("declaring-to-hand-over", "declaring-note-hand-over", "habitants"));
    }
    acts.push(act("declaring-to-spin-off", "declaring-note-spin-off", "association"));
    acts
}
