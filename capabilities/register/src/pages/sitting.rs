//! One ISIC sitting: who runs it, its agenda, the opinions, its minutes; to prepare, to keep, to print.

mod acts;

use action::State as Stands;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use vocabulary::id::{CollectiveActionId, IsicSessionId, OrganizationId};
use web::{Choice, Crumb, Failure, Faults, Filled, Page, Visit};

use super::{Pairs, Register, coordinates, crumbs};
use crate::paths;
use crate::sitting::{Opinion, Presented, Sitting};
use crate::store::sittings::{PresentableRow, organizations, presentable, sitting};

/// The most actions offered for the agenda.
const MOST_OFFERED: i64 = 300;

/// A line of the agenda.
struct Line {
    id: CollectiveActionId,
    title: String,
    href: String,
    carrier: String,
    /// Class, picture and words of the opinion.
    opinion: (&'static str, &'static str, String),
    words: String,
    is_open: bool,
    to_opinion: String,
}

/// The form of an opinion.
struct OpinionForm {
    action: CollectiveActionId,
    title: String,
    choices: Vec<Choice>,
    words: String,
    /// How often an opinion was given before.
    revision: i64,
}

#[derive(askama::Template)]
#[template(path = "pages/sitting.html")]
struct SittingPage<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    title: String,
    sitting: &'a Sitting,
    lines: Vec<Line>,
    minutes: Vec<&'a str>,
    coordinates: bool,
    /// Whether its day has come: opinions are given from then on.
    has_begun: bool,
    offered: Vec<Choice>,
    organizations: Vec<Choice>,
    opinion: Option<OpinionForm>,
    /// What the day, the place and the minutes are typed as.
    typed: [String; 3],
    revision: i64,
    faults: &'a Faults,
}

/// A sitting with what its forms offer.
struct Found {
    sitting: Sitting,
    unit: String,
    presentable: Vec<PresentableRow>,
    organizations: Vec<(uuid::Uuid, String)>,
}

async fn found(room: &Register, id: &str, with_forms: bool) -> Result<Found, Failure> {
    let id: IsicSessionId = id.parse().map_err(|_| Failure::NotFound)?;
    let read = move |conn: &mut ::store::Conn| {
        let Some(sitting) = sitting(conn, id)? else { return Ok(None) };
        let unit = action::units(conn)?.into_iter().find(|unit| unit.id == sitting.unit);
        let presentable = if with_forms {
            presentable(conn, id.uuid(), sitting.unit.uuid(), MOST_OFFERED)?
        } else {
            Vec::new()
        };
        let organizations = if with_forms { organizations(conn)? } else { Vec::new() };
        let unit = unit.map(|unit| unit.name).unwrap_or_default();
        Ok(Some(Found { sitting, unit, presentable, organizations }))
    };
    room.read(read).await?.ok_or(Failure::NotFound)
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Register>,
    Path(id): Path<String>,
    Query(pairs): Pairs,
) -> Result<Page, Failure> {
    let found = found(&room, &id, coordinates(&visit)).await?;
    let asked = pairs.iter().find(|(name, _)| name == "action").map_or("", |(_, value)| value.as_str());
    Ok(page(&visit, &found, (asked, None), &Faults::default()))
}

/// The page, with the form of the opinion on the action that was asked for, and with what was typed where it is faulty.
fn page(visit: &Visit, found: &Found, (asked, filled): (&str, Option<&Filled>), faults: &Faults) -> Page {
    let sitting = &found.sitting;
    let day = visit.date(sitting.sits_on);
    let values = [("day", day.as_str().into()), ("unit", found.unit.as_str().into())];
    let title = visit.say_with("register-sitting-title", &values).into_owned();
    let typed = |field: &str, kept: &str| {
        let sent = filled.filter(|filled| !filled.text("acte").is_empty() && has(filled, field));
        sent.map_or(kept, |filled| filled.text(field)).to_owned()
    };
    let has_begun = sitting.has_begun(visit.today());
    let body = SittingPage {
        visit,
        crumbs: crumbs(visit, &[("register-sittings-title", paths::SITTINGS)], title.clone()),
        title: title.clone(),
        lines: sitting.presented.iter().map(|one| line(visit, sitting.id, one)).collect(),
        minutes: sitting.minutes.lines().filter(|line| !line.trim().is_empty()).collect(),
        coordinates: coordinates(visit),
        has_begun,
        offered: offered(visit, &found.presentable),
        organizations: organization_choices(visit, found),
        opinion: opinion_form(visit, sitting, (asked, filled)).filter(|_| coordinates(visit) && has_begun),
        typed: [
            typed("jour", &sitting.sits_on.to_string()),
            typed("lieu", &sitting.place),
            typed("texte", &sitting.minutes),
        ],
        revision: sitting.revision,
        sitting,
        faults,
    };
    let page = visit.page(title, &body).not_indexed();
    if faults.is_empty() { page } else { page.again() }
}

