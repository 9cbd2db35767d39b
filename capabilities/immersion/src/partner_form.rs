//! A partner's page: its answer, its offers and its workers; the same for a member, by a letter's link and for the
//! coordination.

use ::store::{Conn, SealKey, StoreError};
use vocabulary::codes::TopicCategory;
use vocabulary::id::{HostOfferId, ImmersionId, OrganizationId};
use web::{Choice, Faults, Filled, Visit};

use crate::offer::{HostOffer, offers};
use crate::partner::{Partner, PartnerAnswer, partner};
use crate::people_list::MOST_LINES;
use crate::programme::{ImmersionProgramme, State, programme};
use crate::saying;
use crate::store::names::{NamedRow, organization_name, service_names};
use crate::worker::{Worker, workers};

/// The places a day that are proposed to a host: few, so that each visitor is welcome.
const USUAL_PLACES: &str = "2";

/// What a partner's page is drawn from.
pub(crate) struct Found {
    pub(crate) programme: ImmersionProgramme,
    pub(crate) partner: Partner,
    pub(crate) name: String,
    pub(crate) offers: Vec<HostOffer>,
    pub(crate) workers: Vec<Worker>,
    pub(crate) services: Vec<NamedRow>,
}

impl Found {
    /// What is known of a partner, or nothing where the organisation is not one.
    pub(crate) fn read(
        conn: &mut Conn,
        key: &SealKey,
        (id, organization): (ImmersionId, OrganizationId),
    ) -> Result<Option<Self>, StoreError> {
        let Some(programme) = programme(conn, id)? else { return Ok(None) };
        let Some(partner) = partner(conn, id, organization)? else { return Ok(None) };
        let mut own = offers(conn, id)?;
        own.retain(|offer| offer.organization == organization);
        let mut people = workers(conn, key, id)?;
        people.retain(|worker| worker.organization == organization);
        Ok(Some(Self {
            name: organization_name(conn, organization.uuid())?.unwrap_or_default(),
            services: service_names(conn, organization.uuid())?,
            programme,
            partner,
            offers: own,
            workers: people,
        }))
    }
}

/// What stands in the fields of an offer.
#[derive(Clone, Default)]
pub(crate) struct OfferTyped {
    pub(crate) id: String,
    title: String,
    category: String,
    service: String,
    places: String,
    most: String,
    conditions: String,
    days: Vec<chrono::NaiveDate>,
    pub(crate) is_new: bool,
}

impl OfferTyped {
    /// An offer as it stands, or an empty one with every day ticked.
    pub(crate) fn proposed(found: &Found, chosen: Option<HostOfferId>, fresh: HostOfferId) -> Self {
        let Some(offer) = chosen.and_then(|id| found.offers.iter().find(|offer| offer.id == id)) else {
            let days = found.programme.days();
            let places = USUAL_PLACES.to_owned();
            return Self { id: fresh.to_string(), places, days, is_new: true, ..Self::default() };
        };
        Self {
            id: offer.id.to_string(),
            title: offer.title.clone(),
            category: offer.category.code().to_owned(),
            service: offer.service.map(|id| id.to_string()).unwrap_or_default(),
            places: offer.days.iter().map(|(_, places)| *places).max().unwrap_or(2).to_string(),
            most: offer.at_most.map(|most| most.to_string()).unwrap_or_default(),
            conditions: offer.conditions.clone(),
            days: offer.days.iter().map(|(day, _)| *day).collect(),
            is_new: false,
        }
    }

    /// An offer as it was sent.
    pub(crate) fn sent(filled: &Filled) -> Self {
        let text = |name| filled.text(name).to_owned();
        Self {
            id: text("offre"),
            title: text("titre"),
            category: text("domaine"),
            service: text("service"),
            places: text("places"),
            most: text("maximum"),
            conditions: text("conditions"),
            days: saying::days_ticked(filled, "jours"),
            is_new: true,
        }
    }
}

struct OfferLine {
    id: String,
    title: String,
    category: &'static str,
    says: String,
    conditions: String,
}

struct PersonLine {
    id: String,
    name: String,
    work: String,
    has_answered: bool,
}

/// What is shown, and to whom.
pub(crate) struct Shown<'a> {
    /// Where the forms are sent.
    pub(crate) here: &'a str,
    /// Whether the names of workers are shown: to members and to the coordination.
    pub(crate) names: bool,
    /// The offer in the form.
    pub(crate) offer: OfferTyped,
    /// The lines of people, as they were sent.
    pub(crate) people: &'a str,
    /// What is wrong.
    pub(crate) faults: &'a Faults,
    /// An identity for what is sent next.
    pub(crate) form: String,
}

#[derive(askama::Template)]
#[template(path = "partner_form.html")]
struct PartnerForm<'a> {
    visit: &'a Visit,
    found: &'a Found,
    shown: &'a Shown<'a>,
    answers: Vec<Choice>,
    categories: Vec<Choice>,
    services: Vec<Choice>,
    days: Vec<Choice>,
    offers: Vec<OfferLine>,
    people: Vec<PersonLine>,
    is_open: bool,
    most_lines: usize,
}

/// The page's forms.
///
/// # Errors
/// Those of the template.
pub(crate) fn html(visit: &Visit, found: &Found, shown: &Shown<'_>) -> Result<String, askama::Error> {
    let typed = &shown.offer;
    let form = PartnerForm {
        visit,
        found,
        shown,
        answers: answers(visit, found.partner.answer),
        categories: categories(visit, &typed.category),
        services: services(visit, found, &typed.service),
        days: saying::day_choices(visit, &found.programme.days(), |day| typed.days.contains(&day)),
        offers: found.offers.iter().map(|offer| offer_line(visit, offer)).collect(),
        people: found.workers.iter().map(|worker| person_line(worker, shown.names)).collect(),
        is_open: found.programme.state <= State::Wishes,
        most_lines: MOST_LINES,
    };
    askama::Template::render(&form)
}

fn answers(visit: &Visit, now: PartnerAnswer) -> Vec<Choice> {
    let said = [PartnerAnswer::Yes, PartnerAnswer::Limits, PartnerAnswer::No];
    let choice = |one: PartnerAnswer| Choice::new(one.code(), visit.say(one.key()), one == now);
    said.into_iter().map(choice).collect()
}

fn categories(visit: &Visit, chosen: &str) -> Vec<Choice> {
    let choice = |one: &TopicCategory| Choice::new(one.code(), one.label(visit.locale), one.code() == chosen);
    TopicCategory::ALL.iter().map(choice).collect()
}

fn services(visit: &Visit, found: &Found, chosen: &str) -> Vec<Choice> {
    let none = Choice::new("", visit.say("immersion-offer-no-service"), chosen.is_empty());
    let known = found.services.iter().map(|row| {
        let id = row.id.to_string();
        let is_chosen = id == chosen;
        Choice::new(id, row.name.clone(), is_chosen)
    });
    std::iter::once(none).chain(known).collect()
}

fn offer_line(visit: &Visit, offer: &HostOffer) -> OfferLine {
    let values = [("count", offer.places().into()), ("days", offer.days.len().into())];
    OfferLine {
        id: offer.id.to_string(),
        title: offer.title.clone(),
        category: offer.category.label(visit.locale),
        says: visit.say_with("immersion-offer-says", &values).into_owned(),
        conditions: offer.conditions.clone(),
    }
}

fn person_line(worker: &Worker, names: bool) -> PersonLine {
    PersonLine {
        id: worker.id.to_string(),
        name: if names { worker.name.clone() } else { String::new() },
        work: worker.work.clone(),
        has_answered: worker.has_answered,
    }
}
