//! The letters of this room: a title, a day and a link to notes; nobody's name.

use ::store::{Conn, StoreError};
use post::{Desk, Letter, Outgoing};
use speed_meeting::paths::noting;
use speed_meeting::{Guest, LINK_LASTS, SpeedMeeting, id_of, mailbox_of};
use vocabulary::Locale;
use vocabulary::id::LetterId;
use web::words::Value;

use crate::store::links::{LinkRow, insert_link};

/// The word under which the letters of this room stand in the outbox.
const KIND: &str = "event-day";

/// Asks somebody, once, to note what they keep of those they met. Answers whether a letter leaves.
pub(crate) fn ask_for_notes(
    conn: &mut Conn,
    desk: &Desk,
    meeting: &SpeedMeeting,
    who: Guest,
) -> Result<bool, StoreError> {
    let Some(to) = mailbox_of(conn, &desk.key, meeting, who)? else { return Ok(false) };
    let stamp = format!("notes/{}/{}", meeting.id, id_of(who));
    let id = LetterId::from_source(KIND, &stamp, "");
    if post::is_written(conn, id)? {
        return Ok(false);
    }
    let secret = desk.secret(&stamp);
    let row = LinkRow {
        id: id.uuid(),
        meeting: meeting.id.uuid(),
        participant: id_of(who),
        secret_digest: secret.digest(),
        expires_at: desk.now.max(meeting.starts_at) + LINK_LASTS,
    };
    insert_link(conn, &row)?;
    let letter = letter(desk, meeting, &noting(secret.text()));
    post::send(conn, &desk.key, &Outgoing { id, to: &to, letter: &letter, kind: KIND, now: desk.now })?;
    Ok(true)
}

fn letter(desk: &Desk, meeting: &SpeedMeeting, page: &str) -> Letter {
    let locale = Locale::French;
    let day = vocabulary::date::in_words(meeting.day(), locale);
    let values: [(&str, Value<'_>); 2] =
        [("name", meeting.title.as_str().into()), ("day", day.as_str().into())];
    desk.letter(locale, ("event-day-letter-", "event-day-letter-closing"), &values, page)
}
