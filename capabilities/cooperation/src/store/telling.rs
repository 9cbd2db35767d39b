//! What was said of relations before, and of what who did not say so has yet to hear.

use chrono::{DateTime, Utc};
use store::{row, sql};
use uuid::Uuid;

row! {
    /// What a relation said, until when.
    pub(crate) struct WordingRow {
        pub(crate) replaced_at: DateTime<Utc>,
        pub(crate) purpose: String,
    }
}
row! {
    /// An agreement that the other side has not heard of.
    pub(crate) struct AgreementRow {
        pub(crate) id: Uuid,
        pub(crate) side_a: Uuid,
        pub(crate) side_b: Uuid,
        pub(crate) agreed: Uuid,
    }
}

sql! {
    /// Keeps what a relation says before it is worded otherwise.
    pub(crate) fn keep_wording(id: Uuid, purpose: &str, now: DateTime<Utc>) -> Affected =
        "insert into cooperation_wording (relation, replaced_at, purpose)
         select id, $3, purpose from cooperation_relation where id = $1 and ended_on is null and purpose <> $2
         on conflict (relation, replaced_at) do nothing";
    /// What a relation said before, the last first.
    pub(crate) fn wordings_before(id: Uuid, most: i64) -> Vec<WordingRow> =
        "select replaced_at, purpose from cooperation_wording where relation = $1 order by replaced_at desc limit $2";
    /// Who had not said so was told of a relation. The number of rows says whether it was this call.
    pub(crate) fn note_relation_told(id: Uuid, now: DateTime<Utc>) -> Affected =
        "update cooperation_relation set told_at = $2 where id = $1 and told_at is null";
    /// A side agreed by naming the other, which is to hear of it.
    pub(crate) fn await_telling(id: Uuid, side: Uuid) -> Affected =
        "update cooperation_relation set agreed_untold = $2 where id = $1";
    /// The relations that a side agreed to by naming the other, which nobody told the other yet.
    pub(crate) fn untold_agreements() -> Vec<AgreementRow> =
        "select id, side_a, side_b, coalesce(agreed_untold, id) as agreed from cooperation_relation
         where agreed_untold is not null and ended_on is null order by id";
    /// The other side was told. The number of rows says whether it was this call.
    pub(crate) fn note_agreement_told(id: Uuid) -> Affected =
        "update cooperation_relation set agreed_untold = null where id = $1 and agreed_untold is not null";
}
