//! Deciding, before anything is written, what an import does to each record.

use std::collections::{HashMap, HashSet};

use exchange::{Batch, Fate, Fates};
use serde::Serialize;
use store::{Conn, StoreError};
use uuid::Uuid;

use super::{Import, Incoming, mapping};
use crate::location::Location;
use crate::organization::Organization;
use crate::service::Service;
use crate::store::imports::{self, KnownRow, Table};

/// A parcel seen as records of ours. They are made one at a time, when they are looked at: a hundred thousand
/// services are never held twice.
pub(super) struct Parcel<'p> {
    batch: &'p Batch,
    import: &'p Import,
    /// Organisations a record may point to: those of the parcel and those known before.
    organizations: HashSet<Uuid>,
    /// For each service, the links to its places.
    links_of: Vec<Vec<u32>>,
    pub(super) keys: Keys,
}

/// Who a record is, and the fingerprint of what it says.
#[derive(Clone, Copy, Debug)]
pub(super) struct Key {
    pub(super) id: Uuid,
    digest: Uuid,
    placeholder: bool,
}

/// The keys of every record, in the order of the batch.
#[derive(Debug, Default)]
pub(super) struct Keys {
    organizations: Vec<Key>,
    locations: Vec<Key>,
    services: Vec<Key>,
}

impl<'p> Parcel<'p> {
    /// Looks at every record of a batch once.
    pub(super) fn of(batch: &'p Batch, import: &'p Import, known: &Known) -> Parcel<'p> {
        let own = batch.organizations.iter().map(|record| mapping::organization_id(record, import));
        let organizations = own.chain(known.organizations.keys().copied()).collect();
        let mut parcel =
            Parcel { batch, import, organizations, links_of: links_of(batch), keys: Keys::default() };
        parcel.keys = Keys {
            organizations: (0..batch.organizations.len()).map(|at| key(&parcel.organization(at))).collect(),
            locations: (0..batch.locations.len()).map(|at| key(&parcel.location(at))).collect(),
            services: (0..batch.services.len()).map(|at| key(&parcel.service(at))).collect(),
        };
        for (key, record) in parcel.keys.organizations.iter_mut().zip(&batch.organizations) {
            key.placeholder = record.placeholder;
        }
        parcel
    }

    /// How many records there are.
    pub(super) fn len(&self) -> usize {
        self.keys.organizations.len() + self.keys.locations.len() + self.keys.services.len()
    }

    /// The organisation at this place of the batch.
    pub(super) fn organization(&self, at: usize) -> Incoming<Organization> {
        let mut incoming = mapping::organization(&self.batch.organizations[at], self.import);
        mapping::keep_known_parent(&mut incoming, |id| self.organizations.contains(id));
        mapping::fingerprint(&mut incoming);
        incoming
    }

    /// The place at this place of the batch.
    pub(super) fn location(&self, at: usize) -> Incoming<Location> {
        mapping::location(&self.batch.locations[at], self.import)
    }

    /// The service at this place of the batch, with where it is given.
    pub(super) fn service(&self, at: usize) -> Incoming<Service> {
        let mut incoming = mapping::service(&self.batch.services[at], self.import);
        for link in &self.links_of[at] {
            let link = &self.batch.services_at_locations[*link as usize];
            mapping::place_service(&mut incoming, link, self.import);
        }
        mapping::fingerprint(&mut incoming);
        incoming
    }
}

fn links_of(batch: &Batch) -> Vec<Vec<u32>> {
    let position: HashMap<&str, usize> =
        batch.services.iter().enumerate().map(|(at, record)| (record.external_id.as_str(), at)).collect();
    let mut links_of = vec![Vec::new(); batch.services.len()];
    for (number, link) in (0..).zip(&batch.services_at_locations) {
        if let Some(at) = position.get(link.service.as_str()) {
            links_of[*at].push(number);
        }
    }
    links_of
}

fn key<T>(incoming: &Incoming<T>) -> Key {
    let digest = incoming.kept.origin.as_ref().map(|origin| origin.digest).unwrap_or_default();
    Key { id: incoming.kept.id, digest, placeholder: false }
}

/// What the directory already holds of a source.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Known {
    organizations: HashMap<Uuid, KnownRow>,
    locations: HashMap<Uuid, KnownRow>,
    services: HashMap<Uuid, KnownRow>,
}

impl Known {
    /// Reads it.
    pub(super) fn read(conn: &mut Conn, source: &str) -> Result<Known, StoreError> {
        Ok(Known {
            organizations: imports::known(conn, Table::Organization, source)?,
            locations: imports::known(conn, Table::Location, source)?,
            services: imports::known(conn, Table::Service, source)?,
        })
    }
}

/// What is done with one record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Action {
    /// It is new.
    Insert,
    /// It says something new.
    Update,
    /// It says nothing new, or was edited here.
    Leave,
}

