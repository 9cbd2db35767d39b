//! What binds organisations already: relations, groups, circuits, and wishes that both have.

use ::store::{Conn, StoreError};
use chrono::NaiveDate;
use cooperation::{Articulation, Relation, WorkingGroup};
use uuid::Uuid;
use vocabulary::id::OrganizationId;

use crate::affinity::{Ties, pair};
use crate::store;

/// What binds everybody on a day.
pub(crate) fn ties(conn: &mut Conn, today: NaiveDate) -> Result<Ties, StoreError> {
    let relations = cooperation::relations(conn, today)?;
    let linked = relations.iter().map(|relation| pair(relation.a.uuid(), relation.b.uuid())).collect();
    let met = store::met_wishes(conn)?;
    Ok(Ties { linked, wished: met.into_iter().map(|(from, to)| pair(from, to)).collect() })
}

/// What two organisations do together.
#[derive(Clone, Debug, Default)]
pub(crate) struct Together {
    pub(crate) relations: Vec<Relation>,
    pub(crate) groups: Vec<WorkingGroup>,
    pub(crate) circuits: Vec<Articulation>,
}

/// What two organisations do together on a day; circuits only for members who may read them.
pub(crate) fn together(
    conn: &mut Conn,
    (a, b): (Uuid, Uuid),
    today: NaiveDate,
    reads_circuits: bool,
) -> Result<Together, StoreError> {
    let (a, b) = (OrganizationId::from(a), OrganizationId::from(b));
    let mut relations = cooperation::relations_of(conn, a, today)?;
    relations.retain(|relation| relation.other(a) == b);
    let mut groups = cooperation::groups(conn)?;
    groups.retain(|group| group.is_open() && group.holds(a) && group.holds(b));
    let mut circuits = Vec::new();
    if reads_circuits {
        circuits = cooperation::articulations(conn, today)?;
        circuits.retain(|circuit| circuit.holds(a) && circuit.holds(b));
    }
    Ok(Together { relations, groups, circuits })
}
