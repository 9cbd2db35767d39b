//! One request for a mean: those who have one answer yes or no, and the first yes that suits is taken.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use vocabulary::id::{MeanRequestId, OrganizationId};
use web::{Choice, Failure, Filled, Page, Visit};

use super::ask_mean::LONGEST;
use super::means::{badge, facts};
use super::{Cooperation, coordinates, own, speaker, speaks_for};
use crate::form::{Entry, Field, Form, Typed, words};
use crate::letters::Told;
use crate::mean_request::{MeanOffer, MeanRequest};
use crate::names::having;
use crate::panel::{Badge, Card, Fact, Panel, Section};
use crate::paths;
use crate::store::means::{self as kept, NewOfferRow};
use directory::OrganizationNames;

/// A request with what its page needs.
struct Found {
    request: MeanRequest,
    offers: Vec<MeanOffer>,
    names: OrganizationNames,
    /// Those of the member's organisations that have such a mean.
    lenders: Vec<OrganizationId>,
}

async fn found(visit: &Visit, room: &Cooperation, id: Uuid) -> Result<Found, Failure> {
    let id = MeanRequestId::from(id);
    let mine = own(visit);
    let read = move |conn: &mut ::store::Conn| {
        let Some(request) = kept::mean_request(conn, id)? else { return Ok(None) };
        let mut lenders = having(conn, request.kind)?;
        lenders.retain(|one| mine.contains(one) && *one != request.organization);
        Ok(Some(Found {
            request,
            offers: kept::offers_of(conn, id)?,
            names: OrganizationNames::read(conn)?,
            lenders,
        }))
    };
    let found = room.read(read).await?.ok_or(Failure::NotFound)?;
    let answered = found.offers.iter().any(|offer| speaks_for(visit, offer.organization));
    let is_theirs = speaks_for(visit, found.request.organization) || answered;
    if is_theirs || !found.lenders.is_empty() { Ok(found) } else { Err(Failure::NotFound) }
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Cooperation>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    draw(&visit, &room, id, &Typed::default()).await
}

async fn draw(visit: &Visit, room: &Cooperation, id: Uuid, typed: &Typed<'_>) -> Result<Page, Failure> {
    let found = found(visit, room, id).await?;
    let request = &found.request;
    let path = paths::under(paths::MEANS, id);
    let title = visit.say_of("cooperation-mean-title", request.kind.label(visit.locale)).into_owned();
    let mut panel = Panel::new(title, request.why.clone());
    panel = panel.below(visit, "cooperation-means-title", paths::MEANS);
    panel.badges = vec![badge(request.state)];
    panel.facts = facts(visit, request, &found.names);
    // Who asked and the coordination see every answer; who answered sees their own.
    let seen =
        |offer: &&MeanOffer| speaks_for(visit, request.organization) || speaks_for(visit, offer.organization);
    let cards = found.offers.iter().filter(seen).map(|offer| card(visit, &found, offer)).collect();
    let keys = ("cooperation-mean-offers", "cooperation-mean-offers-none");
    panel.sections.push(Section::new(visit, "reponses", keys, cards));
    if request.state.is_open() && !found.lenders.is_empty() {
        let who = |id: &OrganizationId| {
            Choice::new(id.to_string(), found.names.name(*id), found.lenders.len() == 1)
        };
        let lends = |code: &str, key: &str| Choice::new(code, visit.say(key), code == "yes");
        let fields = vec![
            Field::Choose(
                Entry::new(visit, "by", "cooperation-field-own"),
                found.lenders.iter().map(who).collect(),
            ),
            Field::OneOf(
                Entry::new(visit, "act", "cooperation-mean-lends"),
                vec![lends("yes", "cooperation-mean-yes"), lends("no", "cooperation-mean-no")],
            ),
            Field::Area(
                Entry::new(visit, "conditions", "cooperation-mean-conditions")
                    .hint(visit, "cooperation-mean-conditions-hint"),
            ),
        ];
        let form = Form::new(visit, path, "cooperation-mean-answer", fields).again(visit, typed);
        panel.sections.push(Section::acts(visit, "agir", "cooperation-acts", vec![form]));
    }
    Ok(panel.page(visit).not_indexed())
}

