//! A new service or place of one's organisation: the little without which nobody could use it; the rest comes after.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use directory::{Act, Author, Channel, Location, Phone, RecordKey, Service};
use vocabulary::caution::{Place, cautions};
use vocabulary::codes::{AccessMode, ServiceStatus, Topic, TopicCategory};
use vocabulary::id::{LocationId, OrganizationId, ServiceId};
use vocabulary::phone::PhoneNumber;
use web::{Choice, Crumb, Failure, Faults, Filled, Page, Visit};

use super::records::own;
use super::{Editing, failure, member};
use crate::form::{AreaFault, is_email, read_commune};
use crate::geocoder::{PlaceAddress, locate};
use crate::paths;

#[derive(askama::Template)]
#[template(path = "pages/new_record.html")]
struct NewRecordPage<'a> {
    visit: &'a Visit,
    tabs: Vec<Crumb>,
    is_place: bool,
    filled: &'a Filled,
    faults: &'a Faults,
    topics: Vec<(String, bool, Vec<Choice>)>,
    modes: Vec<Choice>,
    offers_reading_again: bool,
}

/// The parameter and the unseen field that say a place is meant.
const SORT: &str = "sorte";

pub(super) async fn show(
    visit: Visit,
    State(_): State<Editing>,
    Path(organization): Path<String>,
    filled: Filled,
) -> Result<Page, Failure> {
    let organization = own(&visit, &organization)?;
    let is_place = visit.query.split('&').any(|pair| pair == "sorte=lieu");
    Ok(page(&visit, organization, (is_place, &filled), &Faults::default()))
}

pub(super) async fn submit(
    visit: Visit,
    State(editing): State<Editing>,
    Path(organization): Path<String>,
    filled: Filled,
) -> Result<Response, Failure> {
    let organization = own(&visit, &organization)?;
    let is_place = filled.text(SORT) == "lieu";
    let mut faults = filled.faults();
    let born = match is_place {
        true => place(&visit, organization, &filled, &mut faults).map(|place| Born::Place(Box::new(place))),
        false => service(&visit, organization, &filled, &mut faults)
            .map(|service| Born::Service(Box::new(service))),
    };
    let Some(mut born) = born.filter(|_| faults.is_empty()) else {
        return Ok(page(&visit, organization, (is_place, &filled), &faults).again().into_response());
    };
    if let Born::Place(place) = &mut born {
        place.point = locate(editing.geocoder.as_ref(), &address(place)).await;
    }
    let key = keep(&editing, &visit, organization, born).await?;
    Ok(visit.go(&paths::overview(key), "editing-opened"))
}

/// A record about to be opened.
enum Born {
    Service(Box<Service>),
    Place(Box<Location>),
}

async fn keep(
    editing: &Editing,
    visit: &Visit,
    organization: OrganizationId,
    born: Born,
) -> Result<RecordKey, Failure> {
    let member = member(visit)?;
    let mandate = member.mandates.iter().find(|mandate| mandate.organization == organization);
    let by = Author {
        account: Some(member.account),
        organization: mandate.map(|mandate| mandate.organization),
        shown: mandate.map_or_else(
            || visit.say("editing-coordination").into_owned(),
            |mandate| mandate.organization_name.clone(),
        ),
        owns: mandate.is_some(),
    };
    let (now, chance) = (visit.now, visit.chance());
    let key = match born {
        Born::Service(_) => RecordKey::service(ServiceId::new_v7(now, chance).uuid()),
        Born::Place(_) => RecordKey::location(LocationId::new_v7(now, chance).uuid()),
    };
    let write = move |conn: &mut ::store::Conn| {
        let act = Act { by: &by, channel: Channel::Page, now };
        match &born {
            Born::Service(service) => directory::open_service(conn, key.id, service, act),
            Born::Place(place) => directory::open_location(conn, key.id, place, act),
        }
    };
    editing.db.write(write).await.map_err(failure)?;
    Ok(key)
}

/// The service as it was typed: a name, what it does, a need, and a way to ask that really leads somewhere (I2).
fn service(
    visit: &Visit,
    organization: OrganizationId,
    filled: &Filled,
    faults: &mut Faults,
) -> Option<Service> {
    let name = named(visit, filled, faults);
    let summary = filled.text("summary");
    if summary.is_empty() || summary.chars().count() > 300 {
        faults.note("summary", visit.say("editing-fault-summary"));
    }
    let topic = Topic::from_code(filled.text("topics"));
    if topic.is_none() {
        faults.note("topics", visit.say_count("editing-fault-topics", 1));
    }
    let modes: Vec<AccessMode> = filled.all("access_modes").filter_map(AccessMode::from_code).collect();
    if modes.is_empty() {
        faults.note("access_modes", visit.say("editing-fault-modes"));
    }
    check_ways(visit, filled, &modes, faults);
    for field in ["name", "summary"] {
        look_again(visit, filled, field, faults);
    }
    let phone = filled.text("phones");
    Some(Service {
        organization,
        name,
        summary: summary.to_owned(),
        topics: vec![topic?],
        access_modes: modes,
        access_url: filled.text("access_url").to_owned(),
        phones: if phone.is_empty() { Vec::new() } else { vec![Phone::read(phone)] },
        email: filled.text("email").to_owned(),
        status: Some(ServiceStatus::Active),
        ..Service::default()
    })
}

