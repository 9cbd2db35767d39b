//! Links of a crisis, and what organisations answered by them.

use chrono::{DateTime, NaiveDate, Utc};
use store::{row, sql};
use uuid::Uuid;

row! {
    /// A link of a crisis.
    #[derive(Clone)]
    pub(crate) struct CrisisLinkRow {
        pub(crate) id: Uuid,
        pub(crate) campaign: Uuid,
        pub(crate) organization: Uuid,
        pub(crate) secret_digest: Vec<u8>,
        pub(crate) expires_at: DateTime<Utc>,
    }
}
row! {
    /// What was answered of a service.
    #[derive(Clone)]
    pub(crate) struct CrisisAnswerRow {
        pub(crate) campaign: Uuid,
        pub(crate) service: Uuid,
        pub(crate) organization: Uuid,
        pub(crate) answer: String,
        pub(crate) note: String,
        pub(crate) until: Option<NaiveDate>,
        pub(crate) channel: String,
        pub(crate) answered_at: DateTime<Utc>,
    }
}
row! {
    /// An answer with the names of its service and organisation.
    pub(crate) struct NamedAnswerRow {
        pub(crate) campaign: Uuid,
        pub(crate) service: Uuid,
        pub(crate) name: String,
        pub(crate) organization: Uuid,
        pub(crate) organization_name: String,
        pub(crate) answer: String,
        pub(crate) note: String,
        pub(crate) until: Option<NaiveDate>,
        pub(crate) answered_at: DateTime<Utc>,
    }
}

sql! {
    /// Keeps a link.
    pub(crate) fn insert_crisis_link(row: &CrisisLinkRow) -> () =
        "insert into crisis_link (id, campaign, organization, secret_digest, expires_at) values ($1, $2, $3, $4, $5)";
    /// The link a secret opens.
    pub(crate) fn crisis_link_by_digest(digest: &[u8]) -> Option<CrisisLinkRow> =
        "select id, campaign, organization, secret_digest, expires_at from crisis_link where secret_digest = $1";
    /// Forgets links that ended.
    pub(crate) fn forget_crisis_links_before(moment: DateTime<Utc>) -> Affected =
        "delete from crisis_link where expires_at < $1";
    /// The last answer of each service counts.
    pub(crate) fn save_crisis_answer(row: &CrisisAnswerRow) -> () =
        "insert into crisis_answer (campaign, service, organization, answer, note, until, channel, answered_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (campaign, service) do update
         set organization = $3, answer = $4, note = $5, until = $6, channel = $7, answered_at = $8";
    /// The answers of a campaign.
    pub(crate) fn crisis_answers_of(campaign: Uuid) -> Vec<CrisisAnswerRow> =
        "select campaign, service, organization, answer, note, until, channel, answered_at from crisis_answer
         where campaign = $1 order by service";
    /// The answers of a campaign with names, those that still stand.
    pub(crate) fn named_answers_of(campaign: Uuid) -> Vec<NamedAnswerRow> =
        "select a.campaign, a.service, s.name, a.organization, o.name as organization_name, a.answer, a.note, a.until,
                a.answered_at
         from crisis_answer a join service s on s.id = a.service join organization o on o.id = a.organization
         where a.campaign = $1 and s.gone_on is null order by o.name, s.name, s.id";
}
