//! The news as a feed for readers, the list of all feeds, and dated openings for calendars.

use ::store::{Conn, StoreError};
use axum::extract::{Query, State};
use axum::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL};
use axum::http::{HeaderName, HeaderValue};
use axum::response::Response;
use chrono::{NaiveDate, TimeDelta};
use directory::{Location, Service};
use exchange::write::feed::{
    Feed, Item, Opening, Outline, calendar as as_calendar, openings_between, opml, rss,
};
use serde::Deserialize;
use uuid::Uuid;
use vocabulary::codes::TopicCategory;
use vocabulary::hours::OpeningHours;
use web::{Failure, Visit};

use super::follow::known;
use super::{Syndication, failure};
use crate::news::{NewsItem, Wish};
use crate::paths;
use crate::store::{news, records};
use crate::words::{line, wish_in_words};

/// The most news a feed tells.
const ITEMS: i64 = 60;
/// How far ahead dated openings are told.
const AHEAD: TimeDelta = TimeDelta::days(120);
/// The most services a calendar reads.
const SERVICES: i64 = 2_000;
/// The most openings a calendar tells.
const OPENINGS: usize = 2_000;
/// The licence of what a feed tells.
const LICENCE: &str = "etalab-2.0";
/// How long a reader may keep a feed.
const KEPT: [(HeaderName, HeaderValue); 2] = [
    (CACHE_CONTROL, HeaderValue::from_static("public, max-age=300")),
    (ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*")),
];

/// What is asked for in the address; the form of the page names its fields otherwise, since its page has two forms.
#[derive(Deserialize)]
pub(super) struct Asked {
    #[serde(default, alias = "theme-flux")]
    theme: String,
    #[serde(default, alias = "commune-flux")]
    commune: String,
}

impl Asked {
    fn wish(&self) -> Result<Wish, Failure> {
        known(&self.theme, &self.commune).ok_or(Failure::NotFound)
    }
}

pub(super) async fn news(
    visit: Visit,
    State(room): State<Syndication>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let wish = asked.wish()?;
    let reading = wish.clone();
    let told = room.db.read(move |conn| news::wished(conn, &reading, 0, ITEMS)).await.map_err(failure)?;
    let name = &visit.shell.network_name;
    let feed = Feed {
        title: format!("{} · {name}", wish_in_words(&visit.shell.words, visit.locale, &wish)),
        description: visit.say_of("syndication-feed-description", name).into_owned(),
        page: visit.absolute(paths::FOLLOW),
        address: visit.absolute(&paths::feed(&wish.theme, &wish.commune)),
        language: visit.locale.code().to_owned(),
        licence: LICENCE.to_owned(),
        updated: told.first().map_or(visit.now, |item| item.at),
        items: told.iter().map(|told| item(&visit, told)).collect(),
    };
    Ok(kept(visit.text("application/rss+xml; charset=utf-8", rss(&feed))))
}

fn item(visit: &Visit, told: &NewsItem) -> Item {
    let text = line(&visit.shell.words, visit.locale, told);
    Item {
        id: format!("{}#{}", visit.absolute(&told.path), told.seq),
        title: text.clone(),
        text,
        page: visit.absolute(&told.path),
        by: told.organization.clone(),
        categories: vec![told.what.code().to_owned()],
        at: told.at,
    }
}

/// Every theme and every commune of the network, each with its feed.
pub(super) async fn list(visit: Visit, State(room): State<Syndication>) -> Response {
    let outline = |title: String, theme: &str, commune: &str| Outline {
        title,
        address: visit.absolute(&paths::feed(theme, commune)),
        page: visit.absolute(paths::FOLLOW),
        children: Vec::new(),
    };
    let heading = |key: &str, children| Outline {
        title: visit.say(key).into_owned(),
        address: String::new(),
        page: String::new(),
        children,
    };
    let themes =
        TopicCategory::ALL.iter().map(|one| outline(one.label(visit.locale).to_owned(), one.code(), ""));
    let communes = room.directory.communes();
    let communes = communes.iter().map(|one| outline(one.name.to_owned(), "", one.code));
    let outlines = [
        outline(visit.say("syndication-all-themes").into_owned(), "", ""),
        heading("syndication-field-theme", themes.collect()),
        heading("syndication-field-commune", communes.collect()),
    ];
    let text = opml(&visit.shell.network_name, visit.now, &outlines);
    kept(visit.text("text/x-opml; charset=utf-8", text))
}

/// Openings on dated days: permanences « le 10 février », not the hours of every week, which would bury them.
pub(super) async fn calendar(
    visit: Visit,
    State(room): State<Syndication>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let wish = asked.wish()?;
    let (today, last) = (visit.today(), visit.today() + AHEAD);
    let dated = room.db.read(move |conn| dated(conn, &wish, (today, last))).await.map_err(failure)?;
    let opening = |found: Dated| Opening {
        id: format!(
            "{}-{}-{}@{}",
            found.service,
            found.location,
            found.from.timestamp(),
            host(&visit.shell.base_url)
        ),
        title: found.name.clone(),
        text: found.summary,
        place: found.place,
        page: visit.absolute(&directory::paths::service(found.service, &found.name)),
        from: found.from,
        to: found.to,
    };
    let openings: Vec<Opening> = dated.into_iter().map(opening).collect();
    let address = visit.absolute(paths::CALENDAR);
    let text = as_calendar(&visit.shell.network_name, &address, visit.now, &openings);
    Ok(kept(visit.text("text/calendar; charset=utf-8", text)))
}

fn host(base_url: &str) -> &str {
    base_url.split_once("://").map_or(base_url, |(_, host)| host)
}

fn kept(mut response: Response) -> Response {
    response.headers_mut().extend(KEPT);
    response
}

/// One opening on a dated day.
struct Dated {
    service: Uuid,
    location: Uuid,
    name: String,
    summary: String,
    place: String,
    from: chrono::DateTime<chrono::Utc>,
    to: chrono::DateTime<chrono::Utc>,
}

fn dated(
    conn: &mut Conn,
    wish: &Wish,
    (first, last): (NaiveDate, NaiveDate),
) -> Result<Vec<Dated>, StoreError> {
    let mut found = Vec::new();
    for row in records::current_services(conn, SERVICES)? {
        let Ok(service) = serde_json::from_value::<Service>(row.content) else { continue };
        if found.len() >= OPENINGS || !is_wished(&service, &wish.theme) {
            continue;
        }
        for at in &service.places {
            let hours = if at.hours.is_empty() { &service.hours } else { &at.hours };
            if !is_dated(hours) {
                continue;
            }
            let Some(place) = records::location(conn, at.location.uuid())? else { continue };
            if !wish.commune.is_empty() && place.commune != wish.commune {
                continue;
            }
            let location = at.location.uuid();
            let whole = || (service.name.clone(), service.summary.clone(), where_is(&place));
            found.extend(openings_between(hours, first, last).into_iter().map(|(from, to)| {
                let (name, summary, place) = whole();
                Dated { service: row.id, location, name, summary, place, from, to }
            }));
        }
    }
    found.sort_by_key(|opening| (opening.from, opening.service));
    found.truncate(OPENINGS);
    Ok(found)
}

fn is_wished(service: &Service, theme: &str) -> bool {
    theme.is_empty() || service.topics.iter().any(|topic| topic.category().code() == theme)
}

/// Whether hours speak of dated days rather than of every week.
fn is_dated(hours: &str) -> bool {
    OpeningHours::parse(hours).is_ok_and(|hours| hours.weekly().is_none())
        && hours.split_whitespace().any(|word| word.len() == 4 && word.starts_with("20"))
}

fn where_is(place: &Location) -> String {
    let shown = place.shown();
    [shown.street, shown.town].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}
