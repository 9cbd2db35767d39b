//! A booklet to print: the services of a commune and around, need by need, on pages of A5.

use ::store::{Conn, StoreError};
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use directory::{Location, Service};
use search::{Near, Order, Question};
use serde::Deserialize;
use uuid::Uuid;
use vocabulary::codes::{TemporaryState, TopicCategory};
use vocabulary::hours::OpeningHours;
use vocabulary::territory::{Commune, Territory};
use vocabulary::{Locale, date};
use web::{Choice, Failure, Visit};

use super::follow::{communes, known, themes};
use super::{Syndication, failure};
use crate::store::records::{self, CurrentServiceRow};

/// How far around a commune, in metres: half an hour of bus.
const AROUND_M: f64 = 10_000.0;
/// The most services of one booklet: some forty pages.
const MOST: usize = 240;

#[derive(askama::Template)]
#[template(path = "pages/booklet.html")]
struct Booklet<'a> {
    visit: &'a Visit,
    communes: Vec<Choice>,
    themes: Vec<Choice>,
    title: String,
    commune: Option<&'static Commune>,
    chapters: Vec<Chapter>,
    left_out: usize,
    day: String,
}

/// One need with those who answer it.
struct Chapter {
    id: &'static str,
    title: &'static str,
    entries: Vec<Entry>,
}

/// A service as it stands in print.
struct Entry {
    name: String,
    organization: String,
    summary: String,
    limits: String,
    documents: String,
    places: Vec<Spot>,
    phones: String,
    passing: String,
    confirmed: String,
}

/// Where and when.
struct Spot {
    address: String,
    hours: String,
}

/// What is asked for in the address.
#[derive(Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    commune: String,
    #[serde(default)]
    theme: String,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Syndication>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let wish = known(&asked.theme, &asked.commune).ok_or(Failure::NotFound)?;
    let commune = Territory::france().commune(&wish.commune);
    let (chapters, left_out) = match commune {
        None => (Vec::new(), 0),
        Some(commune) => {
            let ids = around(&visit, &room, commune);
            let (today, locale, theme) = (visit.today(), visit.locale, wish.theme.clone());
            let read = move |conn: &mut Conn| chapters(conn, &ids, (&theme, locale, today));
            room.db.read(read).await.map_err(failure)?
        }
    };
    let title = match commune {
        Some(commune) => visit.say_of("syndication-booklet-of", commune.name).into_owned(),
        None => visit.say("syndication-booklet-title").into_owned(),
    };
    let body = Booklet {
        visit: &visit,
        communes: communes(&visit, &room, &wish.commune),
        themes: themes(&visit, &wish.theme),
        title: title.clone(),
        commune,
        chapters,
        left_out,
        day: visit.date(visit.today()),
    };
    Ok(visit.page(title, &body).description(visit.say("syndication-booklet-lead")).into_response())
}

/// The services one may go to from a commune, the nearest first.
fn around(visit: &Visit, room: &Syndication, commune: &Commune) -> Vec<Uuid> {
    let mut question = Question::of("", visit.local_now());
    question.near = Some(Near { commune: Some(commune.code.to_owned()), point: None });
    (question.radius_m, question.limit, question.order) = (Some(AROUND_M), MOST, Order::Distance);
    room.directory.catalogue.reader().ask(&question).hits.iter().map(|hit| hit.id).collect()
}

/// The services filed under their first need; those in doubt are left out, since paper cannot be mended, and counted.
fn chapters(
    conn: &mut Conn,
    ids: &[Uuid],
    (theme, locale, today): (&str, Locale, NaiveDate),
) -> Result<(Vec<Chapter>, usize), StoreError> {
    let mut filed: Vec<(TopicCategory, Entry)> = Vec::new();
    let mut left_out = 0;
    for id in ids {
        let Some(row) = records::current_service(conn, *id)? else { continue };
        let Ok(service) = serde_json::from_value::<Service>(row.content.clone()) else { continue };
        let needs: Vec<TopicCategory> = service.topics.iter().map(|topic| topic.category()).collect();
        let wanted = needs.iter().find(|need| theme.is_empty() || need.code() == theme);
        let Some(need) = wanted.copied() else { continue };
        if row.doubted_on.is_some() {
            left_out += 1;
            continue;
        }
        filed.push((need, entry(conn, &row, &service, (locale, today))?));
    }
    let chapter = |need: &TopicCategory| {
        let (own, others): (Vec<_>, Vec<_>) =
            std::mem::take(&mut filed).into_iter().partition(|(filed, _)| filed == need);
        filed = others;
        let mut entries: Vec<Entry> = own.into_iter().map(|(_, entry)| entry).collect();
        entries.sort_by_key(|entry| vocabulary::fold(&entry.name));
        Chapter { id: need.code(), title: need.label(locale), entries }
    };
    let every: Vec<Chapter> = TopicCategory::ALL.iter().map(chapter).collect();
    Ok((every.into_iter().filter(|chapter| !chapter.entries.is_empty()).collect(), left_out))
}

fn entry(
    conn: &mut Conn,
    row: &CurrentServiceRow,
    service: &Service,
    (locale, today): (Locale, NaiveDate),
) -> Result<Entry, StoreError> {
    let mut places = Vec::new();
    for at in &service.places {
        let Some(place) = records::location(conn, at.location.uuid())? else { continue };
        let hours = [&at.hours, &service.hours, &place.hours].into_iter().find(|hours| !hours.is_empty());
        places.push(Spot { address: address(&place), hours: hours_in_words(hours, locale) });
    }
    if places.is_empty() {
        places.push(Spot { address: String::new(), hours: hours_in_words(Some(&service.hours), locale) });
    }
    let passing = service.availability.on(today).filter(|passing| passing.state != TemporaryState::Open);
    Ok(Entry {
        name: service.name.clone(),
        organization: row.organization.clone(),
        summary: service.summary.clone(),
        limits: service.limits.clone(),
        documents: service.documents.join(", "),
        places,
        phones: service.phones.iter().map(|phone| phone.shown.as_str()).collect::<Vec<_>>().join(" · "),
        passing: passing.map_or(String::new(), |passing| {
            format!("{} ({})", passing.state.label(locale), date::in_words(passing.until, locale))
        }),
        confirmed: row.assured_on.map(|day| date::in_words(day, locale)).unwrap_or_default(),
    })
}

fn address(place: &Location) -> String {
    let shown = place.shown();
    let parts = [shown.street, shown.details, shown.town];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn hours_in_words(hours: Option<&String>, locale: Locale) -> String {
    let read = hours.and_then(|hours| OpeningHours::parse(hours).ok());
    read.map(|hours| hours.in_words(locale).join(" ; ")).unwrap_or_default()
}
