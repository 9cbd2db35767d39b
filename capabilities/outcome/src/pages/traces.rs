//! What people agreed to show of an action, for everybody.

use ::action::CollectiveAction;
use axum::extract::{Path, State};
use uuid::Uuid;
use web::{Failure, Page, Visit};

use super::{Outcomes, keeps};
use crate::keeping::shown;
use crate::lists::Use;
use crate::saying::{Drawn, drawn, drawn_of};

#[derive(askama::Template)]
#[template(path = "pages/traces.html")]
struct Traces<'a> {
    visit: &'a Visit,
    action: &'a CollectiveAction,
    traces: Vec<Drawn>,
    /// Whether somebody agreed to files.
    has_file: bool,
    is_kept_here: bool,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Outcomes>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let action = room.action(id.into()).await?;
    let (key, today) = (room.key.clone(), visit.today());
    let read = room.read(move |conn| {
        let in_files = shown(conn, &key, id.into(), Use::Exports, today)?;
        Ok((drawn_of(conn, &key, id.into(), today)?, !in_files.is_empty()))
    });
    let (traces, has_file) = read.await?;
    let body = Traces {
        visit: &visit,
        action: &action,
        traces: drawn(&visit, action.id, traces),
        has_file,
        is_kept_here: keeps(&action, &visit),
    };
    Ok(visit.page(visit.say_of("outcome-traces-title", &action.title), &body).not_indexed())
}
