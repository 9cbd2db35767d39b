//! Wishes, forbidden pairs and interpreters, as their tables keep them.

use store::{row, sql};
use uuid::Uuid;

row! {
    /// A wish as its table keeps it.
    #[derive(Clone)]
    pub(crate) struct WishRow {
        pub(crate) meeting: Uuid,
        pub(crate) partner: Uuid,
        pub(crate) guest: Uuid,
        pub(crate) side: String,
        pub(crate) wish: String,
    }
}

sql! {
    /// A wish, in place of the one this side had of the same pair.
    pub(crate) fn keep_wish(row: &WishRow) -> Affected =
        "insert into speed_meeting_wish (meeting, partner, guest, side, wish) values ($1, $2, $3, $4, $5)
         on conflict (partner, guest, side) do update set wish = excluded.wish";
    /// The wishes of a speed-meeting.
    pub(crate) fn wishes_of(meeting: Uuid) -> Vec<WishRow> =
        "select meeting, partner, guest, side, wish from speed_meeting_wish where meeting = $1
         order by partner, guest, side";
    /// Takes back what one side wished, as partner.
    pub(crate) fn remove_wishes_of_partner(partner: Uuid, side: &str) -> Affected =
        "delete from speed_meeting_wish where partner = $1 and side = $2";
    /// Takes back what one side wished, as guest.
    pub(crate) fn remove_wishes_of_guest(guest: Uuid, side: &str) -> Affected =
        "delete from speed_meeting_wish where guest = $1 and side = $2";
    /// Takes back what one side wished of a pair.
    pub(crate) fn remove_wish(partner: Uuid, guest: Uuid, side: &str) -> Affected =
        "delete from speed_meeting_wish where partner = $1 and guest = $2 and side = $3";
    /// Takes away every wish about somebody.
    pub(crate) fn remove_wishes_about(participant: Uuid) -> Affected =
        "delete from speed_meeting_wish where partner = $1 or guest = $1";
    /// Forgets who wished whom, and who did not.
    pub(crate) fn forget_wishes(meeting: Uuid) -> Affected = "delete from speed_meeting_wish where meeting = $1";
    /// The interpreters of a speed-meeting.
    pub(crate) fn interpreters_of(meeting: Uuid) -> Vec<(String, i64)> =
        "select language, at_once from speed_meeting_interpreter where meeting = $1 order by language";
    /// Interpreters of a language.
    pub(crate) fn keep_interpreter(meeting: Uuid, language: &str, at_once: i64) -> Affected =
        "insert into speed_meeting_interpreter (meeting, language, at_once) values ($1, $2, $3)
         on conflict (meeting, language) do update set at_once = excluded.at_once";
    /// Takes all interpreters away.
    pub(crate) fn remove_interpreters(meeting: Uuid) -> Affected =
        "delete from speed_meeting_interpreter where meeting = $1";
}
