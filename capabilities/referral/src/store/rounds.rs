//! What rounds look for and note, as their tables tell.

use ::store::sql;
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

sql! {
    /// Sent, past the day for « bien reçu », not reminded, and not silent for eight days yet.
    pub(crate) fn to_remind(today: NaiveDate, limit: i64) -> Vec<Uuid> =
        "select id from referral
         where next_on < $1 and state = 'sent' and reminded_on is null and alerted_on is null and silent_on > $1
         order by next_on, id limit $2";
    /// Eight days without a word, and nobody was told.
    pub(crate) fn to_alert(today: NaiveDate, limit: i64) -> Vec<Uuid> =
        "select id from referral where silent_on <= $1 and alerted_on is null and next_on < '9999-12-31'
         order by silent_on, id limit $2";
    /// Past its date, and nobody was told; silence has its own alert.
    pub(crate) fn passed(today: NaiveDate, limit: i64) -> Vec<Uuid> =
        "select id from referral
         where next_on < $1 and alerted_on is null and (state <> 'sent' or reminded_on is not null)
           and (silent_on is null or silent_on > $1)
         order by next_on, id limit $2";
    /// Waiting for the receiver, written to since a moment, and not known to come back.
    pub(crate) fn written_since(moment: DateTime<Utc>) -> Vec<Uuid> =
        "select distinct r.id from referral r join referral_link l on l.referral = r.id
         where l.created_at >= $1 and r.bounced_on is null and r.next_on < '9999-12-31'
         order by r.id";
    /// Notes that the receiver was reminded; from now on silence is waited for.
    pub(crate) fn note_reminded(id: Uuid, today: NaiveDate) -> Affected =
        "update referral set reminded_on = $2, next_on = coalesce(silent_on, next_on)
         where id = $1 and reminded_on is null";
    /// Notes that those concerned were told.
    pub(crate) fn note_alerted(id: Uuid, today: NaiveDate) -> Affected =
        "update referral set alerted_on = $2 where id = $1 and alerted_on is null";
    /// Notes that letters come back: it is somebody's turn today.
    pub(crate) fn note_bounced(id: Uuid, today: NaiveDate) -> Affected =
        "update referral set bounced_on = $2, next_on = $2 where id = $1 and bounced_on is null";
}
