//! The signed document of a convention: attached by one of the two, read by both and the coordination.

use axum::extract::{Path, State};
use axum::http::HeaderValue;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use vocabulary::id::RelationId;
use web::{Failure, Faults, FileKind, Upload, UploadedFile, Visit};

use super::relation::{draw, found};
use super::{Cooperation, spoken_for};
use crate::form::Typed;
use crate::relation::{Relation, RelationKind, RelationStanding};
use crate::store::documents::{self, NewDocument};

/// The largest document, in bytes: a scanned convention of some pages.
const LARGEST: usize = 4 << 20;
/// The name the document is handed out under; what it was called when it was sent may name somebody.
const FILE_NAME: &str = "convention";

/// Understands a document that was sent, if one was; a scan or a picture and nothing else.
pub(super) fn document(
    visit: &Visit,
    file: Option<&UploadedFile>,
    faults: &mut Faults,
) -> Option<NewDocument> {
    let file = file?;
    let Some(media_type) = media_type(file.kind) else {
        faults.note("convention", visit.say("cooperation-fault-convention-kind"));
        return None;
    };
    if file.bytes.len() > LARGEST {
        faults.note("convention", visit.say("cooperation-fault-convention-large"));
        return None;
    }
    let id = RelationId::new_v7(visit.now, visit.chance()).uuid();
    Some(NewDocument { id, content: file.bytes.to_vec(), media_type, now: visit.now })
}

const fn media_type(kind: FileKind) -> Option<&'static str> {
    match kind {
        FileKind::Pdf => Some("application/pdf"),
        FileKind::Png => Some("image/png"),
        FileKind::Jpeg => Some("image/jpeg"),
        _ => None,
    }
}

/// A convention whose document the member may read.
async fn readable(visit: &Visit, room: &Cooperation, id: Uuid) -> Result<Relation, Failure> {
    let (relation, _) = found(visit, room, id).await?;
    let is_theirs = !spoken_for(visit, [relation.a, relation.b]).is_empty();
    if is_theirs && relation.kind == RelationKind::Partnership {
        Ok(relation)
    } else {
        Err(Failure::NotFound)
    }
}

pub(super) async fn give(
    visit: Visit,
    State(room): State<Cooperation>,
    Path(id): Path<Uuid>,
) -> Result<Response, Failure> {
    let relation = readable(&visit, &room, id).await?;
    let key = room.key.clone();
    let kept = room.read(move |conn| documents::document(conn, &key, relation.id)).await?;
    let (media_type, content) = kept.ok_or(Failure::NotFound)?;
    let ending = media_type.rsplit('/').next().unwrap_or_default();
    let disposition = format!("attachment; filename=\"{FILE_NAME}.{ending}\"");
    let media_type = HeaderValue::from_str(&media_type).map_err(|fault| Failure::internal(&fault))?;
    let disposition = HeaderValue::from_str(&disposition).map_err(|fault| Failure::internal(&fault))?;
    let headers = [
        (CONTENT_TYPE, media_type),
        (CONTENT_DISPOSITION, disposition),
        (X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    ];
    Ok((headers, content).into_response())
}

pub(super) async fn attach(
    visit: Visit,
    State(room): State<Cooperation>,
    Path(id): Path<Uuid>,
    upload: Upload,
) -> Result<Response, Failure> {
    let relation = readable(&visit, &room, id).await?;
    if relation.standing == RelationStanding::Ended {
        return Err(Failure::NotFound);
    }
    let mut faults = upload.filled.faults();
    let attached = document(&visit, upload.file.as_ref(), &mut faults);
    if attached.is_none() && faults.is_empty() {
        faults.note("convention", visit.say("cooperation-fault-convention-missing"));
    }
    let Some(attached) = attached.filter(|_| faults.is_empty()) else {
        let typed = Typed { faults, filled: Some(&upload.filled) };
        return Ok(draw(&visit, &room, id, &typed).await?.again().into_response());
    };
    let (key, relation_id) = (room.key.clone(), relation.id);
    room.write(move |conn| documents::attach(conn, &key, relation_id, &attached)).await?;
    Ok(visit.go(&crate::paths::under(crate::paths::COOPERATIONS, id), "cooperation-done-attached"))
}
