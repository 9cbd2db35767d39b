//! A crisis, for one organisation: open as usual, otherwise, or closed until when. By the link of a letter, without
//! account.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use directory::{RecordKind, Shown};
use store::{Conn, StoreError};
use uuid::Uuid;
use vocabulary::caution::{Place, cautions};
use vocabulary::id::{CampaignId, OrganizationId};
use web::{Choice, Failure, Faults, Filled, Page, Visit};

use super::{Campaigns, failure};
use crate::campaign::{Campaign, CampaignKind, CampaignState};
use crate::crisis::{self, Answering, CrisisAnswer, LONGEST_NOTE, Said};
use crate::paths;
use crate::recipient::AnswerChannel;
use crate::store::crises::{CrisisAnswerRow, crisis_answers_of, crisis_link_by_digest};
use crate::store::directory::organization_name;
use crate::store::{campaigns, recipients};

#[derive(askama::Template)]
#[template(path = "pages/crisis.html")]
struct CrisisPage<'a> {
    visit: &'a Visit,
    faults: &'a Faults,
    title: &'a str,
    organization: &'a str,
    action: String,
    services: Vec<ServiceForm>,
    is_over: bool,
}

/// The questions of one service.
struct ServiceForm {
    name: String,
    answer_name: String,
    answers: Vec<Choice>,
    note_name: String,
    note: String,
    until_name: String,
    until: String,
}

impl ServiceForm {
    fn choices(&self) -> &[Choice] {
        &self.answers
    }
}

/// An organisation asked in a crisis, with its services and what it said of them.
pub(super) struct Asked {
    pub(super) campaign: Campaign,
    pub(super) organization: OrganizationId,
    pub(super) name: String,
    pub(super) services: Vec<Shown>,
    pub(super) answers: Vec<CrisisAnswerRow>,
}

impl Asked {
    /// Whether answers are still taken.
    pub(super) fn is_open(&self) -> bool {
        self.campaign.state == CampaignState::Open
    }
}

/// Reads what a page of a crisis needs; nothing where the campaign is none or asks somebody else.
pub(super) fn asked(
    conn: &mut Conn,
    campaign: CampaignId,
    organization: OrganizationId,
) -> Result<Option<Asked>, StoreError> {
    let campaign = campaigns::campaign(conn, campaign)?.filter(|one| one.kind == CampaignKind::Crisis);
    let (Some(campaign), Some(name)) = (campaign, organization_name(conn, organization.uuid())?) else {
        return Ok(None);
    };
    let is_asked =
        recipients::recipients_of(conn, campaign.id)?.iter().any(|one| one.organization == organization);
    if !is_asked {
        return Ok(None);
    }
    let records = directory::records_of(conn, organization)?;
    let services = records.into_iter().filter(|record| record.key.kind == RecordKind::Service).collect();
    let answers = crisis_answers_of(conn, campaign.id.uuid())?;
    Ok(Some(Asked { campaign, organization, name, services, answers }))
}

async fn by_secret(room: &Campaigns, visit: &Visit, secret: &str) -> Result<Asked, Failure> {
    let (digest, now) = (web::secret::digest(secret), visit.now);
    let read = move |conn: &mut Conn| {
        let link = crisis_link_by_digest(conn, &digest)?.filter(|link| now < link.expires_at);
        match link {
            Some(link) => {
                asked(conn, CampaignId::from(link.campaign), OrganizationId::from(link.organization))
            }
            None => Ok(None),
        }
    };
    room.db.read(read).await.map_err(failure)?.ok_or(Failure::NotFound)
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Campaigns>,
    Path(secret): Path<String>,
) -> Result<Page, Failure> {
    let asked = by_secret(&room, &visit, &secret).await?;
    Ok(page(&visit, &asked, None, &Faults::default(), paths::crisis(&secret)))
}

pub(super) async fn answer(
    visit: Visit,
    State(room): State<Campaigns>,
    Path(secret): Path<String>,
    filled: Filled,
) -> Result<Response, Failure> {
    let asked = by_secret(&room, &visit, &secret).await?;
    let path = paths::crisis(&secret);
    taken(&visit, &room, asked, &filled, (AnswerChannel::MailLink, path.clone(), path)).await
}

