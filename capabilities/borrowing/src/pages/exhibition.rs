//! One exhibition: where its copies are, its calendar, when it is free, what it is made of.

use std::collections::BTreeMap;

use ::store::{Conn, SealKey, StoreError};
use axum::extract::{Path, State};
use chrono::NaiveDate;
use lending::{Booking, BookingState, KitItem, ResourceFigures, Span, TouringResource, Whereabouts};
use uuid::Uuid;
use vocabulary::id::{CopyId, TouringResourceId};
use vocabulary::permission::{Action, Reach};
use web::{Failure, Page, Tone, Visit};

use super::exhibitions::{standing, whereabouts, whereabouts_cell};
use super::{Borrowing, back_to_exhibitions, speaks_for};
use crate::names::{length, perimeter, site, span};
use crate::paths;
use crate::place_map::map;
use directory::OrganizationNames;
use web::body::{Body, Cell};

/// What the page of an exhibition shows.
struct Found {
    resource: TouringResource,
    whereabouts: Vec<Whereabouts>,
    free: BTreeMap<CopyId, NaiveDate>,
    stays: Vec<Booking>,
    figures: Option<ResourceFigures>,
    waiting: usize,
    names: OrganizationNames,
}

fn found(
    conn: &mut Conn,
    key: &SealKey,
    (id, today): (TouringResourceId, NaiveDate),
) -> Result<Option<Found>, StoreError> {
    let Some(resource) = lending::resource(conn, key, id)? else { return Ok(None) };
    let mut free = BTreeMap::new();
    for copy in &resource.copies {
        if let Some(day) = lending::next_free(conn, copy.id, None, today)? {
            free.insert(copy.id, day);
        }
    }
    let stays = lending::bookings_of(conn, id)?;
    let first = stays.iter().map(|stay| stay.start).min().unwrap_or(today);
    let figures = lending::figures(conn, Span { from: first, until: today }, today)?;
    Ok(Some(Found {
        whereabouts: whereabouts(conn, &resource, today)?,
        free,
        stays,
        figures: figures.resources.into_iter().find(|one| one.resource == id),
        waiting: lending::queue(conn, id)?.len(),
        names: OrganizationNames::read(conn)?,
        resource,
    }))
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Borrowing>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let (key, asked) = (room.key.clone(), (TouringResourceId::from(id), visit.today()));
    let found = room.read(move |conn| found(conn, &key, asked)).await?.ok_or(Failure::NotFound)?;
    let resource = &found.resource;
    let mut body = Body::new(&visit, &resource.name);
    body.below(vec![back_to_exhibitions(&visit)]).lead(&resource.about);
    body.ways(&ways(&visit, resource));
    where_now(&mut body, &visit, &room, &found);
    if !resource.transportable {
        body.notice(Tone::Information, visit.say("borrowing-stays-home"), "");
    }
    conditions(&mut body, &visit, &found);
    calendar(&mut body, &visit, &found);
    kit(&mut body, &visit, resource);
    brought(&mut body, &visit, found.figures.as_ref());
    Ok(body.public_page())
}

/// What one may do, as far as one may: ask, and look after it for who lends it.
fn ways(visit: &Visit, resource: &TouringResource) -> Vec<(&'static str, String)> {
    let id = resource.id.uuid();
    let mut ways = Vec::new();
    let borrows = |member: &web::Member| member.reach(Action::BorrowMeans) >= Reach::Own;
    // A passer-by is led to the entrance and back.
    if visit.member.as_ref().is_none_or(borrows) {
        ways.push(("borrowing-to-ask", paths::below(id, "demander")));
    }
    ways.push(("borrowing-to-contents", paths::below(id, "contenu")));
    if speaks_for(visit, resource.owner) {
        ways.push(("borrowing-to-queue", paths::below(id, "file")));
        ways.push(("borrowing-to-tour", paths::below(id, "tournee")));
        ways.push(("borrowing-to-forum-poster", paths::below(id, "affiche-forum")));
        ways.push(("borrowing-to-settings", paths::below(id, "regler")));
    }
    ways
}

