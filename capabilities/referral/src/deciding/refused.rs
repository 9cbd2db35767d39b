//! Why an act cannot be, in words for who tried.

use vocabulary::Locale;
use web::Words;

use crate::state::State;

/// Why an act cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It does not go from here.
    NotNow(State),
    /// A colleague answered in the meantime.
    AlreadyAnswered(State),
    /// It changed since the page was drawn.
    MovedMeanwhile(State),
    /// The person stopped it.
    Stopped,
    /// It is closed.
    Closed,
    /// There is no such referral, or its time was over and nothing of it is kept.
    Gone,
    /// The person did not want it sent.
    Declined,
    /// Nothing became of it yet: it is not closed, it goes to the coordination.
    NeedsResponse,
    /// The day has gone.
    DayPast,
    /// The day is too far away.
    DayTooFar,
    /// A text is longer than six hundred characters.
    TooLong,
    /// A text holds a number nobody may keep.
    ForbiddenNumber,
    /// It is with this service already.
    SameService,
    /// The service is no longer in the directory.
    ServiceGone,
    /// The sender has not signed the protocol: no name may be said.
    SenderNotSignatory,
    /// The receiver has not signed the protocol: no name may be said.
    ReceiverNotSignatory,
    /// What the person agreed to is over.
    ConsentOver,
    /// What was written of the person is too much: her name in use only, and one contact.
    TooMuch,
    /// The same form was sent for something else.
    AlreadySent,
    /// This service was asked already, for the same person and need.
    AlreadyAsked,
    /// The person did not agree that this be said.
    NotAgreed,
}

impl Refused {
    /// The key of its words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NotNow(_) => "referral-refused-not-now",
            Self::AlreadyAnswered(_) => "referral-refused-already-answered",
            Self::MovedMeanwhile(_) => "referral-refused-moved-meanwhile",
            Self::Stopped => "referral-refused-stopped",
            Self::Closed => "referral-refused-closed",
            Self::Gone => "referral-refused-gone",
            Self::Declined => "referral-refused-declined",
            Self::NeedsResponse => "referral-refused-needs-response",
            Self::DayPast => "referral-refused-day-past",
            Self::DayTooFar => "referral-refused-day-too-far",
            Self::TooLong => "referral-refused-too-long",
            Self::ForbiddenNumber => "referral-refused-forbidden-number",
            Self::SameService => "referral-refused-same-service",
            Self::ServiceGone => "referral-refused-service-gone",
            Self::SenderNotSignatory => "referral-refused-sender-not-signatory",
            Self::ReceiverNotSignatory => "referral-refused-receiver-not-signatory",
            Self::ConsentOver => "referral-refused-consent-over",
            Self::TooMuch => "referral-refused-too-much",
            Self::AlreadySent => "referral-refused-already-sent",
            Self::AlreadyAsked => "referral-refused-already-asked",
            Self::NotAgreed => "referral-refused-not-agreed",
        }
    }

    /// Where the referral stands, if that is why.
    pub const fn state(self) -> Option<State> {
        match self {
            Self::NotNow(state) | Self::AlreadyAnswered(state) | Self::MovedMeanwhile(state) => Some(state),
            _ => None,
        }
    }

    /// What is said to who tried.
    pub fn words(self, words: &Words, locale: Locale) -> String {
        let state = self.state().map(|state| words.say(locale, state.key()).into_owned());
        let values = [("state", state.as_deref().unwrap_or_default().into())];
        words.say_with(locale, self.key(), &values).into_owned()
    }
}
