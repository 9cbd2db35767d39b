//! The letters of a survey: the first and the two that remind of it, with a link of their own each.

use chrono::{DateTime, Utc};
use post::{Letter, Outgoing, Recipient as Addressee};
use store::{Conn, SealKey, StoreError};
use vocabulary::id::{LetterId, RecipientId};
use web::{Secret, Shell};

use crate::paths;
use crate::recipient::{Recipient, RecipientStep};
use crate::store::recipients::{LinkRow, insert_link};
use crate::survey::Survey;

/// The word under which the letters of this room stand in the outbox.
const KIND: &str = "survey";

/// A letter with everything of chance in it drawn, ready to be written inside a transaction.
#[derive(Clone)]
pub(crate) struct Drawn {
    id: LetterId,
    to: Addressee,
    letter: Letter,
    link: LinkRow,
}

impl Drawn {
    /// Draws the letter of a step for the one it goes to; without a step, one that only brings the link again.
    pub(crate) fn draw(
        shell: &Shell,
        (survey, sender): (&Survey, &str),
        recipient: &Recipient,
        step: Option<RecipientStep>,
        to: &Addressee,
    ) -> Self {
        let now = shell.clock.now();
        let secret = Secret::new(shell.randomness.bytes());
        let link = LinkRow {
            id: RecipientId::new_v7(now, shell.randomness.bytes()).uuid(),
            recipient: recipient.id.uuid(),
            secret_digest: secret.digest(),
            created_at: now,
        };
        let last = vocabulary::date::in_words(survey.closes_on, to.locale);
        let values = [
            ("network", shell.network_name.as_str().into()),
            ("title", survey.questionnaire.title.as_str().into()),
            ("sender", sender.into()),
            ("name", recipient.name.as_str().into()),
            ("day", last.into()),
        ];
        let said = |key: &str| shell.words.say_with(to.locale, key, &values).into_owned();
        let words = match step {
            _ if recipient.letters == 0 => FIRST,
            Some(step) => reminder(step),
            None => AGAIN,
        };
        let address = format!("{}{}", shell.base_url, paths::answer(secret.text()));
        let letter = Letter {
            subject: said(words.subject),
            paragraphs: vec![said(words.what), said("survey-letter-how"), said("survey-letter-until")],
            code: None,
            link: Some((said("survey-letter-link"), address)),
            closing: vec![said("survey-letter-closing")],
        };
        let id = LetterId::new_v7(now, shell.randomness.bytes());
        Self { id, to: to.clone(), letter, link }
    }

    /// Keeps the link and writes the letter into the outbox. The first is asked of every recipient alike, and the
    /// silence of August was heeded before, so it leaves at once.
    pub(crate) fn send(&self, conn: &mut Conn, key: &SealKey, now: DateTime<Utc>) -> Result<(), StoreError> {
        insert_link(conn, &self.link)?;
        post::send(conn, key, &Outgoing { id: self.id, to: &self.to, letter: &self.letter, kind: KIND, now })
    }
}

/// The keys of what a letter says besides the link.
struct Said {
    subject: &'static str,
    what: &'static str,
}

const FIRST: Said = Said { subject: "survey-letter-first-subject", what: "survey-letter-first" };

const AGAIN: Said = Said { subject: "survey-letter-again-subject", what: "survey-letter-again" };

fn reminder(step: RecipientStep) -> Said {
    match step {
        RecipientStep::Reminder1 => {
            Said { subject: "survey-letter-reminder-1-subject", what: "survey-letter-reminder-1" }
        }
        _ => Said { subject: "survey-letter-reminder-2-subject", what: "survey-letter-reminder-2" },
    }
}
