//! The list of signatories for a spreadsheet: one line per organisation of the directory that signed.

use ::store::Conn;
use axum::extract::State;
use axum::http::HeaderValue;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use rust_xlsxwriter::{Workbook, XlsxError};
use web::{Failure, Spreadsheet, Visit};

use super::{Protocol, failure};
use crate::listing::{Listed, everybody};

/// What a browser calls a workbook in Office Open XML.
const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/// The keys of the headings, in the order of the columns.
const COLUMNS: [&str; 7] = [
    "protocol-column-organization",
    "protocol-column-family",
    "protocol-column-sectors",
    "protocol-column-version",
    "protocol-column-signed-on",
    "protocol-column-function",
    "protocol-column-digest",
];

async fn signatories(visit: &Visit, room: &Protocol) -> Result<Vec<[String; 7]>, Failure> {
    let today = visit.today();
    let mut all = room.db.read(move |conn: &mut Conn| everybody(conn, today)).await.map_err(failure)?;
    all.retain(|one| one.is_signatory(today));
    Ok(all.iter().map(|one| cells(visit, one)).collect())
}

fn cells(visit: &Visit, one: &Listed) -> [String; 7] {
    let sectors: Vec<&str> = one.sectors.iter().map(|sector| sector.label(visit.locale)).collect();
    let family = one.family.map(|family| family.label(visit.locale)).unwrap_or_default();
    let signed = one.signature.as_ref();
    [
        one.name.clone(),
        family.to_owned(),
        sectors.join(", "),
        signed.map(|signature| signature.number.to_string()).unwrap_or_default(),
        signed.map(|signature| signature.signed_on.to_string()).unwrap_or_default(),
        signed.map(|signature| signature.function.clone()).unwrap_or_default(),
        signed.map(|signature| signature.digest.clone()).unwrap_or_default(),
    ]
}

pub(super) async fn give(visit: Visit, State(room): State<Protocol>) -> Result<Response, Failure> {
    let mut table = Spreadsheet::default();
    table.line(COLUMNS.map(|key| visit.say(key)))?;
    for line in signatories(&visit, &room).await? {
        table.line(line)?;
    }
    let mut response = visit.text("text/csv; charset=utf-8", table.finish()?);
    let name = HeaderValue::from_static("attachment; filename=\"signataires.csv\"");
    response.headers_mut().insert(CONTENT_DISPOSITION, name);
    Ok(response)
}

pub(super) async fn give_book(visit: Visit, State(room): State<Protocol>) -> Result<Response, Failure> {
    let lines = signatories(&visit, &room).await?;
    let headings = COLUMNS.map(|key| visit.say(key).into_owned());
    // A long list takes a while to write: not on the thread that answers others.
    let book = tokio::task::spawn_blocking(move || written(&headings, &lines)).await;
    let book = book.map_err(|fault| Failure::internal(&fault))?.map_err(|fault| Failure::internal(&fault))?;
    let mut response = book.into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(WORKBOOK));
    let name = HeaderValue::from_static("attachment; filename=\"signataires.xlsx\"");
    headers.insert(CONTENT_DISPOSITION, name);
    Ok(response)
}

/// A workbook of one sheet; every cell is a text, so that none can be run.
fn written(headings: &[String; 7], lines: &[[String; 7]]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, line) in (0_u32..).zip(std::iter::once(headings).chain(lines)) {
        for (column, cell) in (0_u16..).zip(line) {
            sheet.write_string(row, column, cell)?;
        }
    }
    sheet.autofit();
    book.save_to_buffer()
}
