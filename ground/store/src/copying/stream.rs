//! The form of a copy: a mark, a head that says what follows, the rows of each table, and the end that proves it whole.
//!
//! ```text
//! "maillage-copy 1\n"
//! length (4 bytes), head (JSON): migrations gone through, tables with their columns, how many rows
//! each table of the head, in its order:
//!     "r", length (4 bytes), row        as often as there are rows, in the order of the key
//!     "e", rows (8), counter (8), SHA-256 of the table (32)
//! "z", SHA-256 (32) of the head and all the "e"
//! ```

use std::io::{self, BufRead, BufReader, Read, Write};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::fault::CopyFault;
use super::layout::{Table, word_of};
use super::manifest::Step;

const MARK: &[u8] = b"maillage-copy 1\n";
/// The largest head: some thousands of tables.
const HEAD_LIMIT: u32 = 4 << 20;
/// The largest row; PostgreSQL itself holds no larger value.
const ROW_LIMIT: u32 = 1 << 30;
/// A row this large gives its memory back.
const KEPT: usize = 1 << 20;
const BUFFER: usize = 1 << 16;

/// What a copy says of itself before its rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Head {
    pub(super) rows: u64,
    pub(super) steps: Vec<Step>,
    pub(super) tables: Vec<HeadTable>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct HeadTable {
    pub(super) name: String,
    /// Each column with the word of its kind.
    pub(super) columns: Vec<(String, String)>,
}

impl HeadTable {
    pub(super) fn of(table: &Table) -> Self {
        let columns =
            table.columns.iter().map(|column| (column.name.clone(), word_of(column.kind).to_owned()));
        Self { name: table.name.clone(), columns: columns.collect() }
    }

    /// The table as the copy alone describes it.
    pub(super) fn table(&self) -> Result<Table, CopyFault> {
        let columns = self.columns.iter().map(|(name, word)| (name.as_str(), word.as_str()));
        let unknown =
            || Broken::What("a column is of a kind that is unknown here".to_owned()).at(&self.name, 0);
        Table::described(&self.name, columns).ok_or_else(unknown)
    }
}

/// The end of one table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct TableEnd {
    pub(super) rows: u64,
    /// The last number given by the column that counts by itself.
    pub(super) counter: i64,
    pub(super) sha256: [u8; 32],
}

impl TableEnd {
    fn bytes(&self) -> Vec<u8> {
        [&self.rows.to_be_bytes()[..], &self.counter.to_be_bytes()[..], &self.sha256[..]].concat()
    }
}

/// Writes a copy.
pub(super) struct StreamWriter<'w> {
    to: io::BufWriter<&'w mut dyn Write>,
    chain: Sha256,
}

impl<'w> StreamWriter<'w> {
    pub(super) fn begin(to: &'w mut dyn Write, head: &Head) -> Result<Self, CopyFault> {
        let mut to = io::BufWriter::with_capacity(BUFFER, to);
        let head = serde_json::to_vec(head).map_err(io::Error::from)?;
        let length = u32::try_from(head.len()).ok().filter(|length| *length <= HEAD_LIMIT);
        let length =
            length.ok_or_else(|| io::Error::other("there are too many tables for the head of a copy"))?;
        to.write_all(MARK)?;
        to.write_all(&length.to_be_bytes())?;
        to.write_all(&head)?;
        Ok(Self { to, chain: Sha256::new_with_prefix(&head) })
    }

    pub(super) fn row(&mut self, row: &[u8]) -> Result<(), CopyFault> {
        let length = u32::try_from(row.len()).ok().filter(|length| *length <= ROW_LIMIT);
        let length = length.ok_or_else(|| io::Error::other("a row is larger than a gigabyte"))?;
        self.to.write_all(b"r")?;
        self.to.write_all(&length.to_be_bytes())?;
        Ok(self.to.write_all(row)?)
    }

    pub(super) fn table_end(&mut self, end: &TableEnd) -> Result<(), CopyFault> {
        let bytes = end.bytes();
        self.chain.update(&bytes);
        self.to.write_all(b"e")?;
        Ok(self.to.write_all(&bytes)?)
    }

    pub(super) fn end(mut self) -> Result<(), CopyFault> {
        self.to.write_all(b"z")?;
        self.to.write_all(&self.chain.finalize())?;
        Ok(self.to.flush()?)
    }
}

