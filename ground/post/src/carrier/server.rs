//! The mail server: how it is reached, and how one letter is handed over, step by step.
//!
//! The steps are taken one by one because the same number means different things at each: « 550 » to our sender is
//! our trouble, « 550 » to the recipient is an address that takes no letters.

use std::net::IpAddr;
use std::time::Duration;

use lettre::address::Envelope;
use lettre::message::Mailbox;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{AsyncSmtpConnection, Certificate, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt, Rset};
use lettre::transport::smtp::extension::ClientId;

use super::Mishap;
use super::check::SmtpFault;
use super::settings::{Security, SmtpSettings};

/// How long the server may take to answer the door.
const ANSWER: Duration = Duration::from_secs(20);

/// The mail server, its settings checked.
pub(super) struct Server {
    settings: SmtpSettings,
    encryption: Option<TlsParameters>,
    pub(super) from: Mailbox,
    pub(super) reply_to: Option<Mailbox>,
}

/// At which step of handing over the server said no.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Sender,
    Recipient,
    Text,
}

impl Server {
    /// Checks the settings; a sender without a name of its own bears that of the network.
    pub(super) fn new(settings: &SmtpSettings, network: &str) -> Result<Self, SmtpFault> {
        let mut from = mailbox("from", &settings.from)?;
        if from.name.is_none() && !network.is_empty() {
            from.name = Some(super::message::one_line(network));
        }
        let reply_to = settings.reply_to.as_deref().map(|text| mailbox("reply_to", text)).transpose()?;
        if settings.user.is_some() != settings.password.is_some() {
            return Err(wrong("`user` and `password` go together"));
        }
        let encryption = match settings.security {
            Security::None if is_this_machine(&settings.host) => None,
            Security::None => {
                return Err(wrong(
                    "`security = \"none\"` is for a server on this machine only (127.0.0.1, ::1)",
                ));
            }
            Security::Tls | Security::StartTls => Some(encryption(settings)?),
        };
        Ok(Self { settings: settings.clone(), encryption, from, reply_to })
    }

    /// The domain of the sender: it names us to the server and makes `Message-ID`s unique.
    pub(super) fn domain(&self) -> &str {
        self.from.email.domain()
    }

    /// Connects, encrypts and signs in.
    pub(super) async fn connect(&self) -> Result<AsyncSmtpConnection, SmtpFault> {
        let place = (self.settings.host.as_str(), self.settings.port());
        let us = ClientId::Domain(self.domain().to_owned());
        let at_once = self.encryption.clone().filter(|_| self.settings.security == Security::Tls);
        let connecting = AsyncSmtpConnection::connect_tokio1(place, Some(ANSWER), &us, at_once, None);
        let mut connection = match tokio::time::timeout(ANSWER, connecting).await {
            Ok(connected) => connected.map_err(|error| not_reached(&error))?,
            Err(_) => return Err(SmtpFault::Connection(String::from("it does not answer"))),
        };
        if let (Security::StartTls, Some(encryption)) = (self.settings.security, self.encryption.clone()) {
            if !connection.can_starttls() {
                connection.abort().await;
                return Err(SmtpFault::Encryption(String::from("the server does not offer STARTTLS")));
            }
            connection.starttls(encryption, &us).await.map_err(|error| not_encrypted(&error))?;
        }
        if let (Some(user), Some(password)) = (&self.settings.user, &self.settings.password) {
            let account = Credentials::new(user.clone(), password.text().to_owned());
            let ways = [Mechanism::Plain, Mechanism::Login];
            connection.auth(&ways, &account).await.map_err(|_| SmtpFault::SignIn)?;
        }
        Ok(connection)
    }

    /// Asks whether a letter of ours would be taken, and takes the question back.
    pub(super) async fn is_welcome(&self, connection: &mut AsyncSmtpConnection) -> Result<(), SmtpFault> {
        let sender = Mail::new(Some(self.from.email.clone()), Vec::new());
        connection.command(sender).await.map_err(|error| SmtpFault::Sender(cause_of(&error)))?;
        // Should the server be gone by now, the answer was given all the same.
        let _ = connection.command(Rset).await;
        Ok(())
    }

