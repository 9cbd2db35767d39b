//! « Circuit local »: above the results of a search, who helps first here and who next, as two organisations agreed.

use ::store::{Conn, Db, StoreError};
use askama::Template;
use directory::AskedFor;
use vocabulary::codes::Topic;
use vocabulary::permission::{Action, Reach};
use web::{Crumb, Visit};

use crate::articulation::Articulation;
use crate::paths;
use crate::store::articulations::articulations;
use directory::OrganizationNames;

/// How many circuits stand above the results: the page of circuits holds the others.
const MOST_SHOWN: usize = 3;

#[derive(Template)]
#[template(path = "results.html")]
struct Results<'a> {
    visit: &'a Visit,
    circuits: Vec<Circuit>,
}

struct Circuit {
    title: String,
    first: Crumb,
    next: Crumb,
    contact: String,
    delay: u32,
    bring: String,
    href: String,
}

/// The agreements that answer a search, as HTML above its results: for who may read direct lines, and not beside a
/// person. A filter that names a family of needs is answered by every agreement of that family.
pub async fn beside_results(visit: &Visit, db: &Db, asked: &AskedFor) -> Option<String> {
    let may_read = |member: &web::Member| member.reach(Action::ReadDirectLine) == Reach::Everything;
    if visit.companion || !visit.member.as_ref().is_some_and(may_read) {
        return None;
    }
    let mut topics = asked.topics.clone();
    topics.extend(Topic::ALL.iter().filter(|topic| asked.categories.contains(&topic.category())));
    if topics.is_empty() {
        return None;
    }
    let (today, commune) = (visit.today(), asked.commune);
    let found = db.read(move |conn| answering(conn, (&topics, commune), today)).await;
    let (circuits, names) =
        found.map_err(|error| tracing::warn!(%error, "circuits could not be read")).ok()?;
    if circuits.is_empty() {
        return None;
    }
    let circuit = |one: &Articulation| Circuit {
        title: crate::pages::circuit_title(visit, one),
        first: names.link(one.first),
        next: names.link(one.next),
        contact: one.contact.clone(),
        delay: one.delay_days,
        bring: one.bring.clone(),
        href: paths::under(paths::CIRCUITS, one.id.uuid()),
    };
    let circuits = circuits.iter().take(MOST_SHOWN).map(circuit).collect();
    Results { visit, circuits }.render().ok()
}

fn answering(
    conn: &mut Conn,
    (topics, commune): (&[Topic], Option<&str>),
    today: chrono::NaiveDate,
) -> Result<(Vec<Articulation>, OrganizationNames), StoreError> {
    let mut circuits = articulations(conn, today)?;
    circuits.retain(|one| one.answers(topics, commune));
    if circuits.is_empty() {
        return Ok((circuits, OrganizationNames::default()));
    }
    let names = OrganizationNames::read(conn)?;
    circuits.retain(|one| names.knows(one.first) && names.knows(one.next));
    Ok((circuits, names))
}
