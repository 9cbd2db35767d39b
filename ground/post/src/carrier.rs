//! Who carries letters out of the house: a mail server, or in a demo nobody, as they are read on a page.

mod check;
mod message;
mod server;
mod settings;

use std::time::Duration;

use chrono::{DateTime, Utc};
use lettre::transport::smtp::client::AsyncSmtpConnection;
use uuid::Uuid;
use vocabulary::Locale;

pub use check::{SmtpFault, SmtpReport};
pub use settings::{Password, Security, SmtpSettings};

use crate::writing::Written;
use server::Server;

/// The longest a delivery may take, far less than the lease of a letter.
const DELIVERY: Duration = Duration::from_secs(120);
/// Letters handed over in one connection; servers grow impatient with more.
const LETTERS_PER_CONNECTION: u32 = 50;

/// Who carries letters out of the house.
#[derive(Clone, Debug)]
pub enum Carrier {
    /// A mail server.
    Smtp(SmtpSettings),
    /// Nobody: letters stay here and are read at `/courrier`, in a demo.
    Page,
}

/// A letter ready to be carried.
pub(crate) struct Parcel {
    /// The letter's identity: its `Message-ID` is made of it, so that the same letter sent twice is recognised.
    pub(crate) id: Uuid,
    /// To whom.
    pub(crate) address: String,
    /// In which language.
    pub(crate) locale: Locale,
    /// What it says.
    pub(crate) written: Written,
    /// When it was written; its date stays the same if it is sent again.
    pub(crate) written_at: DateTime<Utc>,
    /// Where news is stopped, for letters that bring some.
    pub(crate) unsubscribe: Option<Unsubscribe>,
}

/// Where news is stopped.
#[derive(Clone)]
pub(crate) struct Unsubscribe {
    /// The full address.
    pub(crate) address: String,
    /// Whether sending it an empty form is enough.
    pub(crate) one_click: bool,
}

/// Why a letter was not handed over; the reasons are codes and never quote the server, which repeats addresses.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Mishap {
    /// The server itself cannot be used: no other letter would leave either.
    House(String),
    /// Not now.
    Later(String),
    /// Never.
    Never {
        /// Why.
        reason: String,
        /// Whether the address takes no letters at all.
        address_at_fault: bool,
    },
}

/// One round with the carrier: its connection serves many letters.
pub(crate) struct Ride {
    carrier: Carrier,
    network: String,
    connected: Option<(Server, AsyncSmtpConnection)>,
    carried: u32,
}

impl Ride {
    pub(crate) fn new(carrier: Carrier, network: &str) -> Self {
        Self { carrier, network: network.to_owned(), connected: None, carried: 0 }
    }

    /// Hands one letter over. When this says yes, the server has taken charge of it.
    pub(crate) async fn carry(&mut self, parcel: &Parcel) -> Result<(), Mishap> {
        let Carrier::Smtp(settings) = self.carrier.clone() else { return Ok(()) };
        if self.carried.is_multiple_of(LETTERS_PER_CONNECTION) {
            self.end().await;
        }
        self.carried += 1;
        let delivery = tokio::time::timeout(DELIVERY, self.hand_over(&settings, parcel)).await;
        let outcome = delivery.unwrap_or_else(|_| Err(Mishap::House(String::from("slow"))));
        if matches!(outcome, Err(Mishap::House(_))) {
            self.connected = None;
        }
        outcome
    }

    async fn hand_over(&mut self, settings: &SmtpSettings, parcel: &Parcel) -> Result<(), Mishap> {
        let (server, connection) = match &mut self.connected {
            Some(connected) => connected,
            None => {
                let server = Server::new(settings, &self.network).map_err(|fault| fault.mishap())?;
                let connection = server.connect().await.map_err(|fault| fault.mishap())?;
                self.connected.insert((server, connection))
            }
        };
        let (envelope, message) = message::compose(server, parcel)?;
        server.hand_over(connection, &envelope, &message).await
    }

    /// Takes leave of the server.
    pub(crate) async fn end(&mut self) {
        if let Some((_, mut connection)) = self.connected.take() {
            // Whatever the server answers to a goodbye, all letters have been settled.
            let _ = tokio::time::timeout(Duration::from_secs(5), connection.quit()).await;
        }
    }
}
