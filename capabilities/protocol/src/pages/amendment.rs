//! An amendment: what would change, why, what members say of it, and the coordination's answer.

use ::store::{Conn, StoreError};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use vocabulary::id::AmendmentId;
use vocabulary::permission::Action;
use web::{Choice, Crumb, Failure, Faults, Filled, Visit};

use super::article::{keep, understood};
use super::document::{Said, Sides, heading, said, sides};
use super::draft::{Draft, crumbs};
use super::{Protocol, coordinates, failure, reader, speaks_for, voices};
use crate::amendment::{Amendment, Answer, Change, Decision, LONGEST_WORDS};
use crate::drafting::{self, Decided};
use crate::letters::{self, Told};
use crate::paths;
use crate::rounds::day;
use crate::version::{Part, ProtocolVersion};

#[derive(askama::Template)]
#[template(path = "pages/amendment.html")]
struct AmendmentPage<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    title: String,
    what: &'static str,
    by: String,
    on: String,
    reason: &'a str,
    state: &'static str,
    answer: &'a str,
    sides: Sides,
    comments: Vec<Said>,
    /// Whether the visitor decides.
    decides: bool,
    says: bool,
    decisions: Vec<Choice>,
    /// The print of the article that is shown, by which a decision about another text is noticed.
    seen: String,
    action: String,
    decide: String,
    voices: Vec<Choice>,
    typed: Typed<'a>,
    faults: &'a Faults,
}

/// What stands in the two forms.
#[derive(Default)]
struct Typed<'a> {
    comment: &'a str,
    answer: &'a str,
    declines: bool,
}

/// What an amendment is about: « Article 3. Le réseau et les partenariats ».
pub(super) fn about(visit: &Visit, text: &ProtocolVersion, amendment: &Amendment) -> String {
    if let Some(article) = amendment.change.article().and_then(|id| text.article(id)) {
        return heading(visit, article);
    }
    match (&amendment.change, &amendment.decision) {
        (Change::Add { part: Part::Article, title, .. }, _) => {
            visit.say_of("protocol-new-article", title).into_owned()
        }
        (Change::Add { part: Part::Annex, title, .. }, _) => {
            visit.say_of("protocol-new-annex", title).into_owned()
        }
        (_, Decision::TakenUp { before: (title, _), .. }) => title.clone(),
        _ => visit.say("protocol-article-gone").into_owned(),
    }
}

fn found(draft: &Draft, id: Uuid) -> Result<&Amendment, Failure> {
    draft.amendments.iter().find(|one| one.id.uuid() == id).ok_or(Failure::NotFound)
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Protocol>,
    Path(id): Path<Uuid>,
) -> Result<Response, Failure> {
    reader(&visit)?;
    let draft = Draft::amended(&room, AmendmentId::from(id)).await?;
    page(&visit, &draft, id, (Typed::default(), &Faults::default()))
}

/// What stood or stands there, and what would or does.
fn both(draft: &Draft, amendment: &Amendment) -> Sides {
    let current = amendment.change.article().and_then(|id| draft.text.article(id));
    let current = current.map(|article| (article.title.as_str(), article.text.as_str()));
    let before = match &amendment.decision {
        Decision::TakenUp { before: (title, text), .. } => (title.as_str(), text.as_str()),
        Decision::Open | Decision::Declined { .. } => current.unwrap_or_default(),
    };
    sides(before, amendment.change.proposed())
}

