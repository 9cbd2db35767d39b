//! The letters of this room: what happened and a link, without anybody's name.

use chrono::{DateTime, Utc};
use post::{Letter, Outgoing, Recipient, Rhythm};
use store::{Conn, SealKey, StoreError};
use vocabulary::Locale;
use vocabulary::id::LetterId;
use web::Shell;

/// A letter with the identity it was drawn for, ready to be written inside a transaction.
#[derive(Clone)]
pub(crate) struct Drawn {
    pub(crate) id: LetterId,
    pub(crate) to: Recipient,
    pub(crate) letter: Letter,
    pub(crate) kind: &'static str,
}

impl Drawn {
    /// Writes it into the outbox; it leaves once the transaction is kept.
    pub(crate) fn send(&self, conn: &mut Conn, key: &SealKey, now: DateTime<Utc>) -> Result<(), StoreError> {
        let outgoing = Outgoing { id: self.id, to: &self.to, letter: &self.letter, kind: self.kind, now };
        post::send(conn, key, &outgoing)
    }
}

/// A letter with a subject, two paragraphs, perhaps a link, and a closing line, from the keys `membership-letter-…`.
pub(crate) fn drawn(shell: &Shell, to: &Recipient, kind: &'static str, link: Option<String>) -> Drawn {
    let letter = worded(shell, to.locale, kind, link);
    let id = LetterId::new_v7(shell.clock.now(), shell.randomness.bytes());
    Drawn { id, to: to.clone(), letter, kind }
}

fn worded(shell: &Shell, locale: Locale, kind: &str, link: Option<String>) -> Letter {
    let network = &shell.network_name;
    let worded = |part: &str| {
        let key = format!("membership-letter-{kind}-{part}");
        shell.words.say_with(locale, &key, &[("name", network.as_str().into())]).into_owned()
    };
    Letter {
        subject: worded("subject"),
        paragraphs: vec![worded("what"), worded("do")],
        code: None,
        link: link.map(|address| (worded("link"), address)),
        closing: vec![worded("closing")],
    }
}

/// A letter without a link, worded before it is known to whom it goes: that is read within the transaction.
#[derive(Clone)]
pub(crate) struct Circular {
    id: LetterId,
    french: Letter,
    english: Letter,
    kind: &'static str,
    now: DateTime<Utc>,
}

impl Circular {
    /// Words it in both languages.
    pub(crate) fn draw(shell: &Shell, kind: &'static str) -> Self {
        let now = shell.clock.now();
        Self {
            id: LetterId::new_v7(now, shell.randomness.bytes()),
            french: worded(shell, Locale::French, kind, None),
            english: worded(shell, Locale::English, kind, None),
            kind,
            now,
        }
    }

    /// Writes it to everybody named. Each letter's identity comes from the circular's and its place, the same if the
    /// transaction runs again.
    pub(crate) fn send(&self, conn: &mut Conn, key: &SealKey, to: &[Recipient]) -> Result<(), StoreError> {
        let seed = self.id.to_string();
        for (place, to) in to.iter().enumerate() {
            let letter = if to.locale == Locale::French { &self.french } else { &self.english };
            let id = LetterId::from_source("membership", &seed, &place.to_string());
            post::send(conn, key, &Outgoing { id, to, letter, kind: self.kind, now: self.now })?;
        }
        Ok(())
    }
}

/// Somebody without an account yet, at an address.
pub(crate) fn stranger(address: &str, locale: Locale) -> Recipient {
    Recipient {
        account: None,
        address: address.to_owned(),
        locale,
        rhythm: Rhythm::Immediate,
        silent_in_august: false,
    }
}
