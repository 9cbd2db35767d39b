//! Encounters as their table keeps them.

use chrono::{DateTime, NaiveDate, Utc};
use store::{Conn, StoreError, row, sql};
use uuid::Uuid;
use vocabulary::id::{AccountId, EncounterId, OrganizationId};
use vocabulary::time::paris;

use super::days::{agenda_of, days_of};
use super::invited::invited_of;
use super::unknown;
use crate::encounter::{Encounter, EncounterState};
use crate::format::Format;

row! {
    /// An encounter as its table keeps it.
    pub(crate) struct EncounterRow {
        pub(crate) id: Uuid,
        pub(crate) format: String,
        pub(crate) asked_by: Uuid,
        pub(crate) account: Option<Uuid>,
        pub(crate) subject: String,
        pub(crate) words: String,
        pub(crate) place: String,
        pub(crate) need: Option<Uuid>,
        pub(crate) working_group: Option<Uuid>,
        pub(crate) asked_at: DateTime<Utc>,
        pub(crate) answer_by: NaiveDate,
        pub(crate) state: String,
        pub(crate) starts_at: Option<DateTime<Utc>>,
        pub(crate) minutes: i64,
        pub(crate) sequence: i64,
        pub(crate) reason: String,
        pub(crate) moved_at: DateTime<Utc>,
    }
}
row! {
    /// What becomes of an encounter.
    pub(crate) struct MovedRow {
        pub(crate) id: Uuid,
        pub(crate) before: String,
        pub(crate) state: String,
        pub(crate) starts_at: Option<DateTime<Utc>>,
        pub(crate) sequence: i64,
        pub(crate) reason: String,
        pub(crate) moved_at: DateTime<Utc>,
    }
}

sql! {
    /// A new encounter; asked for twice it is asked for once.
    pub(crate) fn insert_encounter(row: &EncounterRow) -> Affected =
        "insert into encounter (id, format, asked_by, account, subject, words, place, need, working_group, asked_at,
                answer_by, state, starts_at, minutes, sequence, reason, moved_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
         on conflict (id) do nothing";
    /// Moves an encounter on, if it still stands where it was.
    pub(crate) fn move_encounter(row: &MovedRow) -> Affected =
        "update encounter set state = $3, starts_at = $4, sequence = $5, reason = $6, moved_at = $7
         where id = $1 and state = $2";
    fn encounter_by_id(id: Uuid) -> Option<EncounterRow> =
        "select id, format, asked_by, account, subject, words, place, need, working_group, asked_at, answer_by, state,
                starts_at, minutes, sequence, reason, moved_at
         from encounter where id = $1";
    fn scheduled_between(from: DateTime<Utc>, to: DateTime<Utc>) -> Vec<EncounterRow> =
        "select id, format, asked_by, account, subject, words, place, need, working_group, asked_at, answer_by, state,
                starts_at, minutes, sequence, reason, moved_at
         from encounter where state = 'scheduled' and starts_at >= $1 and starts_at < $2
         order by starts_at, id";
    fn called_between(from: DateTime<Utc>, to: DateTime<Utc>) -> Vec<EncounterRow> =
        "select id, format, asked_by, account, subject, words, place, need, working_group, asked_at, answer_by, state,
                starts_at, minutes, sequence, reason, moved_at
         from encounter
         where state = 'scheduled' and format in ('shared-session', 'assembly') and starts_at >= $1 and starts_at < $2
         order by starts_at, id";
    fn encounters_concerning(organization: Uuid, most: i64) -> Vec<EncounterRow> =
        "select e.id as id, e.format as format, e.asked_by as asked_by, e.account as account, e.subject as subject,
                e.words as words, e.place as place, e.need as need, e.working_group as working_group,
                e.asked_at as asked_at, e.answer_by as answer_by, e.state as state, e.starts_at as starts_at,
                e.minutes as minutes, e.sequence as sequence, e.reason as reason, e.moved_at as moved_at
         from encounter e
         where e.asked_by = $1
               or exists (select 1 from encounter_invited i where i.encounter = e.id and i.organization = $1)
         order by e.asked_at desc, e.id limit $2";
    fn in_state(state: &str) -> Vec<EncounterRow> =
        "select id, format, asked_by, account, subject, words, place, need, working_group, asked_at, answer_by, state,
                starts_at, minutes, sequence, reason, moved_at
         from encounter where state = $1 order by asked_at, id";
    /// How many encounters there are.
    pub(crate) fn count_encounters() -> One<i64> = "select count(*) as encounters from encounter";
    /// How many requests are past their last day to answer.
    pub(crate) fn count_overdue(today: NaiveDate) -> One<i64> =
        "select count(*) as encounters from encounter where state = 'requested' and answer_by < $1";
    /// The encounters somebody asked for.
    pub(crate) fn asked_by_account(account: Uuid) -> Vec<EncounterRow> =
        "select id, format, asked_by, account, subject, words, place, need, working_group, asked_at, answer_by, state,
                starts_at, minutes, sequence, reason, moved_at
         from encounter where account = $1 order by asked_at, id";
    /// Forgets that this account asked.
    pub(crate) fn forget_asker(account: Uuid) -> Affected =
        "update encounter set account = null where account = $1";
}