    /// Hands one letter over; afterwards the connection can take the next one, unless the house is at fault.
    pub(super) async fn hand_over(
        &self,
        connection: &mut AsyncSmtpConnection,
        envelope: &Envelope,
        message: &[u8],
    ) -> Result<(), Mishap> {
        let sender = Mail::new(envelope.from().cloned(), Vec::new());
        connection.command(sender).await.map_err(|error| mishap(Step::Sender, &error))?;
        let handed = Self::recipients_and_text(connection, envelope, message).await;
        if handed.as_ref().is_err_and(|mishap| !matches!(mishap, Mishap::House(_))) {
            // Should the server be gone, the next letter finds out.
            let _ = connection.command(Rset).await;
        }
        handed
    }

    async fn recipients_and_text(
        connection: &mut AsyncSmtpConnection,
        envelope: &Envelope,
        message: &[u8],
    ) -> Result<(), Mishap> {
        for address in envelope.to() {
            let recipient = Rcpt::new(address.clone(), Vec::new());
            connection.command(recipient).await.map_err(|error| mishap(Step::Recipient, &error))?;
        }
        connection.command(Data).await.map_err(|error| mishap(Step::Text, &error))?;
        connection.message(message).await.map_err(|error| mishap(Step::Text, &error))?;
        Ok(())
    }
}

/// What the server's answer means for the letter.
fn mishap(step: Step, error: &Error) -> Mishap {
    let Some(code) = error.status().map(u16::from) else {
        return Mishap::House(String::from("connection"));
    };
    // 421: the server closes the connection, whatever it was asked.
    if step == Step::Sender || code == 421 {
        return Mishap::House(format!("sender-{code}"));
    }
    let reason = match step {
        Step::Recipient => format!("recipient-{code}"),
        Step::Sender | Step::Text => format!("text-{code}"),
    };
    if code < 500 {
        return Mishap::Later(reason);
    }
    // A rule of the server (5.7.x of RFC 3463) or a text it dislikes says nothing about the address.
    Mishap::Never { reason, address_at_fault: step == Step::Recipient && !is_a_rule(error) }
}

fn is_a_rule(error: &Error) -> bool {
    let told = std::error::Error::source(error).map(ToString::to_string).unwrap_or_default();
    told.trim_start().starts_with("5.7.")
}

fn mailbox(setting: &str, text: &str) -> Result<Mailbox, SmtpFault> {
    text.parse().map_err(|_| wrong(&format!("`{setting}` is not an address: write annuaire@reseau.example")))
}

fn encryption(settings: &SmtpSettings) -> Result<TlsParameters, SmtpFault> {
    let mut parameters = TlsParameters::builder(settings.host.clone());
    if let Some(path) = &settings.extra_root {
        let unread = |why: &dyn std::fmt::Display| wrong(&format!("`extra_root` {}: {why}", path.display()));
        let pem = std::fs::read(path).map_err(|error| unread(&error))?;
        let root = Certificate::from_pem(&pem).map_err(|error| unread(&error))?;
        parameters = parameters.add_root_certificate(root);
    }
    parameters.build_rustls().map_err(|error| not_encrypted(&error))
}

fn is_this_machine(host: &str) -> bool {
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

fn wrong(why: &str) -> SmtpFault {
    SmtpFault::Settings(why.to_owned())
}

fn not_reached(error: &Error) -> SmtpFault {
    match error.is_tls() || is_no_agreement(error) {
        true => not_encrypted(error),
        false => SmtpFault::Connection(cause_of(error)),
    }
}

/// Whether the bytes of the other side were not those of an encryption we can agree on: rustls says so through the
/// stream it encrypts.
fn is_no_agreement(error: &Error) -> bool {
    let mut cause = std::error::Error::source(error);
    while let Some(found) = cause {
        let told = found.downcast_ref::<std::io::Error>().map(std::io::Error::kind);
        if told == Some(std::io::ErrorKind::InvalidData) {
            return true;
        }
        cause = found.source();
    }
    false
}

fn not_encrypted(error: &Error) -> SmtpFault {
    SmtpFault::Encryption(cause_of(error))
}

/// The innermost cause, which says what happened; before any letter it can quote no address of a member.
fn cause_of(error: &Error) -> String {
    let mut cause: &dyn std::error::Error = error;
    while let Some(deeper) = cause.source() {
        cause = deeper;
    }
    cause.to_string()
}
