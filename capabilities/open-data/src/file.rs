//! A file to take along: its format, what it holds, and how it is written while it is sent.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, Cursor, Write};
use std::sync::Arc;
use std::time::Duration;

use axum::body::Bytes;
use directory::exporting;
use exchange::write::data_inclusion::{CsvFiles, JsonFiles};
use exchange::write::geojson::Collection;
use exchange::write::hsds::{Document, Lines, Package};
use exchange::write::sheet::{CsvSheet, Workbook};
use exchange::write::vcard::Cards;
use exchange::write::{Provenance, Scribe, Wrapped};
use store::{Db, StoreError};
use tokio::runtime::Handle;
use tokio::sync::mpsc::Sender;
use uuid::Uuid;

use crate::roll::{Roll, ServiceLine, organization_with_places};

/// How many records are read at once.
const PORTION: usize = 200;
/// How many bytes are sent at once.
const PARCEL: usize = 64 * 1024;
/// How long a reader may take for one parcel.
const PATIENCE: Duration = Duration::from_secs(30);

/// Every format, in the order of the page.
pub(crate) const FORMATS: &[Format] = &[
    Format::Sheet,
    Format::Workbook,
    Format::Map,
    Format::Cards,
    Format::Package,
    Format::Document,
    Format::Lines,
    Format::StructuresTable,
    Format::ServicesTable,
    Format::Structures,
    Format::Services,
];

/// A format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    /// CSV for people.
    Sheet,
    /// XLSX for people.
    Workbook,
    /// GeoJSON.
    Map,
    /// vCard.
    Cards,
    /// HSDS, tables in a zip.
    Package,
    /// HSDS, one JSON document.
    Document,
    /// HSDS, one JSON object a line.
    Lines,
    /// data·inclusion, structures as CSV.
    StructuresTable,
    /// data·inclusion, services as CSV.
    ServicesTable,
    /// data·inclusion, structures as JSON.
    Structures,
    /// data·inclusion, services as JSON.
    Services,
}

impl Format {
    /// The name of the file, which is also the end of its address.
    pub(crate) fn file(self) -> &'static str {
        match self {
            Self::Sheet => "annuaire.csv",
            Self::Workbook => "annuaire.xlsx",
            Self::Map => "annuaire.geojson",
            Self::Cards => "annuaire.vcf.zip",
            Self::Package => "hsds.zip",
            Self::Document => "hsds.json",
            Self::Lines => "hsds.ndjson.zip",
            Self::StructuresTable => "structures.csv.zip",
            Self::ServicesTable => "services.csv.zip",
            Self::Structures => "structures.json.zip",
            Self::Services => "services.json.zip",
        }
    }

    /// The name of the file within its zip, where its own format has no place for licence, source and date.
    fn wrapped(self) -> Option<&'static str> {
        self.file().strip_suffix(".zip").filter(|_| self != Self::Package)
    }

    /// The format of a file of this name.
    pub(crate) fn of(file: &str) -> Option<Self> {
        FORMATS.iter().copied().find(|format| format.file() == file)
    }

    /// Its media type.
    pub(crate) fn media_type(self) -> &'static str {
        match self {
            Self::Sheet => "text/csv; charset=utf-8",
            Self::Workbook => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Map => "application/geo+json",
            Self::Document => "application/json",
            Self::Package | Self::Cards | Self::Lines => "application/zip",
            Self::StructuresTable | Self::ServicesTable | Self::Structures | Self::Services => {
                "application/zip"
            }
        }
    }

    /// The key of its words.
    pub(crate) fn words(self) -> &'static str {
        match self {
            Self::Sheet => "open-data-file-sheet",
            Self::Workbook => "open-data-file-workbook",
            Self::Map => "open-data-file-map",
            Self::Cards => "open-data-file-cards",
            Self::Package => "open-data-file-package",
            Self::Document => "open-data-file-document",
            Self::Lines => "open-data-file-lines",
            Self::StructuresTable => "open-data-file-structures-table",
            Self::ServicesTable => "open-data-file-services-table",
            Self::Structures => "open-data-file-structures",
            Self::Services => "open-data-file-services",
        }
    }
}

