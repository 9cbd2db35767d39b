//! Where records come from: each source with its licence, its last import and how much of it is here.

use std::collections::BTreeMap;

use ::store::{Conn, StoreError};
use chrono::{DateTime, Utc};

use crate::store;

/// A source as the coordination sees it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct SourceLine {
    /// Its name.
    pub(crate) name: String,
    /// Under which licence it may be used, as written; blank when nobody said.
    pub(crate) licence: String,
    /// Where it comes from; blank when nobody said.
    pub(crate) link: String,
    /// Its last import: when, in which form, and by which way (`page`, `subscription`, or nothing for the command line).
    pub(crate) last: Option<(DateTime<Utc>, String, Option<String>)>,
    /// Its organisations that are here.
    pub(crate) organizations: i64,
    /// Its services that are here.
    pub(crate) services: i64,
    /// True when it is followed by subscription.
    pub(crate) is_neighbour: bool,
}

/// Every source, by name.
pub(crate) fn sources(conn: &mut Conn) -> Result<Vec<SourceLine>, StoreError> {
    let mut lines: BTreeMap<String, SourceLine> = BTreeMap::new();
    let line = |lines: &mut BTreeMap<String, SourceLine>, name: String, note: &dyn Fn(&mut SourceLine)| {
        let line = lines.entry(name.clone()).or_insert_with(|| SourceLine { name, ..SourceLine::default() });
        note(line);
    };
    for row in store::all_sources(conn)? {
        line(&mut lines, row.name, &|line| {
            line.licence.clone_from(&row.licence);
            line.link.clone_from(&row.link);
        });
    }
    for row in store::last_imports(conn)? {
        line(&mut lines, row.source, &|line| {
            line.last = Some((row.imported_at, row.format.clone(), row.channel.clone()));
        });
    }
    for (name, count) in store::organizations_by_source(conn)? {
        line(&mut lines, name, &|line| line.organizations = count);
    }
    for (name, count) in store::services_by_source(conn)? {
        line(&mut lines, name, &|line| line.services = count);
    }
    for row in store::neighbours::all_neighbours(conn)? {
        line(&mut lines, row.source, &|line| line.is_neighbour = true);
    }
    Ok(lines.into_values().collect())
}
