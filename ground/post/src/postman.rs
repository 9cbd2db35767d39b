//! The postman: takes what is due out of the outbox and hands it to the carrier.

use std::sync::Arc;

use store::{Db, SealKey, StoreError};
use tokio::sync::watch;
use web::Shell;

use crate::carrier::Carrier;

/// Takes what is due out of the outbox; cheap to clone, safe to run in several processes over one database.
#[derive(Clone)]
pub struct Postman {
    #[expect(dead_code, reason = "the round comes next")]
    db: Db,
    #[expect(dead_code, reason = "the round comes next")]
    key: SealKey,
    #[expect(dead_code, reason = "the round comes next")]
    shell: Arc<Shell>,
    #[expect(dead_code, reason = "the round comes next")]
    carrier: Carrier,
}

/// What one round of the postman did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// Letters accepted by the mail server, or shown in the demo.
    pub sent: u32,
    /// Letters that will be tried again.
    pub postponed: u32,
    /// Letters refused for good.
    pub refused: u32,
    /// Letters given up after three days.
    pub given_up: u32,
}

impl Postman {
    /// A postman for this outbox.
    pub fn new(db: Db, key: SealKey, shell: Arc<Shell>, carrier: Carrier) -> Self {
        Self { db, key, shell, carrier }
    }

    /// Goes round every few seconds until `closed` says true or its sender is gone.
    pub async fn run(self, mut closed: watch::Receiver<bool>) {
        let _ = closed.wait_for(|closed| *closed).await;
    }

    /// Delivers everything that is due now.
    pub async fn deliver_due(&self) -> Result<Round, StoreError> {
        Ok(Round::default())
    }
}
