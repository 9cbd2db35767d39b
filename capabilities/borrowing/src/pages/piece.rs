//! One piece of an exhibition: how to lead an exchange with it, and where it leads on.

use axum::extract::{Path, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Response};
use lending::{KitFile, KitItem, TouringResource};
use uuid::Uuid;
use vocabulary::id::{KitItemId, TouringResourceId};
use web::{Crumb, Failure, FileKind, Page, Upload, Visit};

use super::exhibition::credit;
use super::{Borrowing, back_to_exhibitions, decoded, lent};
use crate::paths;
use web::body::{Body, Cell};

async fn found(room: &Borrowing, (id, piece): (Uuid, Uuid)) -> Result<(TouringResource, KitItem), Failure> {
    let key = room.key.clone();
    let read = room.read(move |conn| lending::resource(conn, &key, TouringResourceId::from(id)));
    let resource = read.await?.ok_or(Failure::NotFound)?;
    let item = resource.kit.iter().find(|item| item.id == KitItemId::from(piece)).cloned();
    Ok((resource, item.ok_or(Failure::NotFound)?))
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Borrowing>,
    Path(address): Path<(Uuid, Uuid)>,
) -> Result<Page, Failure> {
    let (resource, item) = found(&room, address).await?;
    let mut body = Body::new(&visit, &item.name);
    let whole = Crumb { label: resource.name.clone(), href: paths::exhibition(address.0) };
    body.below(vec![back_to_exhibitions(&visit), whole]);
    body.facts(vec![
        ("borrowing-kind", Cell::text(visit.say(item.kind.key()))),
        ("borrowing-credit", Cell::text(credit(&visit, &item))),
    ]);
    if !item.guide.is_empty() {
        body.heading("guide", "borrowing-guide");
        for paragraph in item.guide.split('\n').map(str::trim).filter(|one| !one.is_empty()) {
            body.text(paragraph);
        }
    }
    let lines: Vec<Cell> = item.links.iter().filter_map(|path| link(&visit, path)).collect();
    if !lines.is_empty() {
        body.heading("suite", "borrowing-leads-on").list(lines);
    }
    if let Some(name) = &item.file {
        body.heading("fichier", "borrowing-file");
        let href = format!("{}/fichier", paths::piece(address.0, address.1));
        body.list(vec![Cell::link(name, href)]);
    }
    body.html(square(&visit, &item.name, &paths::piece(address.0, address.1)));
    Ok(body.public_page())
}

/// A way on inside the house, called by what is searched for or by the readable part of its address.
fn link(visit: &Visit, path: &str) -> Option<Cell> {
    let path = web::inside(path)?;
    if let Some((_, sought)) = path.split_once("?q=") {
        let sought = decoded(sought.split('&').next().unwrap_or(sought));
        return Some(Cell::link(visit.say_of("borrowing-search", &sought), path));
    }
    let last = path.split(['?', '#']).next().unwrap_or(path).rsplit('/').next().unwrap_or(path);
    let words = last.rsplit_once('-').map_or(last, |(words, _)| words).replace('-', " ");
    let mut letters = words.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default();
    let label = format!("{first}{}", letters.as_str());
    Some(Cell::link(if label.is_empty() { path.to_owned() } else { label }, path))
}

/// The square that leads to a page of the house, for who prints it.
pub(super) fn square(visit: &Visit, name: &str, path: &str) -> String {
    let address = visit.absolute(path);
    let words = visit.say_of("borrowing-square", name);
    let svg = paper::qr_svg(&address, &words).replacen("<svg ", "<svg width=\"132\" height=\"132\" ", 1);
    let (words, address) = (web::escaped(&words), web::escaped(&address));
    format!("<figure>{svg}<figcaption class=\"small\">{words}<br>{address}</figcaption></figure>")
}

/// Keeps the file of a piece, by who lends it.
pub(super) async fn attach(
    visit: Visit,
    State(room): State<Borrowing>,
    Path((id, piece)): Path<(Uuid, Uuid)>,
    upload: Upload,
) -> Result<Response, Failure> {
    let outset = lent(&room, &visit, id).await?;
    let item = outset.resource.kit.iter().find(|item| item.id == KitItemId::from(piece));
    let item = item.map(|item| (item.id, item.name.clone())).ok_or(Failure::NotFound)?;
    let kept = upload.file.as_ref().and_then(|file| Some((file, media_type(file.kind)?)));
    let Some((file, media_type)) = kept.filter(|_| upload.filled.faults().is_empty()) else {
        return Ok(visit.go(&paths::below(id, "regler"), "borrowing-fault-file"));
    };
    let (bytes, media_type) = (file.bytes.to_vec(), media_type.to_owned());
    let file = KitFile { name: item.1, media_type, bytes };
    room.write(move |conn| lending::attach_file(conn, item.0, &file)).await?;
    Ok(visit.go(&paths::piece(id, piece), "borrowing-done-file"))
}

/// What may be kept to be printed.
const fn media_type(kind: FileKind) -> Option<&'static str> {
    match kind {
        FileKind::Pdf => Some("application/pdf"),
        FileKind::Png => Some("image/png"),
        FileKind::Jpeg => Some("image/jpeg"),
        _ => None,
    }
}

/// The file of a piece, to keep or to print.
pub(super) async fn file(
    State(room): State<Borrowing>,
    Path(address): Path<(Uuid, Uuid)>,
) -> Result<Response, Failure> {
    let (_, item) = found(&room, address).await?;
    let file = room.read(move |conn| lending::file_of(conn, item.id)).await?.ok_or(Failure::NotFound)?;
    let mut headers = HeaderMap::new();
    let media_type = HeaderValue::from_str(&file.media_type).map_err(|fault| Failure::internal(&fault))?;
    headers.insert(CONTENT_TYPE, media_type);
    let ending = file.media_type.rsplit('/').next().unwrap_or_default();
    let name = format!("attachment; filename=\"{}.{ending}\"", vocabulary::slug(&item.name));
    headers.insert(
        CONTENT_DISPOSITION,
        HeaderValue::from_str(&name).map_err(|fault| Failure::internal(&fault))?,
    );
    Ok((headers, file.bytes).into_response())
}
