//! Organisations by name and family, as the pages of this room show them and offer them to choose from.

use std::collections::BTreeMap;

use ::store::{Conn, StoreError};
use directory::OrganizationNames;
use vocabulary::codes::{LegalFamily, MeanKind};
use vocabulary::id::OrganizationId;
use web::Choice;

/// Every organisation by name, to choose one from, after what stands for none.
pub(crate) fn any_organization(names: &OrganizationNames, chosen: &str, none: Option<&str>) -> Vec<Choice> {
    let first = none.map(|words| Choice::new("", words, chosen.is_empty()));
    first.into_iter().chain(names.choices(None, |id| id.to_string() == chosen)).collect()
}

/// The families of current organisations.
pub(crate) fn families(conn: &mut Conn) -> Result<BTreeMap<OrganizationId, LegalFamily>, StoreError> {
    let mut families = BTreeMap::new();
    directory::each_organization(conn, &mut |kept| {
        if let Some(family) = kept.says.legal_family {
            families.insert(OrganizationId::from(kept.id), family);
        }
    })?;
    Ok(families)
}

/// Current organisations whose record declares a mean of this kind.
pub(crate) fn having(conn: &mut Conn, kind: MeanKind) -> Result<Vec<OrganizationId>, StoreError> {
    let mut having = Vec::new();
    directory::each_organization(conn, &mut |kept| {
        if kept.says.means.iter().any(|mean| mean.kind == kind) {
            having.push(OrganizationId::from(kept.id));
        }
    })?;
    Ok(having)
}

/// The kinds of means that some organisations declare.
pub(crate) fn means_of(conn: &mut Conn, some: &[OrganizationId]) -> Result<Vec<MeanKind>, StoreError> {
    let mut kinds = Vec::new();
    for id in some {
        let record = directory::organization(conn, id.uuid())?;
        kinds.extend(record.into_iter().flat_map(|kept| kept.says.means).map(|mean| mean.kind));
    }
    Ok(kinds)
}
