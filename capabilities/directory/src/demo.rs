//! The demo territory: twenty communes, sixty organisations and a hundred and eighty services, all invented.

mod draw;
mod lines;
mod texts;

use chrono::{DateTime, NaiveDate, Utc};
use store::{Conn, Db, Fact, StoreError};
use uuid::Uuid;
use vocabulary::codes::DeliveryMode;
use vocabulary::id::{LocationId, OrganizationId, ServiceId};

use crate::aid_rule::{LocalAidRule, RuleText};
use crate::availability::Availability;
use crate::contact::FunctionContact;
use crate::kept::{Dates, Kept};
use crate::location::Location;
use crate::organization::{Mean, Organization};
use crate::section::RecordKey;
use crate::service::{Service, ServiceAtLocation};
use crate::shown::SectionDate;
use crate::store::assurances::keep_sections;
use crate::store::organization_exists;
use crate::store::places::{
    MembershipRow, NetworkRow, UnitRow, name_network, save_rule, save_unit, the_network,
};
use crate::store::records::insert_all;
use texts::{DemoOrganization, DemoPlace, DemoRule, DemoService, DemoTerritory, DemoUnit};

pub use lines::fill_direct_lines;
pub use texts::TextFault;

/// The source every invented identifier is drawn from.
const SOURCE: &str = "demo";

/// The demo territory, complete and ready to be kept.
#[derive(Debug, Default)]
pub struct Territory {
    /// The sixty organisations.
    pub organizations: Vec<Kept<Organization>>,
    /// Their places.
    pub locations: Vec<Kept<Location>>,
    /// Their hundred and eighty services.
    pub services: Vec<Kept<Service>>,
    sections: Vec<(RecordKey, Vec<SectionDate>)>,
    rules: Vec<(Uuid, LocalAidRule)>,
    units: Vec<DemoUnit>,
}

/// Draws the demo territory as it stands at `now`: the same texts, addresses and numbers each time, and
/// dates that keep their distance from today.
pub fn territory(now: DateTime<Utc>) -> Result<Territory, TextFault> {
    let texts = DemoTerritory::read()?;
    let mut drawn = Territory { units: texts.units, ..Territory::default() };
    let today = now.date_naive();
    for organization in &texts.organizations {
        draw_organization(&mut drawn, organization, now);
    }
    draw::spread_freshness(&mut drawn.services, today);
    draw::confirm_organizations(&mut drawn.organizations, &drawn.services);
    draw::confirm_locations(&mut drawn.locations, &drawn.organizations);
    drawn.sections = draw_sections(&drawn);
    drawn.rules = texts.rules.iter().map(draw_rule).collect();
    Ok(drawn)
}

/// Writes the demo territory into an empty directory, in the caller's transaction.
pub fn fill(conn: &mut Conn, territory: &Territory) -> Result<(), StoreError> {
    name_network(
        conn,
        &NetworkRow {
            name: "Réseau de solidarité Melun Val de Seine".to_owned(),
            area: "247700057".to_owned(),
            demonstration: true,
        },
    )?;
    insert_all(conn, &territory.organizations.iter().collect::<Vec<_>>())?;
    insert_all(conn, &territory.locations.iter().collect::<Vec<_>>())?;
    insert_all(conn, &territory.services.iter().collect::<Vec<_>>())?;
    keep_sections(conn, &territory.sections)?;
    territory.rules.iter().try_for_each(|(id, rule)| save_rule(conn, *id, rule))?;
    territory.units.iter().try_for_each(|unit| fill_unit(conn, unit))
}

/// Fills an empty directory with the demo territory; one that already holds it is left as it is. Says which.
pub fn fill_if_empty(db: &Db, now: DateTime<Utc>) -> Result<String, DemoFault> {
    let territory = territory(now).map_err(DemoFault::Text)?;
    let (services, organizations) = (territory.services.len(), territory.organizations.len());
    let known = db.read_now(|conn| {
        let network = the_network(conn)?;
        Ok((network.is_some_and(|network| network.demonstration), organization_exists(conn)?))
    });
    match known.map_err(DemoFault::Store)? {
        (true, _) => return Ok("already filled".to_owned()),
        (false, true) => return Err(DemoFault::Occupied),
        (false, false) => {}
    }
    db.write_now(|conn| {
        fill(conn, &territory)?;
        let payload = serde_json::json!({ "source": SOURCE });
        let fact = Fact { name: "directory.imported", subject: None, payload, recorded_at: now };
        store::record(conn, &fact).map(|_| ())
    })
    .map_err(DemoFault::Store)?;
    Ok(format!("{organizations} organisations, {services} services"))
}

