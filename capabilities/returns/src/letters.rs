//! The letters of this room: a day, two organisations, a link; nobody's name, and nothing that was typed.

use ::store::{Conn, StoreError};
use chrono::{NaiveDate, NaiveTime, TimeDelta};
use membership::mailbox::{mailboxes, taking};
use placement::Placement;
use post::{Desk, Letter, Outgoing, Recipient};
use vocabulary::Locale;
use vocabulary::id::LetterId;
use web::words::Value;

use crate::agreement::Party;
use crate::day::name_of;
use crate::paths;
use crate::store::letters::{SentRow, note_sent};
use crate::store::links::{LinkRow, insert_link};

/// The word under which the letters of this room stand in the outbox.
const KIND: &str = "returns";
/// How long after the day its links work: time to tell what came back, and to read it again.
pub(crate) const LINK_OUTLASTS: TimeDelta = TimeDelta::days(60);

vocabulary::named! {
    /// What a letter is about.
    pub(crate) Occasion {
        /// A day is proposed: yes or no.
        Ask = "ask", "returns-letter-ask-subject";
        /// The same once more.
        Again = "again", "returns-letter-again-subject";
        /// A new link, asked for by the coordination.
        Link = "link", "returns-letter-link-subject";
        /// All three agreed.
        Confirmed = "confirmed", "returns-letter-confirmed-subject";
        /// The day was called off.
        Cancelled = "cancelled", "returns-letter-cancelled-subject";
        /// A week before, to the visitor.
        WeekVisitor = "week-visitor", "returns-letter-week-visitor-subject";
        /// A week before, to the host.
        WeekHost = "week-host", "returns-letter-week-host-subject";
        /// The day before, to the visitor.
        EveVisitor = "eve-visitor", "returns-letter-eve-visitor-subject";
        /// The day before, to the host.
        EveHost = "eve-host", "returns-letter-eve-host-subject";
        /// The day after, to the visitor.
        After = "after", "returns-letter-after-subject";
    }
}

/// Writes to one of the three, once for each occasion and day, with a link of its own. Answers to how many people.
pub(crate) fn tell(
    conn: &mut Conn,
    desk: &Desk,
    (occasion, party): (Occasion, Party),
    placement: &Placement,
) -> Result<usize, StoreError> {
    let day = placement.day;
    // A link may be sent anew every day; all else once for each day at a host's.
    let stamp = if occasion == Occasion::Link { desk.today() } else { day };
    let kind = format!("{}/{}/{stamp}", occasion.code(), party.code());
    let row = SentRow { placement: placement.id.uuid(), kind: kind.clone(), day, sent_at: desk.now };
    if note_sent(conn, &row)? == 0 {
        return Ok(0);
    }
    let to = match party {
        Party::Visitor => {
            let worker = immersion::worker(conn, &desk.key, placement.worker)?;
            let own: Vec<String> = worker.into_iter().map(|worker| worker.mail).collect();
            Vec::from_iter(taking(conn, &desk.key, &own)?)
        }
        Party::Employer => mailboxes(conn, &desk.key, (&[], placement.organization), desk.today())?,
        Party::Host => mailboxes(conn, &desk.key, (&[], placement.host), desk.today())?,
    };
    for recipient in &to {
        write(conn, desk, (occasion, party, &kind), placement, recipient)?;
    }
    Ok(to.len())
}

fn write(
    conn: &mut Conn,
    desk: &Desk,
    (occasion, party, kind): (Occasion, Party, &str),
    placement: &Placement,
    to: &Recipient,
) -> Result<(), StoreError> {
    let stamp = format!("{}/{kind}", placement.id);
    let id = LetterId::from_source(KIND, &stamp, &to.address);
    let secret = desk.secret(&format!("{stamp}/{}", to.address));
    let row = LinkRow {
        id: id.uuid(),
        placement: placement.id.uuid(),
        party: party.code().to_owned(),
        secret_digest: secret.digest(),
        account: to.account.filter(|_| party != Party::Visitor),
        created_at: desk.now,
        expires_at: placement.day.and_time(NaiveTime::MIN).and_utc() + LINK_OUTLASTS,
    };
    insert_link(conn, &row)?;
    let names = (name_of(conn, placement.host)?, name_of(conn, placement.organization)?);
    let letter = letter(desk, to.locale, (occasion, party), (placement.day, &names), secret.text());
    post::send(conn, &desk.key, &Outgoing { id, to, letter: &letter, kind: KIND, now: desk.now })
}

fn letter(
    desk: &Desk,
    locale: Locale,
    (occasion, party): (Occasion, Party),
    (day, (host, employer)): (NaiveDate, &(String, String)),
    secret: &str,
) -> Letter {
    let day = vocabulary::date::with_weekday(day, locale);
    let values: [(&str, Value<'_>); 4] = [
        ("day", day.as_str().into()),
        ("host", host.as_str().into()),
        ("employer", employer.as_str().into()),
        ("party", party.code().into()),
    ];
    let key = format!("returns-letter-{}-", occasion.code());
    desk.letter(locale, (&key, "returns-letter-closing"), &values, &paths::own(secret))
}
