//! One partner's page, for its members and for the coordination.

use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use vocabulary::id::{HostOfferId, ImmersionId, OrganizationId};
use vocabulary::permission::Action;
use web::{Failure, Faults, Filled, Page, Visit};

use super::{Immersions, coordinates};
use crate::partner_acts::{carry_out, understood};
use crate::partner_form::{Found, OfferTyped, Shown, html};
use crate::paths;
use crate::saying;

#[derive(askama::Template)]
#[template(path = "pages/partner.html")]
struct PartnerPage<'a> {
    visit: &'a Visit,
    found: &'a Found,
    month: String,
    closes: String,
    form: String,
    /// The page of the programme; empty for who may not see it.
    above: String,
    badge: (&'static str, &'static str, String),
}

/// What is asked in an address: the offer to change.
#[derive(serde::Deserialize)]
pub(super) struct Chosen {
    #[serde(default)]
    offre: String,
}

impl Chosen {
    /// The offer, if it is one.
    pub(super) fn offer(&self) -> Option<HostOfferId> {
        Uuid::parse_str(&self.offre).ok().map(HostOfferId::from)
    }
}

/// The partner of an address, for a member who may act for it.
async fn own(
    room: &Immersions,
    visit: &Visit,
    (id, organization): (ImmersionId, OrganizationId),
) -> Result<Found, Failure> {
    let may = visit.member.as_ref().is_some_and(|member| member.may(Action::JoinEncounter, organization));
    if !may {
        return Err(Failure::NotFound);
    }
    let key = room.key.clone();
    room.read(move |conn| Found::read(conn, &key, (id, organization))).await?.ok_or(Failure::NotFound)
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Immersions>,
    Path((id, organization)): Path<(Uuid, Uuid)>,
    Query(chosen): Query<Chosen>,
) -> Result<Page, Failure> {
    let found = own(&room, &visit, (id.into(), organization.into())).await?;
    let here = paths::partner(id.into(), organization.into());
    let offer = OfferTyped::proposed(&found, chosen.offer(), new_offer(&visit));
    let faults = Faults::default();
    page(&visit, &found, &shown(&visit, (&here, true), offer, &faults))
}

/// An identity for an offer to come.
pub(super) fn new_offer(visit: &Visit) -> HostOfferId {
    HostOfferId::new_v7(visit.now, visit.chance())
}

/// What the forms show, nothing typed in the list of people.
pub(super) fn shown<'a>(
    visit: &Visit,
    (here, names): (&'a str, bool),
    offer: OfferTyped,
    faults: &'a Faults,
) -> Shown<'a> {
    let form = ImmersionId::new_v7(visit.now, visit.chance()).to_string();
    Shown { here, names, offer, people: "", faults, form }
}

/// The page of a partner.
pub(super) fn page(visit: &Visit, found: &Found, shown: &Shown<'_>) -> Result<Page, Failure> {
    let body = PartnerPage {
        visit,
        found,
        month: crate::letters::month(found.programme.from, visit.locale),
        closes: visit.date(found.programme.wishes_close),
        form: html(visit, found, shown)?,
        above: if coordinates(visit) {
            paths::below(found.programme.id, "partenaires")
        } else {
            String::new()
        },
        badge: saying::badge(visit, &found.programme),
    };
    Ok(visit.page(visit.say_of("immersion-partner-title", &found.name), &body).not_indexed())
}

pub(super) async fn act(
    visit: Visit,
    State(room): State<Immersions>,
    Path((id, organization)): Path<(Uuid, Uuid)>,
    filled: Filled,
) -> Result<Response, Failure> {
    let found = own(&room, &visit, (id.into(), organization.into())).await?;
    let here = paths::partner(id.into(), organization.into());
    carry(&room, &visit, (found, true), (&here, &filled)).await
}

/// Does what was sent, or shows the page again with what is wrong.
pub(super) async fn carry(
    room: &Immersions,
    visit: &Visit,
    (mut found, names): (Found, bool),
    (here, filled): (&str, &Filled),
) -> Result<Response, Failure> {
    let whose = (found.programme.id, found.partner.organization);
    match understood(visit, filled, &found) {
        Ok(act) => {
            let desk = room.desk(visit);
            let told = room.write(move |conn| carry_out(conn, &desk, whose, &act)).await?;
            Ok(visit.go(here, told))
        }
        Err(faults) => {
            let offer = match filled.text("act") {
                "offer" => OfferTyped::sent(filled),
                _ => OfferTyped::proposed(&found, None, new_offer(visit)),
            };
            if filled.text("act") == "answer" {
                filled.text("attentes").clone_into(&mut found.partner.expectations);
                filled.text("limites").clone_into(&mut found.partner.limits);
            }
            let shown =
                Shown { people: filled.text("personnes"), ..shown(visit, (here, names), offer, &faults) };
            Ok(page(visit, &found, &shown)?.again().into_response())
        }
    }
}
