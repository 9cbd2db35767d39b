//! A table to take along: with separators, or as a workbook. Every text stays a text, so that none can be run.

use axum::http::HeaderValue;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};
use web::{Failure, Spreadsheet};

use crate::money::plain;

/// What a cell of a table holds.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Cell {
    Text(String),
    Count(u64),
    /// Money, in cents.
    Cents(i64),
    Day(Option<NaiveDate>),
}

impl Cell {
    fn written(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Count(count) => count.to_string(),
            Self::Cents(cents) => plain(*cents),
            Self::Day(day) => day.map(|day| day.to_string()).unwrap_or_default(),
        }
    }
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

/// As what a table is taken along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Taken {
    /// As text with separators (RFC 4180, with semicolons as French spreadsheets expect).
    Separated,
    /// As a workbook in Office Open XML.
    Book,
}

impl Taken {
    fn ending(self) -> &'static str {
        match self {
            Self::Separated => "csv",
            Self::Book => "xlsx",
        }
    }

    fn media_type(self) -> &'static str {
        match self {
            Self::Separated => "text/csv; charset=utf-8",
            Self::Book => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }

    /// The answer that carries a table under a name.
    pub(crate) fn answer(self, bytes: Vec<u8>, name: &str) -> Response {
        let mut response = bytes.into_response();
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(self.media_type()));
        if let Ok(value) =
            HeaderValue::from_str(&format!("attachment; filename=\"{name}.{}\"", self.ending()))
        {
            response.headers_mut().insert(CONTENT_DISPOSITION, value);
        }
        response
    }
}

/// A table being written line by line: none of its lines is kept in memory twice.
pub(crate) struct Sheet {
    kind: Kind,
    next: u32,
    fault: Option<Failure>,
}

enum Kind {
    Separated(Box<Spreadsheet>),
    Book(Box<Book>),
}

/// A workbook, with how its days and sums are written.
struct Book {
    book: Workbook,
    day: Format,
    sum: Format,
}

impl Sheet {
    /// A table that is yet empty.
    ///
    /// # Errors
    /// A workbook that cannot be begun.
    pub(crate) fn begun(taken: Taken) -> Result<Self, Failure> {
        let kind = match taken {
            Taken::Separated => Kind::Separated(Box::default()),
            Taken::Book => {
                let mut book = Workbook::new();
                book.add_worksheet_with_constant_memory().map_err(|fault| Failure::internal(&fault))?;
                let day = Format::new().set_num_format("yyyy-mm-dd");
                let sum = Format::new().set_num_format("#,##0.00 €");
                Kind::Book(Box::new(Book { book, day, sum }))
            }
        };
        Ok(Self { kind, next: 0, fault: None })
    }

    /// One more line. What cannot be written is told at the end.
    pub(crate) fn line(&mut self, cells: &[Cell]) {
        if self.fault.is_some() {
            return;
        }
        let written = match &mut self.kind {
            Kind::Separated(table) => table.line(cells.iter().map(Cell::written)),
            Kind::Book(book) => {
                let Book { book, day, sum } = &mut **book;
                let sheet = book.worksheet_from_index(0);
                let written = sheet.and_then(|sheet| write(sheet, self.next, cells, (day, sum)));
                written.map_err(|fault| Failure::internal(&fault))
            }
        };
        self.next += 1;
        self.fault = written.err();
    }

    /// The whole table.
    ///
    /// # Errors
    /// What could not be written.
    pub(crate) fn finish(self) -> Result<Vec<u8>, Failure> {
        if let Some(fault) = self.fault {
            return Err(fault);
        }
        match self.kind {
            Kind::Separated(table) => Ok(table.finish()?.into_bytes()),
            Kind::Book(mut book) => book.book.save_to_buffer().map_err(|fault| Failure::internal(&fault)),
        }
    }
}

fn write(
    sheet: &mut Worksheet,
    row: u32,
    cells: &[Cell],
    (day, sum): (&Format, &Format),
) -> Result<(), XlsxError> {
    for (column, cell) in (0_u16..).zip(cells) {
        match cell {
            Cell::Text(text) => sheet.write_string(row, column, text)?,
            Cell::Count(count) => sheet.write_number(row, column, number(*count))?,
            Cell::Cents(cents) => sheet.write_number_with_format(row, column, in_euros(*cents), sum)?,
            Cell::Day(Some(on)) => sheet.write_with_format(row, column, on, day)?,
            Cell::Day(None) => sheet,
        };
    }
    Ok(())
}

#[expect(clippy::cast_precision_loss, reason = "spreadsheets know no other number")]
fn number(count: u64) -> f64 {
    count as f64
}

#[expect(clippy::cast_precision_loss, reason = "spreadsheets know no other number")]
fn in_euros(cents: i64) -> f64 {
    cents as f64 / 100.0
}
