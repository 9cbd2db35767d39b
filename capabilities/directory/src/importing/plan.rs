//! Deciding, before anything is written, what an import does to each record.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use exchange::{Fate, Fates, Reading};
use serde::Serialize;
use store::{Conn, StoreError};
use uuid::Uuid;

use super::{Import, Incoming, mapping};
use crate::location::Location;
use crate::organization::Organization;
use crate::service::Service;
use crate::store::imports::{self, KnownRow, Table};

/// A parcel turned into records of ours, in the order of its batch.
#[derive(Debug)]
pub(super) struct Parcel {
    pub(super) organizations: Vec<Incoming<Organization>>,
    pub(super) locations: Vec<Incoming<Location>>,
    pub(super) services: Vec<Incoming<Service>>,
    /// For each service at a location of the batch, the position of its service.
    links: Vec<Option<usize>>,
    pub(super) today: NaiveDate,
}

impl Parcel {
    /// Turns a batch into records.
    pub(super) fn of(reading: &Reading, import: &Import, known: &Known) -> Parcel {
        let batch = &reading.batch;
        let mut organizations: Vec<_> =
            batch.organizations.iter().map(|record| mapping::organization(record, import)).collect();
        let present: HashSet<Uuid> = organizations.iter().map(|incoming| incoming.kept.id).collect();
        for incoming in &mut organizations {
            let is_known = |id: &Uuid| present.contains(id) || known.organizations.contains_key(id);
            mapping::keep_known_parent(incoming, is_known);
            mapping::fingerprint(incoming);
        }
        let locations = batch.locations.iter().map(|record| mapping::location(record, import)).collect();
        let mut services: Vec<_> =
            batch.services.iter().map(|record| mapping::service(record, import)).collect();
        let position: HashMap<&str, usize> =
            batch.services.iter().enumerate().map(|(at, record)| (record.external_id.as_str(), at)).collect();
        let links: Vec<Option<usize>> = batch
            .services_at_locations
            .iter()
            .map(|link| {
                let at = position.get(link.service.as_str()).copied()?;
                mapping::place_service(&mut services[at], link, import);
                Some(at)
            })
            .collect();
        services.iter_mut().for_each(mapping::fingerprint);
        Parcel { organizations, locations, services, links, today: import.now.date_naive() }
    }

    /// How many records there are.
    pub(super) fn len(&self) -> usize {
        self.organizations.len() + self.locations.len() + self.services.len()
    }
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
    pub(super) fn of(parcel: &Parcel, known: Known) -> Plan {
        let mut outcome = Outcome::default();
        let placeholder = |incoming: &Incoming<Organization>| incoming.kept.says.placeholder;
        let organizations = steps(&parcel.organizations, &known.organizations, &mut outcome, placeholder);
        let locations = steps(&parcel.locations, &known.locations, &mut outcome, |_| false);
        let services = steps(&parcel.services, &known.services, &mut outcome, |_| false);
        let mut gone = Vec::new();
        // A file of services alone says nothing of organisations: only what a parcel carries can vanish from it.
        if parcel.organizations.iter().any(|incoming| !placeholder(incoming)) {
            gone.extend(vanished(Table::Organization, &parcel.organizations, &known.organizations));
        }
        if !parcel.services.is_empty() {
            gone.extend(vanished(Table::Location, &parcel.locations, &known.locations));
            gone.extend(vanished(Table::Service, &parcel.services, &known.services));
        }
        outcome.gone = gone.len();
        Plan { organizations, locations, services, gone, outcome, known }
    }

    /// How the rows of each record are counted.
    pub(super) fn fates(&self, parcel: &Parcel) -> Fates {
        let fate = |step: &Step| if step.action == Action::Leave { Fate::Unchanged } else { Fate::Imported };
        let services: Vec<Fate> = self.services.iter().map(fate).collect();
        let links = parcel.links.iter().map(|at| at.map_or(Fate::Unchanged, |at| services[at])).collect();
        Fates {
            organizations: self.organizations.iter().map(fate).collect(),
            locations: self.locations.iter().map(fate).collect(),
            services_at_locations: links,
            services,
        }
    }
}

fn steps<T>(
    records: &[Incoming<T>],
    known: &HashMap<Uuid, KnownRow>,
    outcome: &mut Outcome,
    placeholder: impl Fn(&Incoming<T>) -> bool,
) -> Vec<Step> {
    records
        .iter()
        .map(|incoming| {
            let step = step(incoming, known.get(&incoming.kept.id), placeholder(incoming));
            match (step.action, step.edited_here) {
                (Action::Insert, _) => outcome.new += 1,
                (Action::Update, _) => outcome.changed += 1,
                (Action::Leave, true) => outcome.kept_as_edited_here += 1,
                (Action::Leave, false) => outcome.unchanged += 1,
            }
            step
        })
        .collect()
}

fn step<T>(incoming: &Incoming<T>, known: Option<&KnownRow>, placeholder: bool) -> Step {
    let leave = Step { action: Action::Leave, edited_here: false };
    let Some(known) = known else { return Step { action: Action::Insert, edited_here: false } };
    let says_the_same = incoming.kept.origin.as_ref().map(|origin| origin.digest) == known.source_digest;
    // A placeholder only says that a service named the organisation: it never writes over a described one.
    if (says_the_same && known.gone_on.is_none()) || placeholder {
        return leave;
    }
    if known.edited_at.is_some() {
        return Step { edited_here: true, ..leave };
    }
    Step { action: Action::Update, edited_here: false }
}

fn vanished<T>(table: Table, records: &[Incoming<T>], known: &HashMap<Uuid, KnownRow>) -> Vec<(Table, Uuid)> {
    let present: HashSet<Uuid> = records.iter().map(|incoming| incoming.kept.id).collect();
    let mut gone: Vec<Uuid> = known
        .values()
        .filter(|row| row.gone_on.is_none() && row.edited_at.is_none() && !present.contains(&row.id))
        .map(|row| row.id)
        .collect();
    gone.sort_unstable();
    gone.into_iter().map(|id| (table, id)).collect()
}
