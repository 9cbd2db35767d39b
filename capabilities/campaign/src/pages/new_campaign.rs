//! Preparing a campaign: title, whom it asks, about what, until when. Nobody is asked yet.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use directory::{RecordKind, Section};
use vocabulary::codes::{LegalFamily, OrganizationKind};
use vocabulary::id::CampaignId;
use vocabulary::territory::{Area, Territory};
use web::{Choice, Crumb, Failure, Faults, Filled, Visit};

use super::{Campaigns, failure};
use crate::campaign::{Campaign, CampaignKind, CampaignState, Scope, proposal_beside};
use crate::pages::campaigns::title;
use crate::paths;
use crate::store::campaigns;

/// The longest title, in letters.
const LONGEST_TITLE: usize = 80;
/// The longest a campaign may last, in days: past half a year it would meet the next.
const LONGEST: i64 = 183;

#[derive(askama::Template)]
#[template(path = "pages/new_campaign.html")]
struct NewCampaign<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    faults: &'a Faults,
    is_crisis: bool,
    form: &'a Form,
    sections: &'a [Choice],
    families: &'a [Choice],
    kinds: &'a [Choice],
}

/// What the form holds, typed or proposed.
struct Form {
    kind: CampaignKind,
    title: String,
    areas: String,
    opens_on: String,
    closes_on: String,
    families: Vec<Choice>,
    kinds: Vec<Choice>,
    sections: Vec<Choice>,
}

pub(super) async fn show(visit: Visit, State(room): State<Campaigns>) -> Result<Response, Failure> {
    let known = room.db.read(campaigns::campaigns).await.map_err(failure)?;
    let asked = visit.query.split('&').find_map(|pair| pair.strip_prefix("sorte="));
    let kind = asked.and_then(CampaignKind::from_code).unwrap_or(CampaignKind::Regular);
    let form = proposed(&visit, kind, &known);
    Ok(page(&visit, &form, &Faults::default()).not_indexed().into_response())
}

fn page(visit: &Visit, form: &Form, faults: &Faults) -> web::Page {
    let title = visit.say("campaign-new-title").into_owned();
    let crumbs = vec![
        Crumb {
            label: visit.say("campaign-campaigns-title").into_owned(),
            href: paths::CAMPAIGNS.to_owned(),
        },
        Crumb { label: title.clone(), href: String::new() },
    ];
    let is_crisis = form.kind == CampaignKind::Crisis;
    let body = NewCampaign {
        visit,
        crumbs,
        faults,
        is_crisis,
        form,
        sections: &form.sections,
        families: &form.families,
        kinds: &form.kinds,
    };
    visit.page(title, &body)
}

/// What the next season without a campaign proposes; for a crisis, from today for two weeks.
fn proposed(visit: &Visit, kind: CampaignKind, known: &[Campaign]) -> Form {
    let season = proposal_beside(visit.today(), known);
    let (title, opens_on, closes_on, sections) = match kind {
        CampaignKind::Regular => (title(visit, &season), season.opens_on, season.closes_on, season.sections),
        CampaignKind::Crisis => {
            (String::new(), visit.today(), visit.today() + chrono::TimeDelta::days(14), Vec::new())
        }
    };
    Form {
        kind,
        title,
        areas: String::new(),
        opens_on: opens_on.to_string(),
        closes_on: closes_on.to_string(),
        families: families(visit, &[]),
        kinds: kinds(visit, &[]),
        sections: section_choices(visit, &sections),
    }
}

fn families(visit: &Visit, chosen: &[LegalFamily]) -> Vec<Choice> {
    let all = LegalFamily::ALL.iter();
    all.map(|one| Choice::new(one.code(), one.label(visit.locale), chosen.contains(one))).collect()
}

fn kinds(visit: &Visit, chosen: &[OrganizationKind]) -> Vec<Choice> {
    let all = OrganizationKind::ALL.iter();
    all.map(|one| Choice::new(one.code(), one.label(visit.locale), chosen.contains(one))).collect()
}

