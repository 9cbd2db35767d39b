//! The roll: one short line per record, in memory, from which questions are answered before any record is read.
//!
//! A page of fifty among a hundred thousand services is found here in a millisecond, with its exact total; only the
//! fifty are then read. The roll follows the journal: what a fact names is described again, nothing else.

mod follow;
mod line;
mod orders;
mod scribe;

use std::sync::{Arc, OnceLock};

use chrono::{DateTime, Duration, NaiveDate, Utc};
use directory::Gone;
use exchange::write::hsds::{Taxonomy, TaxonomyTerm};
use uuid::Uuid;
use vocabulary::territory::Units;
use vocabulary::time::paris;

use orders::Orders;

pub(crate) use follow::{Ground, following, organization_with_places};
pub(crate) use line::{InclusionLine, OrganizationLine, ServiceLine, Site};

/// How long what went away is told.
const TOLD_FOR: Duration = Duration::days(400);

/// What is known of every record at one moment. Lines stand in the order of identifiers, which never change, and what
/// leaves keeps its place open: a harvester that pages through them within a day misses none that was there from its
/// first page to its last.
#[derive(Clone, Debug)]
pub(crate) struct Roll {
    /// The number of the last fact it has read.
    pub(crate) seen: i64,
    /// The day it was drawn for: scores and passing states change with it.
    pub(crate) day: NaiveDate,
    /// Current services.
    pub(crate) services: Vec<Arc<ServiceLine>>,
    /// Services that went away in the last thirteen months.
    pub(crate) former: Vec<Arc<ServiceLine>>,
    /// Organisations that left today or yesterday.
    pub(crate) left: Vec<Arc<OrganizationLine>>,
    /// Current organisations.
    pub(crate) organizations: Vec<Arc<OrganizationLine>>,
    /// Everything that went away in the last thirteen months, the earliest first.
    pub(crate) gone: Vec<Gone>,
    /// The network's own units of territory.
    pub(crate) units: Arc<Units>,
    /// The lists of words, with those other directories brought.
    pub(crate) lists: Arc<Lists>,
    /// Other orders of the lines, found when first asked for.
    orders: OnceLock<Arc<Orders>>,
}

/// The lists of words with their terms.
#[derive(Debug, Default)]
pub(crate) struct Lists {
    /// Each list.
    pub(crate) taxonomies: Vec<Taxonomy>,
    /// Each term with the identifier of its list, where it has one.
    pub(crate) terms: Vec<(Option<Uuid>, TaxonomyTerm)>,
}

impl Roll {
    /// Whether nothing changed since: no fact after this one, and the same day on the wall.
    pub(crate) fn is_true(&self, last: i64, now: DateTime<Utc>) -> bool {
        self.seen >= last && self.day == paris(now).date()
    }

    /// Whether what left at this moment keeps its place open in lists: for the rest of its day and the day after, in
    /// Paris, so that whoever turns pages meanwhile finds everything else where it was.
    pub(crate) fn left_lately(&self, at: DateTime<Utc>) -> bool {
        left_lately(self.day, at)
    }

    /// The line of a service, current or former.
    pub(crate) fn service(&self, id: Uuid) -> Option<&Arc<ServiceLine>> {
        found(&self.services, id, |line| line.id).or_else(|| found(&self.former, id, |line| line.id))
    }

    /// The line of an organisation.
    pub(crate) fn organization(&self, id: Uuid) -> Option<&Arc<OrganizationLine>> {
        found(&self.organizations, id, |line| line.id)
    }

    /// The service at a place of this identifier, with the rank of the place among its own.
    pub(crate) fn site(&self, id: Uuid) -> Option<(&Arc<ServiceLine>, usize)> {
        let lines = self.services.iter().chain(&self.former);
        lines
            .into_iter()
            .find_map(|line| line.sites.iter().position(|site| site.id == id).map(|rank| (line, rank)))
    }

    /// The current services of an organisation.
    pub(crate) fn services_of(&self, organization: Uuid) -> impl Iterator<Item = &Arc<ServiceLine>> {
        self.orders().of_owner(organization).filter_map(|at| self.services.get(at))
    }

    /// When a record last changed; nothing in an empty directory.
    pub(crate) fn newest(&self) -> Option<DateTime<Utc>> {
        self.orders().newest
    }

    /// Services at the places data·inclusion knows them at, in the order of its lists.
    pub(crate) fn inclusion(&self) -> impl Iterator<Item = (&Arc<ServiceLine>, usize)> {
        self.orders().inclusion.iter().filter_map(|(at, rank)| Some((self.services.get(*at)?, *rank)))
    }

    /// Structures of data·inclusion, in the order of its lists.
    pub(crate) fn structures(&self) -> impl Iterator<Item = &Arc<OrganizationLine>> {
        self.orders().structures.iter().filter_map(|at| self.organizations.get(*at))
    }

    fn orders(&self) -> &Orders {
        self.orders.get_or_init(|| Arc::new(Orders::of(self)))
    }
}

fn left_lately(today: NaiveDate, at: DateTime<Utc>) -> bool {
    today.pred_opt().is_none_or(|yesterday| paris(at).date() >= yesterday)
}

/// Binary search by identifier.
fn found<T>(lines: &[Arc<T>], id: Uuid, of: impl Fn(&T) -> Uuid) -> Option<&Arc<T>> {
    lines.binary_search_by_key(&id, |line| of(line)).ok().and_then(|at| lines.get(at))
}

impl Lists {
    /// The list of this identifier.
    pub(crate) fn taxonomy(&self, id: Uuid) -> Option<&Taxonomy> {
        self.taxonomies.iter().find(|taxonomy| taxonomy.id == id)
    }

    /// The term of this identifier with its list.
    pub(crate) fn term(&self, id: Uuid) -> Option<&TaxonomyTerm> {
        self.terms.iter().map(|(_, term)| term).find(|term| term.id == id)
    }
}
