//! What hosts offer, with its days.

use chrono::{DateTime, NaiveDate, Utc};
use store::{row, sql};
use uuid::Uuid;

row! {
    /// An offer as its table keeps it.
    #[derive(Clone)]
    pub(crate) struct OfferRow {
        pub(crate) id: Uuid,
        pub(crate) programme: Uuid,
        pub(crate) organization: Uuid,
        pub(crate) service: Option<Uuid>,
        pub(crate) title: String,
        pub(crate) category: String,
        pub(crate) conditions: String,
        pub(crate) at_most: Option<i64>,
        pub(crate) offered_at: DateTime<Utc>,
    }
}

row! {
    /// A day of an offer.
    #[derive(Clone)]
    pub(crate) struct OfferDayRow {
        pub(crate) offer: Uuid,
        pub(crate) day: NaiveDate,
        pub(crate) places: i64,
    }
}

sql! {
    /// An offer, new or changed; its programme and its host stay.
    pub(crate) fn keep_offer(row: &OfferRow) -> Affected =
        "insert into immersion_offer (id, programme, organization, service, title, category, conditions, at_most,
                offered_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict (id) do update set service = excluded.service, title = excluded.title,
                category = excluded.category, conditions = excluded.conditions, at_most = excluded.at_most";
    /// An offer.
    pub(crate) fn offer_by_id(id: Uuid) -> Option<OfferRow> =
        "select id, programme, organization, service, title, category, conditions, at_most, offered_at
         from immersion_offer where id = $1";
    /// The offers of a programme, by host; those of a partner that takes no part any more are left aside.
    pub(crate) fn offers_of(programme: Uuid) -> Vec<OfferRow> =
        "select o.id as id, o.programme as programme, o.organization as organization, o.service as service,
                o.title as title, o.category as category, o.conditions as conditions, o.at_most as at_most,
                o.offered_at as offered_at
         from immersion_offer o
         join immersion_partner p on p.programme = o.programme and p.organization = o.organization
         where o.programme = $1 and p.answer in ('yes', 'limits')
         order by o.organization, o.offered_at, o.id";
    /// The days of an offer.
    pub(crate) fn days_of_offer(offer: Uuid) -> Vec<OfferDayRow> =
        "select offer, day, places from immersion_offer_day where offer = $1 order by day";
    /// The days of all offers of a programme.
    pub(crate) fn days_of_offers(programme: Uuid) -> Vec<OfferDayRow> =
        "select d.offer as offer, d.day as day, d.places as places
         from immersion_offer_day d join immersion_offer o on o.id = d.offer
         where o.programme = $1 order by d.day, d.offer";
    /// The days of an offer are said anew.
    pub(crate) fn forget_days(offer: Uuid) -> Affected = "delete from immersion_offer_day where offer = $1";
    /// Days of an offer.
    pub(crate) fn insert_days() -> Bulk<OfferDayRow> =
        "insert into immersion_offer_day (offer, day, places) values ($1, $2, $3)";
    /// An offer is taken back, once nobody wishes it any more.
    pub(crate) fn remove_offer(id: Uuid) -> Affected = "delete from immersion_offer where id = $1";
}
