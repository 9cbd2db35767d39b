//! What a partner's forms do: answering, offering, taking back, naming workers.

use ::store::{Conn, StoreError};
use post::Desk;
use uuid::Uuid;
use vocabulary::codes::TopicCategory;
use vocabulary::id::{HostOfferId, ImmersionId, OrganizationId, ServiceId};
use web::{Faults, Filled, Visit};

use crate::offer::{HostOffer, MOST_PLACES};
use crate::offering::{LONGEST_CONDITIONS, LONGEST_TITLE, keep, withdraw};
use crate::partner::{LONGEST_FRAME, PartnerAnswer};
use crate::partner_form::Found;
use crate::people_list::{self, Written};
use crate::preparing::{Said, hear};
use crate::saying;
use crate::wishing::{enlist, leave};

/// What somebody wants done on a partner's page.
#[derive(Clone)]
pub(crate) enum Act {
    Answer(Said),
    Offer(HostOffer),
    Withdraw(HostOfferId),
    People(Uuid, Vec<Written>),
    Leave(Uuid),
}

/// What was filled in, or what is wrong with it.
pub(crate) fn understood(visit: &Visit, filled: &Filled, found: &Found) -> Result<Act, Faults> {
    let mut faults = filled.faults();
    let act = match filled.text("act") {
        "answer" => said(visit, filled, &mut faults).map(Act::Answer),
        "offer" => offered(visit, filled, found, &mut faults).map(Act::Offer),
        "withdraw" => identity(filled, "offre").map(|id| Act::Withdraw(id.into())),
        "people" => people(visit, filled, &mut faults),
        "leave" => identity(filled, "personne").map(Act::Leave),
        _ => None,
    };
    act.filter(|_| faults.is_empty()).ok_or(faults)
}

fn identity(filled: &Filled, field: &str) -> Option<Uuid> {
    Uuid::parse_str(filled.text(field)).ok()
}

fn bounded(visit: &Visit, filled: &Filled, (field, most): (&str, usize), faults: &mut Faults) -> String {
    let text = filled.text(field);
    if text.chars().count() > most {
        faults.note(field, visit.say_count("web-fault-too-long", most));
    }
    text.to_owned()
}

fn said(visit: &Visit, filled: &Filled, faults: &mut Faults) -> Option<Said> {
    let answer = PartnerAnswer::from_code(filled.text("reponse")).filter(|answer| answer.has_answered());
    if answer.is_none() {
        faults.note("reponse", visit.say("immersion-fault-answer"));
    }
    let expectations = bounded(visit, filled, ("attentes", LONGEST_FRAME), faults);
    let limits = bounded(visit, filled, ("limites", LONGEST_FRAME), faults);
    Some(Said { answer: answer?, expectations, limits })
}

fn offered(visit: &Visit, filled: &Filled, found: &Found, faults: &mut Faults) -> Option<HostOffer> {
    let title = bounded(visit, filled, ("titre", LONGEST_TITLE), faults);
    if title.is_empty() {
        faults.note("titre", visit.say("immersion-fault-title"));
    }
    let category = TopicCategory::from_code(filled.text("domaine"));
    if category.is_none() {
        faults.note("domaine", visit.say("immersion-fault-category"));
    }
    let places = number(visit, filled, "places", faults);
    let at_most = match filled.text("maximum") {
        "" => None,
        _ => number(visit, filled, "maximum", faults),
    };
    let days = saying::days_ticked(filled, "jours");
    let open = found.programme.days();
    let days: Vec<_> = open.into_iter().filter(|day| days.contains(day)).collect();
    if days.is_empty() {
        faults.note("jours", visit.say("immersion-fault-days"));
    }
    let service = identity(filled, "service").filter(|id| found.services.iter().any(|row| row.id == *id));
    let conditions = bounded(visit, filled, ("conditions", LONGEST_CONDITIONS), faults);
    let places = places?;
    Some(HostOffer {
        id: identity(filled, "offre")?.into(),
        programme: found.programme.id,
        organization: found.partner.organization,
        service: service.map(ServiceId::from),
        title,
        category: category?,
        conditions,
        days: days.into_iter().map(|day| (day, places)).collect(),
        at_most,
    })
}

/// A number of places, at least one; the most in all may be as large as every day filled.
fn number(visit: &Visit, filled: &Filled, field: &str, faults: &mut Faults) -> Option<u16> {
    let most = if field == "places" { MOST_PLACES } else { 999 };
    let number = filled.text(field).parse().ok().filter(|number| (1..=most).contains(number));
    if number.is_none() {
        faults.note(field, visit.say_count("immersion-fault-places", most));
    }
    number
}

fn people(visit: &Visit, filled: &Filled, faults: &mut Faults) -> Option<Act> {
    match people_list::read(filled.text("personnes")) {
        Ok(people) if people.is_empty() => faults.note("personnes", visit.say("immersion-fault-nobody")),
        Ok(people) => return identity(filled, "envoi").map(|form| Act::People(form, people)),
        Err((line, why)) => {
            let values = [("line", line.into()), ("count", people_list::MOST_LINES.into())];
            faults.note("personnes", visit.say_with(why.key(), &values));
        }
    }
    None
}

/// Does it; answers the key of what was done.
pub(crate) fn carry_out(
    conn: &mut Conn,
    desk: &Desk,
    (programme, organization): (ImmersionId, OrganizationId),
    act: &Act,
) -> Result<&'static str, StoreError> {
    let when = (desk.today(), desk.now);
    let done = match act {
        Act::Answer(said) if hear(conn, (programme, organization), said, when)? => "immersion-told-answer",
        Act::Offer(offer) if keep(conn, offer, desk.now)? => "immersion-told-offer",
        Act::Withdraw(id) if withdraw(conn, (programme, organization), *id)? => "immersion-told-withdrawn",
        Act::People(form, people) => {
            match enlist(conn, &desk.key, (programme, organization, *form), (people, desk.now))? {
                0 => "immersion-told-nobody",
                _ => "immersion-told-people",
            }
        }
        Act::Leave(id) if leave(conn, (*id).into(), (programme, Some(organization)))? => {
            "immersion-told-left"
        }
        _ => "immersion-told-too-late",
    };
    Ok(done)
}
