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
    let network = &shell.network_name;
    let worded = |part: &str| {
        let key = format!("membership-letter-{kind}-{part}");
        shell.words.say_with(to.locale, &key, &[("name", network.as_str().into())]).into_owned()
    };
    let letter = Letter {
        subject: worded("subject"),
        paragraphs: vec![worded("what"), worded("do")],
        code: None,
        link: link.map(|address| (worded("link"), address)),
        closing: vec![worded("closing")],
    };
    let id = LetterId::new_v7(shell.clock.now(), shell.randomness.bytes());
    Drawn { id, to: to.clone(), letter, kind }
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
