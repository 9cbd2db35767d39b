//! What speaks for a service or against it, and how it is said.

use chrono::NaiveDate;
use vocabulary::codes::{Audience, TemporaryState, Topic};
use web::Visit;

/// One thing the directory says about sending somebody to a service.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Reason {
    /// It is no longer there.
    Gone,
    /// It is full, closed or low on stock, until its last day.
    Passing {
        /// Which.
        state: TemporaryState,
        /// The last day it holds.
        until: NaiveDate,
        /// Why, in the organisation's words.
        note: String,
    },
    /// It is kept for people who live elsewhere.
    OutsideArea {
        /// Where the person lives.
        commune: &'static str,
        /// Whom it receives.
        received: String,
    },
    /// It receives people who live there.
    InArea {
        /// Where the person lives.
        commune: &'static str,
    },
    /// It is kept for people who live there, and nobody said where she lives.
    AreaUnasked {
        /// Whom it receives.
        received: String,
    },
    /// It answers the need.
    AnswersNeed(Topic),
    /// Its record does not name the need.
    OtherNeed(Topic),
    /// It receives people like her.
    ForThem(Audience),
    /// It is meant for others.
    ForOthers {
        /// Whom it would receive.
        asked: Audience,
        /// Whom it says it receives.
        received: Vec<Audience>,
    },
    /// Only people themselves may ask.
    AsksHerself,
    /// From which age, to which age, in years.
    Ages {
        /// The youngest admitted.
        youngest: Option<f64>,
        /// The oldest admitted.
        oldest: Option<f64>,
    },
    /// « N'accueille pas », in its own words.
    Limits(String),
    /// It states no limit.
    LimitsUnsaid,
    /// What is asked of people.
    Conditions(String),
    /// Papers to bring.
    Documents(Vec<String>),
    /// Confirmed on this day, not long ago.
    Confirmed(NaiveDate),
    /// Confirmed on this day, too long ago.
    OldNews(NaiveDate),
    /// Nobody has ever confirmed it.
    NeverConfirmed,
    /// Somebody reported it wrong, or nobody answers any more.
    Doubtful,
    /// The sender's organisation has no valid signature of the protocol.
    WeHaveNotSigned,
    /// The receiver has none; its name.
    TheyHaveNotSigned(String),
}

impl Reason {
    /// The reason in words the person may hear.
    pub(crate) fn words(&self, visit: &Visit) -> String {
        let said = match self {
            Self::Gone => visit.say("sending-fit-gone"),
            Self::Passing { state, until, note } => return passing(visit, *state, *until, note),
            Self::OutsideArea { commune, received } => visit.say_with(
                "sending-fit-outside",
                &[("commune", (*commune).into()), ("received", received.as_str().into())],
            ),
            Self::InArea { commune } => visit.say_of("sending-fit-inside", commune),
            Self::AreaUnasked { received } => visit.say_of("sending-fit-area", received),
            Self::AnswersNeed(need) => visit.say_of("sending-fit-need", need.label(visit.locale)),
            Self::OtherNeed(need) => visit.say_of("sending-fit-other-need", need.label(visit.locale)),
            Self::ForThem(audience) => visit.say_of("sending-fit-audience", audience.label(visit.locale)),
            Self::ForOthers { received, .. } => {
                let labels: Vec<&str> = received.iter().map(|one| one.label(visit.locale)).collect();
                visit.say_of("sending-fit-others", &labels.join(", "))
            }
            Self::AsksHerself => visit.say("sending-fit-herself"),
            Self::Ages { youngest, oldest } => return ages(visit, *youngest, *oldest),
            Self::Limits(text) => visit.say_of("sending-fit-limits", text),
            Self::LimitsUnsaid => visit.say("sending-fit-limits-unsaid"),
            Self::Conditions(text) => visit.say_of("sending-fit-conditions", text),
            Self::Documents(papers) => visit.say_of("sending-fit-documents", &papers.join(" ; ")),
            Self::Confirmed(day) => visit.say_of("sending-fit-confirmed", &visit.date(*day)),
            Self::OldNews(day) => visit.say_of("sending-fit-old", &visit.date(*day)),
            Self::NeverConfirmed => visit.say("sending-fit-never"),
            Self::Doubtful => visit.say("sending-fit-doubtful"),
            Self::WeHaveNotSigned => visit.say("sending-fit-unsigned-us"),
            Self::TheyHaveNotSigned(name) => visit.say_of("sending-fit-unsigned-them", name),
        };
        said.into_owned()
    }
}

/// « Complet jusqu'au 3 décembre 2026. » with what the organisation says of it.
fn passing(visit: &Visit, state: TemporaryState, until: NaiveDate, note: &str) -> String {
    let key = match state {
        TemporaryState::Full => "sending-fit-full",
        TemporaryState::LowStock => "sending-fit-low",
        TemporaryState::Closed | TemporaryState::Open => "sending-fit-closed",
    };
    let said = visit.say_of(key, &visit.date(until));
    if note.is_empty() { said.into_owned() } else { format!("{said} {note}") }
}

fn ages(visit: &Visit, youngest: Option<f64>, oldest: Option<f64>) -> String {
    let said = match (youngest, oldest) {
        (Some(from), Some(to)) => {
            visit.say_with("sending-fit-ages", &[("from", from.into()), ("to", to.into())])
        }
        (Some(from), None) => visit.say_with("sending-fit-age-from", &[("from", from.into())]),
        (None, Some(to)) => visit.say_with("sending-fit-age-to", &[("to", to.into())]),
        (None, None) => return String::new(),
    };
    said.into_owned()
}
