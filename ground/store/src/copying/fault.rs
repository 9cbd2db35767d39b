//! Why a copy could not be made or taken in, each in one line that says what to do.

use std::fmt;

use crate::error::StoreError;

/// Why a copy could not be made or taken in.
#[derive(Debug)]
pub enum CopyFault {
    /// The database answered with a fault.
    Store(StoreError),
    /// What is written to, or read from, answered with a fault.
    Stream(std::io::Error),
    /// The copy is not whole, or not what was written.
    Damaged {
        /// Where: a table, or the head or the end of the copy.
        table: String,
        /// Which row of the table, counted from 1; 0 when it is not one row.
        row: u64,
        /// What is wrong.
        what: String,
    },
    /// What is read is no copy of a network, or of a form this version does not know.
    NotACopy {
        /// What is wrong.
        what: String,
    },
    /// The copy was written by a newer version of the programme.
    TooNew {
        /// The first migration this version does not know, as `room/name`.
        unknown: String,
    },
    /// The database to be filled already holds something.
    NotEmpty {
        /// The first table that does.
        table: String,
    },
    /// A value in the database that no copy can hold.
    Unfit {
        /// The table.
        table: String,
        /// Which row in the order of its key, counted from 1.
        row: u64,
        /// The column and what is wrong with it.
        what: String,
    },
    /// The tables of this version cannot be understood: a fault of the programme.
    NotUnderstood {
        /// What is wrong.
        reason: String,
    },
}

impl fmt::Display for CopyFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Store(error) => error.fmt(f),
            Self::Stream(error) => write!(f, "The copy cannot be written or read: {error}"),
            Self::Damaged { table, row: 0, what } => {
                write!(f, "The copy is damaged ({table}): {what}. Nothing was kept; take another copy.")
            }
            Self::Damaged { table, row, what } => write!(
                f,
                "The copy is damaged (table {table}, row {row}): {what}. Nothing was kept; take another copy."
            ),
            Self::NotACopy { what } => {
                write!(f, "This is not a copy of a network that can be read here: {what}.")
            }
            Self::TooNew { unknown } => write!(
                f,
                "This copy was written by a newer version: it holds the change {unknown}, unknown here. Take it in \
                 with the version that wrote it, or a later one."
            ),
            Self::NotEmpty { table } => write!(
                f,
                "The database is not empty: its table {table} holds something. A copy is only taken in where there \
                 is nothing yet; name a fresh file or a fresh database."
            ),
            Self::Unfit { table, row, what } => {
                write!(f, "The table {table} holds a value no copy can hold (row {row}): {what}.")
            }
            Self::NotUnderstood { reason } => {
                write!(
                    f,
                    "The tables of this version cannot be understood, which is a fault of the programme: {reason}"
                )
            }
        }
    }
}

impl std::error::Error for CopyFault {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Store(error) => Some(error),
            Self::Stream(error) => Some(error),
            _ => None,
        }
    }
}

impl From<StoreError> for CopyFault {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<std::io::Error> for CopyFault {
    fn from(error: std::io::Error) -> Self {
        Self::Stream(error)
    }
}
