//! Who signed, by family and sector: the public list, and how many of all organisations that is.

use ::store::{Conn, StoreError};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use vocabulary::codes::{LegalFamily, Sector};
use vocabulary::id::OrganizationId;

use crate::signature::Signature;
use crate::standing::Standing;
use crate::standings::standings;
use crate::store::signatures;

/// An organisation of the directory with how it stands.
#[derive(Clone, Debug)]
pub(crate) struct Listed {
    pub(crate) id: OrganizationId,
    pub(crate) name: String,
    pub(crate) family: Option<LegalFamily>,
    pub(crate) sectors: Vec<Sector>,
    pub(crate) standing: Standing,
    /// Its last signature that was not withdrawn.
    pub(crate) signature: Option<Signature>,
}

impl Listed {
    /// Whether it stands on the public list: its signature is valid, or is still within its sixty days.
    pub(crate) fn is_signatory(&self, today: NaiveDate) -> bool {
        self.standing.may_share(today)
    }
}

/// Every current organisation, by name.
pub(crate) fn everybody(conn: &mut Conn, today: NaiveDate) -> Result<Vec<Listed>, StoreError> {
    let standings: BTreeMap<OrganizationId, Standing> = standings(conn, today)?.into_iter().collect();
    let mut all = Vec::new();
    directory::each_organization(conn, &mut |kept| {
        let says = kept.says;
        all.push(Listed {
            id: kept.id.into(),
            name: says.name,
            family: says.legal_family,
            sectors: says.sectors,
            standing: Standing::Listed,
            signature: None,
        });
    })?;
    let mut signed: BTreeMap<OrganizationId, Signature> = BTreeMap::new();
    for signature in signatures::standing_signatures(conn)? {
        signed.insert(signature.organization, signature);
    }
    for one in &mut all {
        if let Some(standing) = standings.get(&one.id) {
            one.standing = *standing;
            one.signature = signed.remove(&one.id);
        }
    }
    all.sort_by(|one, other| {
        (vocabulary::fold(&one.name), one.id).cmp(&(vocabulary::fold(&other.name), other.id))
    });
    Ok(all)
}

/// How many of how many have signed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Share {
    pub(crate) signed: usize,
    pub(crate) all: usize,
}

/// How many of the organisations of a family (none: of no family), and of a sector where one is asked for, have signed.
/// An organisation of two sectors counts in both, and once in the family.
pub(crate) fn share(
    all: &[Listed],
    family: Option<LegalFamily>,
    sector: Option<Sector>,
    today: NaiveDate,
) -> Share {
    let of =
        |one: &&Listed| one.family == family && sector.is_none_or(|sector| one.sectors.contains(&sector));
    let mut share = Share::default();
    for one in all.iter().filter(of) {
        share.all += 1;
        share.signed += usize::from(one.is_signatory(today));
    }
    share
}
