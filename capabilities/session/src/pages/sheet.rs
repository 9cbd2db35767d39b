//! The sign-in sheet of a date: blank lines; names only where its carrier asks for them, and the sheet says so.

use action::CollectiveAction;
use axum::extract::{Path, State};
use uuid::Uuid;
use vocabulary::id::ActionSessionId;
use web::{Failure, Page, Visit};

use super::{Sessions, SheetAsked};
use crate::saying::{place_of, when};
use crate::session::Session;

/// Blank lines where nobody counts places.
const USUAL_LINES: usize = 20;
/// The most lines of one sheet.
const MOST_LINES: usize = 60;
/// Blank lines below names, for whoever comes by.
const MORE_LINES: usize = 5;

#[derive(askama::Template)]
#[template(path = "pages/sheet.html")]
struct Sheet<'a> {
    visit: &'a Visit,
    action: &'a CollectiveAction,
    session: &'a Session,
    when: String,
    place: String,
    names: &'a [String],
    /// The numbers of the blank lines.
    blanks: Vec<usize>,
    to_names: ToNames,
}

/// How a visitor comes to the sheet with names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ToNames {
    /// Not at all, or she has it before her.
    None,
    /// After a proof of who she is.
    Proof,
    /// By a button.
    Button,
    /// She asked, and nobody is enrolled.
    Nobody,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Sessions>,
    Path(ids): Path<(Uuid, Uuid)>,
) -> Result<Page, Failure> {
    let (action, session) = room.own_date(&visit, ids).await?;
    let way = way_to_names(&visit, &room, &action);
    Ok(page(&visit, (&action, &session), &[], way))
}

/// The blank sheet with the button that prepares the one with names, for who has just proved who she is.
pub(super) async fn offer(
    visit: Visit,
    State(room): State<Sessions>,
    Path(ids): Path<(Uuid, Uuid)>,
) -> Result<Page, Failure> {
    let (action, session) = room.own_date(&visit, ids).await?;
    match way_to_names(&visit, &room, &action) {
        ToNames::None => Err(Failure::NotFound),
        way => Ok(page(&visit, (&action, &session), &[], way)),
    }
}

/// The names of those enrolled. They are asked for by a button: no address, no history holds them.
pub(super) async fn with_names(
    visit: Visit,
    State(room): State<Sessions>,
    Path(ids): Path<(Uuid, Uuid)>,
) -> Result<Page, Failure> {
    let (action, session) = room.own_date(&visit, ids).await?;
    let (Some(source), Some(member)) = (room.names.clone(), &visit.member) else {
        return Err(Failure::NotFound);
    };
    let asked = SheetAsked {
        id: ActionSessionId::new_v7(visit.now, visit.chance()).uuid(),
        action: action.id,
        session: session.id,
        account: member.account,
        organization: action.acted_for(member).ok_or(Failure::NotFound)?,
        now: visit.now,
    };
    let key = room.key.clone();
    let names = room.write(move |conn| source(conn, &key, &asked)).await?;
    let way = if names.is_empty() { ToNames::Nobody } else { ToNames::None };
    Ok(page(&visit, (&action, &session), &names, way))
}

/// How the visitor comes to the sheet with names: who carries the action reads them, the coordination does not.
fn way_to_names(visit: &Visit, room: &Sessions, action: &CollectiveAction) -> ToNames {
    let carries = |member: &&web::Member| room.names.is_some() && action.may_read_names(member);
    match visit.member.as_ref().filter(carries) {
        None => ToNames::None,
        Some(member) if member.is_assured(visit.now) => ToNames::Button,
        Some(_) => ToNames::Proof,
    }
}

fn page(
    visit: &Visit,
    (action, session): (&CollectiveAction, &Session),
    names: &[String],
    to_names: ToNames,
) -> Page {
    let places = session.plan.capacity.map_or(USUAL_LINES, usize::from).min(MOST_LINES);
    let blanks = if names.is_empty() { places } else { MORE_LINES };
    let body = Sheet {
        visit,
        action,
        session,
        when: when(visit, &session.plan),
        place: place_of(&session.plan.place, action),
        names,
        blanks: (names.len() + 1..=names.len() + blanks).collect(),
        to_names,
    };
    visit.page(visit.say_of("session-sheet-title", &action.title), &body).not_indexed()
}