/// Why the demo cannot be filled.
#[derive(Debug)]
pub enum DemoFault {
    /// A text of ours cannot be read.
    Text(TextFault),
    /// The database refuses.
    Store(StoreError),
    /// The folder holds a real directory.
    Occupied,
}

impl std::fmt::Display for DemoFault {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            DemoFault::Text(fault) => fault.fmt(formatter),
            DemoFault::Store(fault) => fault.fmt(formatter),
            DemoFault::Occupied => {
                formatter.write_str("this folder holds a real directory: choose an empty one for the demo")
            }
        }
    }
}

impl std::error::Error for DemoFault {}

fn fill_unit(conn: &mut Conn, unit: &DemoUnit) -> Result<(), StoreError> {
    let row = UnitRow { code: unit.code.clone(), name: unit.name.clone(), kind: unit.kind.clone() };
    let members: Vec<MembershipRow> = unit
        .members
        .iter()
        .map(|member| MembershipRow {
            unit: unit.code.clone(),
            member: member.commune.clone(),
            valid_from: member.valid_from,
            valid_to: member.valid_to,
        })
        .collect();
    save_unit(conn, &row, &members)
}

fn draw_organization(drawn: &mut Territory, text: &DemoOrganization, now: DateTime<Utc>) {
    let id = OrganizationId::from_source(SOURCE, "organization", &text.slug);
    let seat = draw_seat(text, id, now);
    drawn.organizations.push(born_here(id.into(), organization_of(text), now));
    for service in &text.services {
        draw_service(drawn, text, service, now);
    }
    drawn.locations.push(seat);
}

fn organization_of(text: &DemoOrganization) -> Organization {
    let phone = draw::phone(&text.slug);
    let email = draw::mailbox(&text.slug);
    let contact =
        FunctionContact { function: text.contact.clone(), email: email.clone(), phones: vec![phone.clone()] };
    Organization {
        name: text.name.clone(),
        acronym: text.acronym.clone(),
        description: text.description.clone(),
        kind: Some(text.kind),
        legal_family: Some(text.family),
        sectors: text.sectors.clone(),
        volunteers_only: text.volunteers_only,
        volunteers: (text.volunteers > 0).then_some(text.volunteers),
        phones: vec![phone],
        email,
        website: format!("https://{}.example", text.slug),
        contacts: if text.contact.is_empty() { Vec::new() } else { vec![contact] },
        hours: text.hours.clone(),
        languages: text.languages.clone(),
        means: text.means.iter().map(|mean| Mean { kind: mean.kind, text: mean.text.clone() }).collect(),
        carrier_networks: text.networks.clone(),
        memberships: text.memberships.clone(),
        fundings: text.fundings.clone(),
        ..Organization::default()
    }
}

fn draw_seat(text: &DemoOrganization, organization: OrganizationId, now: DateTime<Utc>) -> Kept<Location> {
    let id = seat_of(text);
    let mut seat = draw::location(&text.slug, &text.commune, &text.street);
    seat.organization = Some(organization);
    seat.name.clone_from(&text.name);
    seat.hidden = text.hidden;
    seat.hours.clone_from(&text.hours);
    born_here(id.into(), seat, now)
}

fn seat_of(text: &DemoOrganization) -> LocationId {
    LocationId::from_source(SOURCE, "location", &text.slug)
}

fn draw_service(
    drawn: &mut Territory,
    organization: &DemoOrganization,
    text: &DemoService,
    now: DateTime<Utc>,
) {
    let key = format!("{}/{}", organization.slug, text.slug);
    let id = ServiceId::from_source(SOURCE, "service", &key);
    let mut service = service_of(organization, text, &key, now.date_naive());
    service.organization = OrganizationId::from_source(SOURCE, "organization", &organization.slug);
    match &text.places {
        _ if text.no_fixed_place => {}
        None => service.places.push(ServiceAtLocation {
            location: seat_of(organization),
            hours: String::new(),
            note: String::new(),
            phones: Vec::new(),
        }),
        Some(places) => {
            for (position, place) in places.iter().enumerate() {
                let kept = draw_place(&format!("{key}/{position}"), place, &service, now);
                service.places.push(ServiceAtLocation {
                    location: LocationId::from(kept.id),
                    hours: place.hours.clone(),
                    note: place.note.clone(),
                    phones: Vec::new(),
                });
                drawn.locations.push(kept);
            }
        }
    }
    drawn.services.push(born_here(id.into(), service, now));
}

