//! Sending a picture in: what is seen, who took it, how many people can be recognised.

use ::action::CollectiveAction;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use vocabulary::id::TestimonyId;
use web::{Failure, Faults, FileKind, Filled, Page, Upload, Visit};

use super::words::kept;
use super::{Outcomes, fresh};
use crate::asking::{Questions, consent, credit, identity};
use crate::keeping::NewTrace;
use crate::picture::{LARGEST_PICTURE, Picture};
use crate::saying::{caution, warns};
use crate::trace::{LONGEST_DESCRIBED, LONGEST_WORDS, MOST_FACES};

#[derive(askama::Template)]
#[template(path = "pages/photo.html")]
struct Photo<'a> {
    visit: &'a Visit,
    action: &'a CollectiveAction,
    id: TestimonyId,
    asked: Questions,
    is_written_for_her: bool,
    described: &'a str,
    words: &'a str,
    faces: &'a str,
    warns: bool,
    faults: &'a Faults,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Outcomes>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let action = room.edited(&visit, id).await?;
    Ok(page(&visit, &action, None, &Faults::default()))
}

fn page(visit: &Visit, action: &CollectiveAction, filled: Option<&Filled>, faults: &Faults) -> Page {
    let text = |name: &str| filled.map_or("", |filled| filled.text(name));
    let body = Photo {
        visit,
        action,
        id: text("id").parse().unwrap_or_else(|_| fresh(visit)),
        asked: Questions::of(visit, filled),
        is_written_for_her: true,
        described: text("description"),
        words: text("texte"),
        faces: text("visages"),
        warns: filled.is_some_and(|filled| warns(filled, &["description", "texte", "nom"])),
        faults,
    };
    visit.page(visit.say("outcome-photo-title"), &body).not_indexed()
}

pub(super) async fn send(
    visit: Visit,
    State(room): State<Outcomes>,
    Path(id): Path<Uuid>,
    upload: Upload,
) -> Result<Response, Failure> {
    let action = room.edited(&visit, id).await?;
    let filled = &upload.filled;
    let mut faults = filled.faults();
    let picture = picture(&visit, &upload, &mut faults);
    let new = understood(&visit, filled, &mut faults);
    let consent = consent(&visit, filled, false, &mut faults);
    let (Some(picture), Some(mut new), Some(consent), true) = (picture, new, consent, faults.is_empty())
    else {
        return Ok(page(&visit, &action, Some(filled), &faults).again().into_response());
    };
    let of = action.id.uuid();
    let said: [&[u8]; 6] = [
        of.as_bytes(),
        &picture.content,
        filled.text("description").as_bytes(),
        new.words.as_bytes(),
        new.credit.name().as_bytes(),
        &[new.faces],
    ];
    new.id = identity(new.id.uuid(), &said).into();
    (new.action, new.picture) = (action.id, Some((picture, filled.text("description").to_owned())));
    if let Some(response) = kept(&visit, &room, new, consent).await? {
        return Ok(response);
    }
    faults.note("photo", visit.say("outcome-fault-many"));
    Ok(page(&visit, &action, Some(filled), &faults).again().into_response())
}

/// The picture without what the camera wrote beside it, or a fault of its field.
fn picture(visit: &Visit, upload: &Upload, faults: &mut Faults) -> Option<Picture> {
    let Some(file) = &upload.file else {
        if faults.of("photo").is_empty() {
            faults.note("photo", visit.say("outcome-fault-no-photo"));
        }
        return None;
    };
    if file.bytes.len() > LARGEST_PICTURE {
        faults.note("photo", visit.say("outcome-fault-photo-large"));
        return None;
    }
    let is_picture = matches!(file.kind, FileKind::Jpeg | FileKind::Png);
    let picture = is_picture.then(|| Picture::read(&file.bytes)).flatten();
    if picture.is_none() {
        faults.note("photo", visit.say("outcome-fault-photo"));
    }
    picture
}

/// What is told of the picture, or faults.
fn understood(visit: &Visit, filled: &Filled, faults: &mut Faults) -> Option<NewTrace> {
    let (described, words) = (filled.text("description").trim(), filled.text("texte").trim());
    if described.is_empty() {
        faults.note("description", visit.say("outcome-fault-described"));
    }
    for (field, text, most) in
        [("description", described, LONGEST_DESCRIBED), ("texte", words, LONGEST_WORDS)]
    {
        if text.chars().count() > most {
            faults.note(field, visit.say_count("outcome-fault-long", most));
        }
        caution(visit, filled, field, faults);
    }
    let faces = filled.text("visages").parse::<u8>().ok().filter(|faces| *faces <= MOST_FACES);
    if faces.is_none() {
        faults.note("visages", visit.say_count("outcome-fault-faces", u32::from(MOST_FACES)));
    }
    let credit = credit(visit, filled, faults)?;
    let id = filled.text("id").parse().unwrap_or_else(|_| fresh(visit));
    let action = Uuid::nil().into();
    Some(NewTrace { id, action, words: words.to_owned(), credit, picture: None, faces: faces? })
}
