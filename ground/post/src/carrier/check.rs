//! Whether the mail server can be used, told in sentences to whoever keeps the house.

use std::fmt;

use super::Mishap;
use super::server::Server;
use super::settings::SmtpSettings;

/// What the mail server answered to a visit without a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SmtpReport {
    /// Whether the connection was encrypted.
    pub encrypted: bool,
    /// Whether the server accepted our account; false when the settings name none.
    pub signed_in: bool,
}

/// Why the mail server cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SmtpFault {
    /// A setting is wrong; which one and why, in a sentence.
    Settings(String),
    /// Nobody answers, or not as a mail server does.
    Connection(String),
    /// The encryption could not be agreed on, or the certificate is not to be trusted.
    Encryption(String),
    /// The server refuses the account or its password.
    SignIn,
    /// The server takes no letter from our sender.
    Sender(String),
}

impl SmtpSettings {
    /// Connects, greets, encrypts, signs in, says who writes, and leaves without a letter: for `maillage doctor`.
    ///
    /// # Errors
    /// The first step that failed.
    pub async fn check(&self) -> Result<SmtpReport, SmtpFault> {
        let server = Server::new(self, "")?;
        let visit = async {
            let mut connection = server.connect().await?;
            server.is_welcome(&mut connection).await?;
            let report = SmtpReport { encrypted: connection.is_encrypted(), signed_in: self.user.is_some() };
            // The goodbye changes nothing in what was found out.
            let _ = connection.quit().await;
            Ok(report)
        };
        let slow = || Err(SmtpFault::Connection(String::from("it did not answer within 30 seconds")));
        tokio::time::timeout(std::time::Duration::from_secs(30), visit).await.unwrap_or_else(|_| slow())
    }
}

impl SmtpFault {
    /// What this means for a letter: it waits, as every other does.
    pub(super) fn mishap(&self) -> Mishap {
        let reason = match self {
            Self::Settings(_) => "settings",
            Self::Connection(_) => "connection",
            Self::Encryption(_) => "encryption",
            Self::SignIn => "sign-in",
            Self::Sender(_) => "sender",
        };
        tracing::warn!(fault = %self, "letters wait");
        Mishap::House(reason.to_owned())
    }
}

impl fmt::Display for SmtpFault {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Settings(why) => write!(to, "The settings of the mail server are wrong: {why}."),
            Self::Connection(why) => {
                write!(to, "The mail server cannot be reached: {why}. Check `host` and `port`.")
            }
            Self::Encryption(why) => write!(
                to,
                "The connection to the mail server cannot be encrypted: {why}. Check `security` and `port`, or name \
                 the authority of its certificate in `extra_root`."
            ),
            Self::SignIn => to.write_str("The mail server refuses the account: check `user` and `password`."),
            Self::Sender(why) => write!(to, "The mail server refuses our sender: {why}. Check `from`."),
        }
    }
}

impl std::error::Error for SmtpFault {}
