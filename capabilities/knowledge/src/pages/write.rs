//! Writing a card: one line for each point, how much of the sheet is used said at each look and at each save.

use ::store::Conn;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use vocabulary::codes::Topic;
use vocabulary::id::CardId;
use web::{Choice, Crumb, Failure, Faults, Filled, Page, Tone, Visit};

use super::{Knowledge, card_of, crumbs_of_work, pen, room_told, second_looks, setter};
use crate::card::{Card, Stage, Step};
use crate::content::{Content, MOST_FACTS, MOST_TOPICS};
use crate::paths;
use crate::sheet::room::room_while_written;
use crate::store::cards;

mod form;

pub(super) use form::day;
use form::{FactFields, facts_shown, understood};

#[derive(askama::Template)]
#[template(path = "pages/write.html")]
struct Write<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    title: String,
    content: &'a Content,
    revision: i64,
    topics: Vec<Vec<Choice>>,
    facts: Vec<FactFields>,
    looks: Vec<String>,
    room: Option<(Tone, String, String)>,
    body: String,
    /// Where the card is read and given to be reviewed, once it is kept.
    work: String,
    faults: &'a Faults,
}

impl Write<'_> {
    /// A list as its field shows it: one point on each line.
    fn lines(&self, lines: &[String]) -> String {
        lines.join("\n")
    }

    /// The label of the field of a need: the first, the second…
    fn topic_label(&self, place: &usize) -> String {
        self.visit.say_count("knowledge-field-topic", *place).into_owned()
    }

    /// What is wrong with a field of several.
    fn fault(&self, name: &str, place: &usize) -> String {
        self.faults.of(&format!("{name}-{place}")).to_owned()
    }
}

pub(super) async fn new(visit: Visit, State(room): State<Knowledge>) -> Result<Page, Failure> {
    page(&visit, &room, None, (&Content::default(), 0, &Faults::default())).await
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Knowledge>,
    Path(id): Path<String>,
) -> Result<Page, Failure> {
    let card = card_of(&room, &id).await?;
    if card.stage.after(Step::Write).is_none() {
        return Err(Failure::NotFound);
    }
    page(&visit, &room, Some(&card), (&card.content, card.revision, &Faults::default())).await
}

async fn page(
    visit: &Visit,
    room: &Knowledge,
    card: Option<&Card>,
    (content, revision, faults): (&Content, i64, &Faults),
) -> Result<Page, Failure> {
    let acronyms = room.spelled_out().await?;
    let begun = !content.title.is_empty();
    let used = room_while_written(&setter(visit, &acronyms), content, &room.press).await;
    let title = visit.say(if card.is_some() { "knowledge-write" } else { "knowledge-new" }).into_owned();
    let crumbs = match card {
        Some(card) => crumbs_of_work(visit, card, "knowledge-write"),
        None => vec![
            Crumb { label: visit.say("knowledge-workshop").into_owned(), href: paths::WORKSHOP.to_owned() },
            Crumb { label: title.clone(), href: String::new() },
        ],
    };
    let body = Write {
        visit,
        crumbs,
        title: title.clone(),
        content,
        revision,
        topics: (0..MOST_TOPICS).map(|place| topics(visit, content.topics.get(place).copied())).collect(),
        facts: facts_shown(content),
        looks: second_looks(visit, &content.texts()),
        room: begun.then(|| room_told(visit, used)),
        body: if begun { pen(visit, &acronyms).card(content, None, false)? } else { String::new() },
        work: card.map(|card| paths::work(card.id)).unwrap_or_default(),
        faults,
    };
    Ok(visit.page(title, &body).not_indexed())
}

fn topics(visit: &Visit, chosen: Option<Topic>) -> Vec<Choice> {
    let none = Choice::new("", visit.say("knowledge-topic-none"), chosen.is_none());
    let one = |topic: &Topic| Choice::new(topic.code(), topic.label(visit.locale), chosen == Some(*topic));
    std::iter::once(none).chain(Topic::ALL.iter().map(one)).collect()
}

/// Begins a card, or only looks at what it would be.
pub(super) async fn begin(
    visit: Visit,
    State(room): State<Knowledge>,
    filled: Filled,
) -> Result<Response, Failure> {
    let (content, faults) = understood(&visit, &filled);
    if !faults.is_empty() {
        return Ok(page(&visit, &room, None, (&content, 0, &faults)).await?.again().into_response());
    }
    if filled.text("faire") == "voir" {
        return Ok(page(&visit, &room, None, (&content, 0, &faults)).await?.into_response());
    }
    let member = visit.member.as_ref().ok_or(Failure::NotFound)?;
    let card = Card {
        id: CardId::new_v7(visit.now, visit.chance()),
        handle: vocabulary::slug(&content.title),
        stage: Stage::Draft,
        content,
        revision: 0,
        author: Some(member.account),
        organization: member.mandates.first().map(|mandate| mandate.organization),
        reason: None,
        modified_at: visit.now,
        edition: None,
    };
    let path = paths::of_work(card.id, "ecrire");
    room.write(move |conn| cards::insert(conn, &card)).await?;
    Ok(visit.go(&path, "knowledge-done-written"))
}

/// Keeps what was written, unless somebody else wrote meanwhile; a text that readers have is a draft again.
pub(super) async fn keep(
    visit: Visit,
    State(room): State<Knowledge>,
    Path(id): Path<String>,
    filled: Filled,
) -> Result<Response, Failure> {
    let card = card_of(&room, &id).await?;
    let stage = card.stage.after(Step::Write).ok_or(Failure::NotFound)?;
    let (content, mut faults) = understood(&visit, &filled);
    let revision: i64 = filled.text("revision").parse().unwrap_or(-1);
    if !faults.is_empty() {
        let page = page(&visit, &room, Some(&card), (&content, revision, &faults)).await?;
        return Ok(page.again().into_response());
    }
    if filled.text("faire") == "voir" {
        let page = page(&visit, &room, Some(&card), (&content, revision, &faults)).await?;
        return Ok(page.into_response());
    }
    if content == card.content {
        return Ok(visit.go(&paths::of_work(card.id, "ecrire"), "knowledge-done-written"));
    }
    let (written, now) = (content.clone(), visit.now);
    let write = move |conn: &mut Conn| cards::rewrite(conn, (card.id, revision, stage), &written, now);
    if room.write(write).await? {
        return Ok(visit.go(&paths::of_work(card.id, "ecrire"), "knowledge-done-written"));
    }
    // Her text stays on the screen, over the revision that is there now: she compares, then saves again.
    let card = card_of(&room, &id).await?;
    faults.note("title", visit.say("knowledge-fault-overtaken"));
    let page = page(&visit, &room, Some(&card), (&content, card.revision, &faults)).await?;
    Ok(page.again().into_response())
}

/// The name of a field of several: `fact-2`.
pub(in crate::pages) fn numbered(name: &str, place: impl std::fmt::Display) -> String {
    format!("{name}-{place}")
}
