//! The cross table as pages show it: the words of its rows and columns, its sums at the edges, each leading to its list.

use action::{Domain, Unit};
use web::Visit;

use crate::asked::Asked;
use crate::counted::{Chart, Line};
use crate::cross_table::CrossTable;
use crate::paths;

/// A count of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Counted {
    pub(crate) count: u64,
    /// The list of the actions counted; empty where there is none.
    pub(crate) href: String,
    /// What is counted, for who hears the link alone.
    pub(crate) words: String,
}

/// A row: what it is, one count for each unit, and their sum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) label: String,
    pub(crate) counts: Vec<Counted>,
    pub(crate) all: Counted,
}

/// The table in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CrossDrawn {
    pub(crate) caption: String,
    pub(crate) units: Vec<String>,
    pub(crate) rows: Vec<Row>,
    pub(crate) sums: Row,
}

impl CrossDrawn {
    /// The table of what was asked, under a caption.
    pub(crate) fn new(
        visit: &Visit,
        (table, asked): (&CrossTable, &Asked),
        caption: impl Into<String>,
    ) -> Self {
        let row = |domain: Option<Domain>| Row {
            label: visit.say(domain.map_or("register-all", Domain::key)).into_owned(),
            counts: table
                .units()
                .iter()
                .map(|unit| counted(visit, (table, asked), (domain, Some(unit))))
                .collect(),
            all: counted(visit, (table, asked), (domain, None)),
        };
        Self {
            caption: caption.into(),
            units: table.units().iter().map(|unit| unit.name.clone()).collect(),
            rows: Domain::ALL.iter().map(|domain| row(Some(*domain))).collect(),
            sums: row(None),
        }
    }
}

/// How many of a domain in a unit; without one of them, over all of them.
fn counted(
    visit: &Visit,
    (table, asked): (&CrossTable, &Asked),
    (domain, unit): (Option<Domain>, Option<&Unit>),
) -> Counted {
    let count = match (domain, unit) {
        (Some(domain), Some(unit)) => table.count(domain, unit.id),
        (Some(domain), None) => table.of_domain(domain),
        (None, Some(unit)) => table.of_unit(unit.id),
        (None, None) => table.total(),
    };
    let narrowed =
        Asked { domain: domain.or(asked.domain), unit: unit.map(|unit| unit.id).or(asked.unit), ..*asked };
    let words =
        [domain.map(|domain| visit.say(domain.key()).into_owned()), unit.map(|unit| unit.name.clone())];
    Counted {
        count,
        href: if count == 0 { String::new() } else { narrowed.at(paths::LISTED) },
        words: words.into_iter().flatten().collect::<Vec<_>>().join(", "),
    }
}

/// How many of each domain.
pub(crate) fn by_domain(visit: &Visit, table: &CrossTable) -> Chart {
    let whole = table.total();
    let line = |domain: &Domain| Line::new(visit, visit.say(domain.key()), (table.of_domain(*domain), whole));
    let lines = Domain::ALL.iter().map(line).collect();
    Chart::new(visit, "domaines", ("register-by-domain", "register-column-domain"), lines)
}

/// How many of each unit.
pub(crate) fn by_unit(visit: &Visit, table: &CrossTable) -> Chart {
    let whole = table.total();
    let lines = table.units().iter();
    let lines = lines.map(|unit| Line::new(visit, unit.name.clone(), (table.of_unit(unit.id), whole)));
    Chart::new(visit, "unites", ("register-by-unit", "register-column-unit"), lines.collect())
}
