//! Typing a list that was filled on paper: the order of the list is the order of the queue.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use lending::{NewRequest, Origin, TouringResource};
use uuid::Uuid;
use vocabulary::id::LoanRequestId;
use web::{Crumb, Failure, Faults, Filled, Page, Visit};

use super::{Borrowing, back_to_exhibitions, lent};
use crate::asking::refusal;
use crate::paper_list::{Faulty, Line, MOST_LINES, Unclear, read};
use crate::paths;
use web::body::Body;
use web::form::{Field, Form, words};

/// The longest name of an event, in letters.
pub(super) const LONGEST_EVENT: usize = 100;

pub(super) async fn show(
    visit: Visit,
    State(room): State<Borrowing>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let outset = lent(&room, &visit, id).await?;
    Ok(page(&visit, &outset.resource, None))
}

fn page(visit: &Visit, resource: &TouringResource, sent: Option<(&Filled, &Faults)>) -> Page {
    let id = resource.id.uuid();
    let mut body = Body::titled(visit, "borrowing-paper-title");
    let whole = Crumb { label: resource.name.clone(), href: paths::exhibition(id) };
    let list =
        Crumb { label: visit.say("borrowing-queue-title").into_owned(), href: paths::below(id, "file") };
    body.below(vec![back_to_exhibitions(visit), whole, list]);
    body.lead(visit.say_count("borrowing-paper-lead", MOST_LINES)).say("borrowing-paper-example");
    let fields = vec![
        Field::line(visit, "forum", "borrowing-event").hint(visit, "borrowing-event-hint"),
        Field::area(visit, "liste", "borrowing-paper-list").hint(visit, "borrowing-paper-list-hint"),
    ];
    let form = Form::new(visit, paths::below(id, "file/papier"), "borrowing-paper-send", fields);
    body.html(form.again(visit, sent));
    body.page()
}

pub(super) async fn send(
    visit: Visit,
    State(room): State<Borrowing>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let resource = lent(&room, &visit, id).await?.resource;
    let mut faults = filled.faults();
    let event = words((&visit, &filled), "forum", LONGEST_EVENT, &mut faults);
    let lines = read(filled.text("liste"));
    match &lines {
        Ok(lines) if lines.is_empty() => faults.note("liste", visit.say("borrowing-paper-empty")),
        Ok(_) => {}
        Err(faulty) => faults.note("liste", unclear(&visit, faulty)),
    }
    if let (Ok(lines), true) = (lines, faults.is_empty()) {
        let new: Vec<NewRequest> =
            lines.into_iter().map(|line| asked(&visit, &resource, (line, &event))).collect();
        let desk = room.desk(&visit);
        let told = room.write(move |conn| lending::ask_from_list(conn, &desk, &new)).await?;
        let refused = told.iter().enumerate().filter_map(|(at, one)| one.err().map(|why| (at + 1, why)));
        let refused: Vec<String> = refused
            .map(|(line, why)| {
                let why = visit.say(refusal(why));
                visit
                    .say_with("borrowing-paper-line", &[("line", line.into()), ("why", why.into())])
                    .into_owned()
            })
            .collect();
        if refused.is_empty() {
            return Ok(visit.go(&paths::below(id, "file"), "borrowing-done-typed"));
        }
        let kept = visit.say_count("borrowing-paper-kept", told.len() - refused.len());
        faults.note("liste", format!("{kept} {}", refused.join(" ")));
    }
    Ok(page(&visit, &resource, Some((&filled, &faults))).again().into_response())
}

fn asked(visit: &Visit, resource: &TouringResource, (line, event): (Line, &str)) -> NewRequest {
    let origin = if event.is_empty() { Origin::Paper } else { Origin::Forum(event.to_owned()) };
    NewRequest {
        id: LoanRequestId::new_v7(visit.now, visit.chance()),
        resource: resource.id,
        organization: None,
        site: line.site,
        windows: Vec::new(),
        origin,
        contact: line.contact,
    }
}

/// Which lines are not understood, and why.
fn unclear(visit: &Visit, faulty: &Faulty) -> String {
    let line = |(line, why): &(usize, Unclear)| {
        let why = visit.say(match why {
            Unclear::Name => "borrowing-unclear-name",
            Unclear::Commune => "borrowing-unclear-commune",
            Unclear::Mail => "borrowing-unclear-mail",
            Unclear::TooMany => "borrowing-unclear-many",
        });
        visit.say_with("borrowing-paper-line", &[("line", (*line).into()), ("why", why.into())]).into_owned()
    };
    faulty.iter().take(10).map(line).collect::<Vec<_>>().join(" ")
}
