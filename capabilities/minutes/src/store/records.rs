//! Minutes, who came, decisions and follow-ups, as their tables keep them.

use chrono::{DateTime, NaiveDate, Utc};
use store::{Conn, StoreError, row, sql};
use uuid::Uuid;
use vocabulary::id::{EncounterId, OrganizationId};

use crate::record::{Attendance, FollowUp, Minutes, Publication};

row! {
    struct RecordRow {
        encounter: Uuid,
        held_on: NaiveDate,
        learnt: String,
        summary: String,
        publication: String,
        changed_at: DateTime<Utc>,
        closed_at: Option<DateTime<Utc>>,
    }
}

row! {
    struct AttendanceRow { encounter: Uuid, organization: Uuid, people: i64 }
}

row! {
    struct DecisionRow { encounter: Uuid, place: i64, words: String }
}

row! {
    /// A follow-up as its table keeps it.
    pub(crate) struct FollowUpRow {
        pub(crate) id: Uuid,
        pub(crate) encounter: Uuid,
        pub(crate) place: i64,
        pub(crate) words: String,
        pub(crate) organization: Option<Uuid>,
        pub(crate) function: String,
        pub(crate) due_on: Option<NaiveDate>,
        pub(crate) done_at: Option<DateTime<Utc>>,
        pub(crate) reminded_on: Option<NaiveDate>,
    }
}

sql! {
    fn keep_record(row: &RecordRow) -> Affected =
        "insert into minutes_record (encounter, held_on, learnt, summary, publication, changed_at, closed_at)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (encounter) do update set
           held_on = $2, learnt = $3, summary = $4, publication = $5, changed_at = $6,
           closed_at = coalesce(minutes_record.closed_at, $7)";
    fn record_by_id(encounter: Uuid) -> Option<RecordRow> =
        "select encounter, held_on, learnt, summary, publication, changed_at, closed_at
         from minutes_record where encounter = $1";
    fn forget_attendance(encounter: Uuid) -> Affected = "delete from minutes_attendance where encounter = $1";
    fn insert_attendance() -> Bulk<AttendanceRow> =
        "insert into minutes_attendance (encounter, organization, people) values ($1, $2, $3)";
    fn attendance_of(encounter: Uuid) -> Vec<AttendanceRow> =
        "select encounter, organization, people from minutes_attendance where encounter = $1 order by organization";
    fn forget_decisions(encounter: Uuid) -> Affected = "delete from minutes_decision where encounter = $1";
    fn insert_decisions() -> Bulk<DecisionRow> =
        "insert into minutes_decision (encounter, place, words) values ($1, $2, $3)";
    fn decisions_of(encounter: Uuid) -> Vec<String> =
        "select words from minutes_decision where encounter = $1 order by place";
    fn keep_follow_up(row: &FollowUpRow) -> Affected =
        "insert into minutes_follow_up (id, encounter, place, words, organization, function, due_on, done_at,
                                        reminded_on)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict (id) do update set words = $4, organization = $5, function = $6, due_on = $7,
           reminded_on = case when minutes_follow_up.due_on = $7 then minutes_follow_up.reminded_on end";
    fn forget_follow_up(id: Uuid) -> Affected = "delete from minutes_follow_up where id = $1";
    fn follow_ups_of(encounter: Uuid) -> Vec<FollowUpRow> =
        "select id, encounter, place, words, organization, function, due_on, done_at, reminded_on
         from minutes_follow_up where encounter = $1 order by place";
    /// A follow-up.
    pub(crate) fn follow_up_by_id(id: Uuid) -> Option<FollowUpRow> =
        "select id, encounter, place, words, organization, function, due_on, done_at, reminded_on
         from minutes_follow_up where id = $1";
    /// The follow-ups of closed encounters that wait, the first due first; those without a day last.
    pub(crate) fn follow_ups_waiting(most: i64) -> Vec<FollowUpRow> =
        "select f.id, f.encounter, f.place, f.words, f.organization, f.function, f.due_on, f.done_at, f.reminded_on
         from minutes_follow_up f join minutes_record r on r.encounter = f.encounter
         where f.done_at is null and r.closed_at is not null
         order by case when f.due_on is null then 1 else 0 end, f.due_on, f.id limit $1";
    /// The follow-ups done since a moment, the last first.
    pub(crate) fn follow_ups_done(since: DateTime<Utc>, most: i64) -> Vec<FollowUpRow> =
        "select id, encounter, place, words, organization, function, due_on, done_at, reminded_on
         from minutes_follow_up where done_at >= $1 order by done_at desc, id limit $2";
    /// Says that a follow-up is done, or that it is not.
    pub(crate) fn set_done(id: Uuid, at: Option<DateTime<Utc>>) -> Affected =
        "update minutes_follow_up set done_at = $2 where id = $1";
    /// Remembers that the organisation of a follow-up was written to.
    pub(crate) fn note_reminded(id: Uuid, on: NaiveDate) -> Affected =
        "update minutes_follow_up set reminded_on = $2 where id = $1";
    /// The encounters whose summary members may read.
    pub(crate) fn published() -> Vec<Uuid> =
        "select encounter from minutes_record
         where closed_at is not null and summary <> '' and publication <> 'nobody' order by encounter";
    /// How many follow-ups of closed encounters are late on a day.
    pub(crate) fn count_late(today: NaiveDate) -> One<i64> =
        "select count(*) from minutes_follow_up f join minutes_record r on r.encounter = f.encounter
         where f.done_at is null and f.due_on < $1 and r.closed_at is not null";
}

