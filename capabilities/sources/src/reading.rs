//! Reads a file for an import: in a known format or as a table, with what is remembered of its source.

use std::collections::BTreeSet;
use std::path::Path;

use exchange::table::{self, Mapping, Sheet};
use exchange::{Options, Progress, Reading, Refusal, Rule};
use store::{Db, StoreError};

use crate::neighbour::belongs_to_a_neighbour;
use crate::store::source_by_name;

/// Why a file could not be read.
#[derive(Debug)]
pub enum ReadFault {
    /// The file itself.
    Refused(Refusal),
    /// What is remembered of the source.
    Store(StoreError),
    /// The file of the mapping; the words of the system.
    Mapping(String),
    /// The name of the source is that of a neighbour, whose records come from its own feed alone.
    Neighbour,
}

impl std::fmt::Display for ReadFault {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Refused(refusal) => refusal.fmt(to),
            Self::Store(error) => error.fmt(to),
            Self::Neighbour => {
                to.write_str("this source is a neighbour's: its records come from its own feed")
            }
            Self::Mapping(words) => write!(to, "the mapping cannot be used: {words}"),
        }
    }
}

impl std::error::Error for ReadFault {}

impl From<StoreError> for ReadFault {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<Refusal> for ReadFault {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// Reads what stands at `path` for the command line. A file of a mapping that is there is used and makes it a table; one
/// that is not is written with what was understood. Without either, what is remembered of the source is used.
/// Gives back how the columns were understood, one mapping per table; none for a known format.
pub fn read_file(
    db: &Db,
    path: &Path,
    options: &Options,
    mapping: Option<&Path>,
    progress: &mut dyn FnMut(Progress),
) -> Result<(Reading, Vec<Mapping>), ReadFault> {
    if db.read_now(|conn| belongs_to_a_neighbour(conn, &options.source))? {
        return Err(ReadFault::Neighbour);
    }
    let unusable = |error: &dyn std::fmt::Display| ReadFault::Mapping(error.to_string());
    let given = match mapping.filter(|path| path.exists()) {
        Some(path) => {
            let text = std::fs::read_to_string(path).map_err(|error| unusable(&error))?;
            Some(serde_json::from_str::<Mapping>(&text).map_err(|error| unusable(&error))?)
        }
        None => None,
    };
    let understood = match given {
        Some(given) => table::read_any(path, options, Some(&given), progress)?,
        None => {
            let understood = table::read_any(path, options, None, progress)?;
            match remembered(db, &options.source)?.filter(|_| !understood.mappings.is_empty()) {
                Some(remembered) => table::read_any(path, options, Some(&remembered), progress)?,
                None => understood,
            }
        }
    };
    if let (Some(path), Some(first)) = (mapping.filter(|path| !path.exists()), understood.mappings.first()) {
        let text = serde_json::to_string_pretty(first).map_err(|error| unusable(&error))?;
        std::fs::write(path, text).map_err(|error| unusable(&error))?;
    }
    Ok((understood.reading, understood.mappings))
}

/// How the columns of a source were understood last.
pub(crate) fn remembered(db: &Db, source: &str) -> Result<Option<Mapping>, StoreError> {
    let row = db.read_now(|conn| source_by_name(conn, source))?;
    Ok(row.and_then(|row| row.mapping).and_then(|mapping| serde_json::from_value(mapping).ok()))
}

/// A file that was sent, opened.
pub(crate) enum Opened {
    /// A known format says everything itself.
    Known(Box<Reading>),
    /// Tables whose columns somebody looks at.
    Tables(Vec<Sheet>),
}

impl Opened {
    /// What is kept of a file between two steps: of tables, no row that holds a number of a person.
    pub(crate) fn to_keep(&self, sent: &[u8]) -> Result<Vec<u8>, serde_json::Error> {
        match self {
            Self::Known(_) => Ok(sent.to_vec()),
            Self::Tables(sheets) => table::keep(sheets),
        }
    }

    /// The rows of a known format that hold a number of a person. Such a file says more than rows one by one, so that
    /// none can be left out of it.
    pub(crate) fn refused_rows(&self) -> Vec<u32> {
        let Self::Known(reading) = self else { return Vec::new() };
        let repairs = reading.report.repairs.iter();
        let met = repairs.filter(|repair| repair.rule == Rule::PersonalNumberRemoved);
        met.map(|repair| repair.at.row).collect::<BTreeSet<_>>().into_iter().collect()
    }
}

/// Opens what was sent, or what was kept of it.
pub(crate) fn open(name: &str, bytes: &[u8], source: &str) -> Result<Opened, Refusal> {
    if let Some(sheets) = table::kept(bytes) {
        return Ok(Opened::Tables(sheets));
    }
    let options = Options { source: source.to_owned(), ..Options::default() };
    if let Some(reading) = table::read_known(&[(name, bytes)], &options)? {
        return Ok(Opened::Known(Box::new(reading)));
    }
    let sheets = table::sheets_of(name, bytes, &options.limits)?;
    if sheets.is_empty() {
        // Said in the words of the reader of known formats, which names what it expects.
        let reason = exchange::Reason::UnknownFormat("—".to_owned());
        return Err(Refusal { place: name.to_owned(), reason });
    }
    Ok(Opened::Tables(sheets))
}
