//! The better address: another service for the same need that says it receives this person, today.

use ::store::{Conn, StoreError};
use chrono::NaiveDate;
use directory::{Freshness, Kept, Service};
use uuid::Uuid;
use vocabulary::codes::Topic;
use vocabulary::id::ServiceId;
use vocabulary::territory::Units;
use web::Visit;

use super::{Level, Wanted, area, said, sure};

/// How many services of a need are looked at: the surest of them, so that a page never waits.
const MOST_LOOKED_AT: i64 = 60;

/// A service where it would fit better.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Better {
    /// The service.
    pub(crate) service: ServiceId,
    /// Its name.
    pub(crate) name: String,
    /// The organisation that answers for it.
    pub(crate) organization: String,
    /// The need it answers.
    pub(crate) need: Topic,
    /// The day its record was last confirmed.
    pub(crate) confirmed_on: Option<NaiveDate>,
    /// Whether it is given in the commune where the person lives.
    pub(crate) is_near: bool,
    is_main: bool,
    weight: Level,
}

impl Better {
    /// Where somebody is entrusted to it, with what is known already.
    pub(crate) fn address(&self, commune: &str, audience: &str) -> String {
        let asked = [("besoin", self.need.code()), ("commune", commune), ("public", audience)];
        let pair = |(name, value): (&str, &str)| format!("&{name}={}", web::encoded(value));
        let asked = asked.into_iter().filter(|(_, value)| !value.is_empty()).map(pair);
        crate::paths::orient(self.service) + &asked.collect::<String>()
    }

    /// Whether something calls for a telephone call first.
    pub(crate) fn warns(&self) -> bool {
        self.weight >= Level::Warns
    }

    /// Why it would fit better, in a sentence or two.
    pub(crate) fn why(&self, visit: &Visit) -> String {
        let mut said = vec![visit.say_of("sending-fit-need", self.need.label(visit.locale)).into_owned()];
        if self.is_near {
            said.push(visit.say("sending-better-near").into_owned());
        }
        if let Some(day) = self.confirmed_on {
            said.push(visit.say_of("sending-fit-confirmed", &visit.date(day)).into_owned());
        }
        said.join(" ")
    }

    /// What comes first: what no call is needed for, what is there for this need above all, what is near.
    fn rank(&self) -> (bool, bool, bool) {
        (self.warns(), !self.is_main, !self.is_near)
    }
}

/// Where it would fit better than at this service, if anywhere.
pub(super) fn better(
    conn: &mut Conn,
    than: &Kept<Service>,
    wanted: &Wanted,
    ground: (&Units, NaiveDate),
) -> Result<Option<Better>, StoreError> {
    let Some(need) = wanted.need.or_else(|| than.says.topics.first().copied()) else { return Ok(None) };
    let wanted = Wanted { need: Some(need), ..*wanted };
    let all = sifted(conn, &wanted, Some(than.id), ground)?;
    Ok(all.into_iter().find(|better| better.weight < Level::Warns))
}

/// Services for a need and a commune that refuse nobody of this kind, the best first.
pub(crate) fn fitting(
    conn: &mut Conn,
    wanted: &Wanted,
    most: usize,
    today: NaiveDate,
) -> Result<Vec<Better>, StoreError> {
    let units = crate::store::units(conn)?;
    let mut all = sifted(conn, wanted, None, (&units, today))?;
    all.truncate(most);
    Ok(all)
}

fn sifted(
    conn: &mut Conn,
    wanted: &Wanted,
    but: Option<Uuid>,
    ground: (&Units, NaiveDate),
) -> Result<Vec<Better>, StoreError> {
    let Some(need) = wanted.need else { return Ok(Vec::new()) };
    let thresholds = directory::thresholds(conn)?;
    let mut found = Vec::new();
    for id in crate::store::services_for(conn, need, MOST_LOOKED_AT)? {
        let Some(kept) = directory::service(conn, id)?.filter(|kept| Some(kept.id) != but) else { continue };
        let mut fits = said(&kept, wanted, ground);
        fits.extend(sure(Freshness::on(ground.1, &kept.dates, &thresholds), kept.dates.assured_on));
        let weight = fits.iter().map(|fit| fit.level).max().unwrap_or(Level::Fits);
        if weight < Level::Refuses && kept.says.topics.contains(&need) {
            let is_near = is_near(conn, &kept.says, wanted)?;
            found.push(shown(conn, kept, (need, weight, is_near))?);
        }
    }
    found.sort_by_key(Better::rank);
    Ok(found)
}

/// Whether it is given in the commune, or kept for its people.
fn is_near(conn: &mut Conn, says: &Service, wanted: &Wanted) -> Result<bool, StoreError> {
    let Some(commune) = wanted.commune else { return Ok(false) };
    for place in &says.places {
        let place = directory::location(conn, place.location.uuid())?;
        if place.is_some_and(|place| place.says.commune == commune.code) {
            return Ok(true);
        }
    }
    Ok(area::is_kept_for(says, commune))
}

fn shown(
    conn: &mut Conn,
    kept: Kept<Service>,
    (need, weight, is_near): (Topic, Level, bool),
) -> Result<Better, StoreError> {
    let organization = crate::store::organization_name(conn, kept.says.organization.uuid())?;
    Ok(Better {
        service: kept.id.into(),
        name: kept.says.name,
        organization: organization.unwrap_or_default(),
        need,
        is_main: kept.says.topics.first() == Some(&need),
        confirmed_on: kept.dates.assured_on,
        is_near,
        weight,
    })
}
