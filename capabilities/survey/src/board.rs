//! How far a survey has got: how many were asked and answered, in all, by family and by sector.

use vocabulary::codes::{LegalFamily, Sector};

use crate::recipient::{Recipient, RecipientState};

/// How many recipients stand where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// On the list; a second recipient of an organisation that answered is not counted.
    pub(crate) asked: usize,
    /// A letter left, or it is called.
    pub(crate) reached: usize,
    /// It answered.
    pub(crate) answered: usize,
    /// Its sheet is to be typed.
    pub(crate) papers: usize,
    /// It does not wish to answer.
    pub(crate) declined: usize,
    /// On the phone list, bad addresses among them.
    pub(crate) to_call: usize,
    /// Letters come back.
    pub(crate) bad_addresses: usize,
}

impl Tally {
    /// Counts some recipients.
    pub(crate) fn of<'a>(recipients: impl Iterator<Item = &'a Recipient>) -> Self {
        let mut tally = Self::default();
        for one in recipients.filter(|one| !one.covered || !one.state.awaits()) {
            let is = |yes: bool| usize::from(yes);
            tally.asked += 1;
            tally.reached += is(one.state != RecipientState::ToSend || one.letters > 0);
            tally.answered += is(one.state == RecipientState::Answered);
            tally.papers += is(one.state == RecipientState::PaperReceived);
            tally.declined += is(one.state == RecipientState::Declined);
            tally.to_call += is(one.is_to_call());
            tally.bad_addresses += is(one.state == RecipientState::BadAddress);
        }
        tally
    }

    /// The share that answered, rounded to a whole hundredth: 15 of 104 are 14.
    pub(crate) fn rate(&self) -> usize {
        (self.answered * 200 + self.asked).checked_div(self.asked * 2).unwrap_or(0)
    }
}

/// The recipients of a survey, counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Board {
    pub(crate) whole: Tally,
    pub(crate) families: Vec<(LegalFamily, Tally)>,
    /// Some work in several sectors and count in each; none stands for those nobody knows the sector of.
    pub(crate) sectors: Vec<(Option<Sector>, Tally)>,
}

/// Counts the recipients of a survey.
pub(crate) fn board(recipients: &[Recipient]) -> Board {
    let family =
        |family: &LegalFamily| (*family, Tally::of(recipients.iter().filter(|one| one.family == *family)));
    let sector = |sector: Option<Sector>| {
        let within = recipients.iter().filter(|one| match sector {
            Some(sector) => one.sectors.contains(&sector),
            None => one.sectors.is_empty(),
        });
        (sector, Tally::of(within))
    };
    let sectors = Sector::ALL.iter().copied().map(Some).chain([None]).map(sector);
    Board {
        whole: Tally::of(recipients.iter()),
        families: LegalFamily::ALL.iter().map(family).collect(),
        sectors: sectors.filter(|(_, tally)| tally.asked > 0).collect(),
    }
}
