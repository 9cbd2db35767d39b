//! Walks over the records that are current, page by page, and counts of them.

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
row! {
    /// When a record changed.
    pub(crate) struct ChangeRow { pub(crate) record_kind: String, pub(crate) id: Uuid, pub(crate) modified_at: DateTime<Utc> }
}

sql! {
    /// A page of the current organisations.
    pub(crate) fn page_of_organizations(after: Uuid, limit: i64, skip: i64) -> Vec<RecordRow> =
        "select id, parent_id as owner, handle, name, content, source, external_id, source_digest, gone_on,
                assured_on, assurer, next_due_on, modified_at, edited_at, doubted_on
         from organization
         where id in (select id from organization where gone_on is null and id > $1 order by id limit $2 offset $3)
         order by id";
    /// A page of the current organisations that changed after a moment.
    pub(crate) fn page_of_organizations_since(after: Uuid, limit: i64, skip: i64, since: DateTime<Utc>) -> Vec<RecordRow> =
        "select id, parent_id as owner, handle, name, content, source, external_id, source_digest, gone_on,
                assured_on, assurer, next_due_on, modified_at, edited_at, doubted_on
         from organization
         where id in (select id from organization where gone_on is null and modified_at > $4 and id > $1
                      order by id limit $2 offset $3)
         order by id";
    /// Every current one, by identifier.
    pub(crate) fn each_current_organization() -> Each<RecordRow> =
        "select id, parent_id as owner, handle, name, content, source, external_id, source_digest, gone_on,
                assured_on, assurer, next_due_on, modified_at, edited_at, doubted_on
         from organization where gone_on is null order by id";
    /// How many are current.
    pub(crate) fn count_organizations() -> One<i64> = "select count(*) from organization where gone_on is null";
    /// How many current ones changed after a moment.
    pub(crate) fn count_organizations_since(since: DateTime<Utc>) -> One<i64> =
        "select count(*) from organization where gone_on is null and modified_at > $1";
    /// A page of the current places.
    pub(crate) fn page_of_locations(after: Uuid, limit: i64, skip: i64) -> Vec<RecordRow> =
        "select id, organization_id as owner, handle, name, content, source, external_id, source_digest, gone_on,
                assured_on, assurer, next_due_on, modified_at, edited_at, doubted_on
         from location
         where id in (select id from location where gone_on is null and id > $1 order by id limit $2 offset $3)
         order by id";
    /// A page of the current places that changed after a moment.
    pub(crate) fn page_of_locations_since(after: Uuid, limit: i64, skip: i64, since: DateTime<Utc>) -> Vec<RecordRow> =
        "select id, organization_id as owner, handle, name, content, source, external_id, source_digest, gone_on,
                assured_on, assurer, next_due_on, modified_at, edited_at, doubted_on
         from location
         where id in (select id from location where gone_on is null and modified_at > $4 and id > $1
                      order by id limit $2 offset $3)
         order by id";
    /// Every current one, by identifier.
    pub(crate) fn each_current_location() -> Each<RecordRow> =
        "select id, organization_id as owner, handle, name, content, source, external_id, source_digest, gone_on,
                assured_on, assurer, next_due_on, modified_at, edited_at, doubted_on
         from location where gone_on is null order by id";
    /// How many are current.
    pub(crate) fn count_locations() -> One<i64> = "select count(*) from location where gone_on is null";
    /// How many current ones changed after a moment.
    pub(crate) fn count_locations_since(since: DateTime<Utc>) -> One<i64> =
        "select count(*) from location where gone_on is null and modified_at > $1";
    /// A page of the current services.
    pub(crate) fn page_of_services(after: Uuid, limit: i64, skip: i64) -> Vec<RecordRow> =
        "select id, organization_id as owner, handle, name, content, source, external_id, source_digest, gone_on,
                assured_on, assurer, next_due_on, modified_at, edited_at, doubted_on
         from service
         where id in (select id from service where gone_on is null and id > $1 order by id limit $2 offset $3)
         order by id";
    /// A page of the current services that changed after a moment.
    pub(crate) fn page_of_services_since(after: Uuid, limit: i64, skip: i64, since: DateTime<Utc>) -> Vec<RecordRow> =
        "select id, organization_id as owner, handle, name, content, source, external_id, source_digest, gone_on,
                assured_on, assurer, next_due_on, modified_at, edited_at, doubted_on
         from service
         where id in (select id from service where gone_on is null and modified_at > $4 and id > $1
                      order by id limit $2 offset $3)
         order by id";
    /// Every current one, by identifier.
    pub(crate) fn each_current_service() -> Each<RecordRow> =
        "select id, organization_id as owner, handle, name, content, source, external_id, source_digest, gone_on,
                assured_on, assurer, next_due_on, modified_at, edited_at, doubted_on
         from service where gone_on is null order by id";
    /// How many are current.
    pub(crate) fn count_services() -> One<i64> = "select count(*) from service where gone_on is null";
    /// How many current ones changed after a moment.
    pub(crate) fn count_services_since(since: DateTime<Utc>) -> One<i64> =
        "select count(*) from service where gone_on is null and modified_at > $1";
    /// The current records that changed after a moment, the earliest change first.
    pub(crate) fn changed_since(since: DateTime<Utc>, limit: i64) -> Vec<ChangeRow> =
        "select record_kind, id, modified_at from (
            select 'organization' as record_kind, id, modified_at from organization
            where gone_on is null and modified_at > $1
            union all
            select 'location' as record_kind, id, modified_at from location
            where gone_on is null and modified_at > $1
            union all
            select 'service' as record_kind, id, modified_at from service
            where gone_on is null and modified_at > $1) as changed
         order by modified_at, id limit $2";
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
