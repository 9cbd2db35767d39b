//! A question with the answers as they come: the first yes can be held, then taken.

use ::store::{Conn, StoreError};
use axum::extract::{Path, State};
use axum::response::Response;
use post::Desk;
use uuid::Uuid;
use vocabulary::id::{AskedId, VacancyId};
use vocabulary::permission::Action;
use vocabulary::territory::Territory;
use web::{Crumb, Failure, Filled, Page, Visit};

use super::Vacancy;
use crate::asking::question;
use crate::paths;
use crate::question::{Asked, Ended, Question, Standing};
use crate::room::left;
use crate::saying::{answer_badge, standing_badge};
use crate::store::asked::asked_of;
use crate::store::links::links_of;
use crate::store::people::named_service;
use crate::taking::{Outcome, confirm, release, reserve, withdraw};

#[derive(askama::Template)]
#[template(path = "pages/question.html")]
struct QuestionPage<'a> {
    visit: &'a Visit,
    question: &'a Question,
    title: String,
    need: &'static str,
    town: &'static str,
    from: String,
    by: String,
    standing: (&'static str, &'static str, String),
    held: Option<Held>,
    cards: Vec<Card>,
    waits: bool,
    has_ended: bool,
}

/// The place that is held or was taken.
struct Held {
    asked: String,
    name: String,
    until: String,
    refer: String,
    is_taken: bool,
}

/// A service that was asked, and what it answered.
struct Card {
    asked: String,
    link: Crumb,
    organization: String,
    badge: (&'static str, &'static str, String),
    on: String,
    by_telephone: bool,
    to_call: bool,
    is_gone: bool,
    may_hold: bool,
    heard: String,
}

/// What is read of a service that was asked.
struct Answered {
    asked: Asked,
    name: String,
    organization: String,
    was_written: bool,
    is_gone: bool,
}

/// Whether the member asks for the organisation of the question; to a stranger there is nothing here.
pub(super) fn asker(visit: &Visit, question: &Question) -> Result<(), Failure> {
    let of = question.organization;
    let asks =
        visit.member.as_ref().is_some_and(|one| one.acts_for(of) && one.may(Action::CreateReferral, of));
    if asks { Ok(()) } else { Err(Failure::NotFound) }
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Vacancy>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let (desk, id) = (room.desk(&visit), VacancyId::from(id));
    let found = room.read(move |conn| match question(conn, &desk.key, id)? {
        Some(question) => Ok(Some((answers(conn, &desk, &question)?, question))),
        None => Ok(None),
    });
    let (answers, question) = found.await?.ok_or(Failure::NotFound)?;
    asker(&visit, &question)?;
    Ok(page(&visit, &question, &answers))
}

fn answers(conn: &mut Conn, desk: &Desk, question: &Question) -> Result<Vec<Answered>, StoreError> {
    let mut answers = Vec::new();
    for row in asked_of(conn, question.id.uuid())? {
        let asked = Asked::of(&row);
        let Some(named) = named_service(conn, row.service)? else { continue };
        let says_room = asked.places_on(desk.today()).is_some();
        let is_gone = says_room && left(conn, &asked, desk.today())? == Some(0);
        let was_written = !links_of(conn, row.id)?.is_empty();
        let (name, organization) = (named.name, named.organization_name);
        answers.push(Answered { asked, name, organization, was_written, is_gone });
    }
    Ok(answers)
}

fn page(visit: &Visit, question: &Question, answers: &[Answered]) -> Page {
    let has_room = answers.iter().any(|one| one.asked.places_on(visit.today()).is_some());
    let values = [("count", question.places.into()), ("need", question.need.label(visit.locale).into())];
    let title = visit.say_with("vacancy-line", &values).into_owned();
    let body = QuestionPage {
        visit,
        question,
        title: title.clone(),
        need: question.need.label(visit.locale),
        town: Territory::france().commune(&question.commune).map_or("", |commune| commune.name),
        from: visit.date(question.starts_on),
        by: visit.date(question.answer_by),
        standing: standing_badge(visit, question, has_room),
        held: held(visit, question, answers),
        cards: answers.iter().map(|one| card(visit, question, one)).collect(),
        waits: question.waits(visit.now),
        has_ended: matches!(question.standing, Standing::Ended(_)),
    };
    visit.page(title, &body).not_indexed()
}

