//! One card on its way: its text, how much of the sheet it takes, who is waited for, what readers said.

use ::store::Conn;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use vocabulary::id::CardId;
use vocabulary::permission::Action;
use web::{Choice, Crumb, Failure, Faults, Filled, Page, Tone, Visit};

use super::workshop::next_key;
use super::{Knowledge, card_of, crumbs_of_work, may, pen, room_told, setter, stage_badge};
use crate::card::{Card, Kind, Reason, Stage, Step, Verdict};
use crate::letters::{self, Told};
use crate::paths;
use crate::review::{LONGEST_WORDS, Review};
use crate::sheet::room::room_while_written;
use crate::store::{cards, reviews};

#[derive(askama::Template)]
#[template(path = "pages/work.html")]
struct Work<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    card: &'a Card,
    badge: (&'static str, &'static str, &'static str),
    next: String,
    reason: String,
    room: (Tone, String, String),
    body: String,
    acts: Acts,
    verdicts: Vec<Choice>,
    words: &'a str,
    faults: &'a Faults,
    reviews: Vec<Said>,
    public: Option<String>,
}

/// What this visitor may do now.
#[derive(Clone, Copy)]
struct Acts {
    write: bool,
    send: bool,
    review: bool,
    readers: bool,
    publish: bool,
    reopen: bool,
    withdraw: bool,
    revive: bool,
}

