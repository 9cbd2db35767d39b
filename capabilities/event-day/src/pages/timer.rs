//! The clock with its bell: on a page that goes on without a network, and as a file that never needs one.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use speed_meeting::Round;
use speed_meeting::showing::{hour, span};
use uuid::Uuid;
use web::{Crumb, Failure, Page, Visit};

use super::{EventDay, way};
use crate::afternoon::Afternoon;

#[derive(Template)]
#[template(path = "pages/timer.html")]
struct Timer<'a> {
    visit: &'a Visit,
    way: Vec<Crumb>,
    title: String,
    when: String,
    file: String,
    rings: Vec<Ring>,
}

/// The clock alone, as the file holds it.
#[derive(Template)]
#[template(path = "clock.html")]
struct Clock<'a> {
    visit: &'a Visit,
    rings: Vec<Ring>,
}

/// A round for the clock: moments in milliseconds since 1970, and what is said when it begins and ends.
struct Ring {
    number: u32,
    from: i64,
    to: i64,
    starts: String,
    ends: String,
    short: String,
    starts_words: String,
    ends_words: String,
}

fn rings(visit: &Visit, afternoon: &Afternoon) -> Vec<Ring> {
    let ring = |(number, round): (u32, &Round)| {
        let (starts, ends) = (hour(round.starts), hour(round.ends));
        let values =
            [("round", number.into()), ("from", starts.as_str().into()), ("to", ends.as_str().into())];
        let say = |key: &str| visit.say_with(key, &values).into_owned();
        Ring {
            number,
            from: round.starts.timestamp_millis(),
            to: round.ends.timestamp_millis(),
            short: say("event-day-timer-short"),
            starts_words: say("event-day-timer-starts"),
            ends_words: say("event-day-timer-ends"),
            starts,
            ends,
        }
    };
    (1..).zip(&afternoon.rotation.rounds).map(ring).collect()
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<EventDay>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let afternoon = room.found(id).await?;
    let title = visit.say("event-day-timer-title").into_owned();
    let body = Timer {
        visit: &visit,
        way: way(&visit, &afternoon, &title),
        title: title.clone(),
        when: span(&visit, &afternoon.meeting, afternoon.rotation.ends()),
        file: speed_meeting::paths::below(id, "minuteur.html"),
        rings: rings(&visit, &afternoon),
    };
    Ok(visit.page(title, &body).not_indexed())
}

/// The clock with its style and its script within, to open from a stick or a desk.
pub(super) async fn send(
    visit: Visit,
    State(room): State<EventDay>,
    Path(id): Path<Uuid>,
) -> Result<Response, Failure> {
    let afternoon = room.found(id).await?;
    let clock = Clock { visit: &visit, rings: rings(&visit, &afternoon) }.render()?;
    let (title, name) = (visit.say("event-day-timer-title"), web::escaped(&afternoon.meeting.title));
    let when = web::escaped(&span(&visit, &afternoon.meeting, afternoon.rotation.ends()));
    let whole = format!(
        "<!doctype html><html lang=\"{}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" \
         content=\"width=device-width\"><title>{title}</title><style>{}</style></head><body><main class=\"wrap\">\
         <h1>{name}</h1><p>{when}</p>{clock}</main><script>{}</script></body></html>",
        visit.locale.code(),
        web::assets::text("style.css"),
        web::assets::text("timer.js"),
    );
    let headers = [
        (CONTENT_TYPE, "text/html; charset=utf-8"),
        (CONTENT_DISPOSITION, "attachment; filename=\"minuteur.html\""),
        (CACHE_CONTROL, "no-store"),
    ];
    Ok((headers, whole).into_response())
}
