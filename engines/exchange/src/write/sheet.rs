//! Tables for people: one row for each service at a place, French headings, as CSV or as a workbook.

mod columns;

use std::io::{self, Seek, Write};

use chrono::NaiveDate;
use rust_xlsxwriter::{Format, FormatAlign, Url, Workbook as Book, XlsxError};

use super::{Place, Provenance, Scribe, Whole, clean};
use columns::{COLUMNS, Column};

/// What one cell holds.
#[derive(Debug, Clone, PartialEq)]
enum Cell {
    Blank,
    Text(String),
    Day(NaiveDate),
    Number(f64),
}

/// A service at a place, or without one.
struct Line<'a> {
    whole: &'a Whole<'a>,
    place: Option<&'a Place<'a>>,
}

/// The rows of a service: one for each place, or one when it has none.
fn lines<'a>(whole: &'a Whole<'a>) -> Vec<Line<'a>> {
    if whole.places.is_empty() {
        return vec![Line { whole, place: None }];
    }
    whole.places.iter().map(|place| Line { whole, place: Some(place) }).collect()
}

/// A CSV for spreadsheets: semicolons, a mark of byte order, lines ended the Windows way, formulas made harmless. The
/// last column of each row says who publishes it, under which licence, when.
pub struct CsvSheet<W: Write> {
    csv: csv::Writer<W>,
    about: String,
}

impl<W: Write> CsvSheet<W> {
    /// Begins.
    pub fn new(mut writer: W, provenance: &Provenance) -> io::Result<Self> {
        writer.write_all("\u{feff}".as_bytes())?;
        let mut builder = csv::WriterBuilder::new();
        let mut csv = builder.delimiter(b';').terminator(csv::Terminator::CRLF).from_writer(writer);
        let headings = COLUMNS.iter().map(|column| column.heading).chain(["Source et licence"]);
        csv.write_record(headings)?;
        Ok(Self { csv, about: clean::cell(&provenance.sentence()).into_owned() })
    }

    /// Ends, and gives back what was written to.
    pub fn finish(self) -> io::Result<W> {
        let mut writer = self.csv.into_inner().map_err(|error| io::Error::other(error.to_string()))?;
        writer.flush()?;
        Ok(writer)
    }
}

impl<W: Write> Scribe for CsvSheet<W> {
    fn service(&mut self, whole: &Whole<'_>) -> io::Result<()> {
        for line in lines(whole) {
            let text = |column: &Column| match (column.cell)(&line) {
                Cell::Blank => String::new(),
                Cell::Text(text) => clean::cell(&text).into_owned(),
                Cell::Day(day) => day.to_string(),
                Cell::Number(number) => number.to_string().replace('.', ","),
            };
            let cells = COLUMNS.iter().map(text).chain([self.about.clone()]);
            self.csv.write_record(cells.collect::<Vec<_>>())?;
        }
        Ok(())
    }
}

/// The most characters of a cell of a workbook.
const LONGEST_CELL: usize = 32_767;

/// A workbook: a sheet that says where it comes from, and a sheet of services, whose rows wait on disk.
pub struct Workbook {
    book: Book,
    row: u32,
    day: Format,
    text: Format,
}

impl Workbook {
    /// Begins.
    pub fn new(provenance: &Provenance) -> io::Result<Self> {
        let mut book = Book::new();
        about(&mut book, provenance).map_err(unwritable)?;
        let bold = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
        let sheet = book.add_worksheet_with_constant_memory().map_err(unwritable)?;
        let mut begin = || -> Result<(), XlsxError> {
            sheet.set_name("Services")?.set_freeze_panes(1, 2)?;
            for (at, column) in (0..).zip(COLUMNS) {
                sheet.set_column_width(at, column.width)?;
            }
            for (at, column) in (0..).zip(COLUMNS) {
                sheet.write_string_with_format(0, at, column.heading, &bold)?;
            }
            Ok(())
        };
        begin().map_err(unwritable)?;
        let day = Format::new().set_num_format("dd/mm/yyyy").set_align(FormatAlign::Top);
        let text = Format::new().set_num_format("@").set_text_wrap().set_align(FormatAlign::Top);
        Ok(Self { book, row: 1, day, text })
    }

    /// Writes the workbook.
    pub fn finish<W: Write + Seek + Send>(mut self, writer: W) -> io::Result<()> {
        let last = u16::try_from(COLUMNS.len() - 1).unwrap_or(u16::MAX);
        let sheet = self.book.worksheet_from_name("Services").map_err(unwritable)?;
        sheet.autofilter(0, 0, self.row.max(2) - 1, last).map_err(unwritable)?;
        self.book.save_to_writer(writer).map_err(unwritable)
    }

    fn line(&mut self, line: &Line<'_>) -> Result<(), XlsxError> {
        let sheet = self.book.worksheet_from_name("Services")?;
        for (at, column) in (0..).zip(COLUMNS) {
            match (column.cell)(line) {
                Cell::Blank => continue,
                // A text is a text: a workbook runs no formula that is not written as one.
                Cell::Text(text) => {
                    sheet.write_string_with_format(self.row, at, fitted(&text), &self.text)?
                }
                Cell::Day(day) => sheet.write_date_with_format(self.row, at, day, &self.day)?,
                Cell::Number(number) => sheet.write_number(self.row, at, number)?,
            };
        }
        self.row += 1;
        Ok(())
    }
}

impl Scribe for Workbook {
    fn service(&mut self, whole: &Whole<'_>) -> io::Result<()> {
        lines(whole).iter().try_for_each(|line| self.line(line)).map_err(unwritable)
    }
}

/// The first sheet: who publishes, under which licence, from where, when.
fn about(book: &mut Book, provenance: &Provenance) -> Result<(), XlsxError> {
    let day = Format::new().set_num_format("dd/mm/yyyy").set_align(FormatAlign::Left);
    let sheet = book.add_worksheet();
    sheet.set_name("À lire")?.set_column_width(0, 14)?.set_column_width(1, 70)?;
    let rows = [("Réseau", &provenance.network), ("Licence", &provenance.licence)];
    for (row, (heading, text)) in (0..).zip(rows) {
        sheet.write_string(row, 0, heading)?.write_string(row, 1, fitted(text))?;
    }
    let links = [("Texte", &provenance.licence_url), ("Adresse", &provenance.address)];
    for (row, (heading, address)) in (2..).zip(links) {
        sheet.write_string(row, 0, heading)?;
        match clean::uri(address) {
            Some(address) => sheet.write_url(row, 1, Url::new(address))?,
            None => sheet.write_string(row, 1, fitted(address))?,
        };
    }
    sheet.write_string(4, 0, "Date")?.write_date_with_format(4, 1, provenance.at.date_naive(), &day)?;
    Ok(())
}

fn fitted(text: &str) -> String {
    clean::plain(text).chars().take(LONGEST_CELL).collect()
}

fn unwritable(error: XlsxError) -> io::Error {
    io::Error::other(error.to_string())
}
