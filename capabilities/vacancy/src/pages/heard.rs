//! An answer heard by telephone, typed by who asked: it counts for the question, and not for the record.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use directory::{Channel, Phone};
use uuid::Uuid;
use vocabulary::id::AskedId;
use web::{Failure, Faults, Filled, Page, Visit};

use super::Vacancy;
use super::question::asker;
use crate::about::About;
use crate::answering::{self, Way, asked};
use crate::mailbox::number;
use crate::paths;
use crate::reply::{Typed, form, understood};

#[derive(askama::Template)]
#[template(path = "pages/heard.html")]
struct Heard<'a> {
    visit: &'a Visit,
    about: &'a About,
    number: Option<(String, String)>,
    form: String,
}

/// What is known of a service that was asked by an organisation of the member, and its number.
async fn own(room: &Vacancy, visit: &Visit, id: Uuid) -> Result<(About, Option<Phone>), Failure> {
    let desk = room.desk(visit);
    let found = room.read(move |conn| {
        let Some((question, asked)) = asked(conn, &desk, AskedId::from(id))? else { return Ok(None) };
        let service = directory::service(conn, asked.service.uuid())?;
        let phone = match &service {
            Some(kept) => number(conn, &kept.says)?,
            None => None,
        };
        Ok(About::read(conn, question, asked)?.map(|about| (about, phone)))
    });
    let found = found.await?.ok_or(Failure::NotFound)?;
    asker(visit, &found.0.question)?;
    Ok(found)
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Vacancy>,
    Path((_, id)): Path<(Uuid, Uuid)>,
) -> Result<Page, Failure> {
    let (about, phone) = own(&room, &visit, id).await?;
    let last = about.asked.answer.map(|(answer, ..)| answer);
    let typed = Typed::proposed(&about.question, last, visit.today());
    Ok(page(&visit, (&about, phone), typed, &Faults::default()))
}

fn page(visit: &Visit, (about, phone): (&About, Option<Phone>), typed: Typed, faults: &Faults) -> Page {
    let act = paths::heard(about.question.id.uuid(), about.asked.id.uuid());
    let number = phone.and_then(|phone| Some((phone.href()?, phone.shown)));
    let body = Heard { visit, about, number, form: form(visit, &act, typed, faults) };
    visit.page(visit.say("vacancy-heard-title"), &body).not_indexed()
}

pub(super) async fn type_in(
    visit: Visit,
    State(room): State<Vacancy>,
    Path((_, id)): Path<(Uuid, Uuid)>,
    filled: Filled,
) -> Result<Response, Failure> {
    let (about, phone) = own(&room, &visit, id).await?;
    let said = match understood(&visit, &filled) {
        Ok(said) => said,
        Err(faults) => {
            let typed = Typed::sent(&filled);
            return Ok(page(&visit, (&about, phone), typed, &faults).again().into_response());
        }
    };
    let (desk, asked) = (room.desk(&visit), about.asked.id);
    let account = visit.member.as_ref().map(|member| member.account);
    let way = Way { channel: Channel::Phone, account };
    room.write(move |conn| answering::answer(conn, &desk, asked, (said, way))).await?;
    Ok(visit.go(&paths::question(about.question.id.uuid()), "vacancy-heard-kept"))
}
