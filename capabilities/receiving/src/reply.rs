//! What a receiver answers: the buttons of the page, the fields behind each, and the act they stand for.

use chrono::{DateTime, Days, Months, NaiveDate, NaiveTime, Utc};
use referral::{Act, ActKind, LONGEST_WORDS, Level, RefusalReason};
use vocabulary::caution::{Place, cautions};
use vocabulary::id::ServiceId;
use vocabulary::time::TimeZoneName;
use web::{Faults, Filled, Visit};

/// From today on.
const TODAY: Days = Days::new(0);
/// From tomorrow on.
const TOMORROW: Days = Days::new(1);
/// The field that says which reply was sent.
pub(crate) const REPLY: &str = "reponse";
/// The field by which a text that was looked at twice is sent all the same.
pub(crate) const ANYWAY: &str = "tout-de-meme";
/// What the field of the alternative holds when the network is to look for one.
pub(crate) const NETWORK_LOOKS: &str = "reseau";

/// One reply among those a page offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reply {
    /// « Bien reçu ».
    Acknowledge,
    /// « Oui », the date to be agreed with the person.
    Accept,
    /// « Oui », with a date.
    Appointment,
    /// Something is missing.
    Question,
    /// On the list, until a day.
    Waiting,
    /// Another service suits better.
    Redirect,
    /// « Nous ne pouvons pas ».
    Refuse,
    /// The person came.
    Came,
    /// She did not come.
    DidNotCome,
    /// She was helped.
    Helped,
    /// What was done, with its level.
    Response,
    /// Nothing more to do.
    Close,
}

impl Reply {
    /// Every reply, in the order of the page.
    pub(crate) const ALL: [Self; 12] = [
        Self::Acknowledge,
        Self::Accept,
        Self::Appointment,
        Self::Question,
        Self::Waiting,
        Self::Redirect,
        Self::Refuse,
        Self::Came,
        Self::DidNotCome,
        Self::Helped,
        Self::Response,
        Self::Close,
    ];

    /// What the form sends.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Acknowledge => "recu",
            Self::Accept => "oui",
            Self::Appointment => "rendez-vous",
            Self::Question => "question",
            Self::Waiting => "attente",
            Self::Redirect => "autre",
            Self::Refuse => "non",
            Self::Came => "venue",
            Self::DidNotCome => "pas-venue",
            Self::Helped => "aidee",
            Self::Response => "resultat",
            Self::Close => "clore",
        }
    }

    /// The key of the words on its button.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Acknowledge => "receiving-reply-acknowledge",
            Self::Accept => "receiving-reply-accept",
            Self::Appointment => "receiving-reply-appointment",
            Self::Question => "receiving-reply-question",
            Self::Waiting => "receiving-reply-waiting",
            Self::Redirect => "receiving-reply-redirect",
            Self::Refuse => "receiving-reply-refuse",
            Self::Came => "receiving-reply-came",
            Self::DidNotCome => "receiving-reply-did-not-come",
            Self::Helped => "receiving-reply-helped",
            Self::Response => "receiving-reply-response",
            Self::Close => "receiving-reply-close",
        }
    }

    /// The act it stands for.
    pub(crate) const fn kind(self) -> ActKind {
        match self {
            Self::Acknowledge => ActKind::Acknowledge,
            Self::Accept | Self::Appointment => ActKind::Accept,
            Self::Question => ActKind::AskInformation,
            Self::Waiting => ActKind::WaitingList,
            Self::Redirect => ActKind::Redirect,
            Self::Refuse => ActKind::Refuse,
            Self::Came => ActKind::Came,
            Self::DidNotCome => ActKind::DidNotCome,
            Self::Helped => ActKind::Helped,
            Self::Response => ActKind::Respond,
            Self::Close => ActKind::Close,
        }
    }

    /// Whether one press says it all.
    pub(crate) const fn is_one_press(self) -> bool {
        use Reply::{Accept, Acknowledge, Came, Close, DidNotCome, Helped};
        matches!(self, Acknowledge | Accept | Came | DidNotCome | Helped | Close)
    }

    /// The reply a form sends.
    pub(crate) fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reply| reply.code() == code)
    }

    /// Whether it tells what became of the person, rather than what the organisation will do.
    pub(crate) const fn is_news(self) -> bool {
        matches!(self, Self::Came | Self::DidNotCome | Self::Helped | Self::Response | Self::Close)
    }
}

/// What somebody filled in, as the act it stands for.
///
/// # Errors
/// What is missing, field by field; what was typed is shown again by the page.
pub(crate) fn understood(visit: &Visit, filled: &Filled) -> Result<Act, Faults> {
    let Some(reply) = Reply::from_code(filled.text(REPLY)) else {
        let mut faults = filled.faults();
        faults.note(REPLY, visit.say("receiving-fault-reply"));
        return Err(faults);
    };
    let mut reading = Understanding { visit, filled, faults: filled.faults() };
    let act = reading.act(reply);
    match act {
        Some(act) if reading.faults.is_empty() => Ok(act),
        _ => Err(reading.faults),
    }
}

