//! What my organisations asked, and what they are asked.

use ::store::{Conn, SealKey, StoreError};
use axum::extract::State;
use vocabulary::id::OrganizationId;
use vocabulary::permission::Action;
use web::{Failure, Page, Visit};

use super::{Vacancy, own};
use crate::asking::question;
use crate::paths;
use crate::question::{Asked, Question};
use crate::saying::{answer_in_words, standing_badge};
use crate::store::asked::{asked_of, waiting_for};
use crate::store::people::{named_service, organization_name};
use crate::store::questions::questions_of;

/// The most questions of an organisation that are listed.
const MOST_LISTED: i64 = 30;

#[derive(askama::Template)]
#[template(path = "pages/requests.html")]
struct Requests<'a> {
    visit: &'a Visit,
    received: Vec<Line>,
    sent: Vec<Line>,
}

/// A question in a list.
struct Line {
    href: String,
    title: String,
    badge: (&'static str, &'static str, String),
    details: Vec<String>,
}

/// What is read for the page.
struct Found {
    received: Vec<(Question, Asked, String, String)>,
    sent: Vec<(Question, Vec<Asked>)>,
}

pub(super) async fn show(visit: Visit, State(room): State<Vacancy>) -> Result<Page, Failure> {
    let (asking, answering) = (own(&visit, Action::CreateReferral), own(&visit, Action::EditRecord));
    let key = room.key.clone();
    let found = room.read(move |conn| read(conn, &key, (&asking, &answering))).await?;
    let body = Requests {
        visit: &visit,
        received: found.received.iter().map(|one| received_line(&visit, one)).collect(),
        sent: found.sent.iter().map(|(question, asked)| sent_line(&visit, question, asked)).collect(),
    };
    Ok(visit.page(visit.say("vacancy-requests-title"), &body).not_indexed())
}

fn read(
    conn: &mut Conn,
    key: &SealKey,
    (asking, answering): (&[OrganizationId], &[OrganizationId]),
) -> Result<Found, StoreError> {
    let mut found = Found { received: Vec::new(), sent: Vec::new() };
    for organization in answering {
        for row in waiting_for(conn, organization.uuid(), MOST_LISTED)? {
            let asked = Asked::of(&row);
            let Some(question) = question(conn, key, asked.question)? else { continue };
            let asker = organization_name(conn, question.organization.uuid())?.unwrap_or_default();
            let service = named_service(conn, row.service)?.map(|row| row.name).unwrap_or_default();
            found.received.push((question, asked, asker, service));
        }
    }
    for organization in asking {
        for row in questions_of(conn, organization.uuid(), MOST_LISTED)? {
            let asked = asked_of(conn, row.id)?.iter().map(Asked::of).collect();
            found.sent.push((Question::of(key, &row)?, asked));
        }
    }
    Ok(found)
}

fn received_line(
    visit: &Visit,
    (question, asked, asker, service): &(Question, Asked, String, String),
) -> Line {
    let by = visit.date(question.answer_by);
    let badge = match &asked.answer {
        Some((answer, ..)) => ("open", "check", answer_in_words(visit, *answer)),
        None => ("closes-soon", "clock", visit.say_of("vacancy-answer-by", &by).into_owned()),
    };
    Line {
        href: paths::received(asked.id.uuid()),
        title: visit.say_with("vacancy-line", &line_values(visit, question)).into_owned(),
        badge,
        details: vec![service.clone(), visit.say_of("vacancy-asked-by", asker).into_owned()],
    }
}

fn sent_line(visit: &Visit, question: &Question, asked: &[Asked]) -> Line {
    let answered = asked.iter().filter(|one| one.answer.is_some()).count();
    let with_room = asked.iter().filter(|one| one.places_on(visit.today()).is_some()).count();
    let values = [("asked", asked.len().into()), ("answered", answered.into()), ("room", with_room.into())];
    let on = visit.date(vocabulary::time::paris(question.asked_at).date());
    Line {
        href: paths::question(question.id.uuid()),
        title: visit.say_with("vacancy-line", &line_values(visit, question)).into_owned(),
        badge: standing_badge(visit, question, with_room > 0),
        details: vec![
            visit.say_with("vacancy-counts", &values).into_owned(),
            visit.say_of("vacancy-asked-on", &on).into_owned(),
        ],
    }
}

fn line_values<'a>(visit: &Visit, question: &Question) -> [(&'a str, web::words::Value<'a>); 2] {
    [("count", question.places.into()), ("need", question.need.label(visit.locale).into())]
}
