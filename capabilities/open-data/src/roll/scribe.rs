//! Draws the roll from records as they go by: organisations, then places, then services.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::io;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use exchange::write::data_inclusion::structure_score;
use exchange::write::hsds::{Taxonomy, own_taxonomies};
use exchange::write::{Provenance, Scribe, Whole, uuid_of};
use exchange::{LocationRecord, OrganizationRecord};
use uuid::Uuid;

use super::Lists;
use super::line::{Borne, OrganizationLine, ServiceLine, organization_line, service_line};

/// What is gathered while records go by.
pub(super) struct Gathering<'a> {
    provenance: &'a Provenance,
    now: DateTime<Utc>,
    organizations: BTreeMap<Uuid, (OrganizationRecord, Vec<LocationRecord>)>,
    services: BTreeMap<Uuid, Arc<ServiceLine>>,
    borne: Words,
}

/// The terms met so far; those of our own lists are known before.
pub(super) struct Words {
    lists: Lists,
    known: HashSet<Uuid>,
}

impl Words {
    /// Our own lists, and those met before.
    pub(super) fn new(met: Option<&Lists>) -> Self {
        let mut lists = Lists::default();
        match met {
            Some(met) => {
                lists.taxonomies.clone_from(&met.taxonomies);
                lists.terms.clone_from(&met.terms);
            }
            None => {
                for (taxonomy, terms) in own_taxonomies() {
                    lists.terms.extend(terms.into_iter().map(|term| (Some(taxonomy.id), term)));
                    lists.taxonomies.push(taxonomy);
                }
            }
        }
        let known = lists.terms.iter().map(|(_, term)| term.id).collect();
        Self { lists, known }
    }

    /// Takes down the terms that were not known.
    pub(super) fn meet(&mut self, borne: Vec<Borne>) {
        for (list, term) in borne {
            if !self.known.insert(term.id) {
                continue;
            }
            if let Some(id) = list.filter(|list| self.lists.taxonomy(*list).is_none()) {
                let name = term.taxonomy.clone();
                self.lists.taxonomies.push(Taxonomy { id, description: name.clone(), name, version: None });
            }
            self.lists.terms.push((list, term));
        }
    }

    /// The lists, in an order that does not depend on which record was met first.
    pub(super) fn finish(mut self) -> Lists {
        self.lists.taxonomies.sort_by_key(|taxonomy| taxonomy.id);
        self.lists.terms.sort_by_key(|(_, term)| term.id);
        self.lists
    }
}

impl<'a> Gathering<'a> {
    /// Nothing gathered yet.
    pub(super) fn new(provenance: &'a Provenance, now: DateTime<Utc>) -> Self {
        let borne = Words::new(None);
        Self { provenance, now, organizations: BTreeMap::new(), services: BTreeMap::new(), borne }
    }

    /// Organisations and services in the order of identifiers, and the words met.
    pub(super) fn finish(mut self) -> (Vec<Arc<OrganizationLine>>, Vec<Arc<ServiceLine>>, Lists) {
        let mut scores: HashMap<Uuid, Vec<f64>> = HashMap::new();
        for line in self.services.values() {
            let score = line.inclusion.iter().map(|inclusion| inclusion.score);
            scores.entry(line.organization).or_default().extend(score);
        }
        let mut organizations = Vec::with_capacity(self.organizations.len());
        for (id, (organization, locations)) in &self.organizations {
            let locations: Vec<&LocationRecord> = locations.iter().collect();
            let (mut line, borne) = organization_line(organization, &locations, self.provenance);
            self.borne.meet(borne);
            if let Some(inclusion) = &mut line.inclusion {
                inclusion.score = structure_score(scores.get(id).map(Vec::as_slice).unwrap_or_default());
            }
            organizations.push(Arc::new(line));
        }
        (organizations, self.services.into_values().collect(), self.borne.finish())
    }
}

impl Scribe for Gathering<'_> {
    fn organization(&mut self, organization: &OrganizationRecord) -> io::Result<()> {
        let id = uuid_of("organization", &organization.external_id);
        self.organizations.insert(id, (organization.clone(), Vec::new()));
        Ok(())
    }

    fn location(&mut self, location: &LocationRecord) -> io::Result<()> {
        let owner = location.organization.as_deref().map(|owner| uuid_of("organization", owner));
        if let Some((_, locations)) = owner.and_then(|owner| self.organizations.get_mut(&owner)) {
            locations.push(location.clone());
        }
        Ok(())
    }

    fn service(&mut self, whole: &Whole<'_>) -> io::Result<()> {
        let (line, borne) = service_line(whole, self.provenance, self.now);
        self.borne.meet(borne);
        self.services.insert(line.id, Arc::new(line));
        Ok(())
    }
}