fn card(visit: &Visit, found: &Found, offer: &MeanOffer) -> Card {
    let path = paths::under(paths::MEANS, found.request.id.uuid());
    let (kind, icon, key) = match offer.lends {
        true => ("open", "check", "cooperation-mean-yes"),
        false => ("plain", "minus", "cooperation-mean-no"),
    };
    let may_take =
        offer.lends && found.request.state.is_open() && speaks_for(visit, found.request.organization);
    let sent = [("act", "take".to_owned()), ("from", offer.organization.to_string())];
    let take = || Form::button(visit, path, "cooperation-mean-take", &sent).plain(visit);
    Card {
        title: found.names.name(offer.organization).to_owned(),
        href: found.names.link(offer.organization).href,
        badges: vec![Badge { kind, icon, key }],
        text: offer.conditions.clone(),
        facts: vec![Fact::text(visit, "cooperation-mean-answered-on", visit.date(offer.offered_on))],
        forms: may_take.then(take).into_iter().collect(),
    }
}

pub(super) async fn act(
    visit: Visit,
    State(room): State<Cooperation>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let found = found(&visit, &room, id).await?;
    match filled.text("act") {
        "take" => take(&visit, &room, &found, filled.text("from")).await,
        act @ ("yes" | "no") => answer(&visit, &room, &found, (&filled, act == "yes")).await,
        _ => Err(Failure::NotFound),
    }
}

/// Who asked takes an offer; two who take at the same moment take one.
async fn take(visit: &Visit, room: &Cooperation, found: &Found, from: &str) -> Result<Response, Failure> {
    let may = speaks_for(visit, found.request.organization) || coordinates(visit);
    let lender = from.parse::<OrganizationId>().ok().filter(|_| may).ok_or(Failure::NotFound)?;
    let id = found.request.id.uuid();
    let (desk, path) = (room.desk(visit), paths::under(paths::MEANS, id));
    let told = told("mean-taken", found, found.names.name(found.request.organization));
    let is_new = room
        .write(move |conn| {
            let is_new = kept::take_offer(conn, id, lender.uuid())? == 1;
            if is_new {
                desk.tell_keepers(conn, lender, &told)?;
            }
            Ok(is_new)
        })
        .await?;
    Ok(visit.go(&path, if is_new { "cooperation-done-taken" } else { "cooperation-done-nothing" }))
}

async fn answer(
    visit: &Visit,
    room: &Cooperation,
    found: &Found,
    (filled, lends): (&Filled, bool),
) -> Result<Response, Failure> {
    let by =
        speaker(visit, filled.text("by")).filter(|by| found.lenders.contains(by)).ok_or(Failure::NotFound)?;
    let mut faults = filled.faults();
    let conditions = words((visit, filled), ("conditions", LONGEST), None, &mut faults);
    let id = found.request.id.uuid();
    if !faults.is_empty() {
        let typed = Typed { faults, filled: Some(filled) };
        return Ok(draw(visit, room, id, &typed).await?.again().into_response());
    }
    let offer =
        NewOfferRow { request: id, organization: by.uuid(), lends, conditions, offered_at: visit.now };
    let (desk, path) = (room.desk(visit), paths::under(paths::MEANS, id));
    let (asker, told) = (found.request.organization, told("mean-offered", found, found.names.name(by)));
    let is_new = room
        .write(move |conn| {
            let is_kept = kept::answer(conn, &offer)?;
            if is_kept && lends {
                desk.tell_keepers(conn, asker, &told)?;
            }
            Ok(is_kept)
        })
        .await?;
    Ok(visit.go(&path, if is_new { "cooperation-done-noted" } else { "cooperation-done-nothing" }))
}

fn told(what: &'static str, found: &Found, other: &str) -> Told {
    let id = found.request.id.uuid();
    let path = paths::under(paths::MEANS, id);
    Told { what, about: id, path, names: vec![("other", other.to_owned())] }
}
