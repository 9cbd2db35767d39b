//! What the house does by itself while it serves: letters leave, changes are told, what is past ends.

use std::sync::Arc;
use std::time::Duration;

use membership::Refusals;
use outside::Outside;
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
    pub(crate) outside: Outside,
    pub(crate) postman: Option<Postman>,
    pub(crate) refusals: Refusals,
    pub(crate) access_months: u32,
    /// How long the identity of a referral is kept once it has closed, in months.
    pub(crate) identity_months: u32,
}

impl Rounds {
    /// Makes the rounds until the house closes.
    pub(crate) async fn make(self, closed: watch::Receiver<bool>) {
        let refusals = self.refusals.clone().keep(self.db.clone(), closed.clone());
        let news = every(NEWS_EVERY, closed.clone(), || self.tell_news());
        let housework = every(HOUSEWORK_EVERY, closed.clone(), || self.keep_house());
        // Others may be slow: whoever waits for them keeps nothing else waiting.
        let programs = every(NEWS_EVERY, closed.clone(), || self.tell_programs());
        let neighbours = every(HOUSEWORK_EVERY, closed.clone(), || self.follow_neighbours());
        let letters = async {
            if let Some(postman) = self.postman.clone() {
                postman.run(closed.clone()).await;
            }
        };
        tokio::join!(refusals, news, housework, programs, neighbours, letters);
    }

    async fn tell_news(&self) {
        let now = self.shell.clock.now();
        told("news of favourites", address_book::follow(&self.db, &self.key, &self.shell).await);
        told("answers of campaigns", campaign::follow(&self.db, now).await);
        told("answers to questionnaires", findings::follow(&self.db, &self.key, now).await);
        told("news", syndication::follow(&self.db, now).await);
    }

    async fn tell_programs(&self) {
        let delivered = syndication::deliver(&self.db, &self.key, &self.shell, &self.outside);
        told("programs that are told", delivered.await);
    }

    async fn follow_neighbours(&self) {
        let now = self.shell.clock.now();
        told("neighbours", sources::follow(&self.db, &self.key, &self.outside, now).await);
    }

    async fn keep_house(&self) {
        told("idle accounts", self.close_idle_accounts().await);
        told("mandates and invitations", membership::daily(&self.db, &self.key, &self.shell).await);
        told("requests about rights", rights::follow_up(&self.db, &self.key, &self.shell).await);
        let (now, months) = (self.shell.clock.now(), self.access_months);
        let oldest = access::oldest_kept(now, months);
        told("journal of access", self.db.write(move |c| access::purge_before(c, oldest)).await);
        told("records", upkeep::daily(&self.db, &self.key, &self.shell).await);
        told("campaigns", campaign::daily(&self.db, &self.key, &self.shell).await);
        told("questionnaires", survey::daily(&self.db, &self.key, &self.shell).await);
        told("answers", responses::daily(&self.db, &self.key, now).await);
        told("protocol", protocol::daily(&self.db, &self.key, &self.shell).await);
        told("cooperation", cooperation::daily(&self.db, &self.key, &self.shell).await);
        self.keep_promises().await;
        self.follow_actions().await;
        self.follow_meetings().await;
        told("files given up", self.db.write(move |c| sources::forget_expired(c, now)).await);
        let db = self.db.clone();
        let linked = tokio::task::spawn_blocking(move || sources::find_links(&db, now)).await;
        told("records that may be one", linked.unwrap_or(Err(StoreError::Closed)));
        told("feedback", feedback::daily(&self.db, &self.key, &self.shell).await);
        told("letters of the week", syndication::write_weekly(&self.db, &self.key, &self.shell).await);
        told("letters", self.db.write(move |c| post::purge(c, now)).await);
        let today = vocabulary::time::paris(now).date();
        told("direct lines", self.db.write(move |c| directory::forget_expired(c, today)).await);
    }

    /// Around a person: who is silent is reminded, what is over is forgotten.
    async fn keep_promises(&self) {
        let now = self.shell.clock.now();
        told("referrals", referral::hourly(&self.db, &self.key, &self.shell, self.identity_months).await);
        told("pages of people", her_page::hourly(&self.db, now).await);
        told("places asked for", vacancy::hourly(&self.db, &self.key, &self.shell).await);
        told("reflex cards", knowledge::daily(&self.db, &self.key, &self.shell).await);
    }

    /// Acting together: places that free are offered, dates are reminded, what travels is announced.
    async fn follow_actions(&self) {
        let now = self.shell.clock.now();
        told("dates of actions", session::hourly(&self.db, &self.key, &self.shell).await);
        told("people signed up", enrolment::hourly(&self.db, &self.key, &self.shell).await);
        told("what actions leave", outcome::daily(&self.db, &self.key, &self.shell).await);
        told("what is lent", lending::hourly(&self.db, &self.key, &self.shell).await);
        told("associations born of actions", declaring::link_born(&self.db, now).await);
        told("messages about actions", agenda::daily(&self.db, now).await);
    }

    /// Meeting: answers are asked for again, days come near, names are forgotten.
    async fn follow_meetings(&self) {
        let now = self.shell.clock.now();
        told("meetings", encounter::daily(&self.db, &self.key, &self.shell).await);
        told("minutes", minutes::daily(&self.db, &self.key, &self.shell).await);
        told("speed-meetings", speed_meeting::hourly(&self.db, &self.key, &self.shell).await);
        told("notes of speed-meetings", event_day::hourly(&self.db, now).await);
        told("programmes of immersion", immersion::hourly(&self.db, &self.key, &self.shell).await);
        told("links to placements", placement::daily(&self.db, now).await);
        told("days of immersion", returns::daily(&self.db, &self.key, &self.shell).await);
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
