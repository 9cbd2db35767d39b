//! The form of one section: filling it in, looking at what it gives, keeping it; and telling what clashes.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use directory::{Author, Channel, Conflict, Edit, Edited, FieldChange, Section, Shown};
use vocabulary::id::RevisionId;
use web::{Crumb, Failure, Faults, Filled, Page, Visit};

use super::overview::crumbs;
use super::{Editing, author, editable, failure, places_of};
use crate::form::{NamedPlace, Sheet, draw_sheet, understand_sheet};
use crate::geocoder::put_on_the_map;
use crate::paths;
use crate::preview::{Preview, preview};
use crate::telling::{TellOwner, sections_of, tell_owner};

#[derive(askama::Template)]
#[template(path = "pages/section.html")]
struct SectionPage<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    heading: String,
    name: &'a str,
    own: bool,
    owner: &'a str,
    /// The fields, as HTML of their template.
    fields: String,
    faults: &'a Faults,
    conflicts: usize,
    preview: Option<Preview>,
}

/// A section somebody is about to fill in.
struct Desk {
    shown: Shown,
    section: Section,
    places: Vec<NamedPlace>,
    author: Author,
}

impl Desk {
    fn sheet(&self) -> Sheet<'_> {
        Sheet { shown: &self.shown, section: self.section, places: &self.places }
    }
}

/// What is shown above and within the form.
#[derive(Default)]
struct Showing<'a> {
    faults: Faults,
    conflicts: &'a [Conflict],
    preview: Option<Preview>,
}

pub(super) async fn show(
    visit: Visit,
    State(editing): State<Editing>,
    Path((kind, handle, section)): Path<(String, String, String)>,
    filled: Filled,
) -> Result<Page, Failure> {
    let desk = desk(&editing, &visit, (kind, handle, section)).await?;
    Ok(page(&visit, &desk, &filled, Showing::default()))
}

pub(super) async fn submit(
    visit: Visit,
    State(editing): State<Editing>,
    Path((kind, handle, section)): Path<(String, String, String)>,
    filled: Filled,
) -> Result<Response, Failure> {
    let desk = desk(&editing, &visit, (kind, handle, section)).await?;
    let mut changes = match understand_sheet(&visit, &filled, &desk.sheet()) {
        Ok(changes) => changes,
        Err(faults) => return Ok(again(&visit, &desk, &filled, faults)),
    };
    put_on_the_map(editing.geocoder.as_ref(), &desk.shown, desk.section, &mut changes).await;
    if filled.text("etape") == "apercu" {
        let preview = Some(preview(&visit, &desk.sheet(), &changes, &editing.outlines));
        let showing = Showing { preview, ..Showing::default() };
        return Ok(page(&visit, &desk, &filled, showing).into_response());
    }
    let edited = keep(&editing, &visit, &desk, changes).await?;
    answered(&visit, &desk, &filled, edited)
}

/// Keeps the changes and, when they are not the owner's, tells the owner, in one transaction.
async fn keep(
    editing: &Editing,
    visit: &Visit,
    desk: &Desk,
    changes: Vec<FieldChange>,
) -> Result<Edited, Failure> {
    let id = RevisionId::new_v7(visit.now, visit.chance());
    let (record, by, now, key) = (desk.shown.key, desk.author.clone(), visit.now, editing.key.clone());
    let touched = sections_of(&desk.shown, &changes);
    let telling = TellOwner::draw(&visit.shell, &desk.shown, &touched, &by.shown);
    let telling = telling.filter(|_| !by.owns).map(|telling| telling.but(by.account));
    let write = move |conn: &mut ::store::Conn| {
        let edit = Edit { id, record, changes: &changes, by: &by, channel: Channel::Page, now };
        let edited = directory::edit(conn, &edit)?;
        if let (Edited::Done { .. }, Some(telling)) = (&edited, &telling) {
            tell_owner(conn, &key, telling)?;
        }
        Ok(edited)
    };
    editing.db.write(write).await.map_err(failure)
}

fn answered(visit: &Visit, desk: &Desk, filled: &Filled, edited: Edited) -> Result<Response, Failure> {
    let overview = paths::overview(desk.shown.key);
    match edited {
        Edited::Done { .. } => Ok(visit.go(filled.back(&overview), "editing-saved")),
        Edited::Nothing => Ok(visit.go(filled.back(&overview), "editing-nothing-changed")),
        Edited::ReadOnly => Ok(visit.go(&overview, "editing-read-only")),
        Edited::Unknown => Err(Failure::NotFound),
        Edited::Refused(refused) => {
            let mut faults = Faults::default();
            for (field, key) in refused {
                faults.note(&field, visit.say(key));
            }
            Ok(again(visit, desk, filled, faults))
        }
        Edited::Conflict(conflicts) => {
            let showing = Showing { conflicts: &conflicts, ..Showing::default() };
            Ok(page(visit, desk, filled, showing).status(StatusCode::CONFLICT).into_response())
        }
    }
}

fn again(visit: &Visit, desk: &Desk, filled: &Filled, faults: Faults) -> Response {
    page(visit, desk, filled, Showing { faults, ..Showing::default() }).again().into_response()
}

async fn desk(
    editing: &Editing,
    visit: &Visit,
    (kind, handle, section): (String, String, String),
) -> Result<Desk, Failure> {
    let shown = editable(editing, visit, &(kind, handle)).await?;
    let section = paths::section_of(shown.key.kind, &section).ok_or(Failure::NotFound)?;
    let owner = shown.owner.filter(|_| section == Section::Places);
    let places = editing.db.read(move |conn| places_of(conn, owner, true)).await.map_err(failure)?;
    let author = author(visit, &shown)?;
    Ok(Desk { shown, section, places, author })
}

fn page(visit: &Visit, desk: &Desk, filled: &Filled, showing: Showing<'_>) -> Page {
    let heading = visit.say(desk.section.key()).into_owned();
    let body = SectionPage {
        visit,
        crumbs: crumbs(visit, &desk.shown, &heading),
        name: &desk.shown.name,
        own: desk.author.owns,
        owner: &desk.shown.owner_name,
        fields: draw_sheet(visit, &desk.sheet(), filled, showing.conflicts),
        faults: &showing.faults,
        conflicts: showing.conflicts.len(),
        preview: showing.preview,
        heading: heading.clone(),
    };
    visit.page(format!("{heading} · {}", desk.shown.name), &body).not_indexed()
}
