//! Recording a signature on paper, with its scan, and the wish of an organisation to leave.

use ::store::{Conn, StoreError};
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::NaiveDate;
use uuid::Uuid;
use vocabulary::id::{OrganizationId, SignatureId};
use web::{Choice, Crumb, Failure, Faults, FileKind, Filled, Upload, UploadedFile, Visit};

use super::draft::crumbs;
use super::organization::function_faults;
use super::{Protocol, day_of, failure, version_words};
use crate::canonical;
use crate::paths;
use crate::signature::Code;
use crate::signing::{self, By, NewSignature, Signed};
use crate::standing::Standing;
use crate::standings::standings;
use crate::store::{organizations, versions};
use crate::version::effective;

#[derive(askama::Template)]
#[template(path = "pages/paper.html")]
struct PaperPage<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    version: String,
    digest: String,
    /// Who has not signed the version in force.
    to_sign: Vec<Choice>,
    /// Who may leave.
    to_leave: Vec<Choice>,
    function: &'a str,
    looks_like_a_name: bool,
    on: String,
    faults: &'a Faults,
}

/// What the forms need.
struct Known {
    number: u32,
    effective_on: NaiveDate,
    digest: String,
    to_sign: Vec<organizations::NamedRow>,
    to_leave: Vec<organizations::NamedRow>,
}

fn read(conn: &mut Conn, today: NaiveDate) -> Result<Option<Known>, StoreError> {
    let Some(held) = effective(&versions::versions(conn)?, today) else { return Ok(None) };
    let text = versions::with_text(conn, held)?;
    let standings = standings(conn, today)?;
    let of = |id: Uuid| standings.iter().find(|(one, _)| one.uuid() == id).map(|(_, standing)| *standing);
    let all = organizations::organizations_named(conn)?;
    let signed = |row: &&organizations::NamedRow| matches!(of(row.id), Some(Standing::Signatory { .. }));
    let stands = |row: &&organizations::NamedRow| {
        matches!(of(row.id), Some(Standing::Signatory { .. } | Standing::ToResign { .. }))
    };
    Ok(Some(Known {
        number: held.number,
        effective_on: held.stage.adopted().map_or(today, |(_, effective_on)| effective_on),
        digest: canonical::digest(held.number, &text.articles),
        to_sign: all.iter().filter(|row| !signed(row)).cloned().collect(),
        to_leave: all.iter().filter(stands).cloned().collect(),
    }))
}

async fn known(room: &Protocol, visit: &Visit) -> Result<Known, Failure> {
    let today = visit.today();
    room.db.read(move |conn| read(conn, today)).await.map_err(failure)?.ok_or(Failure::NotFound)
}

/// What was typed of a signature.
#[derive(Clone, Copy, Default)]
struct Typed<'a> {
    organization: &'a str,
    leaving: &'a str,
    function: &'a str,
    on: &'a str,
    looks_like_a_name: bool,
}

pub(super) async fn show(visit: Visit, State(room): State<Protocol>) -> Result<Response, Failure> {
    let known = known(&room, &visit).await?;
    let today = visit.today().to_string();
    Ok(page(&visit, &known, Typed { on: &today, ..Typed::default() }, &Faults::default()))
}

fn page(visit: &Visit, known: &Known, typed: Typed<'_>, faults: &Faults) -> Response {
    let title = visit.say("protocol-paper-title").into_owned();
    let choices = |list: &[organizations::NamedRow], chosen: &str| {
        let none = Choice::new("", visit.say("protocol-paper-choose"), chosen.is_empty());
        let named = list.iter().map(|row| {
            let id = row.id.to_string();
            let is_chosen = id == chosen;
            Choice::new(id, row.name.clone(), is_chosen)
        });
        std::iter::once(none).chain(named).collect()
    };
    let body = PaperPage {
        visit,
        crumbs: crumbs(visit, &[(title.clone(), String::new())]),
        version: version_words(visit, known.number),
        digest: known.digest.clone(),
        to_sign: choices(&known.to_sign, typed.organization),
        to_leave: choices(&known.to_leave, typed.leaving),
        function: typed.function,
        looks_like_a_name: typed.looks_like_a_name,
        on: typed.on.to_owned(),
        faults,
    };
    let page = visit.page(title, &body).not_indexed();
    if faults.is_empty() { page } else { page.again() }.into_response()
}

