//! The pages of this room: where things are, asking for them, receiving them, giving them back.

mod ask;
mod contents;
mod exhibition;
mod exhibitions;
mod figures;
mod forum;
mod forum_poster;
mod loan;
mod mean;
mod means;
mod offer;
mod paper_list;
mod passage;
mod piece;
mod queue;
mod rank;
mod requests;
mod settings;
mod share;
mod stay;
mod tasks;
mod tour;
mod withdraw;

use std::sync::Arc;
use std::time::Duration;

use ::store::{Db, SealKey};
use axum::Router;
use axum::extract::FromRef;
use axum::routing::get;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use lending::{Desk, TouringResource};
use uuid::Uuid;
use vocabulary::id::{OrganizationId, TouringResourceId};
use vocabulary::permission::{Action, Reach};
use web::map::Outlines;
use web::{Choice, Crumb, Demand, Door, Failure, Limiter, Member, Shell, Visit};

use crate::outset::Outset;
use crate::paths;
use directory::OrganizationNames;

/// The most requests left from one address at a forum in an hour: a queue before one table.
const MOST_AT_FORUM: u32 = 20;

/// What the pages of this room stand on, lent by the house.
#[derive(Clone)]
pub struct Borrowing {
    /// The records.
    pub db: Db,
    /// The key of sealed columns.
    pub key: SealKey,
    /// The house.
    pub shell: Arc<Shell>,
    /// Outlines drawn under maps, the farthest first.
    pub outlines: Arc<Vec<&'static Outlines>>,
    /// Requests left at forums, by where they come from.
    at_forum: Limiter,
}

web::reads_and_writes!(Borrowing);

impl Borrowing {
    /// The room in its house.
    pub fn new(db: Db, key: SealKey, shell: Arc<Shell>, outlines: Arc<Vec<&'static Outlines>>) -> Self {
        let at_forum = Limiter::new(MOST_AT_FORUM, Duration::from_secs(3600));
        Self { db, key, shell, outlines, at_forum }
    }

    /// What letters of this visit are written with.
    fn desk(&self, visit: &Visit) -> Desk {
        Desk::new(&self.key, &self.shell, visit.now)
    }

    /// Counts a request left at a forum, or says when to come back.
    fn admit_at_forum(&self, visit: &Visit) -> Result<(), Failure> {
        self.at_forum.admit(&visit.client_key(), visit.now)
    }
}

impl FromRef<Borrowing> for Arc<Shell> {
    fn from_ref(room: &Borrowing) -> Arc<Shell> {
        Arc::clone(&room.shell)
    }
}

/// Who may book an exhibition or lend a means.
const BORROWS: Demand = Demand::May(Action::BorrowMeans);

/// Every door of this room with what it demands.
pub const DOORS: &[Door] = &[
    Door::open(paths::EXHIBITIONS),
    Door::get(paths::REQUESTS, BORROWS),
    Door::post(paths::REQUESTS, BORROWS),
    Door::get(paths::RANK, Demand::Proof),
    Door::post(paths::RANK, Demand::Proof),
    Door::get(paths::TASKS, BORROWS),
    Door::post(paths::TASKS, BORROWS),
    Door::get(paths::OFFER, BORROWS),
    Door::post(paths::OFFER, BORROWS),
    Door::open(paths::EXHIBITION),
    Door::get(paths::SETTINGS, BORROWS),
    Door::post(paths::SETTINGS, BORROWS),
    Door::open(paths::PIECE),
    Door::open(paths::PIECE_FILE),
    Door::post(paths::PIECE_FILE, BORROWS),
    Door::open(paths::CONTENTS),
    Door::get(paths::ASK, BORROWS),
    Door::post(paths::ASK, BORROWS),
    Door::get(paths::FORUM, Demand::Proof),
    Door::post(paths::FORUM, Demand::Proof),
    Door::get(paths::FORUM_POSTER, BORROWS),
    Door::get(paths::QUEUE, BORROWS),
    Door::post(paths::QUEUE, BORROWS),
    Door::get(paths::PAPER_LIST, BORROWS),
    Door::post(paths::PAPER_LIST, BORROWS),
    Door::get(paths::TOUR, BORROWS),
    Door::post(paths::TOUR, BORROWS),
    Door::get(paths::WITHDRAW, BORROWS),
    Door::post(paths::WITHDRAW, BORROWS),
    Door::get(paths::STAY, BORROWS),
    Door::post(paths::STAY, BORROWS),
    Door::get(paths::PASSAGE, Demand::Proof),
    Door::post(paths::PASSAGE, Demand::Proof),
    Door::open(paths::MEANS),
    Door::get(paths::SHARE, BORROWS),
    Door::post(paths::SHARE, BORROWS),
    Door::open(paths::FIGURES),
    Door::open(paths::MEAN),
    Door::post(paths::MEAN, BORROWS),
    Door::get(paths::LOAN, BORROWS),
    Door::post(paths::LOAN, BORROWS),
];

