//! Taking a change back, field by field as it was before; not where somebody changed it again since.

use axum::extract::{Path, State};
use axum::response::Response;
use directory::{Act, Channel, Edited};
use vocabulary::id::RevisionId;
use web::{Failure, Filled, Visit};

use super::{Editing, Named, author, editable, failure};
use crate::paths;
use crate::telling::{TellOwner, tell_owner};

pub(super) async fn carry_out(
    visit: Visit,
    State(editing): State<Editing>,
    Path(named): Path<Named>,
    filled: Filled,
) -> Result<Response, Failure> {
    let shown = editable(&editing, &visit, &named).await?;
    let restored: RevisionId = filled.text("changement").parse().map_err(|_| Failure::NotFound)?;
    let revision = editing.db.read(move |conn| directory::revision(conn, restored)).await.map_err(failure)?;
    let revision = revision.filter(|revision| revision.record == shown.key).ok_or(Failure::NotFound)?;
    let id = RevisionId::new_v7(visit.now, visit.chance());
    let (by, now, key) = (author(&visit, &shown)?, visit.now, editing.key.clone());
    let mut sections: Vec<_> = revision.fields.iter().filter_map(|field| field.section).collect();
    sections.dedup();
    let telling = TellOwner::draw(&visit.shell, &shown, &sections, &by.shown).filter(|_| !by.owns);
    let telling = telling.map(|telling| telling.but(by.account));
    let write = move |conn: &mut ::store::Conn| {
        let act = Act { by: &by, channel: Channel::Page, now };
        let edited = directory::restore(conn, restored, id, act)?;
        if let (Edited::Done { .. }, Some(telling)) = (&edited, &telling) {
            tell_owner(conn, &key, telling)?;
        }
        Ok(edited)
    };
    let notice = match editing.db.write(write).await.map_err(failure)? {
        Edited::Done { .. } => "editing-restored",
        Edited::Nothing => "editing-restored-already",
        Edited::Conflict(_) => "editing-restored-conflict",
        Edited::Refused(_) => "editing-restored-refused",
        Edited::ReadOnly => "editing-read-only",
        Edited::Unknown => return Err(Failure::NotFound),
    };
    Ok(visit.go(&paths::history(shown.key), notice))
}
