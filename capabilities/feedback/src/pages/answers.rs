//! Answering what people wrote: referents for their own organisation, coordinators for all.

use ::store::Conn;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use post::Outgoing;
use uuid::Uuid;
use vocabulary::caution::{Place, cautions};
use vocabulary::id::{LetterId, OrganizationId};
use vocabulary::permission::{Action, Reach};
use web::{Choice, Crumb, Failure, Faults, Filled, Member, Visit};

use super::{Feedback, failure};
use crate::feedback::{Decision, LONGEST, State as Standing, Written};
use crate::{letters, paths, store};

/// The most texts listed at once.
const LISTED: i64 = 200;

#[derive(askama::Template)]
#[template(path = "pages/answers.html")]
struct Page<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    /// What waits; with one chosen, that one alone.
    waiting: &'a [Written],
    chosen: Option<&'a Written>,
    typed: &'a str,
    decisions: Vec<Choice>,
    caution: String,
    faults: &'a Faults,
}

/// What was typed, with what is wrong with it and what is worth a second look.
#[derive(Default)]
struct Typed<'a> {
    answer: &'a str,
    declines: bool,
    caution: String,
    faults: Faults,
}

pub(super) async fn list(visit: Visit, State(room): State<Feedback>) -> Result<Response, Failure> {
    let key = room.key.clone();
    let member = visit.member.as_ref().ok_or(Failure::NotFound)?;
    let answers_for: Vec<Uuid> = member.mandates.iter().map(|held| held.organization.uuid()).collect();
    let for_all = member.reach(Action::Moderate) == Reach::Everything;
    let read = move |conn: &mut Conn| {
        if for_all {
            return store::waiting(conn, &key, LISTED);
        }
        let mut waiting = Vec::new();
        for organization in &answers_for {
            waiting.extend(store::waiting_of(conn, &key, (*organization, LISTED))?);
        }
        Ok(waiting)
    };
    let mut own = room.db.read(read).await.map_err(failure)?;
    own.retain(|one| may_answer(member, one));
    Ok(page(&visit, (&own, None), Typed::default()))
}

fn may_answer(member: &Member, written: &Written) -> bool {
    member.reach(Action::Moderate) == Reach::Everything
        || member.may(Action::Moderate, OrganizationId::from(written.organization))
}

/// A text this member may answer; for all others there is nothing here.
async fn found(visit: &Visit, room: &Feedback, id: Uuid) -> Result<Written, Failure> {
    let key = room.key.clone();
    let written = room.db.read(move |conn| store::written(conn, &key, id)).await.map_err(failure)?;
    let member = visit.member.as_ref().ok_or(Failure::NotFound)?;
    let own = written.filter(|written| may_answer(member, written));
    own.filter(|written| written.state == Standing::Waiting).ok_or(Failure::NotFound)
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Feedback>,
    Path(id): Path<Uuid>,
) -> Result<Response, Failure> {
    let written = found(&visit, &room, id).await?;
    Ok(page(&visit, (&[], Some(&written)), Typed::default()))
}

fn page(visit: &Visit, (waiting, chosen): (&[Written], Option<&Written>), typed: Typed<'_>) -> Response {
    let title = visit.say("feedback-answers-title");
    let crumb = |href: &str| Crumb { label: title.clone().into_owned(), href: href.to_owned() };
    let crumbs = match chosen {
        Some(written) => {
            vec![crumb(paths::ANSWERS), Crumb { label: written.service_name.clone(), href: String::new() }]
        }
        None => Vec::new(),
    };
    let choice = |code: &str, key: &str, chosen| Choice::new(code, visit.say(key), chosen);
    let again = !typed.faults.is_empty() || !typed.caution.is_empty();
    let body = Page {
        visit,
        crumbs,
        waiting,
        chosen,
        typed: typed.answer,
        decisions: vec![
            choice("published", "feedback-decide-publish", !typed.declines),
            choice("declined", "feedback-decide-decline", typed.declines),
        ],
        caution: typed.caution,
        faults: &typed.faults,
    };
    let page = visit.page(title, &body).not_indexed();
    if again { page.again() } else { page }.into_response()
}

/// Publishes with an answer, or declines with a reason; the author is told if she wished.
pub(super) async fn decide(
    visit: Visit,
    State(room): State<Feedback>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let written = found(&visit, &room, id).await?;
    let mut faults = filled.faults();
    let answer = filled.text("reponse");
    let letters = answer.chars().count();
    if !(5..=LONGEST).contains(&letters) {
        faults.note("reponse", visit.say_count("feedback-fault-answer", LONGEST));
    }
    let met = cautions(answer, Place::Public);
    let caution = met.first().filter(|_| !filled.is_ticked("tout-de-meme"));
    let caution = caution.map(|met| met.kind.label(visit.locale).to_owned()).unwrap_or_default();
    let declines = filled.text("decision") == Standing::Declined.code();
    if !faults.is_empty() || !caution.is_empty() {
        return Ok(page(&visit, (&[], Some(&written)), Typed { answer, declines, caution, faults }));
    }
    let decision = Decision {
        state: if declines { Standing::Declined } else { Standing::Published },
        answer: answer.to_owned(),
        by: answers_as(&visit, &written),
    };
    let (key, shell, now) = (room.key.clone(), room.shell.clone(), visit.now);
    let write = move |conn: &mut Conn| {
        if !store::decide(conn, &key, (id, &decision), now)? {
            return Ok(false);
        }
        if let Some(to) = letters::author(&written) {
            let letter = letters::answered(&shell, &written);
            let id = LetterId::from_source("feedback", &written.id.to_string(), "answered");
            post::send(conn, &key, &Outgoing { id, to: &to, letter: &letter, kind: "feedback", now })?;
        }
        Ok(true)
    };
    let done = room.db.write(write).await.map_err(failure)?;
    Ok(visit.go(paths::ANSWERS, if done { "feedback-answered" } else { "feedback-answered-before" }))
}

/// Who is seen to answer: the organisation, or the coordination in its place; never a person.
fn answers_as(visit: &Visit, written: &Written) -> String {
    let mandates = visit.member.iter().flat_map(|member| &member.mandates);
    let own = mandates.into_iter().find(|held| held.organization.uuid() == written.organization);
    own.map_or_else(
        || visit.say("feedback-by-coordination").into_owned(),
        |held| held.organization_name.clone(),
    )
}

impl Page<'_> {
    fn day(&self, written: &Written) -> String {
        self.visit.date(vocabulary::time::paris(written.written_at).date())
    }
}
