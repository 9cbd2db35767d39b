//! Taking the keys of an organisation, by the link of a letter: looking changes nothing, the button does.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use web::{Failure, Visit};

use super::{Membership, failure};
use crate::handing_over::{TakeOver, Taking, take_over};
use crate::store::hand_overs::{hand_over_by_digest, organization_named};

#[derive(askama::Template)]
#[template(path = "pages/hand_over.html")]
struct HandOver<'a> {
    visit: &'a Visit,
    organization: &'a str,
    state: Keys,
}

/// What the page tells.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Keys {
    /// The keys are held out.
    Open,
    /// They were taken, just now.
    Taken,
    /// Somebody else was there first.
    TakenByAnother,
    /// The link no longer works.
    Gone,
}

impl Keys {
    fn title(self) -> &'static str {
        match self {
            Self::Open => "membership-keys-open",
            Self::Taken => "membership-keys-taken",
            Self::TakenByAnother => "membership-keys-another",
            Self::Gone => "membership-link-gone",
        }
    }

    fn text(self) -> &'static str {
        match self {
            Self::Open => "membership-keys-open-text",
            Self::Taken => "membership-keys-taken-text",
            Self::TakenByAnother => "membership-keys-another-text",
            Self::Gone => "membership-link-gone-text",
        }
    }
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Membership>,
    Path(secret): Path<String>,
) -> Result<Response, Failure> {
    let (digest, now) = (web::secret::digest(&secret), visit.now);
    let found = room.db.read(move |conn| {
        let offered = hand_over_by_digest(conn, &digest)?;
        let open = offered.filter(|row| row.closed_at.is_none() && now < row.expires_at);
        open.map_or(Ok(None), |row| organization_named(conn, row.organization))
    });
    match found.await.map_err(failure)? {
        Some(named) => Ok(page(&visit, &named.name, Keys::Open)),
        None => Ok(page(&visit, "", Keys::Gone)),
    }
}

pub(super) async fn take(
    visit: Visit,
    State(room): State<Membership>,
    Path(secret): Path<String>,
) -> Result<Response, Failure> {
    let (digest, key, taking) = (web::secret::digest(&secret), room.key.clone(), Taking::draw(&room.shell));
    let taken = room.db.write(move |conn| {
        let taken = take_over(conn, &key, &digest, &taking)?;
        let name = match taken {
            TakeOver::Done(organization) => organization_named(conn, organization.uuid())?,
            _ => None,
        };
        Ok((taken, name.map(|named| named.name).unwrap_or_default()))
    });
    let (taken, name) = taken.await.map_err(failure)?;
    let state = match taken {
        TakeOver::Done(_) => Keys::Taken,
        TakeOver::TakenByAnother => Keys::TakenByAnother,
        TakeOver::Gone => Keys::Gone,
    };
    Ok(page(&visit, &name, state))
}

fn page(visit: &Visit, organization: &str, state: Keys) -> Response {
    let title = visit.say(state.title()).into_owned();
    visit.page(title, &HandOver { visit, organization, state }).not_indexed().into_response()
}
