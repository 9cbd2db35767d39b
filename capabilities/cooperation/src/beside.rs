//! What stands beside an organisation of the directory: its partners by kind, and the way to all of them.

use ::store::{Conn, Db, StoreError};
use askama::Template;
use uuid::Uuid;
use vocabulary::id::OrganizationId;
use web::{Crumb, Visit};

use crate::paths;
use crate::relation::{Relation, RelationKind, RelationStanding};
use crate::store::directory::organization_name;
use crate::store::relations::relations_of;

/// How many partners of a kind the sheet names; the page behind it names them all.
const MOST_NAMED: usize = 6;

#[derive(Template)]
#[template(path = "beside.html")]
struct Beside<'a> {
    visit: &'a Visit,
    kinds: Vec<(&'static str, Vec<Partner>, usize)>,
    href: String,
}

/// A partner with the way to its sheet, and whether one side alone says so.
#[derive(Clone)]
struct Partner {
    link: Crumb,
    is_declared: bool,
}

/// The partners of an organisation, short, as HTML for its sheet; nothing where there are none and nobody may add one,
/// and nothing beside a person.
pub async fn beside_organization(visit: &Visit, db: &Db, organization: Uuid) -> Option<String> {
    if visit.companion {
        return None;
    }
    let (id, today) = (OrganizationId::from(organization), visit.today());
    let found = db.read(move |conn| partners(conn, id, today)).await;
    let found = found.map_err(|error| tracing::warn!(%error, "partners could not be read")).ok()?;
    let acts = visit.member.as_ref().is_some_and(|member| member.acts_for(id));
    if found.is_empty() && !acts {
        return None;
    }
    let of = |kind: RelationKind, key: &'static str| {
        let mut named: Vec<Partner> =
            found.iter().filter(|(one, _)| *one == kind).map(|(_, partner)| partner.clone()).collect();
        let others = named.len().saturating_sub(MOST_NAMED);
        named.truncate(MOST_NAMED);
        (key, named, others)
    };
    let kinds = vec![
        of(RelationKind::Partnership, "cooperation-kinds-partnership"),
        of(RelationKind::Cooperation, "cooperation-kinds-cooperation"),
    ];
    Beside { visit, kinds, href: paths::partners(organization) }.render().ok()
}

fn partners(
    conn: &mut Conn,
    id: OrganizationId,
    today: chrono::NaiveDate,
) -> Result<Vec<(RelationKind, Partner)>, StoreError> {
    let mut partners = Vec::new();
    for relation in relations_of(conn, id, today)? {
        let other = relation.other(id);
        if let Some(name) = organization_name(conn, other.uuid())? {
            partners.push((relation.kind, partner(&relation, other, name)));
        }
    }
    Ok(partners)
}

fn partner(relation: &Relation, other: OrganizationId, name: String) -> Partner {
    let href = directory::paths::organization(other.uuid(), &name);
    let is_declared = relation.standing == RelationStanding::Declared;
    Partner { link: Crumb { label: name, href }, is_declared }
}
