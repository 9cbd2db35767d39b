//! For whom an archive is sealed, and with what it opens: keys of the format age.

use std::fs::File;
use std::io::{BufReader, Read, Write};
use std::path::Path;
use std::str::FromStr;

use age::secrecy::ExposeSecret;
use age::x25519;

use crate::fault::ArchiveFault;

/// A key file is a few lines; more is something else.
const LONGEST_KEY_FILE: u64 = 64 * 1024;
/// How the secret half of a key begins.
const SECRET_HALF: &str = "AGE-SECRET-KEY-";

/// For whom.
#[derive(Clone, Debug)]
pub struct Recipients(Vec<x25519::Recipient>);

impl Recipients {
    /// Reads recipients as they stand in settings, `age1…`. At least one.
    pub fn read<S: AsRef<str>>(texts: &[S]) -> Result<Self, ArchiveFault> {
        let understood = |text: &S| {
            let text = text.as_ref().trim();
            // A secret half in the place of the public one is not read out into the log.
            if text.to_uppercase().starts_with(SECRET_HALF) {
                let what = "recipients hold the secret half of a key: take it away from this machine, and write the public \
                            half, which begins with age1";
                return Err(ArchiveFault::NotUnderstood { what: what.to_owned() });
            }
            x25519::Recipient::from_str(text).map_err(|reason| ArchiveFault::NotUnderstood {
                what: format!(
                    "« {text} » is no age recipient ({reason}): it begins with age1, and `maillage backup key FILE` prints it"
                ),
            })
        };
        let read = texts.iter().map(understood).collect::<Result<Vec<_>, _>>()?;
        if read.is_empty() {
            let what = "no recipient is named, so nobody could open the archive: make a key with \
                        `maillage backup key FILE` on another machine, and write its public half as \
                        recipients = [\"age1…\"] under [backup]";
            return Err(ArchiveFault::NotUnderstood { what: what.to_owned() });
        }
        Ok(Self(read))
    }

    /// Begins a sealed stream for all of them, and for one more whose key lives no longer than this making.
    pub(crate) fn begin<W: Write>(
        &self,
        also: Option<&x25519::Identity>,
        out: W,
    ) -> Result<age::stream::StreamWriter<W>, ArchiveFault> {
        let passing = also.map(x25519::Identity::to_public);
        let everybody = self.0.iter().chain(&passing).map(|one| one as &dyn age::Recipient);
        let sealer = age::Encryptor::with_recipients(everybody).map_err(|error| {
            ArchiveFault::NotUnderstood { what: format!("the recipients cannot be used: {error}") }
        })?;
        Ok(sealer.wrap_output(out)?)
    }
}

/// With what.
#[derive(Clone)]
pub struct Identities(Vec<x25519::Identity>);

impl std::fmt::Debug for Identities {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "Identities({})", self.0.len())
    }
}

impl Identities {
    /// Reads an identity file as `age-keygen` writes it: lines of `AGE-SECRET-KEY-1…`, and remarks after `#`.
    pub fn open(path: &Path) -> Result<Self, ArchiveFault> {
        let mut text = String::new();
        let file = File::open(path).map_err(ArchiveFault::file(path))?;
        file.take(LONGEST_KEY_FILE).read_to_string(&mut text).map_err(ArchiveFault::file(path))?;
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
        let read: Result<Vec<_>, _> = lines.map(x25519::Identity::from_str).collect();
        match read {
            Ok(identities) if !identities.is_empty() => Ok(Self(identities)),
            // The reason is not quoted: it might hold a part of the key.
            _ => Err(ArchiveFault::NotUnderstood {
                what: format!(
                    "{} is no identity file: it holds lines that begin with AGE-SECRET-KEY-1, as `age-keygen` writes them",
                    path.display()
                ),
            }),
        }
    }

    /// A key that lives no longer than one making.
    pub(crate) fn passing() -> (x25519::Identity, Self) {
        let identity = x25519::Identity::generate();
        (identity.clone(), Self(vec![identity]))
    }

    /// Opens a sealed stream.
    pub(crate) fn unseal<R: Read>(&self, sealed: R) -> Result<impl Read + use<R>, ArchiveFault> {
        let begun = age::Decryptor::new_buffered(BufReader::new(sealed)).map_err(told)?;
        begun.decrypt(self.0.iter().map(|one| one as &dyn age::Identity)).map_err(told)
    }
}

fn told(error: age::DecryptError) -> ArchiveFault {
    match error {
        age::DecryptError::NoMatchingKeys => ArchiveFault::WrongIdentity,
        age::DecryptError::Io(error) => ArchiveFault::Stream(error),
        error => ArchiveFault::damaged(format!("it does not begin as a sealed archive does ({error})")),
    }
}

/// Draws a new pair of keys: the secret half as it stands in an identity file, and the recipient it opens for.
pub fn new_identity() -> (String, String) {
    let identity = x25519::Identity::generate();
    let public = identity.to_public().to_string();
    (identity.to_string().expose_secret().to_owned(), public)
}

/// Seals one small file for these recipients: the key file, beside an archive.
pub fn seal_file(recipients: &Recipients, from: &Path, to: &Path) -> Result<(), ArchiveFault> {
    let plain = File::open(from).map_err(ArchiveFault::file(from))?;
    let out = File::create_new(to).map_err(ArchiveFault::file(to))?;
    let mut sealed = recipients.begin(None, out)?;
    std::io::copy(&mut plain.take(LONGEST_KEY_FILE), &mut sealed)?;
    Ok(sealed.finish()?.sync_all()?)
}

/// Opens what [`seal_file`] sealed.
pub fn unseal_file(identities: &Identities, from: &Path) -> Result<Vec<u8>, ArchiveFault> {
    let sealed = File::open(from).map_err(ArchiveFault::file(from))?;
    let mut plain = Vec::new();
    identities.unseal(sealed)?.take(LONGEST_KEY_FILE).read_to_end(&mut plain)?;
    Ok(plain)
}
