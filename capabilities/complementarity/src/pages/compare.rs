//! Two organisations side by side: what they share, what each does alone, when each is open, what binds them already.

use axum::extract::{Query, State};
use uuid::Uuid;
use vocabulary::class::DataClass;
use vocabulary::id::OrganizationId;
use vocabulary::permission::Action;
use web::{Crumb, Failure, Page, Visit};

use super::{Asked, Complementarity, coordinates, crumbs, failure, value};
use crate::actor::Actor;
use crate::comparison::Comparison;
use crate::reason_words::town;
use crate::ties::{Together, ties, together};

mod choosing;
mod views;

use choosing::{Picked, pick};
use views::{LinkView, SideView, WeekView, links, side_view, week_view};

#[derive(askama::Template)]
#[template(path = "pages/compare.html")]
struct Sheet<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    title: &'a str,
    first: Picked,
    second: Picked,
    compared: Option<Compared>,
}

/// Everything the page says of the two.
struct Compared {
    a: SideView,
    b: SideView,
    audiences: Vec<String>,
    needs: Vec<String>,
    communes: Vec<String>,
    languages: Vec<String>,
    week: Option<WeekView>,
    /// What binds them, each with the address that says more.
    links: Vec<LinkView>,
    /// Why they would do well to work together; for members of either and the coordination.
    reasons: Option<Vec<String>>,
    /// Where a link is declared and a meeting proposed, for whoever may.
    declare: String,
    propose: String,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Complementarity>,
    Query(pairs): Asked,
) -> Result<Page, Failure> {
    let weighing = room.held.now(&room.db, visit.today()).await.map_err(failure)?;
    let everybody = &weighing.everybody;
    let first = pick(everybody, (value(&pairs, "a"), "a"), value(&pairs, "b"));
    let second = pick(everybody, (value(&pairs, "b"), "b"), value(&pairs, "a"));
    let both = match (first.chosen(), second.chosen()) {
        (Some(a), Some(b)) if a != b => everybody.actor(a).zip(everybody.actor(b)),
        _ => None,
    };
    let (title, compared) = match both {
        Some((a, b)) => {
            let values = [("name", a.name.as_str().into()), ("other", b.name.as_str().into())];
            let title = visit.say_with("complementarity-compare-both", &values).into_owned();
            (title, Some(compared(&visit, &room, (a, b)).await?))
        }
        None => (visit.say("complementarity-compare-title").into_owned(), None),
    };
    let crumbs = crumbs(&visit, &visit.say("complementarity-compare-title"));
    let sheet = Sheet { visit: &visit, crumbs, title: &title, first, second, compared };
    // Pairs are many: search engines find the organisations themselves.
    Ok(visit.page(title.as_str(), &sheet).not_indexed())
}

async fn compared(
    visit: &Visit,
    room: &Complementarity,
    (a, b): (&Actor, &Actor),
) -> Result<Compared, Failure> {
    let weighing = room.held.now(&room.db, visit.today()).await.map_err(failure)?;
    let (ids, today, reads_circuits) = ((a.id, b.id), visit.today(), reads_circuits(visit));
    let read =
        move |conn: &mut ::store::Conn| Ok((together(conn, ids, today, reads_circuits)?, ties(conn, today)?));
    let (together, ties) = room.db.read(read).await.map_err(failure)?;
    let comparison = Comparison::of(a, b);
    let reasons = is_told_why(visit, ids).then(|| {
        let suggestion = weighing.between(a.id, b.id, &ties);
        let reasons = suggestion.map(|found| found.reasons).unwrap_or_default();
        reasons.iter().map(|reason| crate::reason_words::in_words(visit, (a, b), reason)).collect()
    });
    let label = |labels: Vec<&'static str>| labels.into_iter().map(str::to_owned).collect();
    Ok(Compared {
        audiences: label(comparison.audiences.iter().map(|one| one.label(visit.locale)).collect()),
        needs: label(comparison.topics.iter().map(|one| one.label(visit.locale)).collect()),
        communes: comparison.communes.iter().map(|code| town(code)).collect(),
        languages: comparison.languages.iter().map(|code| views::language(visit, code)).collect(),
        week: week_view(visit, (a, b), &comparison),
        a: side_view(visit, (a, b), &comparison.a),
        b: side_view(visit, (b, a), &comparison.b),
        links: links(visit, &together),
        reasons: reasons.filter(|_| together.relations.is_empty()),
        declare: declare(visit, ids),
        propose: propose(visit, ids, &together),
    })
}

/// Circuits are read by members of the network, and not while the screen is shared.
fn reads_circuits(visit: &Visit) -> bool {
    let member = visit.member.as_ref().filter(|_| !visit.companion);
    member.is_some_and(|member| member.reader(visit.now).may_read(DataClass::C1))
}

/// Members of either and the coordination are told which cooperation would help.
fn is_told_why(visit: &Visit, (a, b): (Uuid, Uuid)) -> bool {
    let member = visit.member.as_ref().filter(|_| !visit.companion);
    let acts = |id: Uuid| member.is_some_and(|member| member.acts_for(OrganizationId::from(id)));
    acts(a) || acts(b) || coordinates(visit)
}

fn edits(visit: &Visit, id: Uuid) -> bool {
    let member = visit.member.as_ref().filter(|_| !visit.companion);
    member.is_some_and(|member| member.may(Action::EditRecord, OrganizationId::from(id)))
}

/// Where a link with the other is declared, for whoever may declare one for either.
fn declare(visit: &Visit, (a, b): (Uuid, Uuid)) -> String {
    let with = match (edits(visit, a), edits(visit, b)) {
        (true, _) => b,
        (false, true) => a,
        (false, false) => return String::new(),
    };
    format!("{}?avec-organisation={with}", cooperation::paths::DECLARE)
}

/// Where the visitor's own organisation says that it wishes to meet the other.
fn propose(visit: &Visit, (a, b): (Uuid, Uuid), together: &Together) -> String {
    let member = visit.member.as_ref().filter(|_| !visit.companion);
    let own = |id: &Uuid| member.is_some_and(|member| member.acts_for(OrganizationId::from(*id)));
    let from = [a, b].into_iter().find(|id| own(id) && edits(visit, *id));
    from.filter(|_| together.relations.is_empty()).map(cooperation::paths::partners).unwrap_or_default()
}
