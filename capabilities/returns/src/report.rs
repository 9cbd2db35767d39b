//! What a programme leaves, in counts: days held, who sent and who hosted, corrections, contacts.

use std::collections::BTreeMap;

use placement::State;
use vocabulary::id::OrganizationId;

use crate::day::Day;

/// What a programme leaves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Report {
    /// Days that took place.
    pub(crate) held: usize,
    /// Days that stand and are still to come, or wait to be noted.
    pub(crate) planned: usize,
    /// Days that were called off.
    pub(crate) cancelled: usize,
    /// Corrections that were suggested.
    pub(crate) corrections: u32,
    /// Contacts that were offered.
    pub(crate) contacts: u32,
    /// By organisation: its name, how many it sent and how many it hosted, of the days that took place.
    pub(crate) ledger: BTreeMap<OrganizationId, (String, u32, u32)>,
}

impl Report {
    /// The report of these days.
    pub(crate) fn of(days: &[Day]) -> Self {
        let mut report = Self::default();
        for day in days {
            report.count(day);
        }
        report
    }

    fn count(&mut self, day: &Day) {
        match day.placement.state {
            State::Cancelled => self.cancelled += 1,
            State::Proposed | State::Agreements | State::Confirmed => self.planned += 1,
            State::Done | State::ReturnGiven => {
                self.held += 1;
                self.line(day.placement.organization, &day.names.employer).1 += 1;
                self.line(day.placement.host, &day.names.host).2 += 1;
            }
        }
        if let Some(given) = &day.given {
            self.corrections += given.corrections;
            self.contacts += given.contacts;
        }
    }

    fn line(&mut self, organization: OrganizationId, name: &str) -> &mut (String, u32, u32) {
        self.ledger.entry(organization).or_insert_with(|| (name.to_owned(), 0, 0))
    }

    /// How many organisations sent somebody, hosted somebody, did both.
    pub(crate) fn sides(&self) -> (usize, usize, usize) {
        let count =
            |did: fn(&(String, u32, u32)) -> bool| self.ledger.values().filter(|line| did(line)).count();
        (
            count(|(_, sent, _)| *sent > 0),
            count(|(_, _, hosted)| *hosted > 0),
            count(|(_, sent, hosted)| *sent > 0 && *hosted > 0),
        )
    }
}
