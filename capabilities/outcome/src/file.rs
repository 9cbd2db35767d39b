//! What people agreed to see in files: words and credits as a table, nothing else.

use axum::extract::{Path, State};
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION};
use axum::response::Response;
use uuid::Uuid;
use web::{Failure, Spreadsheet, Visit};

use crate::keeping::shown;
use crate::lists::Use;
use crate::pages::Outcomes;
use crate::paths;

/// The words and pictures of an action whose people agreed to files, as they stand today. Anonymous ones have no name
/// and no identity.
pub(crate) async fn show(
    visit: Visit,
    State(room): State<Outcomes>,
    Path(id): Path<Uuid>,
) -> Result<Response, Failure> {
    let action = room.action(id.into()).await?;
    let (key, today) = (room.key.clone(), visit.today());
    let all = room.read(move |conn| shown(conn, &key, id.into(), Use::Exports, today)).await?;
    let mut table = Spreadsheet::default();
    let head = ["action", "kind", "words", "credit", "picture"];
    table.line(head.map(|column| visit.say(&format!("outcome-file-{column}")).into_owned()))?;
    for one in &all {
        let (kind, picture) = match &one.frame {
            Some(frame) => ("outcome-a-picture", frame.described.clone()),
            None => ("outcome-words", String::new()),
        };
        let kind = visit.say(kind).into_owned();
        table.line([&action.title, &kind, &one.words, &one.credit.name().to_owned(), &picture])?;
    }
    let mut response = visit.text("text/csv; charset=utf-8", table.finish()?);
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"temoignages.csv\""));
    tracing::debug!(route = paths::FILE, rows = all.len(), "a file was made");
    Ok(response)
}
