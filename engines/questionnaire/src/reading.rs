//! A questionnaire read from a file that somebody hands over, within bounds.

use std::fmt;

use crate::limits::LARGEST_FILE;
use crate::questionnaire::Questionnaire;

/// Why a file is no questionnaire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadFault {
    /// It is larger than [`LARGEST_FILE`].
    TooLarge,
    /// What stands at this line and column is not what a questionnaire says there.
    Unreadable {
        /// Counted from one.
        line: usize,
        /// Counted from one.
        column: usize,
    },
}

impl Questionnaire {
    /// Reads a questionnaire; what must be mended in it is told by [`Questionnaire::faults`].
    pub fn read(json: &[u8]) -> Result<Self, ReadFault> {
        if json.len() > LARGEST_FILE {
            return Err(ReadFault::TooLarge);
        }
        serde_json::from_slice(json)
            .map_err(|error| ReadFault::Unreadable { line: error.line(), column: error.column() })
    }

    /// Writes it so that it can be read again.
    pub fn write(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string_pretty(self)
    }
}

impl fmt::Display for ReadFault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge => write!(out, "a questionnaire of more than {LARGEST_FILE} bytes"),
            Self::Unreadable { line, column } => {
                write!(out, "no questionnaire at line {line}, column {column}")
            }
        }
    }
}

impl std::error::Error for ReadFault {}
