//! A table to take along: with separators, or as a workbook. Every text stays a text, so that none can be run.

use axum::http::HeaderValue;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use rust_xlsxwriter::{Workbook, XlsxError};
use web::{Failure, Spreadsheet, Visit};

/// What a browser calls a workbook in Office Open XML.
const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Cell {
    Text(String),
    Number(u32),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Cell {
    fn from(number: usize) -> Self {
        Self::Number(u32::try_from(number).unwrap_or(u32::MAX))
    }
}

/// A table with its headings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sheet {
    /// The name of the file, without its end.
    pub(crate) name: &'static str,
    pub(crate) headings: Vec<String>,
    pub(crate) lines: Vec<Vec<Cell>>,
}

impl Sheet {
    /// A table whose headings are these keys.
    pub(crate) fn new(visit: &Visit, name: &'static str, keys: &[&str]) -> Self {
        Self {
            name,
            headings: keys.iter().map(|key| visit.say(key).into_owned()).collect(),
            lines: Vec::new(),
        }
    }

    /// The table with separators.
    pub(crate) fn separated(&self, visit: &Visit) -> Result<Response, Failure> {
        let mut table = Spreadsheet::default();
        table.line(&self.headings)?;
        for line in &self.lines {
            let text = |cell: &Cell| match cell {
                Cell::Text(text) => text.clone(),
                Cell::Number(number) => number.to_string(),
            };
            table.line(line.iter().map(text))?;
        }
        let response = visit.text("text/csv; charset=utf-8", table.finish()?);
        Ok(attached(response, self.name, "csv"))
    }

    /// The table as a workbook, written on a thread of its own: large ones take a while.
    pub(crate) async fn book(self) -> Result<Response, Failure> {
        let name = self.name;
        let written = tokio::task::spawn_blocking(move || self.written()).await;
        let written = written.map_err(|fault| Failure::internal(&fault))?;
        let book = written.map_err(|fault| Failure::internal(&fault))?;
        let mut response = book.into_response();
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(WORKBOOK));
        Ok(attached(response, name, "xlsx"))
    }

    fn written(&self) -> Result<Vec<u8>, XlsxError> {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        for (column, heading) in (0_u16..).zip(&self.headings) {
            sheet.write_string(0, column, heading)?;
        }
        for (row, line) in (1_u32..).zip(&self.lines) {
            for (column, cell) in (0_u16..).zip(line) {
                match cell {
                    Cell::Text(text) => sheet.write_string(row, column, text)?,
                    Cell::Number(number) => sheet.write_number(row, column, f64::from(*number))?,
                };
            }
        }
        sheet.autofit();
        book.save_to_buffer()
    }
}

fn attached(mut response: Response, name: &str, end: &str) -> Response {
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}.{end}\"")) {
        response.headers_mut().insert(CONTENT_DISPOSITION, value);
    }
    response
}
