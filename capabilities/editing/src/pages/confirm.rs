//! « Tout est bon »: one button, and the record is confirmed, whole, as it stood on the page.

use axum::extract::{Path, State};
use axum::response::Response;
use directory::{Channel, Confirmation};
use vocabulary::id::ConfirmationId;
use web::{Failure, Filled, Visit};

use super::{Editing, Named, author, editable, failure};
use crate::beside::seen;
use crate::paths;

pub(super) async fn carry_out(
    visit: Visit,
    State(editing): State<Editing>,
    Path(named): Path<Named>,
    filled: Filled,
) -> Result<Response, Failure> {
    let shown = editable(&editing, &visit, &named).await?;
    let (id, by) = (ConfirmationId::new_v7(visit.now, visit.chance()), author(&visit, &shown)?);
    let (record, now, was_seen) = (shown.key, visit.now, filled.text("vu").to_owned());
    let write = move |conn: &mut ::store::Conn| {
        let stands = directory::shown(conn, record)?;
        if stands.is_none_or(|stands| seen(&stands) != was_seen) {
            return Ok(None);
        }
        let said = Confirmation { id, record, sections: &[], by: &by, channel: Channel::Page, now };
        directory::confirm(conn, &said).map(Some)
    };
    let confirmed = editing.db.write(write).await.map_err(failure)?;
    let overview = paths::overview(shown.key);
    let notice = match confirmed {
        Some(true) => "editing-confirmed-done",
        Some(false) => "editing-not-confirmed",
        None => "editing-changed-meanwhile",
    };
    Ok(visit.go(filled.back(&overview), notice))
}
