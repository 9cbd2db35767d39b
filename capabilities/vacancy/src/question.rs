//! A question « avez-vous de la place ? », the services it was put to, and what they answered: never for whom.

use ::store::{SealKey, StoreError};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use directory::Channel;
use uuid::Uuid;
use vocabulary::codes::Topic;
use vocabulary::id::{AccountId, AskedId, OrganizationId, ServiceId, VacancyId};
use vocabulary::time::paris;

use crate::sealing::{WORDS, open_some};
use crate::store::asked::{AnswerRow, AskedRow};
use crate::store::questions::QuestionRow;

/// The most services that are asked at once.
pub(crate) const MOST_ASKED: usize = 12;
/// The most places one asks for, and says one has.
pub(crate) const MOST_PLACES: u32 = 999;
/// The longest words beside a question, in letters.
pub(crate) const LONGEST_WORDS: usize = 200;
/// How long a place stays held before it is taken or free again.
pub(crate) const HELD_FOR: TimeDelta = TimeDelta::hours(24);
/// No answer holds longer than this: beyond, the service asks itself anew.
pub(crate) const LONGEST_DAYS: i64 = 366;
/// The farthest last day of « complet », in days: it closes a record, and a link may have been passed on.
pub(crate) const LONGEST_FULL: i64 = 31;

/// What a service answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// « Oui, n places jusqu'au … ».
    Yes {
        /// How many, from 1.
        places: u32,
        /// The last day they are there.
        until: NaiveDate,
    },
    /// « Non, complet jusqu'au … ».
    No {
        /// The last day it is full.
        until: NaiveDate,
    },
    /// « Je ne sais pas ».
    Unknown,
}

impl Answer {
    /// The code it is kept by and told to the journal.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Yes { .. } => "yes",
            Self::No { .. } => "no",
            Self::Unknown => "unknown",
        }
    }

    fn read(row: &AskedRow) -> Option<Self> {
        match (row.answer.as_deref()?, row.places, row.until) {
            ("yes", Some(places), Some(until)) => {
                Some(Self::Yes { places: u32::try_from(places).unwrap_or(1), until })
            }
            ("no", _, Some(until)) => Some(Self::No { until }),
            ("unknown", ..) => Some(Self::Unknown),
            _ => None,
        }
    }

    pub(crate) fn row(self, asked: AskedId, channel: Channel, now: DateTime<Utc>) -> AnswerRow {
        let (places, until) = match self {
            Self::Yes { places, until } => (Some(i64::from(places)), Some(until)),
            Self::No { until } => (None, Some(until)),
            Self::Unknown => (None, None),
        };
        AnswerRow {
            id: asked.uuid(),
            answer: self.code().to_owned(),
            places,
            until,
            answered_at: now,
            channel: channel.code().to_owned(),
        }
    }
}

/// A service that was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Its identity.
    pub id: AskedId,
    /// The question.
    pub question: VacancyId,
    /// The service.
    pub service: ServiceId,
    /// The organisation that answers for it.
    pub organization: OrganizationId,
    /// What it answered last, when, and by which way: by telephone it was typed by who asked.
    pub answer: Option<(Answer, DateTime<Utc>, Channel)>,
    pub(crate) reminded: bool,
}

impl Asked {
    pub(crate) fn of(row: &AskedRow) -> Self {
        let channel = row.channel.as_deref().and_then(Channel::from_code).unwrap_or(Channel::Link);
        Self {
            id: AskedId::from(row.id),
            question: VacancyId::from(row.question),
            service: ServiceId::from(row.service),
            organization: OrganizationId::from(row.organization),
            answer: Answer::read(row).zip(row.answered_at).map(|(answer, at)| (answer, at, channel)),
            reminded: row.reminded_at.is_some(),
        }
    }

    /// The places it says it has on a day; none where it said no, nothing, or for days that are over.
    pub fn places_on(&self, day: NaiveDate) -> Option<u32> {
        match self.answer {
            Some((Answer::Yes { places, until }, ..)) if day <= until => Some(places),
            _ => None,
        }
    }
}

/// How a question ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// A place was found and taken.
    Taken,
    /// Who asked needs it no more.
    Withdrawn,
    /// Its days passed and nothing was taken.
    Over,
}

