//! The letters of this room: a title, a day, an hour and a link; nobody's name.

use ::store::{Conn, SealKey, StoreError};
use chrono::TimeDelta;
use membership::mailbox::taking;
use post::{Desk, Letter, Outgoing, Recipient};
use uuid::Uuid;
use vocabulary::Locale;
use vocabulary::id::LetterId;
use web::words::Value;

use crate::paths;
use crate::reply::id_of;
use crate::speed_meeting::{Answer, Guest, SpeedMeeting};
use crate::store::participants::{LinkRow, insert_link};

/// The word under which the letters of this room stand in the outbox.
const KIND: &str = "speed-meeting";
/// How long after the afternoon a link still opens the route and its notes.
pub const LINK_LASTS: TimeDelta = TimeDelta::days(30);

/// Which letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum What {
    /// Who comes, and who would they like to meet?
    Invite,
    /// The same, once more.
    Again,
    /// The rounds hold: here is the route.
    Route,
    /// It does not take place.
    Cancelled,
}

impl What {
    const fn code(self) -> &'static str {
        match self {
            Self::Invite => "invite",
            Self::Again => "again",
            Self::Route => "route",
            Self::Cancelled => "cancelled",
        }
    }
}

/// Writes to everybody who takes part, or to those who did not answer, each with a link of its own. Answers how
/// many letters leave; who has no mailbox gets none.
pub(crate) fn tell(
    conn: &mut Conn,
    desk: &Desk,
    what: What,
    meeting: &SpeedMeeting,
    whom: &dyn Fn(Uuid, Answer) -> bool,
) -> Result<u64, StoreError> {
    let partners = meeting.partners.iter().map(|one| (Guest::Partner(one.id), one.answer));
    let visitors = meeting.visitors.iter().map(|one| (Guest::Visitor(one.id), one.answer));
    let mut told = 0;
    for (who, _) in partners.chain(visitors).filter(|(who, answer)| whom(id_of(*who), *answer)) {
        if let Some(to) = mailbox_of(conn, &desk.key, meeting, who)? {
            told += u64::from(write(conn, desk, what, meeting, (id_of(who), &to))?);
        }
    }
    Ok(told)
}

/// Where somebody who takes part is written to: the mailbox that was given, else, at a table, the general one of its
/// organisation; nothing where there is none or letters come back. A group of workers is written to by its own mailbox
/// only: its organisation's is not theirs.
///
/// # Errors
/// Those of the store.
pub fn mailbox_of(
    conn: &mut Conn,
    key: &SealKey,
    meeting: &SpeedMeeting,
    who: Guest,
) -> Result<Option<Recipient>, StoreError> {
    let (mailbox, organization) = match who {
        Guest::Visitor(id) => (meeting.visitor(id).map(|one| &one.mailbox), None),
        Guest::Partner(id) => {
            let found = meeting.partner(id);
            (found.map(|one| &one.mailbox), found.and_then(|one| one.organization))
        }
    };
    let mut addresses: Vec<String> = mailbox.cloned().into_iter().collect();
    if let Some(organization) = organization {
        let kept = directory::organization(conn, organization.uuid())?;
        addresses.extend(kept.map(|kept| kept.says.email));
    }
    taking(conn, key, &addresses)
}

fn write(
    conn: &mut Conn,
    desk: &Desk,
    what: What,
    meeting: &SpeedMeeting,
    (participant, to): (Uuid, &Recipient),
) -> Result<bool, StoreError> {
    let stamp = format!("{}/{participant}/{}", what.code(), desk.now.timestamp_micros());
    let id = LetterId::from_source(KIND, &stamp, &to.address);
    if post::is_written(conn, id)? {
        return Ok(false);
    }
    let secret = desk.secret(&stamp);
    let row = LinkRow {
        id: id.uuid(),
        meeting: meeting.id.uuid(),
        participant,
        secret_digest: secret.digest(),
        created_at: desk.now,
        expires_at: meeting.starts_at + LINK_LASTS,
    };
    insert_link(conn, &row)?;
    let letter = letter(desk, what, meeting, &paths::answer(secret.text()));
    post::send(conn, &desk.key, &Outgoing { id, to, letter: &letter, kind: KIND, now: desk.now })?;
    Ok(true)
}

fn letter(desk: &Desk, what: What, meeting: &SpeedMeeting, page: &str) -> Letter {
    let locale = Locale::French;
    let day = vocabulary::date::in_words(meeting.day(), locale);
    let hour = meeting.starts().format("%H:%M").to_string();
    let by = meeting.answer_by.unwrap_or_else(|| meeting.day());
    let by = vocabulary::date::in_words(by, locale);
    let values: [(&str, Value<'_>); 4] = [
        ("name", meeting.title.as_str().into()),
        ("day", day.as_str().into()),
        ("hour", hour.as_str().into()),
        ("by", by.as_str().into()),
    ];
    let key = format!("speed-meeting-letter-{}-", what.code());
    let letter = desk.letter(locale, (&key, "speed-meeting-letter-closing"), &values, page);
    let link = letter.link.filter(|_| what != What::Cancelled);
    Letter { link, ..letter }
}
