//! Who is invited, as the table keeps it.

use chrono::{DateTime, Utc};
use store::{Conn, StoreError, row, sql};
use uuid::Uuid;
use vocabulary::id::EncounterId;

use crate::encounter::{Invited, InvitedAnswer};

row! {
    struct InvitedRow {
        organization: Uuid,
        answer: Option<String>,
        word: String,
        written_at: Option<DateTime<Utc>>,
    }
}
row! {
    /// An organisation that is invited.
    pub(crate) struct NewInvitedRow {
        pub(crate) encounter: Uuid,
        pub(crate) organization: Uuid,
    }
}
row! {
    /// What an organisation answers.
    pub(crate) struct AnswerRow {
        pub(crate) encounter: Uuid,
        pub(crate) organization: Uuid,
        pub(crate) answer: Option<String>,
        pub(crate) word: String,
        pub(crate) answered_at: DateTime<Utc>,
    }
}

sql! {
    fn invited_rows(encounter: Uuid) -> Vec<InvitedRow> =
        "select organization, answer, word, written_at from encounter_invited
         where encounter = $1 order by organization";
    /// Invites an organisation, once.
    pub(crate) fn insert_invited(row: &NewInvitedRow) -> Affected =
        "insert into encounter_invited (encounter, organization, word) values ($1, $2, '') on conflict (encounter, organization) do nothing";
    /// Keeps what an organisation answers, in place of what it said before.
    pub(crate) fn keep_answer(row: &AnswerRow) -> Affected =
        "update encounter_invited set answer = $3, word = $4, answered_at = $5
         where encounter = $1 and organization = $2";
    /// An organisation was written to.
    pub(crate) fn note_written(encounter: Uuid, organization: Uuid, now: DateTime<Utc>) -> Affected =
        "update encounter_invited set written_at = $3 where encounter = $1 and organization = $2";
    /// The invitations without an answer and without a reminder.
    pub(crate) fn to_remind(encounter: Uuid) -> Vec<Uuid> =
        "select organization from encounter_invited
         where encounter = $1 and answered_at is null and reminded_at is null order by organization";
    /// An organisation was reminded. The number of rows says whether it was this call.
    pub(crate) fn note_reminded(encounter: Uuid, organization: Uuid, now: DateTime<Utc>) -> Affected =
        "update encounter_invited set reminded_at = $3
         where encounter = $1 and organization = $2 and reminded_at is null";
    /// How many invitations wait for this organisation's answer.
    pub(crate) fn count_waiting_for(organization: Uuid) -> One<i64> =
        "select count(*) as waiting from encounter_invited i join encounter e on e.id = i.encounter
         where i.organization = $1 and i.answer is null and e.state in ('requested', 'accepted', 'scheduled')";
}

/// Who is invited to an encounter.
pub(crate) fn invited_of(conn: &mut Conn, id: EncounterId) -> Result<Vec<Invited>, StoreError> {
    let one = |row: InvitedRow| Invited {
        organization: row.organization.into(),
        answer: row.answer.as_deref().and_then(InvitedAnswer::from_code),
        word: row.word,
        was_written: row.written_at.is_some(),
    };
    Ok(invited_rows(conn, id.uuid())?.into_iter().map(one).collect())
}
