//! Personal words at rest: sealed so that a stolen copy of the database tells nothing.
//!
//! XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03) with a random 24-byte nonce. The place of the text is
//! authenticated with it, so that a sealed text moved to another row or column no longer opens.

use std::fmt;
use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use chacha20poly1305::aead::{Aead, Generate, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};

use crate::column::{Scalar, ToColumn};
use crate::value::{Kind, Value};

/// The first byte of a sealed text, so that a later way of sealing can be told apart.
const VERSION: u8 = 1;
const NONCE_BYTES: usize = 24;
const KEY_BYTES: usize = 32;

/// The key of this network's personal columns.
#[derive(Clone)]
pub struct SealKey {
    cipher: XChaCha20Poly1305,
}

/// A sealed text, as a column of type `{bytes}`.
#[derive(Clone, PartialEq, Eq)]
pub struct Sealed(Vec<u8>);

/// Why a text cannot be sealed or opened.
#[derive(Debug)]
pub enum SealFault {
    /// The key file cannot be read or created.
    KeyFile {
        /// The file.
        path: PathBuf,
        /// What the system answered.
        reason: String,
    },
    /// The key file may be read by other accounts of the machine.
    KeyFileOpen {
        /// The file.
        path: PathBuf,
    },
    /// The system has no randomness to give.
    NoRandomness,
    /// Sealed with another key, for another row, or damaged.
    DoesNotOpen,
}

impl SealKey {
    /// A key from its 32 bytes.
    pub fn from_bytes(bytes: [u8; KEY_BYTES]) -> Self {
        Self { cipher: XChaCha20Poly1305::new(&Key::from(bytes)) }
    }

    /// Reads the key file, or creates it readable by its owner alone. It lies beside the data, never inside: a
    /// copy of the data without it tells nothing, and without it the sealed columns are lost.
    pub fn load_or_create(path: &Path) -> Result<Self, SealFault> {
        match File::open(path) {
            Ok(file) => read_key(path, file),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => create_key(path),
            Err(error) => Err(key_file(path, &error)),
        }
    }

    /// Seals a text for its place, written `table/column/row id`.
    pub fn seal(&self, place: &str, text: &str) -> Result<Sealed, SealFault> {
        let nonce = XNonce::try_generate().map_err(|_| SealFault::NoRandomness)?;
        let payload = Payload { msg: text.as_bytes(), aad: place.as_bytes() };
        let hidden = self.cipher.encrypt(&nonce, payload).map_err(|_| SealFault::NoRandomness)?;
        let mut sealed = Vec::with_capacity(1 + NONCE_BYTES + hidden.len());
        sealed.push(VERSION);
        sealed.extend_from_slice(&nonce);
        sealed.extend_from_slice(&hidden);
        Ok(Sealed(sealed))
    }

    /// Opens a text sealed with this key for this place.
    pub fn open(&self, place: &str, sealed: &Sealed) -> Result<String, SealFault> {
        let (version, rest) = sealed.0.split_first().ok_or(SealFault::DoesNotOpen)?;
        let (nonce, hidden) = rest.split_first_chunk::<NONCE_BYTES>().ok_or(SealFault::DoesNotOpen)?;
        if *version != VERSION {
            return Err(SealFault::DoesNotOpen);
        }
        let payload = Payload { msg: hidden, aad: place.as_bytes() };
        let text = self.cipher.decrypt(&XNonce::from(*nonce), payload).map_err(|_| SealFault::DoesNotOpen)?;
        String::from_utf8(text).map_err(|_| SealFault::DoesNotOpen)
    }
}

fn read_key(path: &Path, mut file: File) -> Result<SealKey, SealFault> {
    #[cfg(unix)]
    {
        let metadata = file.metadata().map_err(|error| key_file(path, &error))?;
        if std::os::unix::fs::PermissionsExt::mode(&metadata.permissions()) & 0o077 != 0 {
            return Err(SealFault::KeyFileOpen { path: path.to_owned() });
        }
    }
    let mut bytes = Vec::with_capacity(KEY_BYTES);
    Read::by_ref(&mut file)
        .take(KEY_BYTES as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| key_file(path, &error))?;
    let wrong_length =
        |bytes: Vec<u8>| key_file(path, &format!("it holds {} bytes, not {KEY_BYTES}", bytes.len()));
    bytes.try_into().map(SealKey::from_bytes).map_err(wrong_length)
}

/// Writes the key aside and links it into place whole, so that of two processes starting at once one wins and
/// both end with the same key.
fn create_key(path: &Path) -> Result<SealKey, SealFault> {
    let key = Key::try_generate().map_err(|_| SealFault::NoRandomness)?;
    let aside = path.with_extension(format!("{}-{:?}.new", std::process::id(), std::thread::current().id()));
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&aside).map_err(|error| key_file(path, &error))?;
    file.write_all(&key).and_then(|()| file.sync_all()).map_err(|error| key_file(path, &error))?;
    let linked = std::fs::hard_link(&aside, path);
    std::fs::remove_file(&aside).map_err(|error| key_file(path, &error))?;
    match linked {
        Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => Err(key_file(path, &error)),
        _ => File::open(path).map_err(|error| key_file(path, &error)).and_then(|file| read_key(path, file)),
    }
}

fn key_file(path: &Path, reason: &dyn fmt::Display) -> SealFault {
    SealFault::KeyFile { path: path.to_owned(), reason: reason.to_string() }
}

impl fmt::Debug for SealKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SealKey(…)")
    }
}

impl fmt::Debug for Sealed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sealed({} bytes)", self.0.len())
    }
}

impl fmt::Display for SealFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::KeyFile { path, reason } => write!(
                f,
                "Cannot use the key file {}: {reason}. Put back the one this data was sealed with.",
                path.display()
            ),
            Self::KeyFileOpen { path } => write!(
                f,
                "The key file {} can be read by other accounts: run `chmod 600` on it, then start again.",
                path.display()
            ),
            Self::NoRandomness => f.write_str("The system gives no randomness to seal a text with."),
            Self::DoesNotOpen => f.write_str(
                "A sealed text does not open: it was sealed with another key, for another record, or is damaged.",
            ),
        }
    }
}

impl std::error::Error for SealFault {}

impl ToColumn for Sealed {
    const KIND: Kind = Kind::Bytes;
    fn value(&self) -> Value<'_> {
        Value::Bytes(&self.0)
    }
}

impl Scalar for Sealed {
    const KIND: Kind = Kind::Bytes;
    fn from_sqlite(cell: rusqlite::types::ValueRef<'_>) -> Option<Self> {
        Vec::from_sqlite(cell).map(Self)
    }
    fn from_postgres(row: &postgres::Row, index: usize) -> Result<Option<Self>, postgres::Error> {
        Ok(Vec::from_postgres(row, index)?.map(Self))
    }
}

#[cfg(test)]
mod tests;