/// Takes what a form says, or shows it again. After that, to the last address.
pub(super) async fn taken(
    visit: &Visit,
    room: &Campaigns,
    asked: Asked,
    filled: &Filled,
    (channel, action, then): (AnswerChannel, String, String),
) -> Result<Response, Failure> {
    let mut faults = filled.faults();
    let said = understood(visit, &asked, filled, &mut faults);
    if !asked.is_open() || !faults.is_empty() {
        return Ok(page(visit, &asked, Some(filled), &faults, action).again().into_response());
    }
    let now = visit.now;
    let write = move |conn: &mut Conn| {
        let answering = Answering {
            campaign: &asked.campaign,
            organization: asked.organization,
            organization_name: &asked.name,
            said: &said,
            channel,
            now,
        };
        crisis::answer(conn, &answering)
    };
    room.db.write(write).await.map_err(failure)?;
    Ok(visit.go(&then, "campaign-crisis-thanks"))
}

fn understood(visit: &Visit, asked: &Asked, filled: &Filled, faults: &mut Faults) -> Vec<Said> {
    let mut said = Vec::new();
    for service in &asked.services {
        let id = service.key.id;
        let Some(answer) = CrisisAnswer::from_code(filled.text(&answer_name(id))) else { continue };
        let note: String = filled.text(&note_name(id)).chars().take(LONGEST_NOTE).collect();
        if answer == CrisisAnswer::Otherwise && note.is_empty() {
            faults.note(&note_name(id), visit.say("campaign-fault-crisis-note"));
        }
        if let Some(caution) = cautions(&note, Place::Public).first() {
            faults.note(&note_name(id), caution.kind.label(visit.locale));
        }
        let until = filled.text(&until_name(id));
        let day = until.parse::<NaiveDate>().ok().filter(|day| *day >= visit.today());
        if answer == CrisisAnswer::Closed && !until.is_empty() && day.is_none() {
            faults.note(&until_name(id), visit.say("campaign-fault-crisis-until"));
        }
        said.push(Said { service: id, answer, note, until: day });
    }
    if said.is_empty() && faults.is_empty() {
        let first = asked.services.first().map(|service| answer_name(service.key.id)).unwrap_or_default();
        faults.note(&first, visit.say("campaign-fault-crisis-none"));
    }
    said
}

/// The page: what was typed where something was, else what was answered before.
pub(super) fn page(
    visit: &Visit,
    asked: &Asked,
    filled: Option<&Filled>,
    faults: &Faults,
    action: String,
) -> Page {
    let body = CrisisPage {
        visit,
        faults,
        title: &asked.campaign.title,
        organization: &asked.name,
        action,
        services: asked.services.iter().map(|service| service_form(visit, asked, service, filled)).collect(),
        is_over: !asked.is_open(),
    };
    visit.page(visit.say("campaign-crisis-title"), &body).not_indexed()
}

fn service_form(visit: &Visit, asked: &Asked, service: &Shown, filled: Option<&Filled>) -> ServiceForm {
    let id = service.key.id;
    let before = asked.answers.iter().find(|row| row.service == id);
    let typed = |name: String, before: String| filled.map_or(before, |filled| filled.text(&name).to_owned());
    let chosen = typed(answer_name(id), before.map(|row| row.answer.clone()).unwrap_or_default());
    let answers = CrisisAnswer::ALL.iter();
    let until = before.and_then(|row| row.until).map(|day| day.to_string()).unwrap_or_default();
    ServiceForm {
        name: service.name.clone(),
        answer_name: answer_name(id),
        answers: answers
            .map(|one| Choice::new(one.code(), visit.say(one.key()), one.code() == chosen))
            .collect(),
        note_name: note_name(id),
        note: typed(note_name(id), before.map(|row| row.note.clone()).unwrap_or_default()),
        until_name: until_name(id),
        until: typed(until_name(id), until),
    }
}

fn answer_name(service: Uuid) -> String {
    format!("answer-{service}")
}

fn note_name(service: Uuid) -> String {
    format!("note-{service}")
}

fn until_name(service: Uuid) -> String {
    format!("until-{service}")
}
