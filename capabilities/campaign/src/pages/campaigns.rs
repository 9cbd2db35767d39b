//! Every campaign, and the one the season proposes.

use axum::extract::State;
use web::{Crumb, Failure, Page, Visit};

use super::{Campaigns, failure};
use crate::campaign::{Campaign, CampaignKind, CampaignState, proposal_beside};
use crate::paths;
use crate::store::campaigns;

#[derive(askama::Template)]
#[template(path = "pages/campaigns.html")]
struct CampaignsPage<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    /// The title and first day of what the season proposes, when nothing was prepared for it.
    proposed: Option<(String, String)>,
    list: Vec<Line>,
}

struct Line {
    path: String,
    title: String,
    kind: String,
    state: &'static str,
    badge: &'static str,
    icon: &'static str,
    dates: String,
}

pub(super) async fn show(visit: Visit, State(room): State<Campaigns>) -> Result<Page, Failure> {
    let found = room.db.read(campaigns::campaigns).await.map_err(failure)?;
    let proposed = proposal_beside(visit.today(), &found);
    let is_prepared = found.iter().any(|campaign| {
        campaign.kind == CampaignKind::Regular
            && campaign.state != CampaignState::Closed
            && campaign.closes_on >= visit.today()
    });
    let crumb = |key: &str, href: &str| Crumb { label: visit.say(key).into_owned(), href: href.to_owned() };
    let body = CampaignsPage {
        crumbs: vec![
            crumb("campaign-desk", membership::paths::COORDINATION),
            crumb("campaign-campaigns-title", ""),
        ],
        proposed: (!is_prepared).then(|| (title(&visit, &proposed), visit.date(proposed.opens_on))),
        list: found.iter().map(|campaign| line(&visit, campaign)).collect(),
        visit: &visit,
    };
    Ok(visit.page(visit.say("campaign-campaigns-title"), &body).not_indexed())
}

/// « Été 2026 ».
pub(super) fn title(visit: &Visit, proposed: &crate::campaign::Proposal) -> String {
    let year = proposed.year.to_string();
    visit.say_of(proposed.season.key(), &year).into_owned()
}

fn line(visit: &Visit, campaign: &Campaign) -> Line {
    let (badge, icon, state) = match campaign.state {
        CampaignState::Open if campaign.closes_soon(visit.today()) => {
            ("closes-soon", "hourglass", "campaign-closes-soon")
        }
        CampaignState::Draft => ("note", "document", campaign.state.key()),
        CampaignState::Open => ("open", "circle-full", campaign.state.key()),
        CampaignState::Closed => ("plain", "check", campaign.state.key()),
    };
    Line {
        path: paths::campaign(campaign.id.uuid()),
        title: campaign.title.clone(),
        kind: visit.say(campaign.kind.key()).into_owned(),
        state,
        badge,
        icon,
        dates: dates(visit, campaign),
    }
}

/// « Du 22 novembre 2026 au 17 janvier 2027 ».
pub(super) fn dates(visit: &Visit, campaign: &Campaign) -> String {
    let (from, to) = (visit.date(campaign.opens_on), visit.date(campaign.closes_on));
    visit.say_with("campaign-dates", &[("from", from.into()), ("to", to.into())]).into_owned()
}
