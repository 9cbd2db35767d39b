//! The list of contents, to print and to tick when an exhibition leaves and comes back.

use axum::extract::{Path, State};
use lending::{Booking, Inventory, KitItem, TouringResource};
use uuid::Uuid;
use vocabulary::id::{BookingId, TouringResourceId};
use web::{Crumb, Failure, Page, Visit};

use super::piece::square;
use super::{Borrowing, asked, back_to_exhibitions, speaks_for};
use crate::names::{site, span};
use crate::paths;
use web::body::{Body, Cell};

pub(super) async fn show(
    visit: Visit,
    State(room): State<Borrowing>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let key = room.key.clone();
    let stay: Option<BookingId> = asked(&visit, "passage").parse().ok();
    let resource = TouringResourceId::from(id);
    let read = room.read(move |conn| {
        let stay = match stay {
            Some(stay) => lending::booking(conn, stay)?.filter(|stay| stay.resource == resource),
            None => None,
        };
        Ok((lending::resource(conn, &key, resource)?, stay))
    });
    let (resource, stay) = read.await?;
    let resource = resource.ok_or(Failure::NotFound)?;
    // What was found broken, and where, is for host and lender; everybody else prints boxes to tick.
    let theirs = |stay: &Booking| {
        speaks_for(&visit, resource.owner) || stay.organization.is_some_and(|host| speaks_for(&visit, host))
    };
    Ok(page(&visit, &resource, stay.filter(theirs)))
}

fn page(visit: &Visit, resource: &TouringResource, stay: Option<Booking>) -> Page {
    let id = resource.id.uuid();
    let mut body = Body::titled(visit, "borrowing-contents-title");
    let whole = Crumb { label: resource.name.clone(), href: paths::exhibition(id) };
    body.below(vec![back_to_exhibitions(visit), whole]).lead(visit.say("borrowing-contents-lead"));
    if let Some(stay) = &stay {
        body.facts(vec![
            ("borrowing-site", Cell::text(site(&stay.site))),
            ("borrowing-when", Cell::text(span(visit, stay.start, stay.end))),
        ]);
    }
    let (out, back) = stay.map(|stay| (stay.condition_out, stay.condition_in)).unwrap_or_default();
    let row = |item: &KitItem| {
        vec![
            Cell::text(&item.name),
            Cell::text(visit.say(item.kind.key())),
            Cell::text(item.count.to_string()),
            Cell::text(boxes(visit, &out, item)),
            Cell::text(boxes(visit, &back, item)),
        ]
    };
    body.table(
        ("borrowing-kit", "borrowing-kit-none"),
        &[
            "borrowing-piece",
            "borrowing-kind",
            "borrowing-count",
            "borrowing-going-out",
            "borrowing-coming-back",
        ],
        resource.kit.iter().map(row).collect(),
    );
    body.say("borrowing-contents-signed");
    labels(&mut body, visit, resource);
    body.public_page()
}

/// A square for each piece that leads on, to hang beside it.
fn labels(body: &mut Body<'_>, visit: &Visit, resource: &TouringResource) {
    let id = resource.id.uuid();
    body.heading("etiquettes", "borrowing-labels").say("borrowing-labels-lead");
    body.html(square(visit, &resource.name, &paths::exhibition(id)));
    for item in resource.kit.iter().filter(|item| !item.guide.is_empty() || !item.links.is_empty()) {
        body.html(square(visit, &item.name, &paths::piece(id, item.id.uuid())));
    }
}

/// The state of a piece in words, or boxes to tick by hand.
fn boxes(visit: &Visit, noted: &Inventory, item: &KitItem) -> String {
    let known = noted.get(&item.id).map(|condition| visit.say(condition.key()).into_owned());
    known.unwrap_or_else(|| visit.say("borrowing-boxes").into_owned())
}
