//! Those who take part, with their links, as their tables keep them.

use chrono::{DateTime, Utc};
use store::{Sealed, row, sql};
use uuid::Uuid;

row! {
    /// A partner as its table keeps it.
    #[derive(Clone)]
    pub(crate) struct PartnerRow {
        pub(crate) id: Uuid,
        pub(crate) meeting: Uuid,
        pub(crate) rank: i64,
        pub(crate) name: String,
        pub(crate) organization: Option<Uuid>,
        pub(crate) domain: String,
        pub(crate) table_number: i64,
        pub(crate) mission: String,
        pub(crate) audience: String,
        pub(crate) reach: String,
        pub(crate) limits: String,
        pub(crate) seeks: String,
        pub(crate) arrives: Option<i64>,
        pub(crate) leaves: Option<i64>,
        pub(crate) answer: String,
        pub(crate) mailbox_sealed: Option<Sealed>,
    }
}

row! {
    /// A visitor as its table keeps it.
    #[derive(Clone)]
    pub(crate) struct VisitorRow {
        pub(crate) id: Uuid,
        pub(crate) meeting: Uuid,
        pub(crate) rank: i64,
        pub(crate) name_sealed: Option<Sealed>,
        pub(crate) organization: Option<Uuid>,
        pub(crate) people: i64,
        pub(crate) newcomer: bool,
        pub(crate) language: String,
        pub(crate) arrives: Option<i64>,
        pub(crate) leaves: Option<i64>,
        pub(crate) answer: String,
        pub(crate) mailbox_sealed: Option<Sealed>,
    }
}

row! {
    /// A link as its table keeps it.
    pub(crate) struct LinkRow {
        pub(crate) id: Uuid,
        pub(crate) meeting: Uuid,
        pub(crate) participant: Uuid,
        pub(crate) secret_digest: Vec<u8>,
        pub(crate) created_at: DateTime<Utc>,
        pub(crate) expires_at: DateTime<Utc>,
    }
}

row! {
    /// How often a participant was written to.
    pub(crate) struct InvitedRow {
        pub(crate) participant: Uuid,
        pub(crate) letters: i64,
        pub(crate) last: DateTime<Utc>,
    }
}

store::sealed_column! { table: "speed_meeting_partner", id: "id", column: "mailbox_sealed", place: "speed_meeting_partner/mailbox_sealed" }
store::sealed_column! { table: "speed_meeting_visitor", id: "id", column: "name_sealed", place: "speed_meeting_visitor/name_sealed" }
store::sealed_column! { table: "speed_meeting_visitor", id: "id", column: "mailbox_sealed", place: "speed_meeting_visitor/mailbox_sealed" }

sql! {
    /// A new partner, or what it says now.
    pub(crate) fn keep_partner(row: &PartnerRow) -> Affected =
        "insert into speed_meeting_partner (id, meeting, rank, name, organization, domain, table_number, mission, audience,
                reach, limits, seeks, arrives, leaves, answer, mailbox_sealed)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
         on conflict (id) do update set rank = excluded.rank, name = excluded.name, organization = excluded.organization,
                domain = excluded.domain, table_number = excluded.table_number, mission = excluded.mission,
                audience = excluded.audience, reach = excluded.reach, limits = excluded.limits, seeks = excluded.seeks,
                arrives = excluded.arrives, leaves = excluded.leaves, answer = excluded.answer,
                mailbox_sealed = excluded.mailbox_sealed";
    /// The partners of a speed-meeting, in their order.
    pub(crate) fn partners_of(meeting: Uuid) -> Vec<PartnerRow> =
        "select id, meeting, rank, name, organization, domain, table_number, mission, audience, reach, limits, seeks,
                arrives, leaves, answer, mailbox_sealed
         from speed_meeting_partner where meeting = $1 order by rank, id";
    /// Takes a partner away.
    pub(crate) fn remove_partner(meeting: Uuid, id: Uuid) -> Affected =
        "delete from speed_meeting_partner where meeting = $1 and id = $2";
    /// A new visitor, or what is known now.
    pub(crate) fn keep_visitor(row: &VisitorRow) -> Affected =
        "insert into speed_meeting_visitor (id, meeting, rank, name_sealed, organization, people, newcomer, language,
                arrives, leaves, answer, mailbox_sealed)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
         on conflict (id) do update set rank = excluded.rank, name_sealed = excluded.name_sealed,
                organization = excluded.organization, people = excluded.people, newcomer = excluded.newcomer,
                language = excluded.language, arrives = excluded.arrives, leaves = excluded.leaves,
                answer = excluded.answer, mailbox_sealed = excluded.mailbox_sealed";
    /// The visitors of a speed-meeting, in their order.
    pub(crate) fn visitors_of(meeting: Uuid) -> Vec<VisitorRow> =
        "select id, meeting, rank, name_sealed, organization, people, newcomer, language, arrives, leaves, answer,
                mailbox_sealed
         from speed_meeting_visitor where meeting = $1 order by rank, id";
    /// Takes a visitor away.
    pub(crate) fn remove_visitor(meeting: Uuid, id: Uuid) -> Affected =
        "delete from speed_meeting_visitor where meeting = $1 and id = $2";
    /// Forgets the mailboxes of the partners of a speed-meeting.
    pub(crate) fn forget_partners(meeting: Uuid) -> Affected =
        "update speed_meeting_partner set mailbox_sealed = null where meeting = $1";
    /// Forgets the names and mailboxes of the visitors of a speed-meeting, and what would tell one from another.
    pub(crate) fn forget_visitors(meeting: Uuid) -> Affected =
        "update speed_meeting_visitor set name_sealed = null, mailbox_sealed = null, language = '', arrives = null,
                leaves = null
         where meeting = $1";
    /// A new link.
    pub(crate) fn insert_link(row: &LinkRow) -> Affected =
        "insert into speed_meeting_link (id, meeting, participant, secret_digest, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6) on conflict (id) do nothing";
    /// The link that a secret opens.
    pub(crate) fn link_by_digest(digest: &[u8]) -> Option<LinkRow> =
        "select id, meeting, participant, secret_digest, created_at, expires_at
         from speed_meeting_link where secret_digest = $1";
    /// How many links each participant was sent, and when the last.
    pub(crate) fn invited_of(meeting: Uuid) -> Vec<InvitedRow> =
        "select participant, count(*) as letters, max(created_at) as last from speed_meeting_link where meeting = $1
         group by participant order by participant";
    /// Ends the links of somebody who was taken away.
    pub(crate) fn remove_links_of(participant: Uuid) -> Affected =
        "delete from speed_meeting_link where participant = $1";
    /// Forgets the links of a speed-meeting.
    pub(crate) fn forget_links(meeting: Uuid) -> Affected =
        "delete from speed_meeting_link where meeting = $1";
}
