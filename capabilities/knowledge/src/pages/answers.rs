//! Answering remarks: referents for cards of their own organisation, coordinators for all; an answer may reopen a card.

use ::store::Conn;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use vocabulary::id::CardCommentId;
use vocabulary::permission::{Action, Reach};
use web::{Choice, Crumb, Failure, Faults, Filled, Member, Visit};

use super::{Knowledge, second_looks};
use crate::card::Reason;
use crate::comment::{Answer, Comment, CommentState, LONGEST_COMMENT};
use crate::paths;
use crate::rounds::reopen_for;
use crate::store::{cards, comments};

#[derive(askama::Template)]
#[template(path = "pages/answers.html")]
struct Answers<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    /// What waits; with one chosen, that one alone.
    waiting: &'a [Comment],
    chosen: Option<&'a Comment>,
    decisions: Vec<Choice>,
    typed: Typed<'a>,
}

struct Typed<'a> {
    words: &'a str,
    declines: bool,
    reopens: bool,
    cautions: Vec<String>,
    faults: Faults,
}

impl Default for Typed<'_> {
    fn default() -> Self {
        Self { words: "", declines: false, reopens: true, cautions: Vec::new(), faults: Faults::default() }
    }
}

fn may_answer(member: &Member, comment: &Comment) -> bool {
    let own = |organization| member.may(Action::Moderate, organization);
    member.reach(Action::Moderate) == Reach::Everything || comment.organization.is_some_and(own)
}

pub(super) async fn list(visit: Visit, State(room): State<Knowledge>) -> Result<Response, Failure> {
    let member = visit.member.as_ref().ok_or(Failure::NotFound)?;
    let key = room.key.clone();
    let mut waiting = room.read(move |conn| comments::waiting(conn, &key)).await?;
    waiting.retain(|comment| may_answer(member, comment));
    Ok(page(&visit, (&waiting, None), Typed::default()))
}

/// A remark this member may answer; for all others there is nothing here.
async fn found(visit: &Visit, room: &Knowledge, id: &str) -> Result<Comment, Failure> {
    let id: CardCommentId = id.parse().map_err(|_| Failure::NotFound)?;
    let key = room.key.clone();
    let comment = room.read(move |conn| comments::comment(conn, &key, id)).await?;
    let member = visit.member.as_ref().ok_or(Failure::NotFound)?;
    let own = comment.filter(|comment| may_answer(member, comment));
    own.filter(|comment| comment.state == CommentState::Waiting).ok_or(Failure::NotFound)
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Knowledge>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let comment = found(&visit, &room, &id).await?;
    Ok(page(&visit, (&[], Some(&comment)), Typed::default()))
}

fn page(visit: &Visit, (waiting, chosen): (&[Comment], Option<&Comment>), typed: Typed<'_>) -> Response {
    let title = visit.say("knowledge-answers");
    let crumb = |href: &str| Crumb { label: title.clone().into_owned(), href: href.to_owned() };
    let crumbs = match chosen {
        Some(comment) => {
            vec![crumb(paths::ANSWERS), Crumb { label: comment.handle.clone(), href: String::new() }]
        }
        None => Vec::new(),
    };
    let choice = |state: CommentState, key: &str, chosen| Choice::new(state.code(), visit.say(key), chosen);
    let decisions = vec![
        choice(CommentState::Published, "knowledge-decide-publish", !typed.declines),
        choice(CommentState::Declined, "knowledge-decide-decline", typed.declines),
    ];
    let again = !typed.faults.is_empty() || !typed.cautions.is_empty();
    let body = Answers { visit, crumbs, waiting, chosen, decisions, typed };
    let page = visit.page(title, &body).not_indexed();
    if again { page.again() } else { page }.into_response()
}

/// Publishes with an answer, or declines with a reason; where it says so, the card is looked at again.
pub(super) async fn decide(
    visit: Visit,
    State(room): State<Knowledge>,
    Path(id): Path<String>,
    filled: Filled,
) -> Result<Response, Failure> {
    let comment = found(&visit, &room, &id).await?;
    let mut faults = filled.faults();
    let words = filled.text("reponse");
    if !(5..=LONGEST_COMMENT).contains(&words.chars().count()) {
        faults.note("reponse", visit.say_count("knowledge-fault-answer", LONGEST_COMMENT));
    }
    let looks = second_looks(&visit, [&words.to_owned()]);
    let cautions = if filled.is_ticked("tout-de-meme") { Vec::new() } else { looks };
    let declines = filled.text("decision") == CommentState::Declined.code();
    let reopens = filled.is_ticked("relecture");
    if !faults.is_empty() || !cautions.is_empty() {
        let typed = Typed { words, declines, reopens, cautions, faults };
        return Ok(page(&visit, (&[], Some(&comment)), typed));
    }
    let answer = Answer {
        state: if declines { CommentState::Declined } else { CommentState::Published },
        words: words.to_owned(),
        by: answers_as(&visit, &comment),
        reopens,
    };
    let now = visit.now;
    let write = move |conn: &mut Conn| {
        if !comments::answer(conn, comment.id, &answer, now)? {
            return Ok(false);
        }
        if let Some(card) = cards::card(conn, comment.card)?.filter(|_| answer.reopens) {
            reopen_for(conn, &card, Reason::Comment, now)?;
        }
        Ok(true)
    };
    let done = room.write(write).await?;
    Ok(visit.go(paths::ANSWERS, if done { "knowledge-done-answered" } else { "knowledge-answered-before" }))
}

/// Who is seen to answer: the organisation, or the coordination; never a person.
fn answers_as(visit: &Visit, comment: &Comment) -> String {
    let mut mandates = visit.member.iter().flat_map(|member| &member.mandates);
    let own = mandates.find(|held| Some(held.organization) == comment.organization);
    own.map_or_else(
        || visit.say("knowledge-by-coordination").into_owned(),
        |held| held.organization_name.clone(),
    )
}

impl Answers<'_> {
    fn day(&self, comment: &Comment) -> String {
        self.visit.date(vocabulary::time::paris(comment.written_at).date())
    }
}
