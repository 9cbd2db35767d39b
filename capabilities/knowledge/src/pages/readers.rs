//! Readers of plain language: a link for a group without account, and what a group said on paper.

use ::store::Conn;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use vocabulary::caution::{CautionKind, Place, cautions};
use vocabulary::id::CardId;
use web::{Choice, Crumb, Failure, Faults, Filled, Page, Secret, Visit};

use super::work::{keep_review, understood};
use super::{Knowledge, card_of, crumbs_of_work};
use crate::card::{Card, Kind, Stage, Verdict};
use crate::paths;
use crate::review::{LINK_LASTS, ReaderLink, Review};
use crate::store::reviews;

/// The longest name of a group, in letters.
const LONGEST_NAME: usize = 100;

#[derive(askama::Template)]
#[template(path = "pages/readers.html")]
struct Readers<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    card: &'a Card,
    links: Vec<(String, String)>,
    /// The address of the link just made: shown this once.
    made: Option<String>,
    group: &'a str,
    words: &'a str,
    verdicts: Vec<Choice>,
    faults: &'a Faults,
}

/// What was typed; what was just made.
#[derive(Default)]
struct Typed<'a> {
    group: &'a str,
    words: &'a str,
    verdict: Option<Verdict>,
    made: Option<String>,
    faults: Faults,
}

/// The card of an address, while readers read it.
async fn being_read(room: &Knowledge, id: &str) -> Result<Card, Failure> {
    let card = card_of(room, id).await?;
    if card.stage == Stage::PlainReview { Ok(card) } else { Err(Failure::NotFound) }
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Knowledge>,
    Path(id): Path<String>,
) -> Result<Page, Failure> {
    let card = being_read(&room, &id).await?;
    page(&visit, &room, &card, Typed::default()).await
}

async fn page(visit: &Visit, room: &Knowledge, card: &Card, typed: Typed<'_>) -> Result<Page, Failure> {
    let (id, revision) = (card.id, card.revision);
    let links = room.read(move |conn| reviews::links(conn, id, revision)).await?;
    let choice = |one: &Verdict| Choice::new(one.code(), visit.say(one.key()), typed.verdict == Some(*one));
    let body = Readers {
        visit,
        crumbs: crumbs_of_work(visit, card, "knowledge-readers"),
        card,
        links: links.iter().map(|link| (link.named.clone(), told(visit, link))).collect(),
        made: typed.made,
        group: typed.group,
        words: typed.words,
        verdicts: Verdict::ALL.iter().map(choice).collect(),
        faults: &typed.faults,
    };
    Ok(visit.page(visit.say("knowledge-readers"), &body).not_indexed())
}

fn told(visit: &Visit, link: &ReaderLink) -> String {
    let day = |at| visit.date(vocabulary::time::paris(at).date());
    match link.answered_at {
        Some(at) => visit.say_of("knowledge-link-answered", &day(at)).into_owned(),
        None if link.is_open(visit.now) => {
            visit.say_of("knowledge-link-until", &day(link.expires_at)).into_owned()
        }
        None => visit.say("knowledge-link-over").into_owned(),
    }
}

/// Makes a link, or keeps what a group said on paper.
pub(super) async fn act(
    visit: Visit,
    State(room): State<Knowledge>,
    Path(id): Path<String>,
    filled: Filled,
) -> Result<Response, Failure> {
    let card = being_read(&room, &id).await?;
    match filled.text("faire") {
        "lien" => make_link(&visit, &room, &card, &filled).await,
        "papier" => keep_paper(&visit, &room, card, &filled).await,
        _ => Err(Failure::NotFound),
    }
}

/// The name of a group, and what is wrong with it: a group or a place, never a person.
fn group_named(visit: &Visit, text: &str, faults: &mut Faults, field: &str) -> String {
    let length = text.chars().count();
    if !(3..=LONGEST_NAME).contains(&length) {
        faults.note(field, visit.say_count("knowledge-fault-group", LONGEST_NAME));
    } else if cautions(text, Place::Public).iter().any(|met| met.kind == CautionKind::PersonName) {
        faults.note(field, visit.say("knowledge-fault-group-person"));
    }
    text.to_owned()
}

async fn make_link(
    visit: &Visit,
    room: &Knowledge,
    card: &Card,
    filled: &Filled,
) -> Result<Response, Failure> {
    let mut faults = filled.faults();
    let group = group_named(visit, filled.text("groupe"), &mut faults, "groupe");
    if !faults.is_empty() {
        let typed = Typed { group: &group, faults, ..Typed::default() };
        return Ok(page(visit, room, card, typed).await?.again().into_response());
    }
    let secret = Secret::new(visit.chance());
    let link = ReaderLink {
        id: CardId::new_v7(visit.now, visit.chance()).uuid(),
        card: card.id,
        revision: card.revision,
        named: group,
        made_by: visit.member.as_ref().map(|member| member.account),
        created_at: visit.now,
        expires_at: visit.now + LINK_LASTS,
        answered_at: None,
    };
    let digest = secret.digest();
    room.write(move |conn: &mut Conn| reviews::keep_link(conn, &link, &digest)).await?;
    // Shown here and nowhere again: only its digest is kept.
    let made = visit.absolute(&paths::reading(secret.text()));
    Ok(page(visit, room, card, Typed { made: Some(made), ..Typed::default() }).await?.into_response())
}

async fn keep_paper(
    visit: &Visit,
    room: &Knowledge,
    card: Card,
    filled: &Filled,
) -> Result<Response, Failure> {
    let (mut faults, verdict) = understood(visit, filled);
    let group = group_named(visit, filled.text("groupe-papier"), &mut faults, "groupe-papier");
    let (Some(verdict), true) = (verdict, faults.is_empty()) else {
        let typed = Typed { group: &group, words: filled.text("mots"), verdict, faults, ..Typed::default() };
        return Ok(page(visit, room, &card, typed).await?.again().into_response());
    };
    let review = Review {
        id: CardId::new_v7(visit.now, visit.chance()).uuid(),
        card: card.id,
        revision: card.revision,
        kind: Kind::Plain,
        verdict,
        reader: None,
        named: group,
        on_paper: true,
        words: filled.text("mots").to_owned(),
        reviewed_at: visit.now,
    };
    let path = paths::work(card.id);
    let kept = keep_review(room, card, review, None).await?;
    Ok(visit.go(&path, if kept { "knowledge-done-reviewed" } else { "knowledge-overtaken" }))
}