/// Whether the form that was sent holds a field: each act of the page sends its own.
fn has(filled: &Filled, field: &str) -> bool {
    filled.all(field).next().is_some()
}

fn line(visit: &Visit, sitting: IsicSessionId, one: &Presented) -> Line {
    let (class, picture, key) = match one.opinion {
        Some(Opinion::Favourable) => ("open", "circle-full", Opinion::Favourable.key()),
        Some(Opinion::Reserved) => ("closes-soon", "half", Opinion::Reserved.key()),
        Some(Opinion::Unfavourable) => ("full", "square-full", Opinion::Unfavourable.key()),
        None => ("plain", "hourglass", "register-opinion-none"),
    };
    Line {
        id: one.action,
        title: one.title.clone(),
        href: paths::action(one.action),
        carrier: one.carrier.clone(),
        opinion: (class, picture, visit.say(key).into_owned()),
        words: one.words.clone(),
        is_open: one.opinion.is_none(),
        to_opinion: format!("{}?action={}#avis", paths::sitting(sitting), one.action),
    }
}

fn opinion_form(
    visit: &Visit,
    sitting: &Sitting,
    (asked, filled): (&str, Option<&Filled>),
) -> Option<OpinionForm> {
    let action: CollectiveActionId = asked.parse().ok()?;
    let one = sitting.presented.iter().find(|one| one.action == action)?;
    let sent = filled.filter(|filled| has(filled, "mots"));
    let chosen = match sent {
        Some(filled) => Opinion::from_code(filled.text("avis")),
        None => one.opinion,
    };
    let choice =
        |opinion: Opinion| Choice::new(opinion.code(), visit.say(opinion.key()), chosen == Some(opinion));
    Some(OpinionForm {
        action,
        title: one.title.clone(),
        choices: Opinion::ALL.into_iter().map(choice).collect(),
        words: sent.map_or(one.words.as_str(), |filled| filled.text("mots")).to_owned(),
        revision: one.revision,
    })
}

fn offered(visit: &Visit, presentable: &[PresentableRow]) -> Vec<Choice> {
    let none = Choice::new("", visit.say("register-choose"), true);
    let choice = |row: &PresentableRow| {
        let state = Stands::from_code(&row.state).map(|state| visit.say(state.key()).into_owned());
        let label = format!("{} ({})", row.title, state.unwrap_or_default());
        Choice::new(CollectiveActionId::from(row.id).to_string(), label, false)
    };
    std::iter::once(none).chain(presentable.iter().map(choice)).collect()
}

fn organization_choices(visit: &Visit, found: &Found) -> Vec<Choice> {
    let none = Choice::new("", visit.say("register-choose"), true);
    let runs = |id: &OrganizationId| found.sitting.co_animators.iter().any(|(one, _)| one == id);
    let all = found.organizations.iter().map(|(id, name)| (OrganizationId::from(*id), name));
    let others =
        all.filter(|(id, _)| !runs(id)).map(|(id, name)| Choice::new(id.to_string(), name.clone(), false));
    std::iter::once(none).chain(others).collect()
}

/// Does one of the things the coordination may do with a sitting.
pub(super) async fn act(
    visit: Visit,
    State(room): State<Register>,
    Path(id): Path<String>,
    filled: Filled,
) -> Result<Response, Failure> {
    acts::perform(&visit, &room, &id, &filled).await
}
