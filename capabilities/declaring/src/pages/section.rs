//! One section of an action as a form; where somebody else changed it meanwhile, both are shown and nothing is lost.

use std::collections::BTreeSet;

use ::store::{Conn, StoreError};
use action::{Change, Changed, CollectiveAction, Conflict, Refused, Section};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use vocabulary::id::{CollectiveActionId, OrganizationId};
use web::{Failure, Faults, Filled, Page, Visit};

use super::{Declaring, by};
use crate::form::{Form, Reading};
use crate::hosting::hosted;
use crate::letters::{self, Told};
use crate::paths;
use crate::saying::said;
use crate::sections::{Known, fields, lead, new_programme, organizations, understood};
use crate::sheet::{Sheet, way};

#[derive(askama::Template)]
#[template(path = "pages/section.html")]
struct Both<'a> {
    visit: &'a Visit,
    fields: Vec<Compared>,
}

/// A field that two people changed: what it says now, and what was typed.
struct Compared {
    label: String,
    theirs: Vec<String>,
    yours: Vec<String>,
}

/// What was sent with a form that is shown again.
#[derive(Default)]
struct Sent<'a> {
    filled: Option<&'a Filled>,
    faults: Faults,
    conflict: Option<&'a Conflict>,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Declaring>,
    Path((id, section)): Path<(Uuid, String)>,
) -> Result<Page, Failure> {
    let section = Section::from_code(&section).ok_or(Failure::NotFound)?;
    let (found, known) = room.theirs(&visit, id).await?;
    Ok(page(&visit, (&found, &known), section, &Sent::default()))
}

fn page(
    visit: &Visit,
    (found, known): (&CollectiveAction, &Known),
    section: Section,
    sent: &Sent<'_>,
) -> Page {
    let id = found.id.uuid();
    let groups = fields(visit, known, &Change::said_by(found, section));
    let revision = sent.conflict.map_or(found.revision, |conflict| conflict.revision);
    let submit = if sent.conflict.is_some() { "declaring-save-mine" } else { "declaring-save" };
    let form = Form::new(visit, paths::below(id, section.code()), submit, groups)
        .with("revision", revision.to_string())
        .offering(known.names.offered());
    let mut sheet = Sheet::below(visit, section.key(), found).lead(visit, lead(section));
    if let Some(conflict) = sent.conflict {
        sheet = sheet.before(both(visit, known, conflict));
        sheet.ways = vec![way(visit, "declaring-keep-theirs", &paths::edit(id))];
    }
    let is_again = sent.filled.is_some();
    sheet.form(form.draw(visit, sent.filled, &sent.faults)).page(visit, is_again)
}

fn both(visit: &Visit, known: &Known, conflict: &Conflict) -> String {
    let (theirs, yours) = (said(visit, known, &conflict.theirs), said(visit, known, &conflict.yours));
    let pairs = theirs.into_iter().zip(yours);
    let compared = pairs.filter(|(one, _)| conflict.fields.contains(&one.field)).map(|(theirs, yours)| {
        Compared { label: visit.say(theirs.label).into_owned(), theirs: theirs.lines, yours: yours.lines }
    });
    let drawn = Both { visit, fields: compared.collect() };
    askama::Template::render(&drawn).unwrap_or_default()
}

pub(super) async fn save(
    visit: Visit,
    State(room): State<Declaring>,
    Path((id, section)): Path<(Uuid, String)>,
    filled: Filled,
) -> Result<Response, Failure> {
    let section = Section::from_code(&section).ok_or(Failure::NotFound)?;
    let (found, known) = room.theirs(&visit, id).await?;
    let mut reading = Reading::new(&visit, &filled);
    let Some(change) = understood(&mut reading, &known, &Change::said_by(&found, section)) else {
        let sent = Sent { filled: Some(&filled), faults: reading.faults, conflict: None };
        return Ok(page(&visit, (&found, &known), section, &sent).into_response());
    };
    let expected = filled.text("revision").parse().unwrap_or(0);
    let kept = keep(&visit, &room, (&found, &known), (change, expected), filled.text("nouveau")).await?;
    match kept {
        Changed::Kept(_) => Ok(visit.go(&paths::edit(id), "declaring-done-saved")),
        Changed::Unchanged => Ok(visit.go(&paths::edit(id), "declaring-done-unchanged")),
        Changed::Refused(Refused::Unknown) => Err(Failure::NotFound),
        Changed::Refused(why) => Err(Failure::bad_request("", visit.say(why.key()))),
        Changed::Conflict(conflict) => {
            let sent = Sent { filled: Some(&filled), conflict: Some(&conflict), ..Sent::default() };
            Ok(page(&visit, (&found, &known), section, &sent).into_response())
        }
    }
}

/// Keeps a change, and before it the programme that was typed anew.
async fn keep(
    visit: &Visit,
    room: &Declaring,
    (found, known): (&CollectiveAction, &Known),
    (change, expected): (Change, u32),
    typed: &str,
) -> Result<Changed, Failure> {
    let (by, id) = (by(visit), found.id);
    let programme = match &change {
        Change::Programme(edition) => new_programme(typed, known, edition.as_ref(), found.keeper),
        _ => None,
    };
    let named = newly_named(found, &change);
    room.admit_letters(visit, named.len())?;
    let carrier = known.names.name(found.carrier.organization()).to_owned();
    let told = Told { what: "partner", action: id, title: found.title.clone(), carrier };
    let (desk, host) = (room.desk(visit), found.place.organization);
    room.write(move |conn| {
        if let Some(programme) = &programme
            && may_change(conn, id, expected)?
        {
            action::keep_programme(conn, programme)?;
        }
        let change = match &change {
            Change::Place(place) if place.organization != host => Change::Place(hosted(conn, place)?),
            _ => change.clone(),
        };
        let changed = action::change(conn, id, expected, &change, by)?;
        if matches!(changed, Changed::Kept(_)) {
            for partner in &named {
                letters::tell_keepers(conn, &desk, *partner, &told)?;
            }
        }
        Ok(changed)
    })
    .await
}

/// Whether the programme of an action can still be changed by a form of this revision: a name typed into one that comes
/// too late makes no programme.
fn may_change(conn: &mut Conn, id: CollectiveActionId, expected: u32) -> Result<bool, StoreError> {
    let now = action::action(conn, id)?;
    Ok(now.is_some_and(|now| !now.is_changed_since(Section::Programme, expected)))
}

/// The organisations that a change names as partners and that were none: they hear of it, for everybody can read it.
fn newly_named(found: &CollectiveAction, change: &Change) -> BTreeSet<OrganizationId> {
    let Change::Partners { partners, .. } = change else { return BTreeSet::new() };
    let before = organizations(&found.partners);
    let own = [found.keeper, found.carrier.organization()];
    organizations(partners).into_iter().filter(|id| !before.contains(id) && !own.contains(id)).collect()
}