/// A form being understood, with what is wrong in it so far.
struct Understanding<'a> {
    visit: &'a Visit,
    filled: &'a Filled,
    faults: Faults,
}

impl Understanding<'_> {
    fn act(&mut self, reply: Reply) -> Option<Act> {
        Some(match reply {
            Reply::Acknowledge => Act::Acknowledge,
            Reply::Accept => Act::Accept { appointment: None },
            Reply::Appointment => Act::Accept { appointment: Some(self.appointment()?) },
            Reply::Question => Act::AskInformation { words: self.words("question", true)? },
            Reply::Waiting => Act::WaitingList { until: self.day("attente", TOMORROW)? },
            Reply::Redirect => {
                let (to, words) = (self.service("vers"), self.words("mots-autre", false));
                Act::Redirect { to: to?, words: words? }
            }
            Reply::Refuse => {
                let (reason, alternative) = (self.reason(), self.alternative());
                let words = self.words("mots-non", false);
                Act::Refuse { reason: reason?, alternative: alternative?, words: words? }
            }
            Reply::Came => Act::Came,
            Reply::DidNotCome => Act::DidNotCome,
            Reply::Helped => Act::Helped,
            Reply::Response => {
                let (level, words) = (self.level(), self.words("fait", true));
                Act::Respond { level: level?, words: words? }
            }
            Reply::Close => Act::Close,
        })
    }

    fn refuse<T>(&mut self, field: &str, key: &str) -> Option<T> {
        self.faults.note(field, self.visit.say(key));
        None
    }

    /// A day from so many days on, within a year: what lies beyond is a slip.
    fn day(&mut self, field: &str, from: Days) -> Option<NaiveDate> {
        let today = self.visit.today();
        let last = today.checked_add_months(Months::new(12)).unwrap_or(today);
        let first = today.checked_add_days(from).unwrap_or(today);
        let day = self.filled.text(field).parse::<NaiveDate>().ok();
        let day = day.filter(|day| (first..=last).contains(day));
        day.or_else(|| self.refuse(field, "receiving-fault-day"))
    }

    /// The moment of an appointment, as the clock on the wall says it in Paris.
    fn appointment(&mut self) -> Option<DateTime<Utc>> {
        let typed = self.filled.text("heure").replace(['h', 'H'], ":");
        let typed = if typed.ends_with(':') { format!("{typed}00") } else { typed };
        let hour = NaiveTime::parse_from_str(typed.trim(), "%H:%M").ok();
        let hour = hour.or_else(|| self.refuse("heure", "receiving-fault-hour"));
        let day = self.day("jour", TODAY)?;
        let moment = TimeZoneName::PARIS.instant(day.and_time(hour?));
        if moment < self.visit.now {
            return self.refuse("heure", "receiving-fault-day");
        }
        Some(moment)
    }

    fn words(&mut self, field: &str, is_needed: bool) -> Option<String> {
        let words = self.filled.text(field);
        if words.is_empty() && is_needed {
            return self.refuse(field, "receiving-fault-words");
        }
        if words.chars().count() > LONGEST_WORDS {
            self.faults.note(field, self.visit.say_count("receiving-fault-long", LONGEST_WORDS));
            return None;
        }
        let met = !cautions(words, Place::Personal).is_empty();
        if met && !self.filled.is_ticked(ANYWAY) {
            return self.refuse(field, "receiving-fault-caution");
        }
        Some(words.to_owned())
    }

    fn service(&mut self, field: &str) -> Option<ServiceId> {
        let service = self.filled.text(field).parse().ok();
        service.or_else(|| self.refuse(field, "receiving-fault-service"))
    }

    fn reason(&mut self) -> Option<RefusalReason> {
        let reason = RefusalReason::from_code(self.filled.text("raison"));
        reason.or_else(|| self.refuse("raison", "receiving-fault-reason"))
    }

    /// Where the person can go instead; or that nobody here knows, and the network looks.
    fn alternative(&mut self) -> Option<Option<ServiceId>> {
        match self.filled.text("ailleurs") {
            NETWORK_LOOKS => Some(None),
            "" => self.refuse("ailleurs", "receiving-fault-alternative"),
            _ => self.service("ailleurs").map(Some),
        }
    }

    fn level(&mut self) -> Option<Level> {
        let level = Level::from_code(self.filled.text("niveau"));
        level.or_else(|| self.refuse("niveau", "receiving-fault-level"))
    }
}

/// What is worth a second look in what was typed; empty when nothing is, or when it was looked at.
pub(crate) fn caution(visit: &Visit, filled: &Filled) -> String {
    if filled.is_ticked(ANYWAY) {
        return String::new();
    }
    let typed = ["question", "mots-autre", "mots-non", "fait"].map(|field| filled.text(field));
    let met = typed.iter().find_map(|words| cautions(words, Place::Personal).into_iter().next());
    met.map(|met| met.kind.label(visit.locale).to_owned()).unwrap_or_default()
}
