//! What should have succeeded by itself and did not is told by letter to who keeps the machine: once, and once when it
//! is mended.

use std::time::Duration;

use archive::BackupRow;
use chrono::{DateTime, TimeDelta, Utc};
use observatory::{Kind, Ledger, News, Notice, RoundRow, Watched};
use post::{Letter, Outgoing, Recipient};
use store::{Conn, Db, SealKey, StoreError};
use vocabulary::id::LetterId;
use vocabulary::{Locale, time};
use web::{Shell, Words};

use crate::doctor::options;
use crate::keeping::Keeper;
use crate::settings::Settings;

/// The rounds that are watched, as the log and the page of health name them.
pub(crate) const BACKUP: &str = "back-up";
/// Letting go the back-ups that are not kept.
pub(crate) const ROTATION: &str = "rotation of back-ups";
/// The files for all.
pub(crate) const EXPORT: &str = "files for all";
/// `maillage drill`, where it is told for which installation.
pub(crate) const DRILL: &str = "restore drill";

/// Back-ups and files are promised each night; one night that is missing may be mended by the next.
const NIGHTLY: TimeDelta = TimeDelta::days(2);
/// A drill is promised once a quarter.
const QUARTERLY: TimeDelta = TimeDelta::days(100);
/// The index is behind for as long as a large import is read in; longer is no import.
const CATCHES_UP: TimeDelta = TimeDelta::minutes(15);
/// It is noticed each minute that the index lags; what was noticed longer ago is over.
const NOTICED_LATELY: TimeDelta = TimeDelta::minutes(5);
/// So many lines of past back-ups are looked at.
const LOOKED_AT: i64 = 200;
/// What such letters are for, as a code.
const KIND: &str = "alarm";

/// What watches over this installation.
#[derive(Clone, Debug)]
pub(crate) struct Alarms {
    keeper: Option<Keeper>,
    exports: bool,
    /// What a command of the terminal needs to find this installation.
    options: String,
}

/// What the records tell of everything that is watched.
struct Told {
    backups: Vec<BackupRow>,
    rounds: Vec<RoundRow>,
    notices: Vec<Notice>,
}

impl Alarms {
    pub(crate) fn of(settings: &Settings) -> Self {
        let options = options(settings);
        Self { keeper: Keeper::of(settings), exports: settings.export.is_some(), options }
    }

    /// Looks at everything, and writes what is to be told. Made again, it writes nothing more.
    pub(crate) async fn look_around(&self, db: &Db, key: &SealKey, shell: &Shell) -> Result<u64, StoreError> {
        let (alarms, key, now) = (self.clone(), key.clone(), shell.clock.now());
        let (words, house) = (shell.words.clone(), House::of(shell));
        let write = move |c: &mut Conn| {
            let told = Told {
                backups: archive::recent_backups(c, LOOKED_AT)?,
                rounds: observatory::rounds(c)?,
                notices: observatory::notices(c)?,
            };
            let to = membership::administrators(c, &key, time::paris(now).date())?;
            let news = observatory::look(c, &alarms.watched(&told, now), !to.is_empty(), now)?;
            let mut written = 0;
            for (one, to) in news.iter().flat_map(|one| to.iter().map(move |to| (one, to))) {
                let letter = alarms.letter(&words, to.locale, &house, *one);
                let id = letter_id(*one, to, now);
                post::send(c, &key, &Outgoing { id, to, letter: &letter, kind: KIND, now })?;
                written += 1;
            }
            Ok(written)
        };
        db.write(write).await
    }

    /// How each thing stands that the settings ask for.
    fn watched(&self, told: &Told, now: DateTime<Utc>) -> Vec<Watched> {
        let mut watched = Vec::new();
        if let Some(keeper) = &self.keeper {
            watched.push(backup(keeper, told));
            watched.push(told.round(Kind::Rotation, ROTATION, None));
        }
        if self.exports {
            watched.push(told.round(Kind::Export, EXPORT, Some(NIGHTLY)));
        }
        if told.rounds.iter().any(|round| round.name == DRILL) {
            watched.push(told.round(Kind::Drill, DRILL, Some(QUARTERLY)));
        }
        watched.push(index(told, now));
        watched
    }