/// The routes of this room.
pub fn routes() -> Router<Borrowing> {
    Router::new()
        .route(paths::EXHIBITIONS, get(exhibitions::show))
        .route(paths::REQUESTS, get(requests::show).post(requests::withdraw))
        .route(paths::RANK, get(rank::show).post(rank::withdraw))
        .route(paths::TASKS, get(tasks::show).post(tasks::settle))
        .route(paths::OFFER, get(offer::show).post(offer::send))
        .route(paths::EXHIBITION, get(exhibition::show))
        .route(paths::SETTINGS, get(settings::show).post(settings::act))
        .route(paths::PIECE, get(piece::show))
        .route(paths::PIECE_FILE, get(piece::file).post(piece::attach))
        .route(paths::CONTENTS, get(contents::show))
        .route(paths::ASK, get(ask::show).post(ask::send))
        .route(paths::FORUM, get(forum::show).post(forum::send))
        .route(paths::FORUM_POSTER, get(forum_poster::show))
        .route(paths::QUEUE, get(queue::show).post(queue::act))
        .route(paths::PAPER_LIST, get(paper_list::show).post(paper_list::send))
        .route(paths::TOUR, get(tour::show).post(tour::act))
        .route(paths::WITHDRAW, get(withdraw::show).post(withdraw::act))
        .route(paths::STAY, get(stay::show).post(stay::act))
        .route(paths::PASSAGE, get(passage::show).post(passage::act))
        .route(paths::MEANS, get(means::show))
        .route(paths::SHARE, get(share::show).post(share::send))
        .route(paths::FIGURES, get(figures::show))
        .route(paths::MEAN, get(mean::show).post(mean::book))
        .route(paths::LOAN, get(loan::show).post(loan::act))
}

/// The exhibition with this identity.
async fn resource(room: &Borrowing, id: Uuid) -> Result<TouringResource, Failure> {
    let key = room.key.clone();
    let found = room.read(move |conn| lending::resource(conn, &key, TouringResourceId::from(id)));
    found.await?.ok_or(Failure::NotFound)
}

/// An exhibition the member lends, with its stays and who waits; a stranger finds nothing.
async fn lent(room: &Borrowing, visit: &Visit, id: Uuid) -> Result<Outset, Failure> {
    let key = room.key.clone();
    let read = room.read(move |conn| Outset::read(conn, &key, TouringResourceId::from(id)));
    let found = read.await?.ok_or(Failure::NotFound)?;
    if speaks_for(visit, found.resource.owner) { Ok(found) } else { Err(Failure::NotFound) }
}

/// The way back to all that travels.
fn back_to_exhibitions(visit: &Visit) -> Crumb {
    let label = visit.say("borrowing-exhibitions-title").into_owned();
    Crumb { label, href: paths::EXHIBITIONS.to_owned() }
}

/// A moment in Paris: « mercredi 2 décembre 2026, 14:00 ».
pub(crate) fn moment(visit: &Visit, at: DateTime<Utc>) -> String {
    let at = vocabulary::time::paris(at);
    format!("{}, {}", vocabulary::date::with_weekday(at.date(), visit.locale), at.format("%H:%M"))
}

/// From one moment to another, the day said once where it is the same.
fn between(visit: &Visit, from: DateTime<Utc>, until: DateTime<Utc>) -> String {
    let (first, last) = (vocabulary::time::paris(from), vocabulary::time::paris(until));
    let last =
        if first.date() == last.date() { last.format("%H:%M").to_string() } else { moment(visit, until) };
    format!("{} – {last}", moment(visit, from))
}

/// The moment of a day and an hour on the wall in Paris.
pub(crate) fn instant(day: NaiveDate, hour: NaiveTime) -> DateTime<Utc> {
    vocabulary::time::TimeZoneName::PARIS.instant(day.and_time(hour))
}

/// The value of one parameter of the address that is a code or a day.
fn asked<'a>(visit: &'a Visit, name: &str) -> &'a str {
    let pairs = visit.query.split('&').filter_map(|pair| pair.split_once('='));
    pairs.into_iter().find(|(key, _)| *key == name).map_or("", |(_, value)| value)
}

/// The words of one parameter of the address.
fn asked_words(visit: &Visit, name: &str) -> String {
    decoded(asked(visit, name))
}

/// Words as they stood before an address carried them.
fn decoded(raw: &str) -> String {
    let mut bytes = Vec::with_capacity(raw.len());
    let mut rest = raw.bytes();
    while let Some(byte) = rest.next() {
        match byte {
            b'+' => bytes.push(b' '),
            b'%' => {
                let pair: Vec<u8> = rest.by_ref().take(2).collect();
                let read = std::str::from_utf8(&pair).ok().and_then(|pair| u8::from_str_radix(pair, 16).ok());
                bytes.extend(read);
            }
            other => bytes.push(other),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Whether the member lends and borrows for an organisation.
fn speaks_for(visit: &Visit, organization: OrganizationId) -> bool {
    visit.member.as_ref().is_some_and(|member| member.may(Action::BorrowMeans, organization))
}

/// Whether the member looks after every organisation.
fn coordinates(visit: &Visit) -> bool {
    let everywhere = |member: &Member| {
        member.roles.iter().any(|role| role.reach(Action::BorrowMeans) == Reach::Everything)
    };
    visit.member.as_ref().is_some_and(everywhere)
}

/// The organisations the member works for and may speak for.
fn own(visit: &Visit) -> Vec<OrganizationId> {
    let mandates = visit.member.iter().flat_map(|member| &member.mandates).map(|one| one.organization);
    let mut own: Vec<OrganizationId> = mandates.filter(|one| speaks_for(visit, *one)).collect();
    own.dedup();
    own
}

/// Whom the member may speak for, to choose from: her organisations, or every one for the coordination.
fn speakers(visit: &Visit, names: &OrganizationNames, chosen: &str) -> Vec<Choice> {
    if coordinates(visit) {
        names.choose_one(None, chosen)
    } else {
        names.choose_one(Some(&own(visit)), chosen)
    }
}

/// The organisation of a field, if the member may speak for it.
fn speaker(visit: &Visit, sent: &str) -> Option<OrganizationId> {
    sent.parse().ok().filter(|one| speaks_for(visit, *one))
}
