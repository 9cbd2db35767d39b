//! What the house does by itself while it serves: letters leave, changes are told, what is past ends.

use std::sync::Arc;
use std::time::Duration;

use membership::Refusals;
use post::Postman;
use store::{Db, SealKey, StoreError, access};
use tokio::sync::watch;
use web::Shell;

use crate::house::holdings;

/// How often changes of favourites are looked for.
const NEWS_EVERY: Duration = Duration::from_secs(60);
/// How often the house looks for what is past. Each round is the same on the same day: several processes may make it.
const HOUSEWORK_EVERY: Duration = Duration::from_secs(3600);

/// Everything that happens without a visitor.
pub(crate) struct Rounds {
    pub(crate) db: Db,
    pub(crate) key: SealKey,
    pub(crate) shell: Arc<Shell>,
    pub(crate) postman: Option<Postman>,
    pub(crate) refusals: Refusals,
    pub(crate) access_months: u32,
}

impl Rounds {
    /// Makes the rounds until the house closes.
    pub(crate) async fn make(self, closed: watch::Receiver<bool>) {
        let refusals = self.refusals.clone().keep(self.db.clone(), closed.clone());
        let news = every(NEWS_EVERY, closed.clone(), || self.tell_news());
        let housework = every(HOUSEWORK_EVERY, closed.clone(), || self.keep_house());
        let letters = async {
            if let Some(postman) = self.postman.clone() {
                postman.run(closed.clone()).await;
            }
        };
        tokio::join!(refusals, news, housework, letters);
    }

    async fn tell_news(&self) {
        told("news of favourites", address_book::follow(&self.db, &self.key, &self.shell).await);
    }

    async fn keep_house(&self) {
        told("idle accounts", self.close_idle_accounts().await);
        told("mandates and invitations", membership::daily(&self.db, &self.key, &self.shell).await);
        told("requests about rights", rights::follow_up(&self.db, &self.key, &self.shell).await);
        let (now, months) = (self.shell.clock.now(), self.access_months);
        let oldest = access::oldest_kept(now, months);
        told("journal of access", self.db.write(move |c| access::purge_before(c, oldest)).await);
        told("letters", self.db.write(move |c| post::purge(c, now)).await);
        let today = vocabulary::time::paris(now).date();
        told("direct lines", self.db.write(move |c| directory::forget_expired(c, today)).await);
    }

    /// Warns who has not come for long, and closes whom nobody saw for a year: in every room what is held about them
    /// goes, as if they had asked.
    async fn close_idle_accounts(&self) -> Result<(), StoreError> {
        accounts::daily(&self.db, &self.key, &self.shell, &holdings()).await.map(|_| ())
    }
}

/// Does something now and then, until the house closes.
async fn every<F: Future<Output = ()>>(
    pause: Duration,
    mut closed: watch::Receiver<bool>,
    round: impl Fn() -> F,
) {
    loop {
        round().await;
        tokio::select! {
            () = tokio::time::sleep(pause) => {}
            _ = closed.wait_for(|closed| *closed) => return,
        }
    }
}

/// A round that failed is told in the log and made again next time.
fn told<T>(round: &'static str, outcome: Result<T, StoreError>) {
    if let Err(error) = outcome {
        tracing::warn!(round, %error, "a round could not be made");
    }
}
