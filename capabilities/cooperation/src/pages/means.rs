//! Requests for means: one's own, and those one was asked.

use axum::extract::State;
use vocabulary::id::OrganizationId;
use web::{Failure, Page, Visit};

use super::{Cooperation, coordinates, dates, own, speaks_for};
use crate::mean_request::{MeanRequest, MeanRequestState};
use crate::names::means_of;
use crate::panel::{Badge, Card, Fact, Panel, Section};
use crate::paths;
use crate::store::means::mean_requests;
use directory::OrganizationNames;

pub(super) async fn show(visit: Visit, State(room): State<Cooperation>) -> Result<Page, Failure> {
    let mine = own(&visit);
    let read = move |conn: &mut ::store::Conn| {
        let kinds = means_of(conn, &mine)?;
        Ok((mean_requests(conn)?, OrganizationNames::read(conn)?, kinds))
    };
    let (all, names, kinds) = room.read(read).await?;
    let panel = Panel::new(visit.say("cooperation-means-title"), visit.say("cooperation-means-lead"));
    let panel = panel.way(&visit, "cooperation-mean-ask", paths::ASK_MEAN);
    let mut panel = panel.way(&visit, "cooperation-to-shared-means", paths::SHARED_MEANS);
    let (theirs, others): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|one| !coordinates(&visit) && speaks_for(&visit, one.organization));
    let is_asked =
        |one: &&MeanRequest| coordinates(&visit) || (one.state.is_open() && kinds.contains(&one.kind));
    let asked = others.iter().filter(is_asked).map(|one| card(&visit, one, &names)).collect();
    let own_cards = theirs.iter().map(|one| card(&visit, one, &names)).collect();
    let none = "cooperation-means-none";
    panel.sections.push(Section::new(&visit, "demandes", ("cooperation-means-asked", none), asked));
    if !coordinates(&visit) {
        panel.sections.push(Section::new(&visit, "les-miennes", ("cooperation-means-own", none), own_cards));
    }
    Ok(panel.page(&visit).not_indexed())
}

fn card(visit: &Visit, request: &MeanRequest, names: &OrganizationNames) -> Card {
    Card {
        title: request.kind.label(visit.locale).to_owned(),
        href: paths::under(paths::MEANS, request.id.uuid()),
        badges: vec![badge(request.state)],
        text: request.why.clone(),
        facts: facts(visit, request, names),
        ..Card::default()
    }
}

/// Where a request stands, with its sign.
pub(super) const fn badge(state: MeanRequestState) -> Badge {
    let (kind, icon) = match state {
        MeanRequestState::Asked => ("note", "message"),
        MeanRequestState::Offered => ("closes-soon", "half"),
        MeanRequestState::Taken => ("open", "check"),
        MeanRequestState::Expired => ("plain", "circle-empty"),
    };
    Badge { kind, icon, key: state.key() }
}

/// Who asks, for which days, and whose offer was taken.
pub(super) fn facts(visit: &Visit, request: &MeanRequest, names: &OrganizationNames) -> Vec<Fact> {
    let link = |id: OrganizationId| vec![names.link(id)];
    let mut facts = vec![
        Fact::links(visit, "cooperation-mean-by", link(request.organization)),
        Fact::text(visit, "cooperation-when", dates(visit, request.from, Some(request.until))),
    ];
    if let Some(lender) = request.taken_from {
        facts.push(Fact::links(visit, "cooperation-mean-taken-from", link(lender)));
    }
    facts
}