fn held(visit: &Visit, question: &Question, answers: &[Answered]) -> Option<Held> {
    let (is_taken, until) = match question.standing {
        Standing::Held { until, .. } if visit.now < until => (false, Some(until)),
        Standing::Ended(Ended::Taken) => (true, None),
        _ => return None,
    };
    let of = answers.iter().find(|one| question.held == Some(one.asked.id))?;
    let until = until.map(|until| {
        let until = vocabulary::time::paris(until);
        let (day, hour) = (visit.date(until.date()), until.format("%H:%M").to_string());
        let values = [("day", day.as_str().into()), ("hour", hour.as_str().into())];
        visit.say_with("vacancy-held-until", &values).into_owned()
    });
    Some(Held {
        asked: of.asked.id.to_string(),
        name: format!("{}, {}", of.name, of.organization),
        until: until.unwrap_or_default(),
        refer: paths::refer(of.asked.service.uuid()),
        is_taken,
    })
}

fn card(visit: &Visit, question: &Question, one: &Answered) -> Card {
    let service = one.asked.service.uuid();
    let has_room = one.asked.places_on(visit.today()).is_some();
    let free = match question.standing {
        Standing::Open => true,
        Standing::Held { until, .. } => until <= visit.now,
        Standing::Ended(_) => false,
    };
    let said = one.asked.answer;
    let on = said.map(|(_, at, _)| visit.date(vocabulary::time::paris(at).date()));
    Card {
        asked: one.asked.id.to_string(),
        link: Crumb { label: one.name.clone(), href: directory::paths::service(service, &one.name) },
        organization: one.organization.clone(),
        badge: answer_badge(visit, said.map(|(answer, ..)| answer)),
        on: on.unwrap_or_default(),
        by_telephone: matches!(said, Some((_, _, directory::Channel::Phone))),
        to_call: said.is_none() && !one.was_written,
        is_gone: one.is_gone && question.held != Some(one.asked.id),
        may_hold: has_room && free && !one.is_gone && question.waits(visit.now),
        heard: paths::heard(question.id.uuid(), one.asked.id.uuid()),
    }
}

pub(super) async fn act(
    visit: Visit,
    State(room): State<Vacancy>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let (desk, id) = (room.desk(&visit), VacancyId::from(id));
    let key = room.key.clone();
    let found = room.read(move |conn| question(conn, &key, id)).await?.ok_or(Failure::NotFound)?;
    asker(&visit, &found)?;
    let asked = filled.text("service").parse::<AskedId>().unwrap_or_default();
    let act = filled.text("act").to_owned();
    let done = room.write(move |conn| {
        // The service of another question is none of this one.
        let own = asked_of(conn, id.uuid())?.iter().any(|row| row.id == asked.uuid());
        match act.as_str() {
            "withdraw" => withdraw(conn, &desk, id),
            "reserve" if own => reserve(conn, &desk, asked),
            "confirm" if own => confirm(conn, &desk, asked),
            "release" if own => release(conn, &desk, asked),
            _ => Ok(Outcome::Unknown),
        }
    });
    let notice = match (done.await?, filled.text("act")) {
        (Outcome::Unknown, _) => return Err(Failure::NotFound),
        (Outcome::HasEnded, _) => "vacancy-told-ended",
        (Outcome::OtherHeld, _) => "vacancy-told-other-held",
        (Outcome::Gone, _) => "vacancy-told-place-gone",
        (Outcome::NotHeld, _) => "vacancy-told-not-held",
        (Outcome::Done, "reserve") => "vacancy-told-reserved",
        (Outcome::Done, "confirm") => "vacancy-told-taken",
        (Outcome::Done, "release") => "vacancy-told-released",
        (Outcome::Done, _) => "vacancy-told-withdrawn",
    };
    Ok(visit.go(&paths::question(id.uuid()), notice))
}