impl Ended {
    /// The code it is kept by.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Taken => "taken",
            Self::Withdrawn => "withdrawn",
            Self::Over => "over",
        }
    }

    fn from_code(code: &str) -> Self {
        match code {
            "taken" => Self::Taken,
            "withdrawn" => Self::Withdrawn,
            _ => Self::Over,
        }
    }
}

/// Where a question stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It waits for answers, or for somebody to take one.
    Open,
    /// A place is held until a moment.
    Held {
        /// Whose.
        asked: AskedId,
        /// Until when.
        until: DateTime<Utc>,
    },
    /// It has ended.
    Ended(Ended),
}

/// A question. It holds nobody's name: no field could.
#[derive(Clone, PartialEq, Eq)]
pub struct Question {
    /// Its identity.
    pub id: VacancyId,
    /// The organisation that asks.
    pub organization: OrganizationId,
    /// The member who asked.
    pub asked_by: Option<AccountId>,
    /// What for.
    pub need: Topic,
    /// The INSEE code of the commune it is for, or empty.
    pub commune: String,
    /// How many places, from 1.
    pub places: u32,
    /// From which day.
    pub starts_on: NaiveDate,
    /// The last day to answer.
    pub answer_by: NaiveDate,
    /// What else to know about the need, in words; never about somebody.
    pub words: String,
    /// When it was asked.
    pub asked_at: DateTime<Utc>,
    /// Where it stands.
    pub standing: Standing,
    /// The service whose place is held or was taken.
    pub held: Option<AskedId>,
    pub(crate) told: String,
}

impl Question {
    pub(crate) fn of(key: &SealKey, row: &QuestionRow) -> Result<Self, StoreError> {
        let held = row.reserved.map(AskedId::from);
        let standing = match (&row.ended_as, held.zip(row.reserved_until)) {
            (Some(why), _) => Standing::Ended(Ended::from_code(why)),
            (None, Some((asked, until))) => Standing::Held { asked, until },
            (None, None) => Standing::Open,
        };
        Ok(Self {
            id: VacancyId::from(row.id),
            organization: OrganizationId::from(row.organization),
            asked_by: row.asked_by.map(AccountId::from),
            need: Topic::from_code(&row.need).ok_or_else(|| unknown_need(&row.need))?,
            commune: row.commune.clone(),
            places: u32::try_from(row.places).unwrap_or(1),
            starts_on: row.starts_on,
            answer_by: row.answer_by,
            words: open_some(key, WORDS, row.id, row.words_sealed.as_ref())?,
            asked_at: row.asked_at,
            standing,
            held,
            told: row.told.clone(),
        })
    }

    /// Whether it still waits: not ended, and its last day has not passed.
    pub fn waits(&self, now: DateTime<Utc>) -> bool {
        !matches!(self.standing, Standing::Ended(_)) && paris(now).date() <= self.answer_by
    }
}

fn unknown_need(code: &str) -> StoreError {
    StoreError::Unfit { statement: "vacancy_question", reason: format!("no need is called {code}") }
}

impl std::fmt::Debug for Question {
    /// Redacted: its words never reach a log.
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "Question({}, {:?})", self.id, self.standing)
    }
}

/// A question about to be asked, everything of chance in it drawn.
#[derive(Clone)]
pub struct NewQuestion {
    /// Its identity: a form that is sent twice asks once.
    pub id: VacancyId,
    /// The organisation that asks.
    pub organization: OrganizationId,
    /// The member who asks.
    pub asked_by: AccountId,
    /// What for.
    pub need: Topic,
    /// The INSEE code of the commune, or empty.
    pub commune: String,
    /// How many places.
    pub places: u32,
    /// From which day.
    pub starts_on: NaiveDate,
    /// The last day to answer.
    pub answer_by: NaiveDate,
    /// What else to know about the need.
    pub words: String,
    /// The services that are asked.
    pub services: Vec<ServiceId>,
}

impl std::fmt::Debug for NewQuestion {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "NewQuestion({}, {} services)", self.id, self.services.len())
    }
}

/// The identity of what one question asks one service: the same each time.
pub(crate) fn asked_id(question: VacancyId, service: Uuid) -> AskedId {
    AskedId::from_source("vacancy", &question.to_string(), &service.to_string())
}

#[cfg(test)]
mod tests;