/// Why the next piece of a copy could not be read.
pub(super) enum Broken {
    Io(io::Error),
    What(String),
}

impl Broken {
    /// Says where it happened.
    pub(super) fn at(self, table: &str, row: u64) -> CopyFault {
        match self {
            Self::Io(error) => CopyFault::Stream(error),
            Self::What(what) => CopyFault::Damaged { table: table.to_owned(), row, what },
        }
    }
}

impl From<io::Error> for Broken {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::UnexpectedEof => Self::What("it ends too early".to_owned()),
            _ => Self::Io(error),
        }
    }
}

/// What follows in a copy within a table.
pub(super) enum Piece<'a> {
    Row(&'a [u8]),
    End(TableEnd),
}

/// Reads a copy.
pub(super) struct StreamReader<'r> {
    from: BufReader<&'r mut dyn Read>,
    chain: Sha256,
    row: Vec<u8>,
}

impl<'r> StreamReader<'r> {
    pub(super) fn open(from: &'r mut dyn Read) -> Result<(Self, Head), CopyFault> {
        let mut reader =
            Self { from: BufReader::with_capacity(BUFFER, from), chain: Sha256::new(), row: Vec::new() };
        let head = reader.head()?;
        Ok((reader, head))
    }

    fn head(&mut self) -> Result<Head, CopyFault> {
        let not_a_copy = |what: &str| CopyFault::NotACopy { what: what.to_owned() };
        let mut mark = [0; MARK.len()];
        match self.from.read_exact(&mut mark) {
            Err(error) if error.kind() != io::ErrorKind::UnexpectedEof => return Err(error.into()),
            Ok(()) if mark == *MARK => {}
            Ok(()) if mark.starts_with(b"maillage-copy ") => {
                return Err(not_a_copy("its form is unknown to this version; take a later one"));
            }
            _ => return Err(not_a_copy("it does not begin as one")),
        }
        self.measured(HEAD_LIMIT).map_err(|broken| broken.at("head", 0))?;
        self.chain.update(&self.row);
        serde_json::from_slice(&self.row)
            .map_err(|error| Broken::What(format!("its head is not understood: {error}")).at("head", 0))
    }

    pub(super) fn next(&mut self) -> Result<Piece<'_>, Broken> {
        match self.fixed::<1>()? {
            [b'r'] => {
                self.measured(ROW_LIMIT)?;
                Ok(Piece::Row(&self.row))
            }
            [b'e'] => {
                let rows = u64::from_be_bytes(self.fixed()?);
                let counter = i64::from_be_bytes(self.fixed()?);
                let end = TableEnd { rows, counter, sha256: self.fixed()? };
                self.chain.update(end.bytes());
                Ok(Piece::End(end))
            }
            [other] => Err(Broken::What(format!("the byte {other} stands where a row or an end should"))),
        }
    }

    /// The end of the whole; nothing may come after it.
    pub(super) fn end(mut self) -> Result<(), Broken> {
        let what = |what: &str| Err(Broken::What(what.to_owned()));
        if self.fixed::<1>()? != *b"z" {
            return what("something else stands where its end should");
        }
        let told: [u8; 32] = self.fixed()?;
        if told != <[u8; 32]>::from(self.chain.finalize()) {
            return what("its digest is not that of what came before");
        }
        match self.from.fill_buf()?.is_empty() {
            true => Ok(()),
            false => what("something comes after its end"),
        }
    }

    fn fixed<const N: usize>(&mut self) -> Result<[u8; N], Broken> {
        let mut bytes = [0; N];
        self.from.read_exact(&mut bytes)?;
        Ok(bytes)
    }

    /// Reads a length and as many bytes. Memory grows with what is really there, never with what the length says.
    fn measured(&mut self, limit: u32) -> Result<(), Broken> {
        let length = u32::from_be_bytes(self.fixed()?);
        if length > limit {
            return Err(Broken::What(format!("a length of {length} bytes is beyond {limit}")));
        }
        self.row.clear();
        self.row.shrink_to(KEPT);
        let read = (&mut self.from).take(u64::from(length)).read_to_end(&mut self.row)?;
        if read < length as usize {
            return Err(io::Error::from(io::ErrorKind::UnexpectedEof).into());
        }
        Ok(())
    }
}
