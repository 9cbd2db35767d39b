//! Organisations by name, as pages show them and offer them to choose from.

use std::collections::BTreeMap;

use ::store::{Conn, StoreError};
use vocabulary::id::OrganizationId;
use web::body::Cell;
use web::{Choice, Crumb};

use crate::paths;
use crate::store::names::organization_names;

/// Current organisations by name. An organisation that is gone has none.
#[derive(Clone, Debug, Default)]
pub struct OrganizationNames {
    by_id: BTreeMap<OrganizationId, String>,
}

impl OrganizationNames {
    /// Reads them all: two columns, some thousands of rows at most.
    ///
    /// # Errors
    /// [`StoreError`] when the database does not answer.
    pub fn read(conn: &mut Conn) -> Result<Self, StoreError> {
        let rows = organization_names(conn)?;
        Ok(Self { by_id: rows.into_iter().map(|(id, name)| (id.into(), name)).collect() })
    }

    /// The name of an organisation, a dash for one that is gone.
    #[must_use]
    pub fn name(&self, id: OrganizationId) -> &str {
        self.by_id.get(&id).map_or("—", String::as_str)
    }

    /// Whether it is current.
    #[must_use]
    pub fn knows(&self, id: OrganizationId) -> bool {
        self.by_id.contains_key(&id)
    }

    /// Several names in one line.
    #[must_use]
    pub fn line(&self, some: &[OrganizationId]) -> String {
        some.iter().map(|id| self.name(*id)).collect::<Vec<_>>().join(", ")
    }

    /// Where its sheet stands; empty for one that is gone.
    #[must_use]
    pub fn href(&self, id: OrganizationId) -> String {
        self.by_id.get(&id).map(|name| paths::organization(id.uuid(), name)).unwrap_or_default()
    }

    /// The name with the way to the sheet.
    #[must_use]
    pub fn link(&self, id: OrganizationId) -> Crumb {
        Crumb { label: self.name(id).to_owned(), href: self.href(id) }
    }

    /// The same in a table.
    #[must_use]
    pub fn cell(&self, id: OrganizationId) -> Cell {
        Cell::link(self.name(id), self.href(id))
    }

    /// Every current organisation, by name.
    #[must_use]
    pub fn all(&self) -> Vec<OrganizationId> {
        self.sorted(None).into_iter().map(|(id, _)| id).collect()
    }

    /// Some organisations, or all of them, by name, to choose from.
    #[must_use]
    pub fn choices(
        &self,
        some: Option<&[OrganizationId]>,
        is_chosen: impl Fn(OrganizationId) -> bool,
    ) -> Vec<Choice> {
        let choice = |(id, name): (OrganizationId, &str)| Choice::new(id.to_string(), name, is_chosen(id));
        self.sorted(some).into_iter().map(choice).collect()
    }

    /// The same, to choose one whose identity was perhaps typed; where there is only one, it is chosen.
    #[must_use]
    pub fn choose_one(&self, some: Option<&[OrganizationId]>, typed: &str) -> Vec<Choice> {
        let mut choices = self.choices(some, |id| id.to_string() == typed);
        if let [only] = &mut choices[..] {
            only.chosen = true;
        }
        choices
    }

    fn sorted(&self, some: Option<&[OrganizationId]>) -> Vec<(OrganizationId, &str)> {
        let is_wanted = |id: &OrganizationId| some.is_none_or(|some| some.contains(id));
        let wanted = self.by_id.iter().filter(|(id, _)| is_wanted(id));
        let mut sorted: Vec<(OrganizationId, &str)> = wanted.map(|(id, name)| (*id, name.as_str())).collect();
        sorted.sort_by_cached_key(|(_, name)| vocabulary::fold(name));
        sorted
    }
}
