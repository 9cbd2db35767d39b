//! What a sender may do with a request, and what she was told of it: which words and days each act takes.

use chrono::{NaiveDate, NaiveTime};
use referral::{Act, ActKind, By, Channel, Level, Referral, RefusalReason, Said, Teller};
use vocabulary::id::{AccountId, ServiceId};
use vocabulary::time::TimeZoneName;
use web::{Faults, Filled, Visit};

/// What the sender does herself.
pub(crate) const OWN: &[ActKind] = &[
    ActKind::GiveInformation,
    ActKind::Relaunch,
    ActKind::Redirect,
    ActKind::Respond,
    ActKind::Postpone,
    ActKind::Escalate,
    ActKind::Close,
];

/// What she may have been told, by whoever may tell it.
pub(crate) const TOLD: &[ActKind] = &[
    ActKind::Acknowledge,
    ActKind::Accept,
    ActKind::AskInformation,
    ActKind::WaitingList,
    ActKind::Refuse,
    ActKind::Came,
    ActKind::DidNotCome,
    ActKind::Helped,
    ActKind::PersonAgrees,
    ActKind::PersonDeclines,
    ActKind::Stop,
];

/// How news reach a sender.
pub(crate) const CHANNELS: &[Channel] = &[Channel::Telephone, Channel::Paper, Channel::Sms];

/// What is asked with an act.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Asks {
    pub(crate) words: bool,
    pub(crate) day: bool,
    pub(crate) hour: bool,
    pub(crate) level: bool,
    pub(crate) reason: bool,
    pub(crate) service: bool,
}

/// What is asked with this act.
pub(crate) fn asks(kind: ActKind) -> Asks {
    let none = Asks::default();
    match kind {
        ActKind::Accept => Asks { day: true, hour: true, ..none },
        ActKind::WaitingList | ActKind::Postpone => Asks { day: true, ..none },
        ActKind::AskInformation | ActKind::GiveInformation | ActKind::Escalate => {
            Asks { words: true, ..none }
        }
        ActKind::Redirect => Asks { words: true, service: true, ..none },
        ActKind::Refuse => Asks { words: true, reason: true, service: true, ..none },
        ActKind::Respond => Asks { words: true, level: true, ..none },
        _ => none,
    }
}

/// Who may have told it: whoever the request listens to for this act.
pub(crate) fn tellers(one: &Referral, kind: ActKind) -> Vec<Teller> {
    let all = [Teller::Person, Teller::Receiver];
    all.into_iter().filter(|teller| one.acts_for(*teller).contains(&kind)).collect()
}

/// Whether the person has to agree first that this is said: a word to the service that she has not agreed to yet.
pub(crate) fn needs_yes(one: &Referral, kind: ActKind) -> bool {
    kind == ActKind::GiveInformation && !one.says(Said::Message)
}

/// The name of a field of an act: several forms stand on one page.
pub(crate) fn field(kind: ActKind, name: &str) -> String {
    format!("{}-{name}", kind.code())
}

/// An act about to be understood.
pub(crate) struct Typed<'a> {
    pub(crate) visit: &'a Visit,
    pub(crate) filled: &'a Filled,
    pub(crate) kind: ActKind,
}

