//! What was written about a request, each word with whose it is and the day: the person reads all of it (RGPD art. 15).

use ::store::{Conn, SealKey, StoreError};
use referral::{Event, Referral, RefusalReason, Teller};

use crate::speech::Speech;
use crate::store::directory::service_name;

/// What is written in words about a request. Class C3.
pub(crate) struct Written {
    /// What happened with words, the first thing first.
    events: Vec<Event>,
    /// Why it was refused.
    reason: Option<RefusalReason>,
    /// What was proposed instead, by its name; empty where nothing was.
    instead: String,
}

/// What is written, in her language: the words themselves stay as they were written.
pub(crate) struct Line {
    /// Whose word, and when.
    pub(crate) who: String,
    pub(crate) words: String,
}

/// Reads what was written.
pub(crate) fn written(conn: &mut Conn, key: &SealKey, one: &Referral) -> Result<Written, StoreError> {
    let mut events = referral::history(conn, key, one.id)?;
    events.retain(|event| event.words.as_ref().is_some_and(|words| !words.trim().is_empty()));
    let instead = match one.alternative {
        Some(service) => service_name(conn, service.uuid())?.unwrap_or_default(),
        None => String::new(),
    };
    Ok(Written { events, reason: one.reason, instead })
}

impl Written {
    /// Every word, by whom and when.
    pub(crate) fn lines(&self, speech: &Speech<'_>, (sender, receiver): (&str, &str)) -> Vec<Line> {
        let line = |event: &Event| {
            let who = match event.by {
                Teller::Sender => sender.to_owned(),
                Teller::Receiver => receiver.to_owned(),
                Teller::Person => speech.say("her-page-written-you").into_owned(),
                Teller::Coordinator | Teller::Clock => speech.say("her-page-written-network").into_owned(),
            };
            let date = speech.date(vocabulary::time::paris(event.at).date());
            let values = [("who", who.as_str()), ("date", date.as_str())];
            let words = event.words.clone().unwrap_or_default();
            Line { who: speech.say_with("her-page-looked-line", &values).into_owned(), words }
        };
        self.events.iter().map(line).collect()
    }

    /// Why it was refused, in the words of the list.
    pub(crate) fn reason(&self, speech: &Speech<'_>) -> String {
        self.reason.map(|reason| speech.say(reason.key()).into_owned()).unwrap_or_default()
    }

    /// The service that was proposed instead.
    pub(crate) fn instead(&self) -> &str {
        &self.instead
    }
}
