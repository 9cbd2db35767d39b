//! Organisations by name, as forms offer them and as what is typed is found again.

use std::collections::BTreeMap;

use ::store::{Conn, StoreError};
use vocabulary::fold;
use vocabulary::id::OrganizationId;
use web::Choice;

use crate::store::organization_names;

/// The most organisations a form offers while one types: what a page may weigh. Beyond, names are typed whole.
const MOST_OFFERED: usize = 2_000;
/// The most that are read to recognise a name.
const MOST_READ: i64 = 20_000;

/// Current organisations by name.
#[derive(Clone, Debug, Default)]
pub(crate) struct Names {
    by_id: BTreeMap<OrganizationId, String>,
    by_name: BTreeMap<String, Option<OrganizationId>>,
    gone: BTreeMap<OrganizationId, String>,
}

impl Names {
    /// Reads them all: two columns, some thousands of rows at most.
    pub(crate) fn read(conn: &mut Conn) -> Result<Self, StoreError> {
        let rows = organization_names(conn, MOST_READ)?;
        Ok(Self::of(rows.into_iter().map(|row| (OrganizationId::from(row.id), row.name))))
    }

    /// These names. One that two organisations bear leads to neither.
    fn of(all: impl Iterator<Item = (OrganizationId, String)>) -> Self {
        let mut names = Self::default();
        for (id, name) in all {
            names.by_name.entry(fold(&name)).and_modify(|held| *held = None).or_insert(Some(id));
            names.by_id.insert(id, name);
        }
        names
    }

    /// Remembers the name of one that is gone: it is shown, and found by nobody.
    pub(crate) fn remember(&mut self, id: OrganizationId, name: String) {
        self.gone.insert(id, name);
    }

    /// The name of an organisation, a dash for one that nobody knows.
    pub(crate) fn name(&self, id: OrganizationId) -> &str {
        self.by_id.get(&id).or_else(|| self.gone.get(&id)).map_or("—", String::as_str)
    }

    /// The one organisation with this name, whatever its capitals and accents.
    pub(crate) fn find(&self, typed: &str) -> Option<OrganizationId> {
        self.by_name.get(&fold(typed.trim())).copied().flatten()
    }

    /// Whether it is current.
    pub(crate) fn knows(&self, id: OrganizationId) -> bool {
        self.by_id.contains_key(&id)
    }

    /// Every name, in order, where they are few enough for a page.
    pub(crate) fn offered(&self) -> Vec<String> {
        if self.by_id.len() > MOST_OFFERED {
            return Vec::new();
        }
        let mut all: Vec<String> = self.by_id.values().cloned().collect();
        all.sort_by_key(|name| fold(name));
        all.dedup();
        all
    }

    /// Every organisation to choose one from, after what stands for none.
    pub(crate) fn choices(&self, chosen: Option<OrganizationId>, none: &str) -> Vec<Choice> {
        let mut sorted: Vec<(&OrganizationId, &String)> = self.by_id.iter().collect();
        sorted.sort_by_key(|(_, name)| fold(name));
        let first = Choice::new("", none, chosen.is_none());
        let choice =
            |(id, name): (&OrganizationId, &String)| Choice::new(id.to_string(), name, Some(*id) == chosen);
        std::iter::once(first).chain(sorted.into_iter().map(choice)).collect()
    }
}

#[cfg(test)]
mod tests;