fn draw_place(key: &str, place: &DemoPlace, service: &Service, now: DateTime<Utc>) -> Kept<Location> {
    let mut location = draw::location(key, &place.commune, &place.street);
    location.organization = Some(service.organization);
    location.name = if place.name.is_empty() { service.name.clone() } else { place.name.clone() };
    born_here(LocationId::from_source(SOURCE, "location", key).into(), location, now)
}

#[expect(clippy::too_many_lines, reason = "one line a field: a table reads better whole than in pieces")]
fn service_of(organization: &DemoOrganization, text: &DemoService, key: &str, today: NaiveDate) -> Service {
    let availability = match text.state {
        Some(state) => {
            Availability::until(state, today + chrono::Days::new(text.until_days), &text.state_note)
        }
        None => Availability::open(),
    };
    Service {
        name: text.name.clone(),
        summary: text.summary.clone(),
        description: text.description.clone(),
        kind: text.kind,
        basis: text.basis,
        collective: text.collective,
        topics: text.topics.clone(),
        audiences: text.audiences.clone(),
        audience_details: text.audience_details.clone(),
        conditions: text.conditions.clone(),
        limits: text.limits.clone(),
        cost: text.cost,
        cost_details: text.cost_details.clone(),
        documents: text.documents.clone(),
        who_can_refer: text.who_can_refer.clone(),
        access_modes: text.access_modes.clone(),
        access_details: text.access_details.clone(),
        delivery_modes: if text.delivery_modes.is_empty() {
            vec![DeliveryMode::OnSite]
        } else {
            text.delivery_modes.clone()
        },
        areas: text.areas(),
        languages: if text.languages.is_empty() {
            organization.languages.clone()
        } else {
            text.languages.clone()
        },
        hours: if text.hours.is_empty() { organization.hours.clone() } else { text.hours.clone() },
        phones: vec![draw::phone(key)],
        email: draw::mailbox(&organization.slug),
        accessibility: if text.accessibility.is_empty() {
            Vec::new()
        } else {
            vec![text.accessibility.clone()]
        },
        availability,
        ..Service::default()
    }
}

/// The dates of the sections of services that were not confirmed as a whole.
fn draw_sections(drawn: &Territory) -> Vec<(RecordKey, Vec<SectionDate>)> {
    let dated = |kept: &Kept<Service>| {
        let owner =
            drawn.organizations.iter().find(|owner| owner.id == Uuid::from(kept.says.organization))?;
        Some((RecordKey::service(kept.id), draw::date_sections(kept, &owner.says.name)?))
    };
    drawn.services.iter().filter_map(dated).collect()
}

fn draw_rule(text: &DemoRule) -> (Uuid, LocalAidRule) {
    let key = format!("{}/{}", text.commune, text.title);
    let id: Uuid = ServiceId::from_source(SOURCE, "local_aid_rule", &key).into();
    let organization = (!text.organization.is_empty())
        .then(|| OrganizationId::from_source(SOURCE, "organization", &text.organization));
    let service = (!text.service.is_empty()).then(|| {
        ServiceId::from_source(SOURCE, "service", &format!("{}/{}", text.organization, text.service))
    });
    let says = RuleText {
        title: text.title.clone(),
        conditions: text.conditions.clone(),
        ceiling: text.ceiling.clone(),
        commission_dates: text.commission_dates.clone(),
        organization,
        service,
    };
    let rule = LocalAidRule {
        commune: text.commune.clone(),
        knowledge: text.status,
        says,
        valid_from: text.valid_from,
        valid_to: text.valid_to,
    };
    (id, rule)
}

fn born_here<T>(id: Uuid, says: T, now: DateTime<Utc>) -> Kept<T> {
    Kept { id, says, origin: None, dates: Dates::unconfirmed(now) }
}

#[cfg(test)]
mod tests;
