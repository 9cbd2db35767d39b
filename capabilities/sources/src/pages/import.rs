//! The first step of an import: the file, the name of its source, its licence.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use vocabulary::id::ImportId;
use web::{Crumb, Failure, Faults, RowsUpload, UploadedFile, Visit};

use super::{Sources, aside, failure, member};
use crate::neighbour::belongs_to_a_neighbour;
use crate::pending::{self, Sent};
use crate::{paths, reading};

/// Longest name of a source, in letters, as on the command line.
const LONGEST_SOURCE: usize = 100;
/// Longest licence or link, in letters.
const LONGEST_WORDS: usize = 300;

#[derive(askama::Template)]
#[template(path = "pages/import.html")]
struct StartPage<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    steps: Vec<String>,
    typed: [String; 3],
    faults: &'a Faults,
}

/// The steps of an import, by name.
pub(super) fn steps(visit: &Visit) -> Vec<String> {
    ["sources-step-file", "sources-step-columns", "sources-step-result"]
        .iter()
        .map(|key| visit.say(key).into_owned())
        .collect()
}

/// The way from the desk to a page of an import.
pub(super) fn crumbs(visit: &Visit, here: &str) -> Vec<Crumb> {
    let mut crumbs = to_sources(visit, paths::SOURCES);
    crumbs.push(super::crumb(visit, "", here));
    crumbs
}

/// The way from the desk to the sources, whose address is blank on their own page.
pub(super) fn to_sources(visit: &Visit, sources: &str) -> Vec<Crumb> {
    vec![
        super::crumb(visit, membership::paths::COORDINATION, "sources-desk"),
        super::crumb(visit, sources, "sources-title"),
    ]
}

pub(super) async fn show(visit: Visit) -> Response {
    page(&visit, Default::default(), &Faults::default())
}

fn page(visit: &Visit, typed: [String; 3], faults: &Faults) -> Response {
    let crumbs = crumbs(visit, "sources-import");
    let body = StartPage { visit, crumbs, steps: steps(visit), typed, faults };
    let page = visit.page(visit.say("sources-import"), &body).not_indexed();
    if faults.is_empty() { page } else { page.again() }.into_response()
}

pub(super) async fn send(
    visit: Visit,
    State(house): State<Sources>,
    RowsUpload(upload): RowsUpload,
) -> Result<Response, Failure> {
    let by = member(&visit)?.account.uuid();
    let filled = &upload.filled;
    let typed = ["source", "licence", "lien"].map(|field| filled.text(field).to_owned());
    let mut faults = faults_of(&visit, filled, &typed);
    let wished = typed[0].clone();
    if house.db.read(move |conn| belongs_to_a_neighbour(conn, &wished)).await.map_err(failure)? {
        faults.note("source", visit.say("sources-fault-neighbour"));
    }
    let Some(file) = upload.file.filter(|_| faults.is_empty()) else {
        if faults.is_empty() {
            faults.note("fichier", visit.say("sources-fault-file"));
        }
        return Ok(page(&visit, typed, &faults));
    };
    if !matches!(file.kind, web::FileKind::Text | web::FileKind::Workbook | web::FileKind::OpenSheet) {
        faults.note("fichier", visit.say("sources-fault-kind"));
        return Ok(page(&visit, typed, &faults));
    }
    let content = match to_keep(&visit, &file, &typed[0]).await? {
        Ok(content) => content,
        Err(words) => {
            faults.note("fichier", words);
            return Ok(page(&visit, typed, &faults));
        }
    };
    let [source, licence, link] = typed;
    let id = ImportId::new_v7(visit.now, visit.chance()).uuid();
    let sent = Sent { id, source, licence, link, file_name: file.name, content, by, now: visit.now };
    let key = house.key.clone();
    house.db.write(move |conn| pending::keep(conn, &key, &sent)).await.map_err(failure)?;
    Ok(visit.go(&paths::pending(id), ""))
}

/// What is kept of a file until its columns are understood, or in words why it cannot be read.
async fn to_keep(
    visit: &Visit,
    file: &UploadedFile,
    source: &str,
) -> Result<Result<Vec<u8>, String>, Failure> {
    let (name, bytes, source) = (file.name.clone(), file.bytes.clone(), source.to_owned());
    let looked_at = aside(move || {
        let opened = reading::open(&name, &bytes, &source)?;
        Ok::<_, exchange::Refusal>((opened.to_keep(&bytes), opened.refused_rows()))
    });
    match looked_at.await? {
        Err(refusal) => Ok(Err(refusal.in_words(visit.locale))),
        Ok((_, refused)) if !refused.is_empty() => {
            let rows = super::numbers(&refused);
            Ok(Err(visit.say_with("sources-fault-number", &[("rows", rows.into())]).into_owned()))
        }
        Ok((content, _)) => content.map(Ok).map_err(|fault| Failure::internal(&fault)),
    }
}

/// What is wrong with the words beside the file.
fn faults_of(visit: &Visit, filled: &web::Filled, typed: &[String; 3]) -> Faults {
    let mut faults = filled.faults();
    if typed[0].is_empty() || typed[0].chars().count() > LONGEST_SOURCE {
        faults.note("source", visit.say("sources-fault-source"));
    }
    for (field, text) in [("licence", &typed[1]), ("lien", &typed[2])] {
        if text.chars().count() > LONGEST_WORDS {
            faults.note(field, visit.say("sources-fault-long"));
        }
    }
    faults
}
