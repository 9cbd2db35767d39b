//! The pages of this room: cards for everybody, and the workshop where they are written, read again and published.

mod answers;
mod card;
mod cards;
mod checklist;
mod publish;
mod readers;
mod reading;
mod remark;
mod remarks;
mod sheet;
mod terms;
mod versions;
mod work;
mod workshop;
mod write;

use std::sync::Arc;
use std::time::Duration;

use ::store::{Db, SealKey};
use axum::Router;
use axum::extract::FromRef;
use axum::routing::{get, post};
use paper::Press;
use post::Desk;
use vocabulary::caution::{CautionKind, Place, cautions};
use vocabulary::permission::{Action, Reach};
use web::{Crumb, Demand, Door, Failure, Limiter, Shell, Tone, Visit};

use crate::acronyms::Acronyms;
use crate::card::{Card, Edition, Stage, Trust};
use crate::drawn::Pen;
use crate::paths;
use crate::sheet::Setter;
use crate::sheet::room::Room;
use crate::store::terms::terms;

/// What the pages of cards stand on, lent by the house.
#[derive(Clone)]
pub struct Knowledge {
    db: Db,
    key: SealKey,
    shell: Arc<Shell>,
    press: Press,
    acronyms: Arc<Acronyms>,
    /// Remarks, by the visitor.
    remarks: Limiter,
    /// Sheets made as files, by the visitor.
    sheets: Limiter,
}

web::reads_and_writes!(Knowledge);

impl Knowledge {
    /// The room in its house: with its press, present or not, and the short names of the field with their meanings.
    pub fn new((db, key): (Db, SealKey), shell: Arc<Shell>, press: Press, acronyms: Arc<Acronyms>) -> Self {
        let (day, hour) = (Duration::from_secs(24 * 3600), Duration::from_secs(3600));
        let (remarks, sheets) = (Limiter::new(6, day), Limiter::new(60, hour));
        Self { db, key, shell, press, acronyms, remarks, sheets }
    }

    /// What letters of this visit are written with.
    fn desk(&self, visit: &Visit) -> Desk {
        Desk::new(&self.key, &self.shell, visit.now)
    }

    /// Short names with their meanings: those of this network, then those of the field.
    async fn spelled_out(&self) -> Result<Vec<(String, String)>, Failure> {
        let own = self.read(terms).await?;
        let own = own.into_iter().map(|term| (term.short, term.meaning));
        Ok(own.chain(self.acronyms.iter().cloned()).collect())
    }
}

impl FromRef<Knowledge> for Arc<Shell> {
    fn from_ref(room: &Knowledge) -> Arc<Shell> {
        Arc::clone(&room.shell)
    }
}

const WRITE: Demand = Demand::May(Action::WriteCard);
const PUBLISH: Demand = Demand::MayEverywhere(Action::PublishCard);
const MODERATE: Demand = Demand::May(Action::Moderate);

/// Every door of this room.
pub const DOORS: &[Door] = &[
    Door::open(paths::CARDS),
    Door::open(paths::CARD),
    Door::post(paths::PRINT, Demand::Anyone),
    Door::open(paths::SHEET),
    Door::open(paths::PDF),
    Door::open(paths::VERSIONS),
    Door::open(paths::REMARKS),
    Door::post(paths::REMARKS, Demand::Anyone),
    Door::get(paths::REMARK, Demand::Proof),
    Door::post(paths::REMARK, Demand::Proof),
    Door::get(paths::ANSWERS, MODERATE),
    Door::get(paths::ANSWER, MODERATE),
    Door::post(paths::ANSWER, MODERATE),
    Door::open(paths::CHECKLIST),
    Door::get(paths::WORKSHOP, Demand::Member),
    Door::get(paths::NEW, WRITE),
    Door::post(paths::NEW, WRITE),
    Door::get(paths::WORK, Demand::Member),
    Door::get(paths::WRITE, WRITE),
    Door::post(paths::WRITE, WRITE),
    Door::post(paths::STEP, Demand::Member),
    Door::post(paths::REVIEW, Demand::May(Action::ReviewCard)),
    Door::get(paths::READERS, WRITE),
    Door::post(paths::READERS, WRITE),
    Door::get(paths::PUBLISH, PUBLISH),
    Door::post(paths::PUBLISH, PUBLISH),
    Door::get(paths::READING, Demand::Proof),
    Door::post(paths::READING, Demand::Proof),
    Door::get(paths::TERMS, PUBLISH),
    Door::post(paths::TERMS, PUBLISH),
];

/// The routes of this room.
pub fn routes() -> Router<Knowledge> {
    Router::new()
        .route(paths::CARDS, get(cards::show))
        .route(paths::CARD, get(card::show))
        .route(paths::PRINT, post(sheet::print))
        .route(paths::SHEET, get(sheet::show))
        .route(paths::PDF, get(sheet::pdf))
        .route(paths::VERSIONS, get(versions::show))
        .route(paths::REMARKS, get(remarks::show).post(remarks::keep))
        .route(paths::REMARK, get(remark::show).post(remark::take_back))
        .route(paths::ANSWERS, get(answers::list))
        .route(paths::ANSWER, get(answers::show).post(answers::decide))
        .route(paths::CHECKLIST, get(checklist::show))
        .route(paths::WORKSHOP, get(workshop::show))
        .route(paths::NEW, get(write::new).post(write::begin))
        .route(paths::WORK, get(work::show))
        .route(paths::WRITE, get(write::show).post(write::keep))
        .route(paths::STEP, post(work::step))
        .route(paths::REVIEW, post(work::review))
        .route(paths::READERS, get(readers::show).post(readers::act))
        .route(paths::PUBLISH, get(publish::show).post(publish::publish))
        .route(paths::READING, get(reading::show).post(reading::say))
        .route(paths::TERMS, get(terms::show).post(terms::act))
}

