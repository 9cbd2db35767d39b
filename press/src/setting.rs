//! Setting a sheet: the template, its world of one file and a few fonts, and the PDF that comes of it.

use std::fmt;
use std::thread;

use paper::Sheet;
use serde_json::Value;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Dict, Duration, IntoValue as _, Smart, Str};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::forme::forme;
use crate::type_case::{TypeCase, type_case};

const TEMPLATE: &str = include_str!("setting/sheet.typ");

/// Why a sheet could not be set, after every other way was tried.
#[derive(Debug)]
pub(crate) struct Unset(&'static str);

impl fmt::Display for Unset {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(self.0)
    }
}

/// What is given up, one thing after the other, so that a sheet always leaves the press.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Way {
    /// Drawings are set; else their words.
    has_drawings: bool,
    /// The PDF is held to PDF/UA-1; else it is tagged, but nobody vouches for it.
    is_vouched: bool,
}

/// Drawings outlive the standard: a map that is seen by most is worth more to its bearer than a mark in a file.
const WAYS: [Way; 4] = [
    Way { has_drawings: true, is_vouched: true },
    Way { has_drawings: true, is_vouched: false },
    Way { has_drawings: false, is_vouched: true },
    Way { has_drawings: false, is_vouched: false },
];

/// The room one attempt has for its stack: nested blocks take more of it than a thread usually has.
const STACK: usize = 64 * 1024 * 1024;

/// The PDF of a sheet.
pub(crate) fn pdf(sheet: &Sheet) -> Result<Vec<u8>, Unset> {
    attempts(sheet, |way, document| exported(document, way.is_vouched))
}

/// How many pages a sheet takes.
pub(crate) fn pages(sheet: &Sheet) -> Result<usize, Unset> {
    attempts(sheet, |_, document| Ok(document.pages().len()))
}

/// Each attempt runs in a thread of its own: if it falls, the next one stands.
fn attempts<Outcome: Send>(
    sheet: &Sheet,
    finish: impl Fn(Way, &PagedDocument) -> Result<Outcome, Unset> + Sync,
) -> Result<Outcome, Unset> {
    let attempt = |way: Way| finish(way, &set(&forme(sheet, way.has_drawings))?);
    let mut last = Unset("the press tried nothing");
    for way in WAYS {
        let outcome = thread::scope(|scope| {
            let builder = thread::Builder::new().stack_size(STACK);
            let thread = builder.spawn_scoped(scope, || attempt(way)).map_err(|_| Unset("no thread"))?;
            thread.join().unwrap_or(Err(Unset("an attempt fell")))
        });
        match outcome {
            Ok(outcome) => return Ok(outcome),
            Err(unset) => last = unset,
        }
    }
    Err(last)
}

/// The forme, set as pages.
fn set(forme: &Value) -> Result<PagedDocument, Unset> {
    let world = Workshop::of(forme).ok_or(Unset("no template"))?;
    typst::compile::<PagedDocument>(&world).output.map_err(|_| Unset("the template refused the sheet"))
}

fn exported(document: &PagedDocument, is_vouched: bool) -> Result<Vec<u8>, Unset> {
    let wanted: &[PdfStandard] = if is_vouched { &[PdfStandard::Ua_1] } else { &[] };
    let standards = PdfStandards::new(wanted).map_err(|_| Unset("the standard is unknown"))?;
    let creator = Smart::Custom(Some("Maillage".to_owned()));
    let options = PdfOptions { standards, creator, ..PdfOptions::default() };
    typst_pdf::pdf(document, &options).map_err(|_| Unset("the PDF refused the pages"))
}

/// All that typst sees of the world: one template, the sheet, the fonts. No file, no network, no clock.
struct Workshop {
    library: LazyHash<Library>,
    template: Source,
    type_case: &'static TypeCase,
}

impl Workshop {
    fn of(forme: &Value) -> Option<Workshop> {
        let path = VirtualPath::new("/sheet.typ").ok()?;
        let id = RootedPath::new(VirtualRoot::Project, path).intern();
        let inputs = Dict::from_iter([(Str::from("sheet"), forme.to_string().into_value())]);
        Some(Workshop {
            library: LazyHash::new(Library::builder().with_inputs(inputs).build()),
            template: Source::new(id, TEMPLATE.to_owned()),
            type_case: type_case(),
        })
    }
}

impl World for Workshop {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.type_case.book
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() { Ok(self.template.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.type_case.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

#[cfg(test)]
mod tests;
