//! Notes on records: one's own, and those of an organisation. Every text is sealed.

use chrono::{DateTime, Utc};
use store::sealing::{open, seal};
use store::{Conn, SealKey, Sealed, StoreError, row, sql};
use uuid::Uuid;
use vocabulary::permission::Role;

use crate::note::TeamNote;

/// The most notes of one organisation shown on one record.
const MOST_NOTES: i64 = 50;

row! {
    /// A note of an organisation, sealed.
    pub(crate) struct TeamNoteRow {
        id: Uuid,
        organization_id: Uuid,
        record_id: Uuid,
        author_id: Option<Uuid>,
        author_role: String,
        written_at: DateTime<Utc>,
        note_sealed: Sealed,
    }
}

row! {
    /// A member's own note, sealed.
    pub(crate) struct PrivateNoteRow {
        id: Uuid,
        account_id: Uuid,
        record_id: Uuid,
        written_at: DateTime<Utc>,
        note_sealed: Sealed,
    }
}

sql! {
    fn insert_team_note(row: &TeamNoteRow) -> () =
        "insert into team_note (id, organization_id, record_id, author_id, author_role, written_at, note_sealed)
         values ($1, $2, $3, $4, $5, $6, $7)";
    fn team_notes_of_record(record: Uuid, organization: Uuid, most: i64) -> Vec<TeamNoteRow> =
        "select id, organization_id, record_id, author_id, author_role, written_at, note_sealed from team_note
         where record_id = $1 and organization_id = $2 order by written_at desc, id desc limit $3";
    fn team_note_by_id(id: Uuid) -> Option<TeamNoteRow> =
        "select id, organization_id, record_id, author_id, author_role, written_at, note_sealed from team_note
         where id = $1";
    fn team_notes_of_author(account: Uuid) -> Vec<TeamNoteRow> =
        "select id, organization_id, record_id, author_id, author_role, written_at, note_sealed from team_note
         where author_id = $1 order by written_at, id";
    /// Takes a note of an organisation away.
    pub(crate) fn delete_team_note(id: Uuid) -> Affected = "delete from team_note where id = $1";
    /// Takes the author's name off her notes, which stay her organisation's.
    pub(crate) fn forget_author(account: Uuid) -> Affected =
        "update team_note set author_id = null where author_id = $1";

    fn insert_private_note(row: &PrivateNoteRow) -> () =
        "insert into private_note (id, account_id, record_id, written_at, note_sealed)
         values ($1, $2, $3, $4, $5)";
    fn private_note_of(account: Uuid, record: Uuid) -> Option<PrivateNoteRow> =
        "select id, account_id, record_id, written_at, note_sealed from private_note
         where account_id = $1 and record_id = $2";
    fn private_notes_of(account: Uuid) -> Vec<PrivateNoteRow> =
        "select id, account_id, record_id, written_at, note_sealed from private_note
         where account_id = $1 order by written_at, id";
    /// Takes a member's own note on a record away.
    pub(crate) fn delete_private_note(account: Uuid, record: Uuid) -> Affected =
        "delete from private_note where account_id = $1 and record_id = $2";
    /// Takes all of a member's own notes away.
    pub(crate) fn forget_private_notes(account: Uuid) -> Affected =
        "delete from private_note where account_id = $1";
}

/// Where a note for an organisation is sealed.
const TEAM_NOTE: &str = "team_note/note";
/// Where a note for oneself is sealed.
const PRIVATE_NOTE: &str = "private_note/note";

store::sealed_column! { table: "team_note", id: "id", column: "note_sealed", place: "team_note/note" }
store::sealed_column! { table: "private_note", id: "id", column: "note_sealed", place: "private_note/note" }

/// A note about to be written, not yet sealed.
#[derive(Clone)]
pub(crate) struct NewNote {
    pub(crate) id: Uuid,
    pub(crate) record: Uuid,
    pub(crate) author: Uuid,
    pub(crate) text: String,
    pub(crate) written_at: DateTime<Utc>,
}

/// Keeps a note for an organisation, signed with what the author is there.
pub(crate) fn write_for_team(
    conn: &mut Conn,
    key: &SealKey,
    note: &NewNote,
    (organization, role): (Uuid, Role),
) -> Result<(), StoreError> {
    let row = TeamNoteRow {
        id: note.id,
        organization_id: organization,
        record_id: note.record,
        author_id: Some(note.author),
        author_role: role.code().to_owned(),
        written_at: note.written_at,
        note_sealed: seal(key, TEAM_NOTE, note.id, &note.text)?,
    };
    insert_team_note(conn, &row)
}

/// Keeps a member's own note on a record, in place of the one before.
pub(crate) fn write_for_oneself(conn: &mut Conn, key: &SealKey, note: &NewNote) -> Result<(), StoreError> {
    delete_private_note(conn, note.author, note.record)?;
    let row = PrivateNoteRow {
        id: note.id,
        account_id: note.author,
        record_id: note.record,
        written_at: note.written_at,
        note_sealed: seal(key, PRIVATE_NOTE, note.id, &note.text)?,
    };
    insert_private_note(conn, &row)
}

/// The notes of an organisation on a record, the last first.
pub(crate) fn of_team(
    conn: &mut Conn,
    key: &SealKey,
    record: Uuid,
    organization: Uuid,
) -> Result<Vec<TeamNote>, StoreError> {
    let rows = team_notes_of_record(conn, record, organization, MOST_NOTES)?;
    rows.into_iter().map(|row| opened(key, row)).collect()
}

/// A note of an organisation.
pub(crate) fn team_note(conn: &mut Conn, key: &SealKey, id: Uuid) -> Result<Option<TeamNote>, StoreError> {
    team_note_by_id(conn, id)?.map(|row| opened(key, row)).transpose()
}

/// The notes an account wrote for its organisations.
pub(crate) fn written_by(
    conn: &mut Conn,
    key: &SealKey,
    account: Uuid,
) -> Result<Vec<(Uuid, TeamNote)>, StoreError> {
    let rows = team_notes_of_author(conn, account)?;
    rows.into_iter().map(|row| Ok((row.record_id, opened(key, row)?))).collect()
}

/// A member's own note on a record.
pub(crate) fn own(
    conn: &mut Conn,
    key: &SealKey,
    account: Uuid,
    record: Uuid,
) -> Result<Option<String>, StoreError> {
    private_note_of(conn, account, record)?.map(|row| own_text(key, &row)).transpose()
}

/// All of a member's own notes, each with its record.
pub(crate) fn all_own(
    conn: &mut Conn,
    key: &SealKey,
    account: Uuid,
) -> Result<Vec<(Uuid, String)>, StoreError> {
    let rows = private_notes_of(conn, account)?;
    rows.into_iter().map(|row| Ok((row.record_id, own_text(key, &row)?))).collect()
}

fn opened(key: &SealKey, row: TeamNoteRow) -> Result<TeamNote, StoreError> {
    let text = open(key, TEAM_NOTE, row.id, &row.note_sealed)?;
    Ok(TeamNote {
        id: row.id,
        organization: row.organization_id,
        author: row.author_id,
        role: Role::from_code(&row.author_role),
        written_at: row.written_at,
        text,
    })
}

fn own_text(key: &SealKey, row: &PrivateNoteRow) -> Result<String, StoreError> {
    open(key, PRIVATE_NOTE, row.id, &row.note_sealed)
}