struct Said {
    title: String,
    badge: (&'static str, &'static str, &'static str),
    words: String,
    /// Whether it speaks of the text as it is now.
    of_this_text: bool,
}

fn acts(visit: &Visit, card: &Card) -> Acts {
    let can = |step: Step| card.stage.after(step).is_some();
    let (writes, publishes) = (may(visit, Action::WriteCard), may(visit, Action::PublishCard));
    let good = Step::Reviewed(Kind::Professional, Verdict::Good);
    Acts {
        write: writes && can(Step::Write),
        send: writes && can(Step::Send),
        review: may(visit, Action::ReviewCard) && can(good) && !is_author(visit, card),
        readers: writes && card.stage == Stage::PlainReview,
        publish: publishes && card.stage == Stage::PlainReview,
        reopen: publishes && can(Step::Reopen),
        withdraw: publishes && card.public().is_some(),
        revive: publishes && can(Step::Revive),
    }
}

/// Nobody reads her own text again.
fn is_author(visit: &Visit, card: &Card) -> bool {
    card.author.is_some() && visit.member.as_ref().map(|member| member.account) == card.author
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Knowledge>,
    Path(id): Path<String>,
) -> Result<Page, Failure> {
    let mut card = card_of(&room, &id).await?;
    // Before the check-list was ticked, a case is for those who work on cards.
    if ![Action::WriteCard, Action::ReviewCard, Action::PublishCard].iter().any(|work| may(&visit, *work)) {
        card.content.lived_case.clear();
    }
    page(&visit, &room, &card, ("", &Faults::default())).await
}

async fn page(
    visit: &Visit,
    room: &Knowledge,
    card: &Card,
    (words, faults): (&str, &Faults),
) -> Result<Page, Failure> {
    let (key, id) = (room.key.clone(), card.id);
    let said = room.read(move |conn| reviews::reviews(conn, &key, id)).await?;
    let acronyms = room.spelled_out().await?;
    let used = room_while_written(&setter(visit, &acronyms), &card.content, &room.press).await;
    let mut crumbs = crumbs_of_work(visit, card, "knowledge-workshop");
    crumbs.truncate(2);
    let verdicts =
        Verdict::ALL.iter().map(|one| Choice::new(one.code(), visit.say(one.key()), false)).collect();
    let body = Work {
        visit,
        crumbs,
        card,
        badge: stage_badge(card.stage),
        next: visit.say(&next_key(card.stage)).into_owned(),
        reason: card.reason.map(|reason| visit.say(reason.key()).into_owned()).unwrap_or_default(),
        room: room_told(visit, used),
        body: pen(visit, &acronyms).card(&card.content, None, false)?,
        acts: acts(visit, card),
        verdicts,
        words,
        faults,
        reviews: said.iter().map(|review| told(visit, card, review)).collect(),
        public: card.public().map(|_| paths::card(&card.handle)),
    };
    Ok(visit.page(card.content.title.clone(), &body).not_indexed())
}

fn told(visit: &Visit, card: &Card, review: &Review) -> Said {
    let day = visit.date(vocabulary::time::paris(review.reviewed_at).date());
    let badge = match review.verdict {
        Verdict::Good => ("fresh", "check", review.verdict.key()),
        Verdict::Mend => ("to-confirm", "alert", review.verdict.key()),
    };
    Said {
        title: format!("{} · {} · {day}", visit.say(review.kind.key()), review.named),
        badge,
        words: review.words.clone(),
        of_this_text: review.revision == card.revision,
    }
}

/// Takes a step by hand: give it to be read, look at it again, take it away, take it up again.
pub(super) async fn step(
    visit: Visit,
    State(room): State<Knowledge>,
    Path(id): Path<String>,
    filled: Filled,
) -> Result<Response, Failure> {
    let card = card_of(&room, &id).await?;
    let allowed = acts(&visit, &card);
    let (step, done) = match filled.text("faire") {
        "relire" if allowed.send => (Step::Send, "knowledge-done-sent"),
        "rouvrir" if allowed.reopen => (Step::Reopen, "knowledge-done-reopened"),
        "retirer" if allowed.withdraw => (Step::Withdraw, "knowledge-done-withdrawn"),
        "reprendre" if allowed.revive => (Step::Revive, "knowledge-done-revived"),
        _ => return Err(Failure::NotFound),
    };
    if step == Step::Send && !is_ready(&visit, &room, &card).await? {
        return Ok(visit.go(&paths::work(card.id), "knowledge-not-ready"));
    }
    let to = card.stage.after(step).ok_or(Failure::NotFound)?;
    let reason = (step == Step::Reopen).then_some(Reason::Law);
    let (desk, told) = (room.desk(&visit), to_read(&card));
    let (now, path) = (visit.now, paths::work(card.id));
    let write = move |conn: &mut Conn| {
        let moved = cards::step(conn, &card, (to, reason), now)?;
        if moved && to == Stage::ProReview {
            letters::tell(conn, &desk, None, &told)?;
        }
        Ok(moved)
    };
    let moved = room.write(write).await?;
    Ok(visit.go(&path, if moved { done } else { "knowledge-overtaken" }))
}

/// Whether a text can be given to readers: it says what to do, and fits its sheet.
async fn is_ready(visit: &Visit, room: &Knowledge, card: &Card) -> Result<bool, Failure> {
    let acronyms = room.spelled_out().await?;
    let used = room_while_written(&setter(visit, &acronyms), &card.content, &room.press).await;
    Ok(used.fits() && !card.content.steps.is_empty() && !card.content.topics.is_empty())
}

/// The letter to those who find readers: a card waits.
fn to_read(card: &Card) -> Told {
    Told {
        what: "to-read",
        about: card.id.uuid(),
        stamp: card.revision.to_string(),
        title: card.content.title.clone(),
        path: paths::work(card.id),
        day: None,
    }
}

/// Keeps what a professional says; what is to be mended sends the text back to be written.
pub(super) async fn review(
    visit: Visit,
    State(room): State<Knowledge>,
    Path(id): Path<String>,
    filled: Filled,
) -> Result<Response, Failure> {
    let card = card_of(&room, &id).await?;
    if is_author(&visit, &card) {
        return Ok(visit.go(&paths::work(card.id), "knowledge-own-text"));
    }
    if !acts(&visit, &card).review {
        return Ok(visit.go(&paths::work(card.id), "knowledge-overtaken"));
    }
    let (faults, verdict) = understood(&visit, &filled);
    let (Some(verdict), true) = (verdict, faults.is_empty()) else {
        return Ok(page(&visit, &room, &card, (filled.text("mots"), &faults)).await?.again().into_response());
    };
    let member = visit.member.as_ref().ok_or(Failure::NotFound)?;
    let named = member.mandates.first().map(|mandate| mandate.organization_name.clone()).unwrap_or_default();
    let review = Review {
        id: CardId::new_v7(visit.now, visit.chance()).uuid(),
        card: card.id,
        revision: card.revision,
        kind: Kind::Professional,
        verdict,
        reader: Some(member.account),
        named,
        on_paper: false,
        words: filled.text("mots").to_owned(),
        reviewed_at: visit.now,
    };
    let path = paths::work(card.id);
    let kept = keep_review(&room, card, review, None).await?;
    Ok(visit.go(&path, if kept { "knowledge-done-reviewed" } else { "knowledge-overtaken" }))
}

/// What a reader filled in: the verdict, and words where something is to be mended.
pub(super) fn understood(visit: &Visit, filled: &Filled) -> (Faults, Option<Verdict>) {
    let mut faults = filled.faults();
    let verdict = Verdict::from_code(filled.text("avis"));
    if verdict.is_none() {
        faults.note("avis", visit.say("knowledge-fault-verdict"));
    }
    let length = filled.text("mots").chars().count();
    if (verdict == Some(Verdict::Mend) && length < 5) || length > LONGEST_WORDS {
        faults.note("mots", visit.say_count("knowledge-fault-words", LONGEST_WORDS));
    }
    (faults, verdict)
}

/// Keeps what a reader says of the very text that was read, by a link where there was one: once. Says whether it was.
pub(super) async fn keep_review(
    room: &Knowledge,
    card: Card,
    review: Review,
    link: Option<Uuid>,
) -> Result<bool, Failure> {
    let Some(to) = card.stage.after(Step::Reviewed(review.kind, review.verdict)) else { return Ok(false) };
    let key = room.key.clone();
    let write = move |conn: &mut Conn| {
        // Asked before the link is used up: whoever reads again may use it.
        let now = cards::card(conn, card.id)?;
        if now.is_none_or(|now| now.revision != card.revision || now.stage != card.stage) {
            return Ok(false);
        }
        if let Some(link) = link
            && reviews::answer_link(conn, link, review.reviewed_at)? == 0
        {
            return Ok(false);
        }
        if !cards::step(conn, &card, (to, card.reason), review.reviewed_at)? {
            return Ok(false);
        }
        reviews::insert(conn, &key, &review)?;
        Ok(true)
    };
    room.write(write).await
}
