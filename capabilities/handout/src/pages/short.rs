//! The short address on a sheet leads to the service. Nothing is counted: whoever photographs a square is nobody's figure.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use directory::RecordKind;
use web::Failure;

use super::{Handouts, failure};
use crate::ShortName;

pub(super) async fn show(
    State(room): State<Handouts>,
    Path(typed): Path<String>,
) -> Result<Response, Failure> {
    let name = ShortName::parse(&typed).ok_or(Failure::NotFound)?;
    let read =
        move |conn: &mut ::store::Conn| directory::shown_by_handle(conn, RecordKind::Service, name.handle());
    let found = room.db.read(read).await.map_err(failure)?.ok_or(Failure::NotFound)?;
    // Not for ever: a service may be merged into another, whose address says so itself.
    Ok(Redirect::temporary(&directory::paths::service(found.key.id, &found.name)).into_response())
}