/// What a file holds: the identifiers of its records, in order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Choice {
    organizations: Vec<Uuid>,
    services: Vec<Uuid>,
    /// The places to tell; all of the organisations' where this is `None`.
    places: Option<BTreeSet<Uuid>>,
}

impl Choice {
    /// Everything, or the services that fit with their organisations and places.
    pub(crate) fn of(roll: &Roll, fits: Option<impl Fn(&ServiceLine) -> bool>) -> Self {
        let Some(fits) = fits else {
            return Self {
                organizations: roll.organizations.iter().map(|line| line.id).collect(),
                services: roll.services.iter().map(|line| line.id).collect(),
                places: None,
            };
        };
        let lines: Vec<&Arc<ServiceLine>> = roll.services.iter().filter(|line| fits(line)).collect();
        let organizations: BTreeSet<Uuid> = lines.iter().map(|line| line.organization).collect();
        let places = lines.iter().flat_map(|line| line.sites.iter().map(|site| site.location)).collect();
        Self {
            organizations: organizations.into_iter().collect(),
            services: lines.iter().map(|line| line.id).collect(),
            places: Some(places),
        }
    }

    /// How many services it holds.
    pub(crate) fn len(&self) -> usize {
        self.services.len()
    }
}

/// Why a file broke off.
#[derive(Debug)]
pub(crate) enum Break {
    /// The records could not be read.
    Store(StoreError),
    /// The reader went away, or does not read; or a disk takes no more.
    Reader(io::Error),
}

impl From<StoreError> for Break {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<io::Error> for Break {
    fn from(error: io::Error) -> Self {
        Self::Reader(error)
    }
}

/// The way to the reader, or into a file: parcels of bytes, none sent before the one before was taken.
pub(crate) struct Pipe {
    to: End,
    parcel: Vec<u8>,
}

/// Where a way ends.
enum End {
    Reader(Sender<Result<Bytes, io::Error>>, Handle),
    File(File),
}

impl Pipe {
    /// A way that ends in this channel.
    pub(crate) fn new(to: Sender<Result<Bytes, io::Error>>, runtime: Handle) -> Self {
        Self { to: End::Reader(to, runtime), parcel: Vec::with_capacity(PARCEL) }
    }

    /// A way that ends in this file.
    pub(crate) fn into_file(file: File) -> Self {
        Self { to: End::File(file), parcel: Vec::with_capacity(PARCEL) }
    }

    fn send(&mut self, parcel: Vec<u8>) -> io::Result<()> {
        let (to, runtime) = match &mut self.to {
            End::File(file) => return file.write_all(&parcel),
            End::Reader(to, runtime) => (to, runtime),
        };
        let parcel = Ok(Bytes::from(parcel));
        let sent = runtime.block_on(async { tokio::time::timeout(PATIENCE, to.send(parcel)).await });
        match sent {
            Ok(Ok(())) => Ok(()),
            Ok(Err(_)) => Err(io::Error::from(io::ErrorKind::BrokenPipe)),
            Err(_) => Err(io::Error::from(io::ErrorKind::TimedOut)),
        }
    }
}

impl Write for Pipe {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.parcel.extend_from_slice(bytes);
        if self.parcel.len() >= PARCEL {
            self.flush()?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.parcel.is_empty() {
            return Ok(());
        }
        let parcel = std::mem::replace(&mut self.parcel, Vec::with_capacity(PARCEL));
        self.send(parcel)
    }
}

/// Writes a file from end to end. Runs on a thread where waiting is allowed.
///
/// # Errors
///
/// When the records cannot be read, or the reader does not take them.
pub(crate) fn write(
    db: &Db,
    format: Format,
    choice: &Choice,
    provenance: &Provenance,
    pipe: Pipe,
) -> Result<(), Break> {
    let mut pipe = match format.wrapped() {
        Some(name) => wrapped(db, format, (choice, provenance), Wrapped::new(pipe, name, provenance)?)?,
        None => bare(db, format, (choice, provenance), pipe)?,
    };
    Ok(pipe.flush()?)
}

/// A file that says its licence, source and date itself.
fn bare(
    db: &Db,
    format: Format,
    (choice, provenance): (&Choice, &Provenance),
    pipe: Pipe,
) -> Result<Pipe, Break> {
    match format {
        Format::Sheet => Ok(told(db, choice, CsvSheet::new(pipe, provenance)?)?.finish()?),
        Format::Map => Ok(told(db, choice, Collection::new(pipe, provenance)?)?.finish()?),
        Format::Package => Ok(told(db, choice, Package::new(pipe, provenance)?)?.finish()?),
        Format::Workbook => workbook(db, choice, provenance, pipe),
        _ => Ok(told(db, choice, Document::new(pipe, provenance)?)?.finish()?),
    }
}

/// A file in a zip, beside the page that says its licence, source and date.
fn wrapped(
    db: &Db,
    format: Format,
    (choice, provenance): (&Choice, &Provenance),
    file: Wrapped<Pipe>,
) -> Result<Pipe, Break> {
    let file = match format {
        Format::Cards => told(db, choice, Cards::new(file, provenance))?.finish()?,
        Format::Lines => told(db, choice, Lines::new(file))?.finish()?,
        _ => return national(db, format, (choice, provenance), file),
    };
    Ok(file.finish()?)
}

/// Two files of data·inclusion are always written side by side; the one nobody asked for goes nowhere.
enum Way {
    File(Box<Wrapped<Pipe>>),
    Nowhere,
}

impl Write for Way {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::File(file) => file.write(bytes),
            Self::Nowhere => Ok(bytes.len()),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::File(file) => file.flush(),
            Self::Nowhere => Ok(()),
        }
    }
}

