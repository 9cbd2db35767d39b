//! Who answers, for which recipient, by which way: the link of a letter, the pages of an organisation, or the
//! coordinator who types. The pages behind are the same.

use std::collections::HashMap;

use axum::extract::{FromRequestParts, Path};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use survey::{AnswerChannel, Recipient, Survey};
use uuid::Uuid;
use vocabulary::id::{OrganizationId, RecipientId, SurveyId};
use vocabulary::permission::Action;
use web::{Failure, Member, Visit};

use crate::pages::{Responses, failure, lost};
use crate::paths;
use crate::sending::{By, takes};

/// By which door somebody came in. No `Debug`: the secret of a link is in it.
#[derive(Clone)]
pub(crate) enum Way {
    /// With the secret of a letter.
    Link(String),
    /// As a member who keeps the organisation's records.
    Own(OrganizationId),
    /// As a coordinator who types what others said.
    Typing,
}

/// An open questionnaire in front of somebody.
#[derive(Clone)]
pub(crate) struct Entrance {
    pub(crate) way: Way,
    pub(crate) survey: Survey,
    pub(crate) recipient: Recipient,
    /// Which part the address names, from 1; none where everything stands on one page. 0 is no part.
    pub(crate) part: Option<usize>,
}

impl Entrance {
    /// The address of the first page.
    pub(crate) fn base(&self) -> String {
        match &self.way {
            Way::Link(secret) => survey::paths::answer(secret),
            Way::Own(organization) => paths::own_one(organization.uuid(), self.recipient.id),
            Way::Typing => survey::paths::typing(self.survey.id, self.recipient.id),
        }
    }

    /// The address of a page under it.
    pub(crate) fn under(&self, rest: &str) -> String {
        format!("{}/{rest}", self.base())
    }

    /// The address of a part, counted from 1 among all parts of the questionnaire.
    pub(crate) fn at_part(&self, number: usize) -> String {
        self.under(&format!("partie/{number}"))
    }

    /// The address where everything stands on one page.
    pub(crate) fn whole(&self) -> String {
        if self.is_typing() { self.base() } else { self.under("tout") }
    }

    /// Where one goes once nothing can be answered: the first page says so, or the numbers of sheets.
    pub(crate) fn closed(&self) -> String {
        if self.is_typing() { survey::paths::survey(self.survey.id) } else { self.base() }
    }

    /// Where one goes to finish another time.
    pub(crate) fn resting(&self) -> String {
        if self.is_typing() { paths::typing(self.survey.id) } else { self.base() }
    }

    /// Whether the coordinator types.
    pub(crate) fn is_typing(&self) -> bool {
        matches!(self.way, Way::Typing)
    }

    /// By which way the answer comes; typed, until the form says which, from a sheet.
    pub(crate) fn by(&self, visit: &Visit, typed: Option<AnswerChannel>) -> By {
        match self.way {
            Way::Link(_) => By { channel: AnswerChannel::Link, typed_by: None },
            Way::Own(_) => By { channel: AnswerChannel::Page, typed_by: None },
            Way::Typing => By {
                channel: typed.unwrap_or(AnswerChannel::Paper),
                typed_by: visit.member.as_ref().map(|member| member.account),
            },
        }
    }

    /// Whether an answer can still be sent here.
    pub(crate) fn is_open(&self, visit: &Visit) -> bool {
        takes(&self.survey, self.by(visit, None), visit.now)
    }
}

impl FromRequestParts<Responses> for Entrance {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, room: &Responses) -> Result<Self, Response> {
        let Ok(visit) = Visit::from_request_parts(parts, room).await;
        let named = Path::<HashMap<String, String>>::from_request_parts(parts, room).await;
        let Ok(Path(named)) = named else { return Err(Failure::NotFound.into_response()) };
        let found = match named.get("secret") {
            Some(secret) => by_link(room, secret).await,
            None => by_member(room, &visit, &named).await,
        };
        match found {
            Ok(Some(entrance)) => {
                let part = named.get("part").map(|text| text.parse().unwrap_or(0));
                Ok(Entrance { part, ..entrance })
            }
            // A link that leads nowhere is often one that was cut by a mail program: that is worth a word.
            Ok(None) if named.contains_key("secret") => {
                Err(lost::page(&visit).status(StatusCode::NOT_FOUND).into_response())
            }
            Ok(None) => Err(Failure::NotFound.into_response()),
            Err(failure) => Err(failure.into_response()),
        }
    }
}

async fn by_link(room: &Responses, secret: &str) -> Result<Option<Entrance>, Failure> {
    let digest = web::secret::digest(secret);
    let way = Way::Link(secret.to_owned());
    let find = move |conn: &mut ::store::Conn| {
        let Some(recipient) = survey::recipient_by_secret(conn, &digest)? else { return Ok(None) };
        let survey = survey::survey(conn, recipient.survey)?;
        Ok(survey.map(|survey| (survey, recipient)))
    };
    let found = room.db.read(find).await.map_err(failure)?;
    Ok(found.map(|(survey, recipient)| Entrance { way, survey, recipient, part: None }))
}

/// Whether a member answers as this organisation. The coordination may edit every record, but types what others said on
/// its own pages, where it is noted who typed.
pub(crate) fn answers_for(member: &Member, organization: OrganizationId) -> bool {
    member.acts_for(organization) && member.may(Action::EditRecord, organization)
}

async fn by_member(
    room: &Responses,
    visit: &Visit,
    named: &HashMap<String, String>,
) -> Result<Option<Entrance>, Failure> {
    let id = |name: &str| named.get(name).and_then(|text| Uuid::parse_str(text).ok());
    let Some(recipient) = id("recipient").map(RecipientId::from) else { return Ok(None) };
    let way = match (id("organization").map(OrganizationId::from), &visit.member) {
        (Some(organization), Some(member)) if answers_for(member, organization) => Way::Own(organization),
        (None, Some(_)) => Way::Typing,
        _ => return Ok(None),
    };
    let asked = id("id").map(SurveyId::from);
    let find = move |conn: &mut ::store::Conn| {
        let Some(recipient) = survey::recipient(conn, recipient)? else { return Ok(None) };
        let survey = survey::survey(conn, recipient.survey)?;
        Ok(survey.map(|survey| (survey, recipient)))
    };
    let Some((survey, recipient)) = room.db.read(find).await.map_err(failure)? else { return Ok(None) };
    let fits = match way {
        Way::Own(organization) => recipient.organization == Some(organization),
        _ => asked == Some(survey.id),
    };
    Ok(fits.then_some(Entrance { way, survey, recipient, part: None }))
}
