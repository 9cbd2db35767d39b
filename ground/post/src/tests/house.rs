//! A small house for the tests: its words, a clock that can be moved, an outbox, and people to write to.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, TimeDelta, Utc};
use store::trial::TrialDb;
use store::{Db, Schema, SealKey};
use uuid::Uuid;
use vocabulary::Locale;
use vocabulary::id::LetterId;
use web::{Clock, Shell, Words};

use crate::carrier::Carrier;
use crate::letter::{Letter, News, Outgoing, Recipient, Rhythm};
use crate::postman::{Postman, Round};

/// A house with an outbox.
#[derive(Clone)]
pub(crate) struct House {
    pub(crate) db: Db,
    pub(crate) key: SealKey,
    pub(crate) shell: Arc<Shell>,
    seconds: Arc<AtomicI64>,
}

/// A Sunday in November, at ten in the morning in Paris.
pub(crate) const SUNDAY: &str = "2026-11-22T09:00:00Z";

pub(crate) fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

pub(crate) fn schema() -> Schema {
    Schema::new([crate::ROOM], at(SUNDAY))
}

impl House {
    pub(crate) fn over(db: &TrialDb) -> Self {
        Self::of(Db::clone(db))
    }

    pub(crate) fn of(db: Db) -> Self {
        let seconds = Arc::new(AtomicI64::new(at(SUNDAY).timestamp()));
        let told = Arc::clone(&seconds);
        let clock = Clock::new(move || DateTime::from_timestamp(told.load(Ordering::SeqCst), 0).unwrap());
        let words =
            Words::new(&[("web", web::FRENCH, web::ENGLISH), ("post", crate::FRENCH, crate::ENGLISH)])
                .unwrap();
        let shell = Shell::new(words, "Réseau de l’Étoile", "https://annuaire.example", clock);
        Self { db, key: SealKey::from_bytes([7; 32]), shell: Arc::new(shell), seconds }
    }

    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.shell.clock.now()
    }

    pub(crate) fn wait(&self, time: TimeDelta) {
        self.seconds.fetch_add(time.num_seconds(), Ordering::SeqCst);
    }

    pub(crate) fn move_to(&self, moment: &str) {
        self.seconds.store(at(moment).timestamp(), Ordering::SeqCst);
    }

    pub(crate) fn postman(&self, carrier: Carrier) -> Postman {
        Postman::new(self.db.clone(), self.key.clone(), Arc::clone(&self.shell), carrier)
            .with_preferences_at("/mon-compte")
    }

    /// One round of the postman.
    pub(crate) fn deliver(&self, carrier: &Carrier) -> Round {
        runtime().block_on(self.postman(carrier.clone()).deliver_due()).unwrap()
    }

    pub(crate) fn send(&self, to: &Recipient, letter: &Letter) -> LetterId {
        let id = LetterId::new_v7(self.now(), self.shell.randomness.bytes());
        let outgoing = Outgoing { id, to, letter, kind: "sign-in", now: self.now() };
        self.db.write_now(|c| crate::send(c, &self.key, &outgoing)).unwrap();
        id
    }

    pub(crate) fn tell(&self, to: &Recipient, text: &str) -> LetterId {
        let id = LetterId::new_v7(self.now(), self.shell.randomness.bytes());
        let link = String::from("https://annuaire.example/services/repas");
        let news = News { id, to, text: text.to_owned(), link, kind: "favourite", now: self.now() };
        self.db.write_now(|c| crate::tell(c, &self.key, &news)).unwrap();
        id
    }

    /// Every letter of the outbox as the demo reads it: address, subject, lines of news.
    pub(crate) fn letters(&self) -> Vec<(String, String, Vec<String>)> {
        let rows = self.db.read_now(|c| crate::store::newest_letters(c, 1_000)).unwrap();
        rows.iter()
            .filter_map(|row| crate::pages::opened(&self.key, row).unwrap())
            .map(|letter| {
                let lines = letter.content.news.into_iter().map(|line| line.text).collect();
                (letter.to, letter.content.letter.subject, lines)
            })
            .collect()
    }
}

pub(crate) fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap()
}

/// Somebody who is written to.
pub(crate) fn recipient(address: &str, rhythm: Rhythm) -> Recipient {
    Recipient {
        account: Some(Uuid::from_u128(7)),
        address: address.to_owned(),
        locale: Locale::French,
        rhythm,
        silent_in_august: true,
    }
}

/// A letter as accounts write it.
pub(crate) fn sign_in_letter() -> Letter {
    Letter {
        subject: String::from("Votre lien pour entrer à l’Étoile"),
        paragraphs: vec![String::from("Vous avez demandé à entrer. Tapez ce code, ou suivez le lien.")],
        code: Some(String::from("493 027")),
        link: Some((String::from("Entrer"), String::from("https://annuaire.example/entrer/Zm9v?suite=%2F"))),
        closing: vec![String::from(
            "Le lien dure quinze minutes. Si vous n’avez rien demandé, ne faites rien.",
        )],
    }
}
