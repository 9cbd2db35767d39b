//! What was said of a card, with the answers; and a place to say something, without a name.

use ::store::Conn;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use vocabulary::caution::{Place, cautions};
use vocabulary::id::CardCommentId;
use web::{Crumb, Failure, Faults, Filled, Secret, Visit};

use super::{Knowledge, crumbs_of_card, published};
use crate::card::{Card, Edition};
use crate::comment::{Comment, CommentState, LONGEST_COMMENT};
use crate::letters::{self, Told};
use crate::paths;
use crate::store::comments;

#[derive(askama::Template)]
#[template(path = "pages/remarks.html")]
struct Remarks<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    title: &'a str,
    published: &'a [Comment],
    typed: Typed<'a>,
}

/// What was typed, with what is wrong with it and what is worth a second look.
#[derive(Default)]
struct Typed<'a> {
    words: &'a str,
    caution: String,
    faults: Faults,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Knowledge>,
    Path(handle): Path<String>,
) -> Result<Response, Failure> {
    let (card, edition) = published(&room, handle).await?;
    page(&visit, &room, (&card, &edition), Typed::default()).await
}

async fn page(
    visit: &Visit,
    room: &Knowledge,
    (card, edition): (&Card, &Edition),
    typed: Typed<'_>,
) -> Result<Response, Failure> {
    let (key, id) = (room.key.clone(), card.id);
    let said = room.read(move |conn| comments::published(conn, &key, id)).await?;
    let title = &edition.content.title;
    let again = !typed.faults.is_empty() || !typed.caution.is_empty();
    let crumbs = crumbs_of_card(visit, (&card.handle, title), "knowledge-remarks");
    let body = Remarks { visit, crumbs, title, published: &said, typed };
    let page = visit.page(visit.say_of("knowledge-remarks-of", title), &body).not_indexed();
    Ok(if again { page.again() } else { page }.into_response())
}

/// Keeps a remark, and tells whoever looks after the card. A name in it is shown to its author first.
pub(super) async fn keep(
    visit: Visit,
    State(room): State<Knowledge>,
    Path(handle): Path<String>,
    filled: Filled,
) -> Result<Response, Failure> {
    let (card, edition) = published(&room, handle).await?;
    let mut faults = filled.faults();
    let words = filled.text("remarque");
    if !(5..=LONGEST_COMMENT).contains(&words.chars().count()) {
        faults.note("remarque", visit.say_count("knowledge-fault-remark", LONGEST_COMMENT));
    }
    let met = cautions(words, Place::Public);
    let caution = met.first().filter(|_| !filled.is_ticked("tout-de-meme"));
    let caution = caution.map(|met| met.kind.label(visit.locale).to_owned()).unwrap_or_default();
    if !faults.is_empty() || !caution.is_empty() {
        return page(&visit, &room, (&card, &edition), Typed { words, caution, faults }).await;
    }
    room.remarks.admit(&visit.client_key(), visit.now)?;
    let secret = Secret::new(visit.chance());
    let comment = Comment {
        id: CardCommentId::new_v7(visit.now, visit.chance()),
        card: card.id,
        handle: card.handle.clone(),
        organization: card.organization,
        version: edition.version,
        words: words.to_owned(),
        written_at: visit.now,
        state: CommentState::Waiting,
        answer: String::new(),
        answered_by: String::new(),
        answered_at: None,
        reopened: false,
    };
    let told = Told {
        what: "remark",
        about: comment.id.uuid(),
        stamp: String::new(),
        title: edition.content.title.clone(),
        path: paths::answer(comment.id),
        day: None,
    };
    let (key, desk, digest, author) = (room.key.clone(), room.desk(&visit), secret.digest(), card.author);
    let write = move |conn: &mut Conn| {
        comments::insert(conn, &key, &comment, &digest)?;
        letters::tell(conn, &desk, author, &told)
    };
    room.write(write).await?;
    Ok(visit.go(&paths::remark(secret.text()), "knowledge-done-remark"))
}

impl Remarks<'_> {
    fn day(&self, comment: &Comment) -> String {
        self.visit.date(vocabulary::time::paris(comment.written_at).date())
    }
}
