//! The desk: requests people made about their data, the late ones first.

use axum::extract::State;
use chrono::NaiveDate;
use web::{Failure, Page, Visit};

use super::{Rights, failure};
use crate::paths;
use crate::request::{REMINDED_BEFORE, Request};
use crate::store;

#[derive(askama::Template)]
#[template(path = "pages/desk.html")]
struct DeskPage<'a> {
    visit: &'a Visit,
    waiting: Vec<Line>,
    answered: Vec<Line>,
    late: usize,
}

struct Line {
    path: String,
    kind: String,
    asker: String,
    clock: Clock,
    outcome: String,
}

/// The clock of a request, in words, with the badge that shows it.
pub(super) struct Clock {
    pub(super) words: String,
    pub(super) badge: &'static str,
    pub(super) icon: &'static str,
}

pub(super) async fn show(visit: Visit, State(rights): State<Rights>) -> Result<Page, Failure> {
    let key = rights.key.clone();
    let read =
        move |conn: &mut ::store::Conn| Ok((store::waiting(conn, &key)?, store::answered(conn, &key)?));
    let (waiting, answered) = rights.db.read(read).await.map_err(failure)?;
    let today = visit.today();
    let body = DeskPage {
        late: waiting.iter().filter(|request| request.days_left(today) < 0).count(),
        waiting: waiting.iter().map(|request| line(&visit, request, today)).collect(),
        answered: answered.iter().map(|request| line(&visit, request, today)).collect(),
        visit: &visit,
    };
    Ok(visit.page(visit.say("rights-desk-title"), &body).not_indexed())
}

fn line(visit: &Visit, request: &Request, today: NaiveDate) -> Line {
    let outcome = request.answered.map(|(outcome, day)| {
        let (said, day) = (visit.say(outcome.key()), visit.date(day));
        let values = [("outcome", said.as_ref().into()), ("date", day.as_str().into())];
        visit.say_with("rights-answered-on", &values).into_owned()
    });
    Line {
        path: paths::request(request.id),
        kind: visit.say(request.kind.key()).into_owned(),
        asker: match request.asker.is_empty() {
            true => visit.say("rights-asker-erased").into_owned(),
            false => request.asker.clone(),
        },
        clock: clock(visit, request, today),
        outcome: outcome.unwrap_or_default(),
    }
}

/// How many days are left, or since when it is late.
pub(super) fn clock(visit: &Visit, request: &Request, today: NaiveDate) -> Clock {
    let left = request.days_left(today);
    let (key, count) = if left < 0 { ("rights-late-by", -left) } else { ("rights-days-left", left) };
    let (badge, icon) = match left {
        ..0 => ("full", "alert"),
        0..=REMINDED_BEFORE => ("to-confirm", "hourglass"),
        _ => ("fresh", "clock"),
    };
    Clock { words: visit.say_count(key, count).into_owned(), badge, icon }
}
