//! One request, for those who act for the organisation it was sent to: the same replies as by the letter.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use referral::{By, Channel, Teller};
use vocabulary::class::DataClass;
use vocabulary::id::{OrganizationId, ReferralId, ServiceId};
use vocabulary::permission::Action;
use web::{Crumb, Failure, Faults, Filled, Member, Visit};

use super::answer::{Told, tell};
use super::{Receiving, failure};
use crate::paths::{self, CHOSEN, asked};
use crate::picture::{Picture, picture};
use crate::replies::Replies;
use crate::reply::understood;
use crate::view::{Asked, Line, is_readable, look, on, said};

#[derive(askama::Template)]
#[template(path = "pages/request.html")]
struct Request<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    one: Asked,
    reading: Reading,
    read: String,
    replies: Replies<'a>,
    looks: Vec<String>,
}

/// What of the person stands on the page.
enum Reading {
    /// Nothing, and nothing can be read any more.
    Closed,
    /// Nothing yet.
    Unread,
    /// What she agreed to say.
    Open(Vec<Line>),
}

/// Whether this member answers what was sent to this organisation: she acts for it, and her role there lets her.
pub(super) fn answers(member: &Member, organization: OrganizationId) -> bool {
    member.acts_for(organization) && member.may(Action::AnswerReferral, organization)
}

/// A request as the members of its receiver find it; to everybody else nothing is there.
pub(super) async fn found(room: &Receiving, visit: &Visit, id: &str) -> Result<Picture, Failure> {
    let member = visit.member.clone().ok_or(Failure::NotFound)?;
    let id: ReferralId = id.parse().map_err(|_| Failure::NotFound)?;
    let (key, now) = (room.key.clone(), visit.now);
    let chosen = asked(&visit.query, CHOSEN).parse::<ServiceId>().ok();
    let read = room.db.read(move |conn| {
        let found = referral::referral(conn, &key, id)?;
        let own = found.filter(|one| one.state.was_sent() && answers(&member, one.receiver));
        let Some(own) = own else { return Ok(None) };
        let mut picture = picture(conn, &key, own, now)?;
        picture.add(conn, chosen)?;
        Ok(Some(picture))
    });
    read.await.map_err(failure)?.ok_or(Failure::NotFound)
}

fn page(
    visit: &Visit,
    picture: &Picture,
    reading: Reading,
    (filled, faults): (Option<&Filled>, Faults),
    not_now: Option<(String, String)>,
) -> web::Page {
    let id = picture.referral.id;
    let mut one = Asked::of(visit, picture);
    if let Some((title, text)) = not_now {
        one = one.saying(title, text);
    }
    let title = visit.say_of("receiving-page", &one.code).into_owned();
    let crumb = |label: &str, href: &str| Crumb { label: label.to_owned(), href: href.to_owned() };
    let look = |(name, at): &(String, chrono::DateTime<chrono::Utc>)| {
        let values = [("organization", name.as_str().into()), ("date", on(visit, *at).into())];
        visit.say_with("receiving-look", &values).into_owned()
    };
    let addresses = (paths::one_received(id), paths::under_request(id, "autre-service"));
    let body = Request {
        visit,
        crumbs: vec![crumb(&visit.say("receiving-list"), paths::RECEIVED), crumb(&title, "")],
        reading,
        read: paths::under_request(id, "lire"),
        replies: Replies::of(visit, picture, addresses, (filled, faults)),
        looks: picture.looks.iter().map(look).collect(),
        one,
    };
    visit.page(title, &body).not_indexed()
}

/// What may be read: nothing once the person took it back, and nothing by whoever keeps the whole network.
fn closed_or_unread(visit: &Visit, picture: &Picture) -> Reading {
    let keeps_network = visit.member.as_ref().is_none_or(|member| !member.roles.is_empty());
    if keeps_network || !is_readable(visit, &picture.referral) { Reading::Closed } else { Reading::Unread }
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Receiving>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let picture = found(&room, &visit, &id).await?;
    let reading = closed_or_unread(&visit, &picture);
    Ok(page(&visit, &picture, reading, (None, Faults::default()), None).into_response())
}

/// The same with what the person agreed to say; that it was read is noted for her.
pub(super) async fn read(
    visit: Visit,
    State(room): State<Receiving>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let picture = found(&room, &visit, &id).await?;
    let mut reading = closed_or_unread(&visit, &picture);
    let member = visit.member.as_ref().ok_or(Failure::NotFound)?;
    if matches!(reading, Reading::Unread) && member.reader(visit.now).may_read(DataClass::C3) {
        let (id, receiver) = (picture.referral.id, picture.referral.receiver);
        let look = look(&visit, receiver, Some(member.account));
        room.db.write(move |conn| referral::note_look(conn, id, &look)).await.map_err(failure)?;
        reading = Reading::Open(said(&visit, &picture));
    }
    Ok(page(&visit, &picture, reading, (None, Faults::default()), None).into_response())
}

pub(super) async fn reply(
    visit: Visit,
    State(room): State<Receiving>,
    Path(id): Path<String>,
    filled: Filled,
) -> Result<Response, Failure> {
    let picture = found(&room, &visit, &id).await?;
    let act = match understood(&visit, &filled) {
        Ok(act) => act,
        Err(faults) => {
            let reading = closed_or_unread(&visit, &picture);
            return Ok(page(&visit, &picture, reading, (Some(&filled), faults), None)
                .again()
                .into_response());
        }
    };
    let by = By {
        teller: Teller::Receiver,
        account: visit.member.as_ref().map(|member| member.account),
        organization: Some(picture.referral.receiver),
        channel: Channel::Screen,
    };
    let back = paths::one_received(picture.referral.id);
    match tell(&room, &visit, &filled, (picture.referral.id, act, by)).await? {
        Told::Done => Ok(visit.go(&back, "receiving-done")),
        Told::Already => Ok(visit.go(&back, "receiving-done-already")),
        Told::NotNow(title, text) => {
            let picture = found(&room, &visit, &id).await?;
            let reading = closed_or_unread(&visit, &picture);
            let typed = (Some(&filled), Faults::default());
            Ok(page(&visit, &picture, reading, typed, Some((title, text))).again().into_response())
        }
    }
}