    /// The letter about one thing, in a language.
    fn letter(&self, words: &Words, locale: Locale, house: &House, news: News) -> Letter {
        let (kind, since, mended) = match news {
            News::Fails(kind, since) => (kind, since, ""),
            News::Mended(kind, since) => (kind, since, "mended-"),
        };
        let since = moment(words, locale, since);
        let values = [
            ("network", house.network.as_str().into()),
            ("since", since.as_str().into()),
            ("options", self.options.as_str().into()),
        ];
        let part = |part: &str| {
            let key = format!("observatory-alarm-{}-{part}", kind.code());
            words.say_with(locale, &key, &values).into_owned()
        };
        let mut paragraphs = vec![part(&format!("{mended}text"))];
        if mended.is_empty() {
            paragraphs.push(part("advice"));
        }
        let open = words.say(locale, "observatory-alarm-open").into_owned();
        Letter {
            subject: part(&format!("{mended}subject")),
            paragraphs,
            code: None,
            link: Some((open, house.health.clone())),
            closing: vec![words.say(locale, "observatory-alarm-closing").into_owned()],
        }
    }
}

/// Notes what became of something that somebody did by hand and that is watched, as the rounds note theirs.
pub(crate) fn note_by_hand(
    db: &Db,
    (name, now): (&'static str, DateTime<Utc>),
    took: Duration,
    fault: Option<String>,
) -> Result<(), StoreError> {
    let ledger = Ledger::default();
    ledger.note(name, now, took, fault);
    let rows = ledger.due(now);
    db.write_now(|c| Ledger::write(c, &rows))
}

/// What every such letter names: the network, and where its page of health is.
struct House {
    network: String,
    health: String,
}

impl House {
    fn of(shell: &Shell) -> Self {
        let health = format!("{}{}", shell.base_url, observatory::paths::HEALTH);
        Self { network: shell.network_name.clone(), health }
    }
}

impl Told {
    /// A round as it was last made.
    fn round(&self, kind: Kind, name: &str, promised: Option<TimeDelta>) -> Watched {
        let round = self.rounds.iter().find(|round| round.name == name);
        let failing_since = round.filter(|round| round.fault.is_some()).map(|round| round.tried_at);
        let good_at = round.and_then(|round| round.made_at);
        Watched { kind, failing_since, good_at, promised, patience: TimeDelta::zero() }
    }
}

/// The back-up of the night: it fails since the first that failed after the last that did not.
fn backup(keeper: &Keeper, told: &Told) -> Watched {
    let kept: Vec<&BackupRow> = told.backups.iter().filter(|row| keeper.is_kept_here(row)).collect();
    let good_at = kept.iter().find(|row| row.verified).map(|row| row.at);
    let failed = kept.iter().take_while(|row| !row.fault.is_empty()).last().map(|row| row.at);
    // What failed before it could be noted as a back-up is known as a round; a later one made by hand mends it.
    let round = told.round(Kind::Backup, BACKUP, Some(NIGHTLY));
    let not_begun = round.failing_since.filter(|since| good_at.is_none_or(|good| good < *since));
    Watched { failing_since: failed.or(not_begun), good_at, ..round }
}

fn index(told: &Told, now: DateTime<Utc>) -> Watched {
    let lags = told.notices.iter().find(|notice| notice.code == "index-lagging");
    let failing_since = lags.map(|notice| notice.noticed_at).filter(|at| now - *at < NOTICED_LATELY);
    Watched { kind: Kind::Index, failing_since, good_at: None, promised: None, patience: CATCHES_UP }
}

/// One letter of a kind to one address at one moment, whoever writes it.
fn letter_id(news: News, to: &Recipient, now: DateTime<Utc>) -> LetterId {
    let (News::Fails(kind, _) | News::Mended(kind, _)) = news;
    let whose = to.account.map(|account| account.to_string()).unwrap_or_default();
    let stamp = format!("{}/{}/{}", kind.code(), matches!(news, News::Fails(..)), now.timestamp_micros());
    LetterId::from_source(KIND, &whose, &stamp)
}

fn moment(words: &Words, locale: Locale, at: DateTime<Utc>) -> String {
    let at = time::paris(at);
    let (day, hour) = (vocabulary::date::in_words(at.date(), locale), at.format("%H:%M").to_string());
    let values = [("day", day.as_str().into()), ("time", hour.as_str().into())];
    words.say_with(locale, "observatory-alarm-moment", &values).into_owned()
}
