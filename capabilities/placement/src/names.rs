//! Names of organisations, as the pages and letters of this room say them.

use std::collections::BTreeMap;

use ::store::{Conn, StoreError};
use vocabulary::id::OrganizationId;

use crate::store::names::organization_names;

/// Current organisations by name. One that is gone has none.
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

    /// Where its sheet stands; empty for one that is gone.
    pub(crate) fn href(&self, id: OrganizationId) -> String {
        self.by_id.get(&id).map(|name| directory::paths::organization(id.uuid(), name)).unwrap_or_default()
    }
}
