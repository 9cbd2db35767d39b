//! Walks over the records that are current, one after the other, and those nobody speaks of any more.

use chrono::{DateTime, NaiveDate, Utc};
use store::{row, sql};
use uuid::Uuid;

use super::RecordRow;

row! {
    /// A service's dates, whose it is and where it is first given.
    pub(crate) struct AgeRow {
        pub(crate) organization_id: Uuid,
        pub(crate) location_id: Option<Uuid>,
        pub(crate) assured_on: Option<NaiveDate>,
        pub(crate) doubted_on: Option<NaiveDate>,
    }
}

sql! {
    /// Every current organisation, by identifier.
    pub(crate) fn each_current_organization() -> Each<RecordRow> =
        "select id, parent_id as owner, handle, name, content, source, external_id, source_digest, gone_on,
                assured_on, assurer, next_due_on, modified_at, edited_at, doubted_on
         from organization where gone_on is null order by id";
    /// Every current place, by identifier.
    pub(crate) fn each_current_location() -> Each<RecordRow> =
        "select id, organization_id as owner, handle, name, content, source, external_id, source_digest, gone_on,
                assured_on, assurer, next_due_on, modified_at, edited_at, doubted_on
         from location where gone_on is null order by id";
    /// Every current service, by identifier.
    pub(crate) fn each_current_service() -> Each<RecordRow> =
        "select id, organization_id as owner, handle, name, content, source, external_id, source_digest, gone_on,
                assured_on, assurer, next_due_on, modified_at, edited_at, doubted_on
         from service where gone_on is null order by id";
    /// The age of every current service.
    pub(crate) fn ages() -> Each<AgeRow> =
        "select service.organization_id as organization_id, service_at_location.location_id as location_id,
                service.assured_on as assured_on, service.doubted_on as doubted_on
         from service left join service_at_location
              on service_at_location.service_id = service.id and service_at_location.position = 0
         where service.gone_on is null";
    /// Services nobody spoke of since a day and a moment, in small numbers.
    pub(crate) fn silent_services(day: NaiveDate, moment: DateTime<Utc>, limit: i64, undated: DateTime<Utc>)
        -> Vec<Uuid> =
        "select id from service
         where gone_on is null and modified_at < $2
           and (modified_at > $4 or not exists (select 1 from import where import.source = service.source
                                                and import.imported_at >= $2))
           and (edited_at is null or edited_at < $2) and (assured_on is null or assured_on < $1)
           and (source is null or source not in (select source from read_only_source))
         order by id limit $3";
    /// Organisations nobody spoke of, that offer nothing any more.
    pub(crate) fn silent_organizations(day: NaiveDate, moment: DateTime<Utc>, limit: i64, undated: DateTime<Utc>)
        -> Vec<Uuid> =
        "select id from organization
         where gone_on is null and modified_at < $2
           and (modified_at > $4 or not exists (select 1 from import where import.source = organization.source
                                                and import.imported_at >= $2))
           and (edited_at is null or edited_at < $2) and (assured_on is null or assured_on < $1)
           and (source is null or source not in (select source from read_only_source))
           and not exists (select 1 from service where service.organization_id = organization.id
                           and service.gone_on is null)
         order by id limit $3";
    /// Places nobody spoke of, where nothing is given any more.
    pub(crate) fn silent_locations(day: NaiveDate, moment: DateTime<Utc>, limit: i64, undated: DateTime<Utc>)
        -> Vec<Uuid> =
        "select id from location
         where gone_on is null and modified_at < $2
           and (modified_at > $4 or not exists (select 1 from import where import.source = location.source
                                                and import.imported_at >= $2))
           and (edited_at is null or edited_at < $2) and (assured_on is null or assured_on < $1)
           and (source is null or source not in (select source from read_only_source))
           and not exists (select 1 from service_at_location join service
                           on service.id = service_at_location.service_id
                           where service_at_location.location_id = location.id and service.gone_on is null)
         order by id limit $3";
}
