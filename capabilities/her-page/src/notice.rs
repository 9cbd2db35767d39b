//! The notice in plain language: nine lines that say what we do, and what the person may ask (RGPD art. 13).

use std::fmt;

use paper::Tongue;
use referral::{Referral, State};
use web::Visit;

use crate::keeping::KEPT_MONTHS;
use crate::speech::Speech;

/// What the lines of a notice speak of.
#[derive(Clone, Copy)]
pub struct NoticeOf<'a> {
    /// The language, a code of `paper::Tongue`; one that is not known counts as French.
    pub language: &'a str,
    /// The organisation, or organisations, that are told.
    pub who: &'a str,
    /// The need, in the words of the list.
    pub need: &'a str,
    /// The organisation that sends.
    pub sender: &'a str,
}

/// The lines, with what HTML needs to say them right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The value of `lang`.
    pub language: &'static str,
    /// The value of `dir`.
    pub direction: &'static str,
    /// Nine lines.
    pub lines: Vec<String>,
    /// Whether a speaker has still to read these words over.
    pub waits_for_a_speaker: bool,
}

/// The nine lines of the notice, for a page that shows them to the person before anything is sent.
#[must_use]
pub fn notice(visit: &Visit, of: &NoticeOf<'_>) -> Notice {
    lines(&Speech::of(visit, Tongue::from_code(of.language).unwrap_or_default()), of)
}

pub(crate) fn lines(speech: &Speech<'_>, of: &NoticeOf<'_>) -> Notice {
    let months = KEPT_MONTHS.to_string();
    let lines = vec![
        speech.say("her-page-notice-1").into_owned(),
        speech.say_with("her-page-notice-2", &[("who", of.who), ("need", of.need)]).into_owned(),
        speech.say("her-page-notice-3").into_owned(),
        speech.say("her-page-notice-4").into_owned(),
        speech.say("her-page-notice-5").into_owned(),
        speech.say("her-page-notice-6").into_owned(),
        speech.say("her-page-notice-7").into_owned(),
        speech.say_with("her-page-notice-8", &[("months", &months)]).into_owned(),
        speech.say_with("her-page-notice-9", &[("sender", of.sender)]).into_owned(),
    ];
    Notice {
        language: speech.code(),
        direction: speech.direction(),
        lines,
        waits_for_a_speaker: speech.waits_for_a_speaker(),
    }
}

/// What to write to a person by text message: the code of her request and where to see it, and nothing of her. While it
/// waits for her yes it says so; sent, with `may_answer`, how to stop everything as well. Nothing where it is over.
#[must_use]
pub fn message(visit: &Visit, language: &str, one: &Referral, may_answer: bool) -> Option<String> {
    let speech = Speech::of(visit, Tongue::from_code(language).unwrap_or_default());
    let (code, address) = (one.code.to_string(), visit.absolute(crate::paths::CODE));
    let key = match one.state {
        state if !state.is_open() => return None,
        State::ShownToPerson => "her-page-sms-asks",
        State::Refused => "her-page-sms-answered",
        state if state.was_sent() => "her-page-sms",
        _ => return None,
    };
    let mut text = speech.say_with(key, &[("code", &code), ("address", &address)]).into_owned();
    if may_answer && one.state.was_sent() {
        text.push(' ');
        text.push_str(&speech.say_with("her-page-sms-stop", &[("code", &code)]));
    }
    Some(crate::speech::without_marks(&text))
}

impl fmt::Debug for NoticeOf<'_> {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "NoticeOf({})", self.language)
    }
}