/// The parts of organisations and services; a place has no letter of its own.
fn section_choices(visit: &Visit, chosen: &[Section]) -> Vec<Choice> {
    let of = |kind, one: &Section| Section::of(kind).contains(one);
    let asked =
        Section::ALL.iter().filter(|one| of(RecordKind::Organization, one) || of(RecordKind::Service, one));
    asked.map(|one| Choice::new(one.code(), visit.say(one.key()), chosen.contains(one))).collect()
}

pub(super) async fn prepare(
    visit: Visit,
    State(room): State<Campaigns>,
    filled: Filled,
) -> Result<Response, Failure> {
    let mut faults = filled.faults();
    let campaign = understood(&visit, &filled, &mut faults);
    let Some(campaign) = campaign.filter(|_| faults.is_empty()) else {
        return Ok(page(&visit, &typed(&visit, &filled), &faults).again().into_response());
    };
    let (path, now) = (paths::campaign(campaign.id.uuid()), visit.now);
    room.db.write(move |conn| campaigns::insert(conn, &campaign, now)).await.map_err(failure)?;
    Ok(visit.go(&path, "campaign-prepared"))
}

fn kind_of(filled: &Filled) -> CampaignKind {
    CampaignKind::from_code(filled.text("kind")).unwrap_or(CampaignKind::Regular)
}

fn chosen<T>(filled: &Filled, name: &str, read: impl Fn(&str) -> Option<T>) -> Vec<T> {
    filled.all(name).filter_map(read).collect()
}

fn typed(visit: &Visit, filled: &Filled) -> Form {
    Form {
        kind: kind_of(filled),
        title: filled.text("title").to_owned(),
        areas: filled.text("areas").to_owned(),
        opens_on: filled.text("opens_on").to_owned(),
        closes_on: filled.text("closes_on").to_owned(),
        families: families(visit, &chosen(filled, "families", LegalFamily::from_code)),
        kinds: kinds(visit, &chosen(filled, "kinds", OrganizationKind::from_code)),
        sections: section_choices(visit, &chosen(filled, "sections", Section::from_code)),
    }
}

fn understood(visit: &Visit, filled: &Filled, faults: &mut Faults) -> Option<Campaign> {
    let title = filled.text("title");
    if title.is_empty() || title.chars().count() > LONGEST_TITLE {
        faults.note("title", visit.say("campaign-fault-title"));
    }
    let areas = areas(visit, filled.text("areas"), faults);
    let opens_on = filled.text("opens_on").parse::<NaiveDate>().unwrap_or_else(|_| visit.today());
    let closes_on = filled.text("closes_on").parse::<NaiveDate>().ok();
    let closes_on = closes_on.filter(|last| *last >= visit.today() && *last > opens_on);
    let Some(closes_on) = closes_on.filter(|last| (*last - opens_on).num_days() <= LONGEST) else {
        faults.note("closes_on", visit.say("campaign-fault-closes-on"));
        return None;
    };
    Some(Campaign {
        id: CampaignId::new_v7(visit.now, visit.chance()),
        title: title.to_owned(),
        kind: kind_of(filled),
        state: CampaignState::Draft,
        scope: Scope {
            areas,
            kinds: chosen(filled, "kinds", OrganizationKind::from_code),
            families: chosen(filled, "families", LegalFamily::from_code),
        },
        sections: chosen(filled, "sections", Section::from_code),
        opens_on,
        closes_on,
        closed_at: None,
    })
}

/// Names or codes of communes and of groups of communes, parted by commas; what nobody knows is told.
fn areas(visit: &Visit, text: &str, faults: &mut Faults) -> Vec<Area> {
    let mut areas = Vec::new();
    for name in text.split([',', ';', '\n']).map(str::trim).filter(|name| !name.is_empty()) {
        match Territory::france().area_called(name) {
            Some(area) => areas.push(area),
            None => faults.note("areas", visit.say_of("campaign-fault-areas", name)),
        }
    }
    areas
}
