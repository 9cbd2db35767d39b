//! The statement of decisions of an encounter, to print and sign; and a blank one to fill in by hand.

use axum::extract::{Path, State};
use uuid::Uuid;
use web::{Crumb, Failure, Page, Visit};

use super::kits::to_kits;
use super::minutes::lead;
use super::{MinutesRoom, admitted, may_write, to_meetings, ways_back};
use crate::closing::found;
use crate::record::{FollowUp, Minutes};
use directory::OrganizationNames;

/// Empty lines of a statement that is filled in by hand.
const EMPTY_LINES: usize = 8;

#[derive(askama::Template)]
#[template(path = "pages/statement.html")]
struct Statement<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    title: String,
    lead: String,
    present: Vec<(String, String)>,
    decisions: Vec<String>,
    tasks: Vec<Vec<String>>,
    /// Lines left empty, for a pen.
    empty: usize,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<MinutesRoom>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let read = move |conn: &mut ::store::Conn| Ok((found(conn, id.into())?, OrganizationNames::read(conn)?));
    let (found, names) = room.read(read).await?;
    let (encounter, minutes) = found.ok_or(Failure::NotFound)?;
    admitted(&visit, &encounter, minutes.as_ref())?;
    let minutes = minutes.ok_or(Failure::NotFound)?;
    if minutes.closed_at.is_none() && !may_write(&visit, &encounter, Some(&minutes)) {
        return Err(Failure::NotFound);
    }
    let title = visit.say("minutes-statement").into_owned();
    let mut crumbs = ways_back(&visit, &encounter);
    crumbs.push(Crumb { label: title.clone(), href: String::new() });
    let lead = lead(&visit, &encounter, &minutes);
    Ok(drawn(&visit, (title, crumbs), lead, Some((&minutes, &names))).not_indexed())
}

/// A blank one, for a table without a screen.
pub(super) async fn blank(visit: Visit) -> Result<Page, Failure> {
    let title = visit.say("minutes-statement-blank").into_owned();
    let crumbs =
        vec![to_meetings(&visit), to_kits(&visit), Crumb { label: title.clone(), href: String::new() }];
    let lead = visit.say("minutes-statement-blank-lead").into_owned();
    Ok(drawn(&visit, (title, crumbs), lead, None).description(visit.say("minutes-statement-what")))
}

fn drawn(
    visit: &Visit,
    (title, crumbs): (String, Vec<Crumb>),
    lead: String,
    filled: Option<(&Minutes, &OrganizationNames)>,
) -> Page {
    let (mut present, mut decisions, mut tasks) = (Vec::new(), Vec::new(), Vec::new());
    if let Some((minutes, names)) = filled {
        let came = minutes.attendance.iter();
        present =
            came.map(|one| (names.name(one.organization).to_owned(), visit.number(one.people))).collect();
        decisions.clone_from(&minutes.decisions);
        tasks = minutes.follow_ups.iter().map(|(_, one)| line(visit, names, one)).collect();
    }
    let empty = if filled.is_some() { 0 } else { EMPTY_LINES };
    let body = Statement { visit, crumbs, title: title.clone(), lead, present, decisions, tasks, empty };
    visit.page(title, &body)
}

fn line(visit: &Visit, names: &OrganizationNames, one: &FollowUp) -> Vec<String> {
    let owner = one.organization.map_or("—", |owner| names.name(owner));
    let who = if one.function.is_empty() { owner.to_owned() } else { format!("{owner}, {}", one.function) };
    let due = one.due_on.map(|due| visit.date(due)).unwrap_or_default();
    vec![one.words.clone(), who, due]
}
