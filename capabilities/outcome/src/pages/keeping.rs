//! Everything kept of an action, for whoever keeps it: words, pictures, links to hand out, how work felt.

use ::action::CollectiveAction;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use chrono::{Days, NaiveDate};
use uuid::Uuid;
use vocabulary::id::CollectiveActionId;
use web::{Failure, Filled, Page, Secret, Visit};

use super::Outcomes;
use crate::keeping::traces;
use crate::paths;
use crate::pulse::{FEWEST_ANSWERS, Felt, pulse, secret};
use crate::saying::credit;
use crate::store::consents::{InvitationRow, count_invitations, insert_invitation};
use crate::trace::Trace;

/// A link waits so many days for somebody to write.
const INVITED_DAYS: u64 = 60;
/// The most unused links of one action.
const MOST_INVITED: i64 = 100;

#[derive(askama::Template)]
#[template(path = "pages/keeping.html")]
struct Keeping<'a> {
    visit: &'a Visit,
    action: &'a CollectiveAction,
    lines: Vec<Line>,
    /// A link that was just made, shown once.
    link: Option<String>,
    pulse_link: String,
    pulse: Option<Felt>,
    fewest: i64,
}

/// Words or a picture of the list.
struct Line {
    href: String,
    label: String,
    credit: String,
    standing: String,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Outcomes>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    page(&visit, &room, id, None).await
}

async fn page(visit: &Visit, room: &Outcomes, id: Uuid, link: Option<String>) -> Result<Page, Failure> {
    let action = room.edited(visit, id).await?;
    let key = room.key.clone();
    let read = room.read(move |conn| Ok((traces(conn, &key, id.into())?, pulse(conn, id.into())?)));
    let (all, pulse) = read.await?;
    let link_to = |path: String| format!("{}{path}", visit.shell.base_url);
    let body = Keeping {
        visit,
        action: &action,
        lines: all.iter().map(|trace| line(visit, trace)).collect(),
        link,
        pulse_link: link_to(paths::pulse(action.id, &secret(&room.key, action.id))),
        pulse,
        fewest: FEWEST_ANSWERS,
    };
    Ok(visit.page(visit.say_of("outcome-keeping-title", &action.title), &body).not_indexed())
}

fn line(visit: &Visit, trace: &Trace) -> Line {
    // What not everybody may read stands on its own page, where each look is noted.
    let (label, credit) = match (&trace.frame, trace.is_shown(visit.today())) {
        (Some(frame), true) => (frame.described.clone(), credit(visit, &trace.credit, true)),
        (None, true) => (beginning(&trace.words), credit(visit, &trace.credit, false)),
        (frame, false) => {
            let kind = if frame.is_some() { "outcome-waiting-picture" } else { "outcome-waiting-words" };
            let day = visit.date(vocabulary::time::paris(trace.made_at).date());
            (visit.say_of(kind, &day).into_owned(), String::new())
        }
    };
    Line {
        href: paths::trace(trace.action, trace.id),
        label,
        credit,
        standing: standing(visit, trace, visit.today()),
    }
}

/// The first words of a text.
fn beginning(words: &str) -> String {
    match words.char_indices().nth(80) {
        Some((at, _)) => format!("{}…", words.get(..at).unwrap_or(words).trim_end()),
        None => words.to_owned(),
    }
}

/// Whether it is shown, in words.
pub(super) fn standing(visit: &Visit, trace: &Trace, today: NaiveDate) -> String {
    let missing = trace.missing(today).len();
    let until = trace.until().map(|day| visit.date(day)).unwrap_or_default();
    match (missing, trace.published_on) {
        (0, Some(_)) => visit.say_of("outcome-shown-until", &until).into_owned(),
        (0, None) => visit.say("outcome-not-shown").into_owned(),
        (missing, _) => visit.say_count("outcome-missing", missing).into_owned(),
    }
}

/// A new link by which somebody speaks for herself, kept as its digest only; none where too many are out.
pub(super) async fn invite(
    visit: &Visit,
    room: &Outcomes,
    (action, trace): (CollectiveActionId, Option<Uuid>),
) -> Result<Option<String>, Failure> {
    let secret = Secret::new(visit.chance());
    let until = visit.today().checked_add_days(Days::new(INVITED_DAYS)).unwrap_or(visit.today());
    let row = InvitationRow { digest: secret.digest(), action: action.uuid(), trace, until };
    let made = room.write(move |conn| {
        Ok(count_invitations(conn, row.action)? < MOST_INVITED && insert_invitation(conn, &row)? == 1)
    });
    Ok(made.await?.then(|| visit.absolute(&paths::own(action, secret.text()))))
}

pub(super) async fn act(
    visit: Visit,
    State(room): State<Outcomes>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let action = room.edited(&visit, id).await?;
    if filled.text("act") != "invite" {
        return Ok(visit.go(&paths::keeping(action.id), ""));
    }
    let Some(link) = invite(&visit, &room, (action.id, None)).await? else {
        return Ok(visit.go(&paths::keeping(action.id), "outcome-invite-many"));
    };
    Ok(page(&visit, &room, id, Some(link)).await?.into_response())
}
