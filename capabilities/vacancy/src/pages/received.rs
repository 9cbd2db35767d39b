//! Answering a question as a member of the organisation that is asked.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use directory::Channel;
use uuid::Uuid;
use vocabulary::id::AskedId;
use vocabulary::permission::Action;
use web::{Failure, Faults, Filled, Page, Visit};

use super::Vacancy;
use crate::about::About;
use crate::answering::{self, Way, asked};
use crate::paths;
use crate::reply::{Typed, form, understood};

#[derive(askama::Template)]
#[template(path = "pages/received.html")]
struct Received<'a> {
    visit: &'a Visit,
    title: String,
    about: String,
    form: String,
}

/// The question of an organisation the member answers for; a stranger finds nothing.
async fn own(room: &Vacancy, visit: &Visit, id: Uuid) -> Result<About, Failure> {
    let desk = room.desk(visit);
    let found = room.read(move |conn| match asked(conn, &desk, AskedId::from(id))? {
        Some((question, asked)) => About::read(conn, question, asked),
        None => Ok(None),
    });
    let about = found.await?.ok_or(Failure::NotFound)?;
    let organization = about.asked.organization;
    let answers = visit
        .member
        .as_ref()
        .is_some_and(|member| member.acts_for(organization) && member.may(Action::EditRecord, organization));
    if answers { Ok(about) } else { Err(Failure::NotFound) }
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Vacancy>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let about = own(&room, &visit, id).await?;
    let last = about.asked.answer.map(|(answer, ..)| answer);
    let typed = Typed::proposed(&about.question, last, visit.today());
    Ok(page(&visit, &about, typed, &Faults::default()))
}

fn page(visit: &Visit, about: &About, typed: Typed, faults: &Faults) -> Page {
    let title = visit.say("vacancy-answer-title").into_owned();
    let act = paths::received(about.asked.id.uuid());
    let form = form(visit, &act, typed, faults);
    let body = Received { visit, title: title.clone(), about: about.html(visit), form };
    visit.page(title, &body).not_indexed()
}

pub(super) async fn answer(
    visit: Visit,
    State(room): State<Vacancy>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let about = own(&room, &visit, id).await?;
    let said = match understood(&visit, &filled) {
        Ok(said) => said,
        Err(faults) => {
            return Ok(page(&visit, &about, Typed::sent(&filled), &faults).again().into_response());
        }
    };
    let (desk, asked) = (room.desk(&visit), about.asked.id);
    let account = visit.member.as_ref().map(|member| member.account);
    let way = Way { channel: Channel::Page, account };
    room.write(move |conn| answering::answer(conn, &desk, asked, (said, way))).await?;
    Ok(visit.go(paths::PLACES, "vacancy-answered"))
}
