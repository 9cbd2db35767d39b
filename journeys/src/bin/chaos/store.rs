//! Everything this programme asks the database itself, beside the doors, to know what is really there.

use chrono::{DateTime, Utc};
use store::{Sealed, sql};
use uuid::Uuid;

sql! {
    /// How many facts there are.
    pub(crate) fn count_facts() -> One<i64> = "select count(*) from fact";
    /// The first and the last number in the journal.
    pub(crate) fn bounds_of_facts() -> One<(i64, i64)> =
        "select coalesce(min(seq), 1) as first, coalesce(max(seq), 0) as last from fact";
    /// How many facts about something happened at a moment.
    pub(crate) fn facts_at(subject: Uuid, at: DateTime<Utc>) -> One<i64> =
        "select count(*) from fact where subject = $1 and recorded_at = $2";
    /// How many facts of a name there are about something.
    pub(crate) fn facts_named(subject: Uuid, name: &str) -> One<i64> =
        "select count(*) from fact where subject = $1 and name = $2";
    /// How many facts of a name happened at a moment.
    pub(crate) fn facts_named_at(name: &str, at: DateTime<Utc>) -> One<i64> =
        "select count(*) from fact where name = $1 and recorded_at = $2";
}

sql! {
    /// The changes of a record that put a word into it: their identity, their moment.
    pub(crate) fn revisions_with(record: Uuid, like: &str) -> Vec<(Uuid, DateTime<Utc>)> =
        "select distinct revision.id, revision.at from revision \
         join revision_field on revision_field.revision_id = revision.id \
         where revision.record_id = $1 and cast(revision_field.replacement as text) like $2";
    /// How many fields a change touched.
    pub(crate) fn fields_of_revision(revision: Uuid) -> One<i64> =
        "select count(*) from revision_field where revision_id = $1";
    /// The last value that a change gave to the name of a record.
    pub(crate) fn last_name(record: Uuid) -> Option<String> =
        "select cast(revision_field.replacement as text) as said from revision \
         join revision_field on revision_field.revision_id = revision.id \
         where revision.record_id = $1 and revision_field.field = 'name' order by revision.at desc limit 1";
    /// The name of a service.
    pub(crate) fn service_name(id: Uuid) -> Option<String> = "select name from service where id = $1";
    /// The name of an organisation.
    pub(crate) fn organization_name(id: Uuid) -> Option<String> = "select name from organization where id = $1";
    /// The moments at which an organisation confirmed its records by a link, with how many it confirmed.
    pub(crate) fn confirmations_of(organization: Uuid) -> Vec<(DateTime<Utc>, i64)> =
        "select at, count(*) as many from confirmation where organization_id = $1 and account_id is null \
         group by at order by at";
    /// Every service that is found: its identity, its organisation.
    pub(crate) fn services() -> Vec<(Uuid, Uuid)> =
        "select id, organization_id from service where gone_on is null order by id";
    /// The organisations for which somebody answers.
    pub(crate) fn organizations_with_people() -> Vec<Uuid> =
        "select distinct organization from mandate where ended_at is null order by organization";
    /// The organisation a link works for.
    pub(crate) fn organization_of_link(digest: &[u8]) -> Option<Uuid> =
        "select organization from confirm_link where secret_digest = $1";
}

sql! {
    /// When a referral was written; nothing where it was not.
    pub(crate) fn referral_created(id: Uuid) -> Option<DateTime<Utc>> =
        "select created_at from referral where id = $1";
    /// How often something happened to a referral.
    pub(crate) fn events_of(id: Uuid, what: &str) -> One<i64> =
        "select count(*) from referral_event where referral = $1 and what = $2";
    /// The links to answer a referral.
    pub(crate) fn links_of(id: Uuid) -> One<i64> = "select count(*) from referral_link where referral = $1";
    /// The referral a link answers.
    pub(crate) fn referral_of_link(digest: &[u8]) -> Option<Uuid> =
        "select referral from referral_link where secret_digest = $1";
    /// When somebody who was asked first said that the demand came.
    pub(crate) fn acknowledged_at(id: Uuid) -> Option<Option<DateTime<Utc>>> =
        "select acknowledged_at from referral where id = $1";
}

sql! {
    /// When somebody asked for a letter to sign in with.
    pub(crate) fn requests_of(fingerprint: &[u8]) -> Vec<DateTime<Utc>> =
        "select asked_at from sign_in_request where address_fingerprint = $1";
    /// How many sessions have this cookie.
    pub(crate) fn sessions_of(digest: &[u8]) -> One<i64> = "select count(*) from session where digest = $1";
    /// What people wrote about services.
    pub(crate) fn all_feedback() -> Vec<(Uuid, Sealed, DateTime<Utc>)> =
        "select id, words_sealed, written_at from feedback";
    /// The wishes that hold a word.
    pub(crate) fn wishes_with(like: &str) -> Vec<Uuid> = "select id from cooperation_wish where wish like $1";
    /// The imports of a source.
    pub(crate) fn imports_of(source: &str) -> Vec<DateTime<Utc>> =
        "select imported_at from import where source = $1";
    /// The organisations and the services that came from a source.
    pub(crate) fn records_of_source(source: &str) -> One<(i64, i64)> =
        "select (select count(*) from organization where source = $1) as organizations, \
         (select count(*) from service where source = $1) as services";
}

sql! {
    /// The letters written at a moment.
    pub(crate) fn letters_at(at: DateTime<Utc>) -> One<i64> = "select count(*) from letter where written_at = $1";
    /// The letters of a kind.
    pub(crate) fn letters_of_kind(kind: &str) -> One<i64> = "select count(*) from letter where kind = $1";
    /// Every letter with where it stands.
    pub(crate) fn all_letters() -> Vec<(Uuid, String, i64)> = "select id, state, attempts from letter";
    /// The letters that are due.
    pub(crate) fn count_due(now: DateTime<Utc>) -> One<i64> =
        "select count(*) from letter where state = 'waiting' and next_at <= $1";
    /// Frees the letters a dead postman held, as the ten minutes of his lease would.
    pub(crate) fn free_letters() -> Affected =
        "update letter set lease = null, leased_until = null where state = 'waiting' and lease is not null";
    /// Letters that were put off while the mail server or the database was away are due again.
    pub(crate) fn hasten_letters(now: DateTime<Utc>) -> Affected =
        "update letter set next_at = $1 where state = 'waiting' and attempts > 0 and next_at > $1";
}
