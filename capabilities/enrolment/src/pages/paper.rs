//! Typing a paper list: many people at once, in the order of the paper.

use ::store::{Conn, StoreError};
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use post::Desk;
use uuid::Uuid;
use vocabulary::Locale;
use vocabulary::id::{CollectiveActionId, EnrolmentId};
use web::{Choice, Failure, Faults, Filled, Page, Visit};

use super::sign_up::choosing;
use super::{Asked, Enrolments};
use crate::choosing::Choosing;
use crate::enrolment::Channel;
use crate::paper_list::{MOST_LINES, Misread, Written, read};
use crate::paths;
use crate::rule::Scope;
use crate::saying;
use crate::signing::{Newcomer, Outcome, identity, sign_up};

#[derive(askama::Template)]
#[template(path = "pages/paper.html")]
struct Paper<'a> {
    visit: &'a Visit,
    action: CollectiveActionId,
    form: String,
    dates: Vec<Choice>,
    date: &'a str,
    lines: &'a str,
    can_sign: bool,
    is_for_minors: bool,
    faults: &'a Faults,
}

/// What was typed.
struct Typed {
    form: String,
    date: String,
    lines: String,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Enrolments>,
    Path(id): Path<Uuid>,
    Query(asked): Query<Asked>,
) -> Result<Page, Failure> {
    room.carried(&visit, id.into()).await?;
    let choosing = choosing(&room, &visit, id).await?;
    let form = EnrolmentId::new_v7(visit.now, visit.chance()).to_string();
    let typed = Typed { form, date: asked.date, lines: String::new() };
    Ok(page(&visit, &choosing, &typed, &Faults::default()))
}

fn page(visit: &Visit, choosing: &Choosing, typed: &Typed, faults: &Faults) -> Page {
    let body = Paper {
        visit,
        action: choosing.action.id,
        form: typed.form.clone(),
        dates: dates(visit, choosing, &typed.date),
        date: &typed.date,
        lines: &typed.lines,
        is_for_minors: choosing.is_for_minors(),
        can_sign: !choosing.lists.is_empty(),
        faults,
    };
    visit.page(visit.say_of("enrolment-paper-title", &choosing.action.title), &body).not_indexed()
}

fn dates(visit: &Visit, choosing: &Choosing, chosen: &str) -> Vec<Choice> {
    let [_, _, ..] = choosing.lists.as_slice() else { return Vec::new() };
    let choice = |list: &crate::choosing::Choosable| {
        let id = list.scope.session.map(|id| id.to_string()).unwrap_or_default();
        let starts = list.starts.map(|at| saying::moment(at, visit.locale)).unwrap_or_default();
        let is_chosen = id == chosen;
        Choice::new(id, format!("{starts} · {}", saying::counted(visit, &list.places)), is_chosen)
    };
    choosing.lists.iter().map(choice).collect()
}

pub(super) async fn send(
    visit: Visit,
    State(room): State<Enrolments>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    room.carried(&visit, id.into()).await?;
    let choosing = choosing(&room, &visit, id).await?;
    let text = |name| filled.text(name).to_owned();
    let mut typed = Typed { form: text("id"), date: text("date"), lines: text("lignes") };
    let (scope, people) = match understood(&visit, &choosing, &typed, filled.faults()) {
        Ok(found) => found,
        Err(faults) => return Ok(page(&visit, &choosing, &typed, &faults).again().into_response()),
    };
    let (desk, form) = (room.desk(&visit), typed.form.clone());
    let refused = room.write(move |conn| take(conn, &desk, (scope, &form), &people)).await?;
    if !refused.is_empty() {
        let names: Vec<&str> = refused.iter().map(|one| one.name.as_str()).collect();
        let (names, count) = (names.join(", "), names.len());
        let values = [("name", names.as_str().into()), ("count", count.into())];
        let mut faults = Faults::default();
        faults.note("lignes", visit.say_with("enrolment-fault-paper-some", &values));
        typed.lines = refused.iter().map(|one| one.line.as_str()).collect::<Vec<_>>().join("\n");
        return Ok(page(&visit, &choosing, &typed, &faults).again().into_response());
    }
    Ok(visit.go(&paths::people(id.into()), "enrolment-paper-done"))
}

fn understood(
    visit: &Visit,
    choosing: &Choosing,
    typed: &Typed,
    mut faults: Faults,
) -> Result<(Scope, Vec<Written>), Faults> {
    let list = choosing.of(&typed.date);
    if list.is_none() {
        faults.note("date", visit.say("enrolment-fault-date"));
    }
    let people = match read(&typed.lines) {
        Ok(people) if people.is_empty() => {
            faults.note("lignes", visit.say("enrolment-fault-paper-empty"));
            people
        }
        Ok(people) => people,
        Err(misread) => {
            for (line, why) in misread.iter().take(1) {
                let key = match why {
                    Misread::NoName => "enrolment-fault-paper-name",
                    Misread::LongName => "enrolment-fault-paper-long",
                    Misread::Unclear => "enrolment-fault-paper-unclear",
                    Misread::TooMany => "enrolment-fault-paper-many",
                };
                let values = [("line", (*line).into()), ("count", MOST_LINES.into())];
                faults.note("lignes", visit.say_with(key, &values));
            }
            Vec::new()
        }
    };
    list.filter(|_| faults.is_empty()).map(|list| (list.scope, people)).ok_or(faults)
}

/// Puts everybody on the list in the order of the paper; the same sheet sent twice is taken once, whatever lines were
/// added or taken out between. Answers whom the list did not take.
fn take(
    conn: &mut Conn,
    desk: &Desk,
    (scope, form): (Scope, &str),
    people: &[Written],
) -> Result<Vec<Written>, StoreError> {
    let mut refused = Vec::new();
    for (line, one) in people.iter().enumerate() {
        let is_same = |other: &&Written| (&other.name, &other.contact) == (&one.name, &one.contact);
        let before = people.iter().take(line).filter(is_same).count();
        let new = Newcomer {
            id: identity(form, scope, (&one.name, &one.contact), before),
            scope,
            name: one.name.clone(),
            contact: one.contact.clone(),
            seats: one.seats,
            locale: Locale::French,
            channel: Channel::Paper,
            is_silent: false,
        };
        if sign_up(conn, desk, &new)? == Outcome::Closed {
            refused.push(one.clone());
        }
    }
    Ok(refused)
}
