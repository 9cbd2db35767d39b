//! Agreements as their table keeps them.

use chrono::{DateTime, Utc};
use store::{row, sql};
use uuid::Uuid;

row! {
    /// An agreement as its table keeps it.
    #[derive(Clone, Debug)]
    pub(crate) struct AgreementRow {
        pub(crate) id: Uuid,
        pub(crate) placement: Uuid,
        pub(crate) party: String,
        pub(crate) standing: String,
        pub(crate) channel: Option<String>,
        pub(crate) asked_at: DateTime<Utc>,
        pub(crate) reminded_at: Option<DateTime<Utc>>,
        pub(crate) answered_at: Option<DateTime<Utc>>,
    }
}

row! {
    /// What one of the three says.
    pub(crate) struct SaidRow {
        pub(crate) placement: Uuid,
        pub(crate) party: String,
        pub(crate) standing: String,
        pub(crate) channel: String,
        pub(crate) answered_at: DateTime<Utc>,
    }
}

sql! {
    /// Asks one of the three; asked twice, once.
    pub(crate) fn insert_agreement(row: &AgreementRow) -> Affected =
        "insert into returns_agreement (id, placement, party, standing, channel, asked_at, reminded_at, answered_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (placement, party) do nothing";
    /// What the three say to a day.
    pub(crate) fn agreements_of(placement: Uuid) -> Vec<AgreementRow> =
        "select id, placement, party, standing, channel, asked_at, reminded_at, answered_at
         from returns_agreement where placement = $1 order by party desc";
    /// What the three say to each day of a programme.
    pub(crate) fn agreements_of_programme(programme: Uuid) -> Vec<AgreementRow> =
        "select a.id as id, a.placement as placement, a.party as party, a.standing as standing, a.channel as channel,
                a.asked_at as asked_at, a.reminded_at as reminded_at, a.answered_at as answered_at
         from returns_agreement a join placement_day d on d.id = a.placement
         where d.programme = $1 order by a.placement, a.party desc";
    /// Keeps what one of the three says.
    pub(crate) fn answer_agreement(row: &SaidRow) -> Affected =
        "update returns_agreement set standing = $3, channel = $4, answered_at = $5
         where placement = $1 and party = $2";
    /// Who was asked before a moment, has said nothing and was not reminded.
    pub(crate) fn waiting_since(moment: DateTime<Utc>) -> Vec<AgreementRow> =
        "select id, placement, party, standing, channel, asked_at, reminded_at, answered_at
         from returns_agreement
         where standing = 'waiting' and reminded_at is null and asked_at <= $1 order by asked_at, id";
    /// Remembers that one of the three was reminded; the number of rows says whether it was this call.
    pub(crate) fn note_reminded(id: Uuid, now: DateTime<Utc>) -> Affected =
        "update returns_agreement set reminded_at = $2 where id = $1 and reminded_at is null";
    /// How many of the three have declined a day that still stands.
    pub(crate) fn count_declined() -> One<i64> =
        "select count(*) from returns_agreement a join placement_day d on d.id = a.placement
         where a.standing = 'declined' and d.state in ('proposed', 'agreements', 'confirmed')";
    /// How many have said nothing to a day that still stands, asked before a moment.
    pub(crate) fn count_waiting_since(moment: DateTime<Utc>) -> One<i64> =
        "select count(*) from returns_agreement a join placement_day d on d.id = a.placement
         where a.standing = 'waiting' and a.asked_at <= $1 and d.state in ('proposed', 'agreements')";
}