impl Typed<'_> {
    fn text(&self, name: &str) -> &str {
        self.filled.text(&field(self.kind, name))
    }

    fn note(&self, faults: &mut Faults, name: &str, key: &str) {
        faults.note(&field(self.kind, name), self.visit.say(key));
    }

    /// The act, if nothing is missing; what is, is noted.
    pub(crate) fn act(&self, faults: &mut Faults) -> Option<Act> {
        let words = self.text("mots").to_owned();
        Some(match self.kind {
            ActKind::Acknowledge => Act::Acknowledge,
            ActKind::Accept => Act::Accept { appointment: self.appointment(faults)? },
            ActKind::AskInformation => Act::AskInformation { words: self.words(faults)? },
            ActKind::GiveInformation => Act::GiveInformation { words: self.words(faults)? },
            ActKind::WaitingList => Act::WaitingList { until: self.day(faults)? },
            ActKind::Redirect => Act::Redirect { to: self.service(faults)?, words },
            ActKind::Refuse => Act::Refuse {
                reason: self.reason(faults)?,
                alternative: self.text("service").parse().ok(),
                words,
            },
            ActKind::Came => Act::Came,
            ActKind::DidNotCome => Act::DidNotCome,
            ActKind::Helped => Act::Helped,
            ActKind::Respond => Act::Respond { level: self.level(faults)?, words: self.words(faults)? },
            ActKind::Close => Act::Close,
            ActKind::Escalate => Act::Escalate { words: self.words(faults)? },
            ActKind::Relaunch => Act::Relaunch,
            ActKind::Postpone => Act::Postpone { next_on: self.day(faults)? },
            ActKind::PersonAgrees => Act::PersonAgrees,
            ActKind::PersonDeclines => Act::PersonDeclines,
            ActKind::Stop => Act::Stop,
            ActKind::Relay => return None,
        })
    }

    /// Whether her yes comes with it; where it is needed and missing, that is noted.
    pub(crate) fn adds(&self, one: &Referral, faults: &mut Faults) -> bool {
        let needed = needs_yes(one, self.kind);
        let agreed = self.filled.is_ticked(&field(self.kind, "accord"));
        if needed && !agreed {
            self.note(faults, "accord", "sending-fault-yes");
        }
        needed && agreed
    }

    /// Who says it and by which way; of what she was told, the sender is the one who types.
    pub(crate) fn by(&self, one: &Referral, account: AccountId) -> Option<By> {
        if OWN.contains(&self.kind) {
            let (teller, channel) = (Teller::Sender, Channel::Screen);
            return Some(By { teller, account: Some(account), organization: Some(one.from), channel });
        }
        let may = tellers(one, self.kind);
        let said = Teller::from_code(self.text("qui")).filter(|teller| may.contains(teller));
        let teller = said.or(may.first().copied()).unwrap_or(self.usual_teller());
        let channel = Channel::from_code(self.text("voie")).filter(|channel| CHANNELS.contains(channel))?;
        let organization = (teller == Teller::Receiver).then_some(one.receiver);
        Some(By { teller, account: Some(account), organization, channel })
    }

    /// Who would tell it, where nobody may any more: the request says then why it goes no longer.
    fn usual_teller(&self) -> Teller {
        match self.kind {
            ActKind::Came | ActKind::DidNotCome | ActKind::Helped => Teller::Person,
            ActKind::PersonAgrees | ActKind::PersonDeclines | ActKind::Stop => Teller::Person,
            _ => Teller::Receiver,
        }
    }

    fn words(&self, faults: &mut Faults) -> Option<String> {
        let words = self.text("mots");
        if words.is_empty() {
            self.note(faults, "mots", "sending-fault-words");
            return None;
        }
        Some(words.to_owned())
    }

    fn day(&self, faults: &mut Faults) -> Option<NaiveDate> {
        let day = self.text("jour").parse().ok();
        if day.is_none() {
            self.note(faults, "jour", "sending-fault-day");
        }
        day
    }

    /// A day with its hour on the wall in Paris, or neither.
    #[expect(clippy::option_option, reason = "the outer one says that what was typed cannot be understood")]
    fn appointment(&self, faults: &mut Faults) -> Option<Option<chrono::DateTime<chrono::Utc>>> {
        if self.text("jour").is_empty() && self.text("heure").is_empty() {
            return Some(None);
        }
        let day = self.day(faults)?;
        let Ok(hour) = NaiveTime::parse_from_str(self.text("heure"), "%H:%M") else {
            self.note(faults, "heure", "sending-fault-hour");
            return None;
        };
        Some(Some(TimeZoneName::PARIS.instant(day.and_time(hour))))
    }

    fn service(&self, faults: &mut Faults) -> Option<ServiceId> {
        let service = self.text("service").parse().ok();
        if service.is_none() {
            self.note(faults, "service", "sending-fault-service");
        }
        service
    }

    fn reason(&self, faults: &mut Faults) -> Option<RefusalReason> {
        let reason = RefusalReason::from_code(self.text("motif"));
        if reason.is_none() {
            self.note(faults, "motif", "sending-fault-reason");
        }
        reason
    }

    fn level(&self, faults: &mut Faults) -> Option<Level> {
        let level = Level::from_code(self.text("niveau"));
        if level.is_none() {
            self.note(faults, "niveau", "sending-fault-level");
        }
        level
    }
}