fn page(
    visit: &Visit,
    draft: &Draft,
    id: Uuid,
    (typed, faults): (Typed<'_>, &Faults),
) -> Result<Response, Failure> {
    let amendment = found(draft, id)?;
    let title = about(visit, &draft.text, amendment);
    let list = speaks_for(visit, Action::EditRecord);
    let choice = |answer: Answer, chosen| Choice::new(answer.code(), visit.say(answer.key()), chosen);
    let draft_title = visit.say("protocol-draft-title").into_owned();
    let body = AmendmentPage {
        visit,
        crumbs: crumbs(visit, &[(draft_title, paths::DRAFT.to_owned()), (title.clone(), String::new())]),
        title: title.clone(),
        what: amendment.change.key(),
        by: amendment.organization_name.clone(),
        on: visit.date(day(amendment.proposed_at)),
        reason: &amendment.reason,
        state: amendment.decision.key(),
        answer: match &amendment.decision {
            Decision::Declined { answer, .. } => answer,
            Decision::Open | Decision::TakenUp { .. } => "",
        },
        sides: both(draft, amendment),
        comments: said(visit, &draft.comments, id),
        decides: amendment.is_open() && draft.is_open() && coordinates(visit),
        says: draft.is_open() && (!list.is_empty() || coordinates(visit)),
        decisions: vec![choice(Answer::TakeUp, !typed.declines), choice(Answer::Decline, typed.declines)],
        seen: drafting::print_of(&draft.text, &amendment.change),
        action: paths::amendment(id),
        decide: paths::decide(id),
        voices: voices(&list, ""),
        typed,
        faults,
    };
    let page = visit.page(title, &body).not_indexed();
    Ok(if faults.is_empty() { page } else { page.again() }.into_response())
}

/// Says something of an amendment.
pub(super) async fn say(
    visit: Visit,
    State(room): State<Protocol>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let draft = Draft::amended(&room, AmendmentId::from(id)).await?;
    found(&draft, id)?;
    let (comment, faults) = understood(&visit, &draft, id, &filled)?;
    if !faults.is_empty() {
        let typed = Typed { comment: filled.text("propos"), ..Typed::default() };
        return page(&visit, &draft, id, (typed, &faults));
    }
    keep(&visit, &room, comment, &paths::amendment(id)).await
}

/// Takes an amendment up, or declines it with a reason; the organisation that proposed it is told.
pub(super) async fn decide(
    visit: Visit,
    State(room): State<Protocol>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let draft = Draft::amended(&room, AmendmentId::from(id)).await?;
    let amendment = found(&draft, id)?.clone();
    let (answer, decision) = (filled.text("reponse"), Answer::from_code(filled.text("decision")));
    let mut faults = filled.faults();
    let declines = decision == Some(Answer::Decline);
    if decision.is_none() {
        faults.note("decision", visit.say("protocol-fault-decision"));
    }
    if declines && !(5..=LONGEST_WORDS).contains(&answer.chars().count()) {
        faults.note("reponse", visit.say_count("protocol-fault-answer", LONGEST_WORDS));
    }
    if !faults.is_empty() {
        let typed = Typed { answer, declines, ..Typed::default() };
        return page(&visit, &draft, id, (typed, &faults));
    }
    let (answer, seen) = (answer.to_owned(), filled.text("lu").to_owned());
    let (number, room_now) = (draft.text.version.number, visit.now);
    let (key, shell) = (room.key.clone(), room.shell.clone());
    let write = move |conn: &mut Conn| -> Result<Decided, StoreError> {
        let id = AmendmentId::from(id);
        let decided = match declines {
            true => drafting::decline(conn, (id, &answer), room_now)?,
            false => drafting::take_up(conn, &key, (id, &seen), room_now)?,
        };
        if decided == Decided::Done {
            let what = (amendment.organization, &Told::Answered { number }, id.uuid());
            letters::tell(conn, (&key, &shell), what, room_now)?;
        }
        Ok(decided)
    };
    match room.db.write(write).await.map_err(failure)? {
        Decided::Done if declines => Ok(visit.go(paths::DRAFT, "protocol-amendment-declined-done")),
        Decided::Done => Ok(visit.go(paths::DRAFT, "protocol-amendment-taken-up-done")),
        Decided::TextMoved => Ok(visit.go(&paths::amendment(id), "protocol-amendment-text-moved")),
        Decided::TooLate => Ok(visit.go(paths::DRAFT, "protocol-amendment-too-late")),
    }
}
