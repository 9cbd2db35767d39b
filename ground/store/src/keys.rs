//! The keys of a network as the house handles them: opened at the start, and changed while it serves.

mod rotation;
mod watch_word;

pub use rotation::{Rotation, RotationStep, rotate};
pub use watch_word::{has_sealed, open, watch_word};

use std::fmt;
use std::path::PathBuf;

use crate::error::StoreError;
use crate::sealed::SealFault;

/// Why the keys cannot be used or changed.
#[derive(Debug)]
pub enum KeyFault {
    /// The key file, or a text.
    Seal(SealFault),
    /// The database.
    Store(StoreError),
    /// The key is not the one this data was sealed with.
    WrongKey {
        /// The key file, where there is one.
        file: Option<PathBuf>,
    },
    /// There is no key file, and the data was sealed with one.
    Lost {
        /// Where it should lie.
        file: PathBuf,
    },
    /// Another rotation of the same keys is running.
    Busy {
        /// The key file.
        file: PathBuf,
    },
    /// Texts are still being sealed under an older key.
    StillWritten,
}

impl From<StoreError> for KeyFault {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<SealFault> for KeyFault {
    fn from(fault: SealFault) -> Self {
        Self::Seal(fault)
    }
}

impl fmt::Display for KeyFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Seal(fault) => fault.fmt(f),
            Self::Store(error) => error.fmt(f),
            Self::WrongKey { file } => {
                match file {
                    Some(file) => write!(f, "The key file {} is not", file.display())?,
                    None => f.write_str("This key is not")?,
                }
                f.write_str(
                    " the one this data was sealed with: what the network knows about people cannot be opened. Put \
                     back the key file of the same network from its back-up, then start again. Nothing was changed.",
                )
            }
            Self::Lost { file } => write!(
                f,
                "The key file {} is missing, and this data was sealed with it: what the network knows about people \
                 cannot be opened. Put it back from its back-up, then start again. Nothing was changed.",
                file.display()
            ),
            Self::Busy { file } => {
                write!(f, "The keys of {} are being changed by another process: wait for it.", file.display())
            }
            Self::StillWritten => f.write_str(
                "Texts are still sealed under an older key: does another machine serve the same data with a copy of \
                 the key file? Give it the new one, then run this again. Every key is kept until then.",
            ),
        }
    }
}

impl std::error::Error for KeyFault {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Seal(fault) => Some(fault),
            Self::Store(error) => Some(error),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests;
