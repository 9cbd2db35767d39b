//! Asking to join an organisation, and answering. The answer on the page is the same whoever asks.

use accounts::EmailAddress;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use uuid::Uuid;
use vocabulary::id::OrganizationId;
use web::{Failure, Faults, Filled, Visit};

use super::invite::{LONGEST, name_of};
use super::{Membership, done, failure, keeper};
use crate::inviting::{Guest, InvitedTo, Inviting, invite, new_id};
use crate::joining::{self, Asking, Decision, NewRequest, asking};
use crate::keeping::{Work, standing_of_next};
use crate::letters::{Drawn, drawn, stranger};
use crate::looking_after::keepers;
use crate::mandate::Standing;
use crate::members::day;
use crate::paths;
use crate::store::requests::request_by_id;

#[derive(askama::Template)]
#[template(path = "pages/join.html")]
struct Join<'a> {
    visit: &'a Visit,
    organization: &'a str,
    name: &'a str,
    email: &'a str,
    profession: &'a str,
    asked: bool,
    faults: &'a Faults,
}

/// Which organisation one asks to join.
#[derive(Deserialize)]
pub(super) struct Which {
    organisation: Uuid,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Membership>,
    which: Result<Query<Which>, axum::extract::rejection::QueryRejection>,
) -> Result<Response, Failure> {
    let Query(which) = which.map_err(|_| Failure::NotFound)?;
    let organization = name_of(&room, which.organisation).await?;
    let faults = Faults::default();
    let body = Join {
        visit: &visit,
        organization: &organization,
        name: "",
        email: "",
        profession: "",
        asked: false,
        faults: &faults,
    };
    Ok(visit.page(visit.say("membership-join"), &body).not_indexed().into_response())
}

pub(super) async fn ask(
    visit: Visit,
    State(room): State<Membership>,
    which: Result<Query<Which>, axum::extract::rejection::QueryRejection>,
    filled: Filled,
) -> Result<Response, Failure> {
    let Query(which) = which.map_err(|_| Failure::NotFound)?;
    room.asked.admit(&visit.client_key(), visit.now)?;
    let organization = name_of(&room, which.organisation).await?;
    let mut faults = filled.faults();
    let email = EmailAddress::read(filled.text("email"));
    if email.is_none() {
        faults.note("email", visit.say("membership-fault-email"));
    }
    if filled.text("name").is_empty() {
        faults.note("name", visit.say("membership-fault-name"));
    }
    let asked = match email.filter(|_| faults.is_empty()) {
        Some(email) => {
            kept(&room, &visit, which.organisation, &filled, email).await?;
            true
        }
        None => false,
    };
    let body = Join {
        visit: &visit,
        organization: &organization,
        name: filled.text("name"),
        email: filled.text("email"),
        profession: filled.text("profession"),
        asked,
        faults: &faults,
    };
    let page = visit.page(visit.say("membership-join"), &body).not_indexed();
    Ok(if asked { page.into_response() } else { page.again().into_response() })
}

/// Keeps the request, and writes to those who answer it.
async fn kept(
    room: &Membership,
    visit: &Visit,
    organization: Uuid,
    filled: &Filled,
    email: EmailAddress,
) -> Result<(), Failure> {
    room.asked_of.admit(&organization.to_string(), visit.now)?;
    let (key, today, id) = (room.key.clone(), day(visit.now), OrganizationId::from(organization));
    let to = room.db.read(move |conn| keepers(conn, &key, id, today)).await.map_err(failure)?;
    let desk = visit.absolute(&paths::organization(organization));
    let letters: Vec<Drawn> =
        to.iter().map(|to| drawn(&room.shell, to, "request", Some(desk.clone()))).collect();
    let cut = |text: &str| text.chars().take(LONGEST).collect::<String>();
    let request = NewRequest {
        id: new_id(&room.shell),
        organization: id,
        email,
        name: cut(filled.text("name")),
        profession: cut(filled.text("profession")),
        locale: visit.locale,
        letters,
        now: visit.now,
    };
    let key = room.key.clone();
    room.db.write(move |conn| joining::ask(conn, &key, &request)).await.map_err(failure)
}

/// Answers a request: an invitation, or a word from a closed list. One's own request is for somebody else to answer.
pub(super) async fn decide(
    visit: Visit,
    State(room): State<Membership>,
    Path((id, request)): Path<(Uuid, Uuid)>,
    filled: Filled,
) -> Result<Response, Failure> {
    let (member, _) = keeper(&visit, id)?;
    let decision = Decision::from_code(filled.text("decision")).ok_or(Failure::NotFound)?;
    let (key, today, by) = (room.key.clone(), day(visit.now), member.account);
    let found = room.db.read(move |conn| {
        let row =
            request_by_id(conn, request)?.filter(|row| row.organization == id && row.decided_at.is_none());
        let standing = standing_of_next(conn, OrganizationId::from(id), today)?;
        let Some(asking) = row.map_or(Ok(None), |row| asking(&key, &row))? else { return Ok(None) };
        let asker = accounts::account_by_email(conn, &key, &asking.email)?;
        Ok(asker.is_none_or(|asker| asker.id != by).then_some((asking, standing)))
    });
    let (asking, standing) = found.await.map_err(failure)?.ok_or(Failure::NotFound)?;
    room.admit_letter(&visit, asking.email.text())?;
    let (answer, key) = (Answer::draw(&room, asking, (decision, standing), member), room.key.clone());
    let now = visit.now;
    let decided = room.db.write(move |conn| {
        let decided = joining::decide(conn, request, decision, by, now)?;
        match (&answer, decided) {
            (_, false) => {}
            (Answer::Invited(inviting), true) => drop(invite(conn, &key, inviting)?),
            (Answer::Declined(letter), true) => letter.send(conn, &key, now)?,
        }
        Ok(decided)
    });
    done(decided.await.map_err(failure)?)?;
    Ok(visit.go(&paths::organization(id), "membership-decided"))
}

/// What the asker receives.
#[derive(Clone)]
enum Answer {
    Invited(Box<Inviting>),
    Declined(Box<Drawn>),
}

impl Answer {
    fn draw(
        room: &Membership,
        asking: Asking,
        (decision, standing): (Decision, Standing),
        by: &web::Member,
    ) -> Self {
        let kind = match decision {
            Decision::Accepted => {
                let work = Work { profession: asking.profession, ..Work::plain() };
                let guest = Guest { email: asking.email, name: asking.name, work, locale: asking.locale };
                let to = InvitedTo::Organization(asking.organization, standing);
                let inviting = Inviting::draw(&room.shell, to, guest, Some(by.account));
                return Self::Invited(Box::new(inviting));
            }
            Decision::NotKnown => "not-known",
            Decision::NotNow => "not-now",
            Decision::Elsewhere => "elsewhere",
        };
        let asker = stranger(asking.email.text(), asking.locale);
        Self::Declined(Box::new(drawn(&room.shell, &asker, kind, None)))
    }
}
