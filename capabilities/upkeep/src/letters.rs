//! The letters of this room: what happened and a link; nothing that anybody wrote, and nobody's name.

use chrono::{DateTime, Utc};
use post::{Letter, Outgoing, Recipient};
use store::{Conn, SealKey, StoreError};
use vocabulary::Locale;
use vocabulary::id::LetterId;
use web::Shell;
use web::words::Value;

/// A letter with the identity it was drawn for, ready to be written inside a transaction.
#[derive(Clone)]
pub(crate) struct Drawn {
    pub(crate) id: LetterId,
    pub(crate) to: Recipient,
    pub(crate) letter: Letter,
    pub(crate) kind: &'static str,
}

impl Drawn {
    /// Draws the identity of a letter that is worded.
    pub(crate) fn new(shell: &Shell, to: &Recipient, kind: &'static str, letter: Letter) -> Self {
        let id = LetterId::new_v7(shell.clock.now(), shell.randomness.bytes());
        Self { id, to: to.clone(), letter, kind }
    }

    /// Writes it into the outbox; it leaves once the transaction is kept.
    pub(crate) fn send(&self, conn: &mut Conn, key: &SealKey, now: DateTime<Utc>) -> Result<(), StoreError> {
        let outgoing = Outgoing { id: self.id, to: &self.to, letter: &self.letter, kind: self.kind, now };
        post::send(conn, key, &outgoing)
    }
}

/// A letter with a subject, two paragraphs, perhaps a link, and a closing line, from the keys `upkeep-letter-…`.
/// Each may say the network's name as `$network`.
pub(crate) fn worded(
    shell: &Shell,
    locale: Locale,
    kind: &str,
    values: &[(&str, Value<'_>)],
    link: Option<String>,
) -> Letter {
    let mut all: Vec<(&str, Value<'_>)> = vec![("network", shell.network_name.as_str().into())];
    all.extend(values.iter().cloned());
    let said =
        |part: &str| shell.words.say_with(locale, &format!("upkeep-letter-{kind}-{part}"), &all).into_owned();
    Letter {
        subject: said("subject"),
        paragraphs: vec![said("what"), said("do")],
        code: None,
        link: link.map(|address| (said("link"), address)),
        closing: vec![said("closing")],
    }
}
