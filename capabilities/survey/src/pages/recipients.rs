//! Who is asked: the list with its filters, and adding organisations of the directory.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use vocabulary::codes::{LegalFamily, OrganizationKind, Sector};
use vocabulary::territory::{Area, Territory};
use web::{Choice, Crumb, Failure, Faults, Filled, Page, Pager, Visit};

use super::{Surveys, asked, crumbs, day_of, failure, families, survey_of};
use crate::adding::{join, of_scope};
use crate::candidate::Scope;
use crate::paths;
use crate::recipient::{Recipient, RecipientState};
use crate::store::recipients::recipients;
use crate::survey::{Survey, SurveyState};

/// How many recipients one page shows.
const PAGE: usize = 150;

#[derive(askama::Template)]
#[template(path = "pages/recipients.html")]
struct RecipientsPage<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    survey: &'a Survey,
    faults: &'a Faults,
    is_draft: bool,
    takes_more: bool,
    all: usize,
    shown: usize,
    lines: Vec<Line>,
    pager: Pager,
    states: Vec<Choice>,
    families: Vec<Choice>,
    adding: Adding,
}

/// The form that adds from the directory.
struct Adding {
    families: Vec<Choice>,
    sectors: Vec<Choice>,
    kinds: Vec<Choice>,
    otherwise: Vec<Choice>,
    areas: String,
}

struct Line {
    number: u32,
    path: String,
    name: String,
    family: &'static str,
    commune: &'static str,
    state: String,
    step: String,
    answered: String,
    importance: u32,
    has_record: bool,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Surveys>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let survey = survey_of(&room.db, id).await?;
    let adding = Adding::of(&visit, &Scope::default(), LegalFamily::MutualAid, "");
    Ok(page(&visit, &room, &survey, adding, &Faults::default()).await?.not_indexed())
}

async fn page(
    visit: &Visit,
    room: &Surveys,
    survey: &Survey,
    adding: Adding,
    faults: &Faults,
) -> Result<Page, Failure> {
    let id = survey.id;
    let found = room.db.read(move |conn| recipients(conn, id)).await.map_err(failure)?;
    let state = RecipientState::from_code(asked(visit, "etat"));
    let family = LegalFamily::from_code(asked(visit, "famille"));
    let is_shown = |one: &&Recipient| {
        state.is_none_or(|state| one.state == state) && family.is_none_or(|family| one.family == family)
    };
    let shown: Vec<&Recipient> = found.iter().filter(is_shown).collect();
    let pages = shown.len().div_ceil(PAGE).max(1);
    let at = asked(visit, "page").parse::<usize>().unwrap_or(1).clamp(1, pages);
    let title = visit.say("survey-recipients-title").into_owned();
    let body = RecipientsPage {
        crumbs: crumbs(visit, survey, &title),
        faults,
        is_draft: survey.state == SurveyState::Draft,
        takes_more: survey.state == SurveyState::Draft || survey.takes_answers(),
        all: found.len(),
        shown: shown.len(),
        lines: shown.iter().skip((at - 1) * PAGE).take(PAGE).map(|one| line(visit, one)).collect(),
        pager: Pager::new(at, pages, |page| visit.here_with("page", &page.to_string())),
        states: states(visit, state),
        families: any(visit, families(visit, family.as_slice())),
        adding,
        survey,
        visit,
    };
    Ok(visit.page(title, &body))
}

/// The choices of a filter, with « toutes » before them.
fn any(visit: &Visit, mut choices: Vec<Choice>) -> Vec<Choice> {
    let none = !choices.iter().any(|choice| choice.chosen);
    choices.insert(0, Choice::new("", visit.say("survey-any"), none));
    choices
}

fn states(visit: &Visit, chosen: Option<RecipientState>) -> Vec<Choice> {
    let all = RecipientState::ALL.iter();
    any(visit, all.map(|one| Choice::new(one.code(), visit.say(one.key()), chosen == Some(*one))).collect())
}

fn line(visit: &Visit, one: &Recipient) -> Line {
    let commune = one.commune.as_deref().and_then(|code| Territory::france().commune(code));
    let answered = one.channel.zip(one.answered_at).map(|(channel, at)| {
        let values = [("channel", visit.say(channel.key()).into()), ("day", day_of(visit, at).into())];
        visit.say_with("survey-answered-by", &values).into_owned()
    });
    Line {
        number: one.number,
        path: paths::recipient(one.survey, one.id),
        name: one.name.clone(),
        family: one.family.label(visit.locale),
        commune: commune.map_or("", |commune| commune.name),
        state: visit.say(if one.covered { "survey-recipient-covered" } else { one.state.key() }).into_owned(),
        step: visit.say(one.step.key()).into_owned(),
        answered: answered.unwrap_or_default(),
        importance: one.importance,
        has_record: one.organization.is_some(),
    }
}

impl Adding {
    fn of(visit: &Visit, scope: &Scope, otherwise: LegalFamily, areas: &str) -> Self {
        let sectors = Sector::ALL.iter();
        let kinds = OrganizationKind::ALL.iter();
        Self {
            families: families(visit, &scope.families),
            sectors: sectors
                .map(|one| Choice::new(one.code(), one.label(visit.locale), scope.sectors.contains(one)))
                .collect(),
            kinds: kinds
                .map(|one| Choice::new(one.code(), one.label(visit.locale), scope.kinds.contains(one)))
                .collect(),
            otherwise: families(visit, &[otherwise]),
            areas: areas.to_owned(),
        }
    }
}

/// The family that counts where none is known.
pub(super) fn otherwise(filled: &Filled) -> LegalFamily {
    LegalFamily::from_code(filled.text("otherwise")).unwrap_or(LegalFamily::MutualAid)
}

pub(super) async fn add(
    visit: Visit,
    State(room): State<Surveys>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let survey = survey_of(&room.db, id).await?;
    let mut faults = filled.faults();
    let scope = Scope {
        families: filled.all("families").filter_map(LegalFamily::from_code).collect(),
        sectors: filled.all("sectors").filter_map(Sector::from_code).collect(),
        kinds: filled.all("kinds").filter_map(OrganizationKind::from_code).collect(),
        areas: areas(&visit, filled.text("areas"), &mut faults),
    };
    let counted = otherwise(&filled);
    if !faults.is_empty() {
        let adding = Adding::of(&visit, &scope, counted, filled.text("areas"));
        return Ok(page(&visit, &room, &survey, adding, &faults).await?.again().into_response());
    }
    let path = paths::under(survey.id, "destinataires");
    if survey.state != SurveyState::Draft && !survey.takes_answers() {
        return Ok(visit.go(&path, "survey-is-over"));
    }
    let when = (survey.id, visit.now);
    let newcomers = room.db.read(move |conn| of_scope(conn, when, &scope, counted)).await.map_err(failure)?;
    let added = room.db.write(move |conn| join(conn, when.0, &newcomers)).await.map_err(failure)?;
    let notice = match (added.came, added.left_out) {
        (0, 0) => "survey-added-none",
        (_, 0) => "survey-added",
        _ => "survey-list-full",
    };
    Ok(visit.go(&path, notice))
}

/// Names or codes of communes and of groups of communes, parted by commas; what nobody knows is told.
fn areas(visit: &Visit, text: &str, faults: &mut Faults) -> Vec<Area> {
    let mut areas = Vec::new();
    for name in text.split([',', ';', '\n']).map(str::trim).filter(|name| !name.is_empty()) {
        match Territory::france().area_called(name) {
            Some(area) => areas.push(area),
            None => faults.note("areas", visit.say_of("survey-fault-areas", name)),
        }
    }
    areas
}
