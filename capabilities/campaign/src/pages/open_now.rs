//! Who is open during a crisis: what each organisation answered, and how long ago.

use axum::extract::State;
use chrono::{DateTime, NaiveDate, Utc};
use store::{Conn, StoreError};
use web::{Failure, Openness, Page, Visit};

use super::{Campaigns, failure, moment};
use crate::campaign::{Campaign, CampaignKind};
use crate::crisis::CrisisAnswer;
use crate::store::campaigns::open_campaigns;
use crate::store::crises::{NamedAnswerRow, named_answers_of};
use crate::store::recipients::recipients_of;

#[derive(askama::Template)]
#[template(path = "pages/open_now.html")]
struct OpenNow<'a> {
    visit: &'a Visit,
    crises: Vec<CrisisView>,
    at: String,
}

struct CrisisView {
    title: String,
    answered: usize,
    asked: usize,
    lines: Vec<Line>,
}

struct Line {
    service: String,
    path: String,
    organization: String,
    state: Openness,
    words: String,
    note: String,
    until: String,
    age: String,
}

type Read = Vec<(Campaign, usize, usize, Vec<NamedAnswerRow>)>;

pub(super) async fn show(visit: Visit, State(room): State<Campaigns>) -> Result<Page, Failure> {
    let read = room.db.read(read).await.map_err(failure)?;
    let crises = read.into_iter().map(|(campaign, answered, asked, rows)| CrisisView {
        title: campaign.title,
        answered,
        asked,
        lines: rows.iter().map(|row| line(&visit, row)).collect(),
    });
    let body = OpenNow { crises: crises.collect(), at: moment(&visit, visit.now), visit: &visit };
    let page = visit.page(visit.say("campaign-open-now-title"), &body);
    Ok(page.description(visit.say("campaign-open-now-description")))
}

fn read(conn: &mut Conn) -> Result<Read, StoreError> {
    let mut read = Vec::new();
    for campaign in open_campaigns(conn)?.into_iter().filter(|one| one.kind == CampaignKind::Crisis) {
        let recipients = recipients_of(conn, campaign.id)?;
        let answered = recipients.iter().filter(|one| one.answer.is_some()).count();
        let rows = named_answers_of(conn, campaign.id.uuid())?;
        read.push((campaign, answered, recipients.len(), rows));
    }
    Ok(read)
}

fn line(visit: &Visit, row: &NamedAnswerRow) -> Line {
    let today = visit.today();
    let answer = CrisisAnswer::from_code(&row.answer).unwrap_or(CrisisAnswer::Usual);
    let is_over = |until: NaiveDate| until < today;
    let (state, answer) = match answer {
        // Its last day is over: what it said of being closed no longer holds, and nothing else is known.
        CrisisAnswer::Closed if row.until.is_some_and(is_over) => {
            (Openness::Unknown, "campaign-crisis-ended")
        }
        CrisisAnswer::Closed => (Openness::Suspended, CrisisAnswer::Closed.key()),
        other => (Openness::Open, other.key()),
    };
    let until =
        row.until.map(|until| visit.say_of("campaign-open-now-until", &visit.date(until)).into_owned());
    Line {
        service: row.name.clone(),
        path: directory::paths::service(row.service, &row.name),
        organization: row.organization_name.clone(),
        state,
        words: visit.say(answer).into_owned(),
        note: row.note.clone(),
        until: until.unwrap_or_default(),
        age: age(visit, row.answered_at),
    }
}

/// How long ago, in minutes and hours on the first day: a crisis is young.
fn age(visit: &Visit, at: DateTime<Utc>) -> String {
    let minutes = (visit.now - at).num_minutes().max(0);
    match minutes {
        0..60 => visit.say_count("campaign-minutes-ago", minutes).into_owned(),
        60..1440 => visit.say_count("campaign-hours-ago", minutes / 60).into_owned(),
        _ => vocabulary::date::ago(minutes / 1440, visit.locale),
    }
}