impl FollowUpRow {
    /// The follow-up of this row.
    pub(crate) fn understood(self) -> FollowUp {
        FollowUp {
            id: self.id.into(),
            encounter: self.encounter.into(),
            words: self.words,
            organization: self.organization.map(OrganizationId::from),
            function: self.function,
            due_on: self.due_on,
            done_at: self.done_at,
        }
    }
}

/// The minutes of an encounter, if somebody began them.
///
/// # Errors
/// Those of the store.
pub fn minutes(conn: &mut Conn, encounter: EncounterId) -> Result<Option<Minutes>, StoreError> {
    let Some(row) = record_by_id(conn, encounter.uuid())? else { return Ok(None) };
    let attendance = attendance_of(conn, encounter.uuid())?.into_iter().map(|row| Attendance {
        organization: row.organization.into(),
        people: u32::try_from(row.people).unwrap_or_default(),
    });
    let follow_ups = follow_ups_of(conn, encounter.uuid())?.into_iter();
    Ok(Some(Minutes {
        encounter,
        held_on: row.held_on,
        attendance: attendance.collect(),
        learnt: row.learnt,
        decisions: decisions_of(conn, encounter.uuid())?,
        follow_ups: follow_ups
            .map(|row| (usize::try_from(row.place).unwrap_or_default(), row.understood()))
            .collect(),
        summary: row.summary,
        publication: Publication::from_code(&row.publication).unwrap_or(Publication::Nobody),
        changed_at: row.changed_at,
        closed_at: row.closed_at,
    }))
}

/// Keeps minutes; what stood before is replaced, and what was done stays done.
pub(crate) fn keep(conn: &mut Conn, minutes: &Minutes) -> Result<(), StoreError> {
    let encounter = minutes.encounter.uuid();
    keep_record(
        conn,
        &RecordRow {
            encounter,
            held_on: minutes.held_on,
            learnt: minutes.learnt.clone(),
            summary: minutes.summary.clone(),
            publication: minutes.publication.code().to_owned(),
            changed_at: minutes.changed_at,
            closed_at: minutes.closed_at,
        },
    )?;
    forget_attendance(conn, encounter)?;
    let present: Vec<AttendanceRow> = minutes.attendance.iter().map(|one| row_of(encounter, one)).collect();
    insert_attendance(conn, &present)?;
    forget_decisions(conn, encounter)?;
    let decisions: Vec<DecisionRow> = (0..)
        .zip(&minutes.decisions)
        .map(|(place, words)| DecisionRow { encounter, place, words: words.clone() })
        .collect();
    insert_decisions(conn, &decisions)?;
    keep_follow_ups(conn, minutes)
}

fn row_of(encounter: Uuid, one: &Attendance) -> AttendanceRow {
    AttendanceRow { encounter, organization: one.organization.uuid(), people: i64::from(one.people) }
}

fn keep_follow_ups(conn: &mut Conn, minutes: &Minutes) -> Result<(), StoreError> {
    let kept: Vec<Uuid> = minutes.follow_ups.iter().map(|(_, one)| one.id.uuid()).collect();
    for before in follow_ups_of(conn, minutes.encounter.uuid())? {
        if !kept.contains(&before.id) {
            forget_follow_up(conn, before.id)?;
        }
    }
    for (place, one) in &minutes.follow_ups {
        let row = FollowUpRow {
            id: one.id.uuid(),
            encounter: minutes.encounter.uuid(),
            place: i64::try_from(*place).unwrap_or(i64::MAX),
            words: one.words.clone(),
            organization: one.organization.map(OrganizationId::uuid),
            function: one.function.clone(),
            due_on: one.due_on,
            done_at: one.done_at,
            reminded_on: None,
        };
        keep_follow_up(conn, &row)?;
    }
    Ok(())
}

/// Whether everything decided at an encounter is done.
pub(crate) fn is_all_done(conn: &mut Conn, encounter: EncounterId) -> Result<bool, StoreError> {
    Ok(follow_ups_of(conn, encounter.uuid())?.iter().all(|row| row.done_at.is_some()))
}
