//! What people think of a service, with the answers; and a place to write, without a name.

use ::store::Conn;
use accounts::EmailAddress;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use post::Outgoing;
use vocabulary::caution::{Place, cautions};
use vocabulary::id::{FactId, LetterId, OrganizationId};
use web::{Crumb, Failure, Faults, Filled, Secret, Visit};

use super::{Feedback, failure};
use crate::feedback::{LONGEST, State as Standing, Written};
use crate::store::{self, ServiceRow};
use crate::{letters, paths};

/// The most texts one page shows.
const SHOWN: i64 = 50;

#[derive(askama::Template)]
#[template(path = "pages/write.html")]
struct Page<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    service: &'a ServiceRow,
    published: &'a [Written],
    typed: (&'a str, &'a str),
    /// What is worth a second look, in words; the box to send all the same stands beside.
    caution: String,
    faults: &'a Faults,
}

/// What was typed, with what is wrong with it and what is worth a second look.
#[derive(Default)]
struct Typed<'a> {
    words: &'a str,
    address: &'a str,
    caution: String,
    faults: Faults,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Feedback>,
    Path(handle): Path<String>,
) -> Result<Response, Failure> {
    let service = service(&room, handle).await?;
    page(&visit, &room, &service, Typed::default()).await
}

async fn service(room: &Feedback, handle: String) -> Result<ServiceRow, Failure> {
    let found = room.db.read(move |conn| store::service_by_handle(conn, &handle)).await.map_err(failure)?;
    found.ok_or(Failure::NotFound)
}

async fn page(
    visit: &Visit,
    room: &Feedback,
    service: &ServiceRow,
    typed: Typed<'_>,
) -> Result<Response, Failure> {
    let (key, id) = (room.key.clone(), service.id);
    let published = room.db.read(move |conn| store::published(conn, &key, (id, SHOWN))).await;
    let published = published.map_err(failure)?;
    let title = visit.say_of("feedback-title", &service.name).into_owned();
    let again = !typed.faults.is_empty() || !typed.caution.is_empty();
    let body = Page {
        visit,
        crumbs: vec![
            Crumb { label: service.name.clone(), href: directory::paths::service(service.id, &service.name) },
            Crumb { label: visit.say("feedback-crumb").into_owned(), href: String::new() },
        ],
        service,
        published: &published,
        typed: (typed.words, typed.address),
        caution: typed.caution,
        faults: &typed.faults,
    };
    let page = visit.page(title, &body).not_indexed();
    Ok(if again { page.again() } else { page }.into_response())
}

/// Keeps what somebody wrote, and tells those who answer. A name in it is shown to its author first.
pub(super) async fn keep(
    visit: Visit,
    State(room): State<Feedback>,
    Path(handle): Path<String>,
    filled: Filled,
) -> Result<Response, Failure> {
    let service = service(&room, handle).await?;
    let mut faults = filled.faults();
    let (words, typed_address) = (filled.text("avis"), filled.text("email"));
    let letters = words.chars().count();
    if !(5..=LONGEST).contains(&letters) {
        faults.note("avis", visit.say_count("feedback-fault-words", LONGEST));
    }
    let address = EmailAddress::read(typed_address);
    if address.is_none() && !typed_address.is_empty() {
        faults.note("email", visit.say("feedback-fault-email"));
    }
    let met = cautions(words, Place::Public);
    let caution = met.first().filter(|_| !filled.is_ticked("tout-de-meme"));
    let caution = caution.map(|met| met.kind.label(visit.locale).to_owned()).unwrap_or_default();
    if !faults.is_empty() || !caution.is_empty() {
        let typed = Typed { words, address: typed_address, caution, faults };
        return page(&visit, &room, &service, typed).await;
    }
    room.texts.admit(&visit.client_key(), visit.now)?;
    room.of_service.admit(&service.id.to_string(), visit.now)?;
    let secret = Secret::new(visit.chance());
    let written = Written {
        id: FactId::new_v7(visit.now, visit.chance()).uuid(),
        service: service.id,
        service_name: service.name.clone(),
        organization: service.organization,
        words: words.to_owned(),
        address: address.map(|address| address.text().to_owned()),
        locale: visit.locale,
        written_at: visit.now,
        state: Standing::Waiting,
        answer: String::new(),
        answered_by: String::new(),
        answered_at: None,
    };
    let (key, shell, digest, now) = (room.key.clone(), room.shell.clone(), secret.digest(), visit.now);
    let write = move |conn: &mut Conn| {
        store::write(conn, &key, &written, &digest)?;
        tell(conn, &key, &shell, (&written, now))
    };
    room.db.write(write).await.map_err(failure)?;
    Ok(visit.go(&paths::follow(secret.text()), "feedback-kept"))
}

/// Tells those who answer for the organisation: its owner and deputies.
fn tell(
    conn: &mut Conn,
    key: &::store::SealKey,
    shell: &web::Shell,
    (written, now): (&Written, DateTime<Utc>),
) -> Result<(), ::store::StoreError> {
    let today = vocabulary::time::paris(now).date();
    let held = membership::members_of(conn, OrganizationId::from(written.organization), today)?;
    for mandate in held.iter().filter(|held| held.standing != membership::Standing::Member) {
        let Some(to) = accounts::recipient(conn, key, mandate.account)? else { continue };
        let letter = letters::to_answer(shell, to.locale, &written.service_name);
        let id = LetterId::from_source("feedback", &written.id.to_string(), &mandate.account.to_string());
        post::send(conn, key, &Outgoing { id, to: &to, letter: &letter, kind: "feedback", now })?;
    }
    Ok(())
}

impl Page<'_> {
    fn day(&self, moment: DateTime<Utc>) -> String {
        self.visit.date(vocabulary::time::paris(moment).date())
    }

    fn answered(&self, written: &Written) -> String {
        written.answered_at.map(|moment| self.day(moment)).unwrap_or_default()
    }
}
