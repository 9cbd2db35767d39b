//! The questionnaires an organisation was asked, for those who keep its records.

use ::store::Conn;
use axum::extract::{Path, State};
use survey::{Recipient, RecipientState, Survey};
use uuid::Uuid;
use vocabulary::id::OrganizationId;
use vocabulary::permission::Action;
use web::{Crumb, Failure, Page, Visit};

use super::{Responses, failure};
use crate::asking::minutes;
use crate::entrance::answers_for;
use crate::paths;

#[derive(askama::Template)]
#[template(path = "pages/own.html")]
struct Own<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    name: &'a str,
    lines: Vec<Line>,
}

/// One questionnaire.
struct Line {
    title: String,
    href: String,
    until: String,
    minutes: usize,
    is_answered: bool,
}

pub(super) async fn list(
    visit: Visit,
    State(room): State<Responses>,
    Path(organization): Path<Uuid>,
) -> Result<Page, Failure> {
    let id = OrganizationId::from(organization);
    let Some(member) = visit.member.as_ref().filter(|member| member.may(Action::EditRecord, id)) else {
        return Err(Failure::NotFound);
    };
    let read = move |conn: &mut Conn| {
        let Some(kept) = directory::organization(conn, organization)? else { return Ok(None) };
        let mut asked: Vec<(Recipient, Survey)> = Vec::new();
        for recipient in survey::recipients_of_organization(conn, id)? {
            let survey = survey::survey(conn, recipient.survey)?;
            asked.extend(survey.map(|survey| (recipient, survey)));
        }
        Ok(Some((kept.says.name, asked)))
    };
    let Some((name, asked)) = room.db.read(read).await.map_err(failure)? else {
        return Err(Failure::NotFound);
    };
    let title = visit.say("responses-own-title").into_owned();
    let is_own = answers_for(member, id);
    let body = Own {
        visit: &visit,
        crumbs: vec![
            Crumb { label: name.clone(), href: membership::paths::organization(organization) },
            Crumb { label: title.clone(), href: String::new() },
        ],
        lines: asked
            .iter()
            .map(|(recipient, survey)| line(&visit, is_own.then_some(id), recipient, survey))
            .collect(),
        name: &name,
    };
    Ok(visit.page(title, &body).not_indexed())
}

/// One questionnaire of one's own organisation; the coordination, which sees every list, types.
fn line(visit: &Visit, own: Option<OrganizationId>, recipient: &Recipient, survey: &Survey) -> Line {
    Line {
        title: survey.questionnaire.title.clone(),
        href: match own {
            Some(organization) => paths::own_one(organization.uuid(), recipient.id),
            None => survey::paths::typing(survey.id, recipient.id),
        },
        until: visit.date(survey.closes_on),
        minutes: minutes(&survey.questionnaire),
        is_answered: recipient.covered || recipient.state == RecipientState::Answered,
    }
}
