//! The responses as files: a table, its codes, and a workbook of all.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::HeaderValue;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use rust_xlsxwriter::{Format, Workbook, XlsxError};
use survey::Survey;
use uuid::Uuid;
use web::{Failure, Spreadsheet, Visit};

use super::{Findings, begun, failure};
use crate::counted::by_id;
use crate::sheets::{self, Cell, Sheet};

/// The media type of a workbook (ECMA-376).
const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

pub(super) async fn table(
    visit: Visit,
    State(room): State<Findings>,
    Path(id): Path<Uuid>,
) -> Result<Response, Failure> {
    let survey = begun(&room, id).await?;
    let (answers, _) = read(&room, &survey).await?;
    as_csv(&visit, &answers, "attachment; filename=\"reponses.csv\"")
}

pub(super) async fn codes(
    visit: Visit,
    State(room): State<Findings>,
    Path(id): Path<Uuid>,
) -> Result<Response, Failure> {
    let survey = begun(&room, id).await?;
    let codes = sheets::codes(&survey.questionnaire, &visit.say("findings-other"));
    as_csv(&visit, &codes, "attachment; filename=\"codes.csv\"")
}

pub(super) async fn workbook(
    visit: Visit,
    State(room): State<Findings>,
    Path(id): Path<Uuid>,
) -> Result<Response, Failure> {
    let survey = begun(&room, id).await?;
    let (answers, texts) = read(&room, &survey).await?;
    let codes = sheets::codes(&survey.questionnaire, &visit.say("findings-other"));
    let name = |key: &str| visit.say(key).into_owned();
    let named = [
        (name("findings-sheet-answers"), answers),
        (name("findings-sheet-texts"), texts),
        (name("findings-sheet-codes"), codes),
    ];
    // Ten thousand lines take a second of computing: not on the thread that answers others.
    let bytes = tokio::task::spawn_blocking(move || written(&named)).await;
    let bytes =
        bytes.map_err(|fault| Failure::internal(&fault))?.map_err(|fault| Failure::internal(&fault))?;
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(WORKBOOK));
    let name = HeaderValue::from_static("attachment; filename=\"resultats.xlsx\"");
    headers.insert(CONTENT_DISPOSITION, name);
    Ok(response)
}

/// The responses and the texts, as they are now.
async fn read(room: &Findings, survey: &Survey) -> Result<(Sheet, Sheet), Failure> {
    let (key, survey) = (room.key.clone(), Arc::new(survey.clone()));
    let read = room.db.read(move |conn| {
        let recipients = by_id(conn, survey.id)?;
        let responses = responses::responses(conn, &key, survey.id)?;
        let paired = || responses.iter().map(|response| (response, recipients.get(&response.recipient)));
        let questions = &survey.questionnaire;
        Ok((sheets::answers(questions, paired()), sheets::texts(questions, paired())))
    });
    read.await.map_err(failure)
}

fn as_csv(visit: &Visit, sheet: &Sheet, name: &'static str) -> Result<Response, Failure> {
    let mut table = Spreadsheet::default();
    table.line(&sheet.headings)?;
    for line in &sheet.lines {
        table.line(line.iter().map(Cell::text))?;
    }
    let mut response = visit.text("text/csv; charset=utf-8", table.finish()?);
    response.headers_mut().insert(CONTENT_DISPOSITION, HeaderValue::from_static(name));
    Ok(response)
}

fn written(sheets: &[(String, Sheet)]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let bold = Format::new().set_bold();
    for (name, sheet) in sheets {
        let page = book.add_worksheet();
        page.set_name(name)?;
        page.set_freeze_panes(1, 0)?;
        for (column, heading) in (0u16..).zip(&sheet.headings) {
            page.write_string_with_format(0, column, heading, &bold)?;
        }
        for (row, line) in (1u32..).zip(&sheet.lines) {
            for (column, cell) in (0u16..).zip(line) {
                match cell {
                    // Written as a text, never as a formula, whatever it begins with.
                    Cell::Text(text) => page.write_string(row, column, text)?,
                    #[expect(clippy::cast_precision_loss, reason = "spreadsheets know no other numbers")]
                    Cell::Number(number) => page.write_number(row, column, *number as f64)?,
                    Cell::Blank => page,
                };
            }
        }
    }
    book.save_to_buffer()
}
