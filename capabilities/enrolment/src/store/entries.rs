//! Who stands on a list, as its table keeps it.

use chrono::{DateTime, Utc};
use store::{Sealed, row, sql};
use uuid::Uuid;

row! {
    /// An entry as its table keeps it.
    #[derive(Clone)]
    pub(crate) struct EntryRow {
        pub(crate) id: Uuid,
        pub(crate) action: Uuid,
        pub(crate) session: Option<Uuid>,
        pub(crate) scope: Uuid,
        pub(crate) arrived: i64,
        pub(crate) seats: i64,
        pub(crate) standing: String,
        pub(crate) offered_until: Option<DateTime<Utc>>,
        pub(crate) missed: i64,
        pub(crate) name_sealed: Sealed,
        pub(crate) name_print: Vec<u8>,
        pub(crate) contact_kind: String,
        pub(crate) contact_sealed: Option<Sealed>,
        pub(crate) contact_print: Option<Vec<u8>>,
        pub(crate) locale: String,
        pub(crate) channel: String,
        pub(crate) signed_at: DateTime<Utc>,
        pub(crate) wants_reminders: bool,
        pub(crate) united_at: Option<DateTime<Utc>>,
    }
}

row! {
    /// What the order of a list needs of an entry.
    #[derive(Clone)]
    pub(crate) struct LineRow {
        pub(crate) id: Uuid,
        pub(crate) arrived: i64,
        pub(crate) seats: i64,
        pub(crate) standing: String,
        pub(crate) offered_until: Option<DateTime<Utc>>,
        pub(crate) missed: i64,
    }
}

row! {
    /// Two entries of a list that look like one person.
    #[derive(Clone)]
    pub(crate) struct TwinRow {
        pub(crate) first: Uuid,
        pub(crate) second: Uuid,
    }
}

