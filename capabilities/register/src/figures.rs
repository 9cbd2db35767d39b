//! What is counted of collective actions besides domain and unit: states, participation, who begins, what was born.

use std::collections::BTreeMap;

use action::{Initiator, Participation, State};
use store::{Conn, StoreError};

use crate::asked::Asked;
use crate::store::counts::{AskedRow, GroupRow, by_framework, groups, initiators, whole};

/// The figures of the actions that were asked for. Every list holds each of its words, also those without any.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Figures {
    /// How many there are.
    pub(crate) total: u64,
    /// In each state; their sum is the total.
    pub(crate) states: BTreeMap<State, u64>,
    /// At each level of participation, and where nobody said; their sum is the total.
    pub(crate) participation: BTreeMap<Option<Participation>, u64>,
    /// By who initiates. One action may have several, so that the sum may be larger than the total.
    pub(crate) initiators: BTreeMap<Initiator, u64>,
    /// Of how many nobody said who initiated them.
    pub(crate) without_initiator: u64,
    /// How many are carried by inhabitants.
    pub(crate) by_inhabitants: u64,
    /// How many of them were handed over to inhabitants by an organisation.
    pub(crate) handed_over: u64,
    /// Of how many an organisation was born.
    pub(crate) gave_birth: u64,
    /// How many bring ages together.
    pub(crate) across_ages: u64,
    /// How many are made by one organisation alone.
    pub(crate) alone: u64,
    /// How many have no need linked.
    pub(crate) without_need: u64,
    /// How many belong to no framework.
    pub(crate) without_framework: u64,
}

impl Figures {
    fn take(&mut self, group: &GroupRow) {
        let counted = whole(group.counted);
        self.total += counted;
        if let Some(state) = State::from_code(&group.state) {
            *self.states.entry(state).or_default() += counted;
        }
        let level = group.participation.as_deref().and_then(Participation::from_code);
        *self.participation.entry(level).or_default() += counted;
        self.by_inhabitants += whole(group.by_inhabitants);
        self.handed_over += whole(group.handed_over);
        self.gave_birth += whole(group.gave_birth);
        self.across_ages += whole(group.across_ages);
        self.alone += whole(group.alone);
        self.without_need += whole(group.without_need);
    }

    /// In how many inhabitants decide with the others, or carry: what the network sets itself a goal for.
    pub(crate) fn decided_with_inhabitants(&self) -> u64 {
        let levels = [Some(Participation::CoDecide), Some(Participation::Carry)];
        levels.iter().filter_map(|level| self.participation.get(level)).sum()
    }
}

/// The figures of the actions that were asked for.
///
/// # Errors
/// Those of the store.
pub(crate) fn figures(conn: &mut Conn, asked: &Asked) -> Result<Figures, StoreError> {
    let row = AskedRow::from(asked);
    let levels = Participation::ALL.iter().copied().map(Some).chain([None]);
    let mut figures = Figures {
        states: State::ALL.iter().map(|state| (*state, 0)).collect(),
        participation: levels.map(|level| (level, 0)).collect(),
        initiators: Initiator::ALL.iter().map(|who| (*who, 0)).collect(),
        ..Figures::default()
    };
    for group in groups(conn, &row)? {
        figures.take(&group);
    }
    for (code, count) in initiators(conn, &row)? {
        match code.as_deref().map(Initiator::from_code) {
            None => figures.without_initiator = whole(count),
            Some(Some(who)) => drop(figures.initiators.insert(who, whole(count))),
            Some(None) => {}
        }
    }
    let without = by_framework(conn, &row)?.into_iter().find(|(framework, _)| framework.is_none());
    figures.without_framework = without.map_or(0, |(_, count)| whole(count));
    Ok(figures)
}
