//! The organisations of the directory as a survey sees them: their family, where they are, how much they would tell.

use std::collections::{BTreeMap, BTreeSet};

use accounts::EmailAddress;
use directory::Organization;
use store::{Conn, StoreError};
use uuid::Uuid;
use vocabulary::codes::{LegalFamily, OrganizationKind, Sector};
use vocabulary::fold;
use vocabulary::id::OrganizationId;
use vocabulary::territory::{Area, Commune, Territory};

use crate::reach::mailbox_of;
use crate::store::neighbours;

/// An organisation that could be asked.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    pub(crate) organization: OrganizationId,
    pub(crate) name: String,
    pub(crate) acronym: String,
    /// The family it says, else the usual one of its type; none where neither is known.
    pub(crate) family: Option<LegalFamily>,
    pub(crate) sectors: Vec<Sector>,
    pub(crate) kind: Option<OrganizationKind>,
    /// The INSEE codes of the communes of its places.
    pub(crate) communes: BTreeSet<&'static str>,
    pub(crate) mailbox: Option<EmailAddress>,
    pub(crate) has_phone: bool,
    /// Whether a letter on paper has somewhere to go.
    pub(crate) has_street: bool,
    pub(crate) importance: u32,
}

/// Whom to take from the directory: an empty list leaves nobody out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Scope {
    pub(crate) families: Vec<LegalFamily>,
    pub(crate) sectors: Vec<Sector>,
    pub(crate) kinds: Vec<OrganizationKind>,
    pub(crate) areas: Vec<Area>,
}

impl Scope {
    /// Whether an organisation is to be asked. One of which nobody knows where it stands is asked.
    pub(crate) fn holds(&self, one: &Candidate) -> bool {
        let france = Territory::france();
        let communes: Vec<&Commune> = one.communes.iter().filter_map(|code| france.commune(code)).collect();
        let covered = |commune: &&Commune| self.areas.iter().any(|area| area.covers(commune));
        let in_area = self.areas.is_empty() || communes.is_empty() || communes.iter().any(covered);
        let of_sector =
            self.sectors.is_empty() || one.sectors.iter().any(|sector| self.sectors.contains(sector));
        let of_family =
            self.families.is_empty() || one.family.is_some_and(|family| self.families.contains(&family));
        let of_kind = self.kinds.is_empty() || one.kind.is_some_and(|kind| self.kinds.contains(&kind));
        in_area && of_sector && of_family && of_kind
    }
}

/// Every organisation that could be asked, by name. Records that only stand in for an organisation, and those of a
/// neighbouring network, are asked nothing.
pub(crate) fn candidates(conn: &mut Conn) -> Result<Vec<Candidate>, StoreError> {
    let mut communes: BTreeMap<Uuid, BTreeSet<&'static str>> = BTreeMap::new();
    let mut with_street: BTreeSet<Uuid> = BTreeSet::new();
    directory::each_location(conn, &mut |location| {
        if let Some(owner) = location.says.organization
            && !location.says.hidden
            && !location.says.address.is_empty()
        {
            with_street.insert(owner.uuid());
        }
        if let (Some(owner), Some(commune)) = (location.says.organization, location.says.commune()) {
            communes.entry(owner.uuid()).or_default().insert(commune.code);
        }
    })?;
    let mut services: BTreeMap<Uuid, u32> = BTreeMap::new();
    directory::each_service(conn, &mut |service| {
        *services.entry(service.says.organization.uuid()).or_default() += 1;
    })?;
    let of_neighbours = neighbours(conn)?;
    let mut found = Vec::new();
    directory::each_organization(conn, &mut |kept| {
        if kept.says.placeholder
            || kept.origin.as_ref().is_some_and(|origin| of_neighbours.contains(&origin.source))
        {
            return;
        }
        let where_it_is = communes.remove(&kept.id).unwrap_or_default();
        let services = services.get(&kept.id).copied().unwrap_or(0);
        let has_street = with_street.contains(&kept.id);
        found.push(Candidate { has_street, ..candidate(kept.id, &kept.says, where_it_is, services) });
    })?;
    found.sort_by_cached_key(|one| (fold(&one.name), one.organization));
    Ok(found)
}

fn candidate(id: Uuid, says: &Organization, communes: BTreeSet<&'static str>, services: u32) -> Candidate {
    Candidate {
        organization: OrganizationId::from(id),
        name: says.name.clone(),
        acronym: says.acronym.clone(),
        family: says.legal_family.or_else(|| says.kind.map(OrganizationKind::usual_family)),
        sectors: says.sectors.clone(),
        kind: says.kind,
        mailbox: mailbox_of(says),
        has_phone: !says.phones.is_empty(),
        has_street: false,
        importance: importance(services, communes.len(), says.memberships.len()),
        communes,
    }
}

/// How much an answer would tell: a point for each service, one for each commune where there is a place, one for each
/// network it says it is a member of. It orders the phone list and nothing else.
fn importance(services: u32, communes: usize, memberships: usize) -> u32 {
    services + u32::try_from(communes + memberships).unwrap_or(u32::MAX / 2)
}
