//! Every statement of this room: the only place that reads or writes its tables.

use ::store::{row, sql};
use chrono::{DateTime, Utc};
use serde_json::Value;
use uuid::Uuid;

row! {
    /// What tells whether figures still hold: how many responses count, the last that was sent, the last that was
    /// emptied of its words; then of those who answered the families, as one number, and the last change of a record.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(crate) struct StampRow {
        pub(crate) responses: i64,
        pub(crate) last_sent: Option<DateTime<Utc>>,
        pub(crate) last_purged: Option<DateTime<Utc>>,
        pub(crate) families: i64,
        pub(crate) last_changed: Option<DateTime<Utc>>,
    }
}
row! {
    /// How many of a family and of the same sectors were asked.
    pub(crate) struct AskedRow {
        pub(crate) family: String,
        /// Codes parted by spaces.
        pub(crate) sectors: String,
        pub(crate) recipients: i64,
    }
}
row! {
    /// How many of a family and of the same sectors answered by a channel.
    pub(crate) struct AnsweredRow {
        pub(crate) family: String,
        pub(crate) sectors: String,
        pub(crate) channel: String,
        pub(crate) responses: i64,
    }
}
row! {
    /// Somebody who answered, with the record of today.
    pub(crate) struct RespondentRow {
        pub(crate) name: String,
        pub(crate) family: String,
        pub(crate) content: Option<Value>,
    }
}
row! {
    /// What a response led to.
    #[derive(Clone)]
    pub(crate) struct ChangeRow {
        pub(crate) id: Uuid,
        pub(crate) survey: Uuid,
        pub(crate) response: Uuid,
        pub(crate) kind: String,
        pub(crate) organization: Uuid,
        pub(crate) other: Option<Uuid>,
        pub(crate) fields: i64,
        pub(crate) taken: Option<i64>,
        pub(crate) noted_at: DateTime<Utc>,
    }
}
row! {
    /// A correction, with the name of the organisation.
    pub(crate) struct CorrectionRow {
        pub(crate) id: Uuid,
        pub(crate) name: String,
        pub(crate) fields: i64,
        pub(crate) taken: Option<i64>,
    }
}
row! {
    /// A relation that was declared, as it stands now.
    pub(crate) struct DeclaredRow {
        pub(crate) name: String,
        pub(crate) other_name: String,
        pub(crate) a_agrees: bool,
        pub(crate) b_agrees: bool,
        pub(crate) contested: bool,
    }
}
row! {
    /// A wish, and the meeting it led to.
    pub(crate) struct WishRow {
        pub(crate) from_organization: Uuid,
        pub(crate) name: String,
        pub(crate) to_organization: Uuid,
        pub(crate) other_name: String,
        pub(crate) met: Option<Uuid>,
    }
}

sql! {
    /// How far the journal has been read, if anything was.
    pub(crate) fn read_up_to() -> Option<i64> = "select seq from findings_mark where id = 1";
    /// Notes how far it has been read.
    pub(crate) fn read_on_from(seq: i64) -> () =
        "insert into findings_mark (id, seq) values (1, $1) on conflict (id) do update set seq = excluded.seq";
    /// What a response led to; noted once.
    pub(crate) fn note_change(row: &ChangeRow) -> Affected =
        "insert into findings_change (id, survey, response, kind, organization, other, fields, taken, noted_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (id) do nothing";
    /// How many fields of a correction were taken.
    pub(crate) fn note_taken(id: Uuid, taken: i64) -> Affected =
        "update findings_change set taken = $2 where id = $1 and kind = 'correction' and taken is null";
    /// What the responses to a survey proposed to correct, what waits first.
    pub(crate) fn corrections_of(survey: Uuid) -> Vec<CorrectionRow> =
        "select c.id, o.name, c.fields, c.taken
         from findings_change c join organization o on o.id = c.organization
         where c.survey = $1 and c.kind = 'correction'
         order by case when c.taken is null then 0 else 1 end, o.name, c.noted_at, c.id";
    /// The relations that the responses to a survey declared.
    pub(crate) fn declared_of(survey: Uuid) -> Vec<DeclaredRow> =
        "select o.name, p.name as other_name, r.a_agrees, r.b_agrees,
                case when r.contested_by is null then false else true end as contested
         from findings_change c join cooperation_relation r on r.id = c.id
         join organization o on o.id = c.organization join organization p on p.id = c.other
         where c.survey = $1 and c.kind = 'relation' order by o.name, p.name, c.id";
    /// The wishes that the responses to a survey said.
    pub(crate) fn wishes_of(survey: Uuid) -> Vec<WishRow> =
        "select w.from_organization, o.name, w.to_organization, p.name as other_name, w.met
         from cooperation_wished w
         join organization o on o.id = w.from_organization join organization p on p.id = w.to_organization
         where w.survey = $1 order by o.name, p.name, w.from_organization, w.to_organization";
    /// What tells whether the figures of a survey still hold. The square of a recipient's number times that of its
    /// family: two that change places change the sum.
    pub(crate) fn stamp(survey: Uuid) -> One<StampRow> =
        "select count(*) as responses, max(p.sent_at) as last_sent, max(p.purged_at) as last_purged,
                cast(coalesce(sum(r.number * r.number
                  * case r.family when 'public' then 1 when 'delegation' then 2 else 3 end), 0) as bigint) as families,
                max(o.modified_at) as last_changed
         from responses_response p join survey_recipient r on r.id = p.recipient
         left join organization o on o.id = r.organization
         where p.survey = $1 and p.counted";
    /// How many were asked: a letter left, a call is to be made, or an answer came all the same.
    pub(crate) fn asked_of(survey: Uuid) -> Vec<AskedRow> =
        "select family, sectors, count(*) as recipients from survey_recipient
         where survey = $1 and state <> 'to-send' group by family, sectors order by family, sectors";
    /// How many answered; of an organisation one response counts.
    pub(crate) fn answered_of(survey: Uuid) -> Vec<AnsweredRow> =
        "select r.family, r.sectors, p.channel, count(*) as responses
         from responses_response p join survey_recipient r on r.id = p.recipient
         where p.survey = $1 and p.counted group by r.family, r.sectors, p.channel
         order by r.family, r.sectors, p.channel";
    /// Who answered.
    pub(crate) fn respondents_of(survey: Uuid) -> Vec<RespondentRow> =
        "select coalesce(o.name, r.name) as name, r.family, o.content
         from responses_response p join survey_recipient r on r.id = p.recipient
         left join organization o on o.id = r.organization
         where p.survey = $1 and p.counted order by coalesce(o.name, r.name), r.id";
}
