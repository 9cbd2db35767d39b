//! Other orders of the lines than that of identifiers, so that no question has to sort a hundred thousand of them.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::Roll;

/// Places in the lists of the roll, in other orders.
#[derive(Debug)]
pub(super) struct Orders {
    /// Services with the rank of the place, as data·inclusion lists them: by producer and identifier there.
    pub(super) inclusion: Vec<(usize, usize)>,
    /// Organisations as data·inclusion lists them.
    pub(super) structures: Vec<usize>,
    /// Services by the organisation that answers for them.
    owners: Vec<(Uuid, usize)>,
    /// When a record last changed; nothing in an empty directory.
    pub(super) newest: Option<DateTime<Utc>>,
}

impl Orders {
    /// The orders of these lines.
    pub(super) fn of(roll: &Roll) -> Self {
        let services = roll.services.iter().chain(&roll.former).map(|line| line.moved_at);
        let newest = services.chain(roll.organizations.iter().map(|line| line.moved_at)).max();
        let mut inclusion = Vec::with_capacity(roll.services.len());
        for (at, line) in roll.services.iter().enumerate() {
            let keyed = line.inclusion.iter().enumerate();
            inclusion.extend(keyed.map(|(rank, said)| ((&*said.source, said.id.as_str()), (at, rank))));
        }
        inclusion.sort_unstable();
        let organizations = roll.organizations.iter().enumerate();
        let mut structures: Vec<_> = organizations
            .filter_map(|(at, line)| {
                let said = line.inclusion.as_ref()?;
                Some(((&*said.source, said.id.as_str()), at))
            })
            .collect();
        structures.sort_unstable();
        let services = roll.services.iter().enumerate();
        let mut owners: Vec<(Uuid, usize)> = services.map(|(at, line)| (line.organization, at)).collect();
        owners.sort_unstable();
        Self {
            inclusion: inclusion.into_iter().map(|(_, place)| place).collect(),
            structures: structures.into_iter().map(|(_, at)| at).collect(),
            owners,
            newest,
        }
    }

    /// The places of the services of an organisation.
    pub(super) fn of_owner(&self, organization: Uuid) -> impl Iterator<Item = usize> {
        let from = self.owners.partition_point(|(owner, _)| *owner < organization);
        let own = self.owners.iter().skip(from).take_while(move |(owner, _)| *owner == organization);
        own.map(|(_, at)| *at)
    }
}
