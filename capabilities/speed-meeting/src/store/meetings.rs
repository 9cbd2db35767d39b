//! Speed-meetings with their pauses, as their tables keep them.

use chrono::{DateTime, NaiveDate, Utc};
use store::{row, sql};
use uuid::Uuid;

row! {
    /// A speed-meeting as its table keeps it.
    #[derive(Clone)]
    pub(crate) struct MeetingRow {
        pub(crate) id: Uuid,
        pub(crate) title: String,
        pub(crate) starts_at: DateTime<Utc>,
        pub(crate) minutes: i64,
        pub(crate) buffer: i64,
        pub(crate) place: String,
        pub(crate) shape: String,
        pub(crate) rounds: Option<i64>,
        pub(crate) only_wished: bool,
        pub(crate) answer_by: Option<NaiveDate>,
        pub(crate) state: String,
        pub(crate) need: Option<Uuid>,
        pub(crate) held_rounds: i64,
        pub(crate) created_by: Option<Uuid>,
        pub(crate) created_at: DateTime<Utc>,
    }
}

row! {
    /// What may be changed of a speed-meeting while it is open.
    #[derive(Clone)]
    pub(crate) struct RulesRow {
        pub(crate) id: Uuid,
        pub(crate) title: String,
        pub(crate) starts_at: DateTime<Utc>,
        pub(crate) minutes: i64,
        pub(crate) buffer: i64,
        pub(crate) place: String,
        pub(crate) shape: String,
        pub(crate) rounds: Option<i64>,
        pub(crate) only_wished: bool,
        pub(crate) answer_by: Option<NaiveDate>,
    }
}

row! {
    /// A speed-meeting in a list.
    pub(crate) struct LineRow {
        pub(crate) id: Uuid,
        pub(crate) title: String,
        pub(crate) starts_at: DateTime<Utc>,
        pub(crate) place: String,
        pub(crate) state: String,
        pub(crate) partners: i64,
        pub(crate) visitors: i64,
    }
}

sql! {
    /// A new speed-meeting; laid twice it is one.
    pub(crate) fn insert_meeting(row: &MeetingRow) -> Affected =
        "insert into speed_meeting (id, title, starts_at, minutes, buffer, place, shape, rounds, only_wished, answer_by,
                state, need, held_rounds, created_by, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) on conflict (id) do nothing";
    /// Changes what a speed-meeting says of itself, while it is open; its state and what was held are changed apart.
    pub(crate) fn update_rules(row: &RulesRow) -> Affected =
        "update speed_meeting set title = $2, starts_at = $3, minutes = $4, buffer = $5, place = $6, shape = $7,
                rounds = $8, only_wished = $9, answer_by = $10
         where id = $1 and state in ('draft', 'invitations')";
    /// A speed-meeting.
    pub(crate) fn meeting_by_id(id: Uuid) -> Option<MeetingRow> =
        "select id, title, starts_at, minutes, buffer, place, shape, rounds, only_wished, answer_by, state, need,
                held_rounds, created_by, created_at
         from speed_meeting where id = $1";
    /// Speed-meetings that start from a moment on, the next first.
    pub(crate) fn lines_from(moment: DateTime<Utc>, most: i64) -> Vec<LineRow> =
        "select m.id, m.title, m.starts_at, m.place, m.state,
                (select count(*) from speed_meeting_partner p where p.meeting = m.id) as partners,
                (select count(*) from speed_meeting_visitor v where v.meeting = m.id) as visitors
         from speed_meeting m where m.starts_at >= $1 order by m.starts_at, m.id limit $2";
    /// Speed-meetings that started before a moment, the last first.
    pub(crate) fn lines_before(moment: DateTime<Utc>, most: i64) -> Vec<LineRow> =
        "select m.id, m.title, m.starts_at, m.place, m.state,
                (select count(*) from speed_meeting_partner p where p.meeting = m.id) as partners,
                (select count(*) from speed_meeting_visitor v where v.meeting = m.id) as visitors
         from speed_meeting m where m.starts_at < $1 order by m.starts_at desc, m.id limit $2";
    /// The speed-meetings in which an organisation takes part, at a table or going round.
    pub(crate) fn meetings_with(organization: Uuid) -> Vec<Uuid> =
        "select meeting from speed_meeting_partner where organization = $1
         union select meeting from speed_meeting_visitor where organization = $1";
    /// How many speed-meetings there are.
    pub(crate) fn count_meetings() -> One<i64> = "select count(*) from speed_meeting";
    /// How many that come are not locked though they come before a moment, or the day to answer is over.
    pub(crate) fn count_unlocked_due(now: DateTime<Utc>, before: DateTime<Utc>, today: NaiveDate) -> One<i64> =
        "select count(*) from speed_meeting
         where state = 'invitations' and starts_at >= $1 and (starts_at < $2 or answer_by < $3)";
    /// How many that started before a moment stand in a state.
    pub(crate) fn count_past_in(moment: DateTime<Utc>, state: &str) -> One<i64> =
        "select count(*) from speed_meeting where state = $2 and starts_at < $1";
    /// Moves a speed-meeting on from where it stands. The number of rows says whether it was this call.
    pub(crate) fn move_on(id: Uuid, from: &str, to: &str) -> Affected =
        "update speed_meeting set state = $3 where id = $1 and state = $2";
    /// How many rounds are over.
    pub(crate) fn note_held_rounds(id: Uuid, held: i64) -> Affected =
        "update speed_meeting set held_rounds = $2 where id = $1";
    /// The pauses of a speed-meeting.
    pub(crate) fn breaks_of(meeting: Uuid) -> Vec<(i64, i64)> =
        "select after_round, minutes from speed_meeting_break where meeting = $1 order by after_round";
    /// A pause.
    pub(crate) fn insert_break(meeting: Uuid, after_round: i64, minutes: i64) -> Affected =
        "insert into speed_meeting_break (meeting, after_round, minutes) values ($1, $2, $3)
         on conflict (meeting, after_round) do update set minutes = excluded.minutes";
    /// Takes all pauses away.
    pub(crate) fn remove_breaks(meeting: Uuid) -> Affected =
        "delete from speed_meeting_break where meeting = $1";
    /// Speed-meetings that started before a moment and still know names.
    pub(crate) fn to_forget(moment: DateTime<Utc>) -> Vec<Uuid> =
        "select id from speed_meeting where starts_at < $1 and forgotten_at is null order by id";
    /// Remembers that names were forgotten.
    pub(crate) fn note_forgotten(id: Uuid, now: DateTime<Utc>) -> Affected =
        "update speed_meeting set forgotten_at = $2 where id = $1";
    /// The titles and days of what an account put together.
    pub(crate) fn created_by(account: Uuid) -> Vec<(String, DateTime<Utc>)> =
        "select title, starts_at from speed_meeting where created_by = $1 order by starts_at, id";
    /// Forgets that an account put it together.
    pub(crate) fn forget_creator(account: Uuid) -> Affected =
        "update speed_meeting set created_by = null where created_by = $1";
}
