//! An article of what is being written: its text, the amendments to it, and what members say.

use ::store::Conn;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use vocabulary::id::ArticleId;
use vocabulary::permission::Action;
use web::{Choice, Crumb, Failure, Faults, Filled, Visit};

use super::document::{Passage, Said, heading, passage, said};
use super::draft::{Draft, crumbs};
use super::{Protocol, coordinates, failure, reader, speaks_for, voice, voices};
use crate::amendment::{Comment, LONGEST_WORDS};
use crate::version::Article;
use crate::{drafting, paths};

#[derive(askama::Template)]
#[template(path = "pages/article.html")]
struct ArticlePage<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    passage: Passage,
    amendments: Vec<Line>,
    comments: Vec<Said>,
    /// Whether the visitor may propose.
    writes: bool,
    /// Whether she may comment.
    says: bool,
    amend: String,
    action: String,
    voices: Vec<Choice>,
    typed: &'a str,
    faults: &'a Faults,
}

struct Line {
    href: String,
    what: &'static str,
    by: String,
    state: &'static str,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Protocol>,
    Path(id): Path<Uuid>,
) -> Result<Response, Failure> {
    reader(&visit)?;
    let draft = Draft::of(&room).await?;
    page(&visit, &draft, id, ("", &Faults::default()))
}

fn found(draft: &Draft, id: Uuid) -> Result<&Article, Failure> {
    draft.text.article(ArticleId::from(id)).ok_or(Failure::NotFound)
}

fn page(
    visit: &Visit,
    draft: &Draft,
    id: Uuid,
    (typed, faults): (&str, &Faults),
) -> Result<Response, Failure> {
    let article = found(draft, id)?;
    let about = draft.amendments.iter().filter(|one| one.change.article() == Some(article.id));
    let lines = about.map(|one| Line {
        href: paths::amendment(one.id.uuid()),
        what: one.change.key(),
        by: one.organization_name.clone(),
        state: one.decision.key(),
    });
    let list = speaks_for(visit, Action::EditRecord);
    let title = heading(visit, article);
    let draft_title = visit.say("protocol-draft-title").into_owned();
    let body = ArticlePage {
        visit,
        crumbs: crumbs(visit, &[(draft_title, paths::DRAFT.to_owned()), (title.clone(), String::new())]),
        passage: passage(visit, article),
        amendments: lines.collect(),
        comments: said(visit, &draft.comments, id),
        writes: draft.is_open() && !list.is_empty(),
        says: draft.is_open() && (!list.is_empty() || coordinates(visit)),
        amend: paths::amend(id),
        action: paths::article(id),
        voices: voices(&list, ""),
        typed,
        faults,
    };
    let page = visit.page(title, &body).not_indexed();
    Ok(if faults.is_empty() { page } else { page.again() }.into_response())
}

/// Says something of an article, in the name of an organisation or of the coordination.
pub(super) async fn say(
    visit: Visit,
    State(room): State<Protocol>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let draft = Draft::of(&room).await?;
    found(&draft, id)?;
    let (comment, faults) = understood(&visit, &draft, id, &filled)?;
    if !faults.is_empty() {
        return page(&visit, &draft, id, (filled.text("propos"), &faults));
    }
    keep(&visit, &room, comment, &paths::article(id)).await
}

/// A comment as it was written, and what is wrong with it. Who speaks for nobody finds nothing here.
pub(super) fn understood(
    visit: &Visit,
    draft: &Draft,
    subject: Uuid,
    filled: &Filled,
) -> Result<(Comment, Faults), Failure> {
    let member = reader(visit)?;
    let list = speaks_for(visit, Action::EditRecord);
    let organization = voice(&list, filled.text("organisation"));
    if list.is_empty() && !coordinates(visit) {
        return Err(Failure::NotFound);
    }
    let mut faults = filled.faults();
    let words = filled.text("propos");
    if !(2..=LONGEST_WORDS).contains(&words.chars().count()) {
        faults.note("propos", visit.say_count("protocol-fault-words", LONGEST_WORDS));
    }
    if organization.is_none() && !coordinates(visit) {
        faults.note("organisation", visit.say("protocol-fault-organization"));
    }
    let comment = Comment {
        id: drafting::fresh_id(visit.now, visit.chance()),
        version: draft.text.version.id,
        subject,
        words: words.to_owned(),
        organization,
        organization_name: None,
        author: Some(member.account),
        written_at: visit.now,
    };
    Ok((comment, faults))
}

/// Keeps a comment and goes back to what it is about.
pub(super) async fn keep(
    visit: &Visit,
    room: &Protocol,
    comment: Comment,
    back: &str,
) -> Result<Response, Failure> {
    let key = room.key.clone();
    let write = move |conn: &mut Conn| drafting::say(conn, &key, &comment);
    let kept = room.db.write(write).await.map_err(failure)?;
    Ok(visit.go(back, if kept { "protocol-comment-kept" } else { "protocol-discussion-over" }))
}