/// What is done with one record, and how its rows are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) action: Action,
    edited_here: bool,
}

/// What became of the records of an import.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// Records that are new.
    pub new: usize,
    /// Records that say something new.
    pub changed: usize,
    /// Records already known word for word.
    pub unchanged: usize,
    /// Records that changed at the source but were edited here, and are left as they are.
    pub kept_as_edited_here: usize,
    /// Records that the source no longer has.
    pub gone: usize,
}

impl Outcome {
    /// True when the directory stays as it was.
    pub fn is_nothing_new(&self) -> bool {
        self.new + self.changed + self.gone == 0
    }
}

/// Everything an import will do.
#[derive(Debug)]
pub(super) struct Plan {
    pub(super) organizations: Vec<Step>,
    pub(super) locations: Vec<Step>,
    pub(super) services: Vec<Step>,
    pub(super) gone: Vec<(Table, Uuid)>,
    pub(super) outcome: Outcome,
    pub(super) known: Known,
}

impl Plan {
    /// Decides.
    pub(super) fn of(parcel: &Parcel<'_>, known: Known) -> Plan {
        let mut outcome = Outcome::default();
        let keys = &parcel.keys;
        let organizations = steps(&keys.organizations, &known.organizations, &mut outcome);
        let locations = steps(&keys.locations, &known.locations, &mut outcome);
        let services = steps(&keys.services, &known.services, &mut outcome);
        let mut gone = Vec::new();
        // A file of services alone says nothing of organisations: only what a parcel carries can vanish from it.
        if keys.organizations.iter().any(|key| !key.placeholder) {
            gone.extend(vanished(Table::Organization, &keys.organizations, &known.organizations));
        }
        if !keys.services.is_empty() {
            gone.extend(vanished(Table::Location, &keys.locations, &known.locations));
            gone.extend(vanished(Table::Service, &keys.services, &known.services));
        }
        outcome.gone = gone.len();
        Plan { organizations, locations, services, gone, outcome, known }
    }

    /// How the rows of each record are counted.
    pub(super) fn fates(&self, parcel: &Parcel<'_>) -> Fates {
        let fate = |step: &Step| if step.action == Action::Leave { Fate::Unchanged } else { Fate::Imported };
        let services: Vec<Fate> = self.services.iter().map(fate).collect();
        let mut links = vec![Fate::Unchanged; parcel.batch.services_at_locations.len()];
        for (fate, own) in services.iter().zip(&parcel.links_of) {
            own.iter().for_each(|link| links[*link as usize] = *fate);
        }
        Fates {
            organizations: self.organizations.iter().map(fate).collect(),
            locations: self.locations.iter().map(fate).collect(),
            services_at_locations: links,
            services,
        }
    }
}

fn steps(keys: &[Key], known: &HashMap<Uuid, KnownRow>, outcome: &mut Outcome) -> Vec<Step> {
    let mut steps = Vec::with_capacity(keys.len());
    for key in keys {
        let step = step(key, known.get(&key.id));
        match (step.action, step.edited_here) {
            (Action::Insert, _) => outcome.new += 1,
            (Action::Update, _) => outcome.changed += 1,
            (Action::Leave, true) => outcome.kept_as_edited_here += 1,
            (Action::Leave, false) => outcome.unchanged += 1,
        }
        steps.push(step);
    }
    steps
}

fn step(key: &Key, known: Option<&KnownRow>) -> Step {
    let leave = Step { action: Action::Leave, edited_here: false };
    let Some(known) = known else { return Step { action: Action::Insert, edited_here: false } };
    let says_the_same = known.source_digest == Some(key.digest);
    let departed = known.departed.as_deref();
    // What people decided here outlives the file: a retired record stays retired, an absorbed one absorbed. One that
    // was put away for its silence comes back when its source says something new of it, not before.
    if matches!(departed, Some("retired" | "merged")) {
        return Step { edited_here: !says_the_same, ..leave };
    }
    let is_here = known.gone_on.is_none() || departed == Some("archived");
    // A placeholder only says that a service named the organisation: it never writes over a described one.
    if (says_the_same && is_here) || key.placeholder {
        return leave;
    }
    if known.edited_at.is_some() {
        return Step { edited_here: true, ..leave };
    }
    Step { action: Action::Update, edited_here: false }
}

fn vanished(table: Table, keys: &[Key], known: &HashMap<Uuid, KnownRow>) -> Vec<(Table, Uuid)> {
    let present: HashSet<Uuid> = keys.iter().map(|key| key.id).collect();
    let mut gone: Vec<Uuid> = known
        .values()
        .filter(|row| row.gone_on.is_none() && row.edited_at.is_none() && !present.contains(&row.id))
        // A record that stands for another still has what that one's source says.
        .filter(|row| row.stands_for == 0)
        .map(|row| row.id)
        .collect();
    gone.sort_unstable();
    gone.into_iter().map(|id| (table, id)).collect()
}
