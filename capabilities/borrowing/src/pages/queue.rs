//! Who asked for an exhibition, in the order of arrival, for who lends it.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use lending::{NewStay, Origin, Ranked, Refused, RequestState};
use uuid::Uuid;
use vocabulary::id::LoanRequestId;
use web::{Choice, Crumb, Failure, Faults, Filled, Page, Tone, Visit};

use super::requests::windows;
use super::{Borrowing, back_to_exhibitions, lent};
use crate::names::site;
use crate::outset::Outset;
use crate::paths;
use directory::OrganizationNames;
use web::body::{Body, Cell};
use web::form::{Field, Form, day};

pub(super) async fn show(
    visit: Visit,
    State(room): State<Borrowing>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let outset = lent(&room, &visit, id).await?;
    let names = room.read(OrganizationNames::read).await?;
    Ok(page(&visit, (&outset, &names), None))
}

fn page(
    visit: &Visit,
    (outset, names): (&Outset, &OrganizationNames),
    sent: Option<(&Filled, &Faults)>,
) -> Page {
    let resource = &outset.resource;
    let id = resource.id.uuid();
    let mut body = Body::titled(visit, "borrowing-queue-title");
    let whole = Crumb { label: resource.name.clone(), href: paths::exhibition(id) };
    body.below(vec![back_to_exhibitions(visit), whole]).lead(visit.say("borrowing-queue-lead"));
    body.ways(&[
        ("borrowing-to-tour", paths::below(id, "tournee")),
        ("borrowing-to-paper-list", paths::below(id, "file/papier")),
        ("borrowing-to-forum-poster", paths::below(id, "affiche-forum")),
        ("borrowing-to-withdraw", paths::below(id, "tournee/retrait")),
    ]);
    unseen(&mut body, visit, outset);
    let rows = outset.waiting.iter().map(|ranked| row(visit, (outset, names), ranked));
    body.heading("file", "borrowing-queue-waiting");
    body.table(
        ("borrowing-queue-waiting", "borrowing-queue-none"),
        &["borrowing-rank", "borrowing-site", "borrowing-for"],
        rows.collect(),
    );
    if outset.queued().next().is_some() {
        body.heading("fixer", "borrowing-reserve").say("borrowing-reserve-lead");
        body.html(reserve_form(visit, outset).again(visit, sent));
    }
    body.page()
}

/// Requests that nobody has looked at yet hold up a tour for themselves only; one button takes them all.
pub(super) fn unseen(body: &mut Body<'_>, visit: &Visit, outset: &Outset) {
    let sent: Vec<(&str, String)> = std::iter::once(("acte", "tout-accepter".to_owned()))
        .chain(outset.unseen().map(|ranked| ("demande", ranked.request.id.to_string())))
        .collect();
    if sent.len() < 2 {
        return;
    }
    let count = sent.len() - 1;
    body.notice(
        Tone::Information,
        visit.say_count("borrowing-unseen", count),
        visit.say("borrowing-unseen-why"),
    );
    let act = paths::below(outset.resource.id.uuid(), "file");
    body.html(Form::button(visit, act, "borrowing-accept-all", &sent));
}

/// One request: its rank; where and when; for whom, by which way it came, and what may be done.
fn row(visit: &Visit, (outset, names): (&Outset, &OrganizationNames), ranked: &Ranked) -> Vec<Cell> {
    let request = &ranked.request;
    let act = paths::below(outset.resource.id.uuid(), "file");
    let button = |act_name: &str, key: &str| {
        let sent = [("acte", act_name.to_owned()), ("demande", request.id.to_string())];
        Form::button(visit, act.as_str(), key, &sent)
    };
    let mut buttons = String::new();
    if request.state == RequestState::Requested {
        buttons.push_str(&button("accepter", "borrowing-accept"));
    }
    buttons.push_str(&button("refuser", "borrowing-decline"));
    let rank = ranked.rank.map(|rank| rank.to_string()).unwrap_or_default();
    let place = Cell::text(site(&request.site)).below(request.site.host.label(visit.locale));
    let who = request.organization.map(|one| names.cell(one));
    let typed = outset.contacts.get(&request.id).map_or("", String::as_str);
    let who = who.unwrap_or_else(|| mailbox(visit, typed));
    vec![
        Cell::text(rank),
        place.below(windows(visit, request)),
        who.below(origin(visit, &request.origin)).with(buttons),
    ]
}

/// Where a host is answered that is not in the directory.
pub(super) fn mailbox(visit: &Visit, address: &str) -> Cell {
    if address.is_empty() {
        Cell::text(visit.say("borrowing-no-mailbox"))
    } else {
        Cell::link(address, format!("mailto:{address}"))
    }
}

fn origin(visit: &Visit, origin: &Origin) -> String {
    match origin {
        Origin::Online => visit.say("borrowing-origin-online").into_owned(),
        Origin::Forum(name) => visit.say_of("borrowing-origin-forum", name).into_owned(),
        Origin::Paper => visit.say("borrowing-origin-paper").into_owned(),
    }
}