/// Structures or services of data·inclusion.
fn national(
    db: &Db,
    format: Format,
    (choice, provenance): (&Choice, &Provenance),
    file: Wrapped<Pipe>,
) -> Result<Pipe, Break> {
    let (structures, services) = match format {
        Format::StructuresTable | Format::Structures => (Way::File(Box::new(file)), Way::Nowhere),
        _ => (Way::Nowhere, Way::File(Box::new(file))),
    };
    let (structures, services, _) = match format {
        Format::StructuresTable | Format::ServicesTable => {
            told(db, choice, CsvFiles::new(structures, services, provenance)?)?.finish()?
        }
        _ => told(db, choice, JsonFiles::new(structures, services, provenance)?)?.finish()?,
    };
    match (structures, services) {
        (Way::File(file), _) | (_, Way::File(file)) => Ok(file.finish()?),
        _ => Err(io::Error::from(io::ErrorKind::BrokenPipe).into()),
    }
}

/// A workbook is a zip whose parts are known at the end only: it is held until then.
fn workbook(db: &Db, choice: &Choice, provenance: &Provenance, mut pipe: Pipe) -> Result<Pipe, Break> {
    let book = told(db, choice, Workbook::new(provenance)?)?;
    let mut held = Cursor::new(Vec::new());
    book.finish(&mut held)?;
    pipe.write_all(held.get_ref())?;
    Ok(pipe)
}

/// Tells a scribe what the file holds: organisations, places, services, a portion at a time.
fn told<S: Scribe>(db: &Db, choice: &Choice, mut scribe: S) -> Result<S, Break> {
    for ids in choice.organizations.chunks(PORTION) {
        let read = db.read_now(|conn| {
            ids.iter().map(|id| organization_with_places(conn, *id)).collect::<Result<Vec<_>, _>>()
        })?;
        for (organization, _) in read.iter().flatten() {
            scribe.organization(organization)?;
        }
    }
    for ids in choice.organizations.chunks(PORTION) {
        let read = db.read_now(|conn| {
            ids.iter().map(|id| organization_with_places(conn, *id)).collect::<Result<Vec<_>, _>>()
        })?;
        let chosen = |id: &str| {
            let id = exchange::write::uuid_of("location", id);
            choice.places.as_ref().is_none_or(|places| places.contains(&id))
        };
        for location in read.iter().flatten().flat_map(|(_, locations)| locations) {
            if chosen(&location.external_id) {
                scribe.location(location)?;
            }
        }
    }
    for ids in choice.services.chunks(PORTION) {
        let read = db.read_now(|conn| {
            let mut kept = Vec::with_capacity(ids.len());
            for id in ids {
                kept.extend(directory::service(conn, *id)?);
            }
            exporting::tell(conn, &kept)
        })?;
        for told in &read {
            scribe.service(&told.whole())?;
        }
    }
    Ok(scribe)
}