/// Records a signature on paper.
pub(super) async fn record(
    visit: Visit,
    State(room): State<Protocol>,
    upload: Upload,
) -> Result<Response, Failure> {
    let filled = &upload.filled;
    let known = known(&room, &visit).await?;
    let mut faults = filled.faults();
    let (organization, on) = who_and_when(&visit, &known, filled, &mut faults);
    let typed = Typed {
        organization: filled.text("organisation"),
        function: filled.text("fonction"),
        on: filled.text("date"),
        looks_like_a_name: function_faults(&visit, filled, &mut faults),
        leaving: "",
    };
    let scan = upload.file.as_ref().and_then(|file| scan_of(&visit, file, &mut faults));
    let (Some(organization), Some(on), true) = (organization, on, faults.is_empty()) else {
        return Ok(page(&visit, &known, typed, &faults));
    };
    let recorded_by = visit.member.as_ref().ok_or(Failure::NotFound)?.account;
    let new = NewSignature {
        id: SignatureId::new_v7(visit.now, visit.chance()),
        code: Code::new(visit.chance()),
        organization: OrganizationId::from(organization),
        by: By::Paper { recorded_by, on, scan },
        function: filled.text("fonction").to_owned(),
        read: filled.text("empreinte").to_owned(),
    };
    let (key, now) = (room.key.clone(), visit.now);
    let signed = room.db.write(move |conn: &mut Conn| signing::sign(conn, &key, &new, now)).await;
    match signed.map_err(failure)? {
        Signed::Done(code) => Ok(visit.go(&paths::certificate(&code.shown()), "protocol-recorded")),
        Signed::Already => Ok(visit.go(paths::PAPER, "protocol-signed-before")),
        Signed::TextMoved => Ok(visit.go(paths::PAPER, "protocol-text-moved")),
        Signed::LeftSince(left) => {
            faults.note("date", visit.say_of("protocol-fault-paper-left", &visit.date(left)));
            Ok(page(&visit, &known, typed, &faults))
        }
    }
}

/// The organisation that signed and the day it did, and what is wrong with them.
fn who_and_when(
    visit: &Visit,
    known: &Known,
    filled: &Filled,
    faults: &mut Faults,
) -> (Option<Uuid>, Option<NaiveDate>) {
    let organization = filled.text("organisation").parse::<Uuid>().ok();
    let organization = organization.filter(|id| known.to_sign.iter().any(|row| row.id == *id));
    if organization.is_none() {
        faults.note("organisation", visit.say("protocol-fault-paper-organization"));
    }
    let on = day_of(filled, "date");
    let on = on.filter(|on| *on >= known.effective_on && *on <= visit.today());
    if on.is_none() {
        faults.note("date", visit.say_of("protocol-fault-paper-day", &visit.date(known.effective_on)));
    }
    (organization, on)
}

/// The scan as it is kept: its media type and its content in base64. Anything but a document or a picture is a fault.
fn scan_of(visit: &Visit, file: &UploadedFile, faults: &mut Faults) -> Option<(String, String)> {
    let kind = match file.kind {
        FileKind::Pdf => "application/pdf",
        FileKind::Png => "image/png",
        FileKind::Jpeg => "image/jpeg",
        FileKind::Text | FileKind::Workbook | FileKind::OpenSheet => {
            faults.note("copie", visit.say("protocol-fault-scan"));
            return None;
        }
    };
    Some((kind.to_owned(), STANDARD.encode(&file.bytes)))
}

/// Records that an organisation leaves, as it said by letter.
pub(super) async fn withdraw(
    visit: Visit,
    State(room): State<Protocol>,
    filled: Filled,
) -> Result<Response, Failure> {
    let known = known(&room, &visit).await?;
    let named = filled.text("partante").parse::<Uuid>().ok();
    let mut faults = filled.faults();
    let leaving = named.filter(|id| known.to_leave.iter().any(|row| row.id == *id));
    if leaving.is_none() {
        faults.note("partante", visit.say("protocol-fault-paper-organization"));
    }
    let (Some(leaving), true) = (leaving, faults.is_empty()) else {
        let today = visit.today().to_string();
        let typed = Typed { on: &today, leaving: filled.text("partante"), ..Typed::default() };
        return Ok(page(&visit, &known, typed, &faults));
    };
    let (key, now) = (room.key.clone(), visit.now);
    let reason = filled.text("raison").to_owned();
    let write =
        move |conn: &mut Conn| signing::withdraw(conn, &key, (OrganizationId::from(leaving), &reason), now);
    let done = room.db.write(write).await.map_err(failure)?;
    let notice = if done { "protocol-withdrawn" } else { "protocol-not-signed" };
    Ok(visit.go(paths::PAPER, notice))
}
