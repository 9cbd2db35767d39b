//! What was learned, given back to everybody: figures, the words of those who agreed, and what became of the answers.

use std::sync::Arc;

use axum::extract::{Path, State};
use questionnaire::Kind;
use survey::{Survey, SurveyState};
use uuid::Uuid;
use vocabulary::permission::{Action, Reach};
use web::{Failure, Page, Visit};

use super::results::{RateLine, SectionDrawn, drawn, families, sectors};
use super::sayings::read_hours;
use super::{Findings, begun, failure};
use crate::counted::Counted;
use crate::figure::{FEWEST, Reader, Split, may_split, percent};
use crate::led_to::{Sums, led_to};
use crate::rates::{Rate, Rates, rates};

#[derive(askama::Template)]
#[template(path = "pages/restitution.html")]
struct RestitutionPage<'a> {
    visit: &'a Visit,
    survey: &'a Survey,
    sender: String,
    is_preview: bool,
    whole: Rate,
    share: String,
    families: Vec<RateLine>,
    sectors: Vec<RateLine>,
    is_split: bool,
    sections: Vec<SectionDrawn>,
    sums: Sums,
}

type Read = (Rates, Arc<Counted>, Sums, String);

pub(super) async fn show(
    visit: Visit,
    State(room): State<Findings>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let survey = begun(&room, id).await?;
    let is_preview = survey.state != SurveyState::Restituted;
    if is_preview && !coordinates(&visit) {
        return Err(Failure::NotFound);
    }
    let (rates, counted, sums, sender) = read(&room, &survey).await?;
    let is_split = may_split(&counted.findings.responses);
    let split = if is_split { Split::Family } else { Split::Whole };
    let mut sections = drawn(&visit, &survey, &counted, (split, Reader::Everybody));
    for drawn in sections.iter_mut().flat_map(|section| &mut section.questions) {
        // A text without a name can still tell who wrote it (« seul CCAS du canton… »): before everybody stand those
        // of who agreed to be named, and no others.
        let agreed = counted.said.get(&drawn.key).map(|saying| saying.agreed.clone());
        drawn.said = agreed.unwrap_or_default();
        if survey.questionnaire.question(&drawn.key).is_some_and(|one| one.kind == Kind::Hours) {
            read_hours(&visit, &mut drawn.said);
        }
    }
    let body = RestitutionPage {
        sender,
        is_preview,
        whole: rates.whole,
        share: percent(rates.whole),
        families: families(&visit, &rates),
        sectors: sectors(&visit, &rates),
        is_split,
        sections,
        sums,
        survey: &survey,
        visit: &visit,
    };
    let page = visit.page(visit.say_of("findings-restitution-title", &survey.title), &body);
    Ok(if is_preview {
        page.not_indexed()
    } else {
        page.description(visit.say("findings-restitution-description"))
    })
}

/// Whoever may see the results may see beforehand what will be given back.
fn coordinates(visit: &Visit) -> bool {
    let everything =
        |role: &vocabulary::permission::Role| role.reach(Action::RunEncounter) == Reach::Everything;
    visit.member.as_ref().is_some_and(|member| member.roles.iter().any(everything))
}

async fn read(room: &Findings, survey: &Survey) -> Result<Read, Failure> {
    let (key, memory, survey) = (room.key.clone(), room.memory.clone(), survey.clone());
    let read = room.db.read(move |conn| {
        let sender = directory::organization(conn, survey.sender.uuid())?;
        Ok((
            rates(conn, survey.id)?,
            memory.counted(conn, &key, &survey)?,
            led_to(conn, survey.id)?.sums(),
            sender.map(|kept| kept.says.name).unwrap_or_default(),
        ))
    });
    read.await.map_err(failure)
}
