//! Offering days as a host, and taking an offer back.

use ::store::{Conn, Fact, StoreError};
use chrono::{DateTime, Utc};
use serde_json::json;
use vocabulary::id::{HostOfferId, ImmersionId, OrganizationId};

use crate::offer::{HostOffer, offer, offers};
use crate::partner::{PartnerAnswer, partner};
use crate::preparing::{Said, hear};
use crate::programme::programme;
use crate::store::offers::{OfferDayRow, OfferRow, forget_days, insert_days, keep_offer, remove_offer};
use crate::store::workers::forget_wishes_of_offer;

/// The longest title of an offer, in letters.
pub(crate) const LONGEST_TITLE: usize = 120;
/// The longest conditions of an offer, in letters.
pub(crate) const LONGEST_CONDITIONS: usize = 600;
/// The most offers of one host in one programme.
pub(crate) const MOST_OFFERS: usize = 20;

/// Keeps an offer, new or changed. Days outside the programme are left out. A host that had not answered has, by
/// offering, said yes. Answers whether it is kept: not once places are published, nor by who is no partner, nor over
/// somebody else's offer.
pub(crate) fn keep(conn: &mut Conn, new: &HostOffer, now: DateTime<Utc>) -> Result<bool, StoreError> {
    let Some(found) = programme(conn, new.programme)?.filter(|found| found.takes_offers()) else {
        return Ok(false);
    };
    let (Some(known), true) = (partner(conn, new.programme, new.organization)?, may_keep(conn, new)?) else {
        return Ok(false);
    };
    keep_offer(conn, &row_of(new, now))?;
    forget_days(conn, new.id.uuid())?;
    let days = found.days();
    let open = new.days.iter().filter(|(day, places)| days.contains(day) && *places > 0);
    let rows: Vec<OfferDayRow> = open
        .map(|(day, places)| OfferDayRow { offer: new.id.uuid(), day: *day, places: i64::from(*places) })
        .collect();
    insert_days(conn, &rows)?;
    if !known.answer.takes_part() {
        let said =
            Said { answer: PartnerAnswer::Yes, expectations: known.expectations, limits: known.limits };
        let today = vocabulary::time::paris(now).date();
        hear(conn, (new.programme, new.organization), &said, (today, now))?;
    }
    let payload = json!({ "programme": new.programme, "days": rows.len() });
    let subject = Some(new.organization.uuid());
    ::store::record(conn, &Fact { name: "immersion.offered", subject, payload, recorded_at: now })?;
    Ok(true)
}

fn may_keep(conn: &mut Conn, new: &HostOffer) -> Result<bool, StoreError> {
    if let Some(known) = offer(conn, new.id)? {
        return Ok(known.programme == new.programme && known.organization == new.organization);
    }
    let own = offers(conn, new.programme)?.iter().filter(|one| one.organization == new.organization).count();
    Ok(own < MOST_OFFERS)
}

fn row_of(new: &HostOffer, now: DateTime<Utc>) -> OfferRow {
    OfferRow {
        id: new.id.uuid(),
        programme: new.programme.uuid(),
        organization: new.organization.uuid(),
        service: new.service.map(vocabulary::id::ServiceId::uuid),
        title: new.title.clone(),
        category: new.category.code().to_owned(),
        conditions: new.conditions.clone(),
        at_most: new.at_most.map(i64::from),
        offered_at: now,
    }
}

/// Takes an offer back, with the wishes for it. Answers whether it could be.
pub(crate) fn withdraw(
    conn: &mut Conn,
    (programme_id, organization): (ImmersionId, OrganizationId),
    id: HostOfferId,
) -> Result<bool, StoreError> {
    let is_open = programme(conn, programme_id)?.is_some_and(|found| found.takes_offers());
    let is_own = |found: &HostOffer| found.programme == programme_id && found.organization == organization;
    if !is_open || !offer(conn, id)?.as_ref().is_some_and(is_own) {
        return Ok(false);
    }
    forget_wishes_of_offer(conn, id.uuid())?;
    forget_days(conn, id.uuid())?;
    Ok(remove_offer(conn, id.uuid())? == 1)
}
