//! What the house does by itself while it serves: letters leave, changes are told, what is past ends.

mod elsewhere;

use std::fmt::Display;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::TimeDelta;
use membership::Refusals;
use open_data::OpenData;
use outside::Outside;
use post::Postman;
use store::turns::{LEASE, Turn};
use store::{Db, Engine, SealKey, StoreError, access, spending};
use tokio::sync::{Semaphore, watch};
use uuid::Uuid;
use web::Shell;

use crate::alarms::Alarms;
use crate::house::holdings;
use crate::keeping::Keeper;
use crate::measuring::Measuring;

/// How often changes of favourites are looked for.
const NEWS_EVERY: Duration = Duration::from_secs(60);
/// How often the house looks for what is past. Each round is the same on the same day: made again, it does nothing more.
const HOUSEWORK_EVERY: Duration = Duration::from_secs(3600);
/// How often a process looks whether a round is its turn; what another left when it died is taken up as soon.
const TURN_EVERY: Duration = Duration::from_secs(15);
/// How often processes tell each other how far visitors have used their right.
const EXCHANGE_EVERY: Duration = Duration::from_secs(1);
/// The limit of acts, by the name all processes know.
const ACTS: &str = "acts";

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
    /// What makes back-ups, where the operator wants them.
    pub(crate) keeper: Option<Keeper>,
    /// What tells by letter what fails.
    pub(crate) alarms: Alarms,
    /// Where the files for all are written each night, and what writes them.
    pub(crate) export: Option<PathBuf>,
    pub(crate) open_data: OpenData,
    /// Where it is noted what became of each.
    pub(crate) measuring: Arc<Measuring>,
    /// How many rounds are made at once in this process; those of other houses wait.
    pub(crate) turns: Arc<Semaphore>,
}

impl Rounds {
    /// Makes the rounds until the house closes.
    pub(crate) async fn make(self, closed: watch::Receiver<bool>) {
        let refusals = self.refusals.clone().keep(self.db.clone(), closed.clone());
        let news = self.once(("news", NEWS_EVERY), &closed, || self.in_turn(self.tell_news()));
        let housework =
            self.once(("housework", HOUSEWORK_EVERY), &closed, || self.in_turn(self.keep_house()));
        // Others may be slow: whoever waits for them keeps nothing else waiting.
        let programs = self.once(("programs", NEWS_EVERY), &closed, || self.in_turn(self.tell_programs()));
        let neighbours =
            self.once(("neighbours", HOUSEWORK_EVERY), &closed, || self.in_turn(self.follow_neighbours()));
        let backups = self.once(("back-ups", NEWS_EVERY), &closed, || self.in_turn(self.back_up()));
        let files = self
            .once(("files for all", HOUSEWORK_EVERY), &closed, || self.in_turn(self.write_files_for_all()));
        let limits = self.share_limits(&closed);
        let noted = every(NEWS_EVERY, closed.clone(), || self.measuring.note_down(self.shell.clock.now()));
        let letters = async {
            if let Some(postman) = self.postman.clone() {
                postman.run(closed.clone()).await;
            }
        };
        let alarms = self.once(("alarms", NEWS_EVERY), &closed, || self.in_turn(self.tell_what_fails()));
        let elsewhere = async { tokio::join!(backups, files, alarms) };
        tokio::join!(refusals, news, housework, programs, neighbours, letters, limits, noted, elsewhere);
    }

    /// Makes a round and notes what became of it. One that failed is told in the log and made again next time.
    async fn made<T>(&self, round: &'static str, made: impl Future<Output = Result<T, StoreError>>) {
        let begun = Instant::now();
        self.note(round, begun, made.await);
    }

    fn note<T, F: Display>(&self, round: &'static str, begun: Instant, outcome: Result<T, F>) {
        let fault = outcome.as_ref().err().map(ToString::to_string);
        self.measuring.ledger().note(round, self.shell.clock.now(), begun.elapsed(), fault);
        told(round, outcome);
    }

