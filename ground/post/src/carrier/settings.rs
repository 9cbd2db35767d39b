//! How the mail server of an installation is reached: the table `[smtp]` of the settings file.

use std::fmt;
use std::path::PathBuf;

use serde::Deserialize;

/// How the mail server is reached.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SmtpSettings {
    /// The name or address of the server.
    pub host: String,
    /// The port; the usual one of the way it is secured when absent: 465 for `tls`, 587 for `starttls`, 25 for `none`.
    pub port: Option<u16>,
    /// How the connection is secured.
    #[serde(default)]
    pub security: Security,
    /// The account on the server, if it wants one.
    pub user: Option<String>,
    /// Its password.
    pub password: Option<Password>,
    /// The sender: `annuaire@reseau.example`, or `Annuaire <annuaire@reseau.example>`.
    pub from: String,
    /// Where answers go, if not to the sender.
    pub reply_to: Option<String>,
    /// A PEM file of a further authority to trust, for a server with a certificate of its own making.
    pub extra_root: Option<PathBuf>,
}

impl SmtpSettings {
    /// The port, or the usual one of the way the connection is secured.
    pub fn port(&self) -> u16 {
        self.port.unwrap_or(match self.security {
            Security::Tls => 465,
            Security::StartTls => 587,
            Security::None => 25,
        })
    }
}

/// How the connection to the mail server is secured.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Security {
    /// TLS from the first byte.
    Tls,
    /// TLS asked for on a plain connection; without it nothing is sent.
    #[default]
    StartTls,
    /// None: only towards this machine itself.
    None,
}

/// A password; its `Debug` is blank.
#[derive(Clone, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Password(String);

impl Password {
    /// A password in plain words.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The plain words, for the server alone.
    pub fn text(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("Password(…)")
    }
}
