//! Answering from a letter, without an account: what is asked, one press, and no word about who it is for.

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use referral::{Act, By, Channel, Desk, Link, LinkState, Performed, Refused, Teller};
use vocabulary::id::ServiceId;
use web::{Failure, Faults, Filled, Visit};

use super::{Receiving, failure, renew};
use crate::browser::Browser;
use crate::paths::{self, CHOSEN, asked};
use crate::picture::{Picture, picture};
use crate::replies::{Replies, written};
use crate::reply::understood;
use crate::view::{Asked, Line, on, said};

#[derive(askama::Template)]
#[template(path = "pages/answer.html")]
struct Answer<'a> {
    visit: &'a Visit,
    secret: &'a str,
    one: Asked,
    reading: Reading,
    replies: Replies<'a>,
    until: String,
}

/// What of the person stands on the page.
enum Reading {
    /// Nothing, and nothing can be read any more.
    Closed,
    /// Nothing yet.
    Unread,
    /// Nothing here: another browser read it by this link.
    Elsewhere,
    /// What she agreed to say.
    Open(Vec<Line>),
}

impl Reading {
    /// What is told about passing the link on: until somebody read, whoever reads first by it is the one who reads.
    fn forwarded_key(&self) -> &'static str {
        match self {
            Self::Unread => "receiving-forwarded-unread",
            Self::Closed | Self::Elsewhere | Self::Open(_) => "receiving-forwarded-text",
        }
    }
}

/// A link that works, with its request.
pub(super) struct Opened {
    pub(super) link: Link,
    pub(super) picture: Picture,
}

/// What a link opens, or the page that says it works no more. `typed` is what somebody wrote, which is not lost.
pub(super) async fn opened(
    room: &Receiving,
    visit: &Visit,
    secret: &str,
    typed: &str,
) -> Result<Result<Opened, Response>, Failure> {
    let (key, digest, now) = (room.key.clone(), web::secret::digest(secret), visit.now);
    let asked = asked(&visit.query, CHOSEN).parse::<ServiceId>().ok();
    let read = room.db.read(move |conn| {
        let state = referral::link_by_secret(conn, &digest, now)?;
        let LinkState::Live(link) = state else { return Ok((state, None)) };
        let Some(found) = referral::referral(conn, &key, link.referral)? else {
            return Ok((LinkState::Unknown, None));
        };
        let mut picture = picture(conn, &key, found, now)?;
        picture.add(conn, asked)?;
        Ok((LinkState::Live(link), Some(picture)))
    });
    Ok(match read.await.map_err(failure)? {
        (LinkState::Live(link), Some(picture)) => Ok(Opened { link, picture }),
        (LinkState::Expired(_), _) => Err(renew::gone(visit, Some(secret), typed)),
        _ => Err(renew::gone(visit, None, typed)),
    })
}

fn reading(visit: &Visit, opened: &Opened, browser: Option<&Browser>) -> Reading {
    let referral = &opened.picture.referral;
    if !crate::view::is_readable(visit, referral) {
        return Reading::Closed;
    }
    let link = &opened.link;
    if browser.is_some_and(|browser| link.is_bound_to(&browser.digest(link.id))) {
        return Reading::Open(said(visit, &opened.picture));
    }
    if link.is_bound() { Reading::Elsewhere } else { Reading::Unread }
}

