//! The sheet of attendance, organisation by organisation: functions and signatures, filled in by hand.

use axum::extract::{Path, State};
use uuid::Uuid;
use vocabulary::time::paris;
use web::{Crumb, Failure, Page, Visit};

use super::kits::to_kits;
use super::{MinutesRoom, admitted, to_meetings, ways_back};
use directory::OrganizationNames;

/// Empty lines after those of the organisations expected.
const EMPTY_LINES: usize = 6;
/// Empty lines of a blank sheet.
const BLANK_LINES: usize = 16;

#[derive(askama::Template)]
#[template(path = "pages/attendance.html")]
struct Attendance<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    title: String,
    lead: String,
    organizations: Vec<String>,
    empty: usize,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<MinutesRoom>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let read = move |conn: &mut ::store::Conn| {
        Ok((encounter::encounter(conn, id.into())?, OrganizationNames::read(conn)?))
    };
    let (encounter, names) = room.read(read).await?;
    let encounter = encounter.ok_or(Failure::NotFound)?;
    admitted(&visit, &encounter, None)?;
    let day = encounter.starts.map(|starts| visit.date(paris(starts).date())).unwrap_or_default();
    let title = visit.say("minutes-sheet").into_owned();
    let mut crumbs = ways_back(&visit, &encounter);
    crumbs.push(Crumb { label: title.clone(), href: String::new() });
    let parts: Vec<&str> = [encounter.subject.as_str(), &day, &encounter.place]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    let organizations = encounter.expected().into_iter().map(|one| names.name(one).to_owned()).collect();
    let lead = parts.join(" · ");
    let body =
        Attendance { visit: &visit, crumbs, title: title.clone(), lead, organizations, empty: EMPTY_LINES };
    Ok(visit.page(title, &body).not_indexed())
}

/// A blank one.
pub(super) async fn blank(visit: Visit) -> Result<Page, Failure> {
    let title = visit.say("minutes-sheet").into_owned();
    let crumbs =
        vec![to_meetings(&visit), to_kits(&visit), Crumb { label: title.clone(), href: String::new() }];
    let lead = visit.say("minutes-sheet-lead").into_owned();
    let body = Attendance {
        visit: &visit,
        crumbs,
        title: title.clone(),
        lead,
        organizations: Vec::new(),
        empty: BLANK_LINES,
    };
    Ok(visit.page(title, &body).description(visit.say("minutes-sheet-what")))
}