    /// Makes a round when it is this one's turn.
    async fn in_turn(&self, round: impl Future<Output = ()>) {
        let turn = self.turns.acquire().await;
        round.await;
        drop(turn);
    }

    /// Makes a round now and then until the house closes; where several processes may serve one database, one of them
    /// makes it for all.
    async fn once<F: Future<Output = ()>>(
        &self,
        (name, pause): (&'static str, Duration),
        closed: &watch::Receiver<bool>,
        round: impl Fn() -> F,
    ) {
        if self.db.engine() == Engine::Sqlite {
            return every(pause, closed.clone(), round).await;
        }
        let holder = Uuid::from_bytes(self.shell.randomness.bytes());
        let turn = Turn { name, every: TimeDelta::seconds(pause.as_secs().cast_signed()), holder };
        every(TURN_EVERY, closed.clone(), || self.take_turn(turn, &round)).await;
    }

    /// Makes a round if it is this process's turn.
    async fn take_turn<F: Future<Output = ()>>(&self, turn: Turn, round: impl Fn() -> F) {
        let now = self.shell.clock.now();
        let free = self.db.read(move |c| turn.is_free(c, now)).await;
        let taken = match free {
            Ok(true) => self.db.write(move |c| turn.take(c, now)).await,
            other => other,
        };
        if !matches!(taken, Ok(true)) {
            return told(turn.name, taken);
        }
        tokio::select! {
            () = round() => {}
            () = self.hold(turn) => {}
        }
        told(turn.name, self.db.write(move |c| turn.end(c, now)).await);
    }

    /// Says now and then that this process is still at its round; a turn lost is a clock that is wrong, or a machine that
    /// slept.
    async fn hold(&self, turn: Turn) {
        let pause = (LEASE / 3).to_std().unwrap_or(EXCHANGE_EVERY);
        loop {
            tokio::time::sleep(pause).await;
            let now = self.shell.clock.now();
            match self.db.write(move |c| turn.keep(c, now)).await {
                Ok(true) => {}
                Ok(false) => tracing::warn!(round = turn.name, "another process took this turn meanwhile"),
                error => told(turn.name, error),
            }
        }
    }

    /// Counts acts together with the other processes of this database, until the house closes.
    async fn share_limits(&self, closed: &watch::Receiver<bool>) {
        if self.db.engine() == Engine::Sqlite {
            return;
        }
        every(EXCHANGE_EVERY, closed.clone(), || async {
            let (acts, now) = (&self.shell.acts, self.shell.clock.now());
            let used = acts.tell();
            match spending::exchange(&self.db, ACTS, used.clone(), now).await {
                Ok(together) => acts.learn(&together, now),
                Err(error) => {
                    acts.take_back(&used);
                    tracing::debug!(%error, "acts are counted by this process alone for the moment");
                }
            }
        })
        .await;
    }

    async fn tell_news(&self) {
        let now = self.shell.clock.now();
        self.made("news of favourites", address_book::follow(&self.db, &self.key, &self.shell)).await;
        self.made("answers of campaigns", campaign::follow(&self.db, now)).await;
        self.made("answers to questionnaires", findings::follow(&self.db, &self.key, now)).await;
        self.made("news", syndication::follow(&self.db, now)).await;
    }

    async fn tell_programs(&self) {
        let delivered = syndication::deliver(&self.db, &self.key, &self.shell, &self.outside);
        self.made("programs that are told", delivered).await;
    }

    async fn follow_neighbours(&self) {
        let now = self.shell.clock.now();
        self.made("neighbours", sources::follow(&self.db, &self.key, &self.outside, now)).await;
    }

    async fn keep_house(&self) {
        self.made("idle accounts", self.close_idle_accounts()).await;
        self.made("mandates and invitations", membership::daily(&self.db, &self.key, &self.shell)).await;
        self.made("requests about rights", rights::follow_up(&self.db, &self.key, &self.shell)).await;
        let (now, months) = (self.shell.clock.now(), self.access_months);
        let oldest = access::oldest_kept(now, months);
        self.made("journal of access", self.db.write(move |c| access::purge_before(c, oldest))).await;
        self.made("records", upkeep::daily(&self.db, &self.key, &self.shell)).await;
        self.made("campaigns", campaign::daily(&self.db, &self.key, &self.shell)).await;
        self.made("questionnaires", survey::daily(&self.db, &self.key, &self.shell)).await;
        self.made("answers", responses::daily(&self.db, &self.key, now)).await;
        self.made("protocol", protocol::daily(&self.db, &self.key, &self.shell)).await;
        self.made("cooperation", cooperation::daily(&self.db, &self.key, &self.shell)).await;
        self.keep_promises().await;
        self.follow_actions().await;
        self.follow_meetings().await;
        self.made("files given up", self.db.write(move |c| sources::forget_expired(c, now))).await;
        let db = self.db.clone();
        let begun = Instant::now();
        let linked = tokio::task::spawn_blocking(move || sources::find_links(&db, now)).await;
        self.note("records that may be one", begun, linked.unwrap_or(Err(StoreError::Closed)));
        self.made("feedback", feedback::daily(&self.db, &self.key, &self.shell)).await;
        self.made("letters of the week", syndication::write_weekly(&self.db, &self.key, &self.shell)).await;
        self.made("letters", self.db.write(move |c| post::purge(c, now))).await;
        let today = vocabulary::time::paris(now).date();
        self.made("direct lines", self.db.write(move |c| directory::forget_expired(c, today))).await;
    }

    /// Around a person: who is silent is reminded, what is over is forgotten.
    async fn keep_promises(&self) {
        let now = self.shell.clock.now();
        self.made("referrals", referral::hourly(&self.db, &self.key, &self.shell, self.identity_months))
            .await;
        self.made("pages of people", her_page::hourly(&self.db, now)).await;
        self.made("places asked for", vacancy::hourly(&self.db, &self.key, &self.shell)).await;
        self.made("reflex cards", knowledge::daily(&self.db, &self.key, &self.shell)).await;
    }

    /// Acting together: places that free are offered, dates are reminded, what travels is announced.
    async fn follow_actions(&self) {
        let now = self.shell.clock.now();
        self.made("dates of actions", session::hourly(&self.db, &self.key, &self.shell)).await;
        self.made("people signed up", enrolment::hourly(&self.db, &self.key, &self.shell)).await;
        self.made("what actions leave", outcome::daily(&self.db, &self.key, &self.shell)).await;
        self.made("what is lent", lending::hourly(&self.db, &self.key, &self.shell)).await;
        self.made("associations born of actions", declaring::link_born(&self.db, now)).await;
        self.made("messages about actions", agenda::daily(&self.db, now)).await;
    }

    /// Meeting: answers are asked for again, days come near, names are forgotten.
    async fn follow_meetings(&self) {
        let now = self.shell.clock.now();
        self.made("meetings", encounter::daily(&self.db, &self.key, &self.shell)).await;
        self.made("minutes", minutes::daily(&self.db, &self.key, &self.shell)).await;
        self.made("speed-meetings", speed_meeting::hourly(&self.db, &self.key, &self.shell)).await;
        self.made("notes of speed-meetings", event_day::hourly(&self.db, now)).await;
        self.made("programmes of immersion", immersion::hourly(&self.db, &self.key, &self.shell)).await;
        self.made("links to placements", placement::daily(&self.db, now)).await;
        self.made("days of immersion", returns::daily(&self.db, &self.key, &self.shell)).await;
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
fn told<T>(round: &'static str, outcome: Result<T, impl Display>) {
    if let Err(error) = outcome {
        tracing::warn!(round, %error, "a round could not be made");
    }
}

#[cfg(test)]
mod tests;
