//! What was noted, as the table keeps it, and which afternoons are long over.

use chrono::{DateTime, Utc};
use store::{Sealed, row, sql};
use uuid::Uuid;

row! {
    /// A note as its table keeps it.
    #[derive(Clone)]
    pub(crate) struct NoteRow {
        pub(crate) id: Uuid,
        pub(crate) meeting: Uuid,
        pub(crate) author: Uuid,
        pub(crate) about: Uuid,
        pub(crate) text_sealed: Sealed,
        pub(crate) written_at: DateTime<Utc>,
    }
}

store::sealed_column! { table: "event_day_note", id: "id", column: "text_sealed", place: "event_day_note/text_sealed" }

sql! {
    /// What one participant noted.
    pub(crate) fn notes_by(meeting: Uuid, author: Uuid) -> Vec<NoteRow> =
        "select id, meeting, author, about, text_sealed, written_at from event_day_note
         where meeting = $1 and author = $2 order by about";
    /// A note, in place of the one before it.
    pub(crate) fn keep_note(row: &NoteRow) -> Affected =
        "insert into event_day_note (id, meeting, author, about, text_sealed, written_at) values ($1, $2, $3, $4, $5, $6)
         on conflict (id) do update set text_sealed = excluded.text_sealed, written_at = excluded.written_at";
    /// Takes a note away.
    pub(crate) fn remove_note(id: Uuid) -> Affected = "delete from event_day_note where id = $1";
    /// How many notes each participant wrote.
    pub(crate) fn count_notes(meeting: Uuid) -> Vec<(Uuid, i64)> =
        "select author, count(*) as notes from event_day_note where meeting = $1 group by author order by author";
    /// Afternoons of before a moment of which this room still knows something.
    pub(crate) fn to_forget(moment: DateTime<Utc>) -> Vec<Uuid> =
        "select m.id from speed_meeting m where m.starts_at < $1
           and (exists (select 1 from event_day_note n where n.meeting = m.id)
             or exists (select 1 from event_day_link l where l.meeting = m.id)
             or exists (select 1 from event_day_away a where a.meeting = m.id))
         order by m.id";
    /// Forgets what was noted on an afternoon.
    pub(crate) fn remove_notes(meeting: Uuid) -> Affected = "delete from event_day_note where meeting = $1";
}