/// The page, with what was typed and, above it, what kept it from leaving.
fn page(
    visit: &Visit,
    (secret, opened, browser): (&str, &Opened, Option<&Browser>),
    (filled, faults): (Option<&Filled>, Faults),
    not_now: Option<(String, String)>,
) -> web::Page {
    let mut one = Asked::of(visit, &opened.picture);
    if let Some((title, text)) = not_now {
        one = one.saying(title, text);
    }
    let addresses = (paths::answer(secret), paths::under_answer(secret, "autre-service"));
    let title = visit.say_of("receiving-page", &one.code).into_owned();
    let body = Answer {
        visit,
        secret,
        reading: reading(visit, opened, browser),
        replies: Replies::of(visit, &opened.picture, addresses, (filled, faults)),
        until: on(visit, opened.link.expires_at),
        one,
    };
    visit.page(title, &body).not_indexed()
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Receiving>,
    Path(secret): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let opened = match opened(&room, &visit, &secret, "").await? {
        Ok(opened) => opened,
        Err(gone) => return Ok(gone),
    };
    let browser = Browser::of(&headers, &room.shell);
    let asked = (secret.as_str(), &opened, browser.as_ref());
    Ok(page(&visit, asked, (None, Faults::default()), None).into_response())
}

pub(super) async fn reply(
    visit: Visit,
    State(room): State<Receiving>,
    Path(secret): Path<String>,
    headers: HeaderMap,
    filled: Filled,
) -> Result<Response, Failure> {
    let typed = written(&filled);
    let found = match opened(&room, &visit, &secret, &typed).await? {
        Ok(opened) => opened,
        Err(gone) => return Ok(gone),
    };
    let browser = Browser::of(&headers, &room.shell);
    let act = match understood(&visit, &filled) {
        Ok(act) => act,
        Err(faults) => {
            let asked = (secret.as_str(), &found, browser.as_ref());
            return Ok(page(&visit, asked, (Some(&filled), faults), None).again().into_response());
        }
    };
    let receiver = found.picture.referral.receiver;
    let by =
        By { teller: Teller::Receiver, account: None, organization: Some(receiver), channel: Channel::Link };
    match tell(&room, &visit, &filled, (found.picture.referral.id, act, by)).await? {
        Told::Done => Ok(visit.go(&paths::answer(&secret), "receiving-done")),
        Told::Already => Ok(visit.go(&paths::answer(&secret), "receiving-done-already")),
        Told::NotNow(title, text) => {
            let found = match opened(&room, &visit, &secret, &typed).await? {
                Ok(opened) => opened,
                Err(gone) => return Ok(gone),
            };
            let asked = (secret.as_str(), &found, browser.as_ref());
            let typed = (Some(&filled), Faults::default());
            Ok(page(&visit, asked, typed, Some((title, text))).again().into_response())
        }
    }
}

/// What became of a reply.
pub(super) enum Told {
    /// It is written down.
    Done,
    /// It had been written down a moment before: a form that left twice.
    Already,
    /// Why it did not leave: what is said first, and why.
    NotNow(String, String),
}

/// Writes a reply down, if the request is still what the page showed.
pub(super) async fn tell(
    room: &Receiving,
    visit: &Visit,
    filled: &Filled,
    (id, act, by): (vocabulary::id::ReferralId, Act, By),
) -> Result<Told, Failure> {
    let version = filled.text("vu").parse().unwrap_or_default();
    let desk = Desk::new(&room.key, &room.shell, visit.now).having_seen(version);
    let (key, now) = (room.key.clone(), visit.now);
    let written = room.db.write(move |conn| {
        let done: Result<Performed, Refused> = referral::perform(conn, &desk, id, &act, &by)?;
        let Err(refused) = done else { return Ok(Ok(())) };
        let history = referral::history(conn, &key, id)?;
        Ok(Err((refused, history.iter().any(|event| crate::view::says_the_same(event, &act, now)))))
    });
    Ok(match written.await.map_err(failure)? {
        Ok(()) => Told::Done,
        Err((_, true)) => Told::Already,
        Err((Refused::MovedMeanwhile(_), false)) => Told::NotNow(
            visit.say("receiving-meanwhile").into_owned(),
            visit.say("receiving-meanwhile-text").into_owned(),
        ),
        Err((refused, false)) => Told::NotNow(
            visit.say("receiving-not-now").into_owned(),
            refused.words(&visit.shell.words, visit.locale),
        ),
    })
}