fn named(visit: &Visit, filled: &Filled, faults: &mut Faults) -> String {
    let name = filled.text("name");
    if !(3..=150).contains(&name.chars().count()) {
        faults.note("name", visit.say("editing-fault-name"));
    }
    name.replace('\n', " ")
}

/// Each way to ask needs what it leads to: a number, a mailbox, a page.
fn check_ways(visit: &Visit, filled: &Filled, modes: &[AccessMode], faults: &mut Faults) {
    let (phone, email, page) = (filled.text("phones"), filled.text("email"), filled.text("access_url"));
    let calls = modes.contains(&AccessMode::Telephone);
    if (calls || !phone.is_empty()) && PhoneNumber::parse(phone).is_err() {
        faults.note("phones", visit.say_of("editing-fault-phone", phone));
    }
    let writes = modes.contains(&AccessMode::WriteEmail);
    if (writes || !email.is_empty()) && !is_email(email) {
        faults.note("email", visit.say_of("editing-fault-email", email));
    }
    let follows = modes.contains(&AccessMode::FollowLink);
    let is_page = page.starts_with("https://") || page.starts_with("http://");
    if (follows || !page.is_empty()) && !is_page {
        faults.note("access_url", visit.say_of("editing-fault-web", page));
    }
}

fn look_again(visit: &Visit, filled: &Filled, field: &str, faults: &mut Faults) {
    let text = filled.text(field);
    if filled.is_ticked("relu") {
        return;
    }
    if let Some(caution) = cautions(text, Place::Public).first() {
        let part = text.get(caution.range.clone()).unwrap_or_default();
        let told = [("part", part.into()), ("why", caution.kind.label(visit.locale).into())];
        faults.note(field, visit.say_with("editing-caution", &told));
    }
}

/// The place as it was typed.
fn place(
    visit: &Visit,
    organization: OrganizationId,
    filled: &Filled,
    faults: &mut Faults,
) -> Option<Location> {
    let name = named(visit, filled, faults);
    look_again(visit, filled, "name", faults);
    let commune = read_commune(filled.text("commune"), filled.text("postal_code"));
    if let Err(fault) = &commune {
        let words = match fault {
            AreaFault::Unknown => visit.say_of("editing-fault-area", filled.text("commune")),
            AreaFault::Several(names) => visit.say_of("editing-fault-area-several", &names.join(", ")),
        };
        faults.note("commune", words);
    }
    let commune = commune.ok()?;
    let known = vocabulary::territory::Territory::france().commune(&commune);
    Some(Location {
        organization: Some(organization),
        name,
        address: filled.text("address").replace('\n', " "),
        postal_code: filled.text("postal_code").to_owned(),
        city: known.map_or_else(String::new, |commune| commune.name.to_owned()),
        commune,
        hidden: filled.is_ticked("hidden"),
        ..Location::default()
    })
}

fn address(place: &Location) -> PlaceAddress {
    PlaceAddress {
        street: if place.hidden { String::new() } else { place.address.clone() },
        postal_code: place.postal_code.clone(),
        town: place.city.clone(),
        commune: place.commune.clone(),
        hidden: place.hidden,
    }
}

fn page(
    visit: &Visit,
    organization: OrganizationId,
    (is_place, filled): (bool, &Filled),
    faults: &Faults,
) -> Page {
    let here = paths::new_record(organization.uuid());
    let tab = |key: &str, href: String| Crumb { label: visit.say(key).into_owned(), href };
    let place_tab = format!("{here}?{SORT}=lieu");
    let tabs = match is_place {
        true => [tab("editing-kind-service", here), tab("editing-kind-location", String::new())],
        false => [tab("editing-kind-service", String::new()), tab("editing-kind-location", place_tab)],
    };
    let mode = |mode: &AccessMode| {
        Choice::new(
            mode.code(),
            mode.label(visit.locale),
            filled.all("access_modes").any(|code| code == mode.code()),
        )
    };
    let body = NewRecordPage {
        visit,
        tabs: tabs.to_vec(),
        is_place,
        filled,
        faults,
        topics: topics(visit, filled),
        modes: AccessMode::ALL.iter().map(mode).collect(),
        offers_reading_again: filled.is_ticked("relu") || !faults.is_empty(),
    };
    visit.page(visit.say("editing-new-record"), &body).not_indexed()
}

fn topics(visit: &Visit, filled: &Filled) -> Vec<(String, bool, Vec<Choice>)> {
    let chosen = filled.text("topics");
    let group = |category: &TopicCategory| {
        let own = Topic::ALL.iter().filter(|topic| topic.category() == *category);
        let choices: Vec<Choice> = own
            .map(|topic| Choice::new(topic.code(), topic.label(visit.locale), topic.code() == chosen))
            .collect();
        (category.label(visit.locale).to_owned(), choices.iter().any(|choice| choice.chosen), choices)
    };
    TopicCategory::ALL.iter().map(group).collect()
}
