//! Files to take along: the whole directory or a part of it, in every format others read.

use std::collections::BTreeMap;

use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, LINK};
use axum::response::{IntoResponse, Response};
use futures_util::stream::{self, StreamExt};
use tokio::runtime::Handle;
use tokio::sync::mpsc;
use vocabulary::codes::TopicCategory;
use vocabulary::territory::Territory;
use web::{Failure, Visit, encoded};

use crate::file::{Break, Choice, FORMATS, Format, Pipe, write};
use crate::licence::Licence;
use crate::roll::{Roll, ServiceLine};
use crate::{OpenData, paths};

/// How many parcels wait for a slow reader.
const WAITING: usize = 4;

#[derive(askama::Template)]
#[template(path = "pages/downloads.html")]
struct Downloads<'a> {
    visit: &'a Visit,
    files: Vec<Line>,
    links: &'a [web::Link],
    communes: Vec<web::Choice>,
    topics: Vec<web::Choice>,
    count: usize,
    licence: &'a Licence,
    date: String,
}

/// A file as it is offered.
struct Line {
    address: String,
    file: &'static str,
    words: &'static str,
}

/// A part of the directory: one commune, one family of needs, or both.
#[derive(Debug, Default)]
struct Part {
    commune: String,
    topic: String,
}

impl Part {
    /// What the address asks for.
    ///
    /// # Errors
    ///
    /// A commune or a family of needs that does not exist.
    fn asked(visit: &Visit) -> Result<Self, Failure> {
        let mut part = Self::default();
        for (name, value) in form_urlencoded::parse(visit.query.as_bytes()) {
            match name.as_ref() {
                "commune" => part.commune = value.trim().to_owned(),
                "theme" => part.topic = value.trim().to_owned(),
                _ => {}
            }
        }
        let wrong =
            |name: &str| Err(Failure::bad_request(name, visit.say(&format!("open-data-part-{name}"))));
        if !part.commune.is_empty() && Territory::france().commune(&part.commune).is_none() {
            return wrong("commune");
        }
        if !part.topic.is_empty() && TopicCategory::from_code(&part.topic).is_none() {
            return wrong("theme");
        }
        Ok(part)
    }

    fn choice(&self, roll: &Roll) -> Choice {
        let everything = self.commune.is_empty() && self.topic.is_empty();
        Choice::of(roll, (!everything).then_some(|line: &ServiceLine| self.holds(line)))
    }

    fn holds(&self, line: &ServiceLine) -> bool {
        let in_commune = |code: &str| {
            line.sites
                .iter()
                .filter_map(|site| site.commune)
                .any(|commune| commune.code == code || commune.parent == Some(code))
        };
        let of_topic = |topic: &str| {
            let topics = line.inclusion.iter().flat_map(|service| &service.topics);
            topics.filter_map(|one| one.split_once("--")).any(|(family, _)| family == topic)
        };
        (self.commune.is_empty() || in_commune(&self.commune))
            && (self.topic.is_empty() || of_topic(&self.topic))
    }

    /// The address of a file that holds this part.
    fn address(&self, format: Format) -> String {
        let file = paths::DOWNLOAD.replace("{file}", format.file());
        let pairs = [("commune", &self.commune), ("theme", &self.topic)];
        let said = pairs.iter().filter(|(_, value)| !value.is_empty());
        let query: Vec<String> = said.map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        if query.is_empty() { file } else { format!("{file}?{}", query.join("&")) }
    }
}

/// The page.
pub(crate) async fn show(visit: Visit, State(house): State<OpenData>) -> Result<Response, Failure> {
    let part = Part::asked(&visit)?;
    let roll = house.roll(visit.now).await?;
    let (_, licence) = house.provenance(visit.now).await.map_err(|error| Failure::internal(&error))?;
    let line =
        |format: &Format| Line { address: part.address(*format), file: format.file(), words: format.words() };
    let body = Downloads {
        visit: &visit,
        files: FORMATS.iter().map(line).collect(),
        links: &house.links,
        communes: communes(&roll, &part, &visit),
        topics: topics(&part, &visit),
        count: part.choice(&roll).len(),
        licence: &licence,
        date: visit.date(visit.today()),
    };
    let title = visit.say("open-data-downloads-title").into_owned();
    Ok(visit.page(title, &body).description(visit.say("open-data-downloads-description")).into_response())
}

/// The communes where something is given, by name.
fn communes(roll: &Roll, part: &Part, visit: &Visit) -> Vec<web::Choice> {
    let sites = roll.services.iter().flat_map(|line| &line.sites).filter_map(|site| site.commune);
    let named: BTreeMap<(&str, &str), ()> = sites.map(|commune| ((commune.name, commune.code), ())).collect();
    let all = web::Choice::new("", visit.say("open-data-part-every-commune"), part.commune.is_empty());
    let chosen = |code: &str| part.commune == code;
    std::iter::once(all)
        .chain(named.into_keys().map(|(name, code)| web::Choice::new(code, name, chosen(code))))
        .collect()
}

/// The families of needs.
fn topics(part: &Part, visit: &Visit) -> Vec<web::Choice> {
    let all = web::Choice::new("", visit.say("open-data-part-every-theme"), part.topic.is_empty());
    let one = |topic: &TopicCategory| {
        web::Choice::new(topic.code(), topic.label(visit.locale), part.topic == topic.code())
    };
    std::iter::once(all).chain(TopicCategory::ALL.iter().map(one)).collect()
}

/// One file, sent while it is written.
pub(crate) async fn give(
    visit: Visit,
    State(house): State<OpenData>,
    Path(file): Path<String>,
) -> Result<Response, Failure> {
    let format = Format::of(&file).ok_or(Failure::NotFound)?;
    let part = Part::asked(&visit)?;
    house.limits.admit_file(&visit)?;
    let place = house.files.clone().try_acquire_owned().map_err(|_| Failure::Unavailable)?;
    let roll = house.roll(visit.now).await?;
    let (provenance, licence) =
        house.provenance(visit.now).await.map_err(|error| Failure::internal(&error))?;
    let choice = part.choice(&roll);
    let (to, from) = mpsc::channel(WAITING);
    let (db, pipe) = (house.db.clone(), Pipe::new(to.clone(), Handle::current()));
    tokio::task::spawn_blocking(move || {
        let written = write(&db, format, &choice, &provenance, pipe);
        if let Err(Break::Store(error)) = &written {
            tracing::error!(%error, file = format.file(), "a file broke off");
        }
        if written.is_err() {
            // Without this the reader would take half a file for a whole one.
            let _ = to.try_send(Err(std::io::Error::other("the file broke off")));
        }
        drop(place);
    });
    let parcels = stream::unfold(from, |mut from| async move { Some((from.recv().await?, from)) }).fuse();
    let mut response = Body::from_stream(parcels).into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(format.media_type()));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{}\"", format.file())) {
        headers.insert(CONTENT_DISPOSITION, value);
    }
    if let Ok(value) = HeaderValue::from_str(&format!("<{}>; rel=\"license\"", licence.address)) {
        headers.insert(LINK, value);
    }
    Ok(response)
}