/// The most encounters of an organisation that are listed.
const MOST_LISTED: i64 = 60;

/// An encounter, with who is invited, its days and its agenda.
///
/// # Errors
/// Those of the store.
pub fn encounter(conn: &mut Conn, id: EncounterId) -> Result<Option<Encounter>, StoreError> {
    let Some(row) = encounter_by_id(conn, id.uuid())? else { return Ok(None) };
    let mut found = understood(row)?;
    found.invited = invited_of(conn, id)?;
    found.days = days_of(conn, id)?;
    found.agenda = agenda_of(conn, id)?;
    Ok(Some(found))
}

/// The encounters that begin between two moments, the first first.
///
/// # Errors
/// Those of the store.
pub fn scheduled(
    conn: &mut Conn,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Result<Vec<Encounter>, StoreError> {
    let rows = scheduled_between(conn, from, to)?;
    whole(conn, rows)
}

/// The encounters an organisation asked for or is invited to, the last asked for first.
///
/// # Errors
/// Those of the store.
pub fn encounters_of(conn: &mut Conn, organization: OrganizationId) -> Result<Vec<Encounter>, StoreError> {
    let rows = encounters_concerning(conn, organization.uuid(), MOST_LISTED)?;
    whole(conn, rows)
}

fn whole(conn: &mut Conn, rows: Vec<EncounterRow>) -> Result<Vec<Encounter>, StoreError> {
    let mut found = Vec::new();
    for row in rows {
        found.extend(encounter(conn, row.id.into())?);
    }
    Ok(found)
}

/// Encounters as lists show them: who is invited, and neither days nor agenda.
pub(crate) mod brief {
    use super::{
        Conn, DateTime, Encounter, EncounterRow, EncounterState, MOST_LISTED, OrganizationId, StoreError,
        Utc, called_between, encounters_concerning, in_state, invited_of, scheduled_between, understood,
    };

    /// Those of an organisation, the last asked for first.
    pub(crate) fn of(conn: &mut Conn, organization: OrganizationId) -> Result<Vec<Encounter>, StoreError> {
        let rows = encounters_concerning(conn, organization.uuid(), MOST_LISTED)?;
        all(conn, rows)
    }

    /// Those that everybody is called to between two moments, or all of them, the first first.
    pub(crate) fn between(
        conn: &mut Conn,
        (from, to): (DateTime<Utc>, DateTime<Utc>),
        every: bool,
    ) -> Result<Vec<Encounter>, StoreError> {
        let rows = if every { scheduled_between(conn, from, to)? } else { called_between(conn, from, to)? };
        all(conn, rows)
    }

    /// Those that stand here, the first asked for first.
    pub(crate) fn standing(conn: &mut Conn, state: EncounterState) -> Result<Vec<Encounter>, StoreError> {
        let rows = in_state(conn, state.code())?;
        all(conn, rows)
    }

    fn all(conn: &mut Conn, rows: Vec<EncounterRow>) -> Result<Vec<Encounter>, StoreError> {
        let mut found = Vec::new();
        for row in rows {
            let mut one = understood(row)?;
            one.invited = invited_of(conn, one.id)?;
            found.push(one);
        }
        Ok(found)
    }
}

fn understood(row: EncounterRow) -> Result<Encounter, StoreError> {
    Ok(Encounter {
        id: row.id.into(),
        format: Format::from_code(&row.format).ok_or_else(|| unknown("encounter", &row.format))?,
        asked_by: row.asked_by.into(),
        account: row.account.map(AccountId::from),
        subject: row.subject,
        words: row.words,
        place: row.place,
        need: row.need.map(Into::into),
        group: row.working_group.map(Into::into),
        asked_on: paris(row.asked_at).date(),
        answer_by: row.answer_by,
        state: EncounterState::from_code(&row.state).ok_or_else(|| unknown("encounter", &row.state))?,
        starts: row.starts_at,
        minutes: u32::try_from(row.minutes).unwrap_or(0),
        sequence: u32::try_from(row.sequence).unwrap_or(0),
        moved_at: row.moved_at,
        reason: row.reason,
        invited: Vec::new(),
        days: Vec::new(),
        agenda: Vec::new(),
    })
}