fn where_now(body: &mut Body<'_>, visit: &Visit, room: &Borrowing, found: &Found) {
    let resource = &found.resource;
    body.heading("ou", "borrowing-where");
    let on_map = standing(visit, resource, &found.whereabouts);
    let label = visit.say_count("borrowing-map-label", on_map.len());
    body.html(map(visit, &room.outlines, &on_map, (&label, "liste"))).html("<div id=\"liste\"></div>");
    let free = |copy: &CopyId| {
        let day = found.free.get(copy).map(|day| visit.date(*day));
        day.map(|day| visit.say_of("borrowing-free-from", &day).into_owned()).unwrap_or_default()
    };
    let row = |one: &Whereabouts| {
        let label = resource.copy(one.copy).map_or("", |copy| copy.label.as_str());
        let place = whereabouts_cell(visit, &found.names, one);
        vec![Cell::text(label), place.below(free(&one.copy))]
    };
    body.table(
        ("borrowing-where-table", "borrowing-where-none"),
        &["borrowing-copy", "borrowing-is-at"],
        found.whereabouts.iter().map(row).collect(),
    );
}

fn conditions(body: &mut Body<'_>, visit: &Visit, found: &Found) {
    let (resource, rule) = (&found.resource, found.resource.rule);
    body.heading("conditions", "borrowing-conditions");
    let mut facts = vec![
        ("borrowing-owner", found.names.cell(resource.owner)),
        ("borrowing-slot", Cell::text(length(visit, rule.slot_days))),
        ("borrowing-perimeter", Cell::text(perimeter(visit, &resource.perimeter))),
        ("borrowing-waiting", Cell::text(visit.say_count("borrowing-waiting-count", found.waiting))),
    ];
    if rule.servicing_days > 0 {
        facts.push(("borrowing-servicing", Cell::text(length(visit, rule.servicing_days))));
    }
    body.facts(facts);
}

fn calendar(body: &mut Body<'_>, visit: &Visit, found: &Found) {
    body.heading("calendrier", "borrowing-calendar");
    let stays = found.stays.iter().filter(|stay| stay.state != BookingState::Cancelled);
    let label = |copy: CopyId| found.resource.copy(copy).map_or("", |copy| copy.label.as_str());
    let leads = |stay: &Booking| {
        let hosts = stay.organization.is_some_and(|host| speaks_for(visit, host));
        if hosts || speaks_for(visit, found.resource.owner) {
            paths::stay(stay.id.uuid())
        } else {
            String::new()
        }
    };
    let row = |stay: &Booking| {
        vec![
            Cell::link(span(visit, stay.start, stay.end), leads(stay))
                .below(visit.say_of("borrowing-tour-copy", label(stay.copy))),
            Cell::text(site(&stay.site))
                .below(stay.site.host.label(visit.locale))
                .below(visit.say(stay.state.key())),
        ]
    };
    body.table(
        ("borrowing-calendar", "borrowing-calendar-none"),
        &["borrowing-when", "borrowing-site"],
        stays.map(row).collect(),
    );
}

fn kit(body: &mut Body<'_>, visit: &Visit, resource: &TouringResource) {
    body.heading("pieces", "borrowing-kit");
    let row = |item: &KitItem| {
        vec![
            Cell::link(&item.name, paths::piece(resource.id.uuid(), item.id.uuid())).below(format!(
                "{} × {}",
                visit.say(item.kind.key()),
                item.count
            )),
            Cell::text(credit(visit, item)),
        ]
    };
    body.table(
        ("borrowing-kit", "borrowing-kit-none"),
        &["borrowing-piece", "borrowing-credit"],
        resource.kit.iter().map(row).collect(),
    );
}

/// How whoever made a piece wishes to be named.
pub(super) fn credit(visit: &Visit, item: &KitItem) -> String {
    item.credit.name().map_or_else(|| visit.say("borrowing-anonymous").into_owned(), str::to_owned)
}

/// What hosts told, added up: nobody is described.
fn brought(body: &mut Body<'_>, visit: &Visit, figures: Option<&ResourceFigures>) {
    let Some(figures) = figures.filter(|one| one.forms > 0) else { return };
    body.heading("retours", "borrowing-brought");
    let told = [
        ("forms", figures.forms.into()),
        ("stays", figures.stays_over.into()),
        ("visitors", figures.visitors.into()),
    ];
    body.text(visit.say_with("borrowing-brought-lead", &told));
    let row = |(effect, count): (&lending::Effect, &u32)| {
        let of = [("count", (*count).into()), ("forms", figures.forms.into())];
        vec![Cell::text(visit.say(effect.key())), Cell::text(visit.say_with("borrowing-brought-of", &of))]
    };
    body.table(
        ("borrowing-brought", "borrowing-brought-none"),
        &["borrowing-effect", "borrowing-times"],
        figures.effects.iter().map(row).collect(),
    );
}
