//! Where is the exhibition: every copy of everything that travels, on a map and in a table.

use ::store::{Conn, SealKey, StoreError};
use axum::extract::State;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use lending::{AgendaEntry, TouringResource, Whereabout, Whereabouts};
use vocabulary::permission::{Action, Reach};
use web::{Failure, Page, Visit};

use super::Borrowing;
use crate::names::site;
use crate::paths;
use crate::place_map::{Standing, map};
use directory::OrganizationNames;
use web::body::{Body, Cell};

/// How far ahead what takes place around stays is told.
const AHEAD: TimeDelta = TimeDelta::days(60);

/// Everything that travels.
struct Travelling {
    resources: Vec<(TouringResource, Vec<Whereabouts>)>,
    agenda: Vec<AgendaEntry>,
    names: OrganizationNames,
}

fn travelling(
    conn: &mut Conn,
    key: &SealKey,
    (now, today): (DateTime<Utc>, NaiveDate),
) -> Result<Travelling, StoreError> {
    let mut resources = Vec::new();
    for resource in lending::resources(conn, key)? {
        let whereabouts = whereabouts(conn, &resource, today)?;
        resources.push((resource, whereabouts));
    }
    let agenda = lending::agenda(conn, now, now + AHEAD, None)?;
    Ok(Travelling { resources, agenda, names: OrganizationNames::read(conn)? })
}

/// Where each copy is on a day.
pub(super) fn whereabouts(
    conn: &mut Conn,
    resource: &TouringResource,
    today: NaiveDate,
) -> Result<Vec<Whereabouts>, StoreError> {
    let mut all = Vec::new();
    for copy in &resource.copies {
        all.extend(lending::where_is(conn, copy.id, today)?);
    }
    Ok(all)
}

pub(super) async fn show(visit: Visit, State(room): State<Borrowing>) -> Result<Page, Failure> {
    let (key, now, today) = (room.key.clone(), visit.now, visit.today());
    let all = room.read(move |conn| travelling(conn, &key, (now, today))).await?;
    let mut body = Body::titled(&visit, "borrowing-exhibitions-title");
    body.lead(visit.say("borrowing-exhibitions-lead")).plain_ways(&ways(&visit));
    let on_map: Vec<Standing> =
        all.resources.iter().flat_map(|(resource, copies)| standing(&visit, resource, copies)).collect();
    body.heading("ou", "borrowing-where");
    let label = visit.say_count("borrowing-map-label", on_map.len());
    body.html(map(&visit, &room.outlines, &on_map, (&label, "liste")));
    let rows = all.resources.iter().flat_map(|(resource, copies)| rows(&visit, &all.names, resource, copies));
    body.html("<div id=\"liste\"></div>").table(
        ("borrowing-where-table", "borrowing-where-none"),
        &["borrowing-exhibition", "borrowing-is-at"],
        rows.collect(),
    );
    body.heading("autour", "borrowing-around");
    body.table(
        ("borrowing-around", "borrowing-around-none"),
        &["borrowing-what", "borrowing-site"],
        all.agenda.iter().map(|entry| around(&visit, entry)).collect(),
    );
    Ok(body.public_page())
}

fn ways(visit: &Visit) -> Vec<(&'static str, String)> {
    let mut ways = vec![("borrowing-to-means", paths::MEANS.to_owned())];
    let borrows = |member: &web::Member| member.reach(Action::BorrowMeans) >= Reach::Own;
    if visit.member.as_ref().is_some_and(borrows) {
        ways.push(("borrowing-to-requests", paths::REQUESTS.to_owned()));
        ways.push(("borrowing-to-tasks", paths::TASKS.to_owned()));
        ways.push(("borrowing-to-offer", paths::OFFER.to_owned()));
    }
    ways
}

/// The copies that are at a site, for the map.
pub(super) fn standing(visit: &Visit, resource: &TouringResource, copies: &[Whereabouts]) -> Vec<Standing> {
    let at = |one: &Whereabouts| {
        let Whereabout::At { site: place, .. } = &one.now else { return None };
        let label = format!("{} · {}", copy_name(visit, resource, one), site(place));
        Some(Standing { point: place.point?, label, href: paths::exhibition(resource.id.uuid()) })
    };
    copies.iter().filter_map(at).collect()
}

fn copy_name(visit: &Visit, resource: &TouringResource, one: &Whereabouts) -> String {
    let label = resource.copy(one.copy).map_or("", |copy| copy.label.as_str());
    visit
        .say_with("borrowing-copy-of", &[("name", resource.name.as_str().into()), ("copy", label.into())])
        .into_owned()
}

fn rows(
    visit: &Visit,
    names: &OrganizationNames,
    resource: &TouringResource,
    copies: &[Whereabouts],
) -> Vec<Vec<Cell>> {
    let row = |one: &Whereabouts| {
        let which = Cell::link(&resource.name, paths::exhibition(resource.id.uuid()));
        let label = resource.copy(one.copy).map_or("", |copy| copy.label.as_str());
        vec![which.below(visit.say_of("borrowing-tour-copy", label)), whereabouts_cell(visit, names, one)]
    };
    copies.iter().map(row).collect()
}

/// Where a copy is and until when, and where it goes next.
pub(super) fn whereabouts_cell(visit: &Visit, names: &OrganizationNames, one: &Whereabouts) -> Cell {
    let (place, until) = match &one.now {
        Whereabout::Home(keeper) => {
            (visit.say_of("borrowing-at-home", names.name(*keeper)).into_owned(), String::new())
        }
        Whereabout::At { site: place, until, .. } => {
            let last = visit.date(*until - TimeDelta::days(1));
            (site(place), visit.say_of("borrowing-until", &last).into_owned())
        }
        Whereabout::Between(left) => {
            (visit.say_of("borrowing-between", &site(left)).into_owned(), String::new())
        }
    };
    let next = one.next.as_ref().map(|(place, day)| {
        let (place, day) = (site(place), visit.date(*day));
        visit.say_with("borrowing-next", &[("site", place.into()), ("day", day.into())]).into_owned()
    });
    Cell::text(place).below(until).below(next.unwrap_or_default())
}

fn around(visit: &Visit, entry: &AgendaEntry) -> Vec<Cell> {
    let exhibition = Cell::link(&entry.resource_name, paths::exhibition(entry.resource.uuid()));
    vec![Cell::text(&entry.title).below(super::moment(visit, entry.at)), exhibition.below(site(&entry.site))]
}