/// Whether the visitor may do this to every card.
fn may(visit: &Visit, action: Action) -> bool {
    visit.member.as_ref().is_some_and(|member| member.reach(action) == Reach::Everything)
}

/// The card of an address on its way; a stranger's address leads nowhere.
async fn card_of(room: &Knowledge, id: &str) -> Result<Card, Failure> {
    let id = id.parse().map_err(|_| Failure::NotFound)?;
    let found = room.read(move |conn| crate::store::cards::card(conn, id)).await?;
    found.ok_or(Failure::NotFound)
}

/// The published card of an address, with what is published of it.
async fn published(room: &Knowledge, handle: String) -> Result<(Card, Edition), Failure> {
    let found = room.read(move |conn| crate::store::cards::by_handle(conn, &handle)).await?;
    let card = found.ok_or(Failure::NotFound)?;
    let edition = card.public().cloned().ok_or(Failure::NotFound)?;
    Ok((card, edition))
}

fn pen<'a>(visit: &'a Visit, acronyms: &'a Acronyms) -> Pen<'a> {
    Pen { visit, acronyms }
}

fn setter<'a>(visit: &'a Visit, acronyms: &'a Acronyms) -> Setter<'a> {
    Setter::of(&visit.shell, acronyms, visit.today())
}

/// The badge of how far one may rely on a card: its class, its shape and the key of its words.
fn trust_badge(trust: Trust) -> (&'static str, &'static str, &'static str) {
    match trust {
        Trust::InDate => ("fresh", "check", "knowledge-trust-in-date"),
        Trust::UnderReview => ("to-confirm", "hourglass", "knowledge-trust-under-review"),
        Trust::ToCheck => ("stale", "alert", "knowledge-trust-to-check"),
    }
}

/// The badge of where a text stands.
fn stage_badge(stage: Stage) -> (&'static str, &'static str, &'static str) {
    match stage {
        Stage::Draft => ("note", "document", stage.key()),
        Stage::ProReview | Stage::PlainReview => ("to-confirm", "hourglass", stage.key()),
        Stage::Published => ("fresh", "check", stage.key()),
        Stage::ToReview => ("doubtful", "alert", stage.key()),
        Stage::Withdrawn => ("plain", "barred", stage.key()),
    }
}

/// How much of the sheet is used, in words, and how it should sound.
fn room_told(visit: &Visit, room: Room) -> (Tone, String, String) {
    let share = [("share", room.share.into()), ("pages", room.pages.unwrap_or_default().into())];
    let title = match (room.fits(), room.is_counted()) {
        (true, true) => "knowledge-room-counted",
        (true, false) => "knowledge-room-reckoned",
        (false, true) => "knowledge-room-counted-over",
        (false, false) => "knowledge-room-reckoned-over",
    };
    let text = if room.fits() { "knowledge-room-fits" } else { "knowledge-room-over" };
    let tone = if room.fits() { Tone::Information } else { Tone::Danger };
    (tone, visit.say_with(title, &share).into_owned(), visit.say(text).into_owned())
}

/// What in some public texts is worth a second look, in words; each reason once.
fn second_looks<'a>(visit: &Visit, texts: impl IntoIterator<Item = &'a String>) -> Vec<String> {
    let mut kinds: Vec<(CautionKind, String)> = Vec::new();
    for text in texts {
        for caution in cautions(text, Place::Public) {
            if kinds.iter().all(|(kind, _)| *kind != caution.kind) {
                kinds.push((caution.kind, text[caution.range].to_owned()));
            }
        }
    }
    kinds.into_iter().map(|(kind, words)| format!("« {words} » · {}", kind.label(visit.locale))).collect()
}

/// The way to a page of a published card.
fn crumbs_of_card(visit: &Visit, card: (&str, &str), page: &str) -> Vec<Crumb> {
    let (handle, title) = card;
    vec![
        Crumb { label: visit.say("knowledge-title").into_owned(), href: paths::CARDS.to_owned() },
        Crumb { label: title.to_owned(), href: paths::card(handle) },
        Crumb { label: visit.say(page).into_owned(), href: String::new() },
    ]
}

/// The way to a page of the workshop.
fn crumbs_of_work(visit: &Visit, card: &Card, page: &str) -> Vec<Crumb> {
    vec![
        Crumb { label: visit.say("knowledge-workshop").into_owned(), href: paths::WORKSHOP.to_owned() },
        Crumb { label: card.content.title.clone(), href: paths::work(card.id) },
        Crumb { label: visit.say(page).into_owned(), href: String::new() },
    ]
}
