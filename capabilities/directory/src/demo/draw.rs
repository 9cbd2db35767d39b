//! What the demo draws rather than writes: numbers, house numbers, points, and how long ago things were confirmed.

use chrono::{Days, NaiveDate};
use uuid::Uuid;
use vocabulary::codes::TemporaryState;
use vocabulary::place::Point;
use vocabulary::territory::Territory;

use crate::author::Channel;
use crate::availability::Availability;
use crate::contact::Phone;
use crate::kept::Kept;
use crate::location::Location;
use crate::organization::Organization;
use crate::section::{RecordKind, Section};
use crate::service::Service;
use crate::shown::SectionDate;

/// The blocks of numbers the French regulator keeps for fiction: none of them ever rings.
const FICTION_BLOCKS: [&str; 3] = ["019900", "026191", "035301"];

/// A number drawn from what is asked, the same each time: the demo must not change from one day to the next.
fn drawn(what: &str, key: &str) -> u64 {
    let name = format!("{what}/{key}");
    Uuid::new_v5(&Uuid::NAMESPACE_URL, name.as_bytes()).as_u64_pair().0
}

/// A number to call that belongs to nobody.
pub(super) fn phone(key: &str) -> Phone {
    let drawn = drawn("phone", key);
    let block = FICTION_BLOCKS[(drawn % FICTION_BLOCKS.len() as u64) as usize];
    Phone::read(&format!("{block}{:04}", (drawn >> 8) % 10_000))
}

/// A mailbox in a domain that cannot exist.
pub(super) fn mailbox(slug: &str) -> String {
    format!("contact@{slug}.example")
}

/// An address in an invented street, at most 600 m from the middle of the commune.
pub(super) fn location(key: &str, commune: &str, street: &str) -> Location {
    let known = Territory::france().commune(commune);
    let number = drawn("number", key) % 90 + 1;
    let address = if street.is_empty() { String::new() } else { format!("{number}, {street}") };
    Location {
        address,
        postal_code: known
            .and_then(|commune| commune.postal_codes.first().copied())
            .unwrap_or_default()
            .to_owned(),
        city: known.map(|commune| commune.name.to_string()).unwrap_or_default(),
        commune: commune.to_owned(),
        point: known.and_then(|commune| commune.point).and_then(|centre| beside(centre, key)),
        ..Location::default()
    }
}

/// A point at most 600 m from `centre`. One degree of latitude is 111 320 m; a degree of longitude shrinks
/// with the cosine of the latitude.
fn beside(centre: Point, key: &str) -> Option<Point> {
    let distance = (drawn("distance", key) % 600) as f64;
    let angle = (drawn("angle", key) % 3600) as f64 / 3600.0 * std::f64::consts::TAU;
    let north = distance * angle.cos() / 111_320.0;
    let east = distance * angle.sin() / (111_320.0 * centre.latitude().to_radians().cos());
    Point::new(centre.latitude() + north, centre.longitude() + east)
}

/// How many services of the demo are in each state, of 180: 55 %, 20 %, 15 %, 5 % and 5 %.
pub(super) const SHARES: [(Age, usize); 5] =
    [(Age::Fresh, 99), (Age::ToConfirm, 36), (Age::Stale, 27), (Age::Doubtful, 9), (Age::Closed, 9)];

/// The states the demo spreads over its services.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Age {
    /// Confirmed within 180 days.
    Fresh,
    /// Confirmed 180 to 239 days ago.
    ToConfirm,
    /// Confirmed 240 days ago or more.
    Stale,
    /// Confirmed long ago and in doubt.
    Doubtful,
    /// Confirmed lately, and closed for a while.
    Closed,
}

/// Gives each service the date it was last confirmed, in the shares of the demo.
pub(super) fn spread_freshness(services: &mut [Kept<Service>], today: NaiveDate) {
    let mut order: Vec<usize> = (0..services.len()).collect();
    // Services whose texts already tell a passing state come first, so that they are fresh ones.
    order.sort_by_key(|index| {
        let kept = &services[*index];
        (kept.says.availability.set().is_none(), kept.id.as_u64_pair().1)
    });
    let ages = SHARES.iter().flat_map(|(age, count)| std::iter::repeat_n(*age, *count));
    for (index, age) in order.into_iter().zip(ages) {
        age_service(&mut services[index], age, today);
    }
}

fn age_service(kept: &mut Kept<Service>, age: Age, today: NaiveDate) {
    let drawn = drawn("age", &kept.id.to_string());
    let days = match age {
        Age::Fresh | Age::Closed => 2 + drawn % 170,
        Age::ToConfirm => 180 + drawn % 60,
        Age::Stale => 240 + drawn % 300,
        Age::Doubtful => 260 + drawn % 300,
    };
    let assured_on = today - Days::new(days);
    kept.dates.assured_on = Some(assured_on);
    kept.dates.next_due_on = Some(assured_on + Days::new(180));
    if age == Age::Doubtful {
        kept.dates.doubted_on = Some(today - Days::new(3 + drawn % 20));
    }
    if age == Age::Closed {
        let until = today + Days::new(5 + drawn % 40);
        kept.says.availability = Availability::until(TemporaryState::Closed, until, "");
    }
}

/// An organisation is as fresh as the best confirmed of its services, and confirms its services itself.
pub(super) fn confirm_organizations(organizations: &mut [Kept<Organization>], services: &[Kept<Service>]) {
    for organization in organizations {
        let own = services.iter().filter(|service| Uuid::from(service.says.organization) == organization.id);
        organization.dates.assured_on = own.filter_map(|service| service.dates.assured_on).max();
        organization.dates.next_due_on = organization.dates.assured_on.map(|day| day + Days::new(180));
    }
}

/// A place is as fresh as its organisation, who looks after it.
pub(super) fn confirm_locations(locations: &mut [Kept<Location>], organizations: &[Kept<Organization>]) {
    for location in locations {
        let owner = location.says.organization.map(Uuid::from);
        let own = organizations.iter().find(|organization| Some(organization.id) == owner);
        if let Some(organization) = own {
            location.dates.assured_on = organization.dates.assured_on;
            location.dates.next_due_on = organization.dates.next_due_on;
        }
    }
}

/// When each section of a service was confirmed. Two in three were confirmed as a whole; of the others the hours and
/// the numbers are what was looked at last, the rest up to seven months before.
pub(super) fn date_sections(kept: &Kept<Service>, organization: &str) -> Option<Vec<SectionDate>> {
    let assured_on = kept.dates.assured_on?;
    let key = kept.id.to_string();
    if !drawn("sections", &key).is_multiple_of(3) {
        return None;
    }
    let channels = [Channel::Link, Channel::Page, Channel::Phone, Channel::Paper];
    let date = |section: &Section| {
        let drawn = drawn(section.code(), &key);
        let lately = matches!(section, Section::Hours | Section::Contact);
        let days = if lately { 0 } else { drawn % 210 };
        SectionDate {
            section: *section,
            assured_on: Some(assured_on - Days::new(days)),
            assurer: Some(organization.to_owned()),
            channel: Some(channels[(drawn >> 16) as usize % channels.len()]),
        }
    };
    Some(Section::of(RecordKind::Service).iter().map(date).collect())
}
