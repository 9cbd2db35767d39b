//! What people note for themselves, as its table keeps it.

use chrono::NaiveDate;
use store::{Sealed, row, sql};
use uuid::Uuid;

row! {
    /// A reminder as its table keeps it.
    #[derive(Clone)]
    pub(crate) struct ReminderRow {
        pub(crate) id: Uuid,
        pub(crate) action: Uuid,
        pub(crate) account: Uuid,
        pub(crate) words_sealed: Option<Sealed>,
        pub(crate) remind_on: NaiveDate,
        pub(crate) ends_on: NaiveDate,
        pub(crate) reminded: bool,
    }
}

sql! {
    /// What she noted and what still holds, after whichever action; nobody else's.
    pub(crate) fn reminders_of(account: Uuid, today: NaiveDate) -> Vec<ReminderRow> =
        "select id, action, account, words_sealed, remind_on, ends_on, reminded from outcome_reminder
         where account = $1 and ends_on >= $2 order by remind_on, id";
    /// Everything she noted, for her alone.
    pub(crate) fn reminders_by(account: Uuid) -> Vec<ReminderRow> =
        "select id, action, account, words_sealed, remind_on, ends_on, reminded from outcome_reminder
         where account = $1 order by remind_on, id";
    /// How many reminders she has.
    pub(crate) fn count_reminders(account: Uuid) -> One<i64> =
        "select count(*) from outcome_reminder where account = $1";
    /// One of hers.
    pub(crate) fn reminder_by_id(id: Uuid, account: Uuid) -> Option<ReminderRow> =
        "select id, action, account, words_sealed, remind_on, ends_on, reminded from outcome_reminder
         where id = $1 and account = $2";
    /// A reminder; the same form sent twice is kept once.
    pub(crate) fn insert_reminder(row: &ReminderRow) -> Affected =
        "insert into outcome_reminder (id, action, account, words_sealed, remind_on, ends_on, reminded)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict (id) do nothing";
    /// Erases one of hers.
    pub(crate) fn delete_reminder(id: Uuid, account: Uuid) -> Affected =
        "delete from outcome_reminder where id = $1 and account = $2";
    /// Erases all of hers.
    pub(crate) fn delete_reminders_by(account: Uuid) -> Affected =
        "delete from outcome_reminder where account = $1";
    /// Those whose day has come and of which nobody was told.
    pub(crate) fn reminders_due(today: NaiveDate) -> Vec<ReminderRow> =
        "select id, action, account, words_sealed, remind_on, ends_on, reminded from outcome_reminder
         where remind_on <= $1 and reminded = false order by id";
    /// She was reminded.
    pub(crate) fn note_reminded(id: Uuid) -> Affected =
        "update outcome_reminder set reminded = true where id = $1 and reminded = false";
    /// Reminders that ended.
    pub(crate) fn delete_ended(today: NaiveDate) -> Affected =
        "delete from outcome_reminder where ends_on < $1";
}
