//! Where the secrets of an installation stand: in the environment, in a file it names, or among the credentials that
//! systemd hands to a service.

use std::collections::BTreeMap;
use std::fmt;
use std::io::Read;
use std::path::{Path, PathBuf};

use anyhow::Context;

/// One secret, under the two names it may be given by.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Secret {
    /// The variable that holds it; with `_FILE` behind, the variable that names the file which holds it.
    variable: &'static str,
    /// Its name among the credentials of a service (`LoadCredential=` of systemd).
    credential: &'static str,
}

/// The address of a database, which holds its password.
pub(crate) const DATABASE: Secret = Secret { variable: "MAILLAGE_DATABASE", credential: "database" };
/// The address of a copy of the database, which holds its password too.
pub(crate) const READ_DATABASE: Secret =
    Secret { variable: "MAILLAGE_READ_DATABASE", credential: "read-database" };
/// The password of the mail server.
pub(crate) const SMTP_PASSWORD: Secret =
    Secret { variable: "MAILLAGE_SMTP_PASSWORD", credential: "smtp-password" };
/// What the house proves itself with to a provider of identities.
pub(crate) const OPENID_SECRET: Secret =
    Secret { variable: "MAILLAGE_OPENID_SECRET", credential: "openid-secret" };
/// What a gateway of text messages proves itself with.
pub(crate) const TEXT_MESSAGES_SECRET: Secret =
    Secret { variable: "MAILLAGE_TEXT_MESSAGES_SECRET", credential: "text-messages-secret" };
/// Who asks a store of objects for room for back-ups.
pub(crate) const BACKUP_ACCESS_KEY: Secret =
    Secret { variable: "MAILLAGE_BACKUP_ACCESS_KEY", credential: "backup-access-key" };
/// What they prove it with.
pub(crate) const BACKUP_SECRET_KEY: Secret =
    Secret { variable: "MAILLAGE_BACKUP_SECRET_KEY", credential: "backup-secret-key" };

const ALL: [Secret; 7] = [
    DATABASE,
    READ_DATABASE,
    SMTP_PASSWORD,
    OPENID_SECRET,
    TEXT_MESSAGES_SECRET,
    BACKUP_ACCESS_KEY,
    BACKUP_SECRET_KEY,
];

/// The folder in which systemd shows a service its credentials, readable to nobody else.
const CREDENTIALS: &str = "CREDENTIALS_DIRECTORY";

/// Longer than any password; a file beyond it is another file.
const LONGEST: u64 = 16 * 1024;

/// What the environment says about secrets. No file is opened before one is asked for; its `Debug` is blank.
#[derive(Clone, Default)]
pub(crate) struct Secrets {
    words: BTreeMap<&'static str, String>,
    files: BTreeMap<&'static str, PathBuf>,
    credentials: Option<PathBuf>,
}

impl Secrets {
    /// What these variables say about secrets; an empty one says nothing.
    pub(crate) fn said(variable: impl Fn(&str) -> Option<String>) -> Self {
        let said = |name: &str| variable(name).filter(|value| !value.is_empty());
        let words = ALL.iter().filter_map(|secret| Some((secret.variable, said(secret.variable)?)));
        let named = |secret: &Secret| said(&format!("{}_FILE", secret.variable)).map(PathBuf::from);
        let files = ALL.iter().filter_map(|secret| Some((secret.variable, named(secret)?)));
        Self {
            words: words.collect(),
            files: files.collect(),
            credentials: said(CREDENTIALS).map(PathBuf::from),
        }
    }

    /// One secret: the variable itself, else the file it names, else the credential; nothing where nobody gives it.
    pub(crate) fn find(&self, secret: Secret) -> anyhow::Result<Option<String>> {
        let Secret { variable, credential } = secret;
        let file = self.files.get(variable);
        anyhow::ensure!(
            file.is_none() || !self.words.contains_key(variable),
            "{variable} and {variable}_FILE are both set: keep one of them"
        );
        if let Some(word) = self.words.get(variable) {
            return Ok(Some(word.clone()));
        }
        if let Some(file) = file {
            return read(file).with_context(|| format!("{variable}_FILE")).map(Some);
        }
        let handed = self.credentials.as_ref().map(|folder| folder.join(credential));
        handed.filter(|path| path.exists()).map(|path| read(&path)).transpose()
    }
}

impl fmt::Debug for Secrets {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("Secrets(…)")
    }
}

/// The one line of a file that holds a secret.
fn read(path: &Path) -> anyhow::Result<String> {
    let named = || format!("the file of a secret, {}, cannot be read", path.display());
    let file = std::fs::File::open(path).with_context(named)?;
    let mut text = String::new();
    file.take(LONGEST).read_to_string(&mut text).with_context(named)?;
    let line = text.trim_end_matches(['\r', '\n']);
    anyhow::ensure!(
        !line.is_empty() && !line.contains('\n'),
        "{} must hold one line, the secret itself, and nothing else",
        path.display()
    );
    Ok(line.to_owned())
}

#[cfg(test)]
mod tests;
