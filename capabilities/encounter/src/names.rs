//! Organisations by name, as the pages of this room show them and offer them to choose from.

use std::collections::BTreeMap;

use ::store::{Conn, StoreError};
use vocabulary::id::OrganizationId;
use web::{Choice, Crumb};

use crate::store::people::organization_names;

/// Current organisations by name. An organisation that is gone has none.
#[derive(Clone, Debug, Default)]
pub(crate) struct Names {
    by_id: BTreeMap<OrganizationId, String>,
}

impl Names {
    /// Reads them all: two columns, some thousands of rows at most.
    pub(crate) fn read(conn: &mut Conn) -> Result<Self, StoreError> {
        let rows = organization_names(conn)?;
        Ok(Self { by_id: rows.into_iter().map(|row| (row.id.into(), row.name)).collect() })
    }

    /// The name of an organisation, a dash for one that is gone.
    pub(crate) fn name(&self, id: OrganizationId) -> &str {
        self.by_id.get(&id).map_or("—", String::as_str)
    }

    /// Whether it is current.
    pub(crate) fn knows(&self, id: OrganizationId) -> bool {
        self.by_id.contains_key(&id)
    }

    /// Every current organisation.
    pub(crate) fn all(&self) -> Vec<OrganizationId> {
        self.by_id.keys().copied().collect()
    }

    /// The name with the way to the sheet.
    pub(crate) fn link(&self, id: OrganizationId) -> Crumb {
        let href = self.by_id.get(&id).map(|name| directory::paths::organization(id.uuid(), name));
        Crumb { label: self.name(id).to_owned(), href: href.unwrap_or_default() }
    }

    /// Several names in one line.
    pub(crate) fn line(&self, some: &[OrganizationId]) -> String {
        some.iter().map(|id| self.name(*id)).collect::<Vec<_>>().join(", ")
    }

    /// Some organisations, or all of them, by name, to choose from.
    pub(crate) fn choices(
        &self,
        some: Option<&[OrganizationId]>,
        is_chosen: impl Fn(OrganizationId) -> bool,
    ) -> Vec<Choice> {
        let is_offered = |id: &OrganizationId| some.is_none_or(|some| some.contains(id));
        let mut offered: Vec<(&OrganizationId, &String)> =
            self.by_id.iter().filter(|(id, _)| is_offered(id)).collect();
        offered.sort_by_key(|(_, name)| vocabulary::fold(name));
        let choice =
            |(id, name): (&OrganizationId, &String)| Choice::new(id.to_string(), name, is_chosen(*id));
        offered.into_iter().map(choice).collect()
    }
}
