//! Reading a card again by a link, without an account: is it clear, and what is to be changed.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use vocabulary::id::CardId;
use web::{Choice, Failure, Faults, Filled, Page, Visit};

use super::work::{keep_review, understood};
use super::{Knowledge, pen};
use crate::card::{Card, Kind, Stage, Verdict};
use crate::review::{ReaderLink, Review};
use crate::store::{cards, reviews};

#[derive(askama::Template)]
#[template(path = "pages/reading.html")]
struct Reading<'a> {
    visit: &'a Visit,
    title: String,
    body: String,
    /// Why nothing can be said by this link; empty while it can.
    closed: &'static str,
    verdicts: Vec<Choice>,
    words: &'a str,
    faults: &'a Faults,
}

/// What a link opens, if it opens something still.
enum Opened {
    Readable(ReaderLink, Box<Card>),
    Closed(&'static str),
}

async fn opened(visit: &Visit, room: &Knowledge, secret: &str) -> Result<Opened, Failure> {
    let digest = web::secret::digest(secret);
    let Some(link) = room.read(move |conn| reviews::link(conn, &digest)).await? else {
        return Ok(Opened::Closed("knowledge-reading-unknown"));
    };
    let id = link.card;
    let card = room.read(move |conn| cards::card(conn, id)).await?;
    let Some(card) = card else { return Ok(Opened::Closed("knowledge-reading-unknown")) };
    Ok(match () {
        () if link.answered_at.is_some() => Opened::Closed("knowledge-reading-done"),
        () if !link.is_open(visit.now) => Opened::Closed("knowledge-reading-over"),
        () if card.revision != link.revision || card.stage != Stage::PlainReview => {
            Opened::Closed("knowledge-reading-changed")
        }
        () => Opened::Readable(link, Box::new(card)),
    })
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Knowledge>,
    Path(secret): Path<String>,
) -> Result<Page, Failure> {
    let opened = opened(&visit, &room, &secret).await?;
    page(&visit, &room, &opened, ("", &Faults::default())).await
}

async fn page(
    visit: &Visit,
    room: &Knowledge,
    opened: &Opened,
    (words, faults): (&str, &Faults),
) -> Result<Page, Failure> {
    let acronyms = room.spelled_out().await?;
    let (title, body, closed) = match opened {
        Opened::Readable(_, card) => {
            let body = pen(visit, &acronyms).card(&card.content, None, false)?;
            (card.content.title.clone(), body, "")
        }
        Opened::Closed(why) => (visit.say("knowledge-reading").into_owned(), String::new(), *why),
    };
    let choice = |verdict: &Verdict| {
        Choice::new(verdict.code(), visit.say(&format!("knowledge-reading-{}", verdict.code())), false)
    };
    let verdicts = Verdict::ALL.iter().map(choice).collect();
    let sheet = Reading { visit, title: title.clone(), body, closed, verdicts, words, faults };
    Ok(visit.page(title, &sheet).not_indexed())
}

/// Keeps what the readers say, once.
pub(super) async fn say(
    visit: Visit,
    State(room): State<Knowledge>,
    Path(secret): Path<String>,
    filled: Filled,
) -> Result<Response, Failure> {
    let opened = opened(&visit, &room, &secret).await?;
    let (faults, verdict) = understood(&visit, &filled);
    let Opened::Readable(link, card) = &opened else {
        let written = (filled.text("mots"), &Faults::default());
        return Ok(page(&visit, &room, &opened, written).await?.into_response());
    };
    let (Some(verdict), true) = (verdict, faults.is_empty()) else {
        return Ok(page(&visit, &room, &opened, (filled.text("mots"), &faults))
            .await?
            .again()
            .into_response());
    };
    let review = Review {
        id: CardId::new_v7(visit.now, visit.chance()).uuid(),
        card: card.id,
        revision: card.revision,
        kind: Kind::Plain,
        verdict,
        reader: None,
        named: link.named.clone(),
        on_paper: false,
        words: filled.text("mots").to_owned(),
        reviewed_at: visit.now,
    };
    let kept = keep_review(&room, card.as_ref().clone(), review, Some(link.id)).await?;
    let (closed, written) = match kept {
        true => ("knowledge-reading-thanks", ""),
        false => ("knowledge-reading-changed", filled.text("mots")),
    };
    let page = page(&visit, &room, &Opened::Closed(closed), (written, &Faults::default())).await?;
    Ok(page.into_response())
}