/// One stay set by hand: whose, with which copy, from which day.
fn reserve_form(visit: &Visit, outset: &Outset) -> Form {
    let request = |ranked: &Ranked| {
        let rank = ranked.rank.unwrap_or_default();
        let label = format!("{rank}. {}", site(&ranked.request.site));
        Choice::new(ranked.request.id.to_string(), label, false)
    };
    let copies = outset.resource.copies.iter();
    let copies = copies.map(|copy| Choice::new(copy.id.to_string(), copy.label.clone(), false));
    let fields = vec![
        Field::hidden("acte", "fixer"),
        Field::select(visit, "demande", "borrowing-site", outset.queued().map(request).collect()),
        Field::select(visit, "exemplaire", "borrowing-copy", copies.collect()),
        Field::day(visit, "debut", "borrowing-first-day"),
    ];
    Form::new(visit, paths::below(outset.resource.id.uuid(), "file"), "borrowing-reserve-send", fields)
}

pub(super) async fn act(
    visit: Visit,
    State(room): State<Borrowing>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let outset = lent(&room, &visit, id).await?;
    if filled.text("acte") == "tout-accepter" {
        return accept_all(&visit, &room, &outset, &filled).await;
    }
    let request: LoanRequestId = filled.text("demande").parse().map_err(|_| Failure::NotFound)?;
    if !outset.waiting.iter().any(|ranked| ranked.request.id == request) {
        return Ok(visit.go(&paths::below(id, "file"), "borrowing-nothing-changed"));
    }
    let desk = room.desk(&visit);
    let done = match filled.text("acte") {
        "accepter" => room.write(move |conn| lending::accept(conn, request)).await?,
        "refuser" => room.write(move |conn| lending::decline(conn, &desk, request)).await?,
        "fixer" => return reserve(&visit, &room, (&outset, request), &filled).await,
        _ => return Err(Failure::NotFound),
    };
    let notice = match filled.text("acte") {
        _ if !done => "borrowing-nothing-changed",
        "accepter" => "borrowing-done-accepted",
        _ if outset.is_silent(request) => "borrowing-done-declined-call",
        _ => "borrowing-done-declined",
    };
    Ok(visit.go(&paths::below(id, "file"), notice))
}

/// Takes those that were shown, and no other that came meanwhile.
async fn accept_all(
    visit: &Visit,
    room: &Borrowing,
    outset: &Outset,
    filled: &Filled,
) -> Result<Response, Failure> {
    let shown = |ranked: &&Ranked| filled.all("demande").any(|sent| sent == ranked.request.id.to_string());
    let taken: Vec<LoanRequestId> = outset.unseen().filter(shown).map(|ranked| ranked.request.id).collect();
    let none = taken.is_empty();
    room.write(move |conn| taken.iter().try_for_each(|id| lending::accept(conn, *id).map(|_| ()))).await?;
    let notice = if none { "borrowing-nothing-changed" } else { "borrowing-done-accepted-all" };
    Ok(visit.go(&paths::below(outset.resource.id.uuid(), "file"), notice))
}

async fn reserve(
    visit: &Visit,
    room: &Borrowing,
    (outset, request): (&Outset, LoanRequestId),
    filled: &Filled,
) -> Result<Response, Failure> {
    let mut faults = filled.faults();
    let copies = &outset.resource.copies;
    let copy = copies.iter().find(|copy| copy.id.to_string() == filled.text("exemplaire")).or(copies.first());
    let start = day(filled, "debut").filter(|day| *day >= visit.today());
    if start.is_none() {
        faults.note("debut", visit.say("borrowing-fault-start"));
    }
    if let (Some(copy), Some(start)) = (copy, start) {
        let days = outset.resource.rule.slot_days;
        let (new, desk) = (NewStay { request, copy: copy.id, start, days }, room.desk(visit));
        match room.write(move |conn| lending::reserve(conn, &desk, &new)).await? {
            Ok(stay) => {
                let silent = outset.is_silent(request);
                let notice = if silent { "borrowing-done-reserved-call" } else { "borrowing-done-reserved" };
                return Ok(visit.go(&paths::stay(stay.uuid()), notice));
            }
            Err(refused) => faults.note("debut", refusal(visit, refused)),
        }
    }
    let names = room.read(OrganizationNames::read).await?;
    Ok(page(visit, (outset, &names), Some((filled, &faults))).again().into_response())
}

/// Why a stay cannot be set, in words, with the next free day where there is one.
pub(super) fn refusal(visit: &Visit, refused: Refused) -> String {
    let day = |key: &str, day| visit.say_of(key, &visit.date(day)).into_owned();
    match refused {
        Refused::Unknown => visit.say("borrowing-stay-unknown").into_owned(),
        Refused::NotWaiting => visit.say("borrowing-stay-not-waiting").into_owned(),
        Refused::SlotLength { days, free_from } => {
            let told = [("count", days.into()), ("day", visit.date(free_from).into())];
            visit.say_with("borrowing-stay-length", &told).into_owned()
        }
        Refused::Taken { free_from } => day("borrowing-stay-taken", free_from),
        Refused::OutsideWindows => visit.say("borrowing-stay-windows").into_owned(),
        Refused::OutsidePerimeter => visit.say("borrowing-refused-perimeter").into_owned(),
        Refused::ServedBefore { waiting } => visit.say_count("borrowing-stay-served", waiting).into_owned(),
        Refused::AtHomeOnly => visit.say("borrowing-refused-home").into_owned(),
    }
}
