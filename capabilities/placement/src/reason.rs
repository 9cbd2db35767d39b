//! Why a worker has her place and what would have had to change for another, as it was computed and is kept.

use matching::placement::{Change, NotHere, Reason, WhyNot};
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use vocabulary::id::HostOfferId;

use crate::question::Legend;
use crate::summary::Step;

/// Why a worker has her place.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct KeptReason {
    /// Whether it was computed: a programme of very many people keeps reasons of none.
    pub(crate) is_known: bool,
    /// The offers she asked for with a better rank, the best first, and why none of them.
    pub(crate) better: Vec<Elsewhere>,
    /// What would have given her a better place.
    pub(crate) change: Option<KeptChange>,
}

/// An offer she asked for and has not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Elsewhere {
    /// Which offer.
    pub(crate) offer: Uuid,
    /// Its rank for her.
    pub(crate) rank: u8,
    /// Whether others hold every place there on her days.
    pub(crate) is_full: bool,
    /// Why not.
    pub(crate) why: Why,
}

/// Why somebody is not placed where she asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Why {
    /// She works there.
    OwnOrganization,
    /// The coordination refused the pair.
    Forbidden,
    /// The offer has no place on any day she can.
    NotThatDay,
    /// The coordination settled another place for her.
    PinnedElsewhere,
    /// The places there are settled for others.
    SettledForOthers,
    /// So many people fewer would have a place.
    WouldUnplace(usize),
    /// A level of the order would be worse: its code.
    WouldWorsen(String),
    /// It was not computed: there were too many.
    Untried,
}

/// What would have had to be otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum KeptChange {
    /// One more place at this offer on the days she can.
    OneMorePlace(Uuid),
    /// More days on which she can.
    MoreDays,
    /// Going also where she did not ask for.
    Anywhere,
}

impl KeptReason {
    /// A reason of the engine, its numbers read.
    pub(crate) fn of(reason: &Reason, legend: &Legend) -> Self {
        let better = reason.better.iter().filter_map(|one| elsewhere(one, legend)).collect();
        let change = reason.would_change.and_then(|change| match change {
            Change::OneMorePlace { offer } => {
                legend.offers.get(offer).map(|offer| KeptChange::OneMorePlace(offer.id.uuid()))
            }
            Change::MoreDays => Some(KeptChange::MoreDays),
            Change::Anywhere => Some(KeptChange::Anywhere),
        });
        Self { is_known: true, better, change }
    }
}

impl Elsewhere {
    /// Which offer.
    pub(crate) fn offer(&self) -> HostOfferId {
        self.offer.into()
    }
}

fn elsewhere(one: &NotHere, legend: &Legend) -> Option<Elsewhere> {
    let offer = legend.offers.get(one.offer)?.id.uuid();
    let why = match one.why {
        WhyNot::OwnOrganization => Why::OwnOrganization,
        WhyNot::Forbidden => Why::Forbidden,
        WhyNot::NotThatDay => Why::NotThatDay,
        WhyNot::PinnedElsewhere => Why::PinnedElsewhere,
        WhyNot::SettledForOthers => Why::SettledForOthers,
        WhyNot::WouldUnplace(people) => Why::WouldUnplace(people),
        WhyNot::Untried => Why::Untried,
        WhyNot::WouldWorsen(level) => Why::WouldWorsen(Step::from(level).code().to_owned()),
    };
    Some(Elsewhere { offer, rank: one.rank, is_full: one.full, why })
}
