//! Personal words at rest: sealed so that a stolen copy of the database tells nothing.
//!
//! XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03) with a random 24-byte nonce. The place of the text is
//! authenticated with it, so that a sealed text moved to another row or column no longer opens.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chacha20poly1305::XNonce;
use chacha20poly1305::aead::Generate;

use crate::column::{Scalar, ToColumn};
use crate::value::{Kind, Value};

mod column;
pub(crate) mod key_file;
pub(crate) mod ring;
mod watched;

pub use column::{RegisteredColumn, SealedColumn, sealed_columns};
use key_file::Stamp;
use ring::{KeyId, Ring};
pub(crate) use watched::LOOK_EVERY;
use watched::Watched;

/// The first byte of a text sealed before keys had names: a nonce and the hidden text follow.
const WITHOUT_KEY_ID: u8 = 1;
/// The first byte of a text sealed now: the id of its key, a nonce and the hidden text follow.
const VERSION: u8 = 2;
const KEY_ID_BYTES: usize = 4;
const NONCE_BYTES: usize = 24;
const KEY_BYTES: usize = 32;

/// The keys of this network's personal columns; cheap to clone, and all clones follow the same file.
#[derive(Clone)]
pub struct SealKey {
    keys: Arc<Watched>,
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
        /// What is wrong with it, or what the system answered.
        reason: String,
    },
    /// The key file may be read by other accounts of the machine.
    KeyFileOpen {
        /// The file.
        path: PathBuf,
    },
    /// The system has no randomness to give.
    NoRandomness,
    /// Sealed with a key that the key file does not hold.
    UnknownKey {
        /// The id of the key, in hexadecimal digits.
        id: String,
    },
    /// Sealed for another row or column, or damaged.
    DoesNotOpen,
}

impl SealKey {
    /// A key from its 32 bytes, without a file.
    pub fn from_bytes(bytes: [u8; KEY_BYTES]) -> Self {
        Self::from_ring(Ring::from_bytes(bytes))
    }

    pub(crate) fn from_ring(ring: Ring) -> Self {
        Self { keys: Arc::new(Watched::fixed(ring)) }
    }

    /// Reads the key file, or creates it readable by its owner alone. It lies beside the data, never inside: a
    /// copy of the data without it tells nothing, and without it the sealed columns are lost.
    ///
    /// The file is read again when it changes: at most once a second, and at once where a text names a key that is
    /// not known, so that a running process follows a rotation made by another one.
    pub fn load_or_create(path: &Path) -> Result<Self, SealFault> {
        Self::load(path)?.map_or_else(|| Self::create(path), Ok)
    }

    /// Reads the key file; `Ok(None)` when there is none.
    pub(crate) fn load(path: &Path) -> Result<Option<Self>, SealFault> {
        let stamp = Stamp::of(path);
        let ring = key_file::read(path)?;
        Ok(ring.map(|ring| Self { keys: Arc::new(Watched::following(ring, path, stamp)) }))
    }

    fn create(path: &Path) -> Result<Self, SealFault> {
        // The state before the creation: the first look a second later reads the file once more.
        let ring = key_file::create(path)?;
        Ok(Self { keys: Arc::new(Watched::following(ring, path, None)) })
    }

    /// Where the keys are kept; nothing when they came as bytes.
    pub fn file(&self) -> Option<&Path> {
        self.keys.file()
    }

    /// Seals a text for its place, written `table/column/row id`.
    pub fn seal(&self, place: &str, text: &str) -> Result<Sealed, SealFault> {
        let ring = self.keys.ring();
        let nonce = XNonce::try_generate().map_err(|_| SealFault::NoRandomness)?;
        let hidden = ring.current.encrypt(nonce, place, text)?;
        let mut sealed = Vec::with_capacity(1 + KEY_ID_BYTES + NONCE_BYTES + hidden.len());
        sealed.extend_from_slice(&prefix_of(&ring.current.id));
        sealed.extend_from_slice(&nonce);
        sealed.extend_from_slice(&hidden);
        Ok(Sealed(sealed))
    }

    /// Opens a text sealed for this place with one of the keys.
    pub fn open(&self, place: &str, sealed: &Sealed) -> Result<String, SealFault> {
        let (id, rest) = sealed.key_id().ok_or(SealFault::DoesNotOpen)?;
        let (nonce, hidden) = rest.split_first_chunk::<NONCE_BYTES>().ok_or(SealFault::DoesNotOpen)?;
        let opened = match id {
            None => self.keys.ring().keys().find_map(|key| key.decrypt(*nonce, place, hidden)),
            Some(id) => {
                let key = self.keys.key(id).ok_or_else(|| SealFault::UnknownKey { id: id.to_string() })?;
                key.decrypt(*nonce, place, hidden)
            }
        };
        opened.ok_or(SealFault::DoesNotOpen)
    }

    /// A fingerprint by which a sealed text is found again: HMAC-SHA-256 (RFC 2104), 32 bytes, under a key that no
    /// rotation changes. The same text has another fingerprint for another purpose, so that two tables cannot be
    /// compared without the key.
    ///
    /// The caller folds the text first: what differs by one capital letter has nothing in common here.
    pub fn fingerprint(&self, purpose: &str, text: &str) -> Vec<u8> {
        self.keys.ring().fingerprint(purpose, text)
    }
}

/// What every text sealed with this key begins with.
pub(crate) fn prefix_of(id: &KeyId) -> [u8; 1 + KEY_ID_BYTES] {
    let KeyId([a, b, c, d]) = *id;
    [VERSION, a, b, c, d]
}

/// The key a sealed text names, if it is of the kind that names one.
pub(crate) fn key_id_of(sealed: &[u8]) -> Option<KeyId> {
    match sealed {
        [VERSION, a, b, c, d, ..] => Some(KeyId([*a, *b, *c, *d])),
        _ => None,
    }
}

impl Sealed {
    /// The key it names, if it is of the kind that names one, and what follows.
    fn key_id(&self) -> Option<(Option<KeyId>, &[u8])> {
        let (version, rest) = self.0.split_first()?;
        match *version {
            WITHOUT_KEY_ID => Some((None, rest)),
            VERSION => {
                let (id, rest) = rest.split_first_chunk::<KEY_ID_BYTES>()?;
                Some((Some(KeyId(*id)), rest))
            }
            _ => None,
        }
    }

    /// The same text as the first version of the house would have sealed it.
    #[cfg(test)]
    pub(crate) fn as_sealed_before_keys_had_names(&self) -> Self {
        Self([&[WITHOUT_KEY_ID], &self.0[1 + KEY_ID_BYTES..]].concat())
    }

    /// Its bytes, to compare them with what is stored.
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.0
    }
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
            Self::KeyFile { path, reason } => {
                write!(f, "Cannot use the key file {}: {reason}.", path.display())
            }
            Self::KeyFileOpen { path } => write!(
                f,
                "The key file {} can be read by other accounts: run `chmod 600` on it, then start again.",
                path.display()
            ),
            Self::NoRandomness => f.write_str("The system gives no randomness to seal a text with."),
            Self::UnknownKey { id } => write!(
                f,
                "A sealed text names the key {id}, which the key file does not hold. Put back the key file this \
                 data was sealed with."
            ),
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
        Value::Sealed(&self.0)
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
