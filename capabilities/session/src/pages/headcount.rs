//! How many people came: a few numbers, typed on a telephone while the chairs are put away. No names.

use std::collections::BTreeMap;

use action::{CollectiveAction, PartnerName};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use vocabulary::codes::Audience;
use vocabulary::id::OrganizationId;
use web::{Choice, Failure, Faults, Filled, Page, Visit};

use super::Sessions;
use crate::keeping;
use crate::paths;
use crate::saying::when;
use crate::session::{Group, Headcount, MOST_PEOPLE, Session};

/// How many groups brought by an organisation one form has room for.
const MOST_GROUPS: usize = 8;

#[derive(askama::Template)]
#[template(path = "pages/headcount.html")]
struct Form<'a> {
    visit: &'a Visit,
    action: &'a CollectiveAction,
    session: &'a Session,
    when: String,
    usual: Vec<Field>,
    more: Vec<Field>,
    brought: Vec<Brought>,
    others: String,
    others_label: String,
    faults: &'a Faults,
}

/// A public and how many of it came.
struct Field {
    name: String,
    label: &'static str,
    value: String,
}

/// A group brought by an organisation.
struct Brought {
    number: usize,
    audiences: Vec<Choice>,
    organizations: Vec<Choice>,
    people: String,
}

/// Organisations that may have brought people: the keeper and the partners, with their names.
type Names = BTreeMap<OrganizationId, String>;

async fn names(room: &Sessions, action: &CollectiveAction) -> Result<Names, Failure> {
    let partners = action.partners.iter().filter_map(|partner| match &partner.who {
        PartnerName::Organization(id) => Some(*id),
        PartnerName::Words(_) => None,
    });
    let ids: Vec<OrganizationId> =
        [action.keeper, action.carrier.organization()].into_iter().chain(partners).collect();
    let read = move |conn: &mut ::store::Conn| {
        let mut names = Names::new();
        for id in &ids {
            if let Some(kept) = directory::organization(conn, id.uuid())? {
                names.insert(*id, kept.says.name);
            }
        }
        Ok(names)
    };
    room.read(read).await
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Sessions>,
    Path(ids): Path<(Uuid, Uuid)>,
) -> Result<Page, Failure> {
    let (action, session) = room.own_date(&visit, ids).await?;
    let names = names(&room, &action).await?;
    let counted = session.headcount.clone().unwrap_or_default();
    let others = session.headcount.as_ref().map(|one| one.others.to_string()).unwrap_or_default();
    Ok(page(&visit, (&action, &session, &names), (&counted, others), &Faults::default()))
}

fn page(
    visit: &Visit,
    (action, session, names): (&CollectiveAction, &Session, &Names),
    (counted, others): (&Headcount, String),
    faults: &Faults,
) -> Page {
    let alone = |audience: Audience| {
        let of =
            counted.groups.iter().filter(|group| group.audience == audience && group.brought_by.is_none());
        of.map(|group| group.people).sum::<u32>()
    };
    let field = |audience: Audience| Field {
        name: format!("public-{}", audience.code()),
        label: audience.label(visit.locale),
        value: Some(alone(audience))
            .filter(|people| *people > 0)
            .map(|people| people.to_string())
            .unwrap_or_default(),
    };
    let all = Audience::ALL.iter().copied().filter(|audience| *audience != Audience::Everyone);
    let (usual, more): (Vec<Audience>, Vec<Audience>) =
        all.partition(|audience| action.audiences.contains(audience) || alone(*audience) > 0);
    let brought: Vec<&Group> = counted.groups.iter().filter(|group| group.brought_by.is_some()).collect();
    let rows = (brought.len() + 2).min(MOST_GROUPS);
    let others_label = if usual.is_empty() { "session-field-everybody" } else { "session-field-others" };
    let body = Form {
        visit,
        action,
        session,
        when: when(visit, &session.plan),
        usual: usual.into_iter().map(field).collect(),
        more: more.into_iter().map(field).collect(),
        brought: (0..rows).map(|number| row(visit, number, brought.get(number).copied(), names)).collect(),
        others,
        others_label: visit.say(others_label).into_owned(),
        faults,
    };
    visit.page(visit.say_of("session-headcount-title", &action.title), &body).not_indexed()
}

fn row(visit: &Visit, number: usize, group: Option<&Group>, names: &Names) -> Brought {
    let none = || Choice::new("", visit.say("session-choose"), group.is_none());
    let audience = |audience: &Audience| {
        let chosen = group.is_some_and(|group| group.audience == *audience);
        Choice::new(audience.code(), audience.label(visit.locale), chosen)
    };
    let organization = |(id, name): (&OrganizationId, &String)| {
        let chosen = group.is_some_and(|group| group.brought_by == Some(*id));
        Choice::new(id.to_string(), name.clone(), chosen)
    };
    Brought {
        number,
        audiences: std::iter::once(none()).chain(Audience::ALL.iter().map(audience)).collect(),
        organizations: std::iter::once(none()).chain(names.iter().map(organization)).collect(),
        people: group.map(|group| group.people.to_string()).unwrap_or_default(),
    }
}

pub(super) async fn count(
    visit: Visit,
    State(room): State<Sessions>,
    Path(ids): Path<(Uuid, Uuid)>,
    filled: Filled,
) -> Result<Response, Failure> {
    let (action, session) = room.own_date(&visit, ids).await?;
    let names = names(&room, &action).await?;
    let mut faults = filled.faults();
    if session.plan.starts > visit.now {
        faults.note("autres", visit.say("session-fault-not-yet"));
    }
    let counted = understood(&visit, &filled, &names, &mut faults);
    if !faults.is_empty() {
        let others = filled.text("autres").to_owned();
        let about = (&action, &session, &names);
        return Ok(page(&visit, about, (&counted, others), &faults).again().into_response());
    }
    let (id, now) = (session.id, visit.now);
    let kept = room.write(move |conn| keeping::count(conn, id, &counted, now)).await?;
    Ok(visit.go(&paths::dates(action.id), if kept { "session-counted-kept" } else { "" }))
}

fn understood(visit: &Visit, filled: &Filled, names: &Names, faults: &mut Faults) -> Headcount {
    let mut number = |field: &str| {
        let typed = filled.text(field);
        let read = typed.parse::<u32>().ok().filter(|people| *people <= MOST_PEOPLE);
        if read.is_none() && !typed.is_empty() {
            faults.note(field, visit.say_count("session-fault-number", MOST_PEOPLE));
        }
        read.unwrap_or(0)
    };
    let mut groups = Vec::new();
    for audience in Audience::ALL {
        let people = number(&format!("public-{}", audience.code()));
        groups.push(Group { audience: *audience, brought_by: None, people });
    }
    for row in 0..MOST_GROUPS {
        let people = number(&format!("amenes-{row}"));
        let by = filled.text(&format!("par-{row}")).parse().ok().filter(|id| names.contains_key(id));
        let audience = Audience::from_code(filled.text(&format!("qui-{row}"))).unwrap_or(Audience::Everyone);
        groups.push(Group { audience, brought_by: by, people });
    }
    groups.retain(|group| group.people > 0);
    let others = number("autres");
    let is_empty = groups.is_empty() && filled.text("autres").is_empty();
    if is_empty {
        faults.note("autres", visit.say("session-fault-no-number"));
    }
    Headcount { groups, others }
}
