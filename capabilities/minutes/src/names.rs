//! Organisations by name, as the pages of this room show them and offer them to choose from.

use std::collections::BTreeMap;

use ::store::{Conn, StoreError};
use vocabulary::id::OrganizationId;
use web::Choice;

use crate::body::Cell;
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

    /// Every current organisation, by name.
    pub(crate) fn all(&self) -> Vec<OrganizationId> {
        let mut all: Vec<(&OrganizationId, &String)> = self.by_id.iter().collect();
        all.sort_by_key(|(_, name)| vocabulary::fold(name));
        all.into_iter().map(|(id, _)| *id).collect()
    }

    /// The name with the way to the sheet.
    pub(crate) fn cell(&self, id: OrganizationId) -> Cell {
        let href = self.by_id.get(&id).map(|name| directory::paths::organization(id.uuid(), name));
        Cell::link(self.name(id), href.unwrap_or_default())
    }

    /// Some organisations, or all of them, to choose one from.
    pub(crate) fn choices(&self, some: Option<&[OrganizationId]>, chosen: &str) -> Vec<Choice> {
        let is_offered = |id: &OrganizationId| some.is_none_or(|some| some.contains(id));
        let mut offered: Vec<(&OrganizationId, &String)> =
            self.by_id.iter().filter(|(id, _)| is_offered(id)).collect();
        offered.sort_by_key(|(_, name)| vocabulary::fold(name));
        let only_one = offered.len() == 1;
        let choice = |(id, name): (&OrganizationId, &String)| {
            let id = id.to_string();
            let is_chosen = only_one || id == chosen;
            Choice::new(id, name.clone(), is_chosen)
        };
        offered.into_iter().map(choice).collect()
    }
}
