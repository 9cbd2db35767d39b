//! The phone list: who has not answered, the most telling first, to print with boxes and to type back.

use axum::extract::{Path, State};
use axum::response::Response;
use store::Conn;
use uuid::Uuid;
use vocabulary::territory::Territory;
use web::{Crumb, Failure, Filled, Page, Visit};

use super::recipient::Act;
use super::{Surveys, crumbs, failure, survey_of};
use crate::paths;
use crate::reach::phones;
use crate::recipient::{Recipient, RecipientState};
use crate::store::recipients::recipients;
use crate::survey::Survey;

#[derive(askama::Template)]
#[template(path = "pages/phone_list.html")]
struct PhoneList<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    survey: &'a Survey,
    lines: Vec<Line>,
}

struct Line {
    number: u32,
    name: String,
    path: String,
    typing: String,
    family: &'static str,
    commune: &'static str,
    phones: Vec<(String, String)>,
    importance: u32,
    calls: u32,
    call_back_on: String,
    is_bad_address: bool,
    is_sender: bool,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Surveys>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let survey = survey_of(&room.db, id).await?;
    let (key, of) = (room.key.clone(), survey.id);
    let read = move |conn: &mut Conn| {
        let mut to_call = Vec::new();
        for one in recipients(conn, of)?.into_iter().filter(Recipient::is_to_call) {
            let numbers = phones(conn, &key, &one)?;
            to_call.push((one, numbers));
        }
        Ok(to_call)
    };
    let mut to_call = room.db.read(read).await.map_err(failure)?;
    let today = visit.today();
    to_call.sort_by_key(|(one, _)| {
        let is_later = one.call_back_on.is_some_and(|day| day > today);
        (is_later, std::cmp::Reverse(one.importance), one.number)
    });
    let title = visit.say("survey-phone-title").into_owned();
    let body = PhoneList {
        crumbs: crumbs(&visit, &survey, &title),
        lines: to_call.into_iter().map(|(one, numbers)| line(&visit, &survey, &one, numbers)).collect(),
        survey: &survey,
        visit: &visit,
    };
    Ok(visit.page(title, &body).not_indexed())
}

fn line(visit: &Visit, survey: &Survey, one: &Recipient, phones: Vec<(String, String)>) -> Line {
    let commune = one.commune.as_deref().and_then(|code| Territory::france().commune(code));
    Line {
        number: one.number,
        name: one.name.clone(),
        path: paths::recipient(survey.id, one.id),
        typing: paths::typing(survey.id, one.id),
        family: one.family.label(visit.locale),
        commune: commune.map_or("", |commune| commune.name),
        phones,
        importance: one.importance,
        calls: one.calls,
        call_back_on: one.call_back_on.map(|day| visit.date(day)).unwrap_or_default(),
        is_bad_address: one.state == RecipientState::BadAddress,
        is_sender: one.organization == Some(survey.sender),
    }
}

/// What came of one call.
pub(super) async fn act(
    visit: Visit,
    State(room): State<Surveys>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let survey = survey_of(&room.db, id).await?;
    let path = paths::under(survey.id, "telephone");
    let called = filled.text("recipient").parse::<u32>().ok();
    let (act, true) = (Act::read(&filled), survey.takes_answers()) else {
        return Ok(visit.go(&path, "survey-nothing-done"));
    };
    let (Some(act), Some(number)) = (act, called) else {
        return Ok(visit.go(&path, "survey-call-no-day"));
    };
    let (of, now) = (survey.id, visit.now);
    let write = move |conn: &mut Conn| {
        let found = recipients(conn, of)?.into_iter().find(|one| one.number == number);
        found.map_or(Ok(false), |one| act.carry_out(conn, of, one.id, now))
    };
    let done = room.db.write(write).await.map_err(failure)?;
    Ok(visit.go(&path, if done { act.notice() } else { "survey-nothing-done" }))
}
