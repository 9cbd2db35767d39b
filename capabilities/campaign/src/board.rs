//! The board of a campaign: how many were asked, how many answered, by family, commune, way and rung.

use std::collections::BTreeMap;

use store::{Conn, StoreError};
use vocabulary::id::CampaignId;

use crate::recipient::{AnswerChannel, Step};
use crate::store::counted;
use crate::store::recipients::{TallyRow, tally_by_commune, tally_by_family, tally_of_answers};

/// How many recipients stand where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// Everybody asked.
    pub(crate) asked: u32,
    /// To whom at least one letter left, or who is called.
    pub(crate) reached: u32,
    pub(crate) answered: u32,
    pub(crate) declined: u32,
    pub(crate) to_call: u32,
}

impl Tally {
    fn add(&mut self, step: Step, recipients: u32) {
        self.asked += recipients;
        self.reached += if step == Step::ToSend { 0 } else { recipients };
        match step {
            Step::Answered => self.answered += recipients,
            Step::Declined => self.declined += recipients,
            Step::Phone | Step::BadAddress => self.to_call += recipients,
            Step::ToSend | Step::Sent | Step::Reminded | Step::Deputy => {}
        }
    }

    /// The share that answered, in whole hundredths.
    pub(crate) fn rate(&self) -> u32 {
        (self.answered * 100).checked_div(self.asked).unwrap_or(0)
    }
}

/// Everything the board shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Board {
    pub(crate) whole: Tally,
    /// By the code of a family; `none` where nobody said it.
    pub(crate) by_family: Vec<(String, Tally)>,
    /// By the code of a commune; empty where nobody knows it.
    pub(crate) by_commune: Vec<(String, Tally)>,
    /// How many answers came by which way, after which rung.
    pub(crate) answers: Vec<(AnswerChannel, Step, u32)>,
}

/// The board of a campaign as it stands now.
pub(crate) fn board(conn: &mut Conn, campaign: CampaignId) -> Result<Board, StoreError> {
    let by_family = gathered(tally_by_family(conn, campaign.uuid())?);
    let by_commune = gathered(tally_by_commune(conn, campaign.uuid())?);
    let mut answers = Vec::new();
    for row in tally_of_answers(conn, campaign.uuid())? {
        let (channel, step) = (AnswerChannel::from_code(&row.channel), Step::from_code(&row.from_step));
        answers.extend(channel.zip(step).map(|(channel, step)| (channel, step, counted(row.recipients))));
    }
    let mut whole = Tally::default();
    for (_, tally) in &by_family {
        whole.asked += tally.asked;
        whole.reached += tally.reached;
        whole.answered += tally.answered;
        whole.declined += tally.declined;
        whole.to_call += tally.to_call;
    }
    Ok(Board { whole, by_family, by_commune, answers })
}

fn gathered(rows: Vec<TallyRow>) -> Vec<(String, Tally)> {
    let mut tallies: BTreeMap<String, Tally> = BTreeMap::new();
    for row in rows {
        if let Some(step) = Step::from_code(&row.step) {
            tallies.entry(row.what).or_default().add(step, counted(row.recipients));
        }
    }
    tallies.into_iter().collect()
}
