//! « Proposer une rencontre »: one organisation writes to another whose public fits; the letter names functions only.

use ::store::{Conn, StoreError};
use membership::mailbox::mailboxes;
use post::{Desk, Letter, Outgoing};
use vocabulary::id::LetterId;
use web::words::Value;

use crate::paths;
use crate::store::looks::organization_name;
use crate::wish::AudienceWish;

/// The word under which these letters stand in the outbox.
const KIND: &str = "agenda-meeting";

/// Writes to whoever said the other wish, once a day at most. Answers whether somebody could be written to.
///
/// # Errors
/// Those of the store.
pub(crate) fn propose(
    conn: &mut Conn,
    desk: &Desk,
    own: &AudienceWish,
    other: &AudienceWish,
) -> Result<bool, StoreError> {
    let today = desk.today();
    let to = mailboxes(conn, &desk.key, (&[], other.organization), today)?;
    let name = organization_name(conn, own.organization.uuid())?.unwrap_or_default();
    for recipient in &to {
        let stamp = format!("{}/{}/{today}", own.id, other.id);
        let id = LetterId::from_source(KIND, &stamp, &recipient.address);
        if post::is_written(conn, id)? {
            continue;
        }
        let letter = proposal(desk, own, &name, recipient.locale);
        let outgoing = Outgoing { id, to: recipient, letter: &letter, kind: KIND, now: desk.now };
        post::send(conn, &desk.key, &outgoing)?;
    }
    Ok(!to.is_empty())
}

fn proposal(desk: &Desk, own: &AudienceWish, name: &str, locale: vocabulary::Locale) -> Letter {
    let values: [(&str, Value<'_>); 3] = [
        ("name", name.into()),
        ("brings", own.brings.label(locale).into()),
        ("seeks", own.seeks.label(locale).into()),
    ];
    let sheet = directory::paths::organization(own.organization.uuid(), name);
    let mut letter = desk.letter(locale, ("agenda-meeting-", "agenda-meeting-closing"), &values, &sheet);
    letter.closing.push(format!("{}{}", desk.shell.base_url, paths::PUBLICS));
    letter
}
