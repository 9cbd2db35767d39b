//! Where one begins to correct a record: its sections, each with its age.

use axum::extract::{Path, State};
use directory::{Life, RecordKind, SectionDate, Shown};
use vocabulary::date::ago;
use web::{Crumb, Failure, Page, Visit};

use super::{Editing, Named, editable};
use crate::paths;

#[derive(askama::Template)]
#[template(path = "pages/overview.html")]
struct Overview<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    shown: &'a Shown,
    sections: Vec<SectionView>,
    is_current: bool,
    is_organization: bool,
    here: String,
    new_record: Option<String>,
}

struct SectionView {
    name: String,
    age: String,
    href: String,
}

pub(super) async fn show(
    visit: Visit,
    State(editing): State<Editing>,
    Path(named): Path<Named>,
) -> Result<Page, Failure> {
    let shown = editable(&editing, &visit, &named).await?;
    let own = shown.owner.filter(|_| shown.key.kind == RecordKind::Organization);
    let body = Overview {
        visit: &visit,
        crumbs: crumbs(&visit, &shown, ""),
        sections: shown.sections.iter().map(|date| section(&visit, &shown, date)).collect(),
        is_current: shown.life == Life::Current,
        is_organization: shown.key.kind == RecordKind::Organization,
        here: paths::overview(shown.key),
        new_record: own.map(|owner| paths::new_record(owner.uuid())),
        shown: &shown,
    };
    let title = visit.say_of("editing-overview-title", &shown.name).into_owned();
    Ok(visit.page(title, &body).not_indexed())
}

fn section(visit: &Visit, shown: &Shown, date: &SectionDate) -> SectionView {
    SectionView {
        name: visit.say(date.section.key()).into_owned(),
        age: age(visit, date),
        href: paths::section(shown.key, date.section),
    }
}

/// « Confirmé il y a 3 semaines, par le CCAS. »
pub(super) fn age(visit: &Visit, date: &SectionDate) -> String {
    let Some(day) = date.assured_on else { return visit.say("editing-never-confirmed").into_owned() };
    let lapse = ago((visit.today() - day).num_days(), visit.locale);
    let on = visit.date(day);
    let by = date.assurer.as_deref().unwrap_or_default();
    let told = [("lapse", lapse.as_str().into()), ("date", on.as_str().into()), ("by", by.into())];
    let key = if by.is_empty() { "editing-confirmed" } else { "editing-confirmed-by" };
    visit.say_with(key, &told).into_owned()
}

/// The way to a page about a record; `last` is the page itself, empty for the overview.
pub(super) fn crumbs(visit: &Visit, shown: &Shown, last: &str) -> Vec<Crumb> {
    let crumb = |label: &str, href: String| Crumb { label: label.to_owned(), href };
    let mut crumbs = Vec::new();
    if let Some(owner) = shown.owner
        && visit.member.as_ref().is_some_and(|member| member.acts_for(owner))
    {
        crumbs.push(crumb(&visit.say("editing-records-title"), paths::records(owner.uuid())));
    }
    let here = if last.is_empty() { String::new() } else { paths::overview(shown.key) };
    crumbs.push(crumb(&shown.name, here));
    if !last.is_empty() {
        crumbs.push(crumb(last, String::new()));
    }
    crumbs
}
