//! The version that is being written: its text, what is proposed, and the coordination's acts.

use ::store::{Conn, SealKey, StoreError};
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use chrono::{NaiveDate, TimeDelta};
use vocabulary::id::{AmendmentId, ProtocolVersionId};
use vocabulary::permission::Action;
use web::{Crumb, Failure, Faults, Filled, Visit};

use super::document::{Passage, passage};
use super::{Protocol, coordinates, day_of, failure, reader, speaks_for, start, version_words};
use crate::amendment::{Amendment, Comment};
use crate::drafting::{self, From};
use crate::paths;
use crate::store::{amendments, versions, votes};
use crate::version::{ProtocolVersion, Stage, Version, followed};
use crate::vote::Vote;
use crate::voting::{self, Opened};

/// How long a vote lasts unless somebody says otherwise: long enough for a board that meets once a month.
const USUAL_VOTE: TimeDelta = TimeDelta::days(30);
/// The longest a vote may last.
const LONGEST_VOTE: TimeDelta = TimeDelta::days(365);

#[derive(askama::Template)]
#[template(path = "pages/draft.html")]
struct DraftPage<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    name: String,
    state: &'static str,
    coordinates: bool,
    /// Whether members write now.
    open: bool,
    /// Whether the visitor may propose.
    writes: bool,
    vote: bool,
    waiting: Vec<Line>,
    decided: Vec<Line>,
    passages: Vec<Passage>,
    compared: String,
    ends_on: String,
    effective_on: String,
    faults: &'a Faults,
}

/// An amendment in a list.
struct Line {
    href: String,
    about: String,
    by: String,
    state: &'static str,
}

/// What is being written, with what is said of it.
pub(super) struct Draft {
    pub(super) text: ProtocolVersion,
    pub(super) amendments: Vec<Amendment>,
    pub(super) comments: Vec<Comment>,
    pub(super) vote: Option<Vote>,
    /// The number of the version it follows.
    pub(super) held: Option<u32>,
}

impl Draft {
    /// Reads what is being written, if something is.
    fn read(conn: &mut Conn, key: &SealKey) -> Result<Option<Self>, StoreError> {
        let version = versions::in_preparation(conn)?;
        version.map(|version| Self::about(conn, key, version)).transpose()
    }

    fn about(conn: &mut Conn, key: &SealKey, version: Version) -> Result<Self, StoreError> {
        let all = versions::versions(conn)?;
        Ok(Self {
            text: versions::with_text(conn, version)?,
            amendments: amendments::amendments_of(conn, key, version.id)?,
            comments: amendments::comments_of(conn, key, version.id)?,
            vote: votes::running(conn)?,
            held: followed(&all, version.number).map(|held| held.number),
        })
    }

    /// Reads what an amendment is about: its version may have been adopted since, and nothing is written there then.
    pub(super) async fn amended(room: &Protocol, id: AmendmentId) -> Result<Self, Failure> {
        let key = room.key.clone();
        let read = move |conn: &mut Conn| {
            let Some(amendment) = amendments::amendment(conn, &key, id)? else { return Ok(None) };
            let version = versions::version(conn, amendment.version)?;
            version.map(|version| Self::about(conn, &key, version)).transpose()
        };
        room.db.read(read).await.map_err(failure)?.ok_or(Failure::NotFound)
    }

    /// Whether members write now: the discussion is open and no vote runs.
    pub(super) fn is_open(&self) -> bool {
        self.text.version.stage == Stage::InDiscussion && self.vote.is_none()
    }

    /// Reads what is being written for a page of it; without anything being written there is nothing there.
    pub(super) async fn of(room: &Protocol) -> Result<Self, Failure> {
        Self::some(room).await?.ok_or(Failure::NotFound)
    }

    async fn some(room: &Protocol) -> Result<Option<Self>, Failure> {
        let key = room.key.clone();
        room.db.read(move |conn| Self::read(conn, &key)).await.map_err(failure)
    }
}

/// The way to a page of what is being written.
pub(super) fn crumbs(visit: &Visit, list: &[(String, String)]) -> Vec<Crumb> {
    let crumb = |label: String, href: String| Crumb { label, href };
    let protocol = crumb(visit.say("protocol-title").into_owned(), paths::PROTOCOL.to_owned());
    let rest = list.iter().map(|(label, href)| crumb(label.clone(), href.clone()));
    std::iter::once(protocol).chain(rest).collect()
}

pub(super) async fn show(visit: Visit, State(room): State<Protocol>) -> Result<Response, Failure> {
    reader(&visit)?;
    page(&visit, &room, &Faults::default(), None).await
}

