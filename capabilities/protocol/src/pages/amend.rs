//! Proposing an amendment: another text for an article, an article less, or one more; and why.

use ::store::Conn;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use vocabulary::id::{AmendmentId, ArticleId};
use vocabulary::permission::Action;
use web::{Choice, Crumb, Failure, Faults, Filled, Visit};

use super::document::heading;
use super::draft::{Draft, crumbs};
use super::{Protocol, failure, reader, speaks_for, voice, voices};
use crate::amendment::{Amendment, Change, Decision, LONGEST_WORDS};
use crate::version::{Article, LONGEST_TEXT, LONGEST_TITLE, Part, one_line};
use crate::{drafting, paths};

#[derive(askama::Template)]
#[template(path = "pages/amend.html")]
struct AmendPage<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    title: String,
    /// Whether an article is added.
    adds: bool,
    action: String,
    parts: Vec<Choice>,
    voices: Vec<Choice>,
    typed: &'a Typed,
    faults: &'a Faults,
}

/// What stands in the form.
#[derive(Default)]
struct Typed {
    title: String,
    text: String,
    reason: String,
    removes: bool,
    annex: bool,
    organization: String,
}

impl Typed {
    fn of(filled: &Filled) -> Self {
        Self {
            title: one_line(filled.text("titre")),
            text: filled.text("texte").to_owned(),
            reason: filled.text("raison").to_owned(),
            removes: filled.is_ticked("retirer"),
            annex: filled.text("partie") == Part::Annex.code(),
            organization: filled.text("organisation").to_owned(),
        }
    }

    fn change(&self, article: Option<&Article>) -> Change {
        let (title, text) = (self.title.clone(), self.text.clone());
        match article.map(|article| article.id) {
            Some(article) if self.removes => Change::Remove { article },
            Some(article) => Change::Replace { article, title, text },
            None => Change::Add { part: if self.annex { Part::Annex } else { Part::Article }, title, text },
        }
    }
}

/// What may be amended: the draft while it is discussed, for those who speak for an organisation.
async fn open(visit: &Visit, room: &Protocol) -> Result<Draft, Failure> {
    reader(visit)?;
    if speaks_for(visit, Action::EditRecord).is_empty() {
        return Err(Failure::NotFound);
    }
    let draft = Draft::of(room).await?;
    if draft.is_open() { Ok(draft) } else { Err(Failure::NotFound) }
}

fn article_of(draft: &Draft, id: Uuid) -> Result<&Article, Failure> {
    draft.text.article(ArticleId::from(id)).ok_or(Failure::NotFound)
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Protocol>,
    Path(id): Path<Uuid>,
) -> Result<Response, Failure> {
    let draft = open(&visit, &room).await?;
    let article = article_of(&draft, id)?;
    let typed = Typed { title: article.title.clone(), text: article.text.clone(), ..Typed::default() };
    Ok(page(&visit, Some(article), &typed, &Faults::default()))
}

pub(super) async fn show_added(visit: Visit, State(room): State<Protocol>) -> Result<Response, Failure> {
    open(&visit, &room).await?;
    Ok(page(&visit, None, &Typed::default(), &Faults::default()))
}

fn page(visit: &Visit, article: Option<&Article>, typed: &Typed, faults: &Faults) -> Response {
    let key = if article.is_some() { "protocol-amend-title" } else { "protocol-add-title" };
    let title = visit.say(key).into_owned();
    let mut way = vec![(visit.say("protocol-draft-title").into_owned(), paths::DRAFT.to_owned())];
    way.extend(article.map(|article| (heading(visit, article), paths::article(article.id.uuid()))));
    way.push((title.clone(), String::new()));
    let part = |part: Part, chosen| Choice::new(part.code(), visit.say(part.key()), chosen);
    let body = AmendPage {
        visit,
        crumbs: crumbs(visit, &way),
        title: article.map_or_else(|| title.clone(), |article| heading(visit, article)),
        adds: article.is_none(),
        action: article.map_or_else(|| paths::ADD.to_owned(), |article| paths::amend(article.id.uuid())),
        parts: vec![part(Part::Article, !typed.annex), part(Part::Annex, typed.annex)],
        voices: voices(&speaks_for(visit, Action::EditRecord), &typed.organization),
        typed,
        faults,
    };
    let page = visit.page(title, &body).not_indexed();
    if faults.is_empty() { page } else { page.again() }.into_response()
}

pub(super) async fn propose(
    visit: Visit,
    State(room): State<Protocol>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let draft = open(&visit, &room).await?;
    let article = article_of(&draft, id)?;
    keep(&visit, &room, (&draft, Some(article)), &filled).await
}

pub(super) async fn propose_added(
    visit: Visit,
    State(room): State<Protocol>,
    filled: Filled,
) -> Result<Response, Failure> {
    let draft = open(&visit, &room).await?;
    keep(&visit, &room, (&draft, None), &filled).await
}

async fn keep(
    visit: &Visit,
    room: &Protocol,
    (draft, article): (&Draft, Option<&Article>),
    filled: &Filled,
) -> Result<Response, Failure> {
    let typed = Typed::of(filled);
    let faults = faults(visit, article, &typed, filled);
    let organization = voice(&speaks_for(visit, Action::EditRecord), &typed.organization);
    let (Some(organization), true) = (organization, faults.is_empty()) else {
        let mut faults = faults;
        if organization.is_none() {
            faults.note("organisation", visit.say("protocol-fault-organization"));
        }
        return Ok(page(visit, article, &typed, &faults));
    };
    let amendment = Amendment {
        id: AmendmentId::new_v7(visit.now, visit.chance()),
        version: draft.text.version.id,
        change: typed.change(article),
        reason: typed.reason,
        organization,
        organization_name: String::new(),
        author: visit.member.as_ref().map(|member| member.account),
        proposed_at: visit.now,
        decision: Decision::Open,
    };
    let (key, id) = (room.key.clone(), amendment.id.uuid());
    let kept = room.db.write(move |conn: &mut Conn| drafting::propose(conn, &key, &amendment));
    match kept.await.map_err(failure)? {
        true => Ok(visit.go(&paths::amendment(id), "protocol-amendment-kept")),
        false => Ok(visit.go(paths::DRAFT, "protocol-discussion-over")),
    }
}

fn faults(visit: &Visit, article: Option<&Article>, typed: &Typed, filled: &Filled) -> Faults {
    let mut faults = filled.faults();
    let length = |text: &str| text.chars().count();
    if !(5..=LONGEST_WORDS).contains(&length(&typed.reason)) {
        faults.note("raison", visit.say_count("protocol-fault-reason", LONGEST_WORDS));
    }
    if typed.removes && article.is_some() {
        return faults;
    }
    if !(2..=LONGEST_TITLE).contains(&length(&typed.title)) {
        faults.note("titre", visit.say_count("protocol-fault-title", LONGEST_TITLE));
    }
    if !(10..=LONGEST_TEXT).contains(&length(&typed.text)) {
        faults.note("texte", visit.say_count("protocol-fault-text", LONGEST_TEXT));
    }
    if article.is_some_and(|article| article.title == typed.title && article.text == typed.text) {
        faults.note("texte", visit.say("protocol-fault-same"));
    }
    faults
}
