//! Organisations by name and family, as the pages of this room show them and offer them to choose from.

use std::collections::BTreeMap;

use ::store::{Conn, StoreError};
use vocabulary::codes::{LegalFamily, MeanKind};
use vocabulary::id::OrganizationId;
use web::{Choice, Crumb};

use crate::store::directory::organization_names;

/// Current organisations by name. An organisation that is gone has none.
#[derive(Clone, Debug, Default)]
pub(crate) struct Names {
    by_id: BTreeMap<OrganizationId, String>,
}

impl Names {
    /// Reads them all: two columns, some thousands of rows at most.
    pub(crate) fn read(conn: &mut Conn) -> Result<Self, StoreError> {
        let rows = organization_names(conn)?;
        let by_id = rows.into_iter().map(|row| (OrganizationId::from(row.id), row.name));
        Ok(Self { by_id: by_id.collect() })
    }

    /// The name of an organisation, a dash for one that is gone.
    pub(crate) fn name(&self, id: OrganizationId) -> &str {
        self.by_id.get(&id).map_or("—", String::as_str)
    }

    /// Whether it is current.
    pub(crate) fn knows(&self, id: OrganizationId) -> bool {
        self.by_id.contains_key(&id)
    }

    /// The name with the way to the sheet.
    pub(crate) fn link(&self, id: OrganizationId) -> Crumb {
        let href = self.by_id.get(&id).map(|name| directory::paths::organization(id.uuid(), name));
        Crumb { label: self.name(id).to_owned(), href: href.unwrap_or_default() }
    }

    /// Every organisation by name, to choose one from, after what stands for none.
    pub(crate) fn choices(&self, chosen: &str, none: Option<&str>) -> Vec<Choice> {
        let mut sorted: Vec<(&OrganizationId, &String)> = self.by_id.iter().collect();
        sorted.sort_by_key(|(_, name)| vocabulary::fold(name));
        let first = none.map(|words| Choice::new("", words, chosen.is_empty()));
        let choice = |(id, name): (&OrganizationId, &String)| {
            let id = id.to_string();
            let is_chosen = id == chosen;
            Choice::new(id, name.clone(), is_chosen)
        };
        first.into_iter().chain(sorted.into_iter().map(choice)).collect()
    }
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
