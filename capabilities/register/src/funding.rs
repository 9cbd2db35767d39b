//! What funders gave and were asked for. Sums are in whole cents, so that they agree to the last one.

use std::collections::BTreeMap;

use action::{Domain, State};
use store::{Conn, StoreError};
use vocabulary::id::{CollectiveActionId, FunderId, TerritoryUnitId};

use crate::store::counts::whole;
use crate::store::funding as rows;

/// The most actions one report names; its sums hold all of them.
const MOST_NAMED: i64 = 1_000;

/// Money: what was granted, and what is asked for and not granted yet. In cents of euros.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sums {
    /// How many actions.
    pub(crate) actions: u64,
    /// What was granted.
    pub(crate) granted: i64,
    /// What is asked for.
    pub(crate) pending: i64,
}

impl Sums {
    /// Both together.
    pub(crate) fn all(self) -> i64 {
        self.granted.saturating_add(self.pending)
    }

    fn plus(self, other: Self) -> Self {
        Self {
            actions: self.actions + other.actions,
            granted: self.granted.saturating_add(other.granted),
            pending: self.pending.saturating_add(other.pending),
        }
    }
}

/// What every funder gave and was asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Funding {
    /// Funder by funder. One action may have several.
    pub(crate) by_funder: BTreeMap<FunderId, Sums>,
    /// How many actions have a budget.
    pub(crate) funded_actions: u64,
    /// The budgets of these actions, added up action by action.
    pub(crate) budgets: i64,
}

impl Funding {
    /// What all funders together gave and were asked for. Its actions are counted once for each funder.
    pub(crate) fn total(&self) -> Sums {
        self.by_funder.values().fold(Sums::default(), |sum, one| sum.plus(*one))
    }

    /// Whether the sums of the funders are those of the actions.
    pub(crate) fn agrees(&self) -> bool {
        self.total().all() == self.budgets
    }
}

/// What a funder gave to an action, and was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Funded {
    /// The action.
    pub(crate) action: CollectiveActionId,
    /// Its title.
    pub(crate) title: String,
    /// What it is about.
    pub(crate) domain: Option<Domain>,
    /// The unit it is counted to.
    pub(crate) unit: TerritoryUnitId,
    /// Where it stands.
    pub(crate) state: Option<State>,
    /// The money.
    pub(crate) sums: Sums,
}

/// The report of one funder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct FunderReport {
    /// Domain by domain, only those with money.
    pub(crate) by_domain: Vec<(Domain, Sums)>,
    /// Action by action, by title; the first thousand.
    pub(crate) actions: Vec<Funded>,
}

impl FunderReport {
    /// All domains together.
    pub(crate) fn total(&self) -> Sums {
        self.by_domain.iter().fold(Sums::default(), |sum, (_, one)| sum.plus(*one))
    }

    /// How many actions are counted and not named.
    pub(crate) fn unnamed(&self) -> u64 {
        self.total().actions.saturating_sub(u64::try_from(self.actions.len()).unwrap_or(u64::MAX))
    }
}

/// What every funder gave and was asked for, for a year or in all.
///
/// # Errors
/// Those of the store.
pub(crate) fn funding(conn: &mut Conn, year: Option<i32>) -> Result<Funding, StoreError> {
    let year = year.map(i64::from);
    let sums = |row: rows::FunderRow| {
        let sums = Sums { actions: whole(row.actions), granted: row.granted, pending: row.pending };
        (FunderId::from(row.funder), sums)
    };
    let by_funder = rows::by_funder(conn, year)?.into_iter().map(sums).collect();
    let (actions, budgets) = rows::budgets(conn, year)?;
    Ok(Funding { by_funder, funded_actions: whole(actions), budgets })
}

/// The report of one funder, for a year or in all.
///
/// # Errors
/// Those of the store.
pub(crate) fn funder_report(
    conn: &mut Conn,
    funder: FunderId,
    year: Option<i32>,
) -> Result<FunderReport, StoreError> {
    let year = year.map(i64::from);
    let mut by_domain: Vec<(Domain, Sums)> = rows::by_domain(conn, funder.uuid(), year)?
        .into_iter()
        .filter_map(|row| {
            let sums = Sums { actions: whole(row.actions), granted: row.granted, pending: row.pending };
            Some((Domain::from_code(&row.domain)?, sums))
        })
        .collect();
    by_domain.sort_by_key(|(domain, _)| *domain);
    let named = rows::funded(conn, funder.uuid(), year, MOST_NAMED)?;
    let funded = |row: rows::FundedRow| Funded {
        action: row.id.into(),
        title: row.title,
        domain: Domain::from_code(&row.domain),
        unit: row.unit.into(),
        state: State::from_code(&row.state),
        sums: Sums { actions: 1, granted: row.granted, pending: row.pending },
    };
    Ok(FunderReport { by_domain, actions: named.into_iter().map(funded).collect() })
}

#[cfg(test)]
mod tests;