sql! {
    /// Somebody is put on a list.
    pub(crate) fn insert_entry(row: &EntryRow) -> () =
        "insert into enrolment_entry (id, action, session, scope, arrived, seats, standing, offered_until, missed,
                name_sealed, name_print, contact_kind, contact_sealed, contact_print, locale, channel, signed_at,
                wants_reminders, united_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)";
    /// One entry.
    pub(crate) fn entry_by_id(id: Uuid) -> Option<EntryRow> =
        "select id, action, session, scope, arrived, seats, standing, offered_until, missed, name_sealed, name_print,
                contact_kind, contact_sealed, contact_print, locale, channel, signed_at, wants_reminders, united_at
         from enrolment_entry where id = $1";
    /// Everybody on the lists of an action, list by list, in the order of arrival.
    pub(crate) fn entries_of_action(action: Uuid) -> Vec<EntryRow> =
        "select id, action, session, scope, arrived, seats, standing, offered_until, missed, name_sealed, name_print,
                contact_kind, contact_sealed, contact_print, locale, channel, signed_at, wants_reminders, united_at
         from enrolment_entry where action = $1 order by scope, arrived";
    /// Everybody on a list, in the order of arrival.
    pub(crate) fn entries_of(scope: Uuid) -> Vec<EntryRow> =
        "select id, action, session, scope, arrived, seats, standing, offered_until, missed, name_sealed, name_print,
                contact_kind, contact_sealed, contact_print, locale, channel, signed_at, wants_reminders, united_at
         from enrolment_entry where scope = $1 order by arrived";
    /// The order of a list.
    pub(crate) fn lines_of(scope: Uuid) -> Vec<LineRow> =
        "select id, arrived, seats, standing, offered_until, missed from enrolment_entry
         where scope = $1 order by arrived";
    /// The last number of arrival that was given on a list.
    pub(crate) fn last_arrival(scope: Uuid) -> One<Option<i64>> =
        "select max(arrived) from enrolment_entry where scope = $1";
    /// How many entries there are.
    pub(crate) fn count_entries() -> One<i64> = "select count(*) from enrolment_entry";
    /// Where she stands from now on.
    pub(crate) fn set_standing(id: Uuid, standing: &str, until: Option<DateTime<Utc>>) -> Affected =
        "update enrolment_entry set standing = $2, offered_until = $3 where id = $1";
    /// An offer passed without an answer: she waits again, at her rank.
    pub(crate) fn note_missed(id: Uuid) -> Affected =
        "update enrolment_entry set standing = 'waiting', offered_until = null, missed = missed + 1
         where id = $1 and standing = 'offered'";
    /// She says that she still waits.
    pub(crate) fn forget_missed(id: Uuid) -> Affected =
        "update enrolment_entry set missed = 0 where id = $1";
    /// She asks for another number of seats.
    pub(crate) fn set_seats(id: Uuid, seats: i64) -> Affected =
        "update enrolment_entry set seats = $2 where id = $1";
    /// It and another were one.
    pub(crate) fn note_united(id: Uuid, now: DateTime<Utc>) -> Affected =
        "update enrolment_entry set united_at = $2 where id = $1";
    /// She wants to be reminded, or not.
    pub(crate) fn set_reminders(id: Uuid, wants: bool) -> Affected =
        "update enrolment_entry set wants_reminders = $2 where id = $1";
    /// Offers of an action nobody answered in time.
    pub(crate) fn offers_over(action: Uuid, now: DateTime<Utc>) -> Vec<Uuid> =
        "select id from enrolment_entry where action = $1 and offered_until <= $2 order by offered_until, id";
    /// Those whose seats are held, who were written to, and whom nobody is to call.
    pub(crate) fn offers_by_mail(action: Uuid) -> Vec<EntryRow> =
        "select id, action, session, scope, arrived, seats, standing, offered_until, missed, name_sealed, name_print,
                contact_kind, contact_sealed, contact_print, locale, channel, signed_at, wants_reminders, united_at
         from enrolment_entry e
         where action = $1 and offered_until is not null and contact_kind = 'mail'
           and not exists (select 1 from enrolment_call c where c.entry = e.id and c.why = 'offer')
         order by offered_until, id";
    /// The actions that somebody stands on a list of.
    pub(crate) fn actions_with_entries() -> Vec<Uuid> =
        "select distinct action from enrolment_entry order by action";
    /// The lists of an action that somebody stands on.
    pub(crate) fn scopes_of_action(action: Uuid) -> Vec<Option<Uuid>> =
        "select distinct session from enrolment_entry where action = $1 order by session";
    /// Entries of the same list with the same name or the same contact, that nobody said are two persons.
    pub(crate) fn twins_of(action: Uuid) -> Vec<TwinRow> =
        "select a.id as first, b.id as second
         from enrolment_entry a join enrolment_entry b on b.scope = a.scope and b.arrived > a.arrived
          and (b.name_print = a.name_print or b.contact_print = a.contact_print)
         where a.action = $1
           and not exists (select 1 from enrolment_apart x where x.first = a.id and x.second = b.id)
         order by a.scope, a.arrived, b.arrived";
    /// The first entry of a list that holds this contact.
    pub(crate) fn entry_by_contact(scope: Uuid, print: &[u8]) -> Option<Uuid> =
        "select id from enrolment_entry where scope = $1 and contact_print = $2 order by arrived limit 1";
    /// How many entries of a list hold this contact.
    pub(crate) fn count_by_contact(scope: Uuid, print: &[u8]) -> One<i64> =
        "select count(*) from enrolment_entry where scope = $1 and contact_print = $2";
    /// These two are two persons.
    pub(crate) fn insert_apart(first: Uuid, second: Uuid) -> Affected =
        "insert into enrolment_apart (first, second) values ($1, $2) on conflict (first, second) do nothing";
    /// Forgets that an entry and another are two persons.
    pub(crate) fn delete_apart_of(entry: Uuid) -> Affected =
        "delete from enrolment_apart where first = $1 or second = $1";
    /// Erases an entry; what hangs on it went before.
    pub(crate) fn delete_entry(id: Uuid) -> Affected = "delete from enrolment_entry where id = $1";
}
