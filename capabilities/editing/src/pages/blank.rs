//! Taking one value out of a record's history: a name that everybody should not go on reading there.

use axum::extract::{Path, State};
use axum::response::Response;
use directory::{Act, BlankReason, Channel, SaidWhen};
use vocabulary::id::RevisionId;
use web::{Failure, Filled, Visit};

use super::{Editing, Named, author, failure, found};
use crate::paths;

pub(super) async fn carry_out(
    visit: Visit,
    State(editing): State<Editing>,
    Path(named): Path<Named>,
    filled: Filled,
) -> Result<Response, Failure> {
    let shown = found(&editing, &named).await?;
    let history = paths::history(shown.key);
    let Some(reason) = BlankReason::from_code(filled.text("raison")) else {
        return Ok(visit.go(&history, "editing-blank-no-reason"));
    };
    let change: RevisionId = filled.text("changement").parse().map_err(|_| Failure::NotFound)?;
    let revision = editing.db.read(move |conn| directory::revision(conn, change)).await.map_err(failure)?;
    revision.filter(|revision| revision.record == shown.key).ok_or(Failure::NotFound)?;
    let (field, when) = value_of(filled.text("valeur")).ok_or(Failure::NotFound)?;
    let (by, now, field) = (author(&visit, &shown)?, visit.now, field.to_owned());
    let write = move |conn: &mut ::store::Conn| {
        let act = Act { by: &by, channel: Channel::Page, now };
        directory::blank(conn, change, (&field, when), reason, act)
    };
    let done = editing.db.write(write).await.map_err(failure)?;
    Ok(visit.go(&history, if done { "editing-blanked" } else { "editing-not-blanked" }))
}

/// « avant.description »: which value of which field.
fn value_of(text: &str) -> Option<(&str, SaidWhen)> {
    let (when, field) = text.split_once('.')?;
    match when {
        "avant" => Some((field, SaidWhen::Before)),
        "apres" => Some((field, SaidWhen::After)),
        _ => None,
    }
}
