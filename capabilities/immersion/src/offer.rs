//! What a host offers: something to discover, on which days, for how many, and under which conditions.

use ::store::{Conn, StoreError};
use chrono::NaiveDate;
use vocabulary::codes::TopicCategory;
use vocabulary::id::{HostOfferId, ImmersionId, OrganizationId, ServiceId};

use crate::store::offers::{OfferRow, days_of_offer, days_of_offers, offer_by_id, offers_of};

/// The most visitors a host takes on one day.
pub(crate) const MOST_PLACES: u16 = 30;

/// What a host offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostOffer {
    /// Its identity.
    pub id: HostOfferId,
    /// The programme.
    pub programme: ImmersionId,
    /// The host.
    pub organization: OrganizationId,
    /// The service that is shown, where it stands in the directory.
    pub service: Option<ServiceId>,
    /// What one discovers, in words.
    pub title: String,
    /// Its field of activity.
    pub category: TopicCategory,
    /// What one has to know before: meeting point, shoes, what is not shown.
    pub conditions: String,
    /// The days it is open, each with the most visitors of that day, in the order of the calendar.
    pub days: Vec<(NaiveDate, u16)>,
    /// The most visitors in all; nothing where the days alone decide.
    pub at_most: Option<u16>,
}

impl HostOffer {
    pub(crate) fn of(row: &OfferRow, days: Vec<(NaiveDate, u16)>) -> Result<Self, StoreError> {
        let category = TopicCategory::from_code(&row.category).ok_or_else(|| StoreError::Unfit {
            statement: "immersion_offer",
            reason: format!("no field is called {}", row.category),
        })?;
        Ok(Self {
            id: row.id.into(),
            programme: row.programme.into(),
            organization: row.organization.into(),
            service: row.service.map(ServiceId::from),
            title: row.title.clone(),
            category,
            conditions: row.conditions.clone(),
            days,
            at_most: row.at_most.map(places),
        })
    }

    /// How many places there are in all: those of its days, and no more than it takes.
    pub fn places(&self) -> u32 {
        let by_day = self.days.iter().map(|(_, places)| u32::from(*places)).sum();
        self.at_most.map_or(by_day, |most| by_day.min(u32::from(most)))
    }
}

pub(crate) fn places(number: i64) -> u16 {
    u16::try_from(number).unwrap_or(0)
}

/// One offer.
///
/// # Errors
/// Those of the store.
pub fn offer(conn: &mut Conn, id: HostOfferId) -> Result<Option<HostOffer>, StoreError> {
    let Some(row) = offer_by_id(conn, id.uuid())? else { return Ok(None) };
    let days = days_of_offer(conn, row.id)?;
    let days = days.into_iter().map(|row| (row.day, places(row.places))).collect();
    HostOffer::of(&row, days).map(Some)
}

/// The offers of a programme, by host; those of a partner that takes no part any more are left aside, and come back
/// with it.
///
/// # Errors
/// Those of the store.
pub fn offers(conn: &mut Conn, programme: ImmersionId) -> Result<Vec<HostOffer>, StoreError> {
    let days = days_of_offers(conn, programme.uuid())?;
    let days_of = |id| {
        let own = days.iter().filter(|row| row.offer == id);
        own.map(|row| (row.day, places(row.places))).collect()
    };
    offers_of(conn, programme.uuid())?.iter().map(|row| HostOffer::of(row, days_of(row.id))).collect()
}