async fn page(
    visit: &Visit,
    room: &Protocol,
    faults: &Faults,
    typed: Option<(&str, &str)>,
) -> Result<Response, Failure> {
    let title = visit.say("protocol-draft-title").into_owned();
    let here = crumbs(visit, &[(title.clone(), String::new())]);
    let Some(draft) = Draft::some(room).await? else {
        return Ok(start::page(visit, title, here).into_response());
    };
    let number = draft.text.version.number;
    let usual = visit.today() + USUAL_VOTE;
    let (ends_on, effective_on) = typed.map_or_else(
        || (usual.to_string(), (usual + TimeDelta::days(1)).to_string()),
        |(ends_on, effective_on)| (ends_on.to_owned(), effective_on.to_owned()),
    );
    let lines = |open: bool| {
        let list = draft.amendments.iter().filter(move |one| one.is_open() == open);
        list.map(|one| line(visit, &draft, one)).collect()
    };
    let body = DraftPage {
        visit,
        crumbs: here,
        name: version_words(visit, number),
        state: draft.text.version.stage.key(),
        coordinates: coordinates(visit),
        open: draft.is_open(),
        writes: draft.is_open() && !speaks_for(visit, Action::EditRecord).is_empty(),
        vote: draft.vote.is_some(),
        waiting: lines(true),
        decided: lines(false),
        passages: draft.text.articles.iter().map(|article| discussed(visit, &draft, article)).collect(),
        compared: draft.held.map(|held| paths::compare(held, number)).unwrap_or_default(),
        ends_on,
        effective_on,
        faults,
    };
    let page = visit.page(format!("{title}, {}", version_words(visit, number)), &body).not_indexed();
    Ok(if faults.is_empty() { page } else { page.again() }.into_response())
}

/// An article with the way to what is said of it.
fn discussed(visit: &Visit, draft: &Draft, article: &crate::version::Article) -> Passage {
    let id = article.id.uuid();
    let about = draft.amendments.iter().filter(|one| one.change.article() == Some(article.id));
    let (amendments, comments) =
        (about.count(), draft.comments.iter().filter(|one| one.subject == id).count());
    let values = [("amendments", amendments.into()), ("comments", comments.into())];
    Passage {
        href: paths::article(id),
        talk: visit.say_with("protocol-talk-count", &values).into_owned(),
        ..passage(visit, article)
    }
}

fn line(visit: &Visit, draft: &Draft, amendment: &Amendment) -> Line {
    Line {
        href: paths::amendment(amendment.id.uuid()),
        about: super::amendment::about(visit, &draft.text, amendment),
        by: amendment.organization_name.clone(),
        state: amendment.decision.key(),
    }
}

/// Starts a draft.
pub(super) async fn start(
    visit: Visit,
    State(room): State<Protocol>,
    filled: Filled,
) -> Result<Response, Failure> {
    let id = ProtocolVersionId::new_v7(visit.now, visit.chance());
    let from = if filled.text("depart") == "fourni" { From::Shipped } else { From::Adopted };
    let now = visit.now;
    let write = move |conn: &mut Conn| drafting::start(conn, (id, from), now);
    let started = room.db.write(write).await.map_err(failure)?;
    let notice = if started.is_some() { "protocol-started" } else { "protocol-started-before" };
    Ok(visit.go(paths::DRAFT, notice))
}

/// Opens the discussion, or closes it.
pub(super) async fn discuss(
    visit: Visit,
    State(room): State<Protocol>,
    filled: Filled,
) -> Result<Response, Failure> {
    let (opens, now) = (filled.text("discussion") == "ouvrir", visit.now);
    let write = move |conn: &mut Conn| match versions::in_preparation(conn)? {
        Some(version) => drafting::discuss(conn, version.id, opens, now),
        None => Ok(false),
    };
    let notice = match (room.db.write(write).await.map_err(failure)?, opens) {
        (false, _) => "protocol-discussion-not-now",
        (true, true) => "protocol-discussion-opened",
        (true, false) => "protocol-discussion-closed",
    };
    Ok(visit.go(paths::DRAFT, notice))
}

/// Opens the vote.
pub(super) async fn open_vote(
    visit: Visit,
    State(room): State<Protocol>,
    filled: Filled,
) -> Result<Response, Failure> {
    let mut faults = filled.faults();
    let typed = (filled.text("fin"), filled.text("effet"));
    let (ends_on, effective_on) = (day_of(&filled, "fin"), day_of(&filled, "effet"));
    let today = visit.today();
    let fits = |day: &NaiveDate| *day > today && *day <= today + LONGEST_VOTE;
    if ends_on.filter(fits).is_none() {
        faults.note("fin", visit.say("protocol-fault-vote-end"));
    }
    let after = |day: &NaiveDate| ends_on.is_some_and(|end| *day > end && *day <= end + LONGEST_VOTE);
    if effective_on.filter(after).is_none() {
        faults.note("effet", visit.say("protocol-fault-vote-effective"));
    }
    let (Some(ends_on), Some(effective_on), true) = (ends_on, effective_on, faults.is_empty()) else {
        return page(&visit, &room, &faults, Some(typed)).await;
    };
    let id = drafting::fresh_id(visit.now, visit.chance());
    let (key, shell, now) = (room.key.clone(), room.shell.clone(), visit.now);
    let write = move |conn: &mut Conn| voting::open(conn, (&key, &shell), (id, ends_on, effective_on), now);
    match room.db.write(write).await.map_err(failure)? {
        Opened::Done => Ok(visit.go(paths::VOTE, "protocol-vote-opened")),
        Opened::NotNow => Ok(visit.go(paths::DRAFT, "protocol-vote-not-now")),
        Opened::AmendmentsWait => Ok(visit.go(paths::DRAFT, "protocol-vote-amendments")),
        Opened::Nobody => Ok(visit.go(paths::DRAFT, "protocol-vote-nobody")),
    }
}
