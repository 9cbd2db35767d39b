//! Neighbours: who is followed, how it goes, subscribing and leaving.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use vocabulary::id::{ImportId, NeighbourId};
use web::{Choice, Crumb, Failure, Faults, Filled, Visit};

use super::import::crumbs;
use super::{Sources, aside, failure};
use crate::following::ask;
use crate::neighbour::{self, Feed, Neighbour, NewNeighbour, SubscribeFault};
use crate::{paths, store};

#[derive(askama::Template)]
#[template(path = "pages/neighbours.html")]
struct NeighboursPage<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    neighbours: Vec<Neighbour>,
    feeds: Vec<Choice>,
    typed: [String; 3],
    faults: &'a Faults,
    /// The one somebody is about to leave.
    leaving: Option<Neighbour>,
}

impl NeighboursPage<'_> {
    fn received(&self, neighbour: &Neighbour) -> String {
        match neighbour.received_at {
            Some(moment) => self.visit.date(vocabulary::time::paris(moment).date()),
            None => self.visit.say("sources-never").into_owned(),
        }
    }

    fn fault(&self, neighbour: &Neighbour) -> String {
        let key = match neighbour.fault.as_deref() {
            None => return String::new(),
            Some("slow") => "sources-fetch-slow",
            Some("too-much") => "sources-fetch-too-much",
            Some("inside") => "sources-fetch-inside",
            Some("address") => "sources-fetch-address",
            Some("moved") => "sources-fetch-moved",
            Some("refused") => "sources-fetch-refused",
            Some("unreadable") => "sources-fetch-unreadable",
            Some("leaving") => "sources-fetch-leaving",
            Some(_) => "sources-fetch-unreachable",
        };
        self.visit.say(key).into_owned()
    }
}

struct Asked<'a> {
    typed: [String; 3],
    feed: Feed,
    faults: &'a Faults,
    leaving: Option<Neighbour>,
}

async fn page(house: &Sources, visit: &Visit, asked: Asked<'_>) -> Result<Response, Failure> {
    let neighbours = house.db.read(neighbour::neighbours).await.map_err(failure)?;
    let choice = |feed: &Feed| Choice::new(feed.code(), visit.say(feed.key()), *feed == asked.feed);
    let body = NeighboursPage {
        visit,
        crumbs: crumbs(visit, "sources-neighbours"),
        neighbours,
        feeds: Feed::ALL.iter().map(choice).collect(),
        typed: asked.typed,
        faults: asked.faults,
        leaving: asked.leaving,
    };
    let page = visit.page(visit.say("sources-neighbours"), &body).not_indexed();
    Ok(if asked.faults.is_empty() { page } else { page.again() }.into_response())
}

pub(super) async fn show(visit: Visit, State(house): State<Sources>) -> Result<Response, Failure> {
    let faults = Faults::default();
    let asked = Asked { typed: Default::default(), feed: Feed::Hsds, faults: &faults, leaving: None };
    page(&house, &visit, asked).await
}

pub(super) async fn subscribe(
    visit: Visit,
    State(house): State<Sources>,
    filled: Filled,
) -> Result<Response, Failure> {
    let typed = ["adresse", "source", "licence"].map(|field| filled.text(field).trim().to_owned());
    let feed = Feed::from_code(filled.text("forme")).unwrap_or(Feed::Hsds);
    let mut faults = filled.faults();
    if typed[1].is_empty() || typed[1].chars().count() > 100 {
        faults.note("source", visit.say("sources-fault-source"));
    }
    if typed[0].is_empty() || typed[0].len() > 500 {
        faults.note("adresse", visit.say("sources-fetch-address"));
    }
    if faults.is_empty() {
        let new = NewNeighbour {
            id: NeighbourId::new_v7(visit.now, visit.chance()).uuid(),
            source: typed[1].clone(),
            address: typed[0].clone(),
            feed,
            licence: typed[2].clone(),
            now: visit.now,
        };
        let outside = house.outside.clone();
        let write = move |conn: &mut ::store::Conn| neighbour::subscribe(conn, &outside, &new);
        match house.db.write(write).await.map_err(failure)? {
            Ok(()) => return Ok(visit.go(paths::NEIGHBOURS, "sources-subscribed")),
            Err(SubscribeFault::NameTaken) => faults.note("source", visit.say("sources-fault-taken")),
            Err(SubscribeFault::Address(outside::OutsideFault::Inside)) => {
                faults.note("adresse", visit.say("sources-fetch-inside"));
            }
            Err(SubscribeFault::Address(_)) => faults.note("adresse", visit.say("sources-fetch-address")),
        }
    }
    page(&house, &visit, Asked { typed, feed, faults: &faults, leaving: None }).await
}

async fn found(house: &Sources, id: &str) -> Result<Neighbour, Failure> {
    let id: Uuid = id.parse().map_err(|_| Failure::NotFound)?;
    let row =
        house.db.read(move |conn| store::neighbours::neighbour_by_id(conn, id)).await.map_err(failure)?;
    row.map(Neighbour::of).ok_or(Failure::NotFound)
}

pub(super) async fn ask_now(
    visit: Visit,
    State(house): State<Sources>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let neighbour = found(&house, &id).await?;
    let (db, key, outside, now) = (house.db.clone(), house.key.clone(), house.outside.clone(), visit.now);
    // It goes on when the person closes the page; the page waits no longer than a neighbour may take for one answer.
    let work = tokio::spawn(async move { ask(&db, &key, &outside, (neighbour, now)).await });
    let waited = tokio::time::timeout(std::time::Duration::from_secs(20), work).await;
    let notice = match waited {
        Ok(Ok(Ok(true))) => "sources-received",
        Ok(Ok(Ok(false))) => "sources-received-nothing",
        Ok(Ok(Err(error))) => return Err(failure(error)),
        _ => "sources-receiving",
    };
    Ok(visit.go(paths::NEIGHBOURS, notice))
}

pub(super) async fn ask_to_leave(
    visit: Visit,
    State(house): State<Sources>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let leaving = Some(found(&house, &id).await?);
    let faults = Faults::default();
    page(&house, &visit, Asked { typed: Default::default(), feed: Feed::Hsds, faults: &faults, leaving })
        .await
}

pub(super) async fn leave(
    visit: Visit,
    State(house): State<Sources>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let neighbour = found(&house, &id).await?;
    let import = ImportId::new_v7(visit.now, visit.chance()).uuid();
    let (db, now) = (house.db.clone(), visit.now);
    aside(move || neighbour::unsubscribe(&db, neighbour.id, (import, now))).await?.map_err(failure)?;
    Ok(visit.go(paths::NEIGHBOURS, "sources-left"))
}
