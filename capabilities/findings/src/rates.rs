//! How many were asked and how many answered, by family, by sector and by channel.

use std::collections::BTreeMap;

use ::store::{Conn, StoreError};
use survey::AnswerChannel;
use vocabulary::codes::{LegalFamily, Sector};
use vocabulary::id::SurveyId;

use crate::store::{answered_of, asked_of};

/// How many were asked and how many of them answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Rate {
    /// Those a letter was sent to, or who are to be called.
    pub(crate) asked: u64,
    /// Those whose answer counts.
    pub(crate) answered: u64,
}

/// The rates of a survey.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Rates {
    /// All of them.
    pub(crate) whole: Rate,
    /// Each family that was asked.
    pub(crate) by_family: BTreeMap<LegalFamily, Rate>,
    /// Each sector that was asked; who works in two stands in both.
    pub(crate) by_sector: BTreeMap<Sector, Rate>,
    /// Those nobody knows the sector of.
    pub(crate) without_sector: Rate,
    /// By which way answers came.
    pub(crate) by_channel: BTreeMap<AnswerChannel, u64>,
}

impl Rate {
    /// The share of those who answered, in hundredths, rounded; nothing where nobody was asked.
    #[must_use]
    pub(crate) fn hundredths(self) -> Option<u64> {
        (self.answered * 100 + self.asked / 2).checked_div(self.asked)
    }

    fn add(&mut self, asked: u64, answered: u64) {
        self.asked += asked;
        self.answered += answered;
    }
}

/// How many a survey asked and how many answered (O5). Of an organisation one response counts, so that no more answer
/// than were asked (I9).
///
/// # Errors
/// Those of the store.
pub(crate) fn rates(conn: &mut Conn, survey: SurveyId) -> Result<Rates, StoreError> {
    let mut rates = Rates::default();
    for row in asked_of(conn, survey.uuid())? {
        rates.add((&row.family, &row.sectors), number(row.recipients), 0);
    }
    for row in answered_of(conn, survey.uuid())? {
        let responses = number(row.responses);
        rates.add((&row.family, &row.sectors), 0, responses);
        if let Some(channel) = AnswerChannel::from_code(&row.channel) {
            *rates.by_channel.entry(channel).or_default() += responses;
        }
    }
    Ok(rates)
}

impl Rates {
    fn add(&mut self, (family, sectors): (&str, &str), asked: u64, answered: u64) {
        self.whole.add(asked, answered);
        if let Some(family) = LegalFamily::from_code(family) {
            self.by_family.entry(family).or_default().add(asked, answered);
        }
        let mut known = sectors.split(' ').filter_map(Sector::from_code).peekable();
        if known.peek().is_none() {
            self.without_sector.add(asked, answered);
        }
        for sector in known {
            self.by_sector.entry(sector).or_default().add(asked, answered);
        }
    }
}

fn number(count: i64) -> u64 {
    u64::try_from(count).unwrap_or(0)
}
