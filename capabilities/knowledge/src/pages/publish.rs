//! Publishing a card: its last day, what changed, and the check-list where it tells a case.

use ::store::Conn;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use chrono::{Months, NaiveDate};
use web::{Crumb, Failure, Faults, Filled, Page, Tone, Visit};

use super::write::day;
use super::{Knowledge, card_of, crumbs_of_work, room_told, second_looks, setter};
use crate::card::{Card, Edition, LONGEST_VALIDITY, Stage, Step, bounded_validity};
use crate::checklist::{POINTS, is_whole, key};
use crate::content::Changed;
use crate::paths;
use crate::sheet::room::{Room, room_while_written};
use crate::store::{cards, reviews};

/// How long a version is proposed to hold, in months.
const USUAL: Months = Months::new(12);
/// The longest sentence on what changed, in letters.
const LONGEST_CHANGES: usize = 240;

#[derive(askama::Template)]
#[template(path = "pages/publish.html")]
struct Publish<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    card: &'a Card,
    plain: usize,
    room: (Tone, String, String),
    fits: bool,
    looks: Vec<String>,
    changed: Vec<Changed>,
    until: String,
    latest: String,
    changes: &'a str,
    points: Vec<(&'static str, String)>,
    faults: &'a Faults,
}

impl Publish<'_> {
    fn part(&self, changed: &Changed) -> String {
        self.visit.say(&changed.part.key()).into_owned()
    }
}

/// A card that may be published if all is said, with its last version and how many groups of readers found its text
/// plain.
async fn ready(room: &Knowledge, id: &str) -> Result<(Card, usize), Failure> {
    let card = card_of(room, id).await?;
    if card.stage != Stage::PlainReview {
        return Err(Failure::NotFound);
    }
    let (id, revision) = (card.id, card.revision);
    let read = move |conn: &mut Conn| {
        Ok((reviews::count_plain(conn, id.uuid(), revision)?, cards::versions(conn, id)?))
    };
    let (plain, versions) = room.read(read).await?;
    // What was withdrawn is public no more, and still what the next version is numbered after and compared with.
    let edition = versions.into_iter().next();
    Ok((Card { edition, ..card }, usize::try_from(plain).unwrap_or_default()))
}

async fn used(visit: &Visit, room: &Knowledge, card: &Card) -> Result<Room, Failure> {
    let acronyms = room.spelled_out().await?;
    Ok(room_while_written(&setter(visit, &acronyms), &card.content, &room.press).await)
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Knowledge>,
    Path(id): Path<String>,
) -> Result<Page, Failure> {
    let (card, plain) = ready(&room, &id).await?;
    let until = proposed(&visit, &card).to_string();
    page(&visit, &room, (&card, plain), (&until, "", &Faults::default())).await
}

/// A year, or less where what is said of the law ends before.
fn proposed(visit: &Visit, card: &Card) -> NaiveDate {
    let today = visit.today();
    let usual = today.checked_add_months(USUAL).unwrap_or(today);
    card.content.law_holds_until().filter(|until| *until > today).map_or(usual, |until| until.min(usual))
}

async fn page(
    visit: &Visit,
    room: &Knowledge,
    (card, plain): (&Card, usize),
    (until, changes, faults): (&str, &str, &Faults),
) -> Result<Page, Failure> {
    let room_used = used(visit, room, card).await?;
    let latest = visit.today().checked_add_months(LONGEST_VALIDITY).unwrap_or_else(|| visit.today());
    let tells_a_case = !card.content.lived_case.is_empty();
    let points = POINTS.iter().filter(|_| tells_a_case);
    let body = Publish {
        visit,
        crumbs: crumbs_of_work(visit, card, "knowledge-publish"),
        card,
        plain,
        room: room_told(visit, room_used),
        fits: room_used.fits(),
        looks: second_looks(visit, &card.content.texts()),
        changed: card
            .edition
            .as_ref()
            .map(|then| card.content.changed_since(&then.content))
            .unwrap_or_default(),
        until: until.to_owned(),
        latest: visit.date(latest),
        changes,
        points: points.map(|point| (*point, visit.say(&key(point)).into_owned())).collect(),
        faults,
    };
    Ok(visit.page(visit.say("knowledge-publish"), &body).not_indexed())
}

/// Publishes, if readers found this very text plain, it fits its sheet, and its case names nobody.
pub(super) async fn publish(
    visit: Visit,
    State(room): State<Knowledge>,
    Path(id): Path<String>,
    filled: Filled,
) -> Result<Response, Failure> {
    let (card, plain) = ready(&room, &id).await?;
    let (typed, changes) = (filled.text("jusqu-au"), filled.text("changements"));
    let (faults, until) = faults_of(&visit, &card, &filled);
    let fits = used(&visit, &room, &card).await?.fits();
    let can = card.stage.after(Step::Publish { plain }).is_some() && fits;
    let (Some(until), true, true) = (until, faults.is_empty(), can) else {
        let page = page(&visit, &room, (&card, plain), (typed, changes, &faults)).await?;
        return Ok(page.again().into_response());
    };
    let (today, now) = (visit.today(), visit.now);
    let edition = Edition {
        version: card.edition.as_ref().map_or(0, |edition| edition.version) + 1,
        content: card.content.clone(),
        published_on: today,
        valid_until: bounded_validity(today, until),
        changes: changes.to_owned(),
    };
    let anonymised_on = (!card.content.lived_case.is_empty()).then_some(today);
    let path = paths::work(card.id);
    let write = move |conn: &mut Conn| cards::publish(conn, &card, (&edition, anonymised_on), now);
    let done = room.write(write).await?;
    Ok(visit.go(&path, if done { "knowledge-done-published" } else { "knowledge-overtaken" }))
}

/// What is wrong with what was typed, and the last day that was asked for.
fn faults_of(visit: &Visit, card: &Card, filled: &Filled) -> (Faults, Option<NaiveDate>) {
    let mut faults = filled.faults();
    let today = visit.today();
    let until = day(filled.text("jusqu-au")).filter(|until| *until > today);
    match until {
        None => faults.note("jusqu-au", visit.say("knowledge-fault-valid")),
        Some(until) if bounded_validity(today, until) < until => {
            faults.note("jusqu-au", visit.say("knowledge-fault-valid-long"));
        }
        Some(_) => {}
    }
    let length = filled.text("changements").chars().count();
    if (card.edition.is_some() && length < 5) || length > LONGEST_CHANGES {
        faults.note("changements", visit.say_count("knowledge-fault-changes", LONGEST_CHANGES));
    }
    if !card.content.lived_case.is_empty() && !is_whole(filled) {
        faults.note(POINTS[0], visit.say("knowledge-fault-checklist"));
    }
    if card.content.facts.iter().any(|fact| fact.is_doubtful(today)) {
        faults.note("jusqu-au", visit.say("knowledge-fault-law"));
    }
    (faults, until)
}
